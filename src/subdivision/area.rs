//! Subdivisions: states, provinces, prefectures, and the cities and districts below them.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

use crate::country::Country;
use crate::format::form::{Form, Text};
use crate::format::subdivision::Record;
use crate::format::subdivisions::List;
use crate::locale::Locale;
use crate::tables;

/// A state, province, prefecture or other part of a country: what has a code in ISO 3166-2, and the areas, cities and
/// districts that address forms offer.
///
/// Two are equal if they are the same row of the data. They are ordered by country, then by [`key`](Self::key).
///
/// Sources: Google's address data, ISO 3166-2 by way of iso3166-2 and iso-3166, English names from CLDR.
///
/// # Examples
///
/// ```
/// use polity::{locale, Country};
///
/// let form = Country::JP.address_form();
/// let tokyo = form.areas(locale::EN).find(|area| area.code() == Some("JP-13")).unwrap();
/// assert_eq!(tokyo.key(), "東京都");
/// assert_eq!(tokyo.latin(), "Tokyo");
/// assert_eq!(tokyo.name_in(locale::JA), "東京都");
/// ```
#[derive(Clone, Copy)]
pub struct Subdivision {
    country: Country,
    /// The file of its list, and where that stands.
    list: (&'static [u8], u32),
    record: Record<'static>,
}

impl Subdivision {
    /// The subdivision of a record of a list.
    pub(crate) const fn new(country: Country, list: List<'static>, record: Record<'static>) -> Self {
        Subdivision { country, list: list.place(), record }
    }

    /// The subdivision of a record, whose list is where `list` says.
    pub(super) const fn at(country: Country, list: (&'static [u8], u32), record: Record<'static>) -> Self {
        Subdivision { country, list, record }
    }

    /// The file of its list, and where that stands.
    pub(super) const fn list(self) -> (&'static [u8], u32) {
        self.list
    }

    pub(crate) const fn record(self) -> Record<'static> {
        self.record
    }

    /// Returns the country or region that it is a part of.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// assert!(Country::AU.address_form().areas(locale::EN).all(|area| area.country() == Country::AU));
    /// ```
    pub const fn country(self) -> Country {
        self.country
    }

    /// Returns what to store: `CA`, `北海道`, `Andaman and Nicobar Islands`. A label in the local script shows it as well,
    /// unless it is in another script, as in Hong Kong.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// let keys = Country::AU.address_form().areas(locale::EN).map(|area| area.key());
    /// assert!(keys.eq(["ACT", "JBT", "NSW", "NT", "QLD", "SA", "TAS", "VIC", "WA"]));
    /// ```
    pub fn key(self) -> &'static str {
        self.record.key()
    }

    /// Returns the name in the country's own language.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// let first = Country::IT.address_form().areas(locale::IT).next().unwrap();
    /// assert_eq!((first.key(), first.name()), ("AG", "Agrigento"));
    /// ```
    pub fn name(self) -> &'static str {
        self.record.local()
    }

    /// Returns what a label in Latin letters shows.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// let latin = |country: Country| country.address_form().areas(locale::EN).next().unwrap().latin();
    /// assert_eq!(latin(Country::US), "AL");
    /// assert_eq!(latin(Country::TW), "Changhua County");
    /// ```
    pub fn latin(self) -> &'static str {
        self.record.latin().unwrap_or_else(|| self.key())
    }

    /// What a label in the local script shows.
    #[cfg(feature = "alloc")]
    pub(crate) fn printed(self) -> &'static str {
        use crate::format::subdivision::is_latin;
        let (key, name) = (self.key(), self.name());
        if is_latin(key) && !is_latin(name) { name } else { key }
    }

    /// Returns the name in a locale: the local name or that of another language of the country; for all other languages,
    /// the English or Latin name. What other languages call areas is [`names`](super::names), which a program links where it
    /// asks for it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// let anhui = Country::CN.address_form().areas(locale::ZH).next().unwrap();
    /// assert_eq!(anhui.name_in(locale::ZH), "安徽省");
    /// assert_eq!(anhui.name_in(locale::DE), "Anhui");
    /// ```
    pub fn name_in(self, locale: Locale) -> &'static str {
        self.name_by_tag(locale.tag())
    }

    /// The name in the language of a tag, as [`name_in`](Self::name_in).
    pub(crate) fn name_by_tag(self, tag: &str) -> &'static str {
        self.record.shown(language(self.country, tag))
    }

    /// Returns its code in ISO 3166-2; None for what has none: cities and districts, and areas that forms alone have.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// let areas = Country::US.address_form().areas(locale::EN);
    /// let without: Vec<_> = areas.filter(|area| area.code().is_none()).map(|area| area.key()).collect();
    /// assert_eq!(without, ["AA", "AE", "AP", "MH", "FM", "PW"]); // the armed forces, and entries of their own
    /// ```
    pub fn code(self) -> Option<&'static str> {
        Some(self.record.code()?.code)
    }

    /// Returns the last part of its code: `CA` of `US-CA`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Subdivision;
    ///
    /// assert_eq!(Subdivision::from_code("US-CA").unwrap().iso(), Some("CA"));
    /// ```
    pub fn iso(self) -> Option<&'static str> {
        Some(self.code()?.split_once('-')?.1)
    }

    /// Returns what ISO 3166-2 calls it, in small letters: `state`, `province`, `metropolitan department`. The standard has
    /// about a hundred such words, and new ones come with new kinds. None for what has no code.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Subdivision;
    ///
    /// assert_eq!(Subdivision::from_code("JP-13").unwrap().kind(), Some("prefecture"));
    /// assert_eq!(Subdivision::from_code("CH-GE").unwrap().kind(), Some("canton"));
    /// ```
    pub fn kind(self) -> Option<&'static str> {
        tables::SUBDIVISION_KINDS.split('\n').nth(self.record.code()?.kind.into())
    }

    /// Returns the entry that it is as well: Puerto Rico is a subdivision of the United States and an entry of its own. None
    /// where it is none.
    ///
    /// Sources: CLDR, and by hand.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, Subdivision};
    ///
    /// assert_eq!(Subdivision::from_code("US-PR").unwrap().as_country(), Some(Country::PR));
    /// assert_eq!(Subdivision::from_code("US-CA").unwrap().as_country(), None);
    /// ```
    pub fn as_country(self) -> Option<Country> {
        Country::all().nth(self.record.code()?.entry?.into())
    }

    /// Returns an example of its postal codes.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// let tasmania = Country::AU.address_form().areas(locale::EN).find(|area| area.key() == "TAS").unwrap();
    /// assert_eq!(tasmania.example(), Some("7000"));
    /// ```
    pub fn example(self) -> Option<&'static str> {
        self.record.example()
    }
}

/// The language of a country in which a locale with this tag is written; "" where it is none of them.
pub(super) fn language(country: Country, tag: &str) -> &'static str {
    let of_form =
        Form::at(tables::FORMS, country.index()).and_then(|form| form.text(Text::Languages).of(tables::FORM_TEXT));
    let primary = tag.split('-').next();
    let is_same = |language: &&str| language.split('-').next() == primary;
    let of_form = of_form.unwrap_or("").split(' ').find(|language| !language.is_empty() && is_same(language));
    of_form.or_else(|| country.languages().find(|language| is_same(language))).unwrap_or("")
}

impl PartialEq for Subdivision {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.record.0, other.record.0)
    }
}

impl Eq for Subdivision {}

impl Hash for Subdivision {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.record.0.as_ptr().hash(state);
    }
}

impl PartialOrd for Subdivision {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Subdivision {
    fn cmp(&self, other: &Self) -> Ordering {
        // Districts of two cities may have the same key.
        let rank = |area: &Self| (area.country, area.key(), area.record.0.as_ptr());
        rank(self).cmp(&rank(other))
    }
}

impl fmt::Debug for Subdivision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code() {
            Some(code) => write!(f, "Subdivision({code} {})", self.key()),
            None => write!(f, "Subdivision({} {})", self.country.id(), self.key()),
        }
    }
}
