//! Published mistakes of other libraries, a case each: the answer here, and "library version: its wrong answer".
//!
//! Rust crates were run or read in those versions, the others as their projects publish them. A new case is a row of the
//! table of its theme, and a new table goes into `cases`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use polity::find::NameKind;
use polity::{CodeSystem, Country, CountryList, Locale, UnStanding, former, former::Former, locale};

/// What is asked, the right answer, and "library version, library version: the wrong answer".
type Case<Question, Answer> = (Question, Answer, &'static str);

/// A calling code, and the digits after it.
type Dialed = (u16, &'static [&'static str]);

/// Names that `from_name` finds.
const NAMES: &[Case<&str, Country>] = &[
    ("Kosovo", Country::XK, "pycountry 26.2.16: search_fuzzy has Serbia; keshvar 0.7.0: nothing"),
    ("Kosova", Country::XK, "i18n-iso-countries 7.14.0, celes 2.8.2, celes 3.0.0: nothing"),
    ("Косово", Country::XK, "keshvar 0.7.0: find_by_name has nothing"),
    ("Holland", Country::NL, "i18n-iso-countries 7.14.0: nothing; keshvar 0.7.0: nothing unless in small letters"),
    ("The Netherlands", Country::NL, "celes 2.8.2, celes 3.0.0: nothing, its name is \"thenetherlands\""),
    ("England", Country::GB, "i18n-iso-countries 7.14.0: nothing"),
    ("Scotland", Country::GB, "keshvar 0.7.0: find_by_name has nothing, though it has England"),
    ("Wales", Country::GB, "celes 2.8.2, celes 3.0.0: nothing, though they have England"),
    ("Northern Ireland", Country::GB, "celes 2.8.2, celes 3.0.0: from_alias wants \"northernireland\""),
    ("United Kingdom", Country::GB, "celes 2.8.2, celes 3.0.0: nothing, for the space"),
    ("Great Britain", Country::GB, "celes 2.8.2, celes 3.0.0: nothing, for the space"),
    ("New Zealand", Country::NZ, "celes 2.8.2, celes 3.0.0: nothing, for the space"),
    ("Western Sahara", Country::EH, "celes 2.8.2, celes 3.0.0: nothing, for the space"),
    ("Hong Kong", Country::HK, "celes 2.8.2, celes 3.0.0: nothing, for the space"),
    ("Guinea-Bissau", Country::GW, "celes 2.8.2, celes 3.0.0: nothing, for the hyphen"),
    ("UAE", Country::AE, "celes 2.8.2, celes 3.0.0, keshvar 0.7.0: nothing"),
    ("USA", Country::US, "iso_country 0.1.4: from_name has nothing"),
    ("UK", Country::GB, "pycountry 26.2.16: search_fuzzy has GB, UG, UA and JP"),
    ("DRC", Country::CD, "celes 3.0.0, keshvar 0.7.0: nothing"),
    ("America", Country::US, "keshvar 0.7.0: find_by_name has nothing"),
    ("Burma", Country::MM, "i18n-iso-countries 7.14.0, pycountry 26.2.16, iso_country 0.1.4: nothing"),
    ("Macedonia", Country::MK, "i18n-iso-countries 7.14.0: nothing"),
    ("North Macedonia", Country::MK, "iso_country 0.1.4: from_name has nothing"),
    ("Eswatini", Country::SZ, "iso_country 0.1.4: from_name has nothing"),
    ("Turkey", Country::TR, "pycountry 26.2.16: nothing"),
    ("TÜRKİYE", Country::TR, "celes 2.8.2, celes 3.0.0: nothing for a dotted capital I"),
    ("Turkiye", Country::TR, "celes 2.8.2, celes 3.0.0: FromStr has nothing; keshvar 0.7.0: nothing"),
    ("Czechia", Country::CZ, "iso_country 0.1.4: from_name has nothing"),
    ("Ivory Coast", Country::CI, "pycountry 26.2.16, celes 2.8.2, celes 3.0.0: nothing"),
    ("Côte d’Ivoire", Country::CI, "celes 2.8.2, celes 3.0.0: only \"cotedivoire\" is known"),
    ("Cote d'Ivoire", Country::CI, "keshvar 0.7.0, iso_country 0.1.4: nothing without the accent"),
    ("Curaçao", Country::CW, "celes 2.8.2, celes 3.0.0: nothing with the cedilla"),
    ("Curacao", Country::CW, "keshvar 0.7.0, iso_country 0.1.4: nothing without the cedilla"),
    ("Réunion", Country::RE, "celes 2.8.2, celes 3.0.0: nothing with the accent"),
    ("Reunion", Country::RE, "iso_country 0.1.4: nothing without the accent"),
    ("Åland Islands", Country::AX, "celes 2.8.2, celes 3.0.0: nothing"),
    ("Aland Islands", Country::AX, "keshvar 0.7.0, iso_country 0.1.4: nothing without the ring"),
    ("São Tomé and Príncipe", Country::ST, "celes 2.8.2, celes 3.0.0, iso_country 0.1.4: nothing"),
    ("St. Helena", Country::SH, "keshvar 0.7.0: nothing, though it has Saint Helena"),
    ("St. Kitts & Nevis", Country::KN, "keshvar 0.7.0, iso_country 0.1.4: nothing for \"&\""),
    ("Korea, Republic of", Country::KR, "keshvar 0.7.0: nothing"),
    ("Republic of Korea", Country::KR, "keshvar 0.7.0: nothing"),
    ("South Korea", Country::KR, "iso_country 0.1.4, celes 3.0.0: nothing"),
    ("Republic of the Congo", Country::CG, "keshvar 0.7.0, celes 3.0.0: nothing"),
    ("Samoa", Country::WS, "celes 2.8.2, celes 3.0.0: from_alias has American Samoa"),
    ("Svalbard", Country::SJ, "celes 3.0.0, keshvar 0.7.0: nothing"),
    ("ALBANIA", Country::AL, "keshvar 0.7.0: find_by_name has nothing for capitals"),
    ("France", Country::FR, "keshvar 0.7.0: find_by_name has nothing unless in small letters"),
    ("Deutschland", Country::DE, "celes 2.8.2, celes 3.0.0, iso_country 0.1.4: nothing"),
    ("中国", Country::CN, "celes 2.8.2, celes 3.0.0, iso_country 0.1.4: nothing"),
    ("Russia", Country::RU, "iso_country 0.1.4: from_name has nothing"),
    ("Syria", Country::SY, "iso_country 0.1.4: from_name has nothing"),
    ("Taiwan", Country::TW, "iso_country 0.1.4: nothing, its name is \"Taiwan, Province of China[a]\""),
    ("Republic of China", Country::TW, "pycountry 26.2.16: search_fuzzy has CN"),
    ("Chinese Taipei", Country::TW, "country-emoji 0.3.5: China"),
    ("Sahrawi Arab Democratic Republic", Country::EH, "country-emoji 0.3.5: Syria; keshvar 0.7.0: nothing"),
    ("Turkish Republic of Northern Cyprus", Country::NORTHERN_CYPRUS, "country-emoji 0.3.5: Turkey"),
    ("Somaliland", Country::SOMALILAND, "celes 3.0.0, keshvar 0.7.0, iso_country 0.1.4: nothing"),
    ("South Georgia", Country::GS, "country-emoji 0.3.5: Georgia"),
    ("republica dominicana", Country::DO, "keshvar 0.7.0: find_by_name has Syria"),
    ("sint-maarten", Country::SX, "keshvar 0.7.0: find_by_name has Saint Martin"),
    ("ګیانا", Country::GY, "keshvar 0.7.0: find_by_name has Guinea for Pashto's Guyana"),
];

/// Names that mean several entries and are never guessed: all that they can mean.
const AMBIGUOUS: &[Case<&str, &[Country]>] = &[
    ("Congo", &[Country::CD, Country::CG], "celes 2.8.2, celes 3.0.0, iso_country 0.1.4, keshvar 0.7.0: CG"),
    ("Korea", &[Country::KP, Country::KR], "celes 3.0.0, keshvar 0.7.0: nothing, not even the two"),
];

/// Places that are no more, by the name of what they were.
const FORMER: &[Case<&str, &str>] = &[
    ("Soviet Union", "Soviet Union", "country-emoji 0.3.5: the EU"),
    ("Czechoslovakia", "Czechoslovakia", "celes 3.0.0: InvalidName and no more"),
    ("YU", "Yugoslavia", "country-code-enum 1.0.0: \"Not a country code: YU\" and no more"),
    ("AN", "Netherlands Antilles", "isocountry 0.3.2: InvalidAlpha2 and no more"),
];

/// Codes, and None for what is none.
const CODES: &[Case<&str, Option<Country>>] = &[
    ("XK", Some(Country::XK), "isocountry 0.3.2, iso_country 0.1.4, rust_iso3166 0.2.0, keshvar 0.7.0: no Kosovo"),
    ("xk", Some(Country::XK), "iso3166-static 0.4.3: only capitals parse"),
    ("fr", Some(Country::FR), "rust_iso3166 0.2.0, iso_country 0.1.4: only capitals parse"),
    ("AC", Some(Country::AC), "celes 3.0.0, keshvar 0.7.0, rust_iso3166 0.2.0: reserved codes are missing"),
    ("AQ", Some(Country::AQ), "iso3166 1.2.1: Antarctica is missing"),
    ("NO", Some(Country::NO), "YAML 1.1: false"),
    ("NA", Some(Country::NA), "country_converter 1.3.2: not a number, and a crash"),
    ("UK", Some(Country::GB), "celes 3.0.0, isocountry 0.3.2, keshvar 0.7.0: nothing"),
    ("ﬁ", None, "isocountry 0.3.2, country-code-enum 1.0.0: Finland"),
    ("uſ", None, "isocountry 0.3.2, country-code-enum 1.0.0: United States"),
    ("ıs", None, "isocountry 0.3.2, country-code-enum 1.0.0: Iceland"),
    ("ıt", None, "isocountry 0.3.2, country-code-enum 1.0.0: Italy"),
    ("ß", None, "isocountry 0.3.2, country-code-enum 1.0.0, keshvar 0.7.0: South Sudan"),
];

/// Numbers that are no code of ISO 3166-1, though somebody gives them to Kosovo.
const NUMERIC: &[Case<u16, Option<Country>>] = &[
    (383, None, "celes 2.8.2, celes 3.0.0: Kosovo, by its calling code"),
    (926, None, "dr5hn 2026-08: Kosovo"),
    (412, None, "country_converter 1.3.2: Kosovo"),
];

/// Labels in English.
const LABELS: &[Case<Country, &str>] = &[
    (
        Country::TW,
        "Taiwan",
        "i18n-iso-countries 7.14.0: \"Taiwan, Province of China\"; iso_country 0.1.4: with \"[a]\"",
    ),
    (Country::PS, "Palestine", "worldwide 1.26: \"Palestinian Territory, Occupied\""),
    (Country::SZ, "Eswatini", "isocountry 0.3.2, iso_country 0.1.4, country-code-enum 1.0.0: Swaziland"),
    (Country::MK, "North Macedonia", "isocountry 0.3.2: \"Macedonia (the former Yugoslav Republic of)\""),
    (Country::TR, "Türkiye", "isocountry 0.3.2, iso_country 0.1.4, country-code-enum 1.0.0: Turkey"),
    (Country::CZ, "Czechia", "iso_country 0.1.4, iso3166-1 1.0.1: Czech Republic"),
    (Country::CI, "Côte d’Ivoire", "celes 2.8.2, celes 3.0.0: \"Coted Ivoire\""),
    (Country::SX, "Sint Maarten", "celes 2.8.2, celes 3.0.0: \"Dutch Part Sint Maarten\""),
    (Country::MF, "St. Martin", "celes 2.8.2, celes 3.0.0: \"French Part Saint Martin\""),
    (Country::SH, "St. Helena", "celes 2.8.2, celes 3.0.0: \"Ascension And Tristan Da Cunha Saint Helena\""),
    (Country::HM, "Heard & McDonald Islands", "celes 2.8.2, celes 3.0.0: \"Heard Island And Mc Donald Islands\""),
    (Country::LA, "Laos", "celes 2.8.2, celes 3.0.0: \"The Lao Peoples Democratic Republic\""),
    (Country::KP, "North Korea", "celes 2.8.2, celes 3.0.0: \"The Democratic Peoples Republic Of Korea\""),
    (Country::FK, "Falkland Islands", "celes 2.8.2, celes 3.0.0: \"The Falkland Islands Malvinas\""),
    (Country::CC, "Cocos (Keeling) Islands", "celes 2.8.2, celes 3.0.0: \"The Cocos Keeling Islands\""),
    (Country::BQ, "Caribbean Netherlands", "celes 2.8.2, celes 3.0.0: \"Bonaire\", one of its three islands"),
    (Country::CW, "Curaçao", "celes 2.8.2, celes 3.0.0: \"Curacao\""),
    (Country::RE, "Réunion", "celes 2.8.2, celes 3.0.0: \"Reunion\""),
    (Country::AX, "Åland Islands", "celes 2.8.2, celes 3.0.0: \"Aland Islands\""),
    (Country::GB, "United Kingdom", "iso3166 1.2.1: \"UK\""),
    (Country::EH, "Western Sahara", "codes-iso-3166 0.1.5: \"Western Sahara*\""),
    (Country::GS, "South Georgia & South Sandwich Islands", "country-code-enum 1.0.0: \"South Georgia\""),
];

/// Labels in other languages.
const LABELS_IN: &[Case<(&str, Country), &str>] = &[
    (("zh", Country::TW), "台湾", "i18n-iso-countries 7.14.0: 中国台湾省"),
    (("gu", Country::KR), "દક્ષિણ કોરિયા", "keshvar 0.7.0: South Africa's name"),
];

/// Currencies, None where nobody pays.
const CURRENCIES: &[Case<Country, Option<&str>>] = &[
    (Country::BG, Some("EUR"), "world-countries 5.1.0: BGN"),
    (Country::CW, Some("XCG"), "dr5hn 2026-08, worldwide 1.26: ANG"),
    (Country::SX, Some("XCG"), "dr5hn 2026-08, worldwide 1.26: ANG"),
    (Country::SL, Some("SLE"), "dr5hn 2026-08: SLL"),
    (Country::TR, Some("TRY"), "country-codes 2026-05: none"),
    (Country::PS, Some("ILS"), "country-codes 2026-05: none"),
    (Country::TL, Some("USD"), "keshvar 0.7.0: IDR"),
    (Country::AQ, None, "dr5hn 2026-08: \"AAD\"; keshvar 0.7.0: USD"),
];

/// Official languages.
const LANGUAGES: &[Case<Country, &[&str]>] =
    &[(Country::XK, &["sq", "sr"], "worldwide 1.26: bs and tr"), (Country::AX, &["sv"], "worldwide 1.26: fi")];

/// Where the United Nations stand.
const STANDINGS: &[Case<Country, UnStanding>] = &[
    (Country::VA, UnStanding::Observer, "world-countries 5.1.0: a member"),
    (Country::PS, UnStanding::Observer, "world-countries 5.1.0: \"independent: false\" and no more"),
    (Country::EH, UnStanding::NonSelfGoverning, "world-countries 5.1.0: \"independent: false\" and no more"),
    (Country::TW, UnStanding::None, "world-countries 5.1.0: \"independent: false\" and no more"),
];

/// Top-level domains and sports' codes.
const FURTHER: &[Case<(Country, &str), Option<&str>>] = &[
    ((Country::XK, "tld"), None, "dr5hn 2026-08, world-countries 5.1.0: .xk, which no root server has"),
    ((Country::XK, "fifa"), Some("KVX"), "country_converter 1.3.2: KOS, which is the Olympic one"),
];

/// Calling codes with the leading digits that tell a place from others, None for places without a telephone.
const DIALED: &[Case<Country, Option<Dialed>>] = &[
    (Country::VA, Some((39, &["06698"])), "countries-list 3.4.1, dr5hn 2026-08: 379; phonenumber 0.3.10: no country"),
    (Country::XK, Some((383, &[])), "countries-list 3.4.1: 377, 381, 383 and 386"),
    (Country::UM, None, "gen_country 0.2.0: 268, Eswatini's; keshvar 0.7.0: 1"),
    (Country::BV, None, "keshvar 0.7.0: 47, for an island without people"),
];

/// All places on a calling code.
const SHARERS: &[Case<u16, &[&str]>] = &[
    (
        1,
        &[
            "AG", "AI", "AS", "BB", "BM", "BS", "CA", "DM", "DO", "GD", "GU", "JM", "KN", "KY", "LC", "MP", "MS", "PR",
            "SX", "TC", "TT", "US", "VC", "VG", "VI",
        ],
        "keshvar 0.7.0: the US Virgin Islands; gen_country 0.2.0: \"+1201, +1202, +1203 (+314 more...)\" for the US",
    ),
    (7, &["KZ", "RU", "abkhazia", "south-ossetia"], "keshvar 0.7.0: Russia"),
    (39, &["IT", "VA"], "keshvar 0.7.0: the Vatican"),
    (44, &["CQ", "GB", "GG", "IM", "JE"], "keshvar 0.7.0: Jersey"),
    (47, &["NO", "SJ"], "keshvar 0.7.0: Svalbard and Jan Mayen"),
    (61, &["AU", "CC", "CX"], "keshvar 0.7.0: Christmas Island"),
    (212, &["EH", "MA"], "keshvar 0.7.0: Morocco"),
    (262, &["RE", "YT"], "keshvar 0.7.0: Mayotte"),
    (268, &["SZ"], "gen_country 0.2.0: the US Minor Outlying Islands, too"),
    (290, &["SH", "TA"], "keshvar 0.7.0: Saint Helena"),
    (358, &["AX", "FI"], "keshvar 0.7.0: Finland"),
    (383, &["XK"], "keshvar 0.7.0: nobody"),
    (590, &["BL", "GP", "MF"], "keshvar 0.7.0: Saint Martin"),
    (599, &["BQ", "CW"], "keshvar 0.7.0: Curaçao"),
];

/// Whose a phone number is: entries with reasons.
#[cfg(feature = "phone")]
const PHONES: &[Case<&str, &[&str]>] = &[
    (
        "+377 44 123 456",
        &["MC own-code", "XK legacy"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Monaco and nobody else",
    ),
    (
        "+377 45 123 456",
        &["MC own-code", "XK legacy"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Monaco and nobody else",
    ),
    (
        "+386 43 123 456",
        &["SI own-code", "XK legacy"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Slovenia and nobody else",
    ),
    (
        "+386 49 123 456",
        &["SI own-code", "XK legacy"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: invalid, and no more",
    ),
    (
        "+381 38 123 456",
        &["RS own-code", "XK legacy"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: invalid, and no more",
    ),
    (
        "+7 840 226 1234",
        &["abkhazia own-range", "RU plan-holder"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15: Russia; phonenumber 0.3.10: invalid",
    ),
    (
        "+7 940 123 4567",
        &["abkhazia own-range", "RU plan-holder"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Russia",
    ),
    (
        "+995 442 26 12 34",
        &["GE own-code", "abkhazia other-plan"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Georgia and nobody else",
    ),
    (
        "+7 850 123 4567",
        &["south-ossetia own-range", "RU plan-holder"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: invalid",
    ),
    (
        "+995 344 12 34 56",
        &["GE own-code", "south-ossetia other-plan"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Georgia and nobody else",
    ),
    (
        "+90 392 228 12 34",
        &["northern-cyprus own-range", "TR plan-holder"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Turkey",
    ),
    (
        "+252 63 1234567",
        &["somaliland own-range", "SO plan-holder"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Somalia",
    ),
    (
        "+373 533 12345",
        &["transnistria own-range", "MD plan-holder"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Moldova",
    ),
    (
        "+373 777 12345",
        &["transnistria own-range", "MD plan-holder"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Moldova",
    ),
    (
        "+972 59 912 3456",
        &["PS own-range", "IL plan-holder"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Israel",
    ),
    (
        "+972 2 223 4567",
        &["IL plan-holder", "PS other-plan"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Israel and nobody else",
    ),
    (
        "+7 978 123 4567",
        &["RU plan-holder", "UA other-plan"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Russia and nobody else",
    ),
    (
        "+380 65 212 3456",
        &["UA own-code", "RU other-plan"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Ukraine and nobody else",
    ),
    (
        "+212 5289 12345",
        &["EH own-range", "MA plan-holder"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Morocco",
    ),
    (
        "+212 5288 12345",
        &["MA plan-holder", "EH shared-range"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Morocco and nobody else",
    ),
    ("+39 06 698 12345", &["VA own-range"], "phonenumber 0.3.10: no country"),
    (
        "+39 0549 882 345",
        &["SM own-range", "IT plan-holder"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15: Italy; phonenumber 0.3.10: no country",
    ),
    (
        "+34 922 123 456",
        &["IC own-range", "ES plan-holder"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Spain",
    ),
    (
        "+358 457 012 3456",
        &["AX own-range", "FI plan-holder"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Finland",
    ),
    (
        "+672 106 123",
        &["AQ own-range", "NF plan-holder"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Norfolk Island",
    ),
    (
        "+44 7924 012345",
        &["IM own-range", "GB plan-holder"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: the United Kingdom",
    ),
    (
        "+44 1481 256789",
        &["GG own-range", "CQ shared-range"],
        "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: Guernsey and nobody else",
    ),
    ("+599 520 1234", &["SX legacy"], "libphonenumber 9.0.43, rlibphonenumber 2.2.15, phonenumber 0.3.10: no country"),
];

/// Numbers that a form may show as an example: the entry, and whether it is a fixed line.
#[cfg(feature = "phone")]
const PLACEHOLDERS: &[Case<(Country, bool), Option<Country>>] = &[
    ((Country::AX, false), Some(Country::AX), "libphonenumber 9.0.43: +358412345678 is Finland's"),
    ((Country::CC, false), None, "libphonenumber 9.0.43: +61412345678 is Australia's"),
    ((Country::CX, false), None, "libphonenumber 9.0.43: +61412345678 is Australia's"),
    ((Country::EH, true), Some(Country::EH), "libphonenumber 9.0.43: +212528812345 is Morocco's"),
    ((Country::EH, false), None, "libphonenumber 9.0.43: +212650123456 is Morocco's"),
    ((Country::IM, false), Some(Country::IM), "libphonenumber 9.0.43: +447924123456 is the United Kingdom's"),
    ((Country::SJ, false), None, "libphonenumber 9.0.43: +4741234567 is Norway's"),
    ((Country::VA, false), None, "libphonenumber 9.0.43: +393123456789 is Italy's"),
    ((Country::BL, false), None, "libphonenumber 9.0.43: +590690001234 is Guadeloupe's"),
    ((Country::MF, true), Some(Country::MF), "libphonenumber 9.0.43: +590590271234 is Saint Barthélemy's"),
    ((Country::MF, false), None, "libphonenumber 9.0.43: +590690001234 is Guadeloupe's"),
];

/// Asks every case of a table, and names those that fail.
fn check<Question: Debug, Answer: Debug + PartialEq>(
    cases: &'static [Case<Question, Answer>],
    answer: impl Fn(&Question) -> Answer,
) {
    let failures: Vec<String> = cases
        .iter()
        .map(|(question, right, wrong)| (question, answer(question), right, wrong))
        .filter(|(_, given, right, _)| given != *right)
        .map(|(question, given, right, wrong)| format!("{question:?} gives {given:?}, not {right:?} ({wrong})"))
        .collect();
    assert!(failures.is_empty(), "{} of {} cases fail:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

/// Every case: its table and question, and who was wrong about it.
fn cases() -> Vec<(String, &'static str)> {
    fn of<Question: Debug, Answer>(
        theme: &'static str,
        cases: &'static [Case<Question, Answer>],
    ) -> impl Iterator<Item = (String, &'static str)> {
        cases.iter().map(move |(question, _, wrong)| (format!("{theme} {question:?}"), *wrong))
    }
    #[cfg(feature = "phone")]
    let phones = of("phone", PHONES).chain(of("placeholder", PLACEHOLDERS));
    #[cfg(not(feature = "phone"))]
    let phones = std::iter::empty();
    of("name", NAMES)
        .chain(of("ambiguous name", AMBIGUOUS))
        .chain(of("former", FORMER))
        .chain(of("code", CODES))
        .chain(of("numeric", NUMERIC))
        .chain(of("label", LABELS))
        .chain(of("label in", LABELS_IN))
        .chain(of("currency", CURRENCIES))
        .chain(of("languages", LANGUAGES))
        .chain(of("standing", STANDINGS))
        .chain(of("further", FURTHER))
        .chain(of("dialed", DIALED))
        .chain(of("sharers", SHARERS))
        .chain(phones)
        .collect()
}

fn calling_code(country: Country) -> Option<u16> {
    country.dialing().map(|dialing| dialing.calling_code())
}

#[test]
fn there_are_sixty_cases_and_each_names_library_and_version() {
    let cases = cases();
    assert!(cases.len() >= 60, "{} cases", cases.len());
    let distinct: BTreeSet<&str> = cases.iter().map(|(case, _)| case.as_str()).collect();
    assert_eq!(distinct.len(), cases.len());

    let mut libraries: BTreeMap<&str, usize> = BTreeMap::new();
    for (case, wrong) in &cases {
        for claim in wrong.split("; ") {
            let (whose, what) = claim.split_once(": ").unwrap_or_else(|| panic!("{case}: {claim}"));
            assert!(!what.is_empty(), "{case}");
            for library in whose.split(", ") {
                let (_, version) = library.rsplit_once(' ').unwrap_or_else(|| panic!("{case}: {library}"));
                assert!(version.starts_with(|digit: char| digit.is_ascii_digit()), "{case}: {library}");
                *libraries.entry(library).or_default() += 1;
            }
        }
    }
    println!("{} cases", cases.len());
    for (library, count) in libraries {
        println!("{count:3} {library}");
    }
}

#[test]
fn names_find_their_place() {
    let cases: Vec<_> = NAMES.iter().map(|(name, right, wrong)| (*name, Some(*right), *wrong)).collect();
    check(cases.leak(), |name| Country::from_name(name));
}

#[test]
fn parts_are_marked_as_such() {
    for name in ["England", "Scotland", "Wales", "Northern Ireland"] {
        // Some languages call the whole England, too.
        assert!(Country::candidates(name).any(|found| found.kind == NameKind::Part), "{name}");
    }
}

#[test]
fn ambiguous_names_are_not_guessed() {
    check(AMBIGUOUS, |name| {
        assert_eq!(Country::from_name(name), None, "{name}");
        let found: BTreeSet<Country> = Country::candidates(name).map(|found| found.country).collect();
        found.into_iter().collect::<Vec<_>>().leak()
    });
}

#[test]
fn former_places_explain_themselves() {
    check(FORMER, |text| {
        assert_eq!(Country::from_name(text), None, "{text}");
        let error = text.parse::<Country>().unwrap_err();
        assert_eq!(error.former().map(Former::name), former::lookup(text).map(Former::name), "{text}");
        former::lookup(text).map_or("", Former::name)
    });
}

#[test]
fn codes_are_ascii_and_nothing_else() {
    check(CODES, |text| Country::from_code(text));
}

#[test]
fn kosovo_has_no_numeric() {
    assert_eq!(Country::XK.numeric(), None);
    check(NUMERIC, |code| Country::from_numeric(*code));
}

#[test]
fn labels_are_customary_and_of_today() {
    check(LABELS, |country| country.name());
    check(LABELS_IN, |(tag, country)| Locale::from_tag(tag).map_or("", |locale| country.name_in(locale)));
}

/// i18n-iso-countries 7.14.0 and others: Taiwan as a province, in many languages.
#[test]
fn taiwan_is_no_province_in_any_locale() {
    for locale in Locale::all() {
        for word in ["Provin", "Покрајина", "Провинц", "Провінц", "省", "مقاطعة", "استان", "จังหวัด", "प्रांत"]
        {
            assert!(!Country::TW.name_in(locale).contains(word), "{locale}");
        }
    }
    assert_eq!(Country::TW.name_in(locale::DE), "Taiwan");
}

#[test]
fn currencies_are_of_today() {
    check(CURRENCIES, |country| country.currency());
    assert_eq!((Country::HR.currency(), Country::XK.currency()), (Some("EUR"), Some("EUR")));
}

#[test]
fn languages_are_the_official_ones() {
    check(LANGUAGES, |country| country.languages().collect::<Vec<_>>().leak());
    assert!(Country::NO.languages().eq(["nb", "nn"]));
}

#[test]
fn standings_are_facts() {
    check(STANDINGS, |country| country.un_standing());
}

#[test]
fn domains_and_sports_codes_are_real() {
    check(FURTHER, |(country, what)| match *what {
        "tld" => country.tld(),
        _ => country.code(CodeSystem::Fifa),
    });
    assert_eq!((Country::GB.tld(), Country::AC.tld()), (Some(".uk"), Some(".ac")));
}

#[test]
fn places_have_their_own_calling_codes() {
    check(DIALED, |country| {
        let dialing = country.dialing()?;
        Some((dialing.calling_code(), dialing.prefixes().collect::<Vec<_>>().leak()))
    });
    assert_eq!(Country::XK.dialing().map(|dialing| dialing.others().count()), Some(0));
}

#[test]
fn a_calling_code_has_all_its_places() {
    check(SHARERS, |code| {
        let on = |country: &Country| calling_code(*country) == Some(*code);
        Country::all().filter(on).map(Country::id).collect::<Vec<_>>().leak()
    });
    // Typed into a list, a calling code offers all of them.
    for (code, sharers, wrong) in SHARERS {
        let list = CountryList::new(locale::EN);
        let text = format!("+{code}");
        let found: BTreeSet<&str> = list.search(&text).map(|option| option.country.id()).collect();
        assert!(
            sharers.iter().all(|id| found.contains(id)),
            "{text} finds {found:?}, not all of {sharers:?} ({wrong})"
        );
    }
}

/// No prefix of a place begins another's on the same code, but for Sark's, which are Guernsey's.
#[test]
fn leading_digits_tell_sharers_apart() {
    let mut all: Vec<(u16, &str, Country)> = Vec::new();
    for country in Country::all().filter(|country| *country != Country::CQ) {
        for dialing in
            country.dialing().into_iter().flat_map(|dialing| std::iter::once(dialing).chain(dialing.others()))
        {
            all.extend(dialing.prefixes().map(|prefix| (dialing.calling_code(), prefix, country)));
        }
    }
    for (code, prefix, country) in &all {
        for (other_code, other, other_country) in &all {
            let same = code == other_code && country != other_country && other.starts_with(prefix);
            assert!(!same, "+{code} {prefix} {country} and {other} {other_country}");
        }
    }
    assert!(all.len() > 150);
}

#[test]
#[cfg(feature = "phone")]
fn phone_numbers_have_all_who_may_answer() {
    use polity::phone::PhoneNumber;

    check(PHONES, |text| {
        let number = PhoneNumber::parse(text, None).unwrap();
        let words = number.candidates().map(|one| &*format!("{} {}", one.country(), one.reason().as_str()).leak());
        words.collect::<Vec<&str>>().leak()
    });
    // The old numbers say what to dial instead, which none of the three does.
    let rewrite = |text| PhoneNumber::parse(text, None).unwrap().rewrite().map(|number| number.to_string());
    assert_eq!(rewrite("+377 44 123 456").as_deref(), Some("+38344123456"));
    assert_eq!(rewrite("+599 520 1234").as_deref(), Some("+17215201234"));
    assert_eq!(rewrite("+39 0549 882 345").as_deref(), Some("+3780549882345"));
}

/// None, rather than a number of another place.
#[test]
#[cfg(feature = "phone")]
fn placeholders_are_numbers_of_their_place() {
    use polity::phone::Kind;

    check(PLACEHOLDERS, |(country, fixed)| {
        let kind = if *fixed { Kind::FixedLine } else { Kind::Mobile };
        country.dialing()?.example(kind)?.country()
    });
}
