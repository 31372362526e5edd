//! What lists write around a name.

/// The name without what lists write around it: an article behind it or before it in French or Spanish, whose English kin is
/// left out of every name, and footnote marks and years of the present borders: "Brésil (le)", "l’Inde", "Kosovo (1)",
/// "Kosovo1", "Kosovo [a]", "Kosovo²", "Serbia 2015". None where there is nothing of that kind.
#[cold]
pub(crate) fn bare(name: &str) -> Option<&str> {
    let superscript = |letter| matches!(letter, '¹' | '²' | '³' | '⁰'..='⁹');
    let article =
        |word: &str| ["le", "la", "les", "l", "el", "los", "las"].iter().any(|one| word.eq_ignore_ascii_case(one));
    let name = name.trim();
    // Most names that nobody has end here.
    let (first, last) = (name.as_bytes().first()?, name.as_bytes().last()?);
    let tail = matches!(last, b')' | b']' | b'0'..=b'9') || !last.is_ascii();
    // An article has at most three letters.
    let ends_word = |byte: &u8| matches!(byte, b' ' | b'\'' | 0xE2);
    let head = matches!(first | 0x20, b'l' | b'e') && name.as_bytes().iter().take(4).any(ends_word);
    if !tail && !head && !name.as_bytes().contains(&b',') {
        return None;
    }
    let (start, mark) = match name.chars().next_back()? {
        ')' => name.strip_suffix(')')?.rsplit_once('(')?,
        ']' => name.strip_suffix(']')?.rsplit_once('[')?,
        last if last.is_ascii_digit() || superscript(last) => {
            let start = name.trim_end_matches(|letter: char| letter.is_ascii_digit() || superscript(letter));
            (start, name.get(start.len()..)?)
        }
        _ => {
            if let Some((start, last)) = name.rsplit_once(", ") {
                return Some(start).filter(|_| article(last.trim_end_matches(['\'', '’'])));
            }
            let (first, rest) = name.split_once([' ', '\'', '’'])?;
            return Some(rest).filter(|_| article(first));
        }
    };
    let mark = mark.trim();
    let known = match mark.as_bytes() {
        // "n", "s", "e" and "w" could be the north.
        [b'0'..=b'9' | b'a'..=b'd' | b'f'..=b'm' | b'*'] | [b'0'..=b'9', b'0'..=b'9'] => true,
        // No listed entry was divided since South Sudan became one of its own.
        [b'2', b'0', ten, one] => (b"12"..=b"99").contains(&&[*ten, *one]) && one.is_ascii_digit(),
        _ => {
            article(mark.trim_end_matches(['\'', '’'])) || (mark.chars().count() <= 2 && mark.chars().all(superscript))
        }
    };
    Some(start).filter(|start| known && !start.is_empty())
}
