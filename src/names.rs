//! Names of entries, regions and currencies in a locale.

use crate::country::Country;
use crate::facts::Currency;
use crate::format::localized::read;
use crate::locale::{self, Locale};
use crate::region::Region;
pub use crate::schema::NameStyle;
use crate::tables::{COUNT, CURRENCY_NAMES, CURRENCY_SYMBOLS, ENGLISH, LocaleData, REGION_NAMES};

impl LocaleData {
    /// Returns this locale and its parents in CLDR.
    pub(crate) fn chain(&'static self) -> impl Iterator<Item = &'static LocaleData> {
        core::iter::successors(
            Some(self),
            |data| if data.tag & LocaleData::LAST_RESORT != 0 { None } else { data.parent },
        )
    }

    /// Returns the label that this locale has of its own.
    #[inline]
    fn label(&'static self, country: Country) -> Option<&'static str> {
        self.names().label(country.index())
    }

    fn styled(&'static self, country: Country, style: NameStyle) -> Option<&'static str> {
        self.names().styled(country.index(), style as u8, COUNT)
    }
}

impl Country {
    /// Returns the English name, as lists show it.
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

    /// Returns the name in a locale, as lists show it; the English one where the locale has none.
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
        let of_parents = core::iter::successors(locale.0.parent, |data| data.parent).find_map(|data| data.label(self));
        // A loaded locale has no parents; it brings the English names that it needs.
        of_parents.or_else(|| locale.0.styled(self, NameStyle::Default)).unwrap_or("")
    }

    /// Returns the name in a locale, in a style; as [`NameStyle::Default`] where the locale has none in that style.
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

impl Region {
    /// Returns the name in a locale; the English one where the locale has none. A program that asks for it links the names of
    /// regions in all locales.
    ///
    /// Source: CLDR.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country};
    ///
    /// let region = Country::XK.region();
    /// assert_eq!(region.name_in(locale::SQ), "Evropa Jugore");
    /// assert_eq!(region.name_in(locale::JA), "南ヨーロッパ");
    /// assert_eq!(region.name_in(locale::EN), region.name());
    /// ```
    pub fn name_in(self, locale: Locale) -> &'static str {
        let own = |data: &LocaleData| read(REGION_NAMES, usize::from(data.number), u8::try_from(self.index()?).ok()?);
        locale.0.chain().find_map(own).unwrap_or_else(|| self.name())
    }
}

impl Currency {
    /// Returns the name in a locale, as it stands alone; the English one where the locale has none. A program that asks for it
    /// links the names of currencies in all locales, some 640 KB.
    ///
    /// Source: CLDR.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Currency};
    ///
    /// let euro = Currency::from_code("EUR").unwrap();
    /// assert_eq!(euro.name_in(locale::EN), "Euro");
    /// assert_eq!(euro.name_in(locale::JA), "ユーロ");
    /// ```
    pub fn name_in(self, locale: Locale) -> &'static str {
        self.text_in(locale, CURRENCY_NAMES)
    }

    /// Returns the symbol or letters to write beside an amount in a locale, which readers of that locale do not take
    /// for another currency. It is the [`code`](Currency::code) where they have nothing shorter.
    ///
    /// Source: CLDR.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Currency};
    ///
    /// let dollar = Currency::from_code("USD").unwrap();
    /// assert_eq!((dollar.symbol_in(locale::EN), dollar.symbol_in(locale::SQ)), ("$", "US$"));
    /// assert_eq!(Currency::from_code("CHF").unwrap().symbol_in(locale::EN), "CHF");
    /// ```
    pub fn symbol_in(self, locale: Locale) -> &'static str {
        self.text_in(locale, CURRENCY_SYMBOLS)
    }

    fn text_in(self, locale: Locale, of: &'static [u8]) -> &'static str {
        let numbers = locale.0.chain().map(|data| usize::from(data.number));
        numbers.chain([ENGLISH]).find_map(|number| read(of, number, self.index())).unwrap_or_else(|| self.code())
    }
}
