//! From a name in any language to its entry.

use core::fmt;

use crate::country::Country;
use crate::fold::{Folded, Letters};
use crate::format::hash;
use crate::format::slots::{self, Slot};
use crate::former;
use crate::locale::Locale;
pub use crate::schema::NameKind;
use crate::schema::{FormerKind, NameStyle};
use crate::tables::{self, Id};

/// The folding table.
pub(crate) static LETTERS: Letters<'static> =
    Letters { page_of: &tables::FOLD_PAGE_OF, pages: &tables::FOLD_PAGES, long: &tables::FOLD_LONG };

/// What a folded name means.
#[derive(Clone, Copy)]
enum Meaning {
    One(Country),
    Several(&'static [Id]),
}

fn meaning(folded: &[u8]) -> Option<Meaning> {
    let hash = hash::of_name(folded);
    match slots::read(hash, tables::NAME_BUCKETS, tables::NAME_SLOTS)? {
        Slot::One(entry) => tables::ALL.get(usize::from(entry)).map(|id| Meaning::One(Country(*id))),
        Slot::Several => {
            tables::NAMES_OF_SEVERAL.iter().find(|(key, _)| *key == hash).map(|(_, ids)| Meaning::Several(ids))
        }
    }
}

/// What a folded name means, and the name: without "Republic of" where it is not known with it.
fn meaning_of(name: &[u8]) -> Option<(&[u8], Meaning)> {
    meaning(name).map(|found| (name, found)).or_else(|| {
        let rest = name.strip_prefix(b"republicof").or_else(|| name.strip_suffix(b"republicof"))?;
        let rest = rest.strip_prefix(b"the").unwrap_or(rest);
        meaning(rest).filter(|found| matches!(found, Meaning::One(_))).map(|found| (rest, found))
    })
}

/// A name that fits, and whose it is.
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Match {
    /// The entry.
    pub country: Country,
    /// The language in which the entry is called so, where it is a bundled one.
    pub locale: Option<Locale>,
    /// How the name belongs to the entry.
    pub kind: NameKind,
}

impl fmt::Debug for Match {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Match({} {} in {:?})", self.country, self.kind.as_str(), self.locale)
    }
}

impl Country {
    /// The entry of a name: any name of any bundled locale in any style, endonyms, aliases, formal and former names. Case,
    /// accents, width, hyphens and apostrophes do not matter, nor does "the", "Saint" for "St" or "and" for "&".
    ///
    /// None for a name that means several entries in different languages: [`candidates`](Country::candidates) has them
    /// all, and [`from_name_in`](Country::from_name_in) decides by language.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::from_name("KOSOVË"), Some(Country::XK));
    /// assert_eq!(Country::from_name("cote divoire"), Some(Country::CI));
    /// assert_eq!(Country::from_name("台湾"), Some(Country::TW));
    /// assert_eq!(Country::from_name("Kongo"), None); // one or the other, by language
    /// ```
    pub fn from_name(name: &str) -> Option<Country> {
        match meaning_of(Folded::empty().fold(name, &LETTERS)?)? {
            (_, Meaning::One(country)) => Some(country),
            (_, Meaning::Several(_)) => None,
        }
    }

    /// As [`from_name`](Country::from_name); where a name means several entries, the one that is called so in this locale
    /// or its parents.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// assert_eq!(Country::from_name_in(locale::SQ, "Kosova"), Country::from_name("Kosova"));
    /// ```
    pub fn from_name_in(locale: Locale, name: &str) -> Option<Country> {
        let folded = Folded::new(name, &LETTERS)?;
        let (name, ids) = match meaning_of(folded.bytes())? {
            (_, Meaning::One(country)) => return Some(country),
            (name, Meaning::Several(ids)) => (name, ids),
        };
        let called_so =
            |country: &Country| NameStyle::ALL.iter().any(|style| fits(country.name_with(locale, *style), name));
        let mut found = ids.iter().map(|id| Country(*id)).filter(called_so);
        found.next().filter(|_| found.next().is_none())
    }

    /// Every entry that a name can mean, with the language and the kind of each name that fits: entries by id, then
    /// locales by tag, then aliases and former names.
    ///
    /// Looks through all names of the entries in question: some hundred microseconds.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let mut both: Vec<Country> = Country::candidates("kongo").map(|found| found.country).collect();
    /// both.dedup();
    /// assert_eq!(both, [Country::CD, Country::CG]);
    /// assert!(Country::candidates("no such place").next().is_none());
    /// ```
    pub fn candidates(name: &str) -> impl Iterator<Item = Match> {
        let folded = Folded::new(name, &LETTERS);
        let (one, several): (Option<Country>, &'static [Id]) =
            match folded.as_ref().map(Folded::bytes).and_then(meaning_of) {
                Some((_, Meaning::One(country))) => (Some(country), &[]),
                Some((_, Meaning::Several(ids))) => (None, ids),
                None => (None, &[]),
            };
        one.into_iter().chain(several.iter().map(|id| Country(*id))).flat_map(move |country| {
            let name = folded.clone();
            all_names(country)
                .filter(move |(text, _)| {
                    name.as_ref().map(Folded::bytes).and_then(meaning_of).is_some_and(|(name, _)| fits(text, name))
                })
                .map(|(_, found)| found)
        })
    }
}

fn fits(text: &str, name: &[u8]) -> bool {
    Folded::empty().fold(text, &LETTERS).is_some_and(|own| own == name)
}

/// Every name of an entry, with what it is.
fn all_names(country: Country) -> impl Iterator<Item = (&'static str, Match)> {
    let styles = [
        (NameStyle::Default, NameKind::Name),
        (NameStyle::Cldr, NameKind::Name),
        (NameStyle::Short, NameKind::Short),
        (NameStyle::Formal, NameKind::Formal),
        (NameStyle::Variant, NameKind::Variant),
    ];
    let named = Locale::all().flat_map(move |locale| {
        let shown = country.name_in(locale);
        styles.into_iter().filter_map(move |(style, kind)| {
            let name = country.name_with(locale, style);
            // A style that falls back to what is shown is no name of its own.
            let own = style == NameStyle::Default || name != shown;
            own.then_some((name, Match { country, locale: Some(locale), kind }))
        })
    });
    let first = tables::ALIAS_TABLE.partition_point(|row| row.entry < country.0);
    let aliases = tables::ALIAS_TABLE.get(first..).unwrap_or(&[]).iter().take_while(move |row| row.entry == country.0);
    let aliases = aliases.filter_map(move |row| {
        let locale = row.language.of(tables::ALIAS_TABLE_TEXT).and_then(Locale::from_tag);
        Some((row.alias.of(tables::ALIAS_TABLE_TEXT)?, Match { country, locale, kind: row.kind }))
    });
    let former = former::all().filter(move |former| {
        matches!(former.kind(), FormerKind::Change | FormerKind::Renamed) && former.successors().eq([country])
    });
    let former = former.flat_map(move |former| {
        let found = Match { country, locale: Some(crate::locale::EN), kind: NameKind::Former };
        former.aliases().chain([former.name()]).map(move |name| (name, found))
    });
    named.chain(aliases).chain(former)
}

#[cfg(test)]
mod tests {
    use super::LETTERS;
    use crate::fold::Folded;
    use crate::{Country, Locale};

    /// A folded name is its own fold, so that stored folds can be compared with fresh ones.
    #[test]
    fn folding_twice_is_folding_once() {
        for locale in Locale::all() {
            for country in Country::all() {
                let name = country.name_in(locale);
                let once = Folded::new(name, &LETTERS);
                let text = once.as_ref().and_then(|folded| core::str::from_utf8(folded.bytes()).ok()).unwrap_or("");
                let twice = Folded::new(text, &LETTERS);
                assert_eq!(once.as_ref().map(Folded::bytes), twice.as_ref().map(Folded::bytes), "{name}");
            }
        }
    }
}
