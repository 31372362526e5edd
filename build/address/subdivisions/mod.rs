//! `address/subdivisions.tsv` and `address/subdivision_names.tsv`, and ISO 3166-2.

mod check;
mod codes;
mod emit;
mod read;

pub(super) use check::check;
pub(super) use codes::{Codes, check as check_codes, read as read_codes};
pub(super) use emit::File;
pub(super) use read::{Subdivision, read};
