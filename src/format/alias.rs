//! Aliases, sorted by entry, one record after the other.
//!
//! A record has the entry as a little-endian number of two bytes, then in a byte each the kind, the length of the language
//! and the length of the alias, then the language and the alias.

/// A name beside those of locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Alias<'t> {
    pub(crate) entry: u16,
    /// Which of `NameKind::ALL` it is.
    pub(crate) kind: u8,
    /// A language tag, or `und`.
    pub(crate) language: &'t str,
    pub(crate) name: &'t str,
}

impl Alias<'_> {
    /// Appends the record; None where a text has more than 255 bytes.
    pub(crate) fn pack(self, to: &mut impl Extend<u8>) -> Option<()> {
        let lengths = [u8::try_from(self.language.len()).ok()?, u8::try_from(self.name.len()).ok()?];
        to.extend(self.entry.to_le_bytes());
        to.extend([self.kind]);
        to.extend(lengths);
        to.extend(self.language.bytes().chain(self.name.bytes()));
        Some(())
    }
}

/// The aliases of one entry.
#[derive(Clone)]
pub(crate) struct Aliases<'t> {
    entry: u16,
    rest: &'t [u8],
}

impl<'t> Aliases<'t> {
    /// Reads the aliases of `entry` out of those of all.
    pub(crate) const fn of(entry: u16, all: &'t [u8]) -> Self {
        Aliases { entry, rest: all }
    }
}

impl<'t> Iterator for Aliases<'t> {
    type Item = Alias<'t>;

    fn next(&mut self) -> Option<Alias<'t>> {
        loop {
            let ([low, high, kind, language, name], rest) = self.rest.split_first_chunk()?;
            let (language, rest) = rest.split_at_checked(usize::from(*language))?;
            let (name, rest) = rest.split_at_checked(usize::from(*name))?;
            self.rest = rest;
            let entry = u16::from_le_bytes([*low, *high]);
            if entry > self.entry {
                self.rest = &[];
            }
            if entry == self.entry {
                let (language, name) = (core::str::from_utf8(language).ok()?, core::str::from_utf8(name).ok()?);
                return Some(Alias { entry, kind: *kind, language, name });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::vec::Vec;

    use super::{Alias, Aliases};

    #[test]
    fn what_is_packed_is_read() {
        let aliases = [
            Alias { entry: 3, kind: 0, language: "und", name: "UAE" },
            Alias { entry: 300, kind: 8, language: "sq", name: "Kosova" },
            Alias { entry: 300, kind: 4, language: "sr-Latn", name: "Косово" },
            Alias { entry: 301, kind: 1, language: "", name: "" },
        ];
        let mut bytes = Vec::new();
        for alias in aliases {
            assert_eq!(alias.pack(&mut bytes), Some(()));
        }
        for entry in [0, 3, 4, 300, 301, 510] {
            let mut read = Aliases::of(entry, &bytes);
            assert!(read.by_ref().eq(aliases.into_iter().filter(|alias| alias.entry == entry)), "{entry}");
            assert_eq!(read.next(), None);
        }
        assert_eq!(Alias { name: &"x".repeat(256), ..aliases[0] }.pack(&mut Vec::new()), None);
    }
}
