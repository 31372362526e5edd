//! Names, lists and tags.

use std::collections::{BTreeMap, BTreeSet};

use polity::{Country, CountryList, Locale, NameStyle, View, locale};

/// The lines of a table of `data/`, cell by cell, without comments and header; none where there is no such file.
fn rows(file: &str) -> Vec<Vec<String>> {
    let path = format!("{}/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// What was compiled is what the files say, with what the parents say: every name in every style, and the order.
#[test]
fn names_and_orders_are_those_of_the_files() {
    let parents: BTreeMap<String, String> =
        rows("locales.tsv").into_iter().map(|row| (row[0].clone(), row[1].clone())).collect();
    let files: BTreeMap<&str, Vec<Vec<String>>> =
        parents.keys().map(|tag| (tag.as_str(), rows(&format!("names/{tag}.tsv")))).collect();
    let short: BTreeSet<String> =
        rows("countries.tsv").into_iter().filter(|row| row[12] == "short").map(|row| row[0].clone()).collect();
    assert_eq!(short.len(), 3);
    let mut compared = 0;
    for locale in Locale::all() {
        let chain: Vec<&str> =
            std::iter::successors(Some(locale.tag()), |tag| Some(parents[*tag].as_str()).filter(|tag| !tag.is_empty()))
                .collect();
        let order = chain.iter().find(|tag| files[**tag].len() == 262).unwrap();
        let expected: Vec<&str> = files[*order].iter().map(|row| row[0].as_str()).collect();
        let listed: Vec<&str> = CountryList::new(locale).iter().map(|option| option.country.id()).collect();
        assert_eq!(listed, expected, "{locale}");
        let mut names: BTreeMap<&str, [&str; 4]> = BTreeMap::new();
        for row in chain.iter().rev().flat_map(|tag| &files[*tag]) {
            let known = names.entry(row[0].as_str()).or_default();
            for (cell, new) in known.iter_mut().zip(&row[1..5]).filter(|(_, new)| !new.is_empty()) {
                *cell = new;
            }
        }
        for country in Country::all() {
            let [name, short_name, formal, variant] = names[country.id()];
            let label = if short.contains(country.id()) && !short_name.is_empty() { short_name } else { name };
            let shown = if label.is_empty() { country.name() } else { label };
            let cldr = if country.alpha2().is_none() || name.is_empty() { country.id() } else { name };
            for (style, cell) in [
                (NameStyle::Default, shown),
                (NameStyle::Cldr, cldr),
                (NameStyle::Short, if short_name.is_empty() { shown } else { short_name }),
                (NameStyle::Formal, if formal.is_empty() { shown } else { formal }),
                (NameStyle::Variant, if variant.is_empty() { shown } else { variant }),
            ] {
                assert_eq!(country.name_with(locale, style), cell, "{country} {locale} {style:?}");
                compared += 1;
            }
        }
        assert_eq!(locale.coverage(), names.values().filter(|names| !names[0].is_empty()).count(), "{locale}");
    }
    assert_eq!(compared, 675 * 262 * 5);
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

/// A list can be walked from both ends, in any turns.
#[test]
fn lists_are_walked_from_both_ends() {
    let preferred = [Country::XK, Country::AL, Country::XK, Country::AQ, Country::AL];
    let list = CountryList::new(locale::SQ);
    for list in [list, list.prefer(&preferred), list.view(View::UN).prefer(&preferred), list.view(View::NONE)] {
        let forward: Vec<_> = list.iter().collect();
        let mut back: Vec<_> = list.iter().rev().collect();
        back.reverse();
        assert_eq!(forward, back);
        for turns in [0b1011_u32, 0b0100, 0b0001, 0xF0F0, 0x3333] {
            let (mut lines, mut head, mut tail) = (list.iter(), Vec::new(), Vec::new());
            for step in 0.. {
                let front = turns >> (step % 16) & 1 == 0;
                let Some(option) = (if front { lines.next() } else { lines.next_back() }) else { break };
                if front {
                    head.push(option)
                } else {
                    tail.push(option)
                }
                assert_eq!(lines.len(), forward.len() - head.len() - tail.len());
            }
            assert!(lines.next().is_none() && lines.next_back().is_none());
            head.extend(tail.into_iter().rev());
            assert_eq!(head, forward, "{turns:b}");
        }
    }
}

/// Locales are ordered, hashed and shown by tag.
#[test]
fn locales_are_their_tags() {
    assert!(Locale::all().is_sorted() && Locale::all().len() == 675);
    let mut all: Vec<Locale> = Locale::all().rev().collect();
    all.sort();
    assert!(Locale::all().eq(all.iter().copied()));
    let mut tags: Vec<&str> = Locale::all().map(<&str>::from).collect();
    tags.sort_unstable();
    assert!(Locale::all().map(Locale::tag).eq(tags));
    assert!(Locale::all().all(|locale| locale.as_ref() == locale.tag() && locale.to_string() == locale.tag()));
    assert_eq!(Locale::try_from(String::from("sr_Latn")), Ok(locale::SR_LATN));
    const TAG: (&str, &str) = (locale::SQ.tag(), locale::SQ.endonym());
    assert_eq!(TAG, ("sq", "shqip"));
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
    assert_eq!(found(locale::EN, "KVX"), [Country::XK]);
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
    }
    for (tag, expected) in [
        ("zh-TW", Some("zh-Hant")),
        ("zh-HK", Some("zh-Hant-HK")),
        ("zh-MO", Some("zh-Hant-MO")),
        ("zh-CN", Some("zh")),
        ("zh-SG", Some("zh-Hans-SG")),
        ("zh_TW.UTF-8", Some("zh-Hant")),
        ("zh-cmn-Hans", Some("zh-Hans")),
        ("zh-guoyu", Some("zh")),
        ("zh-yue", Some("yue")),
        ("zh-yue-CN", Some("yue-Hans")),
        ("yue-CN", Some("yue-Hans")),
        ("yue-HK", Some("yue")),
        ("cmn-TW", Some("zh-Hant")),
        ("sr-ME", Some("sr-Latn-ME")),
        ("sr-Latn-RS", Some("sr-Latn")),
        ("sr-Cyrl-ME", Some("sr-Cyrl-ME")),
        ("sr-RS", Some("sr")),
        ("sh", Some("sr-Latn")),
        ("sh-BA", Some("sr-Latn-BA")),
        ("sh-Cyrl", Some("sr-Cyrl")),
        ("cnr", Some("sr-Latn-ME")),
        ("cnr-BA", Some("sr-Cyrl-BA")),
        ("pa-PK", Some("pa-Arab")),
        ("uz-AF", Some("uz-Arab")),
        ("ckb", Some("ckb")),
        ("ku-Arab-IQ", None),
        ("iw", Some("he")),
        ("in", Some("id")),
        ("ji", Some("yi")),
        ("tl", Some("fil")),
        ("mo", Some("ro")),
        ("no", Some("no")),
        ("nb", Some("nb")),
        ("nn", Some("nn")),
        ("nb-NO", Some("nb")),
        ("no-SE", Some("no")),
        ("sq-XK", Some("sq-XK")),
        ("als", Some("sq")),
        ("alb", Some("sq")),
        ("ca-ES-valencia", Some("ca-ES-valencia")),
        ("ca_ES@valencia", Some("ca-ES-valencia")),
        ("ca_ES.UTF-8@valencia", Some("ca-ES-valencia")),
        ("ca-valencia", Some("ca-ES-valencia")),
        ("ca_ES@euro", Some("ca")),
        ("sr_RS@latin", Some("sr-Latn")),
        ("sr_ME@latin", Some("sr-Latn-ME")),
        ("sr_ME@cyrillic", Some("sr-Cyrl-ME")),
        ("sr@Latin", Some("sr-Latn")),
        ("uz_UZ@cyrillic", Some("uz-Cyrl")),
        ("zh-CHT", Some("zh-Hant")),
        ("zh-CHS", Some("zh-Hans")),
        ("be-x-old", Some("be-tarask")),
        ("no-NO-NY", Some("nn")),
        ("no_NO_NY", Some("nn")),
        ("zh_TW_#Hant", Some("zh-Hant")),
        ("zh_HK_#Hant", Some("zh-Hant-HK")),
        ("zh_CN_#Hans", Some("zh-Hans")),
        ("sr__#Latn", Some("sr-Latn")),
        ("sr_RS_#Latn", Some("sr-Latn")),
        ("en-US-u-ca-buddhist", Some("en")),
        ("en-US", Some("en")),
        ("de-1901", Some("de")),
        ("DE_at", Some("de-AT")),
        ("es-419", Some("es-419")),
        ("es-UY", Some("es-UY")),
        ("pt-BR", Some("pt")),
        ("gsw", Some("gsw")),
        ("pt-FR", Some("pt-PT")),
        ("es-JP", Some("es-419")),
        ("pt-AO", Some("pt-AO")),
        ("no-NO", Some("no")),
        (" zh-TW\n", Some("zh-Hant")),
        ("zh-TW!", None),
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
    assert_eq!(Locale::all().len(), 675);
    assert!(Locale::from_tag(&"de-".repeat(5000)).is_some());
}

#[test]
fn headers_lead_to_locales() {
    for (header, expected) in [
        ("sq", Some("sq")),
        ("tlh;q=1, sq;q=0.5, de;q=0.7", Some("de")),
        ("de-CH;q=0.8, gsw;q=0.9, *;q=0.1", Some("gsw")),
        ("zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7", Some("zh-Hant")),
        ("de;q =0.2, sq;q=0.3", Some("sq")),
        ("en;q=0.8, de;q=1.5", Some("en")),
        ("de;q=0.5,sq;q=0.5", Some("de")),
        ("de;q=0, sq;q=0.001", Some("sq")),
        ("de;q=2, sq;q=0.1", Some("sq")),
        ("de;q=0.1234, sq;q=0.1", Some("sq")),
        ("de;q=.5, sq;q=.7, en;q=.", Some("sq")),
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
    let rtl = |tag: &str| Locale::from_tag(tag).unwrap().is_rtl();
    assert!(
        ["ar", "he", "fa", "ur", "ckb", "ps", "ug", "yi", "sd", "uz-Arab", "pa-Arab", "ff-Adlm"].into_iter().all(rtl)
    );
    assert!(!["en", "sq", "ja", "zh-Hant", "ku", "uz", "pa", "ff"].into_iter().any(rtl));
}

/// What CLDR does not name in a language is named in English, and `Cldr` says the id, as CLDR says the code.
#[test]
fn partial_locales_fall_back_to_english() {
    let bem = Locale::from_tag("bem").unwrap();
    assert_eq!(bem.coverage(), 1);
    assert_eq!(Country::XK.name_in(bem), "Kosovo");
    assert_eq!(Country::XK.name_with(bem, NameStyle::Cldr), "XK");
    assert_eq!(Country::PS.name_in(bem), "Palestine");
    assert_eq!(CountryList::new(bem).iter().count(), 262);
    // A translator may raise it.
    assert!(Locale::all().filter(|locale| locale.coverage() == 262).count() >= 378);
}

#[test]
fn errors_name_near_tags() {
    let message = |tag: &str| tag.parse::<Locale>().unwrap_err().to_string();
    assert_eq!(message("sqq"), "no bundled locale matches \"sqq\"; did you mean sq (shqip)?");
    assert_eq!(message("shq"), "no bundled locale matches \"shq\"; did you mean sq (shqip)?");
    assert_eq!(message("tlh"), "no bundled locale matches \"tlh\"");
    assert!(message(&"q".repeat(5000)).len() < 120);
}

/// Every locale calls every region as `region_names.tsv` says, its own parents in CLDR first and English last.
#[test]
fn regions_have_the_names_of_the_file() {
    let table = rows("region_names.tsv");
    let names: BTreeMap<(&str, &str), &str> =
        table.iter().map(|row| ((row[0].as_str(), row[1].as_str()), row[2].as_str())).collect();
    let parents = rows("locales.tsv");
    let parents: BTreeMap<&str, &str> = parents.iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
    let regions: BTreeSet<polity::Region> = Country::all()
        .flat_map(|country| std::iter::successors(Some(country.region()), |region| region.parent()))
        .collect();
    assert!(regions.len() > 25 && names.len() > 4000, "{} {}", regions.len(), names.len());
    let mut own = 0;
    for locale in Locale::all() {
        for region in &regions {
            let code = format!("{:03}", region.code());
            let mut chain = std::iter::successors(Some(locale.tag()), |tag| parents.get(tag).copied());
            let named = chain.find_map(|tag| names.get(&(tag, code.as_str())));
            own += usize::from(named.is_some());
            assert_eq!(region.name_in(locale), named.copied().unwrap_or(region.name()), "{locale} {code}");
        }
    }
    assert!(own > 8000, "{own}");
}
