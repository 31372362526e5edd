//! Mixed cells to try tidy with.

use std::borrow::Cow;
use std::io::Write;

use polity::{Country, Locale, NameStyle, former};

use crate::Failure;
use crate::find::{LATIN, mix};

/// Pseudo-random numbers, the same each time.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        ((u128::from(mix(self.0)) * count as u128) >> 64) as usize
    }

    pub(crate) fn of<T: Copy>(&mut self, things: &[T]) -> Option<T> {
        things.get(self.below(things.len())).copied()
    }
}

/// `count` mixed cells, one a line: 30 % codes, 34 % English names, 27 % names in any language, and what people do to them.
pub(crate) fn demo(count: u64, out: &mut impl Write) -> Result<(), Failure> {
    let countries: Vec<Country> = Country::all().collect();
    let locales: Vec<Locale> = Locale::all().collect();
    let past: Vec<&str> = former::all().map(|former| former.name()).collect();
    let said = ["Holland", "Burma", "Kosova", "England", "UAE", "Great Britain", "Republic of Serbia", "Türkiye"];
    let unclear = ["Congo", "Kongo", "Korea", "Guinea Ecuatorial?", "Sudán del Norte", "N/A", "unknown", "-"];
    let mut random = Random(1);
    let mut rows = csv::WriterBuilder::new().buffer_capacity(1 << 16).from_writer(out);
    for _ in 0..count {
        let (Some(country), Some(locale)) = (random.of(&countries), random.of(&locales)) else { break };
        let english = country.name();
        let cell: Cow<'_, [u8]> = match random.below(1000) {
            0..150 => country.alpha2().unwrap_or(country.id()).as_bytes().into(),
            150..170 => country.id().to_ascii_lowercase().into_bytes().into(),
            170..260 => country.alpha3().unwrap_or(country.id()).as_bytes().into(),
            260..300 => country.numeric().map_or_else(String::new, |code| format!("{code:03}")).into_bytes().into(),
            300..550 => english.as_bytes().into(),
            550..580 => english.to_uppercase().into_bytes().into(),
            580..600 => english.to_lowercase().into_bytes().into(),
            600..620 => format!("  {english}\u{A0}").into_bytes().into(),
            620..640 => country.name_with(polity::locale::EN, NameStyle::Formal).as_bytes().into(),
            640..840 => country.name_in(locale).as_bytes().into(),
            840..880 => country.name_in(locale).to_uppercase().into_bytes().into(),
            880..910 => unaccented(country.name_in(locale)).into_bytes().into(),
            910..940 => random.of(&said).unwrap_or("").as_bytes().into(),
            940..950 => random.of(&past).unwrap_or("").as_bytes().into(),
            950..965 => random.of(&unclear).unwrap_or("").as_bytes().into(),
            // A letter that is missing, and one that is another.
            965..980 => {
                let missing = random.below(english.chars().count());
                let kept = english.chars().enumerate().filter(|(index, _)| *index != missing);
                kept.map(|(_, letter)| letter).collect::<String>().into_bytes().into()
            }
            980..990 => {
                let (wrong, letter) = (random.below(english.chars().count()), b'a' + random.below(26) as u8);
                let letters = english.chars().enumerate();
                let typed = letters.map(|(index, own)| if index == wrong { char::from(letter) } else { own });
                typed.collect::<String>().into_bytes().into()
            }
            // As Latin-1 has it.
            990..995 => b"Cura\xE7ao".as_slice().into(),
            _ => Cow::Borrowed(&[]),
        };
        rows.write_record([&cell])?;
    }
    Ok(rows.flush()?)
}

pub(crate) fn unaccented(name: &str) -> String {
    let plain = |letter: char| {
        let plain = LATIN.get((u32::from(letter) as usize).checked_sub(0xC0)?)?;
        plain.is_ascii_alphabetic().then_some(char::from(*plain))
    };
    name.chars().map(|letter| plain(letter).unwrap_or(letter)).collect()
}
