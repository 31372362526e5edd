//! Whether facts are about entries, and whether they fit the other tables.

use crate::build::data::Data;
use crate::build::entries;
use crate::build::schema::CodeSystem;
use crate::build::sorted::Set;
use crate::build::source::{Cell, Findings, Seen};

/// The parts of the world that names of time zones begin with.
const AREAS: [&str; 10] =
    ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

pub(crate) fn check(data: &Data<'_>, findings: &mut Findings) {
    let facts = &data.facts;
    let ids: Set<&str> = data.entries.iter().map(|entry| entry.id).collect();
    let about = facts.currencies.iter().chain(&facts.zones).map(|row| row.entry);
    let about = about.chain(facts.conventions.iter().map(|row| row.entry));
    let about = about.chain(facts.capitals.iter().map(|row| row.entry));
    let about = about.chain(facts.memberships.iter().map(|row| row.entry));
    for cell in about.chain(facts.ibans.iter().map(|row| row.entry)) {
        if !ids.contains(cell.text) {
            entries::known(cell, data, findings);
        }
    }
    currencies(data, findings);
    super::names::check(data, findings);
    zones(data, findings);
    for row in &facts.conventions {
        if row.weekend_start.is_some() != row.weekend_end.is_some() {
            row.entry.wrong(findings, "a weekend with one end; expected both or none");
        }
    }
    for row in &facts.capitals {
        if row.name.is_empty() {
            row.name.wrong(findings, "no name; expected one, or no row");
        }
        if !entries::is_tag(row.language.text) {
            let message = format!("{:?}, expected a language tag such as sq or zh-Hant", row.language.text);
            row.language.wrong(findings, message);
        }
        let english = facts.capitals.iter().any(|other| other.entry == row.entry && other.language == "en");
        if !english {
            row.entry.wrong(findings, "a capital without an English name; expected a row with en");
        }
    }
    for row in &facts.memberships {
        if !row.until.is_empty() && row.until.text < row.since.text {
            let message = format!("{} is before {}, when it began", row.until.text, row.since.text);
            row.until.wrong(findings, message);
        }
    }
    for row in &facts.ibans {
        if !(15..=34).contains(&row.length) {
            row.cell.wrong(findings, format!("{}, expected a length from 15 to 34", row.length));
        }
        let mut prefixes = data.codes.iter().filter(|code| code.system == CodeSystem::Iban);
        if !prefixes.any(|code| code.entry == row.entry) {
            row.entry.wrong(findings, format!("{} has no prefix in codes/iban.tsv; expected one", row.entry.text));
        }
    }
}

fn currencies(data: &Data<'_>, findings: &mut Findings) {
    let facts = &data.facts;
    let mut numbers = Seen::default();
    for row in &facts.codes {
        if row.code.len() != 3 || !row.code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            row.code.wrong(findings, format!("{:?}, expected three capital letters", row.code.text));
        }
        if let Some(first) = numbers.before(row.numeric.to_string(), row.code.line()) {
            row.code.wrong(
                findings,
                format!("{:03} is the number of two currencies; the first is in line {first}", row.numeric),
            );
        }
        if !facts.currencies.iter().any(|other| other.value == row.code) {
            row.code.wrong(findings, format!("{} is the currency of no entry in currencies.tsv", row.code.text));
        }
    }
    let known: Set<&str> = facts.codes.iter().map(|row| row.code.text).collect();
    for row in facts.currencies.iter().filter(|row| !known.contains(row.value.text)) {
        row.value.wrong(findings, format!("{:?}, expected a code of currency_codes.tsv", row.value.text));
    }
    for entry in &data.entries {
        let first: Option<Cell<'_>> = facts.currencies.iter().find(|row| row.entry == entry.id).map(|row| row.value);
        if first.map_or("", |first| first.text) != entry.currency.text {
            let message = format!(
                "{:?}, but currencies.tsv has {:?} first; expected the same",
                entry.currency.text,
                first.map_or("", |first| first.text)
            );
            entry.currency.wrong(findings, message);
        }
    }
}

fn zones(data: &Data<'_>, findings: &mut Findings) {
    for row in &data.facts.zones {
        let (area, city) = row.value.split_once('/').unwrap_or(("", ""));
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-/".contains(&byte);
        if !AREAS.contains(&area) || city.is_empty() || !city.bytes().all(plain) {
            let message = format!("{:?}, expected a zone of tzdata such as Europe/Tirane", row.value.text);
            row.value.wrong(findings, message);
        }
        let twice =
            data.facts.zones.iter().filter(|other| other.entry == row.entry && other.value == row.value).count();
        if twice > 1 {
            row.value.wrong(findings, format!("{} is here twice for {}", row.value.text, row.entry.text));
        }
    }
}
