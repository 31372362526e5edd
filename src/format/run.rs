//! Consecutive rows of a table.

/// The index of the first row, and how many rows there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Run(pub(crate) u16, pub(crate) u16);

impl Run {
    /// The rows from `first` up to the end of a table that has `end` rows so far; None where 16 bits are too few.
    pub(crate) fn pack(first: usize, end: usize) -> Option<Self> {
        Some(Run(u16::try_from(first).ok()?, u16::try_from(end.checked_sub(first)?).ok()?))
    }

    /// These rows of `table`; none where the table is shorter.
    #[inline]
    pub(crate) fn of<T>(self, table: &[T]) -> &[T] {
        let first = usize::from(self.0);
        table.get(first..first + usize::from(self.1)).unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::Run;

    #[test]
    fn what_is_packed_is_read() {
        let table = [1, 2, 3, 4];
        for first in 0..=4 {
            for end in first..=4 {
                let run = Run::pack(first, end).unwrap_or_default();
                assert!(run.of(&table).iter().eq(table.iter().take(end).skip(first)));
            }
        }
        assert_eq!(Run(3, 2).of(&table), &[]);
        assert_eq!(Run::pack(2, 1), None);
        assert_eq!(Run::pack(65_536, 65_537), None);
        assert_eq!(Run::pack(0, 65_536), None);
    }
}
