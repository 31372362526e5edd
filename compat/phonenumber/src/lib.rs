#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod carrier;
pub mod country;
mod error;
mod extension;
mod formatter;
pub mod metadata;
mod national_number;
mod parser;
mod phone_number;
mod validator;

pub use crate::carrier::Carrier;
pub use crate::error::{Metadata as MetadataError, Parse as ParseError};
pub use crate::extension::Extension;
pub use crate::formatter::{Formatter, Mode, format, format_with};
pub use crate::metadata::Metadata;
pub use crate::national_number::NationalNumber;
pub use crate::parser::{parse, parse_with};
pub use crate::phone_number::{PhoneNumber, Type};
pub use crate::validator::{Validation, is_valid, is_valid_with, is_viable};
