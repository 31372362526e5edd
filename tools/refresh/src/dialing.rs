//! Calling codes, and the leading digits by which regions that share one differ.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use regex_automata::dfa::{Automaton, dense};
use regex_automata::util::primitives::StateID;
use regex_automata::util::start;
use regex_automata::{Anchored, dfa::StartKind};
use serde_json::Value;

use crate::upstream::Upstream;
use crate::write;

/// No plan needs more digits than this to tell two of its regions apart.
const DEEPEST: usize = 7;
/// The kinds of numbers of lines inside a region, and those that can lead anywhere.
const OWN: [&str; 2] = ["fixed-line", "mobile"];
const SERVICES: [&str; 8] =
    ["toll-free", "premium-rate", "shared-cost", "personal-number", "voip", "pager", "uan", "voicemail"];

pub(crate) fn dialing(data: &Path, upstream: &Upstream) -> Result<String> {
    let bytes = write::read(data, "dialing.tsv")?;
    let old = write::table("dialing.tsv", &bytes)?;
    let mut rows: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for row in &old.rows {
        if row.cell("source").text != "phonenumbers" {
            let cells = write::cells(&old, row);
            rows.insert((cells[0].clone(), cells[1].clone()), cells);
        }
    }
    let mut plans: BTreeMap<u64, Vec<&Value>> = BTreeMap::new();
    for region in upstream.phone.iter().filter(|region| region["region"] != "") {
        plans.entry(region["calling_code"].as_u64().context("no calling code")?).or_default().push(region);
    }
    for (code, regions) in &plans {
        for (region, prefixes) in regions.iter().zip(prefixes(regions)?) {
            let text = |key: &str| region[key].as_str().unwrap_or("").to_owned();
            let international = match text("preferred_international_prefix") {
                preferred if preferred.is_empty() => text("international_prefix"),
                preferred => preferred,
            };
            let international = if international.bytes().all(|byte| byte.is_ascii_digit() || byte == b'~') {
                international
            } else {
                String::new()
            };
            let key = (text("region"), "1".to_owned());
            rows.entry(key).or_insert_with(|| {
                vec![
                    text("region"),
                    "1".into(),
                    code.to_string(),
                    prefixes.join(" "),
                    text("national_prefix"),
                    international,
                    "phonenumbers".into(),
                ]
            });
        }
    }
    write::render(&write::head(&bytes), "dialing.tsv", rows.values())
}

/// For each region of a plan the shortest digit strings that begin its own numbers and those of no other region of the
/// plan; nothing for the plan's holder, whose numbers are all the others.
fn prefixes(regions: &[&Value]) -> Result<Vec<Vec<String>>> {
    let mut found = vec![BTreeSet::new(); regions.len()];
    if regions.len() == 1 {
        return Ok(vec![Vec::new()]);
    }
    // What a region's own lines can begin with, and what any of its numbers can: a premium-rate range that only one
    // region's rules mention does not belong to that region.
    let (mut own, mut all) = (Vec::new(), Vec::new());
    for region in regions {
        let patterns = |kinds: &[&str]| -> String {
            let patterns = kinds.iter().filter_map(|kind| region["kinds"][kind]["pattern"].as_str());
            patterns.map(|pattern| format!("(?:{pattern})")).collect::<Vec<_>>().join("|")
        };
        own.push(automaton(&patterns(&OWN))?);
        all.push(automaton(&patterns(&[&OWN[..], &SERVICES].concat()))?);
    }
    let starts = |automata: &[Automata]| automata.iter().map(|automaton| first(automaton).ok()).collect::<Vec<_>>();
    explore((&own, &starts(&own)), (&all, &starts(&all)), &mut String::new(), &mut found);
    let mut result = Vec::new();
    for (region, found) in regions.iter().zip(found) {
        result.push(match region["leading_digits"].as_str() {
            _ if region["region"] == region["holder"] => Vec::new(),
            // Where the rules of the regions overlap, upstream's own word on what tells this one apart.
            Some(leading) if found.is_empty() && !leading.is_empty() => words(leading)?,
            _ => found.into_iter().collect(),
        });
    }
    Ok(result)
}

type Automata = dense::DFA<Vec<u32>>;

fn explore(
    own: (&[Automata], &[Option<StateID>]),
    all: (&[Automata], &[Option<StateID>]),
    digits: &mut String,
    found: &mut [BTreeSet<String>],
) {
    let alive: Vec<usize> = all.1.iter().enumerate().filter_map(|(index, state)| state.map(|_| index)).collect();
    match alive[..] {
        [] => {}
        [only] => {
            if own.1[only].is_some() {
                found[only].insert(digits.clone());
            }
        }
        _ if digits.len() == DEEPEST => {}
        _ => {
            for digit in b'0'..=b'9' {
                let next = |(automata, states): (&[Automata], &[Option<StateID>])| -> Vec<Option<StateID>> {
                    states
                        .iter()
                        .zip(automata)
                        .map(|(state, automaton)| state.and_then(|state| step(automaton, state, digit)))
                        .collect()
                };
                let (next_own, next_all) = (next(own), next(all));
                digits.push(char::from(digit));
                explore((own.0, &next_own), (all.0, &next_all), digits, found);
                digits.pop();
            }
        }
    }
}

/// All strings of a small finite pattern, shortened to those that are no continuation of another.
fn words(pattern: &str) -> Result<Vec<String>> {
    fn walk(automaton: &Automata, state: StateID, digits: &mut String, words: &mut Vec<String>) {
        if automaton.is_match_state(automaton.next_eoi_state(state)) {
            words.push(digits.clone());
            return;
        }
        for digit in b'0'..=b'9' {
            if let Some(next) = step(automaton, state, digit) {
                digits.push(char::from(digit));
                walk(automaton, next, digits, words);
                digits.pop();
            }
        }
    }
    let automaton = automaton(pattern)?;
    let mut words = Vec::new();
    walk(&automaton, first(&automaton)?, &mut String::new(), &mut words);
    Ok(words)
}

fn automaton(pattern: &str) -> Result<Automata> {
    dense::Builder::new()
        .configure(dense::Config::new().start_kind(StartKind::Anchored))
        .syntax(regex_automata::util::syntax::Config::new().unicode(false).utf8(false))
        .build(&format!("^(?:{pattern})$"))
        .with_context(|| pattern.to_owned())
}

fn first(automaton: &Automata) -> Result<StateID> {
    Ok(automaton.start_state(&start::Config::new().anchored(Anchored::Yes))?)
}

/// The state after `digit`, None where no number goes on like this.
fn step(automaton: &Automata, state: StateID, digit: u8) -> Option<StateID> {
    let next = automaton.next_state(state, digit);
    (!automaton.is_dead_state(next)).then_some(next)
}
