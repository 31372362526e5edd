//! polity beside the other country crates and ICU4X, in one process: `cargo run --release` in this folder.
//!
//! Every round times every crate once over the same random keys, so that what else the machine does hits all alike; the
//! figure is the median of the rounds, without the time of a loop that only reads the keys. Keys are codes of ISO 3166-1,
//! nine in ten assigned; names.rs and phone.rs say what is done with names and numbers. `--shims` times the shims of `compat/`
//! beside the crates that they replace; `--markdown chart.svg` prints the table of `BENCHMARKS.md` and writes its chart, for
//! `benches/regenerate`.

mod names;
mod phone;
#[path = "../../../tests/common/random.rs"]
mod random;

use std::fmt::Write as _;
use std::hint::black_box;
use std::str::FromStr;
use std::time::Instant;

use icu_collator::{Collator, CollatorPreferences, options::CollatorOptions};
use icu_experimental::displaynames::multi::RegionDisplayNames;
use icu_locale::subtags::Region;
use icu_locale::{Locale as IcuLocale, locale as icu};
use polity::{Country, CountryList, Locale, View, locale};
use random::Random;

const KEYS: usize = 2048;
const ROUNDS: usize = 41;

fn keys<T: Copy>(hits: &[T], miss: T) -> Vec<T> {
    let mut random = Random::new(7);
    let mut key = || {
        let hit = hits[random.below(hits.len())];
        if random.below(10) > 0 { hit } else { miss }
    };
    (0..KEYS).map(|_| key()).collect()
}

/// One question, and what the crates answer to it, polity first.
struct Question {
    name: &'static str,
    answers: Vec<Answer>,
}

#[derive(Clone)]
struct Answer {
    name: &'static str,
    /// In nanoseconds.
    time: f64,
    /// How many it answers rightly, where that differs.
    right: usize,
    /// The same in words, or nothing.
    note: String,
}

/// Where another crate may be faster, as long as it answers less: the question, the crates, and why.
const EXCEPT: &[(&str, &[&str], &str)] = &[
    ("English name to entry", &["iso_country", "countries-iso3166"], "compares the bytes with one spelling of each"),
    ("English name to entry", &["celes 3.0", "celes 2.8"], "folds ASCII alone, and knows no name with a space"),
    ("English name to entry", &["country-emoji"], "looks among its own spellings before it folds"),
    ("messy cell to entry", &["iso_country", "countries-iso3166"], "compares the bytes with one spelling of each"),
    ("messy cell to entry", &["celes 3.0", "celes 2.8", "keshvar"], "looks for it as it stands, but for case"),
    (
        "keystroke of a search",
        &["keshvar", "country-emoji"],
        "has no search: asked for whole names, it gives one or none",
    ),
];

/// How many times as long another crate must take, at least: the question, the crate, and the factor.
const BARS: &[(&str, &str, f64)] = &[
    ("number to validity, entry, kind", "rlibphonenumber", 10.0),
    ("number to validity, entry, kind", "phonenumber", 1000.0),
];

/// What polity may take, in nanoseconds.
const MOST: &[(&str, f64)] = &[("first number of a process", 50_000.0)];

impl Question {
    /// The bars that polity misses.
    fn missed(&self) -> impl Iterator<Item = String> {
        let own = self.answers[0].time;
        let peers = BARS.iter().filter(|(name, ..)| *name == self.name).filter_map(move |(_, peer, factor)| {
            let other = self.answers.iter().find(|answer| answer.name == *peer)?;
            (other.time < own * factor).then(|| format!("polity must take at most 1/{factor} of the time of {peer}"))
        });
        let most = MOST.iter().filter(move |(name, most)| *name == self.name && own > *most);
        peers.chain(most.map(|(_, most)| format!("polity must take at most {}", time(*most))))
    }

    /// The crates that are faster than polity, and why that is let pass, if it is.
    fn faster(&self) -> impl Iterator<Item = (&Answer, Option<&'static str>)> {
        let own = &self.answers[0];
        let faster = self.answers[1..].iter().filter(|other| other.time < own.time);
        faster.map(|other| {
            let found = EXCEPT.iter().find(|(name, names, _)| *name == self.name && names.contains(&other.name));
            (other, found.filter(|_| other.right < own.right).map(|(_, _, why)| *why))
        })
    }
}

/// A crate, and what goes once through the keys.
type Pass<'a> = (&'static str, Box<dyn Fn() + 'a>);

/// The first pass only reads the keys: its time is taken off the others.
fn times(count: usize, passes: Vec<Pass<'_>>) -> Vec<Answer> {
    let mut times = vec![Vec::new(); passes.len()];
    for _ in 0..ROUNDS {
        for ((_, pass), times) in passes.iter().zip(&mut times) {
            let start = Instant::now();
            pass();
            times.push(start.elapsed().as_nanos() as f64 / count as f64);
        }
    }
    let median = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[ROUNDS / 2]
    };
    let empty = median(&mut times[0]);
    let answer = |((name, _), times): (&Pass<'_>, &mut Vec<f64>)| Answer {
        name,
        time: (median(times) - empty).max(0.05),
        right: 0,
        note: String::new(),
    };
    passes.iter().zip(&mut times).skip(1).map(answer).collect()
}

fn ask(name: &'static str, count: usize, passes: Vec<Pass<'_>>) -> Question {
    Question { name, answers: times(count, passes) }
}

macro_rules! passes {
    ($keys:expr; $($name:literal => |$key:ident| $answer:expr),+ $(,)?) => {{
        let keys = $keys;
        vec![$(($name, Box::new(move || for key in keys { let $key = *black_box(key); let _ = black_box($answer); }) as Box<dyn Fn()>)),+]
    }};
}

mod shims;

fn questions() -> Vec<Question> {
    let iso: Vec<Country> = View::ISO.iter().collect();
    let alpha2: Vec<&str> = iso.iter().filter_map(|country| country.alpha2()).collect();
    let alpha3: Vec<&str> = iso.iter().filter_map(|country| country.alpha3()).collect();
    let numeric: Vec<u16> = iso.iter().filter_map(|country| country.numeric()).collect();
    let (alpha2, alpha3, numeric) = (keys(&alpha2, "ZZ"), keys(&alpha3, "ZZZ"), keys(&numeric, 999));
    // The closures live as long as the program.
    let (alpha2, alpha3, numeric): (&'static [&str], &'static [&str], &'static [u16]) =
        (alpha2.leak(), alpha3.leak(), numeric.leak());

    let by_alpha2 = passes![alpha2;
        "keys" => |key| key,
        "polity" => |key| Country::from_alpha2(key),
        "celes 3.0" => |key| celes3::Country::from_alpha2(key).ok(),
        "celes 2.8" => |key| celes2::Country::from_alpha2(key).ok(),
        "isocountry" => |key| isocountry::CountryCode::for_alpha2(key).ok(),
        "iso_country" => |key| iso_country::Country::from_str(key).ok(),
        "rust_iso3166" => |key| rust_iso3166::from_alpha2(key),
        "country-code-enum" => |key| country_code_enum::CountryCode::from_str(key).ok(),
        "iso3166-static" => |key| iso3166_static::Alpha2::try_from(key).ok(),
        "keshvar" => |key| keshvar::Alpha2::try_from(key).ok(),
    ];
    let by_alpha3 = passes![alpha3;
        "keys" => |key| key,
        "polity" => |key| Country::from_alpha3(key),
        "celes 3.0" => |key| celes3::Country::from_alpha3(key).ok(),
        "celes 2.8" => |key| celes2::Country::from_alpha3(key).ok(),
        "isocountry" => |key| isocountry::CountryCode::for_alpha3(key).ok(),
        "rust_iso3166" => |key| rust_iso3166::from_alpha3(key),
        "iso3166-static" => |key| iso3166_static::Alpha3::try_from(key).ok(),
        "keshvar" => |key| keshvar::Alpha3::try_from(key).ok(),
    ];
    let by_numeric = passes![numeric;
        "keys" => |key| key,
        "polity" => |key| Country::from_numeric(key),
        "celes 3.0" => |key| celes3::Country::from_value(usize::from(key)).ok(),
        "celes 2.8" => |key| celes2::Country::from_value(usize::from(key)).ok(),
        "isocountry" => |key| isocountry::CountryCode::for_id(u32::from(key)).ok(),
        "rust_iso3166" => |key| rust_iso3166::from_numeric(key),
        "iso3166-static" => |key| iso3166_static::Numeric::try_from(key).ok(),
    ];

    let names: &'static RegionDisplayNames = Box::leak(Box::new(
        RegionDisplayNames::try_new(icu!("sq").into(), Default::default()).expect("ICU4X has Albanian"),
    ));
    let regions: Vec<(Country, Region)> =
        iso.iter().map(|country| (*country, country.id().parse().expect("an alpha-2 is a region"))).collect();
    let regions: &'static [(Country, Region)] = keys(&regions, regions[0]).leak();
    let name = passes![regions;
        "keys" => |key| key,
        "polity" => |key| key.0.name_in(locale::SQ),
        "ICU4X" => |key| names.of(key.1),
    ];

    let mut questions = vec![
        ask("alpha-2 to entry", KEYS, by_alpha2),
        ask("alpha-3 to entry", KEYS, by_alpha3),
        ask("numeric to entry", KEYS, by_numeric),
        ask("name in Albanian", KEYS, name),
        names::english(),
        names::messy(),
        names::keystrokes(),
        sorted_lists(),
    ];
    questions.extend(phone::questions());
    questions
}

/// A list in Albanian order: walked from polity's table, and made with ICU4X's collator.
fn sorted_lists() -> Question {
    let sq: IcuLocale = icu!("sq");
    let collator =
        Collator::try_new(CollatorPreferences::from(&sq), CollatorOptions::default()).expect("ICU4X has Albanian");
    let walk = || {
        for option in black_box(CountryList::new(locale::SQ)) {
            black_box(option.label);
        }
    };
    let sort = move || {
        let mut labels: Vec<&str> = Country::all().map(|country| country.name_in(locale::SQ)).collect();
        labels.sort_by(|a, b| collator.compare(a, b));
        black_box(labels);
    };
    ask(
        "a sorted list of 262",
        1,
        vec![("keys", Box::new(|| {})), ("polity", Box::new(walk)), ("ICU4X collator", Box::new(sort))],
    )
}

fn main() {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    if wanted == "--shims" {
        return shims::race();
    }
    let questions = questions();
    match wanted.as_str() {
        "--markdown" => {
            print!("{}", markdown(&questions));
            let chart = std::env::args().nth(2).expect("--markdown is followed by the file of the chart");
            std::fs::write(chart, svg(&questions)).expect("the chart is written");
        }
        _ => {
            let mut failed = false;
            for question in &questions {
                println!("{}", question.name);
                let own = question.answers[0].time;
                for Answer { name, time, note, .. } in &question.answers {
                    println!("  {name:18} {time:10.1} ns  {:8.1} x  {note}", time / own);
                }
                for (answer, excuse) in question.faster() {
                    failed |= excuse.is_none();
                    println!("  {} is faster: {}", answer.name, excuse.unwrap_or("polity must not be beaten here"));
                }
                for missed in question.missed() {
                    failed = true;
                    println!("  {missed}");
                }
            }
            println!("a digit as you type: {} with polity; the others do not have that", time(phone::typed()));
            println!("locales of polity: {}", Locale::all().len());
            if failed {
                std::process::exit(1);
            }
        }
    }
}

/// A time in the unit that leaves few digits.
fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        ..1e5 => format!("{nanoseconds:.1} ns"),
        ..1e6 => format!("{:.0} µs", nanoseconds / 1e3),
        _ => format!("{:.1} ms", nanoseconds / 1e6),
    }
}

/// The same where a column says that it is nanoseconds.
fn brief(nanoseconds: f64) -> String {
    if nanoseconds < 1e5 { format!("{nanoseconds:.0}") } else { time(nanoseconds) }
}

fn markdown(questions: &[Question]) -> String {
    let mut text = String::from("| | polity | the fastest other | the others |\n|---|---:|---:|---|\n");
    for question in questions {
        let (own, others) = question.answers.split_first().expect("polity answers");
        let mut others = others.to_vec();
        others.sort_by(|a, b| a.time.total_cmp(&b.time));
        let (first, rest) = others.split_first().expect("a question has a peer");
        let note = |answer: &Answer| if answer.note.is_empty() { String::new() } else { format!(" ({})", answer.note) };
        let rest: Vec<String> =
            rest.iter().map(|other| format!("{} {}{}", other.name, brief(other.time), note(other))).collect();
        let _ = writeln!(
            text,
            "| {} | {}{} | {} {}{} | {} |",
            question.name,
            time(own.time),
            note(own),
            first.name,
            time(first.time),
            note(first),
            rest.join(", ")
        );
    }
    text
}

/// Bars on a logarithmic scale, one group a question.
fn svg(questions: &[Question]) -> String {
    let (left, width, line) = (150.0, 420.0, 16.0);
    let rows: usize = questions.iter().map(|question| question.answers.len() + 2).sum();
    let height = rows as f64 * line + 12.0;
    // One decade from 0.1 ns on is as wide as every other.
    let longest = questions.iter().flat_map(|question| &question.answers).map(|answer| answer.time).fold(1.0, f64::max);
    let x = |time: f64| (time.max(0.1) / 0.1).log10() / (longest / 0.1).log10() * width;
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{height}\" viewBox=\"0 0 {0} {height}\" \
         font-family=\"sans-serif\" font-size=\"12\">\n<style>text{{fill:#333}}.own{{fill:#2563eb}}.peer{{fill:#9ca3af}}\
         @media(prefers-color-scheme:dark){{text{{fill:#ddd}}.own{{fill:#60a5fa}}.peer{{fill:#6b7280}}}}</style>\n",
        left + width + 90.0
    );
    let mut y = 4.0;
    for question in questions {
        y += line;
        let _ =
            writeln!(text, "<text x=\"4\" y=\"{y}\" font-weight=\"bold\">{}, ns, logarithmic</text>", question.name);
        for Answer { name, time, .. } in &question.answers {
            y += line;
            let class = if *name == "polity" { "own" } else { "peer" };
            let _ = writeln!(
                text,
                "<text x=\"{}\" y=\"{y}\" text-anchor=\"end\">{name}</text><rect class=\"{class}\" x=\"{left}\" y=\"{}\" width=\"{:.1}\" \
                 height=\"11\"/><text x=\"{:.1}\" y=\"{y}\">{time:.1}</text>",
                left - 6.0,
                y - 10.0,
                x(*time).max(1.0),
                left + x(*time) + 6.0,
            );
        }
        y += line;
    }
    text.push_str("</svg>\n");
    text
}
