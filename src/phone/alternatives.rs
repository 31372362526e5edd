//! The other number that the same digits may be.

use core::fmt;
use core::iter::FusedIterator;

use super::classify;
use super::meant;
use super::number::PhoneNumber;
use super::parse::{Other, Read};
use super::ranges::Ranges;
use super::text::Text;

impl PhoneNumber {
    /// The other valid numbers that the same digits may be: with their first digits as a calling code or without, where the
    /// text that was read leaves it open. Offer them where the number is not the one that is meant.
    ///
    /// None for numbers read within [`Ranges::Upstream`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("491773333333", Some(Country::DE))?;
    /// assert_eq!(number.e164().to_string(), "+491773333333");
    /// assert!(number.alternatives().map(|other| other.e164().to_string()).eq(["+49491773333333"]));
    /// // A number of New Zealand, or one of Canada after a plus that should not be there.
    /// let number = PhoneNumber::parse("+6475052806", Some(Country::CA))?;
    /// assert!(number.alternatives().map(|other| other.e164().to_string()).eq(["+16475052806"]));
    /// # Ok::<(), polity::phone::ParseError>(())
    /// ```
    pub fn alternatives(&self) -> Alternatives {
        Alternatives(self.alternative())
    }

    fn alternative(&self) -> Option<PhoneNumber> {
        let mut all = Text::<20>::new();
        all.extend(super::format::code(self.row.code).bytes().iter().copied());
        let code = all.len();
        all.push_bytes(self.national.bytes());
        let read = match self.other {
            Other::None => return None,
            Other::Bare => {
                let mut national = Text::new();
                national.push_bytes(all.bytes()).then(|| Read::new(self.plan, self.row, national))
            }
            Other::Code => meant::after_code(self.plan, self.national.bytes().get(code..)?),
            Other::Home(home) => meant::at_home(all.bytes(), classify::region_of(home)?).ok(),
            Other::Abroad => meant::abroad(self.national.bytes(), None).ok(),
        };
        let read = read.filter(Read::is_valid)?;
        let number =
            PhoneNumber::of(Read { extension: self.extension, other: Other::None, ..read }, Ranges::All, self.view);
        (number != *self).then_some(number)
    }
}

/// Iterator over the other numbers that the same digits may be: [`PhoneNumber::alternatives`].
///
/// # Examples
///
/// ```
/// use polity::phone::PhoneNumber;
///
/// let number = PhoneNumber::parse("+383 44 123 456", None).unwrap();
/// assert_eq!(number.alternatives().len(), 0);
/// ```
#[derive(Clone)]
pub struct Alternatives(Option<PhoneNumber>);

impl Iterator for Alternatives {
    type Item = PhoneNumber;

    fn next(&mut self) -> Option<PhoneNumber> {
        self.0.take()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::from(self.0.is_some());
        (left, Some(left))
    }
}

impl ExactSizeIterator for Alternatives {}
impl FusedIterator for Alternatives {}

impl fmt::Debug for Alternatives {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
