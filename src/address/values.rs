//! An address, field by field.

use alloc::borrow::ToOwned;
use alloc::string::String;

use super::form::AddressForm;
use super::problem::LONGEST;
use super::text::{has_lines, trimmed};
use crate::country::Country;
use crate::format::subdivisions::List;
use crate::locale::Locale;
use crate::schema::FieldKind;
use crate::subdivision::{self, Subdivision, find};

/// The areas of an address, the largest first.
const AREAS: [FieldKind; 3] = [FieldKind::AdministrativeArea, FieldKind::Locality, FieldKind::DependentLocality];

/// An address, field by field.
///
/// # Examples
///
/// ```
/// use polity::address::{Address, FieldKind};
/// use polity::{locale, Country};
///
/// let address = Address::new(Country::GB)
///     .set(FieldKind::StreetAddress, "10 Downing Street")
///     .set(FieldKind::Locality, "London")
///     .set(FieldKind::PostalCode, "sw1a2aa")
///     .normalize();
/// assert_eq!(address.get(FieldKind::PostalCode), "SW1A 2AA");
/// assert_eq!(address.label(Country::GB, locale::EN), ["10 Downing Street", "LONDON", "SW1A 2AA"]);
/// assert_eq!(address.label(Country::FR, locale::FR).last().unwrap(), "ROYAUME-UNI");
/// ```
///
/// # Serde
///
/// With the feature `serde` it is a map of `country` and the words of [`FieldKind`], without the fields that are empty. An
/// unknown key is an error, and so is a duplicate one. Formats that are not human-readable, such as bincode, have every field,
/// in the order of [`FieldKind::ALL`].
///
/// To store more with an address, put it into your own struct with `#[serde(flatten)]`. It then reads only its own keys and
/// leaves the others to your fields. (As serde has it, a flattened `Option<Address>` is None where the address is wrong.)
///
/// ```
/// # #[cfg(feature = "serde")] {
/// use polity::address::{Address, FieldKind};
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Serialize, Deserialize)]
/// struct Customer {
///     id: u32,
///     #[serde(flatten)]
///     address: Address,
///     // All other keys. Without this field they are ignored.
///     #[serde(flatten)]
///     further: serde_json::Map<String, serde_json::Value>,
/// }
///
/// let stored = r#"{"id":1,"country":"XK","locality":"Pejë","verified":true}"#;
/// let customer: Customer = serde_json::from_str(stored).unwrap();
/// assert_eq!(customer.address.get(FieldKind::Locality), "Pejë");
/// assert_eq!(customer.further["verified"], true);
/// assert_eq!(serde_json::to_string(&customer).unwrap(), stored);
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    country: Country,
    /// By the number of the kind.
    fields: [String; FieldKind::ALL.len()],
}

impl Address {
    /// Makes an empty address in a country or region.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::Address;
    /// use polity::Country;
    ///
    /// let missing = Address::new(Country::SOMALILAND).validate().len();
    /// assert_eq!(missing, 2); // a street address and a city
    /// ```
    pub fn new(country: Country) -> Self {
        Address { country, fields: Default::default() }
    }

    /// Returns the country or region that it is in.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{address::Address, Country};
    ///
    /// assert_eq!(Address::new(Country::TW).country(), Country::TW);
    /// ```
    pub const fn country(&self) -> Country {
        self.country
    }

    /// Returns the form that it is checked against.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{address::Address, Country};
    ///
    /// assert_eq!(Address::new(Country::TW).form(), Country::TW.address_form());
    /// ```
    pub const fn form(&self) -> AddressForm {
        self.country.address_form()
    }

    /// Fills in a field with a value as it was typed. An empty value clears the field.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{Address, FieldKind};
    /// use polity::Country;
    ///
    /// let address = Address::new(Country::XK).set(FieldKind::Locality, "Prizren");
    /// assert_eq!(address.get(FieldKind::Locality), "Prizren");
    /// ```
    #[must_use]
    pub fn set(mut self, kind: FieldKind, value: &str) -> Self {
        self.put(kind, value.to_owned());
        self
    }

    pub(crate) fn put(&mut self, kind: FieldKind, value: String) {
        if let Some(field) = self.fields.get_mut(kind as usize) {
            *field = value;
        }
    }

    /// Returns the value of a field, empty where it is not filled in.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{Address, FieldKind};
    /// use polity::Country;
    ///
    /// assert_eq!(Address::new(Country::XK).get(FieldKind::Recipient), "");
    /// ```
    pub fn get(&self, kind: FieldKind) -> &str {
        self.fields.get(kind as usize).map_or("", String::as_str)
    }

    /// Returns the value of a field as a form in a locale shows it: areas, which [`normalize`](Self::normalize) stores by their
    /// key, by their name.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{Address, FieldKind};
    /// use polity::{locale, Country};
    ///
    /// let address = Address::new(Country::AE).set(FieldKind::AdministrativeArea, "Dubai").normalize();
    /// assert!(address.get(FieldKind::AdministrativeArea).contains("دبي"));
    /// assert_eq!(address.shown(FieldKind::AdministrativeArea, locale::EN), "Dubai");
    /// ```
    pub fn shown(&self, kind: FieldKind, locale: Locale) -> &str {
        match self.areas().get(kind) {
            Area::Known(area) => area.name_in(locale),
            _ => self.get(kind),
        }
    }

    /// The subdivisions that its areas name.
    pub(super) fn areas(&self) -> Areas {
        let mut areas = Areas([Area::Free; 3]);
        let mut choices = subdivision::areas(self.country);
        for (area, kind) in areas.0.iter_mut().zip(AREAS) {
            let value = self.get(kind);
            let is_long = value.len() > LONGEST;
            let value = if is_long { value } else { trimmed(value) };
            let Some(list) = choices.filter(|_| !value.is_empty() && self.form().field(kind).is_some()) else { break };
            let found = if is_long { None } else { find_tidy(list, self.country, value) };
            choices = found.and_then(subdivision::below);
            *area = found.map_or(Area::Unknown, Area::Known);
        }
        areas
    }
}

/// What a trimmed value means in a list. One of several lines means nothing; tabs are spaces.
fn find_tidy(list: List<'static>, country: Country, value: &str) -> Option<Subdivision> {
    if !value.bytes().any(|byte| byte < b' ' || !byte.is_ascii()) {
        return find(list, country, value);
    }
    if has_lines(value) {
        return None;
    }
    if !value.contains('\t') {
        return find(list, country, value);
    }
    let mut spaced = [0; LONGEST];
    let spaced = spaced.get_mut(..value.len())?;
    for (to, byte) in spaced.iter_mut().zip(value.bytes()) {
        *to = if byte == b'\t' { b' ' } else { byte };
    }
    find(list, country, core::str::from_utf8(spaced).ok()?)
}

/// What the value of an area is.
#[derive(Clone, Copy)]
pub(super) enum Area {
    /// Empty, or there is nothing to choose from.
    Free,
    /// Not one of the choices.
    Unknown,
    Known(Subdivision),
}

/// The areas of an address, each below the one before.
#[derive(Clone, Copy)]
pub(super) struct Areas([Area; 3]);

impl Areas {
    /// The area that a field holds; [`Area::Free`] for other fields.
    pub(super) fn get(&self, kind: FieldKind) -> Area {
        let found = AREAS.iter().zip(self.0).find(|(area, _)| **area == kind);
        found.map_or(Area::Free, |(_, area)| area)
    }

    /// The areas that are known.
    pub(super) fn known(&self) -> impl Iterator<Item = Subdivision> {
        self.0.into_iter().filter_map(|area| match area {
            Area::Known(area) => Some(area),
            _ => None,
        })
    }
}
