//! `short.tsv`: the short numbers of each region, such as those of emergency services, as an automaton of its own.

use super::cells::Reader;
use super::packed::Packed;
use crate::build::automaton::{DIGITS, Id, NOTHING, Sets, parse};
use crate::build::data::Data;
use crate::build::format::phone::short::{
    CARRIER_SPECIFIC, EMERGENCY, PREMIUM_RATE, SMS, STANDARD_RATE, TOLL_FREE, VALID,
};
use crate::build::source::Findings;

/// The kinds of rows, and what the mark of each says. A number is valid that is a short code and of the general range.
const KINDS: [(u16, &str); 8] = [
    (GENERAL, "general"),
    (CODE, "short-code"),
    (EMERGENCY, "emergency"),
    (TOLL_FREE, "toll-free"),
    (STANDARD_RATE, "standard-rate"),
    (PREMIUM_RATE, "premium-rate"),
    (CARRIER_SPECIFIC, "carrier-specific"),
    (SMS, "sms"),
];
const GENERAL: u16 = 1 << 14;
const CODE: u16 = 1 << 15;

/// The short numbers of all regions.
pub(crate) struct Short<'a> {
    sets: Sets<10>,
    pub(super) rows: Vec<ShortRegion<'a>>,
}

impl Default for Short<'_> {
    fn default() -> Self {
        Short { sets: Sets::new(DIGITS), rows: Vec::new() }
    }
}

/// The short numbers of a region.
pub(super) struct ShortRegion<'a> {
    pub(super) entry: &'a str,
    root: Id,
    pub(super) lengths: u32,
    pub(super) whole: bool,
}

pub(super) fn compile<'a>(data: &Data<'a>, findings: &mut Findings) -> Short<'a> {
    let mut reader = Reader { data, findings };
    let mut short = Short::default();
    for row in reader.rows("phone/short.tsv") {
        let (Some(entry), Some(kind)) =
            (reader.entry(row.cell("region")), row.cell("kind").one_of(&KINDS, reader.findings))
        else {
            continue;
        };
        let length_cell = row.cell("lengths");
        let lengths = reader.lengths(length_cell);
        if length_cell.is_empty() {
            length_cell.wrong(reader.findings, "no lengths; expected those of whole short numbers");
        }
        let whole = row.cell("whole").one_of(&[(false, ""), (true, "yes")], reader.findings).unwrap_or(false);
        let cell = row.cell("pattern");
        let Some(pattern) = reader.pattern(cell, (0, cell.text), parse) else { continue };
        let mut numbers = pattern.accept(&mut short.sets, kind, reader.findings);
        if kind != EMERGENCY {
            numbers = short.sets.of_lengths(numbers, lengths.into());
        }
        if !matches!(short.rows.last(), Some(last) if last.entry == entry) {
            short.rows.push(ShortRegion { entry, root: NOTHING, lengths: 0, whole: false });
        }
        let Some(region) = short.rows.last_mut() else { continue };
        region.root = short.sets.union(region.root, numbers);
        region.whole |= whole;
        if kind == GENERAL {
            region.lengths = lengths;
        }
    }
    for region in &mut short.rows {
        region.root = short.sets.marked_anew(region.root, &mut |marks| {
            let all = marks.iter().fold(0, |all, mark| all | mark);
            let valid = if all & GENERAL != 0 && all & CODE != 0 { VALID } else { 0 };
            Some(all & !(GENERAL | CODE) | valid).filter(|mark| *mark != 0)
        });
    }
    if u16::try_from(short.packed().len()).is_err() {
        findings.add("phone/short.tsv", 1, 1, "the automaton has too many words and ends; expected 65,535 at most");
    }
    short
}

impl Short<'_> {
    fn packed(&self) -> Packed<'_> {
        let mut packed = Packed::new(&self.sets);
        for row in &self.rows {
            packed.reach(row.root);
        }
        packed.number_all(|_| ());
        packed
    }

    /// The states as bytes and the first one that is an end, and the state of each row.
    pub(super) fn pack(&self) -> ((Vec<u8>, u16), Vec<u16>) {
        let packed = self.packed();
        (packed.pack(), self.rows.iter().map(|row| packed.number(row.root)).collect())
    }
}
