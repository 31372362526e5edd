//! Words about codes.

use super::words;

words! {
    "polity" "all()"
    /// What a code is to the system that has it.
    ///
    /// Source: `data/codes.tsv`; each row names its own.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{CodeStanding, Country};
    ///
    /// let standing = |value| Country::XK.codes().find(|code| code.value() == value).unwrap().standing();
    /// assert_eq!(standing("KOS"), CodeStanding::Official); // International Olympic Committee
    /// assert_eq!(standing("QZ"), CodeStanding::Provider); // Adyen
    /// assert_eq!(standing("KSV"), CodeStanding::Deprecated); // World Bank, until 2018
    /// ```
    pub enum CodeStanding {
        /// Given by the body that owns the system.
        Official = "official",
        /// Used by one provider or data set, or beside the system's own list.
        Provider = "provider",
        /// From a range that the system leaves to its users.
        UserAssigned = "user-assigned",
        /// Kept from other use.
        Reserved = "reserved",
        /// For a part of the entry, which the row's note in `data/codes.tsv` names.
        Part = "part",
        /// No longer in use.
        Deprecated = "deprecated",
    }
}

words! {
    "polity" "all()"
    /// A system of country codes.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{CodeSystem, Country};
    ///
    /// assert_eq!(Country::XK.code(CodeSystem::Ioc), Some("KOS"));
    /// assert_eq!(Country::from_system(CodeSystem::IsoReserved, "UK"), Some(Country::GB));
    /// assert_eq!(CodeSystem::EuEinvoicing.as_str(), "eu-einvoicing");
    /// ```
    pub enum CodeSystem {
        /// ISO 3166-1 alpha-2, and the codes that ISO reserves or leaves to users.
        Alpha2 = "alpha2",
        /// ISO 3166-1 alpha-3, and those in common use beside it (`XKX`).
        Alpha3 = "alpha3",
        /// ISO 3166-1 numeric, three digits.
        Numeric = "numeric",
        /// An alpha-2 that ISO reserves for an entry beside its assigned one: `UK`.
        IsoReserved = "iso-reserved",
        /// Unicode CLDR, alpha-3.
        CldrAlpha3 = "cldr-alpha3",
        /// Unicode CLDR, numeric.
        CldrNumeric = "cldr-numeric",
        /// World Bank, alpha-2.
        WorldBankAlpha2 = "world-bank-alpha2",
        /// World Bank, alpha-3.
        WorldBankAlpha3 = "world-bank-alpha3",
        /// Institutions of the European Union.
        Eu = "eu",
        /// The code list of the European e-invoicing standard.
        EuEinvoicing = "eu-einvoicing",
        /// Issuers in machine-readable travel documents.
        TravelDocument = "travel-document",
        /// US GENC, alpha-2.
        GencAlpha2 = "genc-alpha2",
        /// US GENC, alpha-3.
        GencAlpha3 = "genc-alpha3",
        /// US GENC, numeric.
        GencNumeric = "genc-numeric",
        /// International Olympic Committee.
        Ioc = "ioc",
        /// FIFA.
        Fifa = "fifa",
        /// US FIPS 10-4, withdrawn.
        Fips = "fips",
        /// International Telecommunication Union.
        Itu = "itu",
        /// MARC, the library standard.
        Marc = "marc",
        /// UNHCR.
        Unhcr = "unhcr",
        /// International Monetary Fund.
        Imf = "imf",
        /// UN M49 where it is no ISO numeric.
        UnM49 = "un-m49",
        /// ISO 3166-2, as a subdivision of another entry.
        Iso31662 = "iso3166-2",
        /// Distinguishing signs of vehicles.
        Vehicle = "vehicle",
        /// UPS.
        Ups = "ups",
        /// DHL.
        Dhl = "dhl",
        /// Adyen.
        Adyen = "adyen",
        /// Stripe.
        Stripe = "stripe",
        /// Apple's App Store.
        Apple = "apple",
        /// Natural Earth.
        NaturalEarth = "natural-earth",
        /// OpenSanctions rigour.
        Rigour = "rigour",
    }
}

words! {
    "polity" "all()"
    /// What a back end that knows the codes of ISO 3166-1 alone wants one for.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, Purpose};
    ///
    /// assert_eq!(Country::IC.nearest(Purpose::Customs), Some(Country::ES));
    /// assert_eq!(Purpose::Customs.as_str(), "customs");
    /// ```
    pub enum Purpose {
        /// The country line of a letter or parcel.
        Postal = "postal",
        /// The numbering plan that the place's numbers belong to.
        Dialing = "dialing",
        /// The customs territory that the place belongs to.
        Customs = "customs",
        /// The entry in whose figures the place is counted.
        Statistics = "statistics",
    }
}
