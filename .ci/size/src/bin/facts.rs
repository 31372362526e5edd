use polity::Country;

fn main() {
    let (_, country) = size::codes();
    let of = |country: Country| {
        let lengths = country.currencies().map(|currency| usize::from(currency.numeric())).sum::<usize>()
            + country.time_zones().map(str::len).sum::<usize>()
            + country.memberships().map(|membership| membership.source().len()).sum::<usize>()
            + country.capital().map_or(0, |capital| capital.name().len())
            + usize::from(country.iban_length().unwrap_or(0));
        (lengths, country.first_day_of_week().is_some(), country.weekend().is_some(), country.driving_side().is_some())
    };
    println!("{:?}", country.map(of));
}
