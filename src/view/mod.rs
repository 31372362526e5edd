//! Sets of entries, by which a program decides what its lists show.

mod iter;

use core::fmt;
use core::ops::{BitAnd, BitAndAssign, BitOr, BitOrAssign, Not, Sub, SubAssign};

use crate::country::Country;
use crate::tables::{self, WORDS};
pub use iter::ViewIter;

/// A set of entries, as a `const` bit set. It decides what is listed and never changes a fact.
///
/// Sets combine by methods, which are `const`, and by operators: `a | b` is the union, `a & b` the intersection, `a - b`
/// what only `a` has, and `!a` what `a` lacks.
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
///
/// const BEYOND_ISO: View = View::INCLUSIVE.difference(View::ISO);
/// assert_eq!(BEYOND_ISO, !View::ISO);
/// assert_eq!((BEYOND_ISO & View::CLDR).len(), 8);
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
    /// The entries that ISO 3166-1 has assigned: 249.
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
    /// The territories of Unicode CLDR, which are those with an alpha-2: 257.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// assert!(View::CLDR.iter().eq(Country::all().filter(|country| country.alpha2().is_some())));
    /// ```
    pub const CLDR: View = View(tables::VIEW_CLDR);
    /// The entries with a permanent population: no Antarctica, no Bouvet Island. Source: the column `permanent_population` of
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
    /// No entry: a start for [`with`](View::with).
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

    /// Returns the view with this entry.
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

    /// Returns the view without this entry.
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

    /// Takes the entry out and returns whether it was there.
    #[expect(clippy::indexing_slicing, reason = "as in `with`")]
    #[inline]
    pub(crate) const fn take(&mut self, country: Country) -> bool {
        let (word, bit) = (country.index() / 64, 1 << (country.index() % 64));
        let had = self.0[word] & bit != 0;
        self.0[word] &= !bit;
        had
    }

    /// Returns whether the view has the entry.
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

    /// Returns how many entries the view has.
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

    /// Returns whether the view has no entry.
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

    /// Returns the entries that are in this view, in the other, or in both.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// const OURS: View = View::UN.union(View::NONE.with(Country::XK));
    /// assert_eq!(OURS, View::UN.with(Country::XK));
    /// ```
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "the index is below WORDS")]
    pub const fn union(mut self, other: View) -> View {
        let mut word = 0;
        while word < WORDS {
            self.0[word] |= other.0[word];
            word += 1;
        }
        self
    }

    /// Returns the entries that are in both views.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// assert!(!View::ISO.intersection(View::INHABITED).contains(Country::AQ));
    /// assert_eq!(View::UN.intersection(View::ISO), View::UN);
    /// ```
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "the index is below WORDS")]
    pub const fn intersection(mut self, other: View) -> View {
        let mut word = 0;
        while word < WORDS {
            self.0[word] &= other.0[word];
            word += 1;
        }
        self
    }

    /// Returns the entries that are in this view and not in the other.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, View};
    ///
    /// assert!(View::CLDR.difference(View::ISO).iter().any(|country| country == Country::XK));
    /// assert!(View::UN.difference(View::ISO).is_empty());
    /// ```
    #[must_use]
    pub const fn difference(self, other: View) -> View {
        self.intersection(other.complement())
    }

    /// Returns the entries that are not in this view.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::View;
    ///
    /// assert_eq!(View::NONE.complement(), View::INCLUSIVE);
    /// assert_eq!(View::ISO.complement().len(), View::INCLUSIVE.len() - View::ISO.len());
    /// ```
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "the index is below WORDS")]
    pub const fn complement(mut self) -> View {
        let mut word = 0;
        while word < WORDS {
            self.0[word] = !self.0[word] & View::INCLUSIVE.0[word];
            word += 1;
        }
        self
    }

    /// Returns whether every entry of this view is in the other.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::View;
    ///
    /// assert!(View::UN.is_subset(View::ISO));
    /// assert!(!View::CLDR.is_subset(View::ISO));
    /// ```
    pub const fn is_subset(self, other: View) -> bool {
        self.difference(other).is_empty()
    }
}

/// [`View::INCLUSIVE`].
impl Default for View {
    fn default() -> Self {
        View::INCLUSIVE
    }
}

macro_rules! operators {
    ($($operator:ident $by:ident $assign:ident $assign_by:ident $method:ident)+) => {$(
        #[doc = concat!("[`View::", stringify!($method), "`].")]
        impl $operator for View {
            type Output = View;

            fn $by(self, other: View) -> View {
                self.$method(other)
            }
        }

        #[doc = concat!("[`View::", stringify!($method), "`].")]
        impl $assign for View {
            fn $assign_by(&mut self, other: View) {
                *self = self.$method(other);
            }
        }
    )+};
}
operators! {
    BitOr bitor BitOrAssign bitor_assign union
    BitAnd bitand BitAndAssign bitand_assign intersection
    Sub sub SubAssign sub_assign difference
}

/// [`View::complement`].
impl Not for View {
    type Output = View;

    fn not(self) -> View {
        self.complement()
    }
}

impl fmt::Debug for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
