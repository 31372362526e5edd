//! Addresses as the post writes them.

use alloc::borrow::ToOwned;

use super::compiled;
use super::postal::Code;
use super::text::{capitals, tidy};
use super::values::{Address, Area};
use crate::schema::FieldKind;

impl Address {
    /// Returns the address as the post writes it: without surrounding spaces; in capitals where the post wants them; postal
    /// codes with their spaces, in ASCII digits and without a country prefix; areas by their key. What is not understood
    /// stays.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{Address, FieldKind};
    /// use polity::Country;
    ///
    /// let address = Address::new(Country::JP)
    ///     .set(FieldKind::AdministrativeArea, " tokyo ")
    ///     .set(FieldKind::PostalCode, "〒１５４００２３")
    ///     .normalize();
    /// assert_eq!(address.get(FieldKind::AdministrativeArea), "東京都");
    /// assert_eq!(address.get(FieldKind::PostalCode), "154-0023");
    /// ```
    #[must_use]
    pub fn normalize(mut self) -> Self {
        let areas = self.areas();
        let form = compiled::row(self.country());
        for kind in FieldKind::ALL.iter().copied() {
            let value = self.get(kind);
            let code = || Code::new(self.country(), value).filter(|_| kind == FieldKind::PostalCode);
            let value = match areas.get(kind) {
                Area::Known(area) => area.key().to_owned(),
                // What is not understood stays as typed; names are written in capitals on the label alone.
                Area::Unknown => tidy(value),
                Area::Free if matches!(kind, FieldKind::Recipient | FieldKind::Organization) => tidy(value),
                Area::Free => match code() {
                    Some(code) => code.as_str().to_owned(),
                    None if form.is_some_and(|form| form.is_upper(kind)) => {
                        capitals(&tidy(value), self.country().languages().next())
                    }
                    None => tidy(value),
                },
            };
            self.put(kind, value);
        }
        self
    }
}
