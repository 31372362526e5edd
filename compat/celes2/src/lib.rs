#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

use std::cmp::Ordering;
use std::fmt::{self, Display, Write as _};
use std::hash::{Hash, Hasher};
use std::str::FromStr;

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
    ($(($alpha2:ident $alpha3:ident $function:ident $name:literal $table:ident $index:literal))+) => {
        impl Country {
            $(
                #[doc = $name]
                #[inline]
                pub const fn $function() -> Self {
                    const DIGITS: [u8; 3] = digits(number(polity::Country::$alpha2));
                    const CODE: &str = match std::str::from_utf8(&DIGITS) {
                        Ok(code) => code,
                        Err(_) => "",
                    };
                    Self {
                        code: CODE,
                        value: number(polity::Country::$alpha2) as usize,
                        alpha2: stringify!($alpha2),
                        alpha3: stringify!($alpha3),
                        long_name: $name,
                        aliases: $table::TABLE,
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
        fn country_of(country: Option<polity::Country>) -> Option<&'static Country> {
            let index: usize = match country? {
                $(polity::Country::$alpha2 => $index,)+
                _ => return None,
            };
            COUNTRIES.get(index)
        }
    };
}
include!(concat!(env!("OUT_DIR"), "/entries.rs"));

/// What `data/keys.tsv` has for a text in any case: an alias, a name, or what `from_str` takes.
fn key(text: &str, column: usize) -> Option<&'static Country> {
    // Longer than any key.
    let mut buffer = [0; 64];
    let found = match buffer.get_mut(..text.len()) {
        Some(buffer) if text.is_ascii() => {
            buffer.copy_from_slice(text.as_bytes());
            buffer.make_ascii_lowercase();
            KEYS.get(&*buffer)?
        }
        _ => KEYS.get(text.to_lowercase().as_bytes())?,
    };
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

    /// The entry of a numeric code.
    ///
    /// # Errors
    ///
    /// No entry has that number.
    pub fn from_value(value: usize) -> Result<Self, &'static str> {
        found(u16::try_from(value).ok().and_then(by_value), "invalid value")
    }

    /// The entry of a numeric code with three digits.
    ///
    /// # Errors
    ///
    /// No entry has that code.
    pub fn from_code<A: AsRef<str>>(code: A) -> Result<Self, &'static str> {
        found(by_code(code.as_ref()), "invalid code")
    }

    /// The entry of an alpha-2 in any case.
    ///
    /// # Errors
    ///
    /// No entry has that code.
    pub fn from_alpha2<A: AsRef<str>>(alpha2: A) -> Result<Self, &'static str> {
        found(by_alpha2(alpha2.as_ref()), "invalid alpha2")
    }

    /// The entry of an alpha-3 in any case.
    ///
    /// # Errors
    ///
    /// No entry has that code.
    pub fn from_alpha3<A: AsRef<str>>(alpha3: A) -> Result<Self, &'static str> {
        found(by_alpha3(alpha3.as_ref()), "invalid alpha3")
    }

    /// The entry of an alias in any case.
    ///
    /// # Errors
    ///
    /// No entry has that alias.
    pub fn from_alias<A: AsRef<str>>(alias: A) -> Result<Self, &'static str> {
        found(key(alias.as_ref(), 0), "invalid alias")
    }

    /// The entry of a name without its spaces, as [`Display`] writes it, in any case.
    ///
    /// # Errors
    ///
    /// No entry has that name.
    pub fn from_name<A: AsRef<str>>(name: A) -> Result<Self, &'static str> {
        found(key(name.as_ref(), 1), "unknown value")
    }
}

/// From a code, a name without its spaces, or an alias, in any case.
impl FromStr for Country {
    type Err = &'static str;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let country = match code.len() {
            2 => by_alpha2(code),
            3 => by_alpha3(code).or_else(|| by_code(code)),
            _ => None,
        };
        found(country.or_else(|| key(code, 2)), "unknown value")
    }
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

/// The name without its spaces.
impl Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.long_name.chars().filter(|character| *character != ' ').try_for_each(|character| f.write_char(character))
    }
}

impl Ord for Country {
    fn cmp(&self, other: &Self) -> Ordering {
        self.long_name.cmp(other.long_name)
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

/// What has no record here is an error as that of [`Country::from_alpha2`].
impl TryFrom<polity::Country> for Country {
    type Error = &'static str;

    fn try_from(country: polity::Country) -> Result<Self, Self::Error> {
        found(country_of(Some(country)), "invalid alpha2")
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
                by_alpha2(text).copied().ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
            }
        }

        deserializer.deserialize_str(Alpha2)
    }
}
