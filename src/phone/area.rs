//! Where a number belongs, and which of its digits say so.

use core::fmt::{self, Write};

use super::codes;
use super::format::{Body, Formatted, Head, Style};
use super::number::{PhoneNumber, Possibility};
use super::parse::Read;
use super::text::Text;
use crate::country::Country;
use crate::schema::{Kind, Reason};

/// The calling codes of plans in which a mobile number belongs to a part of the country, as libphonenumber's code lists them:
/// Mexico, Argentina, Brazil, Indonesia and China.
const MOBILE_BY_AREA: [u16; 5] = [52, 54, 55, 62, CHINA];
/// In China the digits of a mobile number that tell its area are no area code.
const CHINA: u16 = 86;
/// Mexico has area codes, but no national prefix.
const NO_PREFIX: u16 = 52;
/// Argentina: a 9 of its own is written before the area code of a mobile number.
const TOKEN: u16 = 54;

impl PhoneNumber {
    /// Whether the number is a valid one of this entry: in one of its own ranges, or one that it shares. A legacy number of an
    /// entry is not.
    ///
    /// libphonenumber has it as `isValidNumberForRegion`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+44 1481 256789", None).unwrap();
    /// assert!(number.is_valid_for(Country::GG));
    /// assert!(!number.is_valid_for(Country::JE));
    /// let shared = PhoneNumber::parse("+1 800 234 5678", None).unwrap();
    /// assert!(shared.is_valid_for(Country::US) && shared.is_valid_for(Country::CA));
    /// ```
    pub fn is_valid_for(&self, country: Country) -> bool {
        self.candidates().any(|candidate| {
            candidate.country() == country && candidate.kind().is_some() && candidate.reason() != Reason::Legacy
        })
    }

    /// Whether the number belongs to a part of its country or region: a fixed line, or a mobile number in the few plans whose
    /// mobile numbers do.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let is_geographical = |text| PhoneNumber::parse(text, None).unwrap().is_geographical();
    /// assert!(is_geographical("+383 38 123 456"));
    /// assert!(!is_geographical("+383 44 123 456"));
    /// assert!(is_geographical("+52 55 1234 5678"));
    /// ```
    pub fn is_geographical(&self) -> bool {
        match self.kind() {
            Some(Kind::FixedLine | Kind::FixedLineOrMobile) => true,
            Some(Kind::Mobile) => MOBILE_BY_AREA.contains(&self.row.code),
            _ => false,
        }
    }

    /// The first digits of [`national`](Self::national) that identify the area; None where the number has none.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+44 20 7946 0123", None).unwrap();
    /// assert_eq!(number.area_code(), Some("20"));
    /// assert_eq!(PhoneNumber::parse("+383 44 123 456", None).unwrap().area_code(), None);
    /// ```
    pub fn area_code(&self) -> Option<&str> {
        let country = self.row.region(self.region?)?.country()?;
        let code = self.row.code;
        let dialing = || codes::dialing(country, code);
        let prefixed = code == NO_PREFIX
            || self.has_zero()
            || dialing().is_some_and(|dialing| dialing.national_prefix().is_some());
        let by_carrier = code == CHINA && self.kind() == Some(Kind::Mobile);
        (prefixed && !by_carrier && self.is_geographical()).then(|| self.destination_code())?
    }

    /// The first group of digits of [`national`](Self::national) where others follow: an area code, or that of a carrier.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+383 44 123 456", None).unwrap();
    /// assert_eq!(number.destination_code(), Some("44"));
    /// let argentina = PhoneNumber::parse("+54 9 11 2345 6789", None).unwrap();
    /// assert_eq!(argentina.destination_code(), Some("911"));
    /// ```
    pub fn destination_code(&self) -> Option<&str> {
        let style = Style { head: Head::None, body: Body::International, extension: false, dialled: false };
        let mut groups = Groups { lengths: [0; 2], open: 0, begun: false };
        Formatted { number: *self, style }.write(&mut groups).ok()?;
        let [first, second] = groups.lengths;
        let with_token = self.row.code == TOKEN && self.kind() == Some(Kind::Mobile);
        let length = if with_token { first + second } else { first };
        (second > 0).then(|| self.national().get(..length))?
    }

    /// Whether a zero begins the national digits, as in Italy.
    fn has_zero(&self) -> bool {
        matches!(self.national.bytes(), [b'0', _, ..])
    }

    /// The longest valid number that this one begins with, if it has too many digits. None where no beginning is
    /// valid.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+383 44 123 456 789", None).unwrap();
    /// assert_eq!(number.truncated().unwrap().e164().to_string(), "+38344123456");
    /// assert!(PhoneNumber::parse("+383 12 34", None).unwrap().truncated().is_none());
    /// ```
    pub fn truncated(&self) -> Option<PhoneNumber> {
        let mut number = *self;
        while !number.is_valid() {
            let mut national: Text<17> = number.national;
            national.truncate(national.len().checked_sub(1)?);
            national.bytes().iter().any(|digit| *digit != b'0').then_some(())?;
            let read = Read { extension: self.extension, ..Read::new(self.plan, self.row, national) };
            number = Self::of(read, self.ranges, self.view);
            if number.possibility() == Possibility::TooShort {
                return None;
            }
        }
        Some(number)
    }
}

/// Counts the digits of the first two groups.
struct Groups {
    lengths: [usize; 2],
    /// The index of the group that digits belong to.
    open: usize,
    begun: bool,
}

impl Write for Groups {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            if character.is_ascii_digit() {
                self.begun = true;
                if let Some(length) = self.lengths.get_mut(self.open) {
                    *length += 1;
                }
            } else if self.begun {
                self.open += 1;
                self.begun = false;
            }
        }
        Ok(())
    }
}
