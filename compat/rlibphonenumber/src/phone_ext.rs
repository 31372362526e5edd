//! The functions as methods of numbers.

use std::borrow::Cow;
use std::fmt::{self, Display};
use std::str::FromStr;

use polity::phone;

use crate::enums::{NumberLengthType, PhoneNumberFormat, PhoneNumberType, Region};
use crate::errors::{ParseError, ValidationError};
use crate::generated::proto::PhoneNumber;
use crate::phonenumberutil::PHONE_NUMBER_UTIL;
use crate::phonenumberutil::helper_functions::{get_national_significant_number_owned, parts};

impl PhoneNumber {
    /// Writes the number in a format.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity_rlibphonenumber::{PhoneNumber, PhoneNumberFormat};
    ///
    /// let number: PhoneNumber = "+38344123456".parse().unwrap();
    /// assert_eq!(number.format_as(PhoneNumberFormat::National), "044 123 456");
    /// ```
    pub fn format_as(&self, format: PhoneNumberFormat) -> Cow<'_, str> {
        PHONE_NUMBER_UTIL.format(self, format)
    }

    /// Writes the number as it was written, in groups.
    pub fn format_in_original_format(&self, region_calling_from: Region) -> Cow<'_, str> {
        PHONE_NUMBER_UTIL.format_in_original_format(self, region_calling_from)
    }

    /// Writes the number as it is handed to a mobile phone in a region. None if it cannot be dialled from there.
    pub fn format_for_mobile_dialing(
        &self,
        region_calling_from: Region,
        with_formatting: bool,
    ) -> Option<Cow<'_, str>> {
        PHONE_NUMBER_UTIL.format_number_for_mobile_dialing(self, region_calling_from, with_formatting)
    }

    /// Writes the number as it is dialled from a region.
    pub fn format_out_of_country_calling_number(&self, region_calling_from: Region) -> Cow<'_, str> {
        PHONE_NUMBER_UTIL.format_out_of_country_calling_number(self, region_calling_from)
    }

    /// The region that the number belongs to.
    pub fn get_region_code(&self) -> Option<Region> {
        PHONE_NUMBER_UTIL.get_region_for_number(self)
    }

    /// What the number is for.
    pub fn get_type(&self) -> PhoneNumberType {
        PHONE_NUMBER_UTIL.get_number_type(self)
    }

    /// Whether calls from abroad can reach the number.
    pub fn can_be_internationally_dialled(&self) -> bool {
        PHONE_NUMBER_UTIL.can_be_internationally_dialled(self)
    }

    /// Whether the number belongs to a part of its country or region.
    pub fn is_geographical(&self) -> bool {
        PHONE_NUMBER_UTIL.is_number_geographical(self)
    }

    /// Whether the number is in a range that is in use.
    pub fn is_valid(&self) -> bool {
        PHONE_NUMBER_UTIL.is_valid_number(self)
    }

    /// Whether the number is a valid one of a region.
    pub fn is_valid_for_region(&self, region: Region) -> bool {
        PHONE_NUMBER_UTIL.is_valid_number_for_region(self, region)
    }

    /// Whether numbers of the calling code have this length, and what is wrong otherwise.
    ///
    /// # Errors
    ///
    /// If they do not have it.
    pub fn is_possible_with_reason(&self) -> Result<NumberLengthType, ValidationError> {
        PHONE_NUMBER_UTIL.is_possible_number_with_reason(self)
    }

    /// Takes digits off the end until the number is valid; whether it is.
    pub fn truncate_too_long_number(&mut self) -> bool {
        PHONE_NUMBER_UTIL.truncate_too_long_number(self)
    }

    /// How many digits the area code has; 0 if there is none.
    pub fn get_length_of_geographical_area_code(&self) -> usize {
        PHONE_NUMBER_UTIL.get_length_of_geographical_area_code(self)
    }

    /// How many digits say which area, network or service the number belongs to; 0 if none do.
    pub fn get_length_of_national_destination_code(&self) -> usize {
        PHONE_NUMBER_UTIL.get_length_of_national_destination_code(self)
    }

    /// The national digits, zeros at the start included.
    pub fn get_national_significant_number(&self) -> String {
        get_national_significant_number_owned(self)
    }

    /// Reads a number: an international one, or a national one of a region.
    ///
    /// # Errors
    ///
    /// If there is no number in the text, or no calling code that somebody has.
    pub fn parse(number_to_parse: impl AsRef<str>, default_region: Option<Region>) -> Result<PhoneNumber, ParseError> {
        PHONE_NUMBER_UTIL.parse(number_to_parse, default_region)
    }
}

impl FromStr for PhoneNumber {
    type Err = ParseError;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::parse(s, None)
    }
}

impl Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.format_as(PhoneNumberFormat::E164))
    }
}

/// The number with all that polity knows about it: every entry, and what can be done with a number. What is no number by its
/// calling code or length is an error.
impl TryFrom<&PhoneNumber> for phone::PhoneNumber {
    type Error = ParseError;

    fn try_from(number: &PhoneNumber) -> Result<Self, ParseError> {
        let code = u16::try_from(number.country_code).map_err(|_| ParseError::InvalidCountryCode)?;
        phone::CallingCode::new(code).ok_or(ParseError::InvalidCountryCode)?;
        let digits = get_national_significant_number_owned(number);
        let extension = number.extension.as_deref();
        let wrong = if digits.len() < 2 { ParseError::TooShortNsn } else { ParseError::TooLongNsn };
        phone::PhoneNumber::from_parts(code, &digits, extension).ok_or(wrong)
    }
}

impl From<phone::PhoneNumber> for PhoneNumber {
    fn from(number: phone::PhoneNumber) -> Self {
        parts(&number)
    }
}
