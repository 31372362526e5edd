//! `claims.tsv`, `recognition.tsv` and `recognised_by.tsv` as typed rows. A row that cannot be one is reported and left out.

use crate::build::schema::ClaimKind;
use crate::build::source::{Cell, Findings, Table, word};

pub(crate) struct Claim<'a> {
    pub(crate) entry: Cell<'a>,
    pub(crate) kind: ClaimKind,
    pub(crate) by: Cell<'a>,
    pub(crate) party: Cell<'a>,
    pub(crate) as_of: Cell<'a>,
    pub(crate) note: Cell<'a>,
    pub(crate) source: Cell<'a>,
}

pub(crate) struct Recognition<'a> {
    pub(crate) entry: Cell<'a>,
    pub(crate) counted: Cell<'a>,
    pub(crate) count: u16,
    pub(crate) count_cell: Cell<'a>,
    pub(crate) counted_by: Cell<'a>,
    pub(crate) as_of: Cell<'a>,
    pub(crate) listed: bool,
    pub(crate) listed_cell: Cell<'a>,
    pub(crate) source: Cell<'a>,
}

pub(crate) struct Recogniser<'a> {
    pub(crate) entry: Cell<'a>,
    pub(crate) by: Cell<'a>,
    pub(crate) since: Cell<'a>,
}

pub(crate) fn claims<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Claim<'a>> {
    let mut claims = Vec::new();
    for row in &table.rows {
        let [entry, kind, by, party, as_of, note, source] =
            row.some(["entry", "kind", "by", "party", "as_of", "note", "source"]);
        if let Some(kind) = word!(kind, ClaimKind, findings) {
            claims.push(Claim { entry, kind, by, party, as_of, note, source });
        }
    }
    claims
}

pub(crate) fn recognition<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Recognition<'a>> {
    let mut rows = Vec::new();
    for row in &table.rows {
        let [entry, counted, count_cell, counted_by, as_of, listed_cell, source] =
            row.some(["entry", "counted", "count", "counted_by", "as_of", "listed", "source"]);
        let listed = listed_cell.one_of(&[(true, "yes"), (false, "")], findings);
        if let (Some(count), Some(listed)) = (count_cell.digits(1..=3, findings), listed) {
            rows.push(Recognition {
                entry,
                counted,
                count,
                count_cell,
                counted_by,
                as_of,
                listed,
                listed_cell,
                source,
            });
        }
    }
    rows
}

pub(crate) fn recognisers<'a>(table: &Table<'a>) -> Vec<Recogniser<'a>> {
    let rows = table.rows.iter().map(|row| row.some(["entry", "by", "since"]));
    rows.map(|[entry, by, since]| Recogniser { entry, by, since }).collect()
}
