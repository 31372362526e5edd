//! From what somebody typed to the subdivision that it means.

use super::area::Subdivision;
use super::codes;
use super::options;
use crate::country::Country;
use crate::find::LETTERS;
use crate::fold::Folded;
use crate::format::subdivision::Record;
use crate::format::subdivisions::List;

/// The longest text that is looked at, in bytes. Names have at most 255, and few of these change with the case.
const LONGEST: usize = 512;

/// How a text comes to mean a subdivision, the surest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Key,
    /// A name, but for case.
    Name,
    English,
    /// A name without accents and punctuation, or the code.
    Folded,
    /// Another spelling, or a former name or code.
    Further,
}

impl Country {
    /// Returns the subdivision that a text means: a code, with or without that of the country; a key or any name, without
    /// regard to case, accents and punctuation; another spelling; or a former name or code where one subdivision took its
    /// place. The areas of the address form come first. None where two are meant alike.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let code = |country: Country, typed| country.subdivision(typed).and_then(|area| area.code());
    /// assert_eq!(code(Country::US, "california"), Some("US-CA"));
    /// assert_eq!(code(Country::JP, "北海道"), Some("JP-01"));
    /// assert_eq!(code(Country::UA, "Cherkasy"), Some("UA-71"));
    /// assert_eq!(code(Country::US, "Narnia"), None);
    /// ```
    pub fn subdivision(self, text: &str) -> Option<Subdivision> {
        let text = text.trim();
        let mut folded = Folded::empty();
        let folded = fold(text, &mut folded)?;
        let areas = options::areas(self).and_then(|list| best(list, self, text, folded));
        let further = codes::further(self).and_then(|list| best(list, self, text, folded));
        match (areas, further) {
            (Some((way, area)), Some((other, further))) => Some(if other < way { further } else { area }),
            (one, other) => one.or(other).map(|(_, area)| area),
        }
    }
}

/// The subdivision of a list that a text means.
#[cfg(feature = "alloc")]
pub(crate) fn find(list: List<'static>, country: Country, text: &str) -> Option<Subdivision> {
    let text = text.trim();
    let mut folded = Folded::empty();
    best(list, country, text, fold(text, &mut folded)?).map(|(_, area)| area)
}

fn fold<'f>(text: &str, folded: &'f mut Folded) -> Option<&'f [u8]> {
    folded.fold(Some(text).filter(|text| text.len() <= LONGEST)?, &LETTERS)
}

/// The subdivision that the surest way leads to; None where the ways that look past spelling lead to two.
fn best(list: List<'static>, country: Country, text: &str, folded: &[u8]) -> Option<(Way, Subdivision)> {
    let found = surest(list, text, folded);
    if found.is_some() {
        return found.map(|(way, record)| (way, Subdivision::new(country, list.offset(), record)));
    }
    // `US-CA`, or a code that is withdrawn.
    let (of, part) = text.split_once('-')?;
    country.alpha2().filter(|own| of.eq_ignore_ascii_case(own))?;
    if let Some(found) = codes::with_part(country, part).filter(|found| found.list() == list.offset()) {
        return Some((Way::Folded, found));
    }
    let mut folded = Folded::empty();
    let (way, record) = surest(list, part, fold(part, &mut folded)?)?;
    Some((way, Subdivision::new(country, list.offset(), record))).filter(|_| way == Way::Further)
}

fn surest(list: List<'static>, text: &str, folded: &[u8]) -> Option<(Way, Record<'static>)> {
    let mut best: Option<(Way, usize, Record<'static>)> = None;
    let mut is_one = true;
    for (index, is_further) in list.named(folded) {
        let Some(record) = list.get(index) else { continue };
        let Some(way) = (if is_further { Some(Way::Further) } else { way(record, text, folded) }) else { continue };
        match best {
            Some((known, ..)) if known < way => {}
            Some((known, other, _)) if known == way => is_one &= other == index,
            _ => {
                best = Some((way, index, record));
                is_one = true;
            }
        }
    }
    best.filter(|(way, ..)| is_one || *way < Way::Folded).map(|(way, _, record)| (way, record))
}

/// How a text means a record whose name has the same hash; None where it does not.
fn way(record: Record<'static>, text: &str, folded: &[u8]) -> Option<Way> {
    if record.key() == text {
        return Some(Way::Key);
    }
    if names(record).any(|name| same(name, text)) {
        return Some(Way::Name);
    }
    if record.english().is_some_and(|name| same(name, text)) {
        return Some(Way::English);
    }
    let part = record.code().and_then(|code| code.code.split_once('-'));
    let is_alike = |name: &str| fold(name, &mut Folded::empty()) == Some(folded);
    let mut names = names(record).chain(record.english());
    let is_meant = part.is_some_and(|(_, part)| part.eq_ignore_ascii_case(text)) || names.any(is_alike);
    is_meant.then_some(Way::Folded)
}

/// The key and every name but the English one.
fn names(record: Record<'static>) -> impl Iterator<Item = &'static str> {
    let own = [Some(record.key()), record.name(), record.latin()];
    own.into_iter().flatten().chain(record.names().map(|(_, name)| name))
}

/// Whether two texts are the same but for case.
fn same(one: &str, other: &str) -> bool {
    let lower = |text| str::chars(text).flat_map(char::to_lowercase);
    if one.is_ascii() { one.eq_ignore_ascii_case(other) } else { lower(one).eq(lower(other)) }
}
