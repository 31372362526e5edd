//! Whether a number of a kind can have a length.

use polity::phone::{CallingCode, Kind, Possibility};

use super::helper_functions::{get_national_significant_number_owned, written};
use crate::enums::{NumberLengthType, PhoneNumberType, Region};
use crate::errors::ValidationError;
use crate::generated::proto::PhoneNumber;

pub(super) type Length = Result<NumberLengthType, ValidationError>;

/// Of any kind.
pub(super) fn of_any_kind(number: &PhoneNumber) -> Length {
    if u16::try_from(number.country_code).ok().and_then(CallingCode::new).is_none() {
        return Err(ValidationError::InvalidCountryCode);
    }
    let possibility = written(number).map(|number| number.possibility());
    match possibility {
        Some(Possibility::Possible) => Ok(NumberLengthType::IsPossible),
        Some(Possibility::LocalOnly) => Ok(NumberLengthType::IsPossibleLocalOnly),
        Some(Possibility::TooShort) => Err(ValidationError::TooShort),
        Some(Possibility::TooLong) => Err(ValidationError::TooLong),
        Some(_) => Err(ValidationError::InvalidLength),
        // No number has so few digits, or so many.
        None if get_national_significant_number_owned(number).len() < 2 => Err(ValidationError::TooShort),
        None => Err(ValidationError::TooLong),
    }
}

/// Of a kind, in the main region of the calling code.
pub(super) fn of_kind(number: &PhoneNumber, kind: PhoneNumberType) -> Length {
    let Some(kind) = kind.kind() else { return of_any_kind(number) };
    let code = u16::try_from(number.country_code).ok().and_then(CallingCode::new);
    let code = code.ok_or(ValidationError::InvalidCountryCode)?;
    let digits = get_national_significant_number_owned(number).len();
    let mut main = code.dialings().filter(|dialing| Region::of(dialing.country()).is_some());
    let lengths: Vec<u8> = main.next().map(|dialing| dialing.lengths(kind).collect()).unwrap_or_default();
    let (Some(least), Some(most)) = (lengths.first(), lengths.last()) else {
        // Of a calling code that is no region's, only what its numbers are for is known.
        let found = written(number).and_then(|number| number.kind());
        return if found == Some(kind) {
            Ok(NumberLengthType::IsPossible)
        } else {
            Err(ValidationError::InvalidLength)
        };
    };
    let may_be_local = matches!(kind, Kind::FixedLine | Kind::FixedLineOrMobile);
    match u8::try_from(digits).unwrap_or(u8::MAX) {
        length if lengths.contains(&length) => Ok(NumberLengthType::IsPossible),
        _ if may_be_local && of_any_kind(number) == Ok(NumberLengthType::IsPossibleLocalOnly) => {
            Ok(NumberLengthType::IsPossibleLocalOnly)
        }
        length if length < *least => Err(ValidationError::TooShort),
        length if length > *most => Err(ValidationError::TooLong),
        _ => Err(ValidationError::InvalidLength),
    }
}
