//! Where a postal code is.

use super::form::AddressForm;
use super::postal::Code;
use crate::country::Country;
use crate::format::postal::begins;
use crate::schema::Purpose;
use crate::subdivision;
use crate::subdivision::Subdivision;
use crate::tables::BEGINNING_STATES;

impl AddressForm {
    /// Returns the area to which a postal code belongs, by the beginnings of codes that the data have; None where they have
    /// none or name several.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let area = |country: Country, code| country.address_form().area_of(code).map(|area| area.key());
    /// assert_eq!(area(Country::US, "90210"), Some("CA"));
    /// assert_eq!(area(Country::IT, "00184"), Some("RM"));
    /// assert_eq!(area(Country::US, "902"), None);
    /// assert_eq!(area(Country::DE, "10115"), None); // no areas
    /// ```
    pub fn area_of(self, code: &str) -> Option<Subdivision> {
        let code = Code::new(self.country(), code)?;
        let has = |root| begins(BEGINNING_STATES, root, code.as_str());
        let list = subdivision::areas(self.country())?;
        let areas = (0..list.len()).filter_map(|index| list.get(index));
        let mut found = areas.filter(|record| record.postal().is_some_and(has));
        match (found.next(), found.next()) {
            (Some(only), None) => Some(Subdivision::new(self.country(), list, only)),
            _ => None,
        }
    }

    /// Returns the country or region to which a postal code of this form belongs: one that the form's country administers, or
    /// whose mail comes through it, and whose codes it is one of; else the form's own. None where it is no code or could be of
    /// several.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let country = |country: Country, code| country.address_form().country_of(code);
    /// assert_eq!(country(Country::US, "00901"), Some(Country::PR));
    /// assert_eq!(country(Country::US, "90210"), Some(Country::US));
    /// assert_eq!(country(Country::FR, "97400"), Some(Country::RE));
    /// assert_eq!(country(Country::US, "1234"), None);
    /// ```
    pub fn country_of(self, code: &str) -> Option<Country> {
        let own = self.country();
        let mut found = Country::all().filter(|country| {
            let is_near = *country != own
                && (country.nearest(Purpose::Postal).is_some_and(|near| near == own)
                    || country.administered_by().any(|by| by == own)
                    || country.address_form().country_line() == own);
            is_near && Code::new(*country, code).is_some()
        });
        match (found.next(), found.next()) {
            (None, _) => Code::new(own, code).map(|_| own),
            (only, None) => only,
            _ => None,
        }
    }
}
