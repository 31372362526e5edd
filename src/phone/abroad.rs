//! Numbers as they are dialled from a country or region.

use super::classify::{self, Fit};
use super::format::{Body, Format, Formatted, Head, Style};
use super::number::PhoneNumber;
use super::ranges::Ranges;
use crate::country::Country;
use crate::schema::Kind;

/// The plan of North America, inside which calls between countries and regions are dialled as those inside one.
const NORTH_AMERICA: u16 = 1;
/// Brazil: calls to lines are dialled with the code of a carrier.
const WITH_CARRIER: u16 = 55;
/// Mexico, Chile and Uzbekistan: what must be dialled before the number of a line depends on the caller's own line.
const INTERNATIONAL_AT_HOME: [u16; 3] = [52, 56, 998];

impl PhoneNumber {
    /// The number as it is dialled from an entry: in the national format inside its plan, else after the exit code. In the
    /// international format where the entry has several exit codes or none.
    ///
    /// libphonenumber has it as `formatOutOfCountryCallingNumber`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+383 44 123 456", None).unwrap();
    /// assert_eq!(number.format_from(Country::XK).to_string(), "044 123 456");
    /// assert_eq!(number.format_from(Country::DE).to_string(), "00 383 44 123 456");
    /// assert_eq!(number.format_from(Country::US).to_string(), "011 383 44 123 456");
    /// assert_eq!(number.format_from(Country::BR).to_string(), "+383 44 123 456");
    /// ```
    pub fn format_from(&self, from: Country) -> Formatted {
        let region = classify::region_of(from).filter(|region| self.ranges == Ranges::All || region.is_of(from));
        let Some(region) = region else { return self.format(Format::International) };
        let style = |head, body| Style { head, body, extension: true, dialled: false };
        let style = match from.dialing().and_then(|dialing| dialing.international_prefix()) {
            _ if region.plan == self.plan && self.row.code == NORTH_AMERICA => style(Head::Code, Body::National),
            _ if region.plan == self.plan => style(Head::None, Body::National),
            Some(exit) => style(Head::Exit(exit), Body::International),
            None => return self.format(Format::International),
        };
        Formatted { number: *self, style }
    }

    /// The number to hand to a mobile phone of an entry, without its extension; None where it cannot be dialled from there,
    /// or only with the code of a carrier (lines of Brazil inside Brazil). [`dialled`](Formatted::dialled) keeps only
    /// what a phone can dial.
    ///
    /// libphonenumber has it as `formatNumberForMobileDialing`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+49 30 123456", None).unwrap();
    /// assert_eq!(number.format_for_mobile(Country::DE).unwrap().to_string(), "030 123456");
    /// assert_eq!(number.format_for_mobile(Country::XK).unwrap().to_string(), "+49 30 123456");
    /// let inside_italy = PhoneNumber::parse("+39 848 000 000", None).unwrap();
    /// assert!(inside_italy.format_for_mobile(Country::XK).is_none());
    /// ```
    pub fn format_for_mobile(&self, from: Country) -> Option<Formatted> {
        let holder = self.row.holder()?;
        let of = |format| {
            let Formatted { number, style } = self.format(format);
            Some(Formatted { number, style: Style { extension: false, ..style } })
        };
        if !holder.is_of(from) {
            return of(Format::International).filter(|_| self.kind().is_some() && self.is_reached_from_abroad());
        }
        let line = matches!(self.kind(), Some(Kind::FixedLine | Kind::Mobile | Kind::FixedLineOrMobile));
        let abroad = match self.row.code {
            WITH_CARRIER if line => return None,
            // Short numbers are dialled as they are.
            NORTH_AMERICA => holder.fit(self.national.len()) != Fit::TooShort,
            code => line && INTERNATIONAL_AT_HOME.contains(&code),
        };
        of(if abroad && self.is_reached_from_abroad() { Format::International } else { Format::National })
    }

    /// Whether calls from abroad can reach the number, as far as its plan tells.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let is_reached = |text| PhoneNumber::parse(text, None).unwrap().is_reached_from_abroad();
    /// assert!(is_reached("+39 06 698 12345"));
    /// assert!(!is_reached("+39 848 000 000"));
    /// ```
    pub fn is_reached_from_abroad(&self) -> bool {
        let region = self.region.and_then(|region| self.row.region(region));
        let Some(region) = region.filter(|region| region.country().is_some()) else { return true };
        !classify::contains(region.domestic, self.national.bytes().iter().copied())
    }
}
