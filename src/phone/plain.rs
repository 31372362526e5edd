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

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::super::format::Format;
    use super::super::number::PhoneNumber;
    use super::super::reading::careful;
    use super::read;
    use crate::country::Country;
    use crate::schema::Kind;

    #[test]
    fn what_is_read_at_once_is_read_so_with_care() {
        let mut at_once = 0;
        let mut compare = |text: &str, home| {
            let Some(read) = read(text, home) else { return };
            let careful = careful(text, home).unwrap();
            let of = |read| PhoneNumber::of(read, super::Ranges::All, crate::View::INCLUSIVE);
            let (read, careful) = (of(read), of(careful));
            assert_eq!((read, read.region), (careful, careful.region), "{text}");
            assert!(read.label.zip(careful.label).is_some_and(|(one, other)| core::ptr::eq(one, other)), "{text}");
            assert!(read.alternatives().eq(careful.alternatives()), "{text}");
            at_once += 1;
        };
        let examples = Country::all()
            .filter_map(Country::dialing)
            .flat_map(|dialing| Kind::ALL.iter().filter_map(move |kind| dialing.example(*kind)));
        for number in examples {
            let whole = number.e164().to_string();
            for home in [None, Some(Country::US), Some(Country::DE), Some(Country::BY)] {
                compare(&whole, home);
                compare(&number.format(Format::International).to_string(), home);
                for digit in '0'..='9' {
                    compare(&std::format!("{whole}{digit}"), home);
                    compare(&std::format!("+{}{digit}{}", number.calling_code(), number.national()), home);
                    compare(&std::format!("+{} - {digit}8{} ", number.calling_code(), number.national()), home);
                    compare(&std::format!("{}{digit}", &whole[..whole.len() - 1]), home);
                }
                compare(&whole[..whole.len() - 1], home);
            }
        }
        assert!(at_once > 10_000, "{at_once}");
    }
}
