//! The options of a "Country/region" field, sorted as the language sorts.

use core::iter::FusedIterator;

use crate::country::Country;
use crate::locale::Locale;
use crate::names;
use crate::search::Found;
use crate::tables::COUNT;
use crate::view::View;

/// A sorted, localized list of entries. Nothing is sorted or allocated at run time: the order is a table.
///
/// # Examples
///
/// ```
/// use polity::{locale, Country, CountryList, View};
///
/// let list = CountryList::new(locale::SQ).prefer(&[Country::XK, Country::AL]);
/// let labels: Vec<_> = list.iter().map(|option| option.label).collect();
/// assert_eq!(labels[..3], ["Kosovë", "Shqipëri", "Abkhazi"]);
/// assert_eq!(list.len(), 262);
///
/// for option in list.view(View::UN) {
///     println!("<option value={}>{}</option>", option.country, option.label);
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct CountryList<'a> {
    locale: Locale,
    view: View,
    preferred: &'a [Country],
}

/// One line of a list.
///
/// # Examples
///
/// ```
/// use polity::{locale, Country, CountryList};
///
/// let option = CountryList::new(locale::EN).prefer(&[Country::XK]).iter().next().unwrap();
/// assert_eq!((option.country, option.label, option.is_preferred), (Country::XK, "Kosovo", true));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CountryOption {
    /// The entry; its [`id`](Country::id) is the value to submit.
    pub country: Country,
    /// What to show: the entry's name in the list's locale.
    pub label: &'static str,
    /// Whether the line stands above the sorted ones.
    pub is_preferred: bool,
    /// Why a search found the line; None in a list that was not searched.
    pub found: Option<Found>,
}

impl CountryList<'static> {
    /// Every entry, in the order of a locale.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, CountryList};
    ///
    /// const LIST: CountryList = CountryList::new(locale::EN);
    /// assert_eq!(LIST.iter().next().unwrap().label, "Abkhazia");
    /// ```
    pub const fn new(locale: Locale) -> Self {
        CountryList { locale, view: View::INCLUSIVE, preferred: &[] }
    }
}

impl<'a> CountryList<'a> {
    /// The same list of another set of entries.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, CountryList, View};
    ///
    /// let list = CountryList::new(locale::EN).view(View::UN);
    /// assert_eq!(list.iter().next().unwrap().label, "Afghanistan");
    /// assert_eq!(list.len(), 195);
    /// ```
    #[must_use]
    pub const fn view(self, view: View) -> Self {
        CountryList { view, ..self }
    }

    /// The same list with some entries first, in the order given. Each is listed once, and only if the view has it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country, CountryList};
    ///
    /// let list = CountryList::new(locale::EN).prefer(&[Country::XK, Country::AL, Country::XK]);
    /// assert!(list.iter().take(3).map(|option| option.label).eq(["Kosovo", "Albania", "Abkhazia"]));
    /// assert_eq!(list.len(), 262);
    /// ```
    #[must_use]
    pub const fn prefer<'b>(self, preferred: &'b [Country]) -> CountryList<'b> {
        CountryList { locale: self.locale, view: self.view, preferred }
    }

    /// The lines of the list.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, CountryList};
    ///
    /// for option in CountryList::new(locale::SQ).iter() {
    ///     println!("{}\t{}", option.country, option.label);
    /// }
    /// ```
    pub fn iter(&self) -> Iter<'a> {
        Iter { list: *self, rest: self.view, preferred: 0, sorted: 0 }
    }

    pub(crate) const fn locale(&self) -> Locale {
        self.locale
    }

    pub(crate) const fn shown(&self) -> View {
        self.view
    }

    /// How many lines the list has.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, CountryList, View};
    ///
    /// assert_eq!(CountryList::new(locale::EN).view(View::ISO).len(), 249);
    /// ```
    pub const fn len(&self) -> usize {
        self.view.len()
    }

    /// Whether the list has no line.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, CountryList, View};
    ///
    /// assert!(CountryList::new(locale::EN).view(View::NONE).is_empty());
    /// ```
    pub const fn is_empty(&self) -> bool {
        self.view.is_empty()
    }
}

impl<'a> IntoIterator for CountryList<'a> {
    type Item = CountryOption;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl<'a> IntoIterator for &CountryList<'a> {
    type Item = CountryOption;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

/// The lines of a [`CountryList`].
///
/// # Examples
///
/// ```
/// use polity::{locale, Country, CountryList};
///
/// let mut lines = CountryList::new(locale::EN).prefer(&[Country::XK]).iter();
/// assert_eq!(lines.next().unwrap().country, Country::XK);
/// assert_eq!(lines.len(), 261);
/// ```
#[derive(Clone, Debug)]
pub struct Iter<'a> {
    list: CountryList<'a>,
    /// What has not been given yet.
    rest: View,
    preferred: usize,
    sorted: usize,
}

impl Iterator for Iter<'_> {
    type Item = CountryOption;

    #[inline]
    fn next(&mut self) -> Option<CountryOption> {
        loop {
            let is_preferred = self.preferred < self.list.preferred.len();
            let country = if is_preferred {
                self.preferred += 1;
                self.list.preferred.get(self.preferred - 1).copied()
            } else if self.sorted < COUNT {
                self.sorted += 1;
                names::at(self.list.locale.0, self.sorted - 1)
            } else {
                return None;
            };
            if let Some(country) = country.filter(|country| self.rest.take(*country)) {
                return Some(CountryOption {
                    country,
                    label: country.name_in(self.list.locale),
                    is_preferred,
                    found: None,
                });
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.rest.len();
        (left, Some(left))
    }
}

impl ExactSizeIterator for Iter<'_> {}
impl FusedIterator for Iter<'_> {}
