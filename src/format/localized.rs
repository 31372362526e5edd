//! What every locale calls a few things, regions or currencies: one blob, so that a program links all of it or none.
//!
//! First, for every locale and once more for the end, where its names begin, as little-endian numbers of four bytes; then the
//! names, each after the index of what it names and its length, a byte each.

/// Packs the names that each locale has of its own, by the index of what they name. None where a name has more than 255 bytes.
pub(crate) fn pack<'a, Locale>(locales: impl Iterator<Item = Locale> + Clone, to: &mut impl Extend<u8>) -> Option<()>
where
    Locale: Iterator<Item = (u8, &'a str)>,
{
    let mut at = 4 * (locales.clone().count() + 1);
    for locale in locales.clone() {
        to.extend(u32::try_from(at).ok()?.to_le_bytes());
        at += locale.map(|(_, name)| 2 + name.len()).sum::<usize>();
    }
    to.extend(u32::try_from(at).ok()?.to_le_bytes());
    for (index, name) in locales.flatten() {
        to.extend([index, u8::try_from(name.len()).ok()?]);
        to.extend(name.bytes());
    }
    Some(())
}

/// The name that a locale has of its own.
pub(crate) fn read(blob: &[u8], locale: usize, index: u8) -> Option<&str> {
    let start = |locale: usize| {
        let bytes: &[u8; 4] = blob.get(locale * 4..)?.first_chunk()?;
        usize::try_from(u32::from_le_bytes(*bytes)).ok()
    };
    let mut names = blob.get(start(locale)?..start(locale + 1)?)?;
    while let [own, length, rest @ ..] = names {
        let (name, after) = rest.split_at_checked(usize::from(*length))?;
        if *own == index {
            return core::str::from_utf8(name).ok();
        }
        names = after;
    }
    None
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::super::stack::Bytes;
    use super::{pack, read};

    #[test]
    fn what_is_packed_is_read() {
        let locales: [&[(u8, &str)]; 3] = [&[(0, "botë"), (7, "Evropë")], &[], &[(7, "ヨーロッパ")]];
        let mut blob = Bytes::<128>::default();
        pack(locales.iter().map(|names| names.iter().copied()), &mut blob).unwrap();
        for (locale, names) in locales.iter().enumerate() {
            for region in 0..=u8::MAX {
                let name = names.iter().find(|name| name.0 == region).map(|name| name.1);
                assert_eq!(read(blob.all(), locale, region), name);
            }
        }
        assert_eq!((read(blob.all(), 3, 0), read(&[], 0, 0)), (None, None));
    }
}
