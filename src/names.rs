//! Names of entries in a locale.

use crate::country::Country;
use crate::locale::{self, Locale};
pub use crate::schema::NameStyle;
use crate::search::distance;
use crate::tables::{self, LocaleData};

impl LocaleData {
    /// This locale and its parents in CLDR.
    fn chain(&'static self) -> impl Iterator<Item = &'static LocaleData> {
        core::iter::successors(Some(self), |data| data.parent)
    }

    /// The label that this locale has of its own.
    fn label(&'static self, country: Country) -> Option<&'static str> {
        let at = country.index() * 2;
        match *self.index.get(at..at + 4)? {
            [a, b, c, d] => {
                let (start, end) = (usize::from(u16::from_le_bytes([a, b])), usize::from(u16::from_le_bytes([c, d])));
                self.text.get(start..end).filter(|label| !label.is_empty())
            }
            _ => None,
        }
    }

    fn styled(&'static self, country: Country, style: NameStyle) -> Option<&'static str> {
        let row = self.styled.iter().find(|row| row.entry == country.0 && row.style == style)?;
        row.text.of(self.text)
    }
}

impl Country {
    /// The English name, as lists show it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::TW.name(), "Taiwan");
    /// assert_eq!(Country::PS.name(), "Palestine");
    /// ```
    pub fn name(self) -> &'static str {
        self.name_in(locale::EN)
    }

    /// The name in a locale, as lists show it; the English one where the locale has none.
    ///
    /// Source: CLDR, and `data/names/` for what CLDR lacks.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// assert_eq!(Country::XK.name_in(locale::SQ), "Kosovë");
    /// assert_eq!(Country::SOMALILAND.name_in(locale::AR), "صوماليلاند");
    /// ```
    pub fn name_in(self, locale: Locale) -> &'static str {
        let own = locale.0.chain().find_map(|data| data.label(self));
        own.or_else(|| locale.0.fallback?.label(self)).unwrap_or("")
    }

    /// The name in a locale, in a style. A style that the locale has no name for is [`NameStyle::Default`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country, NameStyle};
    ///
    /// assert_eq!(Country::HK.name_in(locale::EN), "Hong Kong");
    /// assert_eq!(Country::HK.name_with(locale::EN, NameStyle::Cldr), "Hong Kong SAR China");
    /// assert_eq!(Country::US.name_with(locale::EN, NameStyle::Short), "US");
    /// assert_eq!(Country::CZ.name_with(locale::EN, NameStyle::Variant), "Czech Republic");
    /// assert_eq!(Country::SOMALILAND.name_with(locale::EN, NameStyle::Cldr), "somaliland");
    /// ```
    pub fn name_with(self, locale: Locale, style: NameStyle) -> &'static str {
        let styled = || locale.0.chain().find_map(|data| data.styled(self, style));
        match style {
            NameStyle::Default => self.name_in(locale),
            // The five entries without an alpha-2 are not in CLDR, whatever name a locale has for them here.
            NameStyle::Cldr if self.alpha2().is_none() => self.id(),
            NameStyle::Cldr => {
                styled().or_else(|| locale.0.chain().find_map(|data| data.label(self))).unwrap_or_else(|| self.id())
            }
            _ => styled().unwrap_or_else(|| self.name_in(locale)),
        }
    }
}

/// The entry whose English name or id a mistyped or cut-off text means, if it is one alone.
pub(crate) fn near(text: &str) -> Option<Country> {
    let begins = |whole: &str| whole.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text));
    let only = |matches: &dyn Fn(Country) -> bool| {
        let mut found = Country::all().filter(|country| matches(*country));
        found.next().filter(|_| found.next().is_none())
    };
    let whole = Country::all().find(|country| country.name().eq_ignore_ascii_case(text));
    if whole.is_some() || text.len() < 3 {
        return whole;
    }
    only(&|country| begins(country.name())).or_else(|| {
        // One slip in up to seven letters, two in more; in a word of three a slip makes another code.
        let slips = match text.len() {
            ..=3 => return None,
            4..=7 => 1,
            _ => 2,
        };
        only(&|country| distance(country.name(), text) <= slips || distance(country.id(), text) <= slips)
    })
}

/// The entry at a place of a locale's list order.
pub(crate) fn at(data: &'static LocaleData, position: usize) -> Option<Country> {
    tables::id_at(data.order, position).map(Country)
}
