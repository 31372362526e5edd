//! What the forms say, and how it fits together.

use super::layout::{field, not_a_field};
use super::postal::Codes;
use super::read::{FACTS, Form, is_called, items};
use super::words::Words;
use crate::build::data::Data;
use crate::build::entries::is_tag;
use crate::build::format::postal::LONGEST;
use crate::build::names::unseen;
use crate::build::schema::FieldKind;
use crate::build::sorted::{Map, Set};
use crate::build::source::{Cell, Findings};

/// The bytes that the offsets of the texts reach.
const MOST_TEXT: usize = 65_535;

pub(super) fn check(forms: &[Form<'_>], words: &Words<'_>, data: &Data<'_>, codes: &Codes, findings: &mut Findings) {
    let ids: Set<&str> = data.entries.iter().map(|entry| entry.id).collect();
    for table in data.tables.values() {
        let id = table.file.strip_prefix("address/").and_then(|name| name.strip_suffix(".tsv"));
        if table.spec.columns[0] == "fact" && id.is_none_or(|id| !ids.contains(id)) {
            findings.add(table.file, 1, 1, "the file is named after no entry; expected an id of countries.tsv");
        }
    }
    let others: Map<&str, &Form<'_>> = forms.iter().map(|form| (form.entry, form)).collect();
    for form in forms {
        facts(form, words, findings);
        layouts(form, findings);
        fields(form, findings);
        postal(form, codes, findings);
        routes(form, &others, findings);
    }
    size(forms, words, findings);
}

/// Each fact for itself.
fn facts(form: &Form<'_>, words: &Words<'_>, findings: &mut Findings) {
    for (fact, value) in form.facts.values() {
        if !FACTS.contains(&fact.text) {
            fact.wrong(findings, format!("{:?} is not a fact; expected one of {}", fact.text, FACTS.join(", ")));
            continue;
        }
        if let Some((at, message)) = unseen(value) {
            value.wrong_at(findings, at, message);
        }
        if value.is_empty() && !fact.contains("label") && fact.text != "edit" {
            value.wrong(findings, "no value; expected one, or no such row");
            continue;
        }
        match fact.text {
            "notes" => each(*value, ' ', findings, |key| {
                (!words.has_note(key)).then(|| format!("{key:?} has no text; expected a note of address/words.tsv"))
            }),
            "languages" => each(*value, ' ', findings, |tag| {
                (!is_tag(tag)).then(|| format!("{tag:?} is not a language tag; expected one as sr or zh-Hant"))
            }),
            _ => {}
        }
        if let Some(kind) = fact.strip_prefix("called-").and_then(field) {
            if !words.has_label(value) {
                let message = format!("{:?} has no text; expected a label of address/words.tsv", value.text);
                value.wrong(findings, message);
            }
            if !form.has(kind) {
                fact.wrong(findings, "the label has no such field");
            }
        }
    }
}

/// The items of a list, each once.
fn each(cell: Cell<'_>, separator: char, findings: &mut Findings, wrong: impl Fn(&str) -> Option<String>) {
    let mut seen = Set::default();
    for (at, item) in items(cell, separator) {
        if let Some(message) = wrong(item) {
            cell.wrong_at(findings, at, message);
        } else if !seen.insert(item) {
            cell.wrong_at(findings, at, format!("{item:?} is here twice; expected it once"));
        }
    }
}

/// The three layouts have the same fields, the recipient and the street among them.
fn layouts(form: &Form<'_>, findings: &mut Findings) {
    let Some(label) = &form.label else {
        findings.add(form.file, 1, 1, "no label; expected how an address is written");
        return;
    };
    for kind in [FieldKind::Recipient, FieldKind::StreetAddress] {
        if !label.has(kind) {
            label.cell.wrong(findings, format!("no {{{}}}; expected it in every layout", kind.as_str()));
        }
    }
    for (_, kind) in label.fields().filter(|(_, kind)| is_called(*kind)) {
        let name = format!("called-{}", kind.as_str());
        if form.fact(&name).is_none() {
            label.cell.wrong(findings, format!("expected a row {name} as well, as the label has the field"));
        }
    }
    for layout in [Some(label), form.latin.as_ref(), form.edit.as_ref()].into_iter().flatten() {
        let mut seen = Set::default();
        // A label may repeat a field where the form to fill in is written out.
        let repeats = form.edit.as_ref().is_some_and(|edit| !std::ptr::eq(layout, edit));
        for (at, kind) in layout.fields() {
            if !seen.insert(kind) && !repeats {
                let message = format!("{{{}}} is here twice; expected it once, or a row edit as well", kind.as_str());
                layout.cell.wrong_at(findings, at, message);
            }
            if !label.has(kind) {
                layout.cell.wrong_at(findings, at, format!("{{{}}}, which the label has not", kind.as_str()));
            }
        }
        for (_, kind) in label.fields().filter(|(_, kind)| !layout.has(*kind)) {
            layout.cell.wrong(findings, format!("no {{{}}}, which the label has", kind.as_str()));
        }
    }
}

/// The lists of fields name fields of the label.
fn fields(form: &Form<'_>, findings: &mut Findings) {
    for name in ["required", "recommended", "upper"] {
        let Some(value) = form.fact(name) else { continue };
        each(value, ' ', findings, |word| match field(word) {
            None => Some(not_a_field(word)),
            Some(kind) if !form.has(kind) => Some(format!("the label has no {{{word}}}")),
            Some(kind) if name == "recommended" && form.fields("required").any(|other| other == kind) => {
                Some(format!("{word:?} is required already"))
            }
            Some(_) => None,
        });
    }
}

/// The pattern of postal codes, and what goes with it.
fn postal(form: &Form<'_>, codes: &Codes, findings: &mut Findings) {
    for name in ["postal-code", "examples", "prefixes"] {
        let Some((fact, value)) = form.facts.get(name) else { continue };
        if !form.has(FieldKind::PostalCode) {
            fact.wrong(findings, "the label has no {postal-code}");
        } else if form.fact("postal-code").is_none() {
            fact.wrong(findings, "expected a row postal-code as well");
        }
        if name == "prefixes" {
            each(*value, ' ', findings, |prefix| {
                let is_prefix = prefix.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
                (!is_prefix).then(|| format!("{prefix:?}, expected capital letters A to Z and digits"))
            });
        }
    }
    let (Some(postal), Some(pattern)) = (form.postal, form.fact("postal-code")) else { return };
    if !codes.find(postal, "").is_empty() {
        pattern.wrong(findings, "an empty code matches; expected a pattern that wants a character");
    }
    if form.longest > LONGEST {
        let message = format!("codes of up to {} characters, more than the {LONGEST} that are read", form.longest);
        pattern.wrong(findings, message);
    }
    if let Some(examples) = form.fact("examples") {
        each(examples, ',', findings, |example| {
            let fits = !codes.find(postal, example).is_empty();
            (!fits).then(|| format!("{example:?} does not match the postal-code of the form"))
        });
    }
}

/// The ways of mail lead to other entries, and no further.
fn routes(form: &Form<'_>, others: &Map<&str, &Form<'_>>, findings: &mut Findings) {
    for name in ["country-line", "via"] {
        let Some(value) = form.fact(name) else { continue };
        match others.get(value.text) {
            None => {
                let message = format!("{:?} is not an entry; expected an id of countries.tsv", value.text);
                value.wrong(findings, message);
            }
            Some(other) if other.entry == form.entry => {
                value.wrong(findings, "the entry itself; expected another, or no such row");
            }
            Some(other) if other.fact(name).is_some() => {
                let message = format!("{} has a {name} of its own; expected that one", value.text);
                value.wrong(findings, message);
            }
            Some(_) => {}
        }
    }
}

/// The compiled forms find their texts by offsets of two bytes.
fn size(forms: &[Form<'_>], words: &Words<'_>, findings: &mut Findings) {
    let words = words.labels.iter().chain(&words.notes).flat_map(|word| [word.key, word.text]);
    let facts = forms.iter().flat_map(|form| form.facts.values().map(|(_, value)| *value));
    let mut seen = Set::default();
    let mut bytes = 0;
    // A layout stands for itself and for the form that is made of it.
    for cell in words.chain(facts).filter(|cell| seen.insert(cell.text)) {
        bytes += 2 * cell.len();
        if bytes > MOST_TEXT {
            cell.wrong(findings, format!("with this text those of all forms take more than {MOST_TEXT} bytes"));
            return;
        }
    }
}
