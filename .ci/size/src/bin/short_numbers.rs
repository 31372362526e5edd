use polity::Country;
use polity::phone::ShortNumber;

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    let country = Country::from_code(&text);
    let numeric = text.parse().ok().and_then(Country::from_numeric);
    let codes = country.map(|country| (country.id(), country.alpha2(), country.alpha3(), country.numeric()));
    println!("{} {codes:?} {numeric:?}", text.len());
    if let Some(number) = country.and_then(|country| ShortNumber::parse(&text, country)) {
        println!("{number} {} {} {}", number.is_possible(), number.is_valid(), number.connects_to_emergency());
        println!("{:?} {} {}", number.cost(), number.is_carrier_specific(), number.is_for_messages());
    }
}
