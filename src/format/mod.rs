//! The binary formats of the compiled tables, one file each, with the side that packs and the side that reads.
//!
//! The library and the build script share these files by `#[path]`, so they use `core` and `super::` paths alone.

pub(crate) mod alias;
#[cfg(feature = "address")]
pub(crate) mod area_names;
pub(crate) mod block;
#[cfg(feature = "phone")]
pub(crate) mod cells;
pub(crate) mod codes;
#[cfg(feature = "address")]
pub(crate) mod form;
pub(crate) mod hash;
#[cfg(feature = "address")]
mod hashes;
#[cfg(feature = "address")]
pub(crate) mod layout;
pub(crate) mod listed;
pub(crate) mod localized;
pub(crate) mod order;
#[cfg(feature = "alloc")]
pub(crate) mod pack;
#[cfg(feature = "phone")]
pub(crate) mod phone;
pub(crate) mod place;
#[cfg(feature = "address")]
pub(crate) mod postal;
mod run;
pub(crate) mod searched;
pub(crate) mod slots;
mod span;
#[cfg(test)]
mod stack;
#[cfg(any(feature = "address", feature = "phone"))]
pub(crate) mod states;
#[cfg(feature = "address")]
pub(crate) mod subdivision;
#[cfg(feature = "address")]
pub(crate) mod subdivisions;
#[cfg(feature = "words")]
pub(crate) mod words;

pub(crate) use hash::key;
#[allow(unused_imports, reason = "the build script needs no rows")]
pub(crate) use {run::Run, span::Span};
