//! phonenumber 0.3 and its shim.

use rlibphonenumber_old::{CountryCodeSource, PHONE_NUMBER_UTIL, ParseError, PhoneNumberFormat, Region};

use crate::questions::{questions, regions};
use crate::{Answers, Report};

mod old {
    use phonenumber_old as c;
    include!("probes/phonenumber.rs");
}
mod new {
    use phonenumber_new as c;
    include!("probes/phonenumber.rs");
}

/// What libphonenumber answers, in phonenumber's words.
fn judge(home: Option<&str>, text: &str) -> Answers {
    let region = home.and_then(|home| Region::from_code(home).ok());
    let number = match PHONE_NUMBER_UTIL.parse_and_keep_raw_input(text, region) {
        Ok(number) => number,
        Err(error) => {
            let kind = match error {
                ParseError::InvalidCountryCode => "InvalidCountryCode",
                ParseError::NotANumber(_) => "NoNumber",
                // phonenumber has no other.
                ParseError::TooShortAfterIdd | ParseError::TooShortNsn => "TooShortNsn",
                ParseError::TooLongNsn => "TooLong",
            };
            return vec![("parse", format!("Err({kind})"))];
        }
    };
    let national = number.get_national_significant_number();
    let source = match number.country_code_source() {
        CountryCodeSource::FromNumberWithPlusSign => "Plus",
        CountryCodeSource::FromNumberWithIdd => "Idd",
        CountryCodeSource::FromNumberWithoutPlusSign => "Number",
        _ => "Default",
    };
    let carrier = Some(number.preferred_domestic_carrier_code()).filter(|code| !code.is_empty());
    let extension = Some(number.extension()).filter(|extension| !extension.is_empty());
    let country = number.get_region_code().filter(|region| *region != Region::World);
    let kind = match format!("{:?}", number.get_type()).as_str() {
        "VoIP" => "Voip".to_owned(),
        "UAN" => "Uan".to_owned(),
        "VoiceMail" => "Voicemail".to_owned(),
        kind => kind.to_owned(),
    };
    let format = |format| number.format_as(format).into_owned();
    vec![
        ("parse", "Ok".to_owned()),
        ("number", format!("+{} {national}", number.country_code)),
        ("extension", format!("{extension:?}")),
        ("source", source.to_owned()),
        ("carrier", format!("{carrier:?}")),
        ("country", format!("{:?}", country.map(|region| region.as_region_str().to_string())).replace('"', "")),
        ("valid", number.is_valid().to_string()),
        ("type", kind),
        ("E164", format(PhoneNumberFormat::E164)),
        ("International", format(PhoneNumberFormat::International)),
        ("National", format(PhoneNumberFormat::National)),
        ("Rfc3966", format(PhoneNumberFormat::RFC3966)),
    ]
}

const JUDGED: &str = "libphonenumber's answer";

const OWN: &str = "an own range, which libphonenumber does not know";

/// Whether polity alone says so, by its own ranges.
fn owns(answers: &Answers, country: &str) -> bool {
    let Some((_, e164)) = answers.iter().find(|(what, _)| *what == "E164") else { return false };
    let number = polity::phone::PhoneNumber::parse_within(e164, None, polity::phone::Ranges::All, polity::View::CLDR);
    let found = number.ok().and_then(|number| number.country()).and_then(polity::Country::alpha2);
    cfg!(feature = "inclusive") && found.is_some_and(|found| country == format!("Some({found})"))
}

const NEWER: &str = "a format of libphonenumber 9.0.43, which is newer than the judge";

/// What begins with these digits is written otherwise since.
fn is_newer(answers: &Answers) -> bool {
    answers
        .iter()
        .any(|(what, e164)| *what == "E164" && ["+86800", "+26320"].iter().any(|start| e164.starts_with(start)))
}

/// Regions whose ranges are others since phonenumber's metadata, 9.0.33.
const NEW_RANGES: &[&str] = &["BJ", "BW", "GM", "ZW"];
const RANGES: &str = "the ranges of libphonenumber 9.0.43";

/// The differences that there must be in the answers about numbers.
const DIFFERENCES: &[(&str, &str)] = &[
    ("International", NEWER),
    ("International", JUDGED),
    ("National", JUDGED),
    ("Rfc3966", JUDGED),
    ("carrier", JUDGED),
    ("country", JUDGED),
    #[cfg(feature = "inclusive")]
    ("country", OWN),
    ("extension", JUDGED),
    ("number", JUDGED),
    ("parse", JUDGED),
    ("type", JUDGED),
    ("valid", JUDGED),
];

/// Why what is known about a region differs.
fn of_metadata(question: &str, what: &str, old: &str, new: &str) -> Option<&'static str> {
    match what {
        "general lengths" if old == "[]" => Some("the lengths of all kinds together"),
        "descriptor" | "lengths" if NEW_RANGES.iter().any(|region| question.starts_with(region)) => Some(RANGES),
        "descriptor" if question.ends_with("NoInternational") => {
            Some("there is no list of what calls from abroad do not reach")
        }
        "example" if old != "None" && new != "None" => Some("an example that leads back to the region"),
        "longer matches" if (old, new) == ("Some(true)", "Some(false)") => Some("what goes on behind a number is none"),
        "example" if new == "None" => Some("no example where the digits do not tell the region"),
        "example matches" | "longer matches" if new == "None" => Some("there is no example"),
        _ => None,
    }
}

pub fn run() -> usize {
    let mut report = Report::new();
    let mut stored = (0, 0, 0, 0);
    for (home, text) in questions(3) {
        let question = format!("{text:?} in {home:?}");
        let (before, after) = (old::ask(home, &text), new::ask(home, &text));
        let judged = std::cell::OnceCell::new();
        report.compare(&question, &before, &after, |what, _, new| {
            let judged = judged.get_or_init(|| judge(home, &text));
            let right = judged.iter().find(|(other, _)| *other == what).map(|(_, answer)| answer);
            if right.is_some_and(|right| right == new) {
                return Some(JUDGED);
            }
            if what == "country" && owns(&after, new) {
                return Some(OWN);
            }
            if matches!(what, "International" | "National" | "Rfc3966") && is_newer(&after) {
                return Some(NEWER);
            }
            println!("  of {text:?}, {what}: the judge says {right:?}");
            None
        });
        // What either has stored the other reads.
        if let (Ok(old), Ok(new)) = (old::parse(home, &text), new::parse(home, &text)) {
            stored.0 += 2;
            let json = |text: String| text;
            let read: phonenumber_new::PhoneNumber =
                serde_json::from_str(&json(serde_json::to_string(&old).unwrap())).unwrap();
            stored.1 += usize::from(serde_json::to_string(&read).unwrap() == serde_json::to_string(&old).unwrap());
            let read: phonenumber_old::PhoneNumber =
                serde_json::from_str(&serde_json::to_string(&new).unwrap()).unwrap();
            stored.1 += usize::from(serde_json::to_string(&read).unwrap() == serde_json::to_string(&new).unwrap());
            let read: phonenumber_new::PhoneNumber = bincode::deserialize(&bincode::serialize(&old).unwrap()).unwrap();
            stored.2 += usize::from(bincode::serialize(&read).unwrap() == bincode::serialize(&old).unwrap());
            let read: phonenumber_old::PhoneNumber = bincode::deserialize(&bincode::serialize(&new).unwrap()).unwrap();
            stored.2 += usize::from(bincode::serialize(&read).unwrap() == bincode::serialize(&new).unwrap());
            if before == after {
                stored.3 += usize::from(serde_json::to_string(&old).unwrap() == serde_json::to_string(&new).unwrap());
            }
        }
    }
    let (written, json, bincode, same) = stored;
    let mut wrong = report.finish("phonenumber 0.3.10", DIFFERENCES);
    println!("  stored: {written} written; read back {json} JSON, {bincode} bincode; {same} written alike");
    wrong += usize::from(json != written) + usize::from(bincode != written);

    let mut report = Report::new();
    let regions: Vec<&str> = regions().iter().filter_map(|dialing| dialing.country().alpha2()).collect();
    let by_question = |all: Vec<(String, Answers)>| -> std::collections::BTreeMap<(String, &str), Answers> {
        all.into_iter().map(|(question, answers)| ((question, answers[0].0), answers)).collect()
    };
    let (old, new) = (by_question(old::things(&regions)), by_question(new::things(&regions)));
    for ((question, what), old) in &old {
        // Where there is no descriptor in one of them, that is what differs.
        if let Some(new) = new.get(&(question.clone(), *what)) {
            report.compare(question, old, new, |what, old, new| of_metadata(question, what, old, new));
        }
    }
    let reasons = [
        ("descriptor", "there is no list of what calls from abroad do not reach"),
        ("descriptor", RANGES),
        ("lengths", RANGES),
        ("example", "an example that leads back to the region"),
        ("example", "no example where the digits do not tell the region"),
        ("general lengths", "the lengths of all kinds together"),
        ("longer matches", "what goes on behind a number is none"),
    ];
    wrong + report.finish("phonenumber 0.3.10, its types and metadata", &reasons)
}
