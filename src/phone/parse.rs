//! From what people write to a calling code, national digits and an extension, as libphonenumber reads it.

use super::classify::{self, Fit, NationalPrefix};
use super::error::{ParseError, ParseErrorKind};
use super::number::Ranges;
use super::text::Text;
use crate::country::Country;
use crate::tables::{self, PhoneRegionRow, PlanRow};

/// The longest text that may be a number, in characters.
const LONGEST: usize = 250;
/// More digits than any number has with everything before it: of a longer text the first ones tell what is wrong.
const DIGITS: usize = 40;
/// The fewest and the most national digits.
pub(super) const NATIONAL: core::ops::RangeInclusive<usize> = 2..=17;

/// What was read.
pub(super) struct Read {
    pub(super) plan: u8,
    pub(super) row: &'static PlanRow,
    pub(super) national: Text<17>,
    pub(super) extension: Text<20>,
}

pub(super) fn read(text: &str, default: Option<Country>, ranges: Ranges) -> Result<Read, ParseError> {
    let home = default.and_then(|country| home(country, ranges));
    let result = match Digits::plain(text) {
        Some(digits) => number(&digits, Text::new(), home),
        None => written(text, home),
    };
    result.map_err(|kind| error(kind, text))
}

/// Where the national numbers of an entry are read. Upstream knows its own regions alone.
fn home(country: Country, ranges: Ranges) -> Option<&'static PhoneRegionRow> {
    let region = region(country)?;
    (ranges == Ranges::All || region.entry == Some(country.0)).then_some(region)
}

pub(super) fn region(country: Country) -> Option<&'static PhoneRegionRow> {
    let region = tables::REGION_OF.get(country.0 as usize)?.checked_sub(1)?;
    tables::PHONE_REGIONS.get(usize::from(region))
}

/// The digits of a text, and whether a plus stood before them.
struct Digits {
    digits: Text<DIGITS>,
    plus: bool,
}

impl Digits {
    /// Reads a text of ASCII digits and the most usual punctuation, which most are; None for any other.
    fn plain(text: &str) -> Option<Digits> {
        if text.len() > LONGEST {
            return None;
        }
        let (mut digits, mut length, mut plus, mut after_plus) = ([0; DIGITS], 0, false, false);
        for byte in text.bytes() {
            match byte {
                b'0'..=b'9' => {
                    if let Some(place) = digits.get_mut(length) {
                        *place = byte;
                        length += 1;
                    }
                }
                b' ' | b'-' | b'.' | b'(' | b')' | b'/' => after_plus = plus,
                // Several stand together or not at all.
                b'+' if length == 0 && !after_plus => plus = true,
                _ => return None,
            }
        }
        // Two digits are a number where nothing stands between or before them; `written` knows.
        (length > 2).then(|| Digits { digits: Text::of(digits, length), plus })
    }
}

/// The value of a decimal digit of any script.
pub(super) fn decimal(character: char) -> Option<u8> {
    if character.is_ascii() {
        return character.is_ascii_digit().then(|| character as u8 - b'0');
    }
    let code = u32::from(character);
    let zero = tables::ZEROS.get(tables::ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?)?;
    u8::try_from(code - zero).ok().filter(|digit| *digit < 10)
}

pub(super) fn is_plus(character: char) -> bool {
    matches!(character, '+' | '＋')
}

/// What may stand between digits.
fn is_punctuation(character: char) -> bool {
    matches!(character,
        '-' | 'x' | 'X' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30FC}' | '\u{FF0D}'..='\u{FF0F}' | ' ' | '\u{A0}'
        | '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{3000}' | '(' | ')' | '\u{FF08}' | '\u{FF09}' | '\u{FF3B}' | '\u{FF3D}'
        | '.' | '[' | ']' | '/' | '~' | '\u{2053}' | '\u{223C}' | '\u{FF5E}')
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

fn written(text: &str, home: Option<&'static PhoneRegionRow>) -> Result<Read, ParseErrorKind> {
    let whole = core_text(text)?;
    let mut written = whole.slice();
    if !is_viable(written) {
        return Err(ParseErrorKind::NotANumber);
    }
    let plus = written.first().is_some_and(|first| is_plus(*first));
    if home.is_none() && !plus {
        return Err(ParseErrorKind::NoCallingCode);
    }
    let mut extension = Text::new();
    if let Some((at, digits)) = find_extension(written) {
        let before = written.get(..at).unwrap_or(&[]);
        if is_viable(before) {
            extension.extend(digits.iter().filter_map(|digit| Some(decimal(*digit)? + b'0')));
            written = before;
        }
    }
    let mut digits = Text::new();
    if written.iter().filter(|character| character.is_ascii_alphabetic()).count() >= 3 {
        digits.extend(written.iter().filter_map(|character| keypad(*character)));
    } else {
        digits.extend(written.iter().filter_map(|character| Some(decimal(*character)? + b'0')));
    }
    number(&Digits { digits, plus }, extension, home)
}

/// The key of a telephone that has a letter; an ASCII digit is its own.
fn keypad(character: char) -> Option<u8> {
    Some(match character.to_ascii_uppercase() {
        digit @ '0'..='9' => digit as u8,
        'A'..='C' => b'2',
        'D'..='F' => b'3',
        'G'..='I' => b'4',
        'J'..='L' => b'5',
        'M'..='O' => b'6',
        'P'..='S' => b'7',
        'T'..='V' => b'8',
        'W'..='Z' => b'9',
        _ => return None,
    })
}

/// The part of a text that may be a number: without what stands before, RFC 3966's parameters and a second number.
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
        let start = written.iter().position(|character| is_plus(*character) || decimal(*character).is_some());
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

/// Where a second number begins: a stroke and an `x`, as in `x302/x2303`.
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
        let sound = |character: char| matches!(character, '-' | '.' | '(' | ')') || decimal(character).is_some();
        return number.chars().all(sound) && number.chars().any(|character| decimal(character).is_some());
    }
    let mut labels = context.strip_suffix('.').unwrap_or(context).split('.').rev();
    let sound = |label: &str| {
        let inner =
            |character: char| character == '-' || character.is_ascii_alphabetic() || decimal(character).is_some();
        label.chars().all(inner) && !label.starts_with('-') && !label.ends_with('-') && !label.is_empty()
    };
    labels.next().is_some_and(|top| sound(top) && top.starts_with(|first: char| first.is_ascii_alphabetic()))
        && labels.all(sound)
}

/// Whether a text can be a number, perhaps with an extension.
fn is_viable(written: &[char]) -> bool {
    let extended = |at: usize| written.get(..at).is_some_and(is_number) && extension_at(written, at).is_some();
    let two_digits = || written.len() == 2 && written.iter().all(|digit| decimal(*digit).is_some());
    is_number(written) || two_digits() || (0..written.len()).any(extended)
}

/// Whether a text without an extension can be a number: three digits with punctuation, and letters after them.
fn is_number(written: &[char]) -> bool {
    let mut digits = 0;
    for character in written.iter().skip_while(|character| is_plus(**character)) {
        if decimal(*character).is_some() {
            digits += 1;
            continue;
        }
        let letter = character.is_ascii_alphabetic() && digits >= 3;
        if !letter && *character != '*' && !is_punctuation(*character) {
            return false;
        }
    }
    digits >= 3
}

/// The first place where an extension goes on to the end, and its digits.
fn find_extension(written: &[char]) -> Option<(usize, &[char])> {
    (0..written.len()).find_map(|at| Some((at, extension_at(written, at)?)))
}

/// The words before an extension that leave no doubt; they may be followed by more digits than the others.
const EXPLICIT: [&str; 11] = [
    "extension",
    "extensión",
    "extensio\u{301}n",
    "xtension",
    "xtensión",
    "xtensio\u{301}n",
    "ext",
    "xt",
    "ｅｘｔ",
    "ｘｔ",
    "доб",
];

/// The digits of an extension that begins at `at` and goes on to the end.
fn extension_at(written: &[char], at: usize) -> Option<&[char]> {
    let text = written.get(at..)?;
    // Most characters begin none.
    let first = text.first()?.to_lowercase().next()?;
    if !matches!(
        first,
        ' ' | '\u{A0}'
            | '\t'
            | ','
            | ';'
            | '-'
            | 'e'
            | 'x'
            | 'i'
            | 'a'
            | '#'
            | '~'
            | 'ｅ'
            | 'ｘ'
            | 'ｉ'
            | '＃'
            | '～'
            | 'д'
    ) {
        return None;
    }
    if let Some(digits) = after_word(text, ";ext=") {
        if (1..=20).contains(&digits.len()) && digits.iter().all(|digit| decimal(*digit).is_some()) {
            return Some(digits);
        }
    }
    let blank = |character: &&char| matches!(character, ' ' | '\u{A0}' | '\t');
    let separators = text.iter().take_while(|character| blank(character) || **character == ',').count();
    let labelled = text.get(separators..)?;
    // The words with and without their last letter: "extn", "extensio".
    let explicit = EXPLICIT.into_iter().chain(["anexo"]).find_map(|word| {
        let rest = after_word(labelled, word)?;
        let longer = match word {
            "ext" | "xt" => after_word(rest, "n"),
            "ｅｘｔ" | "ｘｔ" => after_word(rest, "ｎ"),
            _ => None,
        };
        longer.and_then(|rest| number_after_label(rest, 20)).or_else(|| number_after_label(rest, 20))
    });
    let shortened = || {
        ["extensio", "extensió", "extensio\u{301}", "xtensio", "xtensió", "xtensio\u{301}"]
            .into_iter()
            .find_map(|word| number_after_label(after_word(labelled, word)?, 20))
    };
    let ambiguous = || {
        ["x", "ｘ", "#", "＃", "~", "～", "int", "ｉｎｔ"]
            .into_iter()
            .find_map(|word| number_after_label(after_word(labelled, word)?, 9))
    };
    let american = || {
        let gap = text.iter().take_while(|character| matches!(character, '-' | ' ')).count();
        let digits = text.get(gap..)?.strip_suffix(&['#'])?;
        let sound = gap > 0 && (1..=6).contains(&digits.len()) && digits.iter().all(|digit| decimal(*digit).is_some());
        sound.then_some(digits)
    };
    let blanks = text.iter().take_while(blank).count();
    let dialled = || {
        let rest = text.get(blanks..)?;
        let rest = after_word(rest, ",,").or_else(|| after_word(rest, ";"))?;
        number_after_label(rest, 15)
    };
    let commas = || {
        let rest = text.get(blanks..)?;
        let commas = rest.iter().take_while(|character| **character == ',').count();
        if commas == 0 {
            return None;
        }
        number_after_label(rest.get(commas..)?, 9)
    };
    explicit.or_else(shortened).or_else(ambiguous).or_else(american).or_else(dialled).or_else(commas)
}

/// What follows a word, whatever its case.
fn after_word<'t>(text: &'t [char], word: &str) -> Option<&'t [char]> {
    let mut rest = text;
    for wanted in word.chars() {
        let (first, after) = rest.split_first()?;
        if !first.to_lowercase().eq([wanted]) {
            return None;
        }
        rest = after;
    }
    Some(rest)
}

/// The digits of an extension after its label: a colon or full stop, separators, at most so many digits, a `#`.
fn number_after_label(text: &[char], most: usize) -> Option<&[char]> {
    let text = match text {
        [':' | '.' | '\u{FF0E}', rest @ ..] => rest,
        all => all,
    };
    let gap = text.iter().take_while(|character| matches!(character, ' ' | '\u{A0}' | '\t' | ',' | '-')).count();
    let digits = text.get(gap..)?;
    let digits = digits.strip_suffix(&['#']).unwrap_or(digits);
    ((1..=most).contains(&digits.len()) && digits.iter().all(|digit| decimal(*digit).is_some())).then_some(digits)
}

/// Finds the calling code, and takes the national prefix off.
fn number(digits: &Digits, extension: Text<20>, home: Option<&'static PhoneRegionRow>) -> Result<Read, ParseErrorKind> {
    let all = digits.digits.bytes();
    let mut rest = None;
    let found = match (digits.plus, home) {
        (false, None) => return Err(ParseErrorKind::NoCallingCode),
        (true, home) => match after_exit_code(all) {
            // A plus before a national number: people do that.
            Err(ParseErrorKind::UnknownCallingCode) => {
                Some(without_plus(all, home, &mut rest)?.ok_or(ParseErrorKind::UnknownCallingCode)?)
            }
            found => Some(found?),
        },
        (false, home) => without_plus(all, home, &mut rest)?,
    };
    let (plan, place, national) = match (found, home) {
        (Some((plan, national)), _) => (plan, holder(plan)?, national),
        (None, Some(home)) => (home.plan, home, all),
        (None, None) => return Err(ParseErrorKind::NoCallingCode),
    };
    if national.len() < *NATIONAL.start() {
        return Err(ParseErrorKind::TooShort);
    }
    let prefix =
        strip(national, place).filter(|prefix| matches!(place.fit(prefix.len()), Fit::Possible | Fit::TooLong));
    let length = prefix.as_ref().map_or(national.len(), NationalPrefix::len);
    if length > *NATIONAL.end() {
        return Err(ParseErrorKind::TooLong);
    }
    let mut whole = Text::new();
    match prefix {
        Some(prefix) => whole.extend(prefix.number()),
        None => _ = whole.push_bytes(national),
    }
    let row = classify::plan_row(plan).ok_or(ParseErrorKind::UnknownCallingCode)?;
    Ok(Read { plan, row, national: whole, extension })
}

fn holder(plan: u8) -> Result<&'static PhoneRegionRow, ParseErrorKind> {
    classify::plan_row(plan).and_then(|row| row.places().first()).ok_or(ParseErrorKind::UnknownCallingCode)
}

/// A plan and the digits after its calling code, where one must come.
fn after_exit_code(digits: &[u8]) -> Result<(u8, &[u8]), ParseErrorKind> {
    if digits.len() <= *NATIONAL.start() {
        return Err(ParseErrorKind::TooShortAfterExitCode);
    }
    let (plan, length) = classify::calling_code(digits).ok_or(ParseErrorKind::UnknownCallingCode)?;
    Ok((plan, digits.get(length..).unwrap_or(&[])))
}

/// A plan and the rest of the digits, after an exit code or where the calling code of `home` stands by itself; None where
/// neither is so.
fn without_plus<'d>(
    digits: &'d [u8],
    home: Option<&'static PhoneRegionRow>,
    rest: &'d mut Option<Text<DIGITS>>,
) -> Result<Option<(u8, &'d [u8])>, ParseErrorKind> {
    let Some(home) = home else { return Ok(None) };
    if let Some(after) = home.exit_code(digits).and_then(|length| digits.get(length..)) {
        // No calling code begins with a zero, so that this was no exit code.
        if after.first() != Some(&b'0') {
            return after_exit_code(after).map(Some);
        }
    }
    let Some((plan, length)) = classify::calling_code(digits).filter(|(plan, _)| *plan == home.plan) else {
        return Ok(None);
    };
    let after = digits.get(length..).unwrap_or(&[]);
    let rest = rest.insert(Text::new());
    match strip(after, home) {
        Some(prefix) => rest.extend(prefix.number()),
        None => _ = rest.push_bytes(after),
    }
    let fits = |digits: &[u8]| classify::contains(home.general, digits.iter().copied());
    let better = !fits(digits) && fits(rest.bytes());
    Ok((better || home.fit(digits.len()) == Fit::TooLong).then_some((plan, rest.bytes())))
}

/// A national prefix that may be taken off: not where a number looks right with it and wrong without.
fn strip<'d>(digits: &'d [u8], place: &'static PhoneRegionRow) -> Option<NationalPrefix<'d>> {
    if digits.is_empty() {
        return None;
    }
    let prefix = place.national_prefix(digits)?;
    let right = |digits: &mut dyn Iterator<Item = u8>| classify::contains(place.general, digits);
    let worse = right(&mut digits.iter().copied()) && !right(&mut prefix.number());
    (!worse).then_some(prefix)
}

#[cold]
fn error(kind: ParseErrorKind, text: &str) -> ParseError {
    ParseError::new(kind, text, place(kind, text))
}

/// Where the mistake is.
fn place(kind: ParseErrorKind, text: &str) -> usize {
    let digits = || text.char_indices().filter(|(_, character)| decimal(*character).is_some());
    match kind {
        ParseErrorKind::NoCallingCode => 0,
        ParseErrorKind::UnknownCallingCode => digits().next().map_or(0, |(at, _)| at),
        ParseErrorKind::TooShort | ParseErrorKind::TooShortAfterExitCode => text.len(),
        ParseErrorKind::TooLong => match text.char_indices().nth(LONGEST) {
            Some((at, _)) => at,
            None => {
                let mut first = Text::<3>::new();
                first.extend(digits().filter_map(|(_, digit)| Some(decimal(digit)? + b'0')));
                let plus = text.trim_start().starts_with(is_plus);
                let code = classify::calling_code(first.bytes()).filter(|_| plus).map_or(0, |(_, length)| length);
                digits().nth(code + NATIONAL.end()).map_or(text.len(), |(at, _)| at)
            }
        },
        ParseErrorKind::NotANumber => {
            let start = text.find(|character| is_plus(character) || decimal(character).is_some());
            let rest = start.and_then(|start| Some((start, text.get(start..)?)));
            let odd = |character: char| {
                !(is_plus(character) || decimal(character).is_some() || is_punctuation(character) || character == '*')
            };
            match rest {
                None => 0,
                Some((start, rest)) => rest.find(odd).map_or(text.len(), |at| start + at),
            }
        }
    }
}
