//! The whole domain of the code tables, and what must not be taken for a code.

use std::collections::BTreeMap;

use polity::{Code, CodeStanding, CodeSystem, Country, IsoStanding, Locale, Purpose, former, locale};

const LETTERS: std::ops::RangeInclusive<u8> = b'A'..=b'Z';

#[test]
fn every_alpha2() {
    let expected: BTreeMap<&str, Country> =
        Country::all().filter_map(|country| Some((country.alpha2()?, country))).collect();
    assert_eq!(expected.len(), 257);
    let mut found = 0;
    for first in LETTERS {
        for second in LETTERS {
            let code = String::from_utf8(vec![first, second]).unwrap();
            let country = Country::from_alpha2(&code);
            assert_eq!(country, expected.get(code.as_str()).copied(), "{code}");
            assert_eq!(Country::from_alpha2(&code.to_lowercase()), country);
            assert_eq!(Country::from_system(CodeSystem::Alpha2, &code), country);
            found += usize::from(country.is_some());
        }
    }
    assert_eq!(found, 257);
}

#[test]
fn every_alpha3() {
    let expected: BTreeMap<&str, Country> =
        Country::all().filter_map(|country| Some((country.alpha3()?, country))).collect();
    let mut beside = Vec::new();
    for first in LETTERS {
        for second in LETTERS {
            for third in LETTERS {
                let code = String::from_utf8(vec![first, second, third]).unwrap();
                let country = Country::from_alpha3(&code);
                assert_eq!(Country::from_alpha3(&code.to_lowercase()), country);
                assert_eq!(Country::from_code(&code), country);
                match expected.get(code.as_str()) {
                    Some(own) => assert_eq!(country, Some(*own), "{code}"),
                    None => beside.extend(country.map(|country| (code.clone(), country))),
                }
                assert_eq!(
                    Country::from_system(CodeSystem::Alpha3, &code),
                    expected.get(code.as_str()).copied(),
                    "{code}"
                );
            }
        }
    }
    // CLDR, the World Bank and travel documents, where ISO has no code.
    let beside: Vec<(&str, Country)> = beside.iter().map(|(code, country)| (code.as_str(), *country)).collect();
    assert_eq!(beside, ["KSV", "RKS", "UNK", "XKK", "XXK"].map(|code| (code, Country::XK)));
    assert_eq!(expected.len(), 249 + 5);
}

#[test]
fn every_numeric() {
    let expected: BTreeMap<u16, Country> =
        Country::all().filter_map(|country| Some((country.numeric()?, country))).collect();
    assert_eq!(expected.len(), 249);
    for code in 0..=u16::MAX {
        assert_eq!(Country::from_numeric(code), expected.get(&code).copied(), "{code}");
    }
    for code in 0..1000 {
        let text = format!("{code:03}");
        assert_eq!(Country::from_code(&text), expected.get(&code).copied(), "{text}");
        assert_eq!(Country::from_system(CodeSystem::Numeric, &text), expected.get(&code).copied(), "{text}");
    }
    assert_eq!(Country::from_system(CodeSystem::Numeric, "8"), None);
    assert_eq!(Country::from_numeric(983), None);
}

#[test]
fn every_code_of_an_entry_leads_back() {
    for country in Country::all() {
        for code in country.codes() {
            let leads = [code.value().to_owned(), code.value().to_lowercase(), code.value().to_uppercase()]
                .map(|text| Country::from_system(code.system(), &text));
            if code.standing() == CodeStanding::Shared {
                // To the owner, who has the code itself; or nowhere, where all who have it share it.
                let owner = leads[0].map(|owner| owner.codes().any(|own| own.value() == code.value() && own != code));
                assert!(owner != Some(false) && leads[0] != Some(country), "{code:?}");
            } else {
                assert_eq!(leads, [Some(country); 3], "{code:?}");
            }
        }
        for system in CodeSystem::ALL {
            let of = |code: &Code| code.system() == *system && code.standing() != CodeStanding::Part;
            let first = country.codes().find(of).map(|code| code.value());
            assert_eq!(country.code(*system), first);
        }
    }
    assert_eq!(Country::XK.codes().count(), 36, "one more with each system that has a code for XK");
    // Codes in use come before those that are not, and a code for a part of an entry is not the entry's.
    assert_eq!(Country::XK.code(CodeSystem::Vehicle), Some("RKS"));
    // Alderney has one of its own beside Guernsey's, and Botswana had another.
    assert_eq!(Country::GG.code(CodeSystem::Vehicle), Some("GBG"));
    assert_eq!(Country::from_system(CodeSystem::Vehicle, "GBA"), Some(Country::GG));
    assert_eq!(Country::BW.code(CodeSystem::Vehicle), Some("BW"));
    assert_eq!(Country::XK.code(CodeSystem::WorldBankAlpha3), Some("XKX"));
    assert_eq!(Country::XK.code(CodeSystem::Fips), Some("KV"));
    assert_eq!(Country::PS.code(CodeSystem::GencAlpha2), None);
    assert_eq!(Country::from_system(CodeSystem::GencAlpha2, "XG"), Some(Country::PS));
}

/// Each system with its rows and the entries that have a code in it. A change of these numbers is a change of the data that
/// somebody has to mean.
const SYSTEMS: &[(CodeSystem, usize, usize)] = &[
    (CodeSystem::IsoReserved, 1, 1),
    (CodeSystem::Iso31662, 39, 35),
    (CodeSystem::UnM49, 251, 251),
    (CodeSystem::CldrAlpha3, 254, 254),
    (CodeSystem::CldrNumeric, 250, 250),
    (CodeSystem::Ioc, 206, 206),
    (CodeSystem::Fifa, 212, 208),
    (CodeSystem::Vehicle, 240, 231),
    (CodeSystem::TravelDocument, 258, 250),
    (CodeSystem::Itu, 232, 232),
    (CodeSystem::Mcc, 240, 227),
    (CodeSystem::Mid, 282, 224),
    (CodeSystem::Eu, 31, 29),
    (CodeSystem::EuVat, 28, 28),
    (CodeSystem::EuEinvoicing, 251, 250),
    (CodeSystem::Iban, 129, 129),
    (CodeSystem::Gs1, 131, 127),
    (CodeSystem::WorldBankAlpha2, 224, 219),
    (CodeSystem::WorldBankAlpha3, 226, 219),
    (CodeSystem::Imf, 209, 209),
    (CodeSystem::Dac, 210, 210),
    (CodeSystem::Gaul, 240, 240),
    (CodeSystem::Fips, 249, 247),
    (CodeSystem::GencAlpha2, 261, 251),
    (CodeSystem::GencAlpha3, 261, 251),
    (CodeSystem::GencNumeric, 261, 251),
    (CodeSystem::Marc, 253, 248),
    (CodeSystem::CowNumeric, 196, 196),
    (CodeSystem::CowAlpha3, 195, 195),
    (CodeSystem::Geonames, 250, 250),
    (CodeSystem::Wikidata, 258, 258),
    (CodeSystem::NaturalEarth, 248, 245),
    (CodeSystem::Stripe, 237, 237),
];

#[test]
fn each_system_is_whole() {
    let of = |system: CodeSystem| {
        let codes = |country: Country| country.codes().filter(|code| code.system() == system).count();
        let counts: Vec<usize> = Country::all().map(codes).filter(|count| *count > 0).collect();
        (system, counts.iter().sum::<usize>(), counts.len())
    };
    let found: Vec<_> = CodeSystem::ALL.iter().skip(3).map(|system| of(*system)).collect();
    for (found, expected) in found.iter().zip(SYSTEMS) {
        assert_eq!(found, expected, "the system, its codes, its entries: another row of SYSTEMS if that is meant");
    }
    assert_eq!(found.len(), SYSTEMS.len(), "each system has a row in SYSTEMS, in the order of CodeSystem::ALL");
    // Whatever names the states of the world names these.
    let beside = [CodeSystem::IsoReserved, CodeSystem::Iso31662];
    for system in CodeSystem::ALL.iter().filter(|system| !beside.contains(system)) {
        assert!(Country::DE.code(*system).is_some(), "{system:?} has no code for DE, which every whole system has");
        assert!(Country::GR.code(*system).is_some(), "{system:?} has no code for GR, which every whole system has");
    }
}

#[test]
fn codes_that_several_entries_have() {
    assert_eq!(Country::GP.code(CodeSystem::Vehicle), Some("F"));
    assert_eq!(Country::from_system(CodeSystem::Vehicle, "F"), Some(Country::FR));
    assert_eq!(Country::JE.code(CodeSystem::WorldBankAlpha3), Some("CHI"));
    assert_eq!(Country::from_system(CodeSystem::WorldBankAlpha3, "CHI"), None);
    for (prefix, country) in [
        ("400", Some(Country::DE)),
        ("440", Some(Country::DE)),
        ("441", None),
        ("381", Some(Country::XK)),
        ("981", None),
    ] {
        assert_eq!(Country::from_system(CodeSystem::Gs1, prefix), country, "{prefix}");
    }
}

#[test]
fn what_is_no_code_is_an_error() {
    let junk = "x".repeat(10_240);
    let bytes = "\u{0}\u{1}";
    let unknown = [
        "",
        " ",
        "A",
        "AB",
        "XX",
        "XI",
        "T1",
        "EU",
        "AP",
        "ZZ",
        "🇦🇦",
        "🇽🇰",
        "SF",
        "SUI",
        "GER",
        "ﬁ",
        "uſ",
        "ｘｋ",
        "X K",
        "XK\u{a0}",
        "null",
        "false",
        "383",
        "8",
        "0008",
        "+383",
        "Northern Cyprus",
        "AN",
        "ANT",
        "YUG",
        "926",
        "983",
        "NaN",
        "N\nA",
        bytes,
        &junk,
    ];
    for text in unknown {
        assert_eq!(Country::from_code(text), None, "{text:?}");
        let error = text.parse::<Country>().unwrap_err();
        assert!(error.to_string().len() < 200 && !error.to_string().is_empty(), "{error}");
        assert!(!format!("{error:?}").is_empty());
        for system in CodeSystem::ALL {
            assert!(
                Country::from_system(*system, text)
                    .is_none_or(|country| country.codes().any(|code| code.system() == *system))
            );
        }
    }
}

#[test]
fn errors_say_what_would_be_right() {
    let message = |text: &str| text.parse::<Country>().unwrap_err().to_string();
    assert_eq!(message(""), "the code is empty; expected an alpha-2, an alpha-3, three digits or an id");
    assert_eq!(
        message("ZZ"),
        "\"ZZ\" is not a code of a country or region; expected an alpha-2, an alpha-3, three digits or an id"
    );
    assert_eq!(message("kosovo"), "\"kosovo\" is not a code of a country or region; did you mean XK (Kosovo)?");
    assert_eq!(message("kosvo"), "\"kosvo\" is not a code of a country or region; did you mean XK (Kosovo)?");
    assert_eq!(
        message("northern cyprus"),
        "\"northern cyprus\" is not a code of a country or region; did you mean northern-cyprus (Northern Cyprus)?"
    );
    assert_eq!(
        message("transnistra"),
        "\"transnistra\" is not a code of a country or region; did you mean transnistria (Transnistria)?"
    );
    assert_eq!(message("YU"), "\"YU\" is a former code: Yugoslavia was withdrawn on 2003-07-23; successors: ME, RS");
    assert_eq!(message("artsakh"), "\"artsakh\" is a former name: Artsakh was dissolved on 2024-01-01; successor: AZ");
    assert_eq!(
        message("Swaziland"),
        "\"Swaziland\" is a former name: Swaziland was renamed on 2018-04-19; successor: SZ"
    );
    for (text, meant) in
        [("XK\u{a0}", "XK (Kosovo)"), ("76", "BR (Brazil)"), (" 8", "AL (Albania)"), ("GER", "DE (Germany)")]
    {
        assert!(message(text).ends_with(&format!("did you mean {meant}?")), "{}", message(text));
    }
    assert_eq!(
        message(&"é".repeat(40)),
        format!(
            "{:?}… is not a code of a country or region; expected an alpha-2, an alpha-3, three digits or an id",
            "é".repeat(24)
        )
    );
}

#[test]
fn common_codes() {
    for (text, country) in [
        ("UK", Country::GB),
        ("uk", Country::GB),
        ("XKX", Country::XK),
        ("XKK", Country::XK),
        ("UNK", Country::XK),
        ("RKS", Country::XK),
        ("xk", Country::XK),
        ("NO", Country::NO),
        ("NA", Country::NA),
        ("276", Country::DE),
        ("004", Country::AF),
        ("Somaliland", Country::SOMALILAND),
        ("SOUTH-OSSETIA", Country::SOUTH_OSSETIA),
        ("ASC", Country::AC),
    ] {
        assert_eq!(Country::from_code(text), Some(country), "{text}");
    }
    assert_eq!(Country::XK.alpha3(), Some("XKX"));
    assert_eq!(Country::XK.numeric(), None);
}

/// Codes, former codes and tags ignore the same white space around them.
#[test]
fn white_space_around_a_code() {
    for space in [" ", "\t", "\r\n", "  \n ", "\u{c}"] {
        let around = |text: &str| [format!("{space}{text}"), format!("{text}{space}"), format!("{space}{text}{space}")];
        for code in ["XK", "xkx", "UK", "008", "northern-cyprus"] {
            let country = Country::from_code(code);
            assert!(country.is_some());
            assert!(around(code).iter().all(|text| Country::from_code(text) == country), "{code}");
            assert!(around(code).iter().all(|text| text.parse() == Ok(country.unwrap())), "{code}");
        }
        for text in around("AN") {
            assert_eq!(former::lookup(&text), former::lookup("AN"), "{text:?}");
            let error = text.parse::<Country>().unwrap_err();
            assert_eq!(error.former(), former::lookup("AN"));
            assert!(error.to_string().contains("is a former code"), "{error}");
        }
        assert!(around("sq-XK").iter().all(|tag| Locale::from_tag(tag) == Some(locale::SQ_XK)));
    }
    // White space of Unicode is not ignored anywhere.
    for space in ["\u{a0}", "\u{2003}", "\u{200b}"] {
        assert_eq!(Country::from_code(&format!("XK{space}")), None);
        assert_eq!(former::lookup(&format!("AN{space}")), None);
        assert_eq!(Locale::from_tag(&format!("sq{space}")), None);
    }
    assert_eq!(former::lookup(" "), None);
    assert_eq!(Country::from_code(" "), None);
}

/// Every row of `data/nearest.tsv`, and None for every other entry that ISO 3166-1 has not assigned.
#[test]
fn nearest_is_what_the_data_say() {
    let rows: Vec<Vec<&str>> =
        include_str!("../data/nearest.tsv").lines().skip(1).map(|line| line.split('\t').collect()).collect();
    for country in Country::all() {
        for purpose in Purpose::ALL {
            let row = rows.iter().find(|row| row[0] == country.id() && row[1] == purpose.as_str());
            let expected = match country.iso_standing() {
                IsoStanding::Assigned => Some(country.id()),
                _ => row.map(|row| row[2]),
            };
            assert_eq!(country.nearest(*purpose).map(Country::id), expected, "{country} {purpose:?}");
        }
    }
    assert_eq!(Country::XK.nearest(Purpose::Statistics), None);
}

#[test]
fn strings_in_and_out() {
    for country in Country::all() {
        assert_eq!(country.as_ref() as &str, country.id());
        assert_eq!(<&'static str>::from(country), country.id());
        assert_eq!(Country::try_from(country.id()), Ok(country));
        #[cfg(feature = "alloc")]
        assert_eq!(Country::try_from(country.id().to_owned()), Ok(country));
    }
    const NUMBER: Option<u16> = Country::AL.numeric();
    assert_eq!(NUMBER, Some(8));
    const CODE: Option<Country> = Country::from_code("Somaliland\n");
    const ID: &str = Country::SOMALILAND.id();
    assert_eq!((CODE, ID), (Some(Country::SOMALILAND), "somaliland"));
    assert_eq!((Country::AL.alpha3(), Country::IC.alpha3()), (Some("ALB"), None));
}
