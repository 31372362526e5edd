//! The words as statics, one a language, so that a program links those that it names.

use std::fmt::Write as _;

use super::check::above;
use super::plural::holds;
use super::{CATEGORIES, ENGLISH, Language, OTHER, Words};
use crate::build::data::Data;
use crate::build::format::words::{PLURAL_BYTES, pack_end, pack_plural, pack_variant};
use crate::build::output::{Output, list};

pub(crate) fn emit(data: &Data<'_>, narrowed: Option<&str>, to: &mut Output) {
    let words = &data.words;
    let keys = words.keys();
    let mut source = key_macro(words, &keys);
    let mut plurals: Vec<[u8; PLURAL_BYTES]> = Vec::new();
    let mut bytes = Vec::new();
    for language in &words.languages {
        let (text, index) = pack(data, language, &keys);
        bytes.extend(text.as_bytes());
        bytes.extend(&index);
        let table = plural(words, language.tag);
        let plural = plurals.iter().position(|other| *other == table).unwrap_or_else(|| {
            plurals.push(table);
            plurals.len() - 1
        });
        let name = constant(language.tag);
        let above = above(data, language.tag)
            .map_or_else(|| "None".to_owned(), |above| format!("Some(&W_{})", constant(above.tag)));
        let rtl = data.locales.iter().any(|locale| locale.tag.text == language.tag && locale.rtl);
        let file = format!("words-{}.txt", language.tag);
        to.blob(&file, text.into_bytes());
        let index = to.piece(&mut source, &format!("WORDS_INDEX_{name}"), &index);
        let _ = writeln!(
            source,
            "pub(crate) static W_{name}: WordsData = WordsData {{ language: {:?}, rtl: {rtl}, parent: {above}, plural: &PLURAL_{plural}, \
             text: include_str!(concat!(env!(\"OUT_DIR\"), \"/{file}\")), index: &{index} }};",
            language.tag
        );
    }
    for (number, table) in plurals.iter().enumerate() {
        bytes.extend(table);
        to.piece(&mut source, &format!("PLURAL_{number}"), table);
    }
    source.push_str("macro_rules! languages { ($then:ident) => { $then! {\n");
    for language in &words.languages {
        let endonym =
            data.locales.iter().find(|locale| locale.tag.text == language.tag).map_or("", |locale| locale.endonym.text);
        let _ = writeln!(source, "{0} W_{0} {1:?}", constant(language.tag), format!("{endonym} ({})", language.tag));
    }
    source.push_str("} } }\npub(crate) use languages;\n");
    by_locale(data, narrowed, &mut source);
    for (table, kind) in [("LABEL_WORDS", "label"), ("NOTE_WORDS", "note")] {
        of_addresses(data, table, kind, &keys, &mut source);
    }
    to.source.push_str(&source);
    let rows = words.languages.iter().map(|language| language.texts.len()).sum();
    to.count("words", rows, &bytes);
}

/// The text of a language and the index of its words.
fn pack(data: &Data<'_>, language: &Language<'_>, keys: &[String]) -> (String, Vec<u8>) {
    let (mut text, mut index) = (String::new(), Vec::new());
    let fits = "the words of a language have less than 65,536 bytes, as check.rs sees to";
    for key in keys {
        text.push_str(language.text(key).unwrap_or(""));
        pack_end(text.len(), &mut index).expect(fits);
    }
    for own in &language.texts {
        if let (key, Some(country)) = own.parts() {
            let start = text.len();
            text.push_str(own.text.text);
            let number = keys.iter().position(|known| known == key).unwrap_or(keys.len());
            let entry = data.entries.iter().position(|entry| entry.id == country).unwrap_or(data.entries.len());
            pack_variant(number, entry, (start, text.len()), &mut index).expect(fits);
        }
    }
    (text, index)
}

/// The plural table of a language; one without rules says "other" to every count.
fn plural(words: &Words<'_>, tag: &str) -> [u8; PLURAL_BYTES] {
    let rules: Vec<_> = words.rules_of(tag).filter(|rule| rule.category.text != "other").collect();
    pack_plural(|count| {
        let found = rules.iter().find(|rule| holds(rule.rule.text, count) == Ok(true));
        found
            .and_then(|rule| CATEGORIES.iter().position(|name| *name == rule.category.text))
            .map_or(OTHER, |at| at as u8)
    })
}

/// The macro that gives every key: its variant, its word in `data/`, and the English text for the documentation.
fn key_macro(words: &Words<'_>, keys: &[String]) -> String {
    let english = words.language(ENGLISH);
    let mut source = format!("#[cfg(feature = \"address\")]\npub(crate) const WORD_COUNT: usize = {};\n", keys.len());
    source.push_str("macro_rules! word_keys { ($then:ident) => { $then! {\n");
    for key in keys {
        let text =
            english.and_then(|english| english.text(key)).unwrap_or("a plural category that English does not have");
        let _ = writeln!(source, "{} {key:?} {:?}", variant(key), format!("`{key}`: {text}"));
    }
    source.push_str("} } }\npub(crate) use word_keys;\n");
    source
}

/// Which words every locale has, by its number.
fn by_locale(data: &Data<'_>, narrowed: Option<&str>, source: &mut String) {
    let wanted: Vec<&str> = narrowed.unwrap_or("").split(',').map(str::trim).filter(|tag| !tag.is_empty()).collect();
    let of = |tag: &str| {
        let own = data.words.language(tag).or_else(|| above(data, tag));
        own.map_or(ENGLISH, |language| language.tag)
    };
    let kept = |tag: &&str| wanted.is_empty() || *tag == ENGLISH || wanted.iter().any(|wanted| of(wanted) == *tag);
    let all: Vec<&str> = data.words.languages.iter().map(|language| language.tag).filter(kept).collect();
    let number = |tag: &str| all.iter().position(|other| *other == tag);
    let english = number(ENGLISH).unwrap_or(0);
    let numbers = list(&data.locales, |locale| number(of(locale.tag.text)).unwrap_or(english).to_string());
    let _ = writeln!(source, "pub(crate) static WORDS_OF: [u8; {}] = [{numbers}];", data.locales.len());
    let statics = list(&all, |tag| format!("&W_{}", constant(tag)));
    let _ = writeln!(source, "pub(crate) static ALL_WORDS: [&WordsData; {}] = [{statics}];", all.len());
}

/// Which word each label or note of `address/words.tsv` is.
fn of_addresses(data: &Data<'_>, table: &str, kind: &str, keys: &[String], source: &mut String) {
    let rows = data.tables["address/words.tsv"].rows.iter().filter(|row| row.cell("kind").text == kind);
    let numbers: Vec<String> = rows
        .map(|row| format!("{kind}.{}", row.cell("key").text))
        .map(|key| keys.iter().position(|known| *known == key).unwrap_or(usize::from(u8::MAX)).to_string())
        .collect();
    let _ = writeln!(
        source,
        "#[cfg(feature = \"address\")]\npub(crate) static {table}: [u8; {}] = [{}];",
        numbers.len(),
        numbers.join(",")
    );
}

/// The name of a language's constant.
fn constant(tag: &str) -> String {
    tag.to_uppercase().replace('-', "_")
}

/// The variant of a key: `FormNoResults` for `form.no-results`.
fn variant(key: &str) -> String {
    key.split(['.', '-']).map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}
