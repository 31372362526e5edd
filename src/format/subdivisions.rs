//! The files of subdivisions: lists of records, each known by the offset of its first byte; 0 is no list. One file has the
//! largest areas and what has a code, and the other what is below an area, so that a program that wants no cities links none.
//!
//! A list is: a head; the orders, each as a language and the records in that order; the hashes of names; further names; the
//! length of each record (one byte); the records. The index of a record has one byte in a list of up to 255 records, and two in
//! a longer one. A hash has one byte where there are few, and two where one would often be that of another name.
//!
//! The head is: how many records (two bytes); how many orders; how many names the record with the most has, and in the highest
//! bit whether there are further names; where the list above stands, with [`IS_BELOW`], and the record there that this list is
//! below (three bytes each); and then how many further names there are (two bytes).
//!
//! The hashes are: the low byte of that of the first name of each record, 0 where it has none; the high bytes, where there are
//! any; then those of the second, and so on. Further names are: their hashes alike; the indices of their records; where each
//! ends in their texts (two bytes); the texts, folded.

use super::hash;
use super::hashes::Hashes;
use super::subdivision::{Record, pack_text, text};

/// The most records of a list.
pub(crate) const MOST_RECORDS: usize = 65_535;
/// The most orders of a list.
pub(crate) const MOST_ORDERS: usize = 255;
/// The bit of an offset of three bytes that says that the list is in the file of what is below an area.
pub(crate) const IS_BELOW: u32 = 1 << 23;
/// The bytes that offsets reach.
pub(crate) const LONGEST_FILE: usize = IS_BELOW as usize;
/// Where in a list it says what is above it.
pub(crate) const ABOVE: usize = 4;
/// Where there are further names.
const FURTHER: u8 = 1 << 7;

/// What a list is made of.
pub(crate) struct Parts<'p, Order, Names> {
    /// The packed records, one after the other, and how long each is.
    pub(crate) records: &'p [u8],
    pub(crate) lengths: &'p [u8],
    /// The orders other than that of the records, by language.
    pub(crate) orders: &'p [(&'p str, Order)],
    /// The hashes of the folded names of each record.
    pub(crate) names: &'p [Names],
    /// Further names, folded, each with the index of its record.
    pub(crate) further: &'p [(usize, &'p [u8])],
}

/// Appends a list. None where it has more of something than its numbers count.
pub(crate) fn pack_list<Order: AsRef<[usize]>, Names: AsRef<[u16]>>(
    parts: &Parts<'_, Order, Names>,
    to: &mut impl Extend<u8>,
) -> Option<()> {
    let count = parts.lengths.len();
    let planes = parts.names.iter().map(|names| names.as_ref().len()).max().unwrap_or(0);
    let planes = u8::try_from(planes).ok().filter(|planes| planes & FURTHER == 0)?;
    let (width, of_hash) = (width(count), hash_width(count * usize::from(planes)));
    to.extend(u16::try_from(count).ok()?.to_le_bytes());
    to.extend([u8::try_from(parts.orders.len()).ok()?, planes | if parts.further.is_empty() { 0 } else { FURTHER }]);
    to.extend([0; 6]);
    if !parts.further.is_empty() {
        to.extend(u16::try_from(parts.further.len()).ok()?.to_le_bytes());
    }
    for (language, order) in parts.orders {
        pack_text(language, to)?;
        for index in order.as_ref() {
            to.extend(u16::try_from(*index).ok()?.to_le_bytes().into_iter().take(width));
        }
    }
    let byte = |hash: u16, at: usize| hash.to_le_bytes().get(at).copied().unwrap_or(0);
    for plane in 0..usize::from(planes) {
        for at in 0..of_hash {
            to.extend(parts.names.iter().map(|names| byte(names.as_ref().get(plane).copied().unwrap_or(0), at)));
        }
    }
    for at in 0..of_hash {
        to.extend(parts.further.iter().map(|(_, name)| byte(hash(name), at)));
    }
    for (record, _) in parts.further {
        to.extend(u16::try_from(*record).ok()?.to_le_bytes().into_iter().take(width));
    }
    let mut end = 0;
    for (_, name) in parts.further {
        end += name.len();
        to.extend(u16::try_from(end).ok()?.to_le_bytes());
    }
    parts.further.iter().for_each(|(_, name)| to.extend(name.iter().copied()));
    to.extend(parts.lengths.iter().copied());
    to.extend(parts.records.iter().copied());
    Some(())
}

/// The hash of a folded name, as the lists keep it: its low byte is not 0.
pub(crate) fn hash(folded: &[u8]) -> u16 {
    let hash = (hash::of_name(folded) >> 48) as u16;
    if hash & 0xFF == 0 { hash | 1 } else { hash }
}

/// The number in three bytes.
pub(crate) fn offset(bytes: &[u8; 3]) -> u32 {
    let [low, middle, high] = *bytes;
    u32::from_le_bytes([low, middle, high, 0])
}

/// Numbers of one or two bytes.
#[derive(Clone, Copy)]
struct Numbers<'f> {
    bytes: &'f [u8],
    width: usize,
}

impl<'f> Numbers<'f> {
    /// So many numbers, and what is after them.
    fn split(bytes: &'f [u8], count: usize, width: usize) -> Option<(Self, &'f [u8])> {
        let (bytes, rest) = bytes.split_at_checked(count * width)?;
        Some((Numbers { bytes, width }, rest))
    }

    fn get(self, index: usize) -> Option<usize> {
        let start = index * self.width;
        match self.bytes.get(start..start + self.width)? {
            [low] => Some(usize::from(*low)),
            [low, high] => Some(usize::from(u16::from_le_bytes([*low, *high]))),
            _ => None,
        }
    }
}

/// A list of the file.
#[derive(Clone, Copy)]
pub(crate) struct List<'f> {
    file: &'f [u8],
    /// Where it stands in the file.
    offset: u32,
    above: [u32; 2],
    orders: &'f [u8],
    order_count: u8,
    /// The hashes of all planes, and how many there are.
    names: &'f [u8],
    planes: usize,
    further: Further<'f>,
    lengths: &'f [u8],
    records: &'f [u8],
}

/// Further names.
#[derive(Clone, Copy)]
struct Further<'f> {
    hashes: Hashes<'f>,
    records: Numbers<'f>,
    ends: Numbers<'f>,
    texts: &'f [u8],
}

impl<'f> Further<'f> {
    fn split(bytes: &'f [u8], count: usize, (width, of_hash): (usize, usize)) -> Option<(Self, &'f [u8])> {
        let (hashes, rest) = Hashes::split(bytes, count, of_hash)?;
        let (records, rest) = Numbers::split(rest, count, width)?;
        let (ends, rest) = Numbers::split(rest, count, 2)?;
        let length = count.checked_sub(1).and_then(|last| ends.get(last)).unwrap_or(0);
        let (texts, rest) = rest.split_at_checked(length)?;
        Some((Further { hashes, records, ends, texts }, rest))
    }

    /// The record of a name, where this is it.
    fn record(self, number: usize, folded: &[u8]) -> Option<usize> {
        let start = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before))?;
        let is = self.texts.get(start..self.ends.get(number)?)? == folded;
        self.records.get(number).filter(|_| is)
    }
}

impl<'f> List<'f> {
    /// The list at an offset.
    pub(crate) fn at(file: &'f [u8], offset: u32) -> Option<Self> {
        let bytes = file.get(usize::try_from(offset).ok()?..).filter(|_| offset != 0)?;
        let ([low, high, order_count, flags], rest) = bytes.split_first_chunk()?;
        let (above, rest) = rest.split_first_chunk()?;
        let (record, rest) = rest.split_first_chunk()?;
        let count = usize::from(u16::from_le_bytes([*low, *high]));
        let width = width(count);
        let (further, orders) = match rest.split_first_chunk() {
            Some((count, orders)) if flags & FURTHER != 0 => (usize::from(u16::from_le_bytes(*count)), orders),
            _ => (0, rest),
        };
        let mut rest = orders;
        for _ in 0..*order_count {
            rest = text(rest)?.1.get(count * width..)?;
        }
        let planes = usize::from(flags & !FURTHER);
        let of_hash = hash_width(planes * count);
        let (names, rest) = rest.split_at_checked(planes * count * of_hash)?;
        let (further, rest) = Further::split(rest, further, (width, of_hash))?;
        let (lengths, records) = rest.split_at_checked(count)?;
        let above = [self::offset(above), self::offset(record)];
        Some(List { file, offset, above, orders, order_count: *order_count, names, planes, further, lengths, records })
    }

    /// The file, and where it stands in it.
    pub(crate) const fn place(self) -> (&'f [u8], u32) {
        (self.file, self.offset)
    }

    /// Where the list above stands, with [`IS_BELOW`], and the record there that this one is below; zeros where there is none.
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

    /// The index of a record whose list is where `list` says; None where that is another.
    pub(crate) fn index(self, (file, offset): (&'f [u8], u32), record: Record<'f>) -> Option<usize> {
        if offset != self.offset || !core::ptr::eq(file, self.file) {
            return None;
        }
        // Both reach to the end of the file.
        let start = self.records.len().checked_sub(record.0.len())?;
        let mut before = 0;
        self.lengths.iter().position(|length| {
            let is = before == start;
            before += usize::from(*length);
            is
        })
    }

    /// Every record, in the order of the file.
    #[cfg(test)]
    pub(crate) fn all(self) -> impl Iterator<Item = Record<'f>> {
        (0..self.len()).filter_map(move |index| self.get(index))
    }

    /// The records that may have a name whose folded form this is: each with its index, and whether it is a further name,
    /// which it has then.
    pub(crate) fn named(self, folded: &[u8]) -> impl Iterator<Item = (usize, bool)> + use<'f, '_> {
        let wanted = hash(folded);
        let of_hash = hash_width(self.planes * self.len());
        let plane = move |number: usize| {
            let start = number * self.len() * of_hash;
            let (hashes, _) = Hashes::split(self.names.get(start..)?, self.len(), of_hash)?;
            Some(hashes.positions(wanted))
        };
        let own = (0..self.planes).filter_map(plane).flatten().map(|index| (index, false));
        let further = self.further.hashes.positions(wanted);
        own.chain(further.filter_map(move |number| Some((self.further.record(number, folded)?, true))))
    }

    /// The order of a language, "" for any that does not write the local names; None where it is that of the file.
    pub(crate) fn order(self, language: &str) -> Option<Order<'f>> {
        let mut rest = self.orders;
        let width = width(self.len());
        (0..self.order_count).find_map(|_| {
            let (other, after) = text(rest)?;
            let (order, after) = Numbers::split(after, self.len(), width)?;
            rest = after;
            (other == language.as_bytes()).then_some(Order(order))
        })
    }
}

/// The indices of a list in the order of a language.
#[derive(Clone, Copy)]
pub(crate) struct Order<'f>(Numbers<'f>);

impl<'f> Order<'f> {
    /// Indices of a byte each.
    pub(crate) const fn of(indices: &'f [u8]) -> Self {
        Order(Numbers { bytes: indices, width: 1 })
    }

    /// Which record stands at a position of the order.
    pub(crate) fn get(self, position: usize) -> Option<usize> {
        self.0.get(position)
    }
}

/// The bytes of an index in a list of so many records.
fn width(count: usize) -> usize {
    if count > usize::from(u8::MAX) { 2 } else { 1 }
}

/// The bytes of a hash among so many.
fn hash_width(count: usize) -> usize {
    if count > 64 { 2 } else { 1 }
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
        let names: [[u16; 1]; 300] = core::array::from_fn(|index| [hash(&key(index))]);
        let parts = Parts {
            records: records.all(),
            lengths: lengths.all(),
            orders: &[("", &backwards[..count])],
            names: &names[..count],
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
        let names: &[[u16; 0]] = &[];
        let parts = Parts { records: &[], lengths: &[], orders: &orders, names, further: &[] };
        assert!(pack_list(&parts, &mut Bytes::<64>::default()).is_none());
    }
}
