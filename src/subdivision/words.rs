//! Words that people write beside the name of a subdivision: `County`, `Province of`, `-ken`.

use crate::tables;

/// A word beside a name, and the name without it.
pub(super) struct Worded<'t> {
    pub(super) name: &'t str,
    /// The kinds that the word can mean, by index.
    kinds: &'static [u8],
    /// Whether the only subdivision with the name is meant, unless it is a city.
    pub(super) is_wide: bool,
}

impl Worded<'_> {
    /// Whether the word can mean a kind.
    pub(super) fn can_mean(&self, kind: u8) -> bool {
        self.kinds.contains(&kind)
    }
}

/// A row of the table.
struct Row {
    word: &'static [u8],
    kinds: &'static [u8],
    is_wide: bool,
}

fn rows() -> impl Iterator<Item = Row> {
    let mut rest: &'static [u8] = tables::SUBDIVISION_WORDS;
    core::iter::from_fn(move || {
        let ([wide, word, kinds], after) = rest.split_first_chunk()?;
        let (word, after) = after.split_at_checked(usize::from(*word))?;
        let (kinds, after) = after.split_at_checked(usize::from(*kinds))?;
        rest = after;
        Some(Row { word, kinds, is_wide: *wide != 0 })
    })
}

/// Whether a kind is one that a wide word can mean: not a city.
pub(super) fn is_wide(kind: u8) -> bool {
    !rows().any(|row| row.word == b"city" && row.kinds.contains(&kind))
}

/// A name without what stands in brackets behind it. None where that is a word for a kind, which tells two apart.
pub(super) fn bracketed(text: &str) -> Option<&str> {
    let (name, rest) = text.split_once(['(', '['])?;
    let inside = rest.trim_end_matches([')', ']']).as_bytes();
    let is_word = rows().any(|row| row.word.eq_ignore_ascii_case(inside));
    Some(name.trim_end()).filter(|name| !name.is_empty() && !is_word)
}

/// Each way to read a text as a word and a name.
pub(super) fn worded(text: &str) -> impl Iterator<Item = Worded<'_>> {
    // Most that is typed is one word.
    let is_divided = text.bytes().any(|byte| matches!(byte, b' ' | b'-'));
    rows().take_while(move |_| is_divided).filter_map(move |row| {
        let name = before(text, row.word).or_else(|| behind(text, row.word))?;
        Some(Worded { name, kinds: row.kinds, is_wide: row.is_wide })
    })
}

/// The name before a word.
fn before<'t>(text: &'t str, word: &[u8]) -> Option<&'t str> {
    text.as_bytes().last().zip(word.last()).filter(|(last, of_word)| last.eq_ignore_ascii_case(of_word))?;
    let end = text.len().checked_sub(word.len() + 1)?;
    let (name, tail) = text.as_bytes().split_at_checked(end)?;
    let (divider, tail) = tail.split_first()?;
    let is = matches!(divider, b' ' | b'-') && tail.eq_ignore_ascii_case(word) && !name.is_empty();
    text.get(..end).filter(|_| is)
}

/// The name behind a word.
fn behind<'t>(text: &'t str, word: &[u8]) -> Option<&'t str> {
    text.as_bytes().first().zip(word.first()).filter(|(first, of_word)| first.eq_ignore_ascii_case(of_word))?;
    let (head, rest) = text.as_bytes().split_at_checked(word.len())?;
    let (divider, name) = rest.split_first()?;
    let is = *divider == b' ' && head.eq_ignore_ascii_case(word) && !name.is_empty();
    text.get(word.len() + 1..).filter(|_| is)
}
