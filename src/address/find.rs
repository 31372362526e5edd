//! From what somebody typed to the subdivision that it means.

use super::subdivision::Subdivision;
use crate::country::Country;
use crate::format::plain;
use crate::format::subdivision::Record;
use crate::format::subdivisions::List;
use crate::tables;

/// The subdivision of a list that a text means: by key; by any name, without regard to case; then by name without accents
/// or by ISO code, where that is one subdivision alone.
pub(super) fn find(list: List<'static>, country: Country, wanted: &str) -> Option<Subdivision> {
    let found = record(list, country, wanted.trim())?;
    Some(Subdivision::new(country, found))
}

fn record(list: List<'static>, country: Country, wanted: &str) -> Option<Record<'static>> {
    // Names have at most 255 bytes, and few of these change with the case.
    if wanted.is_empty() || wanted.len() > 512 {
        return None;
    }
    if let Some(record) = list.with_key(wanted) {
        return Some(record);
    }
    if let Some(record) = list.all().find(|record| names(*record).any(|name| same(name, wanted))) {
        return Some(record);
    }
    if let Some(record) = list.all().find(|record| record.english().is_some_and(|name| same(name, wanted))) {
        return Some(record);
    }
    folded(wanted).next()?;
    let code = wanted
        .split_once('-')
        .filter(|(of, _)| country.alpha2().is_some_and(|code| of.eq_ignore_ascii_case(code)))
        .map_or(wanted, |(_, code)| code);
    let means = |record: &Record<'static>| {
        let mut names = names(*record).chain(record.english());
        names.any(|name| folded(name).eq(folded(wanted))) || record.iso().is_some_and(|iso| same(iso, code))
    };
    let mut found = list.all().filter(means);
    match (found.next(), found.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// The key and every name but the English one.
fn names(record: Record<'static>) -> impl Iterator<Item = &'static str> {
    let own = [Some(record.key()), record.name(), record.latin()];
    own.into_iter().flatten().chain(record.names().map(|(_, name)| name))
}

/// Whether two texts are the same but for case.
fn same(one: &str, other: &str) -> bool {
    let lower = |text| str::chars(text).flat_map(char::to_lowercase);
    if one.is_ascii() { one.eq_ignore_ascii_case(other) } else { lower(one).eq(lower(other)) }
}

/// A name without case, accents, spaces and punctuation, by `data/folding.tsv`.
fn folded(name: &str) -> impl Iterator<Item = char> {
    let letters = name.chars().flat_map(char::to_lowercase).flat_map(|letter| {
        // Most letters are ASCII, which the table has not.
        match Some(letter)
            .filter(|letter| !letter.is_ascii())
            .and_then(|letter| plain::find(tables::PLAIN_LETTERS, letter))
        {
            Some(becomes) => becomes.map(char::from),
            None => [letter, '\0'],
        }
    });
    letters.filter(|letter| !letter.is_ascii() || letter.is_ascii_alphanumeric())
}
