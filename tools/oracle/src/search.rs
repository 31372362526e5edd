//! What people type: which entry a search has first, and whether it is ever blank on the way to a label.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use polity::{CountryList, Locale};

use crate::repository;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A table: locale, what is typed, the entry that should be first (`A|B`: either), a note; without it, tests/search.tsv
    cases: Option<PathBuf>,
}

pub(crate) fn compare(arguments: &Arguments) -> Result<ExitCode> {
    let path = arguments.cases.clone().unwrap_or_else(|| repository().join("tests/search.tsv"));
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let (mut first, mut all) = (0, 0);
    for row in text.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [tag, typed, wanted, ..] = cells[..] else { continue };
        let list = CountryList::new(Locale::from_tag(tag).with_context(|| format!("{tag:?} leads to no locale"))?);
        let hits: Vec<&str> = list.search(typed).take(3).map(|option| option.country.id()).collect();
        all += 1;
        if hits.first().is_some_and(|hit| wanted.split('|').any(|id| id == *hit)) {
            first += 1;
        } else {
            println!("{tag} {typed:?}: {hits:?}, expected {wanted}");
        }
    }
    println!("{first} of {all} are first");
    let (mut steps, mut lost) = (0, 0);
    for list in Locale::all().map(CountryList::new) {
        for option in list {
            let ends = option.label.char_indices().map(|(at, character)| at + character.len_utf8());
            for typed in ends.filter_map(|end| option.label.get(..end)) {
                steps += 1;
                if !list.search(typed).any(|hit| hit.country == option.country) {
                    lost += 1;
                    println!("{typed:?} does not find {:?}", option.label);
                }
            }
        }
    }
    println!("{} locales, {steps} steps on the way to a label, {lost} of them blank", Locale::all().len());
    Ok(if first == all && lost == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
