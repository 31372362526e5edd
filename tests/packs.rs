//! Locales that are loaded from packs while the program runs.

#![cfg(all(feature = "alloc", feature = "address", feature = "words"))]

use polity::address::FieldKind;
use polity::words::Word;
use polity::{Country, CountryList, LoadError, Locale, NameStyle, View, Words, locale};

fn loaded(locale: Locale) -> Locale {
    Locale::load(locale.to_pack().leak()).unwrap_or_else(|error| panic!("{locale}: {error}"))
}

/// Names in all styles, order, words.
#[test]
fn a_loaded_locale_is_the_bundled_one() {
    let mut sizes = Vec::new();
    for bundled in Locale::all() {
        let own = loaded(bundled);
        assert_eq!(own, bundled);
        assert_eq!(
            (own.tag(), own.endonym(), own.is_rtl(), own.coverage()),
            (bundled.tag(), bundled.endonym(), bundled.is_rtl(), bundled.coverage())
        );
        for country in Country::all() {
            for style in NameStyle::ALL {
                let names = [own, bundled].map(|locale| country.name_with(locale, *style));
                assert_eq!(names[0], names[1], "{bundled}, {country}, {style:?}");
            }
        }
        let [own_list, list] = [own, bundled].map(|locale| CountryList::new(locale).view(View::INHABITED));
        assert!(own_list.iter().eq(list.iter()), "{bundled}");
        let words = Words::of(bundled);
        let own_words = Words::of_loaded(own).unwrap();
        assert_eq!((own_words.language(), own_words.is_rtl()), (words.language(), words.is_rtl()));
        for word in Word::ALL {
            assert_eq!(own_words.get(*word), words.get(*word), "{bundled}, {word:?}");
        }
        for count in [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000] {
            assert_eq!(own_words.count(count).to_string(), words.count(count).to_string(), "{bundled}");
        }
        for country in Country::all() {
            if let Some(field) = country.address_form().field(FieldKind::PostalCode) {
                assert_eq!(field.label_in(own_words), field.label_in(words), "{bundled}, {country}");
            }
        }
        sizes.push(bundled.to_pack().len());
    }
    assert!(sizes.iter().all(|size| (4_000..16_000).contains(size)), "{sizes:?}");
    println!("packs: {} to {} bytes", sizes.iter().min().unwrap(), sizes.iter().max().unwrap());
}

#[test]
fn a_loaded_locale_is_searched_alike() {
    for bundled in
        [locale::EN, locale::SQ, locale::JA, locale::ZH, locale::SR, locale::RU, locale::KO, locale::DE_AT, locale::AR]
    {
        let [own, list] = [loaded(bundled), bundled].map(CountryList::new);
        for text in [
            "k", "kos", "kosvo", "mak", "doitsu", "sh", "ㅁㄱ", "Rjccjdj", "+383", "us", "deutsch", "中", "Св", "Срб",
            "ال",
        ] {
            assert!(own.search(text).eq(list.search(text)), "{bundled}, {text}");
        }
    }
}

#[test]
fn a_pack_is_loaded_once() {
    let pack: &'static [u8] = locale::KA.to_pack().leak();
    let first = Locale::load(pack).unwrap();
    let again = Locale::load(locale::KA.to_pack().leak()).unwrap();
    assert_eq!(first.endonym().as_ptr(), Locale::load(pack).unwrap().endonym().as_ptr());
    assert_eq!(first.endonym().as_ptr(), again.endonym().as_ptr());
    // Region and currency names are bundled beside the locales; a loaded one has them in English.
    assert_eq!(Country::XK.region().name_in(first), Country::XK.region().name());
}

#[test]
fn what_is_not_a_whole_pack_is_an_error() {
    let pack: &'static [u8] = locale::SQ.to_pack().leak();
    assert_eq!(Locale::load(b""), Err(LoadError::NotAPack));
    for end in 1..pack.len() {
        let error = Locale::load(&pack[..end]).unwrap_err();
        let LoadError::Length { expected, found } = error else { panic!("{end}: {error}") };
        assert!(found == end && expected > end, "{end}: {error}");
    }
    let longer = [pack, b"\n"].concat().leak();
    let error = Locale::load(longer).unwrap_err();
    assert_eq!(error, LoadError::Length { expected: pack.len(), found: pack.len() + 1 });
    let mut other = pack.to_vec();
    other[8] ^= 1;
    let error = Locale::load(other.leak()).unwrap_err();
    assert_eq!(error, LoadError::OtherVersion);
    assert!(error.to_string().contains(env!("CARGO_PKG_VERSION")), "{error}");
    // Ten places in each kilobyte, as every byte keeps a copy of the pack.
    for at in (0..pack.len()).step_by(101) {
        let mut other = pack.to_vec();
        other[at] ^= 0x20;
        assert!(Locale::load(other.leak()).is_err(), "{at}");
    }
}
