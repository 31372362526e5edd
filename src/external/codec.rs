//! Modules for `#[serde(with = "…")]` that write a [`Country`](crate::Country) as one of its codes or as its name.
//!
//! Without them a `Country` is written as its id, a [`Locale`](crate::Locale) as its tag, a
//! [`PhoneNumber`](crate::phone::PhoneNumber) in E.164, and an enum of words as its word. A `Country` is read from whatever
//! [`Country::from_code`](crate::Country::from_code) accepts, so data stored with another crate's codes can be read, too.
//!
//! Each module contains two more, for fields that are not one entry: `option` for an `Option<Country>`, which reads the
//! empty text of a form field as None, and `vec` for a `Vec<Country>`.
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
//!     #[serde(with = "polity::codec::id::option")]
//!     born_in: Option<Country>,
//!     #[serde(with = "polity::codec::alpha2::vec")]
//!     citizen_of: Vec<Country>,
//! }
//!
//! let address = Address {
//!     country: Country::SOMALILAND,
//!     customs: Country::XK,
//!     billing: Some(Country::AL),
//!     born_in: None,
//!     citizen_of: vec![Country::XK, Country::DE],
//! };
//! let json = serde_json::to_string(&address).unwrap();
//! assert_eq!(
//!     json,
//!     r#"{"country":"somaliland","customs":"XKX","billing":8,"born_in":null,"citizen_of":["XK","DE"]}"#
//! );
//! assert_eq!(serde_json::from_str::<Address>(&json).unwrap().citizen_of, address.citizen_of);
//!
//! let form = json.replace(r#""born_in":null"#, r#""born_in":"""#);
//! assert_eq!(serde_json::from_str::<Address>(&form).unwrap().born_in, None);
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

use crate::{CodeSystem, Country};

/// The error for a text that is not what was asked for: which entry's code it is, or what was meant.
fn wrong<E: de::Error>(text: &str, what: &str) -> E {
    match text.parse::<Country>() {
        Ok(country) => {
            E::custom(format_args!("{text:?} is a code of {} ({}), but not {what}", country.id(), country.name()))
        }
        Err(error) => E::custom(error),
    }
}

/// Reads what the visitor of a code reads, and an empty text as None.
struct OrEmpty<V>(V);

impl<'de, V: Visitor<'de, Value = Country>> Visitor<'de> for OrEmpty<V> {
    type Value = Option<Country>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)?;
        f.write_str(", or nothing")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        if text.trim_ascii().is_empty() { Ok(None) } else { self.0.visit_str(text).map(Some) }
    }

    fn visit_u64<E: de::Error>(self, code: u64) -> Result<Self::Value, E> {
        self.0.visit_u64(code).map(Some)
    }

    fn visit_i64<E: de::Error>(self, code: i64) -> Result<Self::Value, E> {
        self.0.visit_i64(code).map(Some)
    }
}

/// Defines the modules for fields that are not one entry but an option or a list of them.
macro_rules! forms {
    ($deserialize:expr) => {
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

        /// The same for an `Option<Country>`. An empty text, as forms send it for a field that was left empty, is None.
        pub mod option {
            use super::*;

            /// One entry, or an empty text.
            struct Maybe(Option<Country>);

            impl<'de> Deserialize<'de> for Maybe {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    $deserialize(deserializer, OrEmpty(Code)).map(Maybe)
                }
            }

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
            /// assert_eq!(codec::alpha3::option::deserialize(json!("")).unwrap(), None);
            /// ```
            pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Country>, D::Error> {
                Ok(Option::<Maybe>::deserialize(deserializer)?.and_then(|maybe| maybe.0))
            }
        }

        /// The same for a `Vec<Country>`.
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
    (
        $(#[$meta:meta])* $module:ident, $what:literal, $get:expr, $serialize:ident, $deserialize:expr, $($visit:item)+
    ) => {
        $(#[$meta])*
        pub mod $module {
            use super::*;

            forms!($deserialize);

            /// Writes the code, or returns an error for an entry that has none.
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
                    None => Err(serde::ser::Error::custom(format_args!("{} does not have {}", country.id(), $what))),
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
                    f.write_str($what)
                }

                $($visit)+
            }
        }
    };
}

code! {
    /// Reads and writes an entry as its id, as `Country` does without a module; its `option` reads an empty text as None:
    /// `#[serde(with = "polity::codec::id::option")]`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{codec, Country};
    /// use serde_json::json;
    ///
    /// assert_eq!(codec::id::deserialize(json!("XKX")).unwrap(), Country::XK);
    /// assert_eq!(codec::id::option::deserialize(json!("")).unwrap(), None);
    /// ```
    id, "a code of a country or region", |country: Country| Some(country.id()), serialize_str,
    Deserializer::deserialize_str,
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Country, E> {
        text.parse().map_err(E::custom)
    }
}

code! {
    /// Reads and writes an entry as its alpha-2: `#[serde(with = "polity::codec::alpha2")]`.
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
    alpha2, "an alpha-2", Country::alpha2, serialize_str, Deserializer::deserialize_str,
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Country, E> {
        Country::from_alpha2(text).ok_or_else(|| wrong(text, "an alpha-2"))
    }
}

code! {
    /// Reads and writes an entry as its alpha-3: `#[serde(with = "polity::codec::alpha3")]`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let mut json = serde_json::Deserializer::from_str("\"UNK\"");
    /// assert_eq!(polity::codec::alpha3::deserialize(&mut json).unwrap(), Country::XK);
    /// ```
    alpha3, "an alpha-3", Country::alpha3, serialize_str, Deserializer::deserialize_str,
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Country, E> {
        Country::from_alpha3(text).ok_or_else(|| wrong(text, "an alpha-3"))
    }
}

code! {
    /// Reads and writes an entry as its ISO 3166-1 numeric code, a number: `#[serde(with = "polity::codec::numeric")]`.
    /// Human-readable formats (JSON, not bincode) may have `"004"`, too.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let mut json = serde_json::Serializer::new(Vec::new());
    /// let error = polity::codec::numeric::serialize(&Country::XK, &mut json).unwrap_err();
    /// assert_eq!(error.to_string(), "XK does not have an ISO 3166-1 numeric code");
    /// ```
    numeric, "an ISO 3166-1 numeric code", Country::numeric, serialize_u16, number,
    fn visit_u64<E: de::Error>(self, code: u64) -> Result<Country, E> {
        let found = u16::try_from(code).ok().and_then(Country::from_numeric);
        found.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(code), &self))
    }

    fn visit_i64<E: de::Error>(self, code: i64) -> Result<Country, E> {
        let found = u16::try_from(code).ok().and_then(Country::from_numeric);
        found.ok_or_else(|| E::invalid_value(Unexpected::Signed(code), &self))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Country, E> {
        Country::from_system(CodeSystem::Numeric, text).ok_or_else(|| wrong(text, "an ISO 3166-1 numeric code"))
    }
}

code! {
    /// Writes an entry as its English name, and reads a name in any language: `#[serde(with = "polity::codec::name")]`.
    /// Names change with time; where you can choose, store the id.
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
    /// assert_eq!(error.to_string(), "\"Kosvo\" is not a name of a country or region");
    /// ```
    name, "a name of a country or region", |country: Country| Some(country.name()), serialize_str,
    Deserializer::deserialize_str,
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Country, E> {
        let unknown = || E::custom(format_args!("{text:?} is not a name of a country or region"));
        Country::from_name(text).ok_or_else(unknown)
    }
}

/// Reads a number, where the format tells people's numbers from their texts whichever of both is there.
fn number<'de, D: Deserializer<'de>, V: Visitor<'de>>(deserializer: D, visitor: V) -> Result<V::Value, D::Error> {
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_u16(visitor)
    }
}
