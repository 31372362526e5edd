//! Words about codes.

use super::words;

words! {
    "polity" "all()"
    /// The standing of a code in its system.
    ///
    /// Source: `data/codes/`; each row names its own.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{CodeStanding, Country};
    ///
    /// let standing = |value| Country::XK.codes().find(|code| code.value() == value).unwrap().standing();
    /// assert_eq!(standing("KOS"), CodeStanding::Official); // International Olympic Committee
    /// assert_eq!(standing("412"), CodeStanding::Provider); // UN Statistics Division, outside the published M49
    /// assert_eq!(standing("KSV"), CodeStanding::Deprecated); // World Bank, until 2018
    /// ```
    pub enum CodeStanding {
        /// Given by the body that owns the system.
        Official = "official",
        /// Used by one provider or data set, or beside the system's own list.
        Provider = "provider",
        /// From a range that the system leaves to its users.
        UserAssigned = "user-assigned",
        /// Reserved, so that it is used for nothing else.
        Reserved = "reserved",
        /// The code of another entry, which serves this one as well. It leads to the other.
        Shared = "shared",
        /// For a part of the entry, which the row's note in `data/codes/` names.
        Part = "part",
        /// No longer in use.
        Deprecated = "deprecated",
    }
}

words! {
    "polity" "all()"
    /// A system of country codes. Beyond ISO 3166-1 each is a file of `data/codes/`, which has every entry that the system
    /// has a code for, as far as the sources go; `data/README.md` says which systems are missing and why.
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
        /// ISO 3166-2, as a subdivision of another entry: `CN-HK`.
        Iso31662 = "iso3166-2",
        /// UN M49, three digits.
        UnM49 = "un-m49",
        /// Unicode CLDR, alpha-3.
        CldrAlpha3 = "cldr-alpha3",
        /// Unicode CLDR, numeric.
        CldrNumeric = "cldr-numeric",
        /// International Olympic Committee: `GER`.
        Ioc = "ioc",
        /// FIFA: `GER`.
        Fifa = "fifa",
        /// Distinguishing signs of vehicles in international traffic: `D`.
        Vehicle = "vehicle",
        /// Issuers in machine-readable travel documents, ICAO Doc 9303: `D`.
        TravelDocument = "travel-document",
        /// International Telecommunication Union, letters: `D`.
        Itu = "itu",
        /// Mobile country codes, ITU-T E.212: `262`.
        Mcc = "mcc",
        /// Maritime identification digits of the ITU: `211`.
        Mid = "mid",
        /// Member states in texts of the institutions of the European Union: `EL` for Greece.
        Eu = "eu",
        /// Prefixes of VAT numbers in the European Union: `EL`, `XI`.
        EuVat = "eu-vat",
        /// The code list of the European e-invoicing standard, EN 16931.
        EuEinvoicing = "eu-einvoicing",
        /// Prefixes of IBANs.
        Iban = "iban",
        /// Prefixes of GS1 on barcodes, a code or a range: `400-440`.
        Gs1 = "gs1",
        /// World Bank, alpha-2.
        WorldBankAlpha2 = "world-bank-alpha2",
        /// World Bank, alpha-3.
        WorldBankAlpha3 = "world-bank-alpha3",
        /// International Monetary Fund: `134`.
        Imf = "imf",
        /// Development Assistance Committee of the OECD: `5`.
        Dac = "dac",
        /// Global Administrative Unit Layers of the FAO: `93`.
        Gaul = "gaul",
        /// US FIPS 10-4, withdrawn in 2008, and GEC, which continued its codes: `GM`.
        Fips = "fips",
        /// US GENC, alpha-2.
        GencAlpha2 = "genc-alpha2",
        /// US GENC, alpha-3.
        GencAlpha3 = "genc-alpha3",
        /// US GENC, numeric.
        GencNumeric = "genc-numeric",
        /// MARC, the library standard: `gw`.
        Marc = "marc",
        /// Correlates of War, numbers: `255`.
        CowNumeric = "cow-numeric",
        /// Correlates of War, letters: `GMY`.
        CowAlpha3 = "cow-alpha3",
        /// GeoNames: `2921044`.
        Geonames = "geonames",
        /// Wikidata: `Q183`.
        Wikidata = "wikidata",
        /// Natural Earth, `ADM0_A3`.
        NaturalEarth = "natural-earth",
        /// Countries that Stripe Checkout can ship to.
        Stripe = "stripe",
    }
}

words! {
    "polity" "all()"
    /// What a back end that knows only the codes of ISO 3166-1 needs a code for.
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
        /// The numbering plan that the entry's numbers belong to.
        Dialing = "dialing",
        /// The customs territory that the entry belongs to.
        Customs = "customs",
        /// The entry in whose figures this one is counted.
        Statistics = "statistics",
    }
}
