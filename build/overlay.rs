//! An overlay: a folder of own entries, names and corrections in the formats of `data/`, which is laid over its tables.
//!
//! A row whose key is in the table already replaces the cells that it fills; any other row is added.

use std::path::Path;

use super::features::is_compiled;
use super::sorted::Map;
use super::source::{Cell, Files, Findings, Row, SPECS, Table, read_files};

/// The tables that an overlay may change; `LEFT_OUT` it may have besides.
const TABLES: [&str; 13] = [
    "AMBIGUOUS.tsv",
    "SOURCES.tsv",
    "aliases.tsv",
    "capitals.tsv",
    "claims.tsv",
    "conventions.tsv",
    "countries.tsv",
    "currencies.tsv",
    "currency_codes.tsv",
    "dialing.tsv",
    "iban.tsv",
    "nearest.tsv",
    "time_zones.tsv",
];

/// The folders of tables that an overlay may change.
const FOLDERS: [&str; 3] = ["address/", "codes/", "names/"];

/// The ids of entries that no view has.
pub(crate) const LEFT_OUT: &str = "left_out.tsv";

/// How ids of entries of one's own begin.
pub(crate) const OWN: &str = "x-";

/// The files of the folder.
pub(crate) struct Overlay {
    /// Its name, without the folders above.
    name: String,
    files: Files,
    /// The whole path of each, which findings show.
    paths: Map<String, String>,
}

impl Overlay {
    /// Reads the folder.
    pub(crate) fn read(path: &Path, findings: &mut Findings) -> Option<Overlay> {
        if !path.is_absolute() || !path.is_dir() {
            findings.add("POLITY_OVERLAY", 1, 1, format!("{}, expected the path of a folder", path.display()));
            return None;
        }
        let mut own = Findings::default();
        let files = read_files(path, is_compiled, &mut own);
        let shown = |file: &str| path.join(file).display().to_string();
        for finding in own.into_sorted() {
            findings.add(&shown(&finding.file), finding.line, finding.column, finding.message);
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Some(Overlay::new(name, files, shown))
    }

    /// Makes an overlay of files.
    pub(crate) fn new(name: String, files: Files, shown: impl Fn(&str) -> String) -> Overlay {
        let paths = files.keys().map(|file| (file.clone(), shown(file))).collect();
        Overlay { name, files, paths }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn count(&self) -> usize {
        self.files.len()
    }

    /// Everything in it, one file after the other.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.files.iter().flat_map(|(file, bytes)| [file.as_bytes(), &[0], bytes, &[0]].concat()).collect()
    }

    /// Lays the overlay over the tables, and returns the ids of the entries that it leaves out.
    pub(crate) fn lay<'a>(&'a self, tables: &mut Map<String, Table<'a>>, findings: &mut Findings) -> Vec<Cell<'a>> {
        let mut left_out = Vec::new();
        for (file, bytes) in &self.files {
            let path = &self.paths[file];
            let is_whole = SPECS.iter().any(|(name, _)| name == file);
            let open =
                TABLES.contains(&file.as_str()) || (FOLDERS.iter().any(|folder| file.starts_with(folder)) && !is_whole);
            if file == LEFT_OUT {
                let table = Table::parse_as(file, path, bytes, findings);
                left_out.extend(table.iter().flat_map(|table| &table.rows).map(|row| row.cell("id")));
            } else if !file.ends_with(".tsv") {
                // A README, a licence.
            } else if !open {
                let message = format!(
                    "an overlay cannot have this file; expected {LEFT_OUT}, {} or one in {}",
                    TABLES.join(", "),
                    FOLDERS.join(", ")
                );
                findings.add(path, 1, 1, message);
            } else if let Some(mut table) = Table::parse_as(file, path, bytes, findings) {
                for row in &mut table.rows {
                    row.make_own();
                }
                match tables.get_mut(file) {
                    Some(base) => merge(base, table, findings),
                    None if file.starts_with("codes/") || file.starts_with("names/") => {
                        findings.add(path, 1, 1, "the file is unknown here; is its name mistyped?");
                    }
                    None => tables.insert(file.clone(), table),
                }
            }
        }
        // A form of an entry that is nowhere.
        for (file, path) in self.paths.iter() {
            let id = file.strip_prefix("address/").and_then(|name| name.strip_suffix(".tsv"));
            let mut rows = tables.get("countries.tsv").into_iter().flat_map(|table| &table.rows);
            if id.is_some_and(|id| rows.all(|row| row.cells[0] != id)) && tables.remove(file).is_some() {
                findings.add(path, 1, 1, "the file is named after no entry; expected an id of countries.tsv");
            }
        }
        left_out
    }
}

fn merge<'a>(base: &mut Table<'a>, own: Table<'a>, findings: &mut Findings) {
    // Names are in the order of their language, and have their id for a key all the same.
    let key = own.spec.key.max(1);
    for row in own.rows {
        match base.rows.iter().position(|other| other.cells[..key] == row.cells[..key]) {
            Some(at) => base.rows[at] = row.over(&base.rows[at]),
            None => {
                let id = row.cell(own.spec.columns[0]);
                if own.file == "countries.tsv" && !id.starts_with(OWN) {
                    let message = format!(
                        "{:?} is not an entry; expected an id of data/countries.tsv, or one of one's own that begins with {OWN}",
                        id.text
                    );
                    id.wrong(findings, message);
                }
                let sorted = |other: &Row<'_>| own.spec.key == 0 || other.cells[..key] < row.cells[..key];
                let at = base.rows.iter().take_while(|other| sorted(other)).count();
                base.rows.insert(at, row);
            }
        }
    }
}
