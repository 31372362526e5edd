use polity::{CodeSystem, Country};

fn main() {
    let (text, country) = size::codes();
    let all = country.map(|country| country.codes().map(|code| code.value().len()).sum::<usize>());
    let back = text.parse::<CodeSystem>().ok().and_then(|system| Country::from_system(system, &text)).map(Country::id);
    println!("{all:?} {back:?}");
}
