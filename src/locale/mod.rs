//! The bundled locales: a constant each, found by any language tag.
//!
//! # Examples
//!
//! ```
//! use polity::{locale, Country, Locale};
//!
//! // A program that names its locale links that one alone.
//! assert_eq!(Country::XK.name_in(locale::SQ), "Kosovë");
//! // By tag, all are linked.
//! assert_eq!(Locale::from_tag("zh-TW"), Some(locale::ZH_HANT));
//! ```

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

use crate::rows::iterator;
use crate::tables::{self, LocaleData};

mod accept;
mod tag;

pub(crate) use tag::bundled;

/// A bundled locale.
///
/// Source: Unicode CLDR, in the version that [`CLDR_VERSION`](crate::CLDR_VERSION) names.
///
/// # Examples
///
/// ```
/// use polity::{locale, Country, Locale};
///
/// let locale: Locale = "sr_Latn_RS".parse().unwrap();
/// assert_eq!(locale, locale::SR_LATN);
/// assert_eq!(Country::DE.name_in(locale), "Nemačka");
/// ```
#[derive(Clone, Copy)]
pub struct Locale(pub(crate) &'static LocaleData);

macro_rules! handles {
    ($($constant:ident $data:ident $name:literal)+) => {
        $(#[doc = $name] pub const $constant: Locale = Locale(&tables::$data);)+
    };
}
tables::locales!(handles);

impl Locale {
    /// Returns every bundled locale, by tag.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Locale;
    ///
    /// for locale in Locale::all() {
    ///     println!("{}\t{}", locale.tag(), locale.endonym());
    /// }
    /// assert!(Locale::all().any(|locale| locale.tag() == "sr-Latn"));
    /// ```
    pub fn all() -> Locales {
        Locales(tables::LOCALES.iter())
    }

    /// Returns the BCP 47 tag, with the letter case that CLDR writes.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::locale;
    ///
    /// const TAG: &str = locale::ZH_HANT.tag();
    /// assert_eq!(TAG, "zh-Hant");
    /// ```
    pub const fn tag(self) -> &'static str {
        self.piece(0, self.0.tag_length())
    }

    /// Returns the language's own name for itself, with the script or region that the tag has: `shqip`, `العربية`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::locale;
    ///
    /// assert_eq!(locale::SQ.endonym(), "shqip");
    /// assert_eq!(locale::SR_LATN.endonym(), "srpski (latinica)");
    /// ```
    pub const fn endonym(self) -> &'static str {
        self.piece(self.0.tag_length(), self.0.endonym)
    }

    /// What stands at the beginning of the locale's text.
    const fn piece(self, start: u8, length: u8) -> &'static str {
        let text = self.0.text.as_bytes();
        let Some((_, rest)) = text.split_at_checked(start as usize) else { return "" };
        let Some((piece, _)) = rest.split_at_checked(length as usize) else { return "" };
        match core::str::from_utf8(piece) {
            Ok(piece) => piece,
            Err(_) => "",
        }
    }

    /// Returns whether the language is written from right to left.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::locale;
    ///
    /// assert!(locale::AR.is_rtl());
    /// assert!(!locale::SQ.is_rtl());
    /// ```
    pub const fn is_rtl(self) -> bool {
        self.0.tag & LocaleData::RTL != 0
    }

    /// Returns how many entries have a name in this locale or its parents. The others are named in English.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// assert_eq!(locale::SQ.coverage(), Country::all().len());
    /// ```
    pub const fn coverage(self) -> usize {
        self.0.covered as usize
    }
}

iterator! {
    /// The bundled locales by tag: [`Locale::all`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{iter, Locale};
    ///
    /// let mut all: iter::Locales = Locale::all();
    /// assert_eq!(all.next_back().map(Locale::tag), Some("zu"));
    /// ```
    pub struct Locales(&'static LocaleData) -> Locale = |data| Locale(data);
}

/// By tag.
impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.0, other.0) || self.tag() == other.tag()
    }
}

impl Eq for Locale {}

impl Hash for Locale {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.tag().hash(state);
    }
}

/// By tag.
impl PartialOrd for Locale {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By tag, as [`Locale::all`] lists them.
impl Ord for Locale {
    fn cmp(&self, other: &Self) -> Ordering {
        self.tag().cmp(other.tag())
    }
}

/// The [`tag`](Locale::tag).
impl AsRef<str> for Locale {
    fn as_ref(&self) -> &str {
        self.tag()
    }
}

/// The [`tag`](Locale::tag).
///
/// # Examples
///
/// ```
/// use polity::locale;
///
/// let tag: &'static str = locale::SR_LATN.into();
/// assert_eq!(tag, "sr-Latn");
/// ```
impl From<Locale> for &'static str {
    fn from(locale: Locale) -> Self {
        locale.tag()
    }
}

/// The [`tag`](Locale::tag).
impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({})", self.tag())
    }
}
