//! `data/phone/` as automata and tables: which numbers there are, whose they are, how they are written.
//!
//! [`read`] turns [`cells`] into typed rows, [`plans`] puts the numbers of each calling code together as one automaton whose
//! states carry [`labels`], [`check`] sees whether everything fits together, and [`emit`](mod@emit) writes the tables.

mod cells;
mod check;
mod emit;
mod formats;
mod labels;
mod model;
mod own;
mod packed;
mod plans;
mod prefixes;
mod read;
mod short;
mod states;
mod zones;

pub(crate) use emit::emit;
pub(crate) use model::Phone;

use crate::build::data::Data;
use crate::build::source::Findings;

/// Reads and compiles `data/phone/`. The result is of use only where nothing is added to `findings`.
pub(crate) fn compile<'a>(data: &Data<'a>, findings: &mut Findings) -> Phone<'a> {
    let own = read::own(data, findings);
    check::extras(&own.extras, findings);
    let before = findings.len();
    let rows = read::upstream(data, findings);
    let mut phone = Phone::new(own.extras);
    phone.labels_of_extensions = own::labels(data, findings);
    plans::compile(data, rows, &mut phone, findings);
    phone.national_rules = own::national_rules(data, findings);
    own::renumberings(data, &mut phone, findings);
    check::codes(data, &phone, findings);
    // Where numbers are missing, nothing is said about what leads to them.
    if findings.len() == before {
        check::rewrites(&phone, findings);
    }
    phone.short = short::compile(data, findings);
    phone.zones = zones::read(data, findings);
    check::examples(&mut phone, &own.examples, findings);
    check::sizes(&phone, findings);
    phone
}
