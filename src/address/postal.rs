//! Postal codes: the automata that `build.rs` made, and how a typed code comes to be written as the post does.

use crate::tables;
#[cfg(feature = "alloc")]
use crate::tables::FormRow;

/// The longest code that is looked at; no post has one of this length.
const LONGEST: usize = 24;

#[cfg(feature = "alloc")]
type Code = ([u8; LONGEST], usize);

/// The state after `byte`.
fn step(states: &[u8], state: u16, byte: u8) -> Option<u16> {
    let state = states.get(usize::from(state)..)?;
    let count = usize::from(*state.first()? & 0x7F);
    let mut ranges = state.get(1..1 + count * 4)?.chunks_exact(4);
    ranges.find_map(|range| match range {
        [first, last, low, high] if (*first..=*last).contains(&byte) => Some(u16::from_le_bytes([*low, *high])),
        _ => None,
    })
}

fn ends(states: &[u8], state: u16) -> bool {
    states.get(usize::from(state)).is_some_and(|state| state & 0x80 != 0)
}

/// Whether `text` is a whole code.
pub(crate) fn is_code(root: u16, text: &str) -> bool {
    let states = tables::POSTAL_STATES;
    text.len() <= LONGEST
        && text.bytes().try_fold(root, |state, byte| step(states, state, byte)).is_some_and(|end| ends(states, end))
}

/// Whether `text` begins as the codes of a subdivision do.
#[cfg(feature = "alloc")]
pub(crate) fn begins(root: u16, text: &str) -> bool {
    let states = tables::BEGINNING_STATES;
    let mut bytes = text.bytes();
    let mut state = root;
    loop {
        if ends(states, state) {
            return true;
        }
        match bytes.next().and_then(|byte| step(states, state, byte)) {
            Some(next) => state = next,
            None => return false,
        }
    }
}

/// Whether all codes are digits alone.
pub(crate) fn is_numeric(root: u16) -> bool {
    let states = tables::POSTAL_STATES;
    // Letters stand in the first state, or not at all, in nearly all codes; the others are short.
    fn digits(states: &[u8], state: u16) -> bool {
        let Some(state) = states.get(usize::from(state)..) else { return false };
        let count = usize::from(state.first().map_or(0, |first| first & 0x7F));
        let mut ranges = state.get(1..1 + count * 4).unwrap_or(&[]).chunks_exact(4);
        ranges.all(|range| match range {
            [first, last, low, high] => {
                first.is_ascii_digit() && last.is_ascii_digit() && digits(states, u16::from_le_bytes([*low, *high]))
            }
            _ => false,
        })
    }
    digits(states, root)
}

/// A character as codes have it: in plain width, in ASCII digits, in capitals. None: it divides and says nothing.
#[cfg(feature = "alloc")]
fn plain(character: char) -> Option<char> {
    let code = u32::from(character);
    let plain = match code {
        // Fullwidth forms stand in the order of ASCII; the digits of Arabic, Persian and Devanagari stand together.
        0xFF01..=0xFF5E => code - 0xFEE0,
        0x0660..=0x0669 => code - 0x0660 + 0x30,
        0x06F0..=0x06F9 => code - 0x06F0 + 0x30,
        0x0966..=0x096F => code - 0x0966 + 0x30,
        _ => code,
    };
    let plain = char::from_u32(plain).unwrap_or(character).to_ascii_uppercase();
    let divides = plain.is_whitespace() || matches!(plain, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '〒');
    (!divides).then_some(plain)
}

/// A typed code as the post writes it, None where it is no code of the place: `sw1a1aa` is `SW1A 1AA`.
#[cfg(feature = "alloc")]
pub(crate) fn written(form: &FormRow, alpha2: Option<&str>, text: &str) -> Option<Code> {
    let root = form.postal?;
    // What is longer than a code can be, with a divider after each character and a prefix, is none.
    let mut compact = [0; LONGEST];
    let mut length = 0;
    for (count, character) in text.chars().enumerate() {
        if count > 4 * LONGEST {
            return None;
        }
        if let Some(character) = plain(character) {
            *compact.get_mut(length)? = u8::try_from(u32::from(character)).ok().filter(u8::is_ascii_alphanumeric)?;
            length += 1;
        }
    }
    let compact = compact.get(..length)?;
    let examples = form.examples.of(tables::FORM_TEXT).unwrap_or("");
    let divider = examples.bytes().find(|byte| matches!(byte, b' ' | b'-'));
    let dividers = match divider {
        Some(b'-') => [Some(b'-'), Some(b' '), None],
        Some(_) => [Some(b' '), Some(b'-'), None],
        None => [None, Some(b' '), Some(b'-')],
    };
    let prefixes = form.prefixes.of(tables::FORM_TEXT).unwrap_or("").split(' ').chain(alpha2);
    let bare =
        prefixes.filter(|prefix| !prefix.is_empty()).filter_map(|prefix| compact.strip_prefix(prefix.as_bytes()));
    core::iter::once(compact).chain(bare).find_map(|compact| {
        let mut code = ([0; LONGEST], 0);
        divide(root, compact, &dividers, &mut code).then_some(code)
    })
}

/// Finds the dividers with which `rest` leads from `state` to an end.
#[cfg(feature = "alloc")]
fn divide(state: u16, rest: &[u8], dividers: &[Option<u8>; 3], code: &mut Code) -> bool {
    let states = tables::POSTAL_STATES;
    let Some((first, after)) = rest.split_first() else { return ends(states, state) };
    let length = code.1;
    for divider in dividers {
        code.1 = length;
        let divided = match divider {
            // No code begins with a divider.
            Some(_) if length == 0 => None,
            Some(divider) => step(states, state, *divider).filter(|_| push(code, *divider)),
            None => Some(state),
        };
        let next = divided.and_then(|state| step(states, state, *first)).filter(|_| push(code, *first));
        if next.is_some_and(|next| divide(next, after, dividers, code)) {
            return true;
        }
    }
    false
}

#[cfg(feature = "alloc")]
fn push(code: &mut Code, byte: u8) -> bool {
    match code.0.get_mut(code.1) {
        Some(place) => {
            *place = byte;
            code.1 += 1;
            true
        }
        None => false,
    }
}
