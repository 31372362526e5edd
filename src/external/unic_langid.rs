//! Language identifiers.

use std::string::ToString as _;

use unic_langid::LanguageIdentifier;

use crate::{Locale, ParseLocaleError};

impl Locale {
    /// Returns the locale of the first identifier that a bundled locale matches, by the rules of [`Locale::from_tag`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Locale};
    ///
    /// let wanted = ["tlh", "zh-TW", "en"].map(|tag| tag.parse().unwrap());
    /// assert_eq!(Locale::negotiate(&wanted), Some(locale::ZH_HANT));
    /// ```
    pub fn negotiate(wanted: &[LanguageIdentifier]) -> Option<Locale> {
        wanted.iter().find_map(|identifier| Locale::try_from(identifier).ok())
    }
}

/// By the rules of [`Locale::from_tag`].
impl TryFrom<&LanguageIdentifier> for Locale {
    type Error = ParseLocaleError;

    fn try_from(identifier: &LanguageIdentifier) -> Result<Self, Self::Error> {
        identifier.to_string().parse()
    }
}

/// The identifier of the locale's own tag.
///
/// # Examples
///
/// ```
/// use polity::locale;
/// use unic_langid::LanguageIdentifier;
///
/// let identifier = LanguageIdentifier::from(locale::SR_LATN);
/// assert_eq!((identifier.language.as_str(), identifier.script.unwrap().as_str()), ("sr", "Latn"));
/// ```
impl From<Locale> for LanguageIdentifier {
    fn from(locale: Locale) -> Self {
        // A test parses every bundled tag, so the default never comes out.
        locale.tag().parse().unwrap_or_default()
    }
}
