//! Subdivisions: codes of ISO 3166-2, English names of CLDR.

use phf::Map;

/// A subdivision.
#[derive(Debug, Ord, PartialOrd, Copy, Clone, PartialEq, Eq, Hash)]
pub struct Subdivision {
    /// The English name.
    pub name: &'static str,
    /// `Subdivision`: which kind it is has no source that may be shipped.
    pub subdivision_type: &'static str,
    /// The code: `SE-O`.
    pub code: &'static str,
    /// The English name of the entry.
    pub country_name: &'static str,
    /// The alpha-2 of the entry.
    pub country_code: &'static str,
    /// The code without the entry: `O`.
    pub region_code: &'static str,
}

const fn subdivision(
    name: &'static str,
    code: &'static str,
    country_name: &'static str,
    country_code: &'static str,
    region_code: &'static str,
) -> Subdivision {
    Subdivision { name, subdivision_type: "Subdivision", code, country_name, country_code, region_code }
}

include!(concat!(env!("OUT_DIR"), "/subdivisions.rs"));

/// The subdivision of a code in capitals.
pub fn from_code(code: &str) -> Option<Subdivision> {
    SUBDIVISION_MAP.get(code).copied()
}

/// As the code.
#[cfg(feature = "serde")]
impl serde::Serialize for Subdivision {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code)
    }
}

/// From a code in any case.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Subdivision {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::read(deserializer, "ISO 3166-2", from_code)
    }
}
