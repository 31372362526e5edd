//! Lists the entries that have a text in a code or, failing that, in their name.

use polity_rust_iso3166::{ALL, CountryCode};

fn main() {
    let mut arguments = std::env::args();
    let program = arguments.next().unwrap_or_default();
    let query = arguments.next().unwrap_or_default().to_lowercase();
    eprintln!("Usage: {program} [query]");
    let has = |text: &str| text.to_lowercase().contains(&query);
    let by_code = |code: &CountryCode| has(code.alpha2) || has(code.alpha3) || has(&code.numeric_str());
    let mut found: Vec<&CountryCode> = ALL.iter().filter(|code| by_code(code)).collect();
    if found.is_empty() {
        found = ALL.iter().filter(|code| has(code.name)).collect();
    }
    println!("{:55} {:6} {:6} {:7}", "Name", "Alpha2", "Alpha3", "Numeric");
    for code in found {
        println!("{:55} {:6} {:6} {:7}", code.name, code.alpha2, code.alpha3, code.numeric_str());
    }
}
