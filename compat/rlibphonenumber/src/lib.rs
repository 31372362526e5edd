#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod enums;
pub mod errors;
mod generated;
mod phone_ext;
mod phonenumberutil;
#[cfg(feature = "serde")]
pub mod serde;

pub use crate::generated::proto::PhoneNumber;
pub use crate::generated::proto::phone_number::CountryCodeSource;
pub use crate::phonenumberutil::PHONE_NUMBER_UTIL;
pub use crate::phonenumberutil::helper_functions::get_national_significant_number_owned;
pub use crate::phonenumberutil::phonenumberutil_internal::PhoneNumberUtil;
pub use enums::*;
pub use errors::*;
