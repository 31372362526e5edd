//! Nothing of this crate needs a heap: counted, not believed.

use polity::{Country, CountryList, Locale, NameStyle, View, former, locale};

fn count<T>(work: impl FnOnce() -> T) -> u64 {
    allocation_counter::measure(|| {
        std::hint::black_box(work());
    })
    .count_total
}

#[test]
fn the_counter_counts() {
    assert_eq!(count(|| String::from("one")), 1);
}

/// A buffer of fixed size, to print into.
#[cfg(feature = "phone")]
#[derive(Default)]
struct Buffer {
    bytes: [[u8; 32]; 4],
    length: usize,
}

#[cfg(feature = "phone")]
impl std::fmt::Write for Buffer {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let room = self.bytes.as_flattened_mut().get_mut(self.length..self.length + text.len());
        room.ok_or(std::fmt::Error)?.copy_from_slice(text.as_bytes());
        self.length += text.len();
        Ok(())
    }
}

#[cfg(feature = "phone")]
#[test]
fn phone_numbers_allocate_nothing() {
    use polity::phone::{AsYouType, Format, PhoneNumber, Ranges};
    use std::fmt::Write;

    let texts = [
        ("+383 44 123 456", None),
        ("+37744123456", None),
        ("044 123 456 ext. 12", Some(Country::XK)),
        ("tel:863-1234;phone-context=+1-914-555", None),
        ("1-800-FLOWERS", Some(Country::US)),
        ("٠٤٤ ١٢٣ ٤٥٦", Some(Country::XK)),
        ("011 15-2345-6789", Some(Country::AR)),
        ("+90 392 228 12 34", None),
        ("+999 123", None),
        ("hello", Some(Country::SOMALILAND)),
    ];
    for (text, home) in texts {
        assert_eq!(count(|| PhoneNumber::parse_within(text, home, Ranges::Upstream, View::CLDR).is_ok()), 0, "{text}");
        assert_eq!(count(|| PhoneNumber::parse(text, home).is_ok()), 0, "{text}");
        let Ok(number) = PhoneNumber::parse(text, home) else { continue };
        let answers = || {
            let known = (number.is_valid(), number.country(), number.kind(), number.possibility());
            std::hint::black_box((known, number.resolve(home), number.rewrite()));
            number.candidates().map(|candidate| candidate.reason() as usize).sum::<usize>()
        };
        assert_eq!(count(answers), 0, "{text}");
        for format in [Format::E164, Format::International, Format::National, Format::Rfc3966] {
            let mut buffer = Buffer::default();
            assert_eq!(count(|| write!(buffer, "{}", number.format(format)).is_ok()), 0, "{text} {format:?}");
            assert_eq!(buffer.bytes.as_flattened()[..buffer.length], *number.format(format).to_string().as_bytes());
        }
    }
    for (text, home) in texts {
        let mut typed = AsYouType::new(home);
        assert_eq!(count(|| text.chars().map(|character| typed.push(character).len()).sum::<usize>()), 0, "{text}");
    }
}

#[test]
fn lookups_names_and_lists_allocate_nothing() {
    let header = "tlh, zh-TW;q=0.8, en;q=0.5";
    assert_eq!(count(|| Country::from_code("northern-cyprus")), 0);
    assert_eq!(count(|| "no such code".parse::<Country>()), 0);
    assert_eq!(count(|| Locale::from_accept_language(header)), 0);
    assert_eq!(count(|| former::lookup("yugoslavia")), 0);
    let list = CountryList::new(locale::SQ).view(View::INHABITED).prefer(&[Country::XK, Country::AL]);
    assert_eq!(count(|| list.iter().map(|option| option.label.len()).sum::<usize>()), 0);
    // The first search in a locale keeps its folded labels; no later one needs a heap.
    assert!(count(|| list.search("kos").count()) > 0);
    assert_eq!(count(|| list.search("kosvo").count()), 0);
    assert_eq!(count(|| Country::from_name("Republika e Kosovës")), 0);
    assert_eq!(count(|| Country::candidates("congo").count()), 0);
    assert_eq!(
        count(|| {
            for country in Country::all() {
                std::hint::black_box(country.name_with(locale::EN, NameStyle::Formal));
                std::hint::black_box((
                    country.codes().count(),
                    country.claims().count(),
                    country.recognition().count(),
                ));
                std::hint::black_box(country.dialing().map(|dialing| dialing.prefixes().count()));
            }
        }),
        0
    );
}

#[cfg(all(feature = "words", feature = "address", feature = "phone"))]
#[test]
fn words_allocate_nothing() {
    use polity::address::{Address, FieldKind};
    use polity::phone::{ParseErrorKind, Possibility};
    use polity::words::Word;
    use polity::{Locale, Words};
    use std::fmt::Write;

    let address = Address::new(Country::JP)
        .set(FieldKind::AdministrativeArea, "東京都")
        .set(FieldKind::PostalCode, "060-0000")
        .set(FieldKind::Locality, "a\u{7}");
    for locale in Locale::all() {
        let mut written = 0;
        let all = || {
            let words = Words::of(locale);
            let mut write = |text: &dyn std::fmt::Display| {
                let mut buffer = [[0; 32]; 32];
                let mut to = Long { bytes: buffer.as_flattened_mut(), length: 0 };
                write!(to, "{text}").expect("room for a sentence");
                written += usize::from(to.length > 0);
            };
            for problem in address.validate() {
                write(&problem.message(words));
            }
            write(&words.count(3));
            write(&words.with(Word::FormNotListed, Country::XK.name_in(locale)));
            write(&ParseErrorKind::TooShort.message(words));
            write(&Possibility::LocalOnly.message(words).unwrap_or(""));
            for country in [Country::JP, Country::GB, Country::SOMALILAND] {
                let form = country.address_form();
                form.rows().flatten().for_each(|field| write(&field.label_in(words)));
                form.notes().for_each(|note| write(&note.text_in(words)));
                write(&country.region().name_in(locale));
            }
        };
        assert_eq!(count(all), 0, "{locale}");
        assert!(written > 20, "{locale}: {written}");
    }
}

/// A buffer for sentences.
#[cfg(all(feature = "words", feature = "address", feature = "phone"))]
struct Long<'a> {
    bytes: &'a mut [u8],
    length: usize,
}

#[cfg(all(feature = "words", feature = "address", feature = "phone"))]
impl std::fmt::Write for Long<'_> {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let room = self.bytes.get_mut(self.length..self.length + text.len());
        room.ok_or(std::fmt::Error)?.copy_from_slice(text.as_bytes());
        self.length += text.len();
        Ok(())
    }
}
