//! The numbers of a shop's customers, with phonenumber.
use std::collections::HashSet;

use phonenumber::country::{self, Id, Source};
use phonenumber::metadata::DATABASE;
use phonenumber::{Mode, ParseError, PhoneNumber, Type};

fn kind(number: &PhoneNumber) -> &'static str {
    match number.number_type(&DATABASE) {
        Type::Mobile | Type::FixedLineOrMobile => "can get messages",
        Type::PremiumRate | Type::SharedCost => "costs more",
        _ => "is called",
    }
}

fn main() {
    let customers = [
        (Some(country::XK), "044 123 456"),
        (Some(country::DE), "030/12 34 56"),
        (Some(country::US), "(212) 555-0123 ext. 12"),
        (Some(country::NZ), "0064 3 331 6005"),
        (Some(Id::GB), "+44 20 7946 0123"),
        (None, "tel:+33-6-31-96-65-43"),
        (None, "+800 1234 5678"),
        (Some(country::FR), "06 31 96 65 43"),
    ];
    let mut known = HashSet::new();
    for (home, text) in customers {
        let number = phonenumber::parse(home, text).unwrap();
        let json = serde_json::to_string(&number).unwrap();
        let back: PhoneNumber = serde_json::from_str(&json).unwrap();
        assert_eq!(back, number);
        let country = number.country();
        println!("{} {:?} {} {:?} {json}", country.code(), country.id(), number.is_valid(), number.code().source());
        for mode in [Mode::E164, Mode::International, Mode::Rfc3966, Mode::National] {
            println!("{mode:?} {}", number.format().mode(mode));
        }
        let extension = number.extension().map_or("none", |extension| extension.as_ref());
        println!("{} {} {extension} {}", number.national().value(), number.national().zeros(), kind(&number));
        known.insert(number.to_string());
    }
    println!("{}", known.len());
    for text in ["", "12", "+999 12345", "+49 12345678901234567890"] {
        let error: ParseError = text.parse::<PhoneNumber>().unwrap_err();
        println!("{text:?}: {error}");
    }
    assert_eq!("QQ".parse::<Id>().ok(), None);
    assert_eq!(phonenumber::parse(Some(country::DE), "030123456").unwrap().code().source(), Source::Default);
    let number = phonenumber::parse(Some(country::BR), "0 15 11 2345-6789").unwrap();
    println!("{number} {:?}", number.carrier().map(AsRef::<str>::as_ref));
    let metadata = DATABASE.by_id("XK").unwrap();
    println!("{} {:?}", metadata.country_code(), metadata.national_prefix());
}
