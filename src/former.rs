//! Withdrawn codes, dissolved places and old names: never listed, but they explain themselves.

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
    pub fn name(&self) -> &'static str {
        text(self.name).unwrap_or("")
    }

    /// Other English names of it.
    pub fn aliases(&self) -> impl Iterator<Item = &'static str> + Clone {
        text(self.aliases).into_iter().flat_map(|aliases| aliases.split("; "))
    }

    /// Whether `text` is one of its withdrawn codes.
    pub(crate) fn has_code(&self, text: &str) -> bool {
        let codes = [self.alpha2(), self.alpha3(), self.alpha4(), self.numeric()];
        codes.into_iter().flatten().any(|code| code.eq_ignore_ascii_case(text))
    }

    /// The withdrawn alpha-2. Some have been given to another entry since (`AI`, `BQ`, `SK`).
    pub fn alpha2(&self) -> Option<&'static str> {
        text(self.alpha2)
    }

    /// The withdrawn alpha-3.
    pub fn alpha3(&self) -> Option<&'static str> {
        text(self.alpha3)
    }

    /// The code in ISO 3166-3.
    pub fn alpha4(&self) -> Option<&'static str> {
        text(self.alpha4)
    }

    /// The withdrawn numeric code, three digits.
    pub fn numeric(&self) -> Option<&'static str> {
        text(self.numeric)
    }

    /// How it came to be withdrawn.
    pub const fn kind(&self) -> FormerKind {
        self.kind
    }

    /// When the code was withdrawn, the place dissolved or the name changed, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; None
    /// where no source that may be shipped says so.
    pub fn until(&self) -> Option<&'static str> {
        text(self.until)
    }

    /// The entries that are there now.
    pub fn successors(&self) -> impl ExactSizeIterator<Item = Country> + Clone {
        let (first, count) = (usize::from(self.successors.0), usize::from(self.successors.1));
        tables::SUCCESSORS.get(first..first + count).unwrap_or(&[]).iter().map(|id| Country(*id))
    }

    /// Ids of `data/SOURCES.tsv`, separated by spaces.
    pub fn source(&self) -> &'static str {
        text(self.source).unwrap_or("")
    }
}

/// What became of it: `was withdrawn on 2010-12-15 (Netherlands Antilles; successors: BQ, CW, SX)`.
impl fmt::Display for Former {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            FormerKind::Renamed => "was renamed",
            FormerKind::Dissolved => "was dissolved",
            _ => "was withdrawn",
        })?;
        if let Some(until) = self.until() {
            write!(f, " {} {until}", if until.len() == 10 { "on" } else { "in" })?;
        }
        write!(f, " ({}; successor{}:", self.name(), if self.successors().len() == 1 { "" } else { "s" })?;
        for (index, country) in self.successors().enumerate() {
            write!(f, "{} {}", if index == 0 { "" } else { "," }, country.id())?;
        }
        f.write_str(")")
    }
}

impl fmt::Debug for Former {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Former({} {self})", self.name())
    }
}
