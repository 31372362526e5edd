//! `data/areas/`: what each language calls the areas of forms, a file a language, in the order of the language.

use std::fmt::Write as _;

use super::subdivisions::Subdivision;
use crate::build::data::Data;
use crate::build::format::area_names::{Areas, pack};
use crate::build::names::unseen;
use crate::build::output::{Output, list};
use crate::build::source::{Cell, Findings, Row, Seen};

/// The folder of the files.
const FOLDER: &str = "areas/";
/// The most areas of a form whose names are in such files.
const MOST_AREAS: usize = 255;
/// What one language may add to a program, in bytes.
const BUDGET: usize = 65_536;

/// The names of one language.
pub(super) struct Language {
    tag: String,
    names: usize,
    blob: Vec<u8>,
}

/// Reads, checks and packs the files. `areas` are in the order of the entries.
pub(super) fn read(data: &Data<'_>, areas: &[Vec<Subdivision<'_>>], findings: &mut Findings) -> Vec<Language> {
    let mut languages = Vec::new();
    for (file, table) in data.tables.iter() {
        let Some(tag) = file.strip_prefix(FOLDER).and_then(|file| file.strip_suffix(".tsv")) else { continue };
        if !data.locales.iter().any(|locale| locale.tag.text == tag) {
            findings.add(file, 1, 1, format!("{tag:?} is not a locale; expected a tag of locales.tsv"));
        }
        let rows: Vec<(usize, Vec<(usize, &str)>)> =
            table.rows.iter().filter_map(|row| of_entry(row, data, areas, findings)).collect();
        let packed: Vec<Areas<'_>> = rows.iter().map(|(entry, names)| Areas { entry: *entry, names }).collect();
        let mut blob = Vec::new();
        if pack(&packed, &mut blob).is_none() {
            findings.add(file, 1, 1, "more or longer names than the compiled file has room for");
        }
        if blob.len() > BUDGET {
            findings.add(file, 1, 1, format!("{} bytes when compiled; a language may have {BUDGET}", blob.len()));
        }
        let names = rows.iter().flat_map(|(_, names)| names).filter(|(_, name)| !name.is_empty()).count();
        languages.push(Language { tag: tag.to_owned(), names, blob });
    }
    languages
}

/// The areas of a row: the index of each in the list of the form, and its name or "".
fn of_entry<'a>(
    row: &Row<'a>,
    data: &Data<'_>,
    areas: &[Vec<Subdivision<'_>>],
    findings: &mut Findings,
) -> Option<(usize, Vec<(usize, &'a str)>)> {
    let [id, all] = row.some(["entry", "areas"]);
    let Some(entry) = data.number(id.text) else {
        id.wrong(findings, format!("{:?} is not an id of countries.tsv", id.text));
        return None;
    };
    let areas = areas.get(entry).map_or(&[][..], Vec::as_slice);
    if areas.len() > MOST_AREAS {
        id.wrong(findings, format!("a form of more than {MOST_AREAS} areas"));
        return None;
    }
    if let Some((at, message)) = unseen(&all) {
        all.wrong_at(findings, at, message);
    }
    let mut seen = Seen::default();
    let mut names = Vec::new();
    for cell in all.text.split(';') {
        let (area, name) = cell.split_once('=').unwrap_or((cell, ""));
        match areas.iter().position(|known| known.id() == area) {
            None => wrong(all, findings, format!("{area:?} is no area of the form of {}", id.text)),
            Some(_) if seen.before(area, all.line()).is_some() => {
                wrong(all, findings, format!("{area:?} is here twice"))
            }
            Some(index) => names.push((index, name)),
        }
    }
    if names.len() != areas.len() {
        wrong(
            all,
            findings,
            format!("{} of {} areas; expected all, in the order of the language", names.len(), areas.len()),
        );
    }
    Some((entry, names))
}

fn wrong(cell: Cell<'_>, findings: &mut Findings, message: String) {
    cell.wrong(findings, message);
}

/// Emits a static for each language, so that a program links those that it names.
pub(super) fn emit(
    languages: &[Language],
    data: &Data<'_>,
    narrowed: Option<&str>,
    source: &mut String,
    to: &mut Output,
) {
    let mut handles = "macro_rules! area_languages { ($then:ident) => { $then! {\n".to_owned();
    for Language { tag, names, blob } in languages {
        let constant = constant(tag);
        let file = format!("areas-{tag}.bin");
        let _ = writeln!(
            source,
            "pub(crate) static AREAS_{constant}: &[u8; {}] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"));",
            blob.len()
        );
        let endonym =
            data.locales.iter().find(|locale| locale.tag.text == tag.as_str()).map_or("", |own| own.endonym.text);
        let _ = writeln!(handles, "{constant} AREAS_{constant} {tag:?} {:?}", format!("{endonym} ({tag})"));
        to.count("names of areas", *names, blob);
        to.blob(&file, blob.clone());
    }
    source.push_str(&handles);
    source.push_str("} } }\npub(crate) use area_languages;\n");
    let wanted: Vec<&str> = narrowed.unwrap_or("").split(',').map(str::trim).filter(|tag| !tag.is_empty()).collect();
    // A locale has the names of its language: its own, or those of its next parent that has any.
    let of = |tag: &str| {
        let locale = |tag: &str| data.locales.iter().find(|locale| locale.tag.text == tag);
        let mut chain = std::iter::successors(locale(tag), |own| locale(own.parent.text));
        chain.find_map(|own| languages.iter().find(|language| language.tag == own.tag.text)).map(|own| own.tag.as_str())
    };
    let kept: Vec<&str> = languages
        .iter()
        .map(|language| language.tag.as_str())
        .filter(|tag| wanted.is_empty() || wanted.iter().any(|wanted| of(wanted) == Some(tag)))
        .collect();
    let number = |tag: &str| {
        let own = of(tag);
        kept.iter().position(|other| Some(*other) == own).unwrap_or(usize::from(u8::MAX))
    };
    let numbers = list(&data.locales, |locale| number(locale.tag.text).to_string());
    let _ = writeln!(source, "pub(crate) static AREA_NAMES_OF: [u8; {}] = [{numbers}];", data.locales.len());
    let statics = list(&kept, |tag| format!("({tag:?}, AREAS_{})", constant(tag)));
    let _ = writeln!(source, "pub(crate) static ALL_AREA_NAMES: [(&str, &[u8]); {}] = [{statics}];", kept.len());
}

/// The name of a language's constant.
fn constant(tag: &str) -> String {
    tag.to_uppercase().replace('-', "_")
}
