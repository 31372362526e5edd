//! The list order of a locale: the numbers of its entries in nine bits each, the low bits first.

/// How many entries an order can tell apart.
pub(crate) const ENTRIES: usize = 512;

/// How many bytes the order of so many entries has.
pub(crate) const fn bytes(entries: usize) -> usize {
    (entries * 9).div_ceil(8)
}

/// Appends the order of these entries; None where a number has more than nine bits.
pub(crate) fn pack(entries: impl IntoIterator<Item = usize>, to: &mut impl Extend<u8>) -> Option<()> {
    let (mut bits, mut held) = (0_usize, 0);
    for entry in entries {
        if entry >= ENTRIES {
            return None;
        }
        bits |= entry << held;
        held += 9;
        while held >= 8 {
            to.extend([(bits & 0xFF) as u8]);
            bits >>= 8;
            held -= 8;
        }
    }
    if held > 0 {
        to.extend([bits as u8]);
    }
    Some(())
}

/// The entry at a position of an order; None after its end.
#[inline]
pub(crate) fn read(order: &[u8], position: usize) -> Option<usize> {
    let (byte, shift) = (position * 9 / 8, position * 9 % 8);
    let pair = u16::from_le_bytes(*order.get(byte..byte + 2)?.first_chunk()?);
    Some(usize::from(pair >> shift & 0x1FF))
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::vec::Vec;

    use super::{bytes, pack, read};

    #[test]
    fn what_is_packed_is_read() {
        for count in 0..40 {
            let entries: Vec<usize> = (0..count).map(|number| number * 331 % 512).collect();
            let mut order = Vec::new();
            assert_eq!(pack(entries.iter().copied(), &mut order), Some(()));
            assert_eq!(order.len(), bytes(count));
            for (position, entry) in entries.iter().enumerate() {
                assert_eq!(read(&order, position), Some(*entry));
            }
            assert_eq!(read(&order, count + 1), None);
        }
        assert_eq!(pack([512], &mut Vec::new()), None);
    }
}
