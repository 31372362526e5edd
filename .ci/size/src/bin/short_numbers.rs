use polity::phone::ShortNumber;

fn main() {
    let (text, country) = size::codes();
    if let Some(number) = country.and_then(|country| ShortNumber::parse(&text, country)) {
        println!("{number} {} {} {}", number.is_possible(), number.is_valid(), number.connects_to_emergency());
        println!("{:?} {} {}", number.cost(), number.is_carrier_specific(), number.is_for_messages());
    }
}
