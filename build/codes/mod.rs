//! Codes of other systems, and the entries that stand for those without a code of ISO 3166-1.

mod check;
mod emit;
mod read;

pub(crate) use check::check;
pub(crate) use emit::emit;
use read::FURTHER;
pub(crate) use read::{Code, Nearest, codes, nearest};

use super::data::Data;
use super::schema::{CodeSystem, IsoStanding};

/// The systems whose codes `Country::from_code` accepts where ISO 3166-1 has assigned none, beside the reserved ones.
const GENERAL: [CodeSystem; 3] = [CodeSystem::CldrAlpha3, CodeSystem::WorldBankAlpha3, CodeSystem::TravelDocument];

/// Whether every lookup takes the code.
fn is_general(code: &Code<'_>, data: &Data<'_>) -> bool {
    let assigned =
        || data.entries.iter().any(|entry| entry.id == code.entry.text && entry.iso == IsoStanding::Assigned);
    code.system == CodeSystem::IsoReserved || (GENERAL.contains(&code.system) && !assigned())
}
