//! From a folded name to what it means.

use crate::country::Country;
use crate::fold::{Folded, Letters};
use crate::format::hash;
use crate::format::slots::{self, Slot};
use crate::tables::{self, Id};

/// The folding table.
pub(crate) static LETTERS: Letters<'static> =
    Letters { page_of: &tables::FOLD_PAGE_OF, pages: &tables::FOLD_PAGES, long: &tables::FOLD_LONG };

/// What a folded name means.
#[derive(Clone, Copy)]
pub(crate) enum Meaning {
    One(Country),
    /// In its own languages alone.
    Local(Country),
    /// And which of them without a language.
    Several(&'static [Id], Option<Country>),
}

impl Meaning {
    /// What the name means without a language.
    #[inline]
    pub(crate) fn answer(self) -> Option<Country> {
        match self {
            Meaning::One(country) => Some(country),
            Meaning::Local(_) => None,
            Meaning::Several(_, first) => first,
        }
    }

    /// Whether the name can mean the entry, in any language.
    pub(crate) fn can_be(self, country: Country) -> bool {
        match self {
            Meaning::One(one) | Meaning::Local(one) => one == country,
            Meaning::Several(ids, _) => ids.contains(&country.0),
        }
    }
}

#[inline]
fn entry(number: u16) -> Option<Country> {
    tables::ALL.get(usize::from(number)).map(|id| Country(*id))
}

/// The entry of a name as it is usually written, in English or where only that spelling answers: most of what is looked up, in
/// a table that stays in the cache.
#[inline]
pub(crate) fn usual(name: &str) -> Option<Country> {
    match slots::read(hash::of_name(name.as_bytes()), tables::USUAL_BUCKETS, tables::USUAL_SLOTS)? {
        Slot::One(one) => entry(one),
        _ => None,
    }
}

#[inline]
pub(crate) fn of_folded(folded: &[u8]) -> Option<Meaning> {
    let hash = hash::of_name(folded);
    match slots::read(hash, tables::NAME_BUCKETS, tables::NAME_SLOTS)? {
        Slot::One(one) => entry(one).map(Meaning::One),
        Slot::Local(one) => entry(one).map(Meaning::Local),
        Slot::Several => {
            let found = tables::NAMES_OF_SEVERAL.iter().find(|(key, ..)| *key == hash);
            found.map(|(_, ids, first)| Meaning::Several(ids, first.map(Country)))
        }
    }
}

#[inline]
pub(crate) fn of(name: &str) -> Option<Meaning> {
    of_folded(Folded::empty().fold(name, &LETTERS)?)
}
