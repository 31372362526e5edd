//! Calling codes: `dialing.tsv`.

use std::collections::BTreeMap;

use super::data::Data;
use super::entries;
use super::output::{Output, Pool, variant};
use super::source::{Cell, Findings, Row, Table};

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

pub(crate) fn check(data: &Data<'_>, findings: &mut Findings) {
    let mut plans: BTreeMap<&str, Vec<u16>> = BTreeMap::new();
    for row in &data.dialing {
        entries::known(row.entry, data, findings);
        let codes = plans.entry(row.entry.text).or_default();
        if codes.contains(&row.calling_code) {
            let message = format!("{} has +{} already", row.entry.text, row.calling_code);
            row.row.cell("calling_code").wrong(findings, message);
        }
        codes.push(row.calling_code);
        if row.row.cell("plan") != codes.len().to_string().as_str() {
            let message =
                format!("expected {}: the plans of an entry are numbered, the one it uses most first", codes.len());
            row.row.cell("plan").wrong(findings, message);
        }
        if row.row.cell("calling_code").starts_with('0') {
            let message = "expected one to three digits that do not begin with 0";
            row.row.cell("calling_code").wrong(findings, message);
        }
        let mut before: Option<&str> = None;
        for prefix in row.prefixes.list() {
            if !prefix.bytes().all(|byte| byte.is_ascii_digit()) {
                row.prefixes.wrong(findings, format!("{prefix:?}, expected digits"));
            }
            if let Some(before) = before.filter(|before| *before >= prefix || prefix.starts_with(before)) {
                let message =
                    format!("{prefix} after {before}, expected rising prefixes of which none begins with another");
                row.prefixes.wrong(findings, message);
            }
            before = Some(prefix);
        }
        for cell in [row.national_prefix, row.international_prefix] {
            if !cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'~') {
                let message = format!("{:?}, expected digits, and ~ where callers wait for a tone", cell.text);
                cell.wrong(findings, message);
            }
        }
    }
}

pub(crate) fn emit(data: &Data<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let mut rows = String::new();
    for row in &data.dialing {
        rows.push_str(&format!(
            "DialingRow{{entry:Id::{},calling_code:{},prefixes:{},national_prefix:{},international_prefix:{}}},",
            variant(&row.entry),
            row.calling_code,
            pool.span(&row.prefixes),
            pool.span(&row.national_prefix),
            pool.span(&row.international_prefix),
        ));
    }
    let source = format!(
        "pub(crate) static DIALING:[DialingRow;{}]=[{rows}];\n{}",
        data.dialing.len(),
        pool.emit("DIALING_TEXT")
    );
    to.add("dialing", data.dialing.len(), &source);
}
