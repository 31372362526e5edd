//! Words about addresses.

use super::words;

words! {
    "polity::address" "feature = \"address\""
    /// Whether mail needs a field.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "address")] {
    /// use polity::address::{FieldKind, Requirement};
    /// use polity::Country;
    ///
    /// let field = Country::DE.address_form().field(FieldKind::PostalCode).unwrap();
    /// assert_eq!(field.requirement(), Requirement::Required);
    /// assert_eq!(Requirement::Recommended.as_str(), "recommended");
    /// # }
    /// ```
    pub enum Requirement {
        /// Mail does not arrive without it.
        Required = "required",
        /// Mail arrives sooner with it.
        Recommended = "recommended",
        /// As people like.
        Optional = "optional",
    }
}

words! {
    "polity::address" "feature = \"address\""
    /// What a field of an address holds.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "address")] {
    /// use polity::address::FieldKind;
    ///
    /// assert_eq!(FieldKind::AdministrativeArea.as_str(), "administrative-area");
    /// assert_eq!(FieldKind::ALL.len(), 8);
    /// # }
    /// ```
    pub enum FieldKind {
        /// Who it is for.
        Recipient = "recipient",
        /// The company or organization there.
        Organization = "organization",
        /// Street and number, and what else leads to the door; several lines.
        StreetAddress = "street-address",
        /// A part of the locality: a neighborhood, a townland, a district.
        DependentLocality = "dependent-locality",
        /// The city, town or village.
        Locality = "locality",
        /// The state, province, county or other area of the first order.
        AdministrativeArea = "administrative-area",
        /// The postal code.
        PostalCode = "postal-code",
        /// What some posts sort by besides: CEDEX in France.
        SortingCode = "sorting-code",
    }
}
