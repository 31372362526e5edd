//! The rows.

use crate::build::source::{Cell, Findings, Row, Table};

pub(crate) struct Dialing<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) entry: Cell<'a>,
    pub(crate) calling_code: u16,
    pub(crate) prefixes: Cell<'a>,
    pub(crate) national_prefix: Cell<'a>,
    pub(crate) international_prefix: Cell<'a>,
}

pub(crate) fn read<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Dialing<'a>> {
    let mut rows = Vec::new();
    for row in &table.rows {
        row.cell("plan").digits(1..=1, findings);
        if let Some(calling_code) = row.cell("calling_code").digits(1..=3, findings) {
            rows.push(Dialing {
                row: row.clone(),
                entry: row.cell("entry"),
                calling_code,
                prefixes: row.cell("prefixes"),
                national_prefix: row.cell("national_prefix"),
                international_prefix: row.cell("international_prefix"),
            });
        }
    }
    rows
}
