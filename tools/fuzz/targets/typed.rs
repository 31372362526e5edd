//! A number as it is typed: what is shown depends on what was typed alone, and is never longer than it has to be.
//!
//! That all digits are shown cannot be asked: upstream leaves some out, and so do we. Of 04444444, typed in Colombia,
//! "0444 4" is shown.

#![no_main]

use libfuzzer_sys::fuzz_target;
use polity::phone::{AsYouType, Kind};
use polity_fuzz::Input;

fuzz_target!(|bytes: &[u8]| {
    let mut input = Input::new(bytes);
    let home = input.home();
    let text = match input.below(3) {
        // Digits alone; every other byte at random is in no number.
        0 => input.rest().iter().map(|byte| char::from(b'0' + byte % 10)).collect(),
        1 => Some('+').into_iter().chain(input.rest().iter().map(|byte| char::from(b'0' + byte % 10))).collect(),
        _ => input.text(example),
    };
    let mut typed = AsYouType::new(home);
    for (count, character) in text.chars().enumerate() {
        let shown = typed.push(character).to_owned();
        assert!(shown.len() <= 250);
        assert_eq!(typed.as_str(), shown);
        let (kept, seen) = (plain(&text, count + 1), plain(&shown, usize::MAX));
        assert!(seen.len() <= kept.len() + 1, "{shown:?} of {kept:?}");
    }
    let _ = format!("{typed:?}");
    let last = typed.as_str().to_owned();
    typed.clear();
    assert_eq!(typed.as_str(), "");
    let mut fresh = AsYouType::new(home);
    for character in text.chars() {
        assert_eq!(typed.push(character), fresh.push(character));
    }
    assert_eq!(fresh.as_str(), last);
});

/// The digits of the first characters of a text.
fn plain(text: &str, count: usize) -> String {
    text.chars().take(count).filter(|character| character.is_numeric()).collect()
}

fn example(input: &mut Input) -> String {
    let country = input.country();
    let kind = input.of(&[Kind::FixedLine, Kind::Mobile, Kind::TollFree]);
    let number = country.dialing().and_then(|dialing| dialing.example(kind));
    number.map_or(String::new(), |number| number.to_string())
}
