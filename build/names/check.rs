//! Whether the locales, their names and the tags that lead to them fit together.

use super::text;
use crate::build::data::Data;
use crate::build::entries::is_tag;
use crate::build::fold::{Folded, Letters};
use crate::build::format::slots;
use crate::build::sorted::{Map, Set};
use crate::build::source::{Cell, Findings, Seen};

/// Languages of aliases that no locale, no tag and no entry has: Afar, Nahuatl, Scots, Sranan Tongo, Wallisian.
const FURTHER_LANGUAGES: [&str; 5] = ["aa", "nah", "sco", "srn", "wls"];

pub(super) fn check(data: &Data<'_>, findings: &mut Findings) {
    if let Some(entry) = data.entries.get(slots::Slot::ENTRIES) {
        let message = format!("more than {} entries; the index of names has no room for them", slots::Slot::ENTRIES);
        entry.row.cell("id").wrong(findings, message);
    }
    locales(data, findings);
    names(data, findings);
    tags(data, findings);
    aliases(data, findings);
    texts(data, findings);
    super::search::check(data, findings);
}

/// Reports a cell that names no entry; the number of the entry that it names.
fn entry(data: &Data<'_>, cell: Cell<'_>, findings: &mut Findings) -> Option<usize> {
    let found = data.number(&cell);
    if found.is_none() {
        cell.wrong(findings, format!("{:?} is not an entry; expected an id of countries.tsv", cell.text));
    }
    found
}

fn locales(data: &Data<'_>, findings: &mut Findings) {
    let parents: Map<&str, &str> = data.locales.iter().map(|locale| (locale.tag.text, locale.parent.text)).collect();
    if !parents.contains_key("en") {
        findings.add("locales.tsv", 1, 1, "no row en; expected English, the language of last resort");
    }
    for name in data.tables.keys().filter_map(|file| file.strip_prefix("names/")) {
        let tag = name.strip_suffix(".tsv").unwrap_or(name);
        if !parents.contains_key(tag) {
            let message = format!("{tag:?} is no locale; expected a tag of locales.tsv");
            findings.add(&format!("names/{name}"), 1, 1, message);
        }
    }
    let mut seen = Seen::default();
    for locale in &data.locales {
        let (tag, parent) = (locale.tag, locale.parent);
        if let Some(first) = seen.before(tag.to_lowercase(), tag.line()) {
            tag.wrong(findings, format!("{} is here twice but for case; the first is in line {first}", tag.text));
        }
        if !is_tag(&tag) {
            tag.wrong(findings, format!("{:?}, expected a tag such as sq or zh-Hant", tag.text));
        }
        if locale.endonym.is_empty() {
            locale.endonym.wrong(findings, "no endonym; expected the language's own name for itself");
        }
        for cell in [tag, locale.endonym].into_iter().filter(|cell| cell.len() > 255) {
            cell.wrong(findings, "more than 255 bytes; expected less");
        }
        if tag.len() > 63 {
            tag.wrong(findings, "more than 63 bytes; expected less");
        }
        let mut steps = 0;
        let mut above = parent.text;
        while !above.is_empty() {
            steps += 1;
            let Some(next) = parents.get(above) else {
                let message = format!("{above:?} is no locale; expected a tag of this table, or nothing");
                parent.wrong(findings, message);
                break;
            };
            if steps > parents.len() {
                parent.wrong(findings, "the parents go round in a circle");
                break;
            }
            above = next;
        }
    }
}

fn names(data: &Data<'_>, findings: &mut Findings) {
    for locale in &data.locales {
        let file = format!("names/{}.tsv", locale.tag.text);
        let Some(last) = locale.names.last() else {
            if locale.parent.is_empty() && !data.unreadable.contains(&file.as_str()) {
                let message = format!("data/{file} is missing or empty; expected it, as the locale has no parent");
                locale.tag.wrong(findings, message);
            }
            continue;
        };
        let mut lines = vec![None; data.entries.len()];
        for names in &locale.names {
            let number = entry(data, names.id, findings);
            if let Some(first) = number.and_then(|number| lines[number].replace(names.id.line())) {
                let message = format!("{} is here twice; the first is in line {first}", names.id.text);
                names.id.wrong(findings, message);
            }
            if locale.tag.text == "en" && names.name.is_empty() {
                names.name.wrong(findings, "no name; expected one, as English is the language of last resort");
            }
        }
        // A file that names every entry gives the order of its locale, one that names some keeps its parent's.
        let missing = data.entries.iter().zip(&lines).filter(|(_, line)| line.is_none());
        let missing: Vec<&str> = missing.map(|(entry, _)| entry.id).collect();
        if missing.is_empty() {
            order(data, locale, findings);
        } else if locale.parent.is_empty() {
            let message = format!(
                "{} entries are missing ({}); expected all, as the locale has no parent",
                missing.len(),
                few(&missing)
            );
            findings.add(&file, last.id.line(), 1, message);
        }
    }
}

/// What can be seen of an order without the rules of the language, which `tools/refresh` knows: in all languages a name stands
/// before those that begin with it.
fn order(data: &Data<'_>, locale: &super::Locale<'_>, findings: &mut Findings) {
    let mut later: Set<&str> = Set::default();
    for names in locale.names.iter().rev() {
        let short = data.number(&names.id).is_some_and(|number| data.entries[number].short_label);
        let label = if short && !names.short.is_empty() { names.short } else { names.name };
        let starts = label.char_indices().skip(1).map(|(end, _)| &label.text[..end]);
        if let Some(first) = starts.into_iter().find(|start| later.contains(start)) {
            let message = format!(
                "{:?} stands before {first:?}, with which it begins; expected the order of the language",
                label.text
            );
            label.wrong(findings, message);
        }
        if !label.is_empty() {
            later.insert(label.text);
        }
    }
}

fn tags(data: &Data<'_>, findings: &mut Findings) {
    let languages: Set<&str> = data.locales.iter().map(|locale| text::language(locale.tag.text)).collect();
    let mut seen = Seen::default();
    for tag in &data.tags {
        let (from, to) = (tag.from, tag.to);
        match tag.kind.text {
            "parent" => {
                if !data.locales.iter().any(|locale| locale.tag.text == to.text) {
                    to.wrong(findings, format!("{:?}, expected a tag of locales.tsv", to.text));
                }
            }
            "alias" => {
                if !is_tag(&to) || !languages.contains(text::language(&to)) {
                    to.wrong(findings, format!("{:?}, expected a tag in one of the bundled languages", to.text));
                }
            }
            "script" => {
                if to.len() != 4 || !to.bytes().all(|byte| byte.is_ascii_alphabetic()) {
                    to.wrong(findings, format!("{:?}, expected a script of four letters", to.text));
                }
            }
            other => tag.kind.wrong(findings, format!("{other:?}, expected alias, parent or script")),
        }
        if from.is_empty() {
            from.wrong(findings, "no tag; expected one");
        }
        if let Some(first) = seen.before(format!("{} {}", tag.kind.text, from.to_lowercase()), from.line()) {
            from.wrong(findings, format!("{} is here twice but for case; the first is in line {first}", from.text));
        }
    }
}

fn aliases(data: &Data<'_>, findings: &mut Findings) {
    let locales = data.locales.iter().map(|locale| locale.tag.text);
    let tags = data.tags.iter().map(|tag| tag.from.text);
    let spoken = data.entries.iter().flat_map(|entry| entry.languages.split(' '));
    let known = locales.chain(tags).chain(spoken).map(text::language).chain(FURTHER_LANGUAGES);
    let known: Set<&str> = known.collect();
    for row in data.aliases.iter().chain(&data.written) {
        entry(data, row.entry, findings);
        if row.alias.is_empty() {
            row.alias.wrong(findings, "no name; expected one, or no row");
        }
        for cell in [row.alias, row.lang].into_iter().filter(|cell| cell.len() > 255) {
            cell.wrong(findings, "more than 255 bytes; expected less");
        }
        if row.lang.text == "und" {
            continue;
        }
        if !is_tag(&row.lang) {
            row.lang.wrong(findings, format!("{:?}, expected a language tag, or und", row.lang.text));
        } else if !known.contains(text::language(&row.lang)) {
            let message = format!(
                "{:?} is in no language known here; expected one of a locale, a tag or an entry, or und",
                row.lang.text
            );
            row.lang.wrong(findings, message);
        }
    }
}

/// Characters that no name should have.
fn texts(data: &Data<'_>, findings: &mut Findings) {
    let names = data.locales.iter().flat_map(|locale| &locale.names).flat_map(super::Name::all);
    let names = names.chain(data.locales.iter().map(|locale| locale.endonym));
    let former = data.former.iter().flat_map(|row| [row.name, row.row.cell("aliases")]);
    let aliases = data.aliases.iter().chain(&data.written).map(|row| row.alias);
    for cell in names.chain(former).chain(aliases) {
        if let Some((into, message)) = text::unseen(&cell) {
            cell.wrong_at(findings, into, message);
        }
    }
}

/// The folded name; a finding where nothing is left of it, or too much, so that nobody can look it up.
pub(super) fn foldable<'f>(
    cell: Cell<'_>,
    name: &str,
    letters: &Letters<'_>,
    folded: &'f mut Folded,
    findings: &mut Findings,
) -> Option<&'f [u8]> {
    let found = folded.fold(name, letters);
    if found.is_none() {
        let expected = "expected at least one letter or digit, and at most 188 bytes once folded";
        cell.wrong(findings, format!("{name:?} is found by no text; {expected}"));
    }
    found
}

fn few(items: &[&str]) -> String {
    let shown = items.iter().take(5).copied().collect::<Vec<_>>().join(", ");
    if items.len() > 5 { format!("{shown} …") } else { shown }
}
