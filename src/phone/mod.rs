//! Phone numbers: who has them, whether they are valid, how they are written.
//!
//! All number patterns of libphonenumber are compiled into one automaton over the ten digits, together with ranges that
//! libphonenumber lacks (`data/phone/extra.tsv`). Nothing is allocated, and nothing is set up before the first answer.
//!
//! # Examples
//!
//! ```
//! use polity::Country;
//! use polity::phone::{Format, Kind, PhoneNumber};
//!
//! let number = PhoneNumber::parse("044 123 456", Some(Country::XK))?;
//! assert!(number.is_valid());
//! assert_eq!(number.country(), Some(Country::XK));
//! assert_eq!(number.kind(), Some(Kind::Mobile));
//! assert_eq!(number.e164().to_string(), "+38344123456");
//! assert_eq!(number.format(Format::International).to_string(), "+383 44 123 456");
//! # Ok::<(), polity::phone::ParseError>(())
//! ```
#![doc = include_str!("libphonenumber.md")]

mod abroad;
mod alternatives;
mod area;
mod as_you_type;
mod begun;
mod candidate;
mod caret;
mod classify;
mod clean;
mod codes;
mod dialing;
mod digits;
mod error;
mod extension;
mod find;
mod format;
mod grouping;
mod inner;
mod label;
mod matching;
mod meant;
mod national;
mod number;
mod original;
mod owner;
mod parse;
mod parts;
mod plain;
mod prefix;
mod ranges;
mod reading;
mod renumbering;
mod resolve;
mod scan;
mod short;
mod source;
#[cfg(feature = "serde")]
mod stored;
mod template;
mod text;
mod verdict;
mod verify;
#[cfg(feature = "words")]
mod words;
mod written;
mod zones;

pub use alternatives::Alternatives;
pub use as_you_type::AsYouType;
pub use candidate::{Candidate, Candidates};
pub use codes::{CallingCode, CallingCodes, Dialings, Kinds, calling_codes};
pub use dialing::Lengths;
pub use error::{ParseError, ParseErrorKind};
pub use find::{Find, Found, find};
pub use format::{Format, Formatted};
pub use matching::Match;
pub use number::{PhoneNumber, Possibility};
pub use original::Original;
pub use owner::owner;
pub use ranges::Ranges;
pub use renumbering::Renumbering;
pub use short::{Cost, ShortNumber};
pub use source::Source;
pub use verdict::{Fault, Verdict, check, check_within};
pub use verify::Leniency;
#[cfg(feature = "words")]
pub use words::FaultMessage;
pub use zones::TimeZones;

pub use crate::schema::{FaultKind, Kind, Reason};
