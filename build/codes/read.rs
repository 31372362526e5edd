//! `codes/` and `nearest.tsv` as typed rows. A row that cannot be one is reported and left out.

use crate::build::schema::{CodeStanding, CodeSystem, Purpose};
use crate::build::sorted::Map;
use crate::build::source::{Cell, Findings, Table, word};

/// How many systems stand in `countries.tsv`: those of ISO 3166-1, which `CodeSystem` has first.
const OWN: usize = 3;

/// The systems that have a file in `codes/`.
pub(super) const FURTHER: &[CodeSystem] = CodeSystem::ALL.split_at(OWN).1;

pub(crate) struct Code<'a> {
    pub(crate) entry: Cell<'a>,
    pub(crate) system: CodeSystem,
    pub(crate) standing: CodeStanding,
    pub(crate) value: Cell<'a>,
}

pub(crate) struct Nearest<'a> {
    pub(crate) entry: Cell<'a>,
    pub(crate) purpose: Purpose,
    pub(crate) nearest: Cell<'a>,
}

/// Reads the files of the systems, which are named by their words.
pub(crate) fn codes<'a>(tables: &Map<String, Table<'a>>, findings: &mut Findings) -> Vec<Code<'a>> {
    let mut codes = Vec::new();
    for (file, table) in tables.iter() {
        let Some(name) = file.strip_prefix("codes/").map(|file| file.trim_end_matches(".tsv")) else { continue };
        let Some(system) = FURTHER.iter().find(|system| system.as_str() == name) else {
            let all: Vec<&str> = FURTHER.iter().map(|system| system.as_str()).collect();
            findings.add(file, 1, 1, format!("{name:?} is no system; expected one of {}", all.join(", ")));
            continue;
        };
        for row in &table.rows {
            let [entry, value, standing] = row.some(["entry", "value", "standing"]);
            if let Some(standing) = word!(standing, CodeStanding, findings) {
                codes.push(Code { entry, system: *system, standing, value });
            }
        }
    }
    for system in FURTHER {
        let file = format!("codes/{}.tsv", system.as_str());
        if !tables.contains_key(&file) {
            findings.add(&file, 1, 1, "the file is missing; expected the codes of the system");
        }
    }
    codes
}

pub(crate) fn nearest<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Nearest<'a>> {
    let mut rows = Vec::new();
    for row in &table.rows {
        let [entry, purpose, nearest] = row.some(["entry", "purpose", "nearest"]);
        if let Some(purpose) = word!(purpose, Purpose, findings) {
            rows.push(Nearest { entry, purpose, nearest });
        }
    }
    rows
}
