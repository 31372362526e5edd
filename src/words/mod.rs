//! The words of forms in the visitor's language: what fields are called, what is wrong with a value, what a note says.
//!
//! A program that knows its languages names them, [`words::SQ`](SQ), and links those alone; one that learns the language at
//! run time asks [`Words::of`], which links all. A program that does neither links no words. Nothing is allocated.
//!
//! Every key is a [`Word`], whose documentation has the English text. A gap in a text, such as `{example}`, is filled by
//! [`Words::with`]; in languages that are written from right to left what fills it is put between Unicode's isolates
//! (U+2068, U+2069), so that `154-0023` stays in one piece.
//!
//! Source: written by the authors of this crate, `data/words/`; the rules of plurals are CLDR's.
//!
//! # Examples
//!
//! ```
//! use polity::words::{self, Word};
//! use polity::{Words, locale};
//!
//! assert_eq!(words::SQ.get(Word::FormPhoneNumber), "Numri i telefonit");
//! assert_eq!(Words::of(locale::DE).count(3).to_string(), "3 Ergebnisse");
//! // No words in Latin: English ones, and the page can say so in its `lang`.
//! assert_eq!(Words::of(locale::KA).language(), "ka");
//! ```

use core::fmt;

#[cfg(feature = "address")]
use crate::format::words::read_variant;
#[cfg(feature = "alloc")]
use crate::format::words::{pack_end, pack_variant, variants};
use crate::format::words::{read, read_plural};
use crate::locale::Locale;
use crate::tables::{self, WordsData};

/// The words of one language.
///
/// # Examples
///
/// ```
/// use polity::{Words, locale};
/// use polity::words::Word;
///
/// let words = Words::of(locale::SQ_XK);
/// assert_eq!((words.language(), words.get(Word::LabelCity)), ("sq", "Qyteti"));
/// ```
#[derive(Clone, Copy)]
pub struct Words(&'static WordsData);

macro_rules! handles {
    ($($constant:ident $data:ident $name:literal)+) => {
        $(#[doc = $name] pub const $constant: Words = Words(&tables::$data);)+
    };
}
tables::languages!(handles);

macro_rules! keys {
    ($($variant:ident $key:literal $english:literal)+) => {
        /// A word or sentence of a form. The documentation of each has its key in `data/words/` and its English text.
        ///
        /// # Examples
        ///
        /// ```
        /// use polity::words::{EN, Word};
        ///
        /// assert_eq!(Word::ProblemMissing.as_str(), "problem.missing");
        /// assert!(Word::ALL.iter().any(|word| EN.get(*word) == "Calling code"));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Word {
            $(#[doc = $english] $variant,)+
        }

        impl Word {
            /// Every key, in the order of `data/words/en.tsv`.
            ///
            /// # Examples
            ///
            /// ```
            /// use polity::words::Word;
            ///
            /// assert!(Word::ALL.len() > 70);
            /// ```
            pub const ALL: &'static [Word] = &[$(Word::$variant,)+];

            /// The key in `data/words/`.
            ///
            /// # Examples
            ///
            /// ```
            /// use polity::words::Word;
            ///
            /// assert_eq!(Word::LabelPostal.as_str(), "label.postal");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Word::$variant => $key,)+
                }
            }
        }
    };
}
tables::word_keys!(keys);

impl Words {
    /// The words of a locale: those of its language, of its parent in CLDR where the language has none, else the English ones.
    /// [`language`](Self::language) says which.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Words, locale};
    ///
    /// assert_eq!(Words::of(locale::PT_AO).language(), "pt-PT");
    /// assert_eq!(Words::of(locale::VAI).language(), "en"); // nobody has written them yet
    /// ```
    pub fn of(locale: Locale) -> Words {
        #[cfg(feature = "alloc")]
        if let Some(words) = Words::of_loaded(locale) {
            return words;
        }
        let own = tables::WORDS_OF.get(usize::from(locale.0.number));
        own.and_then(|own| tables::ALL_WORDS.get(usize::from(*own))).map_or(EN, |data| Words(data))
    }

    /// The words that came with a locale's pack; None where the locale is a bundled one, or its pack has none, since it was made
    /// without the feature `words`. A program that asks for these alone links no other words.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::words::Word;
    /// use polity::{Locale, Words, locale};
    ///
    /// let albanian = Locale::load(locale::SQ.to_pack().leak())?;
    /// assert_eq!(Words::of_loaded(albanian).unwrap().get(Word::LabelCity), "Qyteti");
    /// assert!(Words::of_loaded(locale::SQ).is_none());
    /// # Ok::<(), polity::LoadError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn of_loaded(locale: Locale) -> Option<Words> {
        let loaded = crate::loaded::LOADED.iter().nth(crate::loaded::index(locale.0)?)?;
        loaded.words.as_ref().map(Words)
    }

    /// The words of every language, by tag.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Words;
    ///
    /// assert!(Words::all().any(|words| words.language() == "so"));
    /// ```
    pub fn all() -> impl ExactSizeIterator<Item = Words> + DoubleEndedIterator + Clone {
        tables::ALL_WORDS.iter().map(|data| Words(data))
    }

    /// The BCP 47 tag of the language, for the `lang` of what shows the words.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(polity::words::ZH_HANT.language(), "zh-Hant");
    /// ```
    pub const fn language(self) -> &'static str {
        self.0.language
    }

    /// Whether the language is written from right to left, for the `dir` of what shows the words.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!(polity::words::AR.is_rtl());
    /// assert!(!polity::words::TR.is_rtl());
    /// ```
    pub const fn is_rtl(self) -> bool {
        self.0.rtl
    }

    /// The text of a key, with its gaps.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::words::{FR, Word};
    ///
    /// assert_eq!(FR.get(Word::LabelPostal), "Code postal");
    /// assert_eq!(FR.get(Word::FormNotListed).matches("{name}").count(), 1);
    /// ```
    pub fn get(self, word: Word) -> &'static str {
        self.chain().find_map(|data| data.piece(read(data.index, word as usize)?)).unwrap_or("")
    }

    /// The text of a key on the forms of a country, which English calls otherwise in some: "Postcode" in Great Britain.
    #[cfg(feature = "address")]
    pub(crate) fn get_in(self, word: Word, country: crate::Country) -> &'static str {
        let own = |data: &'static WordsData| {
            data.piece(read_variant(data.index, tables::WORD_COUNT, word as usize, country.index())?)
        };
        self.chain().find_map(own).unwrap_or_else(|| self.get(word))
    }

    /// The text of a key, with something put in its gap.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::words::{AR, EN, Word};
    ///
    /// assert_eq!(EN.with(Word::ProblemMalformed, "154-0023").to_string(), "Expected something like 154-0023.");
    /// assert!(AR.with(Word::ProblemMalformed, "154-0023").to_string().contains("\u{2068}154-0023\u{2069}"));
    /// ```
    pub fn with<T: fmt::Display>(self, word: Word, value: T) -> Filled<[T; 1]> {
        Filled { text: self.get(word), values: [value], isolate: self.0.rtl }
    }

    /// The text of a key, with something put in each of its two gaps.
    #[cfg(all(feature = "address", feature = "alloc"))]
    pub(crate) fn with_both<T: fmt::Display>(
        self,
        word: Word,
        values: [(&'static str, T); 2],
    ) -> Filled<[(&'static str, T); 2]> {
        Filled { text: self.get(word), values, isolate: self.0.rtl }
    }

    /// How many results there are, in the right plural.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::words::{EN, RU};
    ///
    /// assert_eq!(EN.count(1).to_string(), "1 result");
    /// let counts = [1, 3, 5, 21].map(|count| RU.count(count).to_string());
    /// assert_eq!(counts, ["1 результат", "3 результата", "5 результатов", "21 результат"]);
    /// ```
    pub fn count(self, count: usize) -> Filled<[usize; 1]> {
        let words = [
            Word::FormResultsZero,
            Word::FormResultsOne,
            Word::FormResultsTwo,
            Word::FormResultsFew,
            Word::FormResultsMany,
            Word::FormResultsOther,
        ];
        let category = usize::from(read_plural(self.0.plural, count as u64));
        let word = words.get(category).copied().unwrap_or(Word::FormResultsOther);
        Filled { text: self.get(word), values: [count], isolate: false }
    }

    /// The text of all words of this language and of its parents, and the index into it.
    #[cfg(feature = "alloc")]
    pub(crate) fn packed(self) -> (alloc::string::String, alloc::vec::Vec<u8>) {
        let (mut text, mut index) = (alloc::string::String::new(), alloc::vec::Vec::new());
        for word in Word::ALL {
            text.push_str(self.get(*word));
            // The texts of a language are shorter than 65,536 bytes, or the crate would not compile.
            let _ = pack_end(text.len(), &mut index);
        }
        for data in self.chain() {
            for (key, country, piece) in variants(data.index, Word::ALL.len()) {
                let start = text.len();
                text.push_str(data.piece(piece).unwrap_or(""));
                let _ = pack_variant(key, country, (start, text.len()), &mut index);
            }
        }
        (text, index)
    }

    /// The category of each count.
    #[cfg(feature = "alloc")]
    pub(crate) fn plural(self) -> &'static [u8] {
        self.0.plural
    }

    fn chain(self) -> impl Iterator<Item = &'static WordsData> {
        core::iter::successors(Some(self.0), |data| data.parent)
    }
}

impl WordsData {
    fn piece(&'static self, (start, end): (usize, usize)) -> Option<&'static str> {
        self.text.get(start..end)
    }
}

/// By language.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.language() == other.language()
    }
}

impl Eq for Words {}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.language())
    }
}

/// A text with its gaps filled: what [`Words::with`] and [`Words::count`] return.
///
/// # Examples
///
/// ```
/// use polity::words::{EN, Word};
///
/// let filled = EN.with(Word::FormNotListed, "Atlantis");
/// assert_eq!(format!("{filled}"), "Atlantis is not in this list.");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Filled<V> {
    text: &'static str,
    values: V,
    isolate: bool,
}

impl<V> Filled<V> {
    /// Writes the text; `value` writes what belongs into the gap of a name.
    fn write(
        &self,
        f: &mut fmt::Formatter<'_>,
        value: impl Fn(&str, &mut fmt::Formatter<'_>) -> fmt::Result,
    ) -> fmt::Result {
        let mut rest = self.text;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            f.write_str(before)?;
            f.write_str(if self.isolate { "\u{2068}" } else { "" })?;
            value(name, f)?;
            f.write_str(if self.isolate { "\u{2069}" } else { "" })?;
            rest = after;
        }
        f.write_str(rest)
    }
}

impl<T: fmt::Display> fmt::Display for Filled<[T; 1]> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [value] = &self.values;
        self.write(f, |_, f| write!(f, "{value}"))
    }
}

impl<T: fmt::Display> fmt::Display for Filled<[(&'static str, T); 2]> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, |name, f| {
            let value = self.values.iter().find(|(known, _)| *known == name);
            value.map_or(Ok(()), |(_, value)| write!(f, "{value}"))
        })
    }
}
