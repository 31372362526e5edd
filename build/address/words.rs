//! `address/words.tsv`: what fields are called, and what notes say.

use super::read::is_called;
use crate::build::data::Data;
use crate::build::names::unseen;
use crate::build::schema::FieldKind;
use crate::build::source::{Cell, Findings};

/// The labels that a byte counts.
const MOST_LABELS: usize = 256;

/// A key and its text in English.
pub(super) struct Word<'a> {
    pub(super) key: Cell<'a>,
    pub(super) text: Cell<'a>,
}

pub(super) struct Words<'a> {
    pub(super) labels: Vec<Word<'a>>,
    pub(super) notes: Vec<Word<'a>>,
    /// The cells of `kind` that are neither.
    unknown: Vec<Cell<'a>>,
}

impl Words<'_> {
    pub(super) fn has_label(&self, key: &str) -> bool {
        self.labels.iter().any(|label| *label.key == *key)
    }

    pub(super) fn has_note(&self, key: &str) -> bool {
        self.notes.iter().any(|note| *note.key == *key)
    }
}

pub(super) fn read<'a>(data: &Data<'a>) -> Words<'a> {
    let mut words = Words { labels: Vec::new(), notes: Vec::new(), unknown: Vec::new() };
    for row in &data.tables["address/words.tsv"].rows {
        let word = Word { key: row.cell("key"), text: row.cell("text") };
        match row.cell("kind").text {
            "label" => words.labels.push(word),
            "note" => words.notes.push(word),
            _ => words.unknown.push(row.cell("kind")),
        }
    }
    words
}

pub(super) fn check(words: &Words<'_>, findings: &mut Findings) {
    for kind in &words.unknown {
        kind.wrong(findings, format!("{:?}, expected label or note", kind.text));
    }
    for word in words.labels.iter().chain(&words.notes) {
        let is_word =
            |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if !word.key.split('-').all(is_word) {
            word.key
                .wrong(findings, format!("{:?}, expected words of small letters with - between them", word.key.text));
        }
        if word.text.is_empty() {
            word.text.wrong(findings, "no text; expected one in English");
        }
        if let Some((at, message)) = unseen(&word.text) {
            word.text.wrong_at(findings, at, message);
        }
    }
    if let Some(label) = words.labels.get(MOST_LABELS) {
        label.key.wrong(findings, format!("more than {MOST_LABELS} labels; the compiled forms count them in a byte"));
    }
    // The others are called as each form says.
    let own = FieldKind::ALL.iter().filter(|kind| !is_called(**kind));
    for kind in own.filter(|kind| !words.has_label(kind.as_str())) {
        let message = format!("no label {:?}; expected one for the field of that name", kind.as_str());
        findings.add("address/words.tsv", 1, 1, message);
    }
}
