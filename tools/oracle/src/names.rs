//! Names of lists beside Python's `country_converter`, and the words of dictionaries, which are no names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, ensure};
use polity::Country;

use crate::repository;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A file with a name and an id in each row
    path: Option<PathBuf>,
    /// Where `npm install --prefix DIR i18n-iso-countries cldr-localenames-full` and
    /// `pip install --target DIR/python country_converter` have put what is compared
    #[arg(long)]
    packages: Option<PathBuf>,
    /// Prints each name that is not found, or found wrong
    #[arg(long)]
    each: bool,
    /// The word lists of Debian: prints each word that is found and is the name of no entry in the language of its list
    #[arg(long)]
    dictionaries: Option<PathBuf>,
}

/// How many names of a list were found, wrong, ambiguous, not found.
#[derive(Default)]
struct Count([usize; 4]);

impl Count {
    fn add(&mut self, found: Option<&str>, id: &str, ambiguous: bool) {
        let [right, wrong, several, nothing] = &mut self.0;
        *match found {
            Some(found) if found == id => right,
            Some(_) => wrong,
            None if ambiguous => several,
            None => nothing,
        } += 1;
    }
}

pub(crate) fn compare(arguments: &Arguments) -> Result<ExitCode> {
    if let Some(dictionaries) = &arguments.dictionaries {
        return words(dictionaries);
    }
    let packages = arguments.packages.clone().unwrap_or_else(|| repository().join("target/names"));
    let mut python = Command::new("python3");
    python.arg("-c").arg(include_str!("names.py"));
    let output = python.arg(arguments.path.clone().unwrap_or_default()).arg(packages).output().context("python3")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let rows = String::from_utf8(output.stdout)?;
    let mut counts: BTreeMap<&str, (Count, Count)> = BTreeMap::new();
    for row in rows.lines() {
        let cells: Vec<&str> = row.split('\t').collect();
        let [list, name, id, other] = cells[..] else { continue };
        let found = Country::from_name(name).map(Country::id);
        let ambiguous = found.is_none() && Country::candidates(name).next().is_some();
        let (own, peer) = counts.entry(list).or_default();
        own.add(found, id, ambiguous);
        peer.add(Some(other).filter(|other| !other.is_empty() && !other.contains(' ')), id, other.contains(' '));
        if arguments.each && found != Some(id) {
            println!("{list}\t{name}\t{id}\t{}\t{other}", found.unwrap_or(""));
        }
    }
    ensure!(!counts.is_empty(), "no list: give a file, or install the packages that `--help` names");
    println!("{:30} {:>34}   {:>34}", "", "polity", "country_converter");
    let heads = format!("{:>7} {:>7} {:>9} {:>8}", "found", "wrong", "ambiguous", "nothing");
    println!("{:30} {heads}   {heads}", "list");
    for (list, (own, peer)) in counts {
        let cells = |Count([a, b, c, d]): Count| format!("{a:7} {b:7} {c:9} {d:8}");
        println!("{list:30} {}   {}", cells(own), cells(peer));
    }
    Ok(ExitCode::SUCCESS)
}

/// Word lists, and the language of each.
const LISTS: [(&str, &str); 10] = [
    ("american-english", "en"),
    ("dutch", "nl"),
    ("french", "fr"),
    ("italian", "it"),
    ("ngerman", "de"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("spanish", "es"),
    ("swedish", "sv"),
    ("ukrainian", "uk"),
];

fn words(folder: &std::path::Path) -> Result<ExitCode> {
    let mut reasons: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut read = 0;
    for (file, language) in LISTS {
        let Ok(bytes) = std::fs::read(folder.join(file)) else { continue };
        // Names are capitals in all of these but for French and Spanish, whose lists have them small as well.
        for word in String::from_utf8_lossy(&bytes).lines().filter(|word| !word.contains('\u{FFFD}')) {
            read += 1;
            let Some(country) = Country::from_name(word).filter(|_| word.starts_with(char::is_lowercase)) else {
                continue;
            };
            let all: BTreeSet<&str> = Country::candidates(word)
                .filter_map(|found| found.locale)
                .map(|locale| locale.tag().split('-').next().unwrap_or(""))
                .collect();
            if all.contains(language) || all.contains("en") {
                continue;
            }
            let reason = if all.is_empty() {
                "a row or a rule"
            } else if word.chars().count() > 5 {
                "more than five letters"
            } else {
                "a name in large languages"
            };
            let languages = all.into_iter().take(4).collect::<Vec<_>>().join(" ");
            reasons.entry(reason).or_default().insert(format!("{word} {} ({languages})", country.id()));
        }
    }
    ensure!(read > 0, "no word list in {}", folder.display());
    println!("{read} words");
    for (reason, words) in reasons {
        println!("{reason}: {}", words.len());
        for word in words {
            println!("  {word}");
        }
    }
    Ok(ExitCode::SUCCESS)
}
