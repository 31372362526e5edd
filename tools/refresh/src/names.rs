//! The names of the entries in a locale, in the order in which that locale sorts them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use icu_collator::{Collator, CollatorPreferences, options::CollatorOptions};
use icu_locale::Locale;
use serde_json::{Map, Value};

use crate::locales::parent;
use crate::table::Spec;
use crate::upstream::Upstream;
use crate::write;

const NAMES: Spec = Spec { columns: &["id", "name", "short", "variant", "source"], key: 0 };
const HEAD: &str = "# source: cldr-names\n";
/// Lists show these by their short form: CLDR's long one says who administers them, or is no customary name.
const SHORT_IN_LISTS: [&str; 3] = ["HK", "MO", "PS"];

/// What was compared with CLDR in all files of one run.
#[derive(Default)]
pub(crate) struct Compared {
    locales: usize,
    from_cldr: usize,
    by_hand: usize,
    empty: BTreeMap<String, usize>,
    orders: usize,
}

impl fmt::Display for Compared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "names: {} locales, {} list orders made by icu_collator, {} names from CLDR, {} kept by hand",
            self.locales, self.orders, self.from_cldr, self.by_hand
        )?;
        for (to, count) in &self.empty {
            write!(f, ", {count} empty that fall back to {to}")?;
        }
        Ok(())
    }
}

/// One entry's names in one locale.
#[derive(Clone, Default, PartialEq)]
struct Names {
    name: String,
    short: String,
    variant: String,
    source: String,
}

/// The file of `tag`, None where it would say nothing that its parent does not say.
pub(crate) fn names(
    data: &Path,
    tag: &str,
    ids: &[String],
    tags: &[String],
    upstream: &Upstream,
    compared: &mut Compared,
) -> Result<Option<String>> {
    let own = own(data, tag, ids, upstream)?;
    let inherited = match parent(tag, tags, upstream)? {
        Some(parent) => own_of(data, &parent, ids, tags, upstream)?,
        None => BTreeMap::new(),
    };
    let labels = labels(data, tag, ids, tags, upstream)?;
    let order = sorted(tag, &labels)?;
    let parent_order = match parent(tag, tags, upstream)? {
        Some(parent) => sorted(&parent, &self::labels(data, &parent, ids, tags, upstream)?)?,
        None => Vec::new(),
    };
    compared.locales += 1;
    compared.orders += 1;
    let whole = order != parent_order;
    let mut rows = Vec::new();
    for id in &order {
        let names = own.get(id).cloned().unwrap_or_default();
        let above = inherited.get(id).cloned().unwrap_or_default();
        let cell = |mine: &str, theirs: &str| if mine == theirs { String::new() } else { mine.to_owned() };
        let row = vec![
            id.clone(),
            cell(&names.name, &above.name),
            cell(&names.short, &above.short),
            cell(&names.variant, &above.variant),
            names.source.clone(),
        ];
        if !names.source.is_empty() {
            compared.by_hand += 1;
        } else if row[1].is_empty() {
            let to = if above.name.is_empty() { "English".to_owned() } else { "the parent".to_owned() };
            *compared.empty.entry(to).or_default() += 1;
        } else {
            compared.from_cldr += 1;
        }
        if whole || row[1..].iter().any(|cell| !cell.is_empty()) {
            rows.push(row);
        }
    }
    Ok((!rows.is_empty()).then(|| write::render(HEAD, NAMES, rows.iter())))
}

/// What CLDR says in `tag`, and the rows of the file that are kept by hand in place of it.
fn own(data: &Path, tag: &str, ids: &[String], upstream: &Upstream) -> Result<BTreeMap<String, Names>> {
    let territories = upstream.territories(tag)?;
    let mut own: BTreeMap<String, Names> = ids
        .iter()
        .map(|id| {
            let names = Names {
                name: value(&territories, id).filter(|name| name != id).unwrap_or_default(),
                short: value(&territories, &format!("{id}-alt-short")).unwrap_or_default(),
                // CLDR keeps the other name of the British Indian Ocean Territory under a key of its own.
                variant: value(&territories, &format!("{id}-alt-variant"))
                    .or_else(|| value(&territories, &format!("{id}-alt-chagos")))
                    .unwrap_or_default(),
                source: String::new(),
            };
            (id.clone(), names)
        })
        .collect();
    let file = format!("names/{tag}.tsv");
    let bytes = write::read(data, &file, NAMES)?;
    let table = write::table(&file, &bytes, NAMES)?;
    for row in table.rows.iter().filter(|row| !table.cell(row, "source").is_empty()) {
        let cell = |column| table.cell(row, column).to_owned();
        own.insert(
            cell("id"),
            Names { name: cell("name"), short: cell("short"), variant: cell("variant"), source: cell("source") },
        );
    }
    Ok(own)
}

/// The names of `tag` with what it inherits.
fn own_of(
    data: &Path,
    tag: &str,
    ids: &[String],
    tags: &[String],
    upstream: &Upstream,
) -> Result<BTreeMap<String, Names>> {
    let mut all = match parent(tag, tags, upstream)? {
        Some(parent) => own_of(data, &parent, ids, tags, upstream)?,
        None => BTreeMap::new(),
    };
    for (id, names) in own(data, tag, ids, upstream)? {
        let known = all.entry(id).or_default();
        for (mine, new) in
            [(&mut known.name, names.name), (&mut known.short, names.short), (&mut known.variant, names.variant)]
        {
            if !new.is_empty() {
                *mine = new;
            }
        }
    }
    Ok(all)
}

/// What a list in `tag` shows for each entry.
fn labels(
    data: &Path,
    tag: &str,
    ids: &[String],
    tags: &[String],
    upstream: &Upstream,
) -> Result<BTreeMap<String, String>> {
    let all = own_of(data, tag, ids, tags, upstream)?;
    let english = if tag == "en" { BTreeMap::new() } else { own_of(data, "en", ids, tags, upstream)? };
    let label = |names: &Names, id: &str| {
        if SHORT_IN_LISTS.contains(&id) && !names.short.is_empty() { names.short.clone() } else { names.name.clone() }
    };
    ids.iter()
        .map(|id| {
            let found = all.get(id).map(|names| label(names, id)).filter(|label| !label.is_empty());
            let found =
                found.or_else(|| english.get(id).map(|names| label(names, id)).filter(|label| !label.is_empty()));
            Ok((
                id.clone(),
                found.with_context(|| format!("{id} has no English name; names/en.tsv wants a row with a source"))?,
            ))
        })
        .collect()
}

fn sorted(tag: &str, labels: &BTreeMap<String, String>) -> Result<Vec<String>> {
    let locale: Locale = tag.parse().map_err(|error| anyhow!("{tag}: {error:?}"))?;
    let collator = Collator::try_new(CollatorPreferences::from(&locale), CollatorOptions::default())
        .map_err(|error| anyhow!("{tag}: {error:?}"))?;
    let mut order: Vec<&String> = labels.keys().collect();
    order.sort_by(|a, b| collator.compare(&labels[*a], &labels[*b]).then_with(|| a.cmp(b)));
    let once: BTreeSet<&String> = order.iter().copied().collect();
    debug_assert_eq!(once.len(), order.len());
    Ok(order.into_iter().cloned().collect())
}

fn value(names: &Map<String, Value>, key: &str) -> Option<String> {
    names.get(key).and_then(Value::as_str).map(str::to_owned)
}
