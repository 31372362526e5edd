// Compiled for the old crate and for the shim, as `c`.

use c::{PHONE_NUMBER_UTIL, ParseError, PhoneNumber, PhoneNumberFormat, PhoneNumberType, Region};

const FORMATS: [PhoneNumberFormat; 4] = [
    PhoneNumberFormat::E164, PhoneNumberFormat::International, PhoneNumberFormat::National, PhoneNumberFormat::RFC3966,
];
const TYPES: [PhoneNumberType; 12] = [
    PhoneNumberType::FixedLine, PhoneNumberType::Mobile, PhoneNumberType::FixedLineOrMobile, PhoneNumberType::TollFree,
    PhoneNumberType::PremiumRate, PhoneNumberType::SharedCost, PhoneNumberType::VoIP, PhoneNumberType::PersonalNumber,
    PhoneNumberType::Pager, PhoneNumberType::UAN, PhoneNumberType::VoiceMail, PhoneNumberType::Unknown,
];

fn kind(error: &ParseError) -> String {
    match error {
        ParseError::NotANumber(_) => "NotANumber".to_owned(),
        other => format!("{other:?}: {other}"),
    }
}

fn shown(number: &PhoneNumber) -> String {
    let PhoneNumber { country_code, national_number, extension, italian_leading_zero, number_of_leading_zeros, .. } = number;
    format!("{:?}", (country_code, national_number, extension, italian_leading_zero, number_of_leading_zeros))
}

pub fn ask(home: Option<&str>, text: &str) -> crate::Answers {
    let region = home.map(|home| home.parse::<Region>().unwrap());
    let util = &*PHONE_NUMBER_UTIL;
    let plain = util.parse(text, region);
    let number = match util.parse_and_keep_raw_input(text, region) {
        Ok(number) => number,
        Err(error) => {
            let message = if let ParseError::NotANumber(inner) = &error { format!("{inner:?}") } else { String::new() };
            return vec![
                ("parse", format!("Err({})", kind(&error))),
                ("why not a number", message),
                ("match of texts", format!("{:?}", util.is_number_match_with_two_strings(text, "+64 3 331 6005").ok())),
            ];
        }
    };
    let mut plain = plain.expect("as with the input");
    let mut answers = vec![
        ("parse", "Ok".to_owned()),
        ("number", shown(&number)),
        ("without input", format!("{} {:?} {:?}", shown(&plain), plain.raw_input, plain.country_code_source)),
        ("raw input", format!("{:?}", number.raw_input)),
        ("source", format!("{:?} {:?}", number.country_code_source, number.country_code_source().as_str_name())),
        ("carrier", format!("{:?}", number.preferred_domestic_carrier_code)),
        ("digits", number.get_national_significant_number()),
        ("region", format!("{:?}", number.get_region_code())),
        ("valid", number.is_valid().to_string()),
        ("type", format!("{:?}", number.get_type())),
        ("possible", format!("{:?}", number.is_possible_with_reason())),
        ("geographical", number.is_geographical().to_string()),
        ("abroad", number.can_be_internationally_dialled().to_string()),
        ("area", number.get_length_of_geographical_area_code().to_string()),
        ("destination", number.get_length_of_national_destination_code().to_string()),
        ("display", number.to_string()),
        ("original", format!("{}", number.format_in_original_format(region.unwrap_or(Region::World)))),
        ("original of no input", format!("{}", plain.format_in_original_format(Region::US))),
        ("match of texts", format!("{:?}", util.is_number_match_with_two_strings(text, "+64 3 331 6005").ok())),
        ("match of numbers", format!("{:?}", util.is_number_match(&number, &plain))),
        ("match of a text", format!("{:?}", util.is_number_match_with_one_string(&plain, text).ok())),
    ];
    for (format, what) in FORMATS.into_iter().zip(["E164", "International", "National", "RFC3966"]) {
        answers.push((what, number.format_as(format).into_owned()));
    }
    for (from, [valid, out, mobile, bare]) in [
        (Region::US, ["valid for US", "from US", "mobile in US", "dialled in US"]),
        (Region::XK, ["valid for XK", "from XK", "mobile in XK", "dialled in XK"]),
        (region.unwrap_or(Region::World), ["valid at home", "from home", "mobile at home", "dialled at home"]),
    ] {
        answers.push((valid, number.is_valid_for_region(from).to_string()));
        answers.push((out, number.format_out_of_country_calling_number(from).into_owned()));
        answers.push((mobile, format!("{:?}", plain.format_for_mobile_dialing(from, true))));
        answers.push((bare, format!("{:?}", plain.format_for_mobile_dialing(from, false))));
    }
    let possible = TYPES.map(|one| util.is_possible_number_for_type_with_reason(&plain, one));
    answers.push(("possible for a type", format!("{possible:?}")));
    let truncated = plain.truncate_too_long_number();
    answers.push(("truncated", format!("{truncated} {}", shown(&plain))));
    answers
}

/// What does not depend on numbers that are parsed.
pub fn things() -> Vec<(String, crate::Answers)> {
    let util = &*PHONE_NUMBER_UTIL;
    let mut all = Vec::new();
    let mut say = |question: String, what, answer: String| all.push((question, vec![(what, answer)]));
    let mut regions: Vec<Region> = util.get_supported_regions().collect();
    regions.sort();
    say("all".to_owned(), "regions", format!("{regions:?}"));
    let sorted = |codes: &mut dyn Iterator<Item = i32>| {
        let mut codes: Vec<i32> = codes.collect();
        codes.sort_unstable();
        codes
    };
    say("all".to_owned(), "codes", format!("{:?}", sorted(&mut util.get_supported_calling_codes())));
    say("all".to_owned(), "networks", format!("{:?}", sorted(&mut util.get_supported_global_network_calling_codes())));
    for code in -1..=1001 {
        let of_code = util.get_regions_for_country_calling_code(code).map(|regions| regions.collect::<Vec<_>>());
        say(format!("+{code}"), "of code", format!("{:?}", (util.get_region_for_country_code(code), of_code)));
    }
    let text = |text: String, say: &mut dyn FnMut(String, &'static str, String)| {
        let region = Region::from_code(&text);
        let shown = region.map(|region| (region as u16, region.as_region_str().to_string(), region.to_string()));
        say(format!("{text:?}"), "region", format!("{:?}", shown.map_err(|error| (error, error.to_string()))));
        region.ok()
    };
    for odd in ["001", "002", "", "A", "ABC", "a1", "é", "日本", "12"] {
        text(odd.to_owned(), &mut say);
    }
    for first in 'A'..='Z' {
        for second in 'a'..='z' {
            let Some(region) = text(format!("{first}{second}"), &mut say) else { continue };
            let mut types: Vec<String> =
                util.get_supported_types_for_region(region).into_iter().flatten().map(|one| format!("{one:?}")).collect();
            types.sort();
            say(format!("{region}"), "of region", format!("{:?}", (util.get_country_code_for_region(region), util.is_nanpa_country(region))));
            say(format!("{region}"), "types", format!("{types:?}"));
            let invalid = util.get_invalid_example_number(region).map(|number| number.is_valid());
            say(format!("{region}"), "invalid example", format!("{invalid:?}"));
            for one in TYPES {
                let example = util.get_example_number_for_type_and_region(region, one);
                say(format!("{region} {one:?}"), "example", format!("{:?}", example.map(|number| shown(&number))));
            }
        }
    }
    for one in TYPES {
        let example = util.get_example_number_for_type(one).map(|number| number.get_type());
        say(format!("{one:?}"), "example of a type", format!("{example:?}"));
    }
    let mut odd = PhoneNumber::default();
    say("nothing".to_owned(), "formats", format!("{:?}", FORMATS.map(|format| odd.format_as(format).into_owned())));
    odd.country_code = 999;
    odd.national_number = 1234;
    say("+999".to_owned(), "formats", format!("{:?}", FORMATS.map(|format| odd.format_as(format).into_owned())));
    say("+999".to_owned(), "possible", format!("{:?}", (odd.is_possible_with_reason(), odd.get_region_code(), odd.get_type(), odd.is_valid())));
    odd.country_code = 39;
    odd.italian_leading_zero = Some(true);
    say("+39 0".to_owned(), "formats", format!("{:?}", FORMATS.map(|format| odd.format_as(format).into_owned())));
    odd.number_of_leading_zeros = Some(3);
    say("+39 000".to_owned(), "formats", format!("{:?}", FORMATS.map(|format| odd.format_as(format).into_owned())));
    for text in ["e164", "international", "national", "rfc3966", "E164", ""] {
        say(format!("{text:?}"), "format", format!("{:?}", text.parse::<PhoneNumberFormat>().map_err(|error| error.to_string())));
    }
    all
}
