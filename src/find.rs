//! From a name in any language to its entry.
//!
//! # Examples
//!
//! ```
//! use polity::find::{Match, NameKind};
//! use polity::Country;
//!
//! let found: Match = Country::candidates("Zaire").last().unwrap();
//! assert_eq!((found.country, found.kind), (Country::CD, NameKind::Former));
//! ```

use core::fmt;
use core::iter::FusedIterator;
use core::slice;

use crate::bare;
use crate::country::Country;
use crate::fold::Folded;
use crate::format::alias::Aliases;
use crate::former::{self, FormerKind};
use crate::locale::{self, Locale, Locales};
use crate::meaning::{self, LETTERS, Meaning};
use crate::pieces;
use crate::rows::Items;
pub use crate::schema::NameKind;
use crate::schema::NameStyle;
use crate::tables::{self, Id};

/// A name that fits, and whose it is: an item of [`Country::candidates`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Match {
    /// The entry.
    pub country: Country,
    /// The locale in which the entry is called so; None where the name is in a language without a bundled locale, or made by
    /// a rule ("Gambia, The").
    pub locale: Option<Locale>,
    /// How the name belongs to the entry.
    pub kind: NameKind,
}

impl fmt::Debug for Match {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Match({} {} in {:?})", self.country, self.kind, self.locale)
    }
}

impl Country {
    /// Returns the entry of a name: any name of any bundled locale in any style, endonyms, aliases, formal and former names.
    /// Case, accents, width, hyphens and apostrophes do not matter, nor does "the", "Saint" for "St" or "and" for "&".
    ///
    /// So are names as lists write them: "Gambia, The", "Congo, Dem. Rep.", "Aruba (Neth.)", "China, Hong Kong SAR",
    /// "Brésil (le)", and with a footnote mark or a year behind them: "Kosovo (1)", "Serbia 2015"; and names that are written
    /// twice, "Kosovo/Kosova", "Burma (Myanmar)".
    ///
    /// Returns None for a name that means several entries in different languages, unless only one is called so in a
    /// language of the place; and for a short name in a few small languages that is a word in others ("male", "sec"). Some
    /// names that are words elsewhere need their capitals and accents: "Birmanie", "Çin", but not "birmanie", "cin".
    /// [`candidates`](Country::candidates) has them all, and [`from_name_in`](Country::from_name_in) decides by language.
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
        if let Some(country) = meaning::usual(name) {
            return Some(country);
        }
        match meaning::of(name) {
            // A spelling that answers where its kin do not.
            Some(Meaning::Local(_)) => meaning::usual(name.trim()),
            Some(meaning) => meaning.answer(),
            None => written_around(name).and_then(|(_, meaning)| meaning.answer()),
        }
    }

    /// As [`from_name`](Country::from_name); where a name means several entries, returns the one that is called so in this
    /// locale or its parents.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// assert_eq!(Country::from_name_in(locale::SQ, "Kosova"), Some(Country::XK));
    /// assert_eq!(Country::from_name_in(locale::SQ, "Nigeri"), Some(Country::NG));
    /// assert_eq!(Country::from_name_in(locale::NAQ, "Nigeri"), Some(Country::NE));
    /// assert_eq!(Country::from_name_in(locale::EN, "Nigeri"), None);
    /// ```
    pub fn from_name_in(locale: Locale, name: &str) -> Option<Country> {
        let (folded, meaning) = folded(name)?;
        let name = folded.bytes();
        let called_so =
            |country: &Country| NameStyle::ALL.iter().any(|style| fits(country.name_with(locale, *style), name));
        match meaning {
            Meaning::One(country) => Some(country),
            Meaning::Local(country) => Some(country).filter(called_so),
            Meaning::Several(ids, first) => {
                let mut found = ids.iter().map(|id| Country(*id)).filter(called_so);
                match (found.next(), found.next()) {
                    (Some(only), None) => Some(only),
                    (None, _) => first,
                    _ => None,
                }
            }
        }
    }

    /// Returns every entry that a name can mean, with the locale and the kind of each of its names that fits: entries by id,
    /// then locales by tag, then aliases and former names. Whatever [`from_name`](Country::from_name) returns is among them.
    ///
    /// Looks through all names of these entries, which takes some hundred microseconds.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let mut both: Vec<Country> = Country::candidates("kongo").map(|found| found.country).collect();
    /// both.dedup();
    /// assert_eq!(both, [Country::CD, Country::CG]);
    /// assert!(Country::candidates("Middle-earth").next().is_none());
    /// ```
    pub fn candidates(name: &str) -> Matches {
        Matches::new(name, Locale::all())
    }
}

/// What a name means, and what it is folded: without what lists write around it where it means nothing with that.
fn folded(name: &str) -> Option<(Folded, Meaning)> {
    let folded = Folded::new(name, &LETTERS)?;
    match meaning::of_folded(folded.bytes()) {
        // A spelling that answers where its kin do not.
        Some(local @ Meaning::Local(_)) => Some((folded, meaning::usual(name.trim()).map_or(local, Meaning::One))),
        Some(meaning) => Some((folded, meaning)),
        None => written_around(name),
    }
}

/// As [`folded`], of a name that means nothing as it stands: without what lists write around it, or as one that is written twice.
#[cold]
fn written_around(name: &str) -> Option<(Folded, Meaning)> {
    let look_up = |name: &str| {
        let folded = Folded::new(name, &LETTERS)?;
        let meaning = meaning::of_folded(folded.bytes())?;
        Some((folded, meaning))
    };
    bare::bare(name).and_then(look_up).or_else(|| {
        let country = pieces::agreed(name)?;
        Some((Folded::new(name, &LETTERS)?, Meaning::One(country)))
    })
}

fn fits(text: &str, name: &[u8]) -> bool {
    Folded::empty().fold(text, &LETTERS).is_some_and(|own| own == name)
}

/// The entries that a name can mean, with its names that fit: [`Country::candidates`].
///
/// # Examples
///
/// ```
/// use polity::find::Matches;
/// use polity::{locale, Country};
///
/// let mut found: Matches = Country::candidates("Nemačka");
/// assert!(found.all(|found| found.country == Country::DE));
/// ```
#[derive(Clone)]
pub struct Matches {
    folded: Folded,
    one: Option<Country>,
    several: slice::Iter<'static, Id>,
    locales: Locales,
    /// The names of the entry in question that have not been looked at.
    rest: Option<Names>,
    /// Whether one of its names has fitted.
    fitted: bool,
}

impl Matches {
    fn new(name: &str, locales: Locales) -> Self {
        let (folded, one, several): (_, _, &'static [Id]) = match folded(name) {
            Some((folded, Meaning::One(country) | Meaning::Local(country))) => (folded, Some(country), &[]),
            Some((folded, Meaning::Several(ids, _))) => (folded, None, ids),
            None => (const { Folded::empty() }, None, &[]),
        };
        Matches { folded, one, several: several.iter(), locales, rest: None, fitted: false }
    }
}

impl Iterator for Matches {
    type Item = Match;

    fn next(&mut self) -> Option<Match> {
        loop {
            let Some(rest) = &mut self.rest else {
                let country = self.one.take().or_else(|| self.several.next().map(|id| Country(*id)))?;
                self.rest = Some(Names::new(country, self.locales.clone()));
                self.fitted = false;
                continue;
            };
            let name = self.folded.bytes();
            if let Some((_, found)) = rest.find(|(text, _)| fits(text, name)) {
                self.fitted = true;
                return Some(found);
            }
            let country = rest.country;
            self.rest = None;
            // POLITY_LOCALES leaves locales out, but none of their names; and rules make names that no table has.
            if !self.fitted {
                return Some(Match { country, locale: None, kind: NameKind::Name });
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let begun = self.rest.is_some() && !self.fitted;
        let left = usize::from(begun) + usize::from(self.one.is_some()) + self.several.len();
        // Each entry is found at least once.
        (left, if left == 0 && self.rest.is_none() { Some(0) } else { None })
    }
}

impl FusedIterator for Matches {}

impl fmt::Debug for Matches {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// The styles of names, and what a name in each is. A style that a locale has no name for is no name of its own.
const STYLES: [(NameStyle, NameKind); 5] = [
    (NameStyle::Default, NameKind::Name),
    (NameStyle::Cldr, NameKind::Name),
    (NameStyle::Short, NameKind::Short),
    (NameStyle::Formal, NameKind::Formal),
    (NameStyle::Variant, NameKind::Variant),
];

type Styles = slice::Iter<'static, (NameStyle, NameKind)>;

/// Every name of an entry, with what it is.
#[derive(Clone)]
struct Names {
    country: Country,
    locales: Locales,
    /// The locale in question, what it shows, and its styles that have not been looked at.
    locale: Option<(Locale, &'static str, Styles)>,
    aliases: Aliases<'static>,
    former: former::Formers,
    /// The names of a former entry.
    old: Option<(Items, Option<&'static str>)>,
}

impl Names {
    fn new(country: Country, locales: Locales) -> Self {
        let aliases = Aliases::of(country.0 as u16, tables::ALIASES_OF_ENTRIES);
        Names { country, locales, locale: None, aliases, former: former::all(), old: None }
    }

    /// The next name in a locale.
    fn named(&mut self) -> Option<(&'static str, Match)> {
        let country = self.country;
        loop {
            if let Some((locale, shown, styles)) = &mut self.locale {
                for (style, kind) in styles.by_ref() {
                    let name = country.name_with(*locale, *style);
                    if *style == NameStyle::Default || name != *shown {
                        return Some((name, Match { country, locale: Some(*locale), kind: *kind }));
                    }
                }
            }
            let locale = self.locales.next()?;
            self.locale = Some((locale, country.name_in(locale), STYLES.iter()));
        }
    }

    fn alias(&mut self) -> Option<(&'static str, Match)> {
        let alias = self.aliases.next()?;
        let kind = *NameKind::ALL.get(usize::from(alias.kind))?;
        Some((alias.name, Match { country: self.country, locale: Locale::from_tag(alias.language), kind }))
    }

    /// The next name that the entry had once.
    fn old(&mut self) -> Option<(&'static str, Match)> {
        let country = self.country;
        loop {
            if let Some((aliases, name)) = &mut self.old {
                if let Some(name) = aliases.next().or_else(|| name.take()) {
                    return Some((name, Match { country, locale: Some(locale::EN), kind: NameKind::Former }));
                }
            }
            let is_its = |former: &former::Former| {
                matches!(former.kind(), FormerKind::Change | FormerKind::Renamed) && former.successors().eq([country])
            };
            let former = self.former.find(is_its)?;
            self.old = Some((former.aliases(), Some(former.name())));
        }
    }
}

impl Iterator for Names {
    type Item = (&'static str, Match);

    fn next(&mut self) -> Option<Self::Item> {
        self.named().or_else(|| self.alias()).or_else(|| self.old())
    }
}

#[cfg(test)]
mod tests {
    use super::{LETTERS, Matches, NameKind};
    use crate::country::Country;
    use crate::fold::Folded;
    use crate::locale::{Locale, Locales};
    use crate::tables;

    /// As with `POLITY_LOCALES=en`: what the index answers is among the candidates, whether or not its locale is there.
    #[test]
    fn candidates_have_the_names_of_locales_that_are_left_out() {
        let first = |count: usize| Locales(tables::LOCALES.get(..count).unwrap_or(&[]).iter());
        for count in [0, 1, 5] {
            let mut found = Matches::new("Nemačka", first(count));
            assert_eq!(found.size_hint(), (1, None));
            let only = found.next();
            assert_eq!(
                only.map(|only| (only.country, only.locale, only.kind)),
                Some((Country::DE, None, NameKind::Name))
            );
            assert_eq!((found.next(), found.size_hint()), (None, (0, Some(0))));
            let both = Matches::new("Конго", first(count)).map(|found| found.country);
            assert!(both.eq([Country::CD, Country::CG]));
        }
        // An entry with a name that fits has no other match.
        let whole = Matches::new("Nemačka", Locale::all());
        assert!(whole.clone().count() > 1 && whole.clone().all(|found| found.locale.is_some()));
    }

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
