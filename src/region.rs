//! Regions of UN M49, the statistical division of the world by the United Nations.

use crate::country::Country;
use crate::tables::{self, RegionRow};

/// A region of UN M49.
///
/// Source: CLDR's territory containment.
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// assert_eq!(Country::AL.region(), Country::XK.region());
/// assert_eq!(Country::AL.region().to_string(), "Southern Europe");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(u16);

impl Country {
    /// Returns the region of UN M49 that the entry is in. Antarctica is in none but the world, 001.
    ///
    /// Source: CLDR's territory containment; country-coder where CLDR has none.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let region = Country::XK.region();
    /// assert_eq!((region.code(), region.name()), (39, "Southern Europe"));
    /// assert_eq!(region.parent().unwrap().name(), "Europe");
    /// ```
    pub const fn region(self) -> Region {
        Region(self.of(&tables::REGIONS))
    }
}

impl Region {
    /// Returns the M49 code. People write it with three digits, `039`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::AL.region().code(), 39);
    /// assert_eq!(format!("{:03}", Country::AL.region().code()), "039");
    /// ```
    pub const fn code(self) -> u16 {
        self.0
    }

    /// Returns the English name in CLDR.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::JP.region().name(), "Eastern Asia");
    /// ```
    pub fn name(self) -> &'static str {
        self.row().and_then(|row| row.name.of(tables::REGION_TEXT)).unwrap_or("")
    }

    /// Returns the region that contains this one; None for the world.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let around = core::iter::successors(Some(Country::KE.region()), |region| region.parent());
    /// assert!(around.map(|region| region.name()).eq(["Eastern Africa", "Sub-Saharan Africa", "Africa", "world"]));
    /// ```
    pub fn parent(self) -> Option<Region> {
        self.row()?.parent.map(Region)
    }

    fn row(self) -> Option<&'static RegionRow> {
        tables::REGION_TABLE.get(self.index()?)
    }

    /// The index in the table of regions.
    pub(crate) fn index(self) -> Option<usize> {
        tables::REGION_TABLE.binary_search_by_key(&self.0, |row| row.code).ok()
    }
}

/// The [`name`](Region::name).
impl core::fmt::Display for Region {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.name())
    }
}
