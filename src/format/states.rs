//! An automaton over the ten digits.
//!
//! A state is ten numbers of two bytes, little-endian: the state after each digit. State 0 has no way out and does not
//! accept. The accepting states come next, so that the mark of state `n` is entry `n - 1` of a list of marks.
//!
//! Runs of digits that lead to the same state would take 127 kB instead of 208, but three times as long to read a number.

/// The state from which nothing is accepted.
pub(crate) const NOTHING: u16 = 0;

/// Appends a state: the state after each digit.
pub(crate) fn pack_state(next: [u16; 10], to: &mut impl Extend<u8>) {
    to.extend(next.into_iter().flat_map(u16::to_le_bytes));
}

/// The state after one more digit of ASCII.
#[inline]
pub(crate) fn step(states: &[u8], state: u16, digit: u8) -> u16 {
    let at = (usize::from(state) * 10 + usize::from(digit & 15)) * 2;
    match states.get(at..at + 2) {
        Some([low, high]) => u16::from_le_bytes([*low, *high]),
        _ => NOTHING,
    }
}

/// The mark of an accepting state; None where the state does not accept.
#[inline]
pub(crate) fn mark(marks: &[u16], state: u16) -> Option<u16> {
    marks.get(usize::from(state).wrapping_sub(1)).copied()
}

#[cfg(test)]
mod tests {
    use super::super::stack::Bytes;
    use super::{NOTHING, mark, pack_state, step};

    #[test]
    fn what_is_packed_is_read() {
        let states = [[0; 10], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [65_535, 256, 255, 1, 0, 0, 0, 0, 0, 32_768]];
        let mut bytes = Bytes::<60>::default();
        for next in states {
            pack_state(next, &mut bytes);
        }
        for (state, next) in (0..).zip(states) {
            assert!((b'0'..=b'9').map(|digit| step(bytes.all(), state, digit)).eq(next));
        }
        assert_eq!(step(bytes.all(), 3, b'0'), NOTHING);
        assert_eq!(
            [mark(&[7, 8], 0), mark(&[7, 8], 1), mark(&[7, 8], 2), mark(&[7, 8], 3)],
            [None, Some(7), Some(8), None]
        );
    }
}
