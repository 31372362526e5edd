//! The names of the entries in every locale, in the order in which that locale sorts them.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use icu_collator::{Collator, CollatorPreferences, options::CollatorOptions};
use icu_locale::Locale;
use serde_json::{Map, Value};

use crate::order::Icu;
use crate::upstream::Upstream;
use crate::write;

const HEAD: &str = "# source: cldr-names\n";
/// The columns of names, in the order of the file.
const STYLES: [&str; 4] = ["name", "short", "formal", "variant"];

/// What was compared with CLDR in all files of one run.
#[derive(Default)]
pub(crate) struct Compared {
    locales: usize,
    from_cldr: usize,
    by_hand: usize,
    inherited: usize,
    english: usize,
    whole: usize,
    files: usize,
    by_icu: usize,
}

impl fmt::Display for Compared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "names: {} locales, {} of them with a file; {} names from CLDR, {} kept by hand, {} equal to the parent's, \
             {} missing everywhere (English); {} list orders, the others are the parent's; {} of all are ICU's and not those of icu_collator",
            self.locales,
            self.files,
            self.from_cldr,
            self.by_hand,
            self.inherited,
            self.english,
            self.whole,
            self.by_icu
        )
    }
}

/// One entry's names in one locale: `STYLES`, and the source of a hand-kept row or cell.
#[derive(Clone, Default)]
struct Names {
    cells: [String; 4],
    source: String,
}

impl Names {
    fn label(&self, short_label: bool) -> &str {
        let [name, short, ..] = &self.cells;
        if short_label && !short.is_empty() { short } else { name }
    }
}

/// A locale with what it inherits.
struct Resolved {
    names: BTreeMap<String, Names>,
    order: Vec<String>,
}

pub(crate) struct Workshop<'a> {
    data: &'a Path,
    entries: &'a BTreeMap<String, bool>,
    /// Every tag with its parent.
    parents: BTreeMap<String, Option<String>>,
    upstream: &'a Upstream,
    done: BTreeMap<String, Resolved>,
    icu: Icu,
    pub(crate) compared: Compared,
}

impl<'a> Workshop<'a> {
    pub(crate) fn new(
        data: &'a Path,
        entries: &'a BTreeMap<String, bool>,
        parents: BTreeMap<String, Option<String>>,
        upstream: &'a Upstream,
    ) -> Result<Self> {
        let (done, icu) = (BTreeMap::new(), Icu::new()?);
        Ok(Self { data, entries, parents, upstream, done, icu, compared: Compared::default() })
    }

    /// The file of `tag`, None where it would say nothing that its parent does not say.
    pub(crate) fn file(&mut self, tag: &str) -> Result<Option<String>> {
        let parent = self.parents.get(tag).cloned().flatten();
        self.resolve(tag)?;
        let own = self.own(tag)?;
        let nothing = Resolved { names: BTreeMap::new(), order: Vec::new() };
        let this = &self.done[tag];
        let above = parent.as_ref().map_or(&nothing, |parent| &self.done[parent]);
        let whole = this.order != above.order;
        let mut rows = Vec::new();
        for id in &this.order {
            let names = own.get(id).cloned().unwrap_or_default();
            let inherited = above.names.get(id).cloned().unwrap_or_default();
            let mut row = vec![id.clone()];
            row.extend(names.cells.iter().zip(&inherited.cells).map(|(mine, theirs)| {
                // What is kept by hand stands here even where the parent says the same today.
                if mine == theirs && names.source.is_empty() { String::new() } else { mine.clone() }
            }));
            row.push(names.source.clone());
            let compared = &mut self.compared;
            let by_hand = names.source.split(' ').any(|word| !word.is_empty() && !word.contains('='));
            *match (!by_hand, row[1].is_empty(), this.names[id].cells[0].is_empty()) {
                (false, ..) => &mut compared.by_hand,
                (_, false, _) => &mut compared.from_cldr,
                (_, _, false) => &mut compared.inherited,
                _ => &mut compared.english,
            } += 1;
            if whole || row[1..].iter().any(|cell| !cell.is_empty()) {
                rows.push(row);
            }
        }
        self.compared.locales += 1;
        self.compared.whole += usize::from(whole);
        self.compared.files += usize::from(!rows.is_empty());
        let file = format!("names/{tag}.tsv");
        let head = write::head(&write::read(self.data, &file)?);
        let head = if head.is_empty() { HEAD } else { &head };
        if rows.is_empty() { Ok(None) } else { write::render(head, &file, rows.iter()).map(Some) }
    }

    /// Works out the names and the order of a locale and of its parents.
    fn resolve(&mut self, tag: &str) -> Result<()> {
        if self.done.contains_key(tag) {
            return Ok(());
        }
        let mut names = match self.parents.get(tag).cloned().flatten() {
            Some(parent) => {
                self.resolve(&parent)?;
                self.done[&parent].names.clone()
            }
            None => self.entries.keys().map(|id| (id.clone(), Names::default())).collect(),
        };
        for (id, own) in self.own(tag)? {
            let known = names.entry(id).or_default();
            for (cell, new) in known.cells.iter_mut().zip(own.cells) {
                if !new.is_empty() {
                    *cell = new;
                }
            }
        }
        if tag != "en" {
            self.resolve("en")?;
        }
        let english = self.done.get("en").map_or(&names, |english| &english.names);
        let mut labels = BTreeMap::new();
        for (id, own) in &names {
            let short = self.entries.get(id).copied().unwrap_or(false);
            let label = Some(own.label(short)).filter(|label| !label.is_empty());
            let label = label.unwrap_or(english[id].label(short));
            if label.is_empty() {
                return Err(anyhow!("{id} has no English name; names/en.tsv wants a row with a source"));
            }
            labels.insert(id.clone(), label.to_owned());
        }
        let order = self.sorted(tag, &labels)?;
        self.done.insert(tag.to_owned(), Resolved { names, order });
        Ok(())
    }

    /// The order of a locale: ICU's, and of languages that it does not know `icu_collator`'s, which is CLDR's root for nearly all.
    fn sorted(&mut self, tag: &str, labels: &BTreeMap<String, String>) -> Result<Vec<String>> {
        let own = sorted(tag, labels)?;
        let ids: Vec<&String> = labels.keys().collect();
        let texts: Vec<&str> = labels.values().map(String::as_str).collect();
        let Some(order) = self.icu.order(tag, &texts)? else { return Ok(own) };
        let order: Vec<String> = order.into_iter().filter_map(|at| ids.get(at).map(|id| (*id).clone())).collect();
        self.compared.by_icu += usize::from(order != own);
        Ok(order)
    }

    /// What CLDR says in `tag` of its own, and what the file keeps by hand in place of it: whole rows, or the cells that
    /// `source` names (`formal=somewhere`). CLDR's files repeat what a locale inherits; what is equal to CLDR's own cell in
    /// the parent is left to the parent, so that a name mended there is mended here.
    fn own(&self, tag: &str) -> Result<BTreeMap<String, Names>> {
        let territories = self.upstream.territories(tag)?;
        let above = match self.parents.get(tag).cloned().flatten() {
            Some(parent) => self.upstream.territories(&parent)?,
            None => Map::new(),
        };
        let cells = |id: &String| {
            let mut cells = cldr(&territories, id);
            for (cell, inherited) in cells.iter_mut().zip(cldr(&above, id)) {
                if *cell == inherited {
                    cell.clear();
                }
            }
            cells
        };
        let mut own: BTreeMap<String, Names> =
            self.entries.keys().map(|id| (id.clone(), Names { cells: cells(id), ..Names::default() })).collect();
        let file = format!("names/{tag}.tsv");
        let bytes = write::read(self.data, &file)?;
        let table = write::table(&file, &bytes)?;
        for row in table.rows.iter().filter(|row| !row.cell("source").text.is_empty()) {
            let (id, words) = (row.cell("id").text, row.cell("source").list().collect::<Vec<_>>());
            let names = own.get_mut(id).with_context(|| format!("{file}: {id} is no entry"))?;
            for (style, cell) in STYLES.iter().zip(&mut names.cells) {
                let by_hand = |word: &&str| word.split_once('=').is_none_or(|(column, _)| column == *style);
                if words.iter().any(by_hand) {
                    *cell = row.cell(style).text.to_owned();
                }
            }
            names.source = words.join(" ");
        }
        Ok(own)
    }
}

/// CLDR's names of an entry: default, short, none that is formal, variant.
fn cldr(territories: &Map<String, Value>, id: &str) -> [String; 4] {
    let value = |key: &str| seen(territories.get(key).and_then(Value::as_str).unwrap_or(""));
    let name = value(id);
    let variant = value(&format!("{id}-alt-variant"));
    [
        // A locale without a name says the code.
        if name == id { String::new() } else { name },
        value(&format!("{id}-alt-short")),
        String::new(),
        // CLDR keeps the other name of the British Indian Ocean Territory under a key of its own.
        if variant.is_empty() { value(&format!("{id}-alt-chagos")) } else { variant },
    ]
}

/// A name without the marks that nobody sees and that have no use where they stand: a break before the first letter, and
/// the second of two joiners. The build refuses them.
fn seen(name: &str) -> String {
    name.trim_matches('\u{200B}').replace("\u{200D}\u{200D}", "\u{200D}")
}

fn sorted(tag: &str, labels: &BTreeMap<String, String>) -> Result<Vec<String>> {
    let locale: Locale = tag.parse().map_err(|error| anyhow!("{tag}: {error:?}"))?;
    let collator = Collator::try_new(CollatorPreferences::from(&locale), CollatorOptions::default())
        .map_err(|error| anyhow!("{tag}: {error:?}"))?;
    let mut order: Vec<&String> = labels.keys().collect();
    order.sort_by(|a, b| collator.compare(&labels[*a], &labels[*b]).then_with(|| a.cmp(b)));
    Ok(order.into_iter().cloned().collect())
}
