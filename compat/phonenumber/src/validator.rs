//! Whether a number can be one.

use crate::metadata::Database;
use crate::phone_number::PhoneNumber;

/// What is wrong with the length of a number.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Validation {
    /// Numbers have this length.
    IsPossible,
    /// Only numbers that are dialled inside an area have this length.
    IsPossibleLocalOnly,
    /// Nobody has the calling code.
    InvalidCountryCode,
    /// All numbers have more digits.
    TooShort,
    /// Some numbers have fewer digits and some have more.
    InvalidLength,
    /// All numbers have fewer digits.
    TooLong,
}

impl Validation {
    /// Whether numbers have this length.
    pub fn is_possible(&self) -> bool {
        matches!(self, Self::IsPossible | Self::IsPossibleLocalOnly)
    }

    /// Whether anything is wrong.
    pub fn is_invalid(&self) -> bool {
        !self.is_possible()
    }

    /// Whether the length is wrong.
    pub fn is_invalid_length(&self) -> bool {
        self.is_invalid() && *self != Self::InvalidCountryCode
    }
}

/// Whether a text is written as a number is. It may have no extension.
pub fn is_viable<S: AsRef<str>>(string: S) -> bool {
    let text = string.as_ref();
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return true;
    }
    let text = text.trim_start_matches(['+', '\u{FF0B}']);
    // Three digits come before any letter; an x is a mark between groups.
    let mut digits = 0;
    text.chars().all(|character| {
        digits += usize::from(character.is_ascii_digit());
        character.is_ascii_digit() || is_mark(character) || (digits >= 3 && character.is_ascii_alphabetic())
    }) && digits >= 3
}

/// What people write between digits.
fn is_mark(character: char) -> bool {
    matches!(character,
        ' ' | '(' | ')' | '*' | '-' | '.' | '/' | '[' | ']' | 'x' | '~' | '\u{A0}' | '\u{AD}' | '\u{200B}'
        | '\u{2010}'..='\u{2015}' | '\u{2053}' | '\u{2060}' | '\u{2212}' | '\u{223C}' | '\u{3000}' | '\u{30FC}'
        | '\u{FF08}' | '\u{FF09}' | '\u{FF0D}'..='\u{FF0F}' | '\u{FF3B}' | '\u{FF3D}' | '\u{FF5E}')
}

/// Whether a number is in a range that is in use.
pub fn is_valid(number: &PhoneNumber) -> bool {
    number.known().is_some_and(|number| number.is_valid())
}

/// As [`is_valid`]: there is one database.
pub fn is_valid_with(database: &Database, number: &PhoneNumber) -> bool {
    let _ = database;
    is_valid(number)
}
