//! The rows of the entries as tables: Rust source for `src/tables.rs`.
//!
//! Text stands in one string a table, found by `Span`s, so that the tables need no relocations.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::build::entries::GENERAL;
use crate::build::entries::{Code, Data, Entry};
use crate::build::format::key;
use crate::build::output::{Output, Pool, list, option, variant};
use crate::build::schema::{IsoStanding, UnStanding};

pub(crate) fn emit(data: &Data<'_>, to: &mut Output) {
    entries(data, to);
    codes(data, to);
    facts(data, to);
    dialing(data, to);
    former(data, to);
}

fn english<'d>(data: &'d Data<'_>, entry: &Entry<'_>) -> &'d str {
    let english = data.locales.iter().filter(|locale| locale.tag.text == "en").flat_map(|locale| &locale.names);
    let names = english.into_iter().find(|names| names.id.text == entry.id);
    names.map_or(
        "",
        |names| if entry.short_label && !names.short.is_empty() { names.short.text } else { names.name.text },
    )
}

fn entries(data: &Data<'_>, to: &mut Output) {
    let all = &data.entries;
    let count = all.len();
    let mut source = format!(
        "pub(crate) const COUNT: usize = {count};\n\
         #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n#[repr(u16)]\npub(crate) enum Id {{ {} }}\n\
         pub(crate) static ALL: [Id; COUNT] = [{}];\n",
        list(all, |entry| variant(entry.id)),
        list(all, |entry| format!("Id::{}", variant(entry.id))),
    );
    let _ = writeln!(source, "macro_rules! entries {{ ($then:ident) => {{ $then! {{");
    for entry in all {
        let constant = entry.id.to_uppercase().replace('-', "_");
        let _ = writeln!(source, "{constant} {} {:?}", variant(entry.id), english(data, entry));
    }
    source.push_str("} } }\npub(crate) use entries;\n");
    to.add("entries", count, &source);

    // Capitals sort before small letters, so the entries with an alpha-2 come first, and their codes need no offsets.
    let (lettered, named) = all.split_at(all.iter().position(|entry| entry.alpha2.is_empty()).unwrap_or(count));
    let blank = |code: &str| format!("{code:3}");
    let numeric = |entry: &Entry<'_>| entry.numeric.map_or_else(|| blank(""), |code| format!("{code:03}"));
    let column = |name: &str, width: usize, cell: &dyn Fn(&Entry<'_>) -> String| {
        let cells = list(lettered, |entry| format!("*b{:?}", cell(entry)));
        format!("pub(crate) static {name}: [[u8; {width}]; LETTERED] = [{cells}];\n")
    };
    let mut source = format!(
        "pub(crate) const LETTERED: usize = {};\n{}{}{}pub(crate) static NAMED: [&str; {}] = [{}];\n",
        lettered.len(),
        column("ALPHA2S", 2, &|entry| entry.alpha2.to_owned()),
        column("ALPHA3S", 3, &|entry| blank(entry.alpha3)),
        column("NUMERICS", 3, &numeric),
        named.len(),
        list(named, |entry| format!("{:?}", entry.id)),
    );
    let _ = writeln!(
        source,
        "pub(crate) static ISO_STANDINGS: [IsoStanding; COUNT] = [{}];",
        list(all, |entry| format!("IsoStanding::{:?}", entry.iso))
    );
    let _ = writeln!(
        source,
        "pub(crate) static UN_STANDINGS: [UnStanding; COUNT] = [{}];",
        list(all, |entry| format!("UnStanding::{:?}", entry.un))
    );
    to.add("codes by entry", count, &source);

    let mut source = String::new();
    let mut pool = Pool::default();
    let columns = [
        ("CURRENCIES", list(all, |entry| pool.span(entry.currency))),
        ("LANGUAGES", list(all, |entry| pool.span(entry.languages))),
        ("TLDS", list(all, |entry| pool.span(entry.tld))),
    ];
    for (name, spans) in columns {
        let _ = writeln!(source, "pub(crate) static {name}: [Span; COUNT] = [{spans}];");
    }
    source.push_str(&pool.emit("FACT_TEXT"));
    let _ = writeln!(
        source,
        "pub(crate) static REGIONS: [u16; COUNT] = [{}];",
        list(all, |entry| entry.region.to_string())
    );
    to.add("facts by entry", count, &source);

    let mut pool = Pool::default();
    let rows = list(&data.regions, |region| {
        let parent = region.parent.map_or_else(|| "None".to_owned(), |parent| format!("Some({parent})"));
        format!("RegionRow {{ code: {}, parent: {parent}, name: {} }}", region.code, pool.span(region.name))
    });
    let source = format!(
        "pub(crate) static REGION_TABLE: [RegionRow; {}] = [{rows}];\n{}",
        data.regions.len(),
        pool.emit("REGION_TEXT")
    );
    to.add("regions", data.regions.len(), &source);

    type Rule = fn(&Entry<'_>) -> bool;
    let views: [(&str, Rule); 5] = [
        ("INCLUSIVE", |_| true),
        ("ISO", |entry| entry.iso == IsoStanding::Assigned),
        ("UN", |entry| matches!(entry.un, UnStanding::Member | UnStanding::Observer)),
        ("CLDR", |entry| !entry.alpha2.is_empty()),
        ("INHABITED", |entry| entry.inhabited),
    ];
    let mut source = format!("pub(crate) const WORDS: usize = {};\n", count.div_ceil(64));
    for (name, holds) in views {
        let mut words = vec![0_u64; count.div_ceil(64)];
        for (index, entry) in all.iter().enumerate() {
            words[index / 64] |= u64::from(holds(entry)) << (index % 64);
        }
        let _ = writeln!(
            source,
            "pub(crate) const VIEW_{name}: [u64; WORDS] = [{}];",
            list(words, |word| format!("0x{word:x}"))
        );
    }
    to.add("views", views.len(), &source);
}

fn codes(data: &Data<'_>, to: &mut Output) {
    let index = |letters: &str| letters.bytes().fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A'));
    let mut alpha2 = vec![None; 676];
    let mut numeric = vec![None; 1000];
    let mut alpha3: BTreeMap<&str, &str> = BTreeMap::new();
    // What `from_code` takes beyond alpha-2, alpha-3 and three digits.
    let mut further: BTreeMap<&str, &str> = BTreeMap::new();
    for entry in &data.entries {
        if entry.alpha2.is_empty() {
            further.insert(entry.id, entry.id);
        } else {
            alpha2[index(entry.alpha2)] = Some(entry.id);
        }
        if !entry.alpha3.is_empty() {
            alpha3.insert(entry.alpha3, entry.id);
        }
        if let Some(code) = entry.numeric {
            numeric[usize::from(code)] = Some(entry.id);
        }
    }
    for code in data.codes.iter().filter(|code| GENERAL.contains(&code.system)) {
        match code.value.len() {
            3 => alpha3.insert(code.value, code.entry),
            _ => further.insert(code.value, code.entry),
        };
    }
    let mut pages: Vec<Vec<Option<&str>>> = vec![vec![None; 26]];
    let mut page_of = vec![0_usize; 676];
    for (code, id) in &alpha3 {
        let first = index(&code[..2]);
        if page_of[first] == 0 {
            page_of[first] = pages.len();
            pages.push(vec![None; 26]);
        }
        pages[page_of[first]][index(&code[2..])] = Some(*id);
    }
    while numeric.last() == Some(&None) {
        numeric.pop();
    }
    let mut source = format!(
        "pub(crate) static ALPHA2: [Option<Id>; 676] = [{}];\n\
         pub(crate) static ALPHA3_PAGE: [u8; 676] = [{}];\n\
         pub(crate) static ALPHA3: [[Option<Id>; 26]; {}] = [{}];\n\
         pub(crate) static NUMERIC: [Option<Id>; {}] = [{}];\n",
        list(alpha2, option),
        list(page_of, |page| page.to_string()),
        pages.len(),
        list(&pages, |page| format!("[{}]", list(page, |id| option(*id)))),
        numeric.len(),
        list(&numeric, |id| option(*id)),
    );
    let _ = writeln!(
        source,
        "pub(crate) static FURTHER: [(&str, Id); {}] = [{}];",
        further.len(),
        list(&further, |(code, id)| format!("({code:?}, Id::{})", variant(id)))
    );
    to.add("codes", data.entries.len(), &source);

    // In an entry's codes of one system those in use come first, so that the first is the one to use.
    let mut codes: Vec<&Code<'_>> = data.codes.iter().collect();
    codes.sort_by_key(|code| (code.entry, code.system, code.standing, code.value));
    let mut pool = Pool::default();
    let mut map = phf_codegen::Map::new();
    let rows = list(&codes, |code| {
        format!(
            "CodeRow {{ entry: Id::{}, system: CodeSystem::{:?}, standing: CodeStanding::{:?}, value: {} }}",
            variant(code.entry),
            code.system,
            code.standing,
            pool.span(code.value)
        )
    });
    for (number, code) in codes.iter().enumerate() {
        map.entry(key(code.system as u8, code.value.bytes()), number.to_string());
    }
    let source = format!(
        "pub(crate) static CODES: [CodeRow; {}] = [{rows}];\npub(crate) static SYSTEMS: phf::Map<u64, u16> = {};\n{}",
        codes.len(),
        map.build(),
        pool.emit("CODES_TEXT"),
    );
    to.add("further codes", data.codes.len(), &source);

    let rows = list(&data.nearest, |row| {
        format!("(Id::{}, Purpose::{:?}, Id::{})", variant(row.entry), row.purpose, variant(row.nearest))
    });
    let source = format!("pub(crate) static NEAREST: [(Id, Purpose, Id); {}] = [{rows}];\n", data.nearest.len());
    to.add("nearest", data.nearest.len(), &source);
}

fn facts(data: &Data<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let rows = list(&data.claims, |claim| {
        format!(
            "ClaimRow {{ entry: Id::{}, kind: ClaimKind::{:?}, by: {}, party: {}, as_of: {}, note: {}, source: {} }}",
            variant(claim.entry),
            claim.kind,
            option(Some(claim.by).filter(|by| !by.is_empty())),
            pool.span(claim.party),
            pool.span(claim.as_of),
            pool.span(claim.note),
            pool.span(claim.source),
        )
    });
    let source =
        format!("pub(crate) static CLAIMS: [ClaimRow; {}] = [{rows}];\n{}", data.claims.len(), pool.emit("CLAIM_TEXT"));
    to.add("claims", data.claims.len(), &source);

    let mut pool = Pool::default();
    let rows = list(&data.recognition, |row| {
        format!(
            "RecognitionRow {{ entry: Id::{}, count: {}, listed: {}, counted: {}, counted_by: {}, as_of: {}, source: {} }}",
            variant(row.entry),
            row.count,
            row.listed,
            pool.span(row.counted),
            pool.span(row.counted_by),
            pool.span(row.as_of),
            pool.span(row.source),
        )
    });
    let mut source = format!(
        "pub(crate) static RECOGNITION: [RecognitionRow; {}] = [{rows}];\n{}",
        data.recognition.len(),
        pool.emit("RECOGNITION_TEXT")
    );
    let _ = writeln!(
        source,
        "pub(crate) static RECOGNISERS: [(Id, Id); {}] = [{}];",
        data.recognisers.len(),
        list(&data.recognisers, |row| format!("(Id::{},Id::{})", variant(row.entry), variant(row.by)))
    );
    to.add("recognition", data.recognition.len() + data.recognisers.len(), &source);
}

fn dialing(data: &Data<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let rows = list(&data.dialing, |row| {
        format!(
            "DialingRow {{ entry: Id::{}, calling_code: {}, prefixes: {}, national_prefix: {}, international_prefix: {} }}",
            variant(row.entry),
            row.calling_code,
            pool.span(row.prefixes),
            pool.span(row.national_prefix),
            pool.span(row.international_prefix),
        )
    });
    let source = format!(
        "pub(crate) static DIALING: [DialingRow; {}] = [{rows}];\n{}",
        data.dialing.len(),
        pool.emit("DIALING_TEXT")
    );
    to.add("dialing", data.dialing.len(), &source);
}

fn former(data: &Data<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let mut successors: Vec<&str> = Vec::new();
    let rows = list(&data.former, |former| {
        let first = successors.len();
        successors.extend(&former.successors);
        format!(
            "FormerRow {{ alpha4: {}, alpha2: {}, alpha3: {}, numeric: {}, name: {}, aliases: {}, until: {}, source: {}, kind: FormerKind::{:?}, successors: Run({first}, {}) }}",
            pool.span(former.alpha4),
            pool.span(former.alpha2),
            pool.span(former.alpha3),
            pool.span(former.numeric),
            pool.span(former.name),
            pool.span(&former.aliases.join("; ")),
            pool.span(former.until),
            pool.span(former.source),
            former.kind,
            former.successors.len(),
        )
    });
    let source = format!(
        "pub(crate) static FORMER: [FormerRow; {}] = [{rows}];\npub(crate) static SUCCESSORS: [Id; {}] = [{}];\n{}",
        data.former.len(),
        successors.len(),
        list(&successors, |id| format!("Id::{}", variant(id))),
        pool.emit("FORMER_TEXT"),
    );
    to.add("former", data.former.len(), &source);
}
