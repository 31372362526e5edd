//! The phone field.

use polity::phone::{AsYouType, Format, Kind, ParseErrorKind, PhoneNumber, Possibility, Ranges};
use polity::{Country, View};

/// What a phone field holds.
pub(crate) struct Phone {
    /// What to show in the field: grouped as it is typed.
    pub(crate) shown: String,
    pub(crate) number: Option<PhoneNumber>,
    /// The entry whose flag stands beside the number.
    pub(crate) country: Option<Country>,
    /// The key of the words that say what is wrong.
    pub(crate) mistake: Option<&'static str>,
    /// The number that took the place of an old one.
    pub(crate) rewrite: Option<PhoneNumber>,
}

impl Phone {
    /// Reads what was typed beside a chosen calling code.
    pub(crate) fn read(text: &str, chosen: Option<Country>, view: View) -> Self {
        let shown = grouped(text, chosen);
        let parsed = PhoneNumber::parse_within(text, chosen, Ranges::All, view);
        let mistake = match &parsed {
            _ if text.trim().is_empty() => Some("missing"),
            Err(error) => Some(match error.kind() {
                ParseErrorKind::NoCallingCode | ParseErrorKind::UnknownCallingCode => "phone-code",
                ParseErrorKind::TooShort | ParseErrorKind::TooShortAfterExitCode => "phone-short",
                ParseErrorKind::TooLong => "phone-long",
                _ => "phone-not",
            }),
            Ok(number) if number.is_valid() => None,
            Ok(number) => Some(match number.possibility() {
                Possibility::TooShort => "phone-short",
                Possibility::TooLong => "phone-long",
                _ => "phone-invalid",
            }),
        };
        let number = parsed.ok();
        let country = number.map_or(chosen, |number| number.resolve(chosen));
        // An old number of one place may be a good number of another, where somebody chose to be.
        let stays = mistake.is_none() && number.is_some_and(|number| number.country() == chosen);
        let rewrite = number.and_then(|number| number.rewrite()).filter(|_| !stays);
        Phone { shown, number, country, mistake, rewrite }
    }
}

/// The text as it is grouped while being typed; what has more than digits in it stays.
fn grouped(text: &str, home: Option<Country>) -> String {
    let text = text.trim();
    let is_dialled = |letter: char| letter == '+' || letter.is_numeric();
    if text.chars().count() > 60 || !text.chars().all(|letter| is_dialled(letter) || " ()-./\u{a0}".contains(letter)) {
        return text.to_owned();
    }
    let mut typed = AsYouType::new(home);
    text.chars().filter(|letter| is_dialled(*letter)).for_each(|letter| _ = typed.push(letter));
    typed.as_str().to_owned()
}

/// A number of a place for the placeholder.
pub(crate) fn example(country: Option<Country>) -> String {
    let dialing = country.and_then(Country::dialing);
    let example =
        dialing.and_then(|dialing| [Kind::Mobile, Kind::FixedLine].into_iter().find_map(|kind| dialing.example(kind)));
    example.map_or(String::new(), |number| number.format(Format::National).to_string())
}
