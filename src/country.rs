//! An entry, its constants and the plain facts about it.

use core::fmt;

use crate::code::{Code, CodeStanding, CodeSystem};
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
/// let place = Country::from_code("XKX").unwrap();
/// assert_eq!(place, Country::XK);
/// assert_eq!(place.name(), "Kosovo");
/// assert_eq!(place.dialing().unwrap().calling_code(), 383);
/// assert!(matches!(place, Country::XK | Country::TW));
/// assert_eq!(size_of::<Option<Country>>(), 2);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(pub(crate) Id);

macro_rules! constants {
    ($($constant:ident $variant:ident $name:literal)+) => {
        /// One constant an entry: the alpha-2, or the id in capitals where there is none.
        impl Country {
            $(#[doc = $name] pub const $constant: Country = Country(Id::$variant);)+
        }
    };
}
tables::entries!(constants);

impl Country {
    /// Every entry, by id.
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
    pub fn all() -> impl ExactSizeIterator<Item = Country> + DoubleEndedIterator + Clone {
        tables::ALL.iter().map(|id| Country(*id))
    }

    /// What to store: the alpha-2 where the entry has one, else a word that no ISO code can be taken for.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::NO.id(), "NO");
    /// assert_eq!(Country::NORTHERN_CYPRUS.id(), "northern-cyprus");
    /// ```
    pub fn id(self) -> &'static str {
        let named = || tables::NAMED.get(self.index().wrapping_sub(tables::LETTERED)).copied();
        self.alpha2().or_else(named).unwrap_or("")
    }

    /// The region's code and name in UN M49, the statistical division of the United Nations.
    ///
    /// Antarctica is in no region but the world, 001.
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
    pub fn region(self) -> Region {
        Region(self.of(&tables::REGIONS).unwrap_or(1))
    }

    /// The currency in use, as its ISO 4217 code; the first of CLDR's where several are.
    ///
    /// None where nobody pays (Antarctica) and where the currency has no ISO code (Somaliland, Transnistria).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::BG.currency(), Some("EUR")); // since 2026-01-01
    /// assert_eq!(Country::CW.currency(), Some("XCG")); // since 2025-03-31
    /// assert_eq!(Country::SOMALILAND.currency(), None);
    /// ```
    pub fn currency(self) -> Option<&'static str> {
        self.of(&tables::CURRENCIES)?.of(tables::FACT_TEXT)
    }

    /// Official and de facto official languages as BCP 47 tags, those with the most speakers first.
    ///
    /// Source: CLDR's territory information; `data/countries.tsv` names the others.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::XK.languages().eq(["sq", "sr"]));
    /// assert!(Country::AX.languages().eq(["sv"]));
    /// ```
    pub fn languages(self) -> impl Iterator<Item = &'static str> + Clone {
        let text = self.of(&tables::LANGUAGES).and_then(|span| span.of(tables::FACT_TEXT));
        text.into_iter().flat_map(|text| text.split(' '))
    }

    /// The country-code top-level domain with its dot, if the root zone has one.
    ///
    /// Source: the npm package tlds, a copy of IANA's list.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::GB.tld(), Some(".uk"));
    /// assert_eq!(Country::XK.tld(), None);
    /// ```
    pub fn tld(self) -> Option<&'static str> {
        self.of(&tables::TLDS)?.of(tables::FACT_TEXT)
    }

    /// The flag emoji, for entries with an alpha-2. Windows shows its two letters instead.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::XK.flag().unwrap().to_string(), "🇽🇰");
    /// assert!(Country::ABKHAZIA.flag().is_none());
    /// ```
    pub fn flag(self) -> Option<Flag> {
        match self.alpha2()?.as_bytes() {
            [first, second] => Some(Flag([*first, *second])),
            _ => None,
        }
    }

    /// The entry's code in one system: the one in use where it has several, none that is for a part of it alone.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{CodeSystem, Country};
    ///
    /// assert_eq!(Country::XK.code(CodeSystem::TravelDocument), Some("RKS"));
    /// assert_eq!(Country::DE.code(CodeSystem::Numeric), Some("276"));
    /// assert_eq!(Country::PS.code(CodeSystem::GencAlpha2), None); // XG is the Gaza Strip, XW the West Bank
    /// ```
    pub fn code(self, system: CodeSystem) -> Option<&'static str> {
        let whole = |code: &Code| code.system() == system && code.standing() != CodeStanding::Part;
        self.codes().find(whole).map(Code::value)
    }

    /// Every code of the entry: ISO 3166-1 first, then those of `data/codes.tsv`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::XK.codes().count() >= 15);
    /// assert!(Country::XK.codes().any(|code| code.value() == "XKK"));
    /// ```
    pub fn codes(self) -> impl Iterator<Item = Code> + Clone {
        crate::code::codes(self)
    }

    pub(crate) const fn index(self) -> usize {
        self.0 as usize
    }

    /// This entry's cell of a table that has one for each.
    pub(crate) fn of<T: Copy>(self, table: &[T; tables::COUNT]) -> Option<T> {
        table.get(self.index()).copied()
    }
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

/// A flag emoji: [`Display`](fmt::Display) writes the two regional indicators.
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// let flag = Country::AL.flag().unwrap();
/// assert_eq!(format!("{flag} {}", Country::AL.name()), "🇦🇱 Albania");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Flag([u8; 2]);

impl fmt::Display for Flag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        for letter in self.0 {
            f.write_char(char::from_u32(u32::from(letter) + 0x1F1E6 - u32::from(b'A')).unwrap_or('\u{FFFD}'))?;
        }
        Ok(())
    }
}

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
/// assert_eq!(Country::AL.region().name(), "Southern Europe");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(u16);

impl Region {
    /// The M49 code; people write it with three digits, `039`.
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

    /// The English name in CLDR.
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

    /// The region around it; None for the world.
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

    fn row(self) -> Option<&'static tables::RegionRow> {
        let at = tables::REGION_TABLE.binary_search_by_key(&self.0, |row| row.code).ok()?;
        tables::REGION_TABLE.get(at)
    }
}
