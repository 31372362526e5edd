fn main() {
    let (_, country) = size::codes();
    println!("{:?}", country.map(|country| country.capital().map_or(0, |capital| capital.name().len())));
}
