//! What a search looks through beside labels: names of entries, folded.
//!
//! All names are in one text; a row for each has the entry and where the name ends as little-endian numbers of two bytes,
//! and then its letters as one of four. A name starts where the one before ends.

/// How many bytes a row has.
const ROW: usize = 8;

/// A name that is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Searched<'t> {
    pub(crate) entry: u16,
    /// As `fold::letters` gives them.
    pub(crate) letters: u32,
    pub(crate) name: &'t [u8],
}

impl Searched<'_> {
    /// Appends the row, and the name to a text of `length` bytes; returns how long that is then, None where it is too long.
    pub(crate) fn pack(self, length: usize, rows: &mut impl Extend<u8>, text: &mut impl Extend<u8>) -> Option<usize> {
        let end = u16::try_from(length + self.name.len()).ok()?;
        rows.extend(self.entry.to_le_bytes());
        rows.extend(end.to_le_bytes());
        rows.extend(self.letters.to_le_bytes());
        text.extend(self.name.iter().copied());
        Some(usize::from(end))
    }
}

/// Reads the names one after the other.
#[inline]
pub(crate) fn read<'t>(rows: &'t [u8], text: &'t [u8]) -> impl Iterator<Item = Searched<'t>> {
    let mut start = 0;
    rows.chunks_exact(ROW).filter_map(move |row| {
        let [low, high, from, to, a, b, c, d] = *row.first_chunk()?;
        let end = usize::from(u16::from_le_bytes([from, to]));
        let name = text.get(start..end)?;
        start = end;
        Some(Searched { entry: u16::from_le_bytes([low, high]), letters: u32::from_le_bytes([a, b, c, d]), name })
    })
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::vec::Vec;

    use super::{Searched, read};

    #[test]
    fn what_is_packed_is_read() {
        let names = [
            Searched { entry: 0, letters: 0, name: b"" },
            Searched { entry: 510, letters: 0xFEDC_BA98, name: "косово".as_bytes() },
            Searched { entry: 256, letters: 1, name: &[b'x'; 300] },
        ];
        let (mut rows, mut text, mut length) = (Vec::new(), Vec::new(), 0);
        for name in names {
            length = name.pack(length, &mut rows, &mut text).unwrap_or_default();
            assert_eq!(length, text.len());
        }
        assert!(read(&rows, &text).eq(names));
        let long = Searched { entry: 0, letters: 0, name: &[b'x'; 300] };
        assert_eq!(long.pack(65_300, &mut Vec::new(), &mut Vec::new()), None);
    }
}
