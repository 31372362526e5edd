//! Subdivisions: every code, every name, what is withdrawn, and what forms offer.

#![cfg(all(feature = "address", feature = "alloc"))]

use std::collections::BTreeSet;

use polity::address::{Address, FieldKind};
use polity::{Country, Locale, Subdivision, locale, subdivision};

/// The rows of a table of `data/subdivisions/`.
fn rows(file: &str) -> Vec<Vec<String>> {
    let path = format!("{}/data/subdivisions/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.map(|row| row.split('\t').map(str::to_owned).collect()).collect()
}

/// All with a code, and what forms have besides.
fn all() -> impl Iterator<Item = Subdivision> {
    fn below(area: Subdivision) -> Vec<Subdivision> {
        [area].into_iter().chain(area.below(locale::EN).flat_map(below)).collect()
    }
    Country::all().flat_map(|country| {
        let areas = country.address_form().areas(locale::EN);
        country.subdivisions().chain(areas).flat_map(below)
    })
}

#[test]
fn every_code_leads_to_its_subdivision_and_back() {
    let rows = rows("codes.tsv");
    let mut seen = BTreeSet::new();
    for row in &rows {
        let area = Subdivision::from_code(&row[0]).unwrap_or_else(|| panic!("{}", row[0]));
        assert_eq!(area.code(), Some(row[0].as_str()));
        assert_eq!(area.country().alpha2(), row[0].split('-').next());
        assert_eq!(area.kind(), Some(row[1].as_str()));
        let parent = area.parent().and_then(Subdivision::code);
        assert_eq!(
            parent,
            (!row[2].is_empty()).then(|| format!("{}-{}", &row[0][..2], row[2])).as_deref(),
            "{}",
            row[0]
        );
        assert_eq!(area.as_country().map(Country::id), Some(row[5].as_str()).filter(|id| !id.is_empty()), "{}", row[0]);
        assert_eq!(Subdivision::from_code(&row[0].to_lowercase()), Some(area));
        assert_eq!(area.country().subdivision(&row[0]).and_then(Subdivision::code), Some(row[0].as_str()));
        seen.insert(area.code());
    }
    let listed: Vec<_> = Country::all().flat_map(Country::subdivisions).collect();
    assert_eq!((listed.len(), seen.len()), (rows.len(), rows.len()));
    assert!(listed.windows(2).all(|pair| pair[0] != pair[1]));
    for country in Country::all() {
        assert!(country.subdivisions().map(|area| area.code()).is_sorted());
        assert!(country.subdivisions().rev().eq(country.subdivisions().collect::<Vec<_>>().into_iter().rev()));
    }
    for wrong in ["", "-", "US", "US-", "-CA", "US-ZZ", "US-C", "US-CAL", "USCA", "XX-CA", "US-CA-CA", "ÜS-CA", "US-ÇA"]
    {
        assert_eq!(Subdivision::from_code(wrong), None, "{wrong}");
    }
}

/// What a list shows is understood when it is typed.
#[test]
fn every_english_label_leads_back_to_its_own() {
    let mut wrong = Vec::new();
    for country in Country::all() {
        let areas: Vec<_> = country.address_form().areas(locale::EN).collect();
        let labels: BTreeSet<&str> = areas.iter().map(|area| area.name_in(locale::EN)).collect();
        if labels.len() != areas.len() {
            wrong.push(format!("{}: two areas with the same label", country.id()));
        }
        for area in areas {
            let label = area.name_in(locale::EN);
            let found = country.subdivision(label);
            if found != Some(area) {
                wrong.push(format!("{area:?} {label}: {found:?}"));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn what_is_above_is_above() {
    let mut cities = 0;
    for area in all() {
        let mut at = area;
        for step in 0.. {
            assert!(step < 5, "{area:?} goes round in a circle");
            match at.parent() {
                Some(parent) => at = parent,
                None => break,
            }
        }
        for below in area.below(locale::EN) {
            assert_eq!(below.parent(), Some(area));
            cities += 1;
        }
    }
    assert!(cities > 10_000);
}

#[test]
fn what_is_withdrawn_says_what_became_of_it() {
    for row in rows("former.tsv").iter().filter(|row| !row[1].is_empty()) {
        let former = subdivision::former(&row[1]).unwrap_or_else(|| panic!("{}", row[1]));
        let successors: Vec<_> = former.successors().filter_map(Subdivision::code).collect();
        assert_eq!((former.code(), successors.join(" ")), (Some(row[1].as_str()), row[4].clone()));
    }
    assert_eq!(subdivision::former("in-or").unwrap().to_string(), "Orissa (IN-OR) until 2011; successor: IN-OD");
    assert!(subdivision::former("US-CA").is_none());
    // One successor takes over the name and the code; of two nobody knows which is meant.
    let code = |country: Country, typed: &str| country.subdivision(typed).and_then(|area| area.code());
    assert_eq!(code(Country::IN, "Orissa"), Some("IN-OD"));
    assert_eq!(code(Country::IN, "IN-OR"), Some("IN-OD"));
    assert_eq!(code(Country::PH, "Compostela Valley"), Some("PH-COM"));
    assert_eq!(code(Country::CD, "Katanga"), None);
}

#[test]
fn names_are_customary() {
    let english = |code: &str| Subdivision::from_code(code).unwrap().name_in(locale::EN);
    for (code, name) in [
        ("UA-71", "Cherkasy Oblast"),
        ("RU-YEV", "Jewish Autonomous Oblast"),
        ("TW-CYI", "Chiayi City"),
        ("TW-CYQ", "Chiayi County"),
        ("KZ-10", "Abai Region"),
        ("IR-01", "Gilan"),
        ("CH-GE", "Geneva"),
        ("EG-C", "Cairo"),
    ] {
        assert_eq!(english(code), name, "{code}");
    }
    let local = |code: &str, tag: &str| Subdivision::from_code(code).unwrap().name_in(Locale::from_tag(tag).unwrap());
    assert_eq!(local("TW-CYI", "zh-Hant"), "嘉義市");
    assert_eq!(local("CH-GR", "fr"), "Grisons");
    assert_eq!(local("GR-A", "el"), "Ανατολική Μακεδονία και Θράκη");
    // Both ways to write 臺.
    for typed in ["臺北市", "台北市"] {
        assert_eq!(Country::TW.subdivision(typed).and_then(|area| area.code()), Some("TW-TPE"), "{typed}");
    }
}

#[test]
fn entries_that_are_both_say_so() {
    for (code, country) in [
        ("US-PR", Country::PR),
        ("US-GU", Country::GU),
        ("CN-HK", Country::HK),
        ("CN-TW", Country::TW),
        ("FR-974", Country::RE),
        ("FI-01", Country::AX),
        ("NO-21", Country::SJ),
        ("NL-AW", Country::AW),
    ] {
        assert_eq!(Subdivision::from_code(code).unwrap().as_country(), Some(country), "{code}");
    }
}

/// What forms offer after the reforms, and what became of what they offered before.
#[test]
fn forms_follow_reforms() {
    let areas = |country: Country| country.address_form().areas(locale::EN);
    assert_eq!(areas(Country::VN).len(), 34);
    assert_eq!(areas(Country::ID).len(), 38);
    let code = |country: Country, typed: &str| country.subdivision(typed).and_then(|area| area.code());
    let offered = |country: Country, typed: &str| {
        let address = Address::new(country).set(FieldKind::AdministrativeArea, typed).normalize();
        address.get(FieldKind::AdministrativeArea).to_owned()
    };
    for (country, typed, key) in [
        (Country::VN, "Quảng Nam", "Đà Nẵng"),
        (Country::VN, "Kien Giang", "An Giang"),
        (Country::VN, "VN-27", "Đà Nẵng"),
        (Country::VN, "Thừa Thiên Huế", "Huế"),
        (Country::KR, "강원도", "강원특별자치도"),
        (Country::KR, "전라북도", "전북특별자치도"),
        (Country::PH, "Compostela Valley", "Davao de Oro"),
        (Country::VE, "Vargas", "La Guaira"),
        (Country::ID, "Papua Selatan", "Papua Selatan"),
        (Country::IN, "Orissa", "Odisha"),
    ] {
        assert_eq!(offered(country, typed), key, "{typed}");
    }
    assert_eq!(areas(Country::IT).len(), 110);
    for province in ["Sulcis Iglesiente", "Ogliastra", "Gallura Nord-Est Sardegna", "Medio Campidano"] {
        assert_eq!(offered(Country::IT, province).len(), 2, "{province}");
    }
    // Several took its place: it stays as typed.
    assert_eq!(offered(Country::IT, "Sud Sardegna"), "Sud Sardegna");
    assert_eq!(offered(Country::PH, "Maguindanao"), "Maguindanao");
    assert_eq!(code(Country::PH, "Maguindanao del Sur"), Some("PH-MGS"));
    let daegu = Country::KR.subdivision("대구광역시").unwrap();
    assert!(daegu.below(locale::KO).any(|area| area.key() == "군위군"));
    assert!(Country::CL.subdivision("Ñuble").unwrap().below(locale::ES).any(|area| area.key() == "Chillán"));
    assert!(Country::CL.subdivision("Biobío").unwrap().below(locale::ES).all(|area| area.key() != "Chillán"));
}
