//! From what somebody typed to the subdivision that it means.

use super::area::Subdivision;
use super::codes;
#[cfg(feature = "alloc")]
use super::former::successor;
use super::options;
use super::words::{bracketed, is_wide, worded};
use crate::country::Country;
use crate::fold::Folded;
use crate::format::subdivision::Record;
use crate::format::subdivisions::List;
use crate::meaning::LETTERS;

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
    /// place. The areas of the address form come first. None where two match equally well.
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
            (None, None) => by_kind(self, text).or_else(|| self.subdivision(bracketed(text)?)),
            (one, other) => one.or(other).map(|(_, area)| area),
        }
    }
}

/// The subdivision of a list that a text means.
#[cfg(feature = "alloc")]
pub(crate) fn find(list: List<'static>, country: Country, text: &str) -> Option<Subdivision> {
    let text = text.trim();
    let mut folded = Folded::empty();
    let found = best(list, country, text, fold(text, &mut folded)?).map(|(_, area)| area);
    // Cities and districts have no codes, and so no kinds.
    let has_kinds = || list.get(0).is_some_and(|record| record.code().is_some());
    found.or_else(|| {
        let found = Some(text)
            .filter(|_| has_kinds())
            .and_then(|text| by_kind(country, text).or_else(|| country.subdivision(bracketed(text)?)))?;
        let here = |area: &Subdivision| is_in(*area, list);
        Some(found).filter(here).or_else(|| successor(found).filter(here))
    })
}

/// Whether a list has a subdivision. Only those of one file are compared.
fn is_in(area: Subdivision, list: List<'static>) -> bool {
    area.list().1 == list.place().1
}

/// One subdivision, and whether there was another.
#[derive(Default)]
struct One {
    only: Option<(u8, Subdivision)>,
    several: bool,
    /// Whether it is one by a further spelling alone.
    is_further: bool,
}

impl One {
    /// A name goes before a further spelling.
    fn add(&mut self, kind: u8, area: Subdivision, is_further: bool) {
        match self.only {
            Some(_) if is_further && !self.is_further => return,
            Some((_, known)) if is_further == self.is_further => self.several |= known != area,
            _ => self.several = false,
        }
        self.only = Some((kind, area));
        self.is_further = is_further;
    }
}

/// The subdivision that a name with a word for its kind means: `County Dublin`, `Tokyo-to`.
fn by_kind(country: Country, text: &str) -> Option<Subdivision> {
    if text.len() > LONGEST {
        return None;
    }
    worded(text).find_map(|worded| {
        let mut folded = Folded::empty();
        let folded = fold(worded.name, &mut folded)?;
        let lists = [options::areas(country), codes::further(country)].into_iter().flatten();
        // Of each record, its kind; one that has several names of the same hash is one.
        let means = |list: List<'static>| {
            list.named(folded).filter_map(move |(index, is_further)| {
                let record = list.get(index)?;
                let kind = record.code()?.kind;
                (is_further || way(record, worded.name, folded).is_some())
                    .then(|| (kind, Subdivision::new(country, list, record), is_further))
            })
        };
        let (mut exact, mut any) = (One::default(), One::default());
        for (kind, area, is_further) in lists.flat_map(means) {
            any.add(kind, area, is_further);
            if worded.can_mean(kind) {
                exact.add(kind, area, is_further);
            }
        }
        let wide =
            any.only.filter(|(kind, _)| exact.only.is_none() && worded.is_wide && !any.several && is_wide(*kind));
        exact.only.filter(|_| !exact.several).or(wide).map(|(_, area)| area)
    })
}

fn fold<'f>(text: &str, folded: &'f mut Folded) -> Option<&'f [u8]> {
    folded.fold(Some(text).filter(|text| text.len() <= LONGEST)?, &LETTERS)
}

/// The subdivision that the surest way leads to; None where the ways that look past spelling lead to two.
fn best(list: List<'static>, country: Country, text: &str, folded: &[u8]) -> Option<(Way, Subdivision)> {
    let found = surest(list, text, folded);
    if found.is_some() {
        return found.map(|(way, record)| (way, Subdivision::new(country, list, record)));
    }
    // `US-CA`, or a code that is withdrawn.
    let (of, part) = text.split_once('-')?;
    country.alpha2().filter(|own| of.eq_ignore_ascii_case(own))?;
    if let Some(found) = codes::with_part(country, part).filter(|found| is_in(*found, list)) {
        return Some((Way::Folded, found));
    }
    let mut folded = Folded::empty();
    let (way, record) = surest(list, part, fold(part, &mut folded)?)?;
    Some((way, Subdivision::new(country, list, record))).filter(|_| way == Way::Further)
}

fn surest(list: List<'static>, text: &str, folded: &[u8]) -> Option<(Way, Record<'static>)> {
    let mut best: Option<(Way, usize, Record<'static>)> = None;
    let mut is_one = true;
    for (index, is_further) in list.named(folded) {
        match best {
            // There is no surer way, and the first goes before the others.
            Some((Way::Key, ..)) => break,
            // Another of its names has the same hash.
            Some((_, known, _)) if known == index && !is_further => continue,
            _ => {}
        }
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
    // Most that is typed was chosen from a list.
    match record.has(text.as_bytes()) {
        [true, _] => return Some(Way::Key),
        [_, true] => return Some(Way::Name),
        _ => {}
    }
    // Names are looked through once; few begin as the text does.
    let mut alike = Alike::default();
    for name in names(record) {
        if same(name, text) {
            return Some(Way::Name);
        }
        alike.add(name, folded);
    }
    let english = record.english();
    if english.is_some_and(|name| same(name, text)) {
        return Some(Way::English);
    }
    let part = record.code().and_then(|code| code.code.split_once('-'));
    let is_alike = |name: &str| fold(name, &mut Folded::empty()) == Some(folded);
    let is_meant = part.is_some_and(|(_, part)| part.eq_ignore_ascii_case(text))
        || alike.all(record).any(is_alike)
        || english.is_some_and(is_alike);
    is_meant.then_some(Way::Folded)
}

/// The names of a record that may fold to what a text folds to.
#[derive(Default)]
struct Alike {
    names: [&'static str; 8],
    count: usize,
}

impl Alike {
    /// Adds a name, unless its first letter tells that it folds to something else.
    fn add(&mut self, name: &'static str, folded: &[u8]) {
        let four = name.chars().next().map_or([0; 4], |first| LETTERS.of(first));
        let may_be = match four {
            // "The" is left out before others.
            [b't', ..] => true,
            [_, _, _, count @ 1..=3] => four.get(..usize::from(count)).is_some_and(|first| folded.starts_with(first)),
            _ => true,
        };
        if may_be {
            if let Some(slot) = self.names.get_mut(self.count) {
                *slot = name;
            }
            self.count += 1;
        }
    }

    /// The names; all of the record where there are more than fit.
    fn all(&self, record: Record<'static>) -> impl Iterator<Item = &'static str> {
        let kept = self.names.get(..self.count);
        let rest = kept.is_none().then(|| names(record)).into_iter().flatten();
        kept.unwrap_or(&[]).iter().copied().chain(rest)
    }
}

/// The key and every name but the English one.
fn names(record: Record<'static>) -> impl Iterator<Item = &'static str> {
    let own = [Some(record.key()), record.name(), record.latin()];
    own.into_iter().flatten().chain(record.names().map(|(_, name)| name))
}

/// Whether two texts are the same but for case.
fn same(one: &str, other: &str) -> bool {
    let lower = |text| str::chars(text).flat_map(char::to_lowercase);
    // Most of what is not in ASCII was chosen from a list.
    if one == other {
        return true;
    }
    // No letter of a name becomes one of ASCII.
    match (one.is_ascii(), other.is_ascii()) {
        (true, _) => one.eq_ignore_ascii_case(other),
        (false, true) => false,
        _ => lower(one).eq(lower(other)),
    }
}
