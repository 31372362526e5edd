//! Folding of names for comparison, shared with `build.rs` by `#[path]`, so that both fold alike.
//!
//! Case, accents, width, letter variants and marks go by the table of `data/folding.tsv`; spaces, hyphens, apostrophes and
//! other punctuation are left out; "Saint" is "St", "&" is "and", and a leading "the" is dropped.

/// Room for a folded name and three bytes more. What needs more is no name of ours.
pub(crate) const LONGEST: usize = 192;

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
    pub(crate) fn of(&self, character: char) -> [u8; 4] {
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

    /// As [`fold`](Self::fold), with a space between words, and every word as it is: what is typed letter by letter is the
    /// beginning of this at each step. Hangul is taken apart into the letters that are typed one by one.
    pub(crate) fn spell(&mut self, text: &str, letters: &Letters<'_>) -> Option<&[u8]> {
        let bytes = &mut self.bytes;
        let (mut end, mut apart) = (0, false);
        self.length = 0;
        for character in text.chars() {
            let four = letters.of(character);
            let jamo = hangul(character);
            if character == '&' || (four[3] == Letters::LEFT_OUT && divides(character)) {
                apart = true;
            }
            if character != '&' && four[3] == Letters::LEFT_OUT && jamo.is_none() {
                continue;
            }
            if apart && end > 0 {
                end = push(bytes, end, b" ")?;
            }
            apart = character == '&';
            end = match four[3] {
                _ if character == '&' => push(bytes, end, b"and")?,
                _ if jamo.is_some() => {
                    jamo?.into_iter().flatten().try_fold(end, |end, jamo| push_char(bytes, end, jamo))?
                }
                count @ 1..=3 => push(bytes, end, four.get(..usize::from(count))?)?,
                Letters::LONG => {
                    let start = usize::from(u16::from_le_bytes([four[0], four[1]]));
                    push(bytes, end, letters.long.get(start..start + usize::from(four[2]))?)?
                }
                _ => push_char(bytes, end, character)?,
            };
        }
        self.length = end;
        Some(self.bytes()).filter(|bytes| !bytes.is_empty())
    }

    /// What was [spelled](Self::spell), with "saint" as "st", and without "the" before it and "and" in it; None where that
    /// changes nothing.
    pub(crate) fn shorter(&self) -> Option<Self> {
        let (mut shorter, mut end) = (Self::empty(), 0);
        for word in self.bytes().split(|byte| *byte == b' ') {
            let word = match word {
                b"saint" | b"sainte" | b"ste" => b"st",
                b"the" if end == 0 => continue,
                b"and" if end > 0 => continue,
                _ => word,
            };
            if end > 0 {
                end = push(&mut shorter.bytes, end, b" ")?;
            }
            end = push(&mut shorter.bytes, end, word)?;
        }
        shorter.length = end;
        Some(shorter).filter(|shorter| shorter.length > 0 && shorter.bytes() != self.bytes())
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

/// The letters of a Hangul syllable or of a letter of one, as they are typed: a final consonant is the same letter as an
/// initial one, and what takes two strokes is two letters.
fn hangul(character: char) -> Option<[Option<char>; 5]> {
    let code = u32::from(character);
    // The initial consonants and the vowels in the order of Unicode: what is behind `U+1100` and `U+1161`.
    let lead = |index: u32| char::from_u32(0x1100 + index);
    let vowel = |index: u32| -> [Option<char>; 2] {
        let (one, two) = match index {
            9 => (8, Some(0)),
            10 => (8, Some(1)),
            11 => (8, Some(20)),
            14 => (13, Some(4)),
            15 => (13, Some(5)),
            16 => (13, Some(20)),
            19 => (18, Some(20)),
            _ => (index, None),
        };
        [Some(one), two].map(|index| index.and_then(|index| char::from_u32(0x1161 + index)))
    };
    let tail = |index: u32| -> [Option<char>; 2] {
        // The consonants of each final, by the number of the initial one.
        const TAILS: [(u8, u8); 28] = [
            (99, 99),
            (0, 99),
            (1, 99),
            (0, 9),
            (2, 99),
            (2, 12),
            (2, 18),
            (3, 99),
            (5, 99),
            (5, 0),
            (5, 6),
            (5, 7),
            (5, 9),
            (5, 16),
            (5, 17),
            (5, 18),
            (6, 99),
            (7, 99),
            (7, 9),
            (9, 99),
            (10, 99),
            (11, 99),
            (12, 99),
            (14, 99),
            (15, 99),
            (16, 99),
            (17, 99),
            (18, 99),
        ];
        let (one, two) = TAILS.get(index as usize).copied().unwrap_or((99, 99));
        [one, two].map(|index| if index == 99 { None } else { lead(u32::from(index)) })
    };
    Some(match code {
        0xAC00..=0xD7A3 => {
            let index = code - 0xAC00;
            let ([a, b], [c, d]) = (vowel(index % 588 / 28), tail(index % 28));
            [lead(index / 588), a, b, c, d]
        }
        0x1100..=0x1112 => [Some(character), None, None, None, None],
        0x1161..=0x1175 => {
            let [a, b] = vowel(code - 0x1161);
            [a, b, None, None, None]
        }
        0x11A8..=0x11C2 => {
            let [a, b] = tail(code - 0x11A7);
            [a, b, None, None, None]
        }
        // The letters by themselves, as a keyboard gives them.
        0x3131..=0x314E => {
            // Finals in the order in which these letters stand, with the three that are initials alone between them.
            let index = code - 0x3131;
            let [a, b] = match index {
                7 => [lead(4), None],
                18 => [lead(8), None],
                24 => [lead(13), None],
                _ => tail(index + 1 - u32::from(index > 7) - u32::from(index > 18) - u32::from(index > 24)),
            };
            [a, b, None, None, None]
        }
        0x314F..=0x3163 => {
            let [a, b] = vowel(code - 0x314F);
            [a, b, None, None, None]
        }
        _ => return None,
    })
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
