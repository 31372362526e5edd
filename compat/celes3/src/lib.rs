#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]

use core::cmp::Ordering;
use core::error::Error;
use core::fmt::{self, Display};

mod shared;
#[cfg(feature = "subdivisions")]
mod subdivision;

#[cfg(feature = "subdivisions")]
pub use subdivision::{SUBDIVISION_DATA_VERSION, Subdivision, SubdivisionParseError};

/// Why a value leads to no entry.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum CountryParseError {
    /// No number of an entry.
    InvalidValue,
    /// No three digits of an entry.
    InvalidCode,
    /// No alpha-2.
    InvalidAlpha2,
    /// No alpha-3.
    InvalidAlpha3,
    /// No alias.
    InvalidAlias,
    /// No name.
    InvalidName,
    /// Nothing of all these.
    UnknownIdentifier,
}

impl Display for CountryParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            CountryParseError::InvalidValue => "invalid country value",
            CountryParseError::InvalidCode => "invalid country code",
            CountryParseError::InvalidAlpha2 => "invalid alpha-2 country code",
            CountryParseError::InvalidAlpha3 => "invalid alpha-3 country code",
            CountryParseError::InvalidAlias => "invalid country alias",
            CountryParseError::InvalidName => "invalid country name",
            CountryParseError::UnknownIdentifier => "unknown country identifier",
        })
    }
}

impl Error for CountryParseError {}

/// A country or region. Equality, order and hash are those of its number; [`countries`](Country::countries) is by name.
#[derive(Copy, Clone, Debug)]
pub struct Country {
    /// The numeric code with three digits.
    pub code: &'static str,
    /// The numeric code.
    pub value: usize,
    /// The alpha-2.
    pub alpha2: &'static str,
    /// The alpha-3.
    pub alpha3: &'static str,
    /// The English name.
    pub long_name: &'static str,
    /// Further names.
    pub aliases: &'static [&'static str],
}

/// What `data/keys.tsv` has for a text in any ASCII case: an alias, a name, or what `from_str` takes.
fn key(text: &str, column: usize) -> Option<&'static Country> {
    // Longer than any key.
    let mut buffer = [0; 64];
    let buffer = buffer.get_mut(..text.len())?;
    buffer.copy_from_slice(text.as_bytes());
    buffer.make_ascii_lowercase();
    shared::entry(buffer, column)
}

impl Country {
    /// All entries, by name.
    #[must_use]
    pub const fn countries() -> &'static [Self; 250] {
        &shared::COUNTRIES
    }

    /// Whether the text, in any ASCII case, is one of the entry's aliases.
    #[must_use]
    pub fn has_alias(&self, alias: &str) -> bool {
        self.aliases.iter().any(|own| own.eq_ignore_ascii_case(alias))
    }
}

shared::lookups! {
    CountryParseError;
    CountryParseError::InvalidValue,
    CountryParseError::InvalidCode,
    CountryParseError::InvalidAlpha2,
    CountryParseError::InvalidAlpha3,
    CountryParseError::InvalidAlias,
    CountryParseError::InvalidName,
    CountryParseError::UnknownIdentifier
}

impl Ord for Country {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

/// As the alpha-2.
#[cfg(feature = "serde")]
impl serde::Serialize for Country {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.alpha2)
    }
}

/// From an alpha-2 in any ASCII case.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Country {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Code {
            find: |text: &str| shared::by_alpha2(text).copied(),
            expected: "an ISO 3166-1 alpha-2 country code",
        })
    }
}

/// Reads a code.
#[cfg(feature = "serde")]
struct Code<F> {
    find: F,
    expected: &'static str,
}

#[cfg(feature = "serde")]
impl<T, F: Fn(&str) -> Option<T>> serde::de::Visitor<'_> for Code<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        (self.find)(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }
}
