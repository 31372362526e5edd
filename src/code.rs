//! The codes of an entry.

use core::ops::Range;

use crate::country::Country;
use crate::format::codes::CodeTable;
use crate::schema::IsoStanding;
pub use crate::schema::{CodeStanding, CodeSystem};
use crate::tables::{self, codes_of};

/// A code of an entry in some system.
///
/// Source: `data/countries.tsv` for ISO 3166-1, a file of `data/codes/` for each other system; each row names its own.
///
/// # Examples
///
/// ```
/// use polity::{CodeStanding, CodeSystem, Country};
///
/// let code = Country::XK.codes().find(|code| code.system() == CodeSystem::EuEinvoicing).unwrap();
/// assert_eq!((code.value(), code.standing()), ("1A", CodeStanding::Provider));
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

    /// Returns the code's standing: who assigned it, and whether it is for the whole entry and still in use.
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
    #[inline]
    pub fn code(self, system: CodeSystem) -> Option<&'static str> {
        match system {
            CodeSystem::Alpha2 => self.alpha2(),
            CodeSystem::Alpha3 => self.alpha3(),
            CodeSystem::Numeric => self.numeric_text(),
            // A program that names the system has its table alone.
            _ => self.first_of(CodeTable(codes_of(system))),
        }
    }

    /// Returns the code that stands for the whole entry.
    fn first_of(self, table: CodeTable<'static>) -> Option<&'static str> {
        let mut rows = table.of(self.index() as u16).filter_map(|row| table.row(row));
        rows.find(|(_, standing, _)| *standing != CodeStanding::Part as u8).map(|(_, _, value)| value)
    }

    /// Returns every code of the entry: ISO 3166-1 first, then those of the other systems, in the order of
    /// [`CodeSystem::ALL`]. A program that asks for one system has the table of that one alone; this has all.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::XK.codes().len() >= 30);
    /// assert!(Country::XK.codes().any(|code| code.value() == "XKK"));
    /// ```
    pub fn codes(self) -> Codes {
        Codes { country: self, system: 0, rows: 0..0 }
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
    /// Which of [`CodeSystem::ALL`] comes next.
    system: usize,
    /// The rows of the system before it that have not been given.
    rows: Range<usize>,
}

impl Codes {
    fn table(&self) -> CodeTable<'static> {
        let system = self.system.checked_sub(1).and_then(|system| CodeSystem::ALL.get(system));
        CodeTable(system.map_or(&[][..], |system| codes_of(*system)))
    }

    /// Returns the code of a system of ISO 3166-1.
    fn own(&self, system: CodeSystem) -> Option<Code> {
        let value = self.country.code(system)?;
        let standing = match self.country.of(&tables::ISO_STANDINGS) {
            IsoStanding::Assigned => CodeStanding::Official,
            IsoStanding::ExceptionallyReserved => CodeStanding::Reserved,
            _ => CodeStanding::UserAssigned,
        };
        Some(Code { system, standing, value })
    }
}

impl Iterator for Codes {
    type Item = Code;

    fn next(&mut self) -> Option<Code> {
        loop {
            if let Some((_, standing, value)) = self.rows.next().and_then(|row| self.table().row(row)) {
                let system = *CodeSystem::ALL.get(self.system.checked_sub(1)?)?;
                let standing = *CodeStanding::ALL.get(usize::from(standing))?;
                return Some(Code { system, standing, value });
            }
            let system = *CodeSystem::ALL.get(self.system)?;
            self.system += 1;
            if matches!(system, CodeSystem::Alpha2 | CodeSystem::Alpha3 | CodeSystem::Numeric) {
                if let Some(code) = self.own(system) {
                    return Some(code);
                }
            } else {
                self.rows = self.table().of(self.country.index() as u16);
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let after = CodeSystem::ALL.get(self.system..).unwrap_or(&[]).iter();
        let left = after.map(|system| {
            usize::from(self.own(*system).is_some_and(|_| codes_of(*system).is_empty()))
                + CodeTable(codes_of(*system)).of(self.country.index() as u16).len()
        });
        let left = self.rows.len() + left.sum::<usize>();
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
