//! What was typed, and how it stands in a name.

use super::names::{Kind, letters};
use crate::fold::Folded;
use crate::list::Rank;
use crate::meaning::LETTERS;
use crate::slip::Slip;

/// How good a match is, the best first. Each has a place in the order of hits and the [`Rank`] that a hit says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tier {
    /// The whole label, a code of ISO 3166-1, a calling code.
    Whole,
    /// The whole of another name in the list's language.
    Own,
    /// The whole of an English name or of an alias.
    Alias,
    /// The label begins so.
    Start,
    /// A word of the label begins so.
    Word,
    /// A code of sport or of number plates.
    Code,
    /// Another name in the list's language begins so.
    OwnStart,
    /// An English name or an alias begins so.
    AliasStart,
    /// It stands inside the label.
    Inside,
    /// Each word that was typed begins a word of the label.
    Words,
    /// Each word that was typed begins a word of another name.
    AliasWords,
    /// A name begins so, but for one typing error.
    Slip,
    /// A name begins so, but for two.
    Slips,
}

impl Tier {
    pub(super) const ALL: [Tier; 13] = [
        Tier::Whole,
        Tier::Own,
        Tier::Alias,
        Tier::Start,
        Tier::Word,
        Tier::Code,
        Tier::OwnStart,
        Tier::AliasStart,
        Tier::Inside,
        Tier::Words,
        Tier::AliasWords,
        Tier::Slip,
        Tier::Slips,
    ];

    pub(super) fn rank(self) -> Rank {
        match self {
            Tier::Whole => Rank::Whole,
            Tier::Start => Rank::Start,
            Tier::Word | Tier::Words => Rank::Word,
            Tier::Own | Tier::Alias | Tier::Code | Tier::OwnStart | Tier::AliasStart | Tier::AliasWords => Rank::Alias,
            Tier::Inside => Rank::Inside,
            Tier::Slip | Tier::Slips => Rank::Slip,
        }
    }

    /// Whether those with more people come first among equals; else they are in the order of the list.
    pub(super) fn is_by_people(self) -> bool {
        !matches!(self, Tier::Whole | Tier::Start | Tier::Inside)
    }
}

/// A text, spelled as names are.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    spelled: Folded,
    shorter: Option<Folded>,
    letters: u32,
    several: bool,
}

impl Typed {
    /// None where nothing is left of the text, or more than a name has.
    pub(super) fn new(text: &str) -> Option<Self> {
        let mut spelled = Folded::empty();
        let bytes = spelled.spell(text, &LETTERS)?;
        let (letters, several) = (letters(bytes), bytes.contains(&b' '));
        let shorter = spelled.shorter();
        Some(Typed { spelled, shorter, letters, several })
    }

    /// The ways to spell it: as it is, and shorter.
    pub(super) fn spellings(&self) -> impl Iterator<Item = &[u8]> {
        core::iter::once(&self.spelled).chain(&self.shorter).map(Folded::bytes)
    }

    /// How it stands in a name, which is given spelled with its letters.
    pub(super) fn tier(&self, kind: Kind, name: &[u8], has: u32) -> Option<Tier> {
        let has_all = self.letters & !has == 0;
        let own = self.tier_of(self.spelled.bytes(), has_all, kind, name);
        match &self.shorter {
            Some(shorter) if own.is_none_or(|own| own > Tier::Start) => {
                let other = self.tier_of(shorter.bytes(), true, kind, name);
                own.into_iter().chain(other).min()
            }
            _ => own,
        }
    }

    #[inline]
    fn tier_of(&self, typed: &[u8], has_all: bool, kind: Kind, name: &[u8]) -> Option<Tier> {
        if !has_all {
            return None;
        }
        if name.first() == typed.first() {
            if let Some(end) = begins(name, typed) {
                return Some(match (kind, end == name.len()) {
                    (Kind::Label, true) => Tier::Whole,
                    (Kind::Own, true) => Tier::Own,
                    (Kind::Alias, true) => Tier::Alias,
                    (Kind::Label, false) => Tier::Start,
                    (Kind::Own, false) => Tier::OwnStart,
                    (Kind::Alias, false) => Tier::AliasStart,
                });
            }
        }
        if kind == Kind::Label && words(name).skip(1).any(|word| begins(word, typed).is_some()) {
            return Some(Tier::Word);
        }
        if kind == Kind::Label && inside(name, typed) {
            return Some(Tier::Inside);
        }
        let all = self.several && every_word(name, typed);
        all.then_some(if kind == Kind::Label { Tier::Words } else { Tier::AliasWords })
    }

    /// Where it begins in a name but for typing errors.
    pub(super) fn slips(&self) -> Option<Slip> {
        let count = self.spelled.bytes().iter().filter(|byte| **byte != b' ' && **byte & 0xC0 != 0x80).count();
        Slip::new(self.shorter.as_ref().unwrap_or(&self.spelled).bytes(), (count / 4).min(2))
    }
}

/// How much of a name is a text, but for spaces in either, if the name begins with it.
#[inline]
pub(super) fn begins(name: &[u8], typed: &[u8]) -> Option<usize> {
    let mut end = 0;
    for byte in typed.iter().filter(|byte| **byte != b' ') {
        if name.get(end) == Some(&b' ') {
            end += 1;
        }
        if name.get(end) != Some(byte) {
            return None;
        }
        end += 1;
    }
    Some(end)
}

/// The rests of a name, each from the beginning of a word on.
fn words(name: &[u8]) -> impl Iterator<Item = &[u8]> {
    let after = name.iter().enumerate().filter(|(_, byte)| **byte == b' ').filter_map(|(at, _)| name.get(at + 1..));
    core::iter::once(name).chain(after)
}

/// Whether each word that was typed begins a word of the name, each another; "the" need not.
fn every_word(name: &[u8], typed: &[u8]) -> bool {
    let (mut taken, mut done) = (0_u32, 0_u32);
    // The longest first: "k kuzey" is one word that begins with "k" beside "kuzey".
    loop {
        let open = typed.split(|byte| *byte == b' ').enumerate().take(32).filter(|(at, _)| done >> at & 1 == 0);
        let Some((at, longest)) = open.max_by_key(|(_, word)| word.len()) else { return true };
        done |= 1 << at;
        let mut words = name.split(|byte| *byte == b' ').enumerate().take(32);
        match words.find(|(at, word)| taken >> at & 1 == 0 && word.starts_with(longest)) {
            Some((at, _)) => taken |= 1 << at,
            None if longest == b"the" => {}
            None => return false,
        }
    }
}

fn inside(name: &[u8], typed: &[u8]) -> bool {
    let Some(first) = typed.first() else { return false };
    let starts = name.iter().enumerate().filter(|(_, byte)| *byte == first);
    starts.into_iter().any(|(at, _)| name.get(at..).is_some_and(|rest| begins(rest, typed).is_some()))
}
