//! Shipping zones, with country-code-enum.
use std::collections::{BTreeMap, HashSet};

use country_code_enum::CountryCode;

fn zone(code: CountryCode) -> u8 {
    match code {
        CountryCode::DE | CountryCode::AT => 1,
        CountryCode::AL | CountryCode::XK => 2,
        _ => 3,
    }
}

fn main() {
    println!("how many: {}", CountryCode::iter().count());
    let mut zones: BTreeMap<u8, Vec<CountryCode>> = BTreeMap::new();
    for code in CountryCode::ALL {
        let json = serde_json::to_string(&code).unwrap();
        assert_eq!(serde_json::from_str::<CountryCode>(&json).unwrap(), code);
        zones.entry(zone(code)).or_default().push(code);
        let text: &'static str = code.into();
        println!("{code} {text} {} {json}", code.name());
    }
    println!("{:?} {:?}", zones[&1], zones[&2]);
    println!("{:?} {:?}", "de".parse::<CountryCode>(), "de!".parse::<CountryCode>());
    let hashed: HashSet<CountryCode> = CountryCode::iter().collect();
    println!("{} {}", hashed.len(), CountryCode::AD < CountryCode::ZW);
}
