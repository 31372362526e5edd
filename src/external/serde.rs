//! Serde: an entry as its id, a locale as its tag, a phone number in E.164.

use core::fmt;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[cfg(feature = "phone")]
use crate::phone::{Format, PhoneNumber};
use crate::{Country, Locale};

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Parsed("a code of a country or region", str::parse::<Country>))
    }
}

impl Serialize for Locale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Locale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Parsed("a language tag", str::parse::<Locale>))
    }
}

/// In E.164, or as a `tel:` link where there is an extension, which E.164 leaves out.
#[cfg(feature = "phone")]
impl Serialize for PhoneNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let format = if self.extension().is_none() { Format::E164 } else { Format::Rfc3966 };
        serializer.collect_str(&self.format(format))
    }
}

/// From whatever [`PhoneNumber::parse`] reads without a default country. Numbers as they are written here read back unchanged,
/// valid or not, except that a national prefix is taken off where that alone makes a number valid.
#[cfg(feature = "phone")]
impl<'de> Deserialize<'de> for PhoneNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Parsed("a phone number with + and calling code", PhoneNumber::from_stored))
    }
}

/// Reads a string by a parser whose error is worth showing.
struct Parsed<P>(&'static str, P);

impl<T, E: fmt::Display, P: Fn(&str) -> Result<T, E>> Visitor<'_> for Parsed<P> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<F: de::Error>(self, text: &str) -> Result<T, F> {
        (self.1)(text).map_err(F::custom)
    }
}
