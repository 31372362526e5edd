//! What people write without what is not seen: every space a space, every hyphen a hyphen, every digit one of ASCII.

use super::digits::{ascii, is_plus};
use super::written::LONGEST;

/// The characters of a text that are seen, at most [`LONGEST`], and the offset of each in bytes.
pub(super) struct Clean {
    all: [char; LONGEST],
    at: [u32; LONGEST],
    length: usize,
    /// The length of the text in bytes.
    end: usize,
}

impl Clean {
    /// None where more are seen.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut clean = Clean { all: ['\0'; LONGEST], at: [0; LONGEST], length: 0, end: text.len() };
        for (at, character) in text.char_indices() {
            let Some(seen) = seen(character) else { continue };
            *clean.all.get_mut(clean.length)? = seen;
            *clean.at.get_mut(clean.length)? = u32::try_from(at).ok()?;
            clean.length += 1;
        }
        Some(clean)
    }

    pub(super) fn slice(&self) -> &[char] {
        self.all.get(..self.length).unwrap_or(&[])
    }

    /// The offset of a character in bytes; the length of the text for the index after the last one.
    pub(super) fn offset(&self, index: usize) -> usize {
        self.at.get(..self.length).and_then(|at| at.get(index)).map_or(self.end, |at| *at as usize)
    }
}

/// The character that one counts as; None where it is not seen.
fn seen(character: char) -> Option<char> {
    if character.is_ascii() {
        return match character {
            ' '..='~' => Some(match character {
                // A spreadsheet's text, Swiss thousands, code in a document.
                '\'' | '`' | '_' => ' ',
                other => other,
            }),
            '\n' | '\r' => Some('\n'),
            '\t' | '\u{B}' | '\u{C}' => Some(' '),
            _ => None,
        };
    }
    if let Some(digit) = ascii(character) {
        return Some(char::from(digit));
    }
    Some(match character {
        // Soft hyphens, joiners, marks of direction, variation selectors, tags.
        '\u{AD}'
        | '\u{34F}'
        | '\u{61C}'
        | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFC}'
        | '\u{E0000}'..='\u{E0FFF}'
        | '\u{80}'..='\u{84}'
        | '\u{86}'..='\u{9F}' => return None,
        '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        // What looks empty, and apostrophes.
        '\u{115F}'
        | '\u{1160}'
        | '\u{2800}'
        | '\u{3164}'
        | '\u{FFA0}'
        | '\u{2018}'..='\u{201B}'
        | '\u{2032}'
        | '\u{B4}'
        | '\u{2BC}' => ' ',
        '\u{58A}'
        | '\u{5BE}'
        | '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{2212}'
        | '\u{30FC}'
        | '\u{FE58}'
        | '\u{FE63}'
        | '\u{FF70}' => '-',
        '\u{B7}' | '\u{2022}' | '\u{2024}' | '\u{2027}' | '\u{30FB}' | '\u{3002}' | '\u{FF61}' | '\u{FF65}' => '.',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{2053}' | '\u{223C}' | '\u{301C}' => '~',
        '\u{60C}' | '\u{3001}' | '\u{FF64}' | '\u{55D}' => ',',
        '\u{61B}' | '\u{37E}' => ';',
        '\u{3010}' | '\u{3014}' | '\u{300C}' => '(',
        '\u{3011}' | '\u{3015}' | '\u{300D}' => ')',
        plus if is_plus(plus) || matches!(plus, '\u{FE62}' | '\u{207A}' | '\u{2795}') => '+',
        // The wide forms of ASCII.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0)?,
        blank if blank.is_whitespace() => ' ',
        other => other,
    })
}
