//! The options of a "Country/region" field, sorted as the language sorts.
//!
//! # Examples
//!
//! ```
//! use polity::list::CountryOption;
//! use polity::{locale, CountryList};
//!
//! let first: CountryOption = CountryList::new(locale::DE).iter().next().unwrap();
//! assert_eq!(first.label, "Abchasien");
//! ```

use core::iter::FusedIterator;
use core::ops::Range;

use crate::country::Country;
use crate::format::order;
use crate::locale::Locale;
use crate::tables::{self, COUNT, LocaleData};
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

/// How a line was found, the best first: [`Found::rank`].
///
/// # Examples
///
/// ```
/// use polity::search::Rank;
/// use polity::{locale, CountryList};
///
/// let ranks = CountryList::new(locale::EN).search("niger").map(|option| option.found.unwrap().rank());
/// assert!(ranks.eq([Rank::Whole, Rank::Start])); // Niger, Nigeria
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Rank {
    /// The text is the whole label, a code, or a calling code.
    Whole,
    /// The label begins with the text.
    Start,
    /// A word of the label begins with the text.
    Word,
    /// The English name, an endonym or another alias begins with the text.
    Alias,
    /// The text stands inside the label.
    Inside,
    /// The label, the English name or an alias begins with the text, but for typing errors.
    Slip,
}

/// Why a search found a line: [`CountryOption::found`].
///
/// # Examples
///
/// ```
/// use polity::search::Rank;
/// use polity::{locale, CountryList};
///
/// let option = CountryList::new(locale::EN).search("korea").next().unwrap();
/// let found = option.found.unwrap();
/// assert_eq!((option.label, found.rank()), ("North Korea", Rank::Word));
/// assert_eq!(&option.label[found.highlight().unwrap()], "Korea");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Found {
    pub(crate) rank: Rank,
    /// Where the match starts and ends in the label; the same where something else was matched.
    pub(crate) start: u16,
    pub(crate) end: u16,
}

impl Found {
    /// Returns how the line was found.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::search::Rank;
    /// use polity::{locale, CountryList};
    ///
    /// let option = CountryList::new(locale::EN).search("holland").next().unwrap();
    /// assert_eq!(option.found.unwrap().rank(), Rank::Alias);
    /// ```
    pub const fn rank(self) -> Rank {
        self.rank
    }

    /// Returns the bytes of the label to highlight; None where something other than the label was matched.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, CountryList};
    ///
    /// let option = CountryList::new(locale::SQ).search("KOSOVE").next().unwrap();
    /// assert_eq!(option.found.unwrap().highlight(), Some(0..option.label.len()));
    /// ```
    pub const fn highlight(self) -> Option<Range<usize>> {
        if self.start < self.end { Some(self.start as usize..self.end as usize) } else { None }
    }
}

impl CountryList<'static> {
    /// Returns a list of every entry, in the order of a locale.
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
    /// Returns the same list of another set of entries.
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

    /// Returns the same list with some entries first, in the order given. Each is listed once, and only if the view has it.
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

    /// Returns the lines of the list.
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
    pub const fn iter(&self) -> Iter<'a> {
        Iter { list: *self, rest: self.view, preferred: 0..self.preferred.len(), sorted: 0..COUNT }
    }

    pub(crate) const fn locale(&self) -> Locale {
        self.locale
    }

    pub(crate) const fn shown(&self) -> View {
        self.view
    }

    /// Returns how many lines the list has.
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

    /// Returns whether the list has no line.
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

/// Returns the entry at a position of a locale's list order.
#[inline]
fn at(data: &'static LocaleData, position: usize) -> Option<Country> {
    tables::ALL.get(order::read(data.order, position)?).map(|id| Country(*id))
}

/// The lines of a [`CountryList`]: [`CountryList::iter`].
///
/// # Examples
///
/// ```
/// use polity::list::Iter;
/// use polity::{locale, Country, CountryList};
///
/// let mut lines: Iter = CountryList::new(locale::EN).prefer(&[Country::XK]).iter();
/// assert_eq!(lines.next().unwrap().country, Country::XK);
/// assert_eq!(lines.len(), 261);
/// ```
#[derive(Clone, Debug)]
pub struct Iter<'a> {
    list: CountryList<'a>,
    /// What has not been given yet.
    rest: View,
    /// The preferred entries and the positions of the order that have not been looked at.
    preferred: Range<usize>,
    sorted: Range<usize>,
}

impl Iter<'_> {
    #[inline]
    fn option(&self, country: Country, is_preferred: bool) -> CountryOption {
        CountryOption { country, label: country.name_in(self.list.locale), is_preferred, found: None }
    }
}

impl Iterator for Iter<'_> {
    type Item = CountryOption;

    #[inline]
    fn next(&mut self) -> Option<CountryOption> {
        loop {
            let is_preferred = self.preferred.start < self.preferred.end;
            let country = if is_preferred {
                self.preferred.start += 1;
                self.list.preferred.get(self.preferred.start - 1).copied()
            } else if self.sorted.start < self.sorted.end {
                self.sorted.start += 1;
                at(self.list.locale.0, self.sorted.start - 1)
            } else {
                return None;
            };
            if let Some(country) = country.filter(|country| self.rest.take(*country)) {
                return Some(self.option(country, is_preferred));
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.rest.len();
        (left, Some(left))
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<CountryOption> {
        // An entry is listed where it is preferred first.
        let preferred = |range: Range<usize>, country| {
            self.list.preferred.get(range).is_some_and(|preferred| preferred.contains(&country))
        };
        while let Some(position) = self.sorted.next_back() {
            let country = at(self.list.locale.0, position)?;
            if !preferred(self.preferred.clone(), country) && self.rest.take(country) {
                return Some(self.option(country, false));
            }
        }
        while let Some(index) = self.preferred.next_back() {
            let country = *self.list.preferred.get(index)?;
            if !preferred(self.preferred.clone(), country) && self.rest.take(country) {
                return Some(self.option(country, true));
            }
        }
        None
    }
}

impl ExactSizeIterator for Iter<'_> {}
impl FusedIterator for Iter<'_> {}
