//! An automaton over the ten digits.
//!
//! A state is a row or an end. A row is words of two bytes, little-endian, and its number is the index of its first word: three
//! words say which of the words after them each digit leads to, four bits a digit, and whether the word before the row is its
//! mark; then come the states to which it leads. The row of state 0 leads to itself alone.
//!
//! From an end on, digits are only counted: the lengths that may follow, one bit each, and the mark of them all. The ends are
//! numbered after the rows, and most numbers are told by their first few digits.

/// The state from which nothing is accepted.
pub(crate) const NOTHING: u16 = 0;

/// The words of a row before the states to which it leads.
const HEAD: usize = 3;

/// The bit that says that a row has a mark.
const MARKED: u32 = 40;

/// A state that can be a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) mark: Option<u16>,
    pub(crate) next: [u16; 10],
}

/// What may follow an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct End {
    pub(crate) lengths: u16,
    pub(crate) mark: u16,
}

/// An automaton.
#[derive(Clone, Copy)]
pub(crate) struct States<'b> {
    /// The rows, then the ends.
    pub(crate) bytes: &'b [u8],
    /// The number of the first end.
    pub(crate) ends: u16,
}

/// Where some digits lead.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    state: u16,
    /// The digits after an end.
    after: u8,
}

/// The states to which a row leads, each once, and which of them each digit leads to.
fn classes(next: &[u16; 10]) -> (u64, impl Iterator<Item = u16> + '_) {
    let first = move |at: usize| next.iter().position(|state| Some(state) == next.get(at));
    let is_first = move |at: &usize| first(*at) == Some(*at);
    let class = move |at: usize| (0..at).filter(is_first).count() as u64;
    let classes = (0..next.len()).fold(0, |all, at| all | class(first(at).unwrap_or(at)) << (4 * at));
    (classes, (0..next.len()).filter(is_first).filter_map(|at| next.get(at).copied()))
}

impl Row {
    /// The number of words before the row, and of those of the row.
    pub(crate) fn size(mark: Option<u16>, different: usize) -> (usize, usize) {
        (usize::from(mark.is_some()), HEAD + different)
    }

    /// Appends the row, and its mark before it.
    pub(crate) fn pack(self, to: &mut impl Extend<u8>) {
        if let Some(mark) = self.mark {
            to.extend(mark.to_le_bytes());
        }
        let (classes, states) = classes(&self.next);
        let head = classes | u64::from(self.mark.is_some()) << MARKED;
        to.extend(head.to_le_bytes().into_iter().take(2 * HEAD));
        to.extend(states.flat_map(u16::to_le_bytes));
    }
}

impl End {
    /// Appends it.
    pub(crate) fn pack(self, to: &mut impl Extend<u8>) {
        to.extend(self.lengths.to_le_bytes());
        to.extend(self.mark.to_le_bytes());
    }
}

impl Place {
    /// A state before any digit.
    #[inline]
    pub(crate) const fn new(state: u16) -> Self {
        Place { state, after: 0 }
    }

    /// The number of the state, where no digits were counted.
    pub(crate) const fn state(self) -> u16 {
        self.state
    }
}

impl States<'_> {
    /// The place after one more digit of ASCII.
    #[inline]
    pub(crate) fn step(self, place: Place, digit: u8) -> Place {
        if place.state >= self.ends {
            return Place { after: place.after.saturating_add(1), ..place };
        }
        Place::new(self.next(place.state, digit).unwrap_or(NOTHING))
    }

    #[inline]
    fn next(self, row: u16, digit: u8) -> Option<u16> {
        let row = self.bytes.get(2 * usize::from(row)..)?;
        let class = u64::from_le_bytes(*row.first_chunk()?) >> (4 * (digit & 15)) & 15;
        let at = 2 * (HEAD + class as usize);
        Some(u16::from_le_bytes(*row.get(at..at + 2)?.first_chunk()?))
    }

    /// The place after these digits.
    #[inline]
    pub(crate) fn after(self, root: u16, digits: &[u8]) -> Place {
        let mut state = root;
        for (at, digit) in digits.iter().enumerate() {
            // Nothing, or an end.
            if state.wrapping_sub(1) >= self.ends - 1 {
                return Place { state, after: (digits.len() - at).min(255) as u8 };
            }
            state = self.next(state, *digit).unwrap_or(NOTHING);
        }
        Place::new(state)
    }

    /// The lengths that may follow after an end, and their mark.
    #[inline]
    pub(crate) fn end(self, place: Place) -> Option<End> {
        let end = usize::from(place.state.checked_sub(self.ends)?);
        let [a, b, c, d] = *self.bytes.get(2 * usize::from(self.ends) + 4 * end..)?.first_chunk()?;
        let lengths = u16::from_le_bytes([a, b]).checked_shr(place.after.into()).unwrap_or(0);
        Some(End { lengths, mark: u16::from_le_bytes([c, d]) })
    }

    /// The mark of what leads to a place; None where that is not accepted.
    #[inline]
    pub(crate) fn mark(self, place: Place) -> Option<u16> {
        if place.state >= self.ends {
            return self.end(place).filter(|end| end.lengths & 1 == 1).map(|end| end.mark);
        }
        let at = 2 * usize::from(place.state);
        let head = u64::from_le_bytes(*self.bytes.get(at..)?.first_chunk()?);
        if head >> MARKED & 1 == 0 {
            return None;
        }
        Some(u16::from_le_bytes(*self.bytes.get(at.checked_sub(2)?..at)?.first_chunk()?))
    }

    /// Whether nothing that goes on from a place is accepted.
    #[inline]
    pub(crate) fn is_nothing(self, place: Place) -> bool {
        place.state == NOTHING || self.end(place).is_some_and(|end| end.lengths == 0)
    }

    /// Whether more digits may follow.
    pub(crate) fn goes_on(self, place: Place) -> bool {
        match self.end(place) {
            Some(end) => end.lengths > 1,
            None => (b'0'..=b'9').any(|digit| !self.is_nothing(self.step(place, digit))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::stack::Bytes;
    use super::{End, NOTHING, Place, Row, States};

    #[test]
    fn what_is_packed_is_read() {
        let nothing = Row { mark: None, next: [NOTHING; 10] };
        // The rows begin at words 0, 4, and 18 after a mark; an end follows the 22 words.
        let all = Row { mark: None, next: [0, 18, 22, 3, 4, 5, 6, 7, 8, 9] };
        let one = Row { mark: Some(513), next: [22; 10] };
        let end = End { lengths: 0b101, mark: 772 };
        let mut bytes = Bytes::<80>::default();
        [nothing, all, one].into_iter().for_each(|row| row.pack(&mut bytes));
        end.pack(&mut bytes);
        assert_eq!(bytes.len(), 2 * (4 + 13 + 1 + 4) + 4);
        let states = States { bytes: bytes.all(), ends: 22 };
        let step = |state, digit| states.step(Place::new(state), digit).state();
        assert!((b'0'..=b'9').map(|digit| step(4, digit)).eq(all.next));
        assert!((b'0'..=b'9').all(|digit| step(0, digit) == NOTHING && step(18, digit) == 22));
        let mark = |digits| states.mark(states.after(4, digits));
        assert_eq!([mark(b""), mark(b"0"), mark(b"1"), mark(b"2")], [None, None, Some(513), Some(772)]);
        assert_eq!([mark(b"12"), mark(b"123"), mark(b"1234"), mark(b"12345")], [Some(772), None, Some(772), None]);
        let more = |digits| (states.is_nothing(states.after(4, digits)), states.goes_on(states.after(4, digits)));
        assert_eq!([more(b"0"), more(b"1"), more(b"2")], [(true, false), (false, true), (false, true)]);
        assert_eq!([more(b"212"), more(b"2123"), more(b"00")], [(false, false), (true, false), (true, false)]);
        let far = (0..300).fold(Place::new(22), |place, _| states.step(place, b'0'));
        assert!(states.is_nothing(far) && states.mark(far).is_none());
    }
}
