//! Tab-separated tables: UTF-8, LF, one header line, `#` comments, rows sorted by their key.

use super::{Findings, Seen};

/// The shape that a file must have.
#[derive(Clone, Copy)]
pub(crate) struct Spec {
    pub(crate) columns: &'static [&'static str],
    /// How many leading columns make the key. Rows are sorted by it in byte order and it is unique; 0: any order, no key.
    pub(crate) key: usize,
}

/// The files of `data/` that are tables, and their shapes; `names/` and `words/` have one more file a locale, `address/` one an entry.
pub(crate) const SPECS: [(&str, Spec); 27] = [
    ("AMBIGUOUS.tsv", Spec { columns: &["name", "entries"], key: 1 }),
    (
        "SOURCES.tsv",
        Spec { columns: &["id", "title", "version", "retrieved", "licence", "url", "sha256", "use"], key: 1 },
    ),
    ("address/subdivision_names.tsv", Spec { columns: &["key", "language", "name", "source"], key: 2 }),
    (
        "address/subdivisions.tsv",
        Spec { columns: &["key", "name", "latin", "english", "iso", "postal", "example", "source"], key: 0 },
    ),
    ("address/words.tsv", Spec { columns: &["kind", "key", "text", "source"], key: 2 }),
    ("aliases.tsv", Spec { columns: &["entry", "alias", "lang", "kind", "source"], key: 3 }),
    ("claims.tsv", Spec { columns: &["entry", "kind", "by", "party", "as_of", "note", "source"], key: 4 }),
    ("codes.tsv", Spec { columns: &["entry", "system", "value", "standing", "as_of", "note", "source"], key: 3 }),
    ("considered.tsv", Spec { columns: &["name", "reason", "as_of", "source"], key: 1 }),
    (
        "countries.tsv",
        Spec {
            columns: &[
                "id",
                "alpha2",
                "alpha3",
                "numeric",
                "iso_standing",
                "un_standing",
                "listed_by",
                "permanent_population",
                "m49_region",
                "currency",
                "languages",
                "tld",
                "label",
                "source",
            ],
            key: 1,
        },
    ),
    (
        "dialing.tsv",
        Spec {
            columns: &[
                "entry",
                "plan",
                "calling_code",
                "prefixes",
                "national_prefix",
                "international_prefix",
                "source",
            ],
            key: 2,
        },
    ),
    ("folding.tsv", Spec { columns: &["from", "to"], key: 0 }),
    (
        "former.tsv",
        Spec {
            columns: &[
                "alpha4",
                "alpha2",
                "alpha3",
                "numeric",
                "name",
                "kind",
                "until",
                "successors",
                "aliases",
                "source",
            ],
            key: 0,
        },
    ),
    ("locales.tsv", Spec { columns: &["tag", "parent", "endonym", "direction", "source"], key: 1 }),
    ("nearest.tsv", Spec { columns: &["entry", "purpose", "nearest", "as_of", "note", "source"], key: 2 }),
    ("phone/digits.tsv", Spec { columns: &["zero", "name", "source"], key: 1 }),
    ("phone/examples.tsv", Spec { columns: &["entry", "kind", "example", "note", "source"], key: 2 }),
    (
        "phone/extra.tsv",
        Spec {
            columns: &["prefix", "entry", "reason", "kind", "lengths", "since", "until", "rewrite", "note", "source"],
            key: 3,
        },
    ),
    (
        "phone/formats.tsv",
        Spec {
            columns: &[
                "calling_code",
                "list",
                "order",
                "pattern",
                "leading_digits",
                "format",
                "national_rule",
                "optional",
                "carrier_rule",
                "source",
            ],
            key: 3,
        },
    ),
    (
        "phone/plans.tsv",
        Spec {
            columns: &[
                "calling_code",
                "order",
                "region",
                "international_prefix",
                "preferred_international_prefix",
                "national_prefix",
                "national_prefix_for_parsing",
                "national_prefix_transform_rule",
                "leading_digits",
                "extension_prefix",
                "source",
            ],
            key: 2,
        },
    ),
    (
        "phone/ranges.tsv",
        Spec {
            columns: &["calling_code", "region", "kind", "pattern", "lengths", "local_lengths", "example", "source"],
            key: 3,
        },
    ),
    ("plurals.tsv", Spec { columns: &["language", "category", "rule", "source"], key: 2 }),
    ("recognised_by.tsv", Spec { columns: &["entry", "by", "since", "source"], key: 2 }),
    (
        "recognition.tsv",
        Spec { columns: &["entry", "counted", "count", "counted_by", "as_of", "listed", "source"], key: 0 },
    ),
    ("region_names.tsv", Spec { columns: &["locale", "code", "name", "source"], key: 2 }),
    ("regions.tsv", Spec { columns: &["code", "name", "parent", "source"], key: 1 }),
    ("tags.tsv", Spec { columns: &["kind", "from", "to", "source"], key: 2 }),
];

/// The shape of a file of `data/`, None where no table has that name.
pub(crate) fn spec(file: &str) -> Option<Spec> {
    let names = Spec { columns: &["id", "name", "short", "formal", "variant", "source"], key: 0 };
    let words = Spec { columns: &["key", "text", "source"], key: 1 };
    let form = Spec { columns: &["fact", "value", "source"], key: 1 };
    let known = SPECS.iter().find(|(name, _)| *name == file).map(|(_, spec)| *spec);
    match file.split_once('/') {
        Some(("names", _)) => Some(names),
        Some(("words", _)) => Some(words),
        Some(("address", _)) => known.or(Some(form)),
        _ => known,
    }
}

/// The text of a cell, and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Cell<'a> {
    pub(crate) text: &'a str,
    file: &'a str,
    line: usize,
    /// In characters, the first of a line is 1.
    column: usize,
}

impl<'a> Cell<'a> {
    /// Reports what is wrong with the cell and what would be right.
    pub(crate) fn wrong(self, findings: &mut Findings, message: impl Into<String>) {
        self.wrong_at(findings, 0, message);
    }

    /// As [`wrong`](Self::wrong), so many characters into the cell.
    pub(crate) fn wrong_at(self, findings: &mut Findings, into: usize, message: impl Into<String>) {
        findings.add(self.file, self.line, self.column + into, message);
    }

    /// The items of a list separated by single spaces.
    pub(crate) fn list(self) -> impl Iterator<Item = &'a str> {
        self.text.split(' ').filter(|item| !item.is_empty())
    }

    pub(crate) fn line(self) -> usize {
        self.line
    }

    pub(crate) fn is_in(self, file: &str) -> bool {
        self.file == file
    }

    /// Where it stands, as findings show it.
    pub(crate) fn place(self) -> String {
        format!("data/{}:{}:{}", self.file, self.line, self.column)
    }
}

impl std::ops::Deref for Cell<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.text
    }
}

/// One data line.
#[derive(Clone)]
pub(crate) struct Row<'a> {
    file: &'a str,
    columns: &'static [&'static str],
    pub(crate) line: usize,
    pub(crate) cells: Vec<&'a str>,
}

impl<'a> Row<'a> {
    /// The cell of a column. The names are literals of this program, so a wrong one is its own mistake.
    pub(crate) fn cell(&self, name: &str) -> Cell<'a> {
        let Some(index) = self.columns.iter().position(|column| *column == name) else {
            unreachable!("{} has no column {name}", self.file)
        };
        let before: usize = self.cells[..index].iter().map(|cell| cell.chars().count() + 1).sum();
        Cell { text: self.cells[index], file: self.file, line: self.line, column: before + 1 }
    }

    /// The cells of several columns, in the order of the table; sooner than one by one.
    pub(crate) fn some<const COUNT: usize>(&self, names: [&str; COUNT]) -> [Cell<'a>; COUNT] {
        let mut cells = [Cell { text: "", file: self.file, line: self.line, column: 1 }; COUNT];
        let (mut found, mut column) = (0, 1);
        for (text, name) in self.cells.iter().zip(self.columns) {
            if names.get(found) == Some(name) {
                cells[found] = Cell { text, column, ..cells[found] };
                found += 1;
            }
            column += text.chars().count() + 1;
        }
        assert!(found == COUNT, "{} has no columns {names:?} in this order", self.file);
        cells
    }
}

/// A file that has the right shape.
pub(crate) struct Table<'a> {
    pub(crate) file: &'a str,
    pub(crate) spec: Spec,
    pub(crate) rows: Vec<Row<'a>>,
    /// What `# source:` says for the whole file, and on which line.
    pub(crate) source: Option<(usize, &'a str)>,
}

impl<'a> Table<'a> {
    /// The index of a column. The names are literals of this program, so a wrong one is its own mistake.
    fn column(&self, name: &str) -> usize {
        match self.spec.columns.iter().position(|column| *column == name) {
            Some(index) => index,
            None => unreachable!("{} has no column {name}", self.file),
        }
    }

    pub(crate) fn cell(&self, row: &Row<'a>, name: &str) -> &'a str {
        row.cells[self.column(name)]
    }

    /// The items of a cell that holds a list separated by single spaces.
    pub(crate) fn list(&self, row: &Row<'a>, name: &str) -> Vec<&'a str> {
        self.cell(row, name).split(' ').filter(|item| !item.is_empty()).collect()
    }

    pub(crate) fn report(&self, findings: &mut Findings, row: &Row<'a>, name: &str, message: impl Into<String>) {
        self.report_at(findings, row, name, 0, message);
    }

    /// As [`report`](Self::report), so many characters into the cell.
    pub(crate) fn report_at(
        &self,
        findings: &mut Findings,
        row: &Row<'a>,
        name: &str,
        into: usize,
        message: impl Into<String>,
    ) {
        let column = self.column(name);
        let before: usize = row.cells[..column].iter().map(|cell| cell.chars().count() + 1).sum();
        findings.add(self.file, row.line, before + into + 1, message);
    }

    /// Reads `bytes`; None where no row can be trusted. All that is wrong is in `findings`.
    pub(crate) fn parse(file: &'a str, bytes: &'a [u8], findings: &mut Findings) -> Option<Table<'a>> {
        let Some(spec) = spec(file) else {
            findings.add(file, 1, 1, "the file is unknown here; is its name mistyped?");
            return None;
        };
        let text = text(file, bytes, findings)?;
        let mut table = Table { file, spec, rows: Vec::new(), source: None };
        let mut header_seen = false;
        let mut whole = true;
        for (index, line) in text.lines().enumerate() {
            let number = index + 1;
            if let Some(comment) = line.strip_prefix('#') {
                if header_seen {
                    findings.add(file, number, 1, "a comment among the rows; expected comments above the header alone");
                    continue;
                }
                if let Some(source) = comment.trim_start().strip_prefix("source:") {
                    table.source = Some((number, source.trim()));
                }
                continue;
            }
            if !header_seen {
                header_seen = true;
                if !check_header(file, number, line, spec.columns, findings) {
                    return None;
                }
                continue;
            }
            let cells: Vec<&str> = line.split('\t').collect();
            if cells.len() != spec.columns.len() {
                let at = line.chars().count() + 1;
                let message = if line.is_empty() {
                    "empty line; expected a row, or nothing at all".to_owned()
                } else {
                    format!("{} cells, expected {} ({})", cells.len(), spec.columns.len(), spec.columns.join(", "))
                };
                findings.add(file, number, at, message);
                whole = false;
                continue;
            }
            let row = Row { file, columns: spec.columns, line: number, cells };
            let plain = is_plain(line);
            for (cell, name) in row.cells.iter().zip(spec.columns).filter(|_| !plain) {
                if cell.trim() != *cell || cell.contains("  ") {
                    table.report(
                        findings,
                        &row,
                        name,
                        format!("{cell:?} has a space too many; expected {:?}", tidy(cell)),
                    );
                }
                if let Some(bad) = cell.chars().find(|c| c.is_control() || ('\u{FDD0}'..='\u{FDEF}').contains(c)) {
                    table.report(
                        findings,
                        &row,
                        name,
                        format!("control character U+{:04X}; expected plain text", bad as u32),
                    );
                }
            }
            table.rows.push(row);
        }
        if !header_seen {
            findings.add(file, 1, 1, format!("no header line; expected {}", spec.columns.join(", ")));
            return None;
        }
        table.check_order(findings);
        // A row of the wrong length is already reported; the others are still checked, but nothing may be built from the rest.
        if !whole && table.rows.is_empty() {
            return None;
        }
        Some(table)
    }

    fn check_order(&self, findings: &mut Findings) {
        if self.spec.key == 0 {
            return;
        }
        let key = |row: &Row<'a>| row.cells[..self.spec.key].to_vec();
        let mut seen = Seen::default();
        let mut largest: Option<Vec<&str>> = None;
        for row in &self.rows {
            let this = key(row);
            let name = self.spec.columns[0];
            if let Some(first) = seen.before(this.join("\t"), row.line) {
                self.report(
                    findings,
                    row,
                    name,
                    format!("{} is here twice; the first is in line {first}", this.join(" ")),
                );
                continue;
            }
            match &largest {
                Some(last) if this < *last => {
                    let message =
                        format!("{} stands after {}; expected rows in byte order", this.join(" "), last.join(" "));
                    self.report(findings, row, name, message);
                }
                _ => largest = Some(this.clone()),
            }
        }
    }
}

/// Whether a line has no byte of what is wrong in a cell: so are nearly all, and to look at each cell takes longer.
fn is_plain(line: &str) -> bool {
    let mut before = b'\t';
    for byte in line.bytes().chain([b'\t']) {
        match (before, byte) {
            (b' ' | b'\t', b' ') | (b' ', b'\t') => return false,
            // Control characters; and in the last five the beginning of those, spaces and noncharacters beyond ASCII.
            (_, ..=0x08 | 0x0A..=0x1F | 0x7F | 0xC2 | 0xE2 | 0xEF) | (0xE1, 0x9A) | (0xE3, 0x80) => return false,
            _ => before = byte,
        }
    }
    true
}

fn tidy(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The file as text, if it is UTF-8 without byte order mark and carriage returns and ends in a line end.
fn text<'a>(file: &str, bytes: &'a [u8], findings: &mut Findings) -> Option<&'a str> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = &bytes[..error.valid_up_to()];
            let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
            let start = good.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
            let column = String::from_utf8_lossy(&good[start..]).chars().count() + 1;
            let byte = bytes[error.valid_up_to()];
            findings.add(file, line, column, format!("byte 0x{byte:02X} is not UTF-8; expected the file in UTF-8"));
            return None;
        }
    };
    if text.is_empty() {
        findings.add(file, 1, 1, "the file is empty; expected a header line");
        return None;
    }
    if text.starts_with('\u{FEFF}') {
        findings.add(file, 1, 1, "byte order mark; expected none");
        return None;
    }
    if let Some(at) = text.find('\r') {
        let line = text[..at].matches('\n').count() + 1;
        let column =
            text[..at].lines().last().filter(|_| !text[..at].ends_with('\n')).map_or(0, |l| l.chars().count()) + 1;
        let count = text.matches('\r').count();
        findings.add(
            file,
            line,
            column,
            format!("carriage return ({count} in the file); expected lines to end in LF alone"),
        );
        return None;
    }
    if !text.ends_with('\n') {
        let line = text.matches('\n').count() + 1;
        let column = text.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        findings.add(file, line, column, "the last line has no line end: is the file cut off? expected LF");
        return None;
    }
    Some(text)
}

fn check_header(file: &str, line: usize, header: &str, columns: &[&str], findings: &mut Findings) -> bool {
    let mut column = 1;
    let found: Vec<&str> = header.split('\t').collect();
    for (index, name) in found.iter().enumerate() {
        match columns.get(index) {
            Some(expected) if expected == name => {}
            Some(expected) => {
                findings.add(
                    file,
                    line,
                    column,
                    format!("column {name:?}, expected {expected:?} (the columns are {})", columns.join(", ")),
                );
                return false;
            }
            None => {
                findings.add(
                    file,
                    line,
                    column,
                    format!("column {name:?} is unknown; expected only {}", columns.join(", ")),
                );
                return false;
            }
        }
        column += name.chars().count() + 1;
    }
    match columns.get(found.len()) {
        None => true,
        Some(missing) => {
            findings.add(
                file,
                line,
                column,
                format!("the column {missing:?} is missing; expected {}", columns.join(", ")),
            );
            false
        }
    }
}
