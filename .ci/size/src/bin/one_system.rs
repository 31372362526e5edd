use polity::{CodeSystem, Country};

fn main() {
    let (text, country) = size::codes();
    let further = country.map(|country| country.code(CodeSystem::Ioc));
    let back = Country::from_system(CodeSystem::Ioc, &text).map(Country::id);
    println!("{further:?} {back:?}");
}
