//! The words of the page itself, in the few languages that `data/words.tsv` has.

use std::collections::HashMap;
use std::sync::LazyLock;

use polity::Locale;

const LANGUAGES: [&str; 5] = ["en", "sq", "tr", "ar", "zh-Hant"];

static WORDS: LazyLock<HashMap<&str, [&str; 5]>> = LazyLock::new(|| {
    let rows = include_str!("../data/words.tsv").lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|row| {
        let (key, cells) = row.split_once('\t')?;
        let mut words = [""; 5];
        words.iter_mut().zip(cells.split('\t')).for_each(|(word, cell)| *word = cell);
        Some((key, words))
    })
    .collect()
});

/// The words in the language of a locale, or in English.
#[derive(Clone, Copy)]
pub(crate) struct Words(usize);

impl Words {
    pub(crate) fn new(locale: Locale) -> Self {
        let tag = locale.tag();
        let is =
            |language: &&str| tag.strip_prefix(language).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
        Words(LANGUAGES.iter().position(is).unwrap_or(0))
    }

    /// A word, if it is known in any language.
    pub(crate) fn find(self, key: &str) -> Option<&'static str> {
        let words = WORDS.get(key)?;
        words.get(self.0).filter(|word| !word.is_empty()).or(words.first()).copied()
    }

    pub(crate) fn get(self, key: &'static str) -> &'static str {
        self.find(key).unwrap_or(key)
    }

    /// A word with something put in its gap.
    pub(crate) fn with(self, key: &'static str, gap: impl ToString) -> String {
        self.get(key).replace("{}", &gap.to_string())
    }
}
