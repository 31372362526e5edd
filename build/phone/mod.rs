//! `data/phone/` as automata and tables: which numbers there are, whose they are, how they are written.
//!
//! [`read`](mod@read) turns cells into typed rows, [`plans`] puts the numbers of each calling code together as one automaton
//! whose states carry [`labels`], [`check`] sees whether everything fits together, and [`emit`](mod@emit) writes the tables.

mod check;
mod emit;
mod formats;
mod labels;
mod plans;
mod prefixes;
mod read;
mod states;

pub(crate) use emit::emit;

use crate::build::automaton::{DIGITS, Id, Sets};
use crate::build::data::Data;
use crate::build::schema::Kind;
use crate::build::source::Findings;

/// The length of the longest national number, as libphonenumber has it.
const LONGEST: u32 = 17;

/// Everything that the feature `phone` compiles.
pub(crate) struct Phone<'a> {
    sets: Sets<10>,
    plans: Vec<plans::Plan>,
    regions: Vec<plans::Region<'a>>,
    prefixes: Vec<plans::Prefix>,
    /// The formats, each with the numbers that begin with its leading digits.
    formats: Vec<(formats::Format<'a>, Vec<Id>)>,
    extras: Vec<read::Extra<'a>>,
    labels: Vec<labels::Label>,
    /// Entry, calling code, kind, lengths, and the example in E.164 without `+` where there is one.
    kinds: Vec<(&'a str, u16, Kind, u32, String)>,
    zeros: Vec<u32>,
}

/// Reads and compiles `data/phone/`. The result is of use only where nothing is added to `findings`.
pub(crate) fn compile<'a>(data: &Data<'a>, findings: &mut Findings) -> Phone<'a> {
    let own = read::own(data, findings);
    check::extras(&own.extras, findings);
    let before = findings.len();
    let rows = read::upstream(data, findings);
    let mut phone = Phone {
        sets: Sets::new(DIGITS),
        plans: Vec::new(),
        regions: Vec::new(),
        prefixes: Vec::new(),
        formats: Vec::new(),
        extras: own.extras,
        labels: Vec::new(),
        kinds: Vec::new(),
        zeros: own.zeros,
    };
    plans::compile(data, rows, &mut phone, findings);
    check::codes(data, &phone, findings);
    // Where numbers are missing, nothing is said about what leads to them.
    if findings.len() == before {
        check::rewrites(&phone, findings);
    }
    check::examples(&mut phone, &own.examples, findings);
    check::sizes(&phone, findings);
    phone
}

/// The calling code that a text is.
fn calling_code(text: &str) -> Option<u16> {
    let sound =
        (1..=3).contains(&text.len()) && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| sound)
}
