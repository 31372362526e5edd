//! Which entry a cell means.

use std::collections::HashMap;

use polity::find::NameKind;
use polity::former::{self, FormerKind};
use polity::{Country, Locale, NameStyle};

/// How a cell led to an entry, or why not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum How {
    Code,
    Name(NameKind),
    ByLocale,
    FormerCode,
    Ambiguous,
    Unmatched,
    Empty,
}

impl How {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            How::Code => "code",
            How::Name(kind) => kind.as_str(),
            How::ByLocale => "by-locale",
            How::FormerCode => "former-code",
            How::Ambiguous => "ambiguous",
            How::Unmatched => "unmatched",
            How::Empty => "empty",
        }
    }

    /// From 1, certain, to 6, no answer: the table at the top.
    pub(crate) fn rank(self) -> u8 {
        match self {
            How::Code | How::Name(NameKind::Name) => 1,
            How::Name(NameKind::Short | NameKind::Formal | NameKind::Variant | NameKind::Endonym) => 2,
            How::Name(NameKind::Abbreviation | NameKind::Colloquial) => 3,
            How::ByLocale => 4,
            How::FormerCode | How::Name(_) => 5,
            How::Ambiguous | How::Unmatched | How::Empty => 6,
        }
    }
}

/// Which entry a cell means.
pub(crate) struct Finder {
    locale: Option<Locale>,
    /// Names in that locale that are the codes of others.
    names_first: Vec<(&'static str, Country)>,
    /// How a text belongs to an entry, by the [`spelling`] of the text with the entry; ambiguous texts with none.
    /// `Country::candidates` says it, too, but looks through all names: so what it says is kept, up to [`LEARNT`].
    kinds: HashMap<u64, How>,
    /// How many names had to be looked up; from [`MANY`] on it pays to have the names of all locales.
    looked_up: usize,
}

/// Some milliseconds of looking up.
const MANY: usize = 64;
/// How many spellings there can be in `Finder::kinds`: some 4 MB.
const LEARNT: usize = 1 << 18;

impl Finder {
    pub(crate) fn new(locale: Option<Locale>) -> Self {
        let named = |locale| Country::all().map(move |country| (country.name_in(locale), country));
        let others = |(name, country): &(&str, Country)| Country::from_code(name).is_some_and(|code| code != *country);
        let names_first = locale.into_iter().flat_map(named).filter(others).collect();
        Self { locale, names_first, kinds: HashMap::default(), looked_up: 0 }
    }

    fn learn_all(&mut self) {
        self.kinds.reserve(LEARNT / 2);
        for country in Country::all() {
            for (name, kind) in names(country) {
                let known = self.kinds.entry(spelling(name, Some(country))).or_insert(How::Name(kind));
                if kind == NameKind::Name {
                    *known = How::Name(kind);
                }
            }
        }
    }

    pub(crate) fn find(&mut self, text: &str) -> (How, Option<Country>) {
        let text = text.trim();
        if text.is_empty() {
            return (How::Empty, None);
        }
        if let Some((_, country)) = self.names_first.iter().find(|(name, _)| *name == text) {
            return (How::ByLocale, Some(*country));
        }
        // No code is longer: the longest is the id "northern-cyprus".
        let code = if text.len() <= 15 { Country::from_code(text) } else { None };
        if code.is_some() {
            return (How::Code, code);
        }
        if let Some(country) = Country::from_name(text) {
            let how = self.learn(text, Some(country), || kind(text, country));
            return (how, Some(country));
        }
        let decided = self.locale.and_then(|locale| Country::from_name_in(locale, text));
        if decided.is_some() {
            return (How::ByLocale, decided);
        }
        // A name that means nothing ends here without a search.
        let how = self.learn(text, None, || match Country::candidates(text).next() {
            Some(_) => How::Ambiguous,
            None => How::Unmatched,
        });
        let withdrawn = if how == How::Unmatched { withdrawn(text) } else { None };
        (if withdrawn.is_some() { How::FormerCode } else { how }, withdrawn)
    }

    fn learn(&mut self, text: &str, country: Option<Country>, find: impl Fn() -> How) -> How {
        let key = spelling(text, country);
        if let Some(how) = self.kinds.get(&key) {
            return *how;
        }
        if country.is_some() {
            self.looked_up += 1;
            if self.looked_up == MANY {
                self.learn_all();
                return self.learn(text, country, find);
            }
        }
        let how = find();
        // Texts that mean nothing are without number.
        if how != How::Unmatched && self.kinds.len() < LEARNT {
            self.kinds.insert(key, how);
        }
        how
    }
}

/// An entry's names in all locales.
fn names(country: Country) -> impl Iterator<Item = (&'static str, NameKind)> {
    let styles = [
        (NameStyle::Short, NameKind::Short),
        (NameStyle::Formal, NameKind::Formal),
        (NameStyle::Variant, NameKind::Variant),
    ];
    Locale::all().flat_map(move |locale| {
        let shown = country.name_in(locale);
        // A style that the locale lacks is what is shown.
        let others = styles.into_iter().map(move |(style, kind)| (country.name_with(locale, style), kind));
        [(shown, NameKind::Name)].into_iter().chain(others.filter(move |(name, _)| *name != shown))
    })
}

/// The most certain kind of those that a name of this entry has: by its spelling as [`Finder::learn_all`] has it, else by
/// all that is folded alike.
pub(crate) fn kind(text: &str, country: Country) -> How {
    let key = spelling(text, None);
    let mut best = None;
    for (_, kind) in names(country).filter(|(name, _)| spelling(name, None) == key) {
        if kind == NameKind::Name {
            return How::Name(kind);
        }
        best = best.or(Some(How::Name(kind)));
    }
    let found =
        || Country::candidates(text).filter(|found| found.country == country).map(|found| How::Name(found.kind));
    // None where it was found without the "Republic of the" that it has.
    best.or_else(|| found().min_by_key(|how| how.rank())).unwrap_or(How::Name(NameKind::Formal))
}

/// The entry of a withdrawn code, where the same entry has another now.
fn withdrawn(text: &str) -> Option<Country> {
    // Alpha-2 to the alpha-4 of ISO 3166-3; names of the past are found by name.
    if !(2..=4).contains(&text.len()) {
        return None;
    }
    let found = former::lookup(text).filter(|found| found.kind() == FormerKind::Change)?;
    let mut successors = found.successors();
    successors.next().filter(|_| successors.next().is_none())
}

/// The letters of U+00C0 to U+017F without accents; a dot where there is none alike.
pub(crate) const LATIN: &[u8; 192] = b"aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll..llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.";

/// A hash of what remains of a text without case, accents and punctuation, and of the entry. It need not join all that
/// `Country::from_name` does: a spelling that is new here is looked up.
fn spelling(text: &str, country: Option<Country>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    let mut add = |code: u32| hash = (hash ^ u64::from(code)).wrapping_mul(0x100_0000_01b3);
    for character in text.chars() {
        match character {
            'a'..='z' | '0'..='9' | '&' => add(character.into()),
            'A'..='Z' => add(character.to_ascii_lowercase().into()),
            '\0'..='\u{BF}' => {}
            _ => match LATIN.get((u32::from(character) as usize).saturating_sub(0xC0)) {
                Some(b'.') | None if character.is_alphanumeric() => {
                    character.to_lowercase().for_each(|small| add(small.into()));
                }
                Some(b'.') | None => {}
                Some(letter) => add(u32::from(*letter)),
            },
        }
    }
    country.map_or("", Country::id).bytes().fold(hash ^ 0xFF, |hash, byte| mix(hash ^ u64::from(byte)))
}

/// The finalizer of splitmix64.
pub(crate) fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}
