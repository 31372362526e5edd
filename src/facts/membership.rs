//! Memberships, as dated facts.

use core::iter::FusedIterator;

use crate::country::Country;
use crate::format::listed;
use crate::rows::Items;
pub use crate::schema::Organisation;
use crate::tables::{self, COUNT};

/// A membership of an entry: [`Country::memberships`].
///
/// # Examples
///
/// ```
/// use polity::{Country, Organisation};
///
/// let mut memberships = Country::GB.memberships();
/// let membership = memberships.find(|membership| membership.organisation() == Organisation::Eu).unwrap();
/// assert_eq!((membership.since(), membership.until()), (Some("1973-01-01"), Some("2020-01-31")));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Membership {
    organisation: Organisation,
    since: &'static str,
    until: &'static str,
    note: &'static str,
    source: &'static str,
}

/// Returns a text that is not empty.
const fn text(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

impl Membership {
    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t');
        let word = cells.next()?;
        let organisation = Organisation::ALL.iter().find(|organisation| organisation.as_str() == word).copied()?;
        let mut next = || cells.next().unwrap_or("");
        Some(Membership { organisation, since: next(), until: next(), note: next(), source: next() })
    }

    /// Returns what the entry is a member of.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, Organisation};
    ///
    /// let first = Country::DE.memberships().next().unwrap();
    /// assert_eq!(first.organisation(), Organisation::Eea);
    /// ```
    pub const fn organisation(self) -> Organisation {
        self.organisation
    }

    /// Returns the date of accession, if a source has it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, Organisation};
    ///
    /// let mut memberships = Country::BG.memberships();
    /// let euro = memberships.find(|membership| membership.organisation() == Organisation::EuroArea).unwrap();
    /// assert_eq!(euro.since(), Some("2026-01-01"));
    /// ```
    pub const fn since(self) -> Option<&'static str> {
        text(self.since)
    }

    /// Returns the date on which it ended; None while it lasts.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::DE.memberships().all(|membership| membership.until().is_none()));
    /// ```
    pub const fn until(self) -> Option<&'static str> {
        text(self.until)
    }

    /// Returns an extra note, such as with whom the membership is shared.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::AW.memberships().any(|membership| membership.note().is_some()));
    /// ```
    pub const fn note(self) -> Option<&'static str> {
        text(self.note)
    }

    /// Returns the ids of the sources in `data/SOURCES.tsv`, with spaces between them.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::DE.memberships().all(|membership| !membership.source().is_empty()));
    /// ```
    pub const fn source(self) -> &'static str {
        self.source
    }
}

impl Country {
    /// Returns the memberships, past ones included. No row means that no source has one, and not that there is none.
    ///
    /// Source: `data/memberships.tsv`; each row names its own.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, Organisation};
    ///
    /// assert!(Country::HR.memberships().any(|membership| membership.organisation() == Organisation::Schengen));
    /// ```
    pub fn memberships(self) -> Memberships {
        let rows = core::str::from_utf8(listed::of(&tables::MEMBERSHIPS, COUNT, self.index())).ok();
        Memberships(Items::new(rows.filter(|rows| !rows.is_empty()), "\n"))
    }
}

/// The memberships of an entry: [`Country::memberships`].
///
/// # Examples
///
/// ```
/// use polity::{iter, Country};
///
/// let memberships: iter::Memberships = Country::DE.memberships();
/// assert_eq!(memberships.count(), 6);
/// ```
#[derive(Clone, Debug)]
pub struct Memberships(Items);

impl Iterator for Memberships {
    type Item = Membership;

    fn next(&mut self) -> Option<Membership> {
        self.0.find_map(Membership::read)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.0.size_hint().1)
    }
}

impl FusedIterator for Memberships {}
