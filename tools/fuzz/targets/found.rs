//! Nothing panics, whatever text is searched for phone numbers or checked as one, and what is said of it holds together.
//!
//! The first byte of an input says how the rest is read and how strict the search is, and with the second whose national numbers
//! are meant.

#![no_main]

use libfuzzer_sys::fuzz_target;
use polity::phone::{self, Leniency, PhoneNumber, Ranges, Verdict};
use polity::{Country, View};

/// What texts with phone numbers are written with.
const CHARACTERS: &[char] = &[
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '-', '.',
    '(', ')', '/', '+', '#', ',', ';', ':', 'x', 'e', 't', 'p', 'a', '$', '%', '０', '٤', '\u{A0}', '\u{200B}', '–',
    'é', '\n', '[', ']',
];

fuzz_target!(|input: &[u8]| {
    let [mode, home, rest @ ..] = input else { return };
    let text: String = match mode % 2 {
        0 => String::from_utf8_lossy(rest).into_owned(),
        _ => rest.iter().map(|byte| CHARACTERS[usize::from(*byte) % CHARACTERS.len()]).collect(),
    };
    let home = Country::all().nth((usize::from(*mode) / 8 * 256 + usize::from(*home)) % (Country::all().len() + 1));
    checked(&text, home);
    let levels = [Leniency::Possible, Leniency::Valid, Leniency::StrictGrouping, Leniency::ExactGrouping];
    for ranges in [Ranges::All, Ranges::Upstream] {
        let leniency = levels[usize::from(*mode) / 2 % 4];
        let mut end = 0;
        for found in phone::find(&text).home(home).leniency(leniency).within(ranges, View::INCLUSIVE) {
            let (range, number) = (found.range(), found.number());
            // In the order of the text, and apart.
            assert!(end <= range.start && range.start < range.end && text.get(range.clone()).is_some());
            end = range.end;
            assert!(if leniency == Leniency::Possible { number.is_possible() } else { number.is_valid() });
            let again = PhoneNumber::parse_within(&number.to_string(), None, ranges, View::INCLUSIVE);
            if ranges == Ranges::All {
                let again = again.expect("what is written is read");
                assert_eq!((again.calling_code(), again.national()), (number.calling_code(), number.national()));
            }
        }
    }
});

fn checked(text: &str, home: Option<Country>) {
    let verdict = phone::check(text, home);
    let read = PhoneNumber::parse(text, home);
    assert_eq!(verdict.number(), read.as_ref().ok().copied());
    assert_eq!(verdict.is_valid(), read.is_ok_and(|number| number.is_valid()));
    assert_eq!(verdict.is_valid(), verdict.fault().is_none());
    assert!(!verdict.is_valid() || !matches!(verdict, Verdict::Incomplete(_) | Verdict::Wrong(_)));
    let Some(fault) = verdict.fault() else { return };
    assert!(fault.range.start <= fault.range.end && text.get(fault.range.clone()).is_some(), "{fault:?}");
    assert!(fault.instead.is_none_or(|instead| instead.is_valid()));
}
