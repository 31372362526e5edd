//! Locales, names, and the index that leads from a name to its entry.

mod check;
mod emit;
mod index;

pub(crate) use emit::emit;
pub(crate) use index::Folding;
