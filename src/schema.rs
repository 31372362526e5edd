//! The words that the tables are made of, shared with `build.rs` by `#[path]`; core only.

/// A fieldless enum whose variants are words of `data/`.
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// Every value, in the order of their declaration.
            ///
            /// # Examples
            ///
            /// ```
            /// use polity::UnStanding;
            ///
            /// let words = UnStanding::ALL.iter().map(|value| value.as_str());
            /// assert!(words.eq(["member", "observer", "non-self-governing", "none"]));
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word that `data/` uses.
            ///
            /// # Examples
            ///
            /// ```
            /// use polity::{CodeSystem, IsoStanding};
            ///
            /// assert_eq!(CodeSystem::WorldBankAlpha3.as_str(), "world-bank-alpha3");
            /// assert_eq!(IsoStanding::UserAssigned.as_str(), "user-assigned");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }
    };
}

words! {
    /// What ISO 3166-1 says of an entry's alpha-2 code.
    ///
    /// Source: the npm package iso-3166 (assigned and reserved codes).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, IsoStanding};
    ///
    /// let reserved = Country::all().filter(|country| country.iso_standing() == IsoStanding::ExceptionallyReserved);
    /// assert!(reserved.map(Country::id).eq(["AC", "CP", "CQ", "DG", "EA", "IC", "TA"]));
    /// ```
    pub enum IsoStanding {
        /// Officially assigned: one of the 249.
        Assigned = "assigned",
        /// Kept free for this use at somebody's request: AC, CP, CQ, DG, EA, IC, TA.
        ExceptionallyReserved = "exceptionally-reserved",
        /// From the range XA to XZ that ISO leaves to its users: XK.
        UserAssigned = "user-assigned",
        /// No code of any kind.
        None = "none",
    }
}

words! {
    /// What the United Nations say of an entry.
    ///
    /// Sources: CLDR's containment group `UN` (members), the UN list of non-self-governing territories.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, UnStanding};
    ///
    /// let of = |standing| Country::all().filter(move |country| country.un_standing() == standing);
    /// assert_eq!(of(UnStanding::Member).count(), 193);
    /// assert!(of(UnStanding::Observer).eq([Country::PS, Country::VA]));
    /// ```
    pub enum UnStanding {
        /// One of the 193 member states.
        Member = "member",
        /// A non-member observer state: the Holy See (VA) and the State of Palestine (PS).
        Observer = "observer",
        /// On the list of non-self-governing territories.
        NonSelfGoverning = "non-self-governing",
        /// None of these: most dependencies, and places that the UN does not list.
        None = "none",
    }
}

words! {
    /// What a row of `data/claims.tsv` says.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{ClaimKind, Country};
    ///
    /// let claim = Country::GU.claims().next().unwrap();
    /// assert_eq!(claim.kind(), ClaimKind::Administered);
    /// assert_eq!(claim.kind().as_str(), "administered");
    /// ```
    pub enum ClaimKind {
        /// The party administers the place, or the part that the note names.
        Administered = "administered",
        /// The party claims the place.
        Claimed = "claimed",
    }
}

words! {
    /// How a code or name came to be withdrawn.
    ///
    /// Source: `data/former.tsv`; each row names its own.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::former::{self, FormerKind};
    ///
    /// assert_eq!(former::lookup("ZR").unwrap().kind(), FormerKind::Change);
    /// assert_eq!(former::lookup("DD").unwrap().kind(), FormerKind::Merge);
    /// assert_eq!(former::lookup("Artsakh").unwrap().kind(), FormerKind::Dissolved);
    /// ```
    pub enum FormerKind {
        /// Joined with another entry.
        Merge = "merge",
        /// The same place under another code.
        Change = "change",
        /// Several entries now.
        Split = "split",
        /// The authorities were dissolved.
        Dissolved = "dissolved",
        /// The same place and the same codes under another name.
        Renamed = "renamed",
    }
}

words! {
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
    /// How a name belongs to an entry.
    pub enum NameKind {
        /// What lists in some language show, or CLDR's own name.
        Name = "name",
        /// CLDR's short name.
        Short = "short",
        /// The formal name.
        Formal = "formal",
        /// CLDR's other name.
        Variant = "variant",
        /// The place's name in a language spoken there.
        Endonym = "endonym",
        /// Letters that stand for a name.
        Abbreviation = "abbreviation",
        /// What people say besides.
        Colloquial = "colloquial",
        /// A name of the past.
        Former = "former",
        /// A part of the entry: England, Gaza.
        Part = "part",
    }
}

words! {
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

words! {
    /// What a phone number is for.
    ///
    /// Source: libphonenumber's metadata, and `data/phone/extra.tsv`.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "phone")] {
    /// use polity::phone::{Kind, PhoneNumber};
    ///
    /// let number = PhoneNumber::parse("+383 44 123 456", None).unwrap();
    /// assert_eq!(number.kind(), Some(Kind::Mobile));
    /// assert_eq!(Kind::FixedLineOrMobile.as_str(), "fixed-line-or-mobile");
    /// # }
    /// ```
    pub enum Kind {
        /// A fixed line.
        FixedLine = "fixed-line",
        /// A mobile line.
        Mobile = "mobile",
        /// One or the other: digits do not tell, as in the United States.
        FixedLineOrMobile = "fixed-line-or-mobile",
        /// Free for the caller.
        TollFree = "toll-free",
        /// At a premium for the caller.
        PremiumRate = "premium-rate",
        /// Caller and called share the cost.
        SharedCost = "shared-cost",
        /// A person's, wherever it leads.
        PersonalNumber = "personal-number",
        /// Telephony over the internet.
        Voip = "voip",
        /// A pager.
        Pager = "pager",
        /// A company's, wherever it leads.
        Uan = "uan",
        /// A voice mail box.
        Voicemail = "voicemail",
    }
}

words! {
    /// Why a phone number may belong to an entry, in the order of weight.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "phone")] {
    /// use polity::phone::{PhoneNumber, Reason};
    ///
    /// let number = PhoneNumber::parse("+7 840 226 1234", None).unwrap();
    /// let reasons = number.candidates().map(|candidate| (candidate.country().id(), candidate.reason()));
    /// assert!(reasons.eq([("abkhazia", Reason::OwnRange), ("RU", Reason::PlanHolder)]));
    /// # }
    /// ```
    pub enum Reason {
        /// The calling code is the entry's alone.
        OwnCode = "own-code",
        /// These digits are the entry's inside a plan that it shares.
        OwnRange = "own-range",
        /// The plan is the entry's, and others are in it.
        PlanHolder = "plan-holder",
        /// These digits serve several entries.
        SharedRange = "shared-range",
        /// The place is numbered in this plan as well as in the entry's own.
        OtherPlan = "other-plan",
        /// These digits served the entry once.
        Legacy = "legacy",
    }
}

words! {
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

words! {
    /// Which of an entry's names in a locale.
    ///
    /// Source: CLDR, and `data/names/` for what CLDR lacks.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country, NameStyle};
    ///
    /// assert_eq!(Country::PS.name_with(locale::EN, NameStyle::Default), "Palestine");
    /// assert_eq!(Country::PS.name_with(locale::EN, NameStyle::Cldr), "Palestinian Territories");
    /// ```
    pub enum NameStyle {
        /// What lists show: CLDR's name, but its short form for Hong Kong, Macao and Palestine where the locale has one.
        Default = "default",
        /// CLDR's name, and the entry's id where CLDR has none.
        Cldr = "cldr",
        /// A shorter form where there is one ("US"), else the default.
        Short = "short",
        /// The formal name where there is one ("French Republic"), else the default. English has them for members of the UN.
        Formal = "formal",
        /// Another name in use where there is one ("Czech Republic"), else the default.
        Variant = "variant",
    }
}
