//! The binary formats of the compiled tables, one file each, with the side that packs and the side that reads.
//!
//! The library and the build script share these files by `#[path]`, so they use `core` and `super::` paths alone.

pub(crate) mod block;
pub(crate) mod hash;
pub(crate) mod order;
mod run;
pub(crate) mod slots;
mod span;
pub(crate) mod words;

pub(crate) use hash::key;
#[allow(unused_imports, reason = "the build script needs no rows")]
pub(crate) use {run::Run, span::Span};
