//! The ranges of numbers that count.

/// The ranges of numbers that count.
///
/// # Examples
///
/// ```
/// use polity::phone::{PhoneNumber, Ranges};
/// use polity::{Country, View};
///
/// let text = "+90 392 228 1234";
/// assert_eq!(PhoneNumber::parse(text, None).unwrap().country(), Some(Country::NORTHERN_CYPRUS));
/// let upstream = PhoneNumber::parse_within(text, None, Ranges::Upstream, View::CLDR).unwrap();
/// assert_eq!(upstream.country(), Some(Country::TR));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Ranges {
    /// Only those of libphonenumber's metadata. A text is read as libphonenumber reads it, character by character.
    Upstream,
    /// Those of libphonenumber's metadata and the rows of `data/phone/extra.tsv`: ranges of entries that libphonenumber does
    /// not list, legacy codes, and entries whose numbers are in two plans. A text is read as people mean it.
    #[default]
    All,
}
