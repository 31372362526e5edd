//! Cells of `data/phone/`: words, entries, lengths, patterns, calling codes. One that cannot be read is reported.

use crate::build::automaton::{self, DIGITS, Expression, Id, NOTHING, Parsed, Sets};
use crate::build::data::Data;
use crate::build::source::{Cell, Findings, Row};

/// The length of the longest national number, as libphonenumber has it.
pub(super) const LONGEST: u32 = 17;

/// The calling code that a text is.
pub(super) fn calling_code(text: &str) -> Option<u16> {
    let sound =
        (1..=3).contains(&text.len()) && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| sound)
}

/// A pattern, and where it stands.
pub(super) struct Pattern<'a> {
    cell: Cell<'a>,
    /// How many characters into the cell it begins.
    into: usize,
    pub(super) expression: Expression,
}

impl Pattern<'_> {
    /// Its strings, each with `mark`. [`NOTHING`] where they take too many steps, which is reported.
    pub(super) fn accept(&self, sets: &mut Sets<10>, mark: u16, findings: &mut Findings) -> Id {
        sets.accept(&self.expression, mark).unwrap_or_else(|wrong| {
            self.cell.wrong_at(findings, self.into, wrong);
            NOTHING
        })
    }
}

/// The files, and what was found wrong with them.
pub(super) struct Reader<'d, 'a, 'f> {
    pub(super) data: &'d Data<'a>,
    pub(super) findings: &'f mut Findings,
}

impl<'d, 'a> Reader<'d, 'a, '_> {
    pub(super) fn rows(&self, file: &str) -> &'d [Row<'a>] {
        &self.data.tables[file].rows
    }

    pub(super) fn entry(&mut self, cell: Cell<'a>) -> Option<&'a str> {
        let known = self.data.entries.iter().any(|entry| entry.id == cell.text);
        if !known {
            cell.wrong(self.findings, format!("{:?} is not an entry; expected an id of countries.tsv", cell.text));
        }
        known.then_some(cell.text)
    }

    /// Rising lengths of numbers as bits, one for each length.
    pub(super) fn lengths(&mut self, cell: Cell<'a>) -> u32 {
        let items: Vec<&str> = cell.list().collect();
        let numbers: Vec<u8> = items.iter().filter_map(|item| item.parse().ok()).collect();
        let sound = numbers.len() == items.len()
            && numbers.windows(2).all(|pair| pair[0] < pair[1])
            && numbers.iter().all(|length| (1..=LONGEST).contains(&u32::from(*length)));
        if !sound {
            cell.wrong(self.findings, format!("{:?}, expected rising lengths from 1 to {LONGEST}", cell.text));
            return 0;
        }
        numbers.iter().fold(0, |bits, number| bits | 1 << number)
    }

    /// A pattern that begins so many characters into a cell.
    pub(super) fn pattern(
        &mut self,
        cell: Cell<'a>,
        (into, text): (usize, &str),
        read: impl FnOnce(&[char], &str) -> Parsed<Expression>,
    ) -> Option<Pattern<'a>> {
        match read(&DIGITS, text) {
            Ok(expression) => Some(Pattern { cell, into, expression }),
            Err((at, wrong)) => {
                let byte = text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
                let (before, after) = text.split_at(byte);
                let expected = "expected a pattern of finitely many numbers";
                let message = format!("{wrong}: {before:?} is read, {after:?} is not; {expected}");
                cell.wrong_at(self.findings, into + at, message);
                None
            }
        }
    }

    /// The pattern that a whole cell is; None where it is empty.
    pub(super) fn whole(&mut self, cell: Cell<'a>) -> Option<Pattern<'a>> {
        if cell.is_empty() { None } else { self.pattern(cell, (0, cell.text), automaton::parse) }
    }
}
