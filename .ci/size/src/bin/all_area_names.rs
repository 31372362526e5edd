use polity::subdivision::names::AreaNames;
use polity::{Country, Locale, Subdivision};

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    let names = Locale::from_tag(&text).map(AreaNames::of);
    for area in Subdivision::from_code(&text).into_iter().chain(Country::US.subdivisions()) {
        println!("{:?} {:?}", area.code(), names.map(|names| names.name(area)));
    }
    for country in Country::all() {
        println!("{:?} {:?}", country.id(), Locale::from_tag(&text).map(|locale| country.name_in(locale)));
    }
}
