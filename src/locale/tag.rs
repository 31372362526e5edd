//! From a language tag to its locale.

use super::Locale;
use crate::format::{Span, key};
use crate::tables;

impl Locale {
    /// Returns the locale that best matches a language tag: the tag itself, or what CLDR's language aliases, the likely
    /// script and the parents of the locale make of it. `_` is read as `-`; case, variants, extensions and ASCII white space
    /// around the tag do not matter.
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
        // POSIX writes zh_TW.UTF-8, and ca_ES@valencia or sr_RS@latin with the variant or the script last.
        let (tag, modifier) = tag.trim_ascii().split_once('@').unwrap_or((tag.trim_ascii(), ""));
        let tag = tag.split('.').next().unwrap_or("");
        let whole = tag.bytes().map(|byte| if byte == b'_' { b'-' } else { byte });
        if let Some(script) = script_of(modifier) {
            return Tag { script: Subtag::new(script)?, ..Tag::parse(tag)? }.locale();
        }
        let varied = whole.clone().chain([b'-']).chain(modifier.bytes());
        if let Some(locale) = if modifier.is_empty() { None } else { bundled(varied) } {
            return Some(locale);
        }
        // Whole first: some bundled tags have a variant (ca-ES-valencia), some aliases are of a whole tag (zh-guoyu).
        let of_alias = |alias: &str| bundled(alias.bytes()).or_else(|| Tag::parse(alias)?.locale());
        bundled(whole.clone()).or_else(|| of_alias(alias(whole)?)).or_else(|| {
            let tag = Tag::parse(tag)?;
            let exact = || Tag { language: tag.extended, ..tag }.locale();
            let exact = if tag.extended == Subtag::default() { None } else { exact() };
            exact.or_else(|| tag.locale()).or_else(|| tag.canonical()?.locale())
        })
    }
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
            // Java writes zh_TW_#Hant.
            let (subtag, is_script) = subtag.strip_prefix('#').map_or((subtag, false), |script| (script, true));
            let letters = subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
            let digits = subtag.bytes().all(|byte| byte.is_ascii_digit());
            if !subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                return None;
            }
            match (position, subtag.len()) {
                (0, 2 | 3) if letters => tag.language = Subtag::new(subtag)?,
                (0, _) => return None,
                (1, 3) if letters => tag.extended = Subtag::new(subtag)?,
                (_, 4) if letters && tag.script.length == 0 && (is_script || tag.region.length == 0) => {
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

/// The script that a modifier of POSIX names.
fn script_of(modifier: &str) -> Option<&'static str> {
    let scripts =
        [("latin", "latn"), ("cyrillic", "cyrl"), ("devanagari", "deva"), ("arabic", "arab"), ("iqtelif", "latn")];
    scripts.iter().find(|(name, _)| modifier.eq_ignore_ascii_case(name)).map(|(_, script)| *script)
}

/// Returns the bundled locale of exactly this tag, in any case.
pub(crate) fn bundled(tag: impl Iterator<Item = u8> + Clone) -> Option<Locale> {
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
