//! Takes the upstream packages that `data/SOURCES.tsv` pins and rewrites the generated rows of `data/`.
//!
//! A row or cell whose `source` names something that is not one of those packages is kept by hand and left alone.

mod address;
mod areas;
mod countries;
mod currencies;
mod dialing;
mod fetch;
mod folding;
mod locales;
mod names;
mod order;
mod phone;
mod regions;
mod subdivisions;
#[cfg(test)]
mod tests;
mod upstream;
mod write;

// The tables are read here as `build.rs` reads them.
#[path = "../../../build/source/mod.rs"]
#[allow(dead_code, unused_imports, unused_macros, reason = "the build asks more of a table than this tool")]
mod source;

// What it sorts with.
#[path = "../../../build/sorted.rs"]
#[allow(dead_code, reason = "the build sorts more than this tool")]
mod sorted;
mod build {
    pub(crate) use crate::sorted;
}

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};

#[derive(Parser)]
#[command(about = "Rewrites the generated rows of data/ from the upstream packages that data/SOURCES.tsv pins")]
struct Arguments {
    /// Compare only: print what differs and exit with 1 where something does
    #[arg(long)]
    check: bool,
    /// The repository
    #[arg(long, default_value_os_t = repository())]
    root: PathBuf,
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn main() -> Result<ExitCode> {
    let arguments = Arguments::parse();
    let data = arguments.root.join("data");
    let progress = ProgressBar::new(0).with_style(ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}")?);

    let packages = fetch::all(&data.join("SOURCES.tsv"), &arguments.root.join("target/refresh"), &progress)?;
    progress.set_message("reading");
    let upstream = upstream::Upstream::read(&packages)?;

    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut notes = Vec::new();
    let table = countries::countries(&data, &upstream, &mut notes)?;
    let entries = countries::entries(&table)?;
    let regions = countries::regions(&upstream)?;
    files.insert("claims.tsv".into(), countries::claims(&data, &table, &upstream, &mut notes)?);
    files.insert("dialing.tsv".into(), dialing::dialing(&data, &upstream)?);
    files.extend(phone::files(&data, &upstream)?);
    files.insert("countries.tsv".into(), table);
    let tags = locales::tags(&data)?;
    let parents = locales::parents(&tags, &upstream)?;
    let of_areas = parents.clone();
    files.insert("plurals.tsv".into(), regions::plurals(&parents, &upstream)?);
    files.insert("population.tsv".into(), regions::population(&entries, &upstream)?);
    files.insert("region_names.tsv".into(), regions::names(&regions, &parents, &upstream)?);
    files.insert("currency_names.tsv".into(), currencies::names(&data, &parents, &upstream)?);
    files.insert("regions.tsv".into(), regions);
    files.insert("locales.tsv".into(), locales::locales(&data, &parents, &upstream)?);
    files.insert("tags.tsv".into(), locales::aliases(&data, &tags, &upstream)?);
    // What makes the other files looks at each row or cell itself.
    let whole = ["currency_names.tsv", "plurals.tsv", "population.tsv", "region_names.tsv", "regions.tsv"];
    for (file, text) in
        files.iter_mut().filter(|(file, _)| file.starts_with("phone/") || whole.contains(&file.as_str()))
    {
        *text = write::keep_own(&data, file, text)?;
    }
    progress.set_length(tags.len() as u64);
    progress.set_position(0);
    let mut workshop = names::Workshop::new(&data, &entries, parents, &upstream)?;
    for tag in &tags {
        progress.set_message(format!("names in {tag}"));
        if let Some(text) = workshop.file(tag)? {
            files.insert(format!("names/{tag}.tsv"), text);
        }
        progress.inc(1);
    }
    progress.finish_and_clear();
    let languages = countries::languages(&files["countries.tsv"])?;
    let subdivisions = subdivisions::subdivisions(&data, &languages, &upstream)?;
    files.extend(address::address(&data, &upstream, &subdivisions, &mut notes)?);
    let (areas, taken) = areas::areas(&files, &subdivisions.codes, (&entries, &languages), &of_areas, &upstream)?;
    for (file, text) in areas {
        let text = write::keep_own(&data, &file, &text)?;
        files.insert(file, text);
    }
    files.insert("subdivisions/codes.tsv".into(), subdivisions.codes);
    files.insert("subdivisions/names.tsv".into(), subdivisions.names);
    for by_hand in ["subdivisions/former.tsv", "subdivisions/moved.tsv", "subdivisions/words.tsv"] {
        files.insert(by_hand.into(), String::from_utf8(write::read(&data, by_hand)?)?);
    }
    let [aliases, written] = [write::read(&data, "aliases.tsv")?, write::read(&data, "written.tsv")?];
    let named = files.iter().filter(|(file, _)| {
        // Nobody searches for these.
        !(file.starts_with("address/")
            || file.starts_with("areas/")
            || ["currency_names.tsv", "plurals.tsv", "population.tsv", "region_names.tsv"].contains(&file.as_str()))
    });
    let texts = named
        .map(|(_, text)| text.as_str())
        .chain([&aliases, &written].into_iter().flat_map(|file| std::str::from_utf8(file)));
    files.insert("folding.tsv".into(), folding::folding(texts)?);

    let changed = write::compare(&data, &files)?;
    for note in &notes {
        println!("note: {note}");
    }
    println!("{}\n{taken}", workshop.compared);
    for (file, lines) in &changed {
        println!("data/{file}: {} lines differ", lines.len());
        for line in lines.iter().take(20) {
            println!("  {line}");
        }
        if lines.len() > 20 {
            println!("  … and {} more", lines.len() - 20);
        }
    }
    if arguments.check {
        println!("{} files compared, {} differ", files.len(), changed.len());
        return Ok(if changed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    for file in changed.keys() {
        let path = data.join(file);
        std::fs::create_dir_all(path.parent().unwrap_or(&data))?;
        match files.get(file) {
            Some(text) => std::fs::write(&path, text),
            None => std::fs::remove_file(&path),
        }
        .with_context(|| path.display().to_string())?;
    }
    println!("{} files, {} rewritten", files.len(), changed.len());
    Ok(ExitCode::SUCCESS)
}
