//! The binary formats of the compiled tables, one file each, with the side that packs and the side that reads.
//!
//! The library and the build script share these files by `#[path]`, so they use `core` and `super::` paths alone.

pub(crate) mod alias;
pub(crate) mod block;
pub(crate) mod cells;
pub(crate) mod codes;
pub(crate) mod form;
pub(crate) mod hash;
pub(crate) mod layout;
pub(crate) mod listed;
pub(crate) mod localized;
pub(crate) mod order;
pub(crate) mod phone;
pub(crate) mod place;
pub(crate) mod postal;
mod run;
pub(crate) mod searched;
pub(crate) mod slots;
mod span;
#[cfg(test)]
mod stack;
pub(crate) mod states;
pub(crate) mod subdivision;
pub(crate) mod subdivisions;
pub(crate) mod words;

pub(crate) use hash::key;
#[allow(unused_imports, reason = "the build script needs no rows")]
pub(crate) use {run::Run, span::Span};
