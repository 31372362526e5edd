//! The codes of an entry.

use crate::country::Country;
use crate::schema::IsoStanding;
pub use crate::schema::{CodeStanding, CodeSystem};
use crate::tables::{self, CodeRow, rows_of};

/// A code of an entry in some system.
///
/// Source: `data/countries.tsv` for ISO 3166-1, `data/codes.tsv` for the others; each row names its own.
///
/// # Examples
///
/// ```
/// use polity::{CodeStanding, CodeSystem, Country};
///
/// let code = Country::XK.codes().find(|code| code.system() == CodeSystem::Adyen).unwrap();
/// assert_eq!((code.value(), code.standing()), ("QZ", CodeStanding::Provider));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    system: CodeSystem,
    standing: CodeStanding,
    value: &'static str,
}

impl Code {
    /// Returns the system that the code belongs to.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{CodeSystem, Country};
    ///
    /// let systems = Country::AL.codes().map(|code| code.system());
    /// assert!(systems.take(3).eq([CodeSystem::Alpha2, CodeSystem::Alpha3, CodeSystem::Numeric]));
    /// ```
    pub const fn system(self) -> CodeSystem {
        self.system
    }

    /// Returns whether the system's owner gives the code, and whether it is for the whole entry and still in use.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{CodeStanding, Country};
    ///
    /// assert_eq!(Country::AL.codes().next().unwrap().standing(), CodeStanding::Official);
    /// assert_eq!(Country::DG.codes().next().unwrap().standing(), CodeStanding::Reserved);
    /// assert_eq!(Country::XK.codes().next().unwrap().standing(), CodeStanding::UserAssigned);
    /// ```
    pub const fn standing(self) -> CodeStanding {
        self.standing
    }

    /// Returns the code as its system writes it: numeric codes with three digits, MARC in small letters.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::AL.codes().map(|code| code.value()).take(3).eq(["AL", "ALB", "008"]));
    /// ```
    pub const fn value(self) -> &'static str {
        self.value
    }
}

impl Country {
    /// Returns the alpha-3. Outside ISO 3166-1 it is the one in common use: `XKX` for Kosovo, CLDR's for AC, CP, DG and
    /// TA.
    ///
    /// Source: the npm package iso-3166; `data/README.md` says where the others are from.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::XK.alpha3(), Some("XKX"));
    /// assert_eq!(Country::IC.alpha3(), None);
    /// ```
    pub fn alpha3(self) -> Option<&'static str> {
        self.three(tables::ALPHA3S)
    }

    /// Returns the ISO 3166-1 numeric code. People write it with three digits, as `code(CodeSystem::Numeric)` does.
    ///
    /// Source: the npm package iso-3166.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::AL.numeric(), Some(8));
    /// assert_eq!(Country::XK.numeric(), None);
    /// ```
    #[expect(clippy::indexing_slicing, reason = "three digits for every entry below LETTERED")]
    pub const fn numeric(self) -> Option<u16> {
        let (digits, at) = (tables::NUMERICS.as_bytes(), self.index() * 3);
        if self.index() >= tables::LETTERED || digits[at] == b' ' {
            return None;
        }
        Some((digits[at] - b'0') as u16 * 100 + (digits[at + 1] - b'0') as u16 * 10 + (digits[at + 2] - b'0') as u16)
    }

    /// Returns the numeric code with three digits.
    pub(crate) fn numeric_text(self) -> Option<&'static str> {
        self.three(tables::NUMERICS)
    }

    /// Returns this entry's piece of a text that has three bytes for every entry with an alpha-2, blank where it has no code.
    fn three(self, table: &'static str) -> Option<&'static str> {
        table.get(self.index() * 3..self.index() * 3 + 3).filter(|code| !code.starts_with(' '))
    }

    /// Returns the entry's code in one system: the one in use where it has several, and none that is for a part alone.
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
        let whole = |code: &Code| code.system == system && code.standing != CodeStanding::Part;
        self.codes().find(whole).map(Code::value)
    }

    /// Returns every code of the entry: ISO 3166-1 first, then those of `data/codes.tsv`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::XK.codes().len() >= 15);
    /// assert!(Country::XK.codes().any(|code| code.value() == "XKK"));
    /// ```
    pub fn codes(self) -> Codes {
        Codes { country: self, own: 0, further: rows_of(&tables::CODES, self.0).iter() }
    }
}

/// The codes of an entry: [`Country::codes`].
///
/// # Examples
///
/// ```
/// use polity::{iter, Country};
///
/// let mut codes: iter::Codes = Country::TW.codes();
/// let count = codes.len();
/// assert_eq!(codes.next().unwrap().value(), "TW");
/// assert_eq!(codes.len(), count - 1);
/// ```
#[derive(Clone)]
pub struct Codes {
    country: Country,
    /// How many of ISO 3166-1's three codes are behind us.
    own: u8,
    further: core::slice::Iter<'static, CodeRow>,
}

impl Codes {
    /// Returns the next code of ISO 3166-1.
    fn next_own(&mut self) -> Option<Code> {
        while self.own < 3 {
            let (system, value) = match self.own {
                0 => (CodeSystem::Alpha2, self.country.alpha2()),
                1 => (CodeSystem::Alpha3, self.country.alpha3()),
                _ => (CodeSystem::Numeric, self.country.numeric_text()),
            };
            self.own += 1;
            if let Some(value) = value {
                let standing = match self.country.of(&tables::ISO_STANDINGS) {
                    IsoStanding::Assigned => CodeStanding::Official,
                    IsoStanding::ExceptionallyReserved => CodeStanding::Reserved,
                    _ => CodeStanding::UserAssigned,
                };
                return Some(Code { system, standing, value });
            }
        }
        None
    }
}

impl Iterator for Codes {
    type Item = Code;

    fn next(&mut self) -> Option<Code> {
        self.next_own().or_else(|| {
            let row = self.further.next()?;
            let value = row.value.of(tables::CODES_TEXT).unwrap_or("");
            Some(Code { system: row.system, standing: row.standing, value })
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let mut own = self.clone();
        let left = core::iter::from_fn(|| own.next_own()).count() + self.further.len();
        (left, Some(left))
    }
}

impl ExactSizeIterator for Codes {}
impl core::iter::FusedIterator for Codes {}

impl core::fmt::Debug for Codes {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
