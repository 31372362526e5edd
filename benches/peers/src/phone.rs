//! What each crate says of the numbers of twenty regions.

use std::fmt::Write as _;
use std::hint::black_box;
use std::process::Command;

use polity::Country;
use polity::phone::{AsYouType, Format, Kind, PhoneNumber};
use rlibphonenumber::PhoneNumberFormat;

use crate::names::read;
use crate::{Answer, KEYS, Pass, Question, Random, times};

/// phonenumber keeps its regular expressions for sixteen countries; where more take turns, it compiles them anew.
const REGIONS: [&str; 20] = [
    "AR", "AU", "BR", "CN", "DE", "EG", "ES", "FR", "GB", "IN", "IT", "JP", "KR", "MX", "NG", "RU", "TR", "US", "XK",
    "ZA",
];

/// How many of the numbers phonenumber is asked for, each region in both ways: with all of them it would take minutes.
const FEW: usize = 2 * REGIONS.len();

/// How many processes are begun for the first call of each crate.
const STARTS: usize = 21;

/// All that a form asks for: whether a number is valid, whose it is, and what it is for.
struct Peer {
    name: &'static str,
    /// Asks for all texts.
    pass: fn(&[String]),
    /// Whether a text is a valid number of a region, whatever it is for.
    knows: fn(&str, &str) -> bool,
}

macro_rules! peers {
    ($($name:literal => |$text:ident| $parse:expr, |$number:ident| $region:expr, $kind:expr;)+) => {
        [$(Peer {
            name: $name,
            pass: |texts| for text in texts {
                let $text: &str = black_box(text);
                black_box($parse.ok().map(|$number| ($number.is_valid(), $region, $kind)));
            },
            knows: |$text, region| $parse.is_ok_and(|$number| {
                $number.is_valid() && $region.is_some_and(|found| format!("{found:?}").contains(region))
            }),
        }),+]
    };
}

const PEERS: [Peer; 3] = peers![
    "polity" => |text| PhoneNumber::parse(text, None), |number| number.country(), number.kind();
    "rlibphonenumber" => |text| text.parse::<rlibphonenumber::PhoneNumber>(),
        |number| number.get_region_code(), number.get_type();
    "phonenumber" => |text| phonenumber::parse(None, text),
        |number| number.country().id(), number.number_type(&phonenumber::metadata::DATABASE);
];

/// Valid numbers, with their regions, which take turns: one round in E.164, the next as people write them.
///
/// They are fewer than the keys elsewhere: a pass that takes long is interrupted more often, and looks slower than it is.
fn numbers() -> Vec<(&'static str, String)> {
    let mut random = Random::new(7);
    let mut numbers = Vec::new();
    while numbers.len() < KEYS / 4 {
        let region = REGIONS[numbers.len() % REGIONS.len()];
        let kind = [Kind::FixedLine, Kind::Mobile, Kind::TollFree][random.below(3)];
        let dialing = Country::from_alpha2(region).and_then(Country::dialing).expect("a region with a telephone");
        let mut text = dialing.example(kind).expect("a region with such lines").e164().to_string();
        // Other lines than the example's.
        text.truncate(text.len() - 4);
        let _ = write!(text, "{:04}", random.below(10_000));
        // Whether polity is right is told by another.
        if !(PEERS[1].knows)(&text, region) {
            continue;
        }
        if numbers.len() / REGIONS.len() % 2 == 1 {
            text = PhoneNumber::parse(&text, None).expect("a valid number").format(Format::International).to_string();
        }
        numbers.push((region, text));
    }
    numbers
}

pub fn questions() -> Vec<Question> {
    let numbers = numbers();
    let texts: &'static [String] = numbers.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>().leak();
    vec![parsed(&numbers, texts), formatted(texts), first_call(&texts[0])]
}

/// The passes of all but phonenumber over all texts, and phonenumber's over a few.
fn asked(
    name: &'static str,
    texts: &'static [String],
    pass: impl Fn(usize, &'static [String]) -> Pass<'static>,
) -> Question {
    let of = |peers: &[usize], texts: &'static [String]| {
        let mut passes = vec![read(texts)];
        passes.extend(peers.iter().map(|peer| pass(*peer, texts)));
        times(texts.len(), passes)
    };
    let mut answers = of(&[0, 1], texts);
    answers.extend(of(&[2], &texts[..FEW]));
    Question { name, answers }
}

fn parsed(numbers: &[(&str, String)], texts: &'static [String]) -> Question {
    let pass =
        |peer: usize, texts| -> Pass<'static> { (PEERS[peer].name, Box::new(move || (PEERS[peer].pass)(texts))) };
    let mut question = asked("number to validity, entry, kind", texts, pass);
    for (answer, peer) in question.answers.iter_mut().zip(&PEERS) {
        let asked = if peer.name == "phonenumber" { FEW } else { texts.len() };
        answer.right = numbers[..asked].iter().filter(|(region, text)| (peer.knows)(text, region)).count();
        answer.note = format!("{} of {asked}", answer.right);
    }
    question
}

/// International format: of what can be printed into a buffer, the buffer is kept.
fn formatted(texts: &'static [String]) -> Question {
    macro_rules! pass {
        ($name:literal, $texts:expr, |$text:ident| $parse:expr, |$number:ident, $buffer:ident| $format:expr) => {{
            let numbers: Vec<_> = $texts.iter().map(|$text| $parse.expect("a valid number")).collect();
            let pass = move || {
                let mut $buffer = String::with_capacity(64);
                for $number in &numbers {
                    let $number = black_box($number);
                    $buffer.clear();
                    black_box($format);
                }
            };
            ($name, Box::new(pass) as Box<dyn Fn()>)
        }};
    }
    asked("number in international format", texts, |peer, texts| match peer {
        0 => pass!("polity", texts, |text| PhoneNumber::parse(text, None), |number, buffer| {
            write!(buffer, "{}", number.format(Format::International)).is_ok()
        }),
        1 => pass!("rlibphonenumber", texts, |text| text.parse::<rlibphonenumber::PhoneNumber>(), |number, buffer| {
            buffer.push_str(&number.format_as(PhoneNumberFormat::International))
        }),
        _ => pass!("phonenumber", texts, |text| phonenumber::parse(None, text), |number, buffer| {
            write!(buffer, "{}", number.format().mode(phonenumber::Mode::International)).is_ok()
        }),
    })
}

/// The first question of a process, page faults included: a small program of each crate is begun anew each time.
fn first_call(text: &str) -> Question {
    let own = std::env::current_exe().expect("a program has a path");
    let folder = own.parent().expect("a program is in a folder");
    // `cargo run` builds this program alone.
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--release", "--locked", "--ignore-rust-version", "--bins", "--target-dir"]);
    cargo.arg(folder.with_file_name("")).current_dir(env!("CARGO_MANIFEST_DIR"));
    assert!(cargo.status().is_ok_and(|status| status.success()), "the programs of the first call are built");
    let mut times = [const { Vec::new() }; PEERS.len()];
    for _ in 0..STARTS {
        for (peer, times) in PEERS.iter().zip(&mut times) {
            let program = folder.join(format!("first_{}", peer.name));
            let output = Command::new(program).arg(text).output().expect("it begins");
            let time: f64 = String::from_utf8_lossy(&output.stdout).trim().parse().expect("it prints a time");
            times.push(time);
        }
    }
    let answer = |(peer, times): (&Peer, &mut Vec<f64>)| {
        times.sort_by(f64::total_cmp);
        Answer { name: peer.name, time: times[STARTS / 2], right: 0, note: String::new() }
    };
    Question { name: "first number of a process", answers: PEERS.iter().zip(&mut times).map(answer).collect() }
}

/// A digit of a number while it is typed: none of the others has that.
pub fn typed() -> f64 {
    let numbers: &'static [String] = numbers().into_iter().map(|(_, text)| text).collect::<Vec<_>>().leak();
    let digits = numbers.iter().map(String::len).sum();
    let types = || {
        for number in numbers {
            let mut typed = AsYouType::new(None);
            for digit in black_box(number).chars() {
                black_box(typed.push(digit));
            }
        }
    };
    times(digits, vec![read(numbers), ("polity", Box::new(types))])[0].time
}
