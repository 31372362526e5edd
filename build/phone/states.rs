//! The states of the compiled automaton, and who can be behind each.

use super::model::Phone;
use crate::build::automaton::{Id, NOTHING, Sets};
use crate::build::format::cells::Whose;
use crate::build::format::states::pack_state;
use crate::build::sorted::Map;

/// The nodes that the tables name and those after them, numbered: 0 is nothing, then come those that accept.
pub(super) struct States<'s> {
    sets: &'s Sets<10>,
    accepting: Vec<Id>,
    passing: Vec<Id>,
    known: Map<Id, usize>,
    /// Those that numbers of plans go through.
    plans: Vec<Id>,
}

impl<'s> States<'s> {
    pub(super) fn new(phone: &'s Phone<'_>) -> Self {
        let mut states = States {
            sets: &phone.sets,
            accepting: Vec::new(),
            passing: Vec::new(),
            known: Map::default(),
            plans: Vec::new(),
        };
        for plan in &phone.plans {
            states.reach(plan.root);
        }
        states.plans = [states.accepting.as_slice(), &states.passing].concat();
        let regions =
            phone.regions.iter().flat_map(|region| [region.general, region.exit, region.leading, region.domestic]);
        let parts = phone.prefixes.iter().flat_map(|prefix| prefix.parts);
        let leading = phone.formats.iter().flat_map(|(_, leading)| leading.iter().copied());
        let old = phone.renumberings.iter().map(|change| change.old);
        for id in regions.chain(parts).chain(leading).chain(old) {
            states.reach(id);
        }
        states
    }

    fn reach(&mut self, id: Id) {
        if id == NOTHING || self.known.contains_key(&id) {
            return;
        }
        let node = self.sets.node(id);
        let list = if node.marks == 0 { &mut self.passing } else { &mut self.accepting };
        self.known.insert(id, list.len());
        list.push(id);
        for next in node.next {
            self.reach(next);
        }
    }

    /// The number of states, that of nothing included.
    pub(super) fn len(&self) -> usize {
        1 + self.known.len()
    }

    /// The number of a node that is one of them.
    pub(super) fn number(&self, id: Id) -> u16 {
        let Some(at) = self.known.get(&id) else { return 0 };
        let before = if self.sets.node(id).marks == 0 { self.accepting.len() } else { 0 };
        u16::try_from(1 + before + at).unwrap_or_else(|_| unreachable!("`check::sizes` counts the states"))
    }

    /// The states as bytes, and the marks of those that accept.
    pub(super) fn pack(&self) -> (Vec<u8>, Vec<u16>) {
        let mut bytes = Vec::new();
        pack_state([0; 10], &mut bytes);
        for id in self.accepting.iter().chain(&self.passing) {
            pack_state(self.sets.node(*id).next.map(|next| self.number(next)), &mut bytes);
        }
        let marks = self.accepting.iter().map(|id| self.sets.marks(self.sets.node(*id).marks)[0]).collect();
        (bytes, marks)
    }

    /// Who can be behind the numbers that go on from each state, so that a choice is kept as long as the digits typed so far
    /// do not exclude it: the index of a set by state, and the sets.
    pub(super) fn reached(&self, phone: &Phone<'_>) -> (Vec<u16>, Vec<Vec<Whose>>) {
        let mut reached = Reached { phone, known: Map::default(), numbers: Map::default(), sets: Vec::new() };
        // The states of no plan have the first set, of which nobody asks.
        let mut by_state = vec![0; self.len()];
        for id in &self.plans {
            by_state[usize::from(self.number(*id))] = reached.from(*id);
        }
        (by_state, reached.sets)
    }
}

/// Who can be behind the numbers that go on from a node.
struct Reached<'p, 'a> {
    phone: &'p Phone<'a>,
    known: Map<Id, u16>,
    numbers: Map<Vec<Whose>, u16>,
    sets: Vec<Vec<Whose>>,
}

impl Reached<'_, '_> {
    /// The index of the set of a node.
    fn from(&mut self, id: Id) -> u16 {
        if let Some(known) = self.known.get(&id) {
            return *known;
        }
        let node = self.phone.sets.node(id);
        let mut all = Vec::new();
        if let Some(label) = self.phone.sets.marks(node.marks).first() {
            all.extend(self.phone.labels[usize::from(*label)].candidates.iter().map(|candidate| candidate.whose));
        }
        for next in node.next.into_iter().filter(|next| *next != NOTHING) {
            let set = self.from(next);
            all.extend(&self.sets[usize::from(set)]);
        }
        all.sort_unstable();
        all.dedup();
        let sets = &mut self.sets;
        // There are no more sets than states.
        let number = *self.numbers.or_insert_with(all, |all: &Vec<Whose>| {
            sets.push(all.clone());
            sets.len() as u16 - 1
        });
        self.known.insert(id, number);
        number
    }
}
