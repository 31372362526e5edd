//! What a search looks through: names of entries, spelled.
//!
//! All names are in one text; a row for each has the entry as a little-endian number of two bytes, how long the name is, what
//! it is to the list, and then its letters as a number of four. A name starts where the one before ends.

/// How many bytes a row has.
const ROW: usize = 8;

/// A name that is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Searched<'t> {
    pub(crate) entry: u16,
    /// What the name is to the list.
    pub(crate) kind: u8,
    /// As `fold::letters` gives them.
    pub(crate) letters: u32,
    pub(crate) name: &'t [u8],
}

impl Searched<'_> {
    /// Appends the row and the name; None where the name is longer than 255 bytes.
    pub(crate) fn pack(self, rows: &mut impl Extend<u8>, text: &mut impl Extend<u8>) -> Option<()> {
        let length = u8::try_from(self.name.len()).ok()?;
        rows.extend(self.entry.to_le_bytes());
        rows.extend([length, self.kind]);
        rows.extend(self.letters.to_le_bytes());
        text.extend(self.name.iter().copied());
        Some(())
    }
}

/// Reads the names one after the other.
#[inline]
pub(crate) fn read<'t>(rows: &'t [u8], text: &'t [u8]) -> impl Iterator<Item = Searched<'t>> {
    let mut rest = text;
    rows.chunks_exact(ROW).filter_map(move |row| {
        let [low, high, length, kind, a, b, c, d] = *row.first_chunk()?;
        let (name, after) = rest.split_at_checked(usize::from(length))?;
        rest = after;
        Some(Searched { entry: u16::from_le_bytes([low, high]), kind, letters: u32::from_le_bytes([a, b, c, d]), name })
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
            Searched { entry: 0, kind: 0, letters: 0, name: b"" },
            Searched { entry: 510, kind: 7, letters: 0xFEDC_BA98, name: "косово".as_bytes() },
            Searched { entry: 256, kind: 1, letters: 1, name: &[b'x'; 255] },
        ];
        let (mut rows, mut text) = (Vec::new(), Vec::new());
        for name in names {
            assert_eq!(name.pack(&mut rows, &mut text), Some(()));
        }
        assert!(read(&rows, &text).eq(names));
        let long = Searched { entry: 0, kind: 0, letters: 0, name: &[b'x'; 256] };
        assert_eq!(long.pack(&mut rows, &mut text), None);
    }
}
