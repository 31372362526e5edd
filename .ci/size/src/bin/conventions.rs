fn main() {
    let (_, country) = size::codes();
    println!("{:?}", country.map(|country| (country.first_day_of_week().is_some(), country.driving_side().is_some())));
}
