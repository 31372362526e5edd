//! Locales that a program loads while it runs: one file a language, for pages that fetch their visitor's and no other.

use alloc::string::String;
use alloc::vec::Vec;

use crate::country::Country;
use crate::format::hash::checksum;
use crate::format::pack::{self, Pack, Unread};
use crate::format::{block, order};
use crate::loaded::{self, LOADED, Loaded};
use crate::locale::Locale;
use crate::names::NameStyle;
use crate::tables::{self, COUNT, LocaleData, ORDER_BYTES};
use crate::view::View;
#[cfg(feature = "words")]
use crate::{
    format::pack::PackedWords,
    tables::WordsData,
    words::{Word, Words},
};

/// The reason why [`Locale::load`] refused some bytes.
///
/// # Examples
///
/// ```
/// use polity::{LoadError, Locale};
///
/// // A server that answers with an error page.
/// let error = Locale::load(b"<!DOCTYPE html>").unwrap_err();
/// assert_eq!(error, LoadError::NotAPack);
/// assert_eq!(error.to_string(), "not a pack of a locale: expected a file that `Locale::to_pack` made");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// The bytes are not a pack.
    #[error("not a pack of a locale: expected a file that `Locale::to_pack` made")]
    NotAPack,
    /// Another version of this crate made the pack, or one with other data.
    #[error("the pack is from another version of polity or its data: expected one made by version {}", env!("CARGO_PKG_VERSION"))]
    OtherVersion,
    /// The pack is truncated, or more bytes follow it.
    #[error("the pack has the wrong length: expected {expected} bytes, found {found}")]
    Length {
        /// The length of the whole pack; where too few bytes are there to tell, the least that any pack has.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// A byte of the pack was changed.
    #[error("the pack was changed after it was made: expected bytes that match its checksum")]
    Changed,
    /// The program has already loaded as many locales as it can: 32,768.
    #[error("too many locales are loaded: expected at most 32,768")]
    TooMany,
}

impl Locale {
    /// Loads a locale from its pack, which [`to_pack`](Self::to_pack) made: its names, the order of its lists, and its words. A
    /// program that loads its locales need not be built with any but English (`POLITY_LOCALES=en`).
    ///
    /// The loaded locale equals the bundled one of its tag and gives the same names, lists, searches and words
    /// ([`Words::of_loaded`](crate::Words::of_loaded)). What is bundled beside the locales, such as names of regions and
    /// currencies, is in English. The bytes and a small record of them stay in memory; loading a pack again returns the same
    /// locale and keeps nothing more.
    ///
    /// # Errors
    ///
    /// [`LoadError`] where the bytes are not a whole, unchanged pack of this version.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, CountryList, Locale, locale};
    ///
    /// // In a program: `std::fs::read("packs/sq.polity")?.leak()`.
    /// let pack: &'static [u8] = locale::SQ.to_pack().leak();
    /// let albanian = Locale::load(pack)?;
    /// assert_eq!(Country::XK.name_in(albanian), "Kosovë");
    /// assert_eq!(CountryList::new(albanian).iter().next().unwrap().label, "Abkhazi");
    /// # Ok::<(), polity::LoadError>(())
    /// ```
    pub fn load(pack: &'static [u8]) -> Result<Locale, LoadError> {
        let read = pack::read(pack, version(), ORDER_BYTES).map_err(|unread| match unread {
            Unread::NotAPack => LoadError::NotAPack,
            Unread::OtherData => LoadError::OtherVersion,
            Unread::Length(expected) => LoadError::Length { expected, found: pack.len() },
            Unread::Changed => LoadError::Changed,
        })?;
        // Each entry once, or lists would lose one.
        let order: &'static [u8; ORDER_BYTES] = read.order.try_into().map_err(|_| LoadError::Changed)?;
        let mut rest = View::INCLUSIVE;
        for entry in (0..COUNT).map_while(|position| order::read(order, position)) {
            rest = rest.without(tables::ALL.get(entry).map(|id| Country(*id)).ok_or(LoadError::Changed)?);
        }
        if !rest.is_empty() {
            return Err(LoadError::Changed);
        }
        #[cfg(feature = "words")]
        words_of(&read)?;
        let found = LOADED.find_or_add(
            |own| own.pack == pack,
            |index| {
                let data = LocaleData {
                    text: read.text,
                    index: read.index,
                    order: Some(order),
                    parent: None,
                    labels: read.sparse.unwrap_or(LocaleData::DENSE),
                    covered: read.covered,
                    number: loaded::number(index)?,
                    tag: if read.is_rtl { read.tag | LocaleData::RTL } else { read.tag },
                    endonym: read.endonym,
                };
                Some(Loaded {
                    pack,
                    data,
                    #[cfg(feature = "words")]
                    words: words_of(&read).ok()?,
                })
            },
        );
        found.map(|loaded| Locale(&loaded.data)).ok_or(LoadError::TooMany)
    }

    /// Returns the pack of the locale, for [`load`](Self::load): 5 to 15 KB, and less than half of that compressed. It has words
    /// where the feature `words` is on; a program that asks for a pack then links all words. `cargo run --example packs` writes
    /// those of all locales into a folder.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::locale;
    ///
    /// let pack = locale::KA.to_pack();
    /// assert!(pack.starts_with(b"polity") && pack.len() < 20_000);
    /// ```
    pub fn to_pack(self) -> Vec<u8> {
        let chain = || self.0.chain();
        let label = |country: Country| chain().find_map(|data| data.names().label(country.index()));
        // A name that is English for want of one is no name of the locale.
        let english = Country::all()
            .filter(|country| label(*country).is_none())
            .map(|country| (country.index(), NameStyle::Default as u8, country.name_in(self)));
        let styled = chain().flat_map(|data| data.names().all_styled(COUNT)).chain(english);
        let styled = styled.map(|(entry, style, name)| block::Styled { entry, style, name });
        let labels = Country::all().map(|country| label(country).unwrap_or(""));
        let append = |text: &mut String, piece: &str| {
            text.push_str(piece);
            text.len() - piece.len()
        };
        let find = |text: &mut String, name: &str| text.find(name).unwrap_or_else(|| append(text, name));
        let (mut text, mut index) = (String::from(self.tag()) + self.endonym(), Vec::new());
        // Empty where there are more names than the offsets of a pack reach, which no bundled locale has.
        let Ok(sparse) = block::pack(labels, styled, &mut text, append, find, &mut index) else { return Vec::new() };
        #[cfg(feature = "words")]
        let words = Words::of(self);
        #[cfg(feature = "words")]
        let ((words_text, words_index), plural) = (words.packed(), [words.plural(), &keys()].concat());
        let order = self.0.order().map_or(&[][..], |order| order);
        let all = Pack {
            tag: self.0.tag_length(),
            endonym: self.0.endonym,
            is_rtl: self.is_rtl(),
            covered: self.0.covered,
            text: &text,
            index: &index,
            sparse,
            order,
            #[cfg(not(feature = "words"))]
            words: None,
            #[cfg(feature = "words")]
            words: Some(PackedWords {
                language: words.language(),
                is_rtl: words.is_rtl(),
                text: &words_text,
                index: &words_index,
                plural: &plural,
            }),
        };
        let mut bytes = Vec::new();
        pack::pack(&all, version(), &mut bytes).map_or(Vec::new(), |()| bytes)
    }
}

/// What the numbers in a pack mean: the version of the crate and of its data, and the entries in their order.
fn version() -> u64 {
    let versions = [env!("CARGO_PKG_VERSION"), tables::CLDR_VERSION, tables::OVERLAY.unwrap_or("")];
    let ids = Country::all().map(Country::id);
    sum(versions.into_iter().chain(ids))
}

fn sum<'t>(texts: impl Iterator<Item = &'t str>) -> u64 {
    checksum(texts.flat_map(|text| text.bytes().chain([0])))
}

/// What the words of a pack stand for, behind their plural table: the keys in their order. A program without words does not know them.
#[cfg(feature = "words")]
fn keys() -> [u8; 8] {
    sum(Word::ALL.iter().map(|word| word.as_str())).to_le_bytes()
}

/// Returns the words of a pack, if it has any.
#[cfg(feature = "words")]
fn words_of(pack: &Pack<'static>) -> Result<Option<WordsData>, LoadError> {
    let Some(PackedWords { language, is_rtl: rtl, text, index, plural }) = pack.words else { return Ok(None) };
    let (plural, own) = plural.split_last_chunk().ok_or(LoadError::Changed)?;
    if *own != keys() {
        return Err(LoadError::OtherVersion);
    }
    let plural = plural.try_into().map_err(|_| LoadError::Changed)?;
    Ok(Some(WordsData { language, text, index, plural, parent: None, rtl }))
}
