//! What people type, and what each crate takes it for.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::str::FromStr;

use countries_iso3166::CountryIso31661;
use polity::{Country, CountryList, View, locale};

use crate::{KEYS, Pass, Question, Random, times};

/// One crate's way from a text to an entry.
struct Finder {
    name: &'static str,
    /// Looks for all texts.
    pass: fn(&[&str]),
    /// What it takes a text for: an alpha-2 code, or polity's id.
    answer: fn(&str) -> Option<String>,
}

macro_rules! finders {
    ($($name:literal => |$text:ident| $find:expr, |$found:ident| $code:expr;)+) => {
        &[$(Finder {
            name: $name,
            pass: |texts| for text in texts { let $text: &str = black_box(text); black_box($find); },
            answer: |$text| $find.map(|$found| $code.to_string()),
        }),+]
    };
}

/// The shortest way of each crate from an English name as it writes it.
///
/// keshvar's `find_by_name`, which knows translations, is not among them: the feature that it needs, `search-translations`,
/// is a map of 34,000 names in one function, and rustc 1.95 had not compiled it after 300 s on two cores, nor with
/// opt-level 1 after 150 s. Without optimisation it takes 5 s, but then all of keshvar would be timed so. Built so once, it
/// finds 54 of the messy cells and takes one for another.
const EXACT: &[Finder] = finders![
    "polity" => |text| Country::from_name(text), |found| found.id();
    "celes 3.0" => |text| celes3::Country::from_name(text).ok(), |found| found.alpha2;
    "celes 2.8" => |text| celes2::Country::from_name(text).ok(), |found| found.alpha2;
    "iso_country" => |text| iso_country::Country::from_name(text), |found| found;
    "keshvar" => |text| keshvar::find_by_iso_short_name(text).ok(), |found| format!("{:?}", found.alpha2());
    "country-emoji" => |text| country_emoji::name_to_code(text), |found| found;
    "country-parser" => |text| country_parser::parse(text), |found| found.iso2;
    "countries-iso3166" => |text| supported(text), |found| found.country_code();
    "nationify" => |text| nationify::by_country_name(text), |found| found.iso_code;
];

/// The most forgiving way of each crate: names of all kinds, aliases and codes.
const FORGIVING: &[Finder] = finders![
    "polity" => |text| Country::from_code(text).or_else(|| Country::from_name(text)), |found| found.id();
    "celes 3.0" => |text| celes3::Country::from_str(text).or_else(|_| celes3::Country::from_alias(text)).ok(),
        |found| found.alpha2;
    "celes 2.8" => |text| celes2::Country::from_str(text).or_else(|_| celes2::Country::from_alias(text)).ok(),
        |found| found.alpha2;
    "iso_country" => |text| iso_country::Country::from_name(text).or_else(|| text.parse().ok()), |found| found;
    "keshvar" => |text| {
        let text = text.to_lowercase();
        let found = keshvar::find_by_iso_short_name(&text).or_else(|_| keshvar::find_by_iso_long_name(&text));
        found.ok()
    }, |found| format!("{:?}", found.alpha2());
    "country-emoji" => |text| country_emoji::code(text), |found| found;
    "country-parser" => |text| country_parser::parse(text), |found| found.iso2;
    "countries-iso3166" => |text| supported(text), |found| found.country_code();
    "nationify" => |text| nationify::by_country_name_or_code_case_insensitive(text), |found| found.iso_code;
];

fn supported(text: &str) -> Option<CountryIso31661> {
    let found = CountryIso31661::from(text);
    (!matches!(found, CountryIso31661::UnsupportedIso31661)).then_some(found)
}

/// Cells as they stand in other people's files, and the entry that is meant; "" where it cannot be told or is none.
const MESSY: &[(&str, &str)] = &[
    ("Germany", "DE"),
    ("FRANCE", "FR"),
    ("  Japan ", "JP"),
    ("new zealand", "NZ"),
    ("UK", "GB"),
    ("U.K.", "GB"),
    ("Great Britain", "GB"),
    ("England", "GB"),
    ("Scotland", "GB"),
    ("USA", "US"),
    ("U.S.A.", "US"),
    ("America", "US"),
    ("United States of America", "US"),
    ("UAE", "AE"),
    ("DRC", "CD"),
    ("Democratic Republic of the Congo", "CD"),
    ("Congo, Democratic Republic of the", "CD"),
    ("Congo - Brazzaville", "CG"),
    ("South Korea", "KR"),
    ("Korea, Republic of", "KR"),
    ("North Korea", "KP"),
    ("Iran", "IR"),
    ("Iran (Islamic Republic of)", "IR"),
    ("Bolivia (Plurinational State of)", "BO"),
    ("Viet Nam", "VN"),
    ("Vietnam", "VN"),
    ("Laos", "LA"),
    ("Syria", "SY"),
    ("Tanzania", "TZ"),
    ("Moldova", "MD"),
    ("Russia", "RU"),
    ("Russian Federation", "RU"),
    ("Русия", "RU"),
    ("Holland", "NL"),
    ("The Netherlands", "NL"),
    ("Burma", "MM"),
    ("Myanmar", "MM"),
    ("Ivory Coast", "CI"),
    ("Côte d'Ivoire", "CI"),
    ("Cote d’Ivoire", "CI"),
    ("Swaziland", "SZ"),
    ("Eswatini", "SZ"),
    ("Macedonia", "MK"),
    ("FYROM", "MK"),
    ("Czech Republic", "CZ"),
    ("Czechia", "CZ"),
    ("Cape Verde", "CV"),
    ("East Timor", "TL"),
    ("Vatican", "VA"),
    ("Holy See", "VA"),
    ("Turkey", "TR"),
    ("Türkiye", "TR"),
    ("TÜRKİYE", "TR"),
    ("Taiwan", "TW"),
    ("Chinese Taipei", "TW"),
    ("Hong Kong", "HK"),
    ("Palestine", "PS"),
    ("Kosovo", "XK"),
    ("Kosova", "XK"),
    ("Somaliland", "somaliland"),
    ("Brunei", "BN"),
    ("St. Lucia", "LC"),
    ("Saint Vincent & the Grenadines", "VC"),
    ("Trinidad and Tobago", "TT"),
    ("Bosnia & Herzegovina", "BA"),
    ("Curacao", "CW"),
    ("Reunion", "RE"),
    ("Deutschland", "DE"),
    ("España", "ES"),
    ("Österreich", "AT"),
    ("Ελλάδα", "GR"),
    ("日本", "JP"),
    ("مصر", "EG"),
    // With typing errors, which polity keeps for its search.
    ("Phillipines", "PH"),
    ("Columbia", "CO"),
    ("Kazakstan", "KZ"),
    ("Untied States", "US"),
    // Two can be meant, or none.
    ("Korea", ""),
    ("Congo", ""),
    ("Soviet Union", ""),
    ("Atlantis", ""),
    ("unknown", ""),
    ("N/A", ""),
];

/// English names that all crates know, looked up in random order; how many each knows, as CLDR or as ISO writes them.
pub fn english() -> Question {
    let iso = isocountry::CountryCode::iter().map(|country| (country.name(), country.alpha2()));
    // "Congo" is left out: only ISO writes one of the two so.
    let cldr = View::ISO.iter().map(|country| (country.name(), country.id()));
    let names: BTreeSet<(&str, &str)> = cldr.chain(iso).filter(|(name, _)| *name != "Congo").collect();
    let knows = |finder: &Finder, (name, id): (&str, &str)| (finder.answer)(name).is_some_and(|found| found == id);
    let known: Vec<&str> =
        names.iter().filter(|name| EXACT.iter().all(|finder| knows(finder, **name))).map(|(name, _)| *name).collect();
    let mut random = Random::new(7);
    let keys = (0..KEYS).map(|_| known[random.below(known.len())]).collect();
    let mut question = look("English name to entry", EXACT, keys);
    for (answer, finder) in question.answers.iter_mut().zip(EXACT) {
        answer.right = names.iter().filter(|name| knows(finder, **name)).count();
        answer.note = format!("{} of {}", answer.right, names.len());
    }
    question
}

/// The messy cells, in random order: fewer keys than elsewhere, because some crates take long.
pub fn messy() -> Question {
    let mut random = Random::new(7);
    let texts = (0..KEYS / 4).map(|_| MESSY[random.below(MESSY.len())].0).collect();
    let mut question = look("messy cell to entry", FORGIVING, texts);
    for (answer, finder) in question.answers.iter_mut().zip(FORGIVING) {
        let found = |(text, _): &&(&str, &str)| (finder.answer)(text).unwrap_or_default();
        let right = MESSY.iter().filter(|cell| !cell.1.is_empty() && found(cell) == cell.1).count();
        let wrong = MESSY.iter().filter(|cell| !found(cell).is_empty() && found(cell) != cell.1).count();
        answer.right = right;
        answer.note = format!("{right} of {}", MESSY.iter().filter(|cell| !cell.1.is_empty()).count());
        if wrong > 0 {
            answer.note += &format!(", {wrong} wrong");
        }
    }
    question
}

fn look(name: &'static str, finders: &'static [Finder], texts: Vec<&'static str>) -> Question {
    let texts: &'static [&'static str] = texts.leak();
    let mut passes = vec![read(texts)];
    passes.extend(finders.iter().map(|finder| pass(finder, texts)));
    Question { name, answers: times(texts.len(), passes) }
}

fn pass(finder: &'static Finder, texts: &'static [&'static str]) -> Pass<'static> {
    (finder.name, Box::new(|| (finder.pass)(texts)))
}

/// What only reads the texts.
pub fn read<T: AsRef<str>>(texts: &'static [T]) -> Pass<'static> {
    ("keys", Box::new(|| texts.iter().for_each(|text| _ = black_box(black_box(text).as_ref()))))
}

/// What people type letter by letter into a form in English, and the entry that they look for.
const TYPED: &[(&str, &str)] = &[
    ("germany", "DE"),
    ("south korea", "KR"),
    ("united states", "US"),
    ("cote d'ivoire", "CI"),
    ("ivory coast", "CI"),
    ("holland", "NL"),
    ("turkey", "TR"),
    ("switzerland", "CH"),
    ("kosovo", "XK"),
    ("viet nam", "VN"),
    ("new zealand", "NZ"),
    ("bosnia", "BA"),
    ("uk", "GB"),
    ("phillipines", "PH"),
];

/// How many lines a form shows.
const LINES: usize = 8;

/// Each keystroke of [`TYPED`], and how often the entry is among the first lines. The others have no search as you type: they are asked as if they had one.
pub fn keystrokes() -> Question {
    let strokes = || {
        TYPED.iter().flat_map(|(text, id)| text.char_indices().map(|(at, last)| (&text[..at + last.len_utf8()], *id)))
    };
    let list = CountryList::new(locale::EN);
    let texts: &'static [&'static str] = strokes().map(|(text, _)| text).collect::<Vec<_>>().leak();
    let search = move || {
        for text in texts {
            black_box(list.search(black_box(text)).take(LINES).fold(0, |sum, line| sum + line.label.len()));
        }
    };
    let mut passes: Vec<Pass<'_>> = vec![read(texts), ("polity", Box::new(search))];
    let others = || FORGIVING.iter().filter(|finder| ["keshvar", "country-emoji"].contains(&finder.name));
    passes.extend(others().map(|finder| pass(finder, texts)));
    let mut answers = times(texts.len(), passes);
    let shown = |text: &str, id: &str| list.search(text).take(LINES).any(|line| line.country.id() == id);
    answers[0].right = strokes().filter(|(text, id)| shown(text, id)).count();
    for (answer, finder) in answers[1..].iter_mut().zip(others()) {
        answer.right = strokes().filter(|(text, id)| (finder.answer)(text).is_some_and(|found| found == *id)).count();
    }
    for answer in &mut answers {
        answer.note = format!("{} of {}", answer.right, texts.len());
    }
    Question { name: "keystroke of a search", answers }
}
