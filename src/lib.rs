//! Countries and regions for forms: codes, names in the user's language, sorted lists, phone numbers and address forms, for
//! the 249 entries of ISO 3166-1 and for those that it omits, Kosovo, Somaliland and Northern Cyprus among them.
//!
//! ```
//! use polity::{locale, Country, CountryList};
//!
//! let country = Country::from_code("XKX").unwrap();
//! assert_eq!(country, Country::XK);
//! assert_eq!(country.name_in(locale::SQ), "Kosovë");
//! assert_eq!(country.dialing().unwrap().to_string(), "+383");
//!
//! // The options of a "Country/region" field: two preferred ones, then the others in Albanian order.
//! for option in CountryList::new(locale::SQ).prefer(&[Country::XK, Country::AL]) {
//!     println!("<option value={}>{}</option>", option.country, option.label);
//! }
//! ```
//!
//! Store [`Country::id`], which is also what serde writes. Which entries a list offers is the program's choice, a [`View`];
//! facts never change with it.
//!
//! # Where to find what
//!
//! | To | use |
//! |---|---|
//! | read a code | [`Country::from_code`], [`str::parse`], [`Country::from_alpha2`] and its kin, [`Country::from_system`] |
//! | get a code | [`Country::id`], [`Country::alpha2`] and its kin, [`Country::code`], [`Country::nearest`] |
//! | read a name in any language | [`Country::from_name`], [`Country::candidates`] and the types of [`find`] |
//! | show a name | [`Country::name`], [`Country::name_in`], [`Country::name_with`] |
//! | choose a language | [`Locale`], the constants of [`locale`] |
//! | fill a select field | [`CountryList`], [`View`] and the types of [`mod@list`] |
//! | rename lines of a list, or add your own | [`CountryList::rename`], [`CountryList::add`] |
//! | search while someone types | [`CountryList::search`] and the types of [`search`] |
//! | read, check and format phone numbers | `phone`, with the feature of that name; [`Country::dialing`] |
//! | look up states and provinces, ISO 3166-2 | `Subdivision`, `Country::subdivisions` and the module `subdivision`, with the feature `address` |
//! | show, check and print addresses | `address`, with the feature of that name |
//! | say all this in the visitor's language | `words`, with the feature of that name; `Region::name_in` |
//! | explain a withdrawn code or a former name | [`former::lookup`] |
//! | look up facts | [`Country::currencies`], [`Country::languages`], [`Country::time_zones`], [`Country::first_day_of_week`], [`Country::capital`], [`Country::memberships`] and their kin; [`Currency::name_in`] |
//! | look up claims | [`Country::claims`], [`Country::recognition`] |
//! | store another code than the id | `codec`, with the feature `serde` |
//!
//! # Features
//!
//! With no feature the crate needs neither an allocator nor an operating system.
//!
//! - `std` (default) implies `alloc`. Nothing but `unic-langid` needs it.
//! - `alloc` lets locales be loaded from packs ([`Locale::load`]), a search keep the folded labels of its locale, which without
//!   it are folded each time, and serde read and write lists. It needs a target with atomic compare-and-exchange:
//!   `thumbv6m-none-eabi` has none, and there the crate works without `alloc`.
//! - `serde` (default): [`Country`], [`Locale`], phone numbers, addresses and the enums of words as text, and `codec`.
//! - `unic-langid` (default): [`Locale`] from and to language identifiers.
//! - `phone` (default): `phone`, and lengths and examples of [`Dialing`]. Its tables are libphonenumber's (Apache-2.0).
//! - `address` (default): `address` and `Country::address_form`. Its tables are Google's (CC BY 4.0).
//! - `words` (default): `words`, the labels and messages of forms in many languages.
//!
//! The environment variable `POLITY_LOCALES`, read when the crate is built, narrows the locales that
//! [`Locale::from_tag`] and [`Locale::all`] know to the tags that it lists, separated by commas.
//!
//! `POLITY_OVERLAY` names a folder of own entries, names and corrections in the formats of `data/`, which are checked as those
//! are; [`OVERLAY`] says whether there was one.
//!
//! # Data
//!
//! Everything is compiled from the tables in `data/`, where each row names its sources. `data/README.md` has the test by
//! which entries are included, and says which change of the data is breaking.

#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
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
mod bare;
#[cfg(feature = "alloc")]
mod chain;
mod code;
mod country;
mod dialing;
#[cfg(any(feature = "phone", all(feature = "address", feature = "alloc")))]
mod digits;
mod external;
mod facts;
pub mod find;
mod fold;
#[allow(dead_code, reason = "packed by build.rs")]
mod format;
pub mod former;
pub mod list;
#[cfg(feature = "alloc")]
mod loaded;
pub mod locale;
mod lookup;
mod meaning;
mod names;
#[cfg(feature = "alloc")]
mod pack;
mod parse;
#[cfg(feature = "phone")]
pub mod phone;
mod pieces;
mod quoted;
mod region;
mod rows;
// Some of its words are those of one feature alone.
#[cfg_attr(not(all(feature = "phone", feature = "address")), allow(dead_code, unreachable_pub))]
mod schema;
pub mod search;
mod slip;
mod standing;
#[cfg(feature = "address")]
pub mod subdivision;
mod suggest;
mod tables;
mod view;
mod word;
#[cfg(feature = "words")]
pub mod words;

pub use code::{Code, CodeStanding, CodeSystem};
pub use country::Country;
pub use dialing::Dialing;
#[cfg(feature = "serde")]
pub use external::codec;
pub use facts::{
    Capital, Currency, DrivingSide, Flag, HourCycle, MeasurementSystem, Membership, Organisation, Weekday,
};
pub use former::Former;
pub use list::{CountryList, CountryOption};
pub use locale::Locale;
pub use lookup::Purpose;
pub use names::NameStyle;
#[cfg(feature = "alloc")]
pub use pack::LoadError;
pub use parse::{ParseCountryError, ParseLocaleError};
pub use region::Region;
pub use standing::{Claim, ClaimKind, IsoStanding, RecognitionCount, UnStanding};
#[cfg(feature = "address")]
pub use subdivision::Subdivision;
pub use view::View;
pub use word::ParseWordError;
#[cfg(feature = "words")]
pub use words::Words;

/// The iterators that the methods of [`Country`] and other types return.
pub mod iter {
    pub use crate::code::Codes;
    pub use crate::country::Countries;
    pub use crate::dialing::{AllDialings, OtherDialings};
    pub use crate::facts::{Currencies, Memberships};
    pub use crate::find::Matches;
    pub use crate::former::{Formers, Successors};
    pub use crate::locale::Locales;
    pub use crate::rows::Items;
    pub use crate::standing::{Claims, Parties, Recognisers, RecognitionCounts};
    pub use crate::view::ViewIter;
}

/// The version of Unicode CLDR that names, list orders and regions are from: its release and, where there is one, its update.
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

/// The overlay that the crate was built with: the name of its folder and a hash of its files; None where there was none.
///
/// An overlay is a folder of own entries, names and corrections that the environment variable `POLITY_OVERLAY` names while the
/// crate is built; `data/README.md` says what it may have.
///
/// # Examples
///
/// ```
/// if let Some(overlay) = polity::OVERLAY {
///     println!("not the data of the release: {overlay}");
/// }
/// ```
pub const OVERLAY: Option<&str> = tables::OVERLAY;

/// The examples of the README are tested with those of the documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
