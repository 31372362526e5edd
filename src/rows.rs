//! Macros for what stands over the rows of a table: iterators with names, and comparison by key.

/// Defines an iterator over a slice of rows that makes a value of each.
macro_rules! iterator {
    ($(#[$meta:meta])* pub struct $name:ident($row:ty) -> $item:ty = $make:expr;) => {
        $(#[$meta])*
        #[derive(Clone)]
        pub struct $name(pub(crate) core::slice::Iter<'static, $row>);

        impl Iterator for $name {
            type Item = $item;

            #[inline]
            fn next(&mut self) -> Option<$item> {
                self.0.next().map($make)
            }

            #[inline]
            fn size_hint(&self) -> (usize, Option<usize>) {
                self.0.size_hint()
            }

            #[inline]
            fn nth(&mut self, count: usize) -> Option<$item> {
                self.0.nth(count).map($make)
            }

            fn count(self) -> usize {
                self.0.len()
            }

            fn last(mut self) -> Option<$item> {
                self.next_back()
            }
        }

        impl DoubleEndedIterator for $name {
            #[inline]
            fn next_back(&mut self) -> Option<$item> {
                self.0.next_back().map($make)
            }
        }

        impl ExactSizeIterator for $name {}
        impl core::iter::FusedIterator for $name {}

        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_list().entries(self.clone()).finish()
            }
        }
    };
}
pub(crate) use iterator;

/// Compares values of a type by what its method `key` returns.
macro_rules! compared_by_key {
    ($name:ident) => {
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.key() == other.key()
            }
        }

        impl Eq for $name {}

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> core::cmp::Ordering {
                self.key().cmp(&other.key())
            }
        }

        impl core::hash::Hash for $name {
            fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
                self.key().hash(state);
            }
        }
    };
}
pub(crate) use compared_by_key;

/// The items of a cell of `data/` that holds a list.
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// let mut languages = Country::XK.languages();
/// assert_eq!(languages.next(), Some("sq"));
/// assert_eq!(format!("{languages:?}"), "[\"sr\"]");
/// ```
#[derive(Clone)]
pub struct Items {
    rest: Option<&'static str>,
    separator: &'static str,
}

impl Items {
    /// The items of `list`; none where it is None.
    pub(crate) const fn new(list: Option<&'static str>, separator: &'static str) -> Self {
        Items { rest: list, separator }
    }
}

impl Iterator for Items {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        let rest = self.rest?;
        let (item, after) = match rest.split_once(self.separator) {
            Some((item, after)) => (item, Some(after)),
            None => (rest, None),
        };
        self.rest = after;
        Some(item)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self.rest {
            Some(rest) => (1, Some(rest.len() + 1)),
            None => (0, Some(0)),
        }
    }
}

impl core::iter::FusedIterator for Items {}

impl core::fmt::Debug for Items {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
