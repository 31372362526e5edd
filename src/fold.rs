//! Folding of names for comparison, shared with `build.rs` by `#[path]`, so that both fold alike.
//!
//! Case, accents, width, letter variants and marks go by the table of `data/folding.tsv`; spaces, hyphens, apostrophes and
//! other punctuation are left out; "Saint" is "St", "&" is "and", and a leading "the" is dropped.

/// Room for a folded name and three bytes more. What needs more is no name of ours.
const LONGEST: usize = 192;

/// What characters become: the table of `data/folding.tsv`, and ASCII, compiled.
pub(crate) struct Letters<'t> {
    /// Which page each 64 characters have.
    pub(crate) page_of: &'t [u8],
    /// Four bytes a character: one to three of what it becomes, and last how many; or one of the following in the last.
    pub(crate) pages: &'t [u8],
    /// What is longer. Its start and its length are the first three bytes.
    pub(crate) long: &'t [u8],
}

impl Letters<'_> {
    /// The character stays, and is not in the table: so are all but those in a page with others.
    pub(crate) const STAYS: u8 = 0;
    pub(crate) const LEFT_OUT: u8 = 4;
    pub(crate) const LONG: u8 = 5;

    #[inline]
    fn of(&self, character: char) -> [u8; 4] {
        let code = u32::from(character) as usize;
        let page = self.page_of.get(code / 64).map_or(0, |page| usize::from(*page));
        let start = (page * 64 + code % 64) * 4;
        self.pages.get(start..start + 4).and_then(<[u8]>::first_chunk).copied().unwrap_or_default()
    }
}

/// A folded text, on the stack.
#[derive(Clone, Debug)]
pub(crate) struct Folded {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Folded {
    #[inline]
    pub(crate) const fn empty() -> Self {
        Folded { bytes: [0; LONGEST], length: 0 }
    }

    /// `text`, folded. None where nothing is left, or too much.
    pub(crate) fn new(text: &str, letters: &Letters<'_>) -> Option<Self> {
        let mut folded = Self::empty();
        folded.fold(text, letters)?;
        Some(folded)
    }

    /// As [`new`](Self::new), into an empty one: a `Folded` is long to move.
    pub(crate) fn fold(&mut self, text: &str, letters: &Letters<'_>) -> Option<&[u8]> {
        let bytes = &mut self.bytes;
        let (mut word, mut end) = (0, 0);
        for character in text.chars() {
            // Most that is typed; the table has it, too, but takes longer.
            if let 'a'..='z' | 'A'..='Z' = character {
                *bytes.get_mut(end)? = character as u8 | 0x20;
                end += 1;
                continue;
            }
            let four = letters.of(character);
            match four[3] {
                1..=3 => {
                    // Four are stored whatever there is: shorter than a call that copies.
                    *bytes.get_mut(end..)?.first_chunk_mut()? = four;
                    end += usize::from(four[3]);
                }
                Letters::STAYS if ('\u{AC00}'..='\u{D7A3}').contains(&character) => {
                    end = push_hangul(bytes, end, character)?;
                }
                Letters::STAYS => end = push_char(bytes, end, character)?,
                Letters::LONG => {
                    let start = usize::from(u16::from_le_bytes([four[0], four[1]]));
                    end = push(bytes, end, letters.long.get(start..start + usize::from(four[2]))?)?;
                }
                Letters::LEFT_OUT if divides(character) => {
                    end = end_word(bytes, word, end);
                    if character == '&' {
                        end = push(bytes, end, b"and")?;
                    }
                    word = end;
                }
                _ => {}
            }
        }
        self.length = end_word(bytes, word, end);
        Some(self.bytes()).filter(|bytes| !bytes.is_empty())
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&[])
    }
}

/// Whether a character that is left out divides words: all of ASCII but the apostrophe of côte d'Ivoire, and the kin of
/// its space and hyphen.
fn divides(character: char) -> bool {
    match character {
        '\'' | '`' => false,
        '\0'..='\x7F'
        | '\u{A0}'
        | '\u{2000}'..='\u{200A}'
        | '\u{2010}'..='\u{2015}'
        | '\u{202F}'
        | '\u{3000}'
        | '\u{30FB}' => true,
        _ => false,
    }
}

fn push(bytes: &mut [u8; LONGEST], end: usize, piece: &[u8]) -> Option<usize> {
    let after = end + piece.len();
    bytes.get_mut(end..after)?.copy_from_slice(piece);
    Some(after)
}

/// A Hangul syllable as its letters, which Unicode derives by arithmetic.
fn push_hangul(bytes: &mut [u8; LONGEST], end: usize, syllable: char) -> Option<usize> {
    let index = u32::from(syllable) - 0xAC00;
    let (lead, vowel, tail) = (0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28);
    let letters = [lead, vowel, tail].into_iter().filter(|code| *code != 0x11A7);
    letters.filter_map(char::from_u32).try_fold(end, |end, letter| push_char(bytes, end, letter))
}

#[inline]
fn push_char(bytes: &mut [u8; LONGEST], end: usize, character: char) -> Option<usize> {
    let mut four = [0; 4];
    let length = character.encode_utf8(&mut four).len();
    *bytes.get_mut(end..)?.first_chunk_mut()? = four;
    Some(end + length)
}

/// Settles the word that begins at `start`; where it ends then.
#[inline]
fn end_word(bytes: &mut [u8; LONGEST], start: usize, end: usize) -> usize {
    match bytes.get(start..end) {
        // They begin with "st" once the letters between are gone.
        Some(b"saint" | b"sainte" | b"ste") => {
            if let Some(letter) = bytes.get_mut(start + 1) {
                *letter = b't';
            }
            start + 2
        }
        Some(b"the") if start == 0 => 0,
        _ => end,
    }
}

/// One bit for each letter of a text, some letters sharing one.
pub(crate) fn letters(text: impl Iterator<Item = char>) -> u32 {
    text.fold(0, |has, letter| has | 1 << (u32::from(letter) % 32))
}
