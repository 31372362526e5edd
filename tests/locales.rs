//! Names, lists and tags.

use std::collections::{BTreeMap, BTreeSet};

use polity::{Country, CountryList, Locale, NameStyle, View, locale};

/// The rows of `data/names/<tag>.tsv`.
fn rows(tag: &str) -> Vec<(String, String, String, String)> {
    let path = format!("{}/data/names/{tag}.tsv", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines
        .map(|line| {
            let mut cells = line.split('\t').map(str::to_owned);
            let mut next = || cells.next().unwrap();
            (next(), next(), next(), next())
        })
        .collect()
}

/// What was compiled is what the files say: every name in every style, and the order.
#[test]
fn names_and_orders_are_those_of_the_files() {
    let mut compared = 0;
    for locale in Locale::all() {
        let rows = rows(locale.tag());
        if rows.len() == Country::all().len() {
            let order: Vec<&str> = CountryList::new(locale).iter().map(|option| option.country.id()).collect();
            assert_eq!(order, rows.iter().map(|row| row.0.as_str()).collect::<Vec<_>>(), "{locale}");
        }
        for (id, name, short, variant) in rows {
            let country = Country::from_code(&id).unwrap();
            let shown = if matches!(id.as_str(), "HK" | "MO" | "PS") && !short.is_empty() { &short } else { &name };
            let cldr = if country.alpha2().is_none() { &id } else { &name };
            let or = |cell: &str| if cell.is_empty() { shown.clone() } else { cell.to_owned() };
            assert_eq!(country.name_in(locale), shown, "{id} {locale}");
            for (style, expected) in [
                (NameStyle::Default, shown.clone()),
                (NameStyle::Cldr, cldr.clone()),
                (NameStyle::Short, or(&short)),
                (NameStyle::Formal, shown.clone()),
                (NameStyle::Variant, or(&variant)),
            ] {
                assert_eq!(country.name_with(locale, style), expected, "{id} {locale} {style:?}");
                compared += 1;
            }
        }
    }
    assert!(compared >= 9 * 262 * 5, "{compared}");
}

/// Two lines that read the same cannot be told apart by whoever chooses.
#[test]
fn no_two_labels_are_the_same() {
    for locale in Locale::all() {
        let mut seen = BTreeMap::new();
        for option in CountryList::new(locale) {
            assert!(!option.label.is_empty(), "{} {locale}", option.country);
            assert_eq!(seen.insert(option.label, option.country), None, "{} {locale}", option.label);
        }
    }
}

#[test]
fn kosovo_stands_where_albanian_sorts_it() {
    let list = CountryList::new(locale::SQ);
    let labels: Vec<&str> = list.iter().map(|option| option.label).collect();
    let at = labels.iter().position(|label| *label == "Kosovë").unwrap();
    assert_eq!(labels[at - 1..=at + 1], ["Kore e Veriut", "Kosovë", "Kosta-Rikë"]);
}

#[test]
fn the_places_are_in_every_list() {
    for locale in Locale::all() {
        let listed: BTreeSet<Country> = CountryList::new(locale).into_iter().map(|option| option.country).collect();
        assert_eq!(listed.len(), 262, "{locale}");
    }
    for (country, locale, name) in [
        (Country::XK, locale::SR, "Косово"),
        (Country::XK, locale::SR_LATN, "Kosovo"),
        (Country::XK, locale::TR, "Kosova"),
        (Country::TW, locale::ZH_HANT, "台灣"),
        (Country::PS, locale::AR, "فلسطين"),
        (Country::PS, locale::DE, "Palästina"),
        (Country::HK, locale::ZH_HANT, "香港"),
        (Country::SOMALILAND, locale::EN, "Somaliland"),
        (Country::NORTHERN_CYPRUS, locale::TR, "Kuzey Kıbrıs"),
        (Country::ABKHAZIA, locale::SR, "Абхазија"),
        (Country::SOUTH_OSSETIA, locale::JA, "南オセチア"),
        (Country::TRANSNISTRIA, locale::SR_LATN, "Pridnjestrovlje"),
    ] {
        assert_eq!(country.name_in(locale), name);
    }
}

#[test]
fn preferred_entries_come_first_once_and_only_from_the_view() {
    let preferred = [Country::XK, Country::AL, Country::XK, Country::AQ];
    let list = CountryList::new(locale::SQ).view(View::UN).prefer(&preferred);
    assert_eq!(list.iter().len(), 195);
    let options: Vec<_> = list.into_iter().collect();
    assert_eq!(options.len(), 195);
    assert_eq!((options[0].country, options[0].is_preferred), (Country::AL, true));
    assert!(options[1..].iter().all(|option| !option.is_preferred && option.country != Country::AL));
    let options: Vec<_> =
        list.view(View::INCLUSIVE).iter().take(4).map(|option| (option.country, option.is_preferred)).collect();
    assert_eq!(options[..3], [(Country::XK, true), (Country::AL, true), (Country::AQ, true)]);
    assert!(!options[3].1);
    assert!(CountryList::new(locale::SQ).view(View::NONE).iter().next().is_none());
    let mut iter = list.iter();
    for left in (0..195).rev() {
        iter.next();
        assert_eq!(iter.len(), left);
    }
    assert!(iter.next().is_none() && iter.next().is_none());
}

#[test]
fn a_search_word_finds_labels_and_codes() {
    let found =
        |locale, text: &str| CountryList::new(locale).search(text).map(|option| option.country).collect::<Vec<_>>();
    assert_eq!(found(locale::SQ, "KOSOVË"), [Country::XK]);
    assert_eq!(found(locale::EN, "niger"), [Country::NE, Country::NG]);
    assert_eq!(found(locale::TR, "kuzey k"), [Country::NORTHERN_CYPRUS, Country::KP]);
    assert_eq!(found(locale::EN, "+1").len(), 25);
    assert_eq!(found(locale::EN, "UK"), [Country::GB, Country::UA]);
    assert_eq!(found(locale::EN, "276"), [Country::DE]);
    assert_eq!(found(locale::EN, "383"), [Country::XK]);
    assert_eq!(found(locale::EN, "+1 242"), [Country::BS]);
    assert_eq!(found(locale::EN, "+7840"), [Country::ABKHAZIA]);
    assert_eq!(found(locale::EN, ""), []);
    assert_eq!(found(locale::EN, "zzz"), []);
    assert_eq!(CountryList::new(locale::EN).view(View::ISO).search("kosovo").count(), 0);
}

#[test]
fn tags_lead_to_locales() {
    for locale in Locale::all() {
        assert_eq!(Locale::from_tag(locale.tag()), Some(locale));
        assert_eq!(Locale::from_tag(&locale.tag().to_uppercase().replace('-', "_")), Some(locale));
        assert!(!locale.endonym().is_empty());
        assert_eq!(locale.coverage(), 262);
    }
    for (tag, expected) in [
        ("zh-TW", Some("zh-Hant")),
        ("zh-HK", Some("zh-Hant")),
        ("zh-Hant-MO", Some("zh-Hant")),
        ("zh", None),
        ("zh-CN", None),
        ("sr-ME", Some("sr-Latn")),
        ("sr-Latn-RS", Some("sr-Latn")),
        ("sr-Cyrl-ME", Some("sr")),
        ("sr-RS", Some("sr")),
        ("sh", Some("sr-Latn")),
        ("sh-BA", Some("sr-Latn")),
        ("cnr", Some("sr-Latn")),
        ("sq-XK", Some("sq")),
        ("als", Some("sq")),
        ("alb", Some("sq")),
        ("cmn-TW", Some("zh-Hant")),
        ("en-US-u-ca-buddhist", Some("en")),
        ("de-1901", Some("de")),
        ("DE_at", Some("de")),
        ("sq-Cyrl", None),
        ("tlh", None),
        ("", None),
        ("-", None),
        ("*", None),
        ("x-private", None),
        ("français", None),
        ("deutsch", None),
    ] {
        assert_eq!(Locale::from_tag(tag).map(Locale::tag), expected, "{tag}");
    }
    assert!(Locale::from_tag(&"de-".repeat(5000)).is_some());
}

#[test]
fn headers_lead_to_locales() {
    for (header, expected) in [
        ("sq", Some("sq")),
        ("fy;q=1, sq;q=0.5, de;q=0.7", Some("de")),
        ("de;q=0.5,sq;q=0.5", Some("de")),
        ("de;q=0, sq;q=0.001", Some("sq")),
        ("de;q=2, sq;q=0.1", Some("sq")),
        ("de;q=0.1234, sq;q=0.1", Some("sq")),
        ("de ; q=0.3 , ar ; Q=0.9", Some("ar")),
        ("*, ja;q=0.1", Some("ja")),
        ("*", None),
        ("", None),
        (";;;,,,=", None),
    ] {
        assert_eq!(Locale::from_accept_language(header).map(Locale::tag), expected, "{header}");
    }
}

#[test]
fn right_to_left() {
    let rtl: Vec<&str> = Locale::all().filter(|locale| locale.is_rtl()).map(Locale::tag).collect();
    assert_eq!(rtl, ["ar"]);
}

#[test]
fn errors_name_near_tags() {
    let message = |tag: &str| tag.parse::<Locale>().unwrap_err().to_string();
    assert_eq!(message("sqq"), "\"sqq\" leads to no bundled locale; is sq (shqip) meant?");
    assert_eq!(message("shq"), "\"shq\" leads to no bundled locale; is sq (shqip) meant?");
    assert_eq!(message("kl"), "\"kl\" leads to no bundled locale");
    assert!(message(&"q".repeat(5000)).len() < 120);
}
