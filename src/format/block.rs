//! The names that a locale has of its own: a text and an index into it, of little-endian numbers of two bytes.
//!
//! The text has what the locale says of itself, then the labels by entry, then names in other styles. The index has, first,
//! where the labels start; then, if it is dense, where the label of each entry ends, or, if it is sparse, the number of each
//! entry that has a label and where that ends; then for every name in another style the entry and the style in one number
//! (`entry << 3 | style`), where the name starts, and its length.

use core::cmp::Ordering;

/// The style of further names, which searches know.
pub(crate) const WORD: u8 = 5;
/// The styles of what is no entry's, and has the number behind the last: how letters are written in other ones.
pub(crate) const LETTERS: u8 = 5;
pub(crate) const READINGS: u8 = 6;
pub(crate) const KEYBOARD: u8 = 7;

/// The text and the index of a locale.
#[derive(Clone, Copy)]
pub(crate) struct Block<'t> {
    pub(crate) text: &'t str,
    pub(crate) index: &'t [u8],
    /// How many labels a sparse index has; None: the index is dense.
    pub(crate) sparse: Option<u16>,
}

/// A name in another style than that of labels.
#[derive(Clone, Copy)]
pub(crate) struct Styled<'n> {
    pub(crate) entry: usize,
    /// Below eight.
    pub(crate) style: u8,
    pub(crate) name: &'n str,
}

/// Packs the names of a locale: `labels` has one an entry, empty where the locale has none of its own. `start` is the
/// length of the text so far; `append` appends to it, `find` finds in it or appends, and says where.
///
/// Returns how many labels a sparse index has (None: the index is dense); the error is an offset of more than 16 bits.
pub(crate) fn pack<'n, T>(
    labels: impl Iterator<Item = &'n str> + Clone,
    styled: impl Iterator<Item = Styled<'n>>,
    text: &mut T,
    append: impl Fn(&mut T, &str) -> usize,
    find: impl Fn(&mut T, &str) -> usize,
    index: &mut impl Extend<u8>,
) -> Result<Option<u16>, Overflow> {
    let mut put = |number: usize| {
        index.extend(u16::try_from(number).map_err(|_| Overflow)?.to_le_bytes());
        Ok(())
    };
    let all = labels.clone().count();
    let own = labels.clone().filter(|label| !label.is_empty()).count();
    // What is shorter.
    let sparse = own * 2 < all;
    let mut end = append(text, "");
    put(end)?;
    for (entry, label) in labels.enumerate() {
        if !label.is_empty() {
            end = append(text, label) + label.len();
        }
        if sparse && !label.is_empty() {
            put(entry)?;
        }
        if !sparse || !label.is_empty() {
            put(end)?;
        }
    }
    for Styled { entry, style, name } in styled {
        let start = find(text, name);
        put(entry << 3 | usize::from(style & 7))?;
        put(start)?;
        put(name.len())?;
    }
    Ok(if sparse { Some(u16::try_from(own).map_err(|_| Overflow)?) } else { None })
}

/// The names of a locale are too long for offsets of 16 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Overflow;

impl<'t> Block<'t> {
    /// The label that this locale has of its own.
    #[inline]
    pub(crate) fn label(&self, entry: usize) -> Option<&'t str> {
        let (start, end) = match self.sparse {
            // An end is where the next label starts, and the first number is where the first does.
            None => {
                let [a, b, c, d] = *self.index.get(entry * 2..entry * 2 + 4)?.first_chunk()?;
                (u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d]))
            }
            Some(count) => {
                let found = self.sparse_position(entry, usize::from(count))?;
                (number(self.index, found * 2)?, number(self.index, found * 2 + 2)?)
            }
        };
        self.text.get(usize::from(start)..usize::from(end)).filter(|label| !label.is_empty())
    }

    /// Which of the labels of a sparse index is the entry's.
    fn sparse_position(&self, entry: usize, count: usize) -> Option<usize> {
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = (low + high) / 2;
            match usize::from(number(self.index, middle * 2 + 1)?).cmp(&entry) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    /// The names in all styles: the entry, the style and the name.
    pub(crate) fn all_styled(&self, entries: usize) -> impl Iterator<Item = (usize, u8, &'t str)> + use<'t> {
        let first = 1 + self.sparse.map_or(entries, |count| usize::from(count) * 2);
        let (text, index) = (self.text, self.index);
        index.get(first * 2..).unwrap_or(&[]).chunks_exact(6).filter_map(move |row| {
            let (key, start, length) = (number(row, 0)?, usize::from(number(row, 1)?), usize::from(number(row, 2)?));
            Some((usize::from(key >> 3), (key & 7) as u8, text.get(start..start + length)?))
        })
    }

    /// The name that this locale has in a style, of `entries` in all.
    pub(crate) fn styled(&self, entry: usize, style: u8, entries: usize) -> Option<&'t str> {
        let first = 1 + self.sparse.map_or(entries, |count| usize::from(count) * 2);
        let wanted = entry << 3 | usize::from(style);
        let mut rows = self.index.get(first * 2..)?.chunks_exact(6);
        let row = rows.find(|row| number(row, 0).is_some_and(|found| usize::from(found) == wanted))?;
        let (start, length) = (usize::from(number(row, 1)?), usize::from(number(row, 2)?));
        self.text.get(start..start + length)
    }
}

/// The number at a position of a table of two-byte numbers.
fn number(bytes: &[u8], position: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(position * 2..position * 2 + 2)?.first_chunk()?))
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::String;
    use std::vec::Vec;

    use super::{Block, Overflow, Styled, pack};

    fn append(text: &mut String, piece: &str) -> usize {
        text.push_str(piece);
        text.len() - piece.len()
    }

    fn packed(labels: &[&str], styled: &[Styled<'_>]) -> Result<(String, Vec<u8>, Option<u16>), Overflow> {
        let (mut text, mut index) = (String::from("sqshqip"), Vec::new());
        let find = |text: &mut String, name: &str| text.find(name).unwrap_or_else(|| append(text, name));
        let sparse = pack(labels.iter().copied(), styled.iter().copied(), &mut text, append, find, &mut index)?;
        Ok((text, index, sparse))
    }

    #[test]
    fn what_is_packed_is_read() {
        let styled = [
            Styled { entry: 0, style: 2, name: "Shqipëria" },
            Styled { entry: 2, style: 3, name: "Republika e Kosovës" },
            Styled { entry: 2, style: 4, name: "Kosova" },
        ];
        let dense = ["Shqipëri", "", "Kosovë"];
        let sparse = ["", "", "", "Kosovë", "", "", "Serbi", ""];
        for labels in [&dense[..], &sparse] {
            let Ok((text, index, count)) = packed(labels, &styled) else { unreachable!("the names are short") };
            assert_eq!(count, (labels.len() == sparse.len()).then_some(2));
            let block = Block { text: &text, index: &index, sparse: count };
            for (entry, label) in labels.iter().enumerate() {
                assert_eq!(block.label(entry).unwrap_or(""), *label);
            }
            assert_eq!(block.label(labels.len() + 20), None);
            for row in &styled {
                assert_eq!(block.styled(row.entry, row.style, labels.len()), Some(row.name));
                assert_eq!(block.styled(row.entry, 1, labels.len()), None);
            }
        }
        let long = "x".repeat(40_000);
        assert_eq!(packed(&[&long, &long], &[]).err(), Some(Overflow));
    }
}
