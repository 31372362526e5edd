//! The calling codes, and the entries behind each.

use core::fmt;
use core::iter::FusedIterator;

use crate::country::Country;
use crate::dialing::Dialing;
use crate::format::phone::{KindRow, PhoneRegionRow, PlanRow};
use crate::rows::iterator;
use crate::schema::Kind;
use crate::tables::{self, DialingRow, rows_of};

/// Returns all calling codes, rising, those that are no country's or region's (+800) among them.
///
/// # Examples
///
/// ```
/// use polity::phone::calling_codes;
///
/// let shared = calling_codes().filter(|code| code.dialings().count() > 1);
/// assert_eq!(shared.map(|code| code.number()).next(), Some(1));
/// ```
pub fn calling_codes() -> CallingCodes {
    CallingCodes(tables::PLANS.iter())
}

/// A calling code: [`calling_codes`]. [`Display`](fmt::Display) writes it with `+`.
///
/// # Examples
///
/// ```
/// use polity::phone::CallingCode;
///
/// let british = CallingCode::new(44).unwrap();
/// let entries: Vec<_> = british.dialings().map(|dialing| dialing.country().id()).collect();
/// assert_eq!(entries, ["GB", "GG", "IM", "JE", "CQ"]);
/// assert_eq!(british.to_string(), "+44");
/// ```
#[derive(Clone, Copy)]
pub struct CallingCode(&'static PlanRow);

impl CallingCode {
    /// The calling code of a number without `+`; None where none is in use.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::CallingCode;
    ///
    /// assert!(CallingCode::new(383).is_some());
    /// assert!(CallingCode::new(384).is_none());
    /// ```
    pub fn new(code: u16) -> Option<CallingCode> {
        let at = tables::PLANS.binary_search_by_key(&code, |row| row.code).ok()?;
        tables::PLANS.get(at).map(CallingCode)
    }

    /// The code without `+`: 1 to 999.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(polity::phone::CallingCode::new(383).unwrap().number(), 383);
    /// ```
    pub const fn number(self) -> u16 {
        self.0.code
    }

    /// How the entries are dialled that have the code: the one to which most of its numbers belong first, then the others
    /// that libphonenumber knows in its order, then those that it does not know. Empty where the code is no country's or
    /// region's.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::CallingCode;
    ///
    /// let entries = |code| CallingCode::new(code).unwrap().dialings().map(|dialing| dialing.country().id());
    /// assert!(entries(90).eq(["TR", "northern-cyprus"]));
    /// assert_eq!(entries(1).next(), Some("US"));
    /// assert_eq!(entries(800).count(), 0);
    /// ```
    pub fn dialings(self) -> Dialings {
        Dialings { plan: self.0, regions: self.0.regions().iter(), others: tables::DIALING.iter() }
    }
}

/// `+383`.
impl fmt::Display for CallingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::dialing::pad_code(self.number(), f)
    }
}

impl fmt::Debug for CallingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CallingCode({self})")
    }
}

impl CallingCode {
    fn key(&self) -> u16 {
        self.number()
    }
}

crate::rows::compared_by_key!(CallingCode);

iterator! {
    /// Iterator over all calling codes, rising: [`calling_codes`].
    ///
    /// # Examples
    ///
    /// ```
    /// let codes: polity::phone::CallingCodes = polity::phone::calling_codes();
    /// assert!(codes.len() > 200);
    /// ```
    pub struct CallingCodes(PlanRow) -> CallingCode = CallingCode;
}

/// Iterator over the entries of a calling code, the main one first: [`CallingCode::dialings`].
///
/// # Examples
///
/// ```
/// use polity::phone::{CallingCode, Dialings};
///
/// let all: Dialings = CallingCode::new(7).unwrap().dialings();
/// assert!(all.map(|dialing| dialing.country().id()).eq(["RU", "KZ", "abkhazia", "south-ossetia"]));
/// ```
#[derive(Clone)]
pub struct Dialings {
    plan: &'static PlanRow,
    regions: core::slice::Iter<'static, PhoneRegionRow>,
    others: core::slice::Iter<'static, DialingRow>,
}

impl Iterator for Dialings {
    type Item = Dialing;

    fn next(&mut self) -> Option<Dialing> {
        let plan = self.plan;
        let own = |region: &'static PhoneRegionRow| dialing(region.country()?, plan.code);
        self.regions.by_ref().find_map(own).or_else(|| {
            let is_region = |row: &DialingRow| plan.regions().iter().any(|region| region.is_of(Country(row.entry)));
            self.others.by_ref().find(|row| row.calling_code == plan.code && !is_region(row)).map(Dialing)
        })
    }
}

impl FusedIterator for Dialings {}

impl fmt::Debug for Dialings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// How an entry is dialled by a calling code.
pub(super) fn dialing(country: Country, code: u16) -> Option<Dialing> {
    rows_of(&tables::DIALING, country.0).iter().find(|row| row.calling_code == code).map(Dialing)
}

impl Dialing {
    /// Returns the kinds of numbers that the entry has under this calling code.
    /// [`FixedLineOrMobile`](Kind::FixedLineOrMobile) is none of them: an entry whose digits do not tell the two has both.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::Kind;
    ///
    /// let kosovo = Country::XK.dialing().unwrap();
    /// assert!(kosovo.kinds().eq([Kind::FixedLine, Kind::Mobile, Kind::TollFree, Kind::PremiumRate]));
    /// ```
    pub fn kinds(self) -> Kinds {
        let key = |row: &KindRow| (row.entry, row.code);
        let own = (self.0.entry as u16, self.0.calling_code);
        let start = tables::KINDS.partition_point(|row| key(row) < own);
        let length = tables::KINDS.get(start..).map_or(0, |rest| rest.partition_point(|row| key(row) == own));
        Kinds(tables::KINDS.get(start..start + length).unwrap_or(&[]).iter())
    }
}

/// Iterator over the kinds of numbers of an entry: [`Dialing::kinds`].
///
/// # Examples
///
/// ```
/// use polity::Country;
/// use polity::phone::{Kind, Kinds};
///
/// let mut kinds: Kinds = Country::DE.dialing().unwrap().kinds();
/// assert!(kinds.any(|kind| kind == Kind::Pager));
/// ```
#[derive(Clone)]
pub struct Kinds(core::slice::Iter<'static, KindRow>);

impl Iterator for Kinds {
    type Item = Kind;

    fn next(&mut self) -> Option<Kind> {
        self.0.find_map(|row| row.kind)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.0.len()))
    }
}

impl FusedIterator for Kinds {}

impl fmt::Debug for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
