//! What the feature `phone` compiles: automata, and the tables that name their states.

use super::formats::Format;
use super::read::Extra;
use super::short::Short;
use super::zones::Zones;
use crate::build::automaton::{DIGITS, Id, Sets};
use crate::build::format::Run;
use crate::build::format::phone::CandidateRow;
use crate::build::schema::Kind;
use crate::build::source::Row;

/// Everything that the feature `phone` compiles.
pub(crate) struct Phone<'a> {
    pub(super) sets: Sets<10>,
    pub(super) plans: Vec<Plan>,
    pub(super) regions: Vec<Region<'a>>,
    pub(super) prefixes: Vec<Prefix>,
    /// The formats, each with the numbers that begin with its leading digits.
    pub(super) formats: Vec<(Format<'a>, Vec<Id>)>,
    pub(super) extras: Vec<Extra<'a>>,
    pub(super) labels: Vec<Label>,
    /// Entry, calling code, kind, lengths, and the example in E.164 without `+` where there is one.
    pub(super) kinds: Vec<(&'a str, u16, Kind, u32, String)>,
    pub(super) short: Short<'a>,
    pub(super) zones: Zones<'a>,
    /// The words before an extension, one a line.
    pub(super) labels_of_extensions: String,
    pub(super) renumberings: Vec<Renumbering<'a>>,
    /// The text for the first group of national numbers, by entry.
    pub(super) national_rules: Vec<(&'a str, &'a str)>,
}

impl<'a> Phone<'a> {
    /// The rows that are kept by hand, and nothing of upstream's yet.
    pub(super) fn new(extras: Vec<Extra<'a>>) -> Self {
        Phone {
            sets: Sets::new(DIGITS),
            plans: Vec::new(),
            regions: Vec::new(),
            prefixes: Vec::new(),
            formats: Vec::new(),
            extras,
            labels: Vec::new(),
            kinds: Vec::new(),
            short: Short::default(),
            zones: Zones::default(),
            labels_of_extensions: String::new(),
            renumberings: Vec::new(),
            national_rules: Vec::new(),
        }
    }
}

/// A calling code.
pub(super) struct Plan {
    pub(super) code: u16,
    pub(super) root: Id,
    pub(super) shared: bool,
    pub(super) regions: Run,
    pub(super) national: Run,
    pub(super) international: Run,
    pub(super) alternate: Run,
    pub(super) extension: String,
}

/// A region of a plan.
pub(super) struct Region<'a> {
    pub(super) id: &'a str,
    pub(super) general: Id,
    pub(super) lengths: u32,
    pub(super) local: u32,
    pub(super) exit: Id,
    pub(super) leading: Id,
    /// The numbers that cannot be dialled from abroad.
    pub(super) domestic: Id,
    pub(super) prefixes: Run,
    /// By kind: lengths and upstream's example.
    pub(super) kinds: Vec<(Kind, u32, &'a str)>,
    /// Whether it has one pattern for fixed and mobile lines.
    pub(super) same_lines: bool,
}

/// One form of a national prefix: a lead, a first group, a middle, a second group. [`NOTHING`] where a part is missing.
pub(super) struct Prefix {
    pub(super) parts: [Id; 4],
    pub(super) to_end: bool,
    pub(super) insert: Option<(String, u8)>,
}

/// The label of an accepting state.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Label {
    /// The region of the plan that libphonenumber answers.
    pub(super) region: Option<u8>,
    /// The kind that it answers; None where the number is not valid there.
    pub(super) kind: Option<Kind>,
    pub(super) candidates: Vec<CandidateRow>,
}

/// Numbers that were replaced by others.
pub(super) struct Renumbering<'a> {
    pub(super) row: Row<'a>,
    pub(super) code: u16,
    pub(super) old: Id,
    pub(super) at: u8,
    pub(super) remove: u8,
}
