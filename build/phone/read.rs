//! `data/phone/` as typed rows. A cell that cannot be read is reported, and its row left out where it is of no use without.

use super::cells::{Pattern, Reader, calling_code};
use super::formats::{self, Format, List};
use super::prefixes::{self, Way};
use crate::build::automaton;
use crate::build::data::Data;
use crate::build::schema::{Kind, Reason};
use crate::build::sorted::Map;
use crate::build::source::{Cell, Findings, Row};

/// A row of `plans.tsv`: a region of a plan.
pub(super) struct Region<'a> {
    pub(super) calling_code: Cell<'a>,
    pub(super) order: Cell<'a>,
    /// An id, or empty where the calling code is no country's or region's.
    pub(super) id: Cell<'a>,
    pub(super) exit: Option<Pattern<'a>>,
    pub(super) leading: Option<Pattern<'a>>,
    pub(super) prefix_cell: Cell<'a>,
    pub(super) prefixes: Vec<Way>,
    pub(super) extension: String,
}

/// A row of `ranges.tsv`: the numbers of a kind.
pub(super) struct Range<'a> {
    /// None: what any number looks like, or those that cannot be dialled from abroad.
    pub(super) kind: Option<Kind>,
    /// Whether it is that of the numbers that cannot be dialled from abroad.
    pub(super) domestic: bool,
    pub(super) text: &'a str,
    pub(super) pattern: Pattern<'a>,
    pub(super) lengths: u32,
    pub(super) local: u32,
    pub(super) example: Cell<'a>,
}

/// A row of `extra.tsv`.
pub(super) struct Extra<'a> {
    pub(super) row: Row<'a>,
    pub(super) entry: &'a str,
    pub(super) code: u16,
    /// The first digits, without the calling code.
    pub(super) prefix: &'a str,
    pub(super) reason: Reason,
    pub(super) kind: Option<Kind>,
    pub(super) lengths: u32,
    /// The calling code and digits that replace those of `code` and `prefix`.
    pub(super) rewrite: Option<(u16, &'a str)>,
}

/// A row of `examples.tsv`.
pub(super) struct Example<'a> {
    pub(super) entry: &'a str,
    pub(super) kind: Kind,
    pub(super) kind_cell: Cell<'a>,
    pub(super) example: Cell<'a>,
}

/// The rows of the tables that are kept by hand.
pub(super) struct Own<'a> {
    pub(super) extras: Vec<Extra<'a>>,
    pub(super) examples: Vec<Example<'a>>,
}

pub(super) fn own<'a>(data: &Data<'a>, findings: &mut Findings) -> Own<'a> {
    let mut reader = Reader { data, findings };
    Own { extras: reader.extras(), examples: reader.examples() }
}

/// The rows of the tables that are upstream's.
pub(super) struct Rows<'a> {
    /// By calling code, in the order of the file.
    pub(super) plans: Vec<(u16, Vec<Region<'a>>)>,
    /// By the cells of calling code and region.
    pub(super) ranges: Map<(&'a str, &'a str), Vec<Range<'a>>>,
    /// By calling code and list.
    pub(super) formats: Map<(u16, List), Vec<Format<'a>>>,
}

pub(super) fn upstream<'a>(data: &Data<'a>, findings: &mut Findings) -> Rows<'a> {
    let mut reader = Reader { data, findings };
    let codes = reader.codes();
    Rows { plans: reader.plans(), ranges: reader.ranges(), formats: formats::read(&mut reader, &codes) }
}

impl<'a> Reader<'_, 'a, '_> {
    /// The calling codes of `plans.tsv`.
    fn codes(&self) -> Vec<(&'a str, u16)> {
        let cells = self.rows("phone/plans.tsv").iter().map(|row| row.cell("calling_code").text);
        cells.filter_map(|cell| Some((cell, calling_code(cell)?))).collect()
    }

    fn extras(&mut self) -> Vec<Extra<'a>> {
        let reasons: Vec<(Reason, &str)> = [Reason::OwnRange, Reason::SharedRange, Reason::OtherPlan, Reason::Legacy]
            .map(|one| (one, one.as_str()))
            .into();
        let mut kinds: Vec<(Option<Kind>, &str)> = vec![(None, "")];
        kinds.extend(Kind::ALL.iter().map(|kind| (Some(*kind), kind.as_str())));
        let mut extras = Vec::new();
        for row in self.rows("phone/extra.tsv") {
            let (Some(entry), Some(reason), Some(kind)) = (
                self.entry(row.cell("entry")),
                row.cell("reason").one_of(&reasons, self.findings),
                row.cell("kind").one_of(&kinds, self.findings),
            ) else {
                continue;
            };
            let length_cell = row.cell("lengths");
            let lengths = self.lengths(length_cell);
            let halves = |cell: Cell<'a>| {
                let (code, digits) = cell.text.split_once(' ')?;
                let sound = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
                Some((calling_code(code)?, digits)).filter(|_| sound)
            };
            let prefix = row.cell("prefix");
            let Some((code, prefix)) = halves(prefix) else {
                let expected = "expected a calling code, a space and the first national digits";
                prefix.wrong(self.findings, format!("{:?}, {expected}", prefix.text));
                continue;
            };
            if lengths == 0 || lengths.trailing_zeros() < prefix.len() as u32 {
                let expected = format!("expected lengths of whole national numbers, {} or more", prefix.len());
                length_cell.wrong(self.findings, format!("{:?}, {expected}", length_cell.text));
                continue;
            }
            let cell = row.cell("rewrite");
            let rewrite = halves(cell);
            if !cell.is_empty() && rewrite.is_none() {
                let expected = "expected a calling code, a space and digits, or nothing";
                cell.wrong(self.findings, format!("{:?}, {expected}", cell.text));
                continue;
            }
            let (since, until) = (row.cell("since"), row.cell("until"));
            if !since.is_empty() && !until.is_empty() && since.text > until.text {
                until.wrong(self.findings, format!("{} is before {}, when it began", until.text, since.text));
            }
            extras.push(Extra { row: row.clone(), entry, code, prefix, reason, kind, lengths, rewrite });
        }
        extras
    }

    fn plans(&mut self) -> Vec<(u16, Vec<Region<'a>>)> {
        let mut plans: Vec<(u16, Vec<Region<'a>>)> = Vec::new();
        for row in self.rows("phone/plans.tsv") {
            let cell = row.cell("calling_code");
            let Some(code) = calling_code(cell.text) else {
                let message = format!("{:?}, expected a calling code of 1 to 3 digits", cell.text);
                cell.wrong(self.findings, message);
                continue;
            };
            let id = row.cell("region");
            if !id.is_empty() && self.entry(id).is_none() {
                continue;
            }
            let region = Region {
                calling_code: cell,
                order: row.cell("order"),
                id,
                exit: self.whole(row.cell("international_prefix")),
                leading: self.whole(row.cell("leading_digits")),
                prefix_cell: row.cell("national_prefix_for_parsing"),
                prefixes: self.prefixes(row),
                extension: row.cell("extension_prefix").replace('␣', " "),
            };
            match plans.iter_mut().find(|(known, _)| *known == code) {
                Some((_, regions)) => regions.push(region),
                None => plans.push((code, vec![region])),
            }
        }
        plans
    }

    fn prefixes(&mut self, row: &Row<'a>) -> Vec<Way> {
        let (cell, rule) = (row.cell("national_prefix_for_parsing"), row.cell("national_prefix_transform_rule"));
        if cell.is_empty() {
            if !rule.is_empty() {
                let message = format!("{:?} without a prefix that it could replace", rule.text);
                rule.wrong(self.findings, message);
            }
            return Vec::new();
        }
        let Some(pattern) = self.pattern(cell, (0, cell.text), automaton::parse_with_end) else { return Vec::new() };
        let (wrong, message) = match prefixes::insert(&pattern.expression, rule.text) {
            Err(message) => (rule, message),
            Ok(insert) => match prefixes::ways(&pattern.expression, insert) {
                Err(message) => (cell, message),
                Ok(ways) => return ways,
            },
        };
        wrong.wrong(self.findings, message);
        Vec::new()
    }

    fn ranges(&mut self) -> Map<(&'a str, &'a str), Vec<Range<'a>>> {
        let mut kinds = vec![((None, false), "general")];
        let all = Kind::ALL.iter().filter(|kind| **kind != Kind::FixedLineOrMobile);
        kinds.extend(all.map(|kind| ((Some(*kind), false), kind.as_str())));
        kinds.push(((None, true), "no-international-dialling"));
        let plans = self.rows("phone/plans.tsv").iter();
        let known: Vec<_> = plans.map(|row| (row.cell("calling_code").text, row.cell("region").text)).collect();
        let mut ranges: Map<_, Vec<_>> = Map::default();
        for row in self.rows("phone/ranges.tsv") {
            let (code, region) = (row.cell("calling_code").text, row.cell("region"));
            if !known.contains(&(code, region.text)) {
                region.wrong(self.findings, format!("plans.tsv has no {:?} on +{code}", region.text));
            }
            let Some((kind, domestic)) = row.cell("kind").one_of(&kinds, self.findings) else { continue };
            let length_cell = row.cell("lengths");
            let (lengths, local) = (self.lengths(length_cell), self.lengths(row.cell("local_lengths")));
            if length_cell.is_empty() {
                length_cell.wrong(self.findings, "no lengths; expected those of whole national numbers");
            }
            let (cell, example) = (row.cell("pattern"), row.cell("example"));
            let Some(pattern) = self.pattern(cell, (0, cell.text), automaton::parse) else { continue };
            let range = Range { kind, domestic, text: cell.text, pattern, lengths, local, example };
            ranges.or_insert((code, region.text), Vec::new()).push(range);
        }
        ranges
    }

    fn examples(&mut self) -> Vec<Example<'a>> {
        let kinds: Vec<(Kind, &str)> = Kind::ALL.iter().map(|kind| (*kind, kind.as_str())).collect();
        let mut examples = Vec::new();
        for row in self.rows("phone/examples.tsv") {
            let kind_cell = row.cell("kind");
            let (entry, kind) = (self.entry(row.cell("entry")), kind_cell.one_of(&kinds, self.findings));
            if let (Some(entry), Some(kind)) = (entry, kind) {
                examples.push(Example { entry, kind, kind_cell, example: row.cell("example") });
            }
        }
        examples
    }
}
