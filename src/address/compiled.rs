//! The compiled row of each form, and its texts.

use core::iter::FusedIterator;
use core::str::Split;

use crate::country::Country;
use crate::format::form::Form;
pub(super) use crate::format::form::Text;
use crate::tables;

/// The row of an entry.
#[inline]
pub(super) fn row(country: Country) -> Option<Form<'static>> {
    Form::at(tables::FORMS, country.index())
}

/// A text of the row of an entry.
#[inline]
pub(super) fn text(country: Country, text: Text) -> Option<&'static str> {
    row(country)?.text(text).of(tables::FORM_TEXT)
}

/// The language of a form in which a locale with this tag is written.
#[cfg(feature = "alloc")]
pub(super) fn language(country: Country, tag: &str) -> Option<&'static str> {
    let languages = text(country, Text::Languages)?;
    languages.split(' ').find(|language| language.split('-').next() == tag.split('-').next())
}

/// Several texts: examples of postal codes, languages.
///
/// # Examples
///
/// ```
/// use polity::address::Texts;
/// use polity::Country;
///
/// let languages: Texts = Country::CA.address_form().languages();
/// assert!(languages.rev().eq(["fr", "en"]));
/// ```
#[derive(Clone, Debug)]
pub struct Texts {
    /// None: there are none.
    rest: Option<Split<'static, char>>,
}

impl Texts {
    /// The parts of a text of an entry's row.
    pub(super) fn new(all: Option<&'static str>, separator: char) -> Self {
        Texts { rest: all.map(|all| all.split(separator)) }
    }
}

impl Iterator for Texts {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        self.rest.as_mut()?.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rest.as_ref().map_or((0, Some(0)), Split::size_hint)
    }
}

impl DoubleEndedIterator for Texts {
    fn next_back(&mut self) -> Option<&'static str> {
        self.rest.as_mut()?.next_back()
    }
}

impl FusedIterator for Texts {}
