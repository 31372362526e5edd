//! Aliases, and what a search looks through beside the labels.

use crate::build::data::Data;
use crate::build::fold::{self, Folded, Letters};
use crate::build::format::alias::Alias;
use crate::build::format::block;
use crate::build::format::searched::Searched;
use crate::build::output::Output;
use crate::build::sorted::{Map, Set, sort_by_key};
use crate::build::source::Findings;

const POPULATION: &str = "population.tsv";
const SEARCH: &str = "search.tsv";
/// The kinds of `search.tsv` that are tables of letters.
const KINDS: [(&str, u8); 3] =
    [("letters", block::LETTERS), ("reading", block::READINGS), ("keyboard", block::KEYBOARD)];

/// The rows and the text of what is searched; see `src/format/searched.rs`.
#[derive(Default)]
pub(super) struct Packed {
    names: usize,
    rows: Vec<u8>,
    text: Vec<u8>,
}

/// Packs English names and aliases, spelled, each once.
pub(super) fn pack(data: &Data<'_>, letters: &Letters<'_>, findings: &mut Findings) -> Packed {
    let english = data.locales.iter().filter(|locale| locale.tag.text == "en").flat_map(|locale| &locale.names);
    let english = english.flat_map(|row| row.all().map(|name| (row.id, name)));
    let mut names = Set::default();
    for (id, name) in english.chain(data.aliases.iter().map(|row| (row.entry, row.alias))) {
        let mut spelled = Folded::empty();
        let Some(entry) = data.number(&id).filter(|_| spelled.spell(&name, letters).is_some()) else { continue };
        if let Some(name) = spelled.shorter() {
            names.insert((entry, name.bytes().to_vec()));
        }
        names.insert((entry, spelled.bytes().to_vec()));
    }
    let mut packed = Packed { names: names.len(), ..Packed::default() };
    for (entry, name) in names.iter() {
        let letters = fold::letters(String::from_utf8_lossy(name).chars().filter(|letter| *letter != ' '));
        let name = Searched { entry: *entry as u16, kind: 0, letters, name };
        if name.pack(&mut packed.rows, &mut packed.text).is_none() {
            let message = format!("{:?} has more than 255 bytes; expected less", String::from_utf8_lossy(name.name));
            findings.add("aliases.tsv", 1, 1, message);
        }
    }
    packed
}

/// Reports rows of `population.tsv` that are of no entry, or no number.
pub(super) fn check(data: &Data<'_>, findings: &mut Findings) {
    check_search(data, findings);
    for row in &data.tables[POPULATION].rows {
        let [entry, population] = row.some(["entry", "population"]);
        if data.number(&entry).is_none() {
            entry.wrong(findings, format!("{:?} is not an entry; expected an id of countries.tsv", entry.text));
        }
        if population.parse::<u32>().is_err() {
            population.wrong(findings, format!("{:?}, expected how many people live there", population.text));
        }
    }
}

/// What `search.tsv` has for a locale: words by the number of their entry, and tables of letters by the number behind.
pub(super) fn of_locale(data: &Data<'_>, tag: &str) -> Vec<(usize, u8, String)> {
    let mut found = Vec::new();
    let mut tables: Map<u8, Vec<String>> = Map::default();
    for row in data.tables[SEARCH].rows.iter().filter(|row| row.cell("locale").text == tag) {
        let [kind, from, to] = row.some(["kind", "from", "to"]);
        match KINDS.iter().find(|(name, _)| *name == kind.text) {
            Some((_, style)) => tables.or_insert(*style, Vec::new()).push(format!("{}={}", from.text, to.text)),
            None => found.extend(data.number(&to).map(|entry| (entry, block::WORD, from.text.to_owned()))),
        }
    }
    found.extend(tables.into_all().into_iter().map(|(style, rows)| (data.entries.len(), style, rows.join(" "))));
    found
}

/// Reports rows of `search.tsv` that are of no locale, of no kind or of no entry.
fn check_search(data: &Data<'_>, findings: &mut Findings) {
    for row in &data.tables[SEARCH].rows {
        let [locale, kind, from, to] = row.some(["locale", "kind", "from", "to"]);
        if !data.locales.iter().any(|known| known.tag.text == locale.text) {
            locale.wrong(findings, format!("{:?} is not a locale; expected a tag of locales.tsv", locale.text));
        }
        let is_table = KINDS.iter().any(|(name, _)| *name == kind.text);
        if !is_table && kind.text != "word" {
            kind.wrong(findings, format!("{:?}, expected word, letters, reading or keyboard", kind.text));
        }
        if !is_table && data.number(&to).is_none() {
            to.wrong(findings, format!("{:?} is not an entry; expected an id of countries.tsv", to.text));
        }
        if from.is_empty() || is_table && [from, to].iter().any(|cell| cell.contains([' ', '='])) {
            from.wrong(findings, "expected what is written, in tables without spaces and \"=\"");
        }
    }
}

/// Emits which entry is the how many-th by the people who live there.
fn population(data: &Data<'_>, to: &mut Output) {
    let mut people = vec![0_u32; data.entries.len()];
    for row in &data.tables[POPULATION].rows {
        let [entry, population] = row.some(["entry", "population"]);
        if let Some(entry) = data.number(&entry) {
            people[entry] = population.parse().unwrap_or(0);
        }
    }
    let mut by_people: Vec<usize> = (0..people.len()).collect();
    sort_by_key(&mut by_people, |entry| (u32::MAX - people[*entry], *entry));
    let mut places = vec![0; people.len()];
    for (place, entry) in by_people.into_iter().enumerate() {
        places[entry] = place;
    }
    let source = format!("pub(crate) static BY_PEOPLE: [u16; COUNT] = {places:?};\n");
    to.add("population", data.tables[POPULATION].rows.len(), &source);
}

/// Emits all of it.
pub(super) fn emit(data: &Data<'_>, packed: &Packed, to: &mut Output) {
    population(data, to);
    let mut aliases = Vec::new();
    for row in &data.aliases {
        let Some(entry) = data.number(&row.entry) else { continue };
        let alias = Alias { entry: entry as u16, kind: row.kind as u8, language: &row.lang, name: &row.alias };
        assert!(alias.pack(&mut aliases).is_some(), "{} is too long, and is refused before", row.alias.place());
    }
    to.count("aliases", data.aliases.len(), &aliases);
    blob("ALIASES_OF_ENTRIES", "aliases.bin", aliases, to);
    to.count("searched", packed.names, &[packed.rows.as_slice(), &packed.text].concat());
    blob("SEARCHED", "searched.bin", packed.rows.clone(), to);
    blob("SEARCHED_TEXT", "searched.txt", packed.text.clone(), to);
}

fn blob(constant: &str, file: &str, bytes: Vec<u8>, to: &mut Output) {
    let length = bytes.len();
    to.source.push_str(&format!(
        "pub(crate) static {constant}: &[u8; {length}] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"));\n"
    ));
    to.blob(file, bytes);
}
