//! What keeps a text from being a phone number.

use core::fmt;

use crate::quoted::Quoted;

/// The text is no phone number.
///
/// # Examples
///
/// ```
/// use polity::phone::{ParseErrorKind, PhoneNumber};
///
/// let error = PhoneNumber::parse("+999 44 123 456", None).unwrap_err();
/// assert_eq!(error.kind(), ParseErrorKind::UnknownCallingCode);
/// assert_eq!(error.at(), 1);
/// assert_eq!(error.to_string(), "\"+999 44 123 456\": no calling code begins these digits, at byte 1; expected one such as 383");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{text:?}: {kind}, at byte {at}; expected {}", kind.expected())]
pub struct ParseError {
    kind: ParseErrorKind,
    at: u32,
    text: Quoted,
}

impl ParseError {
    pub(super) fn new(kind: ParseErrorKind, text: &str, at: usize) -> Self {
        Self { kind, at: u32::try_from(at).unwrap_or(u32::MAX), text: Quoted::new(text) }
    }

    /// What is wrong.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{ParseErrorKind, PhoneNumber};
    ///
    /// let error = PhoneNumber::parse("044 123 456", None).unwrap_err();
    /// assert_eq!(error.kind(), ParseErrorKind::NoCallingCode);
    /// ```
    pub fn kind(&self) -> ParseErrorKind {
        self.kind
    }

    /// Where it is wrong, in bytes from the start of the text; its length where something is missing at the end.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// assert_eq!(PhoneNumber::parse("+383 44 § 123", None).unwrap_err().at(), 8);
    /// ```
    pub fn at(&self) -> usize {
        self.at as usize
    }
}

impl fmt::Debug for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ParseError({self})")
    }
}

/// What keeps a text from being a phone number.
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
    /// There are too few digits, or something that is in no phone number.
    NotANumber,
    /// There is no calling code, and no place was given whose national number it could be.
    NoCallingCode,
    /// The digits after `+` or an exit code begin with no calling code that is in use.
    UnknownCallingCode,
    /// Nothing or next to nothing comes after `+` or an exit code.
    TooShortAfterExitCode,
    /// There are fewer national digits than any number has: less than two.
    TooShort,
    /// There are more national digits than any number has, more than 17, or more than 250 characters.
    TooLong,
}

impl ParseErrorKind {
    fn expected(self) -> &'static str {
        match self {
            Self::NotANumber => "digits, with spaces and punctuation between them",
            Self::NoCallingCode => "+ and a calling code, or a country or region to go with the number",
            Self::UnknownCallingCode => "one such as 383",
            Self::TooShortAfterExitCode => "a calling code and a national number",
            Self::TooShort => "two national digits or more",
            Self::TooLong => "17 national digits at most, in 250 characters",
        }
    }
}

/// What is wrong, in a few words of English.
impl fmt::Display for ParseErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotANumber => "no phone number",
            Self::NoCallingCode => "no calling code",
            Self::UnknownCallingCode => "no calling code begins these digits",
            Self::TooShortAfterExitCode => "too few digits after the exit code",
            Self::TooShort => "too few digits",
            Self::TooLong => "too long",
        })
    }
}
