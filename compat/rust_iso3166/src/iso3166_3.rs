//! Withdrawn codes, of ISO 3166-3.

use phf::Map;

use crate::CountryCode;

/// A withdrawn code.
#[derive(Debug, Ord, PartialOrd, Copy, Clone, PartialEq, Eq, Hash)]
pub struct CountryCode3 {
    /// The code in ISO 3166-3.
    pub code: &'static str,
    /// The English name.
    pub name: &'static str,
    /// The withdrawn codes; a numeric code of 0 is none.
    pub former: CountryCode,
    /// What is there now.
    pub new_countries: &'static [CountryCode],
    /// The years from which and until which the codes were assigned.
    pub validity: &'static [i32],
    /// What became of it.
    pub desc: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/former.rs"));

/// The withdrawn code of an alpha-4 in capitals.
pub fn from_code(alpha4: &str) -> Option<CountryCode3> {
    ALPHA4_MAP.get(alpha4).copied()
}

/// As the alpha-4.
#[cfg(feature = "serde")]
impl serde::Serialize for CountryCode3 {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code)
    }
}

/// From an alpha-4 in any case.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for CountryCode3 {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::read(deserializer, "ISO 3166-3", from_code)
    }
}
