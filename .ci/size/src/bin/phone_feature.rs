use polity::phone::{self, ShortNumber};

fn main() {
    let (text, country) = size::codes();
    println!("{:?}", phone::check(&text, country));
    phone::find(&text).home(country).for_each(|found| println!("{found:?}"));
    let number = size::phone(&text, country);
    number.iter().flat_map(|number| number.time_zones()).for_each(|zone| println!("{zone}"));
    if let Some(number) = country.and_then(|country| ShortNumber::parse(&text, country)) {
        println!("{number} {} {} {}", number.is_possible(), number.is_valid(), number.connects_to_emergency());
    }
}
