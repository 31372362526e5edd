//! Addresses: whatever stands in the fields, validation and labels answer, and what was made uniform stays so.

#![no_main]

use std::collections::BTreeSet;

use libfuzzer_sys::fuzz_target;
use polity::Country;
use polity::address::{Address, FieldKind, ProblemKind, Requirement};
use polity_fuzz::Input;

/// An example, an option or a word, or some bytes.
fn value(input: &mut Input, country: Country, kind: FieldKind) -> String {
    let field = country.address_form().field(kind);
    match (input.below(4), field) {
        (0, Some(field)) => {
            let examples: Vec<&str> = field.examples().chain(field.example()).collect();
            if examples.is_empty() { String::new() } else { input.of(&examples).to_owned() }
        }
        (1, Some(field)) => {
            let locale = input.locale();
            let count = field.options(locale).count();
            let number = input.below(count);
            let option = field.options(locale).nth(number);
            option.map_or(String::new(), |option| option.name_in(locale).to_owned())
        }
        (2, _) => String::new(),
        _ => input.piece(),
    }
}

fuzz_target!(|bytes: &[u8]| {
    let mut input = Input::new(bytes);
    let (country, from, locale) = (input.country(), input.country(), input.locale());
    let mut address = Address::new(country);
    for kind in FieldKind::ALL.iter().copied() {
        let text = value(&mut input, country, kind);
        address = address.set(kind, &text);
        assert_eq!(address.get(kind), text);
    }
    let form = country.address_form();
    assert_eq!((address.country(), address.form().country()), (country, country));
    let wrong = |address: &Address| -> BTreeSet<FieldKind> {
        let mut fields = BTreeSet::new();
        for problem in address.validate() {
            let field = form.field(problem.field);
            assert_eq!(field.is_none(), problem.kind == ProblemKind::Unexpected, "{problem:?}");
            assert!(fields.insert(problem.field), "two problems of {field:?}");
            assert!((3..2000).contains(&problem.to_string().len()), "{problem}");
            if problem.kind == ProblemKind::Missing {
                assert!(field.is_some_and(|field| field.requirement() == Requirement::Required));
                assert_eq!(address.clone().normalize().get(problem.field), "");
            }
        }
        fields
    };
    let before = wrong(&address);
    let normal = address.clone().normalize();
    assert_eq!(normal.clone().normalize(), normal);
    let after = wrong(&normal);
    assert!(after.is_subset(&before), "{after:?} of {before:?} in {address:?}");
    // A postal code that is right fits its own field.
    if let Some(field) = form.field(FieldKind::PostalCode) {
        let code = normal.get(FieldKind::PostalCode);
        assert!(code.is_empty() || field.matches(code) || after.contains(&FieldKind::PostalCode), "{code:?}");
    }
    let label = normal.label(from, locale);
    let forbidden = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let unseen = |letter: char| {
        letter.is_whitespace()
            || matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    assert!(label.iter().all(|line| !line.chars().all(unseen) && !line.contains(forbidden)), "{label:?}");
    assert_eq!(address.label(from, locale), label);
    let _ = (
        address.po_box(),
        form.area_of(address.get(FieldKind::PostalCode)),
        address.shown(FieldKind::Locality, locale),
    );
    let at_home = normal.label(country, locale);
    assert!(at_home.len() <= label.len() || from == country, "{at_home:?} {label:?}");
    // Each line is one of a field, and the street alone has several; an empty label has the words of the form.
    let (fields, streets) = (form.rows().flatten().count(), normal.get(FieldKind::StreetAddress).lines().count());
    let words = Address::new(country).label(country, locale).len();
    assert!(at_home.len() <= fields.saturating_sub(1) + streets.max(1) + words, "{at_home:?}");
    // What is stored is what was typed, but for keys, codes and white space.
    for kind in [FieldKind::Recipient, FieldKind::Organization, FieldKind::StreetAddress] {
        let letters = |text: &str| -> String { text.chars().filter(|letter| letter.is_alphanumeric()).collect() };
        assert_eq!(letters(normal.get(kind)), letters(address.get(kind)));
    }
    assert_eq!(normal.label(from, locale), label);
});
