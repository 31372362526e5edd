//! polity beside the other country crates and ICU4X, in one process: `cargo run --release` in this folder.
//!
//! Every round times every crate once over the same random keys, so that what else the machine does hits all alike; the
//! figure is the median of the rounds, without the time of a loop that only reads the keys. Keys are codes of ISO 3166-1,
//! nine in ten assigned. `--shims` times the shims of `compat/` beside the crates that they replace, `--markdown` prints the README's table, `--svg` its chart.

use std::fmt::Write as _;
use std::hint::black_box;
use std::str::FromStr;
use std::time::Instant;

use icu_collator::{Collator, CollatorPreferences, options::CollatorOptions};
use icu_experimental::displaynames::multi::RegionDisplayNames;
use icu_locale::subtags::Region;
use icu_locale::{Locale as IcuLocale, locale as icu};
use polity::{Country, CountryList, Locale, View, locale};

const KEYS: usize = 2048;
const ROUNDS: usize = 41;

/// Pseudo-random numbers: the same keys in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

fn keys<T: Copy>(hits: &[T], miss: T) -> Vec<T> {
    let mut random = Random(7);
    let mut key = || {
        let hit = hits[random.below(hits.len())];
        if random.below(10) > 0 { hit } else { miss }
    };
    (0..KEYS).map(|_| key()).collect()
}

/// One question, and how long each crate takes to answer it, in nanoseconds.
struct Question {
    name: &'static str,
    answers: Vec<(&'static str, f64)>,
}

impl Question {
    /// polity's own time, and the shortest of the others.
    fn ends(&self) -> (f64, f64) {
        let others = self.answers[1..].iter().map(|(_, time)| *time);
        (self.answers[0].1, others.fold(f64::INFINITY, f64::min))
    }
}

/// A crate, and what goes once through the keys.
type Pass<'a> = (&'static str, Box<dyn Fn() + 'a>);

fn ask(name: &'static str, count: usize, passes: Vec<Pass<'_>>) -> Question {
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
    // The first pass only reads the keys.
    let empty = median(&mut times[0]);
    let rest = passes.iter().zip(&mut times).skip(1);
    let answers = rest.map(|((name, _), times)| (*name, (median(times) - empty).max(0.05))).collect();
    Question { name, answers }
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

    // Names that all of them know as they are written here.
    let english: &'static [&str] =
        keys(&["Germany", "Japan", "Albania", "Brazil", "Kenya", "Norway", "Ghana", "Peru"], "Atlantis").leak();
    let by_name = passes![english;
        "keys" => |key| key,
        "polity" => |key| Country::from_name(key),
        "celes 3.0" => |key| celes3::Country::from_name(key).ok(),
        "celes 2.8" => |key| celes2::Country::from_name(key).ok(),
        "iso_country" => |key| iso_country::Country::from_name(key),
        "country-emoji" => |key| country_emoji::code(key),
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

    vec![
        ask("alpha-2 to entry", KEYS, by_alpha2),
        ask("alpha-3 to entry", KEYS, by_alpha3),
        ask("numeric to entry", KEYS, by_numeric),
        ask("name in Albanian", KEYS, name),
        ask("English name to entry", KEYS, by_name),
        sorted_lists(),
    ]
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
        "--markdown" => print!("{}", markdown(&questions)),
        "--svg" => print!("{}", svg(&questions)),
        _ => {
            for question in &questions {
                println!("{}", question.name);
                let own = question.answers[0].1;
                for (name, time) in &question.answers {
                    println!("  {name:18} {time:10.1} ns  {:8.1} x", time / own);
                }
            }
            println!("locales of polity: {}", Locale::all().len());
            // Names are no race: the others know English ones alone, and most only as ISO writes them.
            let raced = questions.iter().filter(|question| question.name != "English name to entry");
            let slower: Vec<&str> =
                raced.filter(|question| question.ends().0 > question.ends().1).map(|question| question.name).collect();
            if !slower.is_empty() {
                println!("another crate is faster: {}", slower.join(", "));
                std::process::exit(1);
            }
        }
    }
}

fn markdown(questions: &[Question]) -> String {
    let mut text = String::from("| | polity | the fastest other | the others |\n|---|---:|---:|---|\n");
    for question in questions {
        let (own, _) = question.ends();
        let mut others = question.answers[1..].to_vec();
        others.sort_by(|a, b| a.1.total_cmp(&b.1));
        let (first, rest) = others.split_first().expect("a question has a peer");
        let rest: Vec<String> = rest.iter().map(|(name, time)| format!("{name} {time:.0}")).collect();
        let _ =
            writeln!(text, "| {} | {own:.1} ns | {} {:.1} ns | {} |", question.name, first.0, first.1, rest.join(", "));
    }
    text
}

/// Bars on a logarithmic scale, one group a question.
fn svg(questions: &[Question]) -> String {
    let (left, width, line) = (150.0, 420.0, 16.0);
    let rows: usize = questions.iter().map(|question| question.answers.len() + 2).sum();
    let height = rows as f64 * line + 12.0;
    // One decade from 0.1 ns on is as wide as every other.
    let longest = questions.iter().flat_map(|question| &question.answers).map(|(_, time)| *time).fold(1.0, f64::max);
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
        for (name, time) in &question.answers {
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
