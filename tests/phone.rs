//! Phone numbers: whose they are, how they are read and written, and that no text breaks anything.
#![cfg(feature = "phone")]

#[path = "common/random.rs"]
mod random;

use std::collections::{BTreeSet, HashSet};
use std::time::{Duration, Instant};

use polity::phone::{AsYouType, Format, Kind, ParseError, ParseErrorKind, PhoneNumber, Possibility, Ranges, Reason};
use polity::{Country, View};
use random::Random;

/// Every kind that an entry may have numbers of.
const KINDS: [Kind; 11] = [
    Kind::FixedLine,
    Kind::Mobile,
    Kind::FixedLineOrMobile,
    Kind::TollFree,
    Kind::PremiumRate,
    Kind::SharedCost,
    Kind::PersonalNumber,
    Kind::Voip,
    Kind::Pager,
    Kind::Uan,
    Kind::Voicemail,
];
const FORMATS: [Format; 4] = [Format::E164, Format::International, Format::National, Format::Rfc3966];

fn parse(text: &str) -> PhoneNumber {
    PhoneNumber::parse(text, None).unwrap_or_else(|error| panic!("{error}"))
}

fn upstream(text: &str) -> PhoneNumber {
    PhoneNumber::parse_within(text, None, Ranges::Upstream, View::CLDR).unwrap_or_else(|error| panic!("{error}"))
}

/// Each candidate as `XK legacy`.
fn candidates(number: &PhoneNumber) -> Vec<String> {
    let words =
        |candidate: polity::phone::Candidate| format!("{} {}", candidate.country(), candidate.reason().as_str());
    number.candidates().map(words).collect()
}

fn e164(text: &str, home: Option<Country>) -> String {
    PhoneNumber::parse(text, home).map_or_else(|error| error.to_string(), |number| number.e164().to_string())
}

/// Every entry that has an example of a kind, with it.
fn examples() -> impl Iterator<Item = (Country, Kind, PhoneNumber)> {
    Country::all().flat_map(|country| {
        let dialing = country.dialing();
        KINDS.into_iter().filter_map(move |kind| Some((country, kind, dialing?.example(kind)?)))
    })
}

/// A number, who may have it, and whom libphonenumber names.
type Shown = (&'static str, bool, &'static [&'static str], Option<&'static str>, &'static str);

/// Number, validity with all ranges, candidates, rewrite, and what upstream answers.
const SHOWN: &[Shown] = &[
    ("+383 44 123 456", true, &["XK own-code"], None, "XK valid"),
    ("+383 28 012 345", true, &["XK own-code"], None, "XK valid"),
    ("+377 44 123 456", true, &["MC own-code", "XK legacy"], Some("+38344123456"), "MC valid"),
    ("+377 45 123 456", true, &["MC own-code", "XK legacy"], Some("+38345123456"), "MC valid"),
    ("+386 43 123 456", true, &["SI own-code", "XK legacy"], Some("+38343123456"), "SI valid"),
    ("+386 49 123 456", false, &["SI own-code", "XK legacy"], Some("+38349123456"), "SI invalid"),
    ("+381 28 012 345", false, &["RS own-code", "XK legacy"], Some("+38328012345"), "RS invalid"),
    ("+381 38 123 456", false, &["RS own-code", "XK legacy"], Some("+38338123456"), "RS invalid"),
    ("+7 840 226 1234", true, &["abkhazia own-range", "RU plan-holder"], None, "RU valid"),
    ("+7 940 123 4567", true, &["abkhazia own-range", "RU plan-holder"], None, "RU valid"),
    ("+995 442 26 12 34", true, &["GE own-code", "abkhazia other-plan"], None, "GE valid"),
    ("+7 850 123 4567", true, &["south-ossetia own-range", "RU plan-holder"], None, "RU invalid"),
    ("+7 998 123 4567", true, &["south-ossetia own-range", "RU plan-holder"], None, "RU valid"),
    ("+995 344 12 34 56", true, &["GE own-code", "south-ossetia other-plan"], None, "GE valid"),
    ("+90 392 228 1234", true, &["northern-cyprus own-range", "TR plan-holder"], None, "TR valid"),
    ("+252 63 1234567", true, &["somaliland own-range", "SO plan-holder"], None, "SO valid"),
    ("+252 61 1234567", true, &["SO plan-holder"], None, "SO valid"),
    ("+373 533 12345", true, &["transnistria own-range", "MD plan-holder"], None, "MD valid"),
    ("+373 777 12345", true, &["transnistria own-range", "MD plan-holder"], None, "MD valid"),
    ("+970 59 912 3456", true, &["PS own-code"], None, "PS valid"),
    ("+972 59 912 3456", true, &["PS own-range", "IL plan-holder"], Some("+970599123456"), "IL valid"),
    ("+972 2 223 4567", true, &["IL plan-holder", "PS other-plan"], Some("+97022234567"), "IL valid"),
    ("+972 2 623 4567", true, &["IL plan-holder"], None, "IL valid"),
    ("+7 978 123 4567", true, &["RU plan-holder", "UA other-plan"], None, "RU valid"),
    ("+7 365 212 3456", true, &["RU plan-holder", "UA other-plan"], None, "RU valid"),
    ("+380 65 212 3456", true, &["UA own-code", "RU other-plan"], None, "UA valid"),
    ("+380 692 12 34 56", true, &["UA own-code", "RU other-plan"], None, "UA valid"),
    ("+378 0549 882 345", true, &["SM own-code"], None, "SM valid"),
    ("+39 0549 882 345", true, &["SM own-range", "IT plan-holder"], Some("+3780549882345"), "IT valid"),
    ("+39 06 698 12345", true, &["VA own-range"], None, "VA valid"),
    ("+212 528 912 345", true, &["EH own-range", "MA plan-holder"], None, "MA valid"),
    ("+212 528 812 345", true, &["MA plan-holder", "EH shared-range"], None, "MA valid"),
    ("+358 457 012 3456", true, &["AX own-range", "FI plan-holder"], None, "FI valid"),
    ("+34 922 123 456", true, &["IC own-range", "ES plan-holder"], None, "ES valid"),
    ("+44 1481 256789", true, &["GG own-range", "CQ shared-range"], None, "GG valid"),
    ("+599 520 1234", false, &["SX legacy"], Some("+17215201234"), " invalid"),
    ("+800 1234 5678", true, &[], None, " valid"),
];

#[test]
fn the_disputed_and_shared_numbers() {
    let mut wrong = Vec::new();
    for (text, valid, all, rewrite, theirs) in SHOWN {
        let number = parse(text);
        let found = candidates(&number);
        if found != *all || number.is_valid() != *valid {
            wrong.push(format!("{text}: {found:?} valid {}", number.is_valid()));
        }
        if number.country() != number.candidates().next().map(|first| first.country()) {
            wrong.push(format!("{text}: country {:?}", number.country()));
        }
        let rewritten = number.rewrite().map(|number| number.e164().to_string());
        if rewritten.as_deref() != *rewrite {
            wrong.push(format!("{text}: rewrite {rewritten:?}"));
        }
        let strict = upstream(text);
        let country = strict.country().map_or("", Country::id);
        let answer = format!("{country} {}", if strict.is_valid() { "valid" } else { "invalid" });
        if answer != *theirs || strict.rewrite().is_some() || strict.candidates().any(|one| one.since().is_some()) {
            wrong.push(format!("{text}: upstream {answer}, {:?}", candidates(&strict)));
        }
        assert_eq!(strict, number);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn legacy_codes_have_a_date_and_a_source() {
    let number = parse("+377 44 123 456");
    let kosovo = number.candidates().nth(1).unwrap();
    assert_eq!((kosovo.country(), kosovo.reason(), kosovo.kind()), (Country::XK, Reason::Legacy, Some(Kind::Mobile)));
    assert_eq!((kosovo.since(), kosovo.until()), (None, Some("2019-01-15")));
    assert_eq!(kosovo.source(), "libphonenumber-4009 samena-70458");
    assert_eq!(format!("{kosovo:?}"), "Candidate(XK legacy Some(Mobile))");
    let monaco = number.candidates().next().unwrap();
    assert_eq!((monaco.since(), monaco.until(), monaco.source()), (None, None, "phonenumbers"));
    let abkhazia = parse("+7 840 226 1234").candidates().next().unwrap();
    assert_eq!((abkhazia.since(), abkhazia.until()), (Some("2009-11-15"), None));
    // The extension goes with the number.
    let rewritten = parse("+377 44 123 456 ext. 7").rewrite().unwrap();
    assert_eq!(rewritten.format(Format::Rfc3966).to_string(), "tel:+383-44-123-456;ext=7");
    assert_eq!(rewritten.country(), Some(Country::XK));
    assert_eq!(rewritten.rewrite(), None);
}

/// Own calling code, own range, holder, shared range, second plan, legacy: rising, and each entry once.
#[test]
fn candidates_stand_in_the_order_of_the_plan() {
    let texts = SHOWN.iter().map(|shown| parse(shown.0)).chain(examples().map(|(_, _, number)| number));
    for number in texts {
        let reasons: Vec<Reason> = number.candidates().map(|candidate| candidate.reason()).collect();
        assert!(reasons.is_sorted(), "{number} {reasons:?}");
        let distinct: BTreeSet<Country> = number.candidates().map(|one| one.country()).collect();
        assert_eq!(distinct.len(), reasons.len(), "{number}");
    }
    assert!(
        [Reason::OwnCode, Reason::OwnRange, Reason::PlanHolder, Reason::SharedRange, Reason::OtherPlan, Reason::Legacy]
            .is_sorted()
    );
}

#[test]
fn views_hide_entries_and_change_nothing_else() {
    let views = [View::ISO, View::UN, View::CLDR, View::INHABITED, View::INCLUSIVE.without(Country::XK)];
    let texts: Vec<String> = SHOWN
        .iter()
        .map(|shown| shown.0.to_owned())
        .chain(examples().map(|(_, _, number)| number.to_string()))
        .collect();
    for text in &texts {
        let whole = parse(text);
        for view in views {
            let seen = PhoneNumber::parse_within(text, None, Ranges::All, view).unwrap();
            assert_eq!(seen, whole);
            assert!(
                seen.candidates().map(|one| (one.country(), one.reason(), one.kind())).eq(whole
                    .candidates()
                    .filter(|one| view.contains(one.country()))
                    .map(|one| (one.country(), one.reason(), one.kind()))),
                "{text}"
            );
            assert_eq!(
                (seen.is_valid(), seen.kind(), seen.possibility()),
                (whole.is_valid(), whole.kind(), whole.possibility()),
                "{text}"
            );
            for format in FORMATS {
                assert_eq!(seen.format(format).to_string(), whole.format(format).to_string());
            }
        }
    }
    let hidden = |text, view| PhoneNumber::parse_within(text, None, Ranges::All, view).unwrap().country();
    assert_eq!(hidden("+383 44 123 456", View::ISO), None);
    assert_eq!(hidden("+7 840 226 1234", View::ISO), Some(Country::RU));
    assert_eq!(hidden("+972 59 912 3456", View::UN), Some(Country::PS));
    assert_eq!(hidden("+972 59 912 3456", View::UN.without(Country::PS)), Some(Country::IL));
}

/// Entries, and kinds of which they have numbers but no example: none of the digits lead back to the entry.
const WITHOUT: &[(&str, &str)] = &[
    (
        "AG AI AS BB BM BS CA DM DO GD GU JM KN KY KZ LC MP MS PR SX TC TT VC VG VI",
        "toll-free premium-rate personal-number",
    ),
    ("AX", "toll-free premium-rate uan"),
    ("BL EH MF", "mobile toll-free premium-rate voip"),
    ("CC CX", "mobile toll-free premium-rate shared-cost voip"),
    ("GG JE", "toll-free premium-rate personal-number voip pager uan"),
    ("IM", "toll-free premium-rate personal-number voip uan"),
    ("SJ", "mobile toll-free premium-rate shared-cost personal-number voip uan voicemail"),
    ("VA", "mobile toll-free premium-rate shared-cost personal-number voip voicemail"),
    ("YT", "toll-free"),
];
/// The entries that have no example at all.
const NONE: [&str; 10] = ["BV", "CP", "CQ", "DG", "EA", "GS", "HM", "PN", "TF", "UM"];

#[test]
fn examples_lead_back_to_their_entry() {
    let mut without = BTreeSet::new();
    let mut none = Vec::new();
    for country in Country::all() {
        let dialing = country.dialing();
        let example = |kind: &Kind| dialing.is_some_and(|dialing| dialing.example(*kind).is_some());
        if !KINDS.iter().any(example) {
            none.push(country.id());
        }
        let numbers = |kind: &&Kind| dialing.is_some_and(|dialing| dialing.lengths(**kind).count() > 0);
        without.extend(
            KINDS.iter().filter(numbers).filter(|kind| !example(kind)).map(|kind| (country.id(), kind.as_str())),
        );
    }
    let expected: BTreeSet<_> = WITHOUT
        .iter()
        .flat_map(|(ids, kinds)| ids.split(' ').flat_map(|id| kinds.split(' ').map(move |kind| (id, kind))))
        .collect();
    assert_eq!(without, expected);
    assert_eq!(none, NONE);
    let mut wrong = Vec::new();
    for (country, kind, number) in examples() {
        let dialing = country.dialing().unwrap();
        let mut expect = |right: bool, what: &str| {
            if !right {
                wrong.push(format!(
                    "{country} {} {number}: {what} {:?} {:?}",
                    kind.as_str(),
                    number.kind(),
                    candidates(&number)
                ));
            }
        };
        expect(number.country() == Some(country), "country");
        expect(number.is_valid() && number.is_possible(), "valid");
        expect(dialing.lengths(kind).any(|length| usize::from(length) == number.national().len()), "length");
        let line = |kind| matches!(kind, Kind::FixedLine | Kind::Mobile | Kind::FixedLineOrMobile);
        let either = line(kind) && number.kind().is_some_and(line);
        let is_either = kind == Kind::FixedLineOrMobile || number.kind() == Some(Kind::FixedLineOrMobile);
        expect((either && is_either) || number.kind() == Some(kind), "kind");
        for format in FORMATS {
            let text = number.format(format).to_string();
            let home = (format == Format::National).then_some(country);
            let read = PhoneNumber::parse(&text, home);
            expect(read == Ok(number) && read.is_ok_and(|read| read.country() == Some(country)), &text);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn examples_are_those_of_upstream_where_it_knows_the_place() {
    let differing: BTreeSet<&str> = examples()
        .filter(|(country, _, number)| {
            let strict = upstream(&number.to_string());
            !strict.is_valid() || strict.country() != Some(*country)
        })
        .map(|(country, _, _)| country.id())
        .collect();
    assert!(differing.iter().copied().eq([
        "AQ",
        "AX",
        "EH",
        "IC",
        "abkhazia",
        "northern-cyprus",
        "somaliland",
        "south-ossetia",
        "transnistria"
    ]));
}

#[test]
fn what_people_write() {
    let xk = Some(Country::XK);
    let one = [
        "+38344123456",
        "+383 44 123 456",
        "+383-44-123-456",
        "+383.44.123.456",
        "+383 (44) 123 456",
        "+383 (0)44 123 456",
        "+383 (0) 44 / 123 - 456",
        "(+383) 44 123 456",
        "+ 383 44 123 456",
        "++38344123456",
        " \t+383 44 123 456 \n",
        "Tel.: +383 44 123 456",
        "+383 44 123 456.",
        "＋３８３　４４　１２３　４５６",
        "+٣٨٣ ٤٤ ١٢٣ ٤٥٦",
        "+۳۸۳ ۴۴ ۱۲۳ ۴۵۶",
        "+३८३ ४४ १२३ ४५६",
        "+383\u{A0}44\u{2011}123\u{2013}456",
        "+383\u{200B}44\u{AD}123456",
        "tel:+383-44-123-456",
        "tel:44-123-456;phone-context=+383",
        "tel:044123456;phone-context=+383",
        "+383 44 123 456;isub=12",
    ];
    for text in one {
        assert_eq!(e164(text, None), "+38344123456", "{text:?}");
    }
    let national = [
        "044 123 456",
        "44 123 456",
        "00383 44 123 456",
        "00 383 44 123 456",
        "(044) 123-456",
        "٠٤٤١٢٣٤٥٦",
        "０４４－１２３－４５６",
        "tel:044123456;phone-context=kujtesa.com",
    ];
    for text in national {
        assert_eq!(e164(text, xk), "+38344123456", "{text:?}");
    }
    // Each country and region has its own exit code.
    assert_eq!(e164("011 383 44 123 456", Some(Country::US)), "+38344123456");
    assert_eq!(e164("0011 383 44 123 456", Some(Country::AU)), "+38344123456");
    assert_eq!(e164("8~10 383 44 123 456", Some(Country::RU)), "+38344123456");
    assert_eq!(e164("810 383 44 123 456", Some(Country::RU)), "+38344123456");
    // The calling code without anything before it, where the number would be too long with it.
    assert_eq!(e164("44 20 7946 0123", Some(Country::GB)), "+442079460123");
    assert_eq!(e164("383 44 123 456", xk), "+38344123456");
    // The exit code of another country is not an exit code.
    assert_eq!(e164("011 383 44 123 456", xk), "+3831138344123456");
    // National numbers of entries that upstream does not know are read by the plan that they are in.
    assert_eq!(e164("0392 228 12 34", Some(Country::NORTHERN_CYPRUS)), "+903922281234");
    assert_eq!(e164("8 840 226 12 34", Some(Country::ABKHAZIA)), "+78402261234");
    assert_eq!(e164("063 1234567", Some(Country::SOMALILAND)), "+252631234567");
    assert_eq!(e164("0777 12345", Some(Country::TRANSNISTRIA)), "+37377712345");
    let strict =
        PhoneNumber::parse_within("0392 228 12 34", Some(Country::NORTHERN_CYPRUS), Ranges::Upstream, View::CLDR);
    assert_eq!(strict.unwrap_err().kind(), ParseErrorKind::NoCallingCode);
}

#[test]
fn italian_zeros_stay() {
    assert_eq!(parse("+39 06 698 12345").national(), "0669812345");
    assert_eq!(parse("+39 6 698 12345").national(), "669812345");
    assert_eq!(e164("06 698 12345", Some(Country::IT)), "+390669812345");
    assert_eq!(e164("+378 0549 882345", None), "+3780549882345");
    assert_eq!(e164("882345", Some(Country::SM)), "+3780549882345");
    assert_eq!(parse("+39 06 698 12345").format(Format::National).to_string(), "06 6981 2345");
    assert_ne!(parse("+39 06 698 12345"), parse("+39 6 698 12345"));
}

#[test]
fn letters_are_keys() {
    assert_eq!(e164("1-800-FLOWERS", Some(Country::US)), "+18003569377");
    assert_eq!(e164("1800 six-flag", Some(Country::US)), "+18007493524");
    assert_eq!(e164("+1 800 GET DATA", None), "+18004383282");
    assert_eq!(e164("+1 800 ABCDEFGHIJ", None), "+18002223334445");
}

#[test]
fn extensions() {
    let forms = [
        "ext. 12",
        "ext 12",
        "ext12",
        "extn. 12",
        "extension 12",
        "EXT 12",
        "x12",
        "X 12",
        "#12",
        "~12",
        "int 12",
        "доб. 12",
        "ｅｘｔ．１２",
        "extensión 12",
        "anexo 12",
        ";ext=12",
        ",,12",
        ";12",
        ",12",
        "- 12#",
        " 12#",
        "x: 12",
        "ext, 12",
    ];
    for form in forms {
        let number = parse(&format!("+383 44 123 456 {form}"));
        assert_eq!(number.extension(), Some("12"), "{form:?}");
        assert_eq!(number.e164().to_string(), "+38344123456", "{form:?}");
    }
    let number = parse("+383 44 123 456 ext. 0012");
    assert_eq!(number.extension(), Some("0012"));
    assert_eq!(number.format(Format::International).to_string(), "+383 44 123 456 ext. 0012");
    assert_eq!(number.format(Format::National).to_string(), "044 123 456 ext. 0012");
    assert_eq!(number.format(Format::Rfc3966).to_string(), "tel:+383-44-123-456;ext=0012");
    assert_eq!(number.to_string(), "+38344123456");
    assert_eq!(parse("+44 20 7946 0123 x5").format(Format::National).to_string(), "020 7946 0123 x5");
    assert_eq!(parse("+383 44 123 456").extension(), None);
    // Two numbers in one: the first.
    assert_eq!(parse("+383 44 123 456 x302/x2303").extension(), Some("302"));
    for length in [1, 20] {
        let digits = "1".repeat(length);
        assert_eq!(parse(&format!("+38344123456;ext={digits}")).extension(), Some(&*digits));
    }
}

#[test]
fn errors_say_what_is_wrong_and_where() {
    use ParseErrorKind::{
        NoCallingCode, NotANumber, TooLong, TooShort, TooShortAfterExitCode, TwoNumbers, UnknownCallingCode,
    };
    let xk = Some(Country::XK);
    let long = "1".repeat(251);
    let spaced = format!("{}1", "+383 44 123 456 ".repeat(16));
    let cases: &[(&str, Option<Country>, ParseErrorKind, usize)] = &[
        ("", None, NotANumber, 0),
        ("", xk, NotANumber, 0),
        ("hello", xk, NotANumber, 0),
        ("+", xk, NotANumber, 1),
        ("+++", None, NotANumber, 3),
        ("044 123 456", None, NoCallingCode, 0),
        ("12", None, NoCallingCode, 0),
        ("1", xk, NotANumber, 1),
        ("+999 44 123 456", None, UnknownCallingCode, 1),
        ("(+0 44 123 456", None, UnknownCallingCode, 2),
        ("+٩٩٩ 44 123", None, UnknownCallingCode, 1),
        ("+383", None, TooShort, 4),
        ("+3834", xk, TooShort, 5),
        ("+49", xk, TooShortAfterExitCode, 3),
        ("00383", xk, TooShort, 5),
        ("0038", xk, TooShortAfterExitCode, 4),
        ("+383441234567890123456", None, TooLong, 21),
        ("044 123 456 044 123 456 78", xk, TooLong, 22),
        ("+383 44 § 123", None, NotANumber, 8),
        ("044 123 é 457", xk, NotANumber, 8),
        ("044 123 456, 049 123 456", xk, TwoNumbers, 13),
        ("tel:044;phone-context=§", xk, NotANumber, 7),
        (&long, xk, TooLong, 250),
        (&spaced, xk, TooLong, 250),
    ];
    let mut wrong = Vec::new();
    for (text, home, kind, at) in cases {
        match PhoneNumber::parse(text, *home) {
            Ok(number) => wrong.push(format!("{text:?} is {number}")),
            Err(error) if (error.kind(), error.at()) != (*kind, *at) => {
                wrong.push(format!("{error} {:?}", error.kind()))
            }
            Err(error) => {
                assert!(text.is_char_boundary(error.at()), "{error}");
                let shown = error.to_string();
                assert!(shown.contains(&kind.to_string()) && shown.contains("expected"), "{shown}");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(
        PhoneNumber::parse("044 123 456", None).unwrap_err().to_string(),
        "\"044 123 456\": no calling code, at byte 0; expected + and a calling code, or a default country or region"
    );
    fn is_error<T: std::error::Error + Send + Sync + Copy + Eq + std::hash::Hash>() {}
    is_error::<ParseError>();
}

#[test]
fn lengths_tell_what_is_possible() {
    let possibility = |text| parse(text).possibility();
    assert_eq!(possibility("+383 44 123 456"), Possibility::Possible);
    assert_eq!(possibility("+1 212 555 012"), Possibility::TooShort);
    assert_eq!(possibility("+383 99 999 999"), Possibility::Possible);
    assert_eq!(possibility("+383 44 123 45"), Possibility::TooShort);
    assert_eq!(possibility("+383 44 123 456 789 01"), Possibility::TooLong);
    assert_eq!(possibility("+1 555 0123"), Possibility::LocalOnly);
    assert_eq!(possibility("+376 123 4567"), Possibility::InvalidLength);
    assert_eq!(possibility("+800 1234 567"), Possibility::TooShort);
    let numbers: HashSet<bool> = SHOWN.iter().map(|shown| parse(shown.0).is_possible()).collect();
    assert!(numbers.contains(&true) && !numbers.contains(&false));
}

/// Who chose the United Kingdom and types any of its numbers never sees another entry, and who types one of Guernsey does
/// once it is whole.
#[test]
fn a_choice_stays_while_the_number_allows_it() {
    let resolve = |text: &str, chosen| PhoneNumber::parse(text, None).ok().and_then(|number| number.resolve(chosen));
    let gb = Some(Country::GB);
    let british = [
        "+442079460123",
        "+441214960123",
        "+447400123456",
        "+448001111",
        "+443001234567",
        "+447012345678",
        "+4414",
        "+44148",
        "+44162",
        "+4476",
    ];
    for (country, _, number) in examples().filter(|(country, ..)| *country == Country::GB) {
        typed(&number.to_string(), country);
    }
    for text in &british[..6] {
        typed(text, Country::GB);
    }
    let (mut random, mut count) = (Random::new(44), 0);
    while count < 2_000 {
        let digits: String = (0..7 + random.below(4)).map(|_| char::from(b'0' + random.below(10) as u8)).collect();
        let text = format!("+44{digits}");
        if parse(&text).is_valid() && parse(&text).country() == gb {
            count += 1;
            typed(&text, Country::GB);
        }
    }
    for text in &british[6..] {
        assert_eq!(resolve(text, gb), gb, "{text}");
    }
    // All of 1624 is the Isle of Man's.
    assert_eq!(resolve("+441624", gb), Some(Country::IM));
    // Guernsey begins as Britain does, and is seen at the last digit.
    for end in 6..13 {
        assert_eq!(resolve(&"+441481256789"[..end], gb), gb);
    }
    assert_eq!(resolve("+441481256789", gb), Some(Country::GG));
    assert_eq!(resolve("+441481256789", None), Some(Country::GG));
    assert_eq!(resolve("+441481256789", Some(Country::CQ)), Some(Country::CQ));
    assert_eq!(resolve("+442079460123", Some(Country::GG)), gb);
    typed("+441481256789", Country::GG);
    // Every example, typed by somebody who chose its entry. But for one: five digits on +672 are a local number of Norfolk
    // Island, which begins with 3 when it is whole.
    for (country, _, number) in examples().filter(|(country, ..)| *country != Country::AQ) {
        typed(&number.to_string(), country);
    }
    assert_eq!(parse("+672 10612").to_string(), "+672310612");
    assert_eq!(resolve("+672106123", Some(Country::AQ)), Some(Country::AQ));
    // Kosovo's old codes are still theirs who chose it.
    assert_eq!(resolve("+37744123456", Some(Country::XK)), Some(Country::XK));
    assert_eq!(resolve("+37744123456", None), Some(Country::MC));
    assert_eq!(resolve("+37799123456", Some(Country::XK)), Some(Country::MC));
    assert_eq!(resolve("+78402261234", Some(Country::RU)), Some(Country::RU));
    assert_eq!(resolve("+380652123456", Some(Country::RU)), Some(Country::RU));
    assert_eq!(resolve("+79781234567", Some(Country::UA)), Some(Country::UA));
    assert_eq!(resolve("+80012345678", gb), None);
    // A hidden entry is no choice.
    let seen = PhoneNumber::parse_within("+38344123456", None, Ranges::All, View::ISO).unwrap();
    assert_eq!(seen.resolve(Country::XK), None);
}

/// Types a number digit by digit: what was chosen is shown all the time.
#[track_caller]
fn typed(number: &str, chosen: Country) {
    for end in 1..=number.len() {
        if let Ok(begun) = PhoneNumber::parse(&number[..end], None) {
            assert_eq!(begun.resolve(chosen), Some(chosen), "{} of {number}", &number[..end]);
        }
    }
}

/// The entries of which some national example, typed, does not end as it is formatted: upstream shows no parentheses and
/// digits that are put in, and the sign after a national prefix is a space.
const TYPED_OTHERWISE: &str = "AM AR AU AZ BR BY CC CL CO CU CX EC HU ID IE JO KZ LT PE PH PK PY RU SI SL TM TR VU ZW \
    abkhazia northern-cyprus south-ossetia";

#[test]
fn what_is_typed_in_somaliland_keeps_its_zero() {
    let typed = |text: &str, home| {
        let mut typed = AsYouType::new(Some(home));
        text.chars().for_each(|digit| _ = typed.push(digit));
        typed.as_str().to_owned()
    };
    assert_eq!(typed("0631234567", Country::SOMALILAND), "063 123 4567");
    assert_eq!(typed("06312", Country::SOMALILAND), "06 312");
    assert_eq!(typed("631234567", Country::SOMALILAND), "63 123 4567");
    assert_eq!(typed("+252631234567", Country::SOMALILAND), "+252 63 123 4567");
    // No source shows it for the rest of the plan, and libphonenumber has none.
    assert_eq!(typed("0631234567", Country::SO), "0631234567");
}

#[test]
fn what_is_typed_ends_as_it_is_formatted() {
    let mut differing = BTreeSet::new();
    let mut same = 0;
    for (country, _, number) in examples() {
        let text = number.format(Format::National).to_string();
        let mut typing = AsYouType::new(Some(country));
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        digits(&text).chars().for_each(|digit| _ = typing.push(digit));
        assert_eq!(digits(typing.as_str()), digits(&text));
        if typing.as_str() == text {
            same += 1;
        } else {
            differing.insert(country.id());
        }
        typing.clear();
        assert_eq!(typing.as_str(), "");
    }
    assert_eq!(differing.into_iter().collect::<Vec<_>>().join(" "), TYPED_OTHERWISE);
    assert!(same > 900, "{same}");
    let mut typing = AsYouType::new(None);
    "+38344123456".chars().for_each(|digit| _ = typing.push(digit));
    assert_eq!(typing.as_str(), "+383 44 123 456");
    assert_eq!(typing.push('x'), "+38344123456x");
}

#[test]
fn display_and_from_str() {
    let number: PhoneNumber = "+383 (0)44 123 456".parse().unwrap();
    assert_eq!(number.to_string(), "+38344123456");
    assert_eq!(format!("{number:?}"), "PhoneNumber(tel:+383-44-123-456)");
    assert_eq!(number.calling_code(), 383);
    assert_eq!("044 123 456".parse::<PhoneNumber>().unwrap_err().kind(), ParseErrorKind::NoCallingCode);
    for (_, _, number) in examples() {
        assert_eq!(number.to_string().parse(), Ok(number));
    }
}

#[test]
fn equal_are_the_same_digits() {
    let number = parse("+383 44 123 456");
    for ranges in [Ranges::Upstream, Ranges::All] {
        for view in [View::UN, View::INCLUSIVE] {
            let other = PhoneNumber::parse_within("044123456", Some(Country::XK), ranges, view);
            // Without Kosovo in the view its numbers are read all the same.
            assert_eq!(other.unwrap(), number);
            assert!(HashSet::from([number]).contains(&other.unwrap()));
        }
    }
    assert_ne!(number, parse("+383 44 123 457"));
    assert_ne!(number, parse("+383 44 123 456 x1"));
    assert_ne!(number, parse("+381 44 123 456"));
    assert_eq!(Ranges::default(), Ranges::All);
    const { assert!(size_of::<PhoneNumber>() <= 144) };
}

/// Pieces that numbers are written with, put together at random.
fn pieces(random: &mut Random, length: usize) -> String {
    const PIECES: &[&str] = &[
        "+",
        "0",
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "00",
        "383",
        "44",
        " ",
        "-",
        "(0)",
        "x",
        "ext",
        ".",
        "/",
        "#",
        ";ext=",
        "tel:",
        ";phone-context=",
        "+383",
        ";isub=",
        "A",
        "z",
        "ß",
        "٤",
        "４",
        "＋",
        "\u{200B}",
        "𝟜",
        "é",
        "\0",
        "~",
        "*",
        ",,",
        "доб",
        ":",
        "[",
        "]",
    ];
    (0..length).map(|_| *random.of(PIECES)).collect()
}

#[test]
fn no_text_breaks_anything() {
    let homes: Vec<Option<Country>> = Country::all().map(Some).chain([None]).collect();
    let mut random = Random::new(5);
    let mut read = 0;
    for round in 0..100_000 {
        let length = random.below(if round % 100 == 0 { 300 } else { 24 });
        let text = if round % 3 == 0 {
            let bytes: Vec<u8> = (0..length).map(|_| random.below(256) as u8).collect();
            String::from_utf8_lossy(&bytes).into_owned()
        } else {
            pieces(&mut random, length)
        };
        let home = *random.of(&homes);
        if round % 10 == 0 {
            let mut typing = AsYouType::new(home);
            text.chars().for_each(|character| _ = typing.push(character));
        }
        let number = match PhoneNumber::parse(&text, home) {
            Ok(number) => number,
            Err(error) => {
                assert!(text.is_char_boundary(error.at()), "{text:?} {home:?} {error}");
                continue;
            }
        };
        read += 1;
        assert!((2..=17).contains(&number.national().len()), "{text:?}");
        assert!(number.candidates().all(|candidate| number.resolve(candidate.country()) == Some(candidate.country())));
        let _ = (number.kind(), number.possibility(), number.rewrite(), number.resolve(home));
        let link = number.format(Format::Rfc3966).to_string();
        for format in [Format::International, Format::National] {
            assert!(number.format(format).to_string().len() < 60);
        }
        // What is valid reads back.
        if number.is_valid() {
            assert_eq!(link.parse(), Ok(number), "{text:?} {home:?}");
            assert_eq!(number.format(Format::International).to_string().parse(), Ok(number), "{text:?} {home:?}");
        }
    }
    assert!(read > 4_000, "{read}");
}

/// A megabyte of anything is no number, and takes no longer than to look at it.
#[test]
fn long_texts_take_linear_time() {
    let started = Instant::now();
    for piece in [
        "1",
        "+",
        " ",
        "x",
        "ext",
        "+383 44 ",
        ";ext=",
        ";phone-context=",
        "٤",
        "(",
        "§",
        ";isub=",
        "1 x",
        ",,1",
        "-1#",
    ] {
        let text = piece.repeat(1_000_000 / piece.len());
        for home in [None, Some(Country::XK)] {
            assert!(PhoneNumber::parse(&text, home).is_err(), "{piece}");
        }
        let mut typing = AsYouType::new(Some(Country::XK));
        text.chars().take(10_000).for_each(|character| _ = typing.push(character));
    }
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
}

#[test]
fn a_second_plan_has_its_own_lengths_and_examples() {
    for country in Country::all() {
        for other in country.dialing().into_iter().flat_map(|dialing| dialing.others()) {
            for kind in Kind::ALL {
                let example = other.example(*kind);
                assert!(
                    example.is_none_or(|number| number.calling_code() == other.calling_code()),
                    "{country} {kind:?}"
                );
            }
        }
    }
    let georgian = Country::ABKHAZIA.dialing().unwrap().others().next().unwrap();
    assert!(georgian.lengths(Kind::FixedLine).eq([9]));
}

#[test]
fn a_choice_stays_where_nothing_speaks_against_it() {
    let resolve = |text: &str, chosen| parse(text).resolve(chosen).unwrap();
    // No source says which of the holder's numbers these entries use.
    for (text, chosen) in [
        ("+90 533 861 2345", Country::NORTHERN_CYPRUS),
        ("+34 600 123 456", Country::IC),
        ("+373 69 123 456", Country::TRANSNISTRIA),
        ("+252 61 2345678", Country::SOMALILAND),
        // Nobody has these numbers.
        ("+44 1481 256789 1", Country::GG),
        ("+44 1534 999", Country::JE),
        ("+1 999 123 4567", Country::CA),
    ] {
        assert_eq!(resolve(text, chosen), chosen, "{text}");
    }
    // These are another's.
    assert_eq!(resolve("+44 1481 256789", Country::JE), Country::GG);
    assert_eq!(resolve("+7 840 226 1234", Country::SOUTH_OSSETIA), Country::ABKHAZIA);
    assert_eq!(resolve("+381 40 123 456", Country::XK), Country::RS);
    assert_eq!(resolve("+49 30 123456", Country::XK), Country::DE);
}

#[test]
fn pluses_stand_together() {
    assert!(PhoneNumber::parse("++383 44 123 456", None).is_ok());
    for text in ["+ +383 44 123 456", "+(+383) 44 123 456"] {
        let upstream = PhoneNumber::parse_within(text, None, Ranges::Upstream, View::CLDR);
        assert_eq!(upstream.unwrap_err().kind(), ParseErrorKind::NotANumber, "{text}");
        assert_eq!(e164(text, None), "+38344123456");
    }
}

/// Width, fill and alignment are those of a string, for numbers of ASCII and for extensions, in every format.
#[test]
fn numbers_are_padded_like_strings() {
    for text in ["+383 44 123 456", "+383 44 123 456 ext. 7", "+54 9 11 2345 6789", "+1 212 555 0123", "+800 1234 5678"]
    {
        let number = parse(text);
        for format in FORMATS {
            let (formatted, string) = (number.format(format), number.format(format).to_string());
            for width in 0..45 {
                assert_eq!(format!("{formatted:width$}"), format!("{string:width$}"));
                assert_eq!(format!("{formatted:<width$}"), format!("{string:<width$}"));
                assert_eq!(format!("{formatted:>width$}"), format!("{string:>width$}"));
                assert_eq!(format!("{formatted:·^width$}"), format!("{string:·^width$}"));
            }
        }
        assert_eq!(format!("{number:*>20}"), format!("{:*>20}", number.e164().to_string()));
    }
}

#[test]
fn numbers_are_ordered_by_their_digits() {
    let mut numbers: Vec<PhoneNumber> = examples().map(|(_, _, number)| number).collect();
    numbers.extend(["+383 44 123 456", "+383 44 123 456 x1", "+383 44 123 456 x02", "+383 44 123 4567"].map(parse));
    numbers.sort();
    let key = |number: &PhoneNumber| {
        (number.calling_code(), number.national().to_owned(), number.extension().map(str::to_owned))
    };
    assert!(numbers.is_sorted_by_key(key));
    for pair in numbers.windows(2) {
        assert_eq!(pair[0].cmp(&pair[1]), key(&pair[0]).cmp(&key(&pair[1])));
        assert_eq!(pair[0] == pair[1], pair[0].cmp(&pair[1]).is_eq());
    }
}

#[test]
fn numbers_are_made_of_texts() {
    let number = parse("+383 44 123 456");
    assert_eq!(PhoneNumber::try_from("+383 (0)44 123-456"), Ok(number));
    assert_eq!(PhoneNumber::try_from(String::from("+383 44 123 456")), Ok(number));
    let error = PhoneNumber::try_from("044 123 456").unwrap_err();
    assert_eq!(error.to_string(), "044 123 456".parse::<PhoneNumber>().unwrap_err().to_string());
    assert_eq!(
        PhoneNumber::try_from("hello").unwrap_err().to_string(),
        "\"hello\": not a phone number, at byte 0; expected digits, with spaces and punctuation between them"
    );
}

/// What iterators say of their lengths is so, from both ends and after the end.
#[test]
fn iterators_keep_their_word() {
    for country in Country::all() {
        for kind in KINDS {
            let Some(lengths) = country.dialing().map(|dialing| dialing.lengths(kind)) else { continue };
            let all: Vec<u8> = lengths.clone().collect();
            assert_eq!(lengths.len(), all.len());
            assert!(all.windows(2).all(|pair| pair[0] < pair[1]) && all.iter().all(|length| (1..=17).contains(length)));
            assert!(lengths.clone().rev().eq(all.iter().rev().copied()));
            let mut both = lengths.clone();
            let (first, last) = (both.next(), both.next_back());
            assert_eq!((first, both.len()), (all.first().copied(), all.len().saturating_sub(2)));
            assert_eq!(last, all.last().copied().filter(|_| all.len() > 1));
            both.by_ref().for_each(drop);
            assert_eq!((both.next(), both.next_back()), (None, None));
        }
    }
    for shown in SHOWN {
        let number = parse(shown.0);
        let mut candidates = number.candidates();
        let (least, most) = candidates.size_hint();
        let count = candidates.by_ref().count();
        assert!(least <= count && most.is_some_and(|most| count <= most), "{}", shown.0);
        assert!(candidates.next().is_none() && candidates.size_hint().1 == Some(0));
    }
    let shown = format!("{:?}", parse("+377 44 123 456").candidates());
    assert_eq!(shown, "[Candidate(MC own-code Some(Mobile)), Candidate(XK legacy Some(Mobile))]");
}

/// Answers that are known to the compiler.
#[test]
fn getters_are_const() {
    const fn digits(number: &PhoneNumber) -> (u16, polity::phone::Formatted) {
        (number.calling_code(), number.format(Format::National))
    }
    const fn parts(candidate: &polity::phone::Candidate) -> (Country, Reason, Option<Kind>) {
        (candidate.country(), candidate.reason(), candidate.kind())
    }
    const fn mistake(error: &ParseError) -> (ParseErrorKind, usize) {
        (error.kind(), error.at())
    }
    let number = parse("+383 44 123 456");
    assert_eq!(digits(&number), (383, number.format(Format::National)));
    let candidate = number.candidates().next().unwrap();
    assert_eq!(parts(&candidate), (Country::XK, Reason::OwnCode, Some(Kind::Mobile)));
    assert_eq!(mistake(&PhoneNumber::parse("+999 44", None).unwrap_err()), (ParseErrorKind::UnknownCallingCode, 1));
}

/// Verdicts of all kinds.
#[test]
fn one_verdict() {
    use polity::phone::{self, Verdict};
    let say = |text: &str, home| match phone::check(text, home) {
        Verdict::Valid(number) => format!("valid {number}"),
        Verdict::Incomplete(fault) => format!("incomplete {:?} {:?}", fault.kind, &text[fault.range]),
        Verdict::Wrong(fault) => {
            let instead = fault.instead.map_or(String::new(), |instead| format!(" {instead}"));
            format!("{:?} {:?}{instead}", fault.kind, &text[fault.range])
        }
        other => panic!("{other:?}"),
    };
    let (xk, us, mx) = (Some(Country::XK), Some(Country::US), Some(Country::MX));
    let cases = [
        ("044 123 456", xk, "valid +38344123456"),
        ("044 123 456 (home)", xk, "valid +38344123456"),
        ("", xk, "incomplete NotANumber \"\""),
        ("+", None, "incomplete NotANumber \"\""),
        ("+3", None, "incomplete NotANumber \"\""),
        ("+38", None, "incomplete TooShortAfterExitCode"),
        ("0", xk, "incomplete"),
        ("00", xk, "incomplete"),
        ("0038", xk, "incomplete"),
        ("00383 44", xk, "incomplete TooShort"),
        ("044 12", xk, "incomplete TooShort \"044 12\""),
        ("+1 212 555", us, "incomplete TooShort"),
        ("555 0123", us, "LocalOnly"),
        ("hello", xk, "NotANumber"),
        ("044 123 456", None, "NoCallingCode"),
        ("+999 44", xk, "UnknownCallingCode"),
        ("+2146491379", us, "UnknownCallingCode \"2146491379\" +12146491379"),
        ("212 555 01234", us, "TooLong \"212 555 01234\""),
        ("044 999 999", xk, "valid"),
        ("+383 99 999 999", None, "NotInUse"),
        ("044 123 456; 049 123 456", xk, "TwoNumbers \"049 123 456\""),
        ("+52 1 55 4163 7145", None, "OldNumber \"+52 1 55 4163 7145\" +525541637145"),
        ("1 55 4163 7145", mx, "OldNumber \"1 55 4163 7145\" +525541637145"),
        ("+229 97 00 00 00", None, "OldNumber \"+229 97 00 00 00\" +2290197000000"),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, home, wanted)| {
            let said = say(text, *home);
            (!said.starts_with(&wanted.replace("TooShortAfterExitCode", "TooShort")))
                .then(|| format!("{text:?}: {said}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What is typed of a number is never wrong on the way.
#[test]
fn what_is_begun_is_incomplete() {
    use polity::phone::{self, Verdict};
    for (country, kind, number) in examples() {
        for format in [Format::E164, Format::International, Format::National] {
            let text = number.format(format).to_string();
            for (end, _) in text.char_indices() {
                let verdict = phone::check(&text[..end], Some(country));
                assert!(!matches!(verdict, Verdict::Wrong(_)), "{country} {kind:?} {:?} {verdict:?}", &text[..end]);
            }
            let whole = phone::check(&text, Some(country));
            assert_eq!(whole.number().map(|read| read.to_string()), Some(number.to_string()), "{text}");
            assert!(whole.is_valid());
        }
    }
}

/// What is shown is read as the same number in the country that it is shown for.
#[test]
fn national_numbers_are_read_as_the_same() {
    let gabon = parse("+241 04 44 44 10");
    for number in
        examples().map(|(_, _, number)| number).chain([gabon, parse("+972 59 912 3456"), parse("+3758100010004")])
    {
        for format in [Format::E164, Format::International, Format::National] {
            let text = number.format(format).to_string();
            assert_eq!(PhoneNumber::parse(&text, number.country()).as_ref(), Ok(&number), "{text}");
        }
    }
}

/// Numbers in texts, with their bytes.
#[test]
fn numbers_are_found_in_texts() {
    use polity::phone::{self, Leniency};
    let found = |text: &str, home: Option<Country>, leniency| -> Vec<String> {
        let all = phone::find(text).home(home).leniency(leniency);
        all.map(|one| format!("{} {}", &text[one.range()], one.number())).collect()
    };
    let (us, ua, de) = (Some(Country::US), Some(Country::UA), Some(Country::DE));
    let valid = |text, home| found(text, home, Leniency::Valid);
    assert_eq!(valid("Call me at (067) 97-28-961  r on 097922458 after 10am.", ua), ["(067) 97-28-961 +380679728961"]);
    let none = [
        ("including them in execution plans CA 03/2015 – 03/2016", us),
        ("05.10.1986", de),
        ("03.06-07.06.2015", de),
        ("60577_175694-300x159.jpg", Some(Country::BR)),
        ("asdf 17553927664 ddd", us),
        ("$650 253 0000", us),
        ("a650 253 0000", us),
        ("2012-01-02 08:30", us),
        ("1-12 (2010", us),
    ];
    for (text, home) in none {
        assert_eq!(valid(text, home), [""; 0], "{text}");
    }
    // The prefix of Argentina may be nothing.
    assert_eq!(valid("movil 93487490015", Some(Country::AR)), ["93487490015 +5493487490015"]);
    assert_eq!(valid("93487490015 movil", Some(Country::MX)), [""; 0]);
    assert_eq!(valid("33174563521", Some(Country::FR)), ["33174563521 +33174563521"]);
    assert_eq!(found("666-1111", us, Leniency::Possible), ["666-1111 +16661111"]);
    let two = "650 253 0000 / +44 20 7946 0123 ext. 5";
    assert_eq!(valid(two, us), ["650 253 0000 +16502530000", "+44 20 7946 0123 ext. 5 +442079460123"]);
    assert_eq!(phone::find(two).last().unwrap().number().extension(), Some("5"));
    // Ranges of our own count.
    assert_eq!(valid("Lefkoşa: +90 392 228 12 34.", None), ["+90 392 228 12 34 +903922281234"]);
    for length in [2_000, 20_000] {
        for piece in ["1", "1 ", "(1", "1/", "12.", "+1 (", "650 253 000 ", "1-", "é1"] {
            let text = piece.repeat(length / piece.len());
            assert!(phone::find(&text).home(us).leniency(Leniency::ExactGrouping).count() <= text.len());
        }
    }
}
