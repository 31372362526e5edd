fn main() {
    let (_, country) = size::codes();
    println!(
        "{:?}",
        country.map(|country| country.memberships().map(|membership| membership.source().len()).sum::<usize>())
    );
}
