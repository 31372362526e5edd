//! Numbers of parts that a program has stored.

use super::number::PhoneNumber;
use super::parse::{NATIONAL, Read};
use super::ranges::Ranges;
use super::text::Text;
use crate::tables;
use crate::view::View;

impl PhoneNumber {
    /// The number of a calling code and national digits that were stored: they are taken as they are, and no national prefix
    /// is taken off. All [`Ranges`] count, and every entry is visible.
    ///
    /// None if no plan has the calling code, if there are fewer than 2 digits or more than 17, or more than 20 of an
    /// extension.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::from_parts(383, "44123456", Some("12")).unwrap();
    /// assert_eq!(number, PhoneNumber::parse("+383 44 123 456 ext. 12", None)?);
    /// assert_eq!(PhoneNumber::from_parts(49, "030123456", None).unwrap().national(), "030123456");
    /// assert!(PhoneNumber::from_parts(999, "44123456", None).is_none());
    /// # Ok::<(), polity::phone::ParseError>(())
    /// ```
    pub fn from_parts(calling_code: u16, national: &str, extension: Option<&str>) -> Option<PhoneNumber> {
        Self::from_parts_within(calling_code, national, extension, Ranges::All, View::INCLUSIVE)
    }

    /// As [`from_parts`](Self::from_parts), but only these ranges count, and only the entries of `view` are answers.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{PhoneNumber, Ranges};
    /// use polity::{Country, View};
    ///
    /// let number = PhoneNumber::from_parts_within(90, "3922281234", None, Ranges::Upstream, View::CLDR).unwrap();
    /// assert_eq!(number.country(), Some(Country::TR));
    /// ```
    pub fn from_parts_within(
        calling_code: u16,
        national: &str,
        extension: Option<&str>,
        ranges: Ranges,
        view: View,
    ) -> Option<PhoneNumber> {
        let mut digits: Text<17> = Text::new();
        let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let fits = are_digits(national) && digits.push(national) && digits.len() >= *NATIONAL.start();
        let at = tables::PLANS.binary_search_by_key(&calling_code, |row| row.code).ok().filter(|_| fits)?;
        let mut read = Read::new(u8::try_from(at).ok()?, tables::PLANS.get(at)?, digits);
        let extension = extension.unwrap_or("");
        (are_digits(extension) && read.extension.push(extension)).then(|| Self::of(read, ranges, view))
    }
}
