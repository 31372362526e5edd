//! Pieces of a text that may be phone numbers, as libphonenumber looks for them.

use core::ops::Range;

use super::digits::{is_decimal, is_plus, is_punctuation};
use super::extension::{AMBIGUOUS, EXPLICIT};

/// The most digits in a row, and the most rows of digits after the first.
const BLOCK: usize = 20;
/// The most signs in a row between digits.
const SIGNS: usize = 4;

/// The bytes of the first piece at or after an offset that may be a number with an extension.
pub(super) fn next(text: &str, from: usize) -> Option<Range<usize>> {
    let first = from + text.get(from..)?.find(is_decimal)?;
    let start = lead(text, from, first);
    let mut end = digits(text, first, BLOCK);
    for _ in 0..BLOCK {
        let rest = text.get(end..)?;
        let signs = rest.char_indices().take_while(|(_, character)| is_punctuation(*character)).take(SIGNS + 1);
        let (count, length) = signs.fold((0, 0), |(count, _), (at, sign)| (count + 1, at + sign.len_utf8()));
        if count > SIGNS || !text.get(end + length..)?.starts_with(is_decimal) {
            break;
        }
        end = digits(text, end + length, BLOCK);
    }
    let end = extension(text, end).unwrap_or(end);
    // A second number begins with a slash and an `x`, as in `x302/x2303`.
    let piece = text.get(start..end)?;
    let second = piece.match_indices(['/', '\\']).find(|(at, slash)| {
        piece.get(at + slash.len()..).is_some_and(|rest| rest.trim_start_matches(' ').starts_with('x'))
    });
    Some(start..second.map_or(end, |(at, _)| start + at))
}

pub(super) fn is_opening(character: char) -> bool {
    matches!(character, '(' | '[' | '\u{FF08}' | '\u{FF3B}')
}

fn is_lead(character: char) -> bool {
    is_opening(character) || is_plus(character)
}

/// Whether a piece begins with a bracket or a plus.
pub(super) fn begins_with_lead(piece: &str) -> bool {
    piece.starts_with(is_lead)
}

/// Where a piece begins whose first digit is known: brackets and pluses, each with signs after it, may come before.
fn lead(text: &str, from: usize, first: usize) -> usize {
    let before = text.get(from..first).unwrap_or("");
    let within =
        before.char_indices().rev().take_while(|(_, character)| is_lead(*character) || is_punctuation(*character));
    // Twice a bracket or plus and four signs.
    let mut starts = [0; 2 * (SIGNS + 1)];
    let mut count = 0;
    for ((at, _), slot) in within.zip(&mut starts) {
        *slot = from + at;
        count += 1;
    }
    let starts = starts.get(..count).unwrap_or(&[]);
    let leads = |start: &&usize| text.get(**start..first).is_some_and(is_lead_part);
    starts.iter().rev().find(leads).copied().unwrap_or(first)
}

/// Whether a text is one or two brackets or pluses, each with up to four signs after it.
fn is_lead_part(text: &str) -> bool {
    let sound = |part: &str| {
        let mut rest = part.chars();
        rest.next().is_some_and(is_lead) && rest.clone().all(is_punctuation) && rest.count() <= SIGNS
    };
    sound(text)
        || text
            .char_indices()
            .skip(1)
            .any(|(at, _)| text.split_at_checked(at).is_some_and(|(one, two)| sound(one) && sound(two)))
}

/// The offset after the digits at an offset, at most so many.
fn digits(text: &str, from: usize, most: usize) -> usize {
    let digits = text.get(from..).unwrap_or("").chars().take(most).take_while(|character| is_decimal(*character));
    from + digits.map(char::len_utf8).sum::<usize>()
}

fn run(text: &str, from: usize, within: impl Fn(char) -> bool) -> usize {
    let run = text.get(from..).unwrap_or("").chars().take_while(|character| within(*character));
    from + run.map(char::len_utf8).sum::<usize>()
}

/// The offset after the extension that begins at an offset.
fn extension(text: &str, from: usize) -> Option<usize> {
    let number = |at: usize, most: usize| Some(digits(text, at, most)).filter(|end| *end > at);
    let rfc = after(text, from, ";ext=").and_then(|at| number(at, 20));
    let is_blank = |character| matches!(character, ' ' | '\u{A0}' | '\t' | ',');
    let labelled = |labels: &[&str], most| {
        let at = run(text, from, is_blank);
        labels.iter().find_map(|label| {
            let at = after(text, at, label)?;
            let colon = run_of_one(text, at, |character| matches!(character, ':' | '.' | '\u{FF0E}'));
            let end = number(run(text, colon, |character| is_blank(character) || character == '-'), most)?;
            Some(after(text, end, "#").unwrap_or(end))
        })
    };
    let american = || {
        let at = run(text, from, |character| matches!(character, '-' | ' '));
        after(text, number(at, 6).filter(|_| at > from)?, "#")
    };
    rfc.or_else(|| labelled(&EXPLICIT, 20)).or_else(|| labelled(&AMBIGUOUS, 9)).or_else(american)
}

fn run_of_one(text: &str, from: usize, within: impl Fn(char) -> bool) -> usize {
    let first = text.get(from..).and_then(|rest| rest.chars().next()).filter(|first| within(*first));
    from + first.map_or(0, char::len_utf8)
}

/// The offset after a label in any case at an offset.
fn after(text: &str, from: usize, label: &str) -> Option<usize> {
    let mut rest = text.get(from..)?.chars();
    let mut end = from;
    for wanted in label.chars() {
        let found = rest.next()?;
        if found != wanted && !found.to_lowercase().eq([wanted]) {
            return None;
        }
        end += found.len_utf8();
    }
    Some(end)
}
