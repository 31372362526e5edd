//! Subdivisions: codes of ISO 3166-2, English names of CLDR.

use core::cmp::Ordering;
use core::error::Error;
use core::fmt::{self, Display};
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use crate::Country;
use crate::shared::{COUNTRIES, index_of};

/// Why a text leads to no subdivision.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum SubdivisionParseError {
    /// No code.
    InvalidCode,
}

impl Display for SubdivisionParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("invalid subdivision code")
    }
}

impl Error for SubdivisionParseError {}

/// A subdivision. Equality, order and hash are those of its code.
#[derive(Copy, Clone)]
pub struct Subdivision {
    /// The code in ISO 3166-2: `DE-BY`.
    pub code: &'static str,
    /// The English name.
    pub name: &'static str,
    /// Where its entry is in `COUNTRIES`.
    country: usize,
}

mod data {
    use super::Subdivision;

    include!(concat!(env!("OUT_DIR"), "/subdivisions.rs"));
}

/// The release of CLDR that the names are of.
pub const SUBDIVISION_DATA_VERSION: &str = "48.2";

impl Subdivision {
    /// All subdivisions, by code.
    #[must_use]
    pub const fn subdivisions() -> &'static [Self] {
        &data::SUBDIVISIONS
    }

    /// The entry that the subdivision is of.
    #[must_use]
    pub const fn country(&self) -> Country {
        COUNTRIES[self.country]
    }

    /// The subdivision of a code in any ASCII case.
    ///
    /// # Errors
    ///
    /// No subdivision has that code.
    pub fn from_code<A: AsRef<str>>(code: A) -> Result<Self, SubdivisionParseError> {
        find(code.as_ref()).ok_or(SubdivisionParseError::InvalidCode)
    }
}

/// The subdivisions of the entry with that alpha-2, by code.
fn of(alpha2: &str) -> Option<&'static [Subdivision]> {
    let (start, end) = *data::SPANS.get(index_of(polity::Country::from_alpha2(alpha2))?)?;
    data::SUBDIVISIONS.get(usize::from(start)..usize::from(end))
}

fn find(code: &str) -> Option<Subdivision> {
    // The longest codes have six bytes.
    let mut buffer = [0; 6];
    let buffer = buffer.get_mut(..code.len())?;
    buffer.copy_from_slice(code.as_bytes());
    buffer.make_ascii_uppercase();
    let rows = of(code.get(..2)?)?;
    rows.get(rows.binary_search_by(|row| row.code.as_bytes().cmp(buffer)).ok()?).copied()
}

impl Country {
    /// The subdivisions of the entry, by code.
    #[must_use]
    pub fn subdivisions(&self) -> &'static [Subdivision] {
        of(self.alpha2).unwrap_or(&[])
    }
}

impl fmt::Debug for Subdivision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Subdivision").field("code", &self.code).field("name", &self.name).finish_non_exhaustive()
    }
}

/// The code.
impl Display for Subdivision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

/// From a code in any ASCII case.
impl FromStr for Subdivision {
    type Err = SubdivisionParseError;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::from_code(code)
    }
}

impl Ord for Subdivision {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code.cmp(other.code)
    }
}

impl PartialOrd for Subdivision {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Eq for Subdivision {}

impl PartialEq for Subdivision {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Hash for Subdivision {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}

/// As the code.
#[cfg(feature = "serde")]
impl serde::Serialize for Subdivision {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code)
    }
}

/// From a code in any ASCII case.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Subdivision {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(crate::Code { find, expected: "an ISO 3166-2 subdivision code" })
    }
}
