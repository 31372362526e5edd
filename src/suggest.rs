//! What a rejected text was probably meant to be.

use crate::country::Country;
use crate::locale::{self, Locale};
use crate::slip::Slip;

/// Returns the entry whose English name or id was mistyped or cut off, where it can be one alone.
pub(crate) fn country(text: &str) -> Option<Country> {
    // All white space, no-break spaces among it, which `from_code` does not ignore.
    let text = text.trim();
    // Spreadsheets drop the zeros of 004 and 076.
    let numeric = || text.parse().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    if let Some(country) = Country::from_code(text).or_else(|| numeric().and_then(Country::from_numeric)) {
        return Some(country);
    }
    // What the European Union writes for Greece in its own lists.
    if text.eq_ignore_ascii_case("EL") {
        return Some(Country::GR);
    }
    let begins =
        |whole: &str| text.len() >= 3 && whole.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text));
    // In a word of three letters a typing error makes another code.
    let slips = match text.chars().count() {
        ..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    let slip = Slip::new(text.as_bytes(), slips);
    // How many names begin with the text, and how many differ by typing errors; and one of each.
    let (mut begun, mut slipped) = ((0, None), (0, None));
    for country in Country::all() {
        let name = country.name();
        if name.eq_ignore_ascii_case(text) {
            return Some(country);
        }
        if begins(name) {
            begun = (begun.0 + 1, Some(country));
        }
        if slip.as_ref().is_some_and(|slip| slip.is(name) || slip.is(country.id())) {
            slipped = (slipped.0 + 1, Some(country));
        }
    }
    match (begun, slipped) {
        ((1, found), _) | (_, (1, found)) => found,
        _ => None,
    }
}

/// Returns the locale that a mistyped tag, or the beginning of a language's own name, may mean.
pub(crate) fn locale(text: &str) -> Option<Locale> {
    let begins = |whole: &str| whole.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text));
    let named = || Locale::all().find(|locale| text.len() >= 3 && begins(locale.endonym()));
    named().or_else(|| locale::bundled(text.get(..2).unwrap_or(text).bytes()))
}
