//! The words of forms, by language, and the rules of their plurals.

mod check;
mod emit;
mod plural;
mod read;

pub(crate) use check::check;
pub(crate) use emit::emit;
pub(crate) use read::{Language, Text, Words, read};

/// The categories of CLDR's plural rules, in the order in which they are numbered.
pub(crate) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
/// Which of them every language has.
pub(crate) const OTHER: u8 = 5;
/// The key of a count, in one row a category.
pub(crate) const COUNTED: &str = "form.results";
/// The language that gives the keys, and of last resort.
pub(crate) const ENGLISH: &str = "en";
