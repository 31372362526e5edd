//! Whose number stands in a phone field, also before it is one.

use super::classify;
use super::clean::Clean;
use super::text::Text;
use super::verdict::check_within;
use super::written::DIGITS;
use crate::country::Country;
use crate::dialing::Dialing;
use crate::view::View;

/// Returns the entry whose flag belongs beside a phone field: whose number it is. While the digits after a plus are no number
/// yet, that is `chosen` as long as it can be theirs, then the only entry of `view` whose it can be. A national number is that
/// of `chosen`.
///
/// # Examples
///
/// ```
/// use polity::{Country, View, phone};
///
/// let owner = |text, chosen| phone::owner(text, chosen, View::INCLUSIVE);
/// assert_eq!(owner("044 12", Some(Country::XK)), Some(Country::XK));
/// assert_eq!(owner("+38", Some(Country::XK)), Some(Country::XK));
/// assert_eq!(owner("+38", Some(Country::FR)), None); // one of several
/// assert_eq!(owner("+383", Some(Country::FR)), Some(Country::XK));
/// assert_eq!(owner("+44 1481", None), Some(Country::GG));
/// assert_eq!(owner("+44 1481 256789", Some(Country::GB)), Some(Country::GG));
/// ```
pub fn owner(text: &str, chosen: Option<Country>, view: View) -> Option<Country> {
    if let Some(number) = check_within(text, chosen, view).number() {
        return number.resolve(chosen);
    }
    let Some(clean) = Clean::of(text) else { return chosen };
    let mut characters = clean.slice().iter().skip_while(|character| **character == ' ');
    if characters.next() != Some(&'+') {
        return chosen;
    }
    let mut digits: Text<DIGITS> = Text::new();
    digits.extend(characters.filter(|character| character.is_ascii_digit()).map(|digit| *digit as u8));
    let can = |country: &Country| can(*country, digits.bytes());
    if chosen.filter(can).is_some() {
        return chosen;
    }
    let mut all = view.iter().filter(can);
    all.next().filter(|_| all.next().is_none())
}

/// Whether numbers of an entry may begin with these digits after a plus: as its ranges have it, or as it is dialled.
fn can(country: Country, digits: &[u8]) -> bool {
    let ranges = classify::calling_code(digits).and_then(|(plan, length)| {
        let plan = classify::plan_row(plan)?;
        Some((plan, classify::reached(plan, digits.get(length..)?)))
    });
    let has_range = ranges.is_some_and(|(plan, all)| all.iter().any(|one| classify::is_of(*one, plan, country)));
    has_range
        || country.dialing().is_some_and(|own| begins(own, digits) || own.others().any(|other| begins(other, digits)))
}

/// Whether numbers that are dialled so may begin with these digits, as far as calling codes and the first national digits tell.
fn begins(dialing: Dialing, digits: &[u8]) -> bool {
    let code = dialing.calling_code();
    let code = [code / 100, code / 10 % 10, code % 10].map(|digit| b'0' + digit as u8);
    let start = code.iter().take_while(|digit| **digit == b'0').count();
    let code = code.get(start..).unwrap_or(&code);
    let agrees = |prefix: &str| code.iter().chain(prefix.as_bytes()).zip(digits).all(|(one, other)| one == other);
    let mut prefixes = dialing.prefixes().peekable();
    if prefixes.peek().is_none() { agrees("") } else { prefixes.any(agrees) }
}
