//! The lines of a list, made one after the other: the preferred, then the entries in the order of the locale.

use core::fmt;
use core::ops::Range;

use super::option::{Choice, Extra};
use crate::country::Country;
use crate::format::order;
use crate::locale::Locale;
use crate::tables::{self, COUNT};
use crate::view::View;

/// Gives a line of a list that has labels or lines of one's own.
pub(super) type Merge = for<'l, 'a> fn(&'l mut Lines<'a>, End) -> Option<Line<'a>>;

/// What a list is of.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'a> {
    pub(crate) locale: Locale,
    pub(crate) view: View,
    pub(crate) preferred: &'a [Country],
    pub(crate) renamed: &'a [(Country, &'a str)],
    pub(crate) extras: &'a [Extra<'a>],
    /// None where nothing is one's own. A pointer, so that a program that has nothing of its own links nothing for it.
    pub(super) merge: Option<Merge>,
}

impl<'a> Parts<'a> {
    pub(super) const fn new(locale: Locale) -> Parts<'static> {
        Parts { locale, view: View::INCLUSIVE, preferred: &[], renamed: &[], extras: &[], merge: None }
    }

    /// Returns the extra lines, each id once.
    pub(crate) fn extras(self) -> impl Iterator<Item = Extra<'a>> {
        (0..self.extras.len()).filter_map(move |index| self.extra(index))
    }

    /// Returns an extra line; None where its id was there before.
    pub(crate) fn extra(self, index: usize) -> Option<Extra<'a>> {
        let extra = self.extras.get(index)?;
        let before = self.extras.get(..index)?;
        (!before.iter().any(|other| other.id() == extra.id())).then_some(*extra)
    }

    /// Returns what an entry was renamed to.
    #[inline]
    pub(crate) fn new_label(self, country: Country) -> Option<&'a str> {
        self.renamed.iter().find(|(renamed, _)| *renamed == country).map(|(_, label)| *label)
    }

    #[inline]
    pub(crate) fn label(self, country: Country) -> &'a str {
        self.new_label(country).unwrap_or_else(|| country.name_in(self.locale))
    }

    #[expect(clippy::indexing_slicing, reason = "the indices are below the length")]
    pub(super) const fn len(&self) -> usize {
        let mut count = self.view.len();
        let mut at = 0;
        while at < self.extras.len() {
            let mut before = 0;
            while before < at && !self.extras[before].same(&self.extras[at]) {
                before += 1;
            }
            count += (before == at) as usize;
            at += 1;
        }
        count
    }
}

impl fmt::Debug for Parts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut list = f.debug_struct("CountryList");
        list.field("locale", &self.locale).field("view", &self.view).field("preferred", &self.preferred);
        list.field("renamed", &self.renamed).field("extras", &self.extras).finish()
    }
}

/// For how many extra lines the place is kept while a list is read. For more it is looked for again and again.
pub(super) const KEPT: usize = 16;

/// The place of a label or line of one's own: before which position of the order, and which one it is, the renamed first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) position: u16,
    pub(super) index: usize,
}

/// From which end lines are taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Front,
    Back,
}

/// A line, whatever it stands for.
pub(super) struct Line<'a> {
    pub(super) choice: Choice<'a>,
    pub(super) label: &'a str,
    pub(super) is_preferred: bool,
}

/// What is left of a list.
#[derive(Clone)]
pub(super) struct Lines<'a> {
    pub(super) parts: Parts<'a>,
    /// What has not been given yet.
    pub(super) rest: View,
    /// How many extra lines have not been given yet.
    pub(super) extras: usize,
    /// The preferred entries and the positions of the order that have not been looked at.
    pub(super) preferred: Range<usize>,
    pub(super) sorted: Range<usize>,
    /// The last of what is one's own that was given, from either end.
    pub(super) front: Option<Key>,
    pub(super) back: Option<Key>,
    /// What comes next of it from either end, once it was looked for.
    pub(super) coming: [Option<Key>; 2],
    /// Where the first of them stand, once they were looked for.
    pub(super) kept: [u16; KEPT],
}

impl<'a> Lines<'a> {
    pub(super) const fn new(parts: Parts<'a>) -> Self {
        Lines {
            rest: parts.view,
            extras: parts.len() - parts.view.len(),
            preferred: 0..parts.preferred.len(),
            sorted: 0..COUNT,
            front: None,
            back: None,
            coming: [None; 2],
            kept: [u16::MAX; KEPT],
            parts,
        }
    }

    pub(super) fn left(&self) -> usize {
        self.rest.len() + self.extras
    }

    #[inline]
    pub(super) fn next(&mut self) -> Option<Line<'a>> {
        if let Some(line) = self.next_preferred() {
            return Some(line);
        }
        if let Some(merge) = self.parts.merge {
            return merge(self, End::Front);
        }
        loop {
            let country = self.next_sorted()?;
            if self.rest.take(country) {
                return Some(self.line(country, false));
            }
        }
    }

    #[inline]
    pub(super) fn next_back(&mut self) -> Option<Line<'a>> {
        if let Some(merge) = self.parts.merge {
            if let Some(line) = merge(self, End::Back) {
                return Some(line);
            }
        }
        while let Some(country) = self.next_sorted_back() {
            if self.take_back(country) {
                return Some(self.line(country, false));
            }
        }
        while let Some(index) = self.preferred.next_back() {
            let country = *self.parts.preferred.get(index)?;
            if self.take_back(country) {
                return Some(self.line(country, true));
            }
        }
        None
    }

    fn next_preferred(&mut self) -> Option<Line<'a>> {
        while let Some(index) = self.preferred.next() {
            let country = *self.parts.preferred.get(index)?;
            if self.rest.take(country) {
                return Some(self.line(country, true));
            }
        }
        None
    }

    /// Returns the next entry of the locale's order, hidden or not.
    #[inline]
    pub(super) fn next_sorted(&mut self) -> Option<Country> {
        self.sorted.next().and_then(|position| at(self.parts.locale, position))
    }

    pub(super) fn next_sorted_back(&mut self) -> Option<Country> {
        self.sorted.next_back().and_then(|position| at(self.parts.locale, position))
    }

    /// As [`View::take`], from the back: an entry is listed where it is preferred first.
    pub(super) fn take_back(&mut self, country: Country) -> bool {
        let preferred = self.parts.preferred.get(self.preferred.clone()).unwrap_or(&[]);
        !preferred.contains(&country) && self.rest.take(country)
    }

    #[inline]
    pub(super) fn line(&self, country: Country, is_preferred: bool) -> Line<'a> {
        Line { choice: Choice::Country(country), label: self.parts.label(country), is_preferred }
    }
}

/// Returns the entry at a position of a locale's list order.
#[inline]
pub(super) fn at(locale: Locale, position: usize) -> Option<Country> {
    tables::ALL.get(order::read(locale.0.order()?, position)?).map(|id| Country(*id))
}
