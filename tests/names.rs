//! Names lead to their entries.

#[path = "common/random.rs"]
mod random;

use std::collections::{BTreeSet, HashMap};

use unicode_normalization::UnicodeNormalization as _;

use random::Random;

use polity::find::NameKind;
use polity::search::Rank;
use polity::{Country, CountryList, Locale, NameStyle, locale};

const STYLES: [NameStyle; 5] =
    [NameStyle::Default, NameStyle::Cldr, NameStyle::Short, NameStyle::Formal, NameStyle::Variant];

/// Every name of every locale in every style finds its entry, or is one of the names that mean several; so does the name
/// in capitals. How many mean several is pinned: a new one is looked at.
#[test]
fn every_name_finds_its_entry() {
    let mut names = 0;
    // Most names are those of several locales and styles: each text is looked up once.
    let mut read: HashMap<&str, (Option<Country>, Vec<Country>)> = HashMap::new();
    let mut several = BTreeSet::new();
    let (mut local, mut elsewhere) = (BTreeSet::new(), BTreeSet::new());
    for locale in Locale::all() {
        for country in Country::all() {
            for style in STYLES {
                let name = country.name_with(locale, style);
                if style == NameStyle::Cldr && name == country.id() {
                    continue;
                }
                names += 1;
                let (found, candidates) = read.entry(name).or_insert_with(|| match Country::from_name(name) {
                    None => (None, Country::candidates(name).map(|found| found.country).collect()),
                    found => (found, Vec::new()),
                });
                match found {
                    Some(found) if *found == country => {}
                    // A language of the place decides without a language; a locale says what itself means.
                    Some(_) => {
                        elsewhere.insert(name.to_lowercase());
                        assert_eq!(Country::from_name_in(locale, name), Some(country), "{name} in {locale}");
                    }
                    None if candidates.iter().all(|found| *found == country) => {
                        local.insert(name.to_lowercase());
                        assert_eq!(Country::from_name_in(locale, name), Some(country), "{name} in {locale}");
                    }
                    None => {
                        several.insert(name.to_lowercase());
                        assert!(candidates.contains(&country), "{name} in {locale}");
                    }
                }
            }
        }
    }
    assert!(names > 700_000, "{names}");
    println!("{several:?}\n{elsewhere:?}\n{local:?}");
    assert_eq!((several.len(), elsewhere.len(), local.len()), (SEVERAL, ELSEWHERE, LOCAL), "{several:?} {elsewhere:?}");
}

// As written; data/AMBIGUOUS.tsv has them folded.
const SEVERAL: usize = 22;
/// Names that another entry has in a language of its own.
const ELSEWHERE: usize = 3;
/// Short names of few small languages, which answer in these alone.
const LOCAL: usize = 2766;
/// Names that are words elsewhere, and answer with their capitals and accents alone ("Birmanie", "Çin").
const SPELLED: usize = 20;

/// The same in capitals, taken apart (NFD), composed (NFC, NFKC), and without accents. Every name of the bundled files once.
#[test]
fn however_it_is_written() {
    let mut names = BTreeSet::new();
    for locale in Locale::all() {
        for country in Country::all() {
            names.extend(STYLES.map(|style| country.name_with(locale, style)));
        }
    }
    assert!(names.len() > 30_000, "{}", names.len());
    let mut spelled = BTreeSet::new();
    for name in names {
        let found = Country::from_name(name);
        if found.is_some() && Country::from_name(&name.to_lowercase()).is_none() {
            assert!(Country::candidates(&name.to_lowercase()).any(|other| Some(other.country) == found), "{name}");
            spelled.insert(name);
            continue;
        }
        let apart: String = name.nfd().collect();
        let bare: String = apart.chars().filter(|letter| !('\u{300}'..='\u{36F}').contains(letter)).collect();
        let written =
            [name.to_uppercase(), name.to_lowercase(), apart, bare, name.nfc().collect(), name.nfkc().collect()];
        for text in written.iter().filter(|_| name.len() > 2) {
            assert_eq!(Country::from_name(text), found, "{text} for {name}");
        }
    }
    assert_eq!(spelled.len(), SPELLED, "{spelled:?}");
}

/// Any text at all: no panic, and what is found has the name among its candidates.
#[test]
fn any_text() {
    let mut random = Random::new(7);
    let lists = [CountryList::new(locale::EN), CountryList::new(locale::AR)];
    for _ in 0..2_000 {
        let text = random.text(24);
        if let Some(country) = Country::from_name(&text) {
            assert!(Country::candidates(&text).any(|found| found.country == country), "{text:?}");
        }
        let _ = (
            Locale::from_tag(&text),
            Locale::from_accept_language(&text),
            text.parse::<Country>().map_err(|error| error.to_string()),
        );
        for option in random.of(&lists).search(&text).take(3) {
            let range = option.found.unwrap().highlight().unwrap_or(0..0);
            assert!(option.label.get(range).is_some(), "{text:?}");
        }
    }
    // Long texts take no longer than reading them.
    for text in [
        "a".repeat(1 << 18),
        "\u{307}".repeat(1 << 17),
        "1".repeat(1 << 18),
        "-".repeat(1 << 18),
        "saint ".repeat(1 << 17),
    ] {
        let start = std::time::Instant::now();
        assert_eq!(
            (Country::from_name(&text), lists[0].search(&text).count(), Country::from_code(&text)),
            (None, 0, None)
        );
        assert!(start.elapsed().as_secs() < 5);
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
        // As ISO 3166-1 writes them, with commas or parentheses.
        ("Bolivia (Plurinational State of)", "BO"),
        ("Congo, Democratic Republic of the", "CD"),
        ("Falkland Islands (Malvinas)", "FK"),
        ("Iran, Islamic Republic of", "IR"),
        ("Iran (Islamic Republic of)", "IR"),
        ("Micronesia (Federated States of)", "FM"),
        ("Netherlands (Kingdom of the)", "NL"),
        ("Saint Helena, Ascension and Tristan da Cunha", "SH"),
        ("Saint Martin (French part)", "MF"),
        ("Sint Maarten (Dutch part)", "SX"),
        ("Tanzania, United Republic of", "TZ"),
        ("United States Minor Outlying Islands", "UM"),
        ("Venezuela (Bolivarian Republic of)", "VE"),
        ("Virgin Islands (British)", "VG"),
        ("Virgin Islands (U.S.)", "VI"),
        // As lists write them.
        ("Gambia, The", "GM"),
        ("Bahamas (les)", "BS"),
        ("Brésil (le)", "BR"),
        ("Congo, Rep.", "CG"),
        ("Congo, Dem. Rep.", "CD"),
        ("Korea, Rep.", "KR"),
        ("Korea, Dem. Rep.", "KP"),
        ("N. Korea", "KP"),
        ("S. Sudan", "SS"),
        ("W. Sahara", "EH"),
        ("Central African Rep.", "CF"),
        ("Bolivie (État plurinational de)", "BO"),
        ("Aruba (Neth.)", "AW"),
        ("Jersey (U.K.)", "JE"),
        ("American Samoa (US)", "AS"),
        ("China, Hong Kong SAR", "HK"),
        ("Macao, China", "MO"),
        ("Sri Lanka (Ceylon)", "LK"),
        ("Falkland Islands (the) [Malvinas]", "FK"),
        ("موريتانيا", "MR"),
        ("Republik Kenia", "KE"),
        ("China, Volksrepublik", "CN"),
        ("Rep. Dominicana", "DO"),
        ("Rép. tchèque", "CZ"),
        ("Réunion Island", "RE"),
        ("Jersey (Insel)", ""),
        ("أنجولا", "AO"),
        // Names that are written twice, or with the name of whose they are.
        ("Kosovo/Kosova", "XK"),
        ("Schweiz/Suisse/Svizzera/Svizra", "CH"),
        ("Éire - Ireland", "IE"),
        ("Republik China (Taiwan)", "TW"),
        ("Sint Maarten (Hollanda)", "SX"),
        ("Macao, China (China)", "MO"),
        ("France (French Guiana)", "GF"),
        ("French Guiana/Guyane (France)", "GF"),
        ("Azores (Portugal)", "PT"),
        ("Eswatini (formerly Swaziland)", "SZ"),
        ("Kongo (Zaire)", "CD"),
        ("Niger/Nigeria", ""),
        ("Georgia, USA", ""),
        ("Palestine, Israel", ""),
        ("Saint Martin, Sint Maarten", ""),
        ("France, Germany", ""),
        ("Kosovo/", "XK"),
        ("(Kosovo", "XK"),
        // Words elsewhere, which answer in their very spelling.
        ("Birmanie", "MM"),
        ("  Birmanie ", "MM"),
        ("birmanie", ""),
        ("Çin", "CN"),
        ("cin", ""),
        ("Mỹ", "US"),
        ("my", ""),
        ("oPt", "PS"),
        ("opt", ""),
        ("ЦАР", "CF"),
        ("цар", ""),
        ("Samoa (US)", ""),
        ("Saint Martin (Netherlands)", ""),
        ("Republic of Vietnam", ""),
        ("EU", ""),
        ("OK", ""),
        ("S.A.", ""),
        ("male", ""),
        ("day", ""),
        ("laws", ""),
        ("sec", ""),
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
    // Spaces around a text say nothing, and a control character stands between no two names.
    for text in ["Ascension\0\0Ascensioneiland -", "Kosovo\0Kosova (", "Kosovo\0Kosova", "Kosovo - Kosova -"] {
        let found = (text.matches('-').count() == 2).then_some(Country::XK);
        assert_eq!((Country::from_name(text), Country::from_name(&format!("  {text} "))), (found, found), "{text:?}");
    }
    assert!(Country::candidates("Sint Maarten (Hollanda)").map(|found| found.country).eq([Country::SX]));
    assert!(Country::candidates("Birmanie").any(|found| found.country == Country::MM));
    assert_eq!(Country::from_name_in(locale::EN, "Kosovo/Kosova"), Some(Country::XK));
    assert!(Country::candidates("Burma").any(|found| found.kind == NameKind::Former));
    assert_eq!(Country::from_name_in(locale::DE, "Kongo"), None);
}

/// Iterators say how many items are left, and stay at their end.
#[test]
fn matches_and_hits_are_counted() {
    for name in ["Kosova", "Kongo", "republic of kosovo", "Burma", "no such name", ""] {
        let mut matches = Country::candidates(name);
        let mut left = matches.clone().count();
        assert_eq!(format!("{matches:?}").matches("Match(").count(), left);
        loop {
            let (least, most) = matches.size_hint();
            assert!(least <= left && most.is_none_or(|most| most >= left), "{name}: {least} {most:?} {left}");
            if matches.next().is_none() {
                break;
            }
            left -= 1;
        }
        assert_eq!((left, matches.next(), matches.size_hint()), (0, None, (0, Some(0))), "{name}");
    }
    let list = CountryList::new(locale::EN);
    for text in ["k", "niger", "+1", "gremany", "xyzzy", ""] {
        let mut hits = list.search(text);
        for left in (0..hits.len()).rev() {
            assert!(hits.next().is_some_and(|option| option.found.is_some_and(|found| found.rank() <= Rank::Slip)));
            assert_eq!(hits.len(), left, "{text}");
        }
        assert!(hits.next().is_none() && hits.next().is_none() && hits.len() == 0, "{text}");
    }
}

/// A calling code is read once, whatever stands in it.
#[test]
fn a_calling_code_with_a_megabyte_of_spaces() {
    let list = CountryList::new(locale::EN);
    let _ = list.search("first");
    let text = format!("+{}1", " ".repeat(1 << 20));
    // The measure is another reading of the whole text.
    let time = |work: &dyn Fn() -> usize, expected: usize| {
        let once = || {
            let start = std::time::Instant::now();
            assert_eq!(work(), expected);
            start.elapsed()
        };
        (0..5).map(|_| once()).min().unwrap()
    };
    let reading = time(&|| usize::from(Country::from_name(&text).is_some()), 0);
    let searching = time(&|| list.search(&text).count(), 25);
    assert!(searching < reading * 10, "{searching:?}, and {reading:?} for reading it once");
    for text in ["+1 2 4 2", "1242", " +1242 "] {
        assert_eq!(list.search(text).next().map(|option| option.country), Some(Country::BS), "{text:?}");
    }
    for text in ["+", "+ ", "+1x", "++1", "+1234567890123456", "+01", "+0"] {
        assert_eq!(
            list.search(text).filter(|option| option.found.unwrap().rank() == Rank::Whole).count(),
            0,
            "{text:?}"
        );
    }
}

/// As the documentation of `Rank` has it: the best first, but another name that is typed whole before labels that only begin so.
#[test]
fn ranks_stand_in_their_order() {
    let mut counted = 0;
    for locale in [locale::EN, locale::SQ, locale::RU, locale::ZH, locale::AR] {
        let list = CountryList::new(locale);
        let ways = list.iter().flat_map(|option| {
            let ends = option.label.char_indices().map(|(at, letter)| at + letter.len_utf8());
            ends.take(3).map(move |end| &option.label[..end])
        });
        for text in ways.chain(["uk", "gb", "sui", "us", "uae", "america"]) {
            let mut last = Rank::Whole;
            for found in list.search(text).filter_map(|option| option.found) {
                let rank = found.rank();
                assert!(last <= rank, "{}: {text:?}: {rank:?} after {last:?}", locale.tag());
                if rank != Rank::Alias || last != Rank::Whole {
                    last = rank;
                }
                counted += 1;
            }
        }
    }
    assert!(counted > 10_000, "{counted}");
}

/// Names as statistics, registers, maps and federations write them.
#[test]
fn names_of_lists() {
    let mut wrong = Vec::new();
    let rows = include_str!("list_names.tsv").lines().filter(|line| !line.starts_with('#'));
    for (id, names) in rows.filter_map(|line| line.split_once('\t')) {
        for name in names.split(" | ") {
            let found = Country::from_name(name).map_or("-", Country::id);
            if found != id {
                wrong.push((name, id, found));
            }
            assert!(found == "-" || Country::candidates(name).any(|other| other.country.id() == found), "{name}");
            for spaced in [format!("{name}\n"), format!("\t{name}1\n"), format!("  {name}1\n ")] {
                let alone = Country::from_name(spaced.trim());
                assert_eq!(Country::from_name(&spaced), alone, "{spaced:?}");
            }
        }
    }
    assert_eq!(wrong, [], "{} names", wrong.len());
}
