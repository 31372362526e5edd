//! Hashes of the perfect-hash tables.

/// The key of a code or tag in the perfect-hash tables: FNV-1a of its bytes, ASCII letters in lower case. Numbers need no
/// relocations where texts do; 64 bits make a false hit one in 10^16 for a table of a thousand. `system` tells codes of
/// different systems apart.
pub(crate) fn key(system: u8, text: impl IntoIterator<Item = u8>) -> u64 {
    core::iter::once(system).chain(text).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x100_0000_01b3)
    })
}
