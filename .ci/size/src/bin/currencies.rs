fn main() {
    let (_, country) = size::codes();
    println!(
        "{:?}",
        country.map(|country| country.currencies().map(|currency| usize::from(currency.numeric())).sum::<usize>())
    );
}
