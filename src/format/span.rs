//! A piece of a table's text.

/// Where the piece starts and how long it is, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span(pub(crate) u16, pub(crate) u16);

impl Span {
    /// The piece from `start` on; None where 16 bits are too few.
    pub(crate) fn pack(start: usize, length: usize) -> Option<Self> {
        Some(Span(u16::try_from(start).ok()?, u16::try_from(length).ok()?))
    }

    /// The piece of `text`; None where it is empty, which stands for an empty cell of `data/`.
    pub(crate) fn of(self, text: &str) -> Option<&str> {
        let start = usize::from(self.0);
        text.get(start..start + usize::from(self.1)).filter(|piece| !piece.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn what_is_packed_is_read() {
        let text = "Kosovë";
        assert_eq!(Span::pack(0, 6).and_then(|span| span.of(text)), None, "the last letter has two bytes");
        assert_eq!(Span::pack(0, 7).and_then(|span| span.of(text)), Some("Kosovë"));
        assert_eq!(Span::pack(5, 2).and_then(|span| span.of(text)), Some("ë"));
        assert_eq!(Span::pack(2, 0).and_then(|span| span.of(text)), None);
        assert_eq!(Span::pack(6, 2).and_then(|span| span.of(text)), None);
        assert_eq!(Span::pack(65_536, 1), None);
        assert_eq!(Span::pack(1, 65_536), None);
    }
}
