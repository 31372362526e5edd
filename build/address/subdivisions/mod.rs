//! `address/subdivisions.tsv` and `address/subdivision_names.tsv`.

mod check;
mod emit;
mod read;

pub(super) use check::check;
pub(super) use emit::{File, plain_letters};
pub(super) use read::{Subdivision, read};
