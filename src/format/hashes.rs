//! The hashes of the names in a list of subdivisions, looked through for one.

/// Hashes: the low bytes, and the high ones where there are any.
#[derive(Clone, Copy)]
pub(super) struct Hashes<'f> {
    low: &'f [u8],
    high: Option<&'f [u8]>,
}

impl<'f> Hashes<'f> {
    /// So many hashes, and what is after them.
    pub(super) fn split(bytes: &'f [u8], count: usize, width: usize) -> Option<(Self, &'f [u8])> {
        let (low, rest) = bytes.split_at_checked(count)?;
        if width == 1 {
            return Some((Hashes { low, high: None }, rest));
        }
        let (high, rest) = rest.split_at_checked(count)?;
        Some((Hashes { low, high: Some(high) }, rest))
    }

    /// The indices of a hash.
    pub(super) fn positions(self, wanted: u16) -> impl Iterator<Item = usize> + use<'f> {
        let [low, high] = wanted.to_le_bytes();
        // Whole pieces at once: most have none.
        let pieces = self.low.chunks(PIECE).enumerate().filter(move |(_, piece)| has(piece, low));
        let found = pieces.flat_map(move |(number, piece)| {
            // A bit for each byte.
            let mut found = piece.iter().rev().fold(0_u32, |found, byte| found << 1 | u32::from(*byte == low));
            core::iter::from_fn(move || {
                let at = (found != 0).then(|| found.trailing_zeros() as usize)?;
                found &= found - 1;
                Some(number * PIECE + at)
            })
        });
        found.filter(move |at| self.high.is_none_or(|bytes| bytes.get(*at) == Some(&high)))
    }
}

/// How many bytes are looked through at once.
const PIECE: usize = 32;

/// Whether a piece has a byte. Without a way out of the loop a whole one takes as long as a few bytes.
#[inline]
fn has(piece: &[u8], byte: u8) -> bool {
    match piece.first_chunk::<PIECE>() {
        Some(whole) => whole.iter().fold(false, |found, other| found | (*other == byte)),
        None => piece.contains(&byte),
    }
}
