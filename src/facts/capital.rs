//! Capitals.

use core::fmt;

use crate::country::Country;
use crate::format::listed;
use crate::rows::Items;
use crate::tables::{self, COUNT};

/// The capital of an entry: [`Country::capital`].
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// let capital = Country::AL.capital().unwrap();
/// assert_eq!(capital.name(), "Tirana");
/// assert_eq!(capital.name_in("sq"), Some("Tiranë"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Capital {
    name: &'static str,
    note: &'static str,
    local: Option<&'static str>,
}

impl Country {
    /// Returns the capital: what GeoNames has. None where there is none or where sources name different cities.
    ///
    /// Source: GeoNames (CC BY 4.0) for English; CLDR's names of the cities of time zones for the languages of the entry.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::XK.capital().unwrap().name(), "Pristina");
    /// assert_eq!(Country::AQ.capital(), None);
    /// ```
    pub fn capital(self) -> Option<Capital> {
        let text = core::str::from_utf8(listed::of(&tables::CAPITALS, COUNT, self.index())).ok()?;
        let (english, local) = match text.split_once('\n') {
            Some((english, local)) => (english, Some(local)),
            None => (text, None),
        };
        let (name, note) = english.split_once('\t')?;
        Some(Capital { name, note, local })
    }
}

impl Capital {
    /// Returns the English name.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::KZ.capital().unwrap().name(), "Astana");
    /// ```
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Returns an extra note, such as a former name; None for most.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::KZ.capital().unwrap().note(), Some("named Nur-Sultan from 2019 to 2022"));
    /// assert_eq!(Country::FR.capital().unwrap().note(), None);
    /// ```
    pub const fn note(self) -> Option<&'static str> {
        if self.note.is_empty() { None } else { Some(self.note) }
    }

    /// Returns the name in one of the [`languages`](Country::languages) of the entry, if a source has it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::AF.capital().unwrap().name_in("ps"), Some("کابل"));
    /// assert_eq!(Country::AF.capital().unwrap().name_in("sq"), None);
    /// ```
    pub fn name_in(self, language: &str) -> Option<&'static str> {
        if language == "en" {
            return Some(self.name);
        }
        let lines = Items::new(self.local, "\n").filter_map(|line| line.split_once('\t'));
        lines.into_iter().find(|(tag, _)| *tag == language).map(|(_, name)| name)
    }
}

/// The English [`name`](Capital::name).
impl fmt::Display for Capital {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name)
    }
}
