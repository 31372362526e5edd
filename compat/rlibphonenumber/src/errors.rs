//! What is wrong with a text or number.

use std::fmt::{Debug, Display};
use std::num::ParseIntError;

use polity::phone::ParseErrorKind;
use thiserror::Error;

use crate::enums::InvalidRegionError;

/// Why a text is no number.
#[derive(Debug, PartialEq, Clone, Error)]
pub enum ParseError {
    /// There is no calling code, or one that nobody has.
    #[error("Invalid country code")]
    InvalidCountryCode,
    /// It is not written as numbers are.
    #[error("Not a number: {0}")]
    NotANumber(#[from] NotANumberError),
    /// Too few digits follow an exit code.
    #[error("Too short after idd")]
    TooShortAfterIdd,
    /// There are too few national digits.
    #[error("Too short Nsn")]
    TooShortNsn,
    /// There are too many digits.
    #[error("Too long nsn")]
    TooLongNsn,
}

impl ParseError {
    pub(crate) fn of(kind: ParseErrorKind, text: &str) -> Self {
        let is_start = |character: char| character.is_numeric() || matches!(character, '+' | '\u{FF0B}');
        match kind {
            ParseErrorKind::NoCallingCode | ParseErrorKind::UnknownCallingCode => Self::InvalidCountryCode,
            ParseErrorKind::TooShortAfterExitCode => Self::TooShortAfterIdd,
            ParseErrorKind::TooShort => Self::TooShortNsn,
            ParseErrorKind::TooLong => Self::TooLongNsn,
            _ if text.contains(";phone-context=") => NotANumberError::InvalidPhoneContext.into(),
            _ if !text.contains(is_start) => NotANumberError::from(ExtractNumberError::NoValidStartCharacter).into(),
            _ => NotANumberError::NotMatchedValidNumberPattern.into(),
        }
    }
}

/// Why a text is not written as numbers are.
#[derive(Debug, PartialEq, Clone, Error)]
pub enum NotANumberError {
    /// Something else stands in it.
    #[error("Number not matched a valid number pattern")]
    NotMatchedValidNumberPattern,
    /// Its context is none.
    #[error("Invalid phone context")]
    InvalidPhoneContext,
    /// Digits that are no integer. Nothing returns it here.
    #[error("{0}")]
    FailedToParseNumberAsInt(#[from] ParseIntError),
    /// There is no number in it.
    #[error("{0}")]
    FailedToExtractNumber(#[from] ExtractNumberError),
}

/// Why there is no number in a text.
#[derive(Debug, PartialEq, Clone, Error)]
pub enum ExtractNumberError {
    /// There is no digit and no plus.
    #[error("No valid start character found")]
    NoValidStartCharacter,
    /// What there is is no number.
    #[error("Invalid number")]
    NotANumber,
}

/// Why there is no example.
#[derive(Debug, PartialEq, Clone, Error)]
pub enum GetExampleNumberError {
    /// It is no number. Nothing returns it here.
    #[error("Parse error: {0}")]
    FailedToParse(#[from] ParseError),
    /// The region has no example of the kind.
    #[error("No example number")]
    NoExampleNumber,
    /// All that was tried is valid.
    #[error("Could not get number")]
    CouldNotGetNumber,
    /// libphonenumber does not list the region.
    #[error("Invalid country code provided")]
    InvalidRegionCode,
}

/// What rlibphonenumber has around some errors. There are no regular expressions here that could be wrong.
#[derive(Debug, PartialEq, Clone, Error)]
pub enum InternalError<T: Debug + Display> {
    /// The error.
    #[error("Wrapped error: {0}")]
    Wrapped(T),
}

macro_rules! wrapped {
    ($($error:ident in $outer:ident;)+) => {
        $(impl From<$error> for InternalError<$outer> {
            fn from(error: $error) -> Self {
                Self::Wrapped(error.into())
            }
        })+
    };
}

wrapped! {
    ExtractNumberError in NotANumberError;
    NotANumberError in NotANumberError;
    NotANumberError in ParseError;
    ParseError in ParseError;
    ParseError in GetExampleNumberError;
    GetExampleNumberError in GetExampleNumberError;
    InvalidNumberError in InvalidNumberError;
}

/// A text that was to be compared is no number.
#[derive(Error, Debug, Clone, PartialEq)]
#[error("Invalid number given")]
pub struct InvalidNumberError(#[from] pub ParseError);

/// Nothing returns it here: every region has its tables.
#[derive(Debug, Error, Clone, PartialEq)]
#[error("Metadata for valid region MUST not be null")]
pub struct InvalidMetadataForValidRegionError;

/// What is wrong with the length of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum ValidationError {
    /// Nobody has the calling code.
    #[error("The number has an invalid country calling code")]
    InvalidCountryCode,
    /// All numbers have more digits.
    #[error("The number is shorter than all valid numbers for this region")]
    TooShort,
    /// Some numbers have fewer digits and some have more, or there are no such numbers.
    #[error(
        "The number is longer than the shortest valid numbers for this region,shorter than the longest valid numbers for this region, and does notitself have a number length that matches valid numbers for this region"
    )]
    InvalidLength,
    /// All numbers have fewer digits.
    #[error("The number is longer than all valid numbers for this region")]
    TooLong,
}

/// Nothing returns it here: there are no metadata to be read.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum CreateUtilError {
    /// Metadata of a region of another name.
    #[error("Failed to create region: region should be valid 2-digit ascii string, got: {0}")]
    InvalidRegion(#[from] InvalidRegionError),
}
