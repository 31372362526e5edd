//! Words about addresses.

use super::words;

words! {
    "polity::address" "feature = \"address\""
    /// Whether the post requires a field.
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
        /// It may be left empty.
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
        /// An extra code by which some posts sort: CEDEX in France.
        SortingCode = "sorting-code",
    }
}

words! {
    "polity::address" "feature = \"address\""
    /// What is wrong with a value.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(all(feature = "address", feature = "alloc"))] {
    /// use polity::address::{Address, ProblemKind};
    /// use polity::Country;
    ///
    /// let mut problems = Address::new(Country::SG).validate();
    /// assert!(problems.all(|problem| problem.kind == ProblemKind::Missing));
    /// # }
    /// ```
    pub enum ProblemKind {
        /// A required field is empty.
        Missing = "missing",
        /// The value is not one of the choices.
        Unknown = "unknown",
        /// The postal code does not have the form of the country's codes.
        Malformed = "malformed",
        /// The postal code belongs to another area than the address names.
        Elsewhere = "elsewhere",
        /// The value is longer than 1,000 bytes.
        TooLong = "too-long",
        /// The value contains a character that must not stand in it: a control character, one that changes the direction of
        /// text, or the end of a line in a field of one line.
        Control = "control",
        /// The form has no such field, so that a label would not show the value.
        Unexpected = "unexpected",
        /// The value is a PO box: what [`Address::po_box`](crate::address::Address::po_box) says to programs that refuse them.
        PoBox = "po-box",
    }
}

words! {
    "polity::address" "feature = \"address\""
    /// Whether a value can be used as it is.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(all(feature = "address", feature = "alloc"))] {
    /// use polity::address::{Address, FieldKind, Severity};
    /// use polity::Country;
    ///
    /// // Fort Campbell is in two states, and has the code of one.
    /// let address = Address::new(Country::US)
    ///     .set(FieldKind::StreetAddress, "1 Screaming Eagle Boulevard")
    ///     .set(FieldKind::Locality, "Fort Campbell")
    ///     .set(FieldKind::AdministrativeArea, "TN")
    ///     .set(FieldKind::PostalCode, "42223");
    /// let problem = address.validate().next().unwrap();
    /// assert_eq!(problem.severity, Severity::Warning);
    /// # }
    /// ```
    pub enum Severity {
        /// Mail may arrive: the person should look again, and may know better.
        Warning = "warning",
        /// It has to be corrected.
        Error = "error",
    }
}
