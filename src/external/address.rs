//! Serde: an [`Address`] as a map of `country` and the words of [`FieldKind`].

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use core::fmt;

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Country;
use crate::address::{Address, FieldKind};

const NAME: &str = "Address";
const COUNTRY: &str = "country";

/// Every key, in the order in which they are written.
const KEYS: [&str; 1 + FieldKind::ALL.len()] = {
    let mut keys = [COUNTRY; 1 + FieldKind::ALL.len()];
    let mut rest: &[FieldKind] = FieldKind::ALL;
    let (_, mut slots) = keys.split_at_mut(1);
    while let ([kind, kinds @ ..], [slot, others @ ..]) = (rest, slots) {
        *slot = kind.as_str();
        (rest, slots) = (kinds, others);
    }
    keys
};

/// What serde_json calls the only key of a number where a crate of the program turns on `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

/// Fields that are empty are left out in formats for people. Others may have no names, so that all fields are there.
impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let all = !serializer.is_human_readable();
        let is_written = |kind: FieldKind| all || !self.get(kind).is_empty();
        let count = FieldKind::ALL.iter().filter(|kind| is_written(**kind)).count();
        let mut fields = serializer.serialize_struct(NAME, 1 + count)?;
        fields.serialize_field(COUNTRY, &self.country())?;
        for kind in FieldKind::ALL.iter().copied() {
            if is_written(kind) {
                fields.serialize_field(kind.as_str(), self.get(kind))?;
            } else {
                fields.skip_field(kind.as_str())?;
            }
        }
        fields.end()
    }
}

/// As a struct, so that it takes its own keys alone where it is flattened into another.
impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let human = deserializer.is_human_readable();
        deserializer.deserialize_struct(NAME, &KEYS, Fields { human })
    }
}

struct Fields {
    /// Whether the format is for people: a list of values is none of theirs.
    human: bool,
}

impl<'de> Visitor<'de> for Fields {
    type Value = Address;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an address: a map with a country")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Address, A::Error> {
        let mut country: Option<Country> = None;
        let mut values: [Option<String>; FieldKind::ALL.len()] = Default::default();
        while let Some(key) = entries.next_key()? {
            match key {
                Key::Country if country.is_some() => return Err(A::Error::duplicate_field(COUNTRY)),
                Key::Country => country = Some(entries.next_value()?),
                Key::Field(kind) => {
                    let Some(value) = values.get_mut(kind as usize) else { continue };
                    if value.is_some() {
                        return Err(A::Error::duplicate_field(kind.as_str()));
                    }
                    *value = Some(entries.next_value_seed(Text(kind))?);
                }
            }
        }
        let mut address = Address::new(country.ok_or_else(|| A::Error::missing_field(COUNTRY))?);
        for (kind, value) in FieldKind::ALL.iter().zip(values) {
            address.put(*kind, value.unwrap_or_default());
        }
        Ok(address)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Address, A::Error> {
        if self.human {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        let country = items.next_element()?.ok_or_else(|| A::Error::invalid_length(0, &self))?;
        let mut address = Address::new(country);
        for (read, kind) in (1..).zip(FieldKind::ALL.iter().copied()) {
            let value = items.next_element_seed(Text(kind))?.ok_or_else(|| A::Error::invalid_length(read, &self))?;
            address.put(kind, value);
        }
        Ok(address)
    }
}

enum Key {
    Country,
    Field(FieldKind),
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyKey;

        impl Visitor<'_> for AnyKey {
            type Value = Key;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key of an address")
            }

            fn visit_str<E: Error>(self, key: &str) -> Result<Key, E> {
                let kind = FieldKind::ALL.iter().find(|kind| kind.as_str() == key);
                match kind {
                    _ if key == COUNTRY => Ok(Key::Country),
                    Some(kind) => Ok(Key::Field(*kind)),
                    None => Err(E::unknown_field(key, &KEYS)),
                }
            }

            /// Some formats number the keys.
            fn visit_u64<E: Error>(self, key: u64) -> Result<Key, E> {
                let key = usize::try_from(key).ok().and_then(|key| KEYS.get(key));
                self.visit_str(key.ok_or_else(|| E::custom("no such key of an address"))?)
            }
        }

        deserializer.deserialize_identifier(AnyKey)
    }
}

/// The value of a field: text, or a number, as which some store codes that are digits alone.
#[derive(Clone, Copy)]
struct Text(FieldKind);

impl<'de> DeserializeSeed<'de> for Text {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(self)
        } else {
            deserializer.deserialize_string(self)
        }
    }
}

impl<'de> Visitor<'de> for Text {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "text as the value of `{}`", self.0.as_str())
    }

    fn visit_str<E>(self, value: &str) -> Result<String, E> {
        Ok(value.to_owned())
    }

    fn visit_string<E>(self, value: String) -> Result<String, E> {
        Ok(value)
    }

    fn visit_u64<E>(self, value: u64) -> Result<String, E> {
        Ok(value.to_string())
    }

    /// Formats that have no unsigned numbers give these.
    fn visit_i64<E: Error>(self, value: i64) -> Result<String, E> {
        match u64::try_from(value) {
            Ok(value) => self.visit_u64(value),
            Err(_) => Err(E::invalid_type(Unexpected::Signed(value), &self)),
        }
    }

    fn visit_unit<E>(self) -> Result<String, E> {
        Ok(String::new())
    }

    fn visit_none<E>(self) -> Result<String, E> {
        Ok(String::new())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        self.deserialize(deserializer)
    }

    /// A number of serde_json with `arbitrary_precision`; no other map is text.
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<String, A::Error> {
        let wrong = || A::Error::invalid_type(Unexpected::Map, &self);
        if entries.next_key::<String>()?.is_none_or(|key| key != NUMBER) {
            return Err(wrong());
        }
        let digits: String = entries.next_value()?;
        if digits.bytes().all(|byte| byte.is_ascii_digit()) { Ok(digits) } else { Err(wrong()) }
    }
}
