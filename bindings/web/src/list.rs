//! Lists, searches and codes.

use polity::{Country, CountryList, CountryOption};
use wasm_bindgen::prelude::*;

use crate::json::Json;
use crate::{Answer, entry, locale_of, view, words_of};
use polity::search::Rank;
use polity::words::Word;

/// What is said of the entries of a list: ids that come first, separated by spaces; and own labels, each an id, a tab and a label,
/// a line each.
fn with_list<T>(
    locale: usize,
    seen: &str,
    prefer: &str,
    rename: &str,
    use_it: impl FnOnce(CountryList<'_>) -> T,
) -> Result<T, JsValue> {
    let preferred = prefer.split_ascii_whitespace().map(entry).collect::<Result<Vec<Country>, _>>()?;
    let renamed = rename.lines().filter_map(|line| line.split_once('\t'));
    let renamed = renamed.map(|(id, label)| Ok((entry(id)?, label))).collect::<Result<Vec<_>, JsValue>>()?;
    let list = CountryList::new(locale_of(locale)).view(view(seen)?);
    Ok(use_it(list.prefer(&preferred).rename(&renamed)))
}

fn option(json: &mut Json, option: &CountryOption<'_>) {
    json.set("id", option.country.id());
    json.set("label", option.label);
    json.set_if("flag", option.country.flag().map(|flag| flag.to_string()).as_deref());
    if let Some(dialing) = option.country.dialing() {
        json.bare("callingCode", dialing.calling_code());
    }
    json.bare("preferred", option.is_preferred);
}

/// The lines of a list.
#[wasm_bindgen]
pub fn countries(locale: usize, seen: &str, prefer: &str, rename: &str) -> Answer {
    with_list(locale, seen, prefer, rename, |list| {
        Json::list(list.iter(), |json, line| json.braces(|json| option(json, &line)))
    })
}

/// The lines that a text may mean.
#[wasm_bindgen]
pub fn search(locale: usize, seen: &str, prefer: &str, rename: &str, text: &str, limit: usize) -> Answer {
    with_list(locale, seen, prefer, rename, |list| {
        Json::list(list.search(text).take(limit), |json, line| {
            json.braces(|json| {
                option(json, &line);
                let Some(found) = line.found else { return };
                json.set("rank", rank(found.rank()));
                if let Some(range) = found.highlight() {
                    let units = |end: usize| line.label.get(..end).unwrap_or("").encode_utf16().count();
                    json.key("highlight");
                    json.each([range.start, range.end].into_iter(), |json, end| json.number(units(end)));
                }
            });
        })
    })
}

fn rank(rank: Rank) -> &'static str {
    match rank {
        Rank::Whole => "whole",
        Rank::Start => "start",
        Rank::Word => "word",
        Rank::Alias => "alias",
        Rank::Inside => "inside",
        _ => "slip",
    }
}

/// What is known of the entry of an id or a code; nothing where there is none.
#[wasm_bindgen]
pub fn country(locale: usize, code: &str) -> String {
    let Some(country) = Country::from_code(code) else { return String::new() };
    Json::object(|json| {
        json.set("id", country.id());
        json.set_if("alpha2", country.alpha2());
        json.set_if("alpha3", country.alpha3());
        json.set_if("numeric", country.numeric().map(|number| format!("{number:03}")).as_deref());
        json.set("name", country.name_in(locale_of(locale)));
        json.set_if("flag", country.flag().map(|flag| flag.to_string()).as_deref());
        if let Some(dialing) = country.dialing() {
            json.bare("callingCode", dialing.calling_code());
        }
        json.set_if("currency", country.currency());
        json.key("languages");
        json.each(country.languages(), |json, language| json.text(language));
    })
}

/// The text of a key of words; nothing where there is no such key. With a value for its gap, where one is given.
#[wasm_bindgen]
pub fn word(locale: usize, key: &str, value: Option<String>) -> Option<String> {
    let words = words_of(locale_of(locale));
    let word = *Word::ALL.iter().find(|word| word.as_str() == key)?;
    Some(match value {
        Some(value) => words.with(word, value).to_string(),
        None => words.get(word).to_owned(),
    })
}

/// How many results there are, in words.
#[wasm_bindgen]
pub fn count(locale: usize, results: usize) -> String {
    words_of(locale_of(locale)).count(results).to_string()
}
