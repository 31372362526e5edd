//! Where the answers of all ranges part from those of upstream's: each such answer belongs to a class, or is a difference.

use polity::phone::{Format, ParseErrorKind, PhoneNumber, Ranges};
use polity::{Country, View};

/// The class in which all ranges part from upstream's about a text; `Err` where there is none. None where they agree.
pub(crate) fn class(text: &str, home: Option<Country>) -> Option<Result<&'static str, String>> {
    let upstream = PhoneNumber::parse_within(text, home, Ranges::Upstream, View::CLDR);
    let all = PhoneNumber::parse(text, home);
    let (upstream, all) = match (upstream, all) {
        (Err(_), Err(_)) => return None,
        (Err(_), Ok(_)) => return Some(Ok("read, where upstream has an error")),
        (Ok(_), Err(error)) => {
            return Some(match error.kind() {
                ParseErrorKind::TwoNumbers => Ok("two numbers, of which upstream reads one or makes one"),
                ParseErrorKind::NotANumber => Ok("letters between digits that are neither words nor on keys"),
                ParseErrorKind::TooShort | ParseErrorKind::TooShortAfterExitCode => {
                    Ok("too short without the letters that follow")
                }
                // What the error is about is digits alone: those behind a label or a comma.
                ParseErrorKind::TooLong if text.get(error.range()).is_some_and(is_all_digits) => {
                    Ok("an extension of more digits than one has")
                }
                other => Err(format!("{other:?}")),
            });
        }
        (Ok(upstream), Ok(all)) => (upstream, all),
    };
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let plus = text.contains(['+', '＋']);
    // Whether all ranges read a part of the text as they read the whole.
    let suffices = |part: &str| {
        let read = PhoneNumber::parse(part, home);
        read.is_ok_and(|read| (read.calling_code(), read.national()) == (all.calling_code(), all.national()))
    };
    if (upstream.calling_code(), upstream.national()) != (all.calling_code(), all.national()) {
        let shorter = upstream.national().len() > all.national().len();
        return Some(match () {
            // The same extension twice, as in `1x4x4`, is one of as many digits.
            () if upstream.extension() != all.extension()
                || all.extension().is_some() && upstream.national().starts_with(all.national()) =>
            {
                Ok("other digits belong to the extension")
            }
            () if letters >= 3 => Ok("letters are words"),
            () if without_decimal(text).is_some_and(suffices) => Ok("a spreadsheet's decimal that is nothing"),
            () if all.is_valid() && upstream.national().len() < all.national().len() => {
                Ok("a valid number keeps what looks like a national prefix")
            }
            () if all.calling_code() == upstream.calling_code() && shorter && !plus => {
                Ok("the calling code without a plus")
            }
            () if text.match_indices('~').any(|(at, _)| text.get(..at).is_some_and(suffices)) => {
                Ok("what follows a tilde belongs to no number")
            }
            () if shorter && upstream.national().ends_with(all.national()) => {
                Ok("national prefixes until none is left")
            }
            () if !plus && !upstream.is_valid() => {
                Ok("after another exit code or none, where upstream has no valid number")
            }
            () if !all.is_valid() && all.national().ends_with(upstream.national()) => {
                Ok("a prefix stays where the number is too short without it")
            }
            () => Err(format!("{upstream:?} {all:?}")),
        });
    }
    if upstream.extension() != all.extension() {
        return Some(Ok("an extension that upstream does not read as one, or words after a number"));
    }
    match (upstream.is_valid(), all.is_valid()) {
        (false, true) => return Some(Ok("valid by our own ranges")),
        (true, false) => return Some(Err(format!("{all:?} is not valid any more"))),
        _ => {}
    }
    let national = |number: &PhoneNumber| number.format(Format::National).to_string();
    (national(&upstream) != national(&all))
        .then_some(Ok("shown in the international format, as the national one is another number"))
}

/// Whether a text is digits, which marks that are not seen may stand between.
fn is_all_digits(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| character.is_numeric() || character == '\u{2060}')
}

/// The part of a text before a decimal that is nothing, which marks may follow.
fn without_decimal(text: &str) -> Option<&str> {
    let text = text.trim_end_matches(|character: char| !character.is_alphanumeric());
    text.strip_suffix(".00").or_else(|| text.strip_suffix(".0"))
}
