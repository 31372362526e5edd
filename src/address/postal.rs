//! How a typed postal code comes to be written as the post does.

use super::compiled::{self, Text};
use super::text::is_unseen;
use crate::country::Country;
use crate::digits::decimal;
use crate::format::postal::{LONGEST, ends, only, step};
use crate::tables::{FORM_TEXT, POSTAL_STATES};

/// A postal code as the post writes it.
#[derive(Clone, Copy, Default)]
pub(super) struct Code {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Code {
    pub(super) fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or("")
    }

    /// The code that somebody typed; None where it is not one of the country: `sw1a1aa` is `SW1A 1AA`.
    pub(super) fn new(country: Country, typed: &str) -> Option<Self> {
        let form = compiled::row(country)?;
        let root = form.postal()?;
        let mut compact = [0; LONGEST];
        let mut length = 0;
        for (count, character) in typed.chars().enumerate() {
            // Longer than a code with a divider after each character and a prefix.
            if count > 4 * LONGEST {
                return None;
            }
            if let Some(character) = plain(character) {
                *compact.get_mut(length)? =
                    u8::try_from(u32::from(character)).ok().filter(u8::is_ascii_alphanumeric)?;
                length += 1;
            }
        }
        let compact = compact.get(..length)?;
        let examples = form.text(Text::Examples).of(FORM_TEXT).unwrap_or("");
        let divider = examples.bytes().find(|byte| matches!(byte, b' ' | b'-'));
        let dividers = match divider {
            Some(b'-') => [Some(b'-'), Some(b' '), None],
            Some(_) => [Some(b' '), Some(b'-'), None],
            // ZIP+4 has a hyphen.
            None => [None, Some(b'-'), Some(b' ')],
        };
        let divide = |compact: &[u8]| {
            let mut code = Code::default();
            code.divide(root, compact, &dividers).then_some(code)
        };
        // The letters with which all codes begin may be left out before digits: 1101 is CP 1101.
        let with_letters = || {
            let (mut code, mut state) = (Code::default(), root);
            while let Some(byte) = only(POSTAL_STATES, state).filter(|byte| !byte.is_ascii_digit()) {
                state = code.push(state, byte)?;
            }
            let is_short = code.length > 0 && compact.iter().all(u8::is_ascii_digit);
            (is_short && code.divide(state, compact, &dividers)).then_some(code)
        };
        divide(compact).or_else(with_letters).or_else(|| {
            let prefixes = form.text(Text::Prefixes).of(FORM_TEXT).unwrap_or("").split(' ').chain(country.alpha2());
            let mut prefixes = prefixes.filter(|prefix| !prefix.is_empty());
            prefixes.find_map(|prefix| divide(compact.strip_prefix(prefix.as_bytes())?))
        })
    }

    /// Finds the dividers with which `rest` leads from `state` to the end of a code.
    fn divide(&mut self, state: u16, rest: &[u8], dividers: &[Option<u8>; 3]) -> bool {
        let Some((first, after)) = rest.split_first() else { return ends(POSTAL_STATES, state) };
        let length = self.length;
        for divider in dividers {
            self.length = length;
            let divided = match divider {
                // No code begins with a divider.
                Some(_) if length == 0 => None,
                Some(divider) => self.push(state, *divider),
                None => Some(state),
            };
            let next = divided.and_then(|state| self.push(state, *first));
            if next.is_some_and(|next| self.divide(next, after, dividers)) {
                return true;
            }
        }
        false
    }

    /// Appends a byte; the state that it leads to.
    fn push(&mut self, state: u16, byte: u8) -> Option<u16> {
        let next = step(POSTAL_STATES, state, byte)?;
        *self.bytes.get_mut(self.length)? = byte;
        self.length += 1;
        Some(next)
    }
}

/// A character as codes have it: in plain width, in ASCII digits, in capitals. None where it only divides.
fn plain(character: char) -> Option<char> {
    if character.is_ascii() {
        return (!matches!(character, '\t'..='\r' | ' ' | '-')).then(|| character.to_ascii_uppercase());
    }
    let code = u32::from(character);
    let plain = match code {
        // Fullwidth forms stand in the order of ASCII.
        0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(character),
        _ => decimal(character).map_or(character, |value| char::from(b'0' + value)),
    };
    let plain = plain.to_ascii_uppercase();
    (!is_divider(plain)).then_some(plain)
}

/// Dashes of every kind, the long vowel and the wave that Japanese keyboards give for them, and what nobody sees.
fn is_divider(character: char) -> bool {
    is_unseen(character)
        || matches!(
            character,
            '-' | '\u{AD}' | '\u{58A}' | '\u{5BE}' | '\u{1400}' | '\u{1806}' | '\u{2010}'
                ..='\u{2015}'
                    | '\u{2043}'
                    | '\u{207B}'
                    | '\u{208B}'
                    | '\u{2212}'
                    | '\u{2500}'
                    | '\u{2501}'
                    | '\u{2E17}'
                    | '\u{2E1A}'
                    | '\u{2E3A}'
                    | '\u{2E3B}'
                    | '\u{2E40}'
                    | '\u{2E5D}'
                    | '\u{301C}'
                    | '\u{3030}'
                    | '\u{30A0}'
                    | '\u{30FC}'
                    | '\u{FE31}'
                    | '\u{FE32}'
                    | '\u{FE58}'
                    | '\u{FE63}'
                    | '\u{FF0D}'
                    | '\u{FF70}'
                    | '\u{10D6E}'
                    | '\u{10EAD}'
                    | '〒'
                    | '\u{3020}'
                    | '\u{3036}'
        )
}
