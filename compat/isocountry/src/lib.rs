#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

use std::fmt::{self, Display};

use polity::Country;
use serde::de::{self, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// A text or number that is no code.
#[derive(Debug, Error, PartialEq)]
pub enum CountryCodeParseErr {
    /// No alpha-2.
    #[error("invalid alpha-2 country code string: {unknown}")]
    InvalidAlpha2 {
        /// What was given.
        unknown: String,
    },
    /// No alpha-3.
    #[error("invalid alpha-3 country code string: {unknown}")]
    InvalidAlpha3 {
        /// What was given.
        unknown: String,
    },
    /// No numeric code.
    #[error("invalid ID (integer) country code: {unknown}")]
    InvalidID {
        /// What was given.
        unknown: u32,
    },
}

/// ISO 3166-1 has no numeric code for Kosovo; this is the one of CLDR.
const XK_NUMERIC: u32 = 983;

const fn number(country: Country) -> u32 {
    match country.numeric() {
        Some(code) => code as u32,
        None => XK_NUMERIC,
    }
}

macro_rules! entries {
    (
        $(($alpha3:ident $alpha2:ident $name:literal $a2:ident $a3:ident $full:ident $num:ident))+
        [$($by_name:ident)+] [$($by_alpha2:ident)+] [$($by_alpha3:ident)+]
    ) => {
        /// Countries and regions, by their alpha-3.
        #[derive(Debug, Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash)]
        pub enum CountryCode {
            $(#[doc = $name] $alpha3,)+
        }

        /// Alpha-2 codes, by alpha-3.
        pub mod alpha2 {
            $(#[doc = $name] pub const $a2: &str = stringify!($alpha2);)+
        }

        /// Alpha-3 codes.
        pub mod alpha3 {
            $(#[doc = $name] pub const $a3: &str = stringify!($alpha3);)+
        }

        /// English names, by alpha-3.
        pub mod full {
            $(#[doc = $name] pub const $full: &str = $name;)+
        }

        /// Numeric codes, by alpha-3.
        pub mod numeric {
            $(#[doc = $name] pub const $num: u32 = crate::number(polity::Country::$alpha2);)+
        }

        // The identifiers say what polity says.
        $(const _: () = assert!(matches!(Country::from_alpha3(stringify!($alpha3)), Some(Country::$alpha2)));)+

        const NUM_COUNTRY_CODES: usize = [$(CountryCode::$alpha3),+].len();
        static BY_NAME: [CountryCode; NUM_COUNTRY_CODES] = [$(CountryCode::$by_name),+];
        static BY_ALPHA2: [CountryCode; NUM_COUNTRY_CODES] = [$(CountryCode::$by_alpha2),+];
        static BY_ALPHA3: [CountryCode; NUM_COUNTRY_CODES] = [$(CountryCode::$by_alpha3),+];
        static BY_NUMERIC: [CountryCode; NUM_COUNTRY_CODES] = {
            let mut codes = [$(CountryCode::$by_alpha3),+];
            let mut sorted = 1;
            while sorted < codes.len() {
                let mut at = sorted;
                while at > 0 && codes[at - 1].numeric_id() > codes[at].numeric_id() {
                    codes.swap(at - 1, at);
                    at -= 1;
                }
                sorted += 1;
            }
            codes
        };
        static BY_ID: [Option<CountryCode>; 1000] = {
            let codes = [$(CountryCode::$alpha3),+];
            let mut table = [None; 1000];
            let mut at = 0;
            while at < codes.len() {
                table[codes[at].numeric_id() as usize] = Some(codes[at]);
                at += 1;
            }
            table
        };

        impl CountryCode {
            /// The English name.
            pub const fn name(&self) -> &'static str {
                match self {
                    $(CountryCode::$alpha3 => $name,)+
                }
            }

            /// The numeric code.
            pub const fn numeric_id(&self) -> u32 {
                match self {
                    $(CountryCode::$alpha3 => numeric::$num,)+
                }
            }

            /// The alpha-2, in capitals.
            pub const fn alpha2(&self) -> &'static str {
                match self {
                    $(CountryCode::$alpha3 => alpha2::$a2,)+
                }
            }

            /// The alpha-3, in capitals.
            pub const fn alpha3(&self) -> &'static str {
                match self {
                    $(CountryCode::$alpha3 => alpha3::$a3,)+
                }
            }
        }

        impl From<CountryCode> for Country {
            fn from(code: CountryCode) -> Self {
                match code {
                    $(CountryCode::$alpha3 => Country::$alpha2,)+
                }
            }
        }

        /// What has no variant here is an [`InvalidAlpha2`](CountryCodeParseErr::InvalidAlpha2) that carries its id.
        impl TryFrom<Country> for CountryCode {
            type Error = CountryCodeParseErr;

            fn try_from(country: Country) -> Result<Self, Self::Error> {
                match country {
                    $(Country::$alpha2 => Ok(CountryCode::$alpha3),)+
                    other => Err(CountryCodeParseErr::InvalidAlpha2 { unknown: other.id().to_owned() }),
                }
            }
        }

        #[inline]
        fn code_of(country: Option<Country>) -> Option<CountryCode> {
            match country? {
                $(Country::$alpha2 => Some(CountryCode::$alpha3),)+
                _ => None,
            }
        }
    };
}
include!(concat!(env!("OUT_DIR"), "/entries.rs"));

/// Whether texts of a length that is known are the same; sooner told than of any length.
fn same<const LENGTH: usize>(one: &str, other: &str) -> bool {
    one.as_bytes().first_chunk::<LENGTH>() == other.as_bytes().first_chunk()
}

impl CountryCode {
    /// The entry of an alpha-2 in capitals.
    pub fn for_alpha2(value: &str) -> Result<CountryCode, CountryCodeParseErr> {
        code_of(Country::from_alpha2(value))
            .filter(|code| same::<2>(code.alpha2(), value))
            .ok_or_else(|| CountryCodeParseErr::InvalidAlpha2 { unknown: value.to_owned() })
    }

    /// The entry of an alpha-2 in any case.
    pub fn for_alpha2_caseless(value: &str) -> Result<CountryCode, CountryCodeParseErr> {
        match code_of(Country::from_alpha2(value)) {
            Some(code) => Ok(code),
            // Some characters beyond ASCII become two capitals of it.
            None => CountryCode::for_alpha2(&value.to_uppercase()),
        }
    }

    /// The entry of an alpha-3 in capitals.
    pub fn for_alpha3(value: &str) -> Result<CountryCode, CountryCodeParseErr> {
        code_of(Country::from_alpha3(value))
            .filter(|code| same::<3>(code.alpha3(), value))
            .ok_or_else(|| CountryCodeParseErr::InvalidAlpha3 { unknown: value.to_owned() })
    }

    /// The entry of an alpha-3 in any case.
    pub fn for_alpha3_caseless(value: &str) -> Result<CountryCode, CountryCodeParseErr> {
        match code_of(Country::from_alpha3(value)).filter(|code| code.alpha3().eq_ignore_ascii_case(value)) {
            Some(code) => Ok(code),
            None => CountryCode::for_alpha3(&value.to_uppercase()),
        }
    }

    /// The entry of a numeric code.
    pub fn for_id(value: u32) -> Result<CountryCode, CountryCodeParseErr> {
        let index = usize::try_from(value).unwrap_or(usize::MAX);
        BY_ID.get(index).copied().flatten().ok_or(CountryCodeParseErr::InvalidID { unknown: value })
    }

    /// Every entry, by English name.
    pub fn as_array() -> &'static [CountryCode; NUM_COUNTRY_CODES] {
        &BY_NAME
    }

    /// Every entry, by alpha-2.
    pub fn as_array_alpha2() -> &'static [CountryCode; NUM_COUNTRY_CODES] {
        &BY_ALPHA2
    }

    /// Every entry, by alpha-3.
    pub fn as_array_alpha3() -> &'static [CountryCode; NUM_COUNTRY_CODES] {
        &BY_ALPHA3
    }

    /// Every entry, by numeric code.
    pub fn as_array_numeric() -> &'static [CountryCode; NUM_COUNTRY_CODES] {
        &BY_NUMERIC
    }

    /// Every entry, by English name.
    pub fn iter() -> impl Iterator<Item = &'static CountryCode> {
        BY_NAME.iter()
    }

    /// Every entry, by alpha-2.
    pub fn iter_alpha2() -> impl Iterator<Item = &'static CountryCode> {
        BY_ALPHA2.iter()
    }

    /// Every entry, by alpha-3.
    pub fn iter_alpha3() -> impl Iterator<Item = &'static CountryCode> {
        BY_ALPHA3.iter()
    }

    /// Every entry, by numeric code.
    pub fn iter_numeric() -> impl Iterator<Item = &'static CountryCode> {
        BY_NUMERIC.iter()
    }

    /// How many entries there are.
    pub fn num_country_codes() -> usize {
        NUM_COUNTRY_CODES
    }
}

/// The numeric code.
#[expect(clippy::from_over_into, reason = "the impl that isocountry has")]
impl Into<u32> for CountryCode {
    fn into(self) -> u32 {
        self.numeric_id()
    }
}

/// The English name.
impl Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> Result<(), fmt::Error> {
        f.write_str(self.name())
    }
}

/// As the alpha-2.
impl Serialize for CountryCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.alpha2())
    }
}

/// From an alpha-2 in any case.
impl<'de> Deserialize<'de> for CountryCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Alpha2;

        impl Visitor<'_> for Alpha2 {
            type Value = CountryCode;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an ISO 3166-1 compliant alpha-2 country code")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<CountryCode, E> {
                CountryCode::for_alpha2_caseless(text).map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
            }
        }

        deserializer.deserialize_str(Alpha2)
    }
}
