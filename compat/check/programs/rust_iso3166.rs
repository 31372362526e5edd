//! A table of codes, with rust_iso3166.
use std::collections::{BTreeSet, HashSet};

use rust_iso3166::{CountryCode, iso3166_2, iso3166_3};

fn main() {
    println!("how many: {}", rust_iso3166::ALL.len());
    for code in rust_iso3166::ALL {
        let json = serde_json::to_string(code).unwrap();
        assert_eq!(serde_json::from_str::<CountryCode>(&json).unwrap(), *code);
        let subdivisions = code.subdivisions().map_or(0, |list| list.len());
        println!("{} {} {} {} {json} {subdivisions}", code.alpha2, code.alpha3, code.numeric_str(), code.name);
        assert_eq!(rust_iso3166::ALPHA2_MAP.get(code.alpha2), Some(code));
    }
    println!("{:?}", ["DE", "de"].map(rust_iso3166::from_alpha2));
    println!("{:?} {:?}", rust_iso3166::from_numeric(8), rust_iso3166::from_numeric_str("8"));
    println!("{:?}", iso3166_2::from_code("DE-BY").map(|found| (found.code, found.country_name, found.region_code)));
    println!("{:?}", iso3166_3::from_code("ANHH").map(|found| (found.name, found.validity, found.new_countries.len())));
    println!("{}", serde_json::from_str::<CountryCode>("\"zz\"").unwrap_err());
    let sorted: BTreeSet<CountryCode> = [rust_iso3166::ZW, rust_iso3166::AF].into();
    let hashed: HashSet<CountryCode> = rust_iso3166::ALL.iter().copied().filter(|code| code.numeric < 100).collect();
    println!("{sorted:?} {}", hashed.len());
}
