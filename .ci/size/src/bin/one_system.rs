use polity::{CodeSystem, Country};

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    let country = Country::from_code(&text);
    let numeric = text.parse().ok().and_then(Country::from_numeric);
    let codes = country.map(|country| (country.id(), country.alpha2(), country.alpha3(), country.numeric()));
    let further = country.map(|country| country.code(CodeSystem::Ioc));
    let back = Country::from_system(CodeSystem::Ioc, &text).map(Country::id);
    println!("{} {codes:?} {numeric:?} {further:?} {back:?}", text.len());
}
