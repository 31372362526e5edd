//! Packs of locales: one that was changed or cut off is an error, and one whose checksum was made to fit panics nowhere.

#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use polity::words::Word;
use polity::{Country, CountryList, Locale, NameStyle, Words};
use polity_fuzz::Input;

/// Some packs, from the shortest to long ones: making one takes longer than reading it.
fn packs() -> &'static [(Locale, Vec<u8>)] {
    static PACKS: OnceLock<Vec<(Locale, Vec<u8>)>> = OnceLock::new();
    PACKS.get_or_init(|| Locale::all().step_by(20).map(|locale| (locale, locale.to_pack())).collect())
}

/// FNV-1a, as `src/format/pack.rs` has it at the end of a pack.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}

fuzz_target!(|bytes: &[u8]| {
    let mut input = Input::new(bytes);
    let (locale, whole) = &packs()[input.below(packs().len())];
    let mut pack = whole.clone();
    let is_mended = input.below(8) == 0;
    if input.below(4) == 0 {
        pack.truncate(input.below(pack.len() + 1));
    }
    for _ in 0..input.below(6) {
        let at = input.below(pack.len());
        if let Some(byte) = pack.get_mut(at) {
            *byte = input.below(256) as u8;
        }
    }
    if is_mended && pack.len() > 44 {
        let length = pack.len();
        pack[16..20].copy_from_slice(&(length as u32).to_le_bytes());
        let sum = checksum(&pack[..length - 8]);
        pack[length - 8..].copy_from_slice(&sum.to_le_bytes());
    }
    let is_whole = pack == *whole;
    let pack = Box::into_raw(pack.into_boxed_slice());
    // SAFETY: the bytes live until they are freed below, and nothing keeps those of an error.
    let loaded = match Locale::load(unsafe { &*pack }) {
        Ok(loaded) => loaded,
        Err(error) => {
            assert!(!is_whole && !error.to_string().is_empty());
            drop(unsafe { Box::from_raw(pack) });
            return;
        }
    };
    assert!(is_whole || is_mended, "{locale}: a changed pack was taken");
    if is_whole {
        assert_eq!(loaded, *locale);
    }
    let list = CountryList::new(loaded);
    assert_eq!(list.iter().count(), list.len());
    for country in Country::all() {
        for style in NameStyle::ALL {
            let name = country.name_with(loaded, *style);
            assert!(!is_whole || name == country.name_with(*locale, *style));
        }
    }
    let text = input.text(|input| input.country().name_in(loaded).to_owned());
    assert!(list.search(&text).count() <= list.len());
    if let Some(words) = Words::of_loaded(loaded) {
        for word in Word::ALL {
            assert!(!is_whole || words.get(*word) == Words::of(*locale).get(*word));
        }
        assert!(words.count(input.below(1000)).to_string().len() < 100_000);
    }
});
