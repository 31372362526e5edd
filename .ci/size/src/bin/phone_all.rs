use polity::Country;
use polity::phone::{self, AsYouType, Format, Kind, Match, Original, PhoneNumber, ShortNumber, calling_codes};

fn main() {
    let (text, country) = size::codes();
    let mut typed = AsYouType::new(country);
    text.chars().for_each(|character| _ = typed.push(character));
    println!("{}", typed.as_str());
    typed.set_caret(3);
    typed.remove();
    println!("{typed:?} {:?} {} {}", typed.country(), typed.caret(), typed.left_out());
    for code in calling_codes() {
        for dialing in code.dialings() {
            println!("{code} {dialing} {:?} {:?}", dialing.kinds(), dialing.example(Kind::Mobile));
            println!("{:?}", dialing.lengths(Kind::FixedLine));
        }
    }
    if let Some(country) = country {
        let short = ShortNumber::parse(&text, country);
        println!("{:?}", short.map(|short| (short.is_valid(), short.connects_to_emergency(), short.cost())));
        if let Ok(original) = Original::parse(&text, Some(country)) {
            println!("{original} {:?}", original.source());
        }
    }
    println!("{:?}", phone::check(&text, country));
    phone::find(&text).home(country).for_each(|found| println!("{found:?}"));
    println!("{:?}", Match::of(&text, "+383 44 123 456"));
    match PhoneNumber::parse(&text, country) {
        Ok(number) => {
            println!("{} {:?} {:?}", number.is_valid(), number.country().map(Country::id), number.kind());
            number.time_zones().for_each(|zone| println!("{zone}"));
            println!("{:?} {:?} {:?}", number.area_code(), number.destination_code(), number.truncated());
            println!("{:?} {:?}", number.rewrite(), number.resolve(country));
            println!("{:?} {}", number.renumbering(), number.alternatives().count());
            if let Some(country) = country {
                println!("{} {}", number.is_valid_for(country), number.format_from(country));
                println!("{:?}", number.format_for_mobile(country).map(|mobile| mobile.dialled()));
            }
            number.candidates().for_each(|candidate| println!("{candidate:?} {:?}", candidate.since()));
            for format in [Format::E164, Format::International, Format::National, Format::Rfc3966] {
                println!("{}", number.format(format));
            }
        }
        Err(error) => println!("{error}"),
    }
}
