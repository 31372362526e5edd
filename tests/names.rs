//! Names lead to their entries.

use polity::{Country, CountryList, Locale, NameKind, NameStyle, locale};

const STYLES: [NameStyle; 5] =
    [NameStyle::Default, NameStyle::Cldr, NameStyle::Short, NameStyle::Formal, NameStyle::Variant];

/// Every name of every locale in every style finds its entry, or is one of the names that mean several; so does the name
/// in capitals. How many mean several is pinned: a new one is looked at.
#[test]
fn every_name_finds_its_entry() {
    let mut names = 0;
    let mut several = std::collections::BTreeSet::new();
    for locale in Locale::all() {
        for country in Country::all() {
            for style in STYLES {
                let name = country.name_with(locale, style);
                if style == NameStyle::Cldr && name == country.id() {
                    continue;
                }
                names += 1;
                match Country::from_name(name) {
                    Some(found) => assert_eq!(found, country, "{name} in {locale}"),
                    None => {
                        several.insert(name.to_lowercase());
                        assert!(Country::candidates(name).any(|found| found.country == country), "{name} in {locale}");
                    }
                }
            }
        }
    }
    assert!(names > 700_000, "{names}");
    println!("{several:?}");
    assert_eq!(several.len(), SEVERAL, "{several:?}");
}

// As written; data/AMBIGUOUS.tsv has them folded.
const SEVERAL: usize = 23;

#[test]
fn capitals_find_it_too() {
    for locale in Locale::all().filter(|locale| !locale.tag().contains('-')) {
        for option in CountryList::new(locale) {
            let capitals = option.label.to_uppercase();
            let found = Country::from_name(&capitals);
            assert!(
                found == Some(option.country) || Country::from_name(option.label).is_none(),
                "{capitals} in {locale}: {found:?}"
            );
        }
    }
}

#[test]
fn what_people_type() {
    for (name, id) in [
        ("Kosova", "XK"),
        ("Косово", "XK"),
        ("KOSOVË", "XK"),
        ("kosove", "XK"),
        ("Republic of Kosovo", "XK"),
        ("côte divoire", "CI"),
        ("Cote d’Ivoire", "CI"),
        ("COTE D'IVOIRE", "CI"),
        ("Ivory Coast", "CI"),
        ("台湾", "TW"),
        ("台灣", "TW"),
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("TÜRKİYE", "TR"),
        ("Turkiye", "TR"),
        ("Burma", "MM"),
        ("Swaziland", "SZ"),
        ("Macedonia", "MK"),
        ("Czech Republic", "CZ"),
        ("UK", "GB"),
        ("US", "US"),
        ("East Timor", "TL"),
        ("Zaire", "CD"),
        ("Rhodesia", "ZW"),
        ("Hong Kong", "HK"),
        ("Palestine", "PS"),
        ("فلسطین", "PS"),
        ("the Gambia", "GM"),
        ("Saint Lucia", "LC"),
        ("St Lucia", "LC"),
        ("st.lucia", "LC"),
        ("Antigua and Barbuda", "AG"),
        ("ANTIGUA & BARBUDA", "AG"),
        ("guinea bissau", "GW"),
        ("Aland Islands", "AX"),
        ("Ｋｏｓｏｖｏ", "XK"),
        ("대한민국", "KR"),
        ("대한민국", "KR"),
        ("northern cyprus", "northern-cyprus"),
        ("Kuzey Kıbrıs", "northern-cyprus"),
        ("kuzey kibris", "northern-cyprus"),
        ("Republic of Moldova", "MD"),
        ("Moldova, Republic of", "MD"),
        ("Straße", ""),
    ] {
        let found = Country::from_name(name).map_or("", Country::id);
        assert_eq!(found, id, "{name}");
    }
    for nothing in [
        "",
        " ",
        "the",
        "republic of",
        "…",
        "zzz",
        "Yugoslavia",
        "Soviet Union",
        &"x".repeat(10_000),
        &"é".repeat(10_000),
    ] {
        assert_eq!(Country::from_name(nothing), None, "{nothing}");
        assert_eq!(Country::candidates(nothing).count(), 0);
    }
    assert!(Country::candidates("Burma").any(|found| found.kind == NameKind::Former));
    assert_eq!(Country::from_name_in(locale::DE, "Kongo"), None);
}
