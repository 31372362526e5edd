//! A register of ships by flag state, with iso_country.
use std::collections::{BTreeSet, HashSet};

use iso_country::{Country, data};

fn convenience(country: Country) -> bool {
    matches!(country, Country::PA | Country::LR | Country::MH)
}

fn main() {
    println!("how many: {}", data::all().len());
    for record in data::all() {
        let country: Country = record.alpha2.parse().unwrap();
        let json = serde_json::to_string(&country).unwrap();
        assert_eq!(serde_json::from_str::<Country>(&json).unwrap(), country);
        assert_eq!(Country::from_name(country.name()), Some(country));
        println!("{country} {} {} {} {json} {}", record.alpha3, record.num, country.name(), convenience(country));
    }
    println!("{:?} {:?}", "".parse::<Country>().unwrap(), "zz".parse::<Country>());
    println!("{}", serde_json::from_str::<Country>("\"zz\"").unwrap_err());
    let sorted: BTreeSet<Country> = [Country::ZW, Country::AF, Country::DE].into();
    let hashed: HashSet<Country> = sorted.iter().copied().collect();
    println!("{sorted:?} {} {}", hashed.len(), Country::DE as u32);
}
