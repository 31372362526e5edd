//! The form of an entry, as a whole.

use core::fmt;
use core::iter::FusedIterator;

use super::compiled::{self, Text, Texts};
use crate::country::Country;
use crate::format::form::word;
use crate::locale::Locale;
use crate::subdivision::{self, Options};
use crate::tables;

/// How addresses of a country or region are written.
///
/// Its fields, row by row, are [`rows`](Self::rows).
///
/// Source: Google's address data; `data/address/` names the others.
///
/// # Examples
///
/// ```
/// use polity::address::FieldKind::*;
/// use polity::Country;
///
/// let form = Country::XK.address_form();
/// let rows: Vec<Vec<_>> = form.rows().map(|row| row.map(|field| field.kind()).collect()).collect();
/// assert_eq!(rows, [vec![Recipient], vec![Organization], vec![StreetAddress], vec![PostalCode, Locality]]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AddressForm(Country);

impl Country {
    /// Returns the form of the addresses there.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::all().all(|country| country.address_form().rows().len() >= 3));
    /// ```
    pub const fn address_form(self) -> AddressForm {
        AddressForm(self)
    }
}

/// The script of a label.
///
/// # Examples
///
/// ```
/// use polity::address::{FieldKind, Writing};
/// use polity::Country;
///
/// let first = |writing| Country::JP.address_form().label_rows(writing).flatten().next().unwrap().kind();
/// assert_eq!(first(Writing::Local), FieldKind::PostalCode);
/// assert_eq!(first(Writing::Latin), FieldKind::Recipient);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Writing {
    /// The script of the country.
    Local,
    /// Latin letters, for mail from abroad.
    Latin,
}

impl AddressForm {
    /// Returns the country or region whose form it is.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::XK.address_form().country(), Country::XK);
    /// ```
    pub const fn country(self) -> Country {
        self.0
    }

    /// Returns extra notes on this form.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let keys = |country: Country| country.address_form().notes().map(|note| note.key()).collect::<Vec<_>>();
    /// assert_eq!(keys(Country::NORTHERN_CYPRUS), ["two-postal-systems"]);
    /// assert_eq!(keys(Country::GB), ["northern-ireland-xi"]);
    /// assert!(keys(Country::XK).is_empty());
    /// ```
    pub fn notes(self) -> Notes {
        Notes { keys: Texts::new(compiled::text(self.0, Text::Notes), ' ') }
    }

    /// Returns the languages in which names of areas are written, as BCP 47 tags, the language of the local script first.
    /// Empty where no name depends on the language.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::CA.address_form().languages().eq(["en", "fr"]));
    /// ```
    pub fn languages(self) -> Texts {
        Texts::new(compiled::text(self.0, Text::Languages), ' ')
    }

    /// Tells whether labels in Latin letters have their own order.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::CN.address_form().has_latin_label());
    /// assert!(!Country::DE.address_form().has_latin_label());
    /// ```
    pub fn has_latin_label(self) -> bool {
        self.layout(Writing::Local) != self.layout(Writing::Latin)
    }

    /// Returns the entry whose name is the last line of a label from abroad: another one where its post delivers the mail.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::IC.address_form().country_line(), Country::ES);
    /// assert_eq!(Country::NORTHERN_CYPRUS.address_form().country_line(), Country::TR);
    /// assert_eq!(Country::XK.address_form().country_line(), Country::XK);
    /// ```
    pub fn country_line(self) -> Country {
        compiled::row(self.0).and_then(|row| entry(row.country_line()?)).unwrap_or(self.0)
    }

    /// Returns the country whose post forwards mail from abroad, where a label names it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::ABKHAZIA.address_form().via(), Some(Country::RU));
    /// assert_eq!(Country::XK.address_form().via(), None);
    /// ```
    pub fn via(self) -> Option<Country> {
        entry(compiled::row(self.0)?.via()?)
    }

    /// Returns a line without which mail from abroad does not arrive.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::NORTHERN_CYPRUS.address_form().route(), Some("via Mersin 10"));
    /// ```
    pub fn route(self) -> Option<&'static str> {
        compiled::text(self.0, Text::Route)
    }

    /// Returns the areas to choose from, in the order and with the names of a locale: the options of
    /// [`AdministrativeArea`](super::FieldKind::AdministrativeArea). Empty where there is nothing to choose.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// let form = Country::JP.address_form();
    /// let first = |locale| form.areas(locale).next().unwrap().name_in(locale);
    /// assert_eq!(first(locale::JA), "北海道");
    /// assert_eq!(first(locale::EN), "Aichi");
    /// ```
    pub fn areas(self, locale: Locale) -> Options {
        Options::new(self.0, subdivision::areas(self.0), locale)
    }

    /// The layout of a label.
    pub(super) fn layout(self, writing: Writing) -> Option<&'static str> {
        let text = match writing {
            Writing::Local => Text::Label,
            Writing::Latin => Text::Latin,
        };
        compiled::text(self.0, text)
    }
}

/// The entry of an index.
fn entry(index: u16) -> Option<Country> {
    Country::all().nth(index.into())
}

impl fmt::Debug for AddressForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("AddressForm").field(&self.0).finish()
    }
}

/// An extra note on the addresses of a country or region.
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// let note = Country::PS.address_form().notes().next().unwrap();
/// assert_eq!(note.key(), "two-routes");
/// assert_eq!(note.text(), "Mail from abroad comes through Israel or Jordan.");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Note {
    key: &'static str,
    text: &'static str,
    /// The row of `NOTES`.
    index: usize,
}

impl Note {
    /// Returns the key, for a translation.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::UA.address_form().notes().next(), Country::RU.address_form().notes().next());
    /// assert_eq!(Country::UA.address_form().notes().next().unwrap().key(), "crimea-two-systems");
    /// ```
    pub const fn key(self) -> &'static str {
        self.key
    }

    /// Returns the text in English.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let note = Country::AQ.address_form().notes().next().unwrap();
    /// assert_eq!(note.text(), "Mail goes through the country that runs the station.");
    /// ```
    pub const fn text(self) -> &'static str {
        self.text
    }

    /// The row of `NOTES`.
    #[cfg(feature = "words")]
    pub(super) const fn index(self) -> usize {
        self.index
    }
}

/// The notes on a form.
///
/// # Examples
///
/// ```
/// use polity::address::Notes;
/// use polity::Country;
///
/// let notes: Notes = Country::GB.address_form().notes();
/// assert_eq!(notes.count(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Notes {
    keys: Texts,
}

impl Iterator for Notes {
    type Item = Note;

    fn next(&mut self) -> Option<Note> {
        self.keys.find_map(note)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.keys.size_hint().1)
    }
}

impl DoubleEndedIterator for Notes {
    fn next_back(&mut self) -> Option<Note> {
        self.keys.by_ref().rev().find_map(note)
    }
}

impl FusedIterator for Notes {}

/// The note of a key.
fn note(key: &'static str) -> Option<Note> {
    let mut words = (0..).map_while(|index| Some((index, word(tables::NOTES, index)?)));
    let (index, (_, text)) = words.find(|(_, (known, _))| known.of(tables::FORM_TEXT) == Some(key))?;
    Some(Note { key, text: text.of(tables::FORM_TEXT).unwrap_or(""), index })
}
