use polity::words::Word;
use polity::{CountryList, Locale, Words, locale};

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    println!("{}", text.len());
    let locale = Locale::from_tag(&text).unwrap_or(locale::SQ);
    for option in CountryList::new(locale) {
        println!("{} {}", option.country, option.label);
    }
    for word in Word::ALL {
        println!("{}", Words::of(locale).get(*word));
    }
}
