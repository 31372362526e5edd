//! What one field of a form asks for.

use core::fmt;

use super::form::AddressForm;
use super::postal;
use super::subdivision::Options;
use crate::locale::Locale;
use crate::schema::{FieldKind, Requirement};
use crate::tables;

/// The first character that stands for a field in a layout.
const FIRST_FIELD: u8 = 0x10;

/// The kind of field that a byte of a layout stands for.
#[inline]
pub(crate) fn kind(byte: u8) -> Option<FieldKind> {
    FieldKind::ALL.get(usize::from(byte.checked_sub(FIRST_FIELD)?)).copied()
}

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
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Field {
    form: AddressForm,
    kind: FieldKind,
}

impl Field {
    #[inline]
    pub(crate) fn new(form: AddressForm, kind: FieldKind) -> Self {
        Field { form, kind }
    }

    /// What it holds.
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

    /// What it is called, as a key for a translation: `state`, `prefecture`, `zip`, `eircode`.
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

    /// What it is called in English.
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
        let called = self.form.row()?.called;
        let (key, text) = tables::FIELD_LABELS.get(usize::from(*called.get(self.kind as usize)?))?;
        Some((key.of(tables::FORM_TEXT)?, text.of(tables::FORM_TEXT)?))
    }

    /// Whether mail needs it.
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
        let bit = 1 << self.kind as u16;
        match self.form.row() {
            Some(row) if row.required & bit != 0 => Requirement::Required,
            Some(row) if row.recommended & bit != 0 => Requirement::Recommended,
            _ => Requirement::Optional,
        }
    }

    /// The token of HTML's `autocomplete`: `address-level1` is the largest area.
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

    /// The value of HTML's `inputmode`: `numeric` where there are digits alone.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::FieldKind::PostalCode;
    /// use polity::Country;
    ///
    /// let mode = |country: Country| country.address_form().field(PostalCode).unwrap().inputmode();
    /// assert_eq!((mode(Country::DE), mode(Country::GB)), ("numeric", "text"));
    /// ```
    pub fn inputmode(self) -> &'static str {
        let root = self.form.row().and_then(|row| row.postal).filter(|_| self.kind == FieldKind::PostalCode);
        if root.is_some_and(postal::is_numeric) { "numeric" } else { "text" }
    }

    /// The most characters that a person may type, for HTML's `maxlength`: the longest postal code, and room for the sign of a
    /// country before it and spaces too many, which [`Address::normalize`](super::Address::normalize) takes off. None where
    /// nobody says; [`Address::validate`](super::Address::validate) then takes 1,000 bytes.
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
        let row = self.form.row().filter(|row| self.kind == FieldKind::PostalCode && row.postal.is_some())?;
        Some(usize::from(row.longest) + 6)
    }

    /// Whether the post wants it in capitals.
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
        self.form.row().is_some_and(|row| row.upper & 1 << self.kind as u16 != 0)
    }

    /// The shape of the whole value as HTML's `pattern` takes it; None where there is none.
    ///
    /// It is for the value as the post writes it: [`Address::normalize`](super::Address::normalize) takes more.
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
        self.form.row().filter(|_| self.kind == FieldKind::PostalCode)?.pattern.of(tables::FORM_TEXT)
    }

    /// Whether a value has the shape of [`pattern`](Self::pattern), found without a regular expression. True where there is
    /// no pattern.
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
        let root = self.form.row().and_then(|row| row.postal).filter(|_| self.kind == FieldKind::PostalCode);
        root.is_none_or(|root| postal::is_code(root, value))
    }

    /// An example of the value.
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

    /// All examples of the value.
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
    pub fn examples(self) -> impl Iterator<Item = &'static str> + Clone {
        let row = self.form.row().filter(|_| self.kind == FieldKind::PostalCode);
        row.and_then(|row| row.examples.of(tables::FORM_TEXT)).into_iter().flat_map(|examples| examples.split(','))
    }

    /// What people write before the value, and the post does not: `RKS` and `XK` before the postal codes of Kosovo.
    /// [`Address::normalize`](super::Address::normalize) takes it away.
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
    pub fn prefixes(self) -> impl Iterator<Item = &'static str> + Clone {
        let row = self.form.row().filter(|_| self.kind == FieldKind::PostalCode);
        row.and_then(|row| row.prefixes.of(tables::FORM_TEXT)).into_iter().flat_map(|prefixes| prefixes.split(' '))
    }

    /// What there is to choose from, in the order and with the names of a locale; empty for a field that is typed. What is
    /// below an area is [`Subdivision::below`](super::Subdivision::below).
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
            _ => Options::none(self.form.country(), locale),
        }
    }
}

impl fmt::Debug for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Field").field("country", &self.form.country()).field("kind", &self.kind).finish()
    }
}
