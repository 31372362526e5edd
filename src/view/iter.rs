//! From a view to its entries, and from entries to a view.

use core::fmt;
use core::iter::FusedIterator;

use super::View;
use crate::country::Country;
use crate::tables;

impl View {
    /// Returns the entries of the view, by id.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// assert!(View::NONE.with(Country::XK).with(Country::AL).iter().eq([Country::AL, Country::XK]));
    /// ```
    pub const fn iter(&self) -> ViewIter {
        ViewIter(*self)
    }
}

/// The entries of a view by id: [`View::iter`].
///
/// # Examples
///
/// ```
/// use polity::{iter, Country, View};
///
/// let mut entries: iter::ViewIter = View::UN.iter();
/// assert_eq!((entries.next(), entries.next_back()), (Some(Country::AD), Some(Country::ZW)));
/// assert_eq!(entries.len(), 193);
/// ```
#[derive(Clone)]
pub struct ViewIter(pub(super) View);

impl ViewIter {
    /// Takes out the entry of this number.
    fn take(&mut self, index: usize) -> Option<Country> {
        let country = tables::ALL.get(index).map(|id| Country(*id))?;
        self.0.take(country);
        Some(country)
    }
}

impl Iterator for ViewIter {
    type Item = Country;

    fn next(&mut self) -> Option<Country> {
        let (at, word) = self.0.0.iter().enumerate().find(|(_, word)| **word != 0)?;
        self.take(at * 64 + word.trailing_zeros() as usize)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.0.len(), Some(self.0.len()))
    }

    fn count(self) -> usize {
        self.0.len()
    }
}

impl DoubleEndedIterator for ViewIter {
    fn next_back(&mut self) -> Option<Country> {
        let (at, word) = self.0.0.iter().enumerate().rfind(|(_, word)| **word != 0)?;
        self.take(at * 64 + 63 - word.leading_zeros() as usize)
    }
}

impl ExactSizeIterator for ViewIter {}
impl FusedIterator for ViewIter {}

impl fmt::Debug for ViewIter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl IntoIterator for View {
    type Item = Country;
    type IntoIter = ViewIter;

    fn into_iter(self) -> ViewIter {
        self.iter()
    }
}

impl IntoIterator for &View {
    type Item = Country;
    type IntoIter = ViewIter;

    fn into_iter(self) -> ViewIter {
        self.iter()
    }
}

impl FromIterator<Country> for View {
    fn from_iter<T: IntoIterator<Item = Country>>(countries: T) -> Self {
        countries.into_iter().fold(View::NONE, View::with)
    }
}

impl Extend<Country> for View {
    fn extend<T: IntoIterator<Item = Country>>(&mut self, countries: T) {
        *self = countries.into_iter().fold(*self, View::with);
    }
}
