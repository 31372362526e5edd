//! Finite sets of strings as minimal acyclic automata, and the finite regular expressions that describe them.
//!
//! Nodes are shared: two equal sets are one node. A string that ends in a node carries the node's marks, a set of numbers
//! that the caller gives a meaning; the empty set of marks is "not in the set".

use std::collections::HashMap;

/// A set of strings, by its number. [`NOTHING`] is the empty one.
pub(crate) type Id = u32;

pub(crate) const NOTHING: Id = 0;

/// A set of marks, by its number. 0 is the empty one.
pub(crate) type Marks = u32;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Node<const N: usize> {
    /// What the empty string carries.
    pub(crate) marks: Marks,
    /// What may follow each symbol.
    pub(crate) next: [Id; N],
}

/// Sets of strings over an alphabet of `N` characters.
pub(crate) struct Sets<const N: usize> {
    alphabet: [char; N],
    nodes: Vec<Node<N>>,
    known: HashMap<Node<N>, Id>,
    unions: HashMap<(Id, Id), Id>,
    marks: Vec<Vec<u16>>,
    known_marks: HashMap<Vec<u16>, Marks>,
}

/// The ten digits, where `\d` is all of them.
pub(crate) const DIGITS: [char; 10] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

impl<const N: usize> Sets<N> {
    /// `alphabet` is in the order that ranges of a character class go by; at most 64 characters.
    pub(crate) fn new(alphabet: [char; N]) -> Self {
        let nothing = Node { marks: 0, next: [NOTHING; N] };
        Sets {
            alphabet,
            nodes: vec![nothing],
            known: HashMap::from([(nothing, NOTHING)]),
            unions: HashMap::new(),
            marks: vec![Vec::new()],
            known_marks: HashMap::from([(Vec::new(), 0)]),
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

    /// The number of a set of marks; `marks` is sorted and without repeats.
    pub(crate) fn marked(&mut self, marks: Vec<u16>) -> Marks {
        let fresh = self.marks.len() as Marks;
        *self.known_marks.entry(marks).or_insert_with_key(|marks| {
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

    /// The strings of `expression`, each carrying `mark`.
    pub(crate) fn strings(&mut self, expression: &Expression, mark: u16) -> Id {
        let end = self.end(mark);
        self.before(expression, end)
    }

    /// The strings of `expression` followed by those of `rest`.
    fn before(&mut self, expression: &Expression, rest: Id) -> Id {
        match expression {
            Expression::Class(symbols) => {
                let next = std::array::from_fn(|symbol| if symbols >> symbol & 1 == 1 { rest } else { NOTHING });
                self.share(Node { marks: 0, next })
            }
            Expression::Group(_, inner) => self.before(inner, rest),
            // Which string is meant does not change by it: nothing of ours follows a `$`.
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

    /// The strings of either, with the marks of both.
    pub(crate) fn union(&mut self, one: Id, other: Id) -> Id {
        let (one, other) = (one.min(other), one.max(other));
        if one == NOTHING || one == other {
            return other;
        }
        if let Some(known) = self.unions.get(&(one, other)) {
            return *known;
        }
        let (a, b) = (*self.node(one), *self.node(other));
        let marks = self.both(a.marks, b.marks);
        let mut next = [NOTHING; N];
        for (next, (a, b)) in next.iter_mut().zip(a.next.into_iter().zip(b.next)) {
            *next = self.union(a, b);
        }
        let union = self.share(Node { marks, next });
        self.unions.insert((one, other), union);
        union
    }

    /// Those strings of `set` that are as long as one of `lengths` says (one bit a length).
    pub(crate) fn of_lengths(&mut self, set: Id, lengths: u64) -> Id {
        self.of_lengths_from(set, lengths, &mut HashMap::new())
    }

    fn of_lengths_from(&mut self, set: Id, lengths: u64, known: &mut HashMap<(Id, u64), Id>) -> Id {
        if set == NOTHING || lengths == 0 {
            return NOTHING;
        }
        if let Some(known) = known.get(&(set, lengths)) {
            return *known;
        }
        let node = *self.node(set);
        let marks = if lengths & 1 == 1 { node.marks } else { 0 };
        let next = node.next.map(|next| self.of_lengths_from(next, lengths >> 1, known));
        let limited = self.share(Node { marks, next });
        known.insert((set, lengths), limited);
        limited
    }

    /// `set`, where every string that goes on from one of `beginnings` carries the marks of that beginning as well.
    pub(crate) fn mark_after(&mut self, set: Id, beginnings: Id) -> Id {
        self.mark_after_from(set, beginnings, 0, &mut HashMap::new())
    }

    fn mark_after_from(
        &mut self,
        set: Id,
        beginnings: Id,
        so_far: Marks,
        known: &mut HashMap<(Id, Id, Marks), Id>,
    ) -> Id {
        if set == NOTHING || (beginnings == NOTHING && so_far == 0) {
            return set;
        }
        if let Some(known) = known.get(&(set, beginnings, so_far)) {
            return *known;
        }
        let (node, beginning) = (*self.node(set), *self.node(beginnings));
        let so_far = self.both(so_far, beginning.marks);
        let marks = if node.marks == 0 { 0 } else { self.both(node.marks, so_far) };
        let mut next = [NOTHING; N];
        for (next, (set, beginnings)) in next.iter_mut().zip(node.next.into_iter().zip(beginning.next)) {
            *next = self.mark_after_from(set, beginnings, so_far, known);
        }
        let marked = self.share(Node { marks, next });
        known.insert((set, beginnings, so_far), marked);
        marked
    }

    /// `set` with other marks; `None` from `mark` takes a string out.
    pub(crate) fn marked_anew(&mut self, set: Id, mark: &mut impl FnMut(&[u16]) -> Option<u16>) -> Id {
        self.marked_anew_from(set, mark, &mut HashMap::new())
    }

    fn marked_anew_from(
        &mut self,
        set: Id,
        mark: &mut impl FnMut(&[u16]) -> Option<u16>,
        known: &mut HashMap<Id, Id>,
    ) -> Id {
        if set == NOTHING {
            return NOTHING;
        }
        if let Some(known) = known.get(&set) {
            return *known;
        }
        let node = *self.node(set);
        let marks = match node.marks {
            0 => 0,
            marks => mark(self.marks(marks)).map_or(0, |mark| self.marked(vec![mark])),
        };
        let next = node.next.map(|next| self.marked_anew_from(next, mark, known));
        let marked = self.share(Node { marks, next });
        known.insert(set, marked);
        marked
    }

    /// What a string carries.
    pub(crate) fn find(&self, set: Id, text: &str) -> &[u16] {
        self.marks(self.node(self.after(set, text)).marks)
    }

    /// What may follow a text in a set.
    pub(crate) fn after(&self, set: Id, text: &str) -> Id {
        text.chars().fold(set, |at, character| match self.alphabet.iter().position(|known| *known == character) {
            Some(symbol) => self.node(at).next[symbol],
            None => NOTHING,
        })
    }

    /// Reads a finite regular expression: characters of the alphabet, `\d`, `[…]`, groups, `|`, `?`, `{n}`, `{n,m}`.
    ///
    /// The error says what is wrong, and before which character, counted from 0.
    pub(crate) fn parse(&self, pattern: &str) -> Parsed<Expression> {
        read(&self.alphabet, pattern, false)
    }

    /// As [`parse`](Self::parse), with `$` as the end of the text.
    pub(crate) fn parse_with_end(&self, pattern: &str) -> Parsed<Expression> {
        read(&self.alphabet, pattern, true)
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

/// What was read, or what is wrong and before which character.
pub(crate) type Parsed<T> = Result<T, (usize, String)>;

/// A regular expression of finitely many strings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expression {
    /// One character, of those whose bit is set.
    Class(u64),
    /// A group that captures, and which.
    Group(usize, Box<Expression>),
    Sequence(Vec<Expression>),
    Choice(Vec<Expression>),
    Repeat(Box<Expression>, u8, u8),
    /// The end of the text.
    End,
}

/// The longest strings that a pattern may have; more than any number, so that a slip in `{n}` ends and does not fill the memory.
const LONGEST: u32 = 40;
/// How deep groups may be in each other.
const DEEPEST: usize = 40;

impl Expression {
    /// How long its strings are at most.
    fn longest(&self) -> u32 {
        match self {
            Expression::Class(_) => 1,
            Expression::End => 0,
            Expression::Group(_, inner) => inner.longest(),
            Expression::Sequence(items) => items.iter().fold(0, |all, item| all.saturating_add(item.longest())),
            Expression::Choice(items) => items.iter().map(Expression::longest).max().unwrap_or(0),
            Expression::Repeat(inner, _, most) => inner.longest().saturating_mul((*most).into()),
        }
    }
}

fn read(alphabet: &[char], pattern: &str, ends: bool) -> Parsed<Expression> {
    let characters: Vec<char> = pattern.chars().collect();
    let mut reader = Reader { alphabet, ends, characters: &characters, at: 0, groups: 0, depth: 0 };
    let expression = reader.choice()?;
    match reader.peek() {
        None if expression.longest() > LONGEST => {
            Err((0, format!("strings of up to {} characters, more than {LONGEST}", expression.longest())))
        }
        None => Ok(expression),
        Some(extra) => Err((reader.at, format!("{extra:?} closes no group"))),
    }
}

struct Reader<'a> {
    alphabet: &'a [char],
    ends: bool,
    characters: &'a [char],
    at: usize,
    groups: usize,
    depth: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, wanted: char) -> Parsed<()> {
        if self.take(wanted) { Ok(()) } else { Err((self.at, format!("expected {wanted:?}"))) }
    }

    fn symbol(&self, character: char) -> Parsed<usize> {
        let symbol = self.alphabet.iter().position(|known| *known == character);
        symbol.ok_or_else(|| (self.at, format!("{character:?} is neither in the alphabet nor a sign known here")))
    }

    fn choice(&mut self) -> Parsed<Expression> {
        let mut items = vec![self.sequence()?];
        while self.take('|') {
            items.push(self.sequence()?);
        }
        Ok(if items.len() == 1 { items.remove(0) } else { Expression::Choice(items) })
    }

    fn sequence(&mut self) -> Parsed<Expression> {
        let mut items = Vec::new();
        while self.peek().is_some_and(|next| next != '|' && next != ')') {
            let item = self.item()?;
            items.push(self.repeated(item)?);
        }
        Ok(if items.len() == 1 { items.remove(0) } else { Expression::Sequence(items) })
    }

    fn item(&mut self) -> Parsed<Expression> {
        if self.take('(') {
            let group = if self.take('?') {
                self.expect(':')?;
                None
            } else {
                self.groups += 1;
                Some(self.groups)
            };
            self.depth += 1;
            if self.depth > DEEPEST {
                return Err((self.at, format!("more than {DEEPEST} groups in each other")));
            }
            let inner = self.choice()?;
            self.expect(')')?;
            self.depth -= 1;
            return Ok(match group {
                Some(group) => Expression::Group(group, Box::new(inner)),
                None => inner,
            });
        }
        if self.ends && self.take('$') {
            return Ok(Expression::End);
        }
        if self.take('[') {
            let mut symbols = self.range()?;
            while !self.take(']') {
                symbols |= self.range()?;
            }
            return Ok(Expression::Class(symbols));
        }
        Ok(Expression::Class(self.one()?))
    }

    /// One character, or `\d`, as a set of symbols.
    fn one(&mut self) -> Parsed<u64> {
        let Some(character) = self.peek() else { return Err((self.at, "expected a character".to_owned())) };
        if character == '\\' {
            return match self.characters.get(self.at + 1) {
                Some('d') => {
                    self.at += 2;
                    Ok((0..self.alphabet.len())
                        .filter(|at| self.alphabet[*at].is_ascii_digit())
                        .fold(0, |all, at| all | 1 << at))
                }
                _ => Err((self.at, "expected \\d".to_owned())),
            };
        }
        let symbol = self.symbol(character)?;
        self.at += 1;
        Ok(1 << symbol)
    }

    /// A character or a range of a class.
    fn range(&mut self) -> Parsed<u64> {
        let start = self.at;
        let first = self.one()?;
        if self.peek() != Some('-') || self.characters.get(self.at + 1) == Some(&']') || first.count_ones() != 1 {
            return Ok(first);
        }
        self.at += 1;
        let last = self.one()?;
        let (from, to) = (first.trailing_zeros(), last.trailing_zeros());
        if last.count_ones() != 1 || from > to {
            return Err((start, "the range goes backwards".to_owned()));
        }
        Ok((from..=to).fold(0, |all, symbol| all | 1 << symbol))
    }

    fn repeated(&mut self, item: Expression) -> Parsed<Expression> {
        if self.take('?') {
            return Ok(Expression::Repeat(Box::new(item), 0, 1));
        }
        if !self.take('{') {
            return Ok(item);
        }
        let least = self.number()?;
        let most = if self.take(',') { self.number()? } else { least };
        self.expect('}')?;
        if least > most {
            return Err((self.at, format!("{{{least},{most}}} goes backwards")));
        }
        Ok(Expression::Repeat(Box::new(item), least, most))
    }

    fn number(&mut self) -> Parsed<u8> {
        let from = self.at;
        while self.peek().is_some_and(|next| next.is_ascii_digit()) {
            self.at += 1;
        }
        let digits: String = self.characters[from..self.at].iter().collect();
        digits.parse().ok().filter(|number| *number <= 32).ok_or((from, "expected a number up to 32".to_owned()))
    }
}
