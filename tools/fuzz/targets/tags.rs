//! Language tags and Accept-Language headers.

#![no_main]

use libfuzzer_sys::fuzz_target;
use polity::Locale;
use polity_fuzz::Input;
use unic_langid::LanguageIdentifier;

fuzz_target!(|bytes: &[u8]| {
    let mut input = Input::new(bytes);
    let (one, other) = (input.locale(), input.locale());
    let text = input.text(|input| input.locale().tag().to_owned());
    let found = Locale::from_tag(&text);
    for other in [text.to_ascii_uppercase(), text.to_ascii_lowercase(), text.replace('-', "_"), format!(" {text}\t")] {
        assert_eq!(Locale::from_tag(&other), found, "{other:?}");
    }
    match text.parse::<Locale>() {
        Ok(locale) => {
            assert_eq!(found, Some(locale));
            assert_eq!(Locale::from_tag(locale.tag()), Some(locale));
            assert!(!locale.endonym().is_empty());
        }
        Err(error) => {
            assert_eq!(found, None);
            assert!((10..600).contains(&error.to_string().len()), "{error}");
        }
    }
    // An identifier of unic-langid keeps the language, script and region of a tag.
    if let Some(locale) = found {
        let identifier = LanguageIdentifier::from(locale);
        assert_eq!(Locale::try_from(&identifier).ok(), Some(locale), "{identifier}");
    }
    if let Ok(identifier) = text.parse::<LanguageIdentifier>() {
        let _ = Locale::try_from(&identifier);
        let second = LanguageIdentifier::from(other);
        let own = Locale::try_from(&identifier).ok();
        assert_eq!(Locale::negotiate(&[identifier, second]), own.or(Some(other)));
    }
    // A header of one language is its tag, whatever follows that cannot be read.
    let of_header = Locale::from_accept_language(&text);
    assert!(of_header.is_none_or(|locale| Locale::from_tag(locale.tag()) == Some(locale)));
    if !text.contains([',', ';']) {
        assert_eq!(of_header, found, "{text:?}");
        assert_eq!(Locale::from_accept_language(&format!("{};q=0.4, {text};q=0.5", one.tag())), found.or(Some(one)));
    }
});
