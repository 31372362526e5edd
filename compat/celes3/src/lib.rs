#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]

use core::cmp::Ordering;
use core::error::Error;
use core::fmt::{self, Display, Write as _};
use core::hash::{Hash, Hasher};
use core::str::FromStr;

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
    ($(($alpha2:ident $alpha3:ident $function:ident $name:literal $aliases:tt $index:literal))+) => {
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
                        aliases: &$aliases,
                    }
                }
            )+
        }

        // The identifiers say what polity says.
        $(const _: () = {
            assert!(matches!(polity::Country::from_alpha2(stringify!($alpha2)), Some(polity::Country::$alpha2)));
            assert!(matches!(polity::Country::from_alpha3(stringify!($alpha3)), Some(polity::Country::$alpha2)));
        };)+

        static COUNTRIES: [Country; 250] = [$(Country::$function()),+];

        #[inline]
        fn index_of(country: Option<polity::Country>) -> Option<usize> {
            match country? {
                $(polity::Country::$alpha2 => Some($index),)+
                _ => None,
            }
        }

        #[inline]
        fn country_of(country: Option<polity::Country>) -> Option<&'static Country> {
            COUNTRIES.get(index_of(country)?)
        }
    };
}
include!(concat!(env!("OUT_DIR"), "/entries.rs"));

/// What `data/keys.tsv` has for a text in any ASCII case: an alias, a name, or what `from_str` takes.
fn key(text: &str, column: usize) -> Option<&'static Country> {
    // Longer than any key.
    let mut buffer = [0; 64];
    let buffer = buffer.get_mut(..text.len())?;
    buffer.copy_from_slice(text.as_bytes());
    buffer.make_ascii_lowercase();
    let found = KEYS.get(&*buffer)?;
    COUNTRIES.get(usize::from(*found.get(column)?))
}

fn by_alpha2(text: &str) -> Option<&'static Country> {
    country_of(polity::Country::from_alpha2(text))
}

fn by_alpha3(text: &str) -> Option<&'static Country> {
    country_of(polity::Country::from_alpha3(text)).filter(|country| country.alpha3.eq_ignore_ascii_case(text))
}

fn by_value(value: u16) -> Option<&'static Country> {
    let country = if value == XK_VALUE { Some(polity::Country::XK) } else { polity::Country::from_numeric(value) };
    country_of(country)
}

fn by_code(text: &str) -> Option<&'static Country> {
    match text.as_bytes() {
        [a @ b'0'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
            let digit = |byte: &u8| u16::from(byte - b'0');
            by_value(digit(a) * 100 + digit(b) * 10 + digit(c))
        }
        _ => None,
    }
}

/// Copies the record once.
#[inline]
fn found<E>(country: Option<&'static Country>, error: E) -> Result<Country, E> {
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

    /// All entries, by name.
    #[must_use]
    pub const fn countries() -> &'static [Self; 250] {
        &COUNTRIES
    }

    /// Whether the text, in any ASCII case, is one of the entry's aliases.
    #[must_use]
    pub fn has_alias(&self, alias: &str) -> bool {
        self.aliases.iter().any(|own| own.eq_ignore_ascii_case(alias))
    }

    /// The entry of a numeric code.
    ///
    /// # Errors
    ///
    /// No entry has that number.
    pub fn from_value(value: usize) -> Result<Self, CountryParseError> {
        found(u16::try_from(value).ok().and_then(by_value), CountryParseError::InvalidValue)
    }

    /// The entry of a numeric code with three digits.
    ///
    /// # Errors
    ///
    /// No entry has that code.
    pub fn from_code<A: AsRef<str>>(code: A) -> Result<Self, CountryParseError> {
        found(by_code(code.as_ref()), CountryParseError::InvalidCode)
    }

    /// The entry of an alpha-2 in any ASCII case.
    ///
    /// # Errors
    ///
    /// No entry has that code.
    pub fn from_alpha2<A: AsRef<str>>(alpha2: A) -> Result<Self, CountryParseError> {
        found(by_alpha2(alpha2.as_ref()), CountryParseError::InvalidAlpha2)
    }

    /// The entry of an alpha-3 in any ASCII case.
    ///
    /// # Errors
    ///
    /// No entry has that code.
    pub fn from_alpha3<A: AsRef<str>>(alpha3: A) -> Result<Self, CountryParseError> {
        found(by_alpha3(alpha3.as_ref()), CountryParseError::InvalidAlpha3)
    }

    /// The entry of an alias in any ASCII case.
    ///
    /// # Errors
    ///
    /// No entry has that alias.
    pub fn from_alias<A: AsRef<str>>(alias: A) -> Result<Self, CountryParseError> {
        found(key(alias.as_ref(), 0), CountryParseError::InvalidAlias)
    }

    /// The entry of a name without its spaces, as [`Display`] writes it, in any ASCII case.
    ///
    /// # Errors
    ///
    /// No entry has that name.
    pub fn from_name<A: AsRef<str>>(name: A) -> Result<Self, CountryParseError> {
        found(key(name.as_ref(), 1), CountryParseError::InvalidName)
    }
}

/// From a code, a name without its spaces, or an alias, in any ASCII case.
impl FromStr for Country {
    type Err = CountryParseError;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let country = match code.len() {
            2 => by_alpha2(code),
            3 => by_alpha3(code).or_else(|| by_code(code)),
            _ => None,
        };
        found(country.or_else(|| key(code, 2)), CountryParseError::UnknownIdentifier)
    }
}

/// The name without its spaces.
impl Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.long_name.chars().filter(|character| *character != ' ').try_for_each(|character| f.write_char(character))
    }
}

impl Ord for Country {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
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

/// What has no record here is an [`InvalidAlpha2`](CountryParseError::InvalidAlpha2).
impl TryFrom<polity::Country> for Country {
    type Error = CountryParseError;

    fn try_from(country: polity::Country) -> Result<Self, Self::Error> {
        found(country_of(Some(country)), CountryParseError::InvalidAlpha2)
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
            find: |text: &str| by_alpha2(text).copied(),
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
