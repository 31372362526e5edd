//! Withdrawn codes and former names of subdivisions: they can say what became of them.

use core::fmt;

use super::area::Subdivision;
use crate::country::Country;
use crate::rows::{Items, compared_by_key, iterator};
use crate::tables::{self, FormerSubdivisionRow, Span, rows_of};

/// A withdrawn code or a former name of a subdivision: until when it was in force, and which subdivisions succeed it.
///
/// Sources: CLDR's aliases, changes of ISO 3166-2 by way of iso3166-2, and others, named by [`source`](Self::source).
///
/// # Examples
///
/// ```
/// use polity::subdivision::{self, FormerSubdivision};
///
/// let orissa: FormerSubdivision = subdivision::former("IN-OR").unwrap();
/// assert!(orissa.successors().eq(polity::Subdivision::from_code("IN-OD")));
/// ```
#[derive(Clone, Copy)]
pub struct FormerSubdivision(&'static FormerSubdivisionRow);

/// Returns what was known under a withdrawn code of ISO 3166-2; the later one where a code was withdrawn twice. ASCII case
/// does not matter, nor does ASCII white space around the code.
///
/// # Examples
///
/// ```
/// use polity::subdivision;
///
/// let paris = subdivision::former("fr-75").unwrap();
/// assert!(paris.successors().filter_map(|area| area.code()).eq(["FR-75C"]));
/// assert!(subdivision::former("FR-75C").is_none());
/// ```
pub fn former(code: &str) -> Option<FormerSubdivision> {
    let code = code.trim_ascii();
    let (alpha2, _) = code.split_once('-')?;
    let all = Country::from_alpha2(alpha2)?.former_subdivisions();
    let found = all.filter(|former| former.code().is_some_and(|known| known.eq_ignore_ascii_case(code)));
    found.max_by_key(|former| former.until())
}

/// The only subdivision that succeeds one whose code is still in force.
#[cfg(feature = "alloc")]
pub(super) fn successor(area: Subdivision) -> Option<Subdivision> {
    let mut successors = former(area.code()?)?.successors();
    successors.next().filter(|_| successors.next().is_none())
}

impl Country {
    /// Returns the withdrawn codes and former names of its subdivisions.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let mut former = Country::IN.former_subdivisions();
    /// assert!(former.any(|former| former.name() == "Orissa"));
    /// ```
    pub fn former_subdivisions(self) -> FormerSubdivisions {
        FormerSubdivisions(rows_of(&tables::FORMER_SUBDIVISIONS, self.0).iter())
    }
}

iterator! {
    /// Withdrawn codes and former names: [`Country::former_subdivisions`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{subdivision::FormerSubdivisions, Country};
    ///
    /// let all: FormerSubdivisions = Country::CN.former_subdivisions();
    /// assert!(all.len() > 30);
    /// ```
    pub struct FormerSubdivisions(FormerSubdivisionRow) -> FormerSubdivision = FormerSubdivision;
}

fn text(span: Span) -> Option<&'static str> {
    span.of(tables::FORMER_SUBDIVISION_TEXT)
}

impl FormerSubdivision {
    /// Returns the country or region that it was a part of.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{subdivision, Country};
    ///
    /// assert_eq!(subdivision::former("IN-OR").unwrap().country(), Country::IN);
    /// ```
    pub const fn country(self) -> Country {
        Country(self.0.entry)
    }

    /// Returns the withdrawn code; None where only a name changed, or there was no code.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::subdivision;
    ///
    /// assert_eq!(subdivision::former("in-or").unwrap().code(), Some("IN-OR"));
    /// ```
    pub fn code(self) -> Option<&'static str> {
        text(self.0.code)
    }

    /// Returns the customary English name at its time.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::subdivision;
    ///
    /// assert_eq!(subdivision::former("IN-OR").unwrap().name(), "Orissa");
    /// ```
    pub fn name(self) -> &'static str {
        text(self.0.name).unwrap_or("")
    }

    /// Returns when the code was withdrawn or the name was changed, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the day of the law
    /// where a source has it, else that on which ISO announced it. None where no source that may be shipped says so.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::subdivision;
    ///
    /// assert_eq!(subdivision::former("FR-75").unwrap().until(), Some("2021-11-25"));
    /// ```
    pub fn until(self) -> Option<&'static str> {
        text(self.0.until)
    }

    /// Returns the subdivisions that succeed it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::subdivision;
    ///
    /// let successors = subdivision::former("PH-MAG").unwrap().successors();
    /// assert!(successors.filter_map(|area| area.code()).eq(["PH-MGN", "PH-MGS"]));
    /// ```
    pub fn successors(self) -> SuccessorSubdivisions {
        SuccessorSubdivisions(Items::new(text(self.0.successors), " "))
    }

    /// Returns ids of `data/SOURCES.tsv`, separated by spaces.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::subdivision;
    ///
    /// assert!(subdivision::former("IN-OR").unwrap().source().split(' ').any(|id| id == "cldr"));
    /// ```
    pub fn source(self) -> &'static str {
        text(self.0.source).unwrap_or("")
    }

    /// What `data/subdivisions/former.tsv` is sorted by.
    fn key(&self) -> (Country, Option<&'static str>, &'static str) {
        (self.country(), self.code(), self.name())
    }
}

/// The subdivisions that succeed a former one: [`FormerSubdivision::successors`].
///
/// # Examples
///
/// ```
/// use polity::subdivision::{self, SuccessorSubdivisions};
///
/// let successors: SuccessorSubdivisions = subdivision::former("IN-OR").unwrap().successors();
/// assert_eq!(successors.count(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct SuccessorSubdivisions(Items);

impl Iterator for SuccessorSubdivisions {
    type Item = Subdivision;

    fn next(&mut self) -> Option<Subdivision> {
        self.0.find_map(Subdivision::from_code)
    }
}

impl core::iter::FusedIterator for SuccessorSubdivisions {}

compared_by_key!(FormerSubdivision);

/// What became of it: `Orissa (IN-OR) until 2011-12-13; successor: IN-OD`.
impl fmt::Display for FormerSubdivision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())?;
        if let Some(code) = self.code() {
            write!(f, " ({code})")?;
        }
        if let Some(until) = self.until() {
            write!(f, " until {until}")?;
        }
        let mut separator = if self.successors().count() == 1 { "; successor:" } else { "; successors:" };
        for area in self.successors() {
            write!(f, "{separator} {}", area.code().unwrap_or_else(|| area.key()))?;
            separator = ",";
        }
        Ok(())
    }
}

impl fmt::Debug for FormerSubdivision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FormerSubdivision({self})")
    }
}
