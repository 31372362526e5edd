//! The words of forms: how many there are, how many a second pass has confirmed, and where two browsers call a field otherwise.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use polity::words::Word;
use polity::{Locale, Words};

use crate::repository;

/// What the source cell of a word says that no second pass has confirmed.
const ONCE: &str = "polity-words-once";

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The labels of browsers, as a table: key, language, browser, text. It is not shipped; without it, words are only counted
    labels: Option<PathBuf>,
    /// Print every disagreement that nobody has judged
    #[arg(long)]
    all: bool,
    /// Fail where there is one
    #[arg(long)]
    strict: bool,
}

pub(crate) fn compare(arguments: &Arguments) -> Result<ExitCode> {
    let files = files()?;
    let (mut words, mut once) = (0, BTreeMap::new());
    for (language, rows) in &files {
        words += rows.len();
        let unconfirmed = rows.values().filter(|row| row.source.split(' ').any(|id| id == ONCE)).count();
        if unconfirmed > 0 {
            once.insert(language.as_str(), unconfirmed);
        }
    }
    let unconfirmed: usize = once.values().sum();
    println!("{} languages, {} keys, {words} words", files.len(), Word::ALL.len());
    println!("{} confirmed by a second pass, {unconfirmed} not:", words - unconfirmed);
    let list: Vec<String> = once.iter().map(|(language, count)| format!("{language} {count}")).collect();
    println!("  {}", list.join(", "));
    match &arguments.labels {
        Some(path) => {
            browsers(arguments, &std::fs::read_to_string(path).with_context(|| path.display().to_string())?, &files)
        }
        None => Ok(ExitCode::SUCCESS),
    }
}

struct Row {
    text: String,
    source: String,
}

/// The rows of every language, by key.
fn files() -> Result<BTreeMap<String, BTreeMap<String, Row>>> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(repository().join("data/words"))? {
        let path = entry?.path();
        let language = path.file_stem().and_then(|stem| stem.to_str()).context("a file without a name")?.to_owned();
        let rows = table(&std::fs::read_to_string(&path)?)
            .map(|cells| match cells[..] {
                [key, text, source] => Ok((key.to_owned(), Row { text: text.to_owned(), source: source.to_owned() })),
                _ => anyhow::bail!("{}: {cells:?}, expected three cells", path.display()),
            })
            .collect::<Result<_>>()?;
        files.insert(language, rows);
    }
    Ok(files)
}

/// The rows of a table below its comments and its header.
fn table(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| line.split('\t').collect())
}

/// Agreed, judged in our favour, and compared at all.
#[derive(Default)]
struct Count {
    same: usize,
    judged: usize,
    all: usize,
}

fn browsers(arguments: &Arguments, labels: &str, files: &BTreeMap<String, BTreeMap<String, Row>>) -> Result<ExitCode> {
    let path = repository().join("tools/oracle/data/words-judged.tsv");
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let judged: BTreeSet<Vec<&str>> = table(&text).collect();
    let mut used = BTreeSet::new();
    let mut counts: BTreeMap<(&str, &str), Count> = BTreeMap::new();
    let mut open = BTreeSet::new();
    for cells in table(labels) {
        let [key, tag, browser, theirs] = cells[..] else { anyhow::bail!("{cells:?}, expected four cells") };
        let Some(language) = language(tag) else { continue };
        let key = match key {
            "country_or_region_label" => "form.country-region".to_owned(),
            key => format!("label.{key}"),
        };
        // A language that is written out in part has the rest from the one above it.
        let own = [language, language.split('-').next().unwrap_or(language)].into_iter().find_map(|language| {
            let rows = files.get(language)?;
            let own: Vec<&str> = rows
                .iter()
                .filter(|(name, _)| **name == key || name.strip_prefix(&key).is_some_and(|rest| rest.starts_with('@')))
                .map(|(_, row)| row.text.as_str())
                .collect();
            (!own.is_empty()).then_some(own)
        });
        let Some(own) = own else { continue };
        let short = cells[0];
        let count = counts.entry((browser, short)).or_default();
        count.all += 1;
        let ours = own[0];
        if own.iter().any(|own| plain(own) == plain(theirs)) {
            count.same += 1;
        } else if let Some(row) = judged.get(&vec![short, language, ours]) {
            count.judged += 1;
            used.insert(row);
        } else {
            open.insert(format!("{short} {language}: {ours}, {browser} {theirs}"));
        }
    }
    ensure!(!counts.is_empty(), "no labels to compare with");
    for browser in counts.keys().map(|(browser, _)| *browser).collect::<BTreeSet<_>>() {
        println!("{browser}: key, labels, the same, judged in our favour");
        let mut total = Count::default();
        for ((_, key), count) in counts.iter().filter(|((other, _), _)| *other == browser) {
            println!("  {key:24} {:4} {:4} {:4}", count.all, count.same, count.judged);
            total.all += count.all;
            total.same += count.same;
            total.judged += count.judged;
        }
        println!("  {:24} {:4} {:4} {:4}", "all", total.all, total.same, total.judged);
    }
    println!("{} disagreements are judged, with their reasons in tools/oracle/data/words-judged.tsv", used.len());
    println!("{} are not{}", open.len(), if open.is_empty() || arguments.all { "" } else { " (--all prints them)" });
    if arguments.all {
        open.iter().for_each(|line| println!("  {line}"));
    }
    for row in judged.iter().filter(|row| !used.contains(row)) {
        println!("judged, and no longer so: {}", row.join(" "));
    }
    Ok(if arguments.strict && !open.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The language of our words that a browser's tag leads to; None where it is English as the last resort.
fn language(tag: &str) -> Option<&'static str> {
    let language = Words::of(Locale::from_tag(tag)?).language();
    let same = |one: &str, other: &str| one.split('-').next() == other.split('-').next();
    (language != "en" || same(tag, "en")).then_some(language)
}

/// Without what is no difference in a label.
fn plain(text: &str) -> String {
    text.to_lowercase().replace(['\u{2019}', '\u{2bc}'], "'").trim().to_owned()
}
