//! The codes of one system: rows sorted by entry, and an order by value. All codes of a system have the same room.
//!
//! ```text
//! u16 how many rows; u8 width of a value
//! rows: u16 entry in the low twelve bits, standing above them
//! values, in the same order, filled up with zeros
//! order: u16 rows that a value leads to, sorted by the value in small letters
//! ```

use core::ops::Range;

/// How long a value may be.
pub(crate) const LONGEST: usize = 12;

const HEAD: usize = 3;
const ENTRY: u16 = 0xfff;

/// The packed table of one system.
#[derive(Clone, Copy)]
pub(crate) struct CodeTable<'a>(pub(crate) &'a [u8]);

/// A row: the number of the entry, that of the standing, and the value.
pub(crate) type CodeRow<'a> = (u16, u8, &'a str);

impl<'a> CodeTable<'a> {
    /// Packs rows that are sorted by entry, and the numbers of those that a value leads to, sorted by value.
    pub(crate) fn pack(rows: &[CodeRow<'_>], order: &[u16], to: &mut impl Extend<u8>) {
        let width = rows.iter().map(|(_, _, value)| value.len()).max().unwrap_or(0);
        to.extend((rows.len() as u16).to_le_bytes());
        to.extend([width as u8]);
        for (entry, standing, _) in rows {
            to.extend((entry | u16::from(*standing) << 12).to_le_bytes());
        }
        for (_, _, value) in rows {
            to.extend(value.bytes().chain(core::iter::repeat(0)).take(width));
        }
        for row in order {
            to.extend(row.to_le_bytes());
        }
    }

    fn number(self, at: usize) -> Option<u16> {
        let bytes = self.0.get(at..)?;
        bytes.first_chunk().map(|bytes| u16::from_le_bytes(*bytes))
    }

    /// Returns how many rows there are.
    pub(crate) fn len(self) -> usize {
        self.number(0).map_or(0, usize::from)
    }

    fn width(self) -> usize {
        self.0.get(2).map_or(0, |width| usize::from(*width))
    }

    /// Returns a row.
    pub(crate) fn row(self, row: usize) -> Option<CodeRow<'a>> {
        let head = self.number(HEAD + row * 2)?;
        let start = HEAD + self.len() * 2 + row * self.width();
        let value = self.0.get(start..start + self.width())?;
        let end = value.iter().position(|byte| *byte == 0).unwrap_or(value.len());
        let value = core::str::from_utf8(value.get(..end)?).ok()?;
        (row < self.len()).then_some((head & ENTRY, (head >> 12) as u8, value))
    }

    /// Returns the rows of an entry.
    pub(crate) fn of(self, entry: u16) -> Range<usize> {
        let start = first(self.len(), |row| self.entry(row) < entry);
        start..start + first(self.len() - start, |row| self.entry(start + row) == entry)
    }

    fn entry(self, row: usize) -> u16 {
        self.number(HEAD + row * 2).unwrap_or(0) & ENTRY
    }

    /// Returns the entry that a code leads to. A value of two numbers and a hyphen is a range. ASCII case does not matter.
    pub(crate) fn find(self, text: &str) -> Option<u16> {
        let order = HEAD + self.len() * (2 + self.width());
        let leads = self.0.len().saturating_sub(order) / 2;
        let value = |at: usize| {
            let (entry, _, value) = self.row(usize::from(self.number(order + at * 2)?))?;
            Some((entry, value))
        };
        let wanted = || text.bytes().map(|byte| byte.to_ascii_lowercase());
        let is_before = |value: &str| {
            let start = range(value).map_or(value, |(first, _)| first);
            start.bytes().map(|byte| byte.to_ascii_lowercase()).le(wanted())
        };
        let after = first(leads, |at| value(at).is_some_and(|(_, value)| is_before(value)));
        let (entry, found) = value(after.checked_sub(1)?)?;
        let within =
            || range(found).filter(|(first, last)| first.len() == text.len() && (*first..=*last).contains(&text));
        let is_number = || text.bytes().all(|byte| byte.is_ascii_digit());
        (found.eq_ignore_ascii_case(text) || (is_number() && within().is_some())).then_some(entry)
    }
}

/// Returns the first and the last number of a range.
fn range(value: &str) -> Option<(&str, &str)> {
    let (first, last) = value.split_once('-')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (digits(first) && digits(last) && first.len() == last.len()).then_some((first, last))
}

/// Returns how many of `count` come before the first for which `before` is false.
fn first(count: usize, before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::vec::Vec;

    use super::CodeTable;

    #[test]
    fn what_is_packed_is_read_back() {
        let rows = [(1, 0, "GER"), (1, 5, "ger1"), (1, 6, "X"), (4000, 2, "400-440"), (4001, 0, "A")];
        let mut bytes = Vec::new();
        CodeTable::pack(&rows, &[3, 4, 0, 1], &mut bytes);
        let table = CodeTable(&bytes);
        assert_eq!(table.len(), rows.len());
        for (index, row) in rows.iter().enumerate() {
            assert_eq!(table.row(index), Some(*row));
            assert!(table.of(row.0).contains(&index));
        }
        assert_eq!((table.row(5), table.of(2), table.of(4000)), (None, 3..3, 3..4));
        for (text, entry) in [
            ("ger", Some(1)),
            ("GER1", Some(1)),
            ("x", None),
            ("a", Some(4001)),
            ("400", Some(4000)),
            ("440", Some(4000)),
        ] {
            assert_eq!(table.find(text), entry, "{text}");
        }
        for text in ["", "399", "441", "41", "4000", "ge", "gerr", "4a0", "zz", "400-441"] {
            assert_eq!(table.find(text), None, "{text}");
        }
        assert_eq!(table.find("400-440"), Some(4000));
        for length in 0..bytes.len() {
            let short = CodeTable(bytes.get(..length).unwrap_or(&[]));
            let _ = (short.find("ger"), short.of(1), short.row(4));
        }
        let empty = CodeTable(&[]);
        assert_eq!((empty.len(), empty.find("A"), empty.of(0), empty.row(0)), (0, None, 0..0, None));
    }
}
