//! What is wrong with a number, in the visitor's language.

use super::error::{ParseError, ParseErrorKind};
use super::number::Possibility;
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
