//! The words that `data/` is made of and those of answers, one enum for each set. Shared with the build script by `#[path]`;
//! core only.

mod address;
mod codes;
mod entries;
mod facts;
mod names;
mod phone;

pub use address::{FieldKind, ProblemKind, Requirement, Severity};
pub use codes::{CodeStanding, CodeSystem, Purpose};
pub use entries::{ClaimKind, FormerKind, IsoStanding, UnStanding};
pub use facts::{DrivingSide, HourCycle, MeasurementSystem, Organisation, Weekday};
pub use names::{NameKind, NameStyle};
pub use phone::{FaultKind, Kind, Reason};

/// Defines an enum without fields whose variants are words. The module in which users find it and the `cfg`
/// that it needs come first: the examples of its methods are made of them.
macro_rules! words {
    (
        $path:literal $cfg:literal
        $(#[$meta:meta])*
        pub enum $name:ident {
            $(#[$first_doc:meta])* $first:ident = $first_word:literal,
            $($(#[$doc:meta])* $variant:ident = $word:literal,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(#[$first_doc])* $first,
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// Every value, in order.
            ///
            /// # Examples
            ///
            /// ```
            #[doc = concat!("# #[cfg(", $cfg, ")] {")]
            #[doc = concat!("use ", $path, "::", stringify!($name), ";")]
            ///
            #[doc = concat!("let words = ", stringify!($name), "::ALL.iter().map(|value| value.as_str());")]
            #[doc = concat!("assert!(words.eq([", stringify!($first_word), $(", ", stringify!($word),)+ "]));")]
            /// # }
            /// ```
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$variant,)+];

            /// The words of [`ALL`](Self::ALL), in the same order.
            pub(crate) const WORDS: &'static [&'static str] = &[$first_word, $($word,)+];

            /// Returns the word that stands for the value, also in serde.
            ///
            /// # Examples
            ///
            /// ```
            #[doc = concat!("# #[cfg(", $cfg, ")] {")]
            #[doc = concat!("use ", $path, "::", stringify!($name), ";")]
            ///
            #[doc = concat!("assert_eq!(", stringify!($name), "::", stringify!($first), ".as_str(), ", stringify!($first_word), ");")]
            /// # }
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self {
                    Self::$first => $first_word,
                    $(Self::$variant => $word,)+
                }
            }
        }
    };
}
use words;
