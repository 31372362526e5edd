//! What forms ask beside whose a number is: how it is dialled from elsewhere, whether two are the same, where it belongs.
#![cfg(feature = "phone")]

use polity::phone::{
    self, AsYouType, CallingCode, Format, Kind, Match, Original, PhoneNumber, Ranges, ShortNumber, Source,
    calling_codes,
};
use polity::{Country, Dialing, View};

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

/// Every whole number and its beginnings, typed with a plus or in its own entry.
#[test]
fn the_entry_of_what_is_typed_is_that_of_the_whole_number() {
    let (mut early, mut all) = (0, 0);
    for (country, kind, number) in examples() {
        let national = number.format(Format::National).dialled().to_string();
        for (home, text) in [(None, number.e164().to_string()), (Some(country), national)] {
            if PhoneNumber::parse(&text, home) != Ok(number) {
                continue;
            }
            let mut typed = AsYouType::new(home);
            let mut known = None;
            for (count, digit) in text.chars().enumerate() {
                typed.push(digit);
                // Beginnings are short numbers of their own in some plans.
                if typed.country().is_some() && known.is_none() {
                    known = Some((count + 1, typed.country()));
                }
            }
            assert_eq!(typed.country(), number.country(), "{country} {kind:?} {text}");
            all += 1;
            early += usize::from(known.is_some_and(|(count, found)| count < text.len() && found == number.country()));
        }
    }
    assert!(early * 10 > all * 8, "{early} of {all}");
}

#[test]
fn whatever_is_removed_and_typed_again_shows_the_same() {
    let mut removals = 0;
    for (country, _, number) in examples() {
        let text = number.format(Format::National).dialled().to_string();
        let mut typed = AsYouType::new(Some(country));
        text.chars().for_each(|digit| _ = typed.push(digit));
        let whole = typed.as_str().to_owned();
        if whole.chars().filter(char::is_ascii_digit).count() != text.len() {
            continue; // upstream shows fewer digits than were typed, and so do we
        }
        for at in 0..=whole.len() {
            typed.set_caret(at);
            let caret = typed.caret();
            assert!(caret <= at, "{whole} {at} {caret}");
            let before = whole[..caret].chars().filter(char::is_ascii_digit).count();
            let shown = typed.remove().to_owned();
            let Some(removed) = before.checked_sub(1) else {
                assert_eq!(shown, whole, "nothing stands before the caret");
                continue;
            };
            assert_eq!(typed.typed(), format!("{}{}", &text[..removed], &text[before..]), "{whole} {at}");
            assert_eq!(typed.push(text[removed..].chars().next().unwrap()), whole);
            assert_eq!((typed.typed(), typed.caret()), (text.as_str(), caret), "{whole} {at}");
            removals += 1;
        }
    }
    assert!(removals > 10_000, "{removals}");
}

#[test]
fn what_finds_no_room_is_counted() {
    let mut typed = AsYouType::new(Some(Country::XK));
    typed.replace(0..0, &"1".repeat(250));
    assert_eq!((typed.typed().len(), typed.left_out()), (200, 50));
    typed.push('2');
    assert_eq!(typed.left_out(), 51);
    typed.set_caret(0);
    typed.push('3');
    assert_eq!((typed.typed().len(), typed.left_out()), (200, 52));
    typed.remove();
    assert_eq!(typed.typed().len(), 200, "nothing stands before the caret");
    typed.clear();
    assert_eq!(typed.left_out(), 0);
}

#[test]
fn short_numbers_are_told_from_others() {
    let number = |text, country| ShortNumber::parse(text, country).unwrap();
    let mut emergency = 0;
    for country in Country::all() {
        // The number that works in every mobile network is one of the short numbers of most entries.
        let all = number("112", country);
        emergency += usize::from(all.is_emergency());
        assert!(!all.is_emergency() || all.connects_to_emergency() && all.is_possible());
        assert!(!number("12345678901234567", country).is_possible());
    }
    assert!(emergency > 100, "{emergency}");
    assert!(ShortNumber::parse("", Country::DE).is_none() && ShortNumber::parse("12 a", Country::DE).is_none());
    assert!(ShortNumber::parse("123456789012345678", Country::DE).is_none());
    // Where no short numbers are known, none is valid.
    assert!(!number("112", Country::SOMALILAND).is_valid());
}

#[test]
fn time_zones_are_those_of_the_entry() {
    let (mut known, mut all) = (0, 0);
    for (country, _, number) in examples() {
        let own: Vec<&str> = country.time_zones().collect();
        let zones: Vec<&str> = number.time_zones().collect();
        all += 1;
        known += usize::from(zones.iter().any(|zone| own.contains(zone)));
    }
    // Names of links, and entries whose numbers are in the plan of another, differ.
    assert!(known * 10 > all * 8, "{known} of {all}");
}

#[test]
fn carrier_codes_are_no_part_of_a_number() {
    let rows = [
        ("0 15 11 2345-6789", Country::BR, "1123456789", Some("15")),
        ("90 31 11 2345-6789", Country::BR, "1123456789", Some("31")),
        ("(11) 2345-6789", Country::BR, "1123456789", None),
        ("+55 0 15 11 2345-6789", Country::DE, "1123456789", Some("15")),
        ("0 5 1 2345678", Country::CO, "12345678", Some("5")),
        ("082 2 312 3456", Country::KR, "23123456", Some("82")),
        // The group that stays is the area code.
        ("0343 15 555 1212", Country::AR, "93435551212", None),
        ("030 123456", Country::DE, "30123456", None),
    ];
    for (text, home, national, carrier) in rows {
        for ranges in [Ranges::Upstream, Ranges::All] {
            let original = Original::parse_within(text, Some(home), ranges, View::CLDR).unwrap();
            assert_eq!(
                (original.number().national(), original.carrier_code()),
                (national, carrier),
                "{text} {ranges:?}"
            );
        }
    }
}

#[test]
fn every_number_is_made_of_its_parts() {
    for (_, kind, number) in examples() {
        let parts = PhoneNumber::from_parts(number.calling_code(), number.national(), None).unwrap();
        assert_eq!(parts, number);
        assert_eq!((parts.kind(), parts.country()), (number.kind(), number.country()), "{kind}");
        let prefixed = format!("0{}", number.national());
        let kept = PhoneNumber::from_parts(number.calling_code(), &prefixed, Some("007")).unwrap();
        assert_eq!((kept.national(), kept.extension()), (prefixed.as_str(), Some("007")));
    }
    let refused =
        [(0, "44123456", ""), (999, "44123456", ""), (383, "4", ""), (383, "44 123", ""), (383, "٤٤١٢٣٤٥٦", "")];
    for (code, national, extension) in refused {
        assert_eq!(PhoneNumber::from_parts(code, national, Some(extension)), None, "+{code} {national}");
    }
    assert_eq!(PhoneNumber::from_parts(383, &"4".repeat(18), None), None);
    assert_eq!(PhoneNumber::from_parts(383, "44123456", Some(&"1".repeat(21))), None);
    assert_eq!(PhoneNumber::from_parts(383, "44123456", Some("12a")), None);
}

/// The flag beside a field while a number is typed.
#[test]
fn whose_a_number_is_before_it_is_one() {
    let owner = |text: &str, chosen| phone::owner(text, chosen, View::INCLUSIVE);
    for (country, _, number) in examples() {
        let text = number.e164().to_string();
        for end in 1..=text.len() {
            assert_eq!(owner(&text[..end], Some(country)), Some(country), "{}", &text[..end]);
        }
        // From another choice: nobody, until digits tell.
        let mut told = false;
        for end in 1..=text.len() {
            let found = owner(&text[..end], None);
            assert!(found.is_some() || !told || PhoneNumber::parse(&text[..end], None).is_ok(), "{}", &text[..end]);
            told = found.is_some();
        }
        assert!(owner("0", Some(country)) == Some(country) && owner("", Some(country)) == Some(country));
    }
    for (text, chosen, wanted) in [
        ("+", None, None),
        ("+", Some(Country::DE), Some(Country::DE)),
        ("+9", Some(Country::DE), None),
        ("\u{FF0B}\u{FF13}\u{FF18}\u{FF13}", None, Some(Country::XK)),
        ("\u{200E} +383", Some(Country::RS), Some(Country::XK)),
        ("+44 1534", None, Some(Country::JE)),
        ("+44 1534", Some(Country::FR), Some(Country::JE)),
        ("+999", Some(Country::DE), None),
        ("hello", Some(Country::DE), Some(Country::DE)),
        ("hello", None, None),
    ] {
        assert_eq!(owner(text, chosen), wanted, "{text} {chosen:?}");
    }
    assert_eq!(phone::owner("+38344", None, View::ISO), None, "an entry that is not offered has no flag");
    assert_eq!(owner(&"+383 ".repeat(1_000), Some(Country::DE)), Some(Country::DE));
}
