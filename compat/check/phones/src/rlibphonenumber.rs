//! rlibphonenumber 2 and its shim.

use std::collections::BTreeMap;

use crate::questions::questions;
use crate::{Answers, Report};

mod old {
    use rlibphonenumber_old as c;
    include!("probes/rlibphonenumber.rs");
}
mod new {
    use rlibphonenumber_new as c;
    include!("probes/rlibphonenumber.rs");
}

const NEWER: &str = "libphonenumber 9.0.43, which is newer";
const OWN: &str = "an own range, which libphonenumber does not know";
const OTHER_CODE: &str = "a number of another calling code is not valid for a region, as in libphonenumber";
const HASH: &str = "no number begins with a hash, as in libphonenumber";
const REASON: &str = "why a text is not a number is told less finely";
const BY_KIND: &str = "lengths inside an area, and those of calling codes of no region, are not told by kind";
const EXAMPLE: &str = "examples lead back to their region; none where the digits do not tell it";

/// The differences that there must be.
const DIFFERENCES: &[(&str, &str)] = &[
    ("International", NEWER),
    ("National", NEWER),
    ("possible", NEWER),
    ("parse", HASH),
    ("possible for a type", BY_KIND),
    #[cfg(feature = "inclusive")]
    ("region", OWN),
    ("valid at home", OTHER_CODE),
    ("valid for US", OTHER_CODE),
    ("why not a number", REASON),
];

/// Whether formats or ranges of such numbers are others since rlibphonenumber's metadata, 9.0.42.
fn is_newer(e164: &str) -> bool {
    ["+4062", "+86", "+229", "+263"].iter().any(|start| e164.starts_with(start))
}

/// Why an answer about a number differs.
fn of_number(
    (home, text): &(Option<&str>, String),
    after: &Answers,
    what: &str,
    old: &str,
    new: &str,
) -> Option<&'static str> {
    let answer = |wanted| after.iter().find(|(what, _)| *what == wanted).map_or("", |(_, answer)| answer.as_str());
    let number =
        polity::phone::PhoneNumber::parse_within(answer("E164"), None, polity::phone::Ranges::All, polity::View::CLDR);
    let code = number.as_ref().ok().map(|number| number.calling_code());
    let code_of = |region: &str| Some(polity::Country::from_alpha2(region)?.dialing()?.calling_code());
    let region = match what {
        "valid for US" => Some("US"),
        "valid for XK" => Some("XK"),
        "valid at home" => *home,
        _ => None,
    };
    match what {
        _ if region.is_some_and(|region| code_of(region) != code) && (old, new) == ("true", "false") => {
            Some(OTHER_CODE)
        }
        "valid at home" if home.is_none() && (old, new) == ("true", "false") => Some(OTHER_CODE),
        "parse" if text.contains('#') && new.starts_with("Err(NotANumber") => Some(HASH),
        "why not a number" => Some(REASON),
        "possible for a type" => Some(BY_KIND),
        "region" => {
            let found = number.ok()?.country()?.alpha2()?;
            (cfg!(feature = "inclusive") && new == format!("Some({found})")).then_some(OWN)
        }
        _ => is_newer(answer("E164")).then_some(NEWER),
    }
}

/// Why an answer about a region or type differs.
fn of_thing(question: &str, what: &str, _old: &str, new: &str) -> Option<&'static str> {
    match what {
        "example" if new.starts_with("Ok") || new == "Err(Wrapped(NoExampleNumber))" => Some(EXAMPLE),
        "invalid example" if new == "Err(Wrapped(NoExampleNumber))" => Some(EXAMPLE),
        "types" if question == "BJ" => Some(NEWER),
        _ => None,
    }
}

pub fn run() -> usize {
    let mut report = Report::new();
    for (home, text) in questions(3) {
        let question = format!("{text:?} in {home:?}");
        let (before, after) = (old::ask(home, &text), new::ask(home, &text));
        let asked = (home, text);
        report.compare(&question, &before, &after, |what, old, new| of_number(&asked, &after, what, old, new));
    }
    let wrong = report.finish("rlibphonenumber 2.2.15", DIFFERENCES);

    let mut report = Report::new();
    let by_question = |all: Vec<(String, Answers)>| -> BTreeMap<(String, &str), Answers> {
        all.into_iter().map(|(question, answers)| ((question, answers[0].0), answers)).collect()
    };
    let (old, new) = (by_question(old::things()), by_question(new::things()));
    for (key, old) in &old {
        let new = new.get(key).expect("asked the same");
        report.compare(&key.0, old, new, |what, old, new| of_thing(&key.0, what, old, new));
    }
    wrong + report.finish("rlibphonenumber 2.2.15, its regions and types", &[("example", EXAMPLE), ("types", NEWER)])
}
