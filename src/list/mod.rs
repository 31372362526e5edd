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

mod found;
mod iter;
mod lines;
mod option;
mod own;

use core::fmt;
use core::marker::PhantomData;

use crate::country::Country;
use crate::locale::Locale;
use crate::view::View;
pub use found::{Found, Rank};
pub use iter::Iter;
pub(crate) use lines::Parts;
pub use option::{Choice, CountryOption, Extra, Listed};

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
pub struct CountryList<'a, C = Country> {
    parts: Parts<'a>,
    lists: PhantomData<fn() -> C>,
}

impl<C> Clone for CountryList<'_, C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C> Copy for CountryList<'_, C> {}

impl<C> fmt::Debug for CountryList<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts.fmt(f)
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
        CountryList { parts: Parts::new(locale), lists: PhantomData }
    }
}

impl<'a, C> CountryList<'a, C> {
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
        CountryList { parts: Parts { view, ..self.parts }, lists: PhantomData }
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
    pub const fn prefer<'b>(self, preferred: &'b [Country]) -> CountryList<'b, C>
    where
        'a: 'b,
    {
        CountryList { parts: Parts { preferred, ..self.parts }, lists: PhantomData }
    }

    /// Returns the same list with other labels for some entries, which stand where the language sorts the new label. The
    /// first label of an entry counts.
    ///
    /// The place is found among the labels that begin alike, letter by letter, and then by the folded letters. Where no
    /// label begins with the same Han character, the line stands last. Nothing is allocated; a program that never renames
    /// links none of this.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country, CountryList};
    ///
    /// let list = CountryList::new(locale::EN).rename(&[(Country::MM, "Burma")]);
    /// let labels: Vec<_> = list.iter().map(|option| option.label).collect();
    /// let at = labels.iter().position(|label| *label == "Burma").unwrap();
    /// assert_eq!(labels[at - 1..=at + 1], ["Burkina Faso", "Burma", "Burundi"]);
    /// assert_eq!(list.search("burma").next().unwrap().country, Country::MM);
    /// ```
    #[must_use]
    pub const fn rename<'b>(self, renamed: &'b [(Country, &'b str)]) -> CountryList<'b, C>
    where
        'a: 'b,
    {
        CountryList { parts: Parts { renamed, merge: Some(own::merge), ..self.parts }, lists: PhantomData }
    }

    /// Returns the same list with extra lines of your own, which stand where the language sorts their labels, as in
    /// [`rename`](Self::rename), and which the view does not hide. The first line of an id counts.
    ///
    /// The lines of the new list stand for a [`Choice`]: an entry or an extra line.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::list::{Choice, Extra};
    /// use polity::{locale, Country, CountryList, View};
    ///
    /// let extras = [Extra::new("x-northern-ireland", "Northern Ireland").unwrap()];
    /// let list = CountryList::new(locale::EN).view(View::ISO).add(&extras);
    /// let labels: Vec<_> = list.iter().map(|option| option.label).collect();
    /// let at = labels.iter().position(|label| *label == "Northern Ireland").unwrap();
    /// assert_eq!(labels[at - 1..=at + 1], ["North Macedonia", "Northern Ireland", "Northern Mariana Islands"]);
    /// assert_eq!(list.search("irel").map(|option| option.country.id()).collect::<Vec<_>>(), ["IE", "x-northern-ireland"]);
    /// ```
    #[must_use]
    pub const fn add<'b>(self, extras: &'b [Extra<'b>]) -> CountryList<'b, Choice<'b>>
    where
        'a: 'b,
    {
        CountryList { parts: Parts { extras, merge: Some(own::merge), ..self.parts }, lists: PhantomData }
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
    pub const fn iter(&self) -> Iter<'a, C> {
        Iter::new(self.parts)
    }

    pub(crate) const fn parts(&self) -> Parts<'a> {
        self.parts
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
        self.parts.len()
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
        self.parts.len() == 0
    }
}

impl<'a, C: Listed<'a>> IntoIterator for CountryList<'a, C> {
    type Item = CountryOption<'a, C>;
    type IntoIter = Iter<'a, C>;

    fn into_iter(self) -> Iter<'a, C> {
        self.iter()
    }
}

impl<'a, C: Listed<'a>> IntoIterator for &CountryList<'a, C> {
    type Item = CountryOption<'a, C>;
    type IntoIter = Iter<'a, C>;

    fn into_iter(self) -> Iter<'a, C> {
        self.iter()
    }
}
