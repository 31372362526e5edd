//! The file of subdivisions: lists of records, each known by the offset of its first byte; 0 is no list.
//!
//! A list is: a head of [`HEAD`] bytes; the orders, each as a language and the records in that order (an index of one byte each,
//! of two where there are more than 255 records); the names by hash, four bytes each; further names, four bytes each, and then
//! their texts; the length of each record (one byte); the records. The head counts records, names, further names (two bytes
//! each) and orders (one), and says where the list above stands and the record there that this list is below (three bytes
//! each).
//!
//! A name by hash is 16 bits of the hash and the index of the record, or of the further name where that is higher. A further
//! name is the index of the record and where its text ends; it is folded already.

use super::hash;
use super::subdivision::{Record, pack_text, text};

/// The most records of a list, and the most records and further names together.
pub(crate) const MOST_RECORDS: usize = 65_535;
/// The most orders of a list.
pub(crate) const MOST_ORDERS: usize = 255;
/// The bytes that offsets of three bytes reach.
pub(crate) const LONGEST_FILE: usize = 1 << 24;
/// The bytes before the orders.
const HEAD: usize = 13;
/// Where in a list it says what is above it.
pub(crate) const ABOVE: usize = 7;

/// What a list is made of.
pub(crate) struct Parts<'p, Order> {
    /// The packed records, one after the other, and how long each is.
    pub(crate) records: &'p [u8],
    pub(crate) lengths: &'p [u8],
    /// The orders other than that of the records, by language.
    pub(crate) orders: &'p [(&'p str, Order)],
    /// The hash of each folded name, and the index of its record, or how many records there are and the index of the further
    /// name. Sorted.
    pub(crate) names: &'p [(u16, usize)],
    /// Further names, folded, each with the index of its record.
    pub(crate) further: &'p [(usize, &'p [u8])],
}

/// Appends a list. None where it has more of something than its numbers count.
pub(crate) fn pack_list<Order: AsRef<[usize]>>(parts: &Parts<'_, Order>, to: &mut impl Extend<u8>) -> Option<()> {
    let count = parts.lengths.len();
    for number in [count, parts.names.len(), parts.further.len()] {
        to.extend(u16::try_from(number).ok()?.to_le_bytes());
    }
    to.extend([u8::try_from(parts.orders.len()).ok()?]);
    to.extend([0; HEAD - ABOVE]);
    for (language, order) in parts.orders {
        pack_text(language, to)?;
        for index in order.as_ref() {
            to.extend(u16::try_from(*index).ok()?.to_le_bytes().into_iter().take(width(count)));
        }
    }
    for (hash, index) in parts.names {
        to.extend(hash.to_le_bytes());
        to.extend(u16::try_from(*index).ok()?.to_le_bytes());
    }
    let mut end = 0;
    for (record, name) in parts.further {
        end += name.len();
        to.extend(u16::try_from(*record).ok()?.to_le_bytes());
        to.extend(u16::try_from(end).ok()?.to_le_bytes());
    }
    parts.further.iter().for_each(|(_, name)| to.extend(name.iter().copied()));
    to.extend(parts.lengths.iter().copied());
    to.extend(parts.records.iter().copied());
    Some(())
}

/// The hash of a folded name, as the lists keep it.
pub(crate) fn hash(folded: &[u8]) -> u16 {
    (hash::of_name(folded) >> 48) as u16
}

/// The number in three bytes.
pub(crate) fn offset(bytes: &[u8; 3]) -> u32 {
    let [low, middle, high] = *bytes;
    u32::from_le_bytes([low, middle, high, 0])
}

/// The numbers of four bytes.
fn pair(bytes: &[u8; 4]) -> (u16, u16) {
    let [a, b, c, d] = *bytes;
    (u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d]))
}

/// A list of the file.
#[derive(Clone, Copy)]
pub(crate) struct List<'f> {
    /// Where it stands in the file.
    offset: u32,
    above: [u32; 2],
    orders: &'f [u8],
    order_count: u8,
    names: Pairs<'f>,
    further: Pairs<'f>,
    texts: &'f [u8],
    lengths: &'f [u8],
    records: &'f [u8],
}

/// Rows of two numbers.
#[derive(Clone, Copy)]
struct Pairs<'f>(&'f [u8]);

impl<'f> Pairs<'f> {
    /// So many rows, and what is after them.
    fn split(bytes: &'f [u8], count: u16) -> Option<(Self, &'f [u8])> {
        let (rows, rest) = bytes.split_at_checked(usize::from(count) * 4)?;
        Some((Pairs(rows), rest))
    }

    fn get(self, index: usize) -> Option<(u16, u16)> {
        self.0.get(index * 4..)?.first_chunk().map(pair)
    }

    /// The first row whose first number is not below this one.
    fn first(self, wanted: u16) -> usize {
        let (mut from, mut to) = (0, self.0.len() / 4);
        while from < to {
            let middle = (from + to) / 2;
            match self.get(middle) {
                Some((number, _)) if number < wanted => from = middle + 1,
                _ => to = middle,
            }
        }
        from
    }
}

impl<'f> List<'f> {
    /// The list at an offset.
    pub(crate) fn at(file: &'f [u8], offset: u32) -> Option<Self> {
        let bytes = file.get(usize::try_from(offset).ok()?..).filter(|_| offset != 0)?;
        let (counts, rest) = bytes.split_first_chunk::<4>()?;
        let (more, rest) = rest.split_first_chunk::<3>()?;
        let (above, rest) = rest.split_first_chunk::<3>()?;
        let (record, orders) = rest.split_first_chunk::<3>()?;
        let (count, names) = pair(counts);
        let [low, high, order_count] = *more;
        let further = u16::from_le_bytes([low, high]);
        let count = usize::from(count);
        let mut rest = orders;
        for _ in 0..order_count {
            rest = text(rest)?.1.get(count * width(count)..)?;
        }
        let (names, rest) = Pairs::split(rest, names)?;
        let last = further.checked_sub(1);
        let (further, rest) = Pairs::split(rest, further)?;
        let length = last.and_then(|last| further.get(last.into())).map_or(0, |(_, end)| usize::from(end));
        let (texts, rest) = rest.split_at_checked(length)?;
        let (lengths, records) = rest.split_at_checked(count)?;
        let above = [self::offset(above), self::offset(record)];
        Some(List { offset, above, orders, order_count, names, further, texts, lengths, records })
    }

    /// Where it stands in the file.
    pub(crate) fn offset(self) -> u32 {
        self.offset
    }

    /// Where the list above stands, and the record there that this one is below; zeros where there is none.
    pub(crate) fn above(self) -> [u32; 2] {
        self.above
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
    #[cfg(test)]
    pub(crate) fn all(self) -> impl Iterator<Item = Record<'f>> {
        (0..self.len()).filter_map(move |index| self.get(index))
    }

    /// The records that may have a name whose folded form this is: each with its index, and whether a further name of it is
    /// the same.
    pub(crate) fn named(self, folded: &[u8]) -> impl Iterator<Item = (usize, bool)> + use<'f, '_> {
        let wanted = hash(folded);
        let rows = (self.names.first(wanted)..).map_while(move |at| self.names.get(at));
        let rows = rows.take_while(move |(hash, _)| *hash == wanted);
        rows.filter_map(move |(_, index)| {
            let index = usize::from(index);
            let Some(number) = index.checked_sub(self.len()) else { return Some((index, false)) };
            let (record, end) = self.further.get(number)?;
            let start = number.checked_sub(1).and_then(|before| self.further.get(before)).map_or(0, |(_, end)| end);
            let same = self.texts.get(usize::from(start)..usize::from(end))? == folded;
            same.then_some((usize::from(record), true))
        })
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

#[cfg(test)]
#[allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    extern crate std;

    use std::vec::Vec;

    use super::super::stack::Bytes;
    use super::super::subdivision::Facts;
    use super::{List, Parts, hash, pack_list};

    fn key(index: usize) -> [u8; 2] {
        [b'A' + (index / 26) as u8, b'A' + (index % 26) as u8]
    }

    /// A list of so many records with one order, backwards, at offset 1.
    fn list(count: usize) -> Bytes<8192> {
        let (mut records, mut lengths) = (Bytes::<4096>::default(), Bytes::<512>::default());
        for index in 0..count {
            let key = key(index);
            let facts = Facts { key: core::str::from_utf8(&key).unwrap(), name: "1", ..Facts::default() };
            lengths.extend([facts.pack(&mut records).unwrap()]);
        }
        let backwards: [usize; 300] = core::array::from_fn(|index| count.saturating_sub(index + 1));
        let mut file = Bytes::default();
        file.extend([0]);
        let mut names: [(u16, usize); 301] = [(0, 0); 301];
        for (index, name) in names.iter_mut().enumerate().take(count + 1) {
            *name = (if index == count { hash(b"further") } else { hash(&key(index)) }, index);
        }
        names[..=count].sort_unstable();
        let parts = Parts {
            records: records.all(),
            lengths: lengths.all(),
            orders: &[("", &backwards[..count])],
            names: &names[..=count],
            further: &[(count - 1, b"further")],
        };
        pack_list(&parts, &mut file).unwrap();
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
                assert!(list.named(record.key().as_bytes()).any(|found| found == (index, false)));
                assert_eq!(list.order("").unwrap().get(index), Some(count - 1 - index));
            }
            assert_eq!(list.named(b"further").collect::<Vec<_>>(), [(count - 1, true)]);
            assert!(list.get(count).is_none() && list.order("").unwrap().get(count).is_none());
            assert!(list.order("fr").is_none() && list.named(b"ZZZ").next().is_none());
        }
    }

    #[test]
    fn what_is_no_list_is_none() {
        let file = list(2);
        assert!(List::at(file.all(), 0).is_none() && List::at(file.all(), 9000).is_none());
        assert!(List::at(&[0, 1, 0, 1], 1).is_none());
        let orders = [("", &[65_536][..])];
        let parts = Parts { records: &[], lengths: &[], orders: &orders, names: &[], further: &[] };
        assert!(pack_list(&parts, &mut Bytes::<64>::default()).is_none());
    }
}
