//! Decimal digits of every script, in phone numbers and postal codes.

use crate::tables;

/// The value of a decimal digit of any script.
pub(crate) fn decimal(character: char) -> Option<u8> {
    if character.is_ascii() {
        return character.is_ascii_digit().then(|| character as u8 - b'0');
    }
    let code = u32::from(character);
    let zero = tables::ZEROS.get(tables::ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?)?;
    u8::try_from(code - zero).ok().filter(|digit| *digit < 10)
}
