//! Names of regions in every locale, and the plural rules of languages: small tables of CLDR taken as they are.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::upstream::Upstream;
use crate::write;

const HEAD: &str = "# source: cldr-names\n";

/// `region_names.tsv`: what a locale calls the regions of `regions.tsv`, where neither its parent nor, where it has none, English
/// calls them so.
pub(crate) fn names(regions: &str, parents: &BTreeMap<String, Option<String>>, upstream: &Upstream) -> Result<String> {
    let table = write::table("regions.tsv", regions.as_bytes())?;
    let codes: Vec<&str> = table.rows.iter().map(|row| row.cell("code").text).collect();
    let english =
        |code: &str| table.rows.iter().find(|row| row.cell("code").text == code).map(|row| row.cell("name").text);
    let mut own: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    for tag in parents.keys() {
        let names = upstream.territories(tag)?;
        let named = codes.iter().filter_map(|code| Some((*code, names.get(*code)?.as_str()?.to_owned())));
        own.insert(tag, named.collect());
    }
    let name = |tag: &str, code: &str| own.get(tag).and_then(|names| names.get(code)).map(String::as_str);
    let inherited = |tag: &str, code: &str| {
        let mut chain = std::iter::successors(parents.get(tag)?.as_deref(), |tag| parents.get(*tag)?.as_deref());
        chain.find_map(|tag| name(tag, code))
    };
    let mut rows = Vec::new();
    for (tag, names) in &own {
        for (code, text) in names {
            if inherited(tag, code).or_else(|| english(code)) != Some(text) {
                rows.push(vec![(*tag).to_owned(), (*code).to_owned(), text.clone(), String::new()]);
            }
        }
    }
    write::render(HEAD, "region_names.tsv", rows.iter())
}

/// `population.tsv`: CLDR's figures for the entries that it knows.
pub(crate) fn population(entries: &BTreeMap<String, bool>, upstream: &Upstream) -> Result<String> {
    let territories = upstream.supplemental("territoryInfo")?["territoryInfo"].take();
    let rows: Vec<Vec<String>> = entries
        .keys()
        .filter_map(|id| Some(vec![id.clone(), territories[id]["_population"].as_str()?.to_owned(), String::new()]))
        .collect();
    write::render("# source: cldr\n", "population.tsv", rows.iter())
}

/// `plurals.tsv`: CLDR's cardinal rules of the bundled languages, without their samples.
pub(crate) fn plurals(parents: &BTreeMap<String, Option<String>>, upstream: &Upstream) -> Result<String> {
    let rules = upstream.supplemental("plurals")?["plurals-type-cardinal"].take();
    let mut rows = Vec::new();
    for (language, rules) in rules.as_object().context("plurals: no cardinal rules")? {
        if !parents.contains_key(language) {
            continue;
        }
        for (category, rule) in rules.as_object().into_iter().flatten() {
            let category = category.strip_prefix("pluralRule-count-").context("plurals: no category")?;
            let rule = rule.as_str().and_then(|rule| rule.split('@').next()).unwrap_or("").trim();
            rows.push(vec![language.clone(), category.to_owned(), rule.to_owned(), String::new()]);
        }
    }
    rows.sort();
    write::render("# source: cldr\n", "plurals.tsv", rows.iter())
}
