//! Characters of names: those that nobody sees, and where they are right.

/// The language of a tag.
pub(super) fn language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or("")
}

/// The first character that cannot be seen and has no use where it stands: how many characters before it, and what to say.
pub(crate) fn unseen(text: &str) -> Option<(usize, String)> {
    // Nearly all names have no character of those blocks at all.
    if text.bytes().all(|byte| !matches!(byte, 0xC2 | 0xCD | 0xD8 | 0xE1..=0xE3 | 0xEE | 0xEF | 0xF3 | 0xF4)) {
        return None;
    }
    let mut before = None;
    let mut rest = text.chars();
    let mut at = 0;
    while let Some(character) = rest.next() {
        let after = rest.clone().next();
        if is_unseen(character) && !is_of_use(before, character, after) {
            let code = u32::from(character);
            let what = if is_direction(character) { "a sign of direction" } else { "a character without a shape" };
            return Some((at, format!("U+{code:04X}, {what} that has no use here; expected letters alone")));
        }
        before = Some(character);
        at += 1;
    }
    None
}

fn is_direction(character: char) -> bool {
    matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Unicode's default-ignorable code points, line ends, and those for private use.
fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
            | '\u{E000}'..='\u{F8FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}' | '\u{F0000}'..='\u{10FFFF}'
    )
}

/// Whether a character without a shape says how its neighbours are written.
fn is_of_use(before: Option<char>, character: char, after: Option<char>) -> bool {
    let both = |test: fn(char) -> bool| before.is_some_and(test) && after.is_some_and(test);
    match character {
        // Whether letters join. In Indic scripts a word can end so: with a half form, or with none.
        '\u{200C}' | '\u{200D}' if before.is_some_and(is_indic) => {
            after.is_none_or(|after| is_joining(after) || !after.is_alphanumeric() && !is_unseen(after))
        }
        '\u{200C}' | '\u{200D}' => both(is_joining),
        // Where a line may end in scripts without spaces.
        '\u{200B}' => both(is_unspaced),
        // The form of a letter; and what keeps a suffix apart.
        '\u{180E}' => after.is_some_and(is_mongolian),
        '\u{180B}'..='\u{180F}' => before.is_some_and(is_mongolian),
        _ => false,
    }
}

/// Letters and marks of Arabic, Syriac and N'Ko, of the Indic scripts, and of Mongolian.
fn is_joining(character: char) -> bool {
    matches!(
        character,
        '\u{620}'..='\u{64A}' | '\u{64B}'..='\u{65F}' | '\u{66E}'..='\u{6D3}' | '\u{6D5}'..='\u{6ED}' | '\u{6FA}'..='\u{6FF}'
            | '\u{710}'..='\u{74F}' | '\u{750}'..='\u{77F}' | '\u{7CA}'..='\u{7F5}' | '\u{8A0}'..='\u{8E1}'
    ) || is_indic(character)
        || is_mongolian(character)
}

fn is_indic(character: char) -> bool {
    matches!(character, '\u{900}'..='\u{DF3}' | '\u{11000}'..='\u{11FFF}')
}

fn is_mongolian(character: char) -> bool {
    matches!(character, '\u{1820}'..='\u{18AA}' | '\u{180B}'..='\u{180D}')
}

/// Thai, Lao, Tibetan, Myanmar, Khmer and their kin.
fn is_unspaced(character: char) -> bool {
    matches!(
        character,
        '\u{E01}'..='\u{FFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{1950}'..='\u{19FF}'
            | '\u{1A20}'..='\u{1AAF}' | '\u{A9E0}'..='\u{A9FF}' | '\u{AA60}'..='\u{AADF}'
    )
}
