//! From what people write to a number, where all ranges count.
//!
//! A text is the digits of a number, what is dialled after them, and words. Most texts are digits and the most usual
//! punctuation; only the others, and those that are no valid number, are looked at character by character.

use core::ops::Range;

use super::clean::Clean;
use super::digits::{is_decimal, is_plus, keypad};
use super::error::{ParseError, ParseErrorKind};
use super::label::{Follows, follows};
use super::meant::meant;
use super::parse::{self, Read};
use super::plain;
use super::text::Text;
use super::written::{DIGITS, Digits};
use crate::country::Country;
use crate::schema::Kind;

/// What is wrong, and the characters that it is about.
type Mistake = (ParseErrorKind, Option<Range<usize>>);

#[inline]
pub(super) fn read(text: &str, default: Option<Country>) -> Result<Read, ParseError> {
    match plain::read(text, default) {
        Some(read) => Ok(read),
        None => careful(text, default),
    }
}

#[inline(never)]
fn careful(text: &str, default: Option<Country>) -> Result<Read, ParseError> {
    if let Some(digits) = Digits::plain(text).filter(|digits| !digits.needs_care) {
        match meant(&digits, default) {
            Ok(read) if read.is_valid() => return Ok(read),
            _ => {}
        }
    }
    if text.contains(";phone-context=") {
        let read = Digits::read(text, default.is_some());
        let read = read.and_then(|(digits, extension)| Ok(Read { extension, ..meant(&digits, default)? }));
        return read.map_err(|kind| parse::error(kind, text, None));
    }
    let Some(clean) = Clean::of(text) else { return Err(parse::error(ParseErrorKind::TooLong, text, None)) };
    clean_read(clean.slice(), default).map_err(|(kind, about)| {
        let about = about.map(|about| clean.offset(about.start)..clean.offset(about.end));
        parse::error(kind, text, about)
    })
}

/// The bytes of the number in a text: from its plus or first digit to its last digit.
pub(super) fn span(text: &str) -> Range<usize> {
    let is_part = |character: char| is_plus(character) || is_decimal(character);
    let start = text.find(is_part).unwrap_or(text.len());
    let end = text.char_indices().rev().find(|(_, character)| is_decimal(*character));
    start..end.map_or(text.len(), |(at, character)| at + character.len_utf8()).max(start)
}

/// The number of a text whose plus should not be there.
pub(super) fn without_plus(text: &str, default: Option<Country>) -> Option<Read> {
    let clean = Clean::of(text)?;
    let head = Head::of(clean.slice(), 0)?;
    meant(&Digits { plus: false, ..head.digits }, default).ok()
}

fn clean_read(written: &[char], default: Option<Country>) -> Result<Read, Mistake> {
    if let Some(digits) = spreadsheet(written) {
        return meant(&digits, default).map_err(|kind| (kind, None));
    }
    let head = Head::of(written, 0).ok_or((ParseErrorKind::NotANumber, None))?;
    if let Some(read) = head.before_hash(written, default) {
        return Ok(read);
    }
    let first = meant(&head.digits, default);
    if matches!(first, Err(ParseErrorKind::NoCallingCode)) {
        return first.map_err(|kind| (kind, None));
    }
    let valid = first.as_ref().is_ok_and(Read::is_valid);
    if let Some(second) = head.second(default, valid) {
        return Err((ParseErrorKind::TwoNumbers, Some(second)));
    }
    let complete = valid || first.as_ref().is_ok_and(Read::is_possible);
    if !complete {
        if let Some((read, end)) = vanity(written, &head, default) {
            return Ok(with_extension(read, written, end));
        }
    }
    let after = follows(written, head.end, complete);
    // What is left may have another number.
    let rest = if after.labelled { after.end } else { head.end };
    if let Some(second) = valid.then(|| number_in(written, rest, default)).flatten() {
        return Err((ParseErrorKind::TwoNumbers, Some(second)));
    }
    if let Some(digits) = after.too_long.filter(|_| complete) {
        return Err((ParseErrorKind::TooLong, Some(digits)));
    }
    let more = written.get(after.end..).unwrap_or(&[]).iter().any(char::is_ascii_digit);
    if (!complete && (more || after.attached)) || (after.attached && more) {
        return Err((ParseErrorKind::NotANumber, Some(after.end..written.len())));
    }
    if head.digits.digits.len() < 2 {
        return Err((ParseErrorKind::NotANumber, Some(head.end..written.len())));
    }
    first.map(|read| Read { extension: after.extension, ..read }).map_err(|kind| (kind, None))
}

fn with_extension(read: Read, written: &[char], end: usize) -> Read {
    let Follows { extension, .. } = follows(written, end, true);
    Read { extension, ..read }
}

/// Digits as a spreadsheet has them: with a decimal that is nothing, or in scientific notation that has lost none.
fn spreadsheet(written: &[char]) -> Option<Digits> {
    let is_blank = |character: &char| *character == ' ';
    let start = written.iter().position(|character| !is_blank(character))?;
    let end = written.iter().rposition(|character| !is_blank(character))? + 1;
    let text = written.get(start..end)?;
    let (plus, text) = match text {
        ['+', rest @ ..] => (true, rest),
        all => (false, all),
    };
    let point = text.iter().position(|character| !character.is_ascii_digit())?;
    let (whole, rest) = text.split_at_checked(point)?;
    let fraction = rest.strip_prefix(&['.'])?;
    let mut digits = Text::new();
    digits.extend(whole.iter().map(|digit| *digit as u8));
    if whole.len() >= 7 {
        let nothing = (1..=2).contains(&fraction.len()) && fraction.iter().all(|digit| *digit == '0');
        return nothing.then_some(Digits { digits, plus, needs_care: false });
    }
    let letter = fraction.iter().position(|character| matches!(character, 'E' | 'e'))?;
    let (fraction, exponent) = fraction.split_at_checked(letter)?;
    let exponent = exponent.get(1..)?;
    let exponent = exponent.strip_prefix(&['+']).unwrap_or(exponent);
    let value = |digits: &[char]| digits.iter().try_fold(0, |sum, digit| Some(sum * 10 + digit.to_digit(10)?));
    let all = whole.len() == 1 && fraction.iter().all(char::is_ascii_digit) && (1..=2).contains(&exponent.len());
    if !all || fraction.len() < 7 || value(exponent)? as usize != fraction.len() {
        return None;
    }
    digits.extend(fraction.iter().map(|digit| *digit as u8));
    Some(Digits { digits, plus, needs_care: false })
}

/// The digits with which a number begins, and what may stand between them.
struct Head {
    digits: Digits,
    start: usize,
    /// The index after the last digit.
    end: usize,
    /// Where something stands between two digits: how many digits there are before it, the index of the next one, whether a
    /// slash stands there.
    gaps: [(u8, u8, bool); DIGITS],
    count: usize,
}

impl Head {
    /// The first digits at or after an index.
    fn of(written: &[char], from: usize) -> Option<Self> {
        let first = from + written.get(from..)?.iter().position(char::is_ascii_digit)?;
        let before = written.get(from..first)?.iter().rev();
        let between =
            |character: &&char| matches!(character, ' ' | '-' | '.' | '/' | '~' | '*' | 'x' | '(' | ')' | '[' | ']');
        let mut before = before.skip_while(between);
        let plus = before.next() == Some(&'+');
        let mut head = Head {
            digits: Digits { digits: Text::new(), plus, needs_care: false },
            start: first,
            end: first,
            gaps: [(0, 0, false); DIGITS],
            count: 0,
        };
        let mut slash = false;
        for (at, character) in written.iter().enumerate().skip(first) {
            match character {
                '0'..='9' => {
                    if at > head.end && at > first {
                        if let Some(gap) = head.gaps.get_mut(head.count) {
                            *gap = (head.digits.digits.len() as u8, at as u8, slash);
                            head.count += 1;
                        }
                    }
                    if !head.digits.digits.push_byte(*character as u8) {
                        head.digits.digits.clear();
                        head.digits.digits.extend([b'1'; DIGITS]);
                        head.end = at;
                        return Some(head);
                    }
                    head.end = at + 1;
                    slash = false;
                }
                ' ' | '-' | '.' | '(' | ')' | '[' | ']' | '*' => {}
                '/' => slash = true,
                // Of a carrier that is left open, and after an exit code.
                'x' | 'X' | '~' if head.digits.digits.len() < 4 => {}
                _ => break,
            }
        }
        Some(head)
    }

    /// A number with an extension as North Americans write it: `650-253-0000 - 12#`.
    fn before_hash(&self, written: &[char], default: Option<Country>) -> Option<Read> {
        let (before, at, _) = *self.gaps.get(self.count.checked_sub(1)?)?;
        let (left, last) = self.digits.digits.bytes().split_at_checked(usize::from(before))?;
        let apart = matches!(written.get(usize::from(at).checked_sub(1)?)?, ' ' | '-');
        if written.get(self.end..)? != ['#'] || !apart || last.len() > 6 {
            return None;
        }
        let read = number(left, self.digits.plus, default).filter(|read| read.is_valid() || read.is_possible())?;
        let mut extension = Text::new();
        extension.extend(last.iter().copied());
        Some(Read { extension, ..read })
    }

    /// The second of two numbers that have no more than a gap between them.
    fn second(&self, default: Option<Country>, valid: bool) -> Option<Range<usize>> {
        let all = self.digits.digits.bytes();
        // Two of the fewest digits and the most; less or more is no number, or more than two.
        if !(12..=34).contains(&all.len()) {
            return None;
        }
        let gaps = self.gaps.get(..self.count)?.iter();
        gaps.filter(|(_, _, slash)| *slash || !valid).find_map(|(before, at, _)| {
            let (left, right) = all.split_at_checked(usize::from(*before))?;
            if left.len() < 6 || right.len() < 6 {
                return None;
            }
            let number = |digits, plus| number(digits, plus, default).filter(Read::is_valid);
            let (left, right) = (number(left, self.digits.plus)?, number(right, false)?);
            (left.national.len() >= 6 && right.national.len() >= 6).then_some(usize::from(*at)..self.end)
        })
    }
}

/// The number of these digits.
fn number(digits: &[u8], plus: bool, default: Option<Country>) -> Option<Read> {
    let mut text = Text::new();
    text.extend(digits.iter().copied());
    meant(&Digits { digits: text, plus, needs_care: false }, default).ok()
}

/// The characters of a valid number at or after an index.
fn number_in(written: &[char], from: usize, default: Option<Country>) -> Option<Range<usize>> {
    let mut from = from;
    while let Some(head) = Head::of(written, from) {
        if head.digits.digits.len() >= 7 {
            let read = meant(&head.digits, default).ok().filter(Read::is_valid);
            if read.is_some_and(|read| read.national.len() >= 7) {
                return Some(head.start..head.end);
            }
        }
        from = head.end.max(head.start + 1);
    }
    None
}

/// A number whose last digits are the letters on their keys, and the index after it: a valid one, of a kind for which that is
/// usual, or one of North America that has letters to spare.
fn vanity(written: &[char], head: &Head, default: Option<Country>) -> Option<(Read, usize)> {
    let mut digits = Digits { digits: Text::new(), plus: head.digits.plus, needs_care: false };
    let (mut letters, mut longest) = (0, None);
    for (at, character) in written.iter().enumerate().skip(head.start) {
        let next = written.get(at + 1);
        match character {
            '0'..='9' => _ = digits.digits.push_byte(*character as u8),
            'A'..='Z' | 'a'..='z' => {
                letters += 1;
                _ = digits.digits.push_byte(keypad(*character)?);
            }
            ' ' | '-' | '.' | '(' | ')' | '/' => continue,
            _ => break,
        }
        if digits.digits.len() > 24 {
            break;
        }
        let ends = next.is_none_or(|next| !next.is_ascii_alphanumeric());
        if !ends || letters < 3 {
            continue;
        }
        let Ok(read) = meant(&digits, default) else { continue };
        let dialled_so = read.row.code == 1
            || matches!(
                read.label.and_then(|label| label.kind),
                Some(Kind::TollFree | Kind::SharedCost | Kind::PremiumRate | Kind::Uan)
            );
        if read.is_valid() && dialled_so {
            return Some((read, at + 1));
        }
        let spare = read.row.code == 1 && read.national.len() > 10 && longest.is_none();
        if spare && read.national.bytes().first() == Some(&b'8') {
            longest = Some((read, at + 1));
        }
    }
    longest
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use core::fmt::Debug;
    use core::mem::discriminant;
    use std::format;

    use super::{Read, careful, plain};
    use crate::country::Country;
    use crate::schema::Kind;

    fn parts(read: &Read) -> impl PartialEq + Debug + use<'_> {
        let label = read.label.map(core::ptr::from_ref);
        let kinds = (discriminant(&read.other), discriminant(&read.source));
        (read.plan, read.row.code, read.national.as_str(), read.extension.as_str(), label, kinds)
    }

    #[test]
    fn what_is_read_at_once_is_read_so_with_care() {
        let mut at_once = 0;
        let mut compare = |text: &str, home| {
            let Some(read) = plain::read(text, home) else { return };
            let careful = careful(text, home);
            assert_eq!(careful.as_ref().ok().map(parts), Some(parts(&read)), "{text}");
            at_once += 1;
        };
        let examples = Country::all().filter_map(Country::dialing);
        let examples = examples.flat_map(|dialing| Kind::ALL.iter().filter_map(move |kind| dialing.example(*kind)));
        for number in examples {
            let (code, national) = (number.calling_code(), number.national());
            for home in [None, Some(Country::US), Some(Country::DE), Some(Country::BY)] {
                let shorter = &national[..national.len() - 1];
                compare(&format!("+{code}{national}"), home);
                compare(&format!("+{code}{shorter}"), home);
                compare(&format!("+{code} {} - {}", &national[..2], &national[2..]), home);
                for digit in '0'..='9' {
                    compare(&format!("+{code}{national}{digit}"), home);
                    compare(&format!("+{code}{digit}{national}"), home);
                    compare(&format!("+{code} - {digit}8{national} "), home);
                    compare(&format!("+{code}{shorter}{digit}"), home);
                }
            }
        }
        assert!(at_once > 10_000, "{at_once}");
    }
}
