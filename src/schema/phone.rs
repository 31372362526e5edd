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
        /// A fixed or a mobile line: the digits do not tell which, as in the United States.
        FixedLineOrMobile = "fixed-line-or-mobile",
        /// A number that is free to call.
        TollFree = "toll-free",
        /// A number that costs more than usual to call.
        PremiumRate = "premium-rate",
        /// A number whose cost the caller and the owner share.
        SharedCost = "shared-cost",
        /// A number that follows a person to any line.
        PersonalNumber = "personal-number",
        /// Telephony over the internet.
        Voip = "voip",
        /// A pager.
        Pager = "pager",
        /// A number that follows a company to any line: a universal access number.
        Uan = "uan",
        /// A voicemail box.
        Voicemail = "voicemail",
    }
}

words! {
    "polity::phone" "feature = \"phone\""
    /// The reason why an entry may have a phone number, the strongest first.
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
        /// The calling code belongs to this entry alone.
        OwnCode = "own-code",
        /// The entry shares the calling code with others, and these first digits are its own.
        OwnRange = "own-range",
        /// The calling code belongs to this entry, and others have numbers under it.
        PlanHolder = "plan-holder",
        /// Several entries use these first digits.
        SharedRange = "shared-range",
        /// The entry has its own numbers, and can also be dialled with this calling code.
        OtherPlan = "other-plan",
        /// The entry used these first digits in the past.
        Legacy = "legacy",
    }
}

words! {
    "polity::phone" "feature = \"phone\""
    /// The reason why a number cannot be used.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "phone")] {
    /// use polity::Country;
    /// use polity::phone::{self, FaultKind};
    ///
    /// let kind = |text| phone::check(text, Some(Country::US)).fault().unwrap().kind;
    /// assert_eq!(kind("hello"), FaultKind::NotANumber);
    /// assert_eq!(kind("555 0123"), FaultKind::LocalOnly);
    /// assert_eq!(kind("212 555 01234"), FaultKind::TooLong);
    /// assert_eq!(kind("112 555 0123"), FaultKind::NotInUse);
    /// assert_eq!(kind("911"), FaultKind::ShortNumber);
    /// # }
    /// ```
    pub enum FaultKind {
        /// There are no digits, or characters that are in no phone number.
        NotANumber = "not-a-number",
        /// There is no calling code, and no default country or region whose national number it could be.
        NoCallingCode = "no-calling-code",
        /// The digits after `+` or an exit code do not begin with a calling code that is in use.
        UnknownCallingCode = "unknown-calling-code",
        /// There are fewer digits than any number has.
        TooShort = "too-short",
        /// There are more digits than any number has.
        TooLong = "too-long",
        /// Some numbers have fewer digits and some have more.
        WrongLength = "wrong-length",
        /// No number of a range that is in use has these digits.
        NotInUse = "not-in-use",
        /// The number can only be dialled inside an area; the area code is missing.
        LocalOnly = "local-only",
        /// There are two numbers.
        TwoNumbers = "two-numbers",
        /// It is a short or emergency number of the default entry: see [`ShortNumber`](crate::phone::ShortNumber).
        ShortNumber = "short-number",
        /// The number was replaced: see [`Fault::instead`](crate::phone::Fault::instead).
        OldNumber = "old-number",
    }
}
