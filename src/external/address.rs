//! Serde: an [`Address`] as a map.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::{Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Country;
use crate::address::{Address, FieldKind};

/// Whatever stored data has under a key that we do not know.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Nothing,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Nothing => serializer.serialize_unit(),
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::Unsigned(value) => serializer.serialize_u64(*value),
            Value::Signed(value) => serializer.serialize_i64(*value),
            Value::Float(value) => serializer.serialize_f64(*value),
            Value::Text(value) => serializer.serialize_str(value),
            Value::List(values) => serializer.collect_seq(values),
            Value::Map(values) => serializer.collect_map(values.iter().map(|(key, value)| (key, value))),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        Value::deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Unsigned(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Signed(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Value::Map(map))
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let filled = || FieldKind::ALL.iter().filter(|kind| !self.get(**kind).is_empty());
        let mut map = serializer.serialize_map(Some(1 + filled().count() + self.kept.len()))?;
        map.serialize_entry("country", &self.country())?;
        for kind in filled() {
            map.serialize_entry(kind.as_str(), self.get(*kind))?;
        }
        for (key, value) in &self.kept {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(AddressMap)
    }
}

struct AddressMap;

impl<'de> Visitor<'de> for AddressMap {
    type Value = Address;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an address: a map with a country")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Address, A::Error> {
        let mut country: Option<Country> = None;
        let mut kept = Vec::new();
        let mut fields = Vec::new();
        while let Some(key) = entries.next_key::<String>()? {
            let kind = FieldKind::ALL.iter().find(|kind| kind.as_str() == key);
            match kind {
                _ if key == "country" => country = Some(entries.next_value()?),
                // Codes that are digits alone are stored as numbers by some.
                Some(kind) => match entries.next_value()? {
                    Value::Nothing => {}
                    Value::Text(text) => fields.push((*kind, text)),
                    Value::Unsigned(number) => fields.push((*kind, number.to_string())),
                    _ => return Err(A::Error::custom(format_args!("{key} is no text"))),
                },
                None => kept.push((key, entries.next_value()?)),
            }
        }
        let mut address = Address::new(country.ok_or_else(|| A::Error::missing_field("country"))?);
        for (kind, text) in fields {
            address.put(kind, text);
        }
        address.kept = kept;
        Ok(address)
    }
}
