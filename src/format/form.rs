//! Address forms: rows of a fixed length, with their text in a table of its own.

use super::super::schema::FieldKind;
use super::Span;

/// The texts of a form, in the order of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Text {
    /// The layout of a label in the local script.
    Label,
    /// The layout of a label in Latin letters.
    Latin,
    /// The layout of a form to fill in.
    Edit,
    /// The regular expression of postal codes.
    Pattern,
    /// Postal codes, separated by commas.
    Examples,
    /// What people write before a postal code, separated by spaces.
    Prefixes,
    /// Tags, separated by spaces.
    Languages,
    /// Keys of notes, separated by spaces.
    Notes,
    Route,
}

/// Two bytes each for start and length.
const TEXTS: usize = 9 * 4;
const REQUIRED: usize = TEXTS;
const RECOMMENDED: usize = REQUIRED + 1;
const UPPER: usize = RECOMMENDED + 1;
const CALLED: usize = UPPER + 1;
const POSTAL: usize = CALLED + FieldKind::ALL.len();
const LONGEST: usize = POSTAL + 2;
const COUNTRY_LINE: usize = LONGEST + 1;
const VIA: usize = COUNTRY_LINE + 2;
const AREAS: usize = VIA + 2;
/// The bytes of a form.
pub(crate) const LENGTH: usize = AREAS + 3;

/// A number of two bytes that stands for none.
const NONE: u16 = u16::MAX;

/// What a row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Facts {
    /// By [`Text`].
    pub(crate) texts: [Span; 9],
    /// One bit a field, by its number.
    pub(crate) required: u8,
    pub(crate) recommended: u8,
    pub(crate) upper: u8,
    /// The rows of the labels, by field.
    pub(crate) called: [u8; FieldKind::ALL.len()],
    /// The first state of the postal codes, and the length of the longest.
    pub(crate) postal: Option<u16>,
    pub(crate) longest: u8,
    /// The index of the entry whose name is the country line, where it is not the form's own.
    pub(crate) country_line: Option<u16>,
    /// The index of the entry whose post forwards mail from abroad.
    pub(crate) via: Option<u16>,
    /// The offset of the list of areas, less than 2^24; 0: there is none.
    pub(crate) areas: u32,
}

impl Facts {
    /// The row.
    pub(crate) fn pack(&self, to: &mut impl Extend<u8>) {
        let number = |number: Option<u16>| number.unwrap_or(NONE).to_le_bytes();
        for Span(start, length) in self.texts {
            to.extend(start.to_le_bytes());
            to.extend(length.to_le_bytes());
        }
        to.extend([self.required, self.recommended, self.upper]);
        to.extend(self.called);
        to.extend(number(self.postal));
        to.extend([self.longest]);
        to.extend(number(self.country_line));
        to.extend(number(self.via));
        to.extend(self.areas.to_le_bytes().into_iter().take(3));
    }
}

/// A row.
#[derive(Clone, Copy)]
pub(crate) struct Form<'t>(&'t [u8; LENGTH]);

impl<'t> Form<'t> {
    /// The row of an index.
    #[inline]
    pub(crate) fn at(rows: &'t [u8], index: usize) -> Option<Self> {
        rows.get(index * LENGTH..)?.first_chunk().map(Form)
    }

    #[inline]
    pub(crate) fn text(self, text: Text) -> Span {
        let at = text as usize * 4;
        Span(self.number(at), self.number(at + 2))
    }

    #[inline]
    pub(crate) fn is_required(self, kind: FieldKind) -> bool {
        self.bit(REQUIRED, kind)
    }

    #[inline]
    pub(crate) fn is_recommended(self, kind: FieldKind) -> bool {
        self.bit(RECOMMENDED, kind)
    }

    #[inline]
    pub(crate) fn is_upper(self, kind: FieldKind) -> bool {
        self.bit(UPPER, kind)
    }

    /// The row of the label of a field.
    #[inline]
    pub(crate) fn called(self, kind: FieldKind) -> usize {
        self.byte(CALLED + kind as usize).into()
    }

    /// The first state of the postal codes.
    #[inline]
    pub(crate) fn postal(self) -> Option<u16> {
        self.optional(POSTAL)
    }

    /// The length of the longest postal code.
    pub(crate) fn longest(self) -> usize {
        self.byte(LONGEST).into()
    }

    pub(crate) fn country_line(self) -> Option<u16> {
        self.optional(COUNTRY_LINE)
    }

    pub(crate) fn via(self) -> Option<u16> {
        self.optional(VIA)
    }

    /// The offset of the list of areas.
    #[inline]
    pub(crate) fn areas(self) -> u32 {
        u32::from_le_bytes([self.byte(AREAS), self.byte(AREAS + 1), self.byte(AREAS + 2), 0])
    }

    #[inline]
    fn byte(self, at: usize) -> u8 {
        self.0.get(at).copied().unwrap_or(0)
    }

    #[inline]
    fn bit(self, at: usize, kind: FieldKind) -> bool {
        self.byte(at) & 1 << kind as u8 != 0
    }

    #[inline]
    fn number(self, at: usize) -> u16 {
        u16::from_le_bytes([self.byte(at), self.byte(at + 1)])
    }

    fn optional(self, at: usize) -> Option<u16> {
        Some(self.number(at)).filter(|number| *number != NONE)
    }
}

/// Appends a row of a table of words: where its key and its text are.
pub(crate) fn pack_word(key: Span, text: Span, to: &mut impl Extend<u8>) {
    for number in [key.0, key.1, text.0, text.1] {
        to.extend(number.to_le_bytes());
    }
}

/// A row of a table of words: where the key and the text are.
#[inline]
pub(crate) fn word(table: &[u8], index: usize) -> Option<(Span, Span)> {
    let [a, b, c, d, e, f, g, h] = *table.get(index * 8..)?.first_chunk()?;
    let span = |a, b, c, d| Span(u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d]));
    Some((span(a, b, c, d), span(e, f, g, h)))
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::super::stack::Bytes;
    use super::{Facts, FieldKind, Form, LENGTH, Span, Text, pack_word, word};

    #[test]
    fn what_is_packed_is_read() {
        let texts = core::array::from_fn(|at| Span(at as u16 * 300, 1000 + at as u16));
        let full = Facts {
            texts,
            required: 0b1000_0001,
            recommended: 0b0100_0000,
            upper: 0xFF,
            called: [1, 2, 3, 4, 5, 6, 7, 255],
            postal: Some(0x1234),
            longest: 24,
            country_line: Some(261),
            via: Some(0),
            areas: 0x12_3456,
        };
        let empty = Facts { upper: 0, postal: None, country_line: None, via: None, areas: 0, ..full };
        let mut bytes = Bytes::<200>::default();
        full.pack(&mut bytes);
        empty.pack(&mut bytes);
        assert_eq!(bytes.len(), 2 * LENGTH);
        for (index, facts) in [full, empty].into_iter().enumerate() {
            let form = Form::at(bytes.all(), index).unwrap();
            let kinds = [
                Text::Label,
                Text::Latin,
                Text::Edit,
                Text::Pattern,
                Text::Examples,
                Text::Prefixes,
                Text::Languages,
                Text::Notes,
                Text::Route,
            ];
            assert!(kinds.into_iter().map(|text| form.text(text)).eq(facts.texts));
            for kind in FieldKind::ALL {
                let bit = |bits: u8| bits >> *kind as u8 & 1 == 1;
                assert_eq!(form.is_required(*kind), bit(facts.required));
                assert_eq!(form.is_recommended(*kind), bit(facts.recommended));
                assert_eq!(form.is_upper(*kind), bit(facts.upper));
                assert_eq!(form.called(*kind), usize::from(facts.called[*kind as usize]));
            }
            assert_eq!((form.postal(), form.longest()), (facts.postal, usize::from(facts.longest)));
            assert_eq!((form.country_line(), form.via(), form.areas()), (facts.country_line, facts.via, facts.areas));
        }
        assert!(Form::at(bytes.all(), 2).is_none());
    }

    #[test]
    fn words_are_read() {
        let mut bytes = Bytes::<200>::default();
        pack_word(Span(1, 2), Span(300, 400), &mut bytes);
        pack_word(Span(5, 6), Span(7, 8), &mut bytes);
        let table = bytes.all();
        assert_eq!(word(table, 0), Some((Span(1, 2), Span(300, 400))));
        assert_eq!(word(table, 1), Some((Span(5, 6), Span(7, 8))));
        assert_eq!(word(table, 2), None);
    }
}
