//! Broken copies of `data/`: each must give the right message at the right place, and none may panic.
//!
//! `cargo test --test broken_data -- --nocapture | grep -c ^refused:` counts those that are refused as the test says, beside
//! the 500 random ones.

#[path = "../build/mod.rs"]
#[allow(dead_code, reason = "the build script's own start")]
mod build;
#[path = "common/random.rs"]
mod random;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use build::names;
use build::overlay::Overlay;
use build::source::{Files, Findings, read_files};
use polity::{Country, Locale};
use random::Random;

fn whole() -> Files {
    let mut findings = Findings::default();
    let files =
        read_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), build::features::is_compiled, &mut findings);
    assert_eq!(findings.into_sorted(), []);
    files
}

/// The calling codes of [`data`].
const CODES: [&str; 8] = ["39", "44", "377", "378", "381", "383", "386", "800"];

/// The data with a few of the locales and calling codes, so that many copies can be looked at.
fn data() -> Files {
    data_once().clone()
}

fn data_once() -> &'static Files {
    static DATA: OnceLock<Files> = OnceLock::new();
    let narrow = || {
        let keep = |tag: &str| matches!(tag, "de" | "en" | "ja" | "sq" | "sr" | "sr-Latn" | "sr-Latn-ME" | "zh");
        let mut files = whole();
        let of_locale = |file: &str| {
            file.split_once('/')
                .filter(|(folder, _)| ["areas", "names", "words"].contains(folder))
                .map(|(_, name)| name.to_owned())
        };
        files.retain(|file, _| of_locale(file).is_none_or(|name| keep(name.trim_end_matches(".tsv"))));
        let areas: Vec<String> = files.keys().filter(|file| file.starts_with("areas/")).cloned().collect();
        for file in areas {
            let keep = |line: &str| {
                ["#", "entry\t", "CA\t", "HK\t", "TW\t", "US\t"].iter().any(|start| line.starts_with(start))
            };
            let kept: String =
                text(&files, &file).lines().filter(|line| keep(line)).map(|line| format!("{line}\n")).collect();
            files.insert(file, kept.into_bytes());
        }
        for (file, column) in
            [("locales.tsv", 0), ("region_names.tsv", 0), ("currency_names.tsv", 0), ("search.tsv", 0), ("tags.tsv", 2)]
        {
            let cell = |line: &str| line.split('\t').nth(column).unwrap_or("").to_owned();
            let first = |line: &str| line.split('\t').nth(1).unwrap_or("").split('-').next().unwrap_or("").to_owned();
            let kept: String = text(&files, file)
                .lines()
                .filter(|line| {
                    line.starts_with('#')
                        || line.starts_with("tag\t")
                        || line.starts_with("locale\t")
                        || line.starts_with("kind\t")
                        || keep(&cell(line))
                        || (line.starts_with("script\t") && keep(&first(line)))
                })
                .map(|line| format!("{line}\n"))
                .collect();
            files.insert(file.to_owned(), kept.into_bytes());
        }
        let language = |line: &str| line.split('\t').nth(2).unwrap_or("").split('-').next().unwrap_or("").to_owned();
        for file in ["aliases.tsv", "written.tsv"] {
            let kept: String = text(&files, file)
                .lines()
                .filter(|line| matches!(&*language(line), "lang" | "de" | "en" | "ja" | "sq" | "sr" | "und" | "zh"))
                .map(|line| format!("{line}\n"))
                .collect();
            files.insert(file.to_owned(), kept.into_bytes());
        }
        let systems: Vec<String> =
            files.keys().filter(|file| file.starts_with("codes/") && *file != "codes/iban.tsv").cloned().collect();
        for file in systems {
            let keep = |line: &str| {
                ["entry", "AC", "DE", "FR", "GB", "GP", "PS", "XK"].contains(&line.split('\t').next().unwrap_or(""))
            };
            let kept: String =
                text(&files, &file).lines().filter(|line| keep(line)).map(|line| format!("{line}\n")).collect();
            files.insert(file, kept.into_bytes());
        }
        for file in ["address/subdivision_names.tsv", "address/subdivisions.tsv"] {
            let keep =
                |line: &str| ["#", "key\t", "CA/", "HK/", "TW/", "US/"].iter().any(|start| line.starts_with(start));
            let kept: String =
                text(&files, file).lines().filter(|line| keep(line)).map(|line| format!("{line}\n")).collect();
            files.insert(file.to_owned(), kept.into_bytes());
        }
        // Words for kinds that are narrowed away.
        let words = "subdivisions/words.tsv";
        let kept: String = text(&files, words)
            .lines()
            .filter(|line| line.starts_with('#') || line.starts_with("word\t"))
            .map(|line| format!("{line}\n"))
            .collect();
        files.insert(words.to_owned(), kept.into_bytes());
        for file in ["codes", "former", "names"].map(|name| format!("subdivisions/{name}.tsv")) {
            let keep = |line: &str| {
                let code = line.strip_prefix("IN\t").unwrap_or(line);
                ["#", "code", "entry", "CA", "FR-BFC", "HK", "IN-O", "IN\t", "TW", "US"]
                    .iter()
                    .any(|start| code.starts_with(start))
            };
            let kept: String =
                text(&files, &file).lines().filter(|line| keep(line)).map(|line| format!("{line}\n")).collect();
            files.insert(file, kept.into_bytes());
        }
        let tables = [
            ("dialing", 2),
            ("phone/examples", 2),
            ("phone/extra", 0),
            ("phone/formats", 0),
            ("phone/plans", 0),
            ("phone/renumberings", 0),
        ];
        for (file, column) in tables.into_iter().chain([("phone/ranges", 0), ("phone/zones", 0)]) {
            let file = format!("{file}.tsv");
            let kept = |line: &&str| {
                let cell = line.split('\t').nth(column).unwrap_or("");
                let digits = cell.trim_start_matches('+').split(' ').next().unwrap_or("");
                let example = |code: &&str| digits.len() > 3 && digits.starts_with(*code);
                !digits.starts_with(|first: char| first.is_ascii_digit())
                    || CODES.contains(&digits)
                    || CODES.iter().any(example)
            };
            let kept: String = text(&files, &file).lines().filter(kept).map(|line| format!("{line}\n")).collect();
            files.insert(file, kept.into_bytes());
        }
        let short = text(&files, "phone/short.tsv");
        let keep = |line: &&str| ["#", "region\t", "GB\t", "XK\t"].iter().any(|start| line.starts_with(start));
        let kept: String = short.lines().filter(keep).map(|line| format!("{line}\n")).collect();
        files.insert("phone/short.tsv".to_owned(), kept.into_bytes());
        files
    };
    DATA.get_or_init(narrow)
}

/// What has to be compiled again of files that are not those of [`data`]: it takes longer than all the rest, and of the same
/// files it is known to be sound.
fn parts<'f>(files: &'f Files) -> build::Parts {
    let base = data_once();
    let changed = |starts: &[&str]| {
        let is_of = |file: &str| starts.iter().any(|start| file.starts_with(start));
        let of = |files: &'f Files| files.iter().filter(move |(file, _)| is_of(file));
        std::ptr::eq(files, base) || !of(files).eq(of(base))
    };
    build::Parts {
        names: changed(&[
            "AMBIGUOUS.tsv",
            "SOURCES.tsv",
            "aliases.tsv",
            "claims.tsv",
            "countries.tsv",
            "folding.tsv",
            "former.tsv",
            "homonyms.tsv",
            "locales.tsv",
            "names/",
            "population.tsv",
            "search.tsv",
            "tags.tsv",
            "written.tsv",
        ]),
        phone: changed(&["dialing.tsv", "phone/"]),
        address: changed(&["address/", "areas/", "countries.tsv", "locales.tsv", "subdivisions/"]),
    }
}

fn findings(files: &Files) -> Vec<String> {
    let mut findings = Findings::default();
    if let Some(data) = build::read(files, None, &mut findings) {
        build::check(&data, parts(files), &mut findings);
    }
    findings.into_sorted().iter().map(ToString::to_string).collect()
}

fn text(files: &Files, file: &str) -> String {
    String::from_utf8(files[file].clone()).unwrap()
}

/// Where the cell of `column` is in the row that begins with `key`: its line, column and byte range in the file.
fn locate(files: &Files, file: &str, key: &str, column: &str) -> (usize, usize, std::ops::Range<usize>) {
    let text = text(files, file);
    let header = text.lines().find(|line| !line.starts_with('#')).unwrap();
    let index = header.split('\t').position(|name| name == column).unwrap();
    let (number, line) = text
        .lines()
        .enumerate()
        .find(|(_, line)| *line == key || line.starts_with(&format!("{key}\t")))
        .unwrap_or_else(|| panic!("data/{file} has no row that begins with {key:?}: quote another one in this test"));
    let start: usize = text.lines().take(number).map(|line| line.len() + 1).sum();
    let before: Vec<&str> = line.split('\t').take(index).collect();
    let offset: usize = before.iter().map(|cell| cell.len() + 1).sum();
    let chars: usize = before.iter().map(|cell| cell.chars().count() + 1).sum();
    let cell = line.split('\t').nth(index).unwrap();
    (number + 1, chars + 1, start + offset..start + offset + cell.len())
}

/// Puts `value` into a cell and expects a finding there.
#[track_caller]
fn cell(file: &str, key: &str, column: &str, value: &str, message: &str) {
    inside(file, key, column, value, 0, message);
}

/// As [`cell`], with the finding so many characters into the cell.
#[track_caller]
fn inside(file: &str, key: &str, column: &str, value: &str, into: usize, message: &str) {
    let mut files = data();
    let (line, at, range) = locate(&files, file, key, column);
    files.get_mut(file).unwrap().splice(range, value.bytes());
    expect(&files, &format!("data/{file}:{line}:{}: {message}", at + into));
}

/// Puts `value` into a cell, and expects a finding in another cell.
#[track_caller]
fn elsewhere(changed: (&str, &str, &str, &str), (file, key, column): (&str, &str, &str), message: &str) {
    let mut files = data();
    let (_, _, range) = locate(&files, changed.0, changed.1, changed.2);
    files.get_mut(changed.0).unwrap().splice(range, changed.3.bytes());
    let (line, at, _) = locate(&files, file, key, column);
    expect(&files, &format!("data/{file}:{line}:{at}: {message}"));
}

/// Changes the bytes of a file and expects a finding.
#[track_caller]
fn bytes(file: &str, change: impl Fn(&mut Vec<u8>), finding: &str) {
    let mut files = data();
    change(files.get_mut(file).unwrap());
    expect(&files, finding);
}

#[track_caller]
fn expect(files: &Files, finding: &str) {
    let found = findings(files);
    assert!(found.iter().any(|found| found.starts_with(finding)), "expected {finding}\nfound {found:#?}");
    println!("refused: {finding}");
}

fn line_of(file: &str, key: &str) -> usize {
    locate(
        &data(),
        file,
        key,
        text(&data(), file).lines().find(|line| !line.starts_with('#')).unwrap().split('\t').next().unwrap(),
    )
    .0
}

#[test]
fn the_data_are_sound() {
    assert_eq!(findings(&whole()), [""; 0]);
    assert_eq!(findings(data_once()), [""; 0]);
}

#[test]
fn files() {
    let mut files = data();
    files.remove("claims.tsv");
    expect(&files, "data/claims.tsv:1:1: the file is missing; expected the columns entry, kind, by");

    let mut files = data();
    files.insert("contries.tsv".into(), b"id\n".to_vec());
    expect(&files, "data/contries.tsv:1:1: the file is unknown here");

    bytes("regions.tsv", Vec::clear, "data/regions.tsv:1:1: the file is empty; expected a header line");
    bytes(
        "regions.tsv",
        |file| *file = b"# nothing\n".to_vec(),
        "data/regions.tsv:1:1: no header line; expected code, name",
    );
    bytes(
        "regions.tsv",
        |file| {
            file.splice(0..0, *b"\xEF\xBB\xBF");
        },
        "data/regions.tsv:1:1: byte order mark; expected none",
    );
    bytes(
        "regions.tsv",
        |file| *file = String::from_utf8(file.clone()).unwrap().replace('\n', "\r\n").into_bytes(),
        "data/regions.tsv:1:24: carriage return (31 in the file); expected lines to end in LF alone",
    );
    bytes(
        "regions.tsv",
        |file| {
            let at = file.windows(6).position(|window| window == b"Africa").unwrap();
            file[at] = 0xFF;
        },
        "data/regions.tsv:3:5: byte 0xFF is not UTF-8; expected the file in UTF-8",
    );
    let lines = text(&data(), "regions.tsv").lines().count();
    let last = text(&data(), "regions.tsv").lines().last().unwrap().chars().count();
    bytes(
        "regions.tsv",
        |file| file.truncate(file.len() - 1),
        &format!("data/regions.tsv:{lines}:{}: the last line has no line end", last + 1),
    );
    bytes("countries.tsv", |file| file.truncate(file.len() / 2), "data/countries.tsv:1");
}

#[test]
fn rows_and_columns() {
    bytes(
        "countries.tsv",
        |file| *file = String::from_utf8(file.clone()).unwrap().replacen("\tsource\n", "\n", 1).into_bytes(),
        "data/countries.tsv:1:122: the column \"source\" is missing; expected id, alpha2",
    );
    bytes(
        "countries.tsv",
        |file| *file = String::from_utf8(file.clone()).unwrap().replacen("alpha3", "alpha-3", 1).into_bytes(),
        "data/countries.tsv:1:11: column \"alpha-3\", expected \"alpha3\"",
    );
    bytes(
        "countries.tsv",
        |file| {
            *file = String::from_utf8(file.clone()).unwrap().replacen("\tsource\n", "\tsource\tmore\n", 1).into_bytes()
        },
        "data/countries.tsv:1:129: column \"more\" is unknown",
    );
    let (line, _, range) = locate(&data(), "countries.tsv", "XK", "alpha2");
    bytes(
        "countries.tsv",
        |file| {
            file.splice(range.start - 1..range.start, *b" ");
        },
        &format!("data/countries.tsv:{line}:"),
    );
    bytes(
        "countries.tsv",
        |file| {
            let at = file.iter().position(|byte| *byte == b'\n').unwrap() + 1;
            file.insert(at, b'\n');
        },
        "data/countries.tsv:2:1: empty line; expected a row",
    );
    cell("countries.tsv", "XK", "alpha2", "XK ", "\"XK \" has a space too many; expected \"XK\"");
    cell("countries.tsv", "XK", "languages", "sq  sr", "\"sq  sr\" has a space too many; expected \"sq sr\"");
    cell("regions.tsv", "039", "name", "Southern\u{7}Europe", "control character U+0007");
}

#[test]
fn order_and_duplicates() {
    let first = line_of("countries.tsv", "AD");
    cell("countries.tsv", "AE", "id", "AD", &format!("AD is here twice; the first is in line {first}"));
    let mut files = data();
    let mut lines: Vec<String> = text(&files, "countries.tsv").lines().map(str::to_owned).collect();
    lines.swap(2, 3);
    files.insert("countries.tsv".into(), (lines.join("\n") + "\n").into_bytes());
    expect(&files, "data/countries.tsv:4:1: AD stands after AE; expected rows in byte order");
    let first = line_of("countries.tsv", "AL");
    cell("countries.tsv", "DE", "numeric", "008", &format!("008 is here twice; the first is in line {first}"));
    cell("countries.tsv", "DE", "alpha3", "ALB", &format!("ALB is here twice; the first is in line {first}"));
    cell(
        "names/sq.tsv",
        "RS",
        "id",
        "XK",
        &format!("XK is here twice; the first is in line {}", line_of("names/sq.tsv", "XK")),
    );
    let mut files = data();
    let doubled = text(&files, "recognition.tsv").lines().nth(1).unwrap().to_owned();
    files.get_mut("recognition.tsv").unwrap().extend(format!("{doubled}\n").bytes());
    expect(
        &files,
        &format!("data/recognition.tsv:{}:1: the row is out of order", text(&files, "recognition.tsv").lines().count()),
    );
}

#[test]
fn entries() {
    cell("countries.tsv", "XK", "alpha3", "XKXX", "\"XKXX\", expected 3 capital letters A to Z, or nothing");
    cell("countries.tsv", "XK", "alpha2", "xk", "\"xk\", expected 2 capital letters A to Z, or nothing");
    cell("countries.tsv", "DE", "numeric", "27", "\"27\", expected 3 digits");
    cell("countries.tsv", "DE", "numeric", "", "a numeric code belongs to every assigned entry, and to no other");
    cell("countries.tsv", "XK", "numeric", "926", "a numeric code belongs to every assigned entry, and to no other");
    cell("countries.tsv", "NO", "alpha2", "false", "\"false\", expected 2 capital letters");
    cell(
        "countries.tsv",
        "XK",
        "iso_standing",
        "disputed",
        "\"disputed\", expected one of assigned, exceptionally-reserved, user-assigned, none",
    );
    cell(
        "countries.tsv",
        "DE",
        "un_standing",
        "yes",
        "\"yes\", expected one of member, observer, non-self-governing, none",
    );
    cell("countries.tsv", "DE", "permanent_population", "", "\"\", expected one of yes, no");
    cell("countries.tsv", "DE", "m49_region", "777", "777 is not a region; expected a code of regions.tsv");
    cell("countries.tsv", "XK", "tld", "xk", "\"xk\", expected a dot and two small letters, or nothing");
    cell("countries.tsv", "XK", "languages", "Albanian", "\"Albanian\", expected language tags");
    cell("countries.tsv", "abkhazia", "id", "Abkhazia", "\"Abkhazia\", expected a word of small letters and hyphens");
    cell("countries.tsv", "abkhazia", "id", "abkhazia-", "\"abkhazia-\", expected a word of small letters and hyphens");
    cell("countries.tsv", "abkhazia", "alpha3", "ABK", "an alpha-3 without an alpha-2; expected neither or both");
    cell("countries.tsv", "HK", "label", "long", "\"long\", expected one of , short");
    cell("regions.tsv", "039", "parent", "15", "\"15\", expected 3 digits");
    cell("countries.tsv", "XK", "listed_by", "", "no rule; expected those of a, b, c, d by which the entry is listed");
    cell("countries.tsv", "XK", "listed_by", "a", "\"a\": rule a lists entries assigned in ISO 3166-1");
    cell("countries.tsv", "transnistria", "listed_by", "c", "\"c\": rule c asks for an own administration");
}

#[test]
fn sources() {
    cell(
        "countries.tsv",
        "XK",
        "source",
        "wikipedia-2020",
        "unknown source \"wikipedia-2020\"; expected an id of SOURCES.tsv",
    );
    cell("countries.tsv", "XK", "source", "", "no source; expected at least one that may be shipped");
    cell(
        "countries.tsv",
        "XK",
        "source",
        "unverified",
        "only sources that serve to check (unverified); expected one that may be shipped",
    );
    cell("countries.tsv", "XK", "source", "cldr alpha3=unverified", "only sources that serve to check (unverified)");
    cell(
        "countries.tsv",
        "XK",
        "source",
        "cldr alpha4=cldr",
        "\"alpha4\" is not a column; expected column=source,source",
    );
    cell("SOURCES.tsv", "cldr", "use", "maybe", "\"maybe\", expected ship or check");
    cell("SOURCES.tsv", "cldr", "licence", "", "no licence; expected one, as this source may be shipped");
    cell("SOURCES.tsv", "cldr", "sha256", "5310e0c7", "\"5310e0c7\", expected 64 hexadecimal digits");
    cell(
        "SOURCES.tsv",
        "cldr",
        "retrieved",
        "yesterday",
        "\"yesterday\", expected a date as YYYY, YYYY-MM or YYYY-MM-DD",
    );
    bytes(
        "names/sq.tsv",
        |file| {
            *file = String::from_utf8(file.clone())
                .unwrap()
                .replacen("# source: cldr-names", "# source: unverified", 1)
                .into_bytes()
        },
        "data/names/sq.tsv:1:1: the source \"unverified\" serves only to check",
    );
}

#[test]
fn references() {
    cell("claims.tsv", "AC\tadministered", "by", "UK", "\"UK\" is not an entry; expected an id of countries.tsv");
    cell("claims.tsv", "AQ\tadministered", "party", "", "neither an entry nor a party; expected one of them");
    cell("claims.tsv", "XK\tclaimed", "by", "XK", "XK claims itself; expected another party");
    cell("claims.tsv", "XK\tclaimed", "kind", "owned", "\"owned\", expected one of administered, claimed");
    cell("recognition.tsv", "abkhazia", "count", "6", "6, but recognised_by.tsv names 5 UN members for abkhazia");
    cell("recognition.tsv", "abkhazia", "count", "some", "\"some\", expected 1 to 3 digits");
    cell("recognition.tsv", "abkhazia", "as_of", "2025-02-30", "\"2025-02-30\", expected a date");
    cell("recognised_by.tsv", "PS\tAE", "entry", "XK", "XK has no row with listed = yes in recognition.tsv");
    let mut files = data();
    let codes = files.remove("codes/ioc.tsv").unwrap();
    files.insert("codes/icc.tsv".to_owned(), codes);
    expect(&files, "data/codes/icc.tsv:1:1: \"icc\" is no system; expected one of iso-reserved, iso3166-2");
    expect(&files, "data/codes/ioc.tsv:1:1: the file is missing; expected the codes of the system");
    cell("codes/ioc.tsv", "DE\tGER", "value", "XXXXXXXXXXXXX", "\"XXXXXXXXXXXXX\", expected 12 characters at most");
    cell(
        "codes/vehicle.tsv",
        "GP\tF",
        "value",
        "FX",
        "FX is the code of no other entry; expected one to share it with",
    );
    elsewhere(
        ("codes/vehicle.tsv", "GP\tF", "standing", "official"),
        ("codes/vehicle.tsv", "GP\tF", "value"),
        "vehicle F is here twice; the first is in data/codes/vehicle.tsv:",
    );
    cell(
        "codes/cldr-alpha3.tsv",
        "XK\tXKK",
        "value",
        "SRB",
        "SRB is RS in ISO 3166; expected a code that means no other entry",
    );
    cell("codes/travel-document.tsv", "XK\tUNK", "value", "YUG", "YUG is a withdrawn code in ISO 3166");
    let mut files = data();
    let (line, column, _) = locate(&files, "codes/travel-document.tsv", "XK\tUNK", "value");
    let (_, _, range) = locate(&files, "codes/cldr-alpha3.tsv", "AC\tASC", "value");
    files.get_mut("codes/cldr-alpha3.tsv").unwrap().splice(range, *b"UNK");
    expect(
        &files,
        &format!("data/codes/travel-document.tsv:{line}:{column}: UNK means AC in data/codes/cldr-alpha3.tsv:"),
    );
    cell(
        "codes/travel-document.tsv",
        "XK\tUNK",
        "value",
        "UK",
        "\"UK\", expected 3 capital letters, as every lookup takes it",
    );
    cell(
        "codes/travel-document.tsv",
        "XK\tUNK",
        "value",
        "rks",
        "travel-document rks is here twice; the first is in data/codes/travel-document.tsv:",
    );
    cell("nearest.tsv", "IC\tcustoms", "entry", "GB", "GB has a code of its own in ISO 3166-1; expected no row");
    cell("nearest.tsv", "IC\tcustoms", "nearest", "XK", "\"XK\", expected an entry that ISO 3166-1 has assigned");
    cell("nearest.tsv", "IC\tcustoms", "purpose", "tax", "\"tax\", expected one of postal, dialing, customs");
    cell("codes/vehicle.tsv", "XK\tRKS", "standing", "good", "\"good\", expected one of official, provider");
    cell("former.tsv", "ANHH", "successors", "BQ CW SXM", "\"SXM\" is not an entry");
    cell("former.tsv", "ANHH", "name", "Aruba", "\"Aruba\" is the current name of an entry");
    cell("considered.tsv", "Zanzibar", "name", "Zimbabwe", "\"Zimbabwe\" is an entry; expected what is not listed");
    cell("regions.tsv", "150", "parent", "039", "the parents go round in a circle");
}

#[test]
fn sizes() {
    let mut files = data();
    let (line, _, range) = locate(&files, "claims.tsv", "AC\tadministered", "note");
    files.get_mut("claims.tsv").unwrap().splice(range, "x".repeat(70_000).bytes());
    expect(&files, &format!("data/claims.tsv:{line}:1: the rows up to here have more than 65,535 bytes"));
}

#[test]
fn comments() {
    let mut files = data();
    let line = line_of("dialing.tsv", "XK");
    let with = text(&files, "dialing.tsv").replace("\nXK\t", "\n# why\nXK\t");
    files.insert("dialing.tsv".into(), with.into_bytes());
    expect(&files, &format!("data/dialing.tsv:{line}:1: a comment among the rows"));
}

#[test]
fn dialing() {
    cell("dialing.tsv", "XK", "calling_code", "+383", "\"+383\", expected 1 to 3 digits");
    cell("dialing.tsv", "XK", "calling_code", "038", "expected one to three digits that do not begin with 0");
    cell("dialing.tsv", "XK", "plan", "2", "expected 1: the plans of an entry are numbered");
    cell("dialing.tsv", "VA", "prefixes", "06698 06", "06 after 06698, expected rising prefixes");
    cell("dialing.tsv", "VA", "prefixes", "06-698", "\"06-698\", expected digits");
    cell("dialing.tsv", "VA", "international_prefix", "0[01]", "\"0[01]\", expected digits");
}

#[test]
fn locales() {
    cell("locales.tsv", "sr-Latn", "parent", "sh", "\"sh\" is no locale; expected a tag of this table, or nothing");
    cell("locales.tsv", "sr", "parent", "sr", "the parents go round in a circle");
    cell("locales.tsv", "sq", "direction", "left", "\"left\", expected one of ltr, rtl");
    cell("locales.tsv", "sq", "endonym", "", "no endonym; expected the language's own name for itself");
    cell("names/sq.tsv", "XK", "id", "KV", "\"KV\" is not an entry");
    cell("population.tsv", "XK", "entry", "XKX", "\"XKX\" is not an entry; expected an id of countries.tsv");
    cell("population.tsv", "XK", "population", "many", "\"many\", expected how many people live there");
    cell("search.tsv", "sq", "to", "KV", "\"KV\" is not an entry; expected an id of countries.tsv");
    cell("search.tsv", "sq", "kind", "verb", "\"verb\", expected word, letters, reading or keyboard");
    cell("search.tsv", "ja", "from", "ァ=", "expected what is written, in tables without spaces and \"=\"");
    cell("names/en.tsv", "XK", "name", "", "no name; expected one, as English is the language of last resort");
    cell("tags.tsv", "alias\tsh", "from", "SCC", "SCC is here twice but for case");
    cell("tags.tsv", "alias\tsh", "to", "hr", "\"hr\", expected a tag in one of the bundled languages");
    cell("tags.tsv", "script\tzh", "to", "Chinese", "\"Chinese\", expected a script of four letters");
    let mut files = data();
    files.insert("names/de.tsv.tsv".into(), b"id\n".to_vec());
    expect(&files, "data/names/de.tsv.tsv:1:1: ");
    let mut files = data();
    files.insert("names/tlh.tsv".into(), b"# source: cldr-names\nid\tname\tshort\tformal\tvariant\tsource\n".to_vec());
    expect(&files, "data/names/tlh.tsv:1:1: \"tlh\" is no locale; expected a tag of locales.tsv");
    let mut files = data();
    files.remove("names/sq.tsv");
    expect(
        &files,
        &format!("data/locales.tsv:{}:1: data/names/sq.tsv is missing or empty", line_of("locales.tsv", "sq")),
    );
    let mut files = data();
    let shorter: String = text(&files, "names/sq.tsv")
        .lines()
        .filter(|line| !line.starts_with("XK\t"))
        .map(|line| format!("{line}\n"))
        .collect();
    let last = shorter.lines().count();
    files.insert("names/sq.tsv".into(), shorter.into_bytes());
    expect(
        &files,
        &format!("data/names/sq.tsv:{last}:1: 1 entries are missing (XK); expected all, as the locale has no parent"),
    );
}

/// What a name may not be, and what it may not have in it.
#[test]
fn names_of_entries() {
    let name = |value: &str, into, message: &str| inside("names/sq.tsv", "XK", "name", value, into, message);
    let direction = "a sign of direction that has no use here; expected letters alone";
    let shapeless = "a character without a shape that has no use here; expected letters alone";
    for (code, message) in [
        (0x200E, direction),
        (0x200F, direction),
        (0x061C, direction),
        (0x202E, direction),
        (0x2066, direction),
        (0x2069, direction),
        (0x200B, shapeless),
        (0x200C, shapeless),
        (0x200D, shapeless),
        (0x2060, shapeless),
        (0x00AD, shapeless),
        (0x034F, shapeless),
        (0x180E, shapeless),
        (0xFE0F, shapeless),
        (0xFEFF, shapeless),
        (0xE000, shapeless),
        (0xE0041, shapeless),
    ] {
        let value = format!("Kos{}ovë", char::from_u32(code).unwrap());
        name(&value, 3, &format!("U+{code:04X}, {message}"));
    }
    // Between letters of scripts that use them, and nowhere else.
    name("\u{200C}فارسی", 0, &format!("U+200C, {shapeless}"));
    name("ف\u{200C}", 1, &format!("U+200C, {shapeless}"));
    name("ស\u{200B}K", 1, &format!("U+200B, {shapeless}"));
    inside("aliases.tsv", "XK\tKosova", "alias", "Kosova\u{200F}", 6, &format!("U+200F, {direction}"));
    inside("locales.tsv", "sq", "endonym", "\u{202B}shqip", 0, &format!("U+202B, {direction}"));
    inside("former.tsv", "BUMM", "aliases", "Union\u{AD} of Burma", 5, &format!("U+00AD, {shapeless}"));

    let nothing = "expected at least one letter or digit, and at most 188 bytes once folded";
    cell("names/sq.tsv", "XK", "formal", "…", &format!("\"…\" is found by no text; {nothing}"));
    cell("names/en.tsv", "XK", "name", "The", &format!("\"The\" is found by no text; {nothing}"));
    cell("aliases.tsv", "XK\tKosova", "alias", "'-", &format!("\"'-\" is found by no text; {nothing}"));
    let long = "x".repeat(193);
    cell("aliases.tsv", "XK\tKosova", "alias", &long, &format!("{long:?} is found by no text; {nothing}"));
    cell("former.tsv", "BUMM", "aliases", "Union of Burma; ?!", &format!("\"?!\" is found by no text; {nothing}"));

    cell(
        "names/en.tsv",
        "NE",
        "name",
        "Nigerian",
        "\"Nigerian\" stands before \"Nigeria\", with which it begins; expected the order of the language",
    );
}

#[test]
fn aliases() {
    let alias = |column: &str, value: &str, message: &str| cell("aliases.tsv", "XK\tKosova", column, value, message);
    alias("entry", "KV", "\"KV\" is not an entry; expected an id of countries.tsv");
    alias("alias", "", "no name; expected one, or no row");
    alias("lang", "Albanian", "\"Albanian\", expected a language tag, or und");
    alias("kind", "nickname", "\"nickname\", expected one of name, short, formal");
    let unknown = "is in no language known here; expected one of a locale, a tag or an entry, or und";
    alias("lang", &format!("sq{}", "-abcdefgh".repeat(30)), "more than 255 bytes; expected less");
    alias("alias", &format!("Kosova{}", "\u{301}".repeat(130)), "more than 255 bytes; expected less");
    alias("lang", "tlh", &format!("\"tlh\" {unknown}"));
    alias("lang", "xx-Latn", &format!("\"xx-Latn\" {unknown}"));
    alias(
        "alias",
        "Serbia",
        "\"Serbia\" is a name of RS as well; expected a name of XK alone, or a row \"serbia\" in AMBIGUOUS.tsv",
    );
    alias(
        "alias",
        "the SERBIA!",
        "\"the SERBIA!\" is a name of RS as well; expected a name of XK alone, or a row \"serbia\" in AMBIGUOUS.tsv",
    );
    alias(
        "alias",
        "Burma",
        "\"Burma\" is a name of MM as well; expected a name of XK alone, or a row \"burma\" in AMBIGUOUS.tsv",
    );
    // A third meaning is a new one.
    alias(
        "alias",
        "Congo",
        "\"Congo\" is a name of CD and CG as well; expected a name of XK alone, or a row \"congo\" in AMBIGUOUS.tsv",
    );
    cell("AMBIGUOUS.tsv", "congo", "entries", "CD KV", "\"KV\" is not an entry; expected an id of countries.tsv");
    elsewhere(
        ("AMBIGUOUS.tsv", "virginislands", "name", "virginislandsx"),
        ("aliases.tsv", "VI\tVirgin Islands", "alias"),
        "\"Virgin Islands\" is a name of VG as well; expected a name of VI alone, or a row \"virginislands\"",
    );
}

/// Two names of the same hash are both shown, and nothing is built.
#[test]
fn names_of_one_hash() {
    let files = data();
    let mut found = Findings::default();
    let data = build::read(&files, None, &mut found).unwrap();
    let compiled = names::compile(&data, &mut found);
    assert_eq!(found.len(), 0);
    let hash = |name: &[u8]| match name {
        b"kosova" | b"republikaekosoves" => 7,
        _ => build::format::hash::of_name(name),
    };
    assert_eq!(compiled.index.arrange(hash, &mut found), None);
    let places = [("aliases.tsv", "XK\tKosova", "alias"), ("aliases.tsv", "XK\tRepublika e Kosoves", "alias")]
        .map(|(file, key, column)| locate(&files, file, key, column))
        .map(|(line, column, _)| format!("data/aliases.tsv:{line}:{column}"));
    let [kosova, republic] = &places;
    assert_eq!(
        found.into_sorted().iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            format!("{kosova}: \"Kosova\" has the hash of \"Republika e Kosoves\" in {republic}"),
            format!("{republic}: \"Republika e Kosoves\" has the hash of \"Kosova\" in {kosova}"),
        ]
    );
    // Names that all fall to one bucket: no displacement settles them.
    let mut found = Findings::default();
    let one_bucket = |name: &[u8]| build::format::hash::of_name(name) << 32;
    assert_eq!(compiled.index.arrange(one_bucket, &mut found), None);
    let expected = format!(
        "data/aliases.tsv:1:1: no arrangement of {} names was found; change how many slots build/names/index.rs makes",
        compiled.index.len()
    );
    assert_eq!(found.into_sorted().iter().map(ToString::to_string).collect::<Vec<_>>(), [expected]);
}

/// Offsets have sixteen bits, and pages of the folding table eight.
#[test]
fn sizes_of_names() {
    let mut files = data();
    let (line, _, range) = locate(&files, "names/sq.tsv", "XK", "formal");
    files.get_mut("names/sq.tsv").unwrap().splice(range, "x".repeat(70_000).bytes());
    expect(&files, &format!("data/names/sq.tsv:{line}:1: the rows up to here have more than 65,535 bytes"));
    cell("locales.tsv", "sq", "endonym", &"x".repeat(256), "more than 255 bytes; expected less");

    let mut files = data();
    let start = text(&files, "folding.tsv").lines().count();
    let pages: String = (0..300).map(|page| format!("{:05X}\tx\n", 0x30000 + page * 64)).collect();
    files.get_mut("folding.tsv").unwrap().extend(pages.bytes());
    let found = findings(&files);
    let [found] = &found[..] else { panic!("{found:#?}") };
    let (place, message) = found.split_once(": ").unwrap();
    let line: usize = place.strip_prefix("data/folding.tsv:").unwrap().strip_suffix(":1").unwrap().parse().unwrap();
    assert!((start + 1..start + 256).contains(&line), "{found}");
    assert_eq!(message, "more than 255 pages of 64 characters; expected characters that stand nearer together");
    let last = text(&data(), "folding.tsv").lines().last().unwrap().split('\t').next().unwrap().to_owned();
    elsewhere(
        ("folding.tsv", &last, "to", &"x".repeat(256)),
        ("folding.tsv", &last, "from"),
        "too long; expected at most 255 bytes, and 65,535 in all of more than three",
    );
}

/// Forms of addresses.
#[test]
fn address_forms() {
    let fields = "expected one of recipient, organization, street-address, ";
    let form = |fact: &str, value: &str, message: &str| cell("address/XK.tsv", fact, "value", value, message);
    let label = |value: &str, into, message: &str| inside("address/XK.tsv", "label", "value", value, into, message);
    label("{street}", 0, &format!("\"street\" is not a field; {fields}"));
    label("{recipient} {locality", 12, "a { without }");
    label("{recipient} locality}", 11, "a } without {");
    label(
        "{recipient} / {organization}/ {locality}",
        28,
        "a / with one space; expected two where a line ends, or none",
    );
    label("", 0, "no layout; expected the fields of a label");
    label("{street-address} / {postal-code} {locality}", 0, "no {recipient}; expected it in every layout");
    label("{recipient} / {postal-code} {locality}", 0, "no {street-address}; expected it in every layout");
    let twice = "{recipient} / {street-address} / {postal-code} {locality} {postal-code}";
    label(twice, 58, "{postal-code} is here twice; expected it once, or a row edit as well");
    let wide = "{recipient} / {street-address} / {administrative-area} {postal-code} {locality}";
    label(wide, 0, "expected a row called-administrative-area as well, as the label has the field");
    inside(
        "address/CI.tsv",
        "edit",
        "value",
        "{recipient} {recipient}",
        12,
        "{recipient} is here twice; expected it once",
    );
    let latin =
        |value: &str, into, message: &str| inside("address/JP.tsv", "label-latin", "value", value, into, message);
    latin("{recipient} {locality}", 12, "{locality}, which the label has not");
    latin("{recipient}", 0, "no {postal-code}, which the label has");
    elsewhere(
        ("address/XK.tsv", "label", "value", "{recipient} / {street-address} / {postal-code}"),
        ("address/XK.tsv", "required", "value"),
        "the label has no {locality}",
    );
    elsewhere(
        ("address/XK.tsv", "label", "value", "{recipient} / {street-address} / {locality}"),
        ("address/XK.tsv", "postal-code", "fact"),
        "the label has no {postal-code}",
    );
    elsewhere(
        ("address/XK.tsv", "label", "value", "{recipient} / {street-address} / {postal-code}"),
        ("address/XK.tsv", "called-locality", "fact"),
        "the label has no such field",
    );
    form("required", "town", &format!("\"town\" is not a field; {fields}"));
    inside(
        "address/XK.tsv",
        "required",
        "value",
        "locality locality",
        9,
        "\"locality\" is here twice; expected it once",
    );
    elsewhere(
        ("address/XK.tsv", "upper", "fact", "recommended"),
        ("address/XK.tsv", "recommended", "value"),
        "\"locality\" is required already",
    );
    form("upper", "", "no value; expected one, or no such row");
    cell("address/XK.tsv", "prefixes", "fact", "prefixs", "\"prefixs\" is not a fact; expected one of ");
    cell("address/XK.tsv", "prefixes", "source", "nobody", "unknown source \"nobody\"");
    form("called-locality", "stadt", "\"stadt\" has no text; expected a label of address/words.tsv");
    cell("address/GB.tsv", "notes", "value", "rain", "\"rain\" has no text; expected a note of address/words.tsv");
    cell("address/CA.tsv", "languages", "value", "English", "\"English\" is not a language tag");
    let line = |value: &str, message: &str| cell("address/IC.tsv", "country-line", "value", value, message);
    line("Spain", "\"Spain\" is not an entry; expected an id of countries.tsv");
    line("IC", "the entry itself; expected another, or no such row");
    line("EA", "EA has a country-line of its own; expected that one");
    cell("address/EH.tsv", "via", "value", "EH", "the entry itself; expected another, or no such row");
    cell("address/HK.tsv", "label", "fact", "lable", "\"lable\" is not a fact");
    let route = |value: &str, into, message: &str| {
        inside("address/northern-cyprus.tsv", "route", "value", value, into, message);
    };
    route("via\u{202E}Mersin", 3, "U+202E, a sign of direction that has no use here");
    route("via Mer\u{200B}sin", 7, "U+200B, a character without a shape that has no use here");
    let mut files = data();
    files.remove("address/XK.tsv");
    expect(&files, "data/address/XK.tsv:1:1: the file is missing; expected a form for every entry");
    let mut files = data();
    let form = files["address/XK.tsv"].clone();
    files.insert("address/XX.tsv".to_owned(), form);
    expect(&files, "data/address/XX.tsv:1:1: the file is named after no entry");
}

/// Patterns and examples of postal codes.
#[test]
fn postal_codes() {
    let pattern = |value: &str, into, message: &str| {
        inside("address/XK.tsv", "postal-code", "value", value, into, message);
    };
    pattern("[1-7", 4, "expected a character");
    pattern("(?:\\d{5})?", 0, "an empty code matches; expected a pattern that wants a character");
    pattern("\\d{25}", 0, "codes of up to 25 characters, more than the 24 that are read");
    // Short patterns that take long: empty repetitions in each other, and an automaton that remembers sixteen characters.
    let empty = format!("{}{}1", "(?:".repeat(8), "){0,32}".repeat(8));
    let wide = "[\\dA-Z]{0,15}1[\\dA-Z]{15}";
    let spent = "more than 50000 steps to compile it; expected a simpler pattern";
    for costly in [empty.as_str(), wide] {
        pattern(costly, 0, spent);
        inside("address/subdivisions.tsv", "US/CA", "postal", costly, 0, spent);
    }
    let examples = |value: &str, into, message: &str| {
        inside("address/XK.tsv", "examples", "value", value, into, message);
    };
    examples("80000", 0, "\"80000\" does not match the postal-code of the form");
    examples("10000,", 6, "\"\" does not match the postal-code of the form");
    examples("10000,10000", 6, "\"10000\" is here twice; expected it once");
    let prefix = |value: &str, into, message: &str| {
        inside("address/XK.tsv", "prefixes", "value", value, into, message);
    };
    prefix("RKS xk", 4, "\"xk\", expected capital letters A to Z and digits");
    prefix("RKS RKS", 4, "\"RKS\" is here twice; expected it once");
    elsewhere(
        ("address/XK.tsv", "postal-code", "fact", "postal-codes"),
        ("address/XK.tsv", "examples", "fact"),
        "expected a row postal-code as well",
    );
}

/// What fields are called, and what notes say.
#[test]
fn address_words() {
    let word = |key: &str, column: &str, value: &str, message: &str| {
        cell("address/words.tsv", key, column, value, message);
    };
    word("label\tcity", "kind", "name", "\"name\", expected label or note");
    word("label\tcity", "key", "City", "\"City\", expected words of small letters with - between them");
    word("label\tcity", "text", "", "no text; expected one in English");
    word("label\tcity", "text", "\u{2067}City", "U+2067, a sign of direction that has no use here");
    let mut files = data();
    let (_, _, range) = locate(&files, "address/words.tsv", "label\trecipient", "key");
    files.get_mut("address/words.tsv").unwrap().splice(range, *b"recipients");
    expect(&files, "data/address/words.tsv:1:1: no label \"recipient\"; expected one for the field of that name");
}

/// Subdivisions of entries.
#[test]
fn subdivisions() {
    let file = "address/subdivisions.tsv";
    let california = |column: &str, value: &str, into, message: &str| {
        inside(file, "US/CA", column, value, into, message);
    };
    california("key", "UX/CA", 0, "\"UX/CA\", expected an id of countries.tsv, / and a key");
    california("key", "US/AL", 0, &format!("\"US/AL\" is here twice; the first is in line {}", line_of(file, "US/AL")));
    california("key", "US/XX/YY", 0, "\"US/XX/YY\" is not below \"US/XX\"");
    california("key", "US/C\u{200D}A", 4, "U+200D, a character without a shape that has no use here");
    california("name", "Cali\u{202E}fornia", 4, "U+202E, a sign of direction that has no use here");
    california("name", "\u{2066}California", 0, "U+2066, a sign of direction that has no use here");
    california("latin", "Калифорния", 0, "'К' is not a Latin letter");
    california("english", "Califоrnia", 5, "'о' is not a Latin letter");
    california("iso", "AK", 0, &format!("US-AK is here twice; the first is in line {}", line_of(file, "US/AK")));
    california("iso", "XX", 0, "\"XX\" is not a code of subdivisions/codes.tsv");
    cell(file, "US/CA", "english", "California", "expected nothing; subdivisions/codes.tsv has it for US-CA");
    california("postal", "9[0-5", 5, "expected a character");
    california("postal", "(?:90)?", 0, "an empty beginning matches; expected a pattern that wants a character");
    california("example", "10000", 0, "\"10000\" does not begin as ");
    cell(file, "HK/Kowloon", "postal", "9", "expected nothing, as the form of HK has no postal-code");
    cell(file, "HK/Kowloon", "example", "9", "expected nothing, as the form of HK has no postal-code");
    // 300 letters, and texts that are too long together alone.
    for letters in [300, 250] {
        let mut files = data();
        let (line, _, range) = locate(&files, file, "US/CA", "name");
        files.get_mut(file).unwrap().splice(range, "x".repeat(letters).bytes());
        // Flags, key, name, English name, code, example, postal codes.
        let bytes = 1 + 3 + (1 + letters) + 11 + (2 + 5) + 6 + 2;
        expect(&files, &format!("data/{file}:{line}:4: texts of {bytes} bytes; the compiled file has room for 255"));
    }
    let mut files = data();
    let (line, _, range) = locate(&files, file, "HK/Kowloon/Kowloon Tong", "key");
    let deep = ["HK/Kowloon/Kowloon City/A", "HK/Kowloon/Kowloon City/A/B"].map(|key| format!("{key}\t\t\t\t\t\t\t\n"));
    files.get_mut(file).unwrap().splice(range.start..range.start, deep.concat().bytes());
    expect(
        &files,
        &format!(
            "data/{file}:{}:1: {:?} is more than 3 levels below its entry",
            line + 1,
            "HK/Kowloon/Kowloon City/A/B"
        ),
    );
    let mut files = data();
    files.get_mut(file).unwrap().extend(b"CA/Apart\t\t\t\t\t\t\t\n");
    let last = text(&files, file).lines().count();
    expect(&files, &format!("data/{file}:{last}:1: the rows of CA are apart; expected them together"));
    let name = |column: &str, value: &str, into, message: &str| {
        inside("address/subdivision_names.tsv", "CA/BC\tfr", column, value, into, message);
    };
    name("key", "CA/BD", 0, "expected a key of address/subdivisions.tsv");
    name("language", "de", 0, "\"de\" is not a language of the form of CA (en fr)");
    name("name", "", 0, "no name; expected one, or no such row");
    name("name", "Colombie\u{AD}Britannique", 8, "U+00AD, a character without a shape that has no use here");
}

/// ISO 3166-2.
#[test]
fn codes_of_subdivisions() {
    let file = "subdivisions/codes.tsv";
    let doubs = |column: &str, value: &str, message: &str| cell(file, "FR-BFC", column, value, message);
    doubs("code", "FR-bfc", "\"FR-bfc\", expected an alpha-2 of countries.tsv, a hyphen and up to three characters");
    doubs("code", "ZZ-BFC", "\"ZZ-BFC\", expected an alpha-2 of countries.tsv, a hyphen and up to three characters");
    doubs("kind", "", "\"\", expected what ISO 3166-2 calls it, in small letters");
    doubs("kind", "Region", "\"Region\", expected what ISO 3166-2 calls it, in small letters");
    doubs("parent", "BFC", "\"FR-BFC\" is not a code of another subdivision");
    doubs("parent", "ZZZ", "\"FR-ZZZ\" is not a code of another subdivision");
    doubs("name", "", "no name; expected one");
    doubs("entry", "ZZ", "\"ZZ\" is not an id of countries.tsv");
    doubs("name", &"x".repeat(250), "texts of 284 bytes; the compiled file has room for 255");
    inside(file, "FR-BFC", "english", "Bur\u{202E}gundy", 3, "U+202E, a sign of direction that has no use here");
    let file = "subdivisions/words.tsv";
    let last = text(&data(), file).lines().count() + 1;
    for (row, at, message) in [
        ("State\tstate\t\t", 1, "\"State\", expected a word in small letters"),
        ("state\tstates\t\t", 7, "\"states\" is not a kind of subdivisions/codes.tsv"),
        ("state\tstate\tno\t", 13, "\"no\", expected yes or nothing"),
    ] {
        let mut files = data();
        files.get_mut(file).unwrap().extend(format!("{row}\n").bytes());
        expect(&files, &format!("data/{file}:{last}:{at}: {message}"));
    }
    let file = "subdivisions/former.tsv";
    let of = |column: &str, value: &str, message: &str| cell(file, "IN\tIN-OR", column, value, message);
    of("successors", "IN-XX", "\"IN-XX\" is not a code of subdivisions/codes.tsv");
    of("name", "", "no name; expected one");
    of("entry", "ZZ", "\"ZZ\" is not an id of countries.tsv");
}

/// The numbers of the compiled tables count what there is.
#[test]
fn address_sizes() {
    let file = "address/words.tsv";
    let mut files = data();
    let rows: String = (0..260).map(|label| format!("note\tz{label:05}\tText\t\n")).collect();
    files.get_mut(file).unwrap().extend(rows.bytes());
    let without_words = |found: &String| !found.contains("has no word; expected a row note.");
    let found: Vec<String> = findings(&files).into_iter().filter(without_words).collect();
    assert_eq!(found, [""; 0], "notes are not counted in a byte");
    let labels = rows.replace("note\t", "label\t");
    let (line, _, range) = locate(&data(), file, "note\tcrimea-two-systems", "kind");
    let mut files = data();
    files.get_mut(file).unwrap().splice(range.start..range.start, labels.bytes());
    let before = text(&data(), file).lines().filter(|line| line.starts_with("label\t")).count();
    let at = line + 256 - before;
    expect(&files, &format!("data/{file}:{at}:7: more than 256 labels; the compiled forms count them in a byte"));

    let long = "x".repeat(40_000);
    let (line, at, range) = locate(&data(), "address/northern-cyprus.tsv", "route", "value");
    let mut files = data();
    files.get_mut("address/northern-cyprus.tsv").unwrap().splice(range, long.bytes());
    expect(
        &files,
        &format!(
            "data/address/northern-cyprus.tsv:{line}:{at}: with this text those of all forms take more than 65535 bytes"
        ),
    );
}
/// A pattern that is no finite set of digit strings is shown where it stops being one.
#[test]
fn phone_patterns() {
    let mobile = |pattern: &str, into, message: &str| {
        inside("phone/ranges.tsv", "383\tXK\tmobile", "pattern", pattern, into, message);
    };
    mobile(
        "4[3-9]\\d+",
        8,
        "'+' is neither in the alphabet nor an operator known here: \"4[3-9]\\\\d\" is read, \"+\" is not; ",
    );
    mobile("4[3-9]\\d*", 8, "'*' is neither in the alphabet");
    mobile("4[3-9]\\w{6}", 6, "expected \\d: \"4[3-9]\" is read");
    mobile("4[3-9\\d{6}", 7, "'{' is neither in the alphabet");
    mobile("4[3-9", 5, "expected a character");
    mobile("4[9-3]\\d{6}", 2, "the range goes backwards");
    mobile("4[3-9]\\d{6", 10, "expected '}'");
    mobile("4[3-9]\\d{,6}", 9, "expected a number up to 32");
    mobile("4[3-9]\\d{99}", 9, "expected a number up to 32");
    mobile("4[3-9]\\d{6,3}", 13, "{6,3} goes backwards");
    mobile("(4[3-9]\\d{6}", 12, "expected ')'");
    mobile("4[3-9])\\d{6}", 6, "')' closes no group");
    mobile("(?=4)\\d{6}", 2, "expected ':'");
    mobile("4[3-9]\\d{6}$", 11, "'$' is neither in the alphabet");
    mobile("(?:\\d{32}){32}", 0, "strings of up to 1024 characters, more than 40");
    mobile(&"(".repeat(50), 41, "more than 40 nested groups");
    // Short patterns that stand for no numbers at all, a million times over, or for an automaton of any size.
    let spent = "more than 50000 steps to compile it; expected a simpler pattern";
    mobile(&format!("4{}\\d{{7}}", "(".repeat(6) + &"){32}".repeat(6)), 0, spent);
    mobile("4(?:(?:(?:(?:(?:|){32}){32}){32}){32})\\d{7}", 0, spent);
    mobile("4(?:(?:(?:(?:(?:3?){0}){32}){32}){32}){32}\\d{7}", 0, spent);
    mobile("\\d{0,15}1\\d{15}", 0, spent);
    inside("phone/formats.tsv", "44\tnational\t00", "leading_digits", "8 80 80 8((((){32}){32}){32}){32} 80", 8, spent);
    inside("phone/plans.tsv", "383\t00", "international_prefix", "0((((){32}){32}){32}){32}0", 0, spent);
    inside("phone/plans.tsv", "44\t00", "national_prefix_for_parsing", "0(?:(?:(?:(?:){32}){32}){32}){32}", 0, spent);
    inside(
        "phone/plans.tsv",
        "44\t00",
        "national_prefix_for_parsing",
        &"(?:(0)|1)".repeat(20),
        0,
        "more than 200 ways",
    );
    mobile("٤\\d{7}", 0, "'٤' is neither in the alphabet");
    inside("phone/plans.tsv", "383\t00", "international_prefix", "00$", 2, "'$' is neither in the alphabet");
    inside("phone/plans.tsv", "44\t02", "leading_digits", "7457|$", 5, "'$' is neither in the alphabet");
    inside("phone/formats.tsv", "44\tnational\t00", "leading_digits", "8 80 80 8$ 80", 9, "'$' is neither");
    inside("phone/formats.tsv", "44\tnational\t00", "pattern", "(\\d{3})$(\\d{4})", 7, "'$' is neither");
}

#[test]
fn phone_ranges() {
    let mobile =
        |column: &str, value: &str, message: &str| cell("phone/ranges.tsv", "383\tXK\tmobile", column, value, message);
    mobile("lengths", "8 7", "\"8 7\", expected rising lengths from 1 to 17");
    mobile("lengths", "8 8", "\"8 8\", expected rising lengths from 1 to 17");
    mobile("lengths", "0 8", "\"0 8\", expected rising lengths from 1 to 17");
    mobile("lengths", "8 18", "\"8 18\", expected rising lengths from 1 to 17");
    mobile("lengths", "8-10", "\"8-10\", expected rising lengths from 1 to 17");
    mobile("lengths", "", "no lengths; expected those of whole national numbers");
    mobile("local_lengths", "6,7", "\"6,7\", expected rising lengths from 1 to 17");
    mobile("kind", "cellular", "\"cellular\", expected one of general, fixed-line, mobile, toll-free");
    mobile("example", "4320123", "\"4320123\" is not a number of the pattern and the lengths of its own row");
    mobile("example", "33201234", "\"33201234\" is not a number of the pattern");
    mobile("example", "+38343201234", "\"+38343201234\" is not a number of the pattern");
    elsewhere(
        ("phone/ranges.tsv", "383\tXK\tmobile", "lengths", "9"),
        ("phone/ranges.tsv", "383\tXK\tmobile", "example"),
        "\"43201234\" is not a number of the pattern and the lengths of its own row",
    );
    mobile("region", "RS", "plans.tsv has no \"RS\" on +383");
    elsewhere(
        ("phone/ranges.tsv", "383\tXK\tmobile", "calling_code", "384"),
        ("phone/ranges.tsv", "384\tXK\tmobile", "region"),
        "plans.tsv has no \"XK\" on +384",
    );
    elsewhere(
        ("phone/ranges.tsv", "383\tXK\tgeneral", "kind", "pager"),
        ("phone/plans.tsv", "383\t00", "region"),
        "ranges.tsv has no general range for it",
    );
}

#[test]
fn short_numbers_and_zones() {
    let short =
        |column: &str, value: &str, message: &str| cell("phone/short.tsv", "XK\temergency", column, value, message);
    short("kind", "police", "\"police\", expected one of general, short-code, emergency");
    short("region", "KV", "\"KV\" is not an entry; expected an id of countries.tsv");
    short("lengths", "", "no lengths; expected those of whole short numbers");
    short("whole", "no", "\"no\", expected one of ");
    let zone = |column: &str, value: &str, message: &str| cell("phone/zones.tsv", "383", column, value, message);
    zone("prefix", "+383", "\"+383\", expected up to nine digits, the calling code first");
    zone("zones", "", "expected names of time zones");
    zone("zones", "Europe Tirane", "\"Europe\", expected the name of a time zone, such as Europe/Tirane");
    zone("zones", "Europe/2", "\"Europe/2\", expected the name of a time zone, such as Europe/Tirane");
}

#[test]
fn phone_plans() {
    let plan =
        |key: &str, column: &str, value: &str, message: &str| cell("phone/plans.tsv", key, column, value, message);
    plan("383\t00", "calling_code", "+383", "\"+383\", expected a calling code of 1 to 3 digits");
    plan("383\t00", "calling_code", "0383", "\"0383\", expected a calling code of 1 to 3 digits");
    plan("383\t00", "calling_code", "3830", "\"3830\", expected a calling code of 1 to 3 digits");
    plan("383\t00", "calling_code", "394", "394 begins with 39, which is a calling code too");
    plan("383\t00", "order", "01", "expected 00");
    plan("44\t02", "order", "04", "expected 02");
    plan("383\t00", "region", "KV", "\"KV\" is not an entry; expected an id of countries.tsv");
    plan("383\t00", "region", "RS", "dialing.tsv does not have RS on +383");
    plan("44\t01", "region", "GB", "GB is on +44 twice");
    plan("383\t00", "source", "unverified", "only sources that serve to check (unverified)");
    elsewhere(
        ("dialing.tsv", "XK", "calling_code", "384"),
        ("dialing.tsv", "XK", "calling_code"),
        "+384 is not a calling code of phone/plans.tsv",
    );
    let parsing = |value: &str, message: &str| plan("44\t01", "national_prefix_for_parsing", value, message);
    parsing("([25-9]\\d{5})$0|0", "something follows a $; expected it at the end of a choice alone");
    parsing("(0)1(2)3|0", "expected digits, a group, digits and a group at most, one after the other");
    parsing("(0)(1)(2)", "expected digits, a group, digits and a group at most, one after the other");
    parsing("(0)?(1)", "the last group of the pattern is there without the one");
    let rule = |value: &str, message: &str| plan("44\t01", "national_prefix_transform_rule", value, message);
    rule("1481", "\"1481\" names no group; expected digits and one as $1");
    rule("1481$", "\"1481$\" does not end in a group of the pattern, which has 1");
    rule("1481$2", "\"1481$2\" does not end in a group of the pattern, which has 1");
    rule("1481$0", "\"1481$0\" does not end in a group of the pattern, which has 1");
    rule("1481$1$1", "\"1481$1$1\" does not end in a group of the pattern, which has 1");
    rule("14-81$1", "\"14-81$1\", expected digits alone before the group");
    plan(
        "44\t00",
        "national_prefix_transform_rule",
        "1$1",
        "\"1$1\" does not end in a group of the pattern, which has 0",
    );
    elsewhere(
        ("phone/plans.tsv", "44\t01", "national_prefix_for_parsing", ""),
        ("phone/plans.tsv", "44\t01", "national_prefix_transform_rule"),
        "\"1481$1\" without a prefix that it could replace",
    );
}

#[test]
fn phone_formats() {
    let format = |column: &str, value: &str, message: &str| {
        cell("phone/formats.tsv", "383\tnational\t01", column, value, message)
    };
    format("list", "local", "\"local\", expected one of national, international, alternate");
    format("optional", "no", "\"no\", expected one of , yes");
    format("order", "02", "expected 01");
    format("calling_code", "384", "+384 is not a calling code of plans.tsv");
    let groups = "expected one to six groups of 1 to 15 of any digits, and nothing between them";
    for pattern in ["", "\\d{8}", "(\\d{2})3(\\d{3})", "(\\d{0,2})(\\d{6})", "([2-4]\\d)(\\d{6})", "(\\d{16})"] {
        format("pattern", pattern, groups);
    }
    format("pattern", &"(\\d)".repeat(7), groups);
    let order = "\"$2 $1 $3\"; expected \"$1 $2 $3\" in this list";
    cell("phone/formats.tsv", "44\talternate\t00", "format", "$2 $1 $3", order);
    format("format", "$1 $2 $4", "\"$1 $2 $4\": expected references $1 to $3 alone, as there are so many groups");
    format("format", "$1 $2 $0", "\"$1 $2 $0\": expected references $1 to $3 alone");
    format("format", "$1 $2 $", "\"$1 $2 $\": expected references $1 to $3 alone");
    format("format", "$1 $2", "\"$1 $2\": expected $3 once, as no digits may get lost");
    format("format", "$1 $1 $2 $3", "\"$1 $1 $2 $3\": expected $1 once");
    format("format", "", "\"\": expected $1 once");
    format("national_rule", "0$2", "\"0$2\": expected references $1 to $1 alone");
    format("national_rule", "0", "\"0\": expected $1 once, as no digits may get lost");
}

#[test]
fn phone_extras() {
    let legacy = |column: &str, value: &str, message: &str| {
        cell("phone/extra.tsv", "377 44\tXK\tlegacy", column, value, message)
    };
    legacy("entry", "KV", "\"KV\" is not an entry; expected an id of countries.tsv");
    legacy("reason", "old", "\"old\", expected one of own-range, shared-range, other-plan, legacy");
    legacy("reason", "plan-holder", "\"plan-holder\", expected one of own-range");
    legacy("kind", "cell", "\"cell\", expected one of , fixed-line, mobile");
    for prefix in ["37744", "377", "377 ", "+377 44", "0377 44", "377 4-4", "377 44 1", "3770 44"] {
        let message = format!("{prefix:?}, expected a calling code, a space and the first national digits");
        legacy("prefix", prefix, &message);
    }
    legacy("prefix", "376 44", "+376 is not a calling code of plans.tsv");
    legacy("lengths", "1 8", "\"1 8\", expected lengths of whole national numbers, 2 or more");
    legacy("lengths", "", "\"\", expected lengths of whole national numbers, 2 or more");
    legacy("lengths", "9 8", "\"9 8\", expected rising lengths from 1 to 17");
    legacy("since", "last year", "\"last year\", expected a date as YYYY, YYYY-MM or YYYY-MM-DD");
    legacy("until", "2019-15-01", "\"2019-15-01\", expected a date as YYYY, YYYY-MM or YYYY-MM-DD");
    elsewhere(
        ("phone/extra.tsv", "377 44\tXK\tlegacy", "since", "2020"),
        ("phone/extra.tsv", "377 44\tXK\tlegacy", "until"),
        "2019-01-15 is before 2020, when it began",
    );
    legacy("source", "", "no source; expected at least one that may be shipped");
    legacy("source", "unverified", "only sources that serve to check (unverified)");
    for rewrite in ["38344", "+383 44", "383 44 1", "383-44", "383 ", "0383 44"] {
        let message = format!("{rewrite:?}, expected a calling code, a space and digits, or nothing");
        legacy("rewrite", rewrite, &message);
    }
    legacy("rewrite", "384 44", "\"384 44\" does not begin with a calling code of plans.tsv");
    legacy("rewrite", "381 44", "\"381 44\" and 6 more digits are never a number of XK");
    legacy("rewrite", "383 4", "\"383 4\" and 6 more digits are never a number of XK");
    legacy("rewrite", "383 55", "\"383 55\" and 6 more digits are never a number of XK");
}

/// The data with more rows of `phone/extra.tsv`.
fn with_extras(rows: &[&str]) -> Files {
    let mut files = data();
    let old = text(&files, "phone/extra.tsv");
    let mut lines: Vec<&str> = old.lines().chain(rows.iter().copied()).collect();
    lines[2..].sort_unstable();
    files.insert("phone/extra.tsv".into(), (lines.join("\n") + "\n").into_bytes());
    files
}

/// Expects a finding in a cell of a row of `phone/extra.tsv`; "" is none of that kind.
#[track_caller]
fn extras(rows: &[&str], (key, column): (&str, &str), message: &str) {
    let files = with_extras(rows);
    let (line, at, _) = locate(&files, "phone/extra.tsv", key, column);
    if message.is_empty() {
        assert_eq!(findings(&files), [""; 0]);
    } else {
        expect(&files, &format!("data/phone/extra.tsv:{line}:{at}: {message}"));
    }
}

#[test]
fn phone_rewrites_that_are_rewritten() {
    let line = |rows: &[&str], key: &str| locate(&with_extras(rows), "phone/extra.tsv", key, "prefix").0;
    let back = "378 054980\tSM\town-range\tfixed-line\t10\t\t\t39 054980\t\tphonenumbers";
    let (there, here) = ("39 054980\tSM", "378 054980\tSM");
    let turn = |code: &str, other| {
        format!(
            "+{code} is rewritten in turn by line {}; expected the numbers that are in use now",
            line(&[back], other)
        )
    };
    extras(&[back], (there, "rewrite"), &turn("378 054980", here));
    extras(&[back], (here, "rewrite"), &turn("39 054980", there));
    // A part of the numbers, and all and more of them.
    let part = "378 0549801\tSM\town-range\tfixed-line\t10\t\t\t39 0549801\t\tphonenumbers";
    extras(&[part], (there, "rewrite"), "+378 054980 is rewritten in turn by line ");
    let more = "378 0549\tSM\town-range\tfixed-line\t10\t\t\t39 0549\t\tphonenumbers";
    extras(&[more], (there, "rewrite"), "+378 054980 is rewritten in turn by line ");
    let itself = "378 0549\tSM\town-range\tfixed-line\t10\t\t\t378 0549\t\tphonenumbers";
    extras(&[itself], ("378 0549\tSM", "rewrite"), "+378 0549 is rewritten in turn by line ");
    // Numbers of another length are others.
    let short = "378 054980\tSM\town-range\tfixed-line\t8\t\t\t378 0549801\t\tphonenumbers";
    let found = findings(&with_extras(&[short]));
    assert!(!found.iter().any(|found| found.contains("in turn")), "{found:#?}");
}

#[test]
fn phone_ranges_of_two_entries() {
    let row = |prefix: &str, entry: &str, reason: &str, lengths: &str| {
        format!("{prefix}\t{entry}\t{reason}\tmobile\t{lengths}\t\t\t\t\tphonenumbers")
    };
    let message =
        |what: &str| format!("numbers of +{what}; expected shared-range in both rows where several entries have them");
    let legacy = row("377 44", "MC", "legacy", "8");
    let line = locate(&with_extras(&[&legacy]), "phone/extra.tsv", "377 44\tMC", "prefix").0;
    let there = ("377 44\tXK", "reason");
    extras(&[&legacy], there, &message(&format!("377 44 are legacy of MC in line {line}")));
    // Longer and shorter prefixes.
    extras(
        &[&row("377 441", "MC", "legacy", "8")],
        ("377 441\tMC", "reason"),
        "numbers of +377 441 are legacy of XK in line ",
    );
    extras(
        &[&row("44 7924", "JE", "own-range", "10")],
        ("44 79240\tIM", "reason"),
        "numbers of +44 79240 are own-range of JE",
    );
    // One entry's own is not shared.
    let own = row("44 1481", "GG", "own-range", "10");
    extras(&[&own], ("44 1481\tGG", "reason"), "numbers of +44 1481 are shared-range of CQ in line ");
    // What is right: shared by both, once one's and now another's, other numbers.
    extras(&[&row("44 1481", "GG", "shared-range", "10")], ("44 1481\tGG", "reason"), "");
    extras(&[&row("44 79240", "JE", "legacy", "10")], ("44 79240\tJE", "reason"), "");
    extras(&[&row("44 79240", "JE", "own-range", "9")], ("44 79240\tJE", "reason"), "");
}

#[test]
fn phone_examples() {
    let example =
        |column: &str, value: &str, message: &str| cell("phone/examples.tsv", "IM\tmobile", column, value, message);
    example("entry", "KV", "\"KV\" is not an entry; expected an id of countries.tsv");
    example("kind", "cell", "\"cell\", expected one of fixed-line, mobile");
    // There are voice mail boxes of no place of these.
    elsewhere(
        ("phone/examples.tsv", "IM\tmobile", "entry", "GI"),
        ("phone/examples.tsv", "GI\tmobile", "example"),
        "\"+447624123456\" is most likely a number of IM, expected one of GI",
    );
    elsewhere(
        ("phone/examples.tsv", "IM\tmobile", "kind", "fixed-line"),
        ("phone/examples.tsv", "IM\tfixed-line", "example"),
        "\"+447624123456\" is mobile, expected fixed-line",
    );
    elsewhere(
        ("phone/examples.tsv", "IM\tmobile", "entry", "XK"),
        ("phone/examples.tsv", "XK\tmobile", "example"),
        "\"+447624123456\" is most likely a number of IM, expected one of XK",
    );
    let invalid = |number: &str| {
        example("example", number, &format!("{number:?} is not a valid number; expected one of IM with +"))
    };
    for number in ["", "+", "447624123456", "+44762412345", "+44 7624 123456", "+999762412345", "7624123456"] {
        invalid(number);
    }
    example("example", "+38343201234", "\"+38343201234\" is most likely a number of XK, expected one of IM");
    example("source", "unverified", "only sources that serve to check (unverified)");
}

#[test]
fn phone_digits() {
    let zero = |value: &str, message: &str| {
        cell("phone/digits.tsv", "U+00660", "zero", value, &format!("{value}{message}"));
    };
    for value in ["0660", "U+660", "U++0660", "U+0066G", "U+0066a", "U+00030", "U+000660", "U+00041"] {
        let message = format!("{value:?}, expected the zero of a script as U+ and five hexadecimal digits");
        cell("phone/digits.tsv", "U+00660", "zero", value, &message);
    }
    for value in ["U+00661", "U+0065F", "U+0D800"] {
        zero(value, ", expected the first of ten digits in a row");
    }
    cell("phone/digits.tsv", "U+00660", "source", "nobody", "unknown source \"nobody\"");
}

/// The compiled tables count some things in a byte or two.
#[test]
fn phone_sizes() {
    let add = |file: &str, rows: String, finding: &str| {
        let mut files = data();
        files.get_mut(file).unwrap().extend(rows.bytes());
        expect(&files, finding);
    };
    let last = text(&data(), "phone/formats.tsv").lines().count();
    let formats = (1..65).map(|order| format!("800\tnational\t{order:02}\t(\\d{{8}})\t\t$1\t\t\t\t\n")).collect();
    add(
        "phone/formats.tsv",
        formats,
        &format!("data/phone/formats.tsv:{}:14: more than 64 formats in a list", last + 64),
    );
    let extras =
        (0..251).map(|number| format!("44 7{number:05}\tIM\town-range\tmobile\t10\t\t\t\t\tphonenumbers\n")).collect();
    add(
        "phone/extra.tsv",
        extras,
        "data/phone/extra.tsv:1:1: more than 250 rows; the compiled labels count them in a byte",
    );
    let header =
        text(&data(), "phone/plans.tsv").lines().find(|line| line.starts_with("calling_code\t")).unwrap().to_owned();
    let rest = "\t".repeat(header.split('\t').count() - 4);
    let plans = (500..800).map(|code| format!("{code}\t00\t\t00{rest}\n")).collect();
    add("phone/plans.tsv", plans, "data/phone/plans.tsv:1:1: more than 254 calling codes");
    let long = format!("39\tinternational\t90\t(\\d{{8}})\t\t{}$1\t\t\t\t\n", "-".repeat(40_000));
    add("phone/formats.tsv", long, "data/phone/formats.tsv:1:1: ");
    // Whether the fourteenth digit from the end is one of these: patterns whose automata remember fourteen digits.
    let mut files = data();
    for (key, digit) in [("383\tXK", 1), ("377\tMC", 2), ("378\tSM", 3), ("381\tRS", 4), ("386\tSI", 5)] {
        let (_, _, range) = locate(&files, "phone/ranges.tsv", &format!("{key}\tgeneral"), "pattern");
        let pattern = format!("\\d{{0,13}}{digit}\\d{{13}}");
        files.get_mut("phone/ranges.tsv").unwrap().splice(range, pattern.into_bytes());
    }
    expect(&files, "data/phone/ranges.tsv:1:1: the automaton of all patterns has ");
    // Patterns that are small each by itself.
    let mut files = data();
    for (kind, digit) in [("general", 1), ("fixed-line", 2), ("mobile", 3), ("toll-free", 4), ("premium-rate", 5)] {
        for (column, value) in
            [("pattern", format!("\\d{{0,8}}{digit}\\d{{8}}")), ("lengths", "9 10 11 12 13 14 15 16 17".to_owned())]
        {
            let (_, _, range) = locate(&files, "phone/ranges.tsv", &format!("383\tXK\t{kind}"), column);
            files.get_mut("phone/ranges.tsv").unwrap().splice(range, value.into_bytes());
        }
    }
    let (line, at, _) = locate(&files, "phone/plans.tsv", "383\t00", "calling_code");
    expect(
        &files,
        &format!("data/phone/plans.tsv:{line}:{at}: more than 500000 steps to put the numbers of +383 together"),
    );
}

/// A row alone can be right, and wrong beside the others.
#[test]
fn facts_that_cannot_be() {
    let table = data();
    cell("countries.tsv", "XK", "un_standing", "member", "\"member\", but ISO 3166-1 has not assigned the entry");
    cell("countries.tsv", "XK", "languages", "sq sr sq", "\"sq\" is here twice");
    let first = line_of("countries.tsv", "DE");
    cell("countries.tsv", "DK", "tld", ".de", &format!(".de is here twice; the first is in line {first}"));
    cell("countries.tsv", "DE", "listed_by", "a a", "\"a\" after \"a\"; expected rules in their order, each once");
    cell("regions.tsv", "039", "parent", "", "no parent; expected one, as only the world, 001, has none");
    let first = line_of("regions.tsv", "002");
    cell("regions.tsv", "150", "name", "Africa", &format!("Africa is here twice; the first is in line {first}"));
    let lines = text(&table, "regions.tsv").lines().count();
    bytes(
        "regions.tsv",
        |file| file.extend(b"999\tNowhere\t001\tcldr\n"),
        &format!("data/regions.tsv:{}:1: 999 has no entry and no region in it", lines + 1),
    );

    let (line, ..) = locate(&table, "claims.tsv", "PS\tadministered\tPS", "note");
    let message =
        format!("PS is administered by another, too (line {line}); expected a note that names the part of each");
    cell("claims.tsv", "PS\tadministered\tIL", "note", "", &message);
    let (line, ..) = locate(&table, "claims.tsv", "XK\tadministered", "entry");
    let mut files = data();
    let added =
        text(&files, "claims.tsv").replace("\nXK\tclaimed", "\nXK\tadministered\tZW\t\t2026\t\tne-5.1.1\nXK\tclaimed");
    files.insert("claims.tsv".into(), added.into_bytes());
    let (other, column, _) = locate(&files, "claims.tsv", "XK\tadministered\tZW", "note");
    expect(&files, &format!("data/claims.tsv:{other}:{column}: XK is administered by another, too (line {line})"));

    let most = "193 that could recognise";
    cell(
        "recognition.tsv",
        "XK\tUN members recognising",
        "count",
        "194",
        &format!("194 recognitions, but there are {most}"),
    );
    cell("recognition.tsv", "XK\tstates recognising\t117", "count", "260", "260 recognitions, but there are 2");
    cell(
        "recognition.tsv",
        "XK\tstates recognising\t117",
        "counted_by",
        "",
        "nothing; expected what was counted, and by whom",
    );
    cell("recognised_by.tsv", "PS\tAE", "by", "PS", "PS recognises itself; expected another");
    cell(
        "recognised_by.tsv",
        "PS\tAE",
        "by",
        "XK",
        "XK is neither a UN member nor an observer; lists name these alone",
    );
    cell(
        "recognised_by.tsv",
        "PS\tAE",
        "since",
        "2026-01-01",
        "2026-01-01 is after 2025-09-24, as of which the list is",
    );
    cell("considered.tsv", "Zanzibar", "reason", "", "no reason; expected the rules that are not met");

    inside(
        "codes/vehicle.tsv",
        "XK\tRKS",
        "value",
        "Q Z",
        1,
        "\"Q Z\", expected letters A to Z, digits, - and _ alone",
    );
    inside("codes/vehicle.tsv", "XK\tRKS", "value", "QŽ", 1, "\"QŽ\", expected letters A to Z, digits, - and _ alone");
    cell("former.tsv", "ANHH", "successors", "BQ CW CW", "CW is here twice");
    cell(
        "former.tsv",
        "ANHH",
        "alpha4",
        "AOHH",
        "\"AOHH\" does not begin with the alpha-2 \"AN\", as codes of ISO 3166-3 do",
    );
    cell("former.tsv", "ANHH", "alpha4", "", "\"\" does not begin with the alpha-2 \"AN\"");
    let first = line_of("former.tsv", "BUMM");
    cell(
        "former.tsv",
        "DYBJ",
        "name",
        "Burma",
        &format!("\"Burma\" is a name of another former entry, in line {first}"),
    );
    cell("former.tsv", "DDDE", "aliases", "GDR; East Germany; GDR", "\"GDR\" is here twice");
    let (line, column, range) = locate(&table, "dialing.tsv", "XK", "calling_code");
    let end = range.start + text(&table, "dialing.tsv")[range.start..].find('\n').unwrap() + 1;
    bytes(
        "dialing.tsv",
        |file| drop(file.splice(end..end, *b"XK\t2\t383\t\t\t\tphonenumbers\n")),
        &format!("data/dialing.tsv:{}:{column}: XK has +383 already", line + 1),
    );
}

#[test]
fn sources_that_cannot_be_shipped() {
    for licence in [
        "GPL-3.0",
        "LGPL-2.1-or-later",
        "AGPL-3.0",
        "MPL-2.0",
        "ODbL-1.0",
        "CC BY-SA 4.0",
        "CC-BY-SA-3.0",
        "OSL-3.0",
        "CC-BY-NC-4.0",
        "MIT; data CC BY-ND 4.0",
    ] {
        let mut files = data();
        let (line, column, range) = locate(&files, "SOURCES.tsv", "tlds", "licence");
        files.get_mut("SOURCES.tsv").unwrap().splice(range, licence.bytes());
        let found = findings(&files);
        let here = format!("data/SOURCES.tsv:{line}:{column}: ");
        let end =
            format!("in {licence:?}; expected a licence that lets tables be shipped under our own, or use = check");
        assert!(found.iter().any(|found| found.starts_with(&here) && found.ends_with(&end)), "{licence}: {found:#?}");
    }
    cell("SOURCES.tsv", "cldr", "id", "cl dr", "\"cl dr\", expected a word without space, comma and =");
    cell("SOURCES.tsv", "cldr", "retrieved", "", "no retrieved; expected one, as this source may be shipped");
    cell("countries.tsv", "XK", "source", "cldr cldr", "the source \"cldr\" is here twice");
}

/// No source can tell the future: nothing is dated after the newest of them was retrieved.
#[test]
fn dates_in_the_future() {
    let sources = text(&data(), "SOURCES.tsv");
    let newest = sources.lines().skip(1).map(|line| line.split('\t').nth(3).unwrap()).max().unwrap();
    let year: u16 = newest[..4].parse().unwrap();
    for future in [format!("{}", year + 1), format!("{year}-12-31"), format!("{}-01", year + 1)] {
        let message = format!("{future} is after {newest}, when the newest source was retrieved");
        cell("claims.tsv", "XK\tclaimed", "as_of", &future, &message);
        cell("former.tsv", "ANHH", "until", &future, &message);
        cell("recognised_by.tsv", "PS\tAE", "since", &future, &message);
    }
}

/// Characters that nobody sees, in tables whose texts are not names.
#[test]
fn characters_without_a_shape() {
    for bad in ['\u{202E}', '\u{200F}', '\u{2066}'] {
        let note = format!("a{bad}b");
        let message = format!("U+{:04X}, a sign of direction", u32::from(bad));
        inside("claims.tsv", "XK\tclaimed", "note", &note, 1, &message);
        inside("considered.tsv", "Zanzibar", "reason", &note, 1, &message);
    }
    for bad in ['\u{200B}', '\u{AD}', '\u{2060}', '\u{E000}'] {
        let message = format!("U+{:04X}, a character without a shape", u32::from(bad));
        inside("regions.tsv", "039", "name", &format!("South{bad}ern"), 5, &message);
        inside("codes/vehicle.tsv", "XK\tRKS", "note", &format!("{bad}b"), 0, &message);
        inside("SOURCES.tsv", "cldr", "title", &format!("CLDR{bad}"), 4, &message);
    }
}

/// What cannot be read is named; what editors leave behind is passed over.
#[cfg(unix)]
#[test]
fn files_that_are_no_data() {
    use std::os::unix::fs::symlink;

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("files_that_are_no_data");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("names")).unwrap();
    for name in
        ["codes.tsv", ".codes.tsv.swp", "codes.tsv~", "#codes.tsv#", ".DS_Store", "names/sq.tsv", "names/.sq.tsv.swo"]
    {
        fs::write(folder.join(name), name).unwrap();
    }
    symlink("user@host.123:456", folder.join(".#codes.tsv")).unwrap();
    let read = |folder: &Path| {
        let mut found = Findings::default();
        let files: Vec<String> = read_files(folder, |_| true, &mut found).into_keys().collect();
        (files, found.into_sorted().iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let (files, found) = read(&folder);
    assert_eq!((files, found), (vec!["codes.tsv".to_owned(), "names/sq.tsv".to_owned()], vec![]));
    symlink("nowhere.tsv", folder.join("names/de.tsv")).unwrap();
    let (files, found) = read(&folder);
    assert_eq!(files.len(), 2);
    assert!(found[0].starts_with("data/names/de.tsv:1:1: the file cannot be read: "), "{found:?}");
    let (files, found) = read(&folder.join("missing"));
    assert_eq!(files.len(), 0);
    assert!(found[0].starts_with("data/:1:1: the folder cannot be read: "), "{found:?}");
}

#[test]
fn words_of_forms() {
    let file = "words/sq.tsv";
    cell(file, "form.choose", "text", "", "no text; expected one, or no row");
    cell(file, "form.choose", "key", "form.chosen", "\"form.chosen\" is not a key; expected one of words/en.tsv");
    let long = "Zgjidhni një vend ose rajon nga kjo listë";
    cell(file, "form.choose", "text", long, "longer than 40 characters; expected what fits beside a field");
    let lost = "has the placeholders [], expected [\"{example}\"] as in English";
    cell(file, "problem.malformed", "text", "Shembull: 10000.", lost);
    let misspelt = "has the placeholders [\"{exemple}\"], expected [\"{example}\"] as in English";
    cell(file, "problem.malformed", "text", "Shembull: {exemple}.", misspelt);
    cell(file, "form.results.one", "key", "form.results.few", "sq has no plural category few");
    let stranger = "\"YY\" is not an entry; expected an id of countries.tsv";
    cell(file, "label.zip", "key", "label.zip@YY", stranger);
    cell(
        "plurals.tsv",
        "en\tone",
        "category",
        "single",
        "\"single\", expected one of zero, one, two, few, many, other",
    );
    let unread = "\"n is 1\" cannot be read; expected a rule such as n % 10 = 2..4";
    cell("plurals.tsv", "en\tone", "rule", "n is 1", unread);
    let without = |file: &mut Vec<u8>| {
        let kept: String = String::from_utf8_lossy(file)
            .lines()
            .filter(|line| !line.starts_with("form."))
            .map(|line| format!("{line}\n"))
            .collect();
        *file = kept.into_bytes();
    };
    bytes(
        file,
        without,
        "data/words/sq.tsv:1:1: 19 keys are missing, form.address first; expected all of words/en.tsv",
    );
}

/// All findings come in one run.
#[test]
fn several_at_once() {
    let mut files = data();
    for (file, key, column) in
        [("countries.tsv", "XK", "alpha3"), ("dialing.tsv", "XK", "calling_code"), ("names/sq.tsv", "XK", "id")]
    {
        let (_, _, range) = locate(&files, file, key, column);
        files.get_mut(file).unwrap().splice(range, *b"?");
    }
    let found = findings(&files);
    for file in ["countries.tsv", "dialing.tsv", "names/sq.tsv"] {
        assert!(found.iter().any(|finding| finding.starts_with(&format!("data/{file}:"))), "{found:#?}");
    }
}

/// Any single byte changed, at five places of every file, is compiled or reported, never a panic. `POLITY_SEED` picks other
/// places: CI takes those of the day.
#[test]
fn any_byte() {
    let whole = data();
    let seed = std::env::var("POLITY_SEED").map_or(1, |seed| seed.parse().expect("POLITY_SEED is a number"));
    let mut random = Random::new(seed);
    let (mut copies, mut reported) = (0, 0);
    // The forms are all alike: some stand for the others.
    let form = |file: &str| file.starts_with("address/") && !file.starts_with("address/s");
    let some = |file: &str| !form(file) || ["GB.tsv", "XK.tsv", "words.tsv"].iter().any(|name| file.ends_with(name));
    for file in whole.keys().filter(|file| file.ends_with(".tsv") && some(file)) {
        for _ in 0..5 {
            copies += 1;
            let mut files = whole.clone();
            let bytes = files.get_mut(file).unwrap();
            let at = random.below(bytes.len());
            bytes[at] = random.below(256) as u8;
            let mut found = Findings::default();
            let data = build::read(&files, None, &mut found);
            let compiled = data.as_ref().map(|data| build::check(data, parts(&files), &mut found));
            if found.len() == 0 {
                let out = Path::new(env!("CARGO_TARGET_TMPDIR"));
                build::emit(data.as_ref().unwrap(), compiled.as_ref().unwrap(), None, out).unwrap();
            } else {
                reported += 1;
            }
        }
    }
    println!("{copies} broken copies of seed {seed}: {reported} reported, the others compiled");
    assert!(copies >= 500 && reported > 30, "{copies}, {reported}");
}

/// An overlay of a few files, by name and text.
fn overlay(files: &[(&str, &str)]) -> Overlay {
    let files = files.iter().map(|(file, text)| ((*file).to_owned(), text.as_bytes().to_owned()));
    Overlay::new("own".to_owned(), files.collect(), |file| format!("/at/own/{file}"))
}

/// What is wrong with an overlay.
fn findings_of(overlay: &Overlay) -> Vec<String> {
    let mut findings = Findings::default();
    if let Some(data) = build::read(data_once(), Some(overlay), &mut findings) {
        build::check(&data, build::Parts { phone: false, ..build::Parts::ALL }, &mut findings);
    }
    findings.into_sorted().iter().map(ToString::to_string).collect()
}

const NAMES: &str = "id\tname\tshort\tformal\tvariant\tsource\n";
const CODES_OF: &str = "entry\tvalue\tstanding\tas_of\tnote\tsource\n";
const ALIASES: &str = "entry\talias\tlang\tkind\tsource\n";
const FORM: &str = "fact\tvalue\tsource\n";
const COUNTRIES: &str = "id\talpha2\talpha3\tnumeric\tiso_standing\tun_standing\tlisted_by\tpermanent_population\tm49_region\tcurrency\tlanguages\ttld\tlabel\tsource\n";

#[test]
fn broken_overlays() {
    let mut missed = Vec::new();
    let mut wrong = |file: &str, text: &str, message: &str| {
        let found = findings_of(&overlay(&[(file, text)]));
        let expected = format!("/at/own/{file}:{message}");
        match found.iter().find(|found| found.starts_with(&expected)) {
            Some(found) => println!("{found}"),
            None => missed.push(format!("expected {expected}\nfound {found:#?}")),
        }
    };
    let names = |row: &str| format!("{NAMES}{row}\n");
    let country = |row: &str| format!("{COUNTRIES}{row}\n");
    wrong(
        "names/sq.tsv",
        &names("XKX\tKosova\t\t\t\t"),
        "2:1: \"XKX\" is not an entry; expected an id of countries.tsv",
    );
    wrong(
        "names/sq.tsv",
        &names("XK\tKosova\t\t\t"),
        "2:13: 5 cells, expected 6 (id, name, short, formal, variant, source)",
    );
    wrong("names/sq.tsv", &names("XK\tKos\u{202e}ova\t\t\t\t"), "2:7: ");
    wrong("names/sqq.tsv", &names("XK\tKosova\t\t\t\t"), "1:1: the file is unknown here; is its name mistyped?");
    wrong(
        "names/sq.tsv",
        &names("XK\tKosova\t\t\t\tnobody"),
        "2:14: unknown source \"nobody\"; expected an id of SOURCES.tsv",
    );
    wrong("aliases.tsv", &format!("{ALIASES}XK\tDardania\tund\tnickname\t\n"), "2:17: \"nickname\", expected one of ");
    wrong(
        "codes/ioc.tsv",
        &format!("{CODES_OF}XK\tGER\tofficial\t\t\t\n"),
        "2:4: ioc GER is here twice; the first is in data/codes/ioc.tsv:",
    );
    wrong(
        "codes/ioc.tsv",
        &format!("{CODES_OF}XK\tK S\tofficial\t\t\t\n"),
        "2:5: \"K S\", expected letters A to Z, digits, - and _ alone",
    );
    wrong(
        "countries.tsv",
        &country("elsewhere\t\t\t\tnone\tnone\tx\tyes\t001\t\t\t\t\t"),
        "2:1: \"elsewhere\" is not an entry; expected an id of data/countries.tsv, or one of one's own that begins with x-",
    );
    wrong(
        "countries.tsv",
        &country("x-elsewhere\t\t\t\tnone\tnone\ta\tyes\t001\t\t\t\t\t"),
        "2:26: \"a\": rule a lists entries assigned in ISO 3166-1",
    );
    wrong("left_out.tsv", "id\nAntarctica\n", "2:1: \"Antarctica\" is not an entry; expected an id of countries.tsv");
    wrong("address/XK.tsv", &format!("{FORM}postal-code\t[1-7\\d{{4}}\t\n"), "2:");
    wrong(
        "address/ZZ.tsv",
        &format!("{FORM}postal-code\t\\d{{4}}\t\n"),
        "1:1: the file is named after no entry; expected an id of countries.tsv",
    );
    wrong(
        "folding.tsv",
        "from\tto\n0041\tb\n",
        "1:1: an overlay cannot have this file; expected left_out.tsv, AMBIGUOUS.tsv, SOURCES.tsv",
    );
    wrong("SOURCES.tsv", "id\ttitle\n", "1:");
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn facts() {
    cell("currency_codes.tsv", "ALL", "numeric", "8", "\"8\", expected 3 digits");
    cell("currency_codes.tsv", "ALL", "code", "AL", "\"AL\", expected three capital letters");
    cell("currency_names.tsv", "sq\tALL", "code", "ALX", "\"ALX\", expected a code of currency_codes.tsv");
    cell("currency_names.tsv", "sq\tALL", "locale", "sqq", "\"sqq\" is not a locale; expected a tag of locales.tsv");
    elsewhere(
        ("currency_names.tsv", "en\tEUR", "name", ""),
        ("currency_codes.tsv", "EUR", "code"),
        "EUR has no English name in currency_names.tsv",
    );
    cell("currencies.tsv", "AL\t1", "currency", "ALX", "\"ALX\", expected a code of currency_codes.tsv");
    cell("countries.tsv", "AL", "currency", "EUR", "\"EUR\", but currencies.tsv has \"ALL\" first; expected the same");
    cell("time_zones.tsv", "AL\t01", "zone", "Tirane", "\"Tirane\", expected a zone of tzdata such as Europe/Tirane");
    cell("conventions.tsv", "AL", "first_day", "mon", "\"mon\", expected one of monday, tuesday");
    elsewhere(
        ("conventions.tsv", "AL", "weekend_end", ""),
        ("conventions.tsv", "AL", "entry"),
        "a weekend with one end; expected both or none",
    );
    cell("conventions.tsv", "AL", "driving", "middle", "\"middle\", expected one of left, right");
    cell("capitals.tsv", "AL\ten", "name", "", "no name; expected one, or no row");
    cell("memberships.tsv", "GB\teu\t1973-01-01", "until", "1970", "1970 is before 1973-01-01, when it began");
    cell("memberships.tsv", "GB\teu\t1973-01-01", "organisation", "nato", "\"nato\", expected one of eu, euro-area");
    cell("iban.tsv", "XK", "length", "99", "99, expected a length from 15 to 34");
}

/// Appends a row to a file, and expects a finding in its column so many characters into it, from 1.
#[track_caller]
fn appended(file: &str, row: &str, at: usize, message: &str) {
    let last = text(&data(), file).lines().count() + 1;
    let row = format!("{row}\n");
    bytes(file, |file| file.extend(row.bytes()), &format!("data/{file}:{last}:{at}: {message}"));
}

#[test]
fn columns_of_facts() {
    let tag = "\"albanian\", expected a language tag such as sq or zh-Hant";
    cell("capitals.tsv", "AL\tsq", "language", "albanian", tag);
    elsewhere(
        ("capitals.tsv", "AL\ten", "language", "de"),
        ("capitals.tsv", "AL", "entry"),
        "a capital without an English name; expected a row with en",
    );
    cell("capitals.tsv", "AL\ten", "entry", "ALB", "\"ALB\" is not an entry");
    cell("conventions.tsv", "AL", "measurement", "feet", "\"feet\", expected one of metric");
    cell("conventions.tsv", "AL", "hour_cycle", "h25", "\"h25\", expected one of ");
    cell("conventions.tsv", "AL", "weekend_start", "sabbath", "\"sabbath\", expected one of monday, tuesday");
    let twice = "America/New_York is here twice for US";
    cell("time_zones.tsv", "US\t02", "zone", "America/New_York", twice);
    cell("time_zones.tsv", "US\t02", "zone", "America/", "\"America/\", expected a zone of tzdata");
    cell("currency_names.tsv", "sq\tAFN", "name", "", "neither a name nor a symbol; expected one of them, or no row");
    cell("currency_names.tsv", "sq\tAFN", "symbol", &"x".repeat(256), "expected at most 255 bytes");
    cell("iban.tsv", "XK", "entry", "US", "US has no prefix in codes/iban.tsv; expected one");
    cell("iban.tsv", "XK", "length", "twenty", "\"twenty\", expected ");
    cell("population.tsv", "XK", "population", "many", "\"many\", expected how many people live there");
    cell("population.tsv", "XK", "entry", "XKX", "\"XKX\" is not an entry; expected an id of countries.tsv");
}

#[test]
fn columns_of_codes_and_regions() {
    cell("codes/marc.tsv", "DE", "value", "", "no code; expected one, or no row");
    inside("codes/marc.tsv", "DE", "value", "g w", 1, "\"g w\", expected letters A to Z, digits, - and _ alone");
    cell("codes/marc.tsv", "DE", "entry", "DD", "\"DD\" is not an entry");
    let region = |column: &str, value: &str, message: &str| cell("region_names.tsv", "sq\t002", column, value, message);
    region("locale", "sqq", "\"sqq\" is not a locale; expected a tag of locales.tsv");
    region("code", "998", "\"998\" is not a region; expected a code of regions.tsv");
    region("name", "", "expected a name of at most 255 bytes, or no row");
    region("name", &"x".repeat(256), "expected a name of at most 255 bytes, or no row");
    cell("subdivisions/names.tsv", "CA-BC\tfr", "code", "CA-XX", "expected a code of subdivisions/codes.tsv");
    let of = |value: &str, message: &str| cell("subdivisions/former.tsv", "IN\tIN-OR", "successors", value, message);
    of("IN-OR", "IN-OR succeeds itself");
}

#[test]
fn columns_of_tags_and_words() {
    let albanian = |column: &str, value: &str, message: &str| cell("tags.tsv", "alias\talb", column, value, message);
    albanian("kind", "synonym", "\"synonym\", expected alias, parent or script");
    albanian("from", "", "no tag; expected one");
    appended("tags.tsv", "parent\tzz\txx\tcldr", 11, "\"xx\", expected a tag of locales.tsv");
    let search = |column: &str, value: &str, message: &str| cell("search.tsv", "zh\tletters", column, value, message);
    search("kind", "tables", "\"tables\", expected word, letters, reading or keyboard");
    search("locale", "zh-Qaaa", "\"zh-Qaaa\" is not a locale; expected a tag of locales.tsv");
    search("from", "", "expected what is written, in tables without spaces and \"=\"");
    let of_box = |column: &str, value: &str, message: &str| {
        cell("address/po_boxes.tsv", "en\tPO Box", column, value, message);
    };
    of_box("kind", "probable", "\"probable\", expected certain or possible");
    of_box("language", "English", "\"English\" is not a language; expected a code as sr");
    of_box("text", "P.", "no word; expected two letters at least");
}

#[test]
fn columns_of_phone_tables() {
    cell("phone/extensions.tsv", "anexo", "label", "Anexo", "\"Anexo\", expected a word in lower case");
    cell("phone/extensions.tsv", "anexo", "label", "x2", "\"x2\", expected a word in lower case");
    cell("phone/national_rules.tsv", "somaliland", "rule", "0", "\"0\", expected $1 for the first group");
    cell("phone/national_rules.tsv", "somaliland", "entry", "soma", "\"soma\" is not an entry");
    let file = "phone/renumberings.tsv";
    let amounts = "expected how many digits stay, and how many are removed after them";
    for (row, at, message) in [
        ("999\t4\\d{7}\t0\t1\t10\t2011-10-06\t\t\tntra-eg-2011", 1, "\"999\" is not a calling code of plans.tsv"),
        ("383\t4\\d{7\t0\t1\t4\t2011-10-06\t\t\tntra-eg-2011", 10, "expected '}'"),
        ("383\t4\\d{7}\t18\t1\t4\t2011-10-06\t\t\tntra-eg-2011", 12, amounts),
        ("383\t4\\d{7}\t0\tone\t4\t2011-10-06\t\t\tntra-eg-2011", 12, amounts),
        ("383\t4\\d{7}\t0\t1\t+4\t2011-10-06\t\t\tntra-eg-2011", 16, "\"+4\", expected digits or nothing"),
        ("383\t4\\d{7}\t0\t1\t0000\t2011-10-06\t\t\tntra-eg-2011", 16, "no old number becomes one that is in use"),
    ] {
        appended(file, row, at, message);
    }
}

/// There are as many entries as the index of names can tell apart, and no more.
#[test]
fn entries_that_the_index_has_room_for() {
    let old = text(&data(), "countries.tsv");
    let pattern = old.lines().find(|line| line.starts_with("abkhazia\t")).unwrap().strip_prefix("abkhazia").unwrap();
    let before = old.lines().filter(|line| !line.starts_with('#')).count() - 1;
    for (count, is_refused) in [(511, false), (512, true)] {
        let mut files = data();
        for number in before..count {
            files.get_mut("countries.tsv").unwrap().extend(format!("zz-{number}{pattern}\n").bytes());
        }
        let found = findings(&files);
        let refused = found.iter().any(|found| found.contains("more than 511 entries; the index of names has no room"));
        assert_eq!(refused, is_refused, "{count} entries: {found:#?}");
    }
}

/// An overlay that is sound has no findings, and neither has a folder with a README.
#[test]
fn sound_overlays() {
    let sound = overlay(&[
        ("README.md", "Ours."),
        ("names/en.tsv", &format!("{NAMES}TW\tTaiwan, China\t\t\t\t\nx-elsewhere\tElsewhere\t\t\t\t\n")),
        ("names/sq.tsv", &format!("{NAMES}x-elsewhere\tGjetkë\t\t\t\t\n")),
        ("countries.tsv", &format!("{COUNTRIES}x-elsewhere\t\t\t\tnone\tnone\tx\tyes\t001\t\t\t\t\t\n")),
        (
            "address/x-elsewhere.tsv",
            &format!(
                "{FORM}called-locality\tcity\t\nlabel\t{{recipient}} / {{street-address}} / {{locality}}\t\nrequired\tlocality street-address\t\n"
            ),
        ),
        ("address/XK.tsv", &format!("{FORM}postal-code\t[1-9]\\d{{4}}\t\n")),
        ("aliases.tsv", &format!("{ALIASES}XK\tDardania\tund\tcolloquial\t\n")),
        ("codes/ioc.tsv", &format!("{CODES_OF}x-elsewhere\tXEL\tprovider\t\t\t\n")),
        ("left_out.tsv", "id\nAQ\n"),
    ]);
    assert_eq!(findings_of(&sound), [""; 0]);
    let mut findings = Findings::default();
    let data = build::read(data_once(), Some(&sound), &mut findings).unwrap();
    let order = |tag: &str| {
        let locale = data.locales.iter().find(|locale| locale.tag.text == tag).unwrap();
        locale.names.iter().map(|name| name.id.text.to_owned()).collect::<Vec<_>>()
    };
    let beside = |tag: &str, id: &str| {
        let order = order(tag);
        let at = order.iter().position(|other| other == id).unwrap();
        (order[at - 1].clone(), order[at + 1].clone())
    };
    assert_eq!(beside("en", "x-elsewhere"), ("SV".to_owned(), "GQ".to_owned())); // El Salvador, Equatorial Guinea
    assert_eq!(beside("en", "TW"), ("SY".to_owned(), "TJ".to_owned()));
    assert_eq!(beside("sq", "x-elsewhere"), ("DE".to_owned(), "GI".to_owned())); // Gjermani, Gjibraltar
    assert_eq!(order("de").len(), data.entries.len());

    // The program and the fingerprints say that there is an overlay.
    let compiled = build::check(&data, build::Parts { phone: false, ..build::Parts::ALL }, &mut findings);
    let folder = std::env::temp_dir().join(format!("polity-overlay-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    build::emit(&data, &compiled, None, &folder).unwrap();
    let written = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
    let (source, fingerprints) = (written("tables.rs"), written("FINGERPRINTS.tsv"));
    fs::remove_dir_all(&folder).unwrap();
    assert!(source.contains("const OVERLAY: Option<&str> = Some(\"own "));
    let files = format!("\nOVERLAY\t{}\t", sound.count());
    assert!(fingerprints.contains(&files), "{files:?} is not in\n{fingerprints}");
}

/// Texts with the key of a tag in the perfect-hash tables: whoever takes the key for the tag answers for them.
#[test]
fn twins_of_tags_are_no_tags() {
    let twins = [
        ("sq", "(\u{12}t\u{11}s6\u{14}\u{7f}\u{1}%\u{5}"),
        // Aliases.
        ("iw", "a\u{7}#!vb$\u{11}\u{e}\u{8}o"),
        ("zh-guoyu", "\u{14}\u{13}7\ts\u{1b}z4\u{2}k\u{18}"),
    ];
    for (tag, twin) in twins {
        let key = |text: &str| build::format::key(0, text.bytes());
        assert_eq!(key(twin), key(tag), "{tag}: no twin any more; another hash wants another one");
        assert!(Locale::from_tag(tag).is_some(), "{tag}");
        assert_eq!(Locale::from_tag(twin), None, "the twin of {tag}");
    }
}

/// Ten thousand texts of each kind that are like a name and are none: none is taken for one by its hash.
#[test]
fn twins_are_no_names() {
    let (files, mut findings) = (whole(), Findings::default());
    let data = build::read(&files, None, &mut findings).unwrap();
    let compiled = names::compile(&data, &mut findings);
    let known: BTreeSet<&[u8]> = compiled.index.folded().collect();
    let latin = known.iter().filter(|name| name.len() >= 4 && name.iter().all(u8::is_ascii_lowercase));
    let names: Vec<String> = latin.map(|name| String::from_utf8(name.to_vec()).unwrap()).collect();
    let names: Vec<&String> = names.iter().collect();
    let longer: Vec<&String> = names.iter().copied().filter(|name| name.len() > 8).collect();
    assert!(names.len() > 8_000 && longer.len() > 4_000, "{} {}", names.len(), longer.len());
    let mut random = Random::new(13);
    let mut below = |end| random.below(end);
    type Make<'m> = &'m dyn Fn(&mut dyn FnMut(usize) -> usize) -> Vec<u8>;
    let bytes = |name: &String| name.clone().into_bytes();
    let kinds: [(&str, Make<'_>); 7] = [
        ("letters of head and tail swapped", &|below| {
            let mut twin = bytes(longer[below(longer.len())]);
            let (head, tail) = (below(8), 8 + below(twin.len() - 8));
            twin.swap(head, tail);
            twin
        }),
        ("the ends side by side, the length worked into the first letter", &|below| {
            let name = bytes(names[below(names.len())]);
            let size = if name.len() < 8 { 4 } else { 8 };
            let (mut head, mut tail) = (name[..size].to_vec(), name[name.len() - size..].to_vec());
            let ends = if below(2) == 0 { (&mut head, &mut tail) } else { (&mut tail, &mut head) };
            ends.1[0] ^= (name.len() ^ (2 * size)) as u8;
            [ends.0.as_slice(), ends.1].concat()
        }),
        ("overlapping ends", &|below| {
            let name = bytes(names[below(names.len())]);
            let (end, start) = (1 + below(name.len()), below(name.len()));
            [&name[..end], &name[start..]].concat()
        }),
        ("one mask over two chunks", &|below| {
            let mut twin = bytes(longer[below(longer.len())]);
            let (at, mask) = (below(twin.len() - 8), 1 + below(31) as u8);
            twin[at] ^= mask;
            twin[at + 8] ^= mask;
            twin
        }),
        ("two chunks swapped", &|below| {
            let mut twin = [bytes(longer[below(longer.len())]), bytes(longer[below(longer.len())])].concat();
            for at in 0..8 {
                twin.swap(at, at + 8);
            }
            twin
        }),
        ("longer or shorter", &|below| {
            let mut twin = bytes(names[below(names.len())]);
            match below(3) {
                0 => twin.truncate(twin.len() - 1 - below(2)),
                1 => twin.insert(below(twin.len()), b'a' + below(26) as u8),
                _ => {
                    let from = below(twin.len());
                    twin.extend_from_within(from..);
                }
            }
            twin
        }),
        ("random", &|below| {
            let length = 4 + below(28);
            (0..length).map(|_| b'a' + below(26) as u8).collect()
        }),
    ];
    for (kind, make) in kinds {
        let mut twins = BTreeSet::new();
        for _ in 0..1_000_000 {
            let twin = make(&mut below);
            let letters =
                twin.len() >= 4 && twin.iter().all(u8::is_ascii_lowercase) && !twin.starts_with(b"republicof");
            twins.extend(String::from_utf8(twin).ok().filter(|twin| letters && !known.contains(twin.as_bytes())));
            if twins.len() == 10_000 {
                break;
            }
        }
        assert_eq!(twins.len(), 10_000, "{kind}");
        let taken: Vec<_> = twins.iter().filter(|twin| Country::from_name(twin).is_some()).collect();
        assert_eq!(taken, [""; 0], "{kind}");
    }
    // What an earlier hash took.
    for twin in ["sovoeoso", "iraneran", "hwitzerltzerland"] {
        assert_eq!((Country::from_name(twin), Country::candidates(twin).count()), (None, 0));
    }
}
