#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

use std::fmt;
use std::str::FromStr;

use polity::Country;

#[cfg(feature = "serde")]
mod feature_serde;
#[cfg(feature = "sqlx-postgres")]
mod feature_sqlx_postgres;

macro_rules! entries {
    ($(($alpha2:ident $name:literal))+) => {
        /// Countries and regions, by their alpha-2.
        #[derive(Debug, Clone, Copy, Eq, PartialEq, Hash, PartialOrd, Ord)]
        pub enum CountryCode {
            $(#[doc = $name] $alpha2,)+
        }

        // The identifiers say what polity says.
        $(const _: () = assert!(matches!(Country::from_alpha2(stringify!($alpha2)), Some(Country::$alpha2)));)+

        impl CountryCode {
            /// Every entry.
            pub const ALL: [CountryCode; 250] = [$(CountryCode::$alpha2),+];

            /// The English name.
            #[must_use]
            pub const fn name(&self) -> &'static str {
                match self {
                    $(CountryCode::$alpha2 => $name,)+
                }
            }
        }

        /// The alpha-2.
        impl From<CountryCode> for &'static str {
            fn from(code: CountryCode) -> Self {
                match code {
                    $(CountryCode::$alpha2 => stringify!($alpha2),)+
                }
            }
        }

        impl From<CountryCode> for Country {
            fn from(code: CountryCode) -> Self {
                match code {
                    $(CountryCode::$alpha2 => Country::$alpha2,)+
                }
            }
        }

        /// What has no variant here is an error as that of [`FromStr`].
        impl TryFrom<Country> for CountryCode {
            type Error = String;

            fn try_from(country: Country) -> Result<Self, Self::Error> {
                match country {
                    $(Country::$alpha2 => Ok(CountryCode::$alpha2),)+
                    other => Err(wrong(other.id())),
                }
            }
        }

        #[inline]
        fn code_of(country: Option<Country>) -> Option<CountryCode> {
            match country? {
                $(Country::$alpha2 => Some(CountryCode::$alpha2),)+
                _ => None,
            }
        }
    };
}
include!(concat!(env!("OUT_DIR"), "/entries.rs"));

fn wrong(text: &str) -> String {
    format!("Not a country code: {text}")
}

impl CountryCode {
    /// Every entry.
    pub fn iter() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter()
    }
}

/// From an alpha-2 in any case.
impl FromStr for CountryCode {
    type Err = String;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        if let Some(code) = code_of(Country::from_alpha2(s)) {
            return Ok(code);
        }
        // Some characters beyond ASCII become two capitals of it, and the error has capitals.
        let small = s.chars().any(char::is_lowercase);
        let text = if small { s.to_uppercase() } else { s.to_owned() };
        code_of(Country::from_alpha2(&text)).filter(|_| small).ok_or_else(|| wrong(&text))
    }
}

/// The alpha-2.
impl AsRef<str> for CountryCode {
    fn as_ref(&self) -> &str {
        <&str>::from(*self)
    }
}

/// The alpha-2.
impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_ref())
    }
}
