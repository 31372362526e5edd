//! How numbers are dialled from elsewhere, where they belong, whether two are the same, and what regions and codes there are.

use polity::phone::{
    AsYouType, CallingCode, Cost, Formatted, Match, Original, PhoneNumber, Ranges, ShortNumber, Source,
};
use polity::{Country, View};

use super::{Question, World, any_region, kind_number, random_number, spread};
use crate::random::Random;

/// Stands between the two arguments of a question.
const AND: char = '\u{1}';

/// The names of what is asked.
pub(super) fn fields(kind: char) -> &'static [&'static str] {
    match kind {
        'F' => &[
            "valid for",
            "from abroad",
            "for a mobile",
            "dialled on a mobile",
            "original",
            "source",
            "area code",
            "destination code",
            "geographical",
            "reached from abroad",
            "truncated",
            "time zones",
        ],
        'S' => &[
            "short and possible",
            "short and valid",
            "emergency",
            "connects to emergency",
            "cost",
            "specific to a carrier",
            "for messages",
        ],
        'M' => &["two texts", "number and text", "two numbers"],
        'K' => &["kinds"],
        'N' => &["public names"],
        _ => &["entries of a calling code"],
    }
}

/// Makes another question of one about a number.
pub(super) fn question(number: Question, world: &World, random: &mut Random) -> Question {
    if random.below(2) == 0 {
        // Often one of the same plan.
        let code = world.plans.iter().find(|plan| plan.regions.iter().any(|region| region.id == number.region));
        let mut from = match code.filter(|_| random.below(2) == 0) {
            Some(plan) => random.of(&plan.regions),
            None => any_region(world, random),
        };
        while from.id.is_empty() {
            from = any_region(world, random);
        }
        return Question { kind: 'F', text: format!("{}{AND}{}", number.text, from.id), ..number };
    }
    let other = match random.below(5) {
        0 => random_number(world, random).text,
        1 => spread(&number.text, random),
        2 => number.text.chars().skip(random.below(5)).collect(),
        3 => format!("{} ext. {}", number.text, random.below(3)),
        _ => match PhoneNumber::parse(&number.text, Country::from_alpha2(&number.region)) {
            Ok(read) => random.of(&[read.e164().to_string(), read.national().to_owned()]).clone(),
            Err(_) => number.text.clone(),
        },
    };
    let (first, second) = if random.below(2) == 0 { (&number.text, &other) } else { (&other, &number.text) };
    Question { kind: 'M', region: String::new(), text: format!("{first}{AND}{second}") }
}

/// The questions about regions and calling codes.
pub(super) fn tables(world: &World) -> impl Iterator<Item = Question> {
    let words = include_str!("../../../src/phone/libphonenumber.md").to_lowercase();
    let words: Vec<&str> =
        words.split(|other: char| !other.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let names = Question { kind: 'N', region: String::new(), text: words.join(" ") };
    let regions = world.plans.iter().flat_map(|plan| &plan.regions).filter(|region| !region.id.is_empty());
    let kinds = regions.map(|region| Question { kind: 'K', region: region.id.clone(), text: String::new() });
    let countries = world.plans.iter().filter(|plan| !plan.regions[0].id.is_empty());
    std::iter::once(names).chain(kinds).chain(countries.map(|plan| {
        let mut known: Vec<&str> = plan.regions.iter().map(|region| region.id.as_str()).collect();
        known.sort_unstable();
        Question { kind: 'C', region: String::new(), text: format!("{}{AND}{}", plan.code, known.join(" ")) }
    }))
}

pub(super) fn answer(question: &Question, home: Option<Country>) -> String {
    let (text, other) = question.text.split_once(AND).unwrap_or((&question.text, ""));
    match question.kind {
        'F' => forms(text, home, other),
        'M' => same(text, other),
        'K' => kinds(home),
        'R' => carets(text, home),
        'S' => short_answer(text, home),
        _ => entries(text, other),
    }
}

fn kinds(region: Option<Country>) -> String {
    let kinds = region.and_then(Country::dialing).into_iter().flat_map(|dialing| dialing.kinds());
    let mut kinds: Vec<u8> = kinds.map(kind_number).collect();
    kinds.sort_unstable();
    kinds.iter().map(u8::to_string).collect::<Vec<_>>().join(" ")
}

/// The entries of a calling code, but for those that the oracle does not know.
fn entries(code: &str, known: &str) -> String {
    let dialings = code.parse().ok().and_then(CallingCode::new).into_iter().flat_map(CallingCode::dialings);
    let ids = dialings.map(|dialing| dialing.country().id()).filter(|id| known.split(' ').any(|known| known == *id));
    ids.collect::<Vec<_>>().join(" ")
}

fn forms(text: &str, home: Option<Country>, from: &str) -> String {
    let Ok(original) = Original::parse_within(text, home, Ranges::Upstream, View::CLDR) else {
        return "error".to_owned();
    };
    let number = original.number();
    let Some(from) = Country::from_alpha2(from) else { return "no entry".to_owned() };
    let source = match original.source() {
        Source::Plus => 1,
        Source::ExitCode => 5,
        Source::Bare => 10,
        _ => 20,
    };
    let mobile = number.format_for_mobile(from);
    let written = |formatted: Option<Formatted>| formatted.map_or(String::new(), |formatted| formatted.to_string());
    let length = |code: Option<&str>| code.map_or(0, str::len).to_string();
    [
        u8::from(number.is_valid_for(from)).to_string(),
        number.format_from(from).to_string(),
        written(mobile),
        written(mobile.map(Formatted::dialled)),
        original.to_string(),
        source.to_string(),
        length(number.area_code()),
        length(number.destination_code()),
        u8::from(number.is_geographical()).to_string(),
        u8::from(number.is_reached_from_abroad()).to_string(),
        number.truncated().map_or(String::new(), |number| number.e164().to_string()),
        zones(number),
    ]
    .join("\t")
}

fn zones(number: PhoneNumber) -> String {
    let all: Vec<&str> = number.time_zones().collect();
    if all.is_empty() { "Etc/Unknown".to_owned() } else { all.join(" ") }
}

/// A short number: right, nearly right, or with more digits.
pub(super) fn short(world: &World, random: &mut Random) -> Question {
    let (region, numbers) = random.of(&world.short);
    let mut digits = world.any(*numbers, random);
    match random.below(6) {
        0 => digits.push(*random.of(&super::DIGITS)),
        1 if digits.len() > 1 => _ = digits.pop(),
        2 => {
            let at = random.below(digits.len());
            digits.replace_range(at..=at, &random.of(&super::DIGITS).to_string());
        }
        3 => digits = ["112", "911", "190", "999", "110", "100"][random.below(6)].to_owned(),
        _ => {}
    }
    let region = if random.below(8) == 0 { &random.of(&world.short).0 } else { region };
    Question { kind: 'S', region: region.clone(), text: digits }
}

fn short_answer(digits: &str, region: Option<Country>) -> String {
    let Some(number) = region.and_then(|region| ShortNumber::parse(digits, region)) else { return "none".to_owned() };
    let cost = match number.cost() {
        Some(Cost::TollFree) => 0,
        Some(Cost::StandardRate) => 1,
        Some(Cost::PremiumRate) => 2,
        _ => 3,
    };
    let yes = u8::from;
    let answers = [
        yes(number.is_possible()),
        yes(number.is_valid()),
        yes(number.is_emergency()),
        yes(number.connects_to_emergency()),
        cost,
        yes(number.is_carrier_specific()),
        yes(number.is_for_messages()),
    ];
    answers.map(|answer| answer.to_string()).join("\t")
}

/// Where the caret stands after each digit but the last, if the others follow.
fn carets(digits: &str, home: Option<Country>) -> String {
    let answers = (1..digits.len()).map(|count| {
        let mut typed = AsYouType::new(home);
        digits[count..].chars().for_each(|digit| _ = typed.push(digit));
        typed.set_caret(0);
        digits[..count].chars().for_each(|digit| _ = typed.push(digit));
        format!("{} {}", typed.caret(), typed.as_str())
    });
    answers.collect::<Vec<_>>().join("\t")
}

fn same(first: &str, second: &str) -> String {
    let code = |found: Option<Match>| match found {
        Some(Match::No) => "1",
        Some(Match::Short) => "2",
        Some(Match::National) => "3",
        Some(Match::Exact) => "4",
        _ => "0",
    };
    let mut answers = vec![code(Match::within(first, second, Ranges::Upstream).ok())];
    let read = |text| PhoneNumber::parse_within(text, None, Ranges::Upstream, View::CLDR);
    if let Ok(number) = read(first) {
        answers.push(code(number.matches_text(second).ok()));
        answers.extend(read(second).ok().map(|second| code(Some(number.matches(&second)))));
    }
    answers.join("\t")
}
