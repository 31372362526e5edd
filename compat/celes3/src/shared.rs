//! What the shims of celes 2.8 and 3.0 have in common.
//!
//! In one of the two packages this file is a link to that of the other: `cargo package` packs it as a file, so that each is
//! published whole. What differs stands around it: the fields of `Country`, its error, and how a key is read.

use core::cmp::Ordering;
use core::fmt::{self, Display, Write as _};
use core::hash::{Hash, Hasher};

use super::{Country, key};

/// ISO 3166-1 has no numeric code for Kosovo; celes gives it its calling code.
const XK_VALUE: u16 = 383;

const fn number(country: polity::Country) -> u16 {
    match country.numeric() {
        Some(code) => code,
        None => XK_VALUE,
    }
}

const fn digits(number: u16) -> [u8; 3] {
    [b'0' + (number / 100) as u8, b'0' + (number / 10 % 10) as u8, b'0' + (number % 10) as u8]
}

macro_rules! entries {
    ($(($alpha2:ident $alpha3:ident $function:ident $name:literal $index:literal, $aliases:expr))+) => {
        impl Country {
            $(
                #[doc = $name]
                #[inline]
                pub const fn $function() -> Self {
                    const DIGITS: [u8; 3] = digits(number(polity::Country::$alpha2));
                    const CODE: &str = match core::str::from_utf8(&DIGITS) {
                        Ok(code) => code,
                        Err(_) => "",
                    };
                    Self {
                        code: CODE,
                        value: number(polity::Country::$alpha2) as usize,
                        alpha2: stringify!($alpha2),
                        alpha3: stringify!($alpha3),
                        long_name: $name,
                        aliases: $aliases,
                    }
                }
            )+
        }

        // The identifiers say what polity says.
        $(const _: () = {
            assert!(matches!(polity::Country::from_alpha2(stringify!($alpha2)), Some(polity::Country::$alpha2)));
            assert!(matches!(polity::Country::from_alpha3(stringify!($alpha3)), Some(polity::Country::$alpha2)));
        };)+

        pub(crate) static COUNTRIES: [Country; 250] = [$(Country::$function()),+];

        #[inline]
        pub(crate) fn index_of(country: Option<polity::Country>) -> Option<usize> {
            match country? {
                $(polity::Country::$alpha2 => Some($index),)+
                _ => None,
            }
        }
    };
}
include!(concat!(env!("OUT_DIR"), "/entries.rs"));

/// What `data/keys.tsv` has for a text in small letters: an alias, a name, or what `from_str` takes.
pub(crate) fn entry(key: &[u8], column: usize) -> Option<&'static Country> {
    COUNTRIES.get(usize::from(*KEYS.get(key)?.get(column)?))
}

#[inline]
pub(crate) fn country_of(country: Option<polity::Country>) -> Option<&'static Country> {
    COUNTRIES.get(index_of(country)?)
}

pub(crate) fn by_alpha2(text: &str) -> Option<&'static Country> {
    country_of(polity::Country::from_alpha2(text))
}

pub(crate) fn by_alpha3(text: &str) -> Option<&'static Country> {
    country_of(polity::Country::from_alpha3(text)).filter(|country| country.alpha3.eq_ignore_ascii_case(text))
}

pub(crate) fn by_value(value: u16) -> Option<&'static Country> {
    let country = if value == XK_VALUE { Some(polity::Country::XK) } else { polity::Country::from_numeric(value) };
    country_of(country)
}

pub(crate) fn by_code(text: &str) -> Option<&'static Country> {
    match text.as_bytes() {
        [a @ b'0'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
            let digit = |byte: &u8| u16::from(byte - b'0');
            by_value(digit(a) * 100 + digit(b) * 10 + digit(c))
        }
        _ => None,
    }
}

/// What `from_str` takes.
pub(crate) fn by_any(text: &str) -> Option<&'static Country> {
    let country = match text.len() {
        2 => by_alpha2(text),
        3 => by_alpha3(text).or_else(|| by_code(text)),
        _ => None,
    };
    country.or_else(|| key(text, 2))
}

/// Copies the record once.
#[inline]
pub(crate) fn found<E>(country: Option<&'static Country>, error: E) -> Result<Country, E> {
    match country {
        Some(country) => Ok(*country),
        None => Err(error),
    }
}

impl Country {
    /// Türkiye, by its former name.
    #[deprecated(since = "2.8.0", note = "the name is Türkiye since 2022: use Country::turkiye()")]
    #[inline]
    #[must_use]
    pub const fn turkey() -> Self {
        Self::turkiye()
    }

    /// A copy of all entries, by name.
    #[must_use]
    pub const fn get_countries() -> [Self; 250] {
        COUNTRIES
    }
}

macro_rules! lookups {
    ($error:ty; $value:expr, $code:expr, $alpha2:expr, $alpha3:expr, $alias:expr, $name:expr, $any:expr) => {
        impl Country {
            /// The entry of a numeric code.
            ///
            /// # Errors
            ///
            /// No entry has that number.
            pub fn from_value(value: usize) -> Result<Self, $error> {
                $crate::shared::found(u16::try_from(value).ok().and_then($crate::shared::by_value), $value)
            }

            /// The entry of a numeric code with three digits.
            ///
            /// # Errors
            ///
            /// No entry has that code.
            pub fn from_code<A: AsRef<str>>(code: A) -> Result<Self, $error> {
                $crate::shared::found($crate::shared::by_code(code.as_ref()), $code)
            }

            /// The entry of an alpha-2 in any case.
            ///
            /// # Errors
            ///
            /// No entry has that code.
            pub fn from_alpha2<A: AsRef<str>>(alpha2: A) -> Result<Self, $error> {
                $crate::shared::found($crate::shared::by_alpha2(alpha2.as_ref()), $alpha2)
            }

            /// The entry of an alpha-3 in any case.
            ///
            /// # Errors
            ///
            /// No entry has that code.
            pub fn from_alpha3<A: AsRef<str>>(alpha3: A) -> Result<Self, $error> {
                $crate::shared::found($crate::shared::by_alpha3(alpha3.as_ref()), $alpha3)
            }

            /// The entry of an alias in any case.
            ///
            /// # Errors
            ///
            /// No entry has that alias.
            pub fn from_alias<A: AsRef<str>>(alias: A) -> Result<Self, $error> {
                $crate::shared::found($crate::key(alias.as_ref(), 0), $alias)
            }

            /// The entry of a name without its spaces, as `Display` writes it, in any case.
            ///
            /// # Errors
            ///
            /// No entry has that name.
            pub fn from_name<A: AsRef<str>>(name: A) -> Result<Self, $error> {
                $crate::shared::found($crate::key(name.as_ref(), 1), $name)
            }
        }

        /// From a code, a name without its spaces, or an alias, in any case.
        impl core::str::FromStr for Country {
            type Err = $error;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                $crate::shared::found($crate::shared::by_any(code), $any)
            }
        }

        /// What has no record here is an error as that of [`Country::from_alpha2`].
        impl TryFrom<polity::Country> for Country {
            type Error = $error;

            fn try_from(country: polity::Country) -> Result<Self, Self::Error> {
                $crate::shared::found($crate::shared::country_of(Some(country)), $alpha2)
            }
        }
    };
}

pub(crate) use lookups;

/// The name without its spaces.
impl Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.long_name.chars().filter(|character| *character != ' ').try_for_each(|character| f.write_char(character))
    }
}

impl PartialOrd for Country {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Eq for Country {}

impl PartialEq for Country {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Hash for Country {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

/// By the alpha-2.
impl TryFrom<Country> for polity::Country {
    type Error = polity::ParseCountryError;

    fn try_from(country: Country) -> Result<Self, Self::Error> {
        country.alpha2.parse()
    }
}
