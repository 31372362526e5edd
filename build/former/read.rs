//! The rows.

use crate::build::schema::FormerKind;
use crate::build::source::{Cell, Findings, Row, Table, word};

pub(crate) struct Former<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) alpha4: Cell<'a>,
    pub(crate) alpha2: Cell<'a>,
    pub(crate) alpha3: Cell<'a>,
    pub(crate) numeric: Cell<'a>,
    pub(crate) name: Cell<'a>,
    pub(crate) kind: FormerKind,
    pub(crate) until: Cell<'a>,
    pub(crate) successors: Vec<&'a str>,
    pub(crate) aliases: Vec<&'a str>,
    pub(crate) source: Cell<'a>,
}

pub(crate) fn read<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Former<'a>> {
    let mut former = Vec::new();
    for row in &table.rows {
        let cell = |column| row.cell(column);
        if let Some(kind) = word!(cell("kind"), FormerKind, findings) {
            former.push(Former {
                row: row.clone(),
                alpha4: cell("alpha4"),
                alpha2: cell("alpha2"),
                alpha3: cell("alpha3"),
                numeric: cell("numeric"),
                name: cell("name"),
                kind,
                until: cell("until"),
                successors: cell("successors").list().collect(),
                aliases: cell("aliases").text.split("; ").filter(|alias| !alias.is_empty()).collect(),
                source: cell("source"),
            });
        }
    }
    former
}
