use polity::words::{self, Word};
use polity::{CountryList, locale};

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    println!("{}", text.len());
    for option in CountryList::new(locale::SQ) {
        println!("{} {}", option.country, option.label);
    }
    for word in Word::ALL {
        println!("{}", words::SQ.get(*word));
    }
}
