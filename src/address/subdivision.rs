//! Subdivisions: states, provinces, prefectures, and what is below them.
//!
//! They stand in one file of bytes. A list is: how many places (two bytes); how many orders, each with its language and the
//! places in that order (a byte each, two where there are more than 255 places); one byte of hash for each place; how long
//! each record is (one byte); the records. A record is: a byte of flags, the key, and what the flags say: name, Latin name, English
//! name, ISO code, example, where the postal codes begin (two bytes), the list below (three bytes), and names in other
//! languages (their number, each a language and a name). A text has its length before it, in one byte.

use core::fmt;

use crate::country::Country;
use crate::locale::Locale;
use crate::tables;

const NAME: u8 = 1;
const LATIN: u8 = 1 << 1;
const ENGLISH: u8 = 1 << 2;
const ISO: u8 = 1 << 3;
const EXAMPLE: u8 = 1 << 4;
const POSTAL: u8 = 1 << 5;
const BELOW: u8 = 1 << 6;
const NAMES: u8 = 1 << 7;

/// A list of the file.
#[derive(Clone, Copy)]
pub(crate) struct List {
    orders: &'static [u8],
    order_count: u8,
    hashes: &'static [u8],
    lengths: &'static [u8],
    records: &'static [u8],
}

/// The list at a place of the file; 0 is none.
pub(crate) fn list(at: u32) -> Option<List> {
    let bytes: &'static [u8] = tables::SUBDIVISIONS;
    let bytes = bytes.get(usize::try_from(at).ok()?..).filter(|_| at != 0)?;
    let ([low, high, order_count], orders) = bytes.split_first_chunk()?;
    let count = usize::from(u16::from_le_bytes([*low, *high]));
    let mut rest = orders;
    for _ in 0..*order_count {
        rest = text(rest)?.1.get(count * width(count)..)?;
    }
    let (hashes, rest) = rest.split_at_checked(count)?;
    let (lengths, records) = rest.split_at_checked(count)?;
    Some(List { orders, order_count: *order_count, hashes, lengths, records })
}

/// How many bytes a place has in an order of so many.
fn width(count: usize) -> usize {
    if count > usize::from(u8::MAX) { 2 } else { 1 }
}

/// A text with its length before it, and what comes after.
fn text(bytes: &'static [u8]) -> Option<(&'static [u8], &'static [u8])> {
    let (length, rest) = bytes.split_first()?;
    rest.split_at_checked(usize::from(*length))
}

impl List {
    fn get(self, country: Country, position: usize) -> Option<Subdivision> {
        let before: usize = self.lengths.get(..position)?.iter().map(|length| usize::from(*length)).sum();
        self.lengths.get(position)?;
        let record = self.records.get(before..)?;
        Some(Subdivision { country, record })
    }

    /// Every place, as they stand.
    #[cfg(feature = "alloc")]
    fn all(self, country: Country) -> impl Iterator<Item = Subdivision> {
        let mut rest = self.records;
        self.lengths.iter().map(move |length| {
            let record = rest;
            rest = rest.get(usize::from(*length)..).unwrap_or(&[]);
            Subdivision { country, record }
        })
    }

    /// The place whose key this is.
    #[cfg(feature = "alloc")]
    fn with_key(self, country: Country, key: &str) -> Option<Subdivision> {
        let hash = key.bytes().fold(0, |hash: u8, byte| hash.wrapping_mul(31).wrapping_add(byte));
        let mut alike = self.hashes.iter().enumerate().filter(|(_, other)| **other == hash);
        alike.find_map(|(position, _)| self.get(country, position).filter(|place| place.key() == key))
    }

    /// The place that a text means: by key, by any name without regard to case, then by name without accents and by ISO code
    /// where that is one place alone.
    #[cfg(feature = "alloc")]
    pub(crate) fn find(self, country: Country, wanted: &str) -> Option<Subdivision> {
        let wanted = wanted.trim();
        // Texts are at most 255 bytes, and case changes few of them.
        if wanted.is_empty() || wanted.len() > 512 {
            return None;
        }
        if let Some(place) = self.with_key(country, wanted) {
            return Some(place);
        }
        let places = || self.all(country);
        if let Some(place) = places().find(|place| place.names().any(|name| same(name, wanted))) {
            return Some(place);
        }
        if let Some(place) = places().find(|place| place.english().is_some_and(|name| same(name, wanted))) {
            return Some(place);
        }
        plain(wanted).next()?;
        let code = wanted
            .split_once('-')
            .filter(|(of, _)| country.alpha2().is_some_and(|code| of.eq_ignore_ascii_case(code)))
            .map_or(wanted, |(_, code)| code);
        let means = |place: &Subdivision| {
            let mut names = place.names().chain(place.english());
            names.any(|name| plain(name).eq(plain(wanted))) || place.iso().is_some_and(|iso| same(iso, code))
        };
        let mut found = places().filter(means);
        match (found.next(), found.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        }
    }
}

/// Whether two texts are the same but for case.
#[cfg(feature = "alloc")]
fn same(one: &str, other: &str) -> bool {
    let lower = |text| str::chars(text).flat_map(char::to_lowercase);
    if one.is_ascii() { one.eq_ignore_ascii_case(other) } else { lower(one).eq(lower(other)) }
}

/// A name without case, accents, spaces and signs. What it becomes is `data/folding.tsv`'s, for the letters of our names.
#[cfg(feature = "alloc")]
fn plain(name: &str) -> impl Iterator<Item = char> {
    let letters = name.chars().flat_map(char::to_lowercase).flat_map(|letter| {
        let found = tables::PLAIN_LETTERS.binary_search_by_key(&letter, |row| row.0);
        match found.ok().and_then(|at| tables::PLAIN_LETTERS.get(at)) {
            Some((_, [first, second])) => [char::from(*first), char::from(*second)],
            None => [letter, '\0'],
        }
    });
    letters.filter(|letter| !letter.is_ascii() || letter.is_ascii_alphanumeric())
}

/// A state, province, prefecture or other area that addresses name, or a place below one.
///
/// Sources: Google's address data, ISO 3166-2 by way of iso-3166, English names from CLDR.
///
/// # Examples
///
/// ```
/// use polity::{locale, Country};
///
/// let form = Country::JP.address_form();
/// let tokyo = form.areas(locale::EN).find(|area| area.iso() == Some("13")).unwrap();
/// assert_eq!(tokyo.key(), "東京都");
/// assert_eq!(tokyo.latin(), "Tokyo");
/// assert_eq!(tokyo.name_in(locale::JA), "東京都");
/// ```
#[derive(Clone, Copy)]
pub struct Subdivision {
    country: Country,
    /// From the record on.
    record: &'static [u8],
}

impl Subdivision {
    fn flags(self) -> u8 {
        self.record.first().copied().unwrap_or(0)
    }

    /// The text of a flag, and what comes after the texts where the flag is none of them.
    fn part(self, wanted: u8) -> (Option<&'static str>, &'static [u8]) {
        let flags = self.flags();
        let mut rest = self.record.get(1..).and_then(text).map_or(&[] as &[u8], |(_, rest)| rest);
        for flag in [NAME, LATIN, ENGLISH, ISO, EXAMPLE] {
            if flags & flag != 0 {
                let Some((part, after)) = text(rest) else { break };
                if flag == wanted {
                    return (core::str::from_utf8(part).ok(), after);
                }
                rest = after;
            }
        }
        (None, rest)
    }

    /// The country or region that it is a part of.
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

    /// What to store, and what a label in the local script has: `CA`, `北海道`, `Andaman and Nicobar Islands`.
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
        let key = self.record.get(1..).and_then(text);
        key.and_then(|(key, _)| core::str::from_utf8(key).ok()).unwrap_or("")
    }

    /// The name in the place's own language.
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
        self.part(NAME).0.unwrap_or_else(|| self.key())
    }

    /// What a label in Latin letters has.
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
        self.part(LATIN).0.unwrap_or_else(|| self.key())
    }

    /// CLDR's English name, where it is not the Latin or the local one.
    pub(crate) fn english(self) -> Option<&'static str> {
        self.part(ENGLISH).0
    }

    /// The name in a locale: the local one or that of another language of the place, else the English or Latin one.
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
        self.shown(language(self.country, locale))
    }

    /// The name in a language of the place, in any other where it is None.
    fn shown(self, language: Option<&str>) -> &'static str {
        match language {
            Some(language) => {
                let mut named = self.named();
                named.find(|(other, _)| *other == language).map_or_else(|| self.name(), |(_, name)| name)
            }
            None => self.english().or_else(|| self.part(LATIN).0).unwrap_or_else(|| {
                let is_latin = |letter| letter < '\u{250}' || ('\u{1E00}'..'\u{1F00}').contains(&letter);
                if self.name().chars().all(is_latin) { self.name() } else { self.key() }
            }),
        }
    }

    /// The last part of its ISO 3166-2 code: `CA` of `US-CA`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// let keys = Country::US.address_form().areas(locale::EN);
    /// let without: Vec<_> = keys.filter(|area| area.iso().is_none()).map(|area| area.key()).collect();
    /// assert_eq!(&without[..3], ["AS", "AA", "AE"]); // a place of its own in ISO 3166, and the armed forces
    /// ```
    pub fn iso(self) -> Option<&'static str> {
        self.part(ISO).0
    }

    /// An example of its postal codes.
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
        self.part(EXAMPLE).0
    }

    /// Where its postal codes begin in `BEGINNING_STATES`.
    #[cfg(feature = "alloc")]
    pub(crate) fn postal(self) -> Option<u16> {
        let rest = self.part(POSTAL).1;
        tables::number_at(rest, 0).filter(|_| self.flags() & POSTAL != 0)
    }

    fn after_postal(self) -> &'static [u8] {
        let rest = self.part(POSTAL).1;
        if self.flags() & POSTAL == 0 { rest } else { rest.get(2..).unwrap_or(&[]) }
    }

    pub(crate) fn list_below(self) -> Option<List> {
        match self.after_postal() {
            [low, middle, high, ..] if self.flags() & BELOW != 0 => list(u32::from_le_bytes([*low, *middle, *high, 0])),
            _ => None,
        }
    }

    /// The places below it, in the order and with the names of a locale: the cities of a province.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// let taipei = Country::TW.address_form().areas(locale::EN).find(|area| area.latin() == "Taipei City").unwrap();
    /// assert_eq!(taipei.below(locale::EN).next().unwrap().name_in(locale::EN), "Beitou District");
    /// ```
    pub fn below(self, locale: Locale) -> Options {
        Options::new(self.country, self.list_below(), locale)
    }

    /// Names in other languages of the place.
    fn named(self) -> impl Iterator<Item = (&'static str, &'static str)> + Clone {
        let rest = self.after_postal();
        let rest = if self.flags() & BELOW == 0 { rest } else { rest.get(3..).unwrap_or(&[]) };
        let (count, mut rest) = match rest.split_first() {
            Some((count, rest)) if self.flags() & NAMES != 0 => (*count, rest),
            _ => (0, rest),
        };
        (0..count).filter_map(move |_| {
            let (language, after) = text(rest)?;
            let (name, after) = text(after)?;
            rest = after;
            Some((core::str::from_utf8(language).ok()?, core::str::from_utf8(name).ok()?))
        })
    }

    /// The key and every name.
    #[cfg(feature = "alloc")]
    pub(crate) fn names(self) -> impl Iterator<Item = &'static str> {
        let own = [Some(self.key()), self.part(NAME).0, self.part(LATIN).0];
        own.into_iter().flatten().chain(self.named().map(|(_, name)| name))
    }
}

impl PartialEq for Subdivision {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.record, other.record)
    }
}

impl Eq for Subdivision {}

impl fmt::Debug for Subdivision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Subdivision({} {})", self.country.id(), self.key())
    }
}

/// Which of the place's languages a locale writes.
pub(crate) fn language(country: Country, locale: Locale) -> Option<&'static str> {
    let first = |tag: &'static str| tag.split('-').next();
    let languages = country.address_form().row()?.languages.of(tables::FORM_TEXT)?;
    languages.split(' ').find(|language| first(language) == first(locale.tag()))
}

/// What there is to choose from.
///
/// # Examples
///
/// ```
/// use polity::{locale, Country};
///
/// let areas = Country::US.address_form().areas(locale::EN);
/// assert_eq!(areas.len(), 62);
/// ```
#[derive(Clone)]
pub struct Options {
    country: Country,
    list: Option<List>,
    /// The places in the order of the language; None: as they stand.
    order: Option<&'static [u8]>,
    at: usize,
}

impl Options {
    pub(crate) fn new(country: Country, list: Option<List>, locale: Locale) -> Self {
        let order = list.and_then(|list| {
            let wanted = language(country, locale).unwrap_or("").as_bytes();
            let mut rest = list.orders;
            (0..list.order_count).find_map(|_| {
                let (language, after) = text(rest)?;
                let count = list.hashes.len();
                let (order, after) = after.split_at_checked(count * width(count))?;
                rest = after;
                (language == wanted).then_some(order)
            })
        });
        Options { country, list, order, at: 0 }
    }

    pub(crate) fn none(country: Country, _: Locale) -> Self {
        Options { country, list: None, order: None, at: 0 }
    }
}

impl Iterator for Options {
    type Item = Subdivision;

    fn next(&mut self) -> Option<Subdivision> {
        let list = self.list?;
        let position = match self.order {
            Some(order) if width(list.hashes.len()) == 1 => usize::from(*order.get(self.at)?),
            Some(order) => usize::from(tables::number_at(order, self.at)?),
            None => self.at,
        };
        let place = list.get(self.country, position)?;
        self.at += 1;
        Some(place)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.list.map_or(0, |list| list.hashes.len().saturating_sub(self.at));
        (left, Some(left))
    }
}

impl ExactSizeIterator for Options {}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
