//! Public reports on address forms, and what people write in them: `tests/reports.tsv`.
//!
//! An input is fields and values; what is wanted is a value as it is stored, `FIELD: malformed`, `unexpected`, `unknown`,
//! `control` or `warning`, `po box: certain` or `possible`, how an area is shown, or the last lines of a label: `label` and
//! `abroad` in English, `home` in the language of the form. A row for subdivisions has a name and the code that it means.

#![cfg(all(feature = "address", feature = "alloc"))]

use polity::address::{Address, FieldKind, ProblemKind, Severity};
use polity::{Country, Locale, Subdivision, locale};

fn field(word: &str) -> FieldKind {
    if word == "street" { FieldKind::StreetAddress } else { word.parse().unwrap() }
}

fn address(home: &str, input: &str) -> Address {
    let country = Country::from_code(home).unwrap();
    input.split("; ").fold(Address::new(country), |address, part| {
        let (field_of, value) = part.split_once('=').unwrap_or((part, "Jane Doe"));
        address.set(field(field_of), &value.replace("\\n", "\n"))
    })
}

/// The language of a form.
fn own(address: &Address) -> Locale {
    address.form().languages().next().and_then(Locale::from_tag).unwrap()
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
        "home" => ends(address.label(address.country(), own(&address))),
        "shown" => {
            let shown = address.shown(FieldKind::AdministrativeArea, own(&address));
            (shown != value).then(|| shown.to_owned())
        }
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
                "warning" => (ProblemKind::Elsewhere, Severity::Warning),
                kind => (kind.parse().unwrap(), Severity::Error),
            };
            (said != Some(wanted)).then(|| format!("{said:?}"))
        }
    }
}

#[test]
fn public_reports_hold() {
    let (mut reports, mut cases) = (0, 0);
    let mut failed = Vec::new();
    for row in include_str!("reports.tsv").lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [thread, kind, input, home, wanted, _date] = cells[..] else { panic!("{row}") };
        let found = match kind {
            "subdivision" => {
                let found = Country::from_code(home).unwrap().subdivision(input).and_then(Subdivision::code);
                (found.unwrap_or("none") != wanted).then(|| format!("{found:?}"))
            }
            "address" | "case" => wrong(home, input, wanted),
            _ => continue,
        };
        // "case": no report, but what people write.
        *(if kind == "case" { &mut cases } else { &mut reports }) += 1;
        failed.extend(found.map(|found| format!("{thread}: {home} {input}: {wanted}: {found}")));
    }
    assert!(failed.is_empty(), "{} of {}:\n{}", failed.len(), reports + cases, failed.join("\n"));
    assert!(reports >= 80 && cases >= 58, "{reports} reports, {cases} cases");
}
