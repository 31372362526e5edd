//! A list of bytes for each entry, by its number: where each begins, and after the last where it ends; then the bytes.

/// Packs the lists of all entries. None where they have more than 65,535 bytes.
pub(crate) fn pack<'b>(lists: impl Iterator<Item = &'b [u8]> + Clone, to: &mut impl Extend<u8>) -> Option<()> {
    let mut end: u16 = 0;
    to.extend(end.to_le_bytes());
    for list in lists.clone() {
        end = end.checked_add(u16::try_from(list.len()).ok()?)?;
        to.extend(end.to_le_bytes());
    }
    to.extend(lists.flatten().copied());
    Some(())
}

/// Returns the list of an entry out of those of so many.
pub(crate) fn of(table: &[u8], count: usize, entry: usize) -> &[u8] {
    let number = |at: usize| {
        let bytes = table.get(at * 2..).and_then(<[u8]>::first_chunk);
        bytes.map_or(0, |bytes| usize::from(u16::from_le_bytes(*bytes)))
    };
    let lists = table.get((count + 1) * 2..).unwrap_or(&[]);
    let list = (entry < count).then(|| number(entry)..number(entry + 1));
    list.and_then(|range| lists.get(range)).unwrap_or(&[])
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::vec::Vec;

    use super::{of, pack};

    #[test]
    fn what_is_packed_is_read_back() {
        let lists: [&[u8]; 4] = [b"one", b"", b"three", b"4"];
        let mut bytes = Vec::new();
        assert_eq!(pack(lists.iter().copied(), &mut bytes), Some(()));
        for (entry, list) in lists.iter().enumerate() {
            assert_eq!(of(&bytes, lists.len(), entry), *list);
        }
        assert_eq!(
            (of(&bytes, 4, 4), of(&[], 4, 0), of(bytes.get(..8).unwrap_or(&[]), 4, 0)),
            (&[][..], &[][..], &[][..])
        );
        let long = [[0; 40_000]; 2];
        assert_eq!(pack(long.iter().map(|list| &list[..]), &mut bytes), None);
    }
}
