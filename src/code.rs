//! Codes: from text to entry and back.

use core::str::FromStr;

use crate::country::Country;
use crate::error::ParseCountryError;
use crate::format::key;
use crate::schema::IsoStanding;
pub use crate::schema::{CodeStanding, CodeSystem, Purpose};
use crate::tables::{self, Id};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Code {
    system: CodeSystem,
    standing: CodeStanding,
    value: &'static str,
}

impl Code {
    /// Whose code it is.
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

    /// Whether the system's owner gives the code, and whether it is for the whole entry and still in use.
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

    /// The code as that system writes it: numeric ones with three digits, MARC in small letters.
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

/// `A` to `Z` in either case as 0 to 25; no other character folds to them.
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

impl Country {
    /// The entry of an alpha-2: assigned, reserved or, for `XK`, user-assigned. ASCII case does not matter.
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

    /// The entry of an alpha-3, or of an alpha-3 that CLDR, the World Bank or travel documents use where ISO has none:
    /// `XKK`, `UNK`, `RKS`. ASCII case does not matter.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::from_alpha3("xkx"), Some(Country::XK));
    /// assert_eq!(Country::from_alpha3("RKS"), Some(Country::XK));
    /// assert_eq!(Country::from_alpha3("GER"), None); // vehicles and sport say so, ISO says DEU
    /// ```
    #[expect(clippy::indexing_slicing, reason = "letters are below 26, and a test walks all 17,576 codes")]
    pub const fn from_alpha3(text: &str) -> Option<Country> {
        if let [first, second, third] = text.as_bytes() {
            if let (Some(first), Some(second), Some(third)) = (letter(*first), letter(*second), letter(*third)) {
                let page = tables::ALPHA3_PAGE[first * 26 + second];
                return country(tables::ALPHA3[page as usize][third]);
            }
        }
        None
    }

    /// The entry of an ISO 3166-1 numeric code. CLDR's own numbers are no such codes: 983 is None.
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

    /// The entry of any code that can mean only one: an id, an alpha-2, an alpha-3 as in
    /// [`from_alpha3`](Country::from_alpha3), three digits of ISO 3166-1 numeric, or `UK`. ASCII case does not matter.
    ///
    /// `text.parse::<Country>()` takes the same and has an error that says what was meant. FIPS, IOC, FIFA, vehicle and
    /// carrier codes collide with these and are not taken; [`from_system`](Country::from_system) knows some of them.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::from_code("Northern-Cyprus"), Some(Country::NORTHERN_CYPRUS));
    /// assert_eq!(Country::from_code("UK"), Some(Country::GB));
    /// assert_eq!(Country::from_code("008"), Some(Country::AL));
    /// assert_eq!(Country::from_code("SUI"), None);
    /// ```
    pub fn from_code(text: &str) -> Option<Country> {
        let short = match text.as_bytes() {
            [_, _] => Country::from_alpha2(text),
            [a @ b'0'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
                let digit = |byte: &u8| u16::from(byte - b'0');
                return Country::from_numeric(digit(a) * 100 + digit(b) * 10 + digit(c));
            }
            [_, _, _] => Country::from_alpha3(text),
            _ => None,
        };
        // A handful: ids of entries without an alpha-2, and UK.
        let further = || tables::FURTHER.iter().find(|(code, _)| code.eq_ignore_ascii_case(text));
        short.or_else(|| further().map(|(_, id)| Country(*id)))
    }

    /// The entry of a code in one system. ASCII case does not matter.
    ///
    /// Outside ISO 3166-1 only the entries that ISO lacks or names otherwise have codes so far; `data/codes.tsv` says
    /// where each was seen.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{CodeSystem, Country};
    ///
    /// assert_eq!(Country::from_system(CodeSystem::EuEinvoicing, "1A"), Some(Country::XK));
    /// assert_eq!(Country::from_system(CodeSystem::Alpha2, "RKS"), None);
    /// ```
    pub fn from_system(system: CodeSystem, text: &str) -> Option<Country> {
        match system {
            CodeSystem::Alpha2 => Country::from_alpha2(text),
            CodeSystem::Alpha3 => Country::from_alpha3(text)
                .filter(|country| country.alpha3().is_some_and(|code| code.eq_ignore_ascii_case(text))),
            CodeSystem::Numeric if text.len() == 3 => {
                Country::from_code(text).filter(|country| country.numeric_text() == Some(text))
            }
            CodeSystem::Numeric => None,
            _ => {
                let row = tables::CODES.get(usize::from(*tables::SYSTEMS.get(&key(system as u8, text.bytes()))?))?;
                let value = row.value.of(tables::CODES_TEXT)?;
                // A key can be that of another text.
                (row.system == system && value.eq_ignore_ascii_case(text)).then_some(Country(row.entry))
            }
        }
    }

    /// The alpha-2: ISO's own, a reserved one, or the user-assigned `XK`. [`iso_standing`](Country::iso_standing) says which.
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
    pub fn alpha2(self) -> Option<&'static str> {
        self.letters(tables::ALPHA2S, 2)
    }

    /// The alpha-3. Outside ISO 3166-1 it is the one in common use: `XKX` for Kosovo, CLDR's for AC, CP, DG and TA.
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
        self.letters(tables::ALPHA3S, 3)
    }

    /// The ISO 3166-1 numeric code. People write it with three digits: `code(CodeSystem::Numeric)` does.
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
        if self.index() >= tables::LETTERED {
            return None;
        }
        let digits = tables::NUMERICS.as_bytes();
        let (mut at, mut code) = (self.index() * 3, 0);
        while at < self.index() * 3 + 3 {
            if digits[at] == b' ' {
                return None;
            }
            code = code * 10 + (digits[at] - b'0') as u16;
            at += 1;
        }
        Some(code)
    }

    /// For a back end that knows the codes of ISO 3166-1 alone: the entry itself where it has one, else the entry that
    /// serves the purpose. **Lossy**: the answer names another place, so store the entry and send the answer.
    ///
    /// None where nothing honest can be said. Kosovo has its own post, calling code, customs and statistics, so there is
    /// no entry that stands for it, and a back end that refuses `XK` has to be mended.
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
        if self.iso_standing() == IsoStanding::Assigned {
            return Some(self);
        }
        let found = tables::NEAREST.iter().find(|(entry, of, _)| *entry == self.0 && *of == purpose);
        found.map(|(_, _, nearest)| Country(*nearest))
    }

    /// Three digits.
    fn numeric_text(self) -> Option<&'static str> {
        self.letters(tables::NUMERICS, 3)
    }

    /// This entry's piece of a table that has `width` bytes for every entry with an alpha-2, blank where it has no code.
    fn letters(self, table: &'static str, width: usize) -> Option<&'static str> {
        let start = self.index() * width;
        table.get(start..start + width).filter(|code| !code.starts_with(' '))
    }
}

pub(crate) fn codes(country: Country) -> impl Iterator<Item = Code> + Clone {
    let standing = match country.iso_standing() {
        IsoStanding::Assigned => CodeStanding::Official,
        IsoStanding::ExceptionallyReserved => CodeStanding::Reserved,
        _ => CodeStanding::UserAssigned,
    };
    let own = [
        (CodeSystem::Alpha2, country.alpha2()),
        (CodeSystem::Alpha3, country.alpha3()),
        (CodeSystem::Numeric, country.numeric_text()),
    ];
    let first = tables::CODES.partition_point(|row| row.entry < country.0);
    let further = tables::CODES.get(first..).unwrap_or(&[]).iter().take_while(move |row| row.entry == country.0);
    own.into_iter().filter_map(move |(system, value)| Some(Code { system, standing, value: value? })).chain(
        further.filter_map(|row| {
            Some(Code { system: row.system, standing: row.standing, value: row.value.of(tables::CODES_TEXT)? })
        }),
    )
}

/// As [`Country::from_code`]; the error says what was meant, where that can be told.
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// assert_eq!("XK".parse(), Ok(Country::XK));
/// let error = "AN".parse::<Country>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "\"AN\" is a former code: Netherlands Antilles was withdrawn on 2010-12-15; successors: BQ, CW, SX"
/// );
/// ```
impl FromStr for Country {
    type Err = ParseCountryError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Country::from_code(text).ok_or_else(|| ParseCountryError::new(text))
    }
}

/// As [`str::parse`].
impl TryFrom<&str> for Country {
    type Error = ParseCountryError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// As [`str::parse`].
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// assert_eq!(Country::try_from(String::from("XK")), Ok(Country::XK));
/// ```
#[cfg(feature = "alloc")]
impl TryFrom<alloc::string::String> for Country {
    type Error = ParseCountryError;

    fn try_from(text: alloc::string::String) -> Result<Self, Self::Error> {
        text.parse()
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
