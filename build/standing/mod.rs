//! Who administers and claims the entries, who recognises them, and what was considered and is not listed.

mod check;
mod emit;
mod read;

pub(crate) use check::check;
pub(crate) use emit::emit;
pub(crate) use read::{Claim, Recogniser, Recognition, claims, recognisers, recognition};
