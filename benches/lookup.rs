//! Nanoseconds an answer, over random keys of which nine in ten hit: `cargo bench`.
//!
//! The time of a loop that only reads the keys is subtracted. Each figure is the median of 21 runs. The crate takes no
//! benchmark library, so that the first command of a newcomer builds none; `cargo test --benches` runs each once.

use polity::{Country, CountryList, Locale, locale};

#[path = "../tests/common/random.rs"]
mod random;
#[path = "../tests/common/time.rs"]
mod time;

use random::Random;
use time::time;

const KEYS: usize = 4096;

fn keys<T>(hit: impl Fn(usize) -> T, miss: impl Fn(usize) -> T) -> Vec<T> {
    let mut random = Random::new(7);
    (0..KEYS)
        .map(|_| {
            let number = random.below(1 << 30);
            if random.below(10) > 0 { hit(number) } else { miss(number) }
        })
        .collect()
}

fn main() {
    let all: Vec<Country> = Country::all().collect();
    let alpha2: Vec<&str> = all.iter().filter_map(|country| country.alpha2()).collect();
    let alpha3: Vec<&str> = all.iter().filter_map(|country| country.alpha3()).collect();
    let numeric: Vec<u16> = all.iter().filter_map(|country| country.numeric()).collect();
    let tags = ["sq", "sq-XK", "zh-TW", "sr-ME", "de-CH", "en-US"];

    let report = |what: &str, total: f64, empty: f64| println!("{what:40} {:8.1} ns", (total - empty).max(0.0));
    macro_rules! lookup {
        ($what:literal, $keys:expr, $answer:expr) => {{
            let keys = $keys;
            report($what, time(&keys, $answer), time(&keys, |key| *key));
        }};
    }
    lookup!("Country::from_alpha2", keys(|n| alpha2[n % alpha2.len()], |_| "ZZ"), |key| Country::from_alpha2(key));
    lookup!("Country::from_alpha3", keys(|n| alpha3[n % alpha3.len()], |_| "ZZZ"), |key| Country::from_alpha3(key));
    lookup!("Country::from_numeric", keys(|n| numeric[n % numeric.len()], |_| 999), |key| Country::from_numeric(*key));
    lookup!(
        "Country::from_code, mixed",
        keys(|n| [alpha2[n % 257], alpha3[n % 254], "northern-cyprus"][n % 3], |_| "?"),
        |key| { Country::from_code(key) }
    );
    lookup!("name_in a known locale", keys(|n| all[n % all.len()], |n| all[n % 7]), |key| key.name_in(locale::SQ));
    lookup!("id", keys(|n| all[n % all.len()], |n| all[n % 7]), |key| key.id());
    lookup!("dialing", keys(|n| all[n % all.len()], |n| all[n % 7]), |key| key.dialing().map(|d| d.calling_code()));
    lookup!("Locale::from_tag", keys(|n| tags[n % tags.len()], |_| "tlh"), |key| Locale::from_tag(key));
    let name = |n: usize, locale| all[n % all.len()].name_in(locale);
    lookup!("Country::from_name, English", keys(|n| name(n, locale::EN), |_| "kosvo"), |key| Country::from_name(key));
    lookup!(
        "Country::from_name, sq en ru zh",
        keys(|n| name(n / 4, [locale::SQ, locale::EN, locale::RU, locale::ZH][n % 4]), |_| "kosvo"),
        |key| Country::from_name(key)
    );
    lookup!(
        "Country::from_name, unknown",
        keys(|n| ["Atlantis", "Middle-earth", "kosvo", "нигде"][n % 4], |_| "?"),
        |key| { Country::from_name(key) }
    );
    let list = CountryList::new(locale::SQ);
    let typed = |words: [&'static str; 4]| keys(|n| words[n % 4], |_| words[0])[..64].to_vec();
    lookup!("search, a keystroke", typed(["k", "kos", "repu", "north"]), |key| list.search(key).next());
    lookup!("search with a typing error", typed(["kosvo", "gremany", "swizterland", "xyzzy"]), |key| list
        .search(key)
        .next());
    let lists = [CountryList::new(locale::SQ); 64];
    let whole = time(&lists, |list| list.iter().map(|option| option.label.len()).sum::<usize>());
    report("a sorted list of 262, walked", whole, 0.0);
}
