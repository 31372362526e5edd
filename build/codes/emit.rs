//! Codes, compiled for `src/tables.rs`: tables that are indexed by the code itself, and a perfect hash for the rest.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Code, GENERAL};
use crate::build::data::Data;
use crate::build::format::key;
use crate::build::output::{Output, Pool, list, variant};

pub(crate) fn emit(data: &Data<'_>, to: &mut Output) {
    indexed(data, to);
    hashed(data, to);
    let rows = list(&data.nearest, |row| {
        format!("(Id::{}, Purpose::{:?}, Id::{})", variant(&row.entry), row.purpose, variant(&row.nearest))
    });
    let source = format!("pub(crate) static NEAREST: [(Id, Purpose, Id); {}] = [{rows}];\n", data.nearest.len());
    to.add("nearest", data.nearest.len(), &source);
}

/// What `from_alpha2`, `from_alpha3`, `from_numeric` and `from_code` look up. Entries are numbered by id; u16::MAX is none.
fn indexed(data: &Data<'_>, to: &mut Output) {
    let index = |letters: &str| letters.bytes().fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A'));
    let mut alpha2 = vec![u16::MAX; 676];
    let mut numeric = vec![u16::MAX; 1000];
    let mut alpha3: BTreeMap<&str, u16> = BTreeMap::new();
    // What `from_code` accepts beyond alpha-2, alpha-3 and three digits.
    let mut further: BTreeMap<&str, &str> = BTreeMap::new();
    let numbers: BTreeMap<&str, u16> = (0..).zip(&data.entries).map(|(number, entry)| (entry.id, number)).collect();
    for entry in &data.entries {
        let number = numbers[entry.id];
        if entry.alpha2.is_empty() {
            further.insert(entry.id, entry.id);
        } else {
            alpha2[index(&entry.alpha2)] = number;
        }
        if !entry.alpha3.is_empty() {
            alpha3.insert(entry.alpha3.text, number);
        }
        if let Some(code) = entry.numeric {
            numeric[usize::from(code)] = number;
        }
    }
    for code in data.codes.iter().filter(|code| GENERAL.contains(&code.system)) {
        match code.value.len() {
            3 => drop(alpha3.insert(code.value.text, numbers[code.entry.text])),
            _ => drop(further.insert(code.value.text, code.entry.text)),
        }
    }
    // A page of 26 for each pair of first letters; the first is empty.
    let mut pages = vec![u16::MAX; 26];
    let mut page_of = vec![0_u8; 676];
    for (code, number) in &alpha3 {
        let first = index(&code[..2]);
        if page_of[first] == 0 {
            page_of[first] =
                u8::try_from(pages.len() / 26).unwrap_or_else(|_| unreachable!("676 pages at most are used"));
            pages.extend([u16::MAX; 26]);
        }
        pages[usize::from(page_of[first]) * 26 + index(&code[2..])] = *number;
    }
    while numeric.last() == Some(&u16::MAX) {
        numeric.pop();
    }
    let bytes = |numbers: &[u16]| numbers.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<u8>>();
    let mut source = String::new();
    to.cells(&mut source, "ALPHA2", "[Option<Id>; 676]", "ids", &bytes(&alpha2));
    to.cells(&mut source, "ALPHA3_PAGE", "[u8; 676]", "*", &page_of);
    to.cells(&mut source, "ALPHA3", &format!("[[Option<Id>; 26]; {}]", pages.len() / 26), "pages", &bytes(&pages));
    to.cells(&mut source, "NUMERIC", &format!("[Option<Id>; {}]", numeric.len()), "ids", &bytes(&numeric));
    let _ = writeln!(
        source,
        "pub(crate) static FURTHER: [(&str, Id); {}] = [{}];",
        further.len(),
        list(&further, |(code, id)| format!("({code:?}, Id::{})", variant(id)))
    );
    to.add("codes", data.entries.len(), &source);
}

fn hashed(data: &Data<'_>, to: &mut Output) {
    // In an entry's codes of one system those in use come first, so that the first is the one to use.
    let mut codes: Vec<&Code<'_>> = data.codes.iter().collect();
    codes.sort_by_key(|code| (code.entry.text, code.system, code.standing, code.value.text));
    let mut pool = Pool::default();
    let mut map = phf_codegen::Map::new();
    let rows = list(&codes, |code| {
        format!(
            "CodeRow {{ entry: Id::{}, system: CodeSystem::{:?}, standing: CodeStanding::{:?}, value: {} }}",
            variant(&code.entry),
            code.system,
            code.standing,
            pool.span(&code.value)
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
}
