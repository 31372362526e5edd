//! What every language calls the areas of address forms, in the order in which it sorts them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use anyhow::Result;
use icu_normalizer::ComposingNormalizerBorrowed;

use crate::order::Icu;
use crate::subdivisions::{RENUMBERED, is_alike, is_latin, plain};
use crate::upstream::Upstream;
use crate::write;

/// The head of each file.
const HEAD: &str = "# source: cldr-areas\n";
/// Languages with fewer names than this have no file.
const FEWEST: usize = 40;
/// Languages in whose script a name of Latin letters alone is none are those whose names are mostly in others.
const MOSTLY: usize = 2;

/// Drafts that are left out by hand: `Republic of Crimea`, where Ukraine's is the Autonomous Republic.
const REFUSED: [(&str, &str); 1] = [("ky", "UA-43")];

/// What was taken and what was not.
#[derive(Default)]
pub(crate) struct Counts {
    languages: usize,
    names: usize,
    same: usize,
    alike: usize,
    elsewhere: usize,
    script: usize,
    english: usize,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "areas: {} names in {} languages; {} are what is shown without them, {} stand for two areas of a form, {} are in Latin letters \
             where the language is not, {} are English; {} areas have a code that was that of another",
            self.names, self.languages, self.same, self.alike, self.script, self.english, self.elsewhere
        )
    }
}

/// An area of a form.
struct Area {
    /// The last part of its code, or its key where it has none.
    id: String,
    /// Its code in CLDR.
    code: String,
    /// What is shown in a language without a name for it.
    shown: String,
    /// Its English names.
    english: Vec<String>,
    /// The entry that it is as well.
    entry: Option<String>,
}

/// The files by their paths in `data/`.
pub(crate) fn areas(
    files: &BTreeMap<String, String>,
    codes: &str,
    (entries, languages): (&BTreeMap<String, bool>, &BTreeMap<String, Vec<String>>),
    parents: &BTreeMap<String, Option<String>>,
    upstream: &Upstream,
) -> Result<(BTreeMap<String, String>, Counts)> {
    let mut counts = Counts::default();
    let mut forms = forms(&files["address/subdivisions.tsv"], codes, &labels(files, "en", entries)?)?;
    for (country, areas) in &mut forms {
        let codes: Vec<Option<String>> = areas.iter().map(|area| known(country, area, areas, upstream)).collect();
        for (area, code) in areas.iter_mut().zip(codes) {
            if !area.code.is_empty() && area.entry.is_none() {
                area.code = code.unwrap_or_default();
                counts.elsewhere += usize::from(area.code.is_empty());
            }
        }
    }
    let mut spoken: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for country in forms.keys() {
        let file = format!("address/{country}.tsv");
        let table = write::table(&file, files[&file].as_bytes())?;
        let form = table.rows.iter().find(|row| row.cell("fact").text == "languages");
        let form = form.map_or("", |row| row.cell("value").text).split(' ');
        let all = form.chain(languages.get(country).into_iter().flatten().map(String::as_str));
        spoken.insert(country, all.map(|tag| primary(tag).to_owned()).collect());
    }
    let mut icu = Icu::new()?;
    let mut made = BTreeMap::new();
    for (tag, names) in upstream.area_names.iter().filter(|(tag, _)| *tag != "en" && parents.contains_key(*tag)) {
        // A locale has a file of its own where it calls enough areas otherwise than its parent, and then with the parent's names.
        let inherited = parents[tag].as_ref().and_then(|parent| upstream.area_names.get(parent));
        let is_other = |(code, name): &(&String, &String)| inherited.and_then(|of| of.get(*code)) != Some(*name);
        if names.iter().filter(is_other).count() < FEWEST {
            continue;
        }
        let mut names = names.clone();
        for (code, name) in inherited.into_iter().flatten() {
            names.entry(code.clone()).or_insert_with(|| name.clone());
        }
        let latin = names.values().filter(|name| is_latin(name)).count();
        let is_other_script = latin * MOSTLY < names.len();
        let labels = labels(files, tag, entries)?;
        let mut rows = Vec::new();
        let mut count = 0;
        for (country, areas) in forms.iter().filter(|(country, _)| !spoken[country.as_str()].contains(primary(tag))) {
            let found: Vec<Option<String>> = areas
                .iter()
                .map(|area| {
                    if let Some(label) = area.entry.as_ref().and_then(|entry| labels.get(entry)) {
                        return clean(label);
                    }
                    let name = names.get(&area.code)?;
                    if is_other_script && is_latin(name) {
                        counts.script += 1;
                        return None;
                    }
                    if is_english(name) || REFUSED.contains(&(tag, &area.code)) {
                        counts.english += 1;
                        return None;
                    }
                    clean(name)
                })
                .collect();
            // What stands in brackets tells two apart, or says nothing.
            let short: Vec<Option<String>> =
                found.iter().map(|name| name.as_deref().map(|name| without_brackets(name).to_owned())).collect();
            let is_one = |names: &[Option<String>], name: &str| {
                names.iter().flatten().filter(|other| plain(other) == plain(name)).count() == 1
            };
            let mut shown = Vec::new();
            for ((area, long), brief) in areas.iter().zip(&found).zip(&short) {
                let name = match (long, brief) {
                    (Some(_), Some(name)) if is_one(&short, name) => Some(name.clone()),
                    // Coordinates are no name.
                    (Some(name), _) if is_one(&found, name) && !name.contains(|letter: char| letter.is_numeric()) => {
                        Some(name.clone())
                    }
                    (Some(_), _) => {
                        counts.alike += 1;
                        None
                    }
                    _ => None,
                };
                let name = name.filter(|name| {
                    let is_same = *name == area.shown;
                    counts.same += usize::from(is_same);
                    !is_same
                });
                shown.push(name);
            }
            let of_country = shown.iter().flatten().count();
            if of_country == 0 {
                continue;
            }
            count += of_country;
            let all: Vec<&str> =
                areas.iter().zip(&shown).map(|(area, name)| name.as_deref().unwrap_or(&area.shown)).collect();
            let order = match icu.order(tag, &all)? {
                Some(order) => order,
                None => {
                    let mut order: Vec<usize> = (0..all.len()).collect();
                    order.sort_by_key(|at| plain(all[*at]));
                    order
                }
            };
            let cells: Vec<String> = order
                .into_iter()
                .map(|at| match &shown[at] {
                    Some(name) => format!("{}={name}", areas[at].id),
                    None => areas[at].id.clone(),
                })
                .collect();
            rows.push(vec![country.clone(), cells.join(";"), String::new()]);
        }
        if count >= FEWEST {
            counts.languages += 1;
            counts.names += count;
            let file = format!("areas/{tag}.tsv");
            let text = write::render(HEAD, &file, rows.iter())?;
            made.insert(file, text);
        }
    }
    Ok((made, counts))
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// The code under which CLDR's draft names of an area are; None where they are those of another of the areas, or of before a
/// reform.
fn known(country: &str, area: &Area, areas: &[Area], upstream: &Upstream) -> Option<String> {
    let english = &upstream.area_names["en"];
    let own: Vec<String> = area.english.iter().map(|name| plain(name)).collect();
    if RENUMBERED.contains(&country) {
        let is_own = |code: &str, name: &str| code.starts_with(country) && own.contains(&plain(name));
        return english.iter().find(|(code, name)| is_own(code, name)).map(|(code, _)| code.clone());
    }
    let draft = english.get(&area.code)?;
    let before = plain(draft);
    // The drafts call the county of Chiayi what the city is called, and the city what the county is.
    let is_of = |name: &str, area: &Area| area.english.iter().any(|own| plain(own) == name);
    let is_mixed_up = |other: &Area| {
        let theirs = english.get(&other.code).map(|name| plain(name)).unwrap_or_default();
        is_of(&before, other) && (!is_of(&before, area) || is_of(&theirs, area) && !is_of(&theirs, other))
    };
    if areas.iter().any(|other| other.id != area.id && is_mixed_up(other)) {
        return None;
    }
    // `Donechchyna` and `Donetsk Oblast`: another word for the same, as CLDR says to this day.
    let today = upstream.subdivision_names.get(&area.code.replace('-', "").to_lowercase());
    let begins = |name: &String| name.chars().next() == before.chars().next();
    let is_word = today == Some(draft) && own.iter().any(begins);
    (is_word || own.iter().any(|name| *name == before || is_alike(name, &before))).then(|| area.code.clone())
}

/// Whether a name is English in any language: what stands before a word for its kind, or behind one and `of`.
fn is_english(name: &str) -> bool {
    let kinds = [
        "Borough",
        "City",
        "Council",
        "County",
        "Country",
        "Department",
        "District",
        "Division",
        "Federal District",
        "Governorate",
        "Municipality",
        "Oblast",
        "Parish",
        "Prefecture",
        "Province",
        "Region",
        "Republic",
        "State",
        "Territory",
    ];
    kinds.iter().any(|kind| {
        name.strip_suffix(kind).is_some_and(|rest| rest.ends_with(' ') && is_latin(rest))
            || name.strip_prefix(kind).is_some_and(|rest| rest.starts_with(" of "))
    })
}

/// What a language calls the entries in lists.
fn labels(
    files: &BTreeMap<String, String>,
    tag: &str,
    entries: &BTreeMap<String, bool>,
) -> Result<BTreeMap<String, String>> {
    let file = format!("names/{tag}.tsv");
    let Some(text) = files.get(&file) else { return Ok(BTreeMap::new()) };
    let table = write::table(&file, text.as_bytes())?;
    let label = |row: &crate::source::Row<'_>| {
        let [id, name, short] = row.some(["id", "name", "short"]).map(|cell| cell.text);
        let is_short = entries.get(id).copied().unwrap_or(false) && !short.is_empty();
        (id.to_owned(), if is_short { short } else { name }.to_owned())
    };
    Ok(table.rows.iter().map(label).filter(|(_, label)| !label.is_empty()).collect())
}

/// The areas of each form. `labels` are those of the entries in English.
fn forms(subdivisions: &str, codes: &str, labels: &BTreeMap<String, String>) -> Result<BTreeMap<String, Vec<Area>>> {
    let table = write::table("subdivisions/codes.tsv", codes.as_bytes())?;
    let codes: BTreeMap<&str, [&str; 3]> = table
        .rows
        .iter()
        .map(|row| (row.cell("code").text, row.some(["name", "english", "entry"]).map(|cell| cell.text)))
        .collect();
    let table = write::table("address/subdivisions.tsv", subdivisions.as_bytes())?;
    let mut forms: BTreeMap<String, Vec<Area>> = BTreeMap::new();
    for row in &table.rows {
        let [path, name, latin, english, iso] =
            row.some(["key", "name", "latin", "english", "iso"]).map(|cell| cell.text);
        let Some((country, key)) = path.split_once('/').filter(|(_, key)| !key.contains('/')) else { continue };
        let code = if iso.contains('-') || iso.is_empty() { iso.to_owned() } else { format!("{country}-{iso}") };
        let [own, of_code, entry] = codes.get(code.as_str()).copied().unwrap_or(["", english, ""]);
        let local = if name.is_empty() { key } else { name };
        let last = if is_latin(local) { local } else { key };
        let shown = [of_code, latin, last].into_iter().find(|name| !name.is_empty()).unwrap_or(key);
        forms.entry(country.to_owned()).or_default().push(Area {
            id: if iso.is_empty() { key.to_owned() } else { iso.to_owned() },
            code,
            shown: shown.to_owned(),
            // The Marshall Islands have a key in the form of the United States, and no code there.
            entry: if entry.is_empty() { Some(key) } else { Some(entry) }
                .filter(|id| !entry.is_empty() || labels.get(*id).is_some_and(|label| *label == shown))
                .map(str::to_owned),
            english: [of_code, own, latin]
                .iter()
                .filter(|name| !name.is_empty())
                .map(|name| (*name).to_owned())
                .collect(),
        });
    }
    Ok(forms)
}

/// A name as it is shown; None where nothing is left.
fn clean(name: &str) -> Option<String> {
    // Raised figures tell names apart that are alike, and signs of direction are for what surrounds a name.
    let unseen = |letter: char| {
        matches!(
            letter,
            '²' | '³' | '†' | '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
        ) || matches!(letter, '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    let seen: String = name.chars().filter(|letter| !unseen(*letter)).collect();
    // Twice, at the beginning, and before a space behind letters that do not join, what has no shape says nothing.
    let mut seen = seen.replace("\u{200C}\u{200C}", "\u{200C}").trim_start_matches(['\u{200C}', '\u{200D}']).to_owned();
    if seen.chars().any(|letter| matches!(letter, '\u{600}'..='\u{6FF}')) {
        seen = seen.replace("\u{200C} ", " ");
    }
    let seen = ComposingNormalizerBorrowed::new_nfc().normalize(seen.trim()).into_owned();
    let is_name = |name: &String| {
        let begins = name.chars().next().is_some_and(|first| !matches!(first, '!'..='/' | ':'..='@' | '['..='`'));
        begins && name.len() <= 255 && !name.contains([';', '=', '\t']) && !name.contains(" / ")
    };
    Some(seen).filter(is_name)
}

fn without_brackets(name: &str) -> &str {
    let before = name.split(['(', '（']).next().unwrap_or(name).trim();
    if before.is_empty() { name } else { before }
}

#[cfg(test)]
mod tests {
    use super::{clean, is_english};

    #[test]
    fn what_is_no_name_of_the_language() {
        for name in ["Ararat Province", "State of New South Wales", "Antioquia Department", "Metropolitan City"] {
            assert!(is_english(name), "{name}");
        }
        for name in ["Province de Namur", "Québec", "State", "Provincia di Como", "штат Огайо", "Oststaat"] {
            assert!(!is_english(name), "{name}");
        }
        for name in [", චෛයාපුම්", "Hawaii / Havaí", "", "a;b"] {
            assert_eq!(clean(name), None, "{name}");
        }
        assert_eq!(clean(" ʻUpolu ").as_deref(), Some("ʻUpolu"));
    }
}
