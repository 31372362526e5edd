//! Layouts of addresses: text with one control character for each field, and a line end between lines.

use super::super::schema::FieldKind;

/// The character of the first field; the others follow in the order of [`FieldKind`]. No text of `data/` has one of these.
const FIRST_FIELD: u8 = 0x10;

/// A part of a layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'l> {
    /// What is written between fields.
    Text(&'l str),
    Field(FieldKind),
    LineEnd,
}

/// Appends a piece to a layout.
pub(crate) fn pack(piece: Piece<'_>, to: &mut impl Extend<char>) {
    match piece {
        Piece::Text(text) => to.extend(text.chars()),
        Piece::Field(kind) => to.extend([char::from(FIRST_FIELD + kind as u8)]),
        Piece::LineEnd => to.extend(['\n']),
    }
}

/// The field that a byte of a layout stands for.
#[inline]
pub(crate) fn field(byte: u8) -> Option<FieldKind> {
    FieldKind::ALL.get(usize::from(byte.checked_sub(FIRST_FIELD)?)).copied()
}

/// The pieces of a layout.
pub(crate) fn pieces(layout: &str) -> Pieces<'_> {
    Pieces { rest: layout }
}

#[derive(Clone, Debug)]
pub(crate) struct Pieces<'l> {
    rest: &'l str,
}

impl<'l> Iterator for Pieces<'l> {
    type Item = Piece<'l>;

    fn next(&mut self) -> Option<Piece<'l>> {
        let special = |byte: u8| if byte == b'\n' { Some(Piece::LineEnd) } else { field(byte).map(Piece::Field) };
        let first = *self.rest.as_bytes().first()?;
        if let Some(piece) = special(first) {
            self.rest = self.rest.get(1..)?;
            return Some(piece);
        }
        let end = self.rest.bytes().position(|byte| special(byte).is_some()).unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        Some(Piece::Text(text))
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::super::stack::Bytes;
    use super::{FieldKind, Piece, field, pack, pieces};

    #[test]
    fn what_is_packed_is_read() {
        let written = [
            Piece::Text("〒"),
            Piece::Field(FieldKind::PostalCode),
            Piece::LineEnd,
            Piece::Field(FieldKind::Recipient),
            Piece::Field(FieldKind::SortingCode),
            Piece::Text(", "),
            Piece::Field(FieldKind::Locality),
            Piece::Text(" PR"),
        ];
        let mut bytes = Bytes::<64>::default();
        written.into_iter().for_each(|piece| pack(piece, &mut bytes));
        let layout = core::str::from_utf8(bytes.all()).unwrap();
        assert!(pieces(layout).eq(written), "{layout:?}");
        assert_eq!(pieces("").next(), None);
    }

    #[test]
    fn every_field_has_a_byte_of_its_own() {
        for kind in FieldKind::ALL {
            let mut bytes = Bytes::<64>::default();
            pack(Piece::Field(*kind), &mut bytes);
            assert_eq!((bytes.len(), field(bytes.all()[0])), (1, Some(*kind)));
        }
        assert!((0..=u8::MAX).filter_map(field).eq(FieldKind::ALL.iter().copied()));
        assert!(field(b'\n').is_none() && (b' '..=u8::MAX).all(|byte| field(byte).is_none()));
    }
}
