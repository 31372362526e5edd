//! How the targets make questions of bytes: entries, locales, and texts that are near to what is known.

use std::sync::OnceLock;

use polity::{Country, Locale};

/// The bytes that the fuzzer chose, and has not used yet.
pub struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Input(bytes)
    }

    /// What is left, as it is.
    pub fn rest(&mut self) -> &'a [u8] {
        std::mem::take(&mut self.0)
    }

    /// A number below `end`; 0 where nothing is left.
    pub fn below(&mut self, end: usize) -> usize {
        let mut number = 0;
        for _ in 0..if end > 256 { 2 } else { 1 } {
            if let Some((first, rest)) = self.0.split_first() {
                number = number << 8 | usize::from(*first);
                self.0 = rest;
            }
        }
        number % end.max(1)
    }

    pub fn of<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    pub fn country(&mut self) -> Country {
        let number = self.below(Country::all().len());
        Country::all().nth(number).expect("the number is below the count")
    }

    /// Any entry, or none.
    pub fn home(&mut self) -> Option<Country> {
        let number = self.below(Country::all().len() + 1);
        Country::all().nth(number)
    }

    pub fn locale(&mut self) -> Locale {
        self.of(locales())
    }

    /// A length of bytes as text, whatever they are.
    fn any(&mut self, length: usize) -> String {
        let (text, rest) = self.0.split_at(length.min(self.0.len()));
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }

    /// Some bytes as text, at most 255.
    pub fn piece(&mut self) -> String {
        let length = self.below(256);
        self.any(length)
    }

    /// All that is left as a text: as it is, or one that is known with changes, so that more than its first letters are right.
    pub fn text(&mut self, known: impl Fn(&mut Self) -> String) -> String {
        match self.below(4) {
            0 => self.any(usize::MAX),
            1 => known(self),
            2 => {
                let mut text = known(self);
                while !self.0.is_empty() {
                    self.change(&mut text);
                }
                text
            }
            _ => {
                let (mut text, separator) = (known(self), self.piece());
                text.push_str(&separator);
                text.push_str(&known(self));
                text.push_str(&self.any(usize::MAX));
                text
            }
        }
    }

    /// Takes a character away, doubles it, changes its case, or puts another one before it.
    fn change(&mut self, text: &mut String) {
        const OTHERS: &[char] = &[
            ' ',
            '-',
            '_',
            '\'',
            '’',
            '.',
            ',',
            '(',
            ')',
            '&',
            ';',
            '=',
            '+',
            '0',
            '9',
            'a',
            'z',
            'é',
            'ß',
            'İ',
            'ı',
            'æ',
            'К',
            '국',
            '\u{301}',
            '\u{200D}',
            '\u{202E}',
            '\u{3000}',
            '\0',
            '\n',
            '\u{10FFFF}',
            'ﬁ',
        ];
        let at = self.below(text.chars().count() + 1);
        let Some((at, old)) = text.char_indices().nth(at) else {
            text.push(self.of(OTHERS));
            return;
        };
        let end = at + old.len_utf8();
        match self.below(5) {
            0 => text.replace_range(at..end, ""),
            1 => text.insert(at, old),
            2 => text.replace_range(at..end, &old.to_uppercase().to_string()),
            3 => text.replace_range(at..end, &old.to_lowercase().to_string()),
            _ => text.insert(at, self.of(OTHERS)),
        }
    }
}

/// Every locale, so that one is found by its number.
pub fn locales() -> &'static [Locale] {
    static ALL: OnceLock<Vec<Locale>> = OnceLock::new();
    ALL.get_or_init(|| Locale::all().collect())
}
