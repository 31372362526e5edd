//! Phone numbers: whose they are, whether they can be right, how they are written.
//!
//! All number patterns of libphonenumber are one automaton over the ten digits, made at build time, with ranges beside them
//! that libphonenumber lacks (`data/phone/extra.tsv`). Nothing is allocated, and nothing is set up before the first answer.
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

mod as_you_type;
mod classify;
mod error;
mod format;
mod number;
mod parse;
mod text;

pub use as_you_type::AsYouType;
pub use error::{ParseError, ParseErrorKind};
pub use format::{Format, Formatted};
pub use number::{Candidate, PhoneNumber, Possibility, Ranges};

pub use crate::schema::{Kind, Reason};
