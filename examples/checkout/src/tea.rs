//! What the shop says about itself: `data/tea.tsv`, in a few languages. The words of the form are polity's.

use std::collections::HashMap;
use std::sync::LazyLock;

use maud::{Markup, html};
use polity::Words;

const FILE: &str = include_str!("../data/tea.tsv");

/// The languages of the columns after the first.
static LANGUAGES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let head = FILE.lines().find(|line| !line.starts_with('#')).unwrap_or("");
    head.split('\t').skip(1).collect()
});

static ROWS: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let rows = FILE.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|row| Some((row.split_once('\t')?.0, row.split('\t').skip(1).collect()))).collect()
});

/// The shop's words, in the language of a page where it has them, or in English.
#[derive(Clone, Copy)]
pub(crate) struct Tea {
    column: usize,
    /// Whether the page is in another language.
    foreign: bool,
    isolate: bool,
}

impl Tea {
    pub(crate) fn of(words: Words) -> Self {
        let column = LANGUAGES.iter().position(|language| is_of(words.language(), language));
        Tea { column: column.unwrap_or(0), foreign: column.is_none(), isolate: column.is_some() && words.is_rtl() }
    }

    /// A text where no markup can stand, such as a title.
    pub(crate) fn get(self, key: &str) -> &'static str {
        ROWS.get(key).and_then(|row| row.get(self.column)).copied().unwrap_or("")
    }

    /// A text that says which language it is in, where that is not the page's.
    pub(crate) fn say(self, key: &str) -> Markup {
        self.mark(self.get(key))
    }

    /// A text with something put in its gap.
    pub(crate) fn with(self, key: &str, gap: impl ToString) -> Markup {
        let gap = gap.to_string();
        let gap = if self.isolate { format!("\u{2068}{gap}\u{2069}") } else { gap };
        self.mark(&self.get(key).replace("{}", &gap))
    }

    fn mark(self, text: &str) -> Markup {
        html! { @if self.foreign { span lang="en" dir="ltr" { (text) } } @else { (text) } }
    }
}

/// Whether a tag is a language's: itself, or with more subtags.
pub(crate) fn is_of(tag: &str, language: &str) -> bool {
    tag.strip_prefix(language).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_word() {
        assert!(ROWS.len() > 10 && LANGUAGES.contains(&"sr-Latn"));
        for (key, row) in ROWS.iter() {
            assert_eq!(row.len(), LANGUAGES.len(), "{key}");
            let gaps = |text: &&str| text.matches("{}").count();
            assert!(row.iter().all(|text| !text.is_empty() && gaps(text) == gaps(&row[0])), "{key}");
        }
    }
}
