//! What is checked in every table: its sources, its dates, its size, and characters that nobody sees.

use super::data::Data;
use super::names::unseen;
use super::sorted::Map;
use super::source::{Cell, Findings, Row, Table};

/// Licences under which no more than a single fact may be taken over, so that their sources serve to check alone.
const NOT_TO_SHIP: [&str; 13] = [
    "GPL",
    "MPL",
    "EPL",
    "EUPL",
    "CDDL",
    "OSL",
    "ODBL",
    "SHAREALIKE",
    "SHARE-ALIKE",
    "BY-SA",
    "BY-NC",
    "BY-ND",
    "WIKIPEDIA",
];

pub(crate) fn check(data: &Data<'_>, findings: &mut Findings) {
    let uses = data.tables["SOURCES.tsv"].rows.iter().map(|row| row.some(["id", "use"]).map(|cell| cell.text));
    let uses: Map<&str, &str> = uses.map(|[id, usage]| (id, usage)).collect();
    sources(&data.tables["SOURCES.tsv"], findings);
    let retrieved = data.tables["SOURCES.tsv"].rows.iter().map(|row| row.cell("retrieved").text);
    let newest = retrieved.filter(|date| is_date(date)).max().unwrap_or("");
    for table in data.tables.values() {
        size(table, findings);
        dates(table, newest, findings);
        citations(table, &uses, findings);
        // Names and addresses are written in all scripts, and their rooms know where such a character is right.
        let apart = ["names/", "address/", "areas/"].iter().any(|folder| table.file.starts_with(folder));
        if !apart && !matches!(table.file, "aliases.tsv" | "folding.tsv" | "former.tsv" | "locales.tsv" | "written.tsv")
        {
            characters(table, findings);
        }
    }
}

fn sources(table: &Table<'_>, findings: &mut Findings) {
    for row in &table.rows {
        let cell = |column| row.cell(column);
        let (id, usage, licence) = (cell("id"), cell("use"), cell("licence"));
        if id.is_empty() || id.contains([' ', '=', ',']) {
            id.wrong(findings, format!("{:?}, expected a word without space, comma and =", id.text));
        }
        if !matches!(usage.text, "ship" | "check") {
            usage.wrong(findings, format!("{:?}, expected ship or check", usage.text));
        }
        for column in ["title", "licence", "url", "retrieved"] {
            if cell(column).is_empty() && usage == "ship" {
                let message = format!("no {column}; expected one, as this source may be shipped");
                cell(column).wrong(findings, message);
            }
        }
        let facts = licence.contains("facts only");
        let upper = licence.to_uppercase();
        let refused = NOT_TO_SHIP.iter().find(|name| upper.contains(*name) || upper.replace(' ', "-").contains(*name));
        if let Some(name) = refused.filter(|_| usage == "ship" && !facts) {
            let message = format!(
                "{name} in {:?}; expected a licence that lets tables be shipped under our own, or use = check",
                licence.text
            );
            licence.wrong(findings, message);
        }
        let sha256 = cell("sha256");
        if !sha256.is_empty() && (sha256.len() != 64 || !sha256.bytes().all(|byte| byte.is_ascii_hexdigit())) {
            sha256.wrong(findings, format!("{:?}, expected 64 hexadecimal digits", sha256.text));
        }
    }
}

/// The compiled tables have offsets of sixteen bits.
fn size(table: &Table<'_>, findings: &mut Findings) {
    let apart = [
        "SOURCES.tsv",
        "considered.tsv",
        "recognised_by.tsv",
        "region_names.tsv",
        "currency_names.tsv",
        "written.tsv",
        "search.tsv",
    ]
    .contains(&table.file)
        || table.file.starts_with("phone/")
        || table.file.starts_with("address/")
        || table.file.starts_with("areas/")
        || table.file.starts_with("subdivisions/");
    let mut size = 0;
    for row in table.rows.iter().filter(|_| !apart) {
        size += row.cells.iter().map(|cell| cell.len() + 1).sum::<usize>();
        if size > usize::from(u16::MAX) {
            let message = "the rows up to here have more than 65,535 bytes; expected less";
            row.cell(table.spec.columns[0]).wrong(findings, message);
            break;
        }
    }
}

/// Dates exist, and none is later than the newest source was retrieved: no source can tell the future.
fn dates(table: &Table<'_>, newest: &str, findings: &mut Findings) {
    for column in ["as_of", "until", "since", "retrieved"] {
        if !table.spec.columns.contains(&column) {
            continue;
        }
        let required = column == "as_of" && matches!(table.file, "recognition.tsv" | "considered.tsv");
        for cell in table.rows.iter().map(|row| row.cell(column)).filter(|cell| required || !cell.is_empty()) {
            if !is_date(&cell) {
                let message = format!("{:?}, expected a date as YYYY, YYYY-MM or YYYY-MM-DD", cell.text);
                cell.wrong(findings, message);
            } else if cell.get(..cell.len().min(newest.len())) > newest.get(..cell.len().min(newest.len())) {
                let message = format!("{} is after {newest}, when the newest source was retrieved", cell.text);
                cell.wrong(findings, message);
            }
        }
    }
}

fn citations(table: &Table<'_>, uses: &Map<&str, &str>, findings: &mut Findings) {
    if !table.spec.columns.contains(&"source") {
        return;
    }
    if let Some((line, source)) = table.source {
        for id in source.split(' ').filter(|id| uses.get(id) != Some(&"ship")) {
            let what = if uses.contains_key(id) { "serves only to check" } else { "is unknown" };
            let message = format!("the source {id:?} {what}; expected one that may be shipped");
            findings.add(table.file, line, 1, message);
        }
    }
    let index = table.spec.columns.iter().position(|column| *column == "source").unwrap_or_default();
    for row in &table.rows {
        // Most rows, those of names, say nothing: what the file says is for them.
        if !(row.cells[index].is_empty() && (table.source.is_some() || row.is_own())) {
            cited(table, row, uses, findings);
        }
    }
}

fn cited(table: &Table<'_>, row: &Row<'_>, uses: &Map<&str, &str>, findings: &mut Findings) {
    let cell = row.cell("source");
    let (cells, plain): (Vec<&str>, Vec<&str>) = cell.list().partition(|word| word.contains('='));
    if !(plain.is_empty() && table.source.is_some()) {
        judge(cell, &plain, uses, findings);
    }
    for (column, sources) in cells.iter().filter_map(|word| word.split_once('=')) {
        if table.spec.columns.contains(&column) {
            judge(cell, &sources.split(',').collect::<Vec<_>>(), uses, findings);
        } else {
            cell.wrong(findings, format!("{column:?} is not a column; expected column=source,source"));
        }
    }
}

/// Reports unknown sources, and where none of them may be shipped.
fn judge(cell: Cell<'_>, cited: &[&str], uses: &Map<&str, &str>, findings: &mut Findings) {
    let mut known = true;
    for (index, id) in cited.iter().enumerate() {
        if !uses.contains_key(id) {
            known = false;
            cell.wrong(findings, format!("unknown source {id:?}; expected an id of SOURCES.tsv"));
        }
        if cited[..index].contains(id) {
            cell.wrong(findings, format!("the source {id:?} is here twice"));
        }
    }
    if known && !cited.iter().any(|id| uses.get(id) == Some(&"ship")) {
        let message = if cited.is_empty() {
            "no source; expected at least one that may be shipped".to_owned()
        } else {
            format!("only sources that serve to check ({}); expected one that may be shipped", cited.join(", "))
        };
        cell.wrong(findings, message);
    }
}

fn characters(table: &Table<'_>, findings: &mut Findings) {
    for row in table.rows.iter().filter(|row| row.cells.iter().any(|cell| !cell.is_ascii())) {
        for column in table.spec.columns {
            let cell = row.cell(column);
            if let Some((into, message)) = unseen(&cell) {
                cell.wrong_at(findings, into, message);
            }
        }
    }
}

/// YYYY, YYYY-MM or YYYY-MM-DD, of months and days that exist.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits: usize| {
        (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().unwrap_or(0))
    };
    let (year, month, day): (Option<u16>, Option<u16>, Option<u16>) = match parts[..] {
        [year] => (number(year, 4), Some(1), Some(1)),
        [year, month] => (number(year, 4), number(month, 2), Some(1)),
        [year, month, day] => (number(year, 4), number(month, 2), number(day, 2)),
        _ => (None, None, None),
    };
    let (Some(year), Some(month), Some(day)) = (year, month, day) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    year > 0 && (1..=days).contains(&day)
}
