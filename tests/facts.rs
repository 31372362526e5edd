//! Facts that forms use, over all entries. `cargo run -p oracle -- codes` compares them with other libraries.

use std::collections::{BTreeMap, BTreeSet};

use polity::{Country, Currency, DrivingSide, Locale, Organisation, Weekday, locale};

/// How many entries have each fact. A change of these numbers is a change of the data that somebody has to mean.
#[test]
fn how_many_entries_have_each() {
    let count = |has: fn(Country) -> bool| Country::all().filter(|country| has(*country)).count();
    assert_eq!(count(|country| country.currencies().len() > 0), 258);
    assert_eq!(count(|country| country.time_zones().next().is_some()), 259);
    assert_eq!(count(|country| country.first_day_of_week().is_some()), 257);
    assert_eq!(count(|country| country.weekend().is_some()), 257);
    assert_eq!(count(|country| country.measurement_system().is_some()), 257);
    assert_eq!(count(|country| country.hour_cycle().is_some()), 257);
    assert_eq!(count(|country| country.driving_side().is_some()), 258);
    assert_eq!(count(|country| country.capital().is_some()), 242);
    assert_eq!(count(|country| country.iban_length().is_some()), 129);
    let of = |organisation: Organisation| {
        let is_of = |country: &Country| {
            country
                .memberships()
                .any(|membership| membership.organisation() == organisation && membership.until().is_none())
        };
        Country::all().filter(is_of).count()
    };
    let counts = [Organisation::Eu, Organisation::EuroArea, Organisation::Schengen, Organisation::Eea].map(of);
    assert_eq!(counts, [27, 21, 29, 30]);
    assert_eq!((of(Organisation::Sepa), of(Organisation::Upu)), (58, 207));
}

#[test]
fn currencies() {
    let mut used = BTreeSet::new();
    for country in Country::all() {
        let mut codes = country.currencies().map(Currency::code);
        assert_eq!(codes.next(), country.currency(), "{country}");
        used.extend(country.currencies());
    }
    assert!(Currency::all().eq(used.iter().copied()));
    for currency in Currency::all() {
        assert_eq!(Currency::from_code(currency.code()), Some(currency));
        assert_eq!(Currency::from_code(&currency.code().to_lowercase()), Some(currency));
        assert!(currency.code().len() == 3 && (1..1000).contains(&currency.numeric()), "{currency:?}");
        assert!(currency.minor_units().is_some_and(|digits| digits <= 4), "{currency:?}");
        assert_eq!(format!("{currency:>5}"), format!("  {}", currency.code()));
    }
    let numbers: BTreeSet<u16> = Currency::all().map(Currency::numeric).collect();
    assert_eq!(numbers.len(), Currency::all().count());
    for text in ["", "EU", "EURO", "DEM", "€"] {
        assert_eq!(Currency::from_code(text), None);
    }
}

/// Every locale calls every currency as `currency_names.tsv` says, its own parents in CLDR first and English last.
#[test]
fn currencies_have_the_names_of_the_file() {
    let rows = |file: &str| -> Vec<Vec<String>> {
        let path = format!("{}/data/{file}", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
        lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
    };
    let (table, parents) = (rows("currency_names.tsv"), rows("locales.tsv"));
    let texts: BTreeMap<(&str, &str), [&str; 2]> =
        table.iter().map(|row| ((&*row[0], &*row[1]), [&*row[2], &*row[3]])).collect();
    let parents: BTreeMap<&str, &str> = parents.iter().map(|row| (&*row[0], &*row[1])).collect();
    let (mut named, mut signs) = (0, 0);
    for locale in Locale::all() {
        for currency in Currency::all() {
            let code = currency.code();
            let text = |index: usize| {
                let chain = std::iter::successors(Some(locale.tag()), |tag| parents.get(tag).copied());
                let mut texts = chain.chain(["en"]).filter_map(|tag| Some(texts.get(&(tag, code))?[index]));
                texts.find(|text| !text.is_empty()).unwrap_or(code)
            };
            assert_eq!((currency.name_in(locale), currency.symbol_in(locale)), (text(0), text(1)), "{locale} {code}");
            named += usize::from(currency.name_in(locale) != currency.name_in(locale::EN));
            signs += usize::from(currency.symbol_in(locale) != code);
        }
        // Nobody reads one sign as two currencies.
        let shown: BTreeSet<&str> = Currency::all().map(|currency| currency.symbol_in(locale)).collect();
        assert_eq!(shown.len(), Currency::all().count(), "{locale}");
    }
    assert!(named > 40_000 && signs > 10_000, "{named} {signs}");
}

#[test]
fn what_people_are_used_to() {
    for country in Country::all() {
        let zones: Vec<&str> = country.time_zones().collect();
        assert!(zones.iter().all(|zone| zone.split('/').count() > 1 && !zone.contains(' ')), "{zones:?}");
        let known: BTreeSet<&&str> = zones.iter().collect();
        assert_eq!(known.len(), zones.len());
        assert_eq!(country.first_day_of_week().is_some(), country.alpha2().is_some());
    }
    // Kosovo lacks none of them.
    let kosovo = Country::XK;
    assert_eq!(kosovo.weekend(), Some((Weekday::Saturday, Weekday::Sunday)));
    assert_eq!(kosovo.driving_side(), Some(DrivingSide::Right));
    assert_eq!(kosovo.iban_length(), Some(20));
    assert_eq!(kosovo.memberships().count(), 0);
    assert_eq!(Country::NORTHERN_CYPRUS.driving_side(), Some(DrivingSide::Left));
    assert!(
        Country::ABKHAZIA.time_zones().chain(Country::SOUTH_OSSETIA.time_zones()).all(|zone| zone == "Europe/Moscow")
    );
    assert!(Country::NORTHERN_CYPRUS.time_zones().eq(["Asia/Famagusta"]));
    assert_eq!(Country::US.time_zones().count(), 29);
    assert!(Country::HK.languages().eq(["zh-Hant", "en"]) && Country::MO.languages().eq(["zh-Hant", "pt"]));
    assert!(Country::BQ.languages().eq(["pap", "nl"]));
}

#[test]
fn capitals() {
    for country in Country::all() {
        let Some(capital) = country.capital() else { continue };
        assert!(!capital.name().is_empty() && capital.to_string() == capital.name());
        assert_eq!(capital.name_in("en"), Some(capital.name()));
        assert_eq!(capital.name_in("tlh"), None);
        // Nobody asks for a language that is not the entry's and is told another.
        assert!(capital.note() != Some(""), "{country}");
    }
    let of = |country: Country, language| country.capital().and_then(|capital| capital.name_in(language));
    assert_eq!(of(Country::BE, "nl"), Some("Brussel"));
    assert_eq!(of(Country::BE, "fr"), Some("Bruxelles"));
    assert_eq!(of(Country::GR, "el"), Some("Αθήνα"));
    assert_eq!((Country::PS.capital(), Country::EH.capital()), (None, None));
}
