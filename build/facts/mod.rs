//! Facts that forms use: currencies, time zones, conventions, capitals, memberships, lengths of IBANs.

mod check;
mod emit;
mod names;
mod read;

pub(crate) use check::check;
pub(crate) use emit::emit;
pub(crate) use read::{Facts, read};
