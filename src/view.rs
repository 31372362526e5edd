//! Which entries a list shows: the embedder's choice.

use core::fmt;

use crate::country::Country;
use crate::tables::{self, WORDS};

/// A set of entries, as a `const` bit set. It decides what is listed and never changes a fact.
///
/// # Examples
///
/// ```
/// use polity::{Country, View};
///
/// const OURS: View = View::UN.with(Country::XK).with(Country::TW);
/// assert_eq!(OURS.len(), 197);
/// assert!(OURS.contains(Country::XK) && !OURS.contains(Country::AQ));
/// assert_eq!(View::default(), View::INCLUSIVE);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct View([u64; WORDS]);

impl View {
    /// Every entry: 262.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// assert_eq!(View::INCLUSIVE.len(), Country::all().len());
    /// ```
    pub const INCLUSIVE: View = View(tables::VIEW_INCLUSIVE);
    /// What ISO 3166-1 has assigned: 249.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// assert_eq!(View::ISO.len(), 249);
    /// assert!(!View::ISO.contains(Country::XK));
    /// ```
    pub const ISO: View = View(tables::VIEW_ISO);
    /// The 193 members of the United Nations and the two observers, the Holy See and the State of Palestine.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// assert_eq!(View::UN.len(), 195);
    /// assert!(View::UN.contains(Country::VA) && View::UN.contains(Country::PS));
    /// ```
    pub const UN: View = View(tables::VIEW_UN);
    /// The territories of Unicode CLDR, so all with an alpha-2: 257.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// assert!(View::CLDR.iter().eq(Country::all().filter(|country| country.alpha2().is_some())));
    /// ```
    pub const CLDR: View = View(tables::VIEW_CLDR);
    /// What has a permanent population: no Antarctica, no Bouvet Island. Source: the column `permanent_population` of
    /// `data/countries.tsv`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// assert!(View::INHABITED.contains(Country::TA));
    /// assert!(!View::INHABITED.contains(Country::AQ));
    /// ```
    pub const INHABITED: View = View(tables::VIEW_INHABITED);
    /// Nothing: a start for [`with`](View::with).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// const PAIR: View = View::NONE.with(Country::AL).with(Country::XK);
    /// assert!(View::NONE.is_empty());
    /// assert_eq!(PAIR.len(), 2);
    /// ```
    pub const NONE: View = View([0; WORDS]);

    /// The view and this entry.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// const OURS: View = View::ISO.with(Country::XK);
    /// assert_eq!(OURS.len(), 250);
    /// assert_eq!(OURS.with(Country::XK), OURS);
    /// ```
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an id is below COUNT, and COUNT <= WORDS * 64 is asserted in tables.rs"
    )]
    pub const fn with(mut self, country: Country) -> View {
        self.0[country.index() / 64] |= 1 << (country.index() % 64);
        self
    }

    /// The view but for this entry.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// const OURS: View = View::ISO.without(Country::AQ);
    /// assert_eq!(OURS.len(), 248);
    /// assert_eq!(OURS.without(Country::AQ), OURS);
    /// ```
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "as in `with`")]
    pub const fn without(mut self, country: Country) -> View {
        self.0[country.index() / 64] &= !(1 << (country.index() % 64));
        self
    }

    /// Takes the entry out; whether it was there.
    #[expect(clippy::indexing_slicing, reason = "as in `with`")]
    #[inline]
    pub(crate) const fn take(&mut self, country: Country) -> bool {
        let (word, bit) = (country.index() / 64, 1 << (country.index() % 64));
        let had = self.0[word] & bit != 0;
        self.0[word] &= !bit;
        had
    }

    /// Whether the view has the entry.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// assert!(View::CLDR.contains(Country::IC));
    /// assert!(!View::ISO.contains(Country::IC));
    /// ```
    #[expect(clippy::indexing_slicing, reason = "as in `with`")]
    pub const fn contains(&self, country: Country) -> bool {
        self.0[country.index() / 64] >> (country.index() % 64) & 1 == 1
    }

    /// How many entries the view has.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// assert_eq!(View::NONE.with(Country::AL).len(), 1);
    /// ```
    #[expect(clippy::indexing_slicing, reason = "the index is below WORDS")]
    pub const fn len(&self) -> usize {
        let mut count = 0;
        let mut word = 0;
        while word < WORDS {
            count += self.0[word].count_ones() as usize;
            word += 1;
        }
        count
    }

    /// Whether the view has no entry.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// assert!(View::NONE.is_empty());
    /// assert!(!View::NONE.with(Country::AL).is_empty());
    /// ```
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The entries of the view, by id.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// assert!(View::NONE.with(Country::XK).with(Country::AL).iter().eq([Country::AL, Country::XK]));
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = Country> + Clone + use<> {
        let view = *self;
        Country::all().filter(move |country| view.contains(*country))
    }
}

impl Default for View {
    fn default() -> Self {
        View::INCLUSIVE
    }
}

impl FromIterator<Country> for View {
    fn from_iter<T: IntoIterator<Item = Country>>(countries: T) -> Self {
        countries.into_iter().fold(View::NONE, View::with)
    }
}

impl fmt::Debug for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
