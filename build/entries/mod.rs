//! The entries, the regions that they are in, and the plain facts about them.

mod check;
mod emit;
mod read;

pub(crate) use check::{check, is_tag, known, unknown};
pub(crate) use emit::emit;
pub(crate) use read::{Entry, Region, entries, regions};
