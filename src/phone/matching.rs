//! Whether two numbers are the same.

use super::error::{ParseError, ParseErrorKind};
use super::number::PhoneNumber;
use super::parse::NATIONAL;
use super::ranges::Ranges;
use super::text::Text;
use super::written::Digits;
use crate::view::View;

/// How far two numbers are the same.
///
/// # Examples
///
/// ```
/// use polity::phone::Match;
///
/// let texts = |first, second| Match::of(first, second).unwrap();
/// assert_eq!(texts("+383 44 123 456", "+383 (0)44 123456"), Match::Exact);
/// assert_eq!(texts("+383 44 123 456", "044 123 456"), Match::National);
/// assert_eq!(texts("+383 44 123 456", "123 456"), Match::Short);
/// assert_eq!(texts("+383 44 123 456", "+383 44 123 457"), Match::No);
/// assert!(Match::No < Match::Exact);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Match {
    /// They are two numbers.
    No,
    /// One ends with the other, or one alone has an extension: they may be the same.
    Short,
    /// The national digits are the same, and the calling code of one is not known.
    National,
    /// They are the same.
    Exact,
}

impl Match {
    /// Compares two texts, each of which may be a national number of an unknown entry. All [`Ranges`] count.
    ///
    /// libphonenumber has it as `isNumberMatch`.
    ///
    /// # Errors
    ///
    /// If one of the texts is not a number.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::Match;
    ///
    /// assert_eq!(Match::of("044 123 456", "44 123 456")?, Match::Short);
    /// assert_eq!(Match::of("044 123 456", "(044) 123-456")?, Match::National);
    /// assert!(Match::of("044 123 456", "none").is_err());
    /// # Ok::<(), polity::phone::ParseError>(())
    /// ```
    pub fn of(first: &str, second: &str) -> Result<Match, ParseError> {
        Self::within(first, second, Ranges::All)
    }

    /// As [`of`](Self::of), but only these ranges count.
    ///
    /// # Errors
    ///
    /// As [`of`](Self::of).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{Match, Ranges};
    ///
    /// let upstream = Match::within("+383 44 123 456", "044 123 456", Ranges::Upstream);
    /// assert_eq!(upstream.unwrap(), Match::National);
    /// ```
    pub fn within(first: &str, second: &str, ranges: Ranges) -> Result<Match, ParseError> {
        let read = |text| PhoneNumber::parse_within(text, None, ranges, View::INCLUSIVE);
        match read(first) {
            Ok(number) => number.matches_text(second),
            Err(error) if !lacks_code(&error) => Err(error),
            Err(first_error) => match read(second) {
                Ok(number) => number.matches_text(first),
                Err(error) if !lacks_code(&error) => Err(error),
                Err(second_error) => {
                    let (first, second) = (Core::of(first, first_error)?, Core::of(second, second_error)?);
                    Ok(first.compare(&second))
                }
            },
        }
    }
}

impl PhoneNumber {
    /// Whether this is the same number as another, or may be.
    ///
    /// libphonenumber has it as `isNumberMatch`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{Match, PhoneNumber};
    ///
    /// let number = |text| PhoneNumber::parse(text, None).unwrap();
    /// assert_eq!(number("+383 44 123 456").matches(&number("+38344123456")), Match::Exact);
    /// assert_eq!(number("+383 44 123 456").matches(&number("+383 44 123 456 ext. 5")), Match::Short);
    /// ```
    pub fn matches(&self, other: &PhoneNumber) -> Match {
        self.core().compare(&other.core())
    }

    /// Whether a text is this number, or may be: a text without a calling code is read as a number of this plan.
    ///
    /// # Errors
    ///
    /// If the text is not a number.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{Match, PhoneNumber};
    ///
    /// let number = PhoneNumber::parse("+383 44 123 456", None)?;
    /// assert_eq!(number.matches_text("044/123456")?, Match::National);
    /// # Ok::<(), polity::phone::ParseError>(())
    /// ```
    pub fn matches_text(&self, text: &str) -> Result<Match, ParseError> {
        let read = |home| PhoneNumber::parse_within(text, home, self.ranges, self.view);
        match read(None) {
            Ok(other) => Ok(self.matches(&other)),
            Err(error) if !lacks_code(&error) => Err(error),
            Err(_) => {
                let found = self.matches(&read(self.row.holder().and_then(|holder| holder.country()))?);
                Ok(if found == Match::Exact { Match::National } else { found })
            }
        }
    }

    fn core(&self) -> Core {
        Core { code: Some(self.row.code), national: self.national, extension: self.extension }
    }
}

fn lacks_code(error: &ParseError) -> bool {
    matches!(error.kind(), ParseErrorKind::NoCallingCode | ParseErrorKind::UnknownCallingCode)
}

/// What makes a number the same as another.
struct Core {
    code: Option<u16>,
    national: Text<17>,
    extension: Text<20>,
}

impl Core {
    /// The national digits of a text that lacks a calling code; the error where something else is wrong.
    fn of(text: &str, error: ParseError) -> Result<Core, ParseError> {
        let sound = || {
            let (digits, extension) = Digits::read(text, true).ok()?;
            let digits = digits.digits.bytes().get(..).filter(|all| !digits.plus && NATIONAL.contains(&all.len()))?;
            let mut national = Text::new();
            national.push_bytes(digits).then_some(Core { code: None, national, extension })
        };
        sound().ok_or(error)
    }

    fn compare(&self, other: &Core) -> Match {
        let (extension, others) = (self.extension.bytes(), other.extension.bytes());
        let same = self.national.bytes() == other.national.bytes() && extension == others;
        let (number, shorter) = (significant(&self.national), significant(&other.national));
        match (self.code, other.code) {
            _ if extension != others && !extension.is_empty() && !others.is_empty() => Match::No,
            (Some(first), Some(second)) if first != second => Match::No,
            (Some(_), Some(_)) if same => Match::Exact,
            _ if same => Match::National,
            _ if number.ends_with(shorter) || shorter.ends_with(number) => Match::Short,
            _ => Match::No,
        }
    }
}

/// The digits from the first one that is no zero.
fn significant(national: &Text<17>) -> &[u8] {
    let digits = national.bytes();
    let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
    digits.get(zeros.min(digits.len().saturating_sub(1))..).unwrap_or(&[])
}
