//! The names of regions in every locale.

use std::fmt::Write as _;

use super::data::Data;
use super::format::localized::pack;
use super::output::Output;
use super::sorted::Map;
use super::source::Findings;

const FILE: &str = "region_names.tsv";

pub(crate) fn check(data: &Data<'_>, findings: &mut Findings) {
    for row in &data.tables[FILE].rows {
        let [locale, code, name] = row.some(["locale", "code", "name"]);
        if !data.locales.iter().any(|known| known.tag.text == locale.text) {
            locale.wrong(findings, format!("{:?} is not a locale; expected a tag of locales.tsv", locale.text));
        }
        if !data.tables["regions.tsv"].rows.iter().any(|region| region.cell("code").text == code.text) {
            code.wrong(findings, format!("{:?} is not a region; expected a code of regions.tsv", code.text));
        }
        if name.is_empty() || name.len() > 255 {
            name.wrong(findings, "expected a name of at most 255 bytes, or no row");
        }
    }
}

pub(crate) fn emit(data: &Data<'_>, to: &mut Output) {
    let codes: Vec<&str> = data.tables["regions.tsv"].rows.iter().map(|row| row.cell("code").text).collect();
    let mut names: Map<&str, Vec<(u8, &str)>> = Map::default();
    let rows = &data.tables[FILE].rows;
    for row in rows {
        let code = codes.iter().position(|code| *code == row.cell("code").text).unwrap_or(codes.len());
        let code = u8::try_from(code).expect("UN M49 has some thirty regions");
        names.or_insert(row.cell("locale").text, Default::default()).push((code, row.cell("name").text));
    }
    let own = |tag: &str| names.get(tag).map_or(&[][..], Vec::as_slice).iter().copied();
    let mut blob = Vec::new();
    pack(data.locales.iter().map(|locale| own(locale.tag.text)), &mut blob).expect("check sees to the lengths");
    let file = "region_names.bin";
    let _ = writeln!(
        to.source,
        "pub(crate) static REGION_NAMES: &[u8] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"));"
    );
    to.count("names of regions", rows.len(), &blob);
    to.blob(file, blob);
}
