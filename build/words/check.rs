//! Whether the words of every language are whole, and fit the forms.

use super::plural::holds;
use super::{CATEGORIES, COUNTED, ENGLISH, Language, Text, Words};
use crate::build::data::Data;
use crate::build::sorted::{Set, sort_by_key};
use crate::build::source::Findings;

/// The longest label or word of the form, in characters: it stands beside a field.
const LONGEST_LABEL: usize = 40;

pub(crate) fn check(data: &Data<'_>, findings: &mut Findings) {
    let words = &data.words;
    rules(words, findings);
    let Some(english) = words.language(ENGLISH) else {
        return findings.add(
            "words/en.tsv",
            1,
            1,
            "the file is missing; expected English, the language of last resort",
        );
    };
    let keys = words.keys();
    for row in &data.tables["address/words.tsv"].rows {
        let (kind, key) = (row.cell("kind"), row.cell("key"));
        if !keys.iter().any(|known| known.split_once('.') == Some((kind.text, key.text))) {
            key.wrong(
                findings,
                format!("{:?} has no word; expected a row {}.{} in words/en.tsv", key.text, kind.text, key.text),
            );
        }
    }
    for language in &words.languages {
        if !data.locales.iter().any(|locale| locale.tag.text == language.tag) {
            let message = format!("{:?} is not a locale; expected a tag of locales.tsv", language.tag);
            findings.add(language.file, 1, 1, message);
        }
        for text in &language.texts {
            check_text(data, text, language, english, &keys, findings);
        }
        missing(data, language, &keys, findings);
    }
}

/// Every rule can be read, and every language with words has rules.
fn rules(words: &Words<'_>, findings: &mut Findings) {
    for rule in &words.rules {
        if !CATEGORIES.contains(&rule.category.text) {
            let expected = CATEGORIES.join(", ");
            rule.category.wrong(findings, format!("{:?}, expected one of {expected}", rule.category.text));
        }
        if let Err(piece) = holds(rule.rule.text, 0) {
            rule.rule.wrong(findings, format!("{piece:?} cannot be read; expected a rule such as n % 10 = 2..4"));
        }
    }
}

fn check_text(
    data: &Data<'_>,
    text: &Text<'_>,
    language: &Language<'_>,
    english: &Language<'_>,
    keys: &[String],
    findings: &mut Findings,
) {
    let (key, country) = text.parts();
    if let Some(country) = country.filter(|country| !data.entries.iter().any(|entry| entry.id == *country)) {
        text.key.wrong(findings, format!("{country:?} is not an entry; expected an id of countries.tsv"));
    }
    if !keys.iter().any(|known| known == key) {
        return text.key.wrong(findings, format!("{key:?} is not a key; expected one of words/en.tsv"));
    }
    if text.text.is_empty() {
        return text.text.wrong(findings, "no text; expected one, or no row");
    }
    if (key.starts_with("label.") || key.starts_with("form.")) && text.text.chars().count() > LONGEST_LABEL {
        text.text.wrong(findings, format!("longer than {LONGEST_LABEL} characters; expected what fits beside a field"));
    }
    let counted = key.starts_with(COUNTED);
    if counted && country.is_none() {
        let category = key.rsplit('.').next().unwrap_or("");
        if !categories(data, language).contains(category) {
            text.key.wrong(findings, format!("{} has no plural category {category}", language.tag));
        }
    }
    let original = if counted { english.text(&format!("{COUNTED}.other")) } else { english.text(key) };
    let (own, wanted) = (placeholders(text.text.text), placeholders(original.unwrap_or("")));
    // "one result", "two results" may say the number in words.
    let in_words = counted && ["zero", "one", "two"].iter().any(|few| key.ends_with(few)) && own.is_empty();
    if own != wanted && !in_words {
        let message = format!("has the placeholders {own:?}, expected {wanted:?} as in English");
        text.text.wrong(findings, message);
    }
}

/// Reports the keys that neither the language nor the one that it falls back to has.
fn missing(data: &Data<'_>, language: &Language<'_>, keys: &[String], findings: &mut Findings) {
    if above(data, language.tag).is_some() {
        return;
    }
    let own: Set<&str> = language.texts.iter().map(|text| text.key.text).collect();
    let categories = categories(data, language);
    let needed = |key: &&String| {
        key.strip_prefix(COUNTED).is_none_or(|category| categories.contains(category.trim_start_matches('.')))
    };
    let missing: Vec<&str> = keys.iter().filter(needed).map(String::as_str).filter(|key| !own.contains(key)).collect();
    if let Some(first) = missing.first() {
        let message = format!("{} keys are missing, {first} first; expected all of words/en.tsv", missing.len());
        findings.add(language.file, 1, 1, message);
    }
}

/// The plural categories of a language; one of which CLDR has no rules has a single one.
fn categories<'a>(data: &Data<'a>, language: &Language<'_>) -> Set<&'a str> {
    let categories: Set<&str> = data.words.rules_of(language.tag).map(|rule| rule.category.text).collect();
    if categories.is_empty() { Set::from_iter(["other"]) } else { categories }
}

/// The language with words from which `tag` takes those that it lacks: the nearest of its parents in CLDR.
pub(super) fn above<'d, 'a>(data: &'d Data<'a>, tag: &str) -> Option<&'d Language<'a>> {
    let locale = |tag: &str| data.locales.iter().find(|locale| locale.tag.text == tag);
    let mut parents = std::iter::successors(locale(tag), |own| locale(own.parent.text)).skip(1);
    parents.find_map(|parent| data.words.language(parent.tag.text))
}

/// The placeholders of a text, sorted.
fn placeholders(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let length = rest[start..].find('}').map_or(rest.len() - start, |end| end + 1);
        found.push(&rest[start..start + length]);
        rest = &rest[start + length..];
    }
    sort_by_key(&mut found, |found| *found);
    found
}
