//! Folding of names for comparison, shared with `build.rs` by `#[path]`, so that both fold alike.
//!
//! Case, accents, width, letter variants and marks go by the table of `data/folding.tsv`; spaces, hyphens, apostrophes and
//! other punctuation are left out; "Saint" is "St", "&" is "and", and a leading "the" is dropped.

/// The longest folded name. A longer text is no name of ours.
const LONGEST: usize = 192;

/// A folded text, on the stack.
#[derive(Clone, Debug)]
pub(crate) struct Folded {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Folded {
    /// Folds `text`; `letter` is the folding table: what a character that is not ASCII becomes, None where it stays. None
    /// where nothing is left, or too much.
    pub(crate) fn new<'t>(text: &str, letter: impl Fn(char) -> Option<&'t [u8]>) -> Option<Self> {
        let mut folded = Folded { bytes: [0; LONGEST], length: 0 };
        let mut word = 0;
        for character in text.chars() {
            match character {
                'a'..='z' | '0'..='9' => folded.push_byte(character as u8)?,
                'A'..='Z' => folded.push_byte((character as u8).to_ascii_lowercase())?,
                // An apostrophe divides no word: côte d'Ivoire.
                '\'' | '`' => {}
                '&' => {
                    folded.end_word(word);
                    folded.push(b"and")?;
                    word = folded.length;
                }
                '\0'..='\x7F' => {
                    folded.end_word(word);
                    word = folded.length;
                }
                // Other spaces, dashes and the Japanese dot divide words as their ASCII kin do.
                '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{2010}'..='\u{2015}' | '\u{202F}' | '\u{3000}' | '\u{30FB}' => {
                    folded.end_word(word);
                    word = folded.length;
                }
                '\u{AC00}'..='\u{D7A3}' => folded.push_hangul(character)?,
                _ => match letter(character) {
                    Some(piece) => folded.push(piece)?,
                    None => folded.push(character.encode_utf8(&mut [0; 4]).as_bytes())?,
                },
            }
        }
        folded.end_word(word);
        (folded.length > 0).then_some(folded)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&[])
    }

    fn push_byte(&mut self, byte: u8) -> Option<()> {
        *self.bytes.get_mut(self.length)? = byte;
        self.length += 1;
        Some(())
    }

    fn push(&mut self, piece: &[u8]) -> Option<()> {
        // Pieces are a few bytes: a loop is shorter than a call that copies.
        piece.iter().try_for_each(|byte| self.push_byte(*byte))
    }

    /// Settles the word that begins at `start`.
    fn end_word(&mut self, start: usize) {
        let short: &[u8] = match self.bytes.get(start..self.length) {
            Some(b"saint" | b"sainte" | b"ste") => b"st",
            Some(b"the") if start == 0 => b"",
            _ => return,
        };
        self.length = start;
        // What it replaces is longer, so there is room.
        let _ = self.push(short);
    }

    /// A Hangul syllable as its letters, which Unicode derives by arithmetic.
    fn push_hangul(&mut self, syllable: char) -> Option<()> {
        let index = u32::from(syllable) - 0xAC00;
        let (lead, vowel, tail) = (0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28);
        for code in [lead, vowel, tail].into_iter().filter(|code| *code != 0x11A7) {
            self.push(char::from_u32(code)?.encode_utf8(&mut [0; 4]).as_bytes())?;
        }
        Some(())
    }
}

/// The hash of a folded name, eight bytes at a time.
pub(crate) fn hash(folded: &[u8]) -> u64 {
    let mut chunks = folded.chunks_exact(8);
    let start = folded.len() as u64;
    let hash = chunks.by_ref().fold(start, |hash, chunk| mix(hash ^ chunk.try_into().map_or(0, u64::from_le_bytes)));
    let rest = chunks.remainder().iter().fold(0, |rest, byte| rest << 8 | u64::from(*byte));
    mix(hash.rotate_left(32) ^ rest)
}

/// The finalizer of splitmix64.
pub(crate) const fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// Where a hash falls among `count` places.
pub(crate) const fn place(hash: u64, count: usize) -> usize {
    (((hash >> 32) * count as u64) >> 32) as usize
}

/// The slot of a hash whose bucket has this displacement.
pub(crate) const fn slot(hash: u64, displacement: u16, slots: usize) -> usize {
    place(mix(hash ^ (displacement as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)), slots)
}

/// How many bits of a hash a slot keeps; the other nine of its six bytes are the entry.
pub(crate) const KEPT: u32 = 39;
/// In place of an entry: the name means several.
pub(crate) const SEVERAL: u16 = 0x1FF;

/// One bit for each letter of a text, some letters sharing one.
pub(crate) fn letters(text: impl Iterator<Item = char>) -> u32 {
    text.fold(0, |has, letter| has | 1 << (u32::from(letter) % 32))
}
