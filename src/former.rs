//! Withdrawn codes, dissolved authorities and old names: never listed, but looked up to say what became of them.
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
use crate::rows::{Items, compared_by_key, iterator};
pub use crate::schema::FormerKind;
use crate::tables::{self, FormerRow, Id, Span};

/// A withdrawn code, dissolved authorities or an old name: what it was, until when, and which entries succeed it.
///
/// Sources: the npm package iso-3166 (ISO 3166-3), the IANA subtag registry and others, named by [`Former::source`].
///
/// # Examples
///
/// ```
/// use polity::{former, Former};
///
/// let zaire: Former = former::lookup("ZAR").unwrap();
/// assert_eq!(zaire.to_string(), "Zaire was withdrawn on 1997-07-14; successor: CD");
/// ```
#[derive(Clone, Copy)]
pub struct Former(&'static FormerRow);

/// Returns the former entry of a withdrawn alpha-2, alpha-3, alpha-4 (ISO 3166-3) or numeric code, or of a name; the later
/// one where a code was withdrawn twice (`CS`). ASCII case does not matter, nor does ASCII white space around the text.
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
pub fn lookup(text: &str) -> Option<Former> {
    let text = text.trim_ascii();
    let is = |cell: &str| cell.eq_ignore_ascii_case(text);
    let found = all().filter(|former| former.has_code(text) || is(former.name()) || former.aliases().any(is));
    // Dates as text compare like dates, and no date comes before every date.
    found.max_by_key(|former| former.until())
}

/// Returns every former entry: those without an ISO 3166-3 code first, then by that code.
///
/// # Examples
///
/// ```
/// assert!(polity::former::all().any(|former| former.name() == "Artsakh"));
/// ```
pub fn all() -> Formers {
    Formers(tables::FORMER.iter())
}

iterator! {
    /// Former entries: [`former::all`](all).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{former, iter};
    ///
    /// let all: iter::Formers = former::all();
    /// assert!(all.len() > 30);
    /// ```
    pub struct Formers(FormerRow) -> Former = Former;
}

fn text(span: Span) -> Option<&'static str> {
    span.of(tables::FORMER_TEXT)
}

impl Former {
    /// Returns the customary English name at its time.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert_eq!(former::lookup("ZR").unwrap().name(), "Zaire");
    /// ```
    pub fn name(self) -> &'static str {
        text(self.0.name).unwrap_or("")
    }

    /// Returns other English names of it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert!(former::lookup("DD").unwrap().aliases().eq(["East Germany", "GDR"]));
    /// ```
    pub fn aliases(self) -> Items {
        Items::new(text(self.0.aliases), "; ")
    }

    /// Returns whether `text` is one of its withdrawn codes.
    pub(crate) fn has_code(self, text: &str) -> bool {
        let codes = [self.alpha2(), self.alpha3(), self.alpha4(), self.numeric()];
        codes.into_iter().flatten().any(|code| code.eq_ignore_ascii_case(text))
    }

    /// Returns the withdrawn alpha-2. Some have been given to another entry since (`AI`, `BQ`, `SK`).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert_eq!(former::lookup("Sikkim").unwrap().alpha2(), Some("SK")); // Slovakia's since 1993
    /// assert_eq!(former::lookup("Artsakh").unwrap().alpha2(), None);
    /// ```
    pub fn alpha2(self) -> Option<&'static str> {
        text(self.0.alpha2)
    }

    /// Returns the withdrawn alpha-3.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert_eq!(former::lookup("Zaire").unwrap().alpha3(), Some("ZAR"));
    /// ```
    pub fn alpha3(self) -> Option<&'static str> {
        text(self.0.alpha3)
    }

    /// Returns the code in ISO 3166-3, four letters; None where only a name changed or there was no code.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert_eq!(former::lookup("Zaire").unwrap().alpha4(), Some("ZRCD"));
    /// assert_eq!(former::lookup("Swaziland").unwrap().alpha4(), None);
    /// ```
    pub fn alpha4(self) -> Option<&'static str> {
        text(self.0.alpha4)
    }

    /// Returns the withdrawn numeric code, three digits.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert_eq!(former::lookup("Zaire").unwrap().numeric(), Some("180"));
    /// ```
    pub fn numeric(self) -> Option<&'static str> {
        text(self.0.numeric)
    }

    /// Returns how it came to be withdrawn.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former::{self, FormerKind};
    ///
    /// assert_eq!(former::lookup("AN").unwrap().kind(), FormerKind::Split);
    /// assert_eq!(former::lookup("Swaziland").unwrap().kind(), FormerKind::Renamed);
    /// ```
    pub const fn kind(self) -> FormerKind {
        self.0.kind
    }

    /// Returns when the code was withdrawn, the authorities were dissolved or the name was changed, as `YYYY`, `YYYY-MM` or
    /// `YYYY-MM-DD`; None where no source that may be shipped says so.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert_eq!(former::lookup("ZR").unwrap().until(), Some("1997-07-14"));
    /// assert_eq!(former::lookup("Ivory Coast").unwrap().until(), Some("1985-11"));
    /// ```
    pub fn until(self) -> Option<&'static str> {
        text(self.0.until)
    }

    /// Returns the entries that succeed it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{former, Country};
    ///
    /// assert!(former::lookup("CSHH").unwrap().successors().eq([Country::CZ, Country::SK]));
    /// ```
    pub fn successors(self) -> Successors {
        Successors(self.0.successors.of(&tables::SUCCESSORS).iter())
    }

    /// Returns ids of `data/SOURCES.tsv`, separated by spaces.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former;
    ///
    /// assert!(former::lookup("ZR").unwrap().source().split(' ').any(|id| id == "iso-3166"));
    /// ```
    pub fn source(self) -> &'static str {
        text(self.0.source).unwrap_or("")
    }

    /// What `data/former.tsv` is sorted by.
    fn key(&self) -> (Option<&'static str>, &'static str) {
        (self.alpha4(), self.name())
    }
}

iterator! {
    /// The entries that succeed a former one: [`Former::successors`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{former, iter};
    ///
    /// let successors: iter::Successors = former::lookup("YU").unwrap().successors();
    /// assert_eq!(successors.len(), 2);
    /// ```
    pub struct Successors(Id) -> Country = |id| Country(*id);
}

compared_by_key!(Former);

/// What became of it: `Netherlands Antilles was withdrawn on 2010-12-15; successors: BQ, CW, SX`.
impl fmt::Display for Former {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fate = match self.0.kind {
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
