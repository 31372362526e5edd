//! From what people write to a number.

use polity::View;
use polity::phone::{Original, Ranges, Source as Found};

use crate::country::{Code, Id, Source};
use crate::error::Parse;
use crate::metadata::Database;
use crate::national_number::NationalNumber;
use crate::phone_number::PhoneNumber;

/// Reads a number: an international one, or a national one of `country`.
///
/// # Errors
///
/// If there is no number in the text, or no calling code that is in use.
pub fn parse<S: AsRef<str>>(country: Option<Id>, string: S) -> Result<PhoneNumber, Parse> {
    let text = string.as_ref();
    let home = country.map(polity::Country::from);
    let original =
        Original::parse_within(text, home, Ranges::Upstream, View::CLDR).map_err(|error| Parse::of(error.kind()))?;
    let number = original.number();
    let source = match original.source() {
        Found::Plus => Source::Plus,
        // An exit code after a plus.
        Found::ExitCode if begins_with_plus(text) => Source::Plus,
        Found::ExitCode => Source::Idd,
        Found::Bare => Source::Number,
        _ => Source::Default,
    };
    Ok(PhoneNumber {
        code: Code { value: number.calling_code(), source },
        national: NationalNumber::read(number.national())?,
        extension: number.extension().map(Into::into),
        carrier: original.carrier_code().map(Into::into),
    })
}

fn begins_with_plus(text: &str) -> bool {
    let is_plus = |character: char| matches!(character, '+' | '\u{FF0B}');
    let first = text.find(|character: char| is_plus(character) || character.is_numeric());
    first.is_some_and(|at| text[at..].starts_with(is_plus))
}

/// As [`parse`]: there is one database.
///
/// # Errors
///
/// As [`parse`].
pub fn parse_with<S: AsRef<str>>(database: &Database, country: Option<Id>, string: S) -> Result<PhoneNumber, Parse> {
    let _ = database;
    parse(country, string)
}
