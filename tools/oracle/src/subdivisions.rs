//! Names and codes of subdivisions as other libraries have them, and what `polity` takes them for.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, ensure};
use polity::{Country, Subdivision, locale, subdivision};

/// The packages, all for checks alone: pycountry is LGPL, country-state-city GPL.
const PYCOUNTRY: &str = "pycountry==26.2.16";
const PACKAGES: [&str; 3] = ["country-state-city@3.2.1", "country-region-data@4.1.0", "iso-3166-2@1.0.0"];

/// At most so many are unknown, in the countries whose forms offer areas and in all.
const MOST_UNKNOWN: [usize; 2] = [30, 245];
/// At most so many lead to another, but for those that are judged.
const MOST_WRONG: [usize; 2] = [0, 0];

/// Mistakes of the packages, and names of two subdivisions: the code, the name, the code that is found, and why.
const JUDGED: &str = include_str!("../data/subdivisions-judged.tsv");

/// How many were unknown before names were found as people write them, where forms offered areas: the most of a country.
const BEFORE: [(&str, usize); 5] = [("JP", 156), ("RU", 126), ("EG", 78), ("IE", 76), ("IR", 62)];

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Print each that is unknown or leads to another
    #[arg(long)]
    all: bool,
}

#[derive(Default)]
struct Count {
    found: usize,
    unknown: usize,
    wrong: usize,
}

pub(crate) fn compare(arguments: &Arguments) -> Result<ExitCode> {
    let text = typed()?;
    let mut typed: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut libraries: BTreeMap<&str, Count> = BTreeMap::new();
    let mut countries: BTreeMap<&str, Count> = BTreeMap::new();
    let mut codes: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut totals = [Count::default(), Count::default()];
    let mut not_in_force = 0;
    // What pycountry, the standard's own list, calls each code: other packages have names under codes of before a renumbering.
    let lines = || text.lines().filter_map(|line| <[&str; 4]>::try_from(line.splitn(4, '\t').collect::<Vec<_>>()).ok());
    let standard: BTreeSet<(&str, &str)> =
        lines().filter(|[library, ..]| *library == "pycountry").map(|[_, code, letters, _]| (code, letters)).collect();
    let mut misplaced = 0;
    let judged: BTreeSet<[&str; 3]> = JUDGED
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .filter_map(|line| line.splitn(4, '\t').take(3).collect::<Vec<_>>().try_into().ok())
        .collect();
    let mut seen = BTreeSet::new();
    for [library, code, letters, name] in lines() {
        codes.entry(library).or_default().insert(code);
        let Some(meant) = Subdivision::from_code(code) else {
            not_in_force += 1;
            continue;
        };
        let country = meant.country();
        let found = country.subdivision(name);
        let row = found.and_then(Subdivision::code).map(|found| [code, name, found]);
        if let Some(row) = row.filter(|row| judged.contains(row)) {
            seen.insert(row);
            continue;
        }
        if found.is_some_and(|found| is_same(found, meant)) {
        } else if found.and_then(Subdivision::code).is_some_and(|other| standard.contains(&(other, letters))) {
            misplaced += 1;
            continue;
        } else if arguments.all && !typed.contains(&(code, name)) {
            println!("{library} {code} {name:?}: {found:?}");
        }
        let count = |count: &mut Count| match found {
            Some(found) if is_same(found, meant) => count.found += 1,
            None => count.unknown += 1,
            Some(_) => count.wrong += 1,
        };
        count(libraries.entry(library).or_default());
        if !typed.insert((code, name)) {
            continue;
        }
        count(countries.entry(country.id()).or_default());
        count(&mut totals[1]);
        if country.address_form().areas(locale::EN).len() > 0 {
            count(&mut totals[0]);
        }
    }
    println!("{} names are judged in subdivisions-judged.tsv", seen.len());
    for [code, name, _] in judged.difference(&seen) {
        println!("{code} {name}: no such difference");
    }
    println!("{misplaced} names that the standard has under the code that was found were left out");
    for (country, count) in &countries {
        let before =
            BEFORE.iter().find(|(of, _)| of == country).map(|(_, before)| format!("; before, {before} unknown"));
        if count.unknown + count.wrong > 0 || before.is_some() {
            let before = before.unwrap_or_default();
            println!("{country}: {} found, {} unknown, {} wrong{before}", count.found, count.unknown, count.wrong);
        }
    }
    for (library, count) in &libraries {
        println!("{library}: {} found, {} unknown, {} wrong", count.found, count.unknown, count.wrong);
    }
    println!("{not_in_force} names of codes that are not in force were left out");
    let ours: BTreeSet<&str> = Country::all().flat_map(Country::subdivisions).filter_map(Subdivision::code).collect();
    for library in ["pycountry", "iso-3166-2"] {
        let theirs = codes.remove(library).unwrap_or_default();
        let list = |codes: Vec<&&str>| codes.iter().take(12).map(|code| **code).collect::<Vec<_>>().join(" ");
        let (missing, further): (Vec<_>, Vec<_>) =
            (theirs.difference(&ours).collect(), ours.difference(&theirs).collect());
        println!(
            "{library}: {} codes; {} are missing here ({}), {} are not there ({})",
            theirs.len(),
            missing.len(),
            list(missing),
            further.len(),
            list(further)
        );
    }
    let mut is_well = seen.len() == judged.len();
    let most = MOST_UNKNOWN.iter().zip(MOST_WRONG);
    for ((what, count), (unknown, wrong)) in ["where forms offer areas", "everywhere"].iter().zip(&totals).zip(most) {
        let all = count.found + count.unknown + count.wrong;
        println!("{what}: {all} typed, {} found, {} unknown, {} wrong", count.found, count.unknown, count.wrong);
        is_well &= count.unknown <= *unknown && count.wrong <= wrong;
    }
    println!("before: 6963 typed where forms offer areas, 733 unknown, 8 wrong");
    Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether a subdivision is the one that is meant: that of the same name a level above or below, and what succeeds it by a
/// reform, are.
fn is_same(found: Subdivision, meant: Subdivision) -> bool {
    let succeeds = |code| subdivision::former(code).is_some_and(|former| former.successors().any(|area| area == found));
    found == meant
        || found.parent() == Some(meant)
        || meant.parent() == Some(found)
        || meant.code().is_some_and(succeeds)
}

/// What the libraries say, a line each.
fn typed() -> Result<String> {
    let folder = crate::repository().join("target/oracle/subdivisions");
    let python = folder.join("bin/python");
    if !folder.join("installed").exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        run(Command::new(&python).args(["-m", "pip", "install", "--quiet", PYCOUNTRY]))?;
        for package in PACKAGES {
            let to = unpacked(&folder, package);
            std::fs::create_dir_all(&to)?;
            let name = run(Command::new("npm").args(["pack", "--silent", package]).current_dir(&folder))?;
            let archive = folder.join(String::from_utf8(name)?.trim());
            run(Command::new("tar").args(["--strip-components=1", "-xzf"]).arg(archive).arg("-C").arg(&to))?;
        }
        std::fs::write(folder.join("installed"), PYCOUNTRY)?;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/subdivisions.py");
    let folders = PACKAGES.iter().map(|package| unpacked(&folder, package));
    Ok(String::from_utf8(run(Command::new(&python).arg(script).args(folders))?)?)
}

fn unpacked(folder: &Path, package: &str) -> PathBuf {
    folder.join(package.split('@').next().unwrap_or(package))
}

/// Runs a command; what it prints.
fn run(command: &mut Command) -> Result<Vec<u8>> {
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.with_context(|| format!("{:?}", command.get_program()))?;
    ensure!(output.status.success(), "{command:?}: {}", output.status);
    Ok(output.stdout)
}
