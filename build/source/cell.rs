//! Rows and cells that know where they are.

use super::Findings;
use super::findings::shown;

/// The text of a cell, and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Cell<'a> {
    pub(crate) text: &'a str,
    file: &'a str,
    line: usize,
    /// The line up to the cell: its characters are counted for findings alone.
    before: &'a str,
    /// Whether it is of an overlay.
    own: bool,
}

impl<'a> Cell<'a> {
    /// Reports what is wrong with the cell and what would be right.
    pub(crate) fn wrong(self, findings: &mut Findings, message: impl Into<String>) {
        self.wrong_at(findings, 0, message);
    }

    /// As [`wrong`](Self::wrong), so many characters into the cell.
    pub(crate) fn wrong_at(self, findings: &mut Findings, into: usize, message: impl Into<String>) {
        findings.add(self.file, self.line, self.column() + into, message);
    }

    /// In characters, the first of a line is 1.
    fn column(self) -> usize {
        self.before.chars().count() + 1
    }

    /// The items of a list separated by single spaces.
    pub(crate) fn list(self) -> impl Iterator<Item = &'a str> {
        self.text.split(' ').filter(|item| !item.is_empty())
    }

    pub(crate) fn line(self) -> usize {
        self.line
    }

    /// Returns the value whose word the cell has.
    pub(crate) fn one_of<T: Copy>(self, words: &[(T, &str)], findings: &mut Findings) -> Option<T> {
        let found = words.iter().find(|(_, word)| *word == self.text);
        if found.is_none() {
            let all: Vec<&str> = words.iter().map(|(_, word)| *word).collect();
            self.wrong(findings, format!("{:?}, expected one of {}", self.text, all.join(", ")));
        }
        found.map(|(value, _)| *value)
    }

    /// Returns the number that the cell has, of so many digits.
    pub(crate) fn digits(self, digits: std::ops::RangeInclusive<usize>, findings: &mut Findings) -> Option<u16> {
        let right = self.bytes().all(|byte| byte.is_ascii_digit()) && digits.contains(&self.len());
        let found = if right { self.parse().ok() } else { None };
        if found.is_none() {
            let expected = match (digits.start(), digits.end()) {
                (start, end) if start == end => format!("{end}"),
                (start, end) => format!("{start} to {end}"),
            };
            self.wrong(findings, format!("{:?}, expected {expected} digits", self.text));
        }
        found
    }

    /// Checks that the cell has so many capital letters or nothing.
    pub(crate) fn capitals_or_nothing(self, length: usize, findings: &mut Findings) {
        if !self.is_empty() && (self.len() != length || !self.bytes().all(|byte| byte.is_ascii_uppercase())) {
            let message = format!("{:?}, expected {length} capital letters A to Z, or nothing", self.text);
            self.wrong(findings, message);
        }
    }

    pub(crate) fn is_in(self, file: &str) -> bool {
        self.file == file
    }

    /// Whether an overlay has it.
    pub(crate) fn is_own(self) -> bool {
        self.own
    }

    /// The same place without a text.
    pub(crate) fn empty(self) -> Self {
        Cell { text: "", ..self }
    }

    /// Where it stands, as findings show it.
    pub(crate) fn place(self) -> String {
        format!("{}:{}:{}", shown(self.file), self.line, self.column())
    }
}

impl std::ops::Deref for Cell<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.text
    }
}

/// The value of an enum of `schema` whose word a cell has.
macro_rules! word {
    ($cell:expr, $name:ident, $findings:expr) => {
        $cell.one_of(&$name::ALL.iter().map(|value| (*value, value.as_str())).collect::<Vec<_>>(), $findings)
    };
}
pub(crate) use word;

impl PartialEq<str> for Cell<'_> {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl PartialEq<&str> for Cell<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

/// By the text alone.
impl PartialEq for Cell<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// One data line.
#[derive(Clone)]
pub(crate) struct Row<'a> {
    file: &'a str,
    columns: &'static [&'static str],
    pub(crate) line: usize,
    /// The line as it is written.
    text: &'a str,
    pub(crate) cells: Vec<&'a str>,
    /// In a row of an overlay the cells as they are written, without those that it takes over.
    written: Option<Vec<&'a str>>,
}

impl<'a> Row<'a> {
    /// Takes a line apart.
    pub(super) fn new(file: &'a str, columns: &'static [&'static str], line: usize, text: &'a str) -> Self {
        let mut cells = Vec::with_capacity(columns.len());
        cells.extend(text.split('\t'));
        Row { file, columns, line, text, cells, written: None }
    }

    /// Whether an overlay has it.
    pub(crate) fn is_own(&self) -> bool {
        self.written.is_some()
    }

    /// Makes it a row of an overlay.
    pub(crate) fn make_own(&mut self) {
        self.written = Some(self.cells.clone());
    }

    /// The row with the cells of another where it has none.
    pub(crate) fn over(mut self, other: &Row<'a>) -> Row<'a> {
        for (cell, other) in self.cells.iter_mut().zip(&other.cells) {
            if cell.is_empty() {
                *cell = other;
            }
        }
        self
    }

    /// The cell of a column. The names are literals of this program, so a wrong one is its own mistake.
    pub(crate) fn cell(&self, name: &str) -> Cell<'a> {
        let [cell] = self.some([name]);
        cell
    }

    /// The cells of several columns, in the order of the table; sooner than one by one.
    pub(crate) fn some<const COUNT: usize>(&self, names: [&str; COUNT]) -> [Cell<'a>; COUNT] {
        let own = self.is_own();
        let mut cells = [Cell { text: "", file: self.file, line: self.line, before: "", own }; COUNT];
        let (mut found, mut start) = (0, 0);
        let written = self.written.as_ref().unwrap_or(&self.cells);
        for ((text, written), name) in self.cells.iter().zip(written).zip(self.columns) {
            if names.get(found) == Some(name) {
                cells[found] = Cell { text, before: &self.text[..start], ..cells[found] };
                found += 1;
            }
            start += written.len() + 1;
        }
        assert!(found == COUNT, "{} has no columns {names:?} in this order", self.file);
        cells
    }
}
