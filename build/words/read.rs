//! `data/words/` and `data/plurals.tsv` as typed rows.

use super::{COUNTED, ENGLISH};
use crate::build::sorted::Map;
use crate::build::source::{Cell, Table};

/// One word or sentence.
pub(crate) struct Text<'a> {
    pub(crate) key: Cell<'a>,
    pub(crate) text: Cell<'a>,
}

impl<'a> Text<'a> {
    /// The key without the country for whose forms it is, and the country.
    pub(crate) fn parts(&self) -> (&'a str, Option<&'a str>) {
        match self.key.text.split_once('@') {
            Some((key, country)) => (key, Some(country)),
            None => (self.key.text, None),
        }
    }
}

/// The words of one language.
pub(crate) struct Language<'a> {
    pub(crate) tag: &'a str,
    /// The first cell of the header, for what is wrong with the file as a whole.
    pub(crate) file: &'a str,
    pub(crate) texts: Vec<Text<'a>>,
}

impl<'a> Language<'a> {
    /// The text of a key, where the language has one of its own.
    pub(crate) fn text(&self, key: &str) -> Option<&'a str> {
        self.texts.iter().find(|text| text.key.text == key).map(|text| text.text.text)
    }
}

/// A category of a language's plurals and the rule for the counts in it.
pub(crate) struct Rule<'a> {
    pub(crate) language: Cell<'a>,
    pub(crate) category: Cell<'a>,
    pub(crate) rule: Cell<'a>,
}

pub(crate) struct Words<'a> {
    pub(crate) languages: Vec<Language<'a>>,
    pub(crate) rules: Vec<Rule<'a>>,
}

impl<'a> Words<'a> {
    pub(crate) fn language(&self, tag: &str) -> Option<&Language<'a>> {
        self.languages.iter().find(|language| language.tag == tag)
    }

    /// The plural rules of a language: those of its tag, else of its language subtag.
    pub(crate) fn rules_of(&self, tag: &str) -> impl Iterator<Item = &Rule<'a>> {
        let plain = tag.split('-').next().unwrap_or(tag);
        let own = if self.rules.iter().any(|rule| rule.language.text == tag) { tag } else { plain };
        let own = own.to_owned();
        self.rules.iter().filter(move |rule| rule.language.text == own)
    }

    /// The keys in the order in which they are numbered: those of the English file, with all categories of the counted one.
    pub(crate) fn keys(&self) -> Vec<String> {
        let english = self.language(ENGLISH).map_or(&[][..], |english| &english.texts);
        let mut keys: Vec<String> = Vec::new();
        for (key, _) in english.iter().map(Text::parts).filter(|(_, country)| country.is_none()) {
            match key.strip_prefix(COUNTED).and_then(|rest| rest.strip_prefix('.')) {
                Some(_) if keys.iter().any(|known| known.starts_with(COUNTED)) => {}
                Some(_) => keys.extend(super::CATEGORIES.iter().map(|category| format!("{COUNTED}.{category}"))),
                None => keys.push(key.to_owned()),
            }
        }
        keys
    }
}

pub(crate) fn read<'a>(tables: &Map<String, Table<'a>>) -> Words<'a> {
    let languages = tables.values().filter_map(|table| {
        let tag = table.file.strip_prefix("words/")?.strip_suffix(".tsv")?;
        let texts = table.rows.iter().map(|row| Text { key: row.cell("key"), text: row.cell("text") }).collect();
        Some(Language { tag, file: table.file, texts })
    });
    let rules = tables.get("plurals.tsv").map_or(&[][..], |table| &table.rows).iter();
    let rules = rules.map(|row| Rule {
        language: row.cell("language"),
        category: row.cell("category"),
        rule: row.cell("rule"),
    });
    Words { languages: languages.collect(), rules: rules.collect() }
}
