//! Hashes of the perfect-hash tables.

/// The key of a code or tag in the perfect-hash tables: FNV-1a of its bytes, ASCII letters in lower case. Numbers need no
/// relocations where texts do. Whoever looks a key up compares the text as well, as keys of two texts can be equal.
/// `system` tells codes of different systems apart.
pub(crate) fn key(system: u8, text: impl IntoIterator<Item = u8>) -> u64 {
    core::iter::once(system).chain(text).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x100_0000_01b3)
    })
}

/// The hash of a folded name: its length, then its bytes eight at a time, the last of them filled up with zeros.
#[inline]
pub(crate) fn of_name(folded: &[u8]) -> u64 {
    let mut hash = folded.len() as u64;
    let mut rest = folded;
    while let Some((chunk, after)) = rest.split_first_chunk::<8>().filter(|(_, after)| !after.is_empty()) {
        hash = absorb(hash, u64::from_le_bytes(*chunk));
        rest = after;
    }
    absorb(hash, last(folded, rest.len()))
}

/// The last `length` bytes of a text, at most eight, with zeros behind them.
#[inline]
fn last(text: &[u8], length: usize) -> u64 {
    if let Some(eight) = text.last_chunk() {
        return u64::from_le_bytes(*eight) >> ((64 - length * 8) & 63);
    }
    // Two pieces that may overlap, where the bytes are the same.
    if let (Some(start), Some(end)) = (text.first_chunk(), text.last_chunk()) {
        let end = u64::from(u32::from_le_bytes(*end)) << ((text.len() - 4) * 8);
        return u64::from(u32::from_le_bytes(*start)) | end;
    }
    text.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte))
}

/// Mixes eight more bytes into a hash: both halves of a product of two numbers that each depend on the hash so far.
/// Whatever two texts begin with, no eight bytes are known that bring them together again.
#[inline]
const fn absorb(hash: u64, chunk: u64) -> u64 {
    fold(hash ^ chunk ^ 0x2d35_8dcc_aa6c_78a5, hash.rotate_left(32) ^ 0x8bb8_4b93_962e_acc9 | 1)
}

/// A checksum of a file: FNV-1a of its bytes, which differs for any two files that differ in one byte.
pub(crate) fn checksum(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// Another hash of a hash.
pub(super) const fn mix(hash: u64) -> u64 {
    fold(hash ^ 0x2d35_8dcc_aa6c_78a5, 0x8bb8_4b93_962e_acc9)
}

#[inline]
const fn fold(one: u64, other: u64) -> u64 {
    let product = one as u128 * other as u128;
    product as u64 ^ (product >> 64) as u64
}

/// Which of `count` a hash falls to, by its high 32 bits.
pub(super) const fn share(hash: u64, count: usize) -> usize {
    (((hash >> 32) * count as u64) >> 32) as usize
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::vec::Vec;

    use super::{last, of_name};

    #[test]
    fn the_last_bytes_are_filled_up_with_zeros() {
        let text = b"abcdefghijklmnopqrstuvwxyz";
        for length in 0..text.len() {
            let text = text.get(..length).unwrap_or(&[]);
            for length in 1..=length.min(8) {
                // Shorter texts are always looked at whole.
                if text.len() < 8 && length < text.len() {
                    continue;
                }
                let mut expected = [0; 8];
                for (to, from) in expected.iter_mut().zip(text.iter().skip(text.len() - length)) {
                    *to = *from;
                }
                assert_eq!(last(text, length), u64::from_le_bytes(expected), "{length} of {text:?}");
            }
        }
    }

    /// One bit changed anywhere changes every bit of the hash in many texts.
    #[test]
    fn every_bit_changes_the_whole_hash() {
        for length in 1..=20 {
            let (mut changes, mut tried) = ([0_usize; 64], 0);
            for number in 0..200_u64 {
                let letters = (0..20).map(|at| b'a' + (((number * 0x9e37_79b9) >> at) % 26) as u8);
                let text: Vec<u8> = letters.take(length).collect();
                for bit in 0..length * 8 {
                    let mut other = text.clone();
                    if let Some(byte) = other.get_mut(bit / 8) {
                        *byte ^= 1 << (bit % 8);
                    }
                    let difference = of_name(&text) ^ of_name(&other);
                    for (bit, count) in changes.iter_mut().enumerate() {
                        *count += usize::from(difference >> bit & 1 == 1);
                    }
                    tried += 1;
                }
            }
            // The bits of a single short chunk hang together a little.
            let most = if length <= 8 { 30 } else { 4 };
            for count in changes {
                assert!((count * 100 / tried).abs_diff(50) <= most, "{length}: {count} of {tried}");
            }
        }
    }

    /// As many hashes are equal in the bits that an index keeps as there would be by chance: none of so few.
    #[test]
    fn short_texts_have_hashes_of_their_own() {
        let letters = |number: u32| [0, 4, 8, 12].map(|shift| b'a' + (number >> shift & 15) as u8);
        let mut hashes: Vec<u64> = (0..1 << 16).map(|number| of_name(&letters(number)) << 25).collect();
        hashes.sort_unstable();
        assert!(hashes.windows(2).all(|pair| matches!(pair, [one, other] if one != other)));
    }
}
