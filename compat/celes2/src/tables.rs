//! Aliases: a type for each list of them, and one for all.

#![allow(deprecated)]

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::slice::Iter;

use serde::de::{SeqAccess, Visitor};
use serde::ser::SerializeTuple as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A fixed list of aliases.
pub trait LookupTable {
    /// Whether the text, in any case, is in the list.
    fn contains(&self, alias: &str) -> bool;
    /// How many aliases there are.
    fn len(&self) -> usize;
    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// The aliases.
    fn iter(&self) -> Iter<'_, &'static str>;
}

/// The empty list.
pub const EMPTY_LOOKUP_TABLE: EmptyLookupTable = EmptyLookupTable([]);

/// A list without an alias.
#[derive(Copy, Clone, Default, Serialize, Deserialize, Eq, Ord)]
pub struct EmptyLookupTable(pub [&'static str; 0]);

impl EmptyLookupTable {
    pub(crate) const TABLE: CountryTable = CountryTable::Empty(EMPTY_LOOKUP_TABLE);
}

impl LookupTable for EmptyLookupTable {
    fn contains(&self, _: &str) -> bool {
        false
    }

    fn len(&self) -> usize {
        0
    }

    fn iter(&self) -> Iter<'_, &'static str> {
        self.0.iter()
    }
}

impl<L: LookupTable> PartialEq<L> for EmptyLookupTable {
    fn eq(&self, other: &L) -> bool {
        other.is_empty()
    }
}

/// An empty list comes after all others.
impl<L: LookupTable> PartialOrd<L> for EmptyLookupTable {
    fn partial_cmp(&self, other: &L) -> Option<Ordering> {
        Some(if other.is_empty() { Ordering::Equal } else { Ordering::Greater })
    }
}

impl From<EmptyLookupTable> for CountryTable {
    fn from(table: EmptyLookupTable) -> Self {
        CountryTable::Empty(table)
    }
}

impl fmt::Display for EmptyLookupTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[]")
    }
}

impl fmt::Debug for EmptyLookupTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmptyLookupTable")
    }
}

fn has(aliases: &[&str], alias: &str) -> bool {
    aliases.iter().any(|own| own.eq_ignore_ascii_case(alias) || own.to_lowercase() == alias.to_lowercase())
}

macro_rules! tables {
    ($({ $(#[$deprecated:meta])? $table:ident $variant:ident $count:literal $aliases:tt })+) => {
        $(
            #[doc = concat!("The aliases ", stringify!($aliases), ".")]
            #[derive(Copy, Clone, Eq, Ord)]
            pub struct $table(pub [&'static str; $count]);

            impl $table {
                #[allow(dead_code, reason = "tables of former names are no entry's")]
                pub(crate) const TABLE: CountryTable = CountryTable::$variant(Self($aliases));
            }

            impl Default for $table {
                fn default() -> Self {
                    Self($aliases)
                }
            }

            impl LookupTable for $table {
                fn contains(&self, alias: &str) -> bool {
                    has(&$aliases, alias)
                }

                fn len(&self) -> usize {
                    self.0.len()
                }

                fn iter(&self) -> Iter<'_, &'static str> {
                    self.0.iter()
                }
            }

            /// As a tuple of texts.
            impl Serialize for $table {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    let mut tuple = serializer.serialize_tuple($count)?;
                    for alias in &self.0 {
                        tuple.serialize_element(alias)?;
                    }
                    tuple.end()
                }
            }

            /// From a tuple of any texts: the type says which aliases these are.
            impl<'de> Deserialize<'de> for $table {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    skip(deserializer, $count).map(|()| Self::default())
                }
            }

            impl From<$table> for CountryTable {
                fn from(table: $table) -> Self {
                    CountryTable::$variant(table)
                }
            }

            /// Shorter lists first.
            impl<L: LookupTable> PartialOrd<L> for $table {
                fn partial_cmp(&self, other: &L) -> Option<Ordering> {
                    Some(self.len().cmp(&other.len()).then_with(|| self.iter().cmp(other.iter())))
                }
            }

            impl<L: LookupTable> PartialEq<L> for $table {
                fn eq(&self, other: &L) -> bool {
                    self.iter().eq(other.iter())
                }
            }

            impl Hash for $table {
                fn hash<H: Hasher>(&self, state: &mut H) {
                    self.iter().for_each(|alias| alias.hash(state));
                }
            }

            impl fmt::Display for $table {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(f, "[{}]", self.0.join(","))
                }
            }

            impl fmt::Debug for $table {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(f, "{} - {self}", stringify!($table))
                }
            }
        )+

        /// The aliases of an entry.
        #[derive(Copy, Clone, Debug, Serialize, Deserialize, Eq, PartialEq, Ord, PartialOrd)]
        pub enum CountryTable {
            /// None.
            Empty(EmptyLookupTable),
            $(
                #[doc = concat!("The aliases ", stringify!($aliases), ".")]
                $(#[$deprecated])?
                $variant($table),
            )+
        }

        impl LookupTable for CountryTable {
            fn contains(&self, alias: &str) -> bool {
                match self {
                    CountryTable::Empty(table) => table.contains(alias),
                    $(CountryTable::$variant(table) => table.contains(alias),)+
                }
            }

            fn len(&self) -> usize {
                self.iter().len()
            }

            fn iter(&self) -> Iter<'_, &'static str> {
                match self {
                    CountryTable::Empty(table) => table.iter(),
                    $(CountryTable::$variant(table) => table.iter(),)+
                }
            }
        }

        impl fmt::Display for CountryTable {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    CountryTable::Empty(table) => fmt::Display::fmt(table, f),
                    $(CountryTable::$variant(table) => fmt::Display::fmt(table, f),)+
                }
            }
        }
    };
}
include!(concat!(env!("OUT_DIR"), "/aliases.rs"));

/// Reads a tuple and forgets it.
fn skip<'de, D: Deserializer<'de>>(deserializer: D, count: usize) -> Result<(), D::Error> {
    struct Texts;

    impl<'de> Visitor<'de> for Texts {
        type Value = ();

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an array of strings")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut texts: A) -> Result<(), A::Error> {
            while texts.next_element::<String>()?.is_some() {}
            Ok(())
        }
    }

    deserializer.deserialize_tuple(count, Texts)
}
