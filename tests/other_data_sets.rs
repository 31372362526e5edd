//! Mistakes of other data sets, each with the library and version that has it: they must not come in here.

use polity::{Country, UnStanding, locale};

fn calling_code(country: Country) -> Option<u16> {
    country.dialing().map(|dialing| dialing.calling_code())
}

/// countries-list 3.4.1 and dr5hn 2026-08: the Vatican on +379. It is dialled as +39 06 698.
#[test]
fn the_vatican_is_on_39() {
    let dialing = Country::VA.dialing().unwrap();
    assert_eq!(dialing.calling_code(), 39);
    assert!(dialing.prefixes().eq(["06698"]));
}

/// countries-list 3.4.1: Kosovo on 377, 381, 383 and 386. The others are history.
#[test]
fn kosovo_is_on_383_alone() {
    let dialing = Country::XK.dialing().unwrap();
    assert_eq!(dialing.calling_code(), 383);
    assert_eq!((dialing.prefixes().count(), dialing.others().count()), (0, 0));
    let sharers = Country::all().filter(|country| calling_code(*country) == Some(383));
    assert!(sharers.eq([Country::XK]));
}

/// gen_country 0.2.0: UM with the calling code of Eswatini.
#[test]
fn nobody_has_anothers_calling_code() {
    assert_eq!(calling_code(Country::UM), None);
    let sharers = |code| {
        Country::all().filter(|country| calling_code(*country) == Some(code)).map(Country::id).collect::<Vec<_>>()
    };
    assert_eq!(sharers(268), ["SZ"]);
    assert_eq!(sharers(7), ["KZ", "RU", "abkhazia", "south-ossetia"]);
    assert_eq!(sharers(44), ["CQ", "GB", "GG", "IM", "JE"]);
    assert_eq!(sharers(47), ["NO", "SJ"]);
    assert_eq!(sharers(61), ["AU", "CC", "CX"]);
    assert_eq!(sharers(212), ["EH", "MA"]);
    assert_eq!(sharers(262), ["RE", "YT"]);
    assert_eq!(sharers(290), ["SH", "TA"]);
    assert_eq!(sharers(358), ["AX", "FI"]);
    assert_eq!(sharers(39), ["IT", "VA"]);
    assert_eq!(sharers(590), ["BL", "GP", "MF"]);
    assert_eq!(sharers(599), ["BQ", "CW"]);
    assert_eq!(sharers(1).len(), 25);
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

/// dr5hn 2026-08 and world-countries 5.1.0: .xk as a top-level domain.
#[test]
fn there_is_no_dot_xk() {
    assert_eq!(Country::XK.tld(), None);
    assert_eq!(Country::GB.tld(), Some(".uk"));
    assert_eq!(Country::AC.tld(), Some(".ac"));
}

/// world-countries 5.1.0, Shopify worldwide 1.26, dr5hn 2026-08: currencies that are no longer, or never were.
#[test]
fn currencies_are_of_today() {
    for (country, currency) in [
        (Country::BG, Some("EUR")),
        (Country::HR, Some("EUR")),
        (Country::CW, Some("XCG")),
        (Country::SX, Some("XCG")),
        (Country::SL, Some("SLE")),
        (Country::XK, Some("EUR")),
        (Country::TR, Some("TRY")),
        (Country::PS, Some("ILS")),
        (Country::AQ, None),
    ] {
        assert_eq!(country.currency(), currency, "{country}");
    }
}

/// Norway as `false` and Namibia as not-a-number, in YAML data sets and country_converter 1.3.2.
#[test]
fn norway_and_namibia_are_codes() {
    assert_eq!(Country::from_code("NO").map(Country::name), Some("Norway"));
    assert_eq!(Country::from_code("NA").map(Country::name), Some("Namibia"));
}

/// Shopify worldwide 1.26: Kosovo speaks bs and tr, Åland fi.
#[test]
fn languages_are_the_official_ones() {
    assert!(Country::XK.languages().eq(["sq", "sr"]));
    assert!(Country::AX.languages().eq(["sv"]));
    assert!(Country::NO.languages().eq(["nb", "nn"]));
}

/// i18n-iso-countries 7.14.0, Shopify worldwide 1.26, iso_country 0.1.4: "Province of China", "Palestinian Territory, Occupied".
#[test]
fn taiwan_and_palestine_have_their_customary_names() {
    assert_eq!((Country::TW.name(), Country::PS.name()), ("Taiwan", "Palestine"));
    for locale in polity::Locale::all() {
        for word in ["Provin", "Покрајина", "Провинц", "Провінц", "省", "مقاطعة", "استان", "จังหวัด", "प्रांत"]
        {
            assert!(!Country::TW.name_in(locale).contains(word), "{locale}");
        }
    }
    assert_eq!(Country::TW.name_in(locale::DE), "Taiwan");
}

/// world-countries 5.1.0: the Vatican as a member of the UN; Taiwan, Western Sahara and Palestine "independent: false".
#[test]
fn standings_are_facts() {
    assert_eq!(Country::VA.un_standing(), UnStanding::Observer);
    assert_eq!(Country::PS.un_standing(), UnStanding::Observer);
    assert_eq!(Country::EH.un_standing(), UnStanding::NonSelfGoverning);
    assert_eq!(Country::TW.un_standing(), UnStanding::None);
}

/// celes 2.8.2 / 3.0.0: Kosovo's numeric is 383, its calling code; dr5hn: 926; country_converter: 412.
#[test]
fn kosovo_has_no_numeric() {
    assert_eq!(Country::XK.numeric(), None);
    assert!([383, 926, 412, 983].into_iter().all(|code| Country::from_numeric(code).is_none()));
}

/// isocountry 0.3.2 and country-code-enum 1.0.0: "ﬁ" is Finland, "uſ" the United States; keshvar 0.7.0: "SF" is South Africa.
#[test]
fn case_folds_in_ascii_only() {
    for text in ["ﬁ", "uſ", "SF"] {
        assert_eq!(Country::from_code(text), None, "{text}");
    }
}

/// iso3166 1.2.1: Antarctica is missing. iso_country 0.1.4: Swaziland, Macedonia, Turkey, Cape Verde as current names.
#[test]
fn nothing_is_missing_or_renamed_back() {
    assert_eq!(Country::AQ.name(), "Antarctica");
    assert_eq!(Country::SZ.name(), "Eswatini");
    assert_eq!(Country::MK.name(), "North Macedonia");
    assert_eq!(Country::TR.name(), "Türkiye");
}
