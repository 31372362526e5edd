//! The perfect-hash index of names: the displacement of every bucket, two bytes each, and slots of six bytes.
//!
//! A hash leads to a bucket, the bucket's displacement and the hash to a slot. A slot keeps 38 bits of the hash of its name,
//! the entry in nine, and whether the name answers without a language in one: of a hundred thousand million texts that are no
//! name, fewer than one is taken for one.

use super::hash::{mix, share};

/// How many bits of a hash a slot keeps.
const KEPT: u32 = 38;
/// The bit of a name that answers in its own languages alone.
const LOCAL: u64 = 0x200;
/// How many bytes a slot has.
const BYTES: usize = 6;

/// What stands in a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    /// The name means this entry.
    One(u16),
    /// The name means this entry in its own languages alone.
    Local(u16),
    /// The name means several entries.
    Several,
}

impl Slot {
    /// In place of an entry.
    const SEVERAL: u64 = 0x1FF;
    /// How many entries can be told apart: as many as nine bits have values, but for one.
    pub(crate) const ENTRIES: usize = Slot::SEVERAL as usize;
}

/// The bucket of a hash, of so many.
pub(crate) const fn bucket(hash: u64, buckets: usize) -> usize {
    share(hash << 32, buckets)
}

/// The slot of a hash whose bucket has this displacement, of so many.
pub(crate) const fn slot(hash: u64, displacement: u16, slots: usize) -> usize {
    share(mix(hash ^ (displacement as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)), slots)
}

/// The bytes of a slot: the hash of its name and what it means, or None where it is empty.
pub(crate) const fn pack(name: Option<(u64, Slot)>) -> [u8; BYTES] {
    let (hash, means) = match name {
        Some((hash, Slot::One(entry))) => (hash, entry as u64),
        Some((hash, Slot::Local(entry))) => (hash, entry as u64 | LOCAL),
        Some((hash, Slot::Several)) => (hash, Slot::SEVERAL),
        None => (0, Slot::SEVERAL),
    };
    let [a, b, c, d, e, f, _, _] = ((hash & ((1 << KEPT) - 1)) << 10 | means).to_le_bytes();
    [a, b, c, d, e, f]
}

/// What the name of a hash means; None where the index does not have it. Whoever asks has a list of the names that mean
/// several entries: a hash that is not in it, and whose kept bits are all zero, met an empty slot.
#[inline]
pub(crate) fn read(hash: u64, displacements: &[u8], slots: &[u8]) -> Option<Slot> {
    let at = bucket(hash, displacements.len() / 2) * 2;
    let displacement = u16::from_le_bytes(*displacements.get(at..at + 2)?.first_chunk()?);
    let at = slot(hash, displacement, slots.len() / BYTES) * BYTES;
    let [a, b, c, d, e, f] = *slots.get(at..at + BYTES)?.first_chunk()?;
    let packed = u64::from_le_bytes([a, b, c, d, e, f, 0, 0]);
    if packed >> 10 != hash & ((1 << KEPT) - 1) {
        return None;
    }
    match packed & 0x1FF {
        Slot::SEVERAL => Some(Slot::Several),
        entry if packed & LOCAL != 0 => Some(Slot::Local(entry as u16)),
        entry => Some(Slot::One(entry as u16)),
    }
}

#[cfg(test)]
mod tests {
    use super::{BYTES, Slot, pack, read, slot};

    #[test]
    fn what_is_packed_is_read() {
        let meanings = [Some(Slot::One(0)), Some(Slot::One(510)), Some(Slot::Local(510)), Some(Slot::Several), None];
        for (number, means) in meanings.into_iter().enumerate() {
            let hash = (number as u64 + 1).wrapping_mul(0x1234_5678_9abc_def1);
            let mut slots = [[0; BYTES]; 7];
            for cell in &mut slots {
                *cell = pack(None);
            }
            if let Some(cell) = slots.get_mut(slot(hash, 3, 7)) {
                *cell = pack(means.map(|means| (hash, means)));
            }
            assert_eq!(read(hash, &[3, 0], slots.as_flattened()), means);
            assert_eq!(read(hash ^ 1, &[3, 0], slots.as_flattened()), None, "another hash");
        }
        assert_eq!(read(0, &[0, 0], &pack(None)), Some(Slot::Several), "an empty slot, and a hash of zero");
        assert_eq!(read(0, &[], &[]), None);
    }
}
