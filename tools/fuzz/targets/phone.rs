//! Nothing panics, whatever is typed; and a number that is written is read as the same number.
//!
//! The first byte of an input says how the rest is read, and with the second whose national numbers are meant.

#![no_main]

use libfuzzer_sys::fuzz_target;
use polity::phone::{Format, PhoneNumber, Ranges};
use polity::{Country, View};

/// What phone numbers are written with, digits more often than the rest: most bytes at random are in none.
const CHARACTERS: &[char] = &[
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '1', '2',
    '3', '4', '5', '6', '7', '8', '9', ' ', '-', '.', '(', ')', '/', '+', '*', '#', ',', ';', ':', '~', 'x', 'e', 't',
    'n', 'A', 'b', '０', '９', '٤', '۷', '＋', '（', '\u{A0}', '\u{200B}', '\u{2010}', 'д', 'o', 'ó', '\t', '\n', 'é',
];

fuzz_target!(|input: &[u8]| {
    let [mode, home, rest @ ..] = input else { return };
    let text: String = match mode % 3 {
        0 => String::from_utf8_lossy(rest).into_owned(),
        1 => rest.iter().map(|byte| CHARACTERS[usize::from(*byte) % CHARACTERS.len()]).collect(),
        // Digits alone, most of which begin with a calling code.
        _ => Some('+').into_iter().chain(rest.iter().map(|byte| char::from(b'0' + byte % 10))).collect(),
    };
    // Any entry, or none.
    let home = Country::all().nth((usize::from(*mode) / 3 * 256 + usize::from(*home)) % (Country::all().len() + 1));
    let read = |ranges, view| PhoneNumber::parse_within(&text, home, ranges, view);
    match read(Ranges::All, View::INCLUSIVE) {
        Ok(number) => number_holds(&number, home, Ranges::All),
        Err(error) => {
            assert!(text.is_char_boundary(error.at()));
            let _ = format!("{error:?} {:?}", error.kind());
        }
    }
    if let Ok(number) = read(Ranges::Upstream, View::CLDR) {
        number_holds(&number, home, Ranges::Upstream);
        // What upstream reads as a valid number is the same number where all ranges count, once it is written in E.164.
        if number.is_valid() {
            let all = PhoneNumber::parse(&number.to_string(), None).expect("a valid number is read");
            // E.164 has no extension.
            let same = (all.calling_code(), all.national()) == (number.calling_code(), number.national());
            assert!(all.is_valid() && same, "{number:?} {all:?}");
        }
    }
});

fn number_holds(number: &PhoneNumber, home: Option<Country>, ranges: Ranges) {
    let national = number.national();
    assert!((2..=17).contains(&national.len()) && national.bytes().all(|digit| digit.is_ascii_digit()));
    assert!((1..=999).contains(&number.calling_code()));
    assert!(number.extension().is_none_or(|extension| (1..=20).contains(&extension.len())));
    assert_eq!(number.country(), number.candidates().next().map(|candidate| candidate.country()));
    assert_eq!(number.is_valid(), number.kind().is_some());
    // By upstream's lengths +1 310 1234, which is valid in Canada, is dialled inside an area alone.
    assert!(!number.is_valid() || number.is_possible(), "{number:?}");
    for candidate in number.candidates() {
        let _ = (candidate.since(), candidate.until(), candidate.kind());
        assert!(!candidate.source().is_empty());
        assert!(number.resolve(candidate.country()) == Some(candidate.country()));
    }
    let _ = (number.resolve(home), format!("{number:?}"));
    let rewrites = number.rewrite().inspect(|rewrite| assert_eq!(rewrite.extension(), number.extension()));
    for number in rewrites.iter().chain([number]) {
        // Upstream takes one national prefix off a number that is none, all ranges take every one.
        if ranges == Ranges::All || number.is_valid() {
            round_trip(number);
        }
    }
}

/// What is written is read as the same number, where it is one.
fn round_trip(number: &PhoneNumber) {
    let written = |format| number.format(format).to_string();
    let [e164, international, _, link] =
        [Format::E164, Format::International, Format::National, Format::Rfc3966].map(written);
    assert_eq!(e164, number.to_string());
    assert_eq!(e164, format!("+{}{}", number.calling_code(), number.national()));
    let again = |text: &str, home| PhoneNumber::parse(text, home);
    let [from_e164, from_international, from_link] = [&e164, &international, &link].map(|text| again(text, None));
    // What is stored is read as the same number, whatever it is.
    let Ok(again) = from_e164 else { panic!("{e164} is not read: {from_e164:?}") };
    assert_eq!((again.calling_code(), again.national()), (number.calling_code(), number.national()), "{e164}");
    if !number.is_valid() {
        return;
    }
    // After " x", as upstream writes an extension in many places, it reads nine digits at most.
    if number.extension().is_none_or(|extension| extension.len() <= 9) {
        assert_eq!(from_international.as_ref(), Ok(number), "{international}");
    }
    assert_eq!(from_link.as_ref(), Ok(number), "{link}");
}
