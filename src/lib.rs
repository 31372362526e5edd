#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]
#![deny(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::exhaustive_enums,
    clippy::std_instead_of_core,
    missing_docs
)]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[cfg(feature = "address")]
pub mod address;
mod code;
mod country;
mod dialing;
mod error;
mod external;
mod find;
mod fold;
#[allow(dead_code, reason = "packed by build.rs")]
mod format;
pub mod former;
mod list;
pub mod locale;
mod names;
#[cfg(feature = "phone")]
pub mod phone;
// Some of its words are those of one feature alone.
#[cfg_attr(not(all(feature = "phone", feature = "address")), allow(dead_code, unreachable_pub))]
mod schema;
mod search;
mod standing;
mod tables;
mod view;
#[cfg(feature = "words")]
pub mod words;

pub use code::{Code, CodeStanding, CodeSystem, Purpose};
pub use country::{Country, Flag, Region};
pub use dialing::Dialing;
pub use error::{ParseCountryError, ParseLocaleError};
#[cfg(feature = "serde")]
pub use external::serde;
pub use find::{Match, NameKind};
pub use former::Former;
pub use list::{CountryList, CountryOption, Iter};
pub use locale::Locale;
pub use names::NameStyle;
pub use schema::{ClaimKind, IsoStanding, UnStanding};
pub use search::{Found, Hits, Rank};
pub use standing::{Claim, RecognitionCount};
pub use view::View;
#[cfg(feature = "words")]
pub use words::Words;

/// The version of Unicode CLDR that names, orders and regions are from: release and, where there is one, update.
///
/// # Examples
///
/// ```
/// let release: u16 = polity::CLDR_VERSION.split('.').next().unwrap().parse().unwrap();
/// assert!(release >= 48);
/// ```
pub const CLDR_VERSION: &str = tables::CLDR_VERSION;
/// The version of libphonenumber that calling codes are from: three numbers with dots between them.
///
/// # Examples
///
/// ```
/// assert_eq!(polity::LIBPHONENUMBER_VERSION.split('.').count(), 3);
/// ```
pub const LIBPHONENUMBER_VERSION: &str = tables::LIBPHONENUMBER_VERSION;
