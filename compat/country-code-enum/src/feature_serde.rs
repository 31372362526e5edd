use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::CountryCode;

/// As the alpha-2.
impl Serialize for CountryCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_ref())
    }
}

/// From an alpha-2 in any case.
impl<'de> Deserialize<'de> for CountryCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Alpha2;

        impl de::Visitor<'_> for Alpha2 {
            type Value = CountryCode;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a string")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<CountryCode, E> {
                text.parse().map_err(E::custom)
            }
        }

        deserializer.deserialize_str(Alpha2)
    }
}
