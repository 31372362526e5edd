//! Addresses as the post writes them.

use alloc::borrow::ToOwned;

use super::postal::Code;
use super::problem::LONGEST;
use super::text::{tidy, trimmed};
use super::values::{Address, Area};
use crate::schema::FieldKind;

impl Address {
    /// Returns the address as it is stored: without spaces and invisible characters at the ends of lines, without empty lines
    /// and with spaces for tabs; postal codes as the post writes them, in ASCII digits and without a country prefix; areas by
    /// their key. What is not understood stays, and so does a value of more than 1,000 bytes.
    ///
    /// Only [`label`](Self::label) writes the capitals that the post requires. Normalizing twice changes nothing more.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{Address, FieldKind};
    /// use polity::Country;
    ///
    /// let address = Address::new(Country::JP)
    ///     .set(FieldKind::StreetAddress, " 3-1 Marunouchi\t\n\nRoom 2 ")
    ///     .set(FieldKind::AdministrativeArea, " tokyo ")
    ///     .set(FieldKind::PostalCode, "〒１５４００２３")
    ///     .normalize();
    /// assert_eq!(address.get(FieldKind::StreetAddress), "3-1 Marunouchi\nRoom 2");
    /// assert_eq!(address.get(FieldKind::AdministrativeArea), "東京都");
    /// assert_eq!(address.get(FieldKind::PostalCode), "154-0023");
    /// ```
    #[must_use]
    pub fn normalize(mut self) -> Self {
        let areas = self.areas();
        for kind in FieldKind::ALL.iter().copied() {
            let value = self.get(kind);
            if value.len() > LONGEST {
                continue;
            }
            let is_code = kind == FieldKind::PostalCode;
            let code = if is_code { Code::new(self.country(), trimmed(value)) } else { None };
            let value = match (areas.get(kind), code) {
                (Area::Known(area), _) => area.key().to_owned(),
                (_, Some(code)) => code.as_str().to_owned(),
                _ => tidy(value),
            };
            self.put(kind, value);
        }
        self
    }
}
