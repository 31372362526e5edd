//! The functions of libphonenumber, by the names that they have there.

use std::borrow::Cow;
use std::collections::HashSet;

use polity::phone::{self, CallingCode, Format, Kind, Match, Original, Ranges, Source, calling_codes};
use polity::{Country, View};

use super::helper_functions::{get_national_significant_number_owned, known, parts, written};
use super::possible;
use crate::enums::{KNOWN, MatchType, NumberLengthType, PhoneNumberFormat, PhoneNumberType, Region};
use crate::errors::{
    CreateUtilError, GetExampleNumberError, InternalError, InvalidNumberError, ParseError, ValidationError,
};
use crate::generated::proto::PhoneNumber;
use crate::generated::proto::phone_number::CountryCodeSource;

/// The functions of libphonenumber.
pub struct PhoneNumberUtil {
    _nothing: (),
}

/// A calling code that somebody has.
fn code(number: i32) -> Option<CallingCode> {
    u16::try_from(number).ok().and_then(CallingCode::new)
}

/// The regions that have a calling code, the main one first.
fn regions(code: CallingCode) -> Vec<Region> {
    code.dialings().filter_map(|dialing| Region::of(dialing.country())).collect()
}

impl PhoneNumberUtil {
    pub(crate) fn made() -> Self {
        PhoneNumberUtil { _nothing: () }
    }

    /// The functions; nothing is set up for them.
    ///
    /// # Errors
    ///
    /// None.
    pub fn new() -> Result<Self, CreateUtilError> {
        Ok(Self::made())
    }

    /// The regions that libphonenumber lists.
    pub fn get_supported_regions(&self) -> impl ExactSizeIterator<Item = Region> {
        KNOWN.iter().copied()
    }

    /// The calling codes that are no country's or region's.
    pub fn get_supported_global_network_calling_codes(&self) -> impl Iterator<Item = i32> {
        calling_codes().filter(|code| regions(*code).is_empty()).map(|code| code.number().into())
    }

    /// The calling codes.
    pub fn get_supported_calling_codes(&self) -> impl Iterator<Item = i32> {
        calling_codes().map(|code| code.number().into())
    }

    /// Whether a region has the calling code 1.
    pub fn is_nanpa_country(&self, region: Region) -> bool {
        self.get_country_code_for_region(region) == Some(1)
    }

    /// The kinds of numbers that a region has. None if libphonenumber does not list it.
    pub fn get_supported_types_for_region(&self, region: Region) -> Option<HashSet<PhoneNumberType>> {
        let dialing = region.country()?.dialing()?;
        let kinds = dialing.kinds().filter(|kind| *kind != Kind::FixedLineOrMobile);
        Some(kinds.map(|kind| PhoneNumberType::of(Some(kind))).collect())
    }

    /// The calling code of a region. None if libphonenumber does not list it.
    pub fn get_country_code_for_region(&self, region: Region) -> Option<i32> {
        Some(region.country()?.dialing()?.calling_code().into())
    }

    /// The main region of a calling code; [`Region::World`] if it is no country's or region's.
    pub fn get_region_for_country_code(&self, country_calling_code: i32) -> Option<Region> {
        Some(regions(code(country_calling_code)?).first().copied().unwrap_or(Region::World))
    }

    /// The regions of a calling code, the main one first.
    pub fn get_regions_for_country_calling_code(
        &self,
        country_calling_code: i32,
    ) -> Option<impl ExactSizeIterator<Item = Region>> {
        let mut all = regions(code(country_calling_code)?);
        if all.is_empty() {
            all.push(Region::World);
        }
        Some(all.into_iter())
    }

    /// Writes a number in a format.
    pub fn format<'b>(&self, phone_number: &'b PhoneNumber, number_format: PhoneNumberFormat) -> Cow<'b, str> {
        if phone_number.national_number == 0 && !phone_number.raw_input().is_empty() {
            return Cow::Borrowed(phone_number.raw_input());
        }
        if let Some(number) = written(phone_number) {
            return Cow::Owned(number.format(number_format.known()).to_string());
        }
        // What is no number has no groups.
        let national = get_national_significant_number_owned(phone_number);
        let number = phone_number.country_code;
        Cow::Owned(match number_format {
            PhoneNumberFormat::E164 => format!("+{number}{national}"),
            _ if code(number).is_none() => national,
            PhoneNumberFormat::International => format!("+{number} {national}"),
            PhoneNumberFormat::National => national,
            PhoneNumberFormat::RFC3966 => format!("tel:+{number}-{national}"),
        })
    }

    /// Writes a number as it is handed to a mobile phone in a region. None if it cannot be dialled from there.
    pub fn format_number_for_mobile_dialing<'b>(
        &self,
        phone_number: &'b PhoneNumber,
        calling_from: Region,
        with_formatting: bool,
    ) -> Option<Cow<'b, str>> {
        if code(phone_number.country_code).is_none() {
            return phone_number.raw_input.as_deref().map(Cow::Borrowed);
        }
        let number = written(phone_number)?;
        // What is no country's or region's is at home in the world.
        let world = calling_from == Region::World
            && self.get_region_for_country_code(phone_number.country_code) == Some(Region::World);
        let formatted = match calling_from.country() {
            Some(from) => number.format_for_mobile(from)?,
            None => {
                let dialled = world || number.is_valid() && number.is_reached_from_abroad();
                dialled.then(|| without_extension(&number).format(Format::International))?
            }
        };
        let formatted = if with_formatting { formatted } else { formatted.dialled() };
        Some(Cow::Owned(formatted.to_string()))
    }

    /// What a number is for.
    pub fn get_number_type(&self, phone_number: &PhoneNumber) -> PhoneNumberType {
        PhoneNumberType::of(known(phone_number).and_then(|number| number.kind()))
    }

    /// The region that a number belongs to.
    pub fn get_region_for_number(&self, phone_number: &PhoneNumber) -> Option<Region> {
        // To ask the number is sooner than to walk through the regions of its plan, and most numbers are valid.
        let candidates = || known(phone_number)?.candidates().find_map(|candidate| Region::of(candidate.country()));
        candidates().or_else(|| {
            let code = code(phone_number.country_code)?;
            let mut all = code.dialings().filter_map(|dialing| Region::of(dialing.country()));
            match (all.next(), all.next()) {
                (None, _) => Some(Region::World),
                (one, None) => one,
                _ => None,
            }
        })
    }

    /// Whether calls from abroad can reach a number.
    pub fn can_be_internationally_dialled(&self, phone_number: &PhoneNumber) -> bool {
        written(phone_number).is_none_or(|number| number.is_reached_from_abroad())
    }

    /// Writes a number as it is dialled from a region.
    pub fn format_out_of_country_calling_number<'a>(
        &self,
        phone_number: &'a PhoneNumber,
        calling_from: Region,
    ) -> Cow<'a, str> {
        let at_home = self.get_country_code_for_region(calling_from) == Some(phone_number.country_code);
        if at_home && phone_number.national_number == 0 && !phone_number.raw_input().is_empty() {
            // Inside North America the calling code is dialled.
            let code = if phone_number.country_code == 1 { "1 " } else { "" };
            return Cow::Owned(format!("{code}{}", phone_number.raw_input()));
        }
        match (calling_from.country(), written(phone_number)) {
            (Some(from), Some(number)) => Cow::Owned(number.format_from(from).to_string()),
            _ => self.format(phone_number, PhoneNumberFormat::International),
        }
    }

    /// Writes a number as it was written, in groups.
    pub fn format_in_original_format<'a>(
        &self,
        phone_number: &'a PhoneNumber,
        region_calling_from: Region,
    ) -> Cow<'a, str> {
        let home = region_calling_from.country();
        if phone_number.national_number == 0 && !phone_number.raw_input().is_empty() {
            return Cow::Borrowed(phone_number.raw_input());
        }
        let read = phone_number
            .raw_input
            .as_deref()
            .and_then(|text| Original::parse_within(text, home, Ranges::Upstream, View::CLDR).ok());
        match (read, phone_number.country_code_source()) {
            (Some(original), _) if Some(original.number()) == written(phone_number) => Cow::Owned(original.to_string()),
            (_, CountryCodeSource::FromNumberWithPlusSign) => {
                self.format(phone_number, PhoneNumberFormat::International)
            }
            (_, CountryCodeSource::FromNumberWithIdd) => {
                self.format_out_of_country_calling_number(phone_number, region_calling_from)
            }
            (_, CountryCodeSource::FromNumberWithoutPlusSign) => {
                let international = self.format(phone_number, PhoneNumberFormat::International);
                Cow::Owned(international.trim_start_matches('+').to_owned())
            }
            _ => self.format(phone_number, PhoneNumberFormat::National),
        }
    }

    /// Reads a number: an international one, or a national one of a region.
    ///
    /// # Errors
    ///
    /// If there is no number in the text, or no calling code that somebody has.
    pub fn parse(
        &self,
        number_to_parse: impl AsRef<str>,
        default_region: Option<Region>,
    ) -> Result<PhoneNumber, ParseError> {
        let text = number_to_parse.as_ref();
        let home = default_region.and_then(Region::country);
        match phone::PhoneNumber::parse_within(text, home, Ranges::Upstream, View::CLDR) {
            Ok(number) => Ok(parts(&number)),
            Err(error) => Err(ParseError::of(error.kind(), text)),
        }
    }

    /// As [`parse`](Self::parse), and keeps the text, where the calling code was found, and a carrier code.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse).
    pub fn parse_and_keep_raw_input(
        &self,
        number_to_parse: impl AsRef<str>,
        default_region: Option<Region>,
    ) -> Result<PhoneNumber, ParseError> {
        let text = number_to_parse.as_ref();
        let home = default_region.and_then(Region::country);
        let original = Original::parse_within(text, home, Ranges::Upstream, View::CLDR)
            .map_err(|error| ParseError::of(error.kind(), text))?;
        let source = match original.source() {
            Source::Plus => CountryCodeSource::FromNumberWithPlusSign,
            Source::ExitCode => CountryCodeSource::FromNumberWithIdd,
            Source::Bare => CountryCodeSource::FromNumberWithoutPlusSign,
            _ => CountryCodeSource::FromDefaultCountry,
        };
        Ok(PhoneNumber {
            raw_input: Some(text.to_owned()),
            country_code_source: Some(source.into()),
            preferred_domestic_carrier_code: original.carrier_code().map(Into::into),
            ..parts(&original.number())
        })
    }

    /// Whether a number is in a range that is in use.
    pub fn is_valid_number(&self, phone_number: &PhoneNumber) -> bool {
        known(phone_number).is_some_and(|number| number.is_valid())
    }

    /// Whether a number is a valid one of a region.
    pub fn is_valid_number_for_region(&self, phone_number: &PhoneNumber, region: Region) -> bool {
        let Some(number) = known(phone_number) else { return false };
        match region.country() {
            Some(country) => number.is_valid_for(country),
            None if region == Region::World => {
                number.is_valid() && self.get_region_for_country_code(phone_number.country_code) == Some(region)
            }
            None => false,
        }
    }

    /// Whether numbers of the calling code have this length.
    pub fn is_possible_number(&self, phone_number: &PhoneNumber) -> bool {
        self.is_possible_number_with_reason(phone_number).is_ok()
    }

    /// Whether numbers of a kind have this length.
    pub fn is_possible_number_for_type(&self, phone_number: &PhoneNumber, phone_number_type: PhoneNumberType) -> bool {
        self.is_possible_number_for_type_with_reason(phone_number, phone_number_type).is_ok()
    }

    /// Whether a text is a number, and numbers of its calling code have this length.
    pub fn is_possible_number_for_string(&self, phone_number: impl AsRef<str>, region_dialing_from: Region) -> bool {
        self.parse(phone_number, Some(region_dialing_from)).is_ok_and(|number| self.is_possible_number(&number))
    }

    /// Whether numbers of the calling code have this length, and what is wrong otherwise.
    ///
    /// # Errors
    ///
    /// If they do not have it.
    pub fn is_possible_number_with_reason(
        &self,
        phone_number: &PhoneNumber,
    ) -> Result<NumberLengthType, ValidationError> {
        possible::of_any_kind(phone_number)
    }

    /// Whether numbers of a kind have this length, and what is wrong otherwise.
    ///
    /// # Errors
    ///
    /// If they do not have it.
    pub fn is_possible_number_for_type_with_reason(
        &self,
        phone_number: &PhoneNumber,
        phone_number_type: PhoneNumberType,
    ) -> Result<NumberLengthType, ValidationError> {
        possible::of_kind(phone_number, phone_number_type)
    }

    /// Takes digits off the end until the number is valid; whether it is.
    pub fn truncate_too_long_number(&self, phone_number: &mut PhoneNumber) -> bool {
        let Some(number) = known(phone_number) else { return false };
        if number.is_valid() {
            return true;
        }
        let Some(shorter) = number.truncated() else { return false };
        phone_number.national_number = parts(&shorter).national_number;
        true
    }

    /// The number of a fixed line of a region, as an example.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub fn get_example_number(&self, region: Region) -> Result<PhoneNumber, InternalError<GetExampleNumberError>> {
        self.get_example_number_for_type_and_region(region, PhoneNumberType::FixedLine)
    }

    /// A number of a region that is not valid, as an example.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub fn get_invalid_example_number(
        &self,
        region: Region,
    ) -> Result<PhoneNumber, InternalError<GetExampleNumberError>> {
        let example = self.get_example_number(region)?;
        let digits = get_national_significant_number_owned(&example);
        let shorter = (2..digits.len()).rev().filter_map(|length| {
            let code = u16::try_from(example.country_code).ok()?;
            phone::PhoneNumber::from_parts_within(code, &digits[..length], None, Ranges::Upstream, View::CLDR)
        });
        let invalid = shorter.map(|number| parts(&number)).find(|number| !self.is_valid_number(number));
        Ok(invalid.ok_or(GetExampleNumberError::CouldNotGetNumber)?)
    }

    /// A number of a kind and a region, as an example.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub fn get_example_number_for_type_and_region(
        &self,
        region: Region,
        phone_number_type: PhoneNumberType,
    ) -> Result<PhoneNumber, InternalError<GetExampleNumberError>> {
        let dialing = region.country().and_then(Country::dialing).ok_or(GetExampleNumberError::InvalidRegionCode)?;
        let example = phone_number_type.kind().and_then(|kind| dialing.example(kind));
        Ok(example.map(|number| parts(&number)).ok_or(GetExampleNumberError::NoExampleNumber)?)
    }

    /// A number of a kind, of whatever region, as an example.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub fn get_example_number_for_type(
        &self,
        phone_number_type: PhoneNumberType,
    ) -> Result<PhoneNumber, InternalError<GetExampleNumberError>> {
        let mut all = KNOWN
            .iter()
            .filter_map(|region| self.get_example_number_for_type_and_region(*region, phone_number_type).ok());
        Ok(all.next().ok_or(GetExampleNumberError::CouldNotGetNumber)?)
    }

    /// Whether a number belongs to a part of its country or region.
    pub fn is_number_geographical(&self, phone_number: &PhoneNumber) -> bool {
        written(phone_number).is_some_and(|number| number.is_geographical())
    }

    /// How many digits the area code of a number has; 0 if it has none.
    pub fn get_length_of_geographical_area_code(&self, phone_number: &PhoneNumber) -> usize {
        written(phone_number).map_or(0, |number| number.area_code().map_or(0, str::len))
    }

    /// How many digits say which area, network or service a number belongs to; 0 if none do.
    pub fn get_length_of_national_destination_code(&self, phone_number: &PhoneNumber) -> usize {
        let number = written(phone_number).filter(|_| phone_number.national_number > 0);
        number.map_or(0, |number| number.destination_code().map_or(0, str::len))
    }

    /// How far two numbers are the same.
    pub fn is_number_match(&self, first_number_in: &PhoneNumber, second_number_in: &PhoneNumber) -> MatchType {
        let (first, second) = (first_number_in, second_number_in);
        let one_lacks_code = first.country_code == 0 || second.country_code == 0;
        if let (Some(first), Some(second), false) = (written(first), written(second), one_lacks_code) {
            return MatchType::of(first.matches(&second));
        }
        let (one, other) = (first.extension(), second.extension());
        if one != other && !one.is_empty() && !other.is_empty() {
            return MatchType::NoMatch;
        }
        if !one_lacks_code && first.country_code != second.country_code {
            return MatchType::NoMatch;
        }
        let digits = get_national_significant_number_owned;
        let ends_with = |long: u64, short: u64| long.to_string().ends_with(&short.to_string());
        let (long, short) = (first.national_number, second.national_number);
        match digits(first) == digits(second) && one == other {
            true if one_lacks_code => MatchType::NsnMatch,
            true => MatchType::ExactMatch,
            false if ends_with(long, short) || ends_with(short, long) => MatchType::ShortNsnMatch,
            false => MatchType::NoMatch,
        }
    }

    /// How far two texts are the same number.
    ///
    /// # Errors
    ///
    /// If one of them is no number.
    pub fn is_number_match_with_two_strings(
        &self,
        first_number: impl AsRef<str>,
        second_number: impl AsRef<str>,
    ) -> Result<MatchType, InternalError<InvalidNumberError>> {
        let (first, second) = (first_number.as_ref(), second_number.as_ref());
        match Match::within(first, second, Ranges::Upstream) {
            Ok(found) => Ok(MatchType::of(found)),
            Err(error) => Err(InvalidNumberError(ParseError::of(error.kind(), first)).into()),
        }
    }

    /// How far a text is a number.
    ///
    /// # Errors
    ///
    /// If the text is no number.
    pub fn is_number_match_with_one_string(
        &self,
        first_number: &PhoneNumber,
        second_number: impl AsRef<str>,
    ) -> Result<MatchType, InternalError<InvalidNumberError>> {
        let second = second_number.as_ref();
        match written(first_number).map(|number| number.matches_text(second)) {
            Some(Ok(found)) => Ok(MatchType::of(found)),
            Some(Err(error)) => Err(InvalidNumberError(ParseError::of(error.kind(), second)).into()),
            None => {
                let second = self.parse(second, None).map_err(InvalidNumberError)?;
                Ok(self.is_number_match(first_number, &second))
            }
        }
    }
}

fn without_extension(number: &phone::PhoneNumber) -> phone::PhoneNumber {
    let (code, digits) = (number.calling_code(), number.national());
    phone::PhoneNumber::from_parts_within(code, digits, None, Ranges::Upstream, View::CLDR).unwrap_or(*number)
}
