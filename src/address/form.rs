//! Forms: rows of fields.

use core::fmt;

use super::field::{self, Field};
use super::subdivision::{Options, list};
use crate::country::Country;
use crate::locale::Locale;
use crate::schema::FieldKind;
use crate::tables::{self, FormRow, Span};

/// How addresses of a place are written: the fields of a form, row by row.
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
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct AddressForm(Country);

impl Country {
    /// How addresses of the place are written.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::all().all(|country| country.address_form().rows().count() >= 3));
    /// ```
    pub const fn address_form(self) -> AddressForm {
        AddressForm(self)
    }
}

/// Which script a label is written in.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Writing {
    /// The script of the place.
    Local,
    /// Latin letters, as mail from abroad has them.
    Latin,
}

impl AddressForm {
    /// Whose form it is.
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

    /// The fields in the order in which people of the place write them, each once.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// for row in Country::US.address_form().rows() {
    ///     for field in row {
    ///         print!("[{} {}] ", field.label(), field.requirement().as_str());
    ///     }
    ///     println!();
    /// }
    /// ```
    pub fn rows(self) -> Rows {
        Rows::new(self, self.row().map(|row| row.edit))
    }

    /// The fields in the order of a label.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{FieldKind, Writing};
    /// use polity::Country;
    ///
    /// let rows = Country::TW.address_form().label_rows(Writing::Latin);
    /// assert_eq!(rows.flatten().last().unwrap().kind(), FieldKind::PostalCode);
    /// ```
    pub fn label_rows(self, writing: Writing) -> Rows {
        Rows::new(self, self.layout(writing))
    }

    /// The field of a kind, None where the form has none.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind;
    /// use polity::Country;
    ///
    /// let form = Country::IE.address_form();
    /// assert_eq!(form.field(FieldKind::PostalCode).unwrap().label(), "Eircode");
    /// assert!(Country::HK.address_form().field(FieldKind::PostalCode).is_none());
    /// ```
    pub fn field(self, kind: FieldKind) -> Option<Field> {
        self.rows().flatten().find(|field| field.kind() == kind)
    }

    /// What there is to say besides: keys, with an English text.
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
    pub fn notes(self) -> impl Iterator<Item = Note> + Clone {
        let keys = self.row().and_then(|row| row.notes.of(tables::FORM_TEXT)).unwrap_or("");
        keys.split(' ').filter_map(|key| {
            let row = tables::NOTES.iter().find(|(known, _)| known.of(tables::FORM_TEXT) == Some(key))?;
            Some(Note { key, text: row.1.of(tables::FORM_TEXT).unwrap_or("") })
        })
    }

    /// The languages in whose script labels within the place are written, as BCP 47 tags; none where no names depend on it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::CA.address_form().languages().eq(["en", "fr"]));
    /// ```
    pub fn languages(self) -> impl Iterator<Item = &'static str> + Clone {
        let languages = self.row().and_then(|row| row.languages.of(tables::FORM_TEXT));
        languages.into_iter().flat_map(|languages| languages.split(' '))
    }

    /// Whether labels in Latin letters have an order of their own.
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
        self.row().is_some_and(|row| row.label.of(tables::FORM_TEXT) != row.latin.of(tables::FORM_TEXT))
    }

    /// Whose name the last line of a label from abroad has: another entry's where that one's post is the one that delivers.
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
        self.row().and_then(|row| row.country_line).map_or(self.0, Country)
    }

    /// Through whose post mail from abroad comes, where the label says so.
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
        self.row()?.via.map(Country)
    }

    /// A line that mail needs to arrive.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::NORTHERN_CYPRUS.address_form().route(), Some("via Mersin 10"));
    /// ```
    pub fn route(self) -> Option<&'static str> {
        self.row()?.route.of(tables::FORM_TEXT)
    }

    /// The areas to choose from, in the order and with the names of a locale: the options of
    /// [`FieldKind::AdministrativeArea`]. Empty where there is nothing to choose.
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
        Options::new(self.0, list(self.below()), locale)
    }

    pub(crate) fn row(self) -> Option<&'static FormRow> {
        tables::FORMS.get(self.0.index())
    }

    pub(crate) fn below(self) -> u32 {
        self.row().map_or(0, |row| row.below)
    }

    pub(crate) fn layout(self, writing: Writing) -> Option<Span> {
        self.row().map(|row| match writing {
            Writing::Local => row.label,
            Writing::Latin => row.latin,
        })
    }
}

impl fmt::Debug for AddressForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("AddressForm").field(&self.0).finish()
    }
}

/// Something to say about the addresses of a place.
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// let note = Country::PS.address_form().notes().next().unwrap();
/// assert_eq!(note.key(), "two-routes");
/// assert_eq!(note.text(), "Mail from abroad comes through Israel or through Jordan.");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Note {
    key: &'static str,
    text: &'static str,
}

impl Note {
    /// The key, for a translation.
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

    /// The text in English.
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
}

/// The rows of a form.
///
/// # Examples
///
/// ```
/// use polity::address::Rows;
/// use polity::Country;
///
/// let rows: Rows = Country::AL.address_form().rows();
/// assert_eq!(rows.count(), 5);
/// ```
#[derive(Clone)]
pub struct Rows {
    form: AddressForm,
    /// What is left of the layout; None at its end.
    rest: Option<&'static [u8]>,
}

impl Rows {
    fn new(form: AddressForm, layout: Option<Span>) -> Self {
        Rows { form, rest: layout.and_then(|layout| layout.of(tables::FORM_TEXT)).map(str::as_bytes) }
    }
}

impl Iterator for Rows {
    type Item = Row;

    #[inline]
    fn next(&mut self) -> Option<Row> {
        loop {
            let rest = self.rest?;
            let (mut end, mut has_field) = (0, false);
            for byte in rest {
                if *byte == b'\n' {
                    break;
                }
                has_field |= field::kind(*byte).is_some();
                end += 1;
            }
            self.rest = rest.get(end + 1..);
            if has_field {
                return Some(Row { form: self.form, rest: rest.get(..end).unwrap_or(&[]) });
            }
        }
    }
}

impl fmt::Debug for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// The fields of a row.
///
/// # Examples
///
/// ```
/// use polity::address::Row;
/// use polity::Country;
///
/// let last: Row = Country::US.address_form().rows().last().unwrap();
/// assert!(last.map(|field| field.label()).eq(["City", "State", "ZIP code"]));
/// ```
#[derive(Clone)]
pub struct Row {
    form: AddressForm,
    rest: &'static [u8],
}

impl Iterator for Row {
    type Item = Field;

    #[inline]
    fn next(&mut self) -> Option<Field> {
        loop {
            let (first, rest) = self.rest.split_first()?;
            self.rest = rest;
            if let Some(kind) = field::kind(*first) {
                return Some(Field::new(self.form, kind));
            }
        }
    }
}

impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone().map(Field::kind)).finish()
    }
}
