//! Automata of postal codes: states, one after the other in a table of bytes, each known by the offset of its first byte.
//!
//! A state is the number of its ranges, with [`ENDS`] where a code may end in it, then for each range its first and its last
//! character and the state that they lead to, in two bytes.

/// The longest code that is read; no post has one of this length.
pub(crate) const LONGEST: usize = 24;

/// The bit of a state's first byte that says that a code may end in it. The others are the number of its ranges.
const ENDS: u8 = 0x80;

/// Appends a state; None, and nothing appended, where it has more ranges than a byte counts.
pub(crate) fn pack(ends: bool, ranges: &[(u8, u8, u16)], to: &mut impl Extend<u8>) -> Option<()> {
    let count = u8::try_from(ranges.len()).ok().filter(|count| *count < ENDS)?;
    to.extend([count | if ends { ENDS } else { 0 }]);
    for (first, last, target) in ranges {
        let [low, high] = target.to_le_bytes();
        to.extend([*first, *last, low, high]);
    }
    Some(())
}

/// Whether a code may end in a state.
#[inline]
pub(crate) fn ends(states: &[u8], state: u16) -> bool {
    states.get(usize::from(state)).is_some_and(|first| first & ENDS != 0)
}

/// The ranges of a state, four bytes each.
#[inline]
fn ranges(states: &[u8], state: u16) -> Option<core::slice::ChunksExact<'_, u8>> {
    let state = states.get(usize::from(state)..)?;
    let count = usize::from(*state.first()? & !ENDS);
    Some(state.get(1..1 + count * 4)?.chunks_exact(4))
}

/// The state that a character leads to.
#[inline]
pub(crate) fn step(states: &[u8], state: u16, byte: u8) -> Option<u16> {
    ranges(states, state)?.find_map(|range| match range {
        [first, last, low, high] if (*first..=*last).contains(&byte) => Some(u16::from_le_bytes([*low, *high])),
        _ => None,
    })
}

/// The only character that leads on from a state in which no code ends; None where there are several.
#[inline]
pub(crate) fn only(states: &[u8], state: u16) -> Option<u8> {
    let mut ranges = ranges(states, state).filter(|_| !ends(states, state))?;
    match (ranges.next(), ranges.next()) {
        (Some([first, last, ..]), None) if first == last => Some(*first),
        _ => None,
    }
}

/// Whether a text leads from a state to one in which a code may end.
pub(crate) fn is_code(states: &[u8], root: u16, text: &str) -> bool {
    text.len() <= LONGEST
        && text.bytes().try_fold(root, |state, byte| step(states, state, byte)).is_some_and(|end| ends(states, end))
}

/// Whether a text, or its beginning, leads from a state to one in which a code may end.
pub(crate) fn begins(states: &[u8], root: u16, text: &str) -> bool {
    let mut bytes = text.bytes();
    let mut state = root;
    loop {
        if ends(states, state) {
            return true;
        }
        match bytes.next().and_then(|byte| step(states, state, byte)) {
            Some(next) => state = next,
            None => return false,
        }
    }
}

/// Whether all that leads on from a state is digits, with spaces and hyphens between them.
pub(crate) fn is_numeric(states: &[u8], state: u16) -> bool {
    ranges(states, state).is_some_and(|mut ranges| {
        ranges.all(|range| match range {
            [first @ b'0'..=b'9', last @ b'0'..=b'9', low, high] if first <= last => {
                is_numeric(states, u16::from_le_bytes([*low, *high]))
            }
            [b' ', b' ', low, high] | [b'-', b'-', low, high] => is_numeric(states, u16::from_le_bytes([*low, *high])),
            _ => false,
        })
    })
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::super::stack::Bytes;
    use super::{LONGEST, begins, ends, is_code, is_numeric, only, pack, step};

    /// `[1-7]\d`, then perhaps ` A` or `-B`: the states from the last to the first, and where the first is.
    fn states() -> (Bytes<32>, u16) {
        let mut bytes = Bytes::<32>::default();
        let mut add = |ends, ranges: &[(u8, u8, u16)]| {
            let at = bytes.len() as u16;
            pack(ends, ranges, &mut bytes).unwrap();
            at
        };
        let end = add(true, &[]);
        let letter = add(false, &[(b'A', b'B', end)]);
        let divider = add(true, &[(b' ', b' ', letter)]);
        let second = add(false, &[(b'0', b'9', divider)]);
        let first = add(false, &[(b'1', b'7', second)]);
        (bytes, first)
    }

    #[test]
    fn what_is_packed_is_read() {
        let (bytes, root) = states();
        let states = bytes.all();
        let next = step(states, root, b'7').unwrap();
        assert!((0..=u8::MAX).all(|byte| step(states, next, byte).is_some() == byte.is_ascii_digit()));
        assert!(!ends(states, root) && !ends(states, next));
        for (text, is, begun) in [
            ("10", true, true),
            ("79 A", true, true),
            ("79 B", true, true),
            ("79 C", false, true),
            ("80", false, false),
            ("1", false, false),
            ("", false, false),
            ("100", false, true),
        ] {
            assert_eq!((is_code(states, root, text), begins(states, root, text)), (is, begun), "{text:?}");
        }
        assert!(!is_numeric(states, root) && is_numeric(states, 0));
        let mut divided = Bytes::<32>::default();
        pack(true, &[], &mut divided).unwrap();
        let divider = divided.len() as u16;
        pack(false, &[(b'0', b'9', 0)], &mut divided).unwrap();
        let first = divided.len() as u16;
        pack(false, &[(b'-', b'-', divider)], &mut divided).unwrap();
        assert!(is_numeric(divided.all(), first));
        // "A" and "B" lead on from the letter, the space alone from the divider, where a code may end.
        let space = step(states, step(states, next, b'9').unwrap(), b' ').unwrap();
        assert_eq!((only(states, root), only(states, space), only(states, 0)), (None, None, None));
        let mut alone = Bytes::<32>::default();
        pack(false, &[(b'C', b'C', 0)], &mut alone).unwrap();
        assert_eq!(only(alone.all(), 0), Some(b'C'));
    }

    #[test]
    fn what_is_no_state_leads_nowhere() {
        assert_eq!((step(&[], 0, b'0'), ends(&[], 0)), (None, false));
        assert_eq!(step(&[1, b'0'], 0, b'0'), None);
        assert!(!is_code(&[0x80], 0, core::str::from_utf8(&[b'0'; LONGEST + 1]).unwrap()));
        assert!(pack(true, &[(0, 0, 0); 128], &mut Bytes::<32>::default()).is_none());
    }
}
