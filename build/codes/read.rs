//! `codes.tsv` and `nearest.tsv` as typed rows. A row that cannot be one is reported and left out.

use crate::build::schema::{CodeStanding, CodeSystem, Purpose};
use crate::build::source::{Cell, Findings, Row, Table, word};

pub(crate) struct Code<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) entry: Cell<'a>,
    pub(crate) system: CodeSystem,
    pub(crate) standing: CodeStanding,
    pub(crate) value: Cell<'a>,
}

pub(crate) struct Nearest<'a> {
    pub(crate) entry: Cell<'a>,
    pub(crate) purpose: Purpose,
    pub(crate) nearest: Cell<'a>,
}

pub(crate) fn codes<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Code<'a>> {
    let mut codes = Vec::new();
    for row in &table.rows {
        let [entry, system, value, standing] = row.some(["entry", "system", "value", "standing"]);
        let standing = word!(standing, CodeStanding, findings);
        let system = word!(system, CodeSystem, findings);
        if let (Some(system), Some(standing)) = (system, standing) {
            codes.push(Code { row: row.clone(), entry, system, standing, value });
        }
    }
    codes
}

pub(crate) fn nearest<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Nearest<'a>> {
    let mut rows = Vec::new();
    for row in &table.rows {
        let [entry, purpose, nearest] = row.some(["entry", "purpose", "nearest"]);
        if let Some(purpose) = word!(purpose, Purpose, findings) {
            rows.push(Nearest { entry, purpose, nearest });
        }
    }
    rows
}
