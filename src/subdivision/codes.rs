//! From codes of ISO 3166-2 to subdivisions, and all of a country.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;

use super::area::Subdivision;
use super::options;
use crate::country::Country;
use crate::format::subdivision::Record;
use crate::format::subdivisions::{IS_BELOW, List, offset};
use crate::tables;

/// The bytes of a row of `SUBDIVISION_CODES`: where the record stands.
const ROW: usize = 3;

/// The list of the subdivisions of a country that its form does not offer.
pub(super) fn further(country: Country) -> Option<List<'static>> {
    let row = tables::SUBDIVISION_LISTS.get(country.index() * ROW..)?.first_chunk()?;
    List::at(tables::SUBDIVISIONS, offset(row))
}

/// The rows of `SUBDIVISION_CODES` of a country.
fn rows(country: Country) -> Range<usize> {
    let number = |index: usize| {
        let two = tables::SUBDIVISION_RUNS.get(index * 2..).and_then(<[u8]>::first_chunk);
        usize::from(u16::from_le_bytes(two.copied().unwrap_or_default()))
    };
    number(country.index())..number(country.index() + 1)
}

/// The subdivision of a row.
fn at(country: Country, row: usize) -> Option<Subdivision> {
    let start = offset(tables::SUBDIVISION_CODES.get(row * ROW..)?.first_chunk()?);
    let record = Record(tables::SUBDIVISIONS.get(usize::try_from(start).ok()?..)?);
    // Its form's list stands behind all that is below it, and the list of what forms do not offer behind that.
    let offset = |list: List<'static>| list.place().1;
    let further = further(country).map(offset).filter(|further| *further < start);
    let list = further.or_else(|| options::areas(country).map(offset)).unwrap_or(0);
    Some(Subdivision::at(country, (tables::SUBDIVISIONS, list), record))
}

/// The subdivision of a country whose code ends so.
pub(super) fn with_part(country: Country, part: &str) -> Option<Subdivision> {
    let Range { start: mut from, end: mut to } = rows(country);
    while from < to {
        let middle = (from + to) / 2;
        let found = at(country, middle)?;
        let letters = |text: &'static str| text.bytes();
        match letters(found.iso()?).cmp(part.bytes().map(|byte| byte.to_ascii_uppercase())) {
            core::cmp::Ordering::Less => from = middle + 1,
            core::cmp::Ordering::Greater => to = middle,
            core::cmp::Ordering::Equal => return Some(found),
        }
    }
    None
}

impl Subdivision {
    /// Returns the subdivision with a code of ISO 3166-2 in force. ASCII case does not matter, nor does ASCII white space
    /// around the code.
    ///
    /// [`former`](super::former) says what became of withdrawn codes.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, Subdivision};
    ///
    /// let tokyo = Subdivision::from_code("JP-13").unwrap();
    /// assert_eq!(tokyo.country(), Country::JP);
    /// assert_eq!(tokyo.name(), "東京都");
    /// assert_eq!(Subdivision::from_code("jp-13"), Some(tokyo));
    /// assert!(Subdivision::from_code("JP-99").is_none());
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        let (country, part) = code.trim_ascii().split_once('-')?;
        with_part(Country::from_alpha2(country)?, part)
    }

    /// Returns what it is a part of: the region of a province, the province of a city; None for the largest.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country, Subdivision};
    ///
    /// let dublin = Subdivision::from_code("IE-D").unwrap();
    /// assert_eq!(dublin.parent().unwrap().code(), Some("IE-L"));
    ///
    /// let taipei = Subdivision::from_code("TW-TPE").unwrap();
    /// assert!(taipei.below(locale::EN).all(|district| district.parent() == Some(taipei)));
    /// ```
    pub fn parent(self) -> Option<Self> {
        if let Some(code) = self.record().code() {
            return Some(code.parent).filter(|part| !part.is_empty()).and_then(|part| with_part(self.country(), part));
        }
        let (own, offset) = self.list();
        let [list, record] = List::at(own, offset)?.above();
        // What is below an area is not named here: a program without cities links none.
        let file = if list & IS_BELOW == 0 { tables::SUBDIVISIONS } else { own };
        let record = file.get(usize::try_from(record).ok().filter(|record| *record != 0)?..)?;
        Some(Subdivision::at(self.country(), (file, list & !IS_BELOW), Record(record)))
    }
}

impl Country {
    /// Returns its subdivisions that have a code of ISO 3166-2 in force, by code.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let codes = Country::AU.subdivisions().filter_map(|area| area.code());
    /// assert!(codes.eq(["AU-ACT", "AU-NSW", "AU-NT", "AU-QLD", "AU-SA", "AU-TAS", "AU-VIC", "AU-WA"]));
    /// ```
    pub fn subdivisions(self) -> Subdivisions {
        Subdivisions { country: self, rows: rows(self) }
    }
}

/// The subdivisions of a country, by code: [`Country::subdivisions`].
///
/// # Examples
///
/// ```
/// use polity::subdivision::Subdivisions;
/// use polity::Country;
///
/// let all: Subdivisions = Country::FR.subdivisions();
/// assert!(all.len() > 120);
/// ```
#[derive(Clone)]
pub struct Subdivisions {
    country: Country,
    rows: Range<usize>,
}

impl Iterator for Subdivisions {
    type Item = Subdivision;

    fn next(&mut self) -> Option<Subdivision> {
        at(self.country, self.rows.next()?)
    }

    fn nth(&mut self, n: usize) -> Option<Subdivision> {
        at(self.country, self.rows.nth(n)?)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rows.size_hint()
    }
}

impl DoubleEndedIterator for Subdivisions {
    fn next_back(&mut self) -> Option<Subdivision> {
        at(self.country, self.rows.next_back()?)
    }
}

impl ExactSizeIterator for Subdivisions {}

impl FusedIterator for Subdivisions {}

impl fmt::Debug for Subdivisions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
