//! Lists of subdivisions, as a form offers them.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;

use super::area::{Subdivision, language};
use crate::country::Country;
use crate::format::form::Form;
use crate::format::subdivisions::{List, Order};
use crate::locale::Locale;
use crate::tables;

/// The list of the largest areas of a country.
pub(crate) fn areas(country: Country) -> Option<List<'static>> {
    List::at(tables::SUBDIVISIONS, Form::at(tables::FORMS, country.index())?.areas())
}

/// The list below a subdivision.
pub(crate) fn below(area: Subdivision) -> Option<List<'static>> {
    List::at(tables::SUBDIVISIONS_BELOW, area.record().below())
}

impl Subdivision {
    /// Returns the subdivisions below it, in the order and with the names of a locale: the cities of a province.
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
        Options::new(self.country(), below(self), locale)
    }
}

/// The subdivisions to choose from.
///
/// # Examples
///
/// ```
/// use polity::{locale, Country};
///
/// let areas = Country::US.address_form().areas(locale::EN);
/// assert_eq!(areas.len(), 62);
/// assert_eq!(areas.rev().next().unwrap().key(), "WY");
/// ```
#[derive(Clone)]
pub struct Options {
    country: Country,
    list: Option<List<'static>>,
    /// The order of the language; None: that of the list.
    order: Option<Order<'static>>,
    /// The positions that are left.
    left: Range<usize>,
}

impl Options {
    pub(crate) fn new(country: Country, list: Option<List<'static>>, locale: Locale) -> Self {
        Self::of_language(country, list, locale.tag())
    }

    /// In the order of a language that is one of the country, or of the English names.
    pub(super) fn of_language(country: Country, list: Option<List<'static>>, tag: &str) -> Self {
        let order = list.and_then(|list| list.order(language(country, tag)));
        Options { country, list, order, left: 0..list.map_or(0, List::len) }
    }

    /// In an order of its own.
    pub(super) fn ordered(country: Country, list: Option<List<'static>>, order: Order<'static>) -> Self {
        Options { country, list, order: Some(order), left: 0..list.map_or(0, List::len) }
    }

    fn at(&self, position: usize) -> Option<Subdivision> {
        let index = match self.order {
            Some(order) => order.get(position)?,
            None => position,
        };
        let list = self.list?;
        Some(Subdivision::new(self.country, list, list.get(index)?))
    }
}

impl Iterator for Options {
    type Item = Subdivision;

    fn next(&mut self) -> Option<Subdivision> {
        let position = self.left.next()?;
        self.at(position)
    }

    fn nth(&mut self, n: usize) -> Option<Subdivision> {
        let position = self.left.nth(n)?;
        self.at(position)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.left.size_hint()
    }
}

impl DoubleEndedIterator for Options {
    fn next_back(&mut self) -> Option<Subdivision> {
        let position = self.left.next_back()?;
        self.at(position)
    }
}

impl ExactSizeIterator for Options {}

impl FusedIterator for Options {}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
