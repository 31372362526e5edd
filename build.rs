//! Compiles `data/` into tables. What is wrong with the data is reported as `data/file:line:column: …`, all of it in one run.

#[path = "build/check.rs"]
mod check;
#[path = "build/diag.rs"]
mod diag;
#[path = "build/emit.rs"]
mod emit;
#[path = "build/model.rs"]
mod model;
#[path = "src/schema.rs"]
#[expect(dead_code, unreachable_pub, reason = "the library's file, of which the build needs the words")]
mod schema;
#[path = "build/table.rs"]
mod table;

use std::path::Path;
use std::{env, fs, io, process};

fn main() -> io::Result<()> {
    for path in ["build.rs", "build", "data", "src/schema.rs"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let mut files = model::Files::new();
    read(Path::new("data"), "", &mut files)?;
    let mut findings = diag::Findings::default();
    let data = model::read(&files, &mut findings);
    if let Some(data) = &data {
        check::check(data, &mut findings);
    }
    if !findings.is_empty() {
        for finding in findings.into_sorted() {
            println!("cargo::error={finding}");
        }
        process::exit(1);
    }
    match (data, env::var_os("OUT_DIR")) {
        (Some(data), Some(out)) => emit::emit(&data, Path::new(&out)),
        _ => Err(io::Error::other("data/ has no rows, or cargo gave no OUT_DIR")),
    }
}

/// The files below `folder`, by their path with `/`.
fn read(folder: &Path, prefix: &str, files: &mut model::Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}
