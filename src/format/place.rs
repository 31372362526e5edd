//! Where a label stands among the names of a locale, which are in the order of its language: the lists of programs that have
//! labels of their own and the build script with an overlay ask for it.

use core::cmp::Ordering;

use super::super::fold::{Folded, Letters};

/// Returns before which of `count` names a label stands. None where it begins with a Han character and no name does: nothing
/// tells how the language sorts it.
pub(crate) fn position<'n>(
    count: usize,
    name: impl Fn(usize) -> &'n str,
    label: &str,
    letters: &Letters<'_>,
) -> Option<usize> {
    let mut range = 0..count;
    // Among the names that begin alike, however the language sorts this letter.
    for length in 1..=label.chars().count() {
        let begins = |position: &usize| small(name(*position)).take(length).eq(small(label).take(length));
        let Some(first) = range.clone().find(begins) else { break };
        let last = range.clone().rev().find(begins).unwrap_or(first);
        range = first..last + 1;
    }
    if range.len() == count && label.chars().next().is_some_and(is_han) {
        return None;
    }
    // Where the fewest names are on the wrong side, which among names that are sorted by these letters is none.
    let (mut wrong, mut fewest, mut best) = (0, 0, range.start);
    for position in range {
        wrong += if compare(name(position), label, letters).is_gt() { 1 } else { -1 };
        if wrong < fewest {
            (fewest, best) = (wrong, position + 1);
        }
    }
    Some(best)
}

/// Compares by the folded letters, and where these are equal by all.
pub(crate) fn compare(one: &str, other: &str, letters: &Letters<'_>) -> Ordering {
    let (mut first, mut second) = (Folded::empty(), Folded::empty());
    let folded = first.fold(one, letters).cmp(&second.fold(other, letters));
    folded.then_with(|| one.cmp(other))
}

/// Returns small letters, hiragana as katakana.
fn small(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase).map(|letter| match letter {
        'ぁ'..='ゖ' => char::from_u32(u32::from(letter) + 0x60).unwrap_or(letter),
        _ => letter,
    })
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
