#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

use std::error::Error;
use std::fmt;
use std::str::FromStr;

pub mod data;

/// A text that is no code.
#[derive(Debug)]
pub enum CountryParseError {
    /// The text.
    InvalidCountryCode(String),
}

impl Error for CountryParseError {
    fn description(&self) -> &str {
        "error parsing country code"
    }
}

impl fmt::Display for CountryParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// ISO 3166-1 has no numeric code for Kosovo; this is the one of CLDR.
const XK_NUMERIC: u16 = 983;

const fn number(country: polity::Country) -> u16 {
    match country.numeric() {
        Some(code) => code,
        None => XK_NUMERIC,
    }
}

macro_rules! entries {
    ($(($alpha2:ident $name:literal $($other:literal)?))+) => {
        /// Countries and regions, by their alpha-2; the numbers are the numeric codes.
        #[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Country {
            /// None of them.
            Unspecified = 0,
            $(#[doc = $name] $alpha2 = number(polity::Country::$alpha2) as isize,)+
        }

        // The identifiers say what polity says.
        $(const _: () =
            assert!(matches!(polity::Country::from_alpha2(stringify!($alpha2)), Some(polity::Country::$alpha2)));)+

        const ALL: &[polity::Country] = &[$(polity::Country::$alpha2),+];

        impl Country {
            /// The English name; empty for `Unspecified`.
            pub fn name(&self) -> &'static str {
                match self {
                    Country::Unspecified => "",
                    $(Country::$alpha2 => $name,)+
                }
            }

            /// The entry of an English name, spelled as [`name`](Country::name) does, and of a few others.
            pub fn from_name(s: &str) -> Option<Country> {
                match s {
                    $($name $(| $other)? => Some(Country::$alpha2),)+
                    _ => None,
                }
            }

            fn alpha2(self) -> &'static str {
                match self {
                    Country::Unspecified => "",
                    $(Country::$alpha2 => stringify!($alpha2),)+
                }
            }
        }

        /// `Unspecified` is the error.
        impl TryFrom<Country> for polity::Country {
            type Error = CountryParseError;

            fn try_from(country: Country) -> Result<Self, Self::Error> {
                match country {
                    Country::Unspecified => Err(CountryParseError::InvalidCountryCode(String::new())),
                    $(Country::$alpha2 => Ok(polity::Country::$alpha2),)+
                }
            }
        }

        /// What has no variant here is an error that carries its id.
        impl TryFrom<polity::Country> for Country {
            type Error = CountryParseError;

            fn try_from(country: polity::Country) -> Result<Self, Self::Error> {
                match country {
                    $(polity::Country::$alpha2 => Ok(Country::$alpha2),)+
                    other => Err(CountryParseError::InvalidCountryCode(other.id().to_owned())),
                }
            }
        }
    };
}
include!(concat!(env!("OUT_DIR"), "/entries.rs"));

/// From an alpha-2 in capitals; the empty text is `Unspecified`.
impl FromStr for Country {
    type Err = CountryParseError;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        if s.is_empty() {
            return Ok(Country::Unspecified);
        }
        polity::Country::from_alpha2(s)
            .and_then(|country| Country::try_from(country).ok())
            .filter(|country| country.alpha2() == s)
            .ok_or_else(|| CountryParseError::InvalidCountryCode(s.to_owned()))
    }
}

/// The alpha-2; nothing for `Unspecified`.
impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.alpha2())
    }
}

/// As the alpha-2.
#[cfg(feature = "serde")]
impl serde::Serialize for Country {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.alpha2())
    }
}

/// From an alpha-2 in capitals.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Country {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Alpha2;

        impl serde::de::Visitor<'_> for Alpha2 {
            type Value = Country;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("valid 2 letter country code")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Country, E> {
                let wrong = || E::invalid_value(serde::de::Unexpected::Str(text), &"2 letter country code");
                text.parse().map_err(|_| wrong())
            }
        }

        deserializer.deserialize_str(Alpha2)
    }
}
