//! What the overlay in `own/` changes, and what it leaves as it is.

use polity::address::FieldKind::PostalCode;
use polity::{CodeSystem, Country, CountryList, View, locale};

fn main() {
    println!("overlay: {}", polity::OVERLAY.expect("the overlay is built in"));
    assert!(polity::OVERLAY.is_some_and(|overlay| overlay.starts_with("own ")));

    // Renamed in some locales, and moved to where they sort it.
    assert_eq!(Country::TW.name(), "Taiwan, China");
    assert_eq!((Country::TW.name_in(locale::ZH), Country::TW.name_in(locale::IT)), ("台湾，中国", "Taiwan"));
    // An entry of one's own.
    let ireland = Country::X_NORTHERN_IRELAND;
    assert_eq!((ireland.id(), ireland.alpha2()), ("x-northern-ireland", None));
    assert_eq!("x-northern-ireland".parse(), Ok(ireland));
    assert_eq!((ireland.name_in(locale::DE), ireland.name_in(locale::IT)), ("Nordirland", "Northern Ireland"));
    assert_eq!(ireland.currency(), Some("GBP"));
    let mut wrong = 0;
    for (locale, country, around) in [
        (locale::EN, Country::TW, ["Syria", "Tajikistan"]),
        (locale::EN, ireland, ["Northern Cyprus", "Northern Mariana Islands"]),
        (locale::DE, Country::TW, ["Puerto Rico", "Republik Moldau"]),
        (locale::DE, ireland, ["Niue", "Nordkorea"]),
        (locale::FR, Country::TW, ["Tadjikistan", "Tanzanie"]),
        (locale::FR, ireland, ["Irlande", "Islande"]),
        (locale::RU, Country::TW, ["Китай", "КНДР"]),
        (locale::RU, ireland, ["Саудовская Аравия", "Северная Македония"]),
        (locale::SQ, Country::TW, ["Tajlandë", "Tanzani"]),
        (locale::SQ, ireland, ["Iran", "Irlandë"]),
        (locale::ZH, Country::TW, ["塔吉克斯坦", "泰国"]),
        // Where a locale has no name for it, English has.
        (locale::IT, ireland, ["Niue", "Norvegia"]),
    ] {
        let lines: Vec<_> = CountryList::new(locale).iter().collect();
        let at = lines.iter().position(|line| line.country == country).unwrap();
        println!("{locale}: {} | {} | {}", lines[at - 1].label, lines[at].label, lines[at + 1].label);
        if [lines[at - 1].label, lines[at + 1].label] != around {
            wrong += 1;
            println!("  expected {around:?}");
        }
    }
    assert_eq!(wrong, 0);
    // An alias, a code, a left-out entry, a corrected postal code.
    assert_eq!(Country::from_name("dardania"), Some(Country::XK));
    assert_eq!(CountryList::new(locale::EN).search("northern irel").next().unwrap().country, ireland);
    assert_eq!(Country::from_system(CodeSystem::Ioc, "NIR"), Some(ireland));
    assert_eq!(Country::from_system(CodeSystem::Ioc, "KOS"), Some(Country::XK));
    assert!(!View::INCLUSIVE.contains(Country::AQ) && CountryList::new(locale::EN).len() == 262);
    assert_eq!(Country::from_code("AQ"), Some(Country::AQ));
    let pattern = |country: Country| country.address_form().field(PostalCode).and_then(|field| field.pattern());
    assert_eq!(pattern(Country::XK), Some(r"[1-9]\d{4}"));
    println!("postal codes: {:?} {:?}", pattern(Country::XK), pattern(ireland));
    println!("every kind of overlay holds");
}
