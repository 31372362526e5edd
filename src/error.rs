//! Error values: what was wrong, and what would be right.

use core::fmt;

use crate::country::Country;
use crate::former::{self, Former};
use crate::locale;
use crate::names;

/// The start of a rejected input, kept for the message without a heap.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Quoted {
    bytes: [u8; 48],
    length: u8,
    cut: bool,
}

impl Quoted {
    pub(crate) fn new(text: &str) -> Self {
        let mut bytes = [0; 48];
        let mut end = text.len().min(bytes.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        for (to, from) in bytes.iter_mut().zip(text.as_bytes().iter().take(end)) {
            *to = *from;
        }
        Self { bytes, length: end as u8, cut: end < text.len() }
    }

    fn text(&self) -> &str {
        self.bytes.get(..usize::from(self.length)).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or("")
    }
}

impl fmt::Debug for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}{}", self.text(), if self.cut { "…" } else { "" })
    }
}

/// The text is no code of an entry.
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// let error = "GER".parse::<Country>().unwrap_err();
/// assert_eq!(error.to_string(), "\"GER\" is no code of a country or region; is DE (Germany) meant?");
/// assert_eq!(error.near(), Some(Country::DE));
///
/// let error = "YU".parse::<Country>().unwrap_err();
/// assert!(error.former().unwrap().successors().eq([Country::ME, Country::RS]));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{}", Message(self))]
pub struct ParseCountryError(Quoted);

impl ParseCountryError {
    pub(crate) fn new(text: &str) -> Self {
        Self(Quoted::new(text))
    }

    /// What the text meant once: a withdrawn code or a dissolved or renamed place.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let error = "Zaire".parse::<Country>().unwrap_err();
    /// assert!(error.former().unwrap().successors().eq([Country::CD]));
    /// ```
    pub fn former(&self) -> Option<&'static Former> {
        if self.0.cut { None } else { former::lookup(self.0.text()) }
    }

    /// The entry that was probably meant, where one is much nearer than all others.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!("Kosvo".parse::<Country>().unwrap_err().near(), Some(Country::XK));
    /// assert_eq!("Atlantis".parse::<Country>().unwrap_err().near(), None);
    /// ```
    pub fn near(&self) -> Option<Country> {
        if self.0.cut { None } else { names::near(self.0.text()) }
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
        let error = self.0;
        if error.0.length == 0 {
            return f.write_str("the code is empty; expected an alpha-2, an alpha-3, three digits or an id");
        }
        if let Some(former) = error.former() {
            let what = if former.has_code(error.0.text()) { "code" } else { "name" };
            return write!(f, "{:?} is a former {what}: {former}", error.0);
        }
        write!(f, "{:?} is no code of a country or region; ", error.0)?;
        match error.near() {
            Some(country) => write!(f, "is {} ({}) meant?", country.id(), country.name()),
            None => f.write_str("expected an alpha-2, an alpha-3, three digits or an id"),
        }
    }
}

/// The text is no tag of a bundled locale, nor leads to one.
///
/// # Examples
///
/// ```
/// use polity::Locale;
///
/// let error = "tlh".parse::<Locale>().unwrap_err();
/// assert_eq!(error.to_string(), "\"tlh\" leads to no bundled locale");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{_0:?} leads to no bundled locale{}", Near(locale::near(_0.text())))]
pub struct ParseLocaleError(Quoted);

impl ParseLocaleError {
    pub(crate) fn new(text: &str) -> Self {
        Self(Quoted::new(text))
    }
}

impl fmt::Debug for ParseLocaleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ParseLocaleError").field(&self.0).finish()
    }
}

struct Near(Option<locale::Locale>);

impl fmt::Display for Near {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(locale) => write!(f, "; is {} ({}) meant?", locale.tag(), locale.endonym()),
            None => Ok(()),
        }
    }
}
