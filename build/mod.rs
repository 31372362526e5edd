//! Compiles `data/` into tables. What is wrong with the data is reported as `data/file:line:column: …`, all of it in one run.

pub(crate) mod address;
mod automaton;
pub(crate) mod entries;
#[path = "../src/fold.rs"]
mod fold;
#[path = "../src/format/mod.rs"]
#[allow(dead_code, reason = "the library's files, of which the build needs those that pack")]
pub(crate) mod format;
pub(crate) mod names;
mod output;
pub(crate) mod phone;
mod regions;
#[path = "../src/schema/mod.rs"]
#[expect(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "the library's files, of which the build needs the words"
)]
mod schema;
pub(crate) mod source;
pub(crate) mod words;

use std::path::Path;
use std::{env, fs, io, process};

pub(crate) use source::Files;
use source::Findings;

/// What the build script does.
pub(crate) fn main() -> io::Result<()> {
    for path in ["build.rs", "build", "data", "src/fold.rs", "src/format", "src/schema"] {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rerun-if-env-changed=POLITY_LOCALES");
    let mut files = Files::new();
    read(Path::new("data"), "", &mut files)?;
    let mut findings = Findings::default();
    let data = entries::read(&files, &mut findings);
    let mut errors = Vec::new();
    let (mut names, mut phone, mut address) = (None, None, None);
    if let Some(data) = &data {
        entries::check(data, &mut findings);
        regions::check(data, &mut findings);
        names = Some(names::compile(data, &mut findings));
        phone = env::var_os("CARGO_FEATURE_PHONE").map(|_| phone::compile(data, &mut findings));
        address = env::var_os("CARGO_FEATURE_ADDRESS").map(|_| address::compile(data, &mut findings));
        if env::var_os("CARGO_FEATURE_WORDS").is_some() {
            words::check(data, &mut findings);
        }
        // Narrows what `Locale::from_tag` and `Locale::all` know, in the binary that is being built.
        let wanted = env::var("POLITY_LOCALES").unwrap_or_default();
        let tags = wanted.split(',').map(str::trim).filter(|tag| !tag.is_empty());
        errors.extend(tags.filter(|tag| !data.locales.iter().any(|locale| locale.tag.text == *tag)).map(|tag| {
            format!(
                "POLITY_LOCALES: {tag:?} is no bundled locale; expected tags of data/locales.tsv, separated by commas"
            )
        }));
    }
    if !(findings.is_empty() && errors.is_empty()) {
        errors.extend(findings.into_sorted().iter().map(ToString::to_string));
        for error in errors {
            println!("cargo::error={error}");
        }
        process::exit(1);
    }
    match (data.as_ref().zip(names.as_ref()), env::var_os("OUT_DIR")) {
        (Some((data, names)), Some(out)) => {
            let narrowed = env::var("POLITY_LOCALES").ok();
            emit(data, names, (phone.as_ref(), address.as_ref()), narrowed.as_deref(), Path::new(&out))
        }
        _ => Err(io::Error::other("data/ has no rows, or cargo gave no OUT_DIR")),
    }
}

/// Writes the tables into `out`. `narrowed` names the locales that a tag can lead to, all where it is None; the handles of
/// the others stay.
pub(crate) fn emit(
    data: &entries::Data<'_>,
    names: &names::Names<'_>,
    (phone, address): (Option<&phone::Phone<'_>>, Option<&address::Address<'_>>),
    narrowed: Option<&str>,
    out: &Path,
) -> io::Result<()> {
    let mut to = output::Output::default();
    entries::emit(data, &mut to);
    regions::emit(data, &mut to);
    names::emit(names, data, narrowed, &mut to);
    if env::var_os("CARGO_FEATURE_WORDS").is_some() {
        words::emit(data, narrowed, &mut to);
    }
    if let Some(phone) = phone {
        phone::emit(phone, data, &mut to);
    }
    if let Some(address) = address {
        address::emit(address, data, &names.letters(), &mut to);
    }
    to.write(out)
}

/// The files below `folder`, by their path with `/`.
fn read(folder: &Path, prefix: &str, files: &mut Files) -> io::Result<()> {
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
