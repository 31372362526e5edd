//! Labels, messages and notes in the visitor's language.

#[cfg(feature = "alloc")]
use core::fmt;

use super::field::Field;
use super::form::Note;
#[cfg(feature = "alloc")]
use super::problem::Problem;
#[cfg(feature = "alloc")]
use crate::schema::ProblemKind;
use crate::subdivision::Subdivision;
use crate::tables;
use crate::words::{Word, Words};

impl Field {
    /// Returns its label in a language.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind::{AdministrativeArea, PostalCode};
    /// use polity::{Country, words};
    ///
    /// let label = |country: Country, kind, words| country.address_form().field(kind).unwrap().label_in(words);
    /// assert_eq!(label(Country::JP, AdministrativeArea, words::JA), "都道府県");
    /// assert_eq!(label(Country::GB, PostalCode, words::EN), "Postcode");
    /// assert_eq!(label(Country::US, PostalCode, words::EN), "ZIP code");
    /// assert_eq!(label(Country::XK, PostalCode, words::SQ), "Kodi postar");
    /// ```
    pub fn label_in(self, words: Words) -> &'static str {
        let word = self.label_index().and_then(|index| word(&tables::LABEL_WORDS, index));
        word.map_or("", |word| words.get_in(word, self.country()))
    }
}

impl Note {
    /// Returns its text in a language.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, words};
    ///
    /// let note = Country::AQ.address_form().notes().next().unwrap();
    /// assert_eq!(note.text_in(words::EN), note.text());
    /// assert_ne!(note.text_in(words::FR), note.text());
    /// ```
    pub fn text_in(self, words: Words) -> &'static str {
        word(&tables::NOTE_WORDS, self.index()).map_or("", |word| words.get(word))
    }
}

/// The word at an index of a table that has its number.
fn word(table: &[u8], index: usize) -> Option<Word> {
    Word::ALL.get(usize::from(*table.get(index)?)).copied()
}

#[cfg(feature = "alloc")]
impl Problem {
    /// Returns a sentence that says in a language what is wrong and what would be right, to stand beside the field.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{Address, FieldKind};
    /// use polity::{Country, words};
    ///
    /// let address = Address::new(Country::XK).set(FieldKind::PostalCode, "80000");
    /// let messages = |words| address.validate().map(|problem| problem.message(words).to_string()).collect::<Vec<_>>();
    /// assert_eq!(messages(words::EN)[..2], ["Please fill this in.", "Expected something like 10000."]);
    /// assert_eq!(messages(words::SQ).len(), 3);
    /// ```
    pub const fn message(self, words: Words) -> Message {
        Message { problem: self, words }
    }
}

/// What is wrong with a field, in words: what [`Problem::message`] returns.
///
/// # Examples
///
/// ```
/// use polity::address::Address;
/// use polity::{Country, words};
///
/// let problem = Address::new(Country::DE).validate().next().unwrap();
/// assert_eq!(format!("{}", problem.message(words::EN)), "Please fill this in.");
/// ```
#[cfg(feature = "alloc")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    problem: Problem,
    words: Words,
}

#[cfg(feature = "alloc")]
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Message { problem, words } = *self;
        let area = || problem.within.map_or("", |area| Subdivision::name_by_tag(area, words.language()));
        match (problem.kind, problem.example) {
            (ProblemKind::Missing, _) => f.write_str(words.get(Word::ProblemMissing)),
            (ProblemKind::Unknown, _) => f.write_str(words.get(Word::ProblemUnknown)),
            (ProblemKind::Malformed, Some(example)) => words.with(Word::ProblemMalformed, example).fmt(f),
            (ProblemKind::Malformed, None) => f.write_str(words.get(Word::ProblemMalformedCode)),
            (ProblemKind::Elsewhere, Some(example)) => {
                words.with_both(Word::ProblemElsewhereExample, [("area", area()), ("example", example)]).fmt(f)
            }
            (ProblemKind::Elsewhere, None) => words.with(Word::ProblemElsewhere, area()).fmt(f),
            (ProblemKind::TooLong, _) => f.write_str(words.get(Word::ProblemTooLong)),
            (ProblemKind::Control, _) => f.write_str(words.get(Word::ProblemUnreadable)),
            (ProblemKind::Unexpected, _) => f.write_str(words.get(Word::ProblemUnexpected)),
            (ProblemKind::PoBox, _) => f.write_str(words.get(Word::ProblemPoBox)),
        }
    }
}
