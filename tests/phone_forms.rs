//! What forms ask beside whose a number is: how it is dialled from elsewhere, whether two are the same, where it belongs.
#![cfg(feature = "phone")]

use polity::phone::{CallingCode, Format, Kind, Match, Original, PhoneNumber, Source, calling_codes};
use polity::{Country, Dialing};

fn examples() -> impl Iterator<Item = (Country, Kind, PhoneNumber)> {
    Dialing::all().flat_map(|dialing| {
        dialing.kinds().filter_map(move |kind| Some((dialing.country(), kind, dialing.example(kind)?)))
    })
}

#[test]
fn examples_are_valid_for_their_entries() {
    let mut count = 0;
    for (country, kind, number) in examples() {
        assert!(number.is_valid_for(country), "{country} {kind:?} {number}");
        count += 1;
    }
    assert!(count > 1_000, "{count}");
    let monaco = PhoneNumber::parse("+377 44 123 456", None).unwrap();
    assert!(monaco.is_valid_for(Country::MC) && !monaco.is_valid_for(Country::XK), "a legacy number is none");
}

#[test]
fn what_is_dialled_from_an_entry_is_read_there() {
    for (country, _, number) in examples() {
        for from in [country, Country::DE, Country::US, Country::XK, Country::RU] {
            let text = number.format_from(from).dialled().to_string();
            let read = PhoneNumber::parse(&text, Some(from)).unwrap_or_else(|error| panic!("{from}: {text}: {error}"));
            // A number of North America begins with its calling code, which no exit code precedes.
            assert_eq!(read, number, "{from}: {text}");
        }
    }
}

#[test]
fn a_number_is_the_same_as_itself_however_it_is_written() {
    for (country, _, number) in examples() {
        assert_eq!(number.matches(&number), Match::Exact);
        for format in [Format::E164, Format::International, Format::Rfc3966] {
            assert_eq!(number.matches_text(&number.format(format).to_string()), Ok(Match::Exact));
        }
        let national = number.format(Format::National).to_string();
        let reads = PhoneNumber::parse(&national, Some(country)) == Ok(number);
        if reads && number.matches_text(&national) != Ok(Match::National) {
            // A region of a shared plan may have a rule of its own for national numbers.
            let holder = CallingCode::new(number.calling_code()).unwrap().dialings().next().unwrap().country();
            assert_ne!(PhoneNumber::parse(&national, Some(holder)), Ok(number), "{country} {national}");
        }
    }
}

#[test]
fn two_texts_match_in_either_order() {
    let texts = [
        "+383 44 123 456",
        "44 123 456",
        "044123456",
        "123456",
        "+49 30 123456",
        "+383 44 123 456 x5",
        "no",
        "+999 1234",
    ];
    for first in texts {
        for second in texts {
            let (ways, back) = (Match::of(first, second), Match::of(second, first));
            assert_eq!(ways.is_err(), back.is_err(), "{first} {second}");
            if let (Ok(ways), Ok(back)) = (ways, back) {
                assert_eq!(ways, back, "{first} {second}");
            }
        }
    }
    assert_eq!(
        Match::of("+999 1234", "044123456").unwrap_err().to_string(),
        PhoneNumber::parse("+999 1234", None).unwrap_err().to_string()
    );
}

#[test]
fn too_many_digits_are_taken_off() {
    for (country, kind, number) in examples().filter(|(.., number)| number.national().len() < 15) {
        let text = format!("{number}0");
        // Where the digits too many make the first ones a national prefix, it is taken off.
        let Ok(longer) = PhoneNumber::parse(&text, None) else { continue };
        if !longer.national().starts_with(number.national()) {
            continue;
        }
        let Some(cut) = longer.truncated() else { panic!("{country} {kind:?} {text}") };
        assert!(cut.is_valid() && longer.e164().to_string().starts_with(&cut.e164().to_string()), "{text}");
    }
}

#[test]
fn every_calling_code_has_all_of_its_entries_once() {
    let mut all: Vec<Dialing> = calling_codes().flat_map(CallingCode::dialings).collect();
    let mut known: Vec<Dialing> = Dialing::all().collect();
    all.sort();
    known.sort();
    assert_eq!(all, known);
    let numbers: Vec<u16> = calling_codes().map(CallingCode::number).collect();
    assert!(numbers.is_sorted());
    assert!(numbers.iter().all(|number| CallingCode::new(*number).is_some_and(|code| code.number() == *number)));
}

#[test]
fn an_original_shows_the_digits_that_were_written() {
    let digits = |text: &str| text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>();
    let mut grouped = 0;
    for (country, _, number) in examples() {
        let national = number.format(Format::National).dialled().to_string();
        for text in [number.e164().to_string(), national, number.national().to_owned()] {
            let Ok(original) = Original::parse(&text, Some(country)) else { continue };
            assert_eq!(digits(&original.to_string()), digits(&text));
            grouped += usize::from(original.to_string() != text);
            if text.starts_with('+') {
                assert_eq!((original.source(), original.number()), (Source::Plus, number));
            }
        }
    }
    assert!(grouped > 2_000, "{grouped}");
}
