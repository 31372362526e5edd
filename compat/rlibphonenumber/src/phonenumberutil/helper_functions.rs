//! Between the numbers of polity and those of rlibphonenumber.

use polity::View;
use polity::phone::{self, Ranges};

use crate::generated::proto::PhoneNumber;

/// The ranges in which numbers are valid.
const RANGES: Ranges = if cfg!(feature = "inclusive") { Ranges::All } else { Ranges::Upstream };

/// The national digits, zeros at the start included.
pub fn get_national_significant_number_owned(phone_number: &PhoneNumber) -> String {
    let zeros = match phone_number.italian_leading_zero() {
        true => usize::try_from(phone_number.number_of_leading_zeros()).unwrap_or(0),
        false => 0,
    };
    format!("{}{}", "0".repeat(zeros), phone_number.national_number)
}

/// The number in the ranges that count. None if it has no calling code, or too many or too few digits.
pub(crate) fn known(number: &PhoneNumber) -> Option<phone::PhoneNumber> {
    within(number, RANGES)
}

/// The number in the ranges of libphonenumber: so it is written.
pub(crate) fn written(number: &PhoneNumber) -> Option<phone::PhoneNumber> {
    within(number, Ranges::Upstream)
}

fn within(number: &PhoneNumber, ranges: Ranges) -> Option<phone::PhoneNumber> {
    let code = u16::try_from(number.country_code).ok()?;
    let extension = Some(number.extension()).filter(|extension| !extension.is_empty());
    let of = |digits: &str| phone::PhoneNumber::from_parts_within(code, digits, extension, ranges, View::CLDR);
    // Most numbers begin with no zero.
    let mut digits = [b'0'; 20];
    let mut from = digits.len();
    let mut value = number.national_number;
    while value > 0 || from == digits.len() {
        from = from.checked_sub(1)?;
        digits[from] = b'0' + (value % 10) as u8;
        value /= 10;
    }
    if number.italian_leading_zero() {
        from = from.checked_sub(usize::try_from(number.number_of_leading_zeros()).unwrap_or(0))?;
    }
    of(std::str::from_utf8(&digits[from..]).ok()?)
}

/// The parts of a number.
pub(crate) fn parts(number: &phone::PhoneNumber) -> PhoneNumber {
    let national = number.national();
    let value = national.trim_start_matches('0');
    // Of zeros alone the last one is the value.
    let zeros = (national.len() - value.len()).min(national.len() - 1);
    PhoneNumber {
        country_code: number.calling_code().into(),
        national_number: value.parse().unwrap_or(0),
        extension: number.extension().map(Into::into),
        italian_leading_zero: (zeros > 0).then_some(true),
        number_of_leading_zeros: i32::try_from(zeros).ok().filter(|zeros| *zeros > 1),
        ..PhoneNumber::default()
    }
}
