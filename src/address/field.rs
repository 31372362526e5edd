//! The fields of a form.

use core::fmt;

use super::compiled::{self, Text, Texts};
use super::form::AddressForm;
use crate::format::form::{Form, word};
use crate::format::postal::{is_code, is_numeric};
use crate::locale::Locale;
use crate::schema::{FieldKind, Requirement};
use crate::subdivision::Options;
use crate::tables;

/// A field of a form.
///
/// # Examples
///
/// ```
/// use polity::address::{FieldKind, Requirement};
/// use polity::Country;
///
/// let field = Country::GB.address_form().field(FieldKind::PostalCode).unwrap();
/// assert_eq!(field.label(), "Postal code");
/// assert_eq!(field.requirement(), Requirement::Required);
/// assert_eq!(field.autocomplete(), "postal-code");
/// assert_eq!(field.example(), Some("EC1Y 8SY"));
/// assert!(field.is_upper());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field {
    form: AddressForm,
    kind: FieldKind,
}

impl Field {
    #[inline]
    pub(super) const fn new(form: AddressForm, kind: FieldKind) -> Self {
        Field { form, kind }
    }

    /// The row of the form.
    #[inline]
    fn row(self) -> Option<Form<'static>> {
        compiled::row(self.form.country())
    }

    /// The row of the form, if this is its postal code.
    fn postal(self) -> Option<Form<'static>> {
        self.row().filter(|_| self.kind == FieldKind::PostalCode)
    }

    /// A text on the postal code, if this is one.
    fn postal_text(self, text: Text) -> Option<&'static str> {
        self.postal()?.text(text).of(tables::FORM_TEXT)
    }

    /// Returns what it holds.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind;
    /// use polity::Country;
    ///
    /// let first = Country::DE.address_form().rows().flatten().next().unwrap();
    /// assert_eq!(first.kind(), FieldKind::Recipient);
    /// ```
    pub const fn kind(self) -> FieldKind {
        self.kind
    }

    /// Returns the key of its label, for a translation: `state`, `prefecture`, `zip`, `eircode`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind::AdministrativeArea;
    /// use polity::Country;
    ///
    /// let key = |country: Country| country.address_form().field(AdministrativeArea).unwrap().label_key();
    /// assert_eq!(key(Country::JP), "prefecture");
    /// assert_eq!(key(Country::AE), "emirate");
    /// assert_eq!(key(Country::UA), "oblast");
    /// ```
    pub fn label_key(self) -> &'static str {
        self.called().map_or("", |called| called.0)
    }

    /// Returns its label in English.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind::PostalCode;
    /// use polity::Country;
    ///
    /// let label = |country: Country| country.address_form().field(PostalCode).unwrap().label();
    /// assert_eq!((label(Country::US), label(Country::IN)), ("ZIP code", "PIN code"));
    /// ```
    pub fn label(self) -> &'static str {
        self.called().map_or("", |called| called.1)
    }

    fn called(self) -> Option<(&'static str, &'static str)> {
        let (key, text) = word(tables::FIELD_LABELS, self.label_index()?)?;
        Some((key.of(tables::FORM_TEXT)?, text.of(tables::FORM_TEXT)?))
    }

    /// The row of `FIELD_LABELS`.
    pub(super) fn label_index(self) -> Option<usize> {
        Some(self.row()?.called(self.kind))
    }

    /// The entry whose form has the field.
    #[cfg(feature = "words")]
    pub(super) const fn country(self) -> crate::country::Country {
        self.form.country()
    }

    /// Tells whether the post requires this field.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{FieldKind, Requirement};
    /// use polity::Country;
    ///
    /// let form = Country::XK.address_form();
    /// let of = |kind| form.field(kind).unwrap().requirement();
    /// assert_eq!(of(FieldKind::Locality), Requirement::Required);
    /// assert_eq!(of(FieldKind::PostalCode), Requirement::Recommended);
    /// assert_eq!(of(FieldKind::Organization), Requirement::Optional);
    /// ```
    pub fn requirement(self) -> Requirement {
        match self.row() {
            Some(row) if row.is_required(self.kind) => Requirement::Required,
            Some(row) if row.is_recommended(self.kind) => Requirement::Recommended,
            _ => Requirement::Optional,
        }
    }

    /// Returns the token of HTML's `autocomplete`: `address-level1` is the largest area.
    ///
    /// # Examples
    ///
    /// ```
    /// let fields = polity::Country::US.address_form().rows().flatten();
    /// assert!(fields.map(|field| field.autocomplete()).eq([
    ///     "name", "organization", "street-address", "address-level2", "address-level1", "postal-code"
    /// ]));
    /// ```
    pub const fn autocomplete(self) -> &'static str {
        match self.kind {
            FieldKind::Recipient => "name",
            FieldKind::Organization => "organization",
            FieldKind::StreetAddress => "street-address",
            FieldKind::DependentLocality => "address-level3",
            FieldKind::Locality => "address-level2",
            FieldKind::AdministrativeArea => "address-level1",
            FieldKind::PostalCode => "postal-code",
            FieldKind::SortingCode => "off",
        }
    }

    /// Returns the value of HTML's `inputmode`: `numeric` where there are digits alone, or spaces and hyphens between them, which
    /// [`Address::normalize`](super::Address::normalize) puts in.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind::PostalCode;
    /// use polity::Country;
    ///
    /// let mode = |country: Country| country.address_form().field(PostalCode).unwrap().inputmode();
    /// assert_eq!((mode(Country::US), mode(Country::GB)), ("numeric", "text"));
    /// ```
    pub fn inputmode(self) -> &'static str {
        let root = self.postal().and_then(Form::postal);
        if root.is_some_and(|root| is_numeric(tables::POSTAL_STATES, root)) { "numeric" } else { "text" }
    }

    /// Returns the value of HTML's `maxlength`: the length of the longest postal code, with room for a country prefix and extra
    /// spaces, which [`Address::normalize`](super::Address::normalize) removes. None for other fields, of which
    /// [`Address::validate`](super::Address::validate) accepts 1,000 bytes.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind;
    /// use polity::Country;
    ///
    /// let form = Country::US.address_form();
    /// assert_eq!(form.field(FieldKind::PostalCode).unwrap().maxlength(), Some(16));
    /// assert_eq!(form.field(FieldKind::Locality).unwrap().maxlength(), None);
    /// ```
    pub fn maxlength(self) -> Option<usize> {
        let row = self.postal().filter(|row| row.postal().is_some())?;
        Some(row.longest() + 6)
    }

    /// Tells whether a label shows this field in capitals.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind;
    /// use polity::Country;
    ///
    /// assert!(Country::CA.address_form().field(FieldKind::Locality).unwrap().is_upper());
    /// ```
    pub fn is_upper(self) -> bool {
        self.row().is_some_and(|row| row.is_upper(self.kind))
    }

    /// Returns the regular expression of the whole value, for HTML's `pattern`; None where there is none.
    ///
    /// It is for values as the post writes them: [`Address::normalize`](super::Address::normalize) accepts more.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind::PostalCode;
    /// use polity::Country;
    ///
    /// let pattern = |country: Country| country.address_form().field(PostalCode).and_then(|field| field.pattern());
    /// assert_eq!(pattern(Country::XK), Some(r"[1-7]\d{4}"));
    /// assert_eq!(pattern(Country::TRANSNISTRIA), None);
    /// ```
    pub fn pattern(self) -> Option<&'static str> {
        self.postal_text(Text::Pattern)
    }

    /// Tells whether a value matches [`pattern`](Self::pattern), without a regular expression. True where there is no pattern.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind::PostalCode;
    /// use polity::Country;
    ///
    /// let field = Country::XK.address_form().field(PostalCode).unwrap();
    /// assert!(field.matches("10000"));
    /// assert!(!field.matches("80000"));
    /// ```
    pub fn matches(self, value: &str) -> bool {
        let root = self.postal().and_then(Form::postal);
        root.is_none_or(|root| is_code(tables::POSTAL_STATES, root, value))
    }

    /// Returns an example of the value.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind::PostalCode;
    /// use polity::Country;
    ///
    /// let field = Country::NORTHERN_CYPRUS.address_form().field(PostalCode).unwrap();
    /// assert_eq!(field.example(), Some("99320"));
    /// ```
    pub fn example(self) -> Option<&'static str> {
        self.examples().next()
    }

    /// Returns all examples of the value.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind::PostalCode;
    /// use polity::Country;
    ///
    /// let field = Country::TW.address_form().field(PostalCode).unwrap();
    /// assert!(field.examples().eq(["104", "106", "10603", "40867"]));
    /// ```
    pub fn examples(self) -> Texts {
        Texts::new(self.postal_text(Text::Examples), ',')
    }

    /// Returns the prefixes that people write before the value and the post does not: `RKS` and `XK` before the postal codes
    /// of Kosovo. [`Address::normalize`](super::Address::normalize) removes them.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind::PostalCode;
    /// use polity::Country;
    ///
    /// let field = Country::XK.address_form().field(PostalCode).unwrap();
    /// assert!(field.prefixes().eq(["RKS", "XK"]));
    /// ```
    pub fn prefixes(self) -> Texts {
        Texts::new(self.postal_text(Text::Prefixes), ' ')
    }

    /// Returns the areas to choose from, in the order and with the names of a locale; empty for a field that is typed. For the
    /// subdivisions below an area see [`Subdivision::below`](super::Subdivision::below).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind::AdministrativeArea;
    /// use polity::{locale, Country};
    ///
    /// let field = Country::CA.address_form().field(AdministrativeArea).unwrap();
    /// let names: Vec<_> = field.options(locale::FR).take(2).map(|option| option.name_in(locale::FR)).collect();
    /// assert_eq!(names, ["Alberta", "Colombie-Britannique"]);
    /// ```
    pub fn options(self, locale: Locale) -> Options {
        match self.kind {
            FieldKind::AdministrativeArea => self.form.areas(locale),
            _ => Options::new(self.form.country(), None, locale),
        }
    }
}

impl fmt::Debug for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Field").field("country", &self.form.country()).field("kind", &self.kind).finish()
    }
}
