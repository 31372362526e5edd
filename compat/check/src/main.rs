//! Asks the same of a crate and of the shim that replaces it, and compares the answers: `cargo run --release`, and with
//! `--no-default-features`.
//!
//! A file of `probes/` is compiled twice, with `c` as the one crate and as the other. What differs must be explained in
//! `EXPLAINED`, and what is explained must differ; else the program fails.

use std::collections::BTreeMap;
use std::collections::hash_map::DefaultHasher;
use std::fmt::Debug;
use std::hash::{Hash, Hasher};
use std::process::ExitCode;

/// Questions with their answers.
#[derive(Default)]
pub struct Answers(BTreeMap<String, String>);

impl Answers {
    pub fn say(&mut self, question: impl Into<String>, answer: impl Debug) {
        let question = question.into();
        let answer = format!("{answer:?}");
        assert!(self.0.insert(question.clone(), answer).is_none(), "asked twice: {question}");
    }

    /// What serde makes of a value, and of texts.
    pub fn serde<T: serde::Serialize + serde::de::DeserializeOwned + Debug>(&mut self, all: &[T], texts: &[String]) {
        for one in all {
            self.say(format!("to JSON: {one:?}"), serde_json::to_string(one).unwrap());
            self.say(format!("to bincode: {one:?}"), bincode::serialize(one).unwrap());
            self.say(format!("to postcard: {one:?}"), postcard::to_allocvec(one).unwrap());
        }
        let more = ["42", "null", "[]", "{}", "true", "\"\\u0041\\u0046\""].map(str::to_owned);
        for json in texts.iter().map(|text| serde_json::to_string(text).unwrap()).chain(more) {
            let read = serde_json::from_str::<T>(&json).map_err(|error| error.to_string());
            self.say(format!("from JSON: {json}"), read);
        }
    }

    /// How values compare and hash.
    pub fn order<T: Ord + Hash + Debug>(&mut self, all: &[T]) {
        for one in all {
            // Kosovo's index among the others is an answer of its own.
            let others = all.iter().filter(|other| !kosovo(&format!("{other:?}")));
            let signs: String = others.map(|other| ['<', '=', '>'][(one.cmp(other) as i8 + 1) as usize]).collect();
            self.say(format!("order: {one:?}"), signs);
            let mut hasher = DefaultHasher::new();
            one.hash(&mut hasher);
            self.say(format!("hash: {one:?}"), hasher.finish());
        }
    }

    /// A list without Kosovo, so that its index does not move the others.
    pub fn list<T: Debug>(&mut self, question: &str, list: impl IntoIterator<Item = T>) {
        let all: Vec<String> = list.into_iter().map(|one| format!("{one:?}")).collect();
        self.say(format!("{question}: with XK, how many"), all.len());
        let others: Vec<&String> = all.iter().filter(|one| !kosovo(one)).collect();
        self.say(format!("{question}: without XK"), others);
    }
}

fn kosovo(text: &str) -> bool {
    ["XK", "Kosovo", "983"].iter().any(|word| text.contains(word))
}

pub fn casings(text: &str) -> [String; 3] {
    let mixed = text
        .char_indices()
        .map(|(index, letter)| if index % 2 == 0 { letter.to_ascii_uppercase() } else { letter.to_ascii_lowercase() });
    [text.to_owned(), text.to_lowercase(), mixed.collect()]
}

/// Every text of the length, of letters.
pub fn letters(length: usize) -> Vec<String> {
    let mut all = vec![String::new()];
    for _ in 0..length {
        all = all.iter().flat_map(|start| ('A'..='Z').map(move |letter| format!("{start}{letter}"))).collect();
    }
    all.iter().flat_map(|text| casings(text)).collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}

/// Texts that are no plain codes: numbers, names and aliases of all crates in three casings, and what trips parsers.
pub fn texts() -> Vec<String> {
    let mut texts: Vec<String> = (0..=1000).flat_map(|code| [format!("{code}"), format!("{code:03}")]).collect();
    let tables = [
        include_str!("../../celes2/data/entries.tsv"),
        include_str!("../../celes2/data/aliases.tsv"),
        include_str!("../../celes2/data/keys.tsv"),
        include_str!("../../celes3/data/entries.tsv"),
        include_str!("../../celes3/data/keys.tsv"),
        include_str!("../../country-code-enum/data/entries.tsv"),
        include_str!("../../iso_country/data/entries.tsv"),
        include_str!("../../isocountry/data/entries.tsv"),
        include_str!("../../rust_iso3166/data/entries.tsv"),
        include_str!("../../rust_iso3166/data/former.tsv"),
    ];
    let cells = tables.iter().flat_map(|table| table.lines().skip(2)).flat_map(|line| line.split(['\t', ';']));
    let names = cells.map(str::trim).chain(polity::Country::all().map(polity::Country::name));
    texts.extend(names.flat_map(|name| casings(name).into_iter().chain(casings(&name.replace(' ', "")))));
    let odd = ["", " ", "ﬁ", "ß", "İT", "ªd", "A", "AF ", " AF", "A\0", "Ａ Ｆ", "AFGH", "🇦🇫", "é", "日本", "TÜRKİYE"];
    texts.extend(odd.map(str::to_owned));
    texts.push("A".repeat(64));
    texts.push("é".repeat(40));
    texts.sort();
    texts.dedup();
    texts
}

/// What all parsers are asked.
pub fn all_texts() -> Vec<String> {
    let mut all: Vec<String> = [letters(2), letters(3), texts()].concat();
    all.sort();
    all.dedup();
    all
}

/// A module for a crate: the answers of the old one and of the shim, and stored data read across.
macro_rules! probe {
    ($($module:ident $old:ident $new:ident $file:literal $what:literal;)+) => {
        $(
            mod $module {
                pub mod old {
                    use $old as c;
                    include!($file);
                }
                pub mod new {
                    use $new as c;
                    include!($file);
                }
            }
        )+

        fn run() -> Vec<(&'static str, Answers, Answers, Stored)> {
            vec![$((
                $what,
                $module::old::ask(),
                $module::new::ask(),
                stored(&$module::old::all(), &$module::new::all()),
            ),)+]
        }
    };
}

probe! {
    celes3 celes3_old celes3_new "probes/celes3.rs" "celes 3.0.0";
    isocountry isocountry_old isocountry_new "probes/isocountry.rs" "isocountry 0.3.2";
    rust_iso3166 rust_iso3166_old rust_iso3166_new "probes/rust_iso3166.rs" "rust_iso3166 0.2.0";
    iso_country iso_country_old iso_country_new "probes/iso_country.rs" "iso_country 0.1.4";
    country_code_enum country_code_enum_old country_code_enum_new "probes/country_code_enum.rs" "country-code-enum 1.0.0";
    celes2 celes2_old celes2_new "probes/celes2.rs" "celes 2.8.2";
}

/// How many values written with the old crate the shim reads as the same.
struct Stored {
    written: usize,
    json: usize,
    bincode: usize,
    postcard: usize,
    sqlite: usize,
}

fn stored<Old, New>(old: &[Old], new: &[New]) -> Stored
where
    Old: serde::Serialize + Debug,
    New: serde::Serialize + serde::de::DeserializeOwned + Debug,
{
    let code = |json: serde_json::Result<String>| json.unwrap_or_default();
    // The same value: the one that is written the same by the shim.
    let expected: Vec<Option<&New>> = old
        .iter()
        .map(|old| {
            let wanted = code(serde_json::to_string(old));
            new.iter().find(|new| code(serde_json::to_string(new)) == wanted)
        })
        .collect();
    let same = |read: Option<New>, index: usize| match (read, expected[index]) {
        (Some(read), Some(expected)) => format!("{read:?}") == format!("{expected:?}"),
        _ => false,
    };
    let count = |read: &dyn Fn(&Old) -> Option<New>| {
        old.iter().enumerate().filter(|(index, old)| same(read(old), *index)).count()
    };
    let database = rusqlite::Connection::open_in_memory().unwrap();
    database.execute("CREATE TABLE addresses (id INTEGER PRIMARY KEY, country TEXT NOT NULL)", []).unwrap();
    for (index, old) in old.iter().enumerate() {
        let text: String = serde_json::from_value(serde_json::to_value(old).unwrap()).unwrap();
        database.execute("INSERT INTO addresses VALUES (?1, ?2)", (index, text)).unwrap();
    }
    let mut rows = database.prepare("SELECT id, country FROM addresses").unwrap();
    let rows = rows.query_map([], |row| Ok((row.get::<_, usize>(0)?, row.get::<_, String>(1)?))).unwrap();
    let sqlite = rows
        .filter(|row| {
            let (index, text) = row.as_ref().unwrap();
            same(serde_json::from_value(text.as_str().into()).ok(), *index)
        })
        .count();
    Stored {
        written: old.len(),
        json: count(&|old| serde_json::from_slice(&serde_json::to_vec(old).unwrap()).ok()),
        bincode: count(&|old| bincode::deserialize(&bincode::serialize(old).unwrap()).ok()),
        postcard: count(&|old| postcard::from_bytes(&postcard::to_allocvec(old).unwrap()).ok()),
        sqlite,
    }
}

/// Why an answer differs: the crate, what the question begins with, and the reason.
const EXPLAINED: &[(&str, &str, &str)] = &[
    ("rust_iso3166 0.2.0", "subdivision name ", "names of CLDR, as the others have no licence to be shipped here"),
    ("rust_iso3166 0.2.0", "subdivision type ", "no source that may be shipped says which kind it is"),
    ("rust_iso3166 0.2.0", "former name ", "names of polity, as the others have no licence to be shipped here"),
    ("rust_iso3166 0.2.0", "former desc ", "names are separated by commas, and parts are not told from wholes"),
    ("celes 2.8.2", "aliases from JSON ", "what was written reads back"),
    ("celes 2.8.2", "contains ", "the alias McDonaldIslands is found in any case"),
];

fn reason(what: &str, question: &str, new: &str) -> Option<&'static str> {
    if cfg!(feature = "inclusive") && (kosovo(question) || question.ends_with("with XK, how many") || kosovo(new)) {
        return Some("XK is there");
    }
    let found = EXPLAINED.iter().find(|(of, start, _)| *of == what && question.starts_with(start));
    found.map(|(_, _, reason)| *reason)
}

fn main() -> ExitCode {
    let mut unused: std::collections::BTreeSet<&str> = EXPLAINED.iter().map(|(_, _, reason)| *reason).collect();
    let verbose = std::env::args().any(|argument| argument == "--verbose");
    let mut unexplained = 0;
    for (what, old, new, stored) in run() {
        let mut reasons: BTreeMap<&str, (usize, String)> = BTreeMap::new();
        let mut different = 0;
        let questions: std::collections::BTreeSet<&String> = old.0.keys().chain(new.0.keys()).collect();
        for question in &questions {
            let answer = |answers: &Answers| answers.0.get(*question).cloned().unwrap_or_else(|| "not there".into());
            let (old, new) = (answer(&old), answer(&new));
            if old == new {
                continue;
            }
            different += 1;
            let cut = |text: &str| text.chars().take(160).collect::<String>();
            let shown = format!("{question}: {} became {}", cut(&old), cut(&new));
            match reason(what, question, &new) {
                Some(reason) => {
                    unused.remove(reason);
                    let entry = reasons.entry(reason).or_insert((0, shown.clone()));
                    entry.0 += 1;
                    if verbose {
                        println!("  {shown}");
                    }
                }
                None => {
                    unexplained += 1;
                    if unexplained <= 40 {
                        println!("  UNEXPLAINED {what}: {shown}");
                    }
                }
            }
        }
        println!("{what}: {} compared, {different} different", questions.len());
        for (reason, (count, example)) in reasons {
            println!("  {count}: {reason} ({example})");
        }
        let Stored { written, json, bincode, postcard, sqlite } = stored;
        println!(
            "  stored: {written} written; read back {json} JSON, {bincode} bincode, {postcard} postcard, {sqlite} SQLite"
        );
        if [json, bincode, postcard, sqlite] != [written; 4] {
            unexplained += 1;
        }
    }
    for reason in unused {
        println!("explained but not different: {reason}");
        unexplained += 1;
    }
    println!("{unexplained} unexplained");
    if unexplained == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
