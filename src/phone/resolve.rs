//! The entry to show beside a number.

use super::classify;
use super::number::PhoneNumber;
use super::ranges::Ranges;
use crate::country::Country;
use crate::format::cells::Whose;

impl PhoneNumber {
    /// The entry to show beside the number where a person has chosen one: theirs as long as the number does not exclude it,
    /// else the number's own, else the holder of its plan.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::PhoneNumber;
    ///
    /// let begun = PhoneNumber::parse("+44 20", None).unwrap();
    /// assert_eq!(begun.resolve(Country::GB), Some(Country::GB));
    /// assert_eq!(begun.resolve(Country::GG), Some(Country::GB)); // no number of Guernsey begins so
    /// let whole = PhoneNumber::parse("+44 1481 256789", None).unwrap();
    /// assert_eq!(whole.resolve(Country::GB), Some(Country::GG));
    /// assert_eq!(whole.resolve(None), Some(Country::GG));
    /// // Mobile numbers of Türkiye and of Northern Cyprus cannot be told apart by their digits: the choice stays.
    /// let mobile = PhoneNumber::parse("+90 533 861 2345", None).unwrap();
    /// assert_eq!(mobile.resolve(Country::NORTHERN_CYPRUS), Some(Country::NORTHERN_CYPRUS));
    /// // A text of fewer than two national digits is not a number yet: the choice is the answer.
    /// let shown = PhoneNumber::parse("+44", None).map_or(Some(Country::GB), |number| number.resolve(Country::GB));
    /// assert_eq!(shown, Some(Country::GB));
    /// ```
    pub fn resolve(&self, chosen: impl Into<Option<Country>>) -> Option<Country> {
        let chosen = chosen.into().filter(|chosen| self.view.contains(*chosen) && self.allows(*chosen));
        let holder = || self.row.holder()?.country().filter(|holder| self.view.contains(*holder));
        chosen.or_else(|| self.country()).or_else(holder)
    }

    /// Whether the number may be an entry's, as it is or with more digits, or leaves that open.
    fn allows(&self, country: Country) -> bool {
        let reached = classify::reached(self.row, self.national.bytes());
        let is_whose = |one: &Whose| {
            let counts = !matches!(one, Whose::Extra(_)) || self.ranges == Ranges::All;
            counts && classify::is_of(*one, self.row, country)
        };
        if self.candidates().any(|candidate| candidate.country() == country) || reached.iter().any(is_whose) {
            return true;
        }
        match classify::region_of(country).filter(|region| region.plan == self.plan) {
            // A typing mistake: a number that nobody can have excludes nobody.
            Some(region) if region.is_of(country) => {
                self.label.is_none() && self.region.is_none() && reached.is_empty()
            }
            // The entry uses the holder's numbers, and no source says which: what is not a third one's may be its own.
            Some(region) => self.candidates().next().is_none_or(|first| region.is_of(first.country())),
            None => false,
        }
    }
}
