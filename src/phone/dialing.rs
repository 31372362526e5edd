//! The lengths of an entry's numbers, and examples of them.

use core::iter::FusedIterator;

use super::number::PhoneNumber;
use super::ranges::Ranges;
use crate::dialing::Dialing;
use crate::format::phone::KindRow;
use crate::schema::Kind;
use crate::tables;
use crate::view::View;

impl Dialing {
    /// The numbers of digits, rising, that national numbers of a kind have without a national prefix; those of fixed and
    /// mobile lines for [`FixedLineOrMobile`](Kind::FixedLineOrMobile).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::Kind;
    ///
    /// let austria = Country::AT.dialing().unwrap();
    /// assert!(austria.lengths(Kind::Mobile).eq(7..=13));
    /// assert_eq!(austria.lengths(Kind::Pager).len(), 0);
    /// assert!(Country::US.dialing().unwrap().lengths(Kind::FixedLineOrMobile).eq([10]));
    /// ```
    pub fn lengths(self, kind: Kind) -> Lengths {
        Lengths(self.of_kind(kind).fold(0, |lengths, row| lengths | row.lengths))
    }

    /// A number of a kind to show as an example in a form. It is valid, and this entry is its
    /// [`country`](PhoneNumber::country). None where the entry has no numbers of the kind, and where the digits do not tell
    /// them from another entry's.
    ///
    /// Source: libphonenumber's metadata, and `data/phone/examples.tsv` where its examples are another entry's.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::{Format, Kind};
    ///
    /// let example = Country::XK.dialing().unwrap().example(Kind::Mobile).unwrap();
    /// assert_eq!(example.format(Format::National).to_string(), "043 201 234");
    /// assert_eq!(example.country(), Some(Country::XK));
    /// ```
    pub fn example(self, kind: Kind) -> Option<PhoneNumber> {
        let digits = self.of_kind(kind).find_map(|row| row.example.of(tables::EXAMPLE_TEXT))?;
        PhoneNumber::of_digits(digits, Ranges::All, View::INCLUSIVE)
    }

    fn of_kind(self, kind: Kind) -> impl Iterator<Item = &'static KindRow> {
        let either = [Kind::FixedLine, Kind::Mobile];
        let kinds = if kind == Kind::FixedLineOrMobile { either } else { [kind; 2] };
        kinds.into_iter().filter_map(move |kind| {
            let key = (self.0.entry as u16, self.0.calling_code, Some(kind));
            let at = tables::KINDS.binary_search_by_key(&key, |row| (row.entry, row.code, row.kind)).ok()?;
            tables::KINDS.get(at)
        })
    }
}

/// Iterator over numbers of digits, rising: [`Dialing::lengths`].
///
/// # Examples
///
/// ```
/// use polity::Country;
/// use polity::phone::Kind;
///
/// let lengths = Country::XK.dialing().unwrap().lengths(Kind::FixedLine);
/// assert_eq!(lengths.len(), 5);
/// assert!(lengths.rev().eq([12, 11, 10, 9, 8]));
/// ```
// One bit a length.
#[derive(Clone, Debug)]
pub struct Lengths(u32);

impl Iterator for Lengths {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        let length = u8::try_from(self.0.trailing_zeros()).ok().filter(|length| *length < 32)?;
        self.0 &= self.0 - 1;
        Some(length)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.0.count_ones() as usize;
        (left, Some(left))
    }
}

impl DoubleEndedIterator for Lengths {
    fn next_back(&mut self) -> Option<u8> {
        let length = 31_u32.checked_sub(self.0.leading_zeros())?;
        self.0 &= !(1 << length);
        u8::try_from(length).ok()
    }
}

impl ExactSizeIterator for Lengths {}
impl FusedIterator for Lengths {}
