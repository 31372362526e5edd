//! What locales call currencies.

use std::fmt::Write as _;

use crate::build::data::Data;
use crate::build::format::localized::pack;
use crate::build::output::Output;
use crate::build::sorted::{Map, Set};
use crate::build::source::Findings;

const FILE: &str = "currency_names.tsv";

pub(super) fn check(data: &Data<'_>, findings: &mut Findings) {
    let locales: Set<&str> = data.locales.iter().map(|locale| locale.tag.text).collect();
    let codes: Set<&str> = data.facts.codes.iter().map(|row| row.code.text).collect();
    let mut english = Set::default();
    for row in &data.tables[FILE].rows {
        let [locale, code, name, symbol] = row.some(["locale", "code", "name", "symbol"]);
        if !locales.contains(locale.text) {
            locale.wrong(findings, format!("{:?} is not a locale; expected a tag of locales.tsv", locale.text));
        }
        if !codes.contains(code.text) {
            code.wrong(findings, format!("{:?}, expected a code of currency_codes.tsv", code.text));
        }
        if name.is_empty() && symbol.is_empty() {
            name.wrong(findings, "neither a name nor a symbol; expected one of them, or no row");
        }
        for text in [name, symbol] {
            if text.len() > 255 {
                text.wrong(findings, "expected at most 255 bytes");
            }
        }
        if locale == "en" && !name.is_empty() {
            english.insert(code.text);
        }
    }
    for row in data.facts.codes.iter().filter(|row| !english.contains(row.code.text)) {
        row.code.wrong(findings, format!("{} has no English name in {FILE}", row.code.text));
    }
}

pub(super) fn emit(data: &Data<'_>, to: &mut Output) {
    let codes: Map<&str, u8> = data.facts.codes.iter().map(|row| row.code.text).zip(0..).collect();
    let rows = &data.tables[FILE].rows;
    for (name, column) in [("CURRENCY_NAMES", "name"), ("CURRENCY_SYMBOLS", "symbol")] {
        let mut texts: Map<&str, Vec<(u8, &str)>> = Map::default();
        for row in rows.iter().filter(|row| !row.cell(column).is_empty()) {
            let code = codes.get(row.cell("code").text).copied().expect("check sees to the codes");
            texts.or_insert(row.cell("locale").text, Vec::new()).push((code, row.cell(column).text));
        }
        let own = |tag: &str| texts.get(tag).map_or(&[][..], Vec::as_slice).iter().copied();
        let mut blob = Vec::new();
        pack(data.locales.iter().map(|locale| own(locale.tag.text)), &mut blob).expect("check sees to the lengths");
        let file = format!("{}.bin", name.to_lowercase());
        let _ = writeln!(
            to.source,
            "pub(crate) static {name}: &[u8] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"));"
        );
        to.count("names of currencies", texts.values().map(Vec::len).sum(), &blob);
        to.blob(&file, blob);
    }
    let english = data.locales.iter().position(|locale| locale.tag == "en").unwrap_or_default();
    let _ = writeln!(to.source, "pub(crate) const ENGLISH: usize = {english};");
}
