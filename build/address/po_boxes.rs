//! `address/po_boxes.tsv`: what PO boxes are called.

use crate::build::data::Data;
use crate::build::source::{Cell, Findings};

/// A word for a PO box.
pub(crate) struct Phrase<'a> {
    language: Cell<'a>,
    text: Cell<'a>,
    /// Whether it means nothing else before a number.
    is_certain: bool,
}

impl Phrase<'_> {
    /// The line of the table: the language, a mark, the letters and digits.
    pub(super) fn packed(&self) -> String {
        let mark = if self.is_certain { '!' } else { '?' };
        format!("{}{mark}{}\n", self.language.text, letters(self.text.text))
    }
}

/// Small letters and digits alone, as they are compared.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

pub(super) fn read<'a>(data: &Data<'a>, findings: &mut Findings) -> Vec<Phrase<'a>> {
    let rows = data.tables["address/po_boxes.tsv"].rows.iter();
    rows.map(|row| {
        let (language, text, kind) = (row.cell("language"), row.cell("text"), row.cell("kind"));
        if !matches!(kind.text, "certain" | "possible") {
            kind.wrong(findings, format!("{:?}, expected certain or possible", kind.text));
        }
        if !(2..=3).contains(&language.len()) || !language.bytes().all(|byte| byte.is_ascii_lowercase()) {
            language.wrong(findings, format!("{:?} is not a language; expected a code as sr", language.text));
        }
        if letters(&text).chars().count() < 2 {
            text.wrong(findings, "no word; expected two letters at least");
        }
        Phrase { language, text, is_certain: kind.text == "certain" }
    })
    .collect()
}
