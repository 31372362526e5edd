//! The names that a search looks through: those of the list's locale, and English ones and aliases of all languages.

use super::letters::{Written, initials};
#[cfg(feature = "alloc")]
use crate::chain::Chain;
use crate::country::Country;
use crate::fold::{self, Folded};
use crate::format::block;
use crate::format::searched::{self, Searched};
#[cfg(feature = "alloc")]
use crate::loaded;
use crate::locale::Locale;
use crate::meaning::LETTERS;
use crate::tables;
use crate::tables::COUNT;

/// What a name is to the list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An English name, or an alias of any language.
    Alias,
    /// Another name that the list's language has for the entry.
    Own,
    /// What the list shows.
    Label,
}

impl Kind {
    fn of(number: u8) -> Self {
        match number {
            0 => Kind::Alias,
            1 => Kind::Own,
            _ => Kind::Label,
        }
    }
}

/// The letters of a spelled name, as [`fold::letters`] gives them.
pub(super) fn letters(spelled: &[u8]) -> u32 {
    let text = core::str::from_utf8(spelled).unwrap_or("");
    fold::letters(text.chars().filter(|letter| *letter != ' '))
}

/// Calls `work` with the ways to spell a name.
pub(super) fn spellings(name: &str, mut work: impl FnMut(&[u8])) {
    let mut spelled = Folded::empty();
    if let Some(bytes) = spelled.spell(name, &LETTERS) {
        work(bytes);
        if let Some(shorter) = spelled.shorter() {
            work(shorter.bytes());
        }
    }
}

/// Calls `work` with every name that a locale has for an entry.
fn of_entry(locale: Locale, readings: &str, country: Country, mut work: impl FnMut(Searched<'_>)) {
    let label = country.name_in(locale);
    let mut give = |kind: Kind, name: &str| {
        spellings(name, |name| {
            work(Searched { entry: country.index() as u16, kind: kind as u8, letters: letters(name), name });
        });
    };
    give(Kind::Label, label);
    if let Some(written) = Written::new(UMLAUTS, label) {
        give(Kind::Label, written.text());
    }
    if let Some(initials) = initials(label) {
        give(Kind::Own, initials.text());
    }
    let mut own = |name: &str| {
        give(Kind::Own, name);
        if let Some(written) = Written::new(readings, name) {
            give(Kind::Own, written.text());
        }
    };
    if let Some(written) = Written::new(readings, label) {
        own(written.text());
    }
    for data in locale.0.chain() {
        for (entry, _, name) in data.names().all_styled(COUNT) {
            if entry == country.index() && name != label {
                own(name);
            }
        }
    }
}

/// How the letters are written that German and its neighbors write with two where they lack one.
const UMLAUTS: &str = "ä=ae ö=oe ü=ue å=aa ø=oe";

/// What a locale knows of letters, in one of the styles of [`block`].
pub(super) fn table(locale: Locale, style: u8) -> &'static str {
    let tables = locale.0.chain().flat_map(|data| data.names().all_styled(COUNT));
    tables.filter(|(entry, own, _)| *entry == COUNT && *own == style).map(|(_, _, table)| table).next().unwrap_or("")
}

/// The names of a locale, spelled. With a heap they are spelled at the first search in that locale and kept; without one,
/// each is spelled when it is needed.
pub(super) struct Names {
    locale: Locale,
    #[cfg(feature = "alloc")]
    kept: Option<&'static Kept>,
}

#[cfg(feature = "alloc")]
#[derive(Default)]
struct Kept {
    rows: alloc::vec::Vec<u8>,
    text: alloc::vec::Vec<u8>,
}

impl Names {
    #[cfg(feature = "alloc")]
    pub(super) fn new(locale: Locale) -> Self {
        use once_cell::race::OnceBox;

        static KEPT: [OnceBox<Kept>; tables::LOCALE_COUNT] = [const { OnceBox::new() }; tables::LOCALE_COUNT];
        let spell = || {
            let mut kept = Kept::default();
            let readings = table(locale, block::READINGS);
            kept.rows.reserve(COUNT * 12);
            kept.text.reserve(COUNT * 24);
            for country in Country::all() {
                of_entry(locale, readings, country, |name| {
                    // Only a name of more than 255 bytes is not kept, and folding leaves none so long.
                    let _ = name.pack(&mut kept.rows, &mut kept.text);
                });
            }
            alloc::boxed::Box::new(kept)
        };
        static LOADED: Chain<OnceBox<Kept>> = Chain::new();
        let loaded = || loaded::index(locale.0).map(|index| LOADED.at(index, OnceBox::new));
        let kept = KEPT.get(usize::from(locale.0.number)).or_else(loaded);
        Names { locale, kept: kept.map(|kept| kept.get_or_init(spell)) }
    }

    #[cfg(not(feature = "alloc"))]
    pub(super) fn new(locale: Locale) -> Self {
        Names { locale }
    }

    /// Calls `work` with every name: the entry, what the name is, and how it is spelled.
    pub(super) fn each(&self, mut work: impl FnMut(Country, Kind, Searched<'_>)) {
        let mut give = |name: Searched<'_>| {
            if let Some(id) = tables::ALL.get(usize::from(name.entry)) {
                work(Country(*id), Kind::of(name.kind), name);
            }
        };
        #[cfg(feature = "alloc")]
        if let Some(kept) = self.kept {
            searched::read(&kept.rows, &kept.text).for_each(&mut give);
            searched::read(tables::SEARCHED, tables::SEARCHED_TEXT).for_each(give);
            return;
        }
        let readings = table(self.locale, block::READINGS);
        for country in Country::all() {
            of_entry(self.locale, readings, country, &mut give);
        }
        searched::read(tables::SEARCHED, tables::SEARCHED_TEXT).for_each(give);
    }
}
