//! Names and symbols of currencies in every locale: tables of CLDR taken as they are, without the characters that nobody sees.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;

use crate::upstream::Upstream;
use crate::write;

/// The name and the symbol of a currency.
type Texts = [Option<String>; 2];

/// `currency_names.tsv`: what a locale calls the currencies of `currency_codes.tsv`, and how it writes them in short, where
/// neither its parent nor, where it has none, English does so. The code itself is no name, and in English no symbol.
pub(crate) fn names(data: &Path, parents: &BTreeMap<String, Option<String>>, upstream: &Upstream) -> Result<String> {
    let bytes = write::read(data, "currency_codes.tsv")?;
    let table = write::table("currency_codes.tsv", &bytes)?;
    let codes: Vec<&str> = table.rows.iter().map(|row| row.cell("code").text).collect();
    let mut own: BTreeMap<&str, BTreeMap<&str, Texts>> = BTreeMap::new();
    for tag in parents.keys() {
        let currencies = upstream.currencies(tag)?;
        let texts = codes.iter().map(|code| {
            let text =
                |key: &str| currencies.get(*code)?.get(key)?.as_str().map(visible).filter(|text| !text.is_empty());
            (*code, [text("displayName").filter(|name| name != code), text("symbol")])
        });
        own.insert(tag, texts.collect());
    }
    let text = |tag: &str, code: &str, index: usize| own.get(tag)?.get(code)?.get(index)?.as_deref();
    let inherited = |tag: &str, code: &str, index: usize| {
        let mut chain = std::iter::successors(parents.get(tag)?.as_deref(), |tag| parents.get(*tag)?.as_deref());
        chain.find_map(|tag| text(tag, code, index))
    };
    let mut rows = Vec::new();
    for tag in own.keys() {
        for code in &codes {
            let differs = |index: usize| {
                let last = if *tag == "en" { None } else { text("en", code, index) };
                let other = inherited(tag, code, index).or(last).unwrap_or(code);
                text(tag, code, index).filter(|text| *text != other).unwrap_or("").to_owned()
            };
            let [name, symbol] = [0, 1].map(differs);
            if !(name.is_empty() && symbol.is_empty()) {
                rows.push(vec![(*tag).to_owned(), (*code).to_owned(), name, symbol, String::new()]);
            }
        }
    }
    write::render("# source: cldr-numbers\n", "currency_names.tsv", rows.iter())
}

/// A text without signs of direction, and without characters that have no shape where they say nothing: twice, at the beginning
/// of a word, or at the end of one. One of them alone is the symbol of a currency whose sign stands where others have the point.
fn visible(text: &str) -> String {
    let text = text.replace(['\u{200E}', '\u{200F}'], "");
    let mut seen = String::new();
    for character in text.trim().chars() {
        let shapeless = matches!(character, '\u{200B}'..='\u{200D}');
        let before = seen.chars().next_back();
        if shapeless && before.is_none_or(|before| before == character || before.is_whitespace()) {
            continue;
        }
        if character.is_whitespace() && before == Some('\u{200B}') {
            seen.pop();
        }
        seen.push(character);
    }
    seen.trim_end_matches('\u{200B}').to_owned()
}
