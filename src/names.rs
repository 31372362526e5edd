//! Names of entries in a locale.

use crate::country::Country;
use crate::format::order;
use crate::locale::{self, Locale};
pub use crate::schema::NameStyle;
use crate::search::Slip;
use crate::tables::{self, COUNT, LocaleData};

impl LocaleData {
    /// This locale and its parents in CLDR.
    fn chain(&'static self) -> impl Iterator<Item = &'static LocaleData> {
        core::iter::successors(Some(self), |data| if data.last_resort { None } else { data.parent })
    }

    /// The label that this locale has of its own.
    #[inline]
    fn label(&'static self, country: Country) -> Option<&'static str> {
        self.names.label(country.index())
    }

    fn styled(&'static self, country: Country, style: NameStyle) -> Option<&'static str> {
        self.names.styled(country.index(), style as u8, COUNT)
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
    /// assert_eq!(Country::SOMALILAND.name_in(locale::AR), "أرض الصومال");
    /// ```
    #[inline]
    pub fn name_in(self, locale: Locale) -> &'static str {
        // The locale itself first and apart: most have all names, and this is the path that has to be short.
        locale.0.label(self).unwrap_or_else(|| self.inherited_name(locale))
    }

    fn inherited_name(self, locale: Locale) -> &'static str {
        core::iter::successors(locale.0.parent, |data| data.parent).find_map(|data| data.label(self)).unwrap_or("")
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
    let text = text.trim();
    // Spreadsheets take the zeros of 004 and 076 away, and forms leave spaces around codes.
    let numeric = || text.parse().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    if let Some(country) = Country::from_code(text).or_else(|| numeric().and_then(Country::from_numeric)) {
        return Some(country);
    }
    let begins =
        |whole: &str| text.len() >= 3 && whole.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text));
    // One slip in up to seven letters, two in more; in a word of three a slip makes another code.
    let slips = match text.chars().count() {
        ..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    let slip = Slip::new(text.as_bytes(), slips);
    // How many names begin so, and how many differ by slips; and one of each.
    let (mut begun, mut slipped) = ((0, None), (0, None));
    for country in Country::all() {
        let name = country.name();
        if name.eq_ignore_ascii_case(text) {
            return Some(country);
        }
        if begins(name) {
            begun = (begun.0 + 1, Some(country));
        }
        if slip.as_ref().is_some_and(|slip| slip.is(name) || slip.is(country.id())) {
            slipped = (slipped.0 + 1, Some(country));
        }
    }
    match (begun, slipped) {
        ((1, found), _) | (_, (1, found)) => found,
        _ => None,
    }
}

/// The entry at a place of a locale's list order.
#[inline]
pub(crate) fn at(data: &'static LocaleData, position: usize) -> Option<Country> {
    tables::ALL.get(order::read(data.order, position)?).map(|id| Country(*id))
}
