//! Public reports on phone numbers, and what people write in their fields: rows of `tests/reports.tsv`.
//!
//! What is wanted: `e164`, `ext` (empty: none), `valid`, `kind`, `alternative`, `rewrite` (the number of today), `country` (one of these),
//! `error` (in the words of `ParseErrorKind`), `national` and `international`.

#![cfg(feature = "phone")]

use polity::Country;
use polity::phone::{Format, PhoneNumber};

/// What is other than wanted.
fn wrong(input: &str, home: &str, wanted: &str) -> Option<String> {
    let home = (!home.is_empty()).then(|| Country::from_code(home).unwrap());
    let read = PhoneNumber::parse(input, home);
    let found = wanted.split("; ").find_map(|wanted| {
        let (key, value) = wanted.split_once('=').unwrap();
        let number = match (&read, key) {
            (Err(error), "error") => return (error.kind().to_string() != value).then(|| error.kind().to_string()),
            (Err(error), _) => return Some(error.to_string()),
            (Ok(number), "error") => return Some(number.to_string()),
            (Ok(number), _) => number,
        };
        let format = |format| number.format(format).to_string();
        let answer = match key {
            "e164" => number.to_string(),
            "ext" => number.extension().unwrap_or("").to_owned(),
            "valid" => if number.is_valid() { "yes" } else { "no" }.to_owned(),
            "kind" => number.kind().map_or("", |kind| kind.as_str()).to_owned(),
            "alternative" => number.alternatives().next().map_or(String::new(), |other| other.to_string()),
            "rewrite" => number.rewrite().map_or(String::new(), |new| new.to_string()),
            "country" => {
                let all: Vec<&str> = number.candidates().map(|one| one.country().id()).collect();
                all.join("|")
            }
            "national" => format(Format::National),
            "international" => format(Format::International),
            other => panic!("{other:?} is not known here"),
        };
        (answer != value).then_some(answer)
    });
    found.map(|found| format!("{input:?} {home:?}: {wanted}: {found}"))
}

#[test]
fn public_reports_hold() {
    let mut count = 0;
    let mut failed = Vec::new();
    for row in include_str!("reports.tsv").lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [thread, kind, input, home, wanted, _date] = cells[..] else { panic!("{row}") };
        // "phone-case": no report, but what people write.
        if !matches!(kind, "phone" | "phone-case") {
            continue;
        }
        count += 1;
        failed.extend(wrong(&input.replace("\\t", "\t"), home, wanted).map(|found| format!("{thread}: {found}")));
    }
    assert!(failed.is_empty(), "{} of {count}:\n{}", failed.len(), failed.join("\n"));
    assert!(count >= 110, "{count}");
}
