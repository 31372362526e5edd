//! Names: a text leads to the same entry by every way, and a name that is written a little otherwise leads to its own.

#![no_main]

use std::collections::BTreeSet;

use libfuzzer_sys::fuzz_target;
use polity::{Country, NameStyle};
use polity_fuzz::Input;

fn name(input: &mut Input) -> (Country, &'static str) {
    let (country, locale) = (input.country(), input.locale());
    (country, country.name_with(locale, input.of(NameStyle::ALL)))
}

fuzz_target!(|bytes: &[u8]| {
    let mut input = Input::new(bytes);
    if input.below(3) == 0 {
        written_otherwise(&mut input);
        return;
    }
    let locale = input.locale();
    let text = input.text(|input| name(input).1.to_owned());
    let found = Country::from_name(&text);
    let candidates: Vec<_> = Country::candidates(&text).collect();
    let entries: BTreeSet<Country> = candidates.iter().map(|candidate| candidate.country).collect();
    match found {
        // A name of several is that of the one where it is native.
        Some(country) => assert!(entries.contains(&country), "{text:?}"),
        // Short names of a few small languages answer in these alone, and are candidates without a language.
        None => assert!(
            entries.len() != 1 || text.chars().filter(|letter| letter.is_alphanumeric()).count() <= 16,
            "{text:?} is {entries:?} alone"
        ),
    }
    if let Some(country) = Country::from_name_in(locale, &text) {
        assert!(entries.contains(&country), "{text:?}");
    } else {
        assert!(found.is_none());
    }
    // Sorted by entry, and nothing said twice.
    assert!(candidates.iter().map(|candidate| candidate.country).is_sorted());
    for candidate in &candidates {
        assert!(!format!("{candidate:?}").is_empty());
    }
    let spaced = format!("  {text} ");
    assert_eq!(Country::from_name(&spaced), found, "{spaced:?}");
});

/// Any name, its letters in any case, with hyphens, spaces and points between them.
fn written_otherwise(input: &mut Input) {
    let (country, name) = name(input);
    // Where CLDR has no name, its style shows the id.
    if name == country.id() {
        return;
    }
    let mut text = String::new();
    let mut letters = name.chars().peekable();
    while let Some(letter) = letters.next() {
        // An accent belongs to the letter before it, and so does what joins two.
        let alone = letter.is_ascii() && letters.peek().is_none_or(char::is_ascii);
        match input.below(8) {
            1 if letter.is_ascii() => text.push(letter.to_ascii_uppercase()),
            2 if letter.is_ascii() => text.push(letter.to_ascii_lowercase()),
            3 if alone && letter == ' ' => text.push('-'),
            4 if alone && letter == '-' => text.push(' '),
            5 if alone && letter == ' ' => text.push_str("  "),
            _ => text.push(letter),
        }
    }
    let entries: BTreeSet<Country> = Country::candidates(&text).map(|candidate| candidate.country).collect();
    assert!(entries.contains(&country), "{text:?} for {country}");
    assert!(Country::from_name(&text).is_none_or(|found| entries.contains(&found)), "{text:?} for {country}");
}
