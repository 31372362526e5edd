//! Withdrawn codes, dissolved places and old names: never listed, but they explain themselves.
//!
//! # Examples
//!
//! ```
//! use polity::former;
//!
//! assert_eq!(former::lookup("DDR").unwrap().name(), "German Democratic Republic");
//! ```

use core::fmt;

use crate::country::Country;
pub use crate::schema::FormerKind;
pub use crate::tables::Former;
use crate::tables::{self, Span};

/// The former entry of a withdrawn alpha-2, alpha-3, alpha-4 (ISO 3166-3) or numeric code, or of a name. ASCII case does
/// not matter. Where a code was withdrawn twice (`CS`), the later one.
///
/// # Examples
///
/// ```
/// use polity::{former, Country};
///
/// let antilles = former::lookup("AN").unwrap();
/// assert_eq!(antilles.name(), "Netherlands Antilles");
/// assert_eq!(antilles.until(), Some("2010-12-15"));
/// assert!(antilles.successors().eq([Country::BQ, Country::CW, Country::SX]));
///
/// assert_eq!(former::lookup("ussr").unwrap().name(), "Soviet Union");
/// assert_eq!(former::lookup("CS").unwrap().name(), "Serbia and Montenegro");
/// assert!(former::lookup("XK").is_none());
/// ```
pub fn lookup(text: &str) -> Option<&'static Former> {
    let is = |cell: &str| cell.eq_ignore_ascii_case(text);
    let found =
        tables::FORMER.iter().filter(|former| former.has_code(text) || is(former.name()) || former.aliases().any(is));
    // Dates as text compare like dates; no date comes before every date.
    found.max_by_key(|former| former.until())
}

/// Every former entry: those without an ISO 3166-3 code first, then by that code.
///
/// # Examples
///
/// ```
/// assert!(polity::former::all().any(|former| former.name() == "Artsakh"));
/// ```
pub fn all() -> impl ExactSizeIterator<Item = &'static Former> + Clone {
    tables::FORMER.iter()
}

fn text(span: Span) -> Option<&'static str> {
    span.of(tables::FORMER_TEXT)
}

impl Former {
    /// The customary English name at its time.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert_eq!(former::lookup("ZR").unwrap().name(), "Zaire");
    /// ```
    pub fn name(&self) -> &'static str {
        text(self.name).unwrap_or("")
    }

    /// Other English names of it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert!(former::lookup("DD").unwrap().aliases().eq(["East Germany", "GDR"]));
    /// ```
    pub fn aliases(&self) -> impl Iterator<Item = &'static str> + Clone {
        text(self.aliases).into_iter().flat_map(|aliases| aliases.split("; "))
    }

    /// Whether `text` is one of its withdrawn codes.
    pub(crate) fn has_code(&self, text: &str) -> bool {
        let codes = [self.alpha2(), self.alpha3(), self.alpha4(), self.numeric()];
        codes.into_iter().flatten().any(|code| code.eq_ignore_ascii_case(text))
    }

    /// The withdrawn alpha-2. Some have been given to another entry since (`AI`, `BQ`, `SK`).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert_eq!(former::lookup("Sikkim").unwrap().alpha2(), Some("SK")); // Slovakia's since 1993
    /// assert_eq!(former::lookup("Artsakh").unwrap().alpha2(), None);
    /// ```
    pub fn alpha2(&self) -> Option<&'static str> {
        text(self.alpha2)
    }

    /// The withdrawn alpha-3.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert_eq!(former::lookup("Zaire").unwrap().alpha3(), Some("ZAR"));
    /// ```
    pub fn alpha3(&self) -> Option<&'static str> {
        text(self.alpha3)
    }

    /// The code in ISO 3166-3, four letters; None where only a name changed or a place had no code.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert_eq!(former::lookup("Zaire").unwrap().alpha4(), Some("ZRCD"));
    /// assert_eq!(former::lookup("Swaziland").unwrap().alpha4(), None);
    /// ```
    pub fn alpha4(&self) -> Option<&'static str> {
        text(self.alpha4)
    }

    /// The withdrawn numeric code, three digits.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert_eq!(former::lookup("Zaire").unwrap().numeric(), Some("180"));
    /// ```
    pub fn numeric(&self) -> Option<&'static str> {
        text(self.numeric)
    }

    /// How it came to be withdrawn.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former::{self, FormerKind};
    ///
    /// assert_eq!(former::lookup("AN").unwrap().kind(), FormerKind::Split);
    /// assert_eq!(former::lookup("Swaziland").unwrap().kind(), FormerKind::Renamed);
    /// ```
    pub const fn kind(&self) -> FormerKind {
        self.kind
    }

    /// When the code was withdrawn, the place dissolved or the name changed, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; None
    /// where no source that may be shipped says so.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert_eq!(former::lookup("ZR").unwrap().until(), Some("1997-07-14"));
    /// assert_eq!(former::lookup("Ivory Coast").unwrap().until(), Some("1985-11"));
    /// ```
    pub fn until(&self) -> Option<&'static str> {
        text(self.until)
    }

    /// The entries that are there now.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{former, Country};
    ///
    /// assert!(former::lookup("CSHH").unwrap().successors().eq([Country::CZ, Country::SK]));
    /// ```
    pub fn successors(&self) -> impl ExactSizeIterator<Item = Country> + Clone {
        self.successors.of(&tables::SUCCESSORS).iter().map(|id| Country(*id))
    }

    /// Ids of `data/SOURCES.tsv`, separated by spaces.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert!(former::lookup("ZR").unwrap().source().split(' ').any(|id| id == "iso-3166"));
    /// ```
    pub fn source(&self) -> &'static str {
        text(self.source).unwrap_or("")
    }
}

/// What became of it: `Netherlands Antilles was withdrawn on 2010-12-15; successors: BQ, CW, SX`.
impl fmt::Display for Former {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fate = match self.kind {
            FormerKind::Renamed => "renamed",
            FormerKind::Dissolved => "dissolved",
            _ => "withdrawn",
        };
        write!(f, "{} was {fate}", self.name())?;
        if let Some(until) = self.until() {
            write!(f, " {} {until}", if until.len() == 10 { "on" } else { "in" })?;
        }
        let mut separator = if self.successors().len() == 1 { "; successor:" } else { "; successors:" };
        for country in self.successors() {
            write!(f, "{separator} {}", country.id())?;
            separator = ",";
        }
        Ok(())
    }
}

impl fmt::Debug for Former {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Former({self})")
    }
}
