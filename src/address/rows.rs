//! The rows of a form, each with its fields.

use core::fmt;
use core::iter::FusedIterator;

use super::compiled::{self, Text};
use super::field::Field;
use super::form::{AddressForm, Writing};
use crate::format::layout;
use crate::schema::FieldKind;

impl AddressForm {
    /// Returns the fields in the order in which people of the country fill them in, each once.
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
        Rows::new(self, compiled::text(self.country(), Text::Edit))
    }

    /// Returns the fields in the order of a label. A label may show a field twice.
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

    /// Returns the field of a kind; None where the form has none.
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
/// assert_eq!(rows.len(), 5);
/// ```
#[derive(Clone)]
pub struct Rows {
    form: AddressForm,
    /// What is left of the layout; None at its end.
    rest: Option<&'static [u8]>,
}

impl Rows {
    fn new(form: AddressForm, layout: Option<&'static str>) -> Self {
        Rows { form, rest: layout.map(str::as_bytes) }
    }

    /// The row of a line; None where it has no field.
    #[inline]
    fn row(&self, line: &'static [u8]) -> Option<Row> {
        line.iter().any(|byte| layout::field(*byte).is_some()).then_some(Row { form: self.form, rest: line })
    }
}

impl Iterator for Rows {
    type Item = Row;

    #[inline]
    fn next(&mut self) -> Option<Row> {
        loop {
            let rest = self.rest?;
            let end = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
            self.rest = rest.get(end + 1..);
            if let Some(row) = self.row(rest.get(..end).unwrap_or(&[])) {
                return Some(row);
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let lines = self.rest.unwrap_or(&[]).split(|byte| *byte == b'\n');
        let left = lines.filter(|line| line.iter().any(|byte| layout::field(*byte).is_some())).count();
        (left, Some(left))
    }
}

impl DoubleEndedIterator for Rows {
    fn next_back(&mut self) -> Option<Row> {
        loop {
            let rest = self.rest?;
            let end = rest.iter().rposition(|byte| *byte == b'\n');
            self.rest = end.and_then(|end| rest.get(..end));
            if let Some(row) = self.row(rest.get(end.map_or(0, |end| end + 1)..).unwrap_or(&[])) {
                return Some(row);
            }
        }
    }
}

impl ExactSizeIterator for Rows {}

impl FusedIterator for Rows {}

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
            if let Some(kind) = layout::field(*first) {
                return Some(Field::new(self.form, kind));
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.rest.iter().filter(|byte| layout::field(**byte).is_some()).count();
        (left, Some(left))
    }
}

impl DoubleEndedIterator for Row {
    fn next_back(&mut self) -> Option<Field> {
        loop {
            let (last, rest) = self.rest.split_last()?;
            self.rest = rest;
            if let Some(kind) = layout::field(*last) {
                return Some(Field::new(self.form, kind));
            }
        }
    }
}

impl ExactSizeIterator for Row {}

impl FusedIterator for Row {}

impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone().map(Field::kind)).finish()
    }
}
