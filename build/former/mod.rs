//! Withdrawn codes and former names: `former.tsv`.

mod check;
mod emit;
mod read;

pub(crate) use check::check;
pub(crate) use emit::emit;
pub(crate) use read::{Former, read};
