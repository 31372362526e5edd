//! Public reports on address forms, and what people write in them: `tests/reports.tsv`.
//!
//! An input is fields and values; what is wanted is a value as it is stored, `FIELD: malformed`, `unexpected` or `warning`,
//! `po box: certain` or `possible`, or the last lines of a label at home or from abroad.

#![cfg(all(feature = "address", feature = "alloc"))]

use polity::address::{Address, FieldKind, ProblemKind, Severity};
use polity::{Country, locale};

fn field(word: &str) -> FieldKind {
    if word == "street" { FieldKind::StreetAddress } else { word.parse().unwrap() }
}

fn address(home: &str, input: &str) -> Address {
    let country = Country::from_code(home).unwrap();
    input.split("; ").fold(Address::new(country), |address, part| {
        let (field_of, value) = part.split_once('=').unwrap_or((part, "Jane Doe"));
        address.set(field(field_of), value)
    })
}

/// What is other than wanted.
fn wrong(home: &str, input: &str, wanted: &str) -> Option<String> {
    let address = address(home, input);
    if let Some((kind, value)) = wanted.split_once('=') {
        let kind = field(kind);
        let problem = address.validate().find(|problem| problem.field == kind);
        let stored = address.normalize();
        let right = problem.is_none() && stored.get(kind) == value;
        return (!right).then(|| format!("{problem:?}, {:?}", stored.get(kind)));
    }
    let (what, value) = wanted.split_once(": ").unwrap();
    let ends = |lines: Vec<String>| (!lines.join(" / ").ends_with(value)).then(|| format!("{lines:?}"));
    match what {
        "label" => ends(address.label(address.country(), locale::EN)),
        "abroad" => ends(address.label(Country::US, locale::EN)),
        "po box" => {
            let found = address.po_box().map(|problem| problem.severity);
            let wanted = if value == "certain" { Severity::Error } else { Severity::Warning };
            (found != Some(wanted)).then(|| format!("{found:?}"))
        }
        _ => {
            let problem = address.validate().find(|problem| problem.field == field(what));
            let said = problem.map(|problem| (problem.kind, problem.severity));
            let wanted = match value {
                "malformed" => (ProblemKind::Malformed, Severity::Error),
                "unexpected" => (ProblemKind::Unexpected, Severity::Error),
                "warning" => (ProblemKind::Elsewhere, Severity::Warning),
                other => panic!("{other:?} is not known here"),
            };
            (said != Some(wanted)).then(|| format!("{said:?}"))
        }
    }
}

#[test]
fn public_reports_hold() {
    let mut count = 0;
    let mut failed = Vec::new();
    for row in include_str!("reports.tsv").lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [thread, kind, input, home, wanted, _date] = cells[..] else { panic!("{row}") };
        // "case": no report, but what people write.
        if !matches!(kind, "address" | "case") {
            continue;
        }
        count += 1;
        failed.extend(wrong(home, input, wanted).map(|found| format!("{thread}: {home} {input}: {wanted}: {found}")));
    }
    assert!(failed.is_empty(), "{} of {count}:\n{}", failed.len(), failed.join("\n"));
    assert!(count >= 40, "{count}");
}
