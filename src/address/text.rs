//! Text as fields and labels have it.

use alloc::string::String;

/// Whether a character ends a line.
fn ends_line(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a character only says in which direction text runs.
fn is_bidi(letter: char) -> bool {
    matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character must not stand within a line: controls, directions, annotations, tags. A tab is a space.
fn is_refused(letter: char) -> bool {
    (letter.is_control() && letter != '\t' && !ends_line(letter))
        || is_bidi(letter)
        || matches!(letter, '\u{206A}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Whether nobody sees a character: spaces, and what Unicode says to show as nothing.
pub(super) fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || is_bidi(letter)
        || matches!(letter,
            '\u{AD}' | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether a character goes from the ends of a line. Joiners and variation selectors stay with the letter before them.
fn is_edge(letter: char) -> bool {
    letter.is_whitespace()
        || is_bidi(letter)
        || matches!(letter, '\u{AD}' | '\u{180E}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// `text` without what nobody sees at its ends; empty where nobody sees any of it.
pub(super) fn trimmed(text: &str) -> &str {
    let bytes = text.as_bytes();
    // Most values begin and end in ASCII that is seen.
    if bytes.first().is_some_and(u8::is_ascii_graphic) && bytes.last().is_some_and(u8::is_ascii_graphic) {
        return text;
    }
    if text.chars().all(is_unseen) { "" } else { text.trim_matches(is_edge) }
}

/// Whether a trimmed value has no character that [`tidy`] cannot mend, and one line unless it may have several.
pub(super) fn is_readable(text: &str, lines: bool) -> bool {
    // The bytes with which all the characters in question begin; most values have none of them. Without a way out of the
    // loop it takes several bytes at a time.
    let bytes = text.as_bytes();
    let begins = |byte: u8| (byte < b' ') | matches!(byte, 0x7F | 0xC2 | 0xD8 | 0xE2 | 0xEF | 0xF3);
    if !bytes.iter().fold(false, |doubtful, byte| doubtful | begins(*byte)) {
        return true;
    }
    let next = bytes.iter().skip(1).chain(&[0]);
    let doubtful = bytes.iter().zip(next).fold(false, |doubtful, (byte, next)| {
        doubtful
            | (*byte < b' ')
            | (*byte == 0x7F)
            | ((*byte == 0xC2) & (*next < 0xA0))
            | ((*byte == 0xD8) & (*next == 0x9C))
            | ((*byte == 0xE2) & ((*next == 0x80) | (*next == 0x81)))
            | (*byte == 0xEF) & (*next == 0xBF)
            | (*byte == 0xF3)
    });
    !doubtful || !text.chars().any(|letter| is_refused(letter) || (!lines && ends_line(letter)))
}

/// Whether two texts are the same but for case.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
}

/// Whether a value has more than one line.
pub(super) fn has_lines(text: &str) -> bool {
    // The bytes with which such characters begin, several at a time; most values have none.
    let begins = |byte: u8| (byte < b' ') | (byte == 0xC2) | (byte == 0xE2);
    text.bytes().fold(false, |doubtful, byte| doubtful | begins(byte)) && text.chars().any(ends_line)
}

/// The lines of a value, each trimmed, without empty ones.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split(ends_line).map(trimmed).filter(|line| !line.is_empty())
}

/// `text` without what nobody sees at the ends of lines and without empty lines, with `\n` between lines and with spaces for
/// tabs.
pub(super) fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for line in lines(text) {
        if !tidy.is_empty() {
            tidy.push('\n');
        }
        tidy.extend(line.chars().map(|letter| if letter == '\t' { ' ' } else { letter }));
    }
    tidy
}

/// [`tidy`] for a label: without what must not stand in a line, and in one line unless the field has several.
pub(super) fn printed(text: &str, lines: bool) -> String {
    let readable: String = tidy(text).chars().filter(|letter| !is_refused(*letter)).collect();
    let tidy = tidy(&readable);
    if lines { tidy } else { tidy.replace('\n', " ") }
}

/// `text` in capitals, by the rules of a language.
pub(super) fn capitals(text: &str, language: Option<&str>) -> String {
    let is = |wanted: &[&str]| language.is_some_and(|language| wanted.contains(&language));
    let (turkic, greek, armenian) = (is(&["tr", "az"]), is(&["el"]), is(&["hy"]));
    // Georgian is not written in capitals.
    let keeps = is(&["ka"]);
    let mut upper = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'i' if turkic => upper.push('İ'),
            'և' if armenian => upper.push_str("ԵՎ"),
            'ა'..='ჿ' if keeps => upper.push(letter),
            // Greek capitals have no accents.
            _ if greek => upper.extend(letter.to_uppercase().map(|letter| match letter {
                'Ά' => 'Α',
                'Έ' => 'Ε',
                'Ή' => 'Η',
                'Ί' => 'Ι',
                'Ό' => 'Ο',
                'Ύ' => 'Υ',
                'Ώ' => 'Ω',
                other => other,
            })),
            _ => upper.extend(letter.to_uppercase()),
        }
    }
    upper
}
