//! Reading numbers that were stored.

use super::error::ParseError;
use super::number::PhoneNumber;
use super::parse::NATIONAL;
use super::ranges::Ranges;
use super::text::Text;
use crate::view::View;

impl PhoneNumber {
    /// Reads a number as [`parse`](Self::parse) does, but takes E.164 and links with an extension as they are: no national
    /// prefix is taken off, unless that alone makes the number valid. What was written reads back even if it is not valid.
    pub(crate) fn from_stored(text: &str) -> Result<PhoneNumber, ParseError> {
        let exact = exact(text);
        if let Some(exact) = exact.filter(PhoneNumber::is_valid) {
            return Ok(exact);
        }
        let read = Self::parse(text, None);
        match exact {
            Some(exact) if !read.is_ok_and(|read| read.is_valid()) => Ok(exact),
            _ => read,
        }
    }
}

/// The number of `+` and digits, or of a `tel:` link with an extension, by its digits alone.
fn exact(text: &str) -> Option<PhoneNumber> {
    let (written, extension) = match text.strip_prefix("tel:") {
        None => (text, ""),
        Some(link) => link.split_once(";ext=")?,
    };
    let mut digits: Text<20> = Text::new();
    for byte in written.strip_prefix('+')?.bytes() {
        match byte {
            b'0'..=b'9' if digits.push_byte(byte) => {}
            b'-' if !extension.is_empty() => {}
            _ => return None,
        }
    }
    let mut number = PhoneNumber::of_digits(digits.as_str(), Ranges::All, View::INCLUSIVE)?;
    (number.national.len() >= *NATIONAL.start()).then_some(())?;
    let sound = extension.bytes().all(|byte| byte.is_ascii_digit()) && number.extension.push(extension);
    sound.then_some(number)
}
