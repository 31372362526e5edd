//! Compiles `data/` into tables. What is wrong with the data is reported as `data/file:line:column: …`, all of it in one run.

#[cfg(feature = "address")]
pub(crate) mod address;
#[cfg(any(feature = "address", feature = "phone"))]
mod automaton;
mod codes;
pub(crate) mod data;
mod dialing;
#[cfg(any(feature = "address", feature = "phone"))]
mod digits;
mod entries;
mod facts;
pub(crate) mod features;
#[path = "../src/fold.rs"]
mod fold;
#[path = "../src/format/mod.rs"]
#[allow(dead_code, reason = "the library's files, of which the build needs those that pack")]
pub(crate) mod format;
mod former;
pub(crate) mod names;
mod output;
pub(crate) mod overlay;
#[cfg(feature = "phone")]
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
mod sorted;
pub(crate) mod source;
mod sources;
mod standing;
#[cfg(feature = "words")]
pub(crate) mod words;

use std::path::Path;
use std::{env, io, process};

use data::Data;
use overlay::Overlay;
use source::{Files, Findings, read_files};

/// What is compiled before it is known whether all of it is sound.
pub(crate) struct Compiled<'a> {
    names: Option<names::Names<'a>>,
    #[cfg(any(feature = "address", feature = "phone"))]
    digits: Vec<u32>,
    #[cfg(feature = "phone")]
    phone: Option<phone::Phone<'a>>,
    #[cfg(feature = "address")]
    address: Option<address::Address<'a>>,
}

/// Reads `data/`, checks it, and writes the tables into cargo's `OUT_DIR`; without findings alone.
pub(crate) fn main() -> io::Result<()> {
    for path in ["build.rs", "build", "data", "src/fold.rs", "src/format", "src/schema"] {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rerun-if-env-changed=POLITY_LOCALES");
    println!("cargo::rerun-if-env-changed=POLITY_OVERLAY");
    let mut findings = Findings::default();
    let files = read_files(Path::new("data"), features::is_compiled, &mut findings);
    let folder = env::var("POLITY_OVERLAY").ok().filter(|folder| !folder.is_empty());
    let overlay = folder.and_then(|folder| {
        // A build script is run in the folder of its package, and people write paths from where they are.
        let from = env::var("PWD").map_or_else(|_| folder.clone().into(), |here| Path::new(&here).join(&folder));
        println!("cargo::rerun-if-changed={}", from.display());
        Overlay::read(&from, &mut findings)
    });
    let data = read(&files, overlay.as_ref(), &mut findings);
    let compiled = data.as_ref().map(|data| check(data, Parts::ALL, &mut findings));
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

/// Reads the tables, an overlay laid over them. None where no row can be trusted.
pub(crate) fn read<'a>(files: &'a Files, overlay: Option<&'a Overlay>, findings: &mut Findings) -> Option<Data<'a>> {
    let mut data = data::read(files, overlay, findings)?;
    if overlay.is_some() {
        names::place(&mut data, findings);
    }
    Some(data)
}

/// What takes longest to compile, and is left out in tests of other data.
#[derive(Clone, Copy)]
pub(crate) struct Parts {
    pub(crate) names: bool,
    pub(crate) phone: bool,
    pub(crate) address: bool,
}

impl Parts {
    pub(crate) const ALL: Self = Parts { names: true, phone: true, address: true };
}

/// Checks how the rows fit together, and compiles what takes compiling to be checked.
pub(crate) fn check<'a>(data: &Data<'a>, parts: Parts, findings: &mut Findings) -> Compiled<'a> {
    sources::check(data, findings);
    entries::check(data, findings);
    regions::check(data, findings);
    standing::check(data, findings);
    codes::check(data, findings);
    former::check(data, findings);
    facts::check(data, findings);
    dialing::check(data, findings);
    #[cfg(feature = "words")]
    words::check(data, findings);
    Compiled {
        #[cfg(any(feature = "address", feature = "phone"))]
        digits: digits::read(data, findings),
        #[cfg(feature = "phone")]
        phone: parts.phone.then(|| phone::compile(data, findings)),
        #[cfg(feature = "address")]
        address: parts.address.then(|| address::compile(data, findings)),
        // At last: the rules for names are not run where something is wrong already.
        names: parts.names.then(|| names::compile(data, findings)),
    }
}

/// Writes the tables into `out`. `narrowed` names the locales that a tag can lead to, all where it is None; the handles of
/// the others stay.
pub(crate) fn emit(data: &Data<'_>, compiled: &Compiled<'_>, narrowed: Option<&str>, out: &Path) -> io::Result<()> {
    let mut to = output::Output::default();
    shows_overlay(data, &mut to);
    entries::emit(data, &mut to);
    regions::emit(data, &mut to);
    codes::emit(data, &mut to);
    standing::emit(data, &mut to);
    dialing::emit(data, &mut to);
    former::emit(data, &mut to);
    facts::emit(data, &mut to);
    if let Some(names) = &compiled.names {
        names::emit(names, data, narrowed, &mut to);
    }
    #[cfg(feature = "words")]
    words::emit(data, narrowed, &mut to);
    #[cfg(any(feature = "address", feature = "phone"))]
    digits::emit(&compiled.digits, &mut to);
    #[cfg(feature = "phone")]
    if let Some(phone) = &compiled.phone {
        phone::emit(phone, data, &mut to);
    }
    #[cfg(feature = "address")]
    if let (Some(address), Some(names)) = (&compiled.address, &compiled.names) {
        address::emit(address, data, narrowed, &names.letters(), &mut to);
    }
    to.write(out)
}

/// Emits what `polity::OVERLAY` says; the fingerprints have an overlay as a table of its own.
fn shows_overlay(data: &Data<'_>, to: &mut output::Output) {
    let said = data.overlay.map(|overlay| {
        let bytes = overlay.bytes();
        to.count("OVERLAY", overlay.count(), &bytes);
        format!("{} {:016x}", overlay.name(), output::hash(&bytes))
    });
    to.source.push_str(&format!("pub(crate) const OVERLAY: Option<&str> = {said:?};\n"));
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
