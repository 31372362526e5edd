//! What the rows of subdivisions say, and whether the compiled file has room for it.

use super::codes::Codes as IsoCodes;
use super::read::{Subdivision, Tree};
use crate::build::address::postal::Codes;
use crate::build::address::read::Form;
use crate::build::format::subdivision::{Facts, LONGEST_RECORD, MOST_NAMES, is_latin};
use crate::build::format::subdivisions::{LONGEST_FILE, MOST_ORDERS, MOST_RECORDS};
use crate::build::names::unseen;
use crate::build::sorted::{Map, Set};
use crate::build::source::{Findings, Seen};

/// The levels below an entry: area, locality, dependent locality.
const LEVELS: usize = 3;

pub(crate) fn check(
    tree: &Tree<'_>,
    codes: &IsoCodes<'_>,
    forms: &[Form<'_>],
    beginnings: &Codes,
    findings: &mut Findings,
) {
    let forms: Map<&str, &Form<'_>> = forms.iter().map(|form| (form.entry, form)).collect();
    for (entry, areas) in tree.0.iter() {
        let mut iso = Seen::default();
        let Some(form) = forms.get(entry) else { continue };
        for area in areas {
            area_and_below(area, 1, form, (codes, &mut iso), beginnings, findings);
        }
    }
    room(tree, codes, &forms, findings);
}

fn area_and_below(
    area: &Subdivision<'_>,
    level: usize,
    form: &Form<'_>,
    (codes, iso): (&IsoCodes<'_>, &mut Seen),
    beginnings: &Codes,
    findings: &mut Findings,
) {
    if level > LEVELS {
        area.path.wrong(findings, format!("{:?} is more than {LEVELS} levels below its entry", area.path.text));
        return;
    }
    for cell in area.texts().chain([area.path]) {
        if let Some((at, message)) = unseen(&cell) {
            cell.wrong_at(findings, at, message);
        }
    }
    for cell in [area.latin, area.english] {
        // Dashes and quotation marks are in no script.
        if let Some(letter) =
            cell.chars().find(|letter| letter.is_alphabetic() && !is_latin(letter.encode_utf8(&mut [0; 4])))
        {
            let at = cell.chars().position(|other| other == letter).unwrap_or(0);
            cell.wrong_at(findings, at, format!("{letter:?} is not a Latin letter"));
        }
    }
    if !area.iso.is_empty() {
        match codes.of(form.entry, area.iso.text) {
            None => area.iso.wrong(findings, format!("{:?} is not a code of subdivisions/codes.tsv", area.iso.text)),
            Some(code) => {
                if let Some(first) = iso.before(area.iso.text, area.iso.line()) {
                    let message = format!("{} is here twice; the first is in line {first}", code.code.text);
                    area.iso.wrong(findings, message);
                }
                if !area.english.is_empty() {
                    area.english.wrong(
                        findings,
                        format!("expected nothing; subdivisions/codes.tsv has it for {}", code.code.text),
                    );
                }
            }
        }
    }
    for cell in [area.pattern, area.example].into_iter().filter(|cell| !cell.is_empty()) {
        if form.fact("postal-code").is_none() {
            cell.wrong(findings, format!("expected nothing, as the form of {} has no postal-code", form.entry));
        }
    }
    let begins = |set| {
        let starts = (0..=area.example.len()).filter_map(|end| area.example.get(..end));
        starts.into_iter().any(|start| !beginnings.find(set, start).is_empty())
    };
    if let Some(set) = area.postal {
        if !beginnings.find(set, "").is_empty() {
            area.pattern.wrong(findings, "an empty beginning matches; expected a pattern that wants a character");
        } else if !area.example.is_empty() && !begins(set) {
            let message = format!("{:?} does not begin as {:?} says", area.example.text, area.pattern.text);
            area.example.wrong(findings, message);
        }
    }
    let known = form.text("languages");
    for (language, name) in &area.names {
        if language.text != "und-Latn" && !known.split(' ').any(|known| known == language.text) {
            let message = format!("{:?} is not a language of the form of {} ({known})", language.text, form.entry);
            language.wrong(findings, message);
        }
        if name.is_empty() {
            name.wrong(findings, "no name; expected one, or no such row");
        }
    }
    for below in &area.below {
        area_and_below(below, level + 1, form, (codes, &mut *iso), beginnings, findings);
    }
}

/// The numbers of the compiled file count what there is.
fn room(tree: &Tree<'_>, codes: &IsoCodes<'_>, forms: &Map<&str, &Form<'_>>, findings: &mut Findings) {
    fn list(
        areas: &[Subdivision<'_>],
        codes: &IsoCodes<'_>,
        (entry, known): (&str, &str),
        findings: &mut Findings,
    ) -> usize {
        let mut languages = Set::from_iter([""]);
        let mut bytes = 0;
        for area in areas {
            for (language, _) in &area.names {
                languages.insert(language.text);
            }
            let record = record(area, codes, entry, known);
            if record > LONGEST_RECORD {
                let message = format!("texts of {record} bytes; the compiled file has room for {LONGEST_RECORD}");
                area.path.wrong_at(findings, area.key_at, message);
            }
            if let Some((language, _)) = area.names.get(MOST_NAMES) {
                language.wrong(findings, format!("more than {MOST_NAMES} names of {:?}", area.path.text));
            }
            bytes += record + 2 + list(&area.below, codes, (entry, known), findings);
        }
        if let Some(area) = areas.get(MOST_RECORDS) {
            area.path.wrong(findings, format!("more than {MOST_RECORDS} subdivisions beside each other"));
        }
        if let Some(area) = areas.first().filter(|_| languages.len() > MOST_ORDERS) {
            area.path.wrong(findings, format!("names in more than {} languages below one area", MOST_ORDERS - 1));
        }
        let names: usize = languages.iter().map(|language| 1 + language.len()).sum();
        bytes + 3 + names + languages.len() * areas.len() * 2
    }
    let mut bytes = 1;
    for (entry, areas) in tree.0.iter() {
        let known = forms.get(entry).map_or("", |form| form.text("languages"));
        bytes += list(areas, codes, (entry, known), findings);
        if let Some(area) = areas.first().filter(|_| bytes > LONGEST_FILE) {
            area.path.wrong(findings, format!("with these subdivisions all take more than {LONGEST_FILE} bytes"));
            return;
        }
    }
}

/// The bytes of a record.
fn record(area: &Subdivision<'_>, codes: &IsoCodes<'_>, entry: &str, languages: &str) -> usize {
    let code = codes.of(entry, area.iso.text).filter(|_| !area.iso.is_empty());
    let names = area.all_names(code, languages);
    Facts { postal: area.postal.map(|_| 0), below: u32::from(!area.below.is_empty()), ..area.facts(&names, code) }
        .length()
}
