//! Short numbers: emergency services, and others that are dialled inside a country or region only.

use core::fmt;

use super::digits::{ascii, is_punctuation};
use super::text::Text;
use crate::country::Country;
use crate::format::phone::{ShortRow, short};
use crate::format::states::Place;
use crate::rows::compared_by_key;
use crate::tables;

/// What a call to a short number costs.
///
/// # Examples
///
/// ```
/// use polity::Country;
/// use polity::phone::{Cost, ShortNumber};
///
/// let cost = |text| ShortNumber::parse(text, Country::CH).unwrap().cost();
/// assert_eq!(cost("112"), Some(Cost::TollFree));
/// assert_eq!(cost("140"), Some(Cost::StandardRate));
/// assert_eq!(cost("543"), Some(Cost::PremiumRate));
/// assert_eq!(cost("107"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Cost {
    /// Nothing.
    TollFree,
    /// As much as other calls.
    StandardRate,
    /// More than other calls.
    PremiumRate,
}

/// A number as it is dialled inside a country or region that is too short for a [`PhoneNumber`](super::PhoneNumber): an
/// emergency number, a service of a carrier, a code to which short messages are sent. It need not be valid.
///
/// Source: libphonenumber's metadata, `data/phone/short.tsv`. No short number of an entry that libphonenumber does not know is
/// valid.
///
/// # Examples
///
/// ```
/// use polity::Country;
/// use polity::phone::ShortNumber;
///
/// let number = ShortNumber::parse("112", Country::XK).unwrap();
/// assert!(number.is_valid() && number.is_emergency());
/// assert!(!ShortNumber::parse("911", Country::XK).unwrap().is_valid());
/// ```
#[derive(Clone, Copy)]
pub struct ShortNumber {
    country: Country,
    digits: Text<17>,
    row: Option<&'static ShortRow>,
    /// What the automaton says, as bits of [`short`].
    mark: u16,
}

impl ShortNumber {
    /// Reads a number that is dialled inside an entry: up to 17 digits of any script, with the punctuation that may stand
    /// between them. None for all else.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::ShortNumber;
    ///
    /// assert_eq!(ShortNumber::parse("1-1-2", Country::DE).unwrap().digits(), "112");
    /// assert!(ShortNumber::parse("+112", Country::DE).is_none());
    /// ```
    pub fn parse(text: &str, country: Country) -> Option<ShortNumber> {
        let mut digits: Text<17> = Text::new();
        for character in text.chars() {
            match ascii(character) {
                Some(digit) => digits.push_byte(digit).then_some(())?,
                None => (is_punctuation(character) && !character.is_ascii_alphabetic()).then_some(())?,
            }
        }
        if digits.is_empty() {
            return None;
        }
        let row = tables::SHORT.binary_search_by_key(&(country.index() as u16), |row| row.entry).ok();
        let row = row.and_then(|at| tables::SHORT.get(at));
        let mark = row.and_then(|row| marks(row.root, digits.bytes()).last()).unwrap_or(0);
        Some(ShortNumber { country, digits, row, mark })
    }

    /// The entry inside which it is dialled.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::ShortNumber;
    ///
    /// assert_eq!(ShortNumber::parse("112", Country::DE).unwrap().country(), Country::DE);
    /// ```
    pub const fn country(&self) -> Country {
        self.country
    }

    /// The digits.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::ShortNumber;
    ///
    /// assert_eq!(ShortNumber::parse("١١٢", Country::DE).unwrap().digits(), "112");
    /// ```
    pub fn digits(&self) -> &str {
        self.digits.as_str()
    }

    /// Whether short numbers of the entry have this length.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::ShortNumber;
    ///
    /// assert!(ShortNumber::parse("999", Country::XK).unwrap().is_possible());
    /// assert!(!ShortNumber::parse("9999", Country::XK).unwrap().is_possible());
    /// ```
    pub fn is_possible(&self) -> bool {
        self.row.is_some_and(|row| row.lengths >> self.digits.len() & 1 == 1)
    }

    /// Whether the number is in use in the entry.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::ShortNumber;
    ///
    /// assert!(ShortNumber::parse("192", Country::XK).unwrap().is_valid());
    /// assert!(!ShortNumber::parse("195", Country::XK).unwrap().is_valid());
    /// ```
    pub const fn is_valid(&self) -> bool {
        self.mark & short::VALID != 0
    }

    /// Whether it is the number of an emergency service.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::ShortNumber;
    ///
    /// assert!(ShortNumber::parse("112", Country::DE).unwrap().is_emergency());
    /// assert!(!ShortNumber::parse("115", Country::DE).unwrap().is_emergency());
    /// ```
    pub const fn is_emergency(&self) -> bool {
        self.mark & short::EMERGENCY != 0
    }

    /// Whether dialling it may call an emergency service: in most countries and regions digits that follow its number are
    /// ignored.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::ShortNumber;
    ///
    /// let connects = |text, country| ShortNumber::parse(text, country).unwrap().connects_to_emergency();
    /// assert!(connects("9116666666", Country::US));
    /// assert!(!connects("1900", Country::BR)); // after 190 nothing may follow there
    /// assert!(connects("190", Country::BR));
    /// ```
    pub fn connects_to_emergency(&self) -> bool {
        let begins = |row: &ShortRow| marks(row.root, self.digits.bytes()).any(|mark| mark & short::EMERGENCY != 0);
        self.is_emergency() || self.row.is_some_and(|row| !row.whole && begins(row))
    }

    /// What a call costs; None where it is not known. The length alone must be right: a number need not be valid.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::{Cost, ShortNumber};
    ///
    /// assert_eq!(ShortNumber::parse("112", Country::XK).unwrap().cost(), Some(Cost::TollFree));
    /// ```
    pub fn cost(&self) -> Option<Cost> {
        let has = |bit| self.mark & bit != 0;
        match () {
            () if !self.is_possible() => None,
            () if has(short::PREMIUM_RATE) => Some(Cost::PremiumRate),
            () if has(short::STANDARD_RATE) => Some(Cost::StandardRate),
            () if has(short::TOLL_FREE | short::EMERGENCY) => Some(Cost::TollFree),
            () => None,
        }
    }

    /// Whether its meaning depends on the carrier, and it may have none in some networks.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::ShortNumber;
    ///
    /// assert!(ShortNumber::parse("33669", Country::US).unwrap().is_carrier_specific());
    /// assert!(!ShortNumber::parse("911", Country::US).unwrap().is_carrier_specific());
    /// ```
    pub const fn is_carrier_specific(&self) -> bool {
        self.mark & short::CARRIER_SPECIFIC != 0
    }

    /// Whether it is for text messages only, not for calls.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::ShortNumber;
    ///
    /// assert!(ShortNumber::parse("20000", Country::US).unwrap().is_for_messages());
    /// assert!(!ShortNumber::parse("911", Country::US).unwrap().is_for_messages());
    /// ```
    pub const fn is_for_messages(&self) -> bool {
        self.mark & short::SMS != 0
    }

    fn key(&self) -> (Country, &str) {
        (self.country, self.digits.as_str())
    }
}

/// What the automaton says of each beginning of `digits`, 0 for nothing.
fn marks(root: u16, digits: &[u8]) -> impl Iterator<Item = u16> + '_ {
    digits.iter().scan(Place::new(root), |place, digit| {
        *place = tables::SHORT_STATES.step(*place, *digit);
        Some(tables::SHORT_STATES.mark(*place).unwrap_or(0))
    })
}

compared_by_key!(ShortNumber);

/// The digits.
impl fmt::Display for ShortNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.digits())
    }
}

impl fmt::Debug for ShortNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ShortNumber({} {})", self.country, self.digits())
    }
}
