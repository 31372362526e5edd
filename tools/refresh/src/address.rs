//! Address forms and subdivisions: Google's address data in the shapes of `data/address/`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use crate::subdivisions::Subdivisions;
use crate::upstream::Upstream;
use crate::write;

const SOURCE: &str = "google-address";

/// Google's letters for the fields, and our words.
const FIELDS: [(char, &str); 8] = [
    ('A', "street-address"),
    ('C', "locality"),
    ('D', "dependent-locality"),
    ('N', "recipient"),
    ('O', "organization"),
    ('S', "administrative-area"),
    ('X', "sorting-code"),
    ('Z', "postal-code"),
];

/// The forms by entry, and the two tables of subdivisions.
pub(crate) fn address(
    data: &Path,
    upstream: &Upstream,
    codes: &Subdivisions,
    notes: &mut Vec<String>,
) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    let defaults = &upstream.address["ZZ"]["ZZ"];
    for (country, database) in upstream.address.iter().filter(|(country, _)| *country != "ZZ") {
        let file = format!("address/{country}.tsv");
        files.insert(file.clone(), form(data, &file, country, &database[country], defaults)?);
    }
    // A form that upstream lacks is kept by hand, whole.
    for entry in std::fs::read_dir(data.join("address")).into_iter().flatten() {
        let file = format!("address/{}", entry?.file_name().to_string_lossy());
        if !files.contains_key(&file) {
            files.insert(file.clone(), String::from_utf8(write::read(data, &file)?)?);
        }
    }
    let (subdivisions, names) = subdivisions(data, upstream, codes, notes)?;
    files.insert("address/subdivisions.tsv".into(), subdivisions);
    files.insert("address/subdivision_names.tsv".into(), names);
    Ok(files)
}

fn form(data: &Path, file: &str, country: &str, own: &Value, defaults: &Value) -> Result<String> {
    let text = |key: &str| own[key].as_str().or_else(|| defaults[key].as_str()).unwrap_or("");
    let layout = text("fmt");
    let has = |letter: char| layout.contains(&format!("%{letter}"));
    // Upstream wants capitals in fields that its own layout has not.
    let letters = |key: &str| -> Result<String> {
        let words = text(key).chars().filter(|letter| has(*letter)).map(field).collect::<Result<BTreeSet<_>>>()?;
        Ok(words.into_iter().collect::<Vec<_>>().join(" "))
    };
    let mut facts: BTreeMap<String, String> = BTreeMap::new();
    let mut fact = |name: &str, value: String| {
        if !value.is_empty() {
            facts.insert(name.to_owned(), value);
        }
    };
    fact("label", template(layout)?);
    fact("label-latin", own["lfmt"].as_str().filter(|latin| *latin != layout).map_or(Ok(String::new()), template)?);
    fact("languages", text("languages").replace('~', " "));
    fact("required", letters("require")?);
    fact("upper", letters("upper")?);
    for (letter, key) in
        [('S', "state_name_type"), ('C', "locality_name_type"), ('D', "sublocality_name_type"), ('Z', "zip_name_type")]
    {
        if has(letter) {
            fact(&format!("called-{}", field(letter)?), text(key).replace('_', "-"));
        }
    }
    if has('Z') {
        // The anchors in Bahrain's pattern say what is true of every pattern here: it is the whole code. An escaped hyphen
        // is not what every reader of regular expressions knows.
        fact("postal-code", text("zip").replace("(?:^|\\b)", "").replace("(?:$|\\b)", "").replace("[ \\-]", "(?: |-)"));
        fact("examples", text("zipex").to_owned());
        fact("prefixes", text("postprefix").trim_end_matches(['-', ' ']).to_owned());
    }
    let bytes = write::read(data, file)?;
    let old = write::table(file, &bytes)?;
    let mut rows: BTreeMap<String, Vec<String>> =
        facts.into_iter().map(|(name, value)| (name.clone(), vec![name, value, String::new()])).collect();
    for row in old.rows.iter().filter(|row| !row.cell("source").text.is_empty()) {
        rows.insert(row.cell("fact").text.to_owned(), write::cells(&old, row));
    }
    // What a field is called says nothing where a layout kept by hand leaves the field out.
    let layouts: String =
        ["label", "edit"].iter().filter_map(|fact| rows.get(*fact)).map(|row| row[1].as_str()).collect();
    rows.retain(|fact, row| {
        let own = row.last().is_some_and(|source| !source.is_empty());
        fact.strip_prefix("called-").is_none_or(|field| own || layouts.contains(&format!("{{{field}}}")))
    });
    let head = write::head(&bytes);
    let head = if head.is_empty() { format!("# source: {SOURCE}\n") } else { head };
    write::render(&head, file, rows.values()).with_context(|| country.to_owned())
}

fn field(letter: char) -> Result<&'static str> {
    let known = FIELDS.iter().find(|(known, _)| *known == letter);
    known.map(|(_, word)| *word).with_context(|| format!("unknown field {letter:?}"))
}

/// `%N%n%Z %C` as `{recipient} / {postal-code} {locality}`.
fn template(layout: &str) -> Result<String> {
    let mut lines = vec![String::new()];
    let mut letters = layout.chars();
    while let Some(letter) = letters.next() {
        let Some(line) = lines.last_mut() else { bail!("no line") };
        match letter {
            '%' => match letters.next() {
                Some('n') => lines.push(String::new()),
                Some(letter) => *line += &format!("{{{}}}", field(letter)?),
                None => bail!("{layout:?} ends in %"),
            },
            other => line.push(other),
        }
    }
    lines.retain(|line| !line.is_empty());
    Ok(lines.join(" / "))
}

/// What one node of a tree has below it.
struct Tree<'u> {
    country: &'u str,
    database: &'u Map<String, Value>,
    upstream: &'u Upstream,
    codes: &'u Subdivisions,
    /// CLDR's aliases of subdivisions.
    aliases: &'u Value,
    rows: Vec<Vec<String>>,
    names: BTreeMap<(String, String), Vec<String>>,
}

fn subdivisions(
    data: &Path,
    upstream: &Upstream,
    codes: &Subdivisions,
    notes: &mut Vec<String>,
) -> Result<(String, String)> {
    let file = "address/subdivisions.tsv";
    let bytes = write::read(data, file)?;
    let old = write::table(file, &bytes)?;
    let mut by_hand: BTreeMap<String, Vec<String>> = old
        .rows
        .iter()
        .filter(|row| !row.cell("source").text.is_empty())
        .map(|row| (row.cell("key").text.to_owned(), write::cells(&old, row)))
        .collect();
    let aliases = upstream.supplemental("aliases")?["metadata"]["alias"]["subdivisionAlias"].take();
    let (mut rows, mut names) = (Vec::new(), BTreeMap::new());
    for (country, database) in upstream.address.iter().filter(|(country, _)| *country != "ZZ") {
        let database = database.as_object().context("no object")?;
        let mut tree =
            Tree { country, database, upstream, codes, aliases: &aliases, rows: Vec::new(), names: BTreeMap::new() };
        tree.below(country, notes)?;
        rows.append(&mut tree.rows);
        names.append(&mut tree.names);
    }
    let moved = write::read(data, "subdivisions/moved.tsv")?;
    let moved = write::table("subdivisions/moved.tsv", &moved)?;
    let moved: Vec<(&str, &str)> = moved.rows.iter().map(|row| (row.cell("key").text, row.cell("to").text)).collect();
    rows = rows.into_iter().filter_map(|row| place(row, &moved)).collect();
    let names: BTreeMap<(String, String), Vec<String>> = names
        .into_values()
        .filter_map(|row| place(row, &moved))
        .map(|row| ((row[0].clone(), row[1].clone()), row))
        .collect();
    for row in &mut rows {
        if let Some(kept) = by_hand.remove(&row[0]) {
            *row = kept;
        }
    }
    // What upstream lacks stays behind the row that it stood behind.
    let mut siblings: BTreeMap<&str, &str> = BTreeMap::new();
    for row in &old.rows {
        let key = row.cell("key").text;
        let before = siblings.insert(key.rsplit_once('/').map_or("", |(parent, _)| parent), key);
        if let Some(kept) = by_hand.remove(key) {
            let place = before.and_then(|before| rows.iter().position(|row| row[0] == before));
            rows.insert(place.map_or(rows.len(), |place| place + 1), kept);
        }
    }
    let rows = in_order(rows);
    let kept = |bytes: &[u8], fallback: &str| match write::head(bytes) {
        head if head.is_empty() => fallback.to_owned(),
        head => head,
    };
    let subdivisions =
        write::render(&kept(&bytes, "# source: google-address iso-3166 cldr-subdivisions\n"), file, rows.iter())?;
    let file = "address/subdivision_names.tsv";
    let bytes = write::read(data, file)?;
    let names = write::render(&kept(&bytes, "# source: google-address\n"), file, names.values())?;
    Ok((subdivisions, names))
}

/// A row under the key that it has after all reforms; None where it is offered no longer.
fn place(mut row: Vec<String>, moved: &[(&str, &str)]) -> Option<Vec<String>> {
    let is_of = |(from, _): &&(&str, &str)| {
        row[0].strip_prefix(from).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    if let Some((from, to)) = moved.iter().find(is_of) {
        if to.is_empty() {
            return None;
        }
        row[0] = format!("{to}{}", &row[0][from.len()..]);
    }
    Some(row)
}

/// The rows, each once and before what is below it.
fn in_order(rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    fn below(above: &str, rows: &mut BTreeMap<String, Vec<Vec<String>>>, to: &mut Vec<Vec<String>>) {
        for row in rows.remove(above).unwrap_or_default() {
            let key = row[0].clone();
            to.push(row);
            below(&key, rows, to);
        }
    }
    let mut by_parent: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    let (mut entries, mut seen) = (Vec::new(), BTreeSet::new());
    for row in rows.into_iter().filter(|row| seen.insert(row[0].clone())) {
        let parent = row[0].rsplit_once('/').map_or("", |(parent, _)| parent).to_owned();
        if !parent.contains('/') && !entries.contains(&parent) {
            entries.push(parent.clone());
        }
        by_parent.entry(parent).or_default().push(row);
    }
    let mut rows = Vec::new();
    entries.iter().for_each(|entry| below(entry, &mut by_parent, &mut rows));
    rows
}

impl Tree<'_> {
    /// The rows of what is below `path`, each followed by what is below itself.
    fn below(&mut self, path: &str, notes: &mut Vec<String>) -> Result<()> {
        let parent = &self.database[path];
        let list = |key: &str| parent[key].as_str().map(|text| text.split('~').collect::<Vec<_>>()).unwrap_or_default();
        let (keys, local, latin, full) = (list("sub_keys"), list("sub_names"), list("sub_lnames"), list("sub_lfnames"));
        let at = |list: &[&str], index: usize| list.get(index).copied().unwrap_or("").to_owned();
        for (index, key) in keys.iter().enumerate() {
            let child = format!("{path}/{key}");
            let own = &self.database.get(&child).cloned().unwrap_or_default();
            let text = |name: &str| own[name].as_str().unwrap_or("").to_owned();
            let unless = |name: String, same: &str| if name == same { String::new() } else { name };
            let mut iso = text("isoid");
            let code = format!("{}-{iso}", self.country);
            let mut known = self.upstream.subdivisions.contains_key(&code);
            // CLDR knows what became of withdrawn codes.
            let alias = &self.aliases[code.replace('-', "").to_lowercase()]["_replacement"];
            if let Some(alias) = alias.as_str().filter(|alias| !known && !alias.contains(' ')) {
                iso = alias.get(2..).unwrap_or("").to_uppercase();
                known = self.upstream.subdivisions.contains_key(&format!("{}-{iso}", self.country));
            }
            if !iso.is_empty() && !known {
                notes.push(format!("address/subdivisions.tsv {child}: {}-{iso} is no code of iso3166-2", self.country));
            }
            let name = unless(at(&local, index), key);
            let shown = if name.is_empty() { (*key).to_owned() } else { name.clone() };
            let latin = unless(at(&latin, index), &shown);
            if !known && path == self.country {
                let named = self.codes.named(self.country, &[key, &name, &latin]);
                if let Some((_, code)) = named.and_then(|code| code.split_once('-')) {
                    iso = code.to_owned();
                    known = true;
                }
            }
            // A range of codes is given by its ends; below the first level an example would be a table of codes.
            let example = if path == self.country { text("zipex") } else { String::new() };
            let example = example.split(',').next().unwrap_or("").to_owned();
            self.rows.push(vec![
                child.clone(),
                name,
                latin,
                // That of `subdivisions/codes.tsv`.
                String::new(),
                if known { iso } else { String::new() },
                text("zip"),
                example,
                String::new(),
            ]);
            let mut also = |language: &str, name: String| {
                if !name.is_empty() {
                    self.names.insert(
                        (child.clone(), language.to_owned()),
                        vec![child.clone(), language.to_owned(), name, String::new()],
                    );
                }
            };
            also("und-Latn", at(&full, index));
            for language in self.database[self.country]["languages"].as_str().unwrap_or("").split('~') {
                let other = &self.database.get(&format!("{path}--{language}")).cloned().unwrap_or_default();
                let list = |key: &str| other[key].as_str().map(|text| text.split('~').collect::<Vec<_>>());
                let Some(position) = list("sub_keys").and_then(|keys| keys.iter().position(|other| other == key))
                else {
                    continue;
                };
                let name = list("sub_names").or_else(|| list("sub_lnames")).map(|names| at(&names, position));
                also(language, unless(name.unwrap_or_default(), &shown));
            }
            self.below(&child, notes)?;
        }
        Ok(())
    }
}
