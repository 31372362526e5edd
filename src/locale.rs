//! The bundled locales: one static each, found by any language tag.
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

use core::fmt;
use core::hash::{Hash, Hasher};

use crate::format::{Span, key};
use crate::tables::{self, LocaleData};

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
    /// The locale that a language tag leads to: CLDR's language aliases, then the likely script, then the exact locale,
    /// then its parents. `_` is taken for `-`, case does not matter, variants and extensions are ignored.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Locale};
    ///
    /// assert_eq!(Locale::from_tag("zh-HK"), Some(locale::ZH_HANT_HK));
    /// assert_eq!(Locale::from_tag("sr_ME"), Some(locale::SR_LATN_ME));
    /// assert_eq!(Locale::from_tag("de-CH-1996"), Some(locale::DE_CH));
    /// assert_eq!(Locale::from_tag("iw"), Some(locale::HE));
    /// assert_eq!(Locale::from_tag("tlh"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Locale> {
        // POSIX writes zh_TW.UTF-8 and ca_ES@valencia.
        let tag = tag.trim_ascii().split(['.', '@']).next().unwrap_or("");
        let whole = tag.bytes().map(|byte| if byte == b'_' { b'-' } else { byte });
        // Whole first: some bundled tags have a variant (ca-ES-valencia), some aliases are of a whole tag (zh-guoyu).
        bundled(whole.clone()).or_else(|| Tag::parse(alias(whole)?)?.locale()).or_else(|| {
            let tag = Tag::parse(tag)?;
            let exact = || Tag { language: tag.extended, ..tag }.locale();
            let exact = if tag.extended == Subtag::default() { None } else { exact() };
            exact.or_else(|| tag.locale()).or_else(|| tag.canonical()?.locale())
        })
    }

    /// The locale of an HTTP `Accept-Language` header: of the languages that are bundled the one with the highest weight,
    /// the first of them where weights are equal. `*` and what cannot be read are passed over.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Locale};
    ///
    /// assert_eq!(Locale::from_accept_language("tlh, en;q=0.4, sq-XK;q=0.8"), Some(locale::SQ_XK));
    /// assert_eq!(Locale::from_accept_language("*"), None);
    /// ```
    pub fn from_accept_language(header: &str) -> Option<Locale> {
        let mut best: Option<(u16, Locale)> = None;
        for range in header.split(',') {
            let mut parts = range.split(';').map(str::trim);
            let tag = parts.next().unwrap_or("");
            // Without a weight it is 1; what is there and is no weight cannot be read.
            let weight = parts
                .next()
                .map_or(Some(1000), |part| weight(part.strip_prefix("q=").or_else(|| part.strip_prefix("Q="))?));
            if let Some(weight) = weight.filter(|weight| *weight > 0 && best.is_none_or(|(best, _)| *weight > best)) {
                if let Some(locale) = Locale::from_tag(tag) {
                    best = Some((weight, locale));
                }
            }
        }
        best.map(|(_, locale)| locale)
    }

    /// Every bundled locale, by tag.
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
    pub fn all() -> impl ExactSizeIterator<Item = Locale> + DoubleEndedIterator + Clone {
        tables::LOCALES.iter().map(|data| Locale(data))
    }

    /// The BCP 47 tag, with the letter case that CLDR writes.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::locale;
    ///
    /// assert_eq!(locale::ZH_HANT.tag(), "zh-Hant");
    /// ```
    pub fn tag(self) -> &'static str {
        self.0.names.text.get(..usize::from(self.0.tag)).unwrap_or("")
    }

    /// The language's own name for itself, with the script or region that the tag has: `shqip`, `العربية`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::locale;
    ///
    /// assert_eq!(locale::SQ.endonym(), "shqip");
    /// assert_eq!(locale::SR_LATN.endonym(), "srpski (latinica)");
    /// ```
    pub fn endonym(self) -> &'static str {
        let start = usize::from(self.0.tag);
        self.0.names.text.get(start..start + usize::from(self.0.endonym)).unwrap_or("")
    }

    /// Whether the language is written from right to left.
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
        self.0.rtl
    }

    /// How many of the entries have a name in this locale or its parents. The others are named in English.
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

/// A weight as RFC 9110 has it, `0` to `1` with up to three decimals, in thousandths.
fn weight(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut thousandths = match whole {
        "0" => 0,
        "1" => 1000,
        _ => return None,
    };
    let mut place = 100;
    for digit in decimals.bytes() {
        thousandths += u16::from(digit - b'0') * place;
        place /= 10;
    }
    (thousandths <= 1000).then_some(thousandths)
}

/// Language, script and region of a tag, in lower case; empty where the tag has none.
#[derive(Clone, Copy, Default)]
struct Tag {
    language: Subtag,
    script: Subtag,
    region: Subtag,
    /// The language that a tag such as zh-yue-HK names more exactly.
    extended: Subtag,
}

#[derive(Clone, Copy, Default, PartialEq)]
struct Subtag {
    bytes: [u8; 4],
    length: usize,
}

impl Subtag {
    fn new(text: &str) -> Option<Self> {
        let mut subtag = Subtag { bytes: [0; 4], length: text.len() };
        if text.len() > 4 {
            return None;
        }
        for (to, from) in subtag.bytes.iter_mut().zip(text.bytes()) {
            *to = from.to_ascii_lowercase();
        }
        Some(subtag)
    }

    fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&[])
    }
}

impl Tag {
    fn parse(text: &str) -> Option<Self> {
        let mut tag = Tag::default();
        for (position, subtag) in text.split(['-', '_']).enumerate() {
            let letters = subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
            let digits = subtag.bytes().all(|byte| byte.is_ascii_digit());
            if !subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                return None;
            }
            match (position, subtag.len()) {
                (0, 2 | 3) if letters => tag.language = Subtag::new(subtag)?,
                (0, _) => return None,
                (1, 3) if letters => tag.extended = Subtag::new(subtag)?,
                (_, 4) if letters && tag.script.length == 0 && tag.region.length == 0 => {
                    tag.script = Subtag::new(subtag)?
                }
                (_, 2) if letters && tag.region.length == 0 => tag.region = Subtag::new(subtag)?,
                (_, 3) if digits && tag.region.length == 0 => tag.region = Subtag::new(subtag)?,
                // A singleton begins extensions, which say nothing about language or script.
                (_, 1) => break,
                _ => {}
            }
        }
        Some(tag)
    }

    /// The tag made of these subtags.
    fn bytes(parts: &[Subtag]) -> impl Iterator<Item = u8> + Clone {
        let subtags = parts.iter().filter(|part| part.length > 0).enumerate();
        subtags.flat_map(|(position, part)| {
            let separator = if position == 0 { None } else { Some(b'-') };
            separator.into_iter().chain(part.bytes().iter().copied())
        })
    }

    /// What CLDR's aliases make of the tag; None where there is no alias. Script and region of the tag itself hold,
    /// where the alias is not of them.
    fn canonical(&self) -> Option<Tag> {
        let none = Subtag::default();
        let shapes = [(self.script, self.region), (none, self.region), (self.script, none), (none, none)];
        shapes.into_iter().find_map(|(script, region)| {
            let mut tag = Tag::parse(alias(Tag::bytes(&[self.language, script, region]))?)?;
            if script == none && self.script != none {
                tag.script = self.script;
            }
            if region == none && self.region != none {
                tag.region = self.region;
            }
            Some(tag)
        })
    }

    fn locale(&self) -> Option<Locale> {
        let Tag { language, script, region, .. } = *self;
        let likely = |shape: &[Subtag]| {
            let (text, script) = tables::SCRIPTS.get(&key(0, Tag::bytes(shape)))?;
            if !is(*text, Tag::bytes(shape)) {
                return None;
            }
            Subtag::new(core::str::from_utf8(script).ok()?)
        };
        let own = likely(&[language]);
        let there = likely(&[language, region]).or(own);
        // A tag without a script means the one that is likely there.
        let spelled_out = script.length > 0;
        let script = if spelled_out { script } else { there.unwrap_or_default() };
        let find = |shape: &[Subtag], holds: bool| if holds { bundled(Tag::bytes(shape)) } else { None };
        // Of sr and sr-Cyrl, which are the same, the one that is spelled as the tag is.
        let plain = own.is_none_or(|own| own == script);
        find(&[language, script, region], region.length > 0)
            .or_else(|| find(&[language, region], region.length > 0 && Some(script) == there))
            .or_else(|| find(&[language], plain && !spelled_out))
            .or_else(|| find(&[language, script], true))
            .or_else(|| find(&[language], plain))
    }
}

/// The bundled locale of a tag in any case.
fn bundled(tag: impl Iterator<Item = u8> + Clone) -> Option<Locale> {
    let (number, text) = tables::TAGS.get(&key(0, tag.clone()))?;
    tables::LOCALES.get(usize::from(*number)).filter(|_| is(*text, tag)).map(|data| Locale(data))
}

/// What CLDR's aliases say for a tag in any case.
fn alias(tag: impl Iterator<Item = u8> + Clone) -> Option<&'static str> {
    let (text, alias) = tables::ALIASES.get(&key(0, tag.clone()))?;
    if is(*text, tag) { alias.of(tables::TAG_TEXT) } else { None }
}

/// Whether a tag that was found by its key, which can be that of another text, is the one that was looked for.
fn is(found: Span, tag: impl Iterator<Item = u8>) -> bool {
    let found = found.of(tables::TAG_TEXT).unwrap_or("").bytes();
    found.map(|byte| byte.to_ascii_lowercase()).eq(tag.map(|byte| byte.to_ascii_lowercase()))
}

/// The locale that a mistyped tag or a language's name may mean.
pub(crate) fn near(text: &str) -> Option<Locale> {
    let begins = |whole: &str| whole.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text));
    let named = || Locale::all().find(|locale| text.len() >= 3 && begins(locale.endonym()));
    named().or_else(|| bundled(text.get(..2).unwrap_or(text).bytes()))
}
