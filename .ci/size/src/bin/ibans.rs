fn main() {
    let (_, country) = size::codes();
    println!("{:?}", country.map(|country| country.iban_length().unwrap_or(0)));
}
