//! The forms of Shopify's npm package beside ours: the fields, their order on a label, what is required, the postal code.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use polity::Country;
use polity::address::{Address, FieldKind, Requirement};
use polity::{Locale, locale};

/// The package, for checks alone: its fixtures are what Shopify's service answered.
const PACKAGE: &str = "@shopify/address-mocks@3.3.1";
const FIXTURE: &str = "build/cjs/fixtures/countries_en.js";

/// Why differences stay: the kind, the entries (`*` for all that no other row names), and the reason.
const REASONS: &str = include_str!("../data/shopify-judged.tsv");

/// The fields that both have words for.
const FIELDS: [(&str, FieldKind); 6] = [
    ("lastName", FieldKind::Recipient),
    ("company", FieldKind::Organization),
    ("address1", FieldKind::StreetAddress),
    ("city", FieldKind::Locality),
    ("province", FieldKind::AdministrativeArea),
    ("zip", FieldKind::PostalCode),
];

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Print the entries that agree, too
    #[arg(long)]
    all: bool,
}

pub(crate) fn compare(arguments: &Arguments) -> Result<ExitCode> {
    let reasons = reasons()?;
    let mut used = BTreeSet::new();
    let mut there = BTreeSet::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut shared, mut agree, mut without) = (0, 0, 0);
    println!("entry\tkind\tthere\there\treason");
    for line in theirs()?.lines() {
        let [code, label, _] = line.split('\t').collect::<Vec<_>>()[..] else { bail!("{line}") };
        let Some(country) = Country::from_alpha2(code) else {
            println!("{code}\tno entry here");
            continue;
        };
        shared += 1;
        there.insert(country);
        let differences = differences(country, &label.split(' ').collect::<Vec<_>>());
        if differences.is_empty() {
            agree += 1;
            if arguments.all {
                println!("{code}\tnone");
            }
        }
        for (kind, there, here) in differences {
            *counts.entry(kind).or_default() += 1;
            let of_entry = reasons.iter().position(|(of, entries, _)| *of == kind && entries.contains(&code));
            let of_all = || reasons.iter().position(|(of, entries, _)| *of == kind && entries.contains(&"*"));
            let reason = of_entry.or_else(of_all);
            match reason {
                Some(row) => {
                    used.insert((row, if of_entry.is_some() { code } else { "*" }.to_owned()));
                    println!("{code}\t{kind}\t{there}\t{here}\t{}", reasons[row].2);
                }
                None => {
                    without += 1;
                    println!("{code}\t{kind}\t{there}\t{here}\tWITHOUT A REASON");
                }
            }
        }
    }
    for (kind, count) in &counts {
        println!("{kind}: {count}");
    }
    let mut unused = 0;
    for (row, (kind, entries, _)) in reasons.iter().enumerate() {
        for entry in entries.iter().filter(|entry| !used.contains(&(row, (**entry).to_owned()))) {
            println!("{kind} {entry}: no such difference");
            unused += 1;
        }
    }
    let lacking: Vec<&str> = Country::all().filter(|country| !there.contains(country)).map(Country::id).collect();
    println!(
        "{PACKAGE} has {shared} entries, and no file of it has the 244 that issue 17 counts; it lacks {}",
        lacking.join(" ")
    );
    println!("{shared} entries shared, {agree} without a difference, {without} differences without a reason");
    Ok(if without + unused == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The kinds of difference, each with what is there and here.
fn differences(country: Country, label: &[&str]) -> Vec<(&'static str, String, String)> {
    let form = country.address_form();
    let theirs: Vec<&str> =
        label.iter().copied().filter(|name| FIELDS.iter().any(|(known, _)| known == name)).collect();
    let ours = order(country);
    let mut found = Vec::new();
    for (name, kind) in FIELDS {
        let (there, here) = (theirs.contains(&name), form.field(kind).is_some());
        let difference = match (name, there, here) {
            ("city", true, false) => "city there only",
            ("city", false, true) => "city here only",
            ("province", true, false) => "area there only",
            ("province", false, true) => "area here only",
            ("zip", true, false) => "postal code there only",
            ("zip", false, true) => "postal code here only",
            (_, true, true) => continue,
            (_, false, false) => continue,
            _ => "another field",
        };
        found.push((difference, there.to_string(), here.to_string()));
    }
    let both = |order: &[&'static str], other: &[&str]| -> Vec<&'static str> {
        order.iter().copied().filter(|name| other.contains(name)).collect()
    };
    let names: Vec<&'static str> = theirs
        .iter()
        .filter_map(|name| FIELDS.iter().find(|(known, _)| known == name))
        .map(|(name, _)| *name)
        .collect();
    let (there, here) = (both(&names, &ours), both(&ours, &names));
    if there != here {
        let reversed: Vec<&str> = here.iter().rev().copied().collect();
        let kind = if there == reversed { "order: from large to small" } else { "order" };
        found.push((kind, there.join(" "), here.join(" ")));
    }
    // There every field of a form is required but for the second line and the company.
    for (name, kind) in FIELDS {
        let required = form.field(kind).map(|field| field.requirement());
        if required.is_some_and(|required| required != Requirement::Required) && theirs.contains(&name) {
            let difference = match name {
                "city" => "city required there only",
                "province" => "area required there only",
                "zip" => "postal code required there only",
                _ => continue,
            };
            found.push((difference, "required".to_owned(), format!("{:?}", required.unwrap_or(Requirement::Optional))));
        }
    }
    found
}

/// The fields of a label at home, in their order there.
fn order(country: Country) -> Vec<&'static str> {
    let form = country.address_form();
    let mut address = Address::new(country);
    for (name, kind) in FIELDS {
        address = address.set(kind, &format!("{name}0"));
    }
    let own = form.languages().next().and_then(Locale::from_tag).unwrap_or(locale::EN);
    let label = address.label(country, own).join("\n").to_lowercase();
    let mut places: Vec<(usize, &'static str)> =
        FIELDS.iter().filter_map(|(name, _)| Some((label.find(&format!("{name}0").to_lowercase())?, *name))).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, name)| name).collect()
}

/// The rows of the reasons.
fn reasons() -> Result<Vec<(&'static str, Vec<&'static str>, &'static str)>> {
    let rows = REASONS.lines().filter(|line| !line.starts_with('#')).skip(1);
    let row = |row: &'static str| match row.split('\t').collect::<Vec<_>>()[..] {
        [kind, entries, reason] => Ok((kind, entries.split(' ').collect(), reason)),
        _ => bail!("shopify-judged.tsv: {row}"),
    };
    rows.map(row).collect()
}

/// What the package says, a line each.
fn theirs() -> Result<String> {
    let folder = crate::repository().join("target/oracle/shopify");
    let fixture = folder.join(FIXTURE);
    if !fixture.exists() {
        std::fs::create_dir_all(&folder)?;
        let name = run(Command::new("npm").args(["pack", "--silent", PACKAGE]).current_dir(&folder))?;
        let archive = folder.join(name.trim());
        run(Command::new("tar").args(["--strip-components=1", "-xzf"]).arg(archive).arg("-C").arg(&folder))?;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/shopify.js");
    run(Command::new("node").arg(script).arg(std::path::absolute(fixture)?))
}

fn run(command: &mut Command) -> Result<String> {
    let output = command.stderr(std::process::Stdio::inherit()).output();
    let output = output.with_context(|| format!("{:?}", command.get_program()))?;
    if !output.status.success() {
        bail!("{command:?}: {}", output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}
