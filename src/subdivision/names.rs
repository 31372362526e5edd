//! What languages call the areas of address forms.
//!
//! [`Subdivision::name_in`] knows the languages of the country and English. A form in another language says アラスカ州 for Alaska:
//! a program that knows its languages names them, [`names::JA`](JA), and links those alone, each at most 64 KB; one that learns
//! the language at run time asks [`AreaNames::of`], which links all. A program that does neither links none. Nothing is
//! allocated.
//!
//! Source: the draft names of CLDR 41, of 2022, which are Wikidata's, for the areas that address forms offer. Where a language has no name, or the
//! same for two areas of a form, the English one is shown.
//!
//! # Examples
//!
//! ```
//! use polity::subdivision::names::{self, AreaNames};
//! use polity::{Country, Subdivision, locale};
//!
//! let california = Subdivision::from_code("US-CA").unwrap();
//! assert_eq!(names::JA.name(california), "カリフォルニア州");
//! assert_eq!(names::SQ.find(Country::US, "kaliforni"), Some(california));
//! assert_eq!(AreaNames::of(locale::DE_AT).name(california), "Kalifornien");
//! ```

use core::fmt;

use super::area::{Subdivision, language};
use super::options::{self, Options};
use crate::country::Country;
use crate::fold::Folded;
use crate::format::area_names::Block;
use crate::format::subdivisions::Order;
use crate::locale::Locale;
use crate::meaning::LETTERS;
use crate::tables;

/// What one language calls the areas of address forms.
///
/// # Examples
///
/// ```
/// use polity::subdivision::names;
/// use polity::{Country, Subdivision};
///
/// let first = names::FR.areas(Country::JP).next().unwrap();
/// assert_eq!((first.code(), names::FR.name(first)), (Some("JP-23"), "préfecture d’Aichi"));
/// ```
#[derive(Clone, Copy)]
pub struct AreaNames {
    language: &'static str,
    /// See `format/area_names.rs`.
    names: &'static [u8],
}

macro_rules! handles {
    ($($constant:ident $data:ident $tag:literal $name:literal)+) => {
        $(#[doc = $name] pub const $constant: AreaNames = AreaNames { language: $tag, names: tables::$data };)+
    };
}
tables::area_languages!(handles);

fn of_tag(tag: &str) -> Option<&'static (&'static str, &'static [u8])> {
    tables::ALL_AREA_NAMES.iter().find(|(language, _)| *language == tag)
}

impl AreaNames {
    /// Returns the names of a locale: those of its language, or of its parent in CLDR. Where no language above has any, names are
    /// those of [`Subdivision::name_in`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::subdivision::names::AreaNames;
    /// use polity::{locale, Subdivision};
    ///
    /// let california = Subdivision::from_code("US-CA").unwrap();
    /// assert_eq!(AreaNames::of(locale::PT_AO).name(california), "Califórnia");
    /// assert_eq!(AreaNames::of(locale::EN).name(california), "California");
    /// ```
    pub fn of(locale: Locale) -> AreaNames {
        let own = match tables::AREA_NAMES_OF.get(usize::from(locale.0.number)) {
            Some(own) => tables::ALL_AREA_NAMES.get(usize::from(*own)),
            // A locale that was loaded has no number of these tables, but the tag of one that has.
            None => of_tag(locale.tag())
                .or_else(|| of_tag(locale.tag().rsplit_once('-').filter(|(_, last)| last.len() < 4)?.0)),
        };
        AreaNames { language: locale.tag(), names: own.map_or(&[], |(_, names)| names) }
    }

    /// Returns those of every language that has any, by tag.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::subdivision::names::AreaNames;
    ///
    /// assert!(AreaNames::all().len() > 60);
    /// ```
    pub fn all() -> impl ExactSizeIterator<Item = AreaNames> + DoubleEndedIterator + Clone {
        tables::ALL_AREA_NAMES.iter().map(|(language, names)| AreaNames { language, names })
    }

    /// Tells whether the language has no names of its own.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::subdivision::names::{self, AreaNames};
    /// use polity::locale;
    ///
    /// assert!(!names::KA.is_empty());
    /// assert!(AreaNames::of(locale::EN).is_empty()); // every subdivision has an English name as it is
    /// ```
    pub const fn is_empty(self) -> bool {
        self.names.is_empty()
    }

    /// Returns the BCP 47 tag of the language.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(polity::subdivision::names::SR_LATN.language(), "sr-Latn");
    /// ```
    pub const fn language(self) -> &'static str {
        self.language
    }

    /// Returns what the language calls a subdivision; where it has no name for it, what
    /// [`Subdivision::name_in`] answers: the local name in a language of the country, else the English or Latin one.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::subdivision::names;
    /// use polity::Subdivision;
    ///
    /// let tokyo = Subdivision::from_code("JP-13").unwrap();
    /// assert_eq!(names::AR.name(tokyo), "طوكيو");
    /// assert_eq!(names::JA.name(tokyo), "東京都");
    /// ```
    pub fn name(self, area: Subdivision) -> &'static str {
        let spoken = language(area.country(), self.language);
        let own = if spoken.is_empty() { self.own(area) } else { None };
        own.unwrap_or_else(|| area.record().shown(spoken))
    }

    /// The name that the language has for an area of a form.
    fn own(self, area: Subdivision) -> Option<&'static str> {
        let index = options::areas(area.country())?.index(area.list(), area.record())?;
        Block::of(self.names, area.country().index())?.name(index)
    }

    /// Returns the areas that the address form of a country offers, in the order in which the language sorts its names.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::subdivision::names;
    /// use polity::Country;
    ///
    /// let areas = names::DE.areas(Country::CA).map(|area| names::DE.name(area));
    /// assert_eq!(areas.take(3).collect::<Vec<_>>(), ["Alberta", "British Columbia", "Manitoba"]);
    /// ```
    pub fn areas(self, country: Country) -> Options {
        match Block::of(self.names, country.index()) {
            Some(block) => Options::ordered(country, options::areas(country), Order::of(block.order)),
            None => Options::of_language(country, options::areas(country), self.language),
        }
    }

    /// Returns the subdivision of a country that a text means: a name in this language, without regard to case, accents and
    /// punctuation, or whatever [`Country::subdivision`] takes. None where two match equally well.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::subdivision::names;
    /// use polity::Country;
    ///
    /// let found = |text| names::RU.find(Country::US, text).and_then(|area| area.code());
    /// assert_eq!(found("калифорния"), Some("US-CA"));
    /// assert_eq!(found("CA"), Some("US-CA"));
    /// assert_eq!(found("Нарния"), None);
    /// ```
    pub fn find(self, country: Country, text: &str) -> Option<Subdivision> {
        self.named(country, text).or_else(|| country.subdivision(text))
    }

    /// The one area whose name in this language is a text.
    fn named(self, country: Country, text: &str) -> Option<Subdivision> {
        let text = text.trim();
        let block = Block::of(self.names, country.index())?;
        // A long name may have more letters than are folded.
        let exact = block.names().find(|(_, name)| *name == text);
        let (index, _) = exact.or_else(|| {
            let (mut wanted, mut other) = (Folded::empty(), Folded::empty());
            // No name is longer than 255 bytes.
            let wanted = wanted.fold(Some(text).filter(|text| text.len() <= 512)?, &LETTERS)?;
            let mut found = block.names().filter(|(_, name)| other.fold(name, &LETTERS) == Some(wanted));
            found.next().filter(|_| found.next().is_none())
        })?;
        let list = options::areas(country)?;
        Some(Subdivision::new(country, list, list.get(index)?))
    }
}

/// By language.
impl PartialEq for AreaNames {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

impl Eq for AreaNames {}

impl fmt::Debug for AreaNames {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AreaNames({})", self.language)
    }
}
