//! The words of forms, over every language: whole, in the right script, and counted as CLDR counts.
#![cfg(feature = "words")]

use polity::words::{self, Word};
use polity::{Locale, Words, locale};

/// The scripts of a locale, by the first letters of Unicode's blocks that its words may use.
fn is_of_script(tag: &str, letter: char) -> bool {
    let code = u32::from(letter);
    let within = |ranges: &[std::ops::RangeInclusive<u32>]| ranges.iter().any(|range| range.contains(&code));
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap();
    let script = subtags.next().filter(|script| script.len() == 4);
    match (language, script) {
        ("sr", Some("Latn")) => within(&[0x41..=0x24F]),
        (
            "ru" | "uk" | "be" | "bg" | "mk" | "sr" | "kk" | "ky" | "tg" | "mn" | "ba" | "cv" | "tt" | "sah" | "os",
            _,
        ) => within(&[0x400..=0x52F]),
        ("ar" | "fa" | "ps" | "ur" | "sd" | "ckb" | "ug", _) => {
            within(&[0x600..=0x6FF, 0x750..=0x77F, 0x200C..=0x200D])
        }
        ("he" | "yi", _) => within(&[0x590..=0x5FF]),
        ("el", _) => within(&[0x370..=0x3FF, 0x1F00..=0x1FFF]),
        ("hy", _) => within(&[0x530..=0x58F]),
        ("ka", _) => within(&[0x10A0..=0x10FF]),
        ("am" | "ti", _) => within(&[0x1200..=0x139F]),
        ("hi" | "mr" | "ne" | "kok", _) => within(&[0x900..=0x97F, 0x200C..=0x200D]),
        ("bn" | "as", _) => within(&[0x980..=0x9FF, 0x964..=0x965, 0x200C..=0x200D]),
        ("pa", _) => within(&[0xA00..=0xA7F, 0x964..=0x965]),
        ("gu", _) => within(&[0xA80..=0xAFF, 0x964..=0x965]),
        ("or", _) => within(&[0xB00..=0xB7F, 0x964..=0x965]),
        ("ta", _) => within(&[0xB80..=0xBFF]),
        ("te", _) => within(&[0xC00..=0xC7F, 0x200C..=0x200D]),
        ("kn", _) => within(&[0xC80..=0xCFF, 0x200C..=0x200D]),
        ("ml", _) => within(&[0xD00..=0xD7F, 0x200C..=0x200D]),
        ("si", _) => within(&[0xD80..=0xDFF, 0x200C..=0x200D]),
        ("th", _) => within(&[0xE00..=0xE7F]),
        ("lo", _) => within(&[0xE80..=0xEFF]),
        ("bo" | "dz", _) => within(&[0xF00..=0xFFF]),
        ("my" | "shn", _) => within(&[0x1000..=0x109F, 0xAA60..=0xAA7F]),
        ("km", _) => within(&[0x1780..=0x17FF, 0x200B..=0x200D]),
        ("chr", _) => within(&[0x13A0..=0x13FF, 0xAB70..=0xABBF]),
        ("ja", _) => within(&[0x3000..=0x30FF, 0x4E00..=0x9FFF]),
        ("zh" | "yue", _) => within(&[0x3000..=0x303F, 0x4E00..=0x9FFF]),
        ("ko", _) => within(&[0x1100..=0x11FF, 0xAC00..=0xD7A3]),
        _ => within(&[0x41..=0x24F, 0x250..=0x2FF, 0x1E00..=0x1EFF, 0x2B0..=0x36F, 0x2019..=0x2019]),
    }
}

/// The text of a key without its placeholders.
fn letters(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        plain.push_str(before);
        rest = after.split_once('}').unwrap().1;
    }
    plain.push_str(rest);
    plain.chars().filter(|letter| letter.is_alphabetic()).collect()
}

#[test]
fn every_language_has_every_word() {
    assert!(Words::all().len() >= 100, "{} languages", Words::all().len());
    for words in Words::all() {
        for word in Word::ALL.iter().filter(|word| !word.as_str().starts_with("form.results.")) {
            assert!(!words.get(*word).is_empty(), "{words:?} {word:?}");
        }
        for count in [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000] {
            let text = words.count(count).to_string();
            let in_words = count <= 2 && !text.is_empty();
            assert!(in_words || text.contains(&count.to_string()), "{words:?} {count}: {text:?}");
        }
    }
}

#[test]
fn words_are_in_the_script_of_their_language() {
    for words in Words::all() {
        for word in Word::ALL.iter().filter(|word| **word != Word::LabelEircode) {
            let letters = letters(words.get(*word));
            // "ZIP", "PIN", "PO", "XI" stay as they are.
            let foreign: String = letters.chars().filter(|letter| !is_of_script(words.language(), *letter)).collect();
            let known = foreign.chars().count() <= 8 && foreign.is_ascii();
            assert!(known, "{} {}: {foreign:?} in {:?}", words.language(), word.as_str(), words.get(*word));
        }
    }
}

#[test]
fn no_language_is_left_in_english() {
    for words in Words::all().filter(|words| !words.language().starts_with("en")) {
        let sentences = Word::ALL
            .iter()
            .filter(|word| ["problem.", "phone.", "note."].iter().any(|start| word.as_str().starts_with(start)));
        for word in sentences {
            assert_ne!(words.get(*word), words::EN.get(*word), "{words:?} {word:?}");
        }
    }
}

/// Serbian has one text in two scripts, letter for letter.
#[test]
fn serbian_in_latin_letters_is_the_transliteration() {
    let two = [("љ", "lj"), ("њ", "nj"), ("џ", "dž"), ("Љ", "Lj"), ("Њ", "Nj"), ("Џ", "Dž")];
    let cyrillic = "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ";
    let latin = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ";
    for word in Word::ALL {
        let mut text = words::SR.get(*word).to_owned();
        for (from, to) in two {
            text = text.replace(from, to);
        }
        let text: String = text
            .chars()
            .map(|letter| {
                cyrillic.chars().zip(latin.chars()).find(|(from, _)| *from == letter).map_or(letter, |(_, to)| to)
            })
            .collect();
        assert_eq!(words::SR_LATN.get(*word), text, "{word:?}");
    }
}

#[test]
fn every_locale_leads_to_words() {
    let mut fall_back = 0;
    for locale in Locale::all() {
        let words = Words::of(locale);
        let own = locale.tag().split('-').next() == words.language().split('-').next();
        assert!(own || words == words::EN || locale.tag().starts_with("no"), "{locale} {words:?}");
        fall_back += usize::from(!own);
        let is_rtl = Locale::from_tag(words.language()).unwrap().is_rtl();
        assert_eq!(words.is_rtl(), is_rtl, "{words:?}");
    }
    println!("{fall_back} of {} locales have English words", Locale::all().len());
    assert_eq!(Words::of(locale::SR_LATN_XK).language(), "sr-Latn");
    assert_eq!(Words::of(locale::ZH_HANT_MO).language(), "zh-Hant-HK");
}

#[test]
fn a_gap_is_filled_and_kept_in_one_piece() {
    for words in Words::all() {
        let text = words.with(Word::ProblemMalformed, "154-0023").to_string();
        assert!(text.contains("154-0023") && !text.contains('{'), "{text}");
        assert_eq!(text.contains("\u{2068}154-0023\u{2069}"), words.is_rtl(), "{text}");
    }
}

/// The English of `data/words/` and of `data/address/` is one.
#[cfg(feature = "address")]
#[test]
fn english_accessors_say_the_same() {
    for country in polity::Country::all() {
        for field in country.address_form().rows().flatten() {
            let word = Word::ALL.iter().find(|word| word.as_str() == format!("label.{}", field.label_key())).unwrap();
            assert_eq!(field.label(), words::EN.get(*word));
            for words in Words::all() {
                assert!(!field.label_in(words).is_empty(), "{country} {words:?} {field:?}");
            }
        }
        for note in country.address_form().notes() {
            assert_eq!(note.text(), note.text_in(words::EN));
        }
    }
}

/// No two fields of a form have the same label in any language.
#[cfg(feature = "address")]
#[test]
fn fields_of_a_form_can_be_told_apart() {
    for country in polity::Country::all() {
        for words in Words::all() {
            let mut labels: Vec<&str> =
                country.address_form().rows().flatten().map(|field| field.label_in(words)).collect();
            let count = labels.len();
            labels.sort_unstable();
            labels.dedup();
            assert_eq!(labels.len(), count, "{country} {words:?} {labels:?}");
        }
    }
}
