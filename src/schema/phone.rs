//! Words about phone numbers.

use super::words;

words! {
    "polity::phone" "feature = \"phone\""
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
    "polity::phone" "feature = \"phone\""
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
        /// The entry is numbered in this plan as well as in its own.
        OtherPlan = "other-plan",
        /// These digits served the entry once.
        Legacy = "legacy",
    }
}
