//! From a code to its entry, and to the entry that stands for it where only ISO's codes are known.

use crate::country::Country;
use crate::format::codes::CodeTable;
pub use crate::schema::Purpose;
use crate::schema::{CodeSystem, IsoStanding};
use crate::tables::{self, Id};

/// Returns `A` to `Z` in either case as 0 to 25. No character outside ASCII folds to them.
const fn letter(byte: u8) -> Option<usize> {
    match byte {
        b'A'..=b'Z' => Some((byte - b'A') as usize),
        b'a'..=b'z' => Some((byte - b'a') as usize),
        _ => None,
    }
}

const fn country(id: Option<Id>) -> Option<Country> {
    match id {
        Some(id) => Some(Country(id)),
        None => None,
    }
}

/// Compares texts of one length as `eq_ignore_ascii_case` does, which is not `const` in Rust 1.85.
#[inline(never)]
const fn same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, after @ ..], [b, others @ ..]) = (one, other) {
        if *a != *b && !a.eq_ignore_ascii_case(b) {
            return false;
        }
        (one, other) = (after, others);
    }
    true
}

/// Returns the entry of a code that has neither two letters nor three nor three digits: the ids of the entries without an
/// alpha-2, and UK.
#[inline(never)]
#[expect(clippy::indexing_slicing, reason = "the index is compared with the length")]
const fn further(text: &[u8]) -> Option<Country> {
    let mut at = 0;
    while at < tables::FURTHER.len() {
        let (code, id) = tables::FURTHER[at];
        if code.len() == text.len() && same(code.as_bytes(), text) {
            return Some(Country(id));
        }
        at += 1;
    }
    None
}

/// Returns the entry of a code of two or three characters, but for UK.
#[inline(always)]
const fn short(text: &str) -> Option<Country> {
    match text.as_bytes() {
        [_, _] => Country::from_alpha2(text),
        [a @ b'0'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
            let (a, b, c) = ((*a - b'0') as u16, (*b - b'0') as u16, (*c - b'0') as u16);
            Country::from_numeric(a * 100 + b * 10 + c)
        }
        [_, _, _] => Country::from_alpha3(text),
        _ => None,
    }
}

/// Returns the entry of a code with white space around it, or of one that is neither two nor three characters long.
#[inline(never)]
const fn trimmed(text: &str) -> Option<Country> {
    let code = text.trim_ascii();
    if code.len() < text.len() { Country::from_code(code) } else { further(code.as_bytes()) }
}

impl Country {
    /// Returns the entry of an alpha-2: assigned, reserved or, for `XK`, user-assigned. ASCII case does not matter.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// const KOSOVO: Option<Country> = Country::from_alpha2("xk");
    /// assert_eq!(KOSOVO, Some(Country::XK));
    /// assert_eq!(Country::from_alpha2("ﬁ"), None);
    /// ```
    #[expect(clippy::indexing_slicing, reason = "two letters below 26 make an index below 676")]
    pub const fn from_alpha2(text: &str) -> Option<Country> {
        if let [first, second] = text.as_bytes() {
            if let (Some(first), Some(second)) = (letter(*first), letter(*second)) {
                return country(tables::ALPHA2[first * 26 + second]);
            }
        }
        None
    }

    /// Returns the entry of an alpha-3, or of one that CLDR, the World Bank or travel documents use where ISO has none:
    /// `XKK`, `UNK`, `RKS`. ASCII case does not matter.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::from_alpha3("xkx"), Some(Country::XK));
    /// assert_eq!(Country::from_alpha3("RKS"), Some(Country::XK));
    /// assert_eq!(Country::from_alpha3("GER"), None); // used for vehicles and in sport; ISO's is DEU
    /// ```
    #[expect(clippy::indexing_slicing, reason = "letters are below 26, and a test tries all 17,576 codes")]
    pub const fn from_alpha3(text: &str) -> Option<Country> {
        if let [first, second, third] = text.as_bytes() {
            if let (Some(first), Some(second), Some(third)) = (letter(*first), letter(*second), letter(*third)) {
                let page = tables::ALPHA3_PAGE[first * 26 + second];
                return country(tables::ALPHA3[page as usize][third]);
            }
        }
        None
    }

    /// Returns the entry of an ISO 3166-1 numeric code. CLDR's own numbers are not among them: 983 is None.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::from_numeric(8), Some(Country::AL));
    /// assert_eq!(Country::from_numeric(983), None);
    /// ```
    #[expect(clippy::indexing_slicing, reason = "the index is compared with the length")]
    pub const fn from_numeric(code: u16) -> Option<Country> {
        if (code as usize) < tables::NUMERIC.len() { country(tables::NUMERIC[code as usize]) } else { None }
    }

    /// Returns the entry of any code that can mean only one: an id, an alpha-2, an alpha-3 as in
    /// [`from_alpha3`](Country::from_alpha3), three digits of ISO 3166-1 numeric, or `UK`. ASCII case does not matter,
    /// nor does ASCII white space around the code.
    ///
    /// `text.parse::<Country>()` accepts the same and has an error that says what was meant. FIPS, IOC, FIFA, vehicle and
    /// carrier codes collide with these and are not accepted; [`from_system`](Country::from_system) knows some of them.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// const ALBANIA: Option<Country> = Country::from_code("008");
    /// assert_eq!(ALBANIA, Some(Country::AL));
    /// assert_eq!(Country::from_code("Northern-Cyprus"), Some(Country::NORTHERN_CYPRUS));
    /// assert_eq!(Country::from_code(" UK\n"), Some(Country::GB));
    /// assert_eq!(Country::from_code("SUI"), None);
    /// ```
    pub const fn from_code(text: &str) -> Option<Country> {
        // Nearly all codes have no white space around them, and need not be looked through for it.
        match text.as_bytes() {
            [_, _] | [_, _, _] => match short(text) {
                None => trimmed(text),
                found => found,
            },
            _ => trimmed(text),
        }
    }

    /// Returns the entry of a code in one system. ASCII case does not matter.
    ///
    /// A code that several entries share returns its owner: France for `F` on a vehicle. In [`CodeSystem::Gs1`] each prefix
    /// of a range returns its entry. A program that names one system links the table of that system alone.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{CodeSystem, Country};
    ///
    /// assert_eq!(Country::from_system(CodeSystem::EuEinvoicing, "1A"), Some(Country::XK));
    /// assert_eq!(Country::from_system(CodeSystem::Ioc, "GER"), Some(Country::DE));
    /// assert_eq!(Country::from_system(CodeSystem::Gs1, "401"), Some(Country::DE));
    /// assert_eq!(Country::from_system(CodeSystem::Alpha2, "RKS"), None);
    /// ```
    #[inline]
    pub fn from_system(system: CodeSystem, text: &str) -> Option<Country> {
        match system {
            CodeSystem::Alpha2 => Country::from_alpha2(text),
            CodeSystem::Alpha3 => Country::from_alpha3(text)
                .filter(|country| country.alpha3().is_some_and(|code| code.eq_ignore_ascii_case(text))),
            CodeSystem::Numeric if text.len() == 3 => {
                Country::from_code(text).filter(|country| country.numeric_text() == Some(text))
            }
            CodeSystem::Numeric => None,
            _ => Country::numbered(CodeTable(tables::codes_of(system)).find(text)?),
        }
    }

    /// Returns the entry to name to a back end that knows only the codes of ISO 3166-1: the entry itself where it has
    /// one, else the entry that serves the purpose. **Lossy**: the answer is another entry, so store this one and send the
    /// answer.
    ///
    /// None where there is no honest answer. Kosovo has its own post, calling code, customs and statistics, so no other
    /// entry stands for it, and a back end that refuses `XK` has to be corrected.
    ///
    /// Source: `data/nearest.tsv`; each row names its own.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, Purpose};
    ///
    /// assert_eq!(Country::TA.nearest(Purpose::Postal), Some(Country::SH));
    /// assert_eq!(Country::EA.nearest(Purpose::Customs), None); // outside the customs territory that ES is in
    /// assert_eq!(Country::XK.nearest(Purpose::Postal), None);
    /// assert_eq!(Country::TW.nearest(Purpose::Postal), Some(Country::TW));
    /// ```
    pub fn nearest(self, purpose: Purpose) -> Option<Country> {
        if self.of(&tables::ISO_STANDINGS) == IsoStanding::Assigned {
            return Some(self);
        }
        let found = tables::NEAREST.iter().find(|(entry, of, _)| *entry == self.0 && *of == purpose);
        found.map(|(_, _, nearest)| Country(*nearest))
    }
}
