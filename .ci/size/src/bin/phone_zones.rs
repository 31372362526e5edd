use polity::Country;
use polity::phone::{AsYouType, Format, PhoneNumber};

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    let country = Country::from_code(&text);
    let numeric = text.parse().ok().and_then(Country::from_numeric);
    let codes = country.map(|country| (country.id(), country.alpha2(), country.alpha3(), country.numeric()));
    println!("{} {codes:?} {numeric:?}", text.len());
    let mut typed = AsYouType::new(country);
    text.chars().for_each(|character| _ = typed.push(character));
    println!("{}", typed.as_str());
    match PhoneNumber::parse(&text, country) {
        Ok(number) => {
            println!("{} {:?} {:?}", number.is_valid(), number.country().map(Country::id), number.kind());
            number.time_zones().for_each(|zone| println!("{zone}"));
            for format in [Format::E164, Format::International, Format::National, Format::Rfc3966] {
                println!("{}", number.format(format));
            }
        }
        Err(error) => println!("{error}"),
    }
}
