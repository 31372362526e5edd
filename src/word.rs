//! The enums of [`schema`](crate::schema) as text: `Display`, `FromStr` and the conversions.

use core::fmt;
use core::str::FromStr;

use crate::quoted::Quoted;
use crate::schema::{
    ClaimKind, CodeStanding, CodeSystem, FormerKind, IsoStanding, NameKind, NameStyle, Purpose, UnStanding,
};
use crate::schema::{DrivingSide, HourCycle, MeasurementSystem, Organisation, Weekday};
use crate::schema::{FaultKind, FieldKind, Kind, ProblemKind, Reason, Requirement, Severity};

/// The error for a text that is not one of the words of an enum.
///
/// # Examples
///
/// ```
/// use polity::UnStanding;
///
/// let error = "Member".parse::<UnStanding>().unwrap_err();
/// assert_eq!(error.to_string(), "\"Member\", expected one of member, observer, non-self-governing, none");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{text:?}, expected one of {}", List(choices))]
pub struct ParseWordError {
    text: Quoted,
    choices: &'static [&'static str],
}

impl ParseWordError {
    /// Returns the words that would have been read.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Purpose;
    ///
    /// let error = "tax".parse::<Purpose>().unwrap_err();
    /// assert_eq!(error.choices(), ["postal", "dialing", "customs", "statistics"]);
    /// ```
    pub const fn choices(&self) -> &'static [&'static str] {
        self.choices
    }
}

impl fmt::Debug for ParseWordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ParseWordError").field(&self.text).finish()
    }
}

struct List<'a>(&'a [&'static str]);

impl fmt::Display for List<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, word) in self.0.iter().enumerate() {
            write!(f, "{}{word}", if index == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

macro_rules! texts {
    ($($name:ident)+) => {$(
        /// The word that `as_str` returns.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        /// The word that `as_str` returns.
        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        /// The word that `as_str` returns.
        impl From<$name> for &'static str {
            fn from(value: $name) -> Self {
                value.as_str()
            }
        }

        /// Reads exactly the word that `as_str` returns.
        impl FromStr for $name {
            type Err = ParseWordError;

            fn from_str(text: &str) -> Result<Self, ParseWordError> {
                let found = Self::ALL.iter().find(|value| value.as_str() == text);
                found.copied().ok_or_else(|| ParseWordError { text: Quoted::new(text), choices: Self::WORDS })
            }
        }

        /// As [`str::parse`].
        impl TryFrom<&str> for $name {
            type Error = ParseWordError;

            fn try_from(text: &str) -> Result<Self, ParseWordError> {
                text.parse()
            }
        }
    )+};
}
texts! {
    DrivingSide HourCycle MeasurementSystem Organisation Weekday
    ClaimKind CodeStanding CodeSystem FaultKind FieldKind FormerKind IsoStanding Kind NameKind NameStyle ProblemKind Purpose
    Reason Requirement Severity UnStanding
}
