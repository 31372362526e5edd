//! What languages call the areas of forms: samples, the way back from each name, the orders, and nothing that nobody sees.

#![cfg(all(feature = "address", feature = "alloc"))]

use std::collections::BTreeSet;

use polity::address::FieldKind::AdministrativeArea;
use polity::subdivision::names::{self, AreaNames};
use polity::{Country, Locale, Subdivision, locale};

/// How many lead to the level above or below, which is called alike at home or in English.
const LEVELS: usize = 500;

fn areas() -> impl Iterator<Item = (AreaNames, Country, Subdivision)> {
    AreaNames::all().flat_map(|names| {
        Country::all().flat_map(move |country| names.areas(country).map(move |area| (names, country, area)))
    })
}

#[test]
fn samples() {
    let name = |names: AreaNames, code| names.name(Subdivision::from_code(code).unwrap());
    for (names, code, expected) in [
        (names::JA, "US-CA", "カリフォルニア州"),
        (names::JA, "US-PR", "プエルトリコ"),
        (names::SQ, "JP-13", "Tokjo"),
        (names::AR, "JP-13", "طوكيو"),
        (names::DE, "IR-29", "Süd-Chorasan"),
        (names::DE, "IT-23", "Aostatal"),
        (names::RU, "US-NY", "Нью-Йорк"),
        (names::ZH, "US-TX", "得克萨斯州"),
        (names::PL, "US-HI", "Hawaje"),
        // The drafts have Chiayi's city and county the other way round.
        (names::JA, "TW-CYI", "Chiayi City"),
        (names::JA, "TW-CYQ", "Chiayi County"),
        (names::YO_BJ, "CN-XZ", names::YO.name(Subdivision::from_code("CN-XZ").unwrap())),
        (names::YO, "CN-XZ", "Agbègbè Aladawa Tibet"),
        // In a language of the place it is the local name, and where there is none the English one.
        (names::JA, "JP-13", "東京都"),
        (names::FR, "CA-BC", "Colombie-Britannique"),
        (names::DE, "US-OH", "Ohio"),
        // Below an area, and what no form offers.
        (names::DE, "FR-75C", "Paris"),
    ] {
        assert_eq!(name(names, code), expected, "{names:?} {code}");
    }
}

#[test]
fn each_name_leads_back() {
    let (mut all, mut own, mut levels, mut lost) = (0, 0, 0, Vec::new());
    for (names, country, area) in areas() {
        all += 1;
        own += usize::from(names.name(area) != area.name_by(names));
        let found = names.find(country, names.name(area));
        // Cantabria is a province, which the form offers, and the community that it is a part of.
        let is_level = |found: Subdivision| area.parent() == Some(found) || found.parent() == Some(area);
        levels += usize::from(found != Some(area));
        if !found.is_some_and(|found| found == area || is_level(found)) {
            lost.push(format!("{names:?} {area:?} {}: {found:?}", names.name(area)));
        }
    }
    assert!(lost.is_empty(), "{} of {all}: {lost:#?}", lost.len());
    assert!(levels <= LEVELS, "{levels} lead to a level above or below");
    // The forms of 262 entries, once for each language.
    assert!(all > 100_000 && own > 50_000, "{own} of {all}");
}

#[test]
fn a_form_has_every_area_once_in_each_order() {
    for names in AreaNames::all() {
        let mut named = 0;
        for country in Country::all() {
            let there: BTreeSet<Subdivision> = country.address_form().areas(locale::EN).collect();
            let here: BTreeSet<Subdivision> = names.areas(country).collect();
            assert_eq!(here, there, "{names:?} {country}");
            assert_eq!(names.areas(country).len(), there.len());
            let shown: BTreeSet<&str> = here.iter().map(|area| names.name(*area)).collect();
            assert_eq!(shown.len(), here.len(), "{names:?} {country}: two are called alike");
            named += here.iter().filter(|area| names.name(**area) != area.name_by(names)).count();
        }
        assert!(named >= 40, "{names:?}: {named}");
    }
}

#[test]
fn nothing_unseen() {
    for (names, _, area) in areas() {
        let name = names.name(area);
        let unseen = |letter: char| {
            letter.is_control()
                || matches!(letter, '\u{200B}' | '\u{200E}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
        };
        assert!(!name.contains(unseen) && name.trim() == name && !name.is_empty(), "{names:?} {name:?}");
    }
}

#[test]
fn every_locale_has_those_of_its_language() {
    for locale in Locale::all() {
        let names = AreaNames::of(locale);
        assert_eq!(names.language(), locale.tag());
        let own = AreaNames::all().find(|own| own.language() == locale.tag());
        let is_own = |own: AreaNames| Country::US.subdivisions().all(|area| names.name(area) == own.name(area));
        assert!(own.is_none_or(|own| is_own(own) && !names.is_empty()), "{locale}");
        if ["ja", "de-CH", "pt-AO", "zh-Hant", "yo-BJ"].contains(&locale.tag()) {
            let loaded = AreaNames::of(Locale::load(locale.to_pack().leak()).unwrap());
            assert!(Country::BR.subdivisions().all(|area| loaded.name(area) == names.name(area)), "{locale}");
        }
    }
    let california = Subdivision::from_code("US-CA").unwrap();
    let name = |locale| AreaNames::of(locale).name(california);
    assert_eq!([locale::DE_CH, locale::ES_MX, locale::EN_GB].map(name), ["Kalifornien", "California", "California"]);
    // No language that is written with other letters lends its names.
    assert_eq!(name(locale::ZH_HANT), "California");
}

#[test]
fn a_form_shows_them() {
    let field = Country::US.address_form().field(AdministrativeArea).unwrap();
    assert_eq!(field.options(locale::JA).len(), names::JA.areas(Country::US).len());
    let first = names::SV.areas(Country::IT).map(|area| names::SV.name(area)).next().unwrap();
    assert_eq!(first, "Agrigento");
}

trait NameBy {
    fn name_by(self, names: AreaNames) -> &'static str;
}

impl NameBy for Subdivision {
    /// What is shown without them.
    fn name_by(self, names: AreaNames) -> &'static str {
        self.name_in(Locale::from_tag(names.language()).unwrap())
    }
}
