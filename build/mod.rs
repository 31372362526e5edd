//! Compiles `data/` into tables. What is wrong with the data is reported as `data/file:line:column: …`, all of it in one run.

pub(crate) mod address;
mod automaton;
mod codes;
pub(crate) mod data;
mod dialing;
mod entries;
#[path = "../src/fold.rs"]
mod fold;
#[path = "../src/format/mod.rs"]
#[allow(dead_code, reason = "the library's files, of which the build needs those that pack")]
pub(crate) mod format;
mod former;
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
mod sources;
mod standing;
pub(crate) mod words;

use std::path::Path;
use std::{env, io, process};

use data::Data;
use source::{Findings, read_files};

/// What the optional features compile.
#[derive(Clone, Copy)]
pub(crate) struct Features {
    pub(crate) words: bool,
    pub(crate) phone: bool,
    pub(crate) address: bool,
}

/// What is compiled before it is known whether all of it is sound.
pub(crate) struct Compiled<'a> {
    names: names::Names<'a>,
    words: bool,
    /// The zeros of scripts, where postal codes need them and phone numbers do not have them already.
    digits: Vec<u32>,
    phone: Option<phone::Phone<'a>>,
    address: Option<address::Address<'a>>,
}

/// Reads `data/`, checks it, and writes the tables into cargo's `OUT_DIR`; without findings alone.
pub(crate) fn main() -> io::Result<()> {
    for path in ["build.rs", "build", "data", "src/fold.rs", "src/format", "src/schema"] {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rerun-if-env-changed=POLITY_LOCALES");
    let mut findings = Findings::default();
    let files = read_files(Path::new("data"), &mut findings);
    let data = data::read(&files, &mut findings);
    let on = |feature: &str| env::var_os(feature).is_some();
    let features = Features {
        words: on("CARGO_FEATURE_WORDS"),
        phone: on("CARGO_FEATURE_PHONE"),
        address: on("CARGO_FEATURE_ADDRESS"),
    };
    let compiled = data.as_ref().map(|data| check(data, features, &mut findings));
    // Narrows what `Locale::from_tag` and `Locale::all` know, in the binary that is being built.
    let narrowed = env::var("POLITY_LOCALES").ok();
    let mut errors = unknown_locales(narrowed.as_deref().unwrap_or_default(), data.as_ref());
    errors.extend(findings.into_sorted().iter().map(ToString::to_string));
    if !errors.is_empty() {
        for error in errors {
            println!("cargo::error={error}");
        }
        process::exit(1);
    }
    match (data.as_ref().zip(compiled.as_ref()), env::var_os("OUT_DIR")) {
        (Some((data, compiled)), Some(out)) => emit(data, compiled, narrowed.as_deref(), Path::new(&out)),
        _ => Err(io::Error::other("data/ has no rows, or cargo gave no OUT_DIR")),
    }
}

/// Checks how the rows fit together, and compiles what takes compiling to be checked.
pub(crate) fn check<'a>(data: &Data<'a>, features: Features, findings: &mut Findings) -> Compiled<'a> {
    sources::check(data, findings);
    entries::check(data, findings);
    regions::check(data, findings);
    standing::check(data, findings);
    codes::check(data, findings);
    former::check(data, findings);
    dialing::check(data, findings);
    if features.words {
        words::check(data, findings);
    }
    Compiled {
        names: names::compile(data, findings),
        words: features.words,
        digits: if features.address && !features.phone { phone::digits(data, findings) } else { Vec::new() },
        phone: features.phone.then(|| phone::compile(data, findings)),
        address: features.address.then(|| address::compile(data, findings)),
    }
}

/// Writes the tables into `out`. `narrowed` names the locales that a tag can lead to, all where it is None; the handles of
/// the others stay.
pub(crate) fn emit(data: &Data<'_>, compiled: &Compiled<'_>, narrowed: Option<&str>, out: &Path) -> io::Result<()> {
    let mut to = output::Output::default();
    entries::emit(data, &mut to);
    regions::emit(data, &mut to);
    codes::emit(data, &mut to);
    standing::emit(data, &mut to);
    dialing::emit(data, &mut to);
    former::emit(data, &mut to);
    names::emit(&compiled.names, data, narrowed, &mut to);
    if compiled.words {
        words::emit(data, narrowed, &mut to);
    }
    if let Some(phone) = &compiled.phone {
        phone::emit(phone, data, &mut to);
    } else {
        phone::emit_digits(&compiled.digits, &mut to);
    }
    if let Some(address) = &compiled.address {
        address::emit(address, data, &compiled.names.letters(), &mut to);
    }
    to.write(out)
}

/// What is wrong with `POLITY_LOCALES`.
fn unknown_locales(wanted: &str, data: Option<&Data<'_>>) -> Vec<String> {
    let known = |tag: &str| data.is_none_or(|data| data.locales.iter().any(|locale| locale.tag == tag));
    let tags = wanted.split(',').map(str::trim).filter(|tag| !tag.is_empty() && !known(tag));
    let error = |tag| {
        format!(
            "POLITY_LOCALES: {tag:?} is not a bundled locale; expected tags of data/locales.tsv, separated by commas"
        )
    };
    tags.map(error).collect()
}
