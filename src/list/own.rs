//! Where labels and lines of one's own stand among the others.

use core::cmp::Ordering;

use super::lines::{End, Key, Line, Lines, Parts, at};
use super::option::Choice;
use crate::format::place;
use crate::locale::Locale;
use crate::meaning::LETTERS;
use crate::tables::COUNT;

/// Gives the next line from one end: the nearest of one's own, or the nearest entry that keeps its label. From the back
/// those that are preferred come after all this.
pub(super) fn merge<'a>(lines: &mut Lines<'a>, end: End) -> Option<Line<'a>> {
    loop {
        let own = nearest(lines, end);
        let is_own = own.is_some_and(|key| {
            let position = usize::from(key.position);
            match end {
                _ if lines.sorted.is_empty() => true,
                End::Front => position <= lines.sorted.start,
                End::Back => position >= lines.sorted.end,
            }
        });
        if let Some(key) = own.filter(|_| is_own) {
            match end {
                End::Front => lines.front = Some(key),
                End::Back => lines.back = Some(key),
            }
            if let Some(line) = own_line(lines, key.index, end) {
                return Some(line);
            }
            continue;
        }
        let country = match end {
            End::Front => lines.next_sorted()?,
            End::Back => lines.next_sorted_back()?,
        };
        if lines.parts.new_label(country).is_some() {
            continue;
        }
        let is_left = match end {
            End::Front => lines.rest.take(country),
            End::Back => lines.take_back(country),
        };
        if is_left {
            return Some(lines.line(country, false));
        }
    }
}

/// Takes an extra line, if it has not been given.
fn own_line<'a>(lines: &mut Lines<'a>, index: usize, end: End) -> Option<Line<'a>> {
    let parts = lines.parts;
    let Some((country, label)) = parts.renamed.get(index).copied() else {
        let extra = parts.extra(index - parts.renamed.len())?;
        lines.extras = lines.extras.saturating_sub(1);
        return Some(Line { choice: Choice::Extra(extra), label: extra.label(), is_preferred: false });
    };
    let is_first = parts.renamed.iter().position(|(other, _)| *other == country) == Some(index);
    let is_left = is_first
        && match end {
            End::Front => lines.rest.take(country),
            End::Back => lines.take_back(country),
        };
    is_left.then_some(Line { choice: Choice::Country(country), label, is_preferred: false })
}

/// Returns which of one's own comes next from an end.
fn nearest(lines: &mut Lines<'_>, end: End) -> Option<Key> {
    let parts = lines.parts;
    let is_left = |key: Key| {
        lines.front.is_none_or(|front| compare(parts, front, key).is_lt())
            && lines.back.is_none_or(|back| compare(parts, key, back).is_lt())
    };
    let coming = lines.coming.get(end as usize).copied().flatten().filter(|key| is_left(*key));
    let found = coming.or_else(|| look(lines, end));
    if let Some(coming) = lines.coming.get_mut(end as usize) {
        *coming = found;
    }
    found
}

fn look(lines: &mut Lines<'_>, end: End) -> Option<Key> {
    let mut found: Option<Key> = None;
    let parts = lines.parts;
    for index in 0..parts.renamed.len() + parts.extras.len() {
        let key = Key { position: position_of(lines, index), index };
        let is_left = lines.front.is_none_or(|front| compare(parts, front, key).is_lt())
            && lines.back.is_none_or(|back| compare(parts, key, back).is_lt());
        let nearer = match end {
            End::Front => Ordering::Less,
            End::Back => Ordering::Greater,
        };
        if is_left && found.is_none_or(|found| compare(parts, key, found) == nearer) {
            found = Some(key);
        }
    }
    found
}

fn compare(parts: Parts<'_>, one: Key, other: Key) -> Ordering {
    let by_label = || place::compare(label(parts, one.index), label(parts, other.index), &LETTERS);
    one.position.cmp(&other.position).then_with(by_label).then(one.index.cmp(&other.index))
}

fn label<'a>(parts: Parts<'a>, index: usize) -> &'a str {
    match parts.renamed.get(index) {
        Some((_, label)) => label,
        None => parts.extras.get(index - parts.renamed.len()).map_or("", |extra| extra.label()),
    }
}

fn position_of(lines: &mut Lines<'_>, index: usize) -> u16 {
    let kept = lines.kept.get(index).copied().filter(|kept| *kept != u16::MAX);
    kept.unwrap_or_else(|| {
        let position = position(lines.parts.locale, label(lines.parts, index)) as u16;
        if let Some(kept) = lines.kept.get_mut(index) {
            *kept = position;
        }
        position
    })
}

/// Returns before which position of a locale's order a label stands.
fn position(locale: Locale, label: &str) -> usize {
    let name = |position| at(locale, position).map_or("", |country| country.name_in(locale));
    place::position(COUNT, name, label, &LETTERS).unwrap_or(COUNT)
}
