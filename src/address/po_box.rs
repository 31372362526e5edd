//! PO boxes.

use super::problem::{LONGEST, Problem};
use super::values::Address;
use crate::schema::{FieldKind, ProblemKind, Severity};
use crate::tables::PO_BOXES;

/// The fields in which people write a box.
const FIELDS: [FieldKind; 5] = [
    FieldKind::StreetAddress,
    FieldKind::DependentLocality,
    FieldKind::Locality,
    FieldKind::PostalCode,
    FieldKind::SortingCode,
];

impl Address {
    /// Recognises a PO box, by the words of the languages of the country and the English ones, for programs that send parcels
    /// and cannot deliver to one: [`validate`](Self::validate) accepts it.
    ///
    /// The problem is an error where the text means nothing else, and a warning where it may be another box: "Box 65, RR 2".
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{Address, FieldKind, Severity};
    /// use polity::Country;
    ///
    /// let severity = |country, street| {
    ///     Address::new(country).set(FieldKind::StreetAddress, street).po_box().map(|problem| problem.severity)
    /// };
    /// assert_eq!(severity(Country::US, "P.O. Box 1400"), Some(Severity::Error));
    /// assert_eq!(severity(Country::NL, "Postbus 2572"), Some(Severity::Error));
    /// assert_eq!(severity(Country::CA, "Box 65, RR 2"), Some(Severity::Warning));
    /// assert_eq!(severity(Country::US, "12 Post Box Lane"), None);
    /// ```
    pub fn po_box(&self) -> Option<Problem> {
        let mut possible = None;
        for kind in FIELDS {
            let value = self.get(kind);
            let found = if value.len() > LONGEST { None } else { self.find_box(value) };
            let Some(severity) = found else { continue };
            let label = self.form().field(kind).map_or(kind.as_str(), |field| field.label());
            let problem = Problem { severity, ..Problem::new(kind, ProblemKind::PoBox, label) };
            if severity == Severity::Error {
                return Some(problem);
            }
            possible = possible.or(Some(problem));
        }
        possible
    }

    fn find_box(&self, value: &str) -> Option<Severity> {
        let mut possible = None;
        for line in PO_BOXES.lines() {
            let (language, phrase) = line.split_once(['!', '?']).unwrap_or(("", line));
            let is_spoken = language == "en" || self.country().languages().any(|spoken| spoken == language);
            if is_spoken && has(value, phrase) {
                if line.contains('!') {
                    return Some(Severity::Error);
                }
                possible = Some(Severity::Warning);
            }
        }
        possible
    }
}

/// Whether a text has a phrase as words of its own, with a number or nothing after it.
fn has(text: &str, phrase: &str) -> bool {
    // Chinese and Japanese have no spaces between words.
    let is_joined = phrase.starts_with(|letter| letter >= '\u{2E80}');
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let begins = is_joined || !before.is_alphanumeric();
        before = letter;
        if begins && text.get(at..).and_then(|rest| after(rest, phrase)).is_some_and(|rest| is_number(rest, phrase)) {
            return true;
        }
    }
    false
}

/// What comes after a phrase at the beginning of a text.
fn after<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    let mut wanted = phrase.chars().peekable();
    for (at, letter) in text.char_indices() {
        if wanted.peek().is_none() {
            return text.get(at..);
        }
        if letter.is_alphanumeric() {
            if !letter.to_lowercase().all(|letter| wanted.next() == Some(letter)) {
                return None;
            }
        } else if at == 0 {
            return None;
        }
    }
    wanted.peek().is_none().then_some("")
}

/// Whether a number follows, after a word for it; or, after a phrase that is no abbreviation, nothing or a single letter.
fn is_number(rest: &str, phrase: &str) -> bool {
    if rest.starts_with(char::is_alphabetic) && phrase.is_ascii() {
        return false;
    }
    let is_long = phrase.chars().count() > 3;
    let mut words = rest.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_word = |word: &&str| ["no", "nr", "num", "number", "nº", "n"].iter().any(|no| word.eq_ignore_ascii_case(no));
    match words.find(|word| !is_word(word)) {
        None => is_long,
        Some(word) => word.contains(char::is_numeric) || (is_long && word.chars().count() == 1),
    }
}
