//! What an entry is: its type, its constants and its id. What is known about it stands in the files of what is known.

use core::fmt;

use crate::rows::iterator;
use crate::tables::{self, Id};

/// A country or region that a form can offer: one of the 262 entries of `data/countries.tsv`.
///
/// Two bytes, `Copy`, usable in `match`; ordered by [`id`](Country::id), so not by any name. Which entries exist is
/// decided by the inclusion test in `data/README.md`; which of them a list shows, by a [`View`](crate::View).
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// let country = Country::from_code("XKX").unwrap();
/// assert_eq!(country, Country::XK);
/// assert_eq!(country.name(), "Kosovo");
/// assert_eq!(country.dialing().unwrap().calling_code(), 383);
/// assert!(matches!(country, Country::XK | Country::TW));
/// assert_eq!(size_of::<Option<Country>>(), 2);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(pub(crate) Id);

macro_rules! constants {
    ($($constant:ident $variant:ident $name:literal)+) => {
        /// One constant for each entry: its alpha-2, or its id in capitals where it has none.
        impl Country {
            $(#[doc = $name] pub const $constant: Country = Country(Id::$variant);)+
        }
    };
}
tables::entries!(constants);

impl Country {
    /// Returns every entry, by id.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::all().len(), 262);
    /// assert_eq!(Country::all().next(), Some(Country::AC));
    /// assert_eq!(Country::all().last(), Some(Country::TRANSNISTRIA));
    /// ```
    pub fn all() -> Countries {
        Countries(tables::ALL.iter())
    }

    /// Returns what to store: the alpha-2 where the entry has one, else a word that cannot be mistaken for an ISO code.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// const NORWAY: &str = Country::NO.id();
    /// assert_eq!(NORWAY, "NO");
    /// assert_eq!(Country::NORTHERN_CYPRUS.id(), "northern-cyprus");
    /// ```
    #[expect(clippy::indexing_slicing, reason = "an index that is not below LETTERED is one of NAMED's")]
    pub const fn id(self) -> &'static str {
        match self.alpha2() {
            Some(code) => code,
            None => tables::NAMED[self.index() - tables::LETTERED],
        }
    }

    /// Returns the alpha-2: ISO's own, a reserved one, or the user-assigned `XK`.
    /// [`iso_standing`](Country::iso_standing) says which of these it is.
    ///
    /// Source: the npm package iso-3166, and CLDR for `XK`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::XK.alpha2(), Some("XK"));
    /// assert_eq!(Country::SOMALILAND.alpha2(), None);
    /// ```
    #[inline]
    pub const fn alpha2(self) -> Option<&'static str> {
        if self.index() < tables::LETTERED { Some(tables::alpha2(self.0)) } else { None }
    }

    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }

    /// Returns the entry of a number.
    pub(crate) fn numbered(index: u16) -> Option<Country> {
        tables::ALL.get(usize::from(index)).map(|id| Country(*id))
    }

    /// Returns this entry's cell of a table that has one for each entry.
    #[expect(clippy::indexing_slicing, reason = "ids are numbered below COUNT")]
    pub(crate) const fn of<T: Copy>(self, table: &[T; tables::COUNT]) -> T {
        table[self.index()]
    }
}

iterator! {
    /// Entries by id: [`Country::all`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{iter, Country};
    ///
    /// let mut all: iter::Countries = Country::all();
    /// assert_eq!((all.next(), all.next_back()), (Some(Country::AC), Some(Country::TRANSNISTRIA)));
    /// assert_eq!(all.len(), 260);
    /// ```
    pub struct Countries(Id) -> Country = |id| Country(*id);
}

/// The [`id`](Country::id).
impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Country({})", self.id())
    }
}

/// The [`id`](Country::id).
impl AsRef<str> for Country {
    fn as_ref(&self) -> &str {
        self.id()
    }
}

/// The [`id`](Country::id).
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// let id: &'static str = Country::XK.into();
/// assert_eq!(id, "XK");
/// ```
impl From<Country> for &'static str {
    fn from(country: Country) -> Self {
        country.id()
    }
}
