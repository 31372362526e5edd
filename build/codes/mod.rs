//! Codes of other systems, and the entries that stand for those without a code of ISO 3166-1.

mod check;
mod emit;
mod read;

pub(crate) use check::check;
pub(crate) use emit::emit;
pub(crate) use read::{Code, Nearest, codes, nearest};

use super::schema::CodeSystem;

/// The systems whose codes `Country::from_code` accepts beside ISO's own.
const GENERAL: [CodeSystem; 4] =
    [CodeSystem::IsoReserved, CodeSystem::CldrAlpha3, CodeSystem::WorldBankAlpha3, CodeSystem::TravelDocument];
