//! Errors of reading phone numbers.

use core::fmt;
use core::ops::Range;

use crate::quoted::Quoted;

/// The text is not a phone number.
///
/// # Examples
///
/// ```
/// use polity::phone::{ParseErrorKind, PhoneNumber};
///
/// let error = PhoneNumber::parse("+999 44 123 456", None).unwrap_err();
/// assert_eq!(error.kind(), ParseErrorKind::UnknownCallingCode);
/// assert_eq!(error.at(), 1);
/// assert_eq!(error.to_string(), "\"+999 44 123 456\": these digits do not begin with a calling code, at byte 1; expected one such as 383");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{text:?}: {kind}, at byte {at}; expected {}", kind.expected())]
pub struct ParseError {
    kind: ParseErrorKind,
    at: u32,
    end: u32,
    text: Quoted,
}

impl ParseError {
    pub(super) fn new(kind: ParseErrorKind, text: &str, about: Range<usize>) -> Self {
        let offset = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Self { kind, at: offset(about.start), end: offset(about.end), text: Quoted::new(text) }
    }

    /// The kind of mistake.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{ParseErrorKind, PhoneNumber};
    ///
    /// let error = PhoneNumber::parse("044 123 456", None).unwrap_err();
    /// assert_eq!(error.kind(), ParseErrorKind::NoCallingCode);
    /// ```
    pub const fn kind(&self) -> ParseErrorKind {
        self.kind
    }

    /// The offset of the mistake in bytes; the length of the text where something is missing at the end.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// assert_eq!(PhoneNumber::parse("+383 44 § 123", None).unwrap_err().at(), 8);
    /// ```
    pub const fn at(&self) -> usize {
        self.at as usize
    }

    /// The bytes of the text that the mistake is about; none of them where something is missing at the end.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{ParseErrorKind, PhoneNumber};
    ///
    /// let text = "+383 44 123 456 / +383 49 123 456";
    /// let error = PhoneNumber::parse(text, None).unwrap_err();
    /// assert_eq!(error.kind(), ParseErrorKind::TwoNumbers);
    /// assert_eq!(&text[error.range()], "383 49 123 456");
    /// ```
    pub const fn range(&self) -> Range<usize> {
        self.at as usize..self.end as usize
    }
}

impl fmt::Debug for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ParseError({self})")
    }
}

/// The reason why a text is not a phone number.
///
/// # Examples
///
/// ```
/// use polity::phone::{ParseErrorKind, PhoneNumber};
///
/// let kind = |text| PhoneNumber::parse(text, Some(polity::Country::XK)).unwrap_err().kind();
/// assert_eq!(kind("hello"), ParseErrorKind::NotANumber);
/// assert_eq!(kind("+3834"), ParseErrorKind::TooShort);
/// assert_eq!(kind("044 123 456 044 123 456 78"), ParseErrorKind::TooLong);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParseErrorKind {
    /// There are too few digits, or characters that are in no phone number.
    NotANumber,
    /// There is no calling code, and no default country or region whose national number it could be.
    NoCallingCode,
    /// The digits after `+` or an exit code do not begin with a calling code that is in use.
    UnknownCallingCode,
    /// There are fewer than three digits after `+` or an exit code.
    TooShortAfterExitCode,
    /// There are fewer than two national digits.
    TooShort,
    /// There are more than 17 national digits, more than 250 characters, or more digits than an extension has: 20 after a word,
    /// 15 after a comma, 9 after a sign. Of extensions only where all ranges count.
    TooLong,
    /// There are two numbers. Only where all ranges count: libphonenumber reads the first one, or both as one.
    TwoNumbers,
}

impl ParseErrorKind {
    fn expected(self) -> &'static str {
        match self {
            Self::NotANumber => "digits, with spaces and punctuation between them",
            Self::NoCallingCode => "+ and a calling code, or a default country or region",
            Self::UnknownCallingCode => "one such as 383",
            Self::TooShortAfterExitCode => "a calling code and a national number",
            Self::TooShort => "at least two national digits",
            Self::TooLong => "at most 17 national digits, 20 digits of an extension, 250 characters",
            Self::TwoNumbers => "one number",
        }
    }
}

/// Writes what is wrong, in a few words of English.
impl fmt::Display for ParseErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotANumber => "not a phone number",
            Self::NoCallingCode => "no calling code",
            Self::UnknownCallingCode => "these digits do not begin with a calling code",
            Self::TooShortAfterExitCode => "too few digits after the exit code",
            Self::TooShort => "too few digits",
            Self::TooLong => "too long",
            Self::TwoNumbers => "two numbers",
        })
    }
}
