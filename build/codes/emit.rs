//! Codes, compiled for `src/tables.rs`: tables that are indexed by the code itself, and a table for each further system.

use std::fmt::Write as _;

use super::{Code, FURTHER, is_general};
use crate::build::data::Data;
use crate::build::format::codes::CodeTable;
use crate::build::output::{Output, list, variant};
use crate::build::schema::CodeStanding;
use crate::build::sorted::{Map, sort_by_key};

pub(crate) fn emit(data: &Data<'_>, to: &mut Output) {
    indexed(data, to);
    systems(data, to);
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
    let mut alpha3: Map<&str, u16> = Map::default();
    // What `from_code` accepts beyond alpha-2, alpha-3 and three digits.
    let mut further: Map<&str, &str> = Map::default();
    let numbers: Map<&str, u16> = (0..).zip(&data.entries).map(|(number, entry)| (entry.id, number)).collect();
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
    for code in data.codes.iter().filter(|code| is_general(code, data)) {
        match code.value.len() {
            3 => alpha3.insert(code.value.text, numbers[code.entry.text]),
            _ => further.insert(code.value.text, code.entry.text),
        }
    }
    // A page of 26 for each pair of first letters; the first is empty.
    let mut pages = vec![u16::MAX; 26];
    let mut page_of = vec![0_u8; 676];
    for (code, number) in alpha3.iter() {
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
        list(further.iter(), |(code, id)| format!("({code:?}, Id::{})", variant(id)))
    );
    to.add("codes", data.entries.len(), &source);
}

/// A table for each further system, so that a program has those alone that it asks for.
fn systems(data: &Data<'_>, to: &mut Output) {
    let numbers: Map<&str, u16> = (0..).zip(&data.entries).map(|(number, entry)| (entry.id, number)).collect();
    let mut source = String::new();
    let mut arms = String::new();
    for system in FURTHER {
        // In an entry's codes those in use come first, so that the first is the one to use.
        let mut codes: Vec<&Code<'_>> = data.codes.iter().filter(|code| code.system == *system).collect();
        sort_by_key(&mut codes, |code| (code.entry.text, code.standing, code.value.text));
        let rows: Vec<_> =
            codes.iter().map(|code| (numbers[code.entry.text], code.standing as u8, code.value.text)).collect();
        // Where a code leads: to its owner, and nowhere where none of those who share it is.
        let mut order: Vec<u16> =
            (0..).zip(&codes).filter(|(_, code)| code.standing != CodeStanding::Shared).map(|(at, _)| at).collect();
        sort_by_key(&mut order, |at| codes[usize::from(*at)].value.to_ascii_lowercase());
        let mut bytes = Vec::new();
        CodeTable::pack(&rows, &order, &mut bytes);
        let name = format!("CODES_{}", system.as_str().to_uppercase().replace('-', "_"));
        to.piece(&mut source, &name, &bytes);
        let _ = writeln!(arms, "CodeSystem::{system:?} => &{name},");
        to.count("further codes", codes.len(), &bytes);
    }
    let _ = writeln!(
        source,
        "/// The table of a system; those of ISO 3166-1 have none.\n#[inline]\n\
         pub(crate) const fn codes_of(system: CodeSystem) -> &'static [u8] {{ match system {{ {arms} _ => &[] }} }}"
    );
    to.add("further codes", 0, &source);
}
