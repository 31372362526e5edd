//! Serde: the enums of words as their words.

use core::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[cfg(feature = "address")]
use crate::address::{FieldKind, ProblemKind, Requirement, Severity};
use crate::find::NameKind;
use crate::former::FormerKind;
#[cfg(feature = "phone")]
use crate::phone::{FaultKind, Kind, Reason};
use crate::{ClaimKind, CodeStanding, CodeSystem, IsoStanding, NameStyle, Purpose, UnStanding};

macro_rules! words {
    ($($name:ident)+) => {$(
        /// As the word that `as_str` returns.
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        /// From the word that `as_str` returns; the error names all words.
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Word;

                impl Visitor<'_> for Word {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("one of")?;
                        for (index, value) in $name::ALL.iter().enumerate() {
                            write!(f, "{} {value}", if index == 0 { "" } else { "," })?;
                        }
                        Ok(())
                    }

                    fn visit_str<E: Error>(self, text: &str) -> Result<$name, E> {
                        text.parse().map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Word)
            }
        }
    )+};
}
words! { ClaimKind CodeStanding CodeSystem FormerKind IsoStanding NameKind NameStyle Purpose UnStanding }
#[cfg(feature = "phone")]
words! { FaultKind Kind Reason }
#[cfg(feature = "address")]
words! { FieldKind ProblemKind Requirement Severity }
