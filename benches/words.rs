//! Nanoseconds for words of forms: `cargo bench --bench words`. Each figure is the median of 21 runs.

use polity::address::{Address, FieldKind, Problem};
use polity::phone::{ParseErrorKind, PhoneNumber};
use polity::words::Word;
use polity::{Country, Locale, Words};

#[path = "../tests/common/time.rs"]
mod time;

fn time<T, R>(what: &str, items: &[T], answer: impl FnMut(&T) -> R) {
    println!("{what:52} {:8.1} ns", time::time(items, answer));
}

/// Takes what is written and keeps its length alone.
struct Nowhere(usize);

impl std::fmt::Write for Nowhere {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

fn length(text: impl std::fmt::Display) -> usize {
    use std::fmt::Write;
    let mut nowhere = Nowhere(0);
    write!(nowhere, "{text}").map_or(0, |()| nowhere.0)
}

fn main() {
    let languages: Vec<Words> = Words::all().collect();
    let fields: Vec<_> = Country::all().flat_map(|country| country.address_form().rows().flatten()).collect();
    // A page is in one language, and asks for every label of a form.
    let labels: Vec<_> =
        languages.iter().step_by(7).flat_map(|words| fields.iter().map(|field| (*field, *words))).collect();
    time("label of a field", &labels, |(field, words)| field.label_in(*words).len());
    let words: Vec<_> = languages.iter().flat_map(|words| Word::ALL.iter().map(|word| (*word, *words))).collect();
    time("word by its key", &words, |(word, words)| words.get(*word).len());
    let locales: Vec<Locale> = Locale::all().collect();
    time("words of a locale", &locales, |locale| Words::of(*locale));

    let kinds = [
        ParseErrorKind::NotANumber,
        ParseErrorKind::NoCallingCode,
        ParseErrorKind::UnknownCallingCode,
        ParseErrorKind::TooShort,
        ParseErrorKind::TooLong,
    ];
    let errors: Vec<_> = languages.iter().flat_map(|words| kinds.iter().map(|kind| (*kind, *words))).collect();
    time("message of a phone error", &errors, |(kind, words)| kind.message(*words).len());
    let number = PhoneNumber::parse("+383 44 12", None).expect("a number").possibility();
    time("message of a length", &languages, |words| number.message(*words).map_or(0, str::len));

    let problem = |address: Address| address.validate().next().expect("a problem");
    let of = |problem: Problem| languages.iter().map(|words| problem.message(*words)).collect::<Vec<_>>();
    let xk = Address::new(Country::XK).set(FieldKind::StreetAddress, "1").set(FieldKind::Locality, "Pejë");
    time("message: missing, written", &of(problem(Address::new(Country::XK))), |message| length(message));
    let malformed = of(problem(xk.set(FieldKind::PostalCode, "8")));
    time("message: expected something like {example}, written", &malformed, |message| length(message));
    let counts: Vec<_> = languages.iter().flat_map(|words| (0..50).map(|count| (count, *words))).collect();
    time("number of results, written", &counts, |(count, words)| length(words.count(*count)));
}
