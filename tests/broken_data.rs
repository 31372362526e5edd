//! Broken copies of `data/`: each must give the right message at the right place, and none may panic.

#[path = "../build/check.rs"]
mod check;
#[path = "../build/diag.rs"]
mod diag;
#[path = "../build/emit.rs"]
mod emit;
#[path = "../src/fold.rs"]
mod fold;
#[path = "../build/index.rs"]
mod index;
#[path = "../build/model.rs"]
mod model;
#[path = "../src/schema.rs"]
#[expect(dead_code, unreachable_pub, reason = "the library's file, of which the build needs the words")]
mod schema;
#[path = "../build/table.rs"]
mod table;

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use model::Files;

fn read(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(entry.path()).unwrap());
        }
    }
}

fn whole() -> Files {
    let mut files = Files::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"), "", &mut files);
    files
}

/// The data with a few of the locales, so that many copies can be looked at.
fn data() -> Files {
    static DATA: OnceLock<Files> = OnceLock::new();
    let narrow = || {
        let keep = |tag: &str| matches!(tag, "de" | "en" | "ja" | "sq" | "sr" | "sr-Latn" | "sr-Latn-ME" | "zh");
        let mut files = whole();
        files.retain(|file, _| file.strip_prefix("names/").is_none_or(|name| keep(name.trim_end_matches(".tsv"))));
        for (file, column) in [("locales.tsv", 0), ("tags.tsv", 2)] {
            let cell = |line: &str| line.split('\t').nth(column).unwrap_or("").to_owned();
            let first = |line: &str| line.split('\t').nth(1).unwrap_or("").split('-').next().unwrap_or("").to_owned();
            let kept: String = text(&files, file)
                .lines()
                .filter(|line| {
                    line.starts_with('#')
                        || line.starts_with("tag\t")
                        || line.starts_with("kind\t")
                        || keep(&cell(line))
                        || (line.starts_with("script\t") && keep(&first(line)))
                })
                .map(|line| format!("{line}\n"))
                .collect();
            files.insert(file.to_owned(), kept.into_bytes());
        }
        files
    };
    DATA.get_or_init(narrow).clone()
}

fn findings(files: &Files) -> Vec<String> {
    let mut findings = diag::Findings::default();
    if let Some(data) = model::read(files, &mut findings) {
        check::check(&data, &mut findings);
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
    let (number, line) =
        text.lines().enumerate().find(|(_, line)| *line == key || line.starts_with(&format!("{key}\t"))).unwrap();
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
    let mut files = data();
    let (line, at, range) = locate(&files, file, key, column);
    files.get_mut(file).unwrap().splice(range, value.bytes());
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
    assert_eq!(findings(&data()), [""; 0]);
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
    cell("countries.tsv", "DE", "m49_region", "777", "777 is no region; expected a code of regions.tsv");
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
    cell("countries.tsv", "XK", "source", "cldr alpha4=cldr", "\"alpha4\" is no column; expected column=source,source");
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
    cell("claims.tsv", "AC\tadministered", "by", "UK", "\"UK\" is no entry; expected an id of countries.tsv");
    cell("claims.tsv", "AQ\tadministered", "party", "", "neither an entry nor a party; expected one of them");
    cell("claims.tsv", "XK\tclaimed", "by", "XK", "XK claims itself; expected another party");
    cell("claims.tsv", "XK\tclaimed", "kind", "owned", "\"owned\", expected one of administered, claimed");
    cell("recognition.tsv", "abkhazia", "count", "6", "6, but recognised_by.tsv names 5 UN members for abkhazia");
    cell("recognition.tsv", "abkhazia", "count", "some", "\"some\", expected 1 to 3 digits");
    cell("recognition.tsv", "abkhazia", "as_of", "2025-02-30", "\"2025-02-30\", expected a date");
    cell("recognised_by.tsv", "PS\tAE", "entry", "XK", "XK has no row with listed = yes in recognition.tsv");
    cell("codes.tsv", "XK\tadyen", "system", "ayden", "\"ayden\", expected one of alpha2, alpha3");
    cell(
        "codes.tsv",
        "XK\tcldr-alpha3",
        "value",
        "SRB",
        "SRB is RS in ISO 3166; expected a code that means no other entry",
    );
    cell("codes.tsv", "XK\ttravel-document\tUNK", "value", "YUG", "YUG is a withdrawn code in ISO 3166");
    let mut files = data();
    let (line, column, _) = locate(&files, "codes.tsv", "XK\ttravel-document\tUNK", "value");
    let (_, _, range) = locate(&files, "codes.tsv", "AC\tcldr-alpha3", "value");
    files.get_mut("codes.tsv").unwrap().splice(range, *b"UNK");
    expect(&files, &format!("data/codes.tsv:{line}:{column}: UNK means AC in line "));
    cell(
        "codes.tsv",
        "XK\ttravel-document\tUNK",
        "value",
        "UK",
        "\"UK\", expected 3 capital letters, as every lookup takes it",
    );
    cell(
        "codes.tsv",
        "XK\ttravel-document\tUNK",
        "value",
        "rks",
        "travel-document rks is here twice; the first is in line ",
    );
    cell("nearest.tsv", "IC\tcustoms", "entry", "GB", "GB has a code of its own in ISO 3166-1; expected no row");
    cell("nearest.tsv", "IC\tcustoms", "nearest", "XK", "\"XK\", expected an entry that ISO 3166-1 has assigned");
    cell("nearest.tsv", "IC\tcustoms", "purpose", "tax", "\"tax\", expected one of postal, dialing, customs");
    cell("codes.tsv", "XK\tadyen", "standing", "good", "\"good\", expected one of official, provider");
    cell("former.tsv", "ANHH", "successors", "BQ CW SXM", "\"SXM\" is no entry");
    cell("former.tsv", "ANHH", "name", "Aruba", "\"Aruba\" is the current name of an entry");
    cell(
        "considered.tsv",
        "Zanzibar",
        "name",
        "Zimbabwe",
        "\"Zimbabwe\" is an entry; expected a place that is not listed",
    );
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
    cell("names/sq.tsv", "XK", "id", "KV", "\"KV\" is no entry");
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

/// Any single byte changed, at many places of every file, is compiled or reported, never a panic.
#[test]
fn any_byte() {
    let whole = data();
    let mut state = 1_u64;
    let mut reported = 0;
    for file in whole.keys().filter(|file| file.ends_with(".tsv")) {
        for _ in 0..12 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let mut files = whole.clone();
            let bytes = files.get_mut(file).unwrap();
            let at = (state >> 33) as usize % bytes.len();
            bytes[at] = (state >> 25) as u8;
            let mut found = diag::Findings::default();
            let data = model::read(&files, &mut found);
            if let Some(data) = &data {
                check::check(data, &mut found);
            }
            if found.is_empty() {
                emit::emit(&data.unwrap(), None, Path::new(env!("CARGO_TARGET_TMPDIR"))).unwrap();
            } else {
                reported += 1;
            }
        }
    }
    assert!(reported > 30, "{reported}");
}
