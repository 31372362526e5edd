//! A phone book by country, with celes 2.
use std::collections::{BTreeMap, HashSet};

use celes::Country;

fn main() {
    println!("how many: {}", Country::get_countries().len());
    let mut book: BTreeMap<Country, Vec<&str>> = BTreeMap::new();
    for country in &Country::get_countries() {
        let json = serde_json::to_string(country).unwrap();
        assert_eq!(serde_json::from_str::<Country>(&json).unwrap(), *country);
        assert_eq!(country.to_string().parse::<Country>().map(|found| found.alpha2), Ok(country.alpha2));
        println!("{} {} {} {country} {} {json}", country.alpha2, country.alpha3, country.code, country.aliases);
    }
    for (name, text) in [("Ana", "Holland"), ("Ben", "us"), ("Cem", "792"), ("Dua", "Kosovo"), ("Eve", "Atlantis")] {
        match text.parse::<Country>() {
            Ok(country) => book.entry(country).or_default().push(name),
            Err(error) => println!("{name}: {error}"),
        }
    }
    for (country, names) in &book {
        println!("{names:?} in {}", country.long_name);
    }
    println!("{:?} {:?}", Country::from_value(8), Country::from_alias("england").unwrap().alpha2);
    println!("{}", Country::get_countries().iter().copied().collect::<HashSet<_>>().len());
}
