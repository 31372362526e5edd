//! How letters are written in other ones: a table of a locale, as `from=to from=to`, the longer first where both begin alike.

use crate::fold::LONGEST;

/// A text in other letters.
#[derive(Clone)]
pub(super) struct Written {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Written {
    /// Writes a text anew; None where the table changes nothing, or the text is longer than a name.
    pub(super) fn new(table: &str, text: &str) -> Option<Self> {
        if table.is_empty() || text.len() > LONGEST {
            return None;
        }
        let mut written = Written { bytes: [0; LONGEST], length: 0 };
        let (mut rest, mut changed) = (text, false);
        while let Some(letter) = rest.chars().next() {
            let end = written.length;
            let free = written.bytes.get_mut(end..)?;
            let to = match longest(table, rest) {
                Some((from, to)) => {
                    changed = true;
                    rest = rest.get(from..)?;
                    to
                }
                None => {
                    let (own, after) = rest.split_at_checked(letter.len_utf8())?;
                    rest = after;
                    own
                }
            };
            free.get_mut(..to.len())?.copy_from_slice(to.as_bytes());
            written.length += to.len();
        }
        Some(written).filter(|_| changed)
    }

    pub(super) fn text(&self) -> &str {
        core::str::from_utf8(self.bytes.get(..self.length).unwrap_or(&[])).unwrap_or("")
    }
}

/// The longest piece of the table with which a text begins: its length, and what is written for it.
fn longest<'t>(table: &'t str, text: &str) -> Option<(usize, &'t str)> {
    let first = small(text.chars().next()?);
    let rows = table.split(' ').filter_map(|row| {
        let (from, to) = row.strip_prefix(first).and_then(|_| row.split_once('='))?;
        let mut letters = text.chars();
        let begins = from.chars().all(|from| letters.next().map(small) == Some(from));
        begins.then_some((text.len() - letters.as_str().len(), to))
    });
    rows.max_by_key(|(from, _)| *from)
}

/// A letter as tables have it: small, and katakana for hiragana.
fn small(letter: char) -> char {
    if matches!(letter, 'ぁ'..='ゖ') {
        return char::from_u32(u32::from(letter) + 0x60).unwrap_or(letter);
    }
    let mut small = letter.to_lowercase();
    small.next().filter(|_| small.next().is_none()).unwrap_or(letter)
}

/// The initial consonants of the Hangul syllables of a text; None where it has none.
pub(super) fn initials(text: &str) -> Option<Written> {
    let mut written = Written { bytes: [0; LONGEST], length: 0 };
    for syllable in text.chars().map(u32::from).filter(|code| (0xAC00..=0xD7A3).contains(code)) {
        let initial = char::from_u32(0x1100 + (syllable - 0xAC00) / 588)?;
        let free = written.bytes.get_mut(written.length..written.length + initial.len_utf8())?;
        initial.encode_utf8(free);
        written.length += initial.len_utf8();
    }
    Some(written).filter(|written| written.length > 3)
}
