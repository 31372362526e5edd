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

/// Names of lists that are not what the list says, or not alone, each with the reason.
const JUDGED: &str = include_str!("names.tsv");

/// How many names of a list were found, wrong, ambiguous, not found; and how many of the others are judged in `names.tsv`.
#[derive(Default, Clone, Copy)]
struct Count([usize; 5]);

impl Count {
    fn add(&mut self, found: Option<&str>, id: &str, ambiguous: bool, judged: bool) {
        let [right, wrong, several, nothing, left_out] = &mut self.0;
        *match found {
            Some(found) if found == id => right,
            _ if judged => left_out,
            Some(_) => wrong,
            None if ambiguous => several,
            None => nothing,
        } += 1;
    }

    fn join(&mut self, other: Count) {
        for (own, other) in self.0.iter_mut().zip(other.0) {
            *own += other;
        }
    }

    /// Names, found of a hundred, wrong of a thousand, and how many of each.
    fn cells(&self) -> String {
        let Count([right, wrong, several, nothing, judged]) = self;
        let all = (right + wrong + several + nothing).max(1) as f64;
        format!("{:6.2} % {wrong:5} {several:5} {nothing:6} {judged:6}", *right as f64 * 100.0 / all)
    }
}

pub(crate) fn compare(arguments: &Arguments) -> Result<ExitCode> {
    if let Some(dictionaries) = &arguments.dictionaries {
        return words(dictionaries, arguments.each);
    }
    let packages = arguments.packages.clone().unwrap_or_else(|| repository().join("target/names"));
    let mut python = Command::new("python3");
    python.arg("-c").arg(include_str!("names.py"));
    let output = python.arg(arguments.path.clone().unwrap_or_default()).arg(packages).output().context("python3")?;
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    ensure!(output.status.success(), "names.py failed");
    let rows = String::from_utf8(output.stdout)?;
    let judged: BTreeSet<(&str, &str)> = JUDGED
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t').and_then(|(name, rest)| Some((name, rest.split_once('\t')?.0))))
        .collect();
    let mut counts: BTreeMap<(&str, &str), (usize, Count, Count)> = BTreeMap::new();
    for row in rows.lines() {
        let cells: Vec<&str> = row.split('\t').collect();
        let [list, group, name, id, other] = cells[..] else { continue };
        let found = Country::from_name(name).map(Country::id);
        let ambiguous = found.is_none() && Country::candidates(name).next().is_some();
        let judged = judged.contains(&(name, id));
        let (all, own, peer) = counts.entry((group, list)).or_default();
        *all += 1;
        own.add(found, id, ambiguous, judged);
        let one = Some(other).filter(|other| !other.is_empty() && !other.contains(' '));
        peer.add(one, id, other.contains(' '), judged);
        if arguments.each && found != Some(id) && !judged {
            println!("{list}\t{group}\t{name}\t{id}\t{}\t{other}", found.unwrap_or(""));
        }
    }
    ensure!(!counts.is_empty(), "no list: give a file, or install the packages that `--help` names");
    println!("{:46} {:^36}   {:^36}", "", "polity", "country_converter");
    let heads = format!("{:>8} {:>5} {:>5} {:>6} {:>6}", "found", "wrong", "sev.", "none", "judged");
    println!("{:38} {:>7} {heads}   {heads}", "list", "names");
    for group in counts.keys().map(|(group, _)| *group).collect::<BTreeSet<_>>() {
        let mut total = (0, Count::default(), Count::default());
        println!("{group}");
        for ((_, list), (all, own, peer)) in counts.iter().filter(|((of, _), _)| *of == group) {
            println!("  {list:36} {all:7} {}   {}", own.cells(), peer.cells());
            total.0 += all;
            total.1.join(*own);
            total.2.join(*peer);
        }
        println!("  {:36} {:7} {}   {}", "all", total.0, total.1.cells(), total.2.cells());
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

fn words(folder: &std::path::Path, each: bool) -> Result<ExitCode> {
    let mut reasons: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut read = 0;
    for (file, language) in LISTS {
        let bytes = std::fs::read(folder.join(file)).with_context(|| file.to_owned())?;
        // Names are capitals in all of these, but for French and Spanish, whose lists have some of them small as well.
        for word in String::from_utf8_lossy(&bytes).lines().filter(|word| word.starts_with(char::is_lowercase)) {
            read += 1;
            let Some(country) = Country::from_name(word) else { continue };
            let all: BTreeSet<&str> = Country::candidates(word)
                .filter_map(|found| found.locale)
                .map(|locale| locale.tag().split('-').next().unwrap_or(""))
                .collect();
            let reason = if all.contains(language) {
                "the entry is called so in the language of the list"
            } else if all.contains("en") {
                "the entry is called so in English"
            } else if all.is_empty() {
                "a rule or a name in a language without a locale"
            } else {
                "the entry is called so in other languages"
            };
            let languages = all.into_iter().take(6).collect::<Vec<_>>().join(" ");
            reasons.entry(reason).or_default().insert(format!("{word} ({language}): {} ({languages})", country.id()));
        }
    }
    println!("{read} words that are no names in {} dictionaries", LISTS.len());
    for (reason, words) in reasons {
        println!("{reason}: {}", words.len());
        for word in words.iter().filter(|_| each || !reason.contains("the list")) {
            println!("  {word}");
        }
    }
    Ok(ExitCode::SUCCESS)
}
