use polity::Country;

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    let country = Country::from_code(&text);
    let numeric = text.parse().ok().and_then(Country::from_numeric);
    let codes = country.map(|country| (country.id(), country.alpha2(), country.alpha3(), country.numeric()));
    println!(
        "{} {codes:?} {numeric:?} {:?}",
        text.len(),
        country.map(|country| country.time_zones().map(str::len).sum::<usize>())
    );
}
