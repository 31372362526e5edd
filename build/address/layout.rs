//! Layouts: `{recipient} / {postal-code} {locality}`, with ` / ` between lines.

use crate::build::format::layout::{Piece, pack};
use crate::build::schema::FieldKind;
use crate::build::sorted::Set;
use crate::build::source::{Cell, Findings};

const LINE_END: &str = " / ";

/// A layout, and where it is written.
pub(super) struct Layout<'a> {
    pub(super) cell: Cell<'a>,
    /// Each with its offset in the cell, in characters.
    pub(super) pieces: Vec<(usize, Piece<'a>)>,
}

impl<'a> Layout<'a> {
    /// Reads a layout. What cannot be read is reported and left out.
    pub(super) fn read(cell: Cell<'a>, findings: &mut Findings) -> Self {
        let mut layout = Layout { cell, pieces: Vec::new() };
        let mut rest = cell.text;
        let at = |rest: &str| cell.chars().count() - rest.chars().count();
        while let Some(start) = rest.find('{') {
            layout.text(at(rest), &rest[..start], findings);
            rest = &rest[start..];
            let Some(end) = rest.find('}') else {
                cell.wrong_at(findings, at(rest), "a { without }");
                return layout;
            };
            let word = &rest[1..end];
            match field(word) {
                Some(kind) => layout.pieces.push((at(rest), Piece::Field(kind))),
                None => cell.wrong_at(findings, at(rest), not_a_field(word)),
            }
            rest = &rest[end + 1..];
        }
        layout.text(at(rest), rest, findings);
        if cell.is_empty() {
            cell.wrong(findings, "no layout; expected the fields of a label, as {recipient} / {locality}");
        }
        layout
    }

    /// Text between fields.
    fn text(&mut self, mut at: usize, text: &'a str, findings: &mut Findings) {
        for (line, text) in text.split(LINE_END).enumerate() {
            if line > 0 {
                self.pieces.push((at, Piece::LineEnd));
                at += LINE_END.len();
            }
            if text.contains('}') {
                self.cell.wrong_at(findings, at, "a } without {");
            }
            if text.starts_with("/ ") || text.ends_with(" /") {
                self.cell.wrong_at(findings, at, "a / with one space; expected two where a line ends, or none");
            }
            if !text.is_empty() {
                self.pieces.push((at, Piece::Text(text)));
            }
            at += text.chars().count();
        }
    }

    /// The fields, each with its offset in the cell.
    pub(super) fn fields(&self) -> impl Iterator<Item = (usize, FieldKind)> {
        self.pieces.iter().filter_map(|(at, piece)| match piece {
            Piece::Field(kind) => Some((*at, *kind)),
            _ => None,
        })
    }

    pub(super) fn has(&self, kind: FieldKind) -> bool {
        self.fields().any(|(_, other)| other == kind)
    }

    /// The layout as it is compiled.
    pub(super) fn packed(&self) -> String {
        let mut packed = String::new();
        self.pieces.iter().for_each(|(_, piece)| pack(*piece, &mut packed));
        packed
    }

    /// The fields alone, each once, line by line: what a form shows where nothing says it otherwise.
    pub(super) fn packed_fields(&self) -> String {
        let mut seen = Set::default();
        let mut packed = String::new();
        let mut ends_line = false;
        for (_, piece) in &self.pieces {
            match piece {
                Piece::Field(kind) if seen.insert(*kind) => {
                    if ends_line && !packed.is_empty() {
                        pack(Piece::LineEnd, &mut packed);
                    }
                    ends_line = false;
                    pack(*piece, &mut packed);
                }
                Piece::LineEnd => ends_line = true,
                _ => {}
            }
        }
        packed
    }
}

pub(super) fn field(word: &str) -> Option<FieldKind> {
    FieldKind::ALL.iter().copied().find(|kind| kind.as_str() == word)
}

pub(super) fn not_a_field(word: &str) -> String {
    let fields: Vec<&str> = FieldKind::ALL.iter().map(|kind| kind.as_str()).collect();
    format!("{word:?} is not a field; expected one of {}", fields.join(", "))
}
