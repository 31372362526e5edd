//! Folding of names for comparison, shared with `build.rs` by `#[path]`, so that both fold alike.
//!
//! Case, accents, width, letter variants and marks go by the table of `data/folding.tsv`; spaces, hyphens, apostrophes and
//! other punctuation are left out; "Saint" is "St", "&" is "and", and a leading "the" is dropped.

/// The longest folded name. A longer text is no name of ours.
const LONGEST: usize = 192;

/// A folded text, on the stack.
#[derive(Clone)]
pub(crate) struct Folded {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Folded {
    /// Folds `text`; `letter` is the folding table: what a character that is not ASCII becomes, None where it stays. None
    /// where nothing is left, or too much.
    pub(crate) fn new<'t>(text: &str, letter: impl Fn(char) -> Option<&'t str>) -> Option<Self> {
        let mut folded = Folded { bytes: [0; LONGEST], length: 0 };
        let mut word = 0;
        for character in text.chars() {
            match character {
                'a'..='z' | '0'..='9' => folded.push(&[character as u8])?,
                'A'..='Z' => folded.push(&[(character as u8).to_ascii_lowercase()])?,
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
                    Some(piece) => folded.push(piece.as_bytes())?,
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

    fn push(&mut self, piece: &[u8]) -> Option<()> {
        self.bytes.get_mut(self.length..self.length + piece.len())?.copy_from_slice(piece);
        self.length += piece.len();
        Some(())
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

/// The hash of a folded name: FNV-1a, mixed so that every bit depends on all.
pub(crate) fn hash(folded: &[u8]) -> u64 {
    let fnv = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
    mix(folded.iter().fold(0xcbf2_9ce4_8422_2325, fnv))
}

/// The finalizer of splitmix64.
pub(crate) const fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// Where a hash falls among `count` places.
pub(crate) const fn place(hash: u64, count: usize) -> usize {
    ((hash >> 32) * count as u64 >> 32) as usize
}

/// The slot of a hash whose bucket has this displacement.
pub(crate) const fn slot(hash: u64, displacement: u16, slots: usize) -> usize {
    place(mix(hash ^ (displacement as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)), slots)
}

/// How many bits of a hash a slot keeps; the other nine of its six bytes are the entry.
pub(crate) const KEPT: u32 = 39;
/// In place of an entry: the name means several.
pub(crate) const SEVERAL: u16 = 0x1FF;
