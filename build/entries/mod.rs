//! The entries and the facts about them.

mod check;
mod emit;
mod read;

pub(crate) use check::{GENERAL, check, is_tag};
pub(crate) use emit::emit;
pub(crate) use read::*;
