//! Plain facts about an entry: currency, languages, top-level domain, flag.

use core::fmt;

use crate::country::Country;
use crate::rows::Items;
use crate::tables;

impl Country {
    /// Returns the ISO 4217 code of the currency in use; CLDR's first where there are several.
    ///
    /// None where there is no currency (Antarctica), and where it has no ISO code (Somaliland, Transnistria).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::BG.currency(), Some("EUR")); // since 2026-01-01
    /// assert_eq!(Country::CW.currency(), Some("XCG")); // since 2025-03-31
    /// assert_eq!(Country::SOMALILAND.currency(), None);
    /// ```
    pub fn currency(self) -> Option<&'static str> {
        self.of(&tables::CURRENCIES).of(tables::FACT_TEXT)
    }

    /// Returns the official and de facto official languages as BCP 47 tags, those with the most speakers first.
    ///
    /// Source: CLDR's territory information; `data/countries.tsv` names the others.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::XK.languages().eq(["sq", "sr"]));
    /// assert!(Country::AX.languages().eq(["sv"]));
    /// ```
    pub fn languages(self) -> Items {
        Items::new(self.of(&tables::LANGUAGES).of(tables::FACT_TEXT), " ")
    }

    /// Returns the country-code top-level domain with its dot, if the root zone has one.
    ///
    /// Source: the npm package tlds, a copy of IANA's list.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::GB.tld(), Some(".uk"));
    /// assert_eq!(Country::XK.tld(), None);
    /// ```
    pub fn tld(self) -> Option<&'static str> {
        self.of(&tables::TLDS).of(tables::FACT_TEXT)
    }

    /// Returns the flag emoji, for entries with an alpha-2. Windows shows the two letters instead.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::XK.flag().unwrap().to_string(), "🇽🇰");
    /// assert!(Country::ABKHAZIA.flag().is_none());
    /// ```
    pub const fn flag(self) -> Option<Flag> {
        match self.alpha2() {
            Some(code) => match code.as_bytes() {
                [first, second] => Some(Flag([*first, *second])),
                _ => None,
            },
            None => None,
        }
    }
}

/// A flag emoji: [`Display`](fmt::Display) writes the two regional indicators, which count as two characters in a width.
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// let flag = Country::AL.flag().unwrap();
/// assert_eq!(format!("{flag} {}", Country::AL.name()), "🇦🇱 Albania");
/// assert_eq!(format!("{flag:>4}|"), "  🇦🇱|");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Flag([u8; 2]);

impl fmt::Display for Flag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A regional indicator has four bytes in UTF-8, of which the last tells the letter.
        let [first, second] = self.0.map(|letter| 0xA6 + (letter - b'A'));
        let bytes = [0xF0, 0x9F, 0x87, first, 0xF0, 0x9F, 0x87, second];
        f.pad(core::str::from_utf8(&bytes).unwrap_or("\u{FFFD}"))
    }
}

impl fmt::Debug for Flag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Flag({self})")
    }
}
