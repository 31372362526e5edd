//! Subdivisions of countries and regions: every code of ISO 3166-2 in force, with its kind, its names and what it is a part
//! of; what became of withdrawn codes; and the areas, cities and districts that address forms offer.
//!
//! Sources: the codes, kinds and local names by way of iso3166-2 and iso-3166; English names from CLDR; other spellings from
//! country-region-data; what forms offer from Google's address data. Where there is more to say of a name, `data/` has it.
//!
//! # Examples
//!
//! ```
//! use polity::{locale, Country, Subdivision};
//!
//! let california = Subdivision::from_code("us-ca").unwrap();
//! assert_eq!(california.name_in(locale::EN), "California");
//! assert_eq!(california.kind(), Some("state"));
//!
//! let dublin = Country::IE.subdivision("Dublin").unwrap();
//! assert_eq!(dublin.code(), Some("IE-D"));
//! assert_eq!(dublin.parent().unwrap().name_in(locale::EN), "Leinster");
//! ```

// Each imports only from those before it: words, area, options, codes, former, find, names.
mod area;
mod codes;
mod find;
mod former;
pub mod names;
mod options;
mod words;

pub use area::Subdivision;
pub use codes::Subdivisions;
#[cfg(all(feature = "address", feature = "alloc"))]
pub(crate) use find::find;
pub use former::{FormerSubdivision, FormerSubdivisions, SuccessorSubdivisions, former};
pub use options::Options;
pub(crate) use options::areas;
#[cfg(feature = "alloc")]
pub(crate) use options::below;
