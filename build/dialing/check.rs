//! What the rows must be.

use crate::build::data::Data;
use crate::build::entries;
use crate::build::sorted::Map;
use crate::build::source::Findings;

pub(crate) fn check(data: &Data<'_>, findings: &mut Findings) {
    let mut plans: Map<&str, Vec<u16>> = Map::default();
    for row in &data.dialing {
        entries::known(row.entry, data, findings);
        let codes = plans.or_insert(row.entry.text, Default::default());
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
