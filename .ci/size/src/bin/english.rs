use polity::{Country, locale};

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    let country = Country::from_code(&text);
    println!("{} {:?}", text.len(), country.map(|country| (country.id(), country.name_in(locale::EN))));
}
