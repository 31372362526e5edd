//! Compiles `data/` into the macro calls and tables that `src/` expands.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo gave no OUT_DIR"))?;
    let write = |file: &str, source: String| fs::write(Path::new(&out).join(file), source);
    let entries = rows("data/entries.tsv")?;
    write("entries.rs", codes(&entries, &rows("data/keys.tsv")?))?;
    write("subdivisions.rs", subdivisions(&entries, &rows("data/subdivisions.tsv")?))
}

/// The cells of a table, without comments and header.
fn rows(file: &str) -> io::Result<Vec<Vec<String>>> {
    println!("cargo::rerun-if-changed={file}");
    let lines = fs::read_to_string(file)?;
    let lines = lines.lines().filter(|line| !line.starts_with('#')).skip(1);
    Ok(lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

/// Where an entry is in the list, and 255 for none.
fn index(entries: &[Vec<String>], alpha2: &str) -> u8 {
    let index = entries.iter().position(|row| row[0] == alpha2);
    index.and_then(|index| u8::try_from(index).ok()).unwrap_or(u8::MAX)
}

fn codes(entries: &[Vec<String>], keys: &[Vec<String>]) -> String {
    let mut source = String::from("entries! {\n");
    for (index, row) in entries.iter().enumerate() {
        let aliases: Vec<&str> = row[4].split("; ").filter(|alias| !alias.is_empty()).collect();
        let _ = writeln!(source, "({} {} {} {:?} {index}, &{aliases:?})", row[0], row[1], row[2], row[3]);
    }
    let mut map = phf_codegen::Map::new();
    for row in keys {
        let [alias, name, text] = [1, 2, 3].map(|column| index(entries, &row[column]));
        map.entry(row[0].as_bytes(), format!("[{alias}, {name}, {text}]"));
    }
    let _ = writeln!(source, "}}\nstatic KEYS: phf::Map<&[u8], [u8; 3]> = {};", map.build());
    source
}

fn subdivisions(entries: &[Vec<String>], rows: &[Vec<String>]) -> String {
    // What is an entry of its own is no subdivision here.
    let rows: Vec<&Vec<String>> = rows.iter().filter(|row| row[2].is_empty()).collect();
    let mut source = format!("pub(super) static SUBDIVISIONS: [Subdivision; {}] = [\n", rows.len());
    // Where those of an entry start and end.
    let mut spans = vec![(0, 0); entries.len()];
    for (number, row) in rows.iter().enumerate() {
        let index = index(entries, &row[0][..2]);
        let _ = writeln!(source, "Subdivision {{ code: {:?}, name: {:?}, country: {index} }},", row[0], row[1]);
        let span = &mut spans[usize::from(index)];
        *span = if span.1 == 0 { (number, number + 1) } else { (span.0, number + 1) };
    }
    let _ = writeln!(source, "];\npub(super) static SPANS: [(u16, u16); {}] = {spans:?};", spans.len());
    source
}
