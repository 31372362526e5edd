//! Nanoseconds for forms and addresses: `cargo bench --bench address`. Each figure is the median of 21 runs.

use polity::address::{Address, FieldKind};
use polity::{Country, locale};

#[path = "../tests/common/time.rs"]
mod time;

fn time<T, R>(what: &str, items: &[T], answer: impl FnMut(&T) -> R) {
    println!("{what:52} {:8.1} ns", time::time(items, answer));
}

/// A full address that is right.
fn address(country: Country, area: &str, locality: &str, code: &str) -> Address {
    Address::new(country)
        .set(FieldKind::Recipient, "Jane Doe")
        .set(FieldKind::Organization, "Acme Ltd")
        .set(FieldKind::StreetAddress, "12 Long Street")
        .set(FieldKind::Locality, locality)
        .set(FieldKind::AdministrativeArea, area)
        .set(FieldKind::PostalCode, code)
}

/// Every area of every form, by its key, code and names: how many take longer than 500 ns, and the slowest.
fn every_area() {
    let mut slow: Vec<(f64, Country, &str)> = Vec::new();
    let mut all = 0;
    for country in Country::all() {
        for area in country.address_form().areas(locale::EN) {
            let mut values = vec![area.key(), area.name(), area.latin(), area.name_in(locale::EN)];
            values.extend(area.iso());
            values.sort_unstable();
            values.dedup();
            for value in values {
                let address = Address::new(country).set(FieldKind::AdministrativeArea, value);
                let time = time::time(&vec![address; 64], |address| address.validate().count());
                all += 1;
                slow.push((time, country, value));
            }
        }
    }
    slow.sort_by(|one, other| other.0.total_cmp(&one.0));
    let over = slow.iter().take_while(|(time, ..)| *time > 500.0).count();
    println!("{:52} {over:8} of {all} area values", "validate: over 500 ns");
    for (time, country, value) in slow.iter().take(3) {
        println!("{:52} {time:8.1} ns", format!("validate: {} {value}", country.id()));
    }
}

fn main() {
    let all: Vec<Country> = Country::all().cycle().take(262 * 20).collect();
    let kinds =
        |country: &Country| country.address_form().rows().flatten().map(|field| field.kind() as usize).sum::<usize>();
    time("walk a form: every field of every row", &all, kinds);
    time("walk a form: labels, requirements, examples as well", &all, |country| {
        let fields = country.address_form().rows().flatten();
        fields
            .map(|field| field.label().len() + field.requirement() as usize + field.example().map_or(0, str::len))
            .sum::<usize>()
    });

    for (what, address) in [
        ("validate: Kosovo", address(Country::XK, "", "Prishtinë", "10000")),
        ("validate: United Kingdom", address(Country::GB, "", "London", "SW1A 1AA")),
        ("validate: United States", address(Country::US, "CA", "Mountain View", "94043")),
        (
            "validate: United States, the area by its name",
            address(Country::US, "California", "Mountain View", "94043-1234"),
        ),
        ("validate: Japan", address(Country::JP, "東京都", "", "100-0005")),
        ("validate: Brazil, one of 853 cities", address(Country::BR, "MG", "Belo Horizonte", "31000-000")),
        ("validate: China, province and city", address(Country::CN, "云南省", "昆明市", "650000")),
    ] {
        assert_eq!(address.validate().collect::<Vec<_>>(), [], "{what}");
        time(what, &vec![address; 256], |address| address.validate().count());
    }
    every_area();
    let typed = address(Country::GB, "", "london", "sw1a1aa");
    time("normalize: United Kingdom", &vec![typed.clone(); 256], |address| address.clone().normalize());
    time("label: to the United Kingdom from Germany", &vec![typed.normalize(); 256], |address| {
        address.label(Country::DE, locale::DE)
    });
    let long = vec![address(Country::US, &"9".repeat(100_000), "x", &"9".repeat(100_000))];
    time("validate: two fields of 100,000 bytes", &long, |address| address.validate().count());
}
