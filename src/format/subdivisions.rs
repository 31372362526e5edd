//! The file of subdivisions: lists of records, each known by the offset of its first byte; 0 is no list.
//!
//! A list is: how many records it has (two bytes); how many orders; each order, as a language and the records in that order
//! (an index of one byte each, of two where there are more than 255 records); a hash of each key (one byte); the length of each
//! record (one byte); the records.

use super::subdivision::{Record, pack_text, text};

/// The most records of a list.
pub(crate) const MOST_RECORDS: usize = 65_535;
/// The most orders of a list.
pub(crate) const MOST_ORDERS: usize = 255;
/// The bytes that offsets of three bytes reach.
pub(crate) const LONGEST_FILE: usize = 1 << 24;

/// Appends a list: `records` are its packed records, one after the other, and `lengths` how long each is; `orders` are the
/// orders other than that of the records. None where it has more of something than its numbers count.
pub(crate) fn pack_list(
    records: &[u8],
    lengths: &[u8],
    orders: &[(&str, impl AsRef<[usize]>)],
    to: &mut impl Extend<u8>,
) -> Option<()> {
    let count = lengths.len();
    to.extend(u16::try_from(count).ok()?.to_le_bytes());
    to.extend([u8::try_from(orders.len()).ok()?]);
    for (language, order) in orders {
        pack_text(language, to)?;
        for index in order.as_ref() {
            to.extend(u16::try_from(*index).ok()?.to_le_bytes().into_iter().take(width(count)));
        }
    }
    let list = List { orders: &[], order_count: 0, hashes: &[], lengths, records };
    to.extend(list.all().map(|record| hash(record.key())));
    to.extend(lengths.iter().copied());
    to.extend(records.iter().copied());
    Some(())
}

/// A list of the file.
#[derive(Clone, Copy)]
pub(crate) struct List<'f> {
    orders: &'f [u8],
    order_count: u8,
    hashes: &'f [u8],
    lengths: &'f [u8],
    records: &'f [u8],
}

impl<'f> List<'f> {
    /// The list at an offset.
    pub(crate) fn at(file: &'f [u8], offset: u32) -> Option<Self> {
        let bytes = file.get(usize::try_from(offset).ok()?..).filter(|_| offset != 0)?;
        let ([low, high, order_count], orders) = bytes.split_first_chunk()?;
        let count = usize::from(u16::from_le_bytes([*low, *high]));
        let mut rest = orders;
        for _ in 0..*order_count {
            rest = text(rest)?.1.get(count * width(count)..)?;
        }
        let (hashes, rest) = rest.split_at_checked(count)?;
        let (lengths, records) = rest.split_at_checked(count)?;
        Some(List { orders, order_count: *order_count, hashes, lengths, records })
    }

    /// How many records it has.
    pub(crate) fn len(self) -> usize {
        self.lengths.len()
    }

    /// The record of an index.
    pub(crate) fn get(self, index: usize) -> Option<Record<'f>> {
        let before: usize = self.lengths.get(..index)?.iter().map(|length| usize::from(*length)).sum();
        self.lengths.get(index)?;
        self.records.get(before..).map(Record)
    }

    /// Every record, in the order of the file.
    pub(crate) fn all(self) -> impl Iterator<Item = Record<'f>> {
        let mut rest = self.records;
        self.lengths.iter().map(move |length| {
            let record = rest;
            rest = rest.get(usize::from(*length)..).unwrap_or(&[]);
            Record(record)
        })
    }

    /// The record whose key this is.
    pub(crate) fn with_key(self, key: &str) -> Option<Record<'f>> {
        let hash = hash(key);
        let mut alike = self.hashes.iter().enumerate().filter(|(_, other)| **other == hash);
        alike.find_map(|(index, _)| self.get(index).filter(|record| record.key() == key))
    }

    /// The order of a language, "" for any that does not write the local names; None where it is that of the file.
    pub(crate) fn order(self, language: &str) -> Option<Order<'f>> {
        let mut rest = self.orders;
        let width = width(self.len());
        (0..self.order_count).find_map(|_| {
            let (other, after) = text(rest)?;
            let (order, after) = after.split_at_checked(self.len() * width)?;
            rest = after;
            (other == language.as_bytes()).then_some(Order { order, width })
        })
    }
}

/// The indices of a list in the order of a language.
#[derive(Clone, Copy)]
pub(crate) struct Order<'f> {
    order: &'f [u8],
    width: usize,
}

impl Order<'_> {
    /// Which record stands at a position of the order.
    pub(crate) fn get(self, position: usize) -> Option<usize> {
        let start = position * self.width;
        match self.order.get(start..start + self.width)? {
            [low] => Some(usize::from(*low)),
            [low, high] => Some(usize::from(u16::from_le_bytes([*low, *high]))),
            _ => None,
        }
    }
}

/// The bytes of an index in a list of so many records.
fn width(count: usize) -> usize {
    if count > usize::from(u8::MAX) { 2 } else { 1 }
}

/// One byte by which most keys of a list differ.
fn hash(key: &str) -> u8 {
    key.bytes().fold(0, |hash: u8, byte| hash.wrapping_mul(31).wrapping_add(byte))
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::super::stack::Bytes;
    use super::super::subdivision::Facts;
    use super::{List, pack_list};

    /// A list of so many records with one order, backwards, at offset 1.
    fn list(count: usize) -> Bytes<8192> {
        let (mut records, mut lengths) = (Bytes::<4096>::default(), Bytes::<512>::default());
        for index in 0..count {
            let key = [b'A' + (index / 26) as u8, b'A' + (index % 26) as u8];
            let facts = Facts { key: core::str::from_utf8(&key).unwrap(), iso: "1", ..Facts::default() };
            lengths.extend([facts.pack(&mut records).unwrap()]);
        }
        let backwards: [usize; 300] = core::array::from_fn(|index| count.saturating_sub(index + 1));
        let mut file = Bytes::default();
        file.extend([0]);
        pack_list(records.all(), lengths.all(), &[("fr", &backwards[..0]), ("", &backwards[..count])][1..], &mut file)
            .unwrap();
        file
    }

    #[test]
    fn what_is_packed_is_read() {
        for count in [1, 2, 255, 256, 300] {
            let file = list(count);
            let list = List::at(file.all(), 1).unwrap();
            assert_eq!((list.len(), list.all().count()), (count, count));
            for (index, record) in list.all().enumerate() {
                assert_eq!(list.get(index).unwrap().key(), record.key());
                assert_eq!(list.with_key(record.key()).unwrap().key(), record.key());
                assert_eq!(list.order("").unwrap().get(index), Some(count - 1 - index));
            }
            assert!(list.get(count).is_none() && list.order("").unwrap().get(count).is_none());
            assert!(list.order("fr").is_none() && list.with_key("ZZZ").is_none());
        }
    }

    #[test]
    fn what_is_no_list_is_none() {
        let file = list(2);
        assert!(List::at(file.all(), 0).is_none() && List::at(file.all(), 9000).is_none());
        assert!(List::at(&[0, 1, 0, 1], 1).is_none());
        assert!(pack_list(&[], &[], &[("", &[65_536][..])], &mut Bytes::<64>::default()).is_none());
    }
}
