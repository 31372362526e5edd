use polity::{CountryList, Locale, locale};

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    println!("{}", text.len());
    for option in CountryList::new(Locale::from_tag(&text).unwrap_or(locale::SQ)) {
        println!("{} {}", option.country, option.label);
    }
}
