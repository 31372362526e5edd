//! Currencies, and the lengths of IBANs.

use core::fmt;

use crate::country::Country;
use crate::format::listed;
use crate::rows::iterator;
use crate::tables::{self, COUNT};

/// How many bytes a currency has in the table: three letters, its number, its minor units.
const WIDTH: usize = 6;

const CURRENCIES: usize = tables::CURRENCY_ROWS.len() / WIDTH;

/// The index of every currency.
#[expect(clippy::indexing_slicing, reason = "computed while compiling")]
static EVERY: [u8; CURRENCIES] = {
    let mut all = [0; CURRENCIES];
    let mut index = 0;
    while index < CURRENCIES {
        all[index] = index as u8;
        index += 1;
    }
    all
};

/// A currency of ISO 4217 that some entry uses.
///
/// Sources: the packages iso4217 and currency-codes, which agree in every row; `data/currency_codes.tsv`.
///
/// # Examples
///
/// ```
/// use polity::{Country, Currency};
///
/// let lek = Country::AL.currencies().next().unwrap();
/// assert_eq!((lek.code(), lek.numeric(), lek.minor_units()), ("ALL", 8, Some(2)));
/// assert_eq!(Currency::from_code("all"), Some(lek));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(u8);

impl Currency {
    /// Returns every currency that some entry uses, by code.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Currency;
    ///
    /// assert!(Currency::all().any(|currency| currency.code() == "XCG"));
    /// assert!(Currency::all().all(|currency| currency.code() != "DEM"));
    /// ```
    pub fn all() -> Currencies {
        Currencies(EVERY.iter())
    }

    /// Returns the currency of a code. ASCII case does not matter.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Currency;
    ///
    /// assert_eq!(Currency::from_code("EUR").unwrap().numeric(), 978);
    /// assert_eq!(Currency::from_code("DEM"), None);
    /// ```
    pub fn from_code(text: &str) -> Option<Currency> {
        let mut all = Currency::all();
        all.find(|currency| currency.code().eq_ignore_ascii_case(text))
    }

    /// Where it stands among all.
    pub(crate) const fn index(self) -> u8 {
        self.0
    }

    fn row(self) -> &'static [u8] {
        tables::CURRENCY_ROWS.get(usize::from(self.0) * WIDTH..).unwrap_or(&[])
    }

    /// Returns the three letters.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::XK.currencies().next().unwrap().code(), "EUR");
    /// ```
    pub fn code(self) -> &'static str {
        self.row().get(..3).and_then(|code| core::str::from_utf8(code).ok()).unwrap_or("")
    }

    /// Returns the numeric code. People write it with three digits.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Currency;
    ///
    /// assert_eq!(format!("{:03}", Currency::from_code("ALL").unwrap().numeric()), "008");
    /// ```
    pub fn numeric(self) -> u16 {
        match self.row() {
            [_, _, _, low, high, ..] => u16::from_le_bytes([*low, *high]),
            _ => 0,
        }
    }

    /// Returns how many digits ISO 4217 puts behind the point. CLDR shows fewer for some: no cents of the Afghan afghani.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Currency;
    ///
    /// let digits = |code| Currency::from_code(code).unwrap().minor_units();
    /// assert_eq!((digits("EUR"), digits("JPY"), digits("KWD")), (Some(2), Some(0), Some(3)));
    /// ```
    pub fn minor_units(self) -> Option<u8> {
        self.row().get(5).copied().filter(|digits| *digits != u8::MAX)
    }
}

/// The [`code`](Currency::code).
impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Currency({self})")
    }
}

iterator! {
    /// The currencies of an entry, or all: [`Country::currencies`], [`Currency::all`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{iter, Country};
    ///
    /// let currencies: iter::Currencies = Country::PA.currencies();
    /// assert_eq!(currencies.len(), 2);
    /// ```
    pub struct Currencies(u8) -> Currency = |index| Currency(*index);
}

impl Country {
    /// Returns the currencies in use, the first of which is [`currency`](Country::currency).
    ///
    /// Source: CLDR's supplemental data, legal tender as of the release; `data/currencies.tsv` has since when.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::PA.currencies().map(|currency| currency.code()).eq(["PAB", "USD"]));
    /// assert_eq!(Country::AQ.currencies().len(), 0);
    /// ```
    pub fn currencies(self) -> Currencies {
        Currencies(listed::of(&tables::CURRENCIES_OF, COUNT, self.index()).iter())
    }

    /// Returns how long an IBAN is with the prefix that [`CodeSystem::Iban`](crate::CodeSystem::Iban) has for the entry.
    ///
    /// Sources: schwifty, ibantools and iban_validate, copies of the registry of SWIFT; `data/iban.tsv`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{CodeSystem, Country};
    ///
    /// assert_eq!((Country::XK.code(CodeSystem::Iban), Country::XK.iban_length()), (Some("XK"), Some(20)));
    /// assert_eq!(Country::US.iban_length(), None);
    /// ```
    pub fn iban_length(self) -> Option<u8> {
        Some(self.of(&tables::IBAN_LENGTHS)).filter(|length| *length > 0)
    }
}
