//! The usual text, read at once: a plus, a calling code, and the digits of a valid number with spaces and hyphens between them.

use super::classify;
use super::parse::{NATIONAL, Other, Read};
use super::ranges::Ranges;
use super::source::Source;
use super::text::Text;
use crate::country::Country;

/// The most bytes of such a text.
const LONGEST: usize = 32;

/// The number of such a text, where all ranges count. None for all others, which may be numbers as well.
#[inline]
pub(super) fn read(text: &str, default: Option<Country>) -> Option<Read> {
    let [b'+', text @ ..] = text.as_bytes() else { return None };
    let (plan, length) = classify::calling_code(text)?;
    let (code, text) = text.split_at_checked(length)?;
    if text.len() > LONGEST || !code.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let mut national = Text::new();
    for byte in text {
        match byte {
            b'0'..=b'9' => national.push_byte(*byte).then_some(())?,
            b' ' | b'-' => {}
            _ => return None,
        }
    }
    let row = classify::plan_row(plan)?;
    let label = classify::label(row, national.bytes()).filter(|label| label.is_valid(Ranges::All));
    label.filter(|_| national.len() >= *NATIONAL.start())?;
    // A valid number keeps its first digits, unless others take their place.
    if row.holder()?.national_prefix(national.bytes()).is_some_and(|prefix| !prefix.only_removes()) {
        return None;
    }
    let other = match default {
        Some(home) if classify::region_of(home).is_some_and(|region| region.plan != plan) => Other::Home(home),
        _ => Other::None,
    };
    let (extension, carrier) = (Text::new(), Text::new());
    Some(Read { plan, row, national, extension, label, other, carrier, source: Source::Plus })
}
