use polity::address::{Address, FieldKind};
use polity::{Country, locale};

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    let country = Country::from_code(&text);
    for field in country.into_iter().flat_map(|country| country.address_form().rows().flatten()) {
        let shape = (field.pattern(), field.matches(&text), field.example(), field.maxlength(), field.inputmode());
        println!("{:?} {} {} {:?} {shape:?}", field.kind(), field.label(), field.autocomplete(), field.requirement());
        for option in field.options(locale::EN) {
            println!("{} {} {:?}", option.key(), option.name_in(locale::EN), option.iso());
        }
    }
    if let Some(country) = country {
        let address = Address::new(country).set(FieldKind::AdministrativeArea, &text).set(FieldKind::PostalCode, &text);
        let address = address.normalize();
        for problem in address.validate() {
            println!("{problem}");
        }
        println!("{:?}", address.label(Country::DE, locale::EN));
    }
}
