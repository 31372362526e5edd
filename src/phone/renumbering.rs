//! Numbers that were replaced by others.

use super::classify;
use super::number::PhoneNumber;
use super::ranges::Ranges;
use super::text::Text;
use crate::format::Span;
use crate::format::phone::RenumberingRow;
use crate::tables;

/// A change of numbers, and the number that replaced one: [`PhoneNumber::renumbering`].
///
/// # Examples
///
/// ```
/// use polity::phone::PhoneNumber;
///
/// let old = PhoneNumber::parse("+52 1 55 4163 7145", None).unwrap();
/// let change = old.renumbering().unwrap();
/// assert_eq!(change.number().e164().to_string(), "+525541637145");
/// assert_eq!(change.since(), Some("2019-08-03"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renumbering {
    number: PhoneNumber,
    since: Span,
    until: Span,
    source: Span,
}

impl Renumbering {
    /// The number of today.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let old = PhoneNumber::parse("+229 97 00 00 00", None).unwrap();
    /// assert_eq!(old.renumbering().unwrap().number().e164().to_string(), "+2290197000000");
    /// ```
    pub const fn number(&self) -> PhoneNumber {
        self.number
    }

    /// The date on which the new numbers came into use, as exactly as the source has it. None where it is not known.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let old = PhoneNumber::parse("+225 07 12 34 56", None).unwrap();
    /// assert_eq!(old.renumbering().unwrap().since(), Some("2021-01-31"));
    /// ```
    pub fn since(&self) -> Option<&'static str> {
        self.since.of(tables::PHONE_TEXT)
    }

    /// The date from which the old numbers no longer work. None where it is not known.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let old = PhoneNumber::parse("+84 120 123 4567", None).unwrap();
    /// assert_eq!(old.renumbering().unwrap().until(), Some("2018-11-14"));
    /// ```
    pub fn until(&self) -> Option<&'static str> {
        self.until.of(tables::PHONE_TEXT)
    }

    /// The sources of this fact, as ids of `data/SOURCES.tsv` separated by spaces.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let old = PhoneNumber::parse("+974 5512 345", None).unwrap();
    /// assert_eq!(old.renumbering().unwrap().source(), "cra-qa-2010");
    /// ```
    pub fn source(&self) -> &'static str {
        self.source.of(tables::PHONE_TEXT).unwrap_or("")
    }
}

impl PhoneNumber {
    /// The number that replaces this one, or that reaches the same line by the entry's own calling code: that of
    /// [`renumbering`](Self::renumbering).
    ///
    /// The number itself may be a valid one of another candidate, such as Monaco here: offer both, and let the user choose.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let rewrite = |text| PhoneNumber::parse(text, None).unwrap().rewrite().map(|new| new.e164().to_string());
    /// assert_eq!(rewrite("+377 44 123 456").as_deref(), Some("+38344123456"));
    /// assert_eq!(rewrite("+55 11 9123 4567").as_deref(), Some("+5511991234567")); // the ninth digit
    /// assert_eq!(rewrite("+383 44 123 456"), None);
    /// ```
    pub fn rewrite(&self) -> Option<PhoneNumber> {
        self.renumbering().map(|change| change.number)
    }

    /// The change of numbers by which another replaces this one, with its dates: a rewrite of the first of
    /// [`candidates`](Self::candidates) that has one, else a change inside the plan.
    ///
    /// Source: `data/phone/renumberings.tsv` and `data/phone/extra.tsv`. None for numbers read within [`Ranges::Upstream`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let old = PhoneNumber::parse("+381 38 123 456", None).unwrap();
    /// let change = old.renumbering().unwrap();
    /// assert_eq!((change.number().e164().to_string().as_str(), change.until()), ("+38338123456", Some("2018-09")));
    /// ```
    pub fn renumbering(&self) -> Option<Renumbering> {
        if self.ranges == Ranges::Upstream {
            return None;
        }
        let code = self.row.code.checked_ilog10()? as usize + 1;
        let mut candidates = self.candidates();
        let of_entry = candidates.find_map(|candidate| {
            let (extra, rewrite) = candidate.rewrite()?;
            let mut digits: Text<34> = Text::new();
            digits.push(rewrite);
            let replaced = usize::from(extra.prefix).checked_sub(code)?;
            digits.extend(self.national.bytes().iter().skip(replaced).copied());
            let number = self.replaced(&digits)?;
            Some(Renumbering { number, since: Span(0, 0), until: extra.until, source: extra.source })
        });
        of_entry.or_else(|| {
            let national = self.national.bytes();
            let all = tables::RENUMBERINGS.iter().filter(|row| row.code == self.row.code);
            let mut rows = all.filter(|row| classify::contains(row.root, national.iter().copied()));
            // A valid number is an old one where the old ones are known to reach nobody.
            rows.find_map(|row| self.by(row).filter(|_| !self.is_valid() || row.until.of(tables::PHONE_TEXT).is_some()))
        })
    }

    fn by(&self, row: &RenumberingRow) -> Option<Renumbering> {
        let (before, rest) = self.national.bytes().split_at_checked(usize::from(row.at))?;
        let after = rest.get(usize::from(row.remove)..)?;
        let mut digits: Text<34> = Text::new();
        digits.push(super::format::code(self.row.code).as_str());
        digits.push_bytes(before);
        digits.push(row.insert.of(tables::PHONE_TEXT).unwrap_or(""));
        digits.push_bytes(after);
        let number = self.replaced(&digits).filter(PhoneNumber::is_valid)?;
        Some(Renumbering { number, since: row.since, until: row.until, source: row.source })
    }

    fn replaced(&self, digits: &Text<34>) -> Option<PhoneNumber> {
        let mut number = Self::of_digits(digits.as_str(), self.ranges, self.view)?;
        number.extension = self.extension;
        Some(number)
    }
}
