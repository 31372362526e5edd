//! Whose number stands in a phone field, also before it is one.

use super::begun::Begun;
use super::classify;
use super::verdict::check_within;
use crate::country::Country;
use crate::dialing::Dialing;
use crate::format::phone::PlanRow;
use crate::view::View;

/// Returns the entry whose flag belongs beside a phone field: whose number it is. While the digits after a plus are no valid
/// number yet, that is `chosen` as long as it can be theirs, then the only entry of `view` whose it can be, then the holder of the
/// plan. A national number is that of `chosen`.
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
/// assert_eq!(owner("+44 1534", None), Some(Country::JE));
/// assert_eq!(owner("+44 1481 256789", Some(Country::GB)), Some(Country::GG));
/// ```
pub fn owner(text: &str, chosen: Option<Country>, view: View) -> Option<Country> {
    let number = check_within(text, chosen, view).number();
    let resolved = number.and_then(|number| number.resolve(chosen));
    if number.is_some_and(|number| number.is_valid()) || (number.is_some() && resolved == chosen) {
        return resolved;
    }
    let begun = Begun::of(text);
    let Some(digits) = begun.as_ref().and_then(Begun::abroad) else {
        return if number.is_some() { resolved } else { chosen };
    };
    let can = |country: &Country| can(*country, digits);
    if number.is_none() && chosen.filter(can).is_some() {
        return chosen;
    }
    let mut all = view.iter().filter(can);
    all.next().filter(|_| all.next().is_none()).or(resolved)
}

/// Whether numbers of an entry may begin with these digits after a plus: as its ranges have it, or as it is dialled. Where ranges
/// tell whose the first national digits are, an entry that is dialled by its calling code alone is not meant by that.
fn can(country: Country, digits: &[u8]) -> bool {
    let (has_range, told) = match ranges(digits) {
        Some((plan, national)) => {
            let all = classify::reached(plan, national);
            let has_range = all.iter().any(|one| classify::is_of(*one, plan, country));
            (has_range, !national.is_empty() && !all.is_empty())
        }
        None => (false, false),
    };
    let dialled = |dialing: Dialing| begins(dialing, digits, told);
    has_range || country.dialing().is_some_and(|own| dialled(own) || own.others().any(dialled))
}

/// The plan of these digits after a plus, and the national ones.
fn ranges(digits: &[u8]) -> Option<(&'static PlanRow, &[u8])> {
    let (plan, length) = classify::calling_code(digits)?;
    Some((classify::plan_row(plan)?, digits.get(length..)?))
}

/// Whether numbers that are dialled so may begin with these digits, as far as calling codes and the first national digits tell;
/// `told`: as these digits alone tell.
fn begins(dialing: Dialing, digits: &[u8], told: bool) -> bool {
    let code = dialing.calling_code();
    let code = [code / 100, code / 10 % 10, code % 10].map(|digit| b'0' + digit as u8);
    let start = code.iter().take_while(|digit| **digit == b'0').count();
    let code = code.get(start..).unwrap_or(&code);
    let agrees = |prefix: &str| code.iter().chain(prefix.as_bytes()).zip(digits).all(|(one, other)| one == other);
    let mut prefixes = dialing.prefixes().peekable();
    if prefixes.peek().is_none() { !told && agrees("") } else { prefixes.any(agrees) }
}
