//! The locales, their parents, and the tags that lead to them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::upstream::Upstream;
use crate::write;

/// The tags that `locales.tsv` lists, parents before children.
pub(crate) fn tags(data: &Path) -> Result<Vec<String>> {
    let bytes = write::read(data, "locales.tsv")?;
    let table = write::table("locales.tsv", &bytes)?;
    let tags: Vec<String> = table.rows.iter().map(|row| row.cell("tag").text.to_owned()).collect();
    ensure!(tags.iter().any(|tag| tag == "en"), "locales.tsv has no row en, the language of last resort");
    Ok(tags)
}

pub(crate) fn locales(data: &Path, parents: &BTreeMap<String, Option<String>>, upstream: &Upstream) -> Result<String> {
    let mut rows = Vec::new();
    for (tag, parent) in parents {
        let direction = if upstream.is_rtl(tag)? { "rtl" } else { "ltr" };
        let parent = parent.clone().unwrap_or_default();
        let source = "cldr cldr-names cldr-misc".to_owned();
        rows.push(vec![tag.clone(), parent, endonym(tag, upstream)?, direction.to_owned(), source]);
    }
    let head = write::head(&write::read(data, "locales.tsv")?);
    write::render(&head, "locales.tsv", rows.iter())
}

/// Every tag with its nearest ancestor that is bundled, None where the next one is CLDR's root.
pub(crate) fn parents(tags: &[String], upstream: &Upstream) -> Result<BTreeMap<String, Option<String>>> {
    let parents = upstream.supplemental("parentLocales")?["parentLocales"]["parentLocale"].take();
    let likely = upstream.supplemental("likelySubtags")?["likelySubtags"].take();
    let parent = |tag: &str| -> Option<String> {
        let mut at = tag.to_owned();
        loop {
            let next = match (parents[&at].as_str(), at.rsplit_once('-')) {
                (Some("und"), _) | (None, None) => return None,
                (Some(parent), _) => parent.to_owned(),
                // CLDR's rule "nonlikelyScript": a language in another script than its own inherits nothing from it.
                (None, Some((language, last))) => {
                    let own = likely[language].as_str().and_then(script_of);
                    if script_of(last).is_some() && own != Some(last) {
                        return None;
                    }
                    language.to_owned()
                }
            };
            if tags.contains(&next) {
                return Some(next);
            }
            at = next;
        }
    };
    tags.iter()
        .map(|tag| {
            ensure!(upstream.has_locale(tag), "locales.tsv: CLDR has no territory names in {tag}");
            Ok((tag.clone(), parent(tag)))
        })
        .collect()
}

fn script_of(tag: &str) -> Option<&str> {
    tag.split('-').find(|subtag| subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

/// The language's own name for itself, with script or region where the tag has them and CLDR has no name for the whole.
fn endonym(tag: &str, upstream: &Upstream) -> Result<String> {
    if let Some(name) = upstream.language(tag, tag)? {
        return Ok(name);
    }
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or(tag);
    let mut name = upstream.language(tag, language)?.unwrap_or_else(|| language.to_owned());
    let territories = upstream.territories(tag)?;
    let mut details = Vec::new();
    for subtag in subtags {
        let named = match subtag.len() {
            4 => upstream.script(tag, subtag)?,
            _ => territories.get(subtag).and_then(Value::as_str).map(str::to_owned),
        };
        details.push(named.unwrap_or_else(|| subtag.to_owned()));
    }
    if !details.is_empty() {
        name = format!("{name} ({})", details.join(", "));
    }
    Ok(name)
}

/// CLDR's language aliases and likely scripts, as far as they lead to one of these locales.
///
/// Rows of the file with a source of their own are kept.
pub(crate) fn aliases(data: &Path, tags: &[String], upstream: &Upstream) -> Result<String> {
    let languages: BTreeSet<&str> = tags.iter().filter_map(|tag| tag.split('-').next()).collect();
    let mut rows: BTreeMap<(String, String), String> = BTreeMap::new();
    let aliases = upstream.supplemental("aliases")?["metadata"]["alias"]["languageAlias"].take();
    for (from, value) in aliases.as_object().context("no languageAlias")? {
        // An alias with a choice of replacements ("sr ru …") leads nowhere certain.
        let Some(to) = value["_replacement"].as_str().filter(|to| !to.contains(' ')) else {
            continue;
        };
        // Nor does one to a variant or a private use, which no bundled locale has.
        if to.split('-').any(|subtag| subtag.len() > 4 || subtag == "x") {
            continue;
        }
        let to_language = to.split('-').next().unwrap_or(to);
        if languages.contains(to_language) && !tags.contains(from) && !languages.contains(from.as_str()) {
            rows.insert(("alias".to_owned(), from.clone()), to.to_owned());
        }
    }
    // A variant that is bundled with its region is written without it, too.
    for tag in tags {
        if let [language, _, variant] = tag.split('-').collect::<Vec<_>>()[..]
            && variant.len() > 4
        {
            rows.insert(("alias".to_owned(), format!("{language}-{variant}")), tag.clone());
        }
    }
    let likely = upstream.supplemental("likelySubtags")?["likelySubtags"].take();
    let likely = likely.as_object().context("no likelySubtags")?;
    for language in &languages {
        let Some(script) = likely.get(*language).and_then(Value::as_str).and_then(script_of) else {
            continue;
        };
        rows.insert(("script".to_owned(), (*language).to_owned()), script.to_owned());
        for (from, to) in likely {
            let (Some((first, region)), Some(other)) = (from.split_once('-'), to.as_str().and_then(script_of)) else {
                continue;
            };
            if first == *language && !region.contains('-') && region.len() < 4 && other != script {
                rows.insert(("script".to_owned(), from.clone()), other.to_owned());
            }
        }
    }
    // Tags that are no bundled locale and whose parent in CLDR is not what truncation gives.
    let explicit = upstream.supplemental("parentLocales")?["parentLocales"]["parentLocale"].take();
    let unbundled = explicit.as_object().into_iter().flatten().filter(|(from, _)| !tags.contains(from));
    for (from, to) in unbundled {
        if let Some(to) = to.as_str().filter(|to| tags.iter().any(|tag| tag == to)) {
            rows.insert(("parent".to_owned(), from.clone()), to.to_owned());
        }
    }
    let mut rows: Vec<Vec<String>> =
        rows.into_iter().map(|((kind, from), to)| vec![kind, from, to, "cldr".to_owned()]).collect();
    let bytes = write::read(data, "tags.tsv")?;
    let table = write::table("tags.tsv", &bytes)?;
    let by_hand = table.rows.iter().filter(|row| row.cell("source").text != "cldr");
    rows.extend(by_hand.map(|row| write::cells(&table, row)));
    rows.sort();
    write::render("", "tags.tsv", rows.iter())
}
