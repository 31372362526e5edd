//! `data/` as typed rows. What cannot be a row is reported and left out; `check` looks at how the rows fit together.

use std::collections::BTreeMap;

use crate::build::schema::{ClaimKind, CodeStanding, CodeSystem, FormerKind, IsoStanding, Purpose, UnStanding};
use crate::build::source::Findings;
use crate::build::source::{Row, SPECS, Table};
use crate::build::words::{self, Words};
use crate::build::{Files, names};

pub(crate) struct Entry<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) id: &'a str,
    pub(crate) alpha2: &'a str,
    pub(crate) alpha3: &'a str,
    pub(crate) numeric: Option<u16>,
    pub(crate) iso: IsoStanding,
    pub(crate) un: UnStanding,
    pub(crate) listed_by: Vec<&'a str>,
    pub(crate) inhabited: bool,
    pub(crate) region: u16,
    pub(crate) currency: &'a str,
    pub(crate) languages: &'a str,
    pub(crate) tld: &'a str,
    /// Whether lists show the short name.
    pub(crate) short_label: bool,
}

pub(crate) struct Region<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) code: u16,
    pub(crate) name: &'a str,
    pub(crate) parent: Option<u16>,
}

pub(crate) struct Claim<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) entry: &'a str,
    pub(crate) kind: ClaimKind,
    pub(crate) by: &'a str,
    pub(crate) party: &'a str,
    pub(crate) as_of: &'a str,
    pub(crate) note: &'a str,
    pub(crate) source: &'a str,
}

pub(crate) struct Recognition<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) entry: &'a str,
    pub(crate) counted: &'a str,
    pub(crate) count: u16,
    pub(crate) counted_by: &'a str,
    pub(crate) as_of: &'a str,
    pub(crate) listed: bool,
    pub(crate) source: &'a str,
}

pub(crate) struct Recogniser<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) entry: &'a str,
    pub(crate) by: &'a str,
}

pub(crate) struct Code<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) entry: &'a str,
    pub(crate) system: CodeSystem,
    pub(crate) standing: CodeStanding,
    pub(crate) value: &'a str,
}

pub(crate) struct Nearest<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) entry: &'a str,
    pub(crate) purpose: Purpose,
    pub(crate) nearest: &'a str,
}

pub(crate) struct Former<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) alpha4: &'a str,
    pub(crate) alpha2: &'a str,
    pub(crate) alpha3: &'a str,
    pub(crate) numeric: &'a str,
    pub(crate) name: &'a str,
    pub(crate) kind: FormerKind,
    pub(crate) until: &'a str,
    pub(crate) successors: Vec<&'a str>,
    pub(crate) aliases: Vec<&'a str>,
    pub(crate) source: &'a str,
}

pub(crate) struct Dialing<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) entry: &'a str,
    pub(crate) calling_code: u16,
    pub(crate) prefixes: &'a str,
    pub(crate) national_prefix: &'a str,
    pub(crate) international_prefix: &'a str,
}

/// Everything, with the tables that the rows point into for reports.
pub(crate) struct Data<'a> {
    pub(crate) tables: BTreeMap<String, Table<'a>>,
    /// Files of names that are there but are no tables; what is wrong with them is reported already.
    pub(crate) unreadable: Vec<&'a str>,
    pub(crate) versions: BTreeMap<&'a str, &'a str>,
    pub(crate) entries: Vec<Entry<'a>>,
    pub(crate) regions: Vec<Region<'a>>,
    pub(crate) claims: Vec<Claim<'a>>,
    pub(crate) recognition: Vec<Recognition<'a>>,
    pub(crate) recognisers: Vec<Recogniser<'a>>,
    pub(crate) codes: Vec<Code<'a>>,
    pub(crate) nearest: Vec<Nearest<'a>>,
    pub(crate) former: Vec<Former<'a>>,
    pub(crate) dialing: Vec<Dialing<'a>>,
    pub(crate) locales: Vec<names::Locale<'a>>,
    pub(crate) tags: Vec<names::Tag<'a>>,
    pub(crate) aliases: Vec<names::Alias<'a>>,
    pub(crate) folding: Vec<names::FoldingRow<'a>>,
    pub(crate) ambiguous: Vec<names::Ambiguous<'a>>,
    pub(crate) words: Words<'a>,
}

/// Reads every file. None where a file is missing or has no rows that can be trusted.
pub(crate) fn read<'a>(files: &'a Files, findings: &mut Findings) -> Option<Data<'a>> {
    let mut tables = BTreeMap::new();
    let mut unreadable = Vec::new();
    for (file, spec) in SPECS {
        let Some(bytes) = files.get(file) else {
            let columns = spec.columns.join(", ");
            findings.add(file, 1, 1, format!("the file is missing; expected the columns {columns}"));
            continue;
        };
        if let Some(table) = Table::parse(file, bytes, findings) {
            tables.insert(file.to_owned(), table);
        }
    }
    let further = |file: &str| {
        file.starts_with("names/")
            || file.starts_with("words/")
            || (file.starts_with("address/") && !tables_of_specs(file))
    };
    for (file, bytes) in files.iter().filter(|(file, _)| further(file)) {
        match Table::parse(file, bytes, findings) {
            Some(table) => {
                tables.insert(file.clone(), table);
            }
            None => unreadable.push(file.as_str()),
        }
    }
    for file in files.keys() {
        let known = further(file) || SPECS.iter().any(|(name, _)| name == file);
        let tag = file
            .strip_prefix("names/")
            .or_else(|| file.strip_prefix("words/"))
            .or_else(|| file.strip_prefix("address/"))
            .map(|name| name.strip_suffix(".tsv").unwrap_or(""));
        let known = known && tag.is_none_or(|tag| !tag.is_empty() && !tag.contains('.'));
        if !known && file.ends_with(".tsv") && file != "FINGERPRINTS.tsv" {
            findings.add(file, 1, 1, "the file is unknown here; is its name mistyped?");
        }
    }
    if SPECS.iter().any(|(file, _)| !tables.contains_key(*file)) {
        return None;
    }
    let versions = versions(&tables["SOURCES.tsv"]);
    let entries = entries(&tables["countries.tsv"], findings);
    let regions = regions(&tables["regions.tsv"], findings);
    let claims = claims(&tables["claims.tsv"], findings);
    let recognition = recognition(&tables["recognition.tsv"], findings);
    let recognisers = recognisers(&tables["recognised_by.tsv"]);
    let codes = codes(&tables["codes.tsv"], findings);
    let nearest = nearest(&tables["nearest.tsv"], findings);
    let former = former(&tables["former.tsv"], findings);
    let dialing = dialing(&tables["dialing.tsv"], findings);
    let locales = names::locales(&tables, findings);
    let tags = names::tag_rows(&tables["tags.tsv"]);
    let aliases = names::aliases(&tables["aliases.tsv"], findings);
    let folding = names::folding_rows(&tables["folding.tsv"], findings);
    let ambiguous = names::ambiguous(&tables["AMBIGUOUS.tsv"]);
    let words = words::read(&tables);
    Some(Data {
        tables,
        unreadable,
        versions,
        entries,
        regions,
        claims,
        recognition,
        recognisers,
        codes,
        nearest,
        former,
        dialing,
        locales,
        tags,
        aliases,
        folding,
        words,
        ambiguous,
    })
}

fn tables_of_specs(file: &str) -> bool {
    SPECS.iter().any(|(name, _)| *name == file)
}

/// A cell that must be one of `words`.
pub(crate) fn word<'a, T: Copy>(
    table: &Table<'a>,
    row: &Row<'a>,
    column: &str,
    words: &[(T, &str)],
    findings: &mut Findings,
) -> Option<T> {
    let cell = table.cell(row, column);
    let found = words.iter().find(|(_, word)| *word == cell);
    if found.is_none() {
        let all: Vec<&str> = words.iter().map(|(_, word)| *word).collect();
        table.report(findings, row, column, format!("{cell:?}, expected one of {}", all.join(", ")));
    }
    found.map(|(value, _)| *value)
}

/// The values of an enum of `schema` with their words.
macro_rules! words {
    ($name:ident) => {
        &$name::ALL.iter().map(|value| (*value, value.as_str())).collect::<Vec<_>>()
    };
}

/// A cell that must be a number of so many digits.
fn number<'a>(
    table: &Table<'a>,
    row: &Row<'a>,
    column: &str,
    digits: std::ops::RangeInclusive<usize>,
    findings: &mut Findings,
) -> Option<u16> {
    let cell = table.cell(row, column);
    let found = if cell.bytes().all(|byte| byte.is_ascii_digit()) && digits.contains(&cell.len()) {
        cell.parse().ok()
    } else {
        None
    };
    if found.is_none() {
        let expected = if digits.start() == digits.end() {
            format!("{}", digits.end())
        } else {
            format!("{} to {}", digits.start(), digits.end())
        };
        table.report(findings, row, column, format!("{cell:?}, expected {expected} digits"));
    }
    found
}

fn versions<'a>(table: &Table<'a>) -> BTreeMap<&'a str, &'a str> {
    table.rows.iter().map(|row| (table.cell(row, "id"), table.cell(row, "version"))).collect()
}

fn entries<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    for row in &table.rows {
        let cell = |column| table.cell(row, column);
        let numeric = if cell("numeric").is_empty() { None } else { number(table, row, "numeric", 3..=3, findings) };
        let iso = word(table, row, "iso_standing", words!(IsoStanding), findings);
        let un = word(table, row, "un_standing", words!(UnStanding), findings);
        let inhabited = word(table, row, "permanent_population", &[(true, "yes"), (false, "no")], findings);
        let region = number(table, row, "m49_region", 3..=3, findings);
        let short_label = word(table, row, "label", &[(false, ""), (true, "short")], findings).unwrap_or(false);
        for (column, length) in [("alpha2", 2), ("alpha3", 3), ("currency", 3)] {
            let code = cell(column);
            if !code.is_empty() && (code.len() != length || !code.bytes().all(|byte| byte.is_ascii_uppercase())) {
                table.report(
                    findings,
                    row,
                    column,
                    format!("{code:?}, expected {length} capital letters A to Z, or nothing"),
                );
            }
        }
        if let (Some(iso), Some(un), Some(inhabited), Some(region)) = (iso, un, inhabited, region) {
            entries.push(Entry {
                row: row.clone(),
                id: cell("id"),
                alpha2: cell("alpha2"),
                alpha3: cell("alpha3"),
                numeric,
                iso,
                un,
                listed_by: table.list(row, "listed_by"),
                inhabited,
                region,
                currency: cell("currency"),
                languages: cell("languages"),
                tld: cell("tld"),
                short_label,
            });
        }
    }
    entries
}

fn regions<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Region<'a>> {
    let mut regions = Vec::new();
    for row in &table.rows {
        let top = table.cell(row, "parent").is_empty();
        let parent = if top { None } else { number(table, row, "parent", 3..=3, findings) };
        if let Some(code) = number(table, row, "code", 3..=3, findings) {
            regions.push(Region { row: row.clone(), code, name: table.cell(row, "name"), parent });
        }
    }
    regions
}

fn claims<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Claim<'a>> {
    let mut claims = Vec::new();
    for row in &table.rows {
        let cell = |column| table.cell(row, column);
        if let Some(kind) = word(table, row, "kind", words!(ClaimKind), findings) {
            claims.push(Claim {
                row: row.clone(),
                entry: cell("entry"),
                kind,
                by: cell("by"),
                party: cell("party"),
                as_of: cell("as_of"),
                note: cell("note"),
                source: cell("source"),
            });
        }
    }
    claims
}

fn recognition<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Recognition<'a>> {
    let mut rows = Vec::new();
    for row in &table.rows {
        let cell = |column| table.cell(row, column);
        let listed = word(table, row, "listed", &[(true, "yes"), (false, "")], findings);
        if let (Some(count), Some(listed)) = (number(table, row, "count", 1..=3, findings), listed) {
            rows.push(Recognition {
                row: row.clone(),
                entry: cell("entry"),
                counted: cell("counted"),
                count,
                counted_by: cell("counted_by"),
                as_of: cell("as_of"),
                listed,
                source: cell("source"),
            });
        }
    }
    rows
}

fn recognisers<'a>(table: &Table<'a>) -> Vec<Recogniser<'a>> {
    table
        .rows
        .iter()
        .map(|row| Recogniser { row: row.clone(), entry: table.cell(row, "entry"), by: table.cell(row, "by") })
        .collect()
}

fn codes<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Code<'a>> {
    let mut codes = Vec::new();
    for row in &table.rows {
        let standing = word(table, row, "standing", words!(CodeStanding), findings);
        let system = word(table, row, "system", words!(CodeSystem), findings);
        if let (Some(system), Some(standing)) = (system, standing) {
            let (entry, value) = (table.cell(row, "entry"), table.cell(row, "value"));
            codes.push(Code { row: row.clone(), entry, system, standing, value });
        }
    }
    codes
}

fn nearest<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Nearest<'a>> {
    let mut rows = Vec::new();
    for row in &table.rows {
        if let Some(purpose) = word(table, row, "purpose", words!(Purpose), findings) {
            let (entry, nearest) = (table.cell(row, "entry"), table.cell(row, "nearest"));
            rows.push(Nearest { row: row.clone(), entry, purpose, nearest });
        }
    }
    rows
}

fn former<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Former<'a>> {
    let mut former = Vec::new();
    for row in &table.rows {
        let cell = |column| table.cell(row, column);
        if let Some(kind) = word(table, row, "kind", words!(FormerKind), findings) {
            former.push(Former {
                row: row.clone(),
                alpha4: cell("alpha4"),
                alpha2: cell("alpha2"),
                alpha3: cell("alpha3"),
                numeric: cell("numeric"),
                name: cell("name"),
                kind,
                until: cell("until"),
                successors: table.list(row, "successors"),
                aliases: cell("aliases").split("; ").filter(|alias| !alias.is_empty()).collect(),
                source: cell("source"),
            });
        }
    }
    former
}

fn dialing<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Dialing<'a>> {
    let mut rows = Vec::new();
    for row in &table.rows {
        let cell = |column| table.cell(row, column);
        number(table, row, "plan", 1..=1, findings);
        if let Some(calling_code) = number(table, row, "calling_code", 1..=3, findings) {
            rows.push(Dialing {
                row: row.clone(),
                entry: cell("entry"),
                calling_code,
                prefixes: cell("prefixes"),
                national_prefix: cell("national_prefix"),
                international_prefix: cell("international_prefix"),
            });
        }
    }
    rows
}
