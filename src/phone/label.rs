//! What follows a number: an extension after a word or a pause, and words that are for people.

use core::ops::Range;

use super::text::Text;
use crate::tables;

/// What follows the digits of a number.
pub(super) struct Follows {
    pub(super) extension: Text<20>,
    /// The digits where an extension would be, if they are more than one can have.
    pub(super) too_long: Option<Range<usize>>,
    /// Whether there is a word or letter before the extension, and not pauses alone.
    pub(super) labelled: bool,
    /// The index after it.
    pub(super) end: usize,
    /// Whether a letter that is no pause or label follows a digit with nothing between them.
    pub(super) attached: bool,
}

/// Reads on at an index; an extension only where the digits before it are `complete`.
pub(super) fn follows(written: &[char], from: usize, complete: bool) -> Follows {
    let none = |end, attached| Follows { extension: Text::new(), too_long: None, labelled: false, end, attached };
    let skip =
        |at: usize| at + run(written, at, |character| matches!(character, ' ' | '-' | '.' | '(' | ')' | '[' | ']'));
    let pause =
        |at: usize| at + run(written, at, |character| matches!(character, ' ' | ',' | ';' | '-' | '(' | '/' | '\n'));
    let first = written.get(from).copied();
    // In a link it is an extension, whatever the number is.
    let linked = written.get(from..).is_some_and(|rest| rest.starts_with(&[';', 'e', 'x', 't', '=']));
    if !complete && !linked {
        let end = skip(from);
        let attached = end == from && first.is_some_and(char::is_alphabetic);
        return none(end, attached);
    }
    // A pause that is dialled: a letter between two digits, or commas.
    let mut labelled = true;
    let (start, most, attached) = match first {
        Some('p' | 'P' | 'w' | 'W') if is_digit(written, from + 1) => (from + 1, 9, false),
        _ => {
            let at = pause(from);
            let separated = written.get(from..at).unwrap_or(&[]);
            let attached = at == from && first.is_some_and(char::is_alphabetic);
            match label(written, at) {
                Some((after, most)) => (after, most, false),
                None if separated.contains(&',') || separated.contains(&';') => {
                    labelled = false;
                    (at, 15, false)
                }
                None => return none(at, attached),
            }
        }
    };
    let digits = run(written, start, |character| character.is_ascii_digit());
    if digits == 0 || digits > most {
        let too_long = (digits > 0).then_some(start..start + digits);
        return Follows { too_long, ..none(pause(from), attached) };
    }
    let mut extension = Text::new();
    extension.extend(written.iter().skip(start).take(digits).map(|digit| *digit as u8));
    let end = start + digits;
    Follows {
        extension,
        too_long: None,
        labelled,
        end: end + run(written, end, |character| character == '#'),
        attached: false,
    }
}

/// The index of the digits after a label at an index, and how many there may be.
fn label(written: &[char], at: usize) -> Option<(usize, usize)> {
    let rest = written.get(at..)?;
    let gap = |from: usize| {
        from + run(written, from, |character| matches!(character, ' ' | '.' | ':' | '=' | ',' | '-' | ')' | '#' | '('))
    };
    let signs = run(written, at, |character| matches!(character, 'x' | 'X' | '#' | '~' | '*'));
    if signs > 0 && is_digit(written, gap(at + signs)) {
        return Some((gap(at + signs), 9));
    }
    // "press 5" is for people; "DW 12" is dialled.
    let first = rest.first()?;
    if !first.is_alphabetic() {
        return None;
    }
    let length = tables::EXTENSION_LABELS.lines().filter_map(|label| begins_with(rest, label)).max()?;
    let after = gap(at + length);
    is_digit(written, after).then_some((after, 20))
}

/// The number of characters of a label with which a text begins, in any case, as a whole word.
fn begins_with(text: &[char], label: &str) -> Option<usize> {
    let mut length = 0;
    for wanted in label.chars() {
        let character = *text.get(length)?;
        if character != wanted && !character.to_lowercase().eq([wanted]) {
            return None;
        }
        length += 1;
    }
    text.get(length).is_none_or(|next| !next.is_alphabetic()).then_some(length)
}

fn is_digit(written: &[char], at: usize) -> bool {
    written.get(at).is_some_and(char::is_ascii_digit)
}

/// The number of such characters from an index on.
fn run(written: &[char], from: usize, within: impl Fn(char) -> bool) -> usize {
    written.get(from..).unwrap_or(&[]).iter().take_while(|character| within(**character)).count()
}
