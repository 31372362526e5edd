//! The locales that were loaded from packs while the program runs.

use crate::chain::Chain;
use crate::tables::LocaleData;
#[cfg(feature = "words")]
use crate::tables::WordsData;

/// A locale that was loaded, with the pack that it is from.
pub(crate) struct Loaded {
    pub(crate) pack: &'static [u8],
    pub(crate) data: LocaleData,
    #[cfg(feature = "words")]
    pub(crate) words: Option<WordsData>,
}

pub(crate) static LOADED: Chain<Loaded> = Chain::new();

/// The numbers of loaded locales begin here, behind those of any bundled one.
const FIRST: u16 = 1 << 15;

/// The number of the loaded locale at an index.
pub(crate) fn number(index: usize) -> Option<u16> {
    u16::try_from(index).ok()?.checked_add(FIRST)
}

/// At which index of the loaded locales one is; None where it is bundled.
pub(crate) fn index(data: &LocaleData) -> Option<usize> {
    data.number.checked_sub(FIRST).map(usize::from)
}
