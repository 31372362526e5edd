use polity::subdivision::names;
use polity::{Country, Subdivision, locale, subdivision};

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    let found = Country::from_code(&text).and_then(|country| names::JA.find(country, &text));
    for area in found.or(Subdivision::from_code(&text)).into_iter().chain(Country::US.subdivisions()) {
        println!("{:?} {} {:?} {:?}", area.code(), area.name_in(locale::EN), area.kind(), area.as_country());
        println!("{:?} {} {}", area.parent(), area.name(), names::JA.name(area));
    }
    println!("{:?} {}", subdivision::former(&text), names::JA.areas(Country::US).len());
}
