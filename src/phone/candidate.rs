//! Who may have a number, and why.

use core::fmt;
use core::iter::FusedIterator;

use super::classify;
use super::ranges::Ranges;
use crate::country::Country;
use crate::format::cells::Whose;
use crate::format::phone::{CandidateRow, ExtraRow, LabelRow, PlanRow};
use crate::schema::{Kind, Reason};
use crate::tables;
use crate::view::View;

/// An entry that may have a number, and why.
///
/// # Examples
///
/// ```
/// use polity::phone::{Kind, PhoneNumber, Reason};
/// use polity::Country;
///
/// let number = PhoneNumber::parse("+377 44 123 456", None).unwrap();
/// let kosovo = number.candidates().nth(1).unwrap();
/// assert_eq!((kosovo.country(), kosovo.reason()), (Country::XK, Reason::Legacy));
/// assert_eq!(kosovo.until(), Some("2019-01-15"));
/// ```
#[derive(Clone, Copy)]
pub struct Candidate {
    country: Country,
    reason: Reason,
    kind: Option<Kind>,
    extra: Option<&'static ExtraRow>,
}

impl Candidate {
    /// The entry.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+90 392 228 1234", None).unwrap();
    /// let entries = number.candidates().map(|candidate| candidate.country());
    /// assert!(entries.eq([Country::NORTHERN_CYPRUS, Country::TR]));
    /// ```
    pub const fn country(&self) -> Country {
        self.country
    }

    /// The reason why the number may be the entry's.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{PhoneNumber, Reason};
    ///
    /// let number = PhoneNumber::parse("+7 978 123 4567", None).unwrap();
    /// let reasons = number.candidates().map(|candidate| candidate.reason());
    /// assert!(reasons.eq([Reason::PlanHolder, Reason::OtherPlan]));
    /// ```
    pub const fn reason(&self) -> Reason {
        self.reason
    }

    /// What the number is for in this entry; None where it is not valid there.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{Kind, PhoneNumber};
    ///
    /// let number = PhoneNumber::parse("+386 49 123 456", None).unwrap();
    /// let kinds = number.candidates().map(|candidate| candidate.kind());
    /// assert!(kinds.eq([None, Some(Kind::Mobile)])); // none of Slovenia's, once one of Kosovo's
    /// ```
    pub const fn kind(&self) -> Option<Kind> {
        self.kind
    }

    /// The date since which the entry has these numbers, as exactly as the source has it: `2009-11-15`, `2014`. None where it
    /// is not known, and for libphonenumber's ranges.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+7 840 226 1234", None).unwrap();
    /// let since = number.candidates().map(|candidate| candidate.since());
    /// assert!(since.eq([Some("2009-11-15"), None]));
    /// ```
    pub fn since(&self) -> Option<&'static str> {
        self.extra?.since.of(tables::PHONE_TEXT)
    }

    /// The date until which the entry had these numbers, in the same form as [`since`](Self::since).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+381 38 123 456", None).unwrap();
    /// let until = number.candidates().map(|candidate| candidate.until());
    /// assert!(until.eq([None, Some("2018-09")]));
    /// ```
    pub fn until(&self) -> Option<&'static str> {
        self.extra?.until.of(tables::PHONE_TEXT)
    }

    /// The sources of this fact, as ids of `data/SOURCES.tsv` separated by spaces.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+383 44 123 456", None).unwrap();
    /// assert!(number.candidates().map(|candidate| candidate.source()).eq(["phonenumbers"]));
    /// ```
    pub fn source(&self) -> &'static str {
        self.extra.and_then(|extra| extra.source.of(tables::PHONE_TEXT)).unwrap_or("phonenumbers")
    }

    /// The row that says what replaces the first digits of the number, and the digits that do.
    pub(super) fn rewrite(&self) -> Option<(&'static ExtraRow, &'static str)> {
        let extra = self.extra?;
        Some((extra, extra.rewrite.of(tables::PHONE_TEXT)?))
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        (self.country, self.reason, self.kind) == (other.country, other.reason, other.kind)
    }
}

impl Eq for Candidate {}

impl fmt::Debug for Candidate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Candidate({} {} {:?})", self.country, self.reason.as_str(), self.kind)
    }
}

impl CandidateRow {
    /// The candidate that the row describes; None where the region is no country or region, and where the ranges that count
    /// leave it out.
    #[inline]
    fn candidate(&self, plan: &PlanRow, ranges: Ranges) -> Option<Candidate> {
        let (country, extra) = match self.whose {
            Whose::Extra(_) if ranges == Ranges::Upstream => return None,
            Whose::Extra(row) => {
                let extra = tables::EXTRAS.get(usize::from(row))?;
                (classify::entry(extra.entry)?, Some(extra))
            }
            Whose::Region(index) => (plan.region(index)?.country()?, None),
        };
        Some(Candidate { country, reason: self.reason, kind: self.kind, extra })
    }
}

impl LabelRow {
    /// Whether a number with the label is in use, as far as these ranges tell.
    pub(super) fn is_valid(&self, ranges: Ranges) -> bool {
        self.kind.is_some() || self.own_ranges(ranges).next().is_some()
    }

    /// The rows of `extra.tsv` by which the number is in use, whatever upstream says.
    pub(super) fn own_ranges(&self, ranges: Ranges) -> impl Iterator<Item = &'static CandidateRow> + use<> {
        let all = ranges == Ranges::All;
        let own =
            move |row: &&CandidateRow| all && matches!(row.whose, Whose::Extra(_)) && row.reason == Reason::OwnRange;
        self.candidates().iter().filter(own)
    }

    pub(super) fn candidates(&self) -> &'static [CandidateRow] {
        self.candidates.of(&tables::CANDIDATES)
    }
}

/// Iterator over all entries that may have a number, the likeliest first:
/// [`PhoneNumber::candidates`](super::PhoneNumber::candidates).
#[derive(Clone)]
pub struct Candidates<'n> {
    plan: &'static PlanRow,
    rows: &'static [CandidateRow],
    /// The number of `rows` that were looked at.
    next: usize,
    /// The region of a number without a label.
    guess: Option<u8>,
    ranges: Ranges,
    view: &'n View,
}

impl<'n> Candidates<'n> {
    /// Those of a label or, without one, of the region that libphonenumber names.
    pub(super) fn new(
        plan: &'static PlanRow,
        label: Option<&'static LabelRow>,
        region: Option<u8>,
        (ranges, view): (Ranges, &'n View),
    ) -> Self {
        let rows = label.map_or(&[][..], LabelRow::candidates);
        Candidates { plan, rows, next: 0, guess: region.filter(|_| label.is_none()), ranges, view }
    }
}

impl Iterator for Candidates<'_> {
    type Item = Candidate;

    #[inline]
    fn next(&mut self) -> Option<Candidate> {
        while let Some(row) = self.rows.get(self.next) {
            let before = self.rows.get(..self.next).unwrap_or(&[]);
            self.next += 1;
            let Some(candidate) = row.candidate(self.plan, self.ranges) else { continue };
            // An entry may have a number by upstream's ranges and by ours: the better reason counts.
            let mut before = before.iter().filter_map(|row| row.candidate(self.plan, self.ranges));
            if self.view.contains(candidate.country) && !before.any(|before| before.country == candidate.country) {
                return Some(candidate);
            }
        }
        let index = self.guess.take()?;
        let country = self.plan.region(index)?.country()?;
        let reason = match index {
            _ if !self.plan.shared => Reason::OwnCode,
            0 => Reason::PlanHolder,
            _ => Reason::OwnRange,
        };
        let candidate = Candidate { country, reason, kind: None, extra: None };
        Some(candidate).filter(|candidate| self.view.contains(candidate.country))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.rows.len().saturating_sub(self.next) + usize::from(self.guess.is_some())))
    }
}

impl FusedIterator for Candidates<'_> {}

impl fmt::Debug for Candidates<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
