//! Another writing of one name: shortened, turned about, in two pieces.

use super::forms::{ABBREVIATIONS, BEFORE, INITIALS, INITIALS_OF_ROMANCE, POLITY, ROMANCE};
use crate::build::sorted::Set;

/// How many spellings of one name are made at most.
const MOST: usize = 48;

/// A name with its words written out and shortened.
pub(super) fn spellings(name: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for word in name.split([' ', '-', '\u{2011}']) {
        let short = ABBREVIATIONS.iter().find(|row| row.0 == word).map_or(&[][..], |row| row.1);
        let before = all.len();
        for short in short.iter().take((MOST / before).saturating_sub(1)) {
            for at in 0..before {
                all.push(format!("{} {short}", all[at]));
            }
        }
        for text in &mut all[..before] {
            text.push(' ');
            text.push_str(word);
        }
    }
    // One word alone and all words at once, where there is no room for each choice.
    let initials =
        INITIALS.iter().filter(|(long, _)| name.contains(long)).map(|(long, short)| name.replace(long, short));
    for name in initials.chain([name.to_owned()]).collect::<Vec<_>>() {
        for (word, short) in ABBREVIATIONS.iter().filter(|(word, _)| name.split(' ').any(|own| own == *word)) {
            for short in *short {
                let words = name.split(' ').map(|own| if own == *word { short } else { own });
                all.push(words.collect::<Vec<_>>().join(" "));
            }
        }
        all.push(name);
    }
    let shortest = |words: &mut dyn Iterator<Item = &str>| -> String {
        let short = words.map(|word| {
            let short = ABBREVIATIONS.iter().find(|row| row.0 == word).and_then(|row| row.1.first().copied());
            short.filter(|short| !short.is_empty()).unwrap_or(word)
        });
        short.collect::<Vec<_>>().join(" ")
    };
    all.push(shortest(&mut name.split(' ')));
    all.push(shortest(&mut name.split(' ').filter(|word| *word != "the")));
    all
}

/// Whether a text is so short that it could be a word, as spaces do not count: "Korea N", "Pal Ter", "Herze".
pub(super) fn is_short(name: &str, letters: usize) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    match words[..] {
        [only] => only.is_ascii(),
        [_, last] if last.chars().count() == 1 => true,
        [first, last] => {
            let initials = |word: &str| word.len() > 1 && word.bytes().all(|letter| letter.is_ascii_uppercase());
            let usual = matches!(first, "N" | "S" | "E" | "W")
                || matches!(last, "Is" | "Rep")
                || words.iter().any(|word| initials(word));
            letters < if usual { 5 } else { 7 }
        }
        _ => letters < 5,
    }
}

/// "Korea, South", "Virgin Islands (British)", "Lucia, Saint".
pub(super) fn turned(name: &str) -> Option<String> {
    let (first, rest) = name.split_once(' ')?;
    (BEFORE.contains(&first) && !rest.contains([',', '('])).then(|| format!("{rest} {first}"))
}

/// What a form of state in a Romance language is shortened to: "Rép. dém. du", "RD del".
pub(super) fn romance(head: &str) -> Vec<String> {
    let one = |text: &str, words: &[(&str, &str)]| {
        words.iter().fold(text.to_owned(), |text, (word, short)| text.replace(word, short))
    };
    let all = [one(head, ROMANCE), one(head, &ROMANCE[..3]), one(head, INITIALS_OF_ROMANCE)];
    all.into_iter().filter(|short| short != head).collect()
}

/// What stands in brackets or behind the comma before the place, as it is spoken: "Kongo (Demokratische Republik)", "Korea, Republik".
pub(super) fn in_order(name: &str) -> Option<String> {
    let (place, form) = match name.strip_suffix(')') {
        Some(name) => name.split_once(" (")?,
        None => name.split_once(", ")?,
    };
    let is_one = !place.contains([',', '(']) && !form.contains([',', '(', ')', '&']);
    (is_one && place.split(' ').count() <= 2).then(|| format!("{form} {place}"))
}

/// A name as a list has it that lost all letters but ASCII's, or shows others in their place: "Cura?ao".
pub(super) fn without_letters_beyond_ascii(name: &str) -> Option<String> {
    let beyond = |letter: char| !letter.is_ascii() && letter.is_alphabetic();
    let plain: String = name.chars().filter(|letter| !beyond(*letter)).collect();
    let left = plain.chars().filter(|letter| letter.is_ascii_alphabetic()).count();
    (plain != name && left > 5).then_some(plain)
}

/// What is before and what is behind the last "of", where the former is a form of state.
pub(super) fn form_of(name: &str) -> Option<(&str, &str)> {
    let (form, place) = name.rsplit_once(" of ")?;
    let place = place.strip_prefix("the ").or_else(|| place.strip_prefix("The ")).unwrap_or(place);
    form.split(' ').all(|word| POLITY.contains(&word)).then_some((form, place))
}

/// What a name begins with and the place behind it: "République du", "Congo"; "Îles", "Vierges britanniques"; "Territoire
/// britannique de l'océan", "Indien".
pub(super) fn headed<'n>(name: &'n str, heads: &[&str], prepositions: &[&str]) -> Vec<(&'n str, &'n str)> {
    let first = name.split([' ', '-']).next().unwrap_or("");
    if !heads.contains(&first) || name.contains(['(', ',']) {
        return Vec::new();
    }
    let mut ends = Set::from_iter([first.len(), name.rfind(' ').unwrap_or(0)]);
    let mut start = 0;
    for word in name.split(' ') {
        let mark = word.find(['\'', '’']);
        if prepositions.contains(&word) {
            ends.insert(start + word.len());
        } else if let Some(mark) = mark.filter(|mark| prepositions.contains(&&word[..*mark])) {
            ends.insert(start + mark + word[mark..].chars().next().map_or(0, char::len_utf8));
        }
        start += word.len() + 1;
    }
    let pieces = ends.into_all().into_iter().map(|end| (&name[..end], name[end..].trim_start_matches([' ', '-'])));
    pieces.filter(|(head, place)| !head.is_empty() && !place.is_empty()).collect()
}
