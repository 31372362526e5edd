//! Compiles `data/` into constants and into the maps that rust_iso3166 makes public.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo gave no OUT_DIR"))?;
    let write = |file: &str, source: String| fs::write(Path::new(&out).join(file), source);
    let mut entries = rows("data/entries.tsv")?;
    if env::var_os("CARGO_FEATURE_INCLUSIVE").is_none() {
        entries.retain(|row| row[0] != "XK");
    }
    write("entries.rs", codes(&entries))?;
    write("subdivisions.rs", subdivisions(&entries, &rows("data/subdivisions.tsv")?))?;
    write("former.rs", former(&entries, &rows("data/former.tsv")?))
}

/// The cells of a table, without comments and header.
fn rows(file: &str) -> io::Result<Vec<Vec<String>>> {
    println!("cargo::rerun-if-changed={file}");
    let lines = fs::read_to_string(file)?;
    let lines = lines.lines().filter(|line| !line.starts_with('#')).skip(1);
    Ok(lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

/// A public map from text to the constant of that name.
fn map(name: &str, value: &str, entries: impl Iterator<Item = (String, String)>) -> String {
    let mut map = phf_codegen::Map::new();
    for (key, constant) in entries {
        map.entry(key, constant);
    }
    format!("/// By code.\npub const {name}: Map<&str, {value}> = {};\n", map.build())
}

fn codes(entries: &[Vec<String>]) -> String {
    let mut source = String::from("entries! {\n");
    for (index, row) in entries.iter().enumerate() {
        let (alpha2, alpha3, numeric, name) = (&row[0], &row[1], row[2].trim_start_matches('0'), &row[3]);
        let _ = writeln!(source, "({alpha2} {alpha3} {numeric} {:?} {name:?} {index})", row[2]);
    }
    source.push_str("}\n");
    for (name, column) in [("ALPHA2_MAP", 0), ("ALPHA3_MAP", 1), ("NUMERIC_MAP", 2)] {
        source += &map(name, "CountryCode", entries.iter().map(|row| (row[column].clone(), row[0].clone())));
    }
    source
}

fn subdivisions(entries: &[Vec<String>], rows: &[Vec<String>]) -> String {
    let constant = |code: &str| code.replace('-', "_");
    let mut source = String::new();
    let mut countries: Vec<(String, Vec<String>)> = Vec::new();
    for row in rows {
        let (code, name) = (&row[0], &row[1]);
        let (country, region) = code.split_once('-').unwrap_or((code, ""));
        let country_name = entries.iter().find(|entry| entry[0] == country).map_or("", |entry| &entry[3]);
        let _ = writeln!(
            source,
            "#[doc = {name:?}] pub const {}: Subdivision = subdivision({name:?}, {code:?}, {country_name:?}, {country:?}, {region:?});",
            constant(code)
        );
        match countries.last_mut().filter(|(last, _)| last == country) {
            Some((_, codes)) => codes.push(constant(code)),
            None => countries.push((country.to_owned(), vec![constant(code)])),
        }
    }
    source += &map("SUBDIVISION_MAP", "Subdivision", rows.iter().map(|row| (row[0].clone(), constant(&row[0]))));
    let lists = countries.into_iter().map(|(country, codes)| (country, format!("&[{}]", codes.join(","))));
    source += &map("SUBDIVISION_COUNTRY_MAP", "&[Subdivision]", lists);
    source
}

fn former(entries: &[Vec<String>], rows: &[Vec<String>]) -> String {
    let mut source = String::new();
    for row in rows {
        let [alpha4, alpha2, alpha3, numeric, name, kind, from, until, successors] = row.as_slice() else { continue };
        // A successor is an entry, or one that was withdrawn in its turn: CS.
        let code = |alpha2: &str, alpha3: &str, numeric: &str, name: &str| {
            let numeric = numeric.trim_start_matches('0');
            let numeric = if numeric.is_empty() { "0" } else { numeric };
            format!("CountryCode {{ name: {name:?}, alpha2: {alpha2:?}, alpha3: {alpha3:?}, numeric: {numeric} }}")
        };
        let mut names = Vec::new();
        let successors: Vec<String> = successors
            .split(' ')
            .filter_map(|alpha2| {
                let entry = entries.iter().find(|entry| entry[0] == alpha2);
                let former = || rows.iter().filter(|row| row[1] == alpha2).max_by_key(|row| &row[7]);
                let found = entry
                    .map(|entry| (&entry[1], &entry[2], &entry[3]))
                    .or_else(|| former().map(|row| (&row[2], &row[3], &row[4])));
                let (alpha3, numeric, name) = found?;
                names.push(name.as_str());
                Some(code(alpha2, alpha3, numeric, name))
            })
            .collect();
        let what = match kind.as_str() {
            "merge" => "Merged into",
            "split" => "Divided into:",
            _ => "Name changed to",
        };
        let _ = writeln!(
            source,
            "#[doc = {name:?}] pub const {alpha4}: CountryCode3 = CountryCode3 {{ code: {alpha4:?}, name: {name:?}, \
             former: {}, new_countries: &[{}], validity: &[{from}, {until}], desc: {:?} }};",
            code(alpha2, alpha3, numeric, name),
            successors.join(", "),
            format!("{what} {}", names.join(", ")),
        );
    }
    source += &map("ALPHA4_MAP", "CountryCode3", rows.iter().map(|row| (row[0].clone(), row[0].clone())));
    let all: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    let _ = writeln!(source, "/// Every one.\npub const ALL: &[CountryCode3] = &[{}];", all.join(", "));
    source
}
