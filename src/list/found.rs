//! What a search found.

use core::ops::Range;

/// How a line was found: [`Found::rank`]. The best come first, except that a full match of another name comes before labels that
/// only begin so: [`CountryList::search`](crate::CountryList::search).
///
/// # Examples
///
/// ```
/// use polity::search::Rank;
/// use polity::{locale, CountryList};
///
/// let ranks = CountryList::new(locale::EN).search("niger").map(|option| option.found.unwrap().rank());
/// assert!(ranks.eq([Rank::Whole, Rank::Start])); // Niger, Nigeria
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Rank {
    /// The text is the whole label, a code, or a calling code.
    Whole,
    /// The label begins with the text.
    Start,
    /// A word of the label begins with the text, or several do with its words.
    Word,
    /// The English name, an endonym or another alias begins with the text, or it is a code of sport or number plates.
    Alias,
    /// The text stands inside the label.
    Inside,
    /// The label, the English name or an alias begins with the text, but for typing errors.
    Slip,
}

/// Why a search found a line: [`CountryOption::found`](crate::CountryOption::found).
///
/// # Examples
///
/// ```
/// use polity::search::Rank;
/// use polity::{locale, CountryList};
///
/// let option = CountryList::new(locale::EN).search("zealand").next().unwrap();
/// let found = option.found.unwrap();
/// assert_eq!((option.label, found.rank()), ("New Zealand", Rank::Word));
/// assert_eq!(&option.label[found.highlight().unwrap()], "Zealand");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Found {
    pub(crate) rank: Rank,
    /// Where the match starts and ends in the label; the same where something else was matched.
    pub(crate) start: u16,
    pub(crate) end: u16,
}

impl Found {
    /// Returns how the line was found.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::search::Rank;
    /// use polity::{locale, CountryList};
    ///
    /// let option = CountryList::new(locale::EN).search("holland").next().unwrap();
    /// assert_eq!(option.found.unwrap().rank(), Rank::Alias);
    /// ```
    pub const fn rank(self) -> Rank {
        self.rank
    }

    /// Returns the bytes of the label to highlight; None where something other than the label was matched. Another name may be
    /// a part of the label, too: `America` in `United States of America`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, CountryList};
    ///
    /// let option = CountryList::new(locale::SQ).search("KOSOVE").next().unwrap();
    /// assert_eq!(option.found.unwrap().highlight(), Some(0..option.label.len()));
    /// ```
    pub const fn highlight(self) -> Option<Range<usize>> {
        if self.start < self.end { Some(self.start as usize..self.end as usize) } else { None }
    }
}
