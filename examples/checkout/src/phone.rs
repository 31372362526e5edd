//! The phone field.

use polity::phone::{self, AsYouType, Format, Kind, PhoneNumber, Verdict};
use polity::words::Word;
use polity::{Country, Dialing, View, Words};

/// What a phone field holds.
pub(crate) struct Phone {
    /// What to show in the field: grouped as it is typed.
    pub(crate) shown: String,
    pub(crate) number: Option<PhoneNumber>,
    /// The entry whose flag stands beside the number.
    pub(crate) country: Option<Country>,
    /// What is wrong: a name for programs, and a sentence.
    pub(crate) mistake: Option<(&'static str, String)>,
    /// Whether more digits may still mend what is wrong.
    pub(crate) unfinished: bool,
    /// How to write the number once it is whole.
    pub(crate) written: Option<String>,
    /// The number that took the place of an old one.
    pub(crate) rewrite: Option<PhoneNumber>,
}

impl Phone {
    /// Reads what was typed beside a chosen calling code.
    pub(crate) fn read(text: &str, chosen: Option<Country>, view: View, words: Words) -> Self {
        let grouped = grouped(text, chosen);
        let verdict = phone::check_within(text, chosen, view);
        let empty = text.trim().is_empty();
        let mistake = match verdict.fault() {
            _ if empty => Some(("missing", words.get(Word::ProblemMissing).to_owned())),
            fault => fault.map(|fault| (fault.kind.as_str(), fault.message(words).to_string())),
        };
        let unfinished = !empty && matches!(verdict, Verdict::Incomplete(_));
        let number = verdict.number();
        let country = phone::owner(text, chosen, view);
        // What begins with an exit code has a meaning only beside the chosen entry: once whole, it is written with a plus.
        let code = |country: Option<Country>| country.and_then(Country::dialing).map(Dialing::calling_code);
        let international = number.is_some_and(|number| Some(number.calling_code()) != code(chosen));
        let format = if grouped.starts_with('+') || international { Format::International } else { Format::National };
        let written = number.filter(PhoneNumber::is_valid).map(|number| number.format(format).to_string());
        let shown = match &written {
            Some(written) if international && !grouped.starts_with('+') => written.clone(),
            _ => grouped,
        };
        // An old number of one entry may be a good number of another, where somebody chose to be.
        let stays = mistake.is_none() && number.is_some_and(|number| number.country() == chosen);
        let rewrite = number.and_then(|number| number.rewrite()).filter(|_| !stays);
        Phone { shown, number, country, mistake, unfinished, written, rewrite }
    }
}

/// The text as it is grouped while being typed; what has more than digits in it stays.
fn grouped(text: &str, home: Option<Country>) -> String {
    let text = text.trim();
    if text.chars().count() > 60 || !text.chars().all(is_of_number) {
        return text.to_owned();
    }
    let mut typed = AsYouType::new(home);
    text.chars().filter(|letter| is_dialled(*letter)).for_each(|letter| _ = typed.push(letter));
    typed.as_str().to_owned()
}

fn is_dialled(letter: char) -> bool {
    letter == '+' || letter.is_numeric()
}

fn is_of_number(letter: char) -> bool {
    is_dialled(letter) || " ()-./\u{a0}".contains(letter)
}

/// A number of an entry for the placeholder.
pub(crate) fn example(country: Option<Country>) -> String {
    let dialing = country.and_then(Country::dialing);
    let example =
        dialing.and_then(|dialing| [Kind::Mobile, Kind::FixedLine].into_iter().find_map(|kind| dialing.example(kind)));
    example.map_or(String::new(), |number| number.format(Format::National).to_string())
}
