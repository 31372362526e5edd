#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

use phf::Map;
use polity::Country;

pub mod iso3166_2;
pub mod iso3166_3;

/// The codes and the name of an entry.
#[derive(Debug, Ord, PartialOrd, Copy, Clone, PartialEq, Eq, Hash)]
pub struct CountryCode {
    /// The English name.
    pub name: &'static str,
    /// The alpha-2.
    pub alpha2: &'static str,
    /// The alpha-3.
    pub alpha3: &'static str,
    /// The numeric code.
    pub numeric: u16,
}

impl CountryCode {
    /// The numeric code with three digits.
    pub fn numeric_str(&self) -> String {
        format!("{:03}", self.numeric)
    }

    /// The subdivisions in ISO 3166-2, if there are any.
    pub fn subdivisions(&self) -> Option<&[iso3166_2::Subdivision]> {
        iso3166_2::SUBDIVISION_COUNTRY_MAP.get(self.alpha2).copied()
    }
}

/// As the alpha-2.
#[cfg(feature = "serde")]
impl serde::Serialize for CountryCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.alpha2)
    }
}

/// From an alpha-2 or alpha-3 in any case.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for CountryCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer, "country", |text| from_alpha2(text).or_else(|| from_alpha3(text)))
    }
}

/// Reads a code in any case.
#[cfg(feature = "serde")]
fn read<'de, D, T>(deserializer: D, what: &str, find: impl Fn(&str) -> Option<T>) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
{
    let text: String = serde::Deserialize::deserialize(deserializer)?;
    let wrong = || serde::de::Error::custom(format_args!("Invalid {what} code: {text}"));
    find(&text.to_uppercase()).ok_or_else(wrong)
}

/// ISO 3166-1 has no numeric code for Kosovo; this is the one of CLDR.
const XK_NUMERIC: u16 = 983;

macro_rules! entries {
    ($(($alpha2:ident $alpha3:ident $numeric:literal $digits:literal $name:literal $index:literal))+) => {
        $(
            #[doc = $name]
            pub const $alpha2: CountryCode = CountryCode {
                name: $name,
                alpha2: stringify!($alpha2),
                alpha3: stringify!($alpha3),
                numeric: $numeric,
            };
        )+

        // The table says what polity says.
        $(const _: () = {
            assert!(matches!(Country::from_alpha2(stringify!($alpha2)), Some(Country::$alpha2)));
            assert!(matches!(Country::from_alpha3(stringify!($alpha3)), Some(Country::$alpha2)));
            assert!(matches!(Country::$alpha2.numeric(), Some($numeric)) || $numeric == XK_NUMERIC);
        };)+

        /// Every alpha-2, by English name.
        pub const ALL_ALPHA2: &[&str] = &[$(stringify!($alpha2)),+];
        /// Every alpha-3, by English name.
        pub const ALL_ALPHA3: &[&str] = &[$(stringify!($alpha3)),+];
        /// Every English name.
        pub const ALL_NAME: &[&str] = &[$($name),+];
        /// Every numeric code, by English name.
        pub const ALL_NUMERIC: &[u16] = &[$($numeric),+];
        /// Every numeric code with three digits, by English name.
        pub const ALL_NUMERIC_STR: &[&str] = &[$($digits),+];
        /// Every entry, by English name.
        pub const ALL: &[CountryCode] = &[$($alpha2),+];

        #[inline]
        fn code_of(country: Option<Country>) -> Option<&'static CountryCode> {
            let index: usize = match country? {
                $(Country::$alpha2 => $index,)+
                _ => return None,
            };
            ALL.get(index)
        }

        /// What has no constant here is returned as it is.
        impl TryFrom<Country> for CountryCode {
            type Error = Country;

            fn try_from(country: Country) -> Result<Self, Self::Error> {
                code_of(Some(country)).copied().ok_or(country)
            }
        }
    };
}
include!(concat!(env!("OUT_DIR"), "/entries.rs"));

/// By the alpha-2; another one than those here is an error that says what was meant.
impl TryFrom<CountryCode> for Country {
    type Error = polity::ParseCountryError;

    fn try_from(code: CountryCode) -> Result<Self, Self::Error> {
        code.alpha2.parse()
    }
}

/// Whether texts of a length that is known are the same; sooner told than of any length.
fn same<const LENGTH: usize>(one: &str, other: &str) -> bool {
    one.as_bytes().first_chunk::<LENGTH>() == other.as_bytes().first_chunk()
}

/// The entry of an alpha-2 in capitals.
pub fn from_alpha2(alpha2: &str) -> Option<CountryCode> {
    code_of(Country::from_alpha2(alpha2)).filter(|code| same::<2>(code.alpha2, alpha2)).copied()
}

/// The entry of an alpha-3 in capitals.
pub fn from_alpha3(alpha3: &str) -> Option<CountryCode> {
    code_of(Country::from_alpha3(alpha3)).filter(|code| same::<3>(code.alpha3, alpha3)).copied()
}

/// The entry of a numeric code.
pub fn from_numeric(numeric: u16) -> Option<CountryCode> {
    let country = if numeric == XK_NUMERIC { Some(Country::XK) } else { Country::from_numeric(numeric) };
    code_of(country).copied()
}

/// The entry of a numeric code with three digits.
pub fn from_numeric_str(numeric: &str) -> Option<CountryCode> {
    if numeric.len() != 3 || !numeric.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    from_numeric(numeric.parse().ok()?)
}
