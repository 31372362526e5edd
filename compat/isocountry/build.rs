//! Compiles `data/entries.tsv` into the macro call that `src/lib.rs` expands.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut entries = rows("data/entries.tsv")?;
    if env::var_os("CARGO_FEATURE_INCLUSIVE").is_none() {
        entries.retain(|row| row[1] != "XK");
    }
    let mut source = String::from("entries! {\n");
    for row in &entries {
        let (alpha3, alpha2, name) = (&row[0], &row[1], &row[2]);
        let _ = writeln!(
            source,
            "({alpha3} {alpha2} {name:?} ISO_A2_{alpha3} ISO_A3_{alpha3} ISO_FULL_{alpha3} ISO_NUM_{alpha3})"
        );
    }
    // XKX comes last in the enum, so that no other variant gets another number, and sorted in by name here.
    let mut by_name = entries.clone();
    if let Some(last) = by_name.iter().position(|row| row[1] == "XK") {
        let kosovo = by_name.remove(last);
        let after = by_name.iter().rposition(|row| row[2] < kosovo[2]).map_or(0, |index| index + 1);
        by_name.insert(after, kosovo);
    }
    let mut order = |rows: &[Vec<String>]| {
        let codes: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
        let _ = writeln!(source, "[{}]", codes.join(" "));
    };
    order(&by_name);
    by_name.sort_by(|one, other| one[1].cmp(&other[1]));
    order(&by_name);
    by_name.sort_by(|one, other| one[0].cmp(&other[0]));
    order(&by_name);
    source.push('}');
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo gave no OUT_DIR"))?;
    fs::write(Path::new(&out).join("entries.rs"), source)
}

/// The cells of a table, without comments and header.
fn rows(file: &str) -> io::Result<Vec<Vec<String>>> {
    println!("cargo::rerun-if-changed={file}");
    let lines = fs::read_to_string(file)?;
    let lines = lines.lines().filter(|line| !line.starts_with('#')).skip(1);
    Ok(lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}
