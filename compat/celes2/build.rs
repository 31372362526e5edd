//! Compiles `data/` into the macro calls and tables that `src/` expands.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo gave no OUT_DIR"))?;
    let write = |file: &str, source: String| fs::write(Path::new(&out).join(file), source);
    write("entries.rs", codes(&rows("data/entries.tsv")?, &rows("data/keys.tsv")?))?;
    write("aliases.rs", aliases(&rows("data/aliases.tsv")?))
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
        let _ = writeln!(source, "({} {} {} {:?} {index}, super::{}::TABLE)", row[0], row[1], row[2], row[3], row[4]);
    }
    let mut map = phf_codegen::Map::new();
    for row in keys {
        let [alias, name, text] = [1, 2, 3].map(|column| index(entries, &row[column]));
        map.entry(row[0].as_bytes(), format!("[{alias}, {name}, {text}]"));
    }
    let _ = writeln!(source, "}}\nstatic KEYS: phf::Map<&[u8], [u8; 3]> = {};", map.build());
    source
}

fn aliases(rows: &[Vec<String>]) -> String {
    let mut source = String::from("tables! {\n");
    for row in rows {
        let [table, variant, instead, aliases] = row.as_slice() else { continue };
        let aliases: Vec<&str> = aliases.split("; ").collect();
        let deprecated = match instead.as_str() {
            "" => String::new(),
            instead => format!("#[deprecated(since = \"2.8.0\", note = \"renamed: see Country::{instead}()\")]"),
        };
        let _ = writeln!(source, "{{ {deprecated} {table} {variant} {} {aliases:?} }}", aliases.len());
    }
    source + "}\n"
}
