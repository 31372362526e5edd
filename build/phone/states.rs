//! The states of the compiled automaton, and who can be behind each.

use super::model::Phone;
use super::packed::Packed;
use crate::build::automaton::{Id, NOTHING};
use crate::build::format::cells::Whose;
use crate::build::sorted::Map;

/// The automaton of all that the tables name, and whose numbers go on from each of its states.
pub(super) struct States<'s> {
    packed: Packed<'s>,
    sets: Vec<Vec<Whose>>,
    by_node: Map<Id, u16>,
}

impl<'s> States<'s> {
    pub(super) fn new(phone: &'s Phone<'_>) -> Self {
        let mut packed = Packed::new(&phone.sets);
        let mut reached = Reached { phone, known: Map::default(), numbers: Map::default(), sets: Vec::new() };
        for plan in &phone.plans {
            packed.reach(plan.root);
            reached.from(plan.root);
        }
        let Reached { known, sets, .. } = reached;
        let regions =
            phone.regions.iter().flat_map(|region| [region.general, region.exit, region.leading, region.domestic]);
        let parts = phone.prefixes.iter().flat_map(|prefix| prefix.parts);
        let leading = phone.formats.iter().flat_map(|(_, leading)| leading.iter().copied());
        let old = phone.renumberings.iter().map(|change| change.old);
        for id in regions.chain(parts).chain(leading).chain(old) {
            packed.reach(id);
        }
        // Those of plans come first, those of the same set next to each other.
        packed.number_all(|id| known.get(&id).copied().unwrap_or(u16::MAX));
        States { packed, sets, by_node: known }
    }

    /// The number after the last state.
    pub(super) fn len(&self) -> usize {
        self.packed.len()
    }

    /// The number of a node that is one of them.
    pub(super) fn number(&self, id: Id) -> u16 {
        self.packed.number(id)
    }

    /// The states as bytes, and the first one that is an end.
    pub(super) fn pack(&self) -> (Vec<u8>, u16) {
        self.packed.pack()
    }

    /// Who can be behind the numbers that go on from a state, so that a choice is kept as long as the digits typed so far do
    /// not exclude it: the sets, and the number of the first state of each. States of no plan have none.
    pub(super) fn reached(&self) -> (Vec<u16>, &[Vec<Whose>]) {
        let of_plans =
            self.packed.rows().iter().rev().filter_map(|id| Some((self.number(*id), *self.by_node.get(id)?)));
        let mut starts = Vec::new();
        for (number, set) in of_plans {
            // No row has the sets of ends alone.
            starts.resize(self.sets.len() + 1 - usize::from(set), starts.last().map_or(number + 1, |next| *next));
            if let Some(start) = starts.last_mut() {
                *start = number;
            }
        }
        starts.resize(self.sets.len() + 1, starts.last().copied().unwrap_or(0));
        starts.reverse();
        (starts, &self.sets)
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
