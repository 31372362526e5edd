//! Letters and what they become when names are compared: rows of five bytes, sorted by letter.
//!
//! A row is the letter, in three bytes with the highest first, then one or two letters of ASCII; zeros stand for none.

/// The bytes of a row.
const LENGTH: usize = 5;

/// Appends the row of a letter.
pub(crate) fn pack(letter: char, becomes: [u8; 2], to: &mut impl Extend<u8>) {
    to.extend(u32::from(letter).to_be_bytes().into_iter().skip(1));
    to.extend(becomes);
}

/// What a letter becomes; None where it has no row.
pub(crate) fn find(table: &[u8], letter: char) -> Option<[u8; 2]> {
    let [_, wanted @ ..] = u32::from(letter).to_be_bytes();
    let (mut from, mut to) = (0, table.len() / LENGTH);
    while from < to {
        let middle = (from + to) / 2;
        let [a, b, c, becomes @ ..] = *table.get(middle * LENGTH..)?.first_chunk::<LENGTH>()?;
        match [a, b, c].cmp(&wanted) {
            core::cmp::Ordering::Less => from = middle + 1,
            core::cmp::Ordering::Greater => to = middle,
            core::cmp::Ordering::Equal => return Some(becomes),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    extern crate alloc;

    use alloc::vec::Vec;

    use super::{find, pack};

    #[test]
    fn what_is_packed_is_read() {
        let rows = [('ß', *b"ss"), ('à', *b"a\0"), ('ʻ', [0, 0]), ('中', *b"\0\0"), ('𐐀', *b"xy")];
        let mut table = Vec::new();
        rows.iter().for_each(|(letter, becomes)| pack(*letter, *becomes, &mut table));
        for (letter, becomes) in rows {
            assert_eq!(find(&table, letter), Some(becomes), "{letter:?}");
        }
        for letter in ['\0', 'a', 'á', '世', char::MAX] {
            assert_eq!(find(&table, letter), None, "{letter:?}");
        }
        assert_eq!(find(&[], 'a'), None);
    }
}
