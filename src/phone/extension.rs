//! Extensions: what is dialled once the call is through.

use super::digits::is_decimal;

/// Finds the first extension that goes on to the end of the text: the index at which it begins, and its digits.
pub(super) fn find_extension(written: &[char]) -> Option<(usize, &[char])> {
    (0..written.len()).find_map(|at| Some((at, extension_at(written, at)?)))
}

/// The characters, in lower case, with which an extension can begin.
const BEGINNINGS: [char; 18] =
    [' ', '\u{A0}', '\t', ',', ';', '-', 'e', 'x', 'i', 'a', '#', '~', 'ｅ', 'ｘ', 'ｉ', '＃', '～', 'д'];

/// The words before an extension that are unambiguous; more digits may follow them than the others.
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

/// The digits of an extension that begins at `at` and goes on to the end of the text.
pub(super) fn extension_at(written: &[char], at: usize) -> Option<&[char]> {
    let text = written.get(at..)?;
    // Most characters begin no extension.
    let first = text.first()?.to_lowercase().next()?;
    if !BEGINNINGS.contains(&first) {
        return None;
    }
    if let Some(digits) = after_word(text, ";ext=") {
        if (1..=20).contains(&digits.len()) && are_digits(digits) {
            return Some(digits);
        }
    }
    let blank = |character: &&char| matches!(character, ' ' | '\u{A0}' | '\t');
    let separators = text.iter().take_while(|character| blank(character) || **character == ',').count();
    let labelled = text.get(separators..)?;
    // With and without the last letter: "extn", "extensio".
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
        let sound = gap > 0 && (1..=6).contains(&digits.len()) && are_digits(digits);
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

/// The rest of a text that begins with `word` in any case.
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
    ((1..=most).contains(&digits.len()) && are_digits(digits)).then_some(digits)
}

fn are_digits(characters: &[char]) -> bool {
    characters.iter().all(|character| is_decimal(*character))
}
