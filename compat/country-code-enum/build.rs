//! Compiles `data/entries.tsv` into the macro call that `src/lib.rs` expands.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=data/entries.tsv");
    let mut source = String::from("entries! {\n");
    for line in fs::read_to_string("data/entries.tsv")?.lines().filter(|line| !line.starts_with('#')).skip(1) {
        if let Some((alpha2, name)) = line.split_once('\t') {
            let _ = writeln!(source, "({alpha2} {name:?})");
        }
    }
    source.push('}');
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo gave no OUT_DIR"))?;
    fs::write(Path::new(&out).join("entries.rs"), source)
}
