//! The iterator over a list.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;

use super::lines::{Line, Lines, Parts};
use super::option::{CountryOption, Listed};
use crate::country::Country;

/// The lines of a [`CountryList`](super::CountryList): [`CountryList::iter`](super::CountryList::iter).
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
pub struct Iter<'a, C = Country> {
    lines: Lines<'a>,
    lists: PhantomData<fn() -> C>,
}

impl<'a, C> Iter<'a, C> {
    pub(super) const fn new(parts: Parts<'a>) -> Self {
        Iter { lines: Lines::new(parts), lists: PhantomData }
    }
}

#[inline]
fn option<'a, C: Listed<'a>>(line: Line<'a>) -> Option<CountryOption<'a, C>> {
    let Line { choice, label, is_preferred } = line;
    Some(CountryOption { country: C::of(choice)?, label, is_preferred, found: None })
}

impl<'a, C: Listed<'a>> Iterator for Iter<'a, C> {
    type Item = CountryOption<'a, C>;

    #[inline]
    fn next(&mut self) -> Option<CountryOption<'a, C>> {
        self.lines.next().and_then(option)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.lines.left();
        (left, Some(left))
    }
}

impl<'a, C: Listed<'a>> DoubleEndedIterator for Iter<'a, C> {
    fn next_back(&mut self) -> Option<CountryOption<'a, C>> {
        self.lines.next_back().and_then(option)
    }
}

impl<'a, C: Listed<'a>> ExactSizeIterator for Iter<'a, C> {}
impl<'a, C: Listed<'a>> FusedIterator for Iter<'a, C> {}

impl<C> Clone for Iter<'_, C> {
    fn clone(&self) -> Self {
        Iter { lines: self.lines.clone(), lists: PhantomData }
    }
}

impl<C> fmt::Debug for Iter<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Iter").field("list", &self.lines.parts).field("left", &self.lines.left()).finish()
    }
}
