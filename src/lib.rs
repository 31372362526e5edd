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
mod external;
mod facts;
pub mod find;
mod fold;
#[allow(dead_code, reason = "packed by build.rs")]
mod format;
pub mod former;
pub mod list;
pub mod locale;
mod lookup;
mod names;
mod parse;
#[cfg(feature = "phone")]
pub mod phone;
mod quoted;
mod region;
mod rows;
// Some of its words are those of one feature alone.
#[cfg_attr(not(all(feature = "phone", feature = "address")), allow(dead_code, unreachable_pub))]
mod schema;
pub mod search;
mod slip;
mod standing;
mod suggest;
mod tables;
mod view;
mod word;

pub use code::{Code, CodeStanding, CodeSystem};
pub use country::Country;
pub use dialing::Dialing;
#[cfg(feature = "serde")]
pub use external::codec;
pub use facts::Flag;
pub use former::Former;
pub use list::{CountryList, CountryOption};
pub use locale::Locale;
pub use lookup::Purpose;
pub use names::NameStyle;
pub use parse::{ParseCountryError, ParseLocaleError};
pub use region::Region;
pub use standing::{Claim, ClaimKind, IsoStanding, RecognitionCount, UnStanding};
pub use view::View;
pub use word::ParseWordError;

/// The iterators that the methods of [`Country`] and its kin return.
pub mod iter {
    pub use crate::code::Codes;
    pub use crate::country::Countries;
    pub use crate::dialing::OtherDialings;
    pub use crate::find::Matches;
    pub use crate::former::{Formers, Successors};
    pub use crate::locale::Locales;
    pub use crate::rows::Items;
    pub use crate::standing::{Claims, Parties, Recognisers, RecognitionCounts};
    pub use crate::view::ViewIter;
}

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
