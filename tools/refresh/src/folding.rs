//! How letters are folded so that names can be compared: case, accents, width, letter variants, marks.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::write;

/// Letters that Unicode does not take apart, and that people write in two ways.
const VARIANTS: [(&str, &str); 23] = [
    ("ß", "ss"),
    ("ς", "σ"),
    ("ı", "i"),
    ("ø", "o"),
    ("đ", "d"),
    ("ð", "d"),
    ("ł", "l"),
    ("ħ", "h"),
    ("ŧ", "t"),
    ("þ", "th"),
    ("æ", "ae"),
    ("œ", "oe"),
    // Arabic script: yeh, kaf, heh and alef as the languages that use it write them.
    ("ى", "ي"),
    ("ی", "ي"),
    ("ک", "ك"),
    ("ڪ", "ك"),
    ("ة", "ه"),
    ("ہ", "ه"),
    ("ھ", "ه"),
    ("ٱ", "ا"),
    // Church Slavonic and Ossetian letters that keyboards write as Latin ones.
    ("ӕ", "ae"),
    ("ӏ", "i"),
    // The two ways to write Taiwan and its cities.
    ("臺", "台"),
];

/// Marks that are left out: accents, Arabic and Hebrew points, tatweel, joiners, direction and variation marks, apostrophes.
fn is_dropped(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5C7}' | '\u{5F3}'..='\u{5F4}' | '\u{610}'..='\u{61A}'
        | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' | '\u{2B0}'..='\u{2FF}' | '\u{2000}'..='\u{206F}'
        | '\u{A0}'..='\u{BF}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{303F}' | '\u{30FB}' | '\u{FE00}'..='\u{FE0F}' | '\u{55A}'..='\u{55F}'
        | '\u{60C}' | '\u{61B}' | '\u{61F}' | '\u{10FB}')
}

/// The table for all characters that may stand for one of `texts` and are not themselves its folded form.
pub(crate) fn folding<'a>(texts: impl Iterator<Item = &'a str>) -> Result<String> {
    let variants: BTreeMap<char, &str> =
        VARIANTS.iter().filter_map(|(from, to)| Some((from.chars().next()?, *to))).collect();
    let nfkd = DecomposingNormalizerBorrowed::new_nfkd();
    let fold = |letter: char| -> String {
        let apart = nfkd.normalize(letter.encode_utf8(&mut [0; 4])).into_owned();
        let small: String = apart.chars().flat_map(char::to_lowercase).collect();
        let apart = nfkd.normalize(&small).into_owned();
        let mut folded = String::new();
        for letter in apart.chars().filter(|letter| !is_dropped(*letter)) {
            match variants.get(&letter) {
                Some(variant) => folded.push_str(variant),
                // Names are katakana; hiragana is typed.
                None if ('\u{3041}'..='\u{3096}').contains(&letter) => {
                    folded.extend(char::from_u32(u32::from(letter) + 0x60));
                }
                None if letter.is_ascii() && !letter.is_ascii_alphanumeric() => {}
                None => folded.push(letter),
            }
        }
        folded
    };
    let occurring: BTreeSet<char> =
        texts.flat_map(str::chars).flat_map(|letter| fold(letter).chars().collect::<Vec<_>>()).collect();
    let all = '\u{80}'..='\u{1EFFF}';
    let rows: Vec<Vec<String>> = all
        // Hangul is taken apart by arithmetic.
        .filter(|letter| !('\u{AC00}'..='\u{D7A3}').contains(letter))
        .map(|letter| (letter, fold(letter)))
        .filter(|(letter, folded)| {
            !folded.chars().eq([*letter])
                && folded.chars().all(|letter| letter.is_ascii() || occurring.contains(&letter))
        })
        .filter(|(letter, folded)| !folded.is_empty() || is_dropped(*letter) || !letter.is_alphanumeric())
        .map(|(letter, folded)| vec![format!("{:04X}", u32::from(letter)), folded])
        .collect();
    write::render("", "folding.tsv", rows.iter())
}
