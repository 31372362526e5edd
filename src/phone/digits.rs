//! Single characters of what people write: digits, pluses, punctuation, letters on keys.

pub(super) use crate::digits::decimal;

/// The ASCII digit for a decimal digit of any script.
pub(super) fn ascii(character: char) -> Option<u8> {
    Some(decimal(character)? + b'0')
}

pub(super) fn is_decimal(character: char) -> bool {
    decimal(character).is_some()
}

pub(super) fn is_plus(character: char) -> bool {
    matches!(character, '+' | '＋')
}

/// Whether a character may stand between digits.
pub(super) fn is_punctuation(character: char) -> bool {
    matches!(character,
        '-' | 'x' | 'X' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30FC}' | '\u{FF0D}'..='\u{FF0F}' | ' ' | '\u{A0}'
        | '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{3000}' | '(' | ')' | '\u{FF08}' | '\u{FF09}' | '\u{FF3B}' | '\u{FF3D}'
        | '.' | '[' | ']' | '/' | '~' | '\u{2053}' | '\u{223C}' | '\u{FF5E}')
}

/// The digit on whose key a letter is. An ASCII digit is its own.
pub(super) fn keypad(character: char) -> Option<u8> {
    Some(match character.to_ascii_uppercase() {
        digit @ '0'..='9' => digit as u8,
        'A'..='C' => b'2',
        'D'..='F' => b'3',
        'G'..='I' => b'4',
        'J'..='L' => b'5',
        'M'..='O' => b'6',
        'P'..='S' => b'7',
        'T'..='V' => b'8',
        'W'..='Z' => b'9',
        _ => return None,
    })
}
