#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

use std::cmp::Ordering;
use std::fmt;

mod shared;
mod tables;

pub use tables::*;

/// A country or region. Equality and hash are those of its number, order is that of its name.
#[derive(Copy, Clone)]
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
    pub aliases: CountryTable,
}

/// What `data/keys.tsv` has for a text in any case: an alias, a name, or what `from_str` takes.
fn key(text: &str, column: usize) -> Option<&'static Country> {
    // Longer than any key.
    let mut buffer = [0; 64];
    match buffer.get_mut(..text.len()) {
        Some(buffer) if text.is_ascii() => {
            buffer.copy_from_slice(text.as_bytes());
            buffer.make_ascii_lowercase();
            shared::entry(buffer, column)
        }
        _ => shared::entry(text.to_lowercase().as_bytes(), column),
    }
}

shared::lookups! {
    &'static str;
    "invalid value",
    "invalid code",
    "invalid alpha2",
    "invalid alpha3",
    "invalid alias",
    "unknown value",
    "unknown value"
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Country { code, value, alpha2, alpha3, long_name, aliases } = self;
        write!(
            f,
            "Country {{ code: {code}, value: {value}, alpha2: {alpha2}, alpha3: {alpha3}, long_name: {long_name}, \
             aliases: {aliases} }}"
        )
    }
}

impl Ord for Country {
    fn cmp(&self, other: &Self) -> Ordering {
        self.long_name.cmp(other.long_name)
    }
}

/// As the alpha-2.
impl serde::Serialize for Country {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.alpha2)
    }
}

/// From an alpha-2 in any case.
impl<'de> serde::Deserialize<'de> for Country {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Alpha2;

        impl serde::de::Visitor<'_> for Alpha2 {
            type Value = Country;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a two letter string")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Country, E> {
                shared::by_alpha2(text)
                    .copied()
                    .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
            }
        }

        deserializer.deserialize_str(Alpha2)
    }
}
