//! What is wrong with a text, and with metadata.

use std::num::ParseIntError;

use polity::phone::ParseErrorKind;
use thiserror::Error;

/// What is wrong with metadata that a program reads. Nothing returns it here: the tables are compiled in.
#[derive(Error, Clone, Debug)]
pub enum Metadata {
    /// The end came too soon.
    #[error("unexpected end of file")]
    UnexpectedEof,
    /// A tag was closed that was not the last one opened.
    #[error("mismatched tag: {0:?}")]
    MismatchedTag(String),
    /// There is no value where one must be.
    #[error("{phase}: missing value: {name:?}")]
    MissingValue {
        /// What was being read.
        phase: String,
        /// What was missing.
        name: String,
    },
    /// An element of an unknown name.
    #[error("{phase}: unhandled element: {name:?}")]
    UnhandledElement {
        /// What was being read.
        phase: String,
        /// The element.
        name: String,
    },
    /// An attribute of an unknown name or value.
    #[error("{phase}: unhandled attribute: {name:?}={value:?}")]
    UnhandledAttribute {
        /// What was being read.
        phase: String,
        /// The attribute.
        name: String,
        /// Its value.
        value: String,
    },
    /// Something that is no element.
    #[error("{phase}: unhandled event: {event:?}")]
    UnhandledEvent {
        /// What was being read.
        phase: String,
        /// What came.
        event: String,
    },
}

/// Why a text is no number.
#[derive(Error, Clone, Debug)]
pub enum Parse {
    /// It is not written as numbers are.
    #[error("not a number")]
    NoNumber,
    /// There is no calling code, or one that nobody has.
    #[error("invalid country code")]
    InvalidCountryCode,
    /// Too few digits follow an exit code.
    #[error("the number is too short after IDD")]
    TooShortAfterIdd,
    /// There are too few national digits.
    #[error("the number is too short after the country code")]
    TooShortNsn,
    /// There are too many digits.
    #[error("the number is too long")]
    TooLong,
    /// Digits that are no integer.
    #[error("malformed integer part in phone number: {0}")]
    MalformedInteger(#[from] ParseIntError),
}

impl Parse {
    pub(crate) fn of(kind: ParseErrorKind) -> Self {
        match kind {
            ParseErrorKind::NoCallingCode | ParseErrorKind::UnknownCallingCode => Parse::InvalidCountryCode,
            // phonenumber does not use the other one.
            ParseErrorKind::TooShort | ParseErrorKind::TooShortAfterExitCode => Parse::TooShortNsn,
            ParseErrorKind::TooLong => Parse::TooLong,
            _ => Parse::NoNumber,
        }
    }
}
