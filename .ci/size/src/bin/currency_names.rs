use polity::{Country, CountryList, Locale, locale};

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    println!("{}", text.len());
    let locale = Locale::from_tag(&text).unwrap_or(locale::SQ);
    for option in CountryList::new(locale) {
        println!("{} {}", option.country, option.label);
    }
    for currency in Country::XK.currencies() {
        println!("{} {}", currency.name_in(locale), currency.symbol_in(locale));
    }
}
