//! Calling codes and flags, typed.

use crate::country::Country;
use crate::dialing::Dialing;
#[cfg(any(feature = "phone", all(feature = "address", feature = "alloc")))]
use crate::digits::decimal;

/// The value of a digit; without the features that have those of all scripts, of ASCII alone.
#[cfg(not(any(feature = "phone", all(feature = "address", feature = "alloc"))))]
fn decimal(character: char) -> Option<u8> {
    character.to_digit(10).map(|digit| digit as u8)
}

/// A text of digits, with `+` or `00` before them, and spaces, hyphens, points or brackets between.
pub(super) struct Dialed {
    digits: [u8; Dialed::MOST],
    start: usize,
    length: usize,
}

/// How a calling code, and the leading digits behind it, were typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// The calling code alone, of the entry that has all other numbers.
    Holder,
    /// The calling code alone, of an entry with leading digits of its own.
    Sharer,
    /// The calling code and the leading digits.
    Prefix,
    /// The beginning of either.
    Beginning,
}

impl Dialed {
    /// More than any calling code has with leading digits behind it.
    const MOST: usize = 15;

    /// Reads the text once, however long it is.
    pub(super) fn new(text: &str) -> Option<Self> {
        let mut dialed = Dialed { digits: [0; Dialed::MOST], start: 0, length: 0 };
        let international = text.starts_with(['+', '＋']);
        for character in text.chars().skip(usize::from(international)) {
            if matches!(
                character,
                ' ' | '\u{A0}' | '-' | '.' | '(' | ')' | '/' | '\u{2010}'..='\u{2015}' | '\u{202F}' | '\u{3000}'
            ) {
                continue;
            }
            *dialed.digits.get_mut(dialed.length)? = b'0' + decimal(character)?;
            dialed.length += 1;
        }
        let digits = dialed.digits.get(..dialed.length)?;
        dialed.start = match digits {
            _ if international => 0,
            [b'0', b'0', ..] => 2,
            [b'0', b'1', b'1', _, ..] => 3,
            _ => 0,
        };
        Some(dialed).filter(|dialed| dialed.length > dialed.start)
    }

    /// How this is the calling code of an entry, alone or with the leading digits of the entry's numbers, or begins it.
    pub(super) fn of(&self, country: Country) -> Option<Reach> {
        let main = country.dialing()?;
        let reached = self.reach(main);
        let other = || main.others().filter_map(|other| self.reach(other)).next();
        reached.or_else(|| other().map(|reach| if reach == Reach::Holder { Reach::Sharer } else { reach }))
    }

    fn reach(&self, dialing: Dialing) -> Option<Reach> {
        let code = dialing.calling_code();
        let whole = [code / 100, code / 10 % 10, code % 10].map(|digit| b'0' + digit as u8);
        let code = whole.get(if code >= 100 { 0 } else { 1 + usize::from(code < 10) }..).unwrap_or(&[]);
        let digits = self.digits.get(self.start..self.length).unwrap_or(&[]);
        match digits.strip_prefix(code) {
            Some([]) if dialing.prefixes().next().is_none() => Some(Reach::Holder),
            Some([]) => Some(Reach::Sharer),
            Some(rest) => {
                let mut begins = false;
                for prefix in dialing.prefixes().map(str::as_bytes) {
                    if prefix == rest {
                        return Some(Reach::Prefix);
                    }
                    begins |= prefix.starts_with(rest);
                }
                begins.then_some(Reach::Beginning)
            }
            None => code.starts_with(digits).then_some(Reach::Beginning),
        }
    }
}

/// Returns the entry of a flag: two regional indicators, or the flag of England, Scotland or Wales.
pub(super) fn flag(text: &str) -> Option<Country> {
    const FIRST: u32 = 0x1F1E6;
    const TAG: u32 = 0xE0000;
    let mut letters = [0; 2];
    let mut characters = text.chars().map(u32::from).filter(|code| *code != 0xFE0F);
    let first = characters.next()?;
    let tagged = first == 0x1F3F4;
    let base = if tagged { TAG } else { FIRST - u32::from(b'a') };
    let mut all = (!tagged).then_some(first).into_iter().chain(characters.by_ref().take(2 - usize::from(!tagged)));
    for letter in &mut letters {
        *letter = u8::try_from(all.next()?.checked_sub(base)?).ok().filter(u8::is_ascii_lowercase)?;
    }
    drop(all);
    // What follows in a tagged flag says which part of the entry it is.
    if !tagged && characters.next().is_some() {
        return None;
    }
    Country::from_alpha2(core::str::from_utf8(&letters).ok()?)
}
