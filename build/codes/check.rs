//! Whether each code means one entry.

use super::is_general;
use crate::build::data::Data;
use crate::build::entries;
use crate::build::format::codes::LONGEST;
use crate::build::schema::{CodeStanding, CodeSystem, IsoStanding};
use crate::build::sorted::{Map, Set};
use crate::build::source::{Cell, Findings};

pub(crate) fn check(data: &Data<'_>, findings: &mut Findings) {
    codes(data, findings);
    nearest(data, findings);
}

fn codes(data: &Data<'_>, findings: &mut Findings) {
    let own = data.entries.iter().flat_map(|entry| [(entry.alpha2.text, entry.id), (entry.alpha3.text, entry.id)]);
    let withdrawn = data.former.iter().flat_map(|former| [former.alpha2.text, former.alpha3.text]);
    let reserved: Map<&str, &str> = own.chain(withdrawn.map(|code| (code, "a withdrawn code"))).collect();
    let mut owners: Map<(CodeSystem, String), Cell<'_>> = Map::default();
    let mut general: Map<String, usize> = Map::default();
    let ids: Set<&str> = data.entries.iter().map(|entry| entry.id).collect();
    for (index, code) in data.codes.iter().enumerate() {
        if !ids.contains(code.entry.text) {
            entries::known(code.entry, data, findings);
        }
        let value = code.value;
        let folded = value.to_ascii_lowercase();
        if value.is_empty() {
            value.wrong(findings, "no code; expected one, or no row");
        }
        if let Some(at) = value.chars().position(|letter| !(letter.is_ascii_alphanumeric() || "-_".contains(letter))) {
            let message = format!("{:?}, expected letters A to Z, digits, - and _ alone", value.text);
            value.wrong_at(findings, at, message);
        }
        if value.len() > LONGEST {
            value.wrong(findings, format!("{:?}, expected {LONGEST} characters at most", value.text));
        }
        if code.standing != CodeStanding::Shared {
            let first = *owners.or_insert((code.system, folded.clone()), value);
            if first.place() != value.place() {
                let (system, place) = (code.system.as_str(), first.place());
                let message = format!("{system} {} is here twice; the first is in {place}", value.text);
                value.wrong(findings, message);
            }
        }
        if !is_general(code, data) {
            continue;
        }
        let length = if code.system == CodeSystem::IsoReserved { 2 } else { 3 };
        if value.len() != length || !value.bytes().all(|byte| byte.is_ascii_uppercase()) {
            let message = format!("{:?}, expected {length} capital letters, as every lookup takes it", value.text);
            value.wrong(findings, message);
        }
        if let Some(other) = reserved.get(value.text).filter(|other| **other != code.entry.text) {
            let message = format!("{} is {other} in ISO 3166; expected a code that means no other entry", value.text);
            value.wrong(findings, message);
        }
        let other = &data.codes[*general.or_insert(folded, index)];
        if other.entry != code.entry {
            let (other, place) = (other.entry.text, other.entry.place());
            let message = format!("{} means {other} in {place}; every lookup takes it", value.text);
            value.wrong(findings, message);
        }
    }
    for code in data.codes.iter().filter(|code| code.standing == CodeStanding::Shared) {
        let mut others = data.codes.iter().filter(|other| {
            (other.system, other.value.text) == (code.system, code.value.text) && other.entry != code.entry
        });
        if others.next().is_none() {
            let message = format!("{} is the code of no other entry; expected one to share it with", code.value.text);
            code.value.wrong(findings, message);
        }
    }
}

fn nearest(data: &Data<'_>, findings: &mut Findings) {
    let assigned = |id: &str| {
        let mut assigned = data.entries.iter().filter(|entry| entry.iso == IsoStanding::Assigned);
        assigned.any(|entry| entry.id == id)
    };
    for row in &data.nearest {
        entries::known(row.entry, data, findings);
        if assigned(&row.entry) {
            let message = format!("{} has a code of its own in ISO 3166-1; expected no row", row.entry.text);
            row.entry.wrong(findings, message);
        }
        if !assigned(&row.nearest) {
            let message = format!("{:?}, expected an entry that ISO 3166-1 has assigned", row.nearest.text);
            row.nearest.wrong(findings, message);
        }
    }
}
