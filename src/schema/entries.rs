//! Words about entries: what bodies say of them, and who administers and claims them.

use super::words;

words! {
    "polity" "all()"
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
    "polity" "all()"
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
        /// None of these: most dependencies, and entries that the UN does not list.
        None = "none",
    }
}

words! {
    "polity" "all()"
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
        /// The party administers the entry, or the part that the note names.
        Administered = "administered",
        /// The party claims the entry.
        Claimed = "claimed",
    }
}

words! {
    "polity::former" "all()"
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
        /// The same territory under another code.
        Change = "change",
        /// Several entries now.
        Split = "split",
        /// The authorities were dissolved.
        Dissolved = "dissolved",
        /// The same territory and the same codes under another name.
        Renamed = "renamed",
    }
}
