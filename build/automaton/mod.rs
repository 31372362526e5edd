//! Finite sets of strings as minimal acyclic automata, and the finite regular expressions that describe them.
//!
//! Nodes are shared: two equal sets are one node. A string that ends in a node carries the node's marks, a set of numbers
//! that the caller gives a meaning; the empty set of marks is "not in the set".
//!
//! Every operation has a budget of steps, since a short pattern can stand for an automaton of any size. Once it is spent,
//! results are incomplete: [`Sets::accept`] reports that for one pattern, [`Sets::is_spent`] for all that came after
//! [`Sets::allow`].

use std::collections::HashMap;
use std::mem;

mod pattern;

use super::sorted::Map;

pub(crate) use pattern::{Expression, Parsed, parse, parse_with_end};

/// The index of a set of strings. [`NOTHING`] is the empty set.
pub(crate) type Id = u32;

pub(crate) const NOTHING: Id = 0;

/// The index of a set of marks. 0 is the empty set.
pub(crate) type Marks = u32;

/// The most steps to compile one pattern. Those of the data take up to 1,050.
const PATTERN_STEPS: u32 = 50_000;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Node<const N: usize> {
    /// The marks of the empty string.
    pub(crate) marks: Marks,
    /// The strings that may follow each symbol.
    pub(crate) next: [Id; N],
}

/// What an operation made of a set by what it was given beside it. One type for all, as each costs a clean build time.
type Known = HashMap<(Id, u64), Id>;

/// Sets of strings over an alphabet of `N` characters.
pub(crate) struct Sets<const N: usize> {
    alphabet: [char; N],
    nodes: Vec<Node<N>>,
    known: HashMap<Node<N>, Id>,
    unions: Known,
    marks: Vec<Vec<u16>>,
    known_marks: Map<Vec<u16>, Marks>,
    /// The steps that are left.
    left: u32,
}

/// The ten digits, where `\d` is all of them.
pub(crate) const DIGITS: [char; 10] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

impl<const N: usize> Sets<N> {
    /// Makes an empty collection. Ranges of a character class follow the order of `alphabet`, which has at most 64 characters.
    pub(crate) fn new(alphabet: [char; N]) -> Self {
        let nothing = Node { marks: 0, next: [NOTHING; N] };
        Sets {
            alphabet,
            nodes: vec![nothing],
            known: HashMap::from([(nothing, NOTHING)]),
            unions: HashMap::new(),
            marks: vec![Vec::new()],
            known_marks: Map::from_iter([(Vec::new(), 0)]),
            left: u32::MAX,
        }
    }

    pub(crate) fn node(&self, id: Id) -> &Node<N> {
        &self.nodes[id as usize]
    }

    pub(crate) fn marks(&self, marks: Marks) -> &[u16] {
        &self.marks[marks as usize]
    }

    /// The set that is the empty string alone, with one mark.
    pub(crate) fn end(&mut self, mark: u16) -> Id {
        let marks = self.marked(vec![mark]);
        self.share(Node { marks, next: [NOTHING; N] })
    }

    /// The index of a set of marks; `marks` is sorted and without repeats.
    pub(crate) fn marked(&mut self, marks: Vec<u16>) -> Marks {
        let fresh = self.marks.len() as Marks;
        *self.known_marks.or_insert_with(marks, |marks| {
            self.marks.push(marks.clone());
            fresh
        })
    }

    pub(crate) fn share(&mut self, node: Node<N>) -> Id {
        let fresh = self.nodes.len() as Id;
        *self.known.entry(node).or_insert_with(|| {
            self.nodes.push(node);
            fresh
        })
    }

    /// Grants so many steps to all that follows, except for patterns, each of which has its own.
    pub(crate) fn allow(&mut self, steps: u32) {
        self.left = steps;
    }

    /// Whether a step was missing since [`allow`](Self::allow), so that what was made is incomplete.
    pub(crate) fn is_spent(&self) -> bool {
        self.left == 0
    }

    /// Takes a step; false where none is left.
    fn step(&mut self) -> bool {
        self.left = self.left.saturating_sub(1);
        self.left > 0
    }

    /// The strings of `expression`, each with `mark`; an error where they take too many steps.
    pub(crate) fn accept(&mut self, expression: &Expression, mark: u16) -> Result<Id, String> {
        let left = mem::replace(&mut self.left, PATTERN_STEPS);
        let end = self.end(mark);
        let set = self.before(expression, end);
        let spent = self.is_spent();
        self.left = left;
        if spent {
            Err(format!("more than {PATTERN_STEPS} steps to compile it; expected a simpler pattern"))
        } else {
            Ok(set)
        }
    }

    /// The strings of a pattern, each with `mark`. The error says what is wrong, and before which character.
    pub(crate) fn compile(&mut self, pattern: &str, mark: u16) -> Parsed<Id> {
        let expression = parse(&self.alphabet, pattern)?;
        self.accept(&expression, mark).map_err(|wrong| (0, wrong))
    }

    /// The strings of `expression` followed by those of `rest`.
    fn before(&mut self, expression: &Expression, rest: Id) -> Id {
        if !self.step() {
            return NOTHING;
        }
        match expression {
            Expression::Class(symbols) => {
                let next = std::array::from_fn(|symbol| if symbols >> symbol & 1 == 1 { rest } else { NOTHING });
                self.share(Node { marks: 0, next })
            }
            Expression::Group(_, inner) => self.before(inner, rest),
            // Nothing of the data follows a `$`, so that it does not change the strings.
            Expression::End => rest,
            Expression::Sequence(items) => items.iter().rev().fold(rest, |rest, item| self.before(item, rest)),
            Expression::Choice(items) => items.iter().fold(NOTHING, |all, item| {
                let one = self.before(item, rest);
                self.union(all, one)
            }),
            Expression::Repeat(inner, least, most) => {
                let mut all = rest;
                for _ in *least..*most {
                    let longer = self.before(inner, all);
                    all = self.union(rest, longer);
                }
                (0..*least).fold(all, |rest, _| self.before(inner, rest))
            }
        }
    }

    /// The union of two sets; a string of both has the marks of both.
    pub(crate) fn union(&mut self, one: Id, other: Id) -> Id {
        let (one, other) = (one.min(other), one.max(other));
        if one == NOTHING || one == other {
            return other;
        }
        if let Some(known) = self.unions.get(&(one, other.into())) {
            return *known;
        }
        if !self.step() {
            return NOTHING;
        }
        let (a, b) = (*self.node(one), *self.node(other));
        let marks = self.both(a.marks, b.marks);
        let mut next = [NOTHING; N];
        for (next, (a, b)) in next.iter_mut().zip(a.next.into_iter().zip(b.next)) {
            *next = self.union(a, b);
        }
        let union = self.share(Node { marks, next });
        // Without steps it may be incomplete.
        if !self.is_spent() {
            self.unions.insert((one, other.into()), union);
        }
        union
    }

    /// The strings of `set` whose length is one of `lengths` (one bit a length).
    pub(crate) fn of_lengths(&mut self, set: Id, lengths: u64) -> Id {
        self.of_lengths_from(set, lengths, &mut HashMap::new())
    }

    fn of_lengths_from(&mut self, set: Id, lengths: u64, known: &mut Known) -> Id {
        if set == NOTHING || lengths == 0 {
            return NOTHING;
        }
        if let Some(known) = known.get(&(set, lengths)) {
            return *known;
        }
        if !self.step() {
            return NOTHING;
        }
        let node = *self.node(set);
        let marks = if lengths & 1 == 1 { node.marks } else { 0 };
        let next = node.next.map(|next| self.of_lengths_from(next, lengths >> 1, known));
        let limited = self.share(Node { marks, next });
        known.insert((set, lengths), limited);
        limited
    }

    /// `set`, where every string that begins with one of `beginnings` has the marks of that beginning as well.
    pub(crate) fn mark_after(&mut self, set: Id, beginnings: Id) -> Id {
        self.mark_after_from(set, beginnings, 0, &mut HashMap::new())
    }

    fn mark_after_from(&mut self, set: Id, beginnings: Id, so_far: Marks, known: &mut Known) -> Id {
        if set == NOTHING || (beginnings == NOTHING && so_far == 0) {
            return set;
        }
        let key = (set, u64::from(beginnings) << 32 | u64::from(so_far));
        if let Some(known) = known.get(&key) {
            return *known;
        }
        if !self.step() {
            return NOTHING;
        }
        let (node, beginning) = (*self.node(set), *self.node(beginnings));
        let so_far = self.both(so_far, beginning.marks);
        let marks = if node.marks == 0 { 0 } else { self.both(node.marks, so_far) };
        let mut next = [NOTHING; N];
        for (next, (set, beginnings)) in next.iter_mut().zip(node.next.into_iter().zip(beginning.next)) {
            *next = self.mark_after_from(set, beginnings, so_far, known);
        }
        let marked = self.share(Node { marks, next });
        known.insert(key, marked);
        marked
    }

    /// `set` with other marks. A string for which `mark` is None is left out.
    pub(crate) fn marked_anew(&mut self, set: Id, mark: &mut impl FnMut(&[u16]) -> Option<u16>) -> Id {
        self.marked_anew_from(set, mark, &mut HashMap::new())
    }

    fn marked_anew_from(&mut self, set: Id, mark: &mut impl FnMut(&[u16]) -> Option<u16>, known: &mut Known) -> Id {
        if set == NOTHING {
            return NOTHING;
        }
        if let Some(known) = known.get(&(set, 0)) {
            return *known;
        }
        let node = *self.node(set);
        let marks = match node.marks {
            0 => 0,
            marks => mark(self.marks(marks)).map_or(0, |mark| self.marked(vec![mark])),
        };
        let next = node.next.map(|next| self.marked_anew_from(next, mark, known));
        let marked = self.share(Node { marks, next });
        known.insert((set, 0), marked);
        marked
    }

    /// The marks of a string; none where it is not in the set.
    pub(crate) fn find(&self, set: Id, text: &str) -> &[u16] {
        self.marks(self.node(self.after(set, text)).marks)
    }

    /// The strings that may follow `text` in a set.
    pub(crate) fn after(&self, set: Id, text: &str) -> Id {
        text.chars().fold(set, |at, character| match self.alphabet.iter().position(|known| *known == character) {
            Some(symbol) => self.node(at).next[symbol],
            None => NOTHING,
        })
    }

    fn both(&mut self, one: Marks, other: Marks) -> Marks {
        match (one, other) {
            (0, marks) | (marks, 0) => marks,
            (one, other) if one == other => one,
            (one, other) => {
                let mut both = [self.marks(one), self.marks(other)].concat();
                both.sort_unstable();
                both.dedup();
                self.marked(both)
            }
        }
    }
}
