use polity::Country;

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    let country = Country::from_code(&text);
    for field in country.into_iter().flat_map(|country| country.address_form().rows().flatten()) {
        let shape = (field.pattern(), field.matches(&text), field.example(), field.maxlength(), field.inputmode());
        println!("{:?} {} {} {:?} {shape:?}", field.kind(), field.label(), field.autocomplete(), field.requirement());
    }
    for note in country.into_iter().flat_map(|country| country.address_form().notes()) {
        println!("{}", note.text());
    }
}
