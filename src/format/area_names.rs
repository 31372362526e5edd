//! What one language calls the areas of address forms, entry by entry.
//!
//! First, how many entries there are (two bytes); then, for each, its index (two bytes) and where its block begins (three). A
//! block has: how many areas the form offers, which are at most 255; their indices in the list of the form, in the order in
//! which the language sorts them; the length of each name, 0 where the language has none; the names.

use super::subdivisions::offset;

/// The bytes of a row of the head.
const ROW: usize = 5;

/// The areas of one entry, in the order of the language: the index of each in the list of the form, and its name or "".
pub(crate) struct Areas<'a> {
    pub(crate) entry: usize,
    pub(crate) names: &'a [(usize, &'a str)],
}

/// Packs the names of a language, by entry. None where there is more of something than its numbers count.
pub(crate) fn pack(entries: &[Areas<'_>], to: &mut impl Extend<u8>) -> Option<()> {
    to.extend(u16::try_from(entries.len()).ok()?.to_le_bytes());
    let mut at = 2 + ROW * entries.len();
    for Areas { entry, names } in entries {
        to.extend(u16::try_from(*entry).ok()?.to_le_bytes());
        let start = u32::try_from(at).ok().filter(|start| *start < 1 << 24)?;
        to.extend(start.to_le_bytes().into_iter().take(3));
        at += 1 + names.iter().map(|(_, name)| 2 + name.len()).sum::<usize>();
    }
    for Areas { names, .. } in entries {
        to.extend([u8::try_from(names.len()).ok()?]);
        for (index, _) in *names {
            to.extend([u8::try_from(*index).ok()?]);
        }
        for (_, name) in *names {
            to.extend([u8::try_from(name.len()).ok()?]);
        }
        names.iter().for_each(|(_, name)| to.extend(name.bytes()));
    }
    Some(())
}

/// The block of an entry.
#[derive(Clone, Copy)]
pub(crate) struct Block<'f> {
    /// The indices of the areas, in the order of the language.
    pub(crate) order: &'f [u8],
    lengths: &'f [u8],
    texts: &'f [u8],
}

impl<'f> Block<'f> {
    /// The block of an entry; None where the language names none of its areas.
    pub(crate) fn of(blob: &'f [u8], entry: usize) -> Option<Self> {
        let (count, rest) = blob.split_first_chunk()?;
        let rows = rest.get(..usize::from(u16::from_le_bytes(*count)) * ROW)?;
        let start = rows.chunks_exact(ROW).find_map(|row| {
            let (own, start) = row.split_first_chunk()?;
            (usize::from(u16::from_le_bytes(*own)) == entry).then(|| start.first_chunk().map(offset))?
        })?;
        let (count, rest) = blob.get(usize::try_from(start).ok()?..)?.split_first()?;
        let (order, rest) = rest.split_at_checked(usize::from(*count))?;
        let (lengths, texts) = rest.split_at_checked(usize::from(*count))?;
        Some(Block { order, lengths, texts })
    }

    /// The names, each with the index of its area.
    pub(crate) fn names(self) -> impl Iterator<Item = (usize, &'f str)> {
        let mut rest = self.texts;
        let named = self.order.iter().zip(self.lengths).filter_map(move |(index, length)| {
            let (name, after) = rest.split_at_checked(usize::from(*length))?;
            rest = after;
            Some((usize::from(*index), core::str::from_utf8(name).ok()?))
        });
        named.filter(|(_, name)| !name.is_empty())
    }

    /// The name of an area.
    pub(crate) fn name(self, index: usize) -> Option<&'f str> {
        let position = self.order.iter().position(|own| usize::from(*own) == index)?;
        let start = self.lengths.get(..position)?.iter().map(|length| usize::from(*length)).sum::<usize>();
        let name = self.texts.get(start..)?.get(..usize::from(*self.lengths.get(position)?))?;
        core::str::from_utf8(name).ok().filter(|name| !name.is_empty())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    extern crate std;

    use std::vec::Vec;

    use super::super::stack::Bytes;
    use super::{Areas, Block, pack};

    const JAPAN: [(usize, &str); 3] = [(2, "Hokkaidō"), (0, ""), (1, "東京都")];

    #[test]
    fn what_is_packed_is_read() {
        let mut blob = Bytes::<128>::default();
        let entries = [Areas { entry: 3, names: &JAPAN }, Areas { entry: 258, names: &[(0, "x")] }];
        pack(&entries, &mut blob).unwrap();
        let block = Block::of(blob.all(), 3).unwrap();
        assert_eq!(block.order, [2, 0, 1]);
        assert_eq!(block.names().collect::<Vec<_>>(), [JAPAN[0], JAPAN[2]]);
        let names = [0, 1, 2, 3].map(|index| block.name(index));
        assert_eq!(names, [None, Some("東京都"), Some("Hokkaidō"), None]);
        assert_eq!(Block::of(blob.all(), 258).unwrap().name(0), Some("x"));
        assert!(Block::of(blob.all(), 4).is_none() && Block::of(&[], 3).is_none());
        // A blob that is cut short has no block, or names alone that are whole.
        for end in 0..blob.len() {
            let block = Block::of(blob.all().get(..end).unwrap(), 3);
            assert!(block.is_none_or(|block| block.names().all(|known| JAPAN.contains(&known))));
        }
    }

    #[test]
    fn what_is_too_much_is_not_packed() {
        let long = core::str::from_utf8(&[b'x'; 256]).unwrap();
        let many = [(0, "x"); 256];
        for names in [&[(0, long)][..], &[(256, "x")], &many] {
            assert!(pack(&[Areas { entry: 0, names }], &mut Bytes::<4096>::default()).is_none());
        }
        assert!(pack(&[Areas { entry: 65_536, names: &[] }], &mut Bytes::<64>::default()).is_none());
    }
}
