//! The words of one language: where each begins in the language's text.
//!
//! The index has the end of every word, in the order of the keys, as little-endian numbers of two bytes: a word begins where
//! the one before it ends, and one that the language takes from its parent is empty. Words for the forms of one country
//! follow: key, country, start and end, two bytes each. A plural table has the category of every count below 200 in four
//! bits, and last that of a million.

/// How many bytes a plural table has.
pub(crate) const PLURAL_BYTES: usize = 101;
/// How many counts a plural table tells apart before it repeats: those with the same last two digits behave alike.
const COUNTS: usize = 200;

/// Adds the end of one word.
pub(crate) fn pack_end(end: usize, to: &mut impl Extend<u8>) -> Option<()> {
    to.extend(u16::try_from(end).ok()?.to_le_bytes());
    Some(())
}

/// Adds a word for the forms of one country.
pub(crate) fn pack_variant(
    key: usize,
    country: usize,
    (start, end): (usize, usize),
    to: &mut impl Extend<u8>,
) -> Option<()> {
    for number in [key, country, start, end] {
        pack_end(number, to)?;
    }
    Some(())
}

/// The category of a million and of every count below 200, packed.
pub(crate) fn pack_plural(category: impl Fn(u64) -> u8) -> [u8; PLURAL_BYTES] {
    core::array::from_fn(|index| {
        let count = 2 * index as u64;
        if count < COUNTS as u64 { category(count) | category(count + 1) << 4 } else { category(1_000_000) }
    })
}

fn number(bytes: &[u8], index: usize) -> Option<usize> {
    let pair: &[u8; 2] = bytes.get(index * 2..)?.first_chunk()?;
    Some(usize::from(u16::from_le_bytes(*pair)))
}

/// Where the word of a key is in the text; None where the language takes it from its parent.
#[inline]
pub(crate) fn read(index: &[u8], key: usize) -> Option<(usize, usize)> {
    let end = number(index, key)?;
    let start = match key.checked_sub(1) {
        Some(before) => number(index, before)?,
        None => 0,
    };
    (start < end).then_some((start, end))
}

/// Where the word of a key for the forms of a country is, if they have one of their own.
pub(crate) fn read_variant(index: &[u8], keys: usize, key: usize, country: usize) -> Option<(usize, usize)> {
    let rows = index.get(keys * 2..)?.chunks_exact(8);
    let row = rows.into_iter().find(|row| number(row, 0) == Some(key) && number(row, 1) == Some(country))?;
    Some((number(row, 2)?, number(row, 3)?))
}

/// The words for the forms of one country: key, country, and where the word is.
pub(crate) fn variants(index: &[u8], keys: usize) -> impl Iterator<Item = (usize, usize, (usize, usize))> {
    let rows = index.get(keys * 2..).unwrap_or(&[]).chunks_exact(8);
    rows.filter_map(|row| Some((number(row, 0)?, number(row, 1)?, (number(row, 2)?, number(row, 3)?))))
}

/// The category of a count.
pub(crate) fn read_plural(table: &[u8; PLURAL_BYTES], count: u64) -> u8 {
    if count > 0 && count % 1_000_000 == 0 {
        return table.last().copied().unwrap_or(0);
    }
    let last = if count < 100 { count } else { 100 + count % 100 } as usize;
    table.get(last / 2).map_or(0, |pair| pair >> (4 * (last % 2)) & 15)
}

#[cfg(test)]
mod tests {
    use super::super::stack::Bytes;
    use super::{PLURAL_BYTES, pack_end, pack_plural, pack_variant, read, read_plural, read_variant};

    #[test]
    fn what_is_packed_is_read() {
        let mut bytes = Bytes::<64>::default();
        for end in [4, 4, 9] {
            assert!(pack_end(end, &mut bytes).is_some());
        }
        assert!(pack_variant(2, 77, (9, 12), &mut bytes).is_some());
        assert!(pack_end(65_536, &mut bytes).is_none());
        let index = bytes.all();
        assert_eq!([0, 1, 2].map(|key| read(index, key)), [Some((0, 4)), None, Some((4, 9))]);
        assert_eq!(read_variant(index, 3, 2, 77), Some((9, 12)));
        assert_eq!(read_variant(index, 3, 2, 78), None);
    }

    #[test]
    fn counts_beyond_the_table_repeat_it() {
        // The Russian rules.
        let category = |count: u64| match (count % 10, count % 100) {
            (1, rest) if rest != 11 => 1,
            (2..=4, rest) if !(12..=14).contains(&rest) => 2,
            _ => 3,
        };
        let table: [u8; PLURAL_BYTES] = pack_plural(category);
        for count in (0..3_000).chain([1_000_000, 2_000_000, 1_000_001, u64::MAX]) {
            assert_eq!(read_plural(&table, count), category(count), "{count}");
        }
    }
}
