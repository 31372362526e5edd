//! Postal codes as automata.

use crate::build::automaton::{Id, NOTHING, Sets};
use crate::build::format::postal::pack;
use crate::build::sorted::{Map, Set};
use crate::build::source::{Cell, Findings};

/// The characters of postal codes, in the order of their bytes but for the last two.
pub(super) const ALPHABET: [char; 38] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M',
    'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', ' ', '-',
];

/// Sets of postal codes, or of beginnings of them.
pub(super) type Codes = Sets<{ ALPHABET.len() }>;

/// The set of a pattern; what is wrong with it is reported.
pub(super) fn read(codes: &mut Codes, pattern: Cell<'_>, findings: &mut Findings) -> Option<Id> {
    match codes.compile(&pattern, 0) {
        Ok(set) => Some(set),
        Err((at, message)) => {
            pattern.wrong_at(findings, at, message);
            None
        }
    }
}

/// The length of the longest string of a set.
pub(super) fn longest(codes: &Codes, set: Id) -> usize {
    let mut ends = Set::from_iter([set]);
    let mut length = 0;
    loop {
        let next = ends.iter().flat_map(|id| codes.node(*id).next);
        ends = next.filter(|next| *next != NOTHING).collect();
        if ends.is_empty() {
            return length;
        }
        length += 1;
    }
}

/// The packed states of some sets.
#[derive(Default)]
pub(super) struct States {
    pub(super) bytes: Vec<u8>,
    offsets: Map<Id, u16>,
}

impl States {
    /// The first state of a set.
    pub(super) fn first(&self, set: Id) -> Option<u16> {
        self.offsets.get(&set).copied()
    }

    /// Packs a set. A state stands after those it leads to, so that their offsets are known. None where the offsets are too
    /// few.
    fn add(&mut self, codes: &Codes, set: Id) -> Option<u16> {
        if let Some(known) = self.first(set) {
            return Some(known);
        }
        let mut ranges: Vec<(u8, u8, u16)> = Vec::new();
        for (symbol, next) in codes.node(set).next.iter().enumerate().filter(|(_, next)| **next != NOTHING) {
            let (character, target) = (ALPHABET[symbol] as u8, self.add(codes, *next)?);
            match ranges.last_mut() {
                Some((_, last, other)) if *other == target && *last + 1 == character => *last = character,
                _ => ranges.push((character, character, target)),
            }
        }
        let offset = u16::try_from(self.bytes.len()).ok()?;
        pack(codes.node(set).marks != 0, &ranges, &mut self.bytes)?;
        self.offsets.insert(set, offset);
        Some(offset)
    }
}

/// The states of all roots, each of which is told with the cell that it is from.
pub(super) fn states<'a>(
    codes: &Codes,
    roots: impl Iterator<Item = (Cell<'a>, Id)>,
    findings: &mut Findings,
) -> States {
    let mut states = States::default();
    for (pattern, set) in roots {
        if states.add(codes, set).is_none() {
            pattern.wrong(findings, "with this pattern the states of all postal codes take more than 65,536 bytes");
            break;
        }
    }
    states
}
