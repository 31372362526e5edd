//! An automaton as the rows and ends that are compiled.

use crate::build::automaton::{Id, NOTHING, Sets};
use crate::build::format::states::{self, End, Row};
use crate::build::sorted::Map;

/// The nodes after some others, and what each is.
pub(super) struct Packed<'s> {
    sets: &'s Sets<10>,
    rows: Vec<Id>,
    ends: Vec<End>,
    known: Map<Id, Option<End>>,
    numbers: Map<Id, usize>,
    /// The number of words of the rows.
    words: usize,
}

impl<'s> Packed<'s> {
    pub(super) fn new(sets: &'s Sets<10>) -> Self {
        Packed {
            sets,
            rows: Vec::new(),
            ends: Vec::new(),
            known: Map::from_iter([(NOTHING, None)]),
            numbers: Map::default(),
            words: 0,
        }
    }

    /// Adds a node and those after it, and returns whether it can be an end: all digits lead to the same, again and again, and
    /// all that is accepted has one mark.
    pub(super) fn reach(&mut self, id: Id) -> Option<End> {
        if let Some(known) = self.known.get(&id) {
            return *known;
        }
        let node = self.sets.node(id);
        let mut after = None;
        for next in node.next {
            after = self.reach(next);
        }
        let [first, rest @ ..] = node.next;
        let after = if first == NOTHING { Some(End { lengths: 0, mark: self.mark(id).unwrap_or(0) }) } else { after };
        let end = after.filter(|_| rest.iter().all(|next| *next == first)).and_then(|after| {
            let same = self.mark(id).is_none_or(|mark| mark == after.mark);
            let longer = after.lengths.checked_mul(2).filter(|_| same)?;
            Some(End { lengths: longer | u16::from(self.mark(id).is_some()), mark: after.mark })
        });
        self.known.insert(id, end);
        match end {
            Some(end) => self.ends.push(end),
            None => self.rows.push(id),
        }
        end
    }

    fn mark(&self, id: Id) -> Option<u16> {
        self.sets.marks(self.sets.node(id).marks).first().copied()
    }

    /// Numbers all that was added; the rows in the order of a key.
    pub(super) fn number_all<K: Ord>(&mut self, key: impl Fn(Id) -> K) {
        self.rows.sort_by_key(|id| key(*id));
        self.ends.sort_unstable();
        self.ends.dedup();
        // The row of nothing comes first.
        let (_, mut words) = Row::size(None, 1);
        for id in &self.rows {
            let node = self.sets.node(*id);
            let mut next = node.next.to_vec();
            next.sort_unstable();
            next.dedup();
            let (before, row) = Row::size(self.mark(*id), next.len());
            self.numbers.insert(*id, words + before);
            words += before + row;
        }
        self.words = words;
    }

    /// The rows, in their order.
    pub(super) fn rows(&self) -> &[Id] {
        &self.rows
    }

    /// The number after the last one.
    pub(super) fn len(&self) -> usize {
        self.words + self.ends.len()
    }

    /// The number of a node.
    pub(super) fn number(&self, id: Id) -> u16 {
        let number = match self.known.get(&id).copied().flatten() {
            Some(end) => self.words + self.ends.binary_search(&end).unwrap_or_default(),
            None => self.numbers.get(&id).copied().unwrap_or(states::NOTHING.into()),
        };
        u16::try_from(number).unwrap_or_else(|_| unreachable!("the sizes of the automata are checked"))
    }

    /// The bytes, and the number of the first end.
    pub(super) fn pack(&self) -> (Vec<u8>, u16) {
        let mut bytes = Vec::new();
        Row { mark: None, next: [states::NOTHING; 10] }.pack(&mut bytes);
        for id in &self.rows {
            let next = self.sets.node(*id).next.map(|next| self.number(next));
            Row { mark: self.mark(*id), next }.pack(&mut bytes);
        }
        for end in &self.ends {
            end.pack(&mut bytes);
        }
        (bytes, u16::try_from(self.words).unwrap_or_else(|_| unreachable!("the sizes of the automata are checked")))
    }
}
