use polity::{CodeSystem, Country};

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    let country = Country::from_code(&text);
    let numeric = text.parse().ok().and_then(Country::from_numeric);
    let codes = country.map(|country| (country.id(), country.alpha2(), country.alpha3(), country.numeric()));
    let all = country.map(|country| country.codes().map(|code| code.value().len()).sum::<usize>());
    let back = text.parse::<CodeSystem>().ok().and_then(|system| Country::from_system(system, &text)).map(Country::id);
    println!("{} {codes:?} {numeric:?} {all:?} {back:?}", text.len());
}
