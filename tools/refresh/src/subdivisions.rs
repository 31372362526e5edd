//! ISO 3166-2: codes, kinds, parents and names in the shapes of `data/subdivisions.tsv` and `data/subdivision_names.tsv`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use icu_normalizer::DecomposingNormalizerBorrowed;
use serde_json::Value;

use crate::upstream::Upstream;
use crate::write;

/// Where CLDR's names still stand under the codes of before a renumbering: for Iran, before 2020.
pub(crate) const RENUMBERED: [&str; 1] = ["IR"];

/// How alike a further name must be to one that is known, in percent of their pairs of letters: some packages have
/// names under the wrong codes.
const ALIKE: usize = 40;

/// The codes, and their names in the languages of the country.
#[derive(Default)]
pub(crate) struct Subdivisions {
    pub(crate) codes: String,
    pub(crate) names: String,
    /// By country: the folded names and the codes that they stand for.
    pub(crate) by_name: BTreeMap<String, BTreeMap<String, BTreeSet<String>>>,
    /// By code: that of the subdivision that it is a part of.
    above: BTreeMap<String, String>,
}

impl Subdivisions {
    /// The code that these names stand for in a country, where they stand for one alone; the lowest of those above each other.
    pub(crate) fn named(&self, country: &str, names: &[&str]) -> Option<&str> {
        let known = self.by_name.get(country)?;
        let found: BTreeSet<&str> =
            names.iter().filter_map(|name| known.get(&plain(name))).flatten().map(String::as_str).collect();
        let is_above =
            |code: &&str| found.iter().any(|other| self.above.get(*other).is_some_and(|above| above == code));
        let mut lowest = found.iter().filter(|code| !is_above(code));
        Some(*lowest.next()?).filter(|_| lowest.next().is_none())
    }
}

/// A name without case, accents, spaces and punctuation.
pub(crate) fn plain(name: &str) -> String {
    let apart = DecomposingNormalizerBorrowed::new_nfkd().normalize(name).into_owned();
    apart.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether two folded names share many pairs of letters.
pub(crate) fn is_alike(one: &str, other: &str) -> bool {
    let pairs = |text: &str| text.chars().zip(text.chars().skip(1)).collect::<Vec<_>>();
    let (one, mut other) = (pairs(one), pairs(other));
    let all = one.len() + other.len();
    let shared = one.iter().filter(|pair| {
        let found = other.iter().position(|other| other == *pair);
        found.map(|at| other.swap_remove(at)).is_some()
    });
    shared.count() * 200 >= ALIKE * all
}

/// Russian in Latin letters as the standards write it, without their accents, which names are found without.
fn romanized(russian: &str) -> String {
    const LETTERS: [(char, &str); 33] = [
        ('а', "a"),
        ('б', "b"),
        ('в', "v"),
        ('г', "g"),
        ('д', "d"),
        ('е', "e"),
        ('ё', "e"),
        ('ж', "z"),
        ('з', "z"),
        ('и', "i"),
        ('й', "j"),
        ('к', "k"),
        ('л', "l"),
        ('м', "m"),
        ('н', "n"),
        ('о', "o"),
        ('п', "p"),
        ('р', "r"),
        ('с', "s"),
        ('т', "t"),
        ('у', "u"),
        ('ф', "f"),
        ('х', "h"),
        ('ц', "c"),
        ('ч', "c"),
        ('ш', "s"),
        ('щ', "sc"),
        ('ъ', ""),
        ('ы', "y"),
        ('ь', ""),
        ('э', "e"),
        ('ю', "ju"),
        ('я', "ja"),
    ];
    let letter = |letter: char| {
        let small: String = letter.to_lowercase().collect();
        let known = LETTERS.iter().find(|(known, _)| small.starts_with(*known)).map(|(_, latin)| *latin);
        match known {
            Some(latin) if letter.is_uppercase() => latin
                .chars()
                .enumerate()
                .map(|(at, one)| if at == 0 { one.to_ascii_uppercase() } else { one })
                .collect(),
            Some(latin) => latin.to_owned(),
            None => letter.to_string(),
        }
    };
    russian.chars().map(letter).collect()
}

/// A name, and another that stands in brackets behind it.
fn parts(name: &str) -> (&str, &str) {
    match name.split_once('[').map(|(name, other)| (name.trim(), other.trim_end_matches(']').trim())) {
        // What is no name says what the subdivision is.
        Some((name, other)) if other.contains(char::is_uppercase) && other.contains(char::is_lowercase) => {
            (name, other)
        }
        Some((name, _)) => (name, ""),
        None => (name, ""),
    }
}

pub(crate) fn is_latin(name: &str) -> bool {
    name.chars()
        .all(|letter| !letter.is_alphabetic() || letter < '\u{250}' || ('\u{1E00}'..'\u{1F00}').contains(&letter))
}

/// `Cairo (eng)` of a list, as the name and its language.
fn tagged(list: &str) -> impl Iterator<Item = (&str, &str)> {
    list.split("), ").filter_map(|item| {
        let (name, language) = item.trim_end_matches(')').rsplit_once(" (")?;
        Some((name.trim_matches(['\'', ' ', '\u{200e}', '\u{200f}']), language))
    })
}

/// The English name that is customary where CLDR's says too little to tell two apart or is another word.
fn customary(code: &str, iso: &str, english: &str) -> String {
    let Some(("RU", _)) = code.split_once('-') else { return english.to_owned() };
    let stem = english.trim_end_matches(" Province").trim_end_matches(" Okrug");
    match iso {
        _ if iso.contains("avtonomnaya oblast") => format!("{stem} Autonomous Oblast"),
        _ if iso.ends_with("oblast'") => format!("{stem} Oblast"),
        _ if iso.contains("avtonomnyy okrug") => format!("{stem} Autonomous Okrug"),
        _ => english.to_owned(),
    }
}

pub(crate) fn subdivisions(
    data: &Path,
    entries: &BTreeMap<String, Vec<String>>,
    upstream: &Upstream,
) -> Result<Subdivisions> {
    let file = "subdivisions/codes.tsv";
    let bytes = write::read(data, file)?;
    let old = write::table(file, &bytes)?;
    let aliases = upstream.supplemental("aliases")?["metadata"]["alias"].take();
    let territories = upstream.territories("en")?;
    let mut rows: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut names: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for (code, facts) in &upstream.subdivisions {
        let (country, _) = code.split_once('-').context("no hyphen")?;
        let text = |key: &str| facts[key].as_str().unwrap_or("").trim();
        let key = code.replace('-', "").to_lowercase();
        let written = upstream.iso_subdivisions.get(code).map_or(text("name"), |name| name);
        // `Alaniya [Respublika Severnaya Osetiya]` is two names.
        let (iso, other) = parts(written);
        let entry = aliases["subdivisionAlias"][&key]["_replacement"].as_str().filter(|to| to.len() == 2).unwrap_or("");
        let cldr = upstream.subdivision_names.get(&key).filter(|_| !RENUMBERED.contains(&country));
        let territory = territories.get(entry).and_then(Value::as_str);
        let english = territory.or(cldr.map(String::as_str)).unwrap_or("");
        let english = customary(code, iso, english.trim_end_matches(" †"));
        let official: Vec<&str> = entries.get(country).into_iter().flatten().map(String::as_str).collect();
        let mut also: Vec<String> = Vec::new();
        let mut known: Vec<String> = [iso, &english].iter().map(|name| plain(name)).collect();
        known.retain(|name| !name.is_empty());
        let mut further = |name: &str, is_sure: bool| {
            let (name, other) = parts(name);
            let folded = plain(name);
            let is_new = !folded.is_empty() && !known.contains(&folded) && !name.contains([';', '\t']);
            if is_new && (is_sure || known.iter().any(|known| is_alike(known, &folded))) {
                known.push(folded);
                also.push(name.to_owned());
            }
            if !other.is_empty() && is_sure && !known.contains(&plain(other)) {
                known.push(plain(other));
                also.push(other.to_owned());
            }
        };
        further(other, true);
        further(cldr.map_or("", |name| name.trim_end_matches(" †")), true);
        for name in upstream.region_names.get(code).into_iter().flatten() {
            further(name, false);
        }
        let mut spoken: BTreeSet<&str> = BTreeSet::new();
        for (name, language) in tagged(text("localOtherName")) {
            let tag = aliases["languageAlias"][language]["_replacement"].as_str().unwrap_or(language);
            let Some(tag) = official.iter().find(|known| known.split('-').next() == Some(tag)) else {
                if language == "eng" && is_latin(name) {
                    further(name, false);
                }
                continue;
            };
            // Where a country writes in Latin letters, its name is the first already, and the others are mostly epithets.
            if is_latin(name) && (official.first() == Some(tag) || name == iso) {
                further(name, false);
            } else if !(is_latin(name) && tag.contains("-H")) && spoken.insert(tag) {
                // What has no shape of its own is not typed.
                let name = name.replace(['\u{200c}', '\u{200e}', '\u{200f}'], "");
                let row = vec![code.clone(), (*tag).to_owned(), name, String::new()];
                names.insert((code.clone(), (*tag).to_owned()), row);
            }
        }
        if let Some(russian) = names.get(&(code.clone(), "ru".to_owned())) {
            let romanized = romanized(&russian[2]);
            match romanized.strip_prefix("Respublika ") {
                Some(name) => {
                    [name.to_owned(), format!("{name}, Respublika")].iter().for_each(|name| further(name, true))
                }
                None => further(&romanized, true),
            }
        }
        let kind = text("type").to_lowercase();
        let kind = kind.split(" (").next().unwrap_or("").replace("voivodship", "voivodeship");
        let parent = text("parentCode").split_once('-').map_or("", |(_, parent)| parent);
        let row = [code, &kind, parent, iso, &english, entry, &also.join("; "), ""];
        rows.insert(code.clone(), row.map(str::to_owned).to_vec());
    }
    // A row or a cell with a source of its own is kept.
    for row in old.rows.iter().filter(|row| !row.cell("source").text.is_empty()) {
        let cells = write::cells(&old, row);
        let own: Vec<&str> =
            row.cell("source").text.split(' ').filter_map(|source| Some(source.split_once('=')?.0)).collect();
        match rows.get_mut(row.cell("code").text).filter(|_| !own.is_empty()) {
            None => {
                rows.insert(row.cell("code").text.to_owned(), cells);
            }
            Some(made) => {
                for (at, column) in old.spec.columns.iter().enumerate() {
                    if own.contains(column) || *column == "source" {
                        made[at].clone_from(&cells[at]);
                    }
                }
            }
        }
    }
    let mut above = BTreeMap::new();
    let mut by_name: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (code, row) in &rows {
        let country = code.split('-').next().unwrap_or("");
        above.insert(code.clone(), format!("{country}-{}", row[2]));
        let of_country = by_name.entry(country.to_owned()).or_default();
        let also = row[6].split("; ");
        for name in [row[3].as_str(), &row[4]].into_iter().chain(also).filter(|name| !name.is_empty()) {
            of_country.entry(plain(name)).or_default().insert(code.clone());
        }
    }
    let kept = |bytes: &[u8], fallback: &str| match write::head(bytes) {
        head if head.is_empty() => fallback.to_owned(),
        head => head,
    };
    let head = kept(&bytes, "# source: iso-3166 iso3166-2 cldr cldr-subdivisions country-region-data\n");
    let codes = write::render(&head, file, rows.values())?;
    let file = "subdivisions/names.tsv";
    let bytes = write::read(data, file)?;
    let old = write::table(file, &bytes)?;
    for row in old.rows.iter().filter(|row| !row.cell("source").text.is_empty()) {
        let key = (row.cell("code").text.to_owned(), row.cell("language").text.to_owned());
        names.insert(key, write::cells(&old, row));
    }
    let names = write::render(&kept(&bytes, "# source: iso3166-2\n"), file, names.values())?;
    Ok(Subdivisions { codes, names, by_name, above })
}
