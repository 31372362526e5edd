//! Serde: a [`Country`](crate::Country) as its id, a [`Locale`](crate::Locale) as its tag, a
//! [`PhoneNumber`](crate::phone::PhoneNumber) in E.164, and modules for other codes.
//!
//! Reading takes whatever [`Country::from_code`](crate::Country::from_code) takes, so data stored with another crate's
//! codes reads too; writing gives the id.
//!
//! # Examples
//!
//! ```
//! use polity::Country;
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Serialize, Deserialize)]
//! struct Address {
//!     country: Country,
//!     #[serde(with = "polity::codec::alpha3")]
//!     customs: Country,
//!     #[serde(with = "polity::codec::numeric::option")]
//!     billing: Option<Country>,
//!     #[serde(with = "polity::codec::alpha2::vec")]
//!     citizen_of: Vec<Country>,
//! }
//!
//! let address = Address {
//!     country: Country::SOMALILAND,
//!     customs: Country::XK,
//!     billing: Some(Country::AL),
//!     citizen_of: vec![Country::XK, Country::DE],
//! };
//! let json = serde_json::to_string(&address).unwrap();
//! assert_eq!(json, r#"{"country":"somaliland","customs":"XKX","billing":8,"citizen_of":["XK","DE"]}"#);
//! assert_eq!(serde_json::from_str::<Address>(&json).unwrap().citizen_of, address.citizen_of);
//!
//! # #[cfg(feature = "phone")] {
//! let number: polity::phone::PhoneNumber = serde_json::from_str("\"+38344123456\"").unwrap();
//! assert_eq!(serde_json::to_string(&number).unwrap(), "\"+38344123456\"");
//! # }
//!
//! let error = serde_json::from_str::<Country>("\"AN\"").unwrap_err();
//! assert!(error.to_string().contains("successors: BQ, CW, SX"));
//! ```

use core::fmt;

use serde::de::{self, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[cfg(feature = "phone")]
use crate::phone::{Format, PhoneNumber};
use crate::{CodeSystem, Country, Locale};

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

/// From whatever [`PhoneNumber::parse`] reads without a default place.
#[cfg(feature = "phone")]
impl<'de> Deserialize<'de> for PhoneNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Parsed("a phone number with + and calling code", str::parse::<PhoneNumber>))
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

/// A code that is no code of the system asked for: what it is, or what was meant.
fn wrong<E: de::Error>(text: &str, what: &str) -> E {
    match text.parse::<Country>() {
        Ok(country) => {
            E::custom(format_args!("{text:?} is a code of {} ({}), but no {what}", country.id(), country.name()))
        }
        Err(error) => E::custom(error),
    }
}

/// The forms of a module for fields that are not one entry but an option or a list of them.
macro_rules! forms {
    () => {
        /// One entry inside another value.
        struct One(Country);

        impl Serialize for One {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serialize(&self.0, serializer)
            }
        }

        impl<'de> Deserialize<'de> for One {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserialize(deserializer).map(One)
            }
        }

        /// The same for an `Option<Country>`; see the module above.
        pub mod option {
            use super::*;

            /// Writes the entry, if there is one.
            ///
            /// # Examples
            ///
            /// ```
            /// use polity::{codec, Country};
            /// use serde_json::{json, value::Serializer};
            ///
            /// assert_eq!(codec::alpha3::option::serialize(&Some(Country::XK), Serializer).unwrap(), "XKX");
            /// assert_eq!(codec::alpha3::option::serialize(&None, Serializer).unwrap(), json!(null));
            /// ```
            pub fn serialize<S: Serializer>(country: &Option<Country>, serializer: S) -> Result<S::Ok, S::Error> {
                country.map(One).serialize(serializer)
            }

            /// Reads an entry or none.
            ///
            /// # Examples
            ///
            /// ```
            /// use polity::{codec, Country};
            /// use serde_json::json;
            ///
            /// assert_eq!(codec::alpha3::option::deserialize(json!("XKX")).unwrap(), Some(Country::XK));
            /// assert_eq!(codec::alpha3::option::deserialize(json!(null)).unwrap(), None);
            /// ```
            pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Country>, D::Error> {
                Ok(Option::<One>::deserialize(deserializer)?.map(|one| one.0))
            }
        }

        /// The same for a `Vec<Country>`; see the module above.
        #[cfg(feature = "alloc")]
        pub mod vec {
            use super::*;

            /// Writes the entries as a list.
            ///
            /// # Examples
            ///
            /// ```
            /// use polity::{codec, Country};
            /// use serde_json::{json, value::Serializer};
            ///
            /// let both = [Country::AL, Country::XK];
            /// assert_eq!(codec::alpha3::vec::serialize(&both, Serializer).unwrap(), json!(["ALB", "XKX"]));
            /// ```
            pub fn serialize<S: Serializer>(countries: &[Country], serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(countries.iter().map(|country| One(*country)))
            }

            /// Reads a list of entries.
            ///
            /// # Examples
            ///
            /// ```
            /// use polity::{codec, Country};
            /// use serde_json::json;
            ///
            /// assert_eq!(codec::alpha3::vec::deserialize(json!(["ALB", "XKX"])).unwrap(), [Country::AL, Country::XK]);
            /// ```
            pub fn deserialize<'de, D: Deserializer<'de>>(
                deserializer: D,
            ) -> Result<alloc::vec::Vec<Country>, D::Error> {
                let list = alloc::vec::Vec::<One>::deserialize(deserializer)?;
                Ok(list.into_iter().map(|one| one.0).collect())
            }
        }
    };
}

/// A module for `#[serde(with = "…")]` that writes one code of the entry.
macro_rules! code {
    ($(#[$meta:meta])* $module:ident, $article:literal $what:literal, $get:expr, $serialize:ident, $deserialize:expr, $($visit:item)+) => {
        $(#[$meta])*
        pub mod $module {
            use super::*;

            forms!();

            /// Writes the code; an error for an entry that has none.
            ///
            /// # Examples
            ///
            /// ```
            /// use polity::{codec, Country};
            /// use serde_json::value::Serializer;
            ///
            /// assert_eq!(codec::alpha2::serialize(&Country::AL, Serializer).unwrap(), "AL");
            /// assert_eq!(codec::numeric::serialize(&Country::AL, Serializer).unwrap(), 8);
            /// assert!(codec::alpha3::serialize(&Country::IC, Serializer).is_err());
            /// ```
            pub fn serialize<S: Serializer>(country: &Country, serializer: S) -> Result<S::Ok, S::Error> {
                match $get(*country) {
                    Some(code) => serializer.$serialize(code),
                    None => Err(serde::ser::Error::custom(format_args!("{} has no {}", country.id(), $what))),
                }
            }

            /// Reads the code; the error for another text says what it is, or what was meant.
            ///
            /// # Examples
            ///
            /// ```
            /// use polity::{codec, Country};
            /// use serde_json::json;
            ///
            /// assert_eq!(codec::alpha2::deserialize(json!("AL")).unwrap(), Country::AL);
            /// assert_eq!(codec::numeric::deserialize(json!(8)).unwrap(), Country::AL);
            /// assert!(codec::alpha3::deserialize(json!("AL")).is_err());
            /// ```
            pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Country, D::Error> {
                $deserialize(deserializer, Code)
            }

            struct Code;

            impl Visitor<'_> for Code {
                type Value = Country;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(concat!($article, $what))
                }

                $($visit)+
            }
        }
    };
}

code! {
    /// An entry as its alpha-2: `#[serde(with = "polity::codec::alpha2")]`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let mut json = serde_json::Serializer::new(Vec::new());
    /// polity::codec::alpha2::serialize(&Country::XK, &mut json).unwrap();
    /// assert_eq!(json.into_inner(), b"\"XK\"");
    /// ```
    alpha2, "an " "alpha-2", Country::alpha2, serialize_str, Deserializer::deserialize_str,
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Country, E> {
        Country::from_alpha2(text).ok_or_else(|| wrong(text, "alpha-2"))
    }
}

code! {
    /// An entry as its alpha-3: `#[serde(with = "polity::codec::alpha3")]`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let mut json = serde_json::Deserializer::from_str("\"UNK\"");
    /// assert_eq!(polity::codec::alpha3::deserialize(&mut json).unwrap(), Country::XK);
    /// ```
    alpha3, "an " "alpha-3", Country::alpha3, serialize_str, Deserializer::deserialize_str,
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Country, E> {
        Country::from_alpha3(text).ok_or_else(|| wrong(text, "alpha-3"))
    }
}

code! {
    /// An entry as its ISO 3166-1 numeric code, a number: `#[serde(with = "polity::codec::numeric")]`. Where the format
    /// lets people write (JSON, not bincode), `"004"` is read too.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let mut json = serde_json::Serializer::new(Vec::new());
    /// let error = polity::codec::numeric::serialize(&Country::XK, &mut json).unwrap_err();
    /// assert_eq!(error.to_string(), "XK has no ISO 3166-1 numeric code");
    /// ```
    numeric, "an " "ISO 3166-1 numeric code", Country::numeric, serialize_u16, number,
    fn visit_u64<E: de::Error>(self, code: u64) -> Result<Country, E> {
        let found = u16::try_from(code).ok().and_then(Country::from_numeric);
        found.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(code), &self))
    }

    fn visit_i64<E: de::Error>(self, code: i64) -> Result<Country, E> {
        let found = u16::try_from(code).ok().and_then(Country::from_numeric);
        found.ok_or_else(|| E::invalid_value(Unexpected::Signed(code), &self))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Country, E> {
        Country::from_system(CodeSystem::Numeric, text).ok_or_else(|| wrong(text, "ISO 3166-1 numeric code"))
    }
}

code! {
    /// An entry as its English name, read from a name in any language: `#[serde(with = "polity::codec::name")]`. Names
    /// change with time; where you can choose, store the id.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{codec, Country};
    /// use serde_json::{json, value::Serializer};
    ///
    /// assert_eq!(codec::name::serialize(&Country::XK, Serializer).unwrap(), "Kosovo");
    /// assert_eq!(codec::name::deserialize(json!("Kosovë")).unwrap(), Country::XK);
    /// let error = codec::name::deserialize(json!("Kosvo")).unwrap_err();
    /// assert_eq!(error.to_string(), "\"Kosvo\" is no name of a country or region");
    /// ```
    name, "a " "name of a country or region", |country: Country| Some(country.name()), serialize_str,
    Deserializer::deserialize_str,
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Country, E> {
        let unknown = || E::custom(format_args!("{text:?} is no name of a country or region"));
        Country::from_name(text).ok_or_else(unknown)
    }
}

fn number<'de, D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error> {
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_u16(visitor)
    }
}
