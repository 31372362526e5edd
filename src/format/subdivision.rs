//! The record of a subdivision.
//!
//! It is: flags (one byte); the key; then what the flags say there is of name, Latin name, English name, code, example,
//! the first state of the postal codes (two bytes), the offset of the list below (three bytes), and names in other languages
//! (one byte for how many, then each language and its name). A text has its length before it, in one byte. The text of a code
//! begins with the kind, whose highest bit says whether the entry follows that the subdivision is as well (two bytes); then come
//! the code and, behind a slash, the last part of the code of what it is a part of.

const NAME: u8 = 1;
const LATIN: u8 = 1 << 1;
const ENGLISH: u8 = 1 << 2;
const CODE: u8 = 1 << 3;
const EXAMPLE: u8 = 1 << 4;
const POSTAL: u8 = 1 << 5;
const BELOW: u8 = 1 << 6;
const NAMES: u8 = 1 << 7;

/// The longest text, in bytes.
pub(crate) const LONGEST_TEXT: usize = 255;
/// The longest record, in bytes.
pub(crate) const LONGEST_RECORD: usize = 255;
/// The most names in other languages.
pub(crate) const MOST_NAMES: usize = 255;

/// What ISO 3166-2 says of a subdivision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Code<'a> {
    /// The index of the kind.
    pub(crate) kind: u8,
    /// The index of the entry that it is as well.
    pub(crate) entry: Option<u16>,
    /// `US-CA`.
    pub(crate) code: &'a str,
    /// The last part of the code of what it is a part of, or nothing.
    pub(crate) parent: &'a str,
}

/// The bit of a kind that says that an entry follows.
const IS_ENTRY: u8 = 1 << 7;
/// The most kinds.
pub(crate) const MOST_KINDS: usize = IS_ENTRY as usize;
/// What stands between a code and its parent.
const DIVIDER: u8 = b'/';

impl<'a> Code<'a> {
    fn length(&self) -> usize {
        let entry = if self.entry.is_some() { 2 } else { 0 };
        let parent = if self.parent.is_empty() { 0 } else { 1 + self.parent.len() };
        1 + entry + self.code.len() + parent
    }

    fn pack(&self, to: &mut impl Extend<u8>) -> Option<()> {
        let is_entry = if self.entry.is_some() { IS_ENTRY } else { 0 };
        to.extend([u8::try_from(self.length()).ok()?, self.kind | is_entry]);
        to.extend(self.entry.into_iter().flat_map(u16::to_le_bytes));
        to.extend(self.code.bytes());
        if !self.parent.is_empty() {
            to.extend(core::iter::once(DIVIDER).chain(self.parent.bytes()));
        }
        Some(())
    }

    fn of(bytes: &'a [u8]) -> Option<Self> {
        let (kind, rest) = bytes.split_first()?;
        let (entry, texts) = match rest.split_first_chunk() {
            Some((entry, texts)) if kind & IS_ENTRY != 0 => (Some(u16::from_le_bytes(*entry)), texts),
            _ => (None, rest),
        };
        let texts = core::str::from_utf8(texts).ok()?;
        let (code, parent) = texts.split_once(char::from(DIVIDER)).unwrap_or((texts, ""));
        Some(Code { kind: kind & !IS_ENTRY, entry, code, parent })
    }
}

/// What a record says; an empty text is none.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Facts<'a> {
    pub(crate) key: &'a str,
    pub(crate) name: &'a str,
    pub(crate) latin: &'a str,
    pub(crate) english: &'a str,
    pub(crate) code: Option<Code<'a>>,
    pub(crate) example: &'a str,
    pub(crate) postal: Option<u16>,
    /// The offset of the list below; 0: there is none.
    pub(crate) below: u32,
    /// By language.
    pub(crate) names: &'a [(&'a str, &'a str)],
}

impl Facts<'_> {
    /// Name to English name, each with its flag.
    fn names(&self) -> [(u8, &str); 3] {
        [(NAME, self.name), (LATIN, self.latin), (ENGLISH, self.english)]
    }

    /// The bytes of the record.
    pub(crate) fn length(&self) -> usize {
        let text = |text: &str| 1 + text.len();
        let example = (EXAMPLE, self.example);
        let texts = self.names().into_iter().chain([example]).filter(|(_, text)| !text.is_empty());
        let texts: usize = texts.map(|(_, one)| text(one)).sum();
        let names: usize = self.names.iter().map(|(language, name)| text(language) + text(name)).sum();
        1 + text(self.key)
            + texts
            + self.code.map_or(0, |code| 1 + code.length())
            + if self.postal.is_some() { 2 } else { 0 }
            + if self.below == 0 { 0 } else { 3 }
            + if self.names.is_empty() { 0 } else { 1 + names }
    }

    /// Appends the record and returns its length; None, and nothing appended, where something is too long for its number.
    pub(crate) fn pack(&self, to: &mut impl Extend<u8>) -> Option<u8> {
        let length = u8::try_from(self.length()).ok()?;
        let count = u8::try_from(self.names.len()).ok()?;
        if self.below >> 24 != 0 {
            return None;
        }
        let mut flags = 0;
        for (flag, text) in self.names().into_iter().chain([(EXAMPLE, self.example)]) {
            flags |= if text.is_empty() { 0 } else { flag };
        }
        flags |= if self.code.is_some() { CODE } else { 0 };
        flags |= if self.postal.is_some() { POSTAL } else { 0 };
        flags |= if self.below == 0 { 0 } else { BELOW };
        flags |= if count == 0 { 0 } else { NAMES };
        to.extend([flags]);
        pack_text(self.key, to)?;
        for (_, text) in self.names().into_iter().filter(|(_, text)| !text.is_empty()) {
            pack_text(text, to)?;
        }
        if let Some(code) = self.code {
            code.pack(to)?;
        }
        if !self.example.is_empty() {
            pack_text(self.example, to)?;
        }
        if let Some(postal) = self.postal {
            to.extend(postal.to_le_bytes());
        }
        if self.below != 0 {
            to.extend(self.below.to_le_bytes().into_iter().take(3));
        }
        if count != 0 {
            to.extend([count]);
            for (language, name) in self.names {
                pack_text(language, to)?;
                pack_text(name, to)?;
            }
        }
        Some(length)
    }
}

/// Appends a text with its length before it; None where it is too long.
pub(super) fn pack_text(text: &str, to: &mut impl Extend<u8>) -> Option<()> {
    to.extend([u8::try_from(text.len()).ok()?]);
    to.extend(text.bytes());
    Some(())
}

/// A text with its length before it, and what comes after.
pub(super) fn text(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first()?;
    rest.split_at_checked(usize::from(*length))
}

/// A record: the bytes from its first on.
#[derive(Clone, Copy)]
pub(crate) struct Record<'f>(pub(crate) &'f [u8]);

impl<'f> Record<'f> {
    fn flags(self) -> u8 {
        self.0.first().copied().unwrap_or(0)
    }

    /// The text of a flag, and what comes after the texts where the flag is none of them.
    fn part(self, wanted: u8) -> (Option<&'f [u8]>, &'f [u8]) {
        let flags = self.flags();
        let mut rest = self.0.get(1..).and_then(text).map_or(&[] as &[u8], |(_, rest)| rest);
        for flag in [NAME, LATIN, ENGLISH, CODE, EXAMPLE] {
            if flags & flag != 0 {
                let Some((part, after)) = text(rest) else { break };
                if flag == wanted {
                    return (Some(part), after);
                }
                rest = after;
            }
        }
        (None, rest)
    }

    fn text(self, wanted: u8) -> Option<&'f str> {
        core::str::from_utf8(self.part(wanted).0?).ok()
    }

    pub(crate) fn key(self) -> &'f str {
        let key = self.0.get(1..).and_then(text);
        key.and_then(|(key, _)| core::str::from_utf8(key).ok()).unwrap_or("")
    }

    /// Whether a text is the key, and whether it is a name other than the English one, as it stands there.
    pub(crate) fn has(self, wanted: &[u8]) -> [bool; 2] {
        let Some((key, mut rest)) = self.0.get(1..).and_then(text) else { return [false; 2] };
        let mut is_name = false;
        for flag in [NAME, LATIN] {
            if self.flags() & flag != 0 {
                let Some((part, after)) = text(rest) else { break };
                is_name |= part == wanted;
                rest = after;
            }
        }
        [key == wanted, is_name]
    }

    pub(crate) fn name(self) -> Option<&'f str> {
        self.text(NAME)
    }

    pub(crate) fn latin(self) -> Option<&'f str> {
        self.text(LATIN)
    }

    pub(crate) fn english(self) -> Option<&'f str> {
        self.text(ENGLISH)
    }

    /// What ISO 3166-2 says of it.
    pub(crate) fn code(self) -> Option<Code<'f>> {
        Code::of(self.part(CODE).0?)
    }

    pub(crate) fn example(self) -> Option<&'f str> {
        self.text(EXAMPLE)
    }

    /// The first state of the beginnings of its postal codes.
    pub(crate) fn postal(self) -> Option<u16> {
        match self.part(POSTAL).1 {
            [low, high, ..] if self.flags() & POSTAL != 0 => Some(u16::from_le_bytes([*low, *high])),
            _ => None,
        }
    }

    fn after_postal(self) -> &'f [u8] {
        let rest = self.part(POSTAL).1;
        if self.flags() & POSTAL == 0 { rest } else { rest.get(2..).unwrap_or(&[]) }
    }

    /// The offset of the list below it; 0 where there is none.
    pub(crate) fn below(self) -> u32 {
        match self.after_postal() {
            [low, middle, high, ..] if self.flags() & BELOW != 0 => u32::from_le_bytes([*low, *middle, *high, 0]),
            _ => 0,
        }
    }

    /// Names in other languages, each with its language.
    pub(crate) fn names(self) -> impl Iterator<Item = (&'f str, &'f str)> + Clone {
        let rest = self.after_postal();
        let rest = if self.flags() & BELOW == 0 { rest } else { rest.get(3..).unwrap_or(&[]) };
        let (count, mut rest) = match rest.split_first() {
            Some((count, rest)) if self.flags() & NAMES != 0 => (*count, rest),
            _ => (0, rest),
        };
        (0..count).filter_map(move |_| {
            let (language, after) = text(rest)?;
            let (name, after) = text(after)?;
            rest = after;
            Some((core::str::from_utf8(language).ok()?, core::str::from_utf8(name).ok()?))
        })
    }

    /// The name in the local script.
    pub(crate) fn local(self) -> &'f str {
        self.name().unwrap_or_else(|| self.key())
    }

    /// What a list shows in a language of the country; in any other, "".
    pub(crate) fn shown(self, language: &str) -> &'f str {
        if !language.is_empty() {
            let named = self.names().find(|(other, _)| *other == language);
            return named.map_or_else(|| self.local(), |(_, name)| name);
        }
        self.english().or_else(|| self.latin()).unwrap_or_else(|| {
            let local = self.local();
            if is_latin(local) { local } else { self.key() }
        })
    }
}

/// Whether a name has no letters but Latin ones.
pub(crate) fn is_latin(name: &str) -> bool {
    name.chars().all(|letter| letter < '\u{250}' || ('\u{1E00}'..'\u{1F00}').contains(&letter))
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::super::stack::Bytes;
    use super::{Code, Facts, LONGEST_RECORD, Record};

    const NAMES: [(&str, &str); 2] = [("fr", "Colombie-Britannique"), ("und-Latn", "")];

    const CODE: Code<'static> = Code { kind: 7, entry: Some(258), code: "CA-BC", parent: "W" };

    fn check(facts: &Facts<'_>) {
        let mut bytes = Bytes::<300>::default();
        let length = facts.pack(&mut bytes).unwrap();
        assert_eq!((bytes.len(), facts.length()), (usize::from(length), usize::from(length)));
        // What follows the record is not read with it.
        bytes.extend([0xFF; 4]);
        let record = Record(bytes.all());
        let text = |text| Some(text).filter(|text: &&str| !text.is_empty());
        assert_eq!(record.key(), facts.key);
        assert_eq!((record.name(), record.latin()), (text(facts.name), text(facts.latin)));
        assert_eq!((record.english(), record.code()), (text(facts.english), facts.code));
        assert_eq!((record.example(), record.postal()), (text(facts.example), facts.postal));
        assert_eq!(record.below(), facts.below);
        assert!(record.names().eq(facts.names.iter().copied()));
    }

    #[test]
    fn what_is_packed_is_read() {
        // Every part there or not.
        for flags in 0..=u8::MAX {
            let text = |bit: u8, text| if flags >> bit & 1 == 1 { text } else { "" };
            check(&Facts {
                key: "BC",
                name: text(0, "British Columbia"),
                latin: text(1, "B. C."),
                english: text(2, "Colômbia"),
                code: (flags >> 3 & 1 == 1).then_some(if flags & 1 == 1 { CODE } else { Code { entry: None, ..CODE } }),
                example: text(4, "V0H"),
                postal: (flags >> 5 & 1 == 1).then_some(0x1234),
                below: if flags >> 6 & 1 == 1 { 0x65_4321 } else { 0 },
                names: if flags >> 7 & 1 == 1 { &NAMES } else { &[] },
            });
        }
    }

    #[test]
    fn what_is_too_long_is_not_packed() {
        let long = core::str::from_utf8(&[b'x'; 300]).unwrap();
        let mut bytes = Bytes::<300>::default();
        for facts in [
            Facts { key: &long[..LONGEST_RECORD - 1], ..Facts::default() },
            Facts { key: "BC", name: &long[..LONGEST_RECORD - 4], ..Facts::default() },
            Facts { key: "BC", below: 1 << 24, ..Facts::default() },
        ] {
            assert_eq!((facts.pack(&mut bytes), bytes.len()), (None, 0));
        }
        check(&Facts { key: &long[..LONGEST_RECORD - 2], ..Facts::default() });
    }

    #[test]
    fn names_are_shown_by_language() {
        let shown = |facts: Facts<'static>, language| {
            let mut bytes = Bytes::<300>::default();
            facts.pack(&mut bytes).unwrap();
            let name = Record(bytes.all()).shown(language);
            [facts.key, facts.name, facts.latin, facts.english, NAMES[0].1].into_iter().find(|known| *known == name)
        };
        let key = Facts { key: "BC", ..Facts::default() };
        let name = Facts { name: "British Columbia", names: &NAMES, ..key };
        let latin = Facts { latin: "Tokyo", name: "東京都", ..key };
        assert_eq!((shown(key, ""), shown(key, "fr")), (Some("BC"), Some("BC")));
        assert_eq!((shown(name, "fr"), shown(name, "en")), (Some(NAMES[0].1), Some("British Columbia")));
        assert_eq!((shown(latin, "ja"), shown(latin, "")), (Some("東京都"), Some("Tokyo")));
        assert_eq!(shown(Facts { latin: "", ..latin }, ""), Some("BC"));
        assert_eq!(shown(Facts { english: "Tōkyō", ..latin }, ""), Some("Tōkyō"));
    }
}
