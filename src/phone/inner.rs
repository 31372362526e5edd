//! What a piece of a text must be to be a number, and the pieces inside of it, as libphonenumber has them.

use core::ops::Range;

use super::digits::is_decimal;
use super::scan::is_opening;

fn is_closing(character: char) -> bool {
    matches!(character, ')' | ']' | '\u{FF09}' | '\u{FF3D}')
}

/// Whether brackets are in pairs where a number may have them.
pub(super) fn has_pairs(piece: &str) -> bool {
    let inside =
        |text: &'_ str| text.find(|character| is_opening(character) || is_closing(character)).unwrap_or(text.len());
    let skip =
        |text: &str, within: fn(char) -> bool| text.chars().next().filter(|first| within(*first)).map(char::len_utf8);
    let mut rest = piece;
    let cut = |rest: &mut &str, length: usize| *rest = rest.get(length..).unwrap_or("");
    if let Some(length) = skip(rest, is_opening) {
        cut(&mut rest, length);
    }
    for _ in 0..2 {
        let length = inside(rest);
        if length == 0 {
            return false;
        }
        cut(&mut rest, length);
        match skip(rest, is_closing) {
            Some(length) => cut(&mut rest, length),
            None => break,
        }
    }
    // The second round must not have ended with a closing bracket.
    if piece.len() > rest.len()
        && piece.get(..piece.len() - rest.len()).is_some_and(|before| before.ends_with(is_closing))
    {
        return false;
    }
    for _ in 0..3 {
        let Some(length) = skip(rest, is_opening) else { break };
        cut(&mut rest, length);
        let length = inside(rest);
        cut(&mut rest, length);
        match skip(rest, is_closing) {
            Some(closing) if length > 0 => cut(&mut rest, closing),
            _ => return false,
        }
    }
    inside(rest) == rest.len()
}

/// Whether a text has the pages of a publication: `1-12 (2010`.
pub(super) fn has_pages(piece: &str) -> bool {
    piece.match_indices('(').any(|(at, _)| {
        let year = piece.get(at + 1..).is_some_and(|rest| rest.starts_with(is_decimal));
        let before = piece.get(..at).unwrap_or("");
        let trimmed = before.trim_end();
        let blanks = before.get(trimmed.len()..).unwrap_or("").chars().count();
        let pages = trimmed.trim_end_matches(is_decimal);
        let count = trimmed.get(pages.len()..).unwrap_or("").chars().count();
        let dashes = pages.trim_end_matches('-');
        year && blanks <= 4 && (1..=5).contains(&count) && dashes.len() < pages.len() && dashes.ends_with(is_decimal)
    })
}

/// Whether a text has a date with slashes.
pub(super) fn has_date(piece: &str) -> bool {
    piece.match_indices('/').any(|(at, _)| {
        let before = piece.get(..at).is_some_and(|before| before.ends_with(is_decimal));
        let Some((middle, after)) = piece.get(at + 1..).and_then(|rest| rest.split_once('/')) else {
            return false;
        };
        let day = match middle.chars().count() {
            1 => true,
            2 => middle.starts_with(['0', '1', '2', '3']),
            _ => false,
        };
        let year = after.chars().take(2).filter(|character| is_decimal(*character)).count() == 2;
        before && day && middle.chars().all(is_decimal) && year
    })
}

/// Whether a piece is nothing but dates as people write them: `05.10.1986`, `03.06-07.06.2015`, `03/2015 – 03/2016`.
pub(super) fn is_dates(piece: &str) -> bool {
    let is_sign = |character: char| matches!(character, '.' | '/' | '-' | '\u{2013}' | ' ');
    let mut years = 0;
    let mut sound = piece.contains(['.', '/']);
    for run in piece.split(is_sign).filter(|run| !run.is_empty()) {
        let value = run.parse::<u16>().unwrap_or(0);
        match run.len() {
            1 | 2 if (1..=31).contains(&value) => {}
            4 if (1900..2100).contains(&value) => years += 1,
            _ => sound = false,
        }
    }
    sound && years > 0
}

/// Whether a piece ends with a date and an hour, such as `2012-01-02 08`, and minutes follow.
pub(super) fn is_time(piece: &str, following: &str) -> bool {
    let mut minutes = following.chars();
    let follows = minutes.next() == Some(':')
        && minutes.next().is_some_and(|tens| ('0'..='5').contains(&tens))
        && minutes.next().is_some_and(is_decimal);
    follows && ends_with_hour(piece).is_some()
}

fn ends_with_hour(piece: &str) -> Option<()> {
    let mut rest = piece.chars().rev();
    let mut last = |sound: fn(char) -> bool| rest.next().filter(|character| sound(*character)).map(|_| ());
    last(is_decimal)?;
    last(|tens| ('0'..='2').contains(&tens))?;
    let before = piece.get(..piece.char_indices().rev().nth(1)?.0)?;
    let date = before.trim_end_matches(' ');
    (date.len() < before.len()).then_some(())?;
    let mut rest = date.chars().rev().peekable();
    let is_sign = |character: &char| matches!(character, '-' | '/');
    is_decimal(rest.next()?).then_some(())?;
    ('0'..='3').contains(&rest.next()?).then_some(())?;
    rest.next_if(is_sign);
    is_decimal(rest.next()?).then_some(())?;
    ('0'..='1').contains(&rest.next()?).then_some(())?;
    rest.next_if(is_sign);
    for _ in 0..3 {
        is_decimal(rest.next()?).then_some(())?;
    }
    ('1'..='2').contains(&rest.next()?).then_some(())
}

/// Without what is no letter, number or `#` at the end.
pub(super) fn trimmed(piece: &str) -> &str {
    piece.trim_end_matches(|character: char| character != '#' && !character.is_alphanumeric())
}

/// Where a number inside of another piece may begin, by what stands before it.
const RULES: usize = 6;

/// Calls `found` with the ranges in which a number inside a piece may be, until it says that one is.
pub(super) fn ranges<T>(piece: &str, mut found: impl FnMut(Range<usize>) -> Option<T>) -> Option<T> {
    for rule in 0..RULES {
        let (mut from, mut first) = (0, true);
        while let Some((start, inner)) = split(piece, from, rule) {
            if first {
                first = false;
                let before = trimmed(piece.get(..start)?).len();
                if let Some(number) = found(0..before) {
                    return Some(number);
                }
            }
            let length = trimmed(piece.get(inner.clone())?).len();
            if let Some(number) = found(inner.start..inner.start + length) {
                return Some(number);
            }
            from = start + piece.get(start..)?.chars().next()?.len_utf8();
        }
    }
    None
}

/// Where a rule first holds at or after an offset, and the range that may be a number then.
fn split(piece: &str, from: usize, rule: usize) -> Option<(usize, Range<usize>)> {
    let rest = piece.get(from..)?;
    let all = piece.len();
    let skip = |at: usize, within: fn(char) -> bool| {
        let after = piece.get(at..).unwrap_or("");
        all - after.trim_start_matches(within).len()
    };
    // At least one character stays.
    let keep = |at: usize| {
        if at < all { Some(at) } else { piece.char_indices().next_back().map(|(last, _)| last) }
    };
    match rule {
        0 => {
            let at = from + rest.find('/')?;
            Some((at, skip(at, |character| character == '/')..all))
        }
        1 => {
            let at = from + rest.find('(')?;
            let next = piece.get(at + 1..)?.find('(');
            Some((at, at..next.map_or(all, |next| at + 1 + next)))
        }
        2 => {
            let mut pairs = rest.char_indices().zip(rest.chars().skip(1));
            let ((at, _), second) = pairs.find(|((at, one), two)| {
                let pair = (one.is_whitespace() && *two == '-') || (*one == '-' && two.is_whitespace());
                pair && rest.len() > at + one.len_utf8() + two.len_utf8()
            })?;
            let at = from + at;
            let after = at + piece.get(at..)?.chars().next()?.len_utf8() + second.len_utf8();
            Some((at, keep(skip(after, char::is_whitespace))?..all))
        }
        3 => {
            let is_dash = |character| matches!(character, '\u{2012}'..='\u{2015}' | '\u{FF0D}');
            let mut dashes = rest.char_indices().filter(|(_, character)| is_dash(*character));
            let (at, dash) = dashes.find(|(at, dash)| rest.len() > at + dash.len_utf8())?;
            let at = from + at;
            Some((at, keep(skip(at + dash.len_utf8(), char::is_whitespace))?..all))
        }
        4 => {
            let mut points = rest.match_indices('.').map(|(at, _)| from + at);
            points.find_map(|at| {
                let after = skip(skip(at, |character| character == '.'), char::is_whitespace);
                let length = piece.get(after..)?.find('.').unwrap_or(all - after);
                (length > 0).then_some((at, after..after + length))
            })
        }
        _ => {
            let mut blanks = rest.char_indices().filter(|(_, character)| character.is_whitespace());
            blanks.find_map(|(at, _)| {
                let at = from + at;
                let after = skip(at, char::is_whitespace);
                let length = piece.get(after..)?.find(char::is_whitespace).unwrap_or(all - after);
                (length > 0).then_some((at, after..after + length))
            })
        }
    }
}
