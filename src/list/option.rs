//! What a list is made of: its lines, what they are, and what a search found.

use core::fmt;

use super::found::Found;
use crate::country::Country;

/// One line of a list.
///
/// Its entry is a [`Country`]; in a list with extra lines ([`CountryList::add`](super::CountryList::add)) it is a
/// [`Choice`].
///
/// # Examples
///
/// ```
/// use polity::{locale, Country, CountryList};
///
/// let option = CountryList::new(locale::EN).prefer(&[Country::XK]).iter().next().unwrap();
/// assert_eq!((option.country, option.label, option.is_preferred), (Country::XK, "Kosovo", true));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CountryOption<'a, C = Country> {
    /// The entry; its [`id`](Country::id) is the value to submit.
    pub country: C,
    /// What to show: the entry's name in the list's locale, or what it was renamed to.
    pub label: &'a str,
    /// Whether the line stands above the sorted ones.
    pub is_preferred: bool,
    /// Why a search found the line; None in a list that was not searched.
    pub found: Option<Found>,
}

/// An extra line in a list, such as "Elsewhere": [`CountryList::add`](super::CountryList::add).
///
/// # Examples
///
/// ```
/// use polity::list::Extra;
/// use polity::{locale, CountryList};
///
/// const ELSEWHERE: Extra = Extra::new("x-elsewhere", "Elsewhere").unwrap();
/// let list = CountryList::new(locale::EN).add(&[ELSEWHERE]);
/// assert_eq!(list.len(), 263);
/// let line = list.iter().find(|option| option.country == ELSEWHERE).unwrap();
/// assert_eq!(line.label, "Elsewhere");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Extra<'a> {
    id: &'a str,
    label: &'a str,
}

impl<'a> Extra<'a> {
    /// Returns an extra line. None where the id is not `x-` followed by small letters, digits and hyphens, where an entry
    /// has it, or where the label is empty. So a stored id never means both an entry and an extra line.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::list::Extra;
    ///
    /// assert!(Extra::new("x-northern-ireland", "Northern Ireland").is_some());
    /// assert!(Extra::new("NI", "Northern Ireland").is_none()); // Nicaragua
    /// ```
    #[expect(clippy::indexing_slicing, reason = "the index is below the length")]
    pub const fn new(id: &'a str, label: &'a str) -> Option<Extra<'a>> {
        let bytes = id.as_bytes();
        if bytes.len() < 3 || bytes[0] != b'x' || bytes[1] != b'-' || label.is_empty() {
            return None;
        }
        let mut at = 2;
        while at < bytes.len() {
            if !matches!(bytes[at], b'a'..=b'z' | b'0'..=b'9' | b'-') {
                return None;
            }
            at += 1;
        }
        // An overlay may have given the id to an entry.
        if Country::from_code(id).is_some() { None } else { Some(Extra { id, label }) }
    }

    /// Returns whether both have the same id.
    #[expect(clippy::indexing_slicing, reason = "the index is below both lengths, which are equal")]
    pub(super) const fn same(&self, other: &Extra<'_>) -> bool {
        let (one, other) = (self.id.as_bytes(), other.id.as_bytes());
        let mut at = 0;
        while at < one.len() && one.len() == other.len() {
            if one[at] != other[at] {
                return false;
            }
            at += 1;
        }
        one.len() == other.len()
    }

    /// Returns the id: the value to submit.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::list::Extra;
    ///
    /// assert_eq!(Extra::new("x-other", "Other").unwrap().id(), "x-other");
    /// ```
    pub const fn id(self) -> &'a str {
        self.id
    }

    /// Returns what the list shows.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::list::Extra;
    ///
    /// assert_eq!(Extra::new("x-other", "Other").unwrap().label(), "Other");
    /// ```
    pub const fn label(self) -> &'a str {
        self.label
    }
}

/// What a line of a list with extra lines stands for.
///
/// # Examples
///
/// ```
/// use polity::list::{Choice, Extra};
/// use polity::{locale, Country, CountryList};
///
/// let extras = [Extra::new("x-other", "Other").unwrap()];
/// let list = CountryList::new(locale::EN).prefer(&[Country::XK]).add(&extras);
/// assert_eq!(list.iter().next().unwrap().country, Country::XK);
/// for option in list {
///     match option.country {
///         Choice::Country(country) => assert_eq!(option.country.id(), country.id()),
///         Choice::Extra(extra) => assert_eq!(option.country.to_string(), extra.id()),
///         _ => unreachable!(),
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Choice<'a> {
    /// An entry.
    Country(Country),
    /// An extra line.
    Extra(Extra<'a>),
}

impl<'a> Choice<'a> {
    /// Returns the id of either: the value to submit.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::list::Choice;
    /// use polity::Country;
    ///
    /// assert_eq!(Choice::Country(Country::XK).id(), "XK");
    /// ```
    pub const fn id(self) -> &'a str {
        match self {
            Choice::Country(country) => country.id(),
            Choice::Extra(extra) => extra.id,
        }
    }

    /// Returns the entry; None for an extra line.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::list::{Choice, Extra};
    /// use polity::Country;
    ///
    /// assert_eq!(Choice::Country(Country::XK).country(), Some(Country::XK));
    /// assert_eq!(Choice::Extra(Extra::new("x-other", "Other").unwrap()).country(), None);
    /// ```
    pub const fn country(self) -> Option<Country> {
        match self {
            Choice::Country(country) => Some(country),
            Choice::Extra(_) => None,
        }
    }
}

/// The [`id`](Choice::id).
impl fmt::Display for Choice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl PartialEq<Country> for Choice<'_> {
    fn eq(&self, other: &Country) -> bool {
        self.country() == Some(*other)
    }
}

impl PartialEq<Extra<'_>> for Choice<'_> {
    fn eq(&self, other: &Extra<'_>) -> bool {
        matches!(self, Choice::Extra(extra) if extra == other)
    }
}

/// What a line can stand for: a [`Country`], or a [`Choice`] where there are extra lines.
pub trait Listed<'a>: sealed::Listed<'a> {}

impl Listed<'_> for Country {}
impl<'a> Listed<'a> for Choice<'a> {}

pub(crate) mod sealed {
    use super::Choice;
    use crate::country::Country;

    pub trait Listed<'a>: Copy + core::fmt::Debug {
        fn of(choice: Choice<'a>) -> Option<Self>;

        fn choice(self) -> Choice<'a>;
    }

    impl<'a> Listed<'a> for Country {
        fn of(choice: Choice<'a>) -> Option<Self> {
            choice.country()
        }

        fn choice(self) -> Choice<'a> {
            Choice::Country(self)
        }
    }

    impl<'a> Listed<'a> for Choice<'a> {
        fn of(choice: Choice<'a>) -> Option<Self> {
            Some(choice)
        }

        fn choice(self) -> Choice<'a> {
            self
        }
    }
}
