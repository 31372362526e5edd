fn main() {
    let (text, country) = size::codes();
    let number = size::phone(&text, country);
    number.iter().flat_map(|number| number.time_zones()).for_each(|zone| println!("{zone}"));
}
