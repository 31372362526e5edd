//! The pack of a locale: its names, list order and words in one file, which a program loads while it runs.
//!
//! All numbers are little-endian. A head of [`HEAD`] bytes: six letters and the version of the format; flags; eight bytes
//! that say of which data the pack is; the length of the pack in four; how many names are the locale's own, and how many a
//! sparse index has, two each; how long tag and endonym are, a byte each; how long text and index are, two each; the same for
//! the language and the plural table of the words, a byte each, and for their text and index, two each. Then these, in this order, with the list order
//! behind the index of names and the plural table last; and at the end a checksum of all before it.

use super::hash::checksum;

/// Says what the file is.
const MAGIC: [u8; 6] = *b"polity";
/// The version of this format, behind that.
const FORMAT: u8 = 1;
const HEAD: usize = 36;
const CHECKSUM: usize = 8;

const RTL: u8 = 1;
const SPARSE: u8 = 1 << 1;
const WORDS: u8 = 1 << 2;
const WORDS_RTL: u8 = 1 << 3;

/// What is in a pack. The tag and the endonym stand at the start of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pack<'p> {
    pub(crate) tag: u8,
    pub(crate) endonym: u8,
    pub(crate) is_rtl: bool,
    pub(crate) covered: u16,
    /// See [`Block`](super::block::Block).
    pub(crate) text: &'p str,
    pub(crate) index: &'p [u8],
    pub(crate) sparse: Option<u16>,
    pub(crate) order: &'p [u8],
    pub(crate) words: Option<PackedWords<'p>>,
}

/// The words of a pack: see `format/words.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PackedWords<'p> {
    pub(crate) language: &'p str,
    pub(crate) is_rtl: bool,
    pub(crate) text: &'p str,
    pub(crate) index: &'p [u8],
    pub(crate) plural: &'p [u8],
}

/// Why bytes are not read as a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    /// They do not begin as a pack of this format does.
    NotAPack,
    /// The pack is of other data, or in another version of the format.
    OtherData,
    /// So many bytes were expected.
    Length(usize),
    /// The checksum is that of other bytes, or what it covers does not fit together.
    Changed,
}

/// Packs a locale. None where something is too long.
pub(crate) fn pack(pack: &Pack<'_>, data: u64, to: &mut impl Extend<u8>) -> Option<()> {
    let words = pack.words.unwrap_or(PackedWords { language: "", is_rtl: false, text: "", index: &[], plural: &[] });
    let flag = |is_set: bool, flag: u8| if is_set { flag } else { 0 };
    let flags = flag(pack.is_rtl, RTL)
        | flag(pack.sparse.is_some(), SPARSE)
        | flag(pack.words.is_some(), WORDS)
        | flag(words.is_rtl, WORDS_RTL);
    let parts: [&[u8]; 7] = [
        pack.text.as_bytes(),
        pack.index,
        pack.order,
        words.language.as_bytes(),
        words.text.as_bytes(),
        words.index,
        words.plural,
    ];
    let length = HEAD + parts.iter().map(|part| part.len()).sum::<usize>() + CHECKSUM;
    let two = |number: usize| Some(u16::try_from(number).ok()?.to_le_bytes());
    let all = MAGIC
        .into_iter()
        .chain([FORMAT, flags])
        .chain(data.to_le_bytes())
        .chain(u32::try_from(length).ok()?.to_le_bytes())
        .chain(pack.covered.to_le_bytes())
        .chain(pack.sparse.unwrap_or(0).to_le_bytes())
        .chain([pack.tag, pack.endonym])
        .chain(two(pack.text.len())?)
        .chain(two(pack.index.len())?)
        .chain([u8::try_from(words.language.len()).ok()?, u8::try_from(words.plural.len()).ok()?])
        .chain(two(words.text.len())?)
        .chain(two(words.index.len())?)
        .chain(parts.into_iter().flatten().copied());
    to.extend(all.clone());
    to.extend(checksum(all).to_le_bytes());
    Some(())
}

/// Reads a pack of this data, with a list order of `order` bytes.
pub(crate) fn read(bytes: &[u8], data: u64, order: usize) -> Result<Pack<'_>, Unread> {
    let head = Head(bytes);
    if bytes.get(..MAGIC.len()) != Some(&MAGIC) {
        // A file that ends within these letters was cut off, if it is a pack.
        let is_begun = !bytes.is_empty() && MAGIC.starts_with(bytes);
        return Err(if is_begun { Unread::Length(HEAD + CHECKSUM) } else { Unread::NotAPack });
    }
    if bytes.get(MAGIC.len()).is_some_and(|format| *format != FORMAT) {
        return Err(Unread::OtherData);
    }
    let (Some(length), Some(own)) = (head.number::<4>(16), head.number::<8>(8)) else {
        return Err(Unread::Length(HEAD + CHECKSUM));
    };
    if own != data {
        return Err(Unread::OtherData);
    }
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    if length != bytes.len() {
        return Err(Unread::Length(length));
    }
    let sum = bytes
        .split_last_chunk::<CHECKSUM>()
        .map(|(all, sum)| (checksum(all.iter().copied()), u64::from_le_bytes(*sum)));
    if sum.is_none_or(|(sum, own)| sum != own) {
        return Err(Unread::Changed);
    }
    head.pack(order).ok_or(Unread::Changed)
}

#[derive(Clone, Copy)]
struct Head<'p>(&'p [u8]);

impl<'p> Head<'p> {
    fn number<const BYTES: usize>(self, at: usize) -> Option<u64> {
        let bytes: &[u8; BYTES] = self.0.get(at..)?.first_chunk()?;
        Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    fn pack(self, order: usize) -> Option<Pack<'p>> {
        let two = |at: usize| self.number::<2>(at).and_then(|number| u16::try_from(number).ok());
        let flags = *self.0.get(MAGIC.len() + 1)?;
        let is = |flag: u8| flags & flag != 0;
        let mut rest = self.0.get(HEAD..self.0.len().checked_sub(CHECKSUM)?)?;
        let mut take = |length: usize| {
            let (piece, after) = rest.split_at_checked(length)?;
            rest = after;
            Some(piece)
        };
        let text = core::str::from_utf8(take(usize::from(two(26)?))?).ok()?;
        let (index, order) = (take(usize::from(two(28)?))?, take(order)?);
        let language = core::str::from_utf8(take(usize::from(*self.0.get(30)?))?).ok()?;
        let words_text = core::str::from_utf8(take(usize::from(two(32)?))?).ok()?;
        let words_index = take(usize::from(two(34)?))?;
        let plural = take(usize::from(*self.0.get(31)?))?;
        let words = PackedWords { language, is_rtl: is(WORDS_RTL), text: words_text, index: words_index, plural };
        rest.is_empty().then_some(Pack {
            tag: *self.0.get(24)?,
            endonym: *self.0.get(25)?,
            is_rtl: is(RTL),
            covered: two(20)?,
            text,
            index,
            sparse: if is(SPARSE) { Some(two(22)?) } else { None },
            order,
            words: is(WORDS).then_some(words),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::stack::Bytes;
    use super::{Pack, PackedWords, Unread, pack, read};

    const WORDS: PackedWords<'_> =
        PackedWords { language: "sq", is_rtl: false, text: "QytetiShteti", index: &[6, 0, 12, 0], plural: &[5; 3] };
    const PACK: Pack<'_> = Pack {
        tag: 2,
        endonym: 5,
        is_rtl: false,
        covered: 262,
        text: "sqshqipKosovë",
        index: &[7, 0, 14, 0],
        sparse: None,
        order: &[1, 2],
        words: Some(WORDS),
    };

    #[test]
    fn what_is_packed_is_read() {
        for own in [
            PACK,
            Pack { words: None, is_rtl: true, ..PACK },
            Pack { sparse: Some(1), words: Some(PackedWords { is_rtl: true, ..WORDS }), ..PACK },
        ] {
            let mut bytes = Bytes::<256>::default();
            assert_eq!(pack(&own, 7, &mut bytes), Some(()));
            assert_eq!(read(bytes.all(), 7, 2), Ok(own));
            assert_eq!(read(bytes.all(), 8, 2), Err(Unread::OtherData));
            // Of another shape than the program has.
            assert_eq!(read(bytes.all(), 7, 3), Err(Unread::Changed));
            for end in 1..bytes.len() {
                let read = read(bytes.all().get(..end).unwrap_or(&[]), 7, 2);
                assert!(matches!(read, Err(Unread::Length(length)) if length == bytes.len() || end < 20), "{end}");
            }
        }
        assert_eq!(read(b"polity\x02 and what another version has", 7, 2), Err(Unread::OtherData));
        assert_eq!(read(b"", 7, 2), Err(Unread::NotAPack));
        assert_eq!(read(b"<!DOCTYPE html>", 7, 2), Err(Unread::NotAPack));
    }

    #[test]
    fn a_changed_byte_is_an_error() {
        let mut bytes = Bytes::<256>::default();
        assert_eq!(pack(&PACK, 7, &mut bytes), Some(()));
        for at in 0..bytes.len() {
            for change in [1, 0x80, 0xFF] {
                let mut other = Bytes::<256>::default();
                other.extend(
                    bytes.all().iter().enumerate().map(|(own, byte)| if own == at { byte ^ change } else { *byte }),
                );
                assert!(read(other.all(), 7, 2).is_err(), "{at}");
            }
        }
    }
}
