//! The numbers of a shop's customers, with rlibphonenumber.
use std::collections::HashSet;

use rlibphonenumber::{
    MatchType, PHONE_NUMBER_UTIL, ParseError, PhoneNumber, PhoneNumberFormat, PhoneNumberType, Region, ValidationError,
};

fn kind(number: &PhoneNumber) -> &'static str {
    match number.get_type() {
        PhoneNumberType::Mobile | PhoneNumberType::FixedLineOrMobile => "can get messages",
        PhoneNumberType::PremiumRate | PhoneNumberType::SharedCost => "costs more",
        _ => "is called",
    }
}

fn main() {
    let customers = [
        (Some(Region::XK), "044 123 456"),
        (Some(Region::DE), "030/12 34 56"),
        (Some(Region::US), "(212) 555-0123 ext. 12"),
        (Some(Region::NZ), "0064 3 331 6005"),
        (None, "+39 06 698 12345"),
        (None, "+800 1234 5678"),
        (Some(Region::BR), "0 15 11 2345-6789"),
    ];
    let mut known = HashSet::new();
    for (home, text) in customers {
        let number = PHONE_NUMBER_UTIL.parse_and_keep_raw_input(text, home).unwrap();
        println!("{} {:?} {} {}", number.country_code, number.get_region_code(), number.is_valid(), kind(&number));
        println!("{:?} {}", number.country_code_source(), number.preferred_domestic_carrier_code());
        println!("{} {}", number.get_national_significant_number(), number.extension());
        for format in ["e164", "international", "national", "rfc3966"] {
            println!("{}", number.format_as(format.parse::<PhoneNumberFormat>().unwrap()));
        }
        println!("{}", number.format_out_of_country_calling_number(Region::US));
        println!("{}", number.format_in_original_format(home.unwrap_or(Region::US)));
        println!("{:?}", number.format_for_mobile_dialing(Region::DE, true));
        let json = serde_json::to_string(&number).unwrap();
        let back: PhoneNumber = serde_json::from_str(&json).unwrap();
        println!("{json} {back}");
        known.insert(back);
    }
    println!("{}", known.len());
    for text in ["+999 12345", "+49 12345678901234567890"] {
        let error: ParseError = text.parse::<PhoneNumber>().unwrap_err();
        println!("{text:?}: {error}");
    }
    let short: PhoneNumber = "+383 44 123".parse().unwrap();
    assert_eq!(short.is_possible_with_reason(), Err(ValidationError::TooShort));
    let same = PHONE_NUMBER_UTIL.is_number_match_with_two_strings("+383 44 123 456", "044123456").unwrap();
    assert_eq!(same, MatchType::NsnMatch);
    println!("{:?} {:?}", PHONE_NUMBER_UTIL.get_country_code_for_region(Region::XK), Region::from_code("xk"));
}
