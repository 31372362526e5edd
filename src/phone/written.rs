//! From any text to the digits of a number, as libphonenumber finds them.

use super::digits::{ascii, is_decimal, is_plus, is_punctuation, keypad};
use super::error::ParseErrorKind;
use super::extension::Tail;
use super::text::Text;

/// The length of the longest text that may be a number, in characters.
pub(super) const LONGEST: usize = 250;
/// More digits than any number has with everything before it. Of a longer text the first ones tell what is wrong.
pub(super) const DIGITS: usize = 40;

/// The digits of a text.
pub(super) struct Digits {
    pub(super) digits: Text<DIGITS>,
    /// Whether a plus stood before them.
    pub(super) plus: bool,
    /// Whether people may mean something else by how they are written: a decimal of a spreadsheet, or two numbers.
    pub(super) needs_care: bool,
}

impl Digits {
    /// Reads a text of ASCII digits and the most usual punctuation, as most are. None for any other.
    pub(super) fn plain(text: &str) -> Option<Digits> {
        if text.len() > LONGEST {
            return None;
        }
        let (mut digits, mut length, mut plus, mut after_plus) = ([0; DIGITS], 0, false, false);
        let mut slash = false;
        for byte in text.bytes() {
            match byte {
                b'0'..=b'9' => {
                    if let Some(slot) = digits.get_mut(length) {
                        *slot = byte;
                        length += 1;
                    }
                }
                b' ' | b'-' | b'.' | b'(' | b')' => after_plus = plus,
                b'/' => (after_plus, slash) = (plus, true),
                // Several pluses are next to each other or not a number.
                b'+' if length == 0 && !after_plus => plus = true,
                _ => return None,
            }
        }
        // Two digits are a number where nothing stands between or before them; `read` knows.
        let needs_care = slash && length >= 12 || text.trim_end().ends_with(".0") || text.trim_end().ends_with(".00");
        (length > 2).then(|| Digits { digits: Text::of(digits, length), plus, needs_care })
    }

    /// Reads any text: the digits, and those of an extension. Without a plus there must be a `default` country or region.
    pub(super) fn read(text: &str, default: bool) -> Result<(Digits, Text<20>), ParseErrorKind> {
        let whole = core_text(text)?;
        let mut written = whole.slice();
        if !is_viable(written) {
            return Err(ParseErrorKind::NotANumber);
        }
        let plus = written.first().is_some_and(|first| is_plus(*first));
        if !default && !plus {
            return Err(ParseErrorKind::NoCallingCode);
        }
        let mut extension = Text::new();
        if let Some((at, digits)) = Tail::of(written).and_then(|tail| tail.first(0, written.len())) {
            let before = written.get(..at).unwrap_or(&[]);
            if is_viable(before) {
                extension.extend(digits.iter().filter_map(|digit| ascii(*digit)));
                written = before;
            }
        }
        let mut digits = Text::new();
        if written.iter().filter(|character| character.is_ascii_alphabetic()).count() >= 3 {
            digits.extend(written.iter().filter_map(|character| keypad(*character)));
        } else {
            digits.extend(written.iter().filter_map(|character| ascii(*character)));
        }
        Ok((Digits { digits, plus, needs_care: false }, extension))
    }
}

/// The characters of a text that may be a number: at most [`LONGEST`].
struct Characters {
    all: [char; LONGEST],
    length: usize,
}

impl Characters {
    fn push(&mut self, characters: impl IntoIterator<Item = char>) -> Option<()> {
        for character in characters {
            *self.all.get_mut(self.length)? = character;
            self.length += 1;
        }
        Some(())
    }

    fn slice(&self) -> &[char] {
        self.all.get(..self.length).unwrap_or(&[])
    }
}

/// The part of a text that may be a number, without the text before it, the parameters of RFC 3966 and a second number.
fn core_text(text: &str) -> Result<Characters, ParseErrorKind> {
    let mut all = Characters { all: ['\0'; LONGEST], length: 0 };
    if let Some((before, after)) = text.split_once(";phone-context=") {
        if text.chars().nth(LONGEST).is_some() {
            return Err(ParseErrorKind::TooLong);
        }
        let context = after.split(';').next().unwrap_or("");
        if !is_context(context) {
            return Err(ParseErrorKind::NotANumber);
        }
        if context.starts_with('+') {
            all.push(context.chars());
        }
        let from = text.find("tel:").map_or(0, |at| at + "tel:".len());
        all.push(before.get(from..).unwrap_or("").chars());
    } else {
        if all.push(text.chars()).is_none() {
            return Err(ParseErrorKind::TooLong);
        }
        let written = all.slice();
        let start = written.iter().position(|character| is_plus(*character) || is_decimal(*character));
        let Some(start) = start else { return Err(ParseErrorKind::NotANumber) };
        let last = written.iter().rposition(|character| *character == '#' || character.is_alphanumeric());
        let end = last.map_or(start, |last| last + 1).max(start);
        let end = second_number(written, start, end).unwrap_or(end);
        all.all.copy_within(start..end, 0);
        all.length = end - start;
    }
    let isub: [char; 6] = [';', 'i', 's', 'u', 'b', '='];
    if let Some(at) = all.slice().windows(isub.len()).position(|window| window == isub).filter(|at| *at > 0) {
        all.length = at;
    }
    Ok(all)
}

/// The index at which a second number begins: at a slash and an `x`, as in `x302/x2303`.
fn second_number(written: &[char], start: usize, end: usize) -> Option<usize> {
    let part = written.get(start..end)?;
    let begins = |at: &usize| {
        let mut after = part.iter().skip(at + 1).skip_while(|character| **character == ' ');
        matches!(part.get(*at), Some('/' | '\\')) && after.next() == Some(&'x')
    };
    (0..part.len()).find(begins).map(|at| start + at)
}

/// Whether a phone context is an international number or a domain name, as RFC 3966 has them.
fn is_context(context: &str) -> bool {
    if let Some(number) = context.strip_prefix('+') {
        let sound = |character: char| matches!(character, '-' | '.' | '(' | ')') || is_decimal(character);
        return number.chars().all(sound) && number.chars().any(is_decimal);
    }
    let mut labels = context.strip_suffix('.').unwrap_or(context).split('.').rev();
    let sound = |label: &str| {
        let inner = |character: char| character == '-' || character.is_ascii_alphabetic() || is_decimal(character);
        label.chars().all(inner) && !label.starts_with('-') && !label.ends_with('-') && !label.is_empty()
    };
    labels.next().is_some_and(|top| sound(top) && top.starts_with(|first: char| first.is_ascii_alphabetic()))
        && labels.all(sound)
}

/// Whether a text can be a number, with or without an extension.
fn is_viable(written: &[char]) -> bool {
    let two_digits = || written.len() == 2 && written.iter().all(|digit| is_decimal(*digit));
    let (shortest, longest) = number_lengths(written);
    let extended = || {
        let tail = Tail::of(written)?;
        tail.first(shortest?, longest)
    };
    shortest.is_some() && longest == written.len() || two_digits() || extended().is_some()
}

/// How much of a text can be a number without an extension: three digits with punctuation, and letters after them. The fewest
/// and the most characters.
fn number_lengths(written: &[char]) -> (Option<usize>, usize) {
    let mut digits = 0;
    let mut shortest = None;
    let pluses = written.iter().take_while(|character| is_plus(**character)).count();
    for (at, character) in written.iter().enumerate().skip(pluses) {
        if is_decimal(*character) {
            digits += 1;
            if digits == 3 {
                shortest = Some(at + 1);
            }
            continue;
        }
        let letter = character.is_ascii_alphabetic() && digits >= 3;
        if !letter && *character != '*' && !is_punctuation(*character) {
            return (shortest, at);
        }
    }
    (shortest, written.len())
}
