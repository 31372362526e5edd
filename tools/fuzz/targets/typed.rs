//! A number as it is typed and edited: what is shown depends on what was typed alone, is never longer than it has to be, and
//! the caret stays in it.
//!
//! That all digits are shown cannot be asked: upstream leaves some out, and so do we. Of 04444444, typed in Colombia,
//! "0444 4" is shown.

#![no_main]

use libfuzzer_sys::fuzz_target;
use polity::View;
use polity::phone::{self, AsYouType, Kind};
use polity_fuzz::Input;

fuzz_target!(|bytes: &[u8]| {
    let mut input = Input::new(bytes);
    let home = input.home();
    let edits: Vec<(usize, usize)> = (0..input.below(6)).map(|_| (input.below(4), input.below(40))).collect();
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
        let taken = typed.typed().chars().count() + typed.left_out();
        assert_eq!(taken, count + 1);
    }
    let _ = format!("{typed:?} {:?}", typed.country());
    let owner = phone::owner(&text, home, View::ISO);
    assert!(owner.is_none_or(|owner| Some(owner) == home || View::ISO.contains(owner)), "{owner:?}");
    let last = typed.as_str().to_owned();
    for (kind, at) in edits {
        edit(&mut typed, kind, at);
        sound(&typed, home);
    }
    typed.clear();
    assert_eq!(typed.as_str(), "");
    let mut fresh = AsYouType::new(home);
    for character in text.chars() {
        assert_eq!(typed.push(character), fresh.push(character));
    }
    assert_eq!(fresh.as_str(), last);
});

fn edit(typed: &mut AsYouType, kind: usize, at: usize) {
    let before = (typed.typed().to_owned(), typed.caret());
    match kind {
        0 => {
            typed.set_caret(at);
            let caret = typed.caret();
            typed.set_caret(caret);
            assert_eq!(typed.caret(), caret, "the caret stays where it is put again");
            assert_eq!(typed.typed(), before.0);
        }
        1 => {
            typed.remove();
            let less = before.0.chars().count() - typed.typed().chars().count();
            assert!(less <= 1 && (less == 1 || before.1 == 0 || typed.typed().is_empty() || typed.caret() == 0));
        }
        2 => {
            typed.replace(at..at + 3, "7");
        }
        _ => {
            // What was put in at the caret can be taken back.
            typed.push('5');
            if typed.left_out() == 0 {
                typed.remove();
                assert_eq!(typed.typed(), before.0);
            }
        }
    }
}

/// Whether the state is that of the same characters typed in one go, and the caret in the text.
fn sound(typed: &AsYouType, home: Option<polity::Country>) {
    assert!(typed.as_str().is_char_boundary(typed.caret()), "{} {typed:?}", typed.caret());
    let mut fresh = AsYouType::new(home);
    typed.typed().chars().for_each(|character| _ = fresh.push(character));
    assert_eq!((fresh.as_str(), fresh.country()), (typed.as_str(), typed.country()));
}

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
