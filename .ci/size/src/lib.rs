//! What the programs share: each asks the codes, and then what it is named after.

use polity::Country;
#[cfg(feature = "phone")]
use polity::phone::{AsYouType, Format, PhoneNumber};

/// Prints the codes of the entry that the first argument has, and returns both.
pub fn codes() -> (String, Option<Country>) {
    let text = std::env::args().nth(1).unwrap_or_default();
    let country = Country::from_code(&text);
    let numeric = text.parse().ok().and_then(Country::from_numeric);
    let codes = country.map(|country| (country.id(), country.alpha2(), country.alpha3(), country.numeric()));
    println!("{} {codes:?} {numeric:?}", text.len());
    (text, country)
}

/// Prints what is typed and what is parsed, and returns it.
#[cfg(feature = "phone")]
pub fn phone(text: &str, country: Option<Country>) -> Option<PhoneNumber> {
    let mut typed = AsYouType::new(country);
    text.chars().for_each(|character| _ = typed.push(character));
    println!("{}", typed.as_str());
    match PhoneNumber::parse(text, country) {
        Ok(number) => {
            println!("{} {:?} {:?}", number.is_valid(), number.country().map(Country::id), number.kind());
            for format in [Format::E164, Format::International, Format::National, Format::Rfc3966] {
                println!("{}", number.format(format));
            }
            Some(number)
        }
        Err(error) => {
            println!("{error}");
            None
        }
    }
}
