//! Reading entries and locales from text, with errors that say what would be right.

use core::fmt;
use core::str::FromStr;

use crate::country::Country;
use crate::former::{self, Former};
use crate::locale::Locale;
use crate::quoted::Quoted;
use crate::suggest;

/// The error for a text that is not a code of an entry.
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// let error = "GER".parse::<Country>().unwrap_err();
/// assert_eq!(error.to_string(), "\"GER\" is not a code of a country or region; did you mean DE (Germany)?");
/// assert_eq!(error.near(), Some(Country::DE));
///
/// let error = "YU".parse::<Country>().unwrap_err();
/// assert!(error.former().unwrap().successors().eq([Country::ME, Country::RS]));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{}", Message(self))]
pub struct ParseCountryError(Quoted);

impl ParseCountryError {
    /// Returns what the text meant once: a withdrawn code, or a former name.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let error = "Zaire".parse::<Country>().unwrap_err();
    /// assert!(error.former().unwrap().successors().eq([Country::CD]));
    /// ```
    pub fn former(&self) -> Option<Former> {
        former::lookup(self.0.whole()?)
    }

    /// Returns the entry that was probably meant, where one is much nearer than all others.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!("EL".parse::<Country>().unwrap_err().near(), Some(Country::GR));
    /// assert_eq!("Kosvo".parse::<Country>().unwrap_err().near(), Some(Country::XK));
    /// assert_eq!("Atlantis".parse::<Country>().unwrap_err().near(), None);
    /// ```
    pub fn near(&self) -> Option<Country> {
        suggest::country(self.0.whole()?)
    }
}

impl fmt::Debug for ParseCountryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ParseCountryError").field(&self.0).finish()
    }
}

struct Message<'a>(&'a ParseCountryError);

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const EXPECTED: &str = "expected an alpha-2, an alpha-3, three digits or an id";
        let (error, text) = (self.0, &self.0.0);
        if text.text().trim_ascii().is_empty() {
            return write!(f, "the code is empty; {EXPECTED}");
        }
        if let Some(former) = error.former() {
            let what = if former.has_code(text.text().trim_ascii()) { "code" } else { "name" };
            return write!(f, "{text:?} is a former {what}: {former}");
        }
        write!(f, "{text:?} is not a code of a country or region; ")?;
        match error.near() {
            Some(country) => write!(f, "did you mean {} ({})?", country.id(), country.name()),
            None => f.write_str(EXPECTED),
        }
    }
}

/// As [`Country::from_code`], with an error that says what was meant, where that can be told.
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// assert_eq!("XK".parse(), Ok(Country::XK));
/// let error = "AN".parse::<Country>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "\"AN\" is a former code: Netherlands Antilles was withdrawn on 2010-12-15; successors: BQ, CW, SX"
/// );
/// ```
impl FromStr for Country {
    type Err = ParseCountryError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Country::from_code(text).ok_or_else(|| ParseCountryError(Quoted::new(text)))
    }
}

/// The error for a text that is not a language tag, or one that no bundled locale matches.
///
/// # Examples
///
/// ```
/// use polity::Locale;
///
/// let error = "tlh".parse::<Locale>().unwrap_err();
/// assert_eq!(error.to_string(), "no bundled locale matches \"tlh\"");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("no bundled locale matches {_0:?}{}", Near(suggest::locale(_0.text())))]
pub struct ParseLocaleError(Quoted);

impl fmt::Debug for ParseLocaleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ParseLocaleError").field(&self.0).finish()
    }
}

struct Near(Option<Locale>);

impl fmt::Display for Near {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(locale) => write!(f, "; did you mean {} ({})?", locale.tag(), locale.endonym()),
            None => Ok(()),
        }
    }
}

/// As [`Locale::from_tag`], with an error that names a near locale.
impl FromStr for Locale {
    type Err = ParseLocaleError;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Locale::from_tag(tag).ok_or_else(|| ParseLocaleError(Quoted::new(tag)))
    }
}

macro_rules! from_text {
    ($($name:ident $error:ident)+) => {$(
        /// As [`str::parse`].
        impl TryFrom<&str> for $name {
            type Error = $error;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        /// As [`str::parse`].
        #[cfg(feature = "alloc")]
        impl TryFrom<alloc::string::String> for $name {
            type Error = $error;

            fn try_from(text: alloc::string::String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }
    )+};
}
from_text!(Country ParseCountryError Locale ParseLocaleError);
