//! A shop that keeps where its customers live, with isocountry.
use std::collections::{BTreeSet, HashSet};

use isocountry::{CountryCode, CountryCodeParseErr};

fn zone(code: CountryCode) -> &'static str {
    match code {
        CountryCode::ALB | CountryCode::MKD | CountryCode::MNE | CountryCode::SRB => "Balkans",
        CountryCode::DEU | CountryCode::AUT | CountryCode::CHE => "Centre",
        _ => "World",
    }
}

fn main() {
    println!("how many: {}", CountryCode::num_country_codes());
    for code in CountryCode::iter() {
        let json = serde_json::to_string(code).unwrap();
        let back: CountryCode = serde_json::from_str(&json).unwrap();
        assert_eq!(back, *code);
        println!("{} {} {:03} {} {json} {}", code.alpha2(), code.alpha3(), code.numeric_id(), code.name(), zone(*code));
    }
    let parsed: Vec<_> = ["DE", "al", "ZZ"].iter().map(|text| CountryCode::for_alpha2_caseless(text)).collect();
    println!("{parsed:?}");
    println!("{}", CountryCode::for_alpha3("ABC").unwrap_err());
    assert_eq!(CountryCode::for_id(1000), Err(CountryCodeParseErr::InvalidID { unknown: 1000 }));
    let sorted: BTreeSet<CountryCode> = [CountryCode::ZWE, CountryCode::AFG, CountryCode::DEU].into();
    let hashed: HashSet<CountryCode> = sorted.iter().copied().collect();
    println!("{sorted:?} {} {}", hashed.len(), CountryCode::for_alpha2("CI").unwrap());
}
