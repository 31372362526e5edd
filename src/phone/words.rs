//! What is wrong with a number, in the visitor's language.

use core::fmt;

use super::error::{ParseError, ParseErrorKind};
use super::format::Format;
use super::number::{PhoneNumber, Possibility};
use super::verdict::{Fault, Verdict};
use crate::schema::FaultKind;
use crate::words::{Word, Words};

impl ParseError {
    /// Returns a sentence that says in a language what is wrong, to stand beside the field.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{phone::PhoneNumber, words};
    ///
    /// let error = PhoneNumber::parse("hello", None).unwrap_err();
    /// assert_eq!(error.message(words::EN), "This is not a phone number.");
    /// assert_eq!(error.message(words::SQ), "Ky nuk është numër telefoni.");
    /// ```
    pub fn message(&self, words: Words) -> &'static str {
        self.kind().message(words)
    }
}

impl ParseErrorKind {
    /// Returns a sentence that says in a language what is wrong, to stand beside the field.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{phone::ParseErrorKind, words};
    ///
    /// let message = ParseErrorKind::NoCallingCode.message(words::EN);
    /// assert_eq!(message, "Please start with + and a calling code.");
    /// ```
    pub fn message(self, words: Words) -> &'static str {
        words.get(match self {
            Self::NotANumber => Word::PhoneNotANumber,
            Self::NoCallingCode => Word::PhoneNeedsCallingCode,
            Self::UnknownCallingCode => Word::PhoneUnknownCallingCode,
            Self::TooShortAfterExitCode | Self::TooShort => Word::PhoneTooShort,
            Self::TooLong => Word::PhoneTooLong,
            Self::TwoNumbers => Word::PhoneTwoNumbers,
        })
    }
}

impl Possibility {
    /// Returns a sentence that says in a language what is wrong with the length; None for [`Possible`](Self::Possible).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{phone::PhoneNumber, words};
    ///
    /// let message = |text| PhoneNumber::parse(text, None).unwrap().possibility().message(words::EN);
    /// assert_eq!(message("+383 44 12"), Some("This number is too short."));
    /// assert_eq!(message("+1 555 0123"), Some("Please add the area code."));
    /// assert_eq!(message("+383 44 123 456"), None);
    /// ```
    pub fn message(self, words: Words) -> Option<&'static str> {
        let word = match self {
            Self::Possible => return None,
            Self::LocalOnly => Word::PhoneAreaCode,
            Self::TooShort => Word::PhoneTooShort,
            Self::TooLong => Word::PhoneTooLong,
            Self::InvalidLength => Word::PhoneInvalidLength,
        };
        Some(words.get(word))
    }
}

impl Verdict {
    /// Returns a sentence that says in a language what is wrong, to stand beside the field; None for a number that can be used.
    /// Show that of [`Incomplete`](Self::Incomplete) once the form is sent, not while somebody types.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{phone, words};
    ///
    /// let message = |text| phone::check(text, None).message(words::EN).map(|message| message.to_string());
    /// assert_eq!(message("+383 44 12").as_deref(), Some("This number is too short."));
    /// assert_eq!(message("+386 49 123 456").as_deref(), Some("This looks like an old number. The new one is +383 49 123 456."));
    /// assert_eq!(message("+383 44 123 456"), None);
    /// ```
    pub const fn message(&self, words: Words) -> Option<FaultMessage> {
        match self.fault() {
            Some(fault) => Some(fault.message(words)),
            None => None,
        }
    }
}

impl Fault {
    /// Returns a sentence that says in a language what is wrong, to stand beside the field.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{phone, words};
    ///
    /// let verdict = phone::check("+999 123", None);
    /// assert_eq!(verdict.fault().unwrap().message(words::EN).to_string(), "This calling code does not exist.");
    /// ```
    pub const fn message(&self, words: Words) -> FaultMessage {
        FaultMessage { kind: self.kind, instead: self.instead, words }
    }
}

/// What is wrong with a number, in words: what [`Verdict::message`] and [`Fault::message`] return.
///
/// # Examples
///
/// ```
/// use polity::{phone, words};
///
/// let message: phone::FaultMessage = phone::check("hello", None).message(words::EN).unwrap();
/// assert_eq!(message.to_string(), "This is not a phone number.");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FaultMessage {
    kind: FaultKind,
    instead: Option<PhoneNumber>,
    words: Words,
}

impl fmt::Display for FaultMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match (self.kind, self.instead) {
            (FaultKind::OldNumber, Some(new)) => {
                return self.words.with(Word::PhoneOldNumber, new.format(Format::International)).fmt(f);
            }
            (FaultKind::NotANumber, _) => Word::PhoneNotANumber,
            (FaultKind::NoCallingCode, _) => Word::PhoneNeedsCallingCode,
            (FaultKind::UnknownCallingCode, _) => Word::PhoneUnknownCallingCode,
            (FaultKind::TooShort, _) => Word::PhoneTooShort,
            (FaultKind::TooLong, _) => Word::PhoneTooLong,
            (FaultKind::WrongLength, _) => Word::PhoneInvalidLength,
            (FaultKind::NotInUse | FaultKind::OldNumber, _) => Word::PhoneNotInUse,
            (FaultKind::LocalOnly, _) => Word::PhoneAreaCode,
            (FaultKind::TwoNumbers, _) => Word::PhoneTwoNumbers,
            (FaultKind::ShortNumber, _) => Word::PhoneShortNumber,
        };
        f.pad(self.words.get(word))
    }
}
