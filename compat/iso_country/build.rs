//! Compiles `data/entries.tsv` into the macro call that `src/lib.rs` expands.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=data/entries.tsv");
    let inclusive = env::var_os("CARGO_FEATURE_INCLUSIVE").is_some();
    let mut source = String::from("entries! {\n");
    for line in fs::read_to_string("data/entries.tsv")?.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let (alpha2, name, other) = (cells[0], cells[1], cells[2]);
        if alpha2 != "XK" || inclusive {
            let other = if other.is_empty() { String::new() } else { format!("{other:?}") };
            let _ = writeln!(source, "({alpha2} {name:?} {other})");
        }
    }
    source.push('}');
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo gave no OUT_DIR"))?;
    fs::write(Path::new(&out).join("entries.rs"), source)
}
