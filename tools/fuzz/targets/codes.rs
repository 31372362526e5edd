//! Codes: whatever way a text is asked for, the answers agree.

#![no_main]

use libfuzzer_sys::fuzz_target;
use polity::find::NameKind;
use polity::{
    ClaimKind, CodeStanding, CodeSystem, Country, IsoStanding, NameStyle, ParseWordError, Purpose, UnStanding, former,
};
use polity_fuzz::Input;

/// A code of any entry in any system, or the code or name of a former one.
fn known(input: &mut Input) -> String {
    if input.below(4) == 0 {
        let number = input.below(former::all().count());
        let former = former::all().nth(number).expect("the number is below the count");
        let codes = [former.alpha2(), former.alpha3(), former.alpha4(), former.numeric(), Some(former.name())];
        return input.of(&codes).unwrap_or_default().to_owned();
    }
    let country = input.country();
    let codes: Vec<&str> = country.codes().map(|code| code.value()).chain([country.id()]).collect();
    input.of(&codes).to_owned()
}

fuzz_target!(|bytes: &[u8]| {
    let mut input = Input::new(bytes);
    let (system, number) = (input.of(CodeSystem::ALL), input.below(1 << 16) as u16);
    let text = input.text(known);
    let found = Country::from_code(&text);
    match text.parse::<Country>() {
        Ok(country) => assert_eq!(found, Some(country)),
        Err(error) => {
            assert_eq!(found, None);
            let message = error.to_string();
            assert!((10..600).contains(&message.len()), "{message}");
            let _ = (format!("{error:?}"), error.former());
            if let Some(near) = error.near() {
                assert_eq!(Country::from_code(near.id()), Some(near));
            }
        }
    }
    assert_eq!(Country::try_from(text.as_str()).ok(), found);
    assert_eq!(Country::try_from(text.clone()).ok(), found);
    // Case and white space do not matter.
    for other in [text.to_ascii_uppercase(), text.to_ascii_lowercase(), format!(" \t{text}\n")] {
        assert_eq!(Country::from_code(&other), found, "{other:?}");
        assert_eq!(
            former::lookup(&other).map(|former| former.name()),
            former::lookup(&text).map(|former| former.name())
        );
    }
    if let Some(country) = found {
        let code = text.trim_ascii();
        let own = country.codes().map(|code| code.value()).chain([country.id()]);
        let mut own = own.filter(|own| own.eq_ignore_ascii_case(code));
        assert!(own.next().is_some(), "{text:?} is no code of {country}");
    }
    if let Some(country) = Country::from_alpha2(&text) {
        assert_eq!((text.len(), found), (2, Some(country)));
    }
    if let Some(country) = Country::from_alpha3(&text) {
        assert_eq!((text.len(), found), (3, Some(country)));
    }
    if let Some(country) = Country::from_numeric(number) {
        assert_eq!(country.numeric(), Some(number));
        assert_eq!(Country::from_code(&format!("{number:03}")), Some(country));
    }
    if let Some(country) = Country::from_system(system, &text) {
        let mut own = country.codes().filter(|code| code.system() == system);
        let is_its = |value: &str| match value.split_once('-') {
            // A range of prefixes.
            Some((first, last)) if system == CodeSystem::Gs1 && text != value => (first..=last).contains(&&*text),
            _ => value.eq_ignore_ascii_case(&text),
        };
        assert!(own.any(|code| is_its(code.value())), "{text:?} in {system}");
    }
    if let Some(former) = former::lookup(&text) {
        assert!(!former.to_string().is_empty() && !former.source().is_empty());
        let codes = [former.alpha2(), former.alpha3(), former.alpha4(), former.numeric(), Some(former.name())];
        let mut words = codes.into_iter().flatten().chain(former.aliases());
        assert!(words.any(|word| word.eq_ignore_ascii_case(text.trim_ascii())), "{text:?} is {former}");
    }
    words(&text);
});

/// A word is read as the value that is written as this word, and as no other.
fn words(text: &str) {
    macro_rules! each {
        ($($name:ty)+) => {$(
            let read: Result<$name, ParseWordError> = text.parse();
            match read {
                Ok(value) => assert!(value.to_string() == text && <$name>::ALL.contains(&value)),
                Err(error) => {
                    assert!(<$name>::ALL.iter().all(|value| value.as_str() != text));
                    assert!(error.to_string().len() < 1500);
                }
            }
        )+};
    }
    each! { ClaimKind CodeStanding CodeSystem former::FormerKind IsoStanding NameKind NameStyle Purpose UnStanding }
    each! { polity::phone::Kind polity::phone::Reason polity::address::FieldKind polity::address::Requirement }
}
