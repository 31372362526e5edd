//! Tab-separated tables: UTF-8, LF, one header line, `#` comments, rows sorted by their key.

use super::spec::{Spec, spec};
use super::text::{check_header, is_plain, text, tidy};
use super::{Findings, Row, Seen};

/// A file that has the right shape.
pub(crate) struct Table<'a> {
    pub(crate) file: &'a str,
    pub(crate) spec: Spec,
    pub(crate) rows: Vec<Row<'a>>,
    /// What `# source:` says for the whole file, and on which line.
    pub(crate) source: Option<(usize, &'a str)>,
}

impl<'a> Table<'a> {
    /// Reads `bytes`; None where no row can be trusted. All that is wrong is in `findings`.
    pub(crate) fn parse(file: &'a str, bytes: &'a [u8], findings: &mut Findings) -> Option<Table<'a>> {
        Table::parse_as(file, file, bytes, findings)
    }

    /// As [`parse`](Self::parse), of the table `name` in another file.
    pub(crate) fn parse_as(
        name: &'a str,
        file: &'a str,
        bytes: &'a [u8],
        findings: &mut Findings,
    ) -> Option<Table<'a>> {
        let Some(spec) = spec(name) else {
            findings.add(file, 1, 1, "the file is unknown here; is its name mistyped?");
            return None;
        };
        let text = text(file, bytes, findings)?;
        let mut table = Table { file: name, spec, rows: Vec::new(), source: None };
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
            let row = Row::new(file, spec.columns, number, line);
            if row.cells.len() != spec.columns.len() {
                let at = line.chars().count() + 1;
                let message = if line.is_empty() {
                    "empty line; expected a row, or nothing at all".to_owned()
                } else {
                    format!("{} cells, expected {} ({})", row.cells.len(), spec.columns.len(), spec.columns.join(", "))
                };
                findings.add(file, number, at, message);
                whole = false;
                continue;
            }
            let plain = is_plain(line);
            for (cell, name) in row.cells.iter().zip(spec.columns).filter(|_| !plain) {
                if cell.trim() != *cell || cell.contains("  ") {
                    row.cell(name).wrong(findings, format!("{cell:?} has a space too many; expected {:?}", tidy(cell)));
                }
                if let Some(bad) = cell.chars().find(|c| c.is_control() || ('\u{FDD0}'..='\u{FDEF}').contains(c)) {
                    row.cell(name)
                        .wrong(findings, format!("control character U+{:04X}; expected plain text", bad as u32));
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
        // To compare neighbours is quick, and nearly all tables are in order.
        if self.rows.is_sorted_by(|one, next| one.cells[..self.spec.key] < next.cells[..self.spec.key]) {
            return;
        }
        let key = |row: &Row<'a>| row.cells[..self.spec.key].to_vec();
        let mut seen = Seen::default();
        let mut largest: Option<Vec<&str>> = None;
        for row in &self.rows {
            let this = key(row);
            let name = self.spec.columns[0];
            if let Some(first) = seen.before(this.join("\t"), row.line) {
                row.cell(name)
                    .wrong(findings, format!("{} is here twice; the first is in line {first}", this.join(" ")));
                continue;
            }
            match &largest {
                Some(last) if this < *last => {
                    let message =
                        format!("{} stands after {}; expected rows in byte order", this.join(" "), last.join(" "));
                    row.cell(name).wrong(findings, message);
                }
                _ => largest = Some(this.clone()),
            }
        }
    }
}
