use polity::list::Extra;
use polity::{Country, CountryList, locale};

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    println!("{}", text.len());
    let extras = [Extra::new("x-other", &text).unwrap_or(const { Extra::new("x-other", "Other").unwrap() })];
    for option in CountryList::new(locale::SQ).rename(&[(Country::TW, &text)]).add(&extras) {
        println!("{} {}", option.country, option.label);
    }
}
