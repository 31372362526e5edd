//! Whether claims and recognitions can be true together.

use crate::build::data::Data;
use crate::build::entries;
use crate::build::schema::{ClaimKind, UnStanding};
use crate::build::source::{Findings, Seen};

pub(crate) fn check(data: &Data<'_>, findings: &mut Findings) {
    claims(data, findings);
    counts(data, findings);
    recognisers(data, findings);
    considered(data, findings);
}

fn claims(data: &Data<'_>, findings: &mut Findings) {
    for row in &data.claims {
        entries::known(row.entry, data, findings);
        if !row.by.is_empty() {
            entries::known(row.by, data, findings);
        } else if row.party.is_empty() {
            row.party.wrong(findings, "neither an entry nor a party; expected one of them");
        }
        match row.kind {
            ClaimKind::Claimed if row.by == row.entry => {
                row.by.wrong(findings, format!("{} claims itself; expected another party", row.entry.text));
            }
            ClaimKind::Administered => {
                // Two can administer an entry only where each has a part of it, or does so in its own way.
                let mut others = data.claims.iter().filter(|other| other.entry == row.entry && other.kind == row.kind);
                let other = others.find(|other| other.entry.line() != row.entry.line());
                if let Some(other) = other.filter(|_| row.note.is_empty()) {
                    let message = format!(
                        "{} is administered by another, too (line {}); expected a note that names the part of each",
                        row.entry.text,
                        other.entry.line()
                    );
                    row.note.wrong(findings, message);
                }
            }
            ClaimKind::Claimed => {}
        }
    }
}

fn counts(data: &Data<'_>, findings: &mut Findings) {
    let is_member = |id: &str| data.entries.iter().any(|entry| entry.id == id && entry.un == UnStanding::Member);
    let members = data.entries.iter().filter(|entry| entry.un == UnStanding::Member).count();
    // Who can recognise another: members, observers, and those that administer themselves.
    let states = data.entries.iter().filter(|entry| {
        let own = || data.claims.iter().any(|claim| claim.entry == entry.id && claim.by == entry.id);
        matches!(entry.un, UnStanding::Member | UnStanding::Observer) || own()
    });
    let states = states.count();
    let mut last: Option<[&str; 4]> = None;
    let mut complete = Seen::default();
    for row in &data.recognition {
        entries::known(row.entry, data, findings);
        let key = [row.entry.text, row.as_of.text, row.counted.text, row.counted_by.text];
        if last.is_some_and(|last| last >= key) {
            row.entry.wrong(
                findings,
                "the row is out of order; expected entry, as_of, counted, counted_by in byte order, each once",
            );
        }
        last = Some(key);
        for cell in [row.counted, row.counted_by].into_iter().filter(|cell| cell.is_empty()) {
            cell.wrong(findings, "nothing; expected what was counted, and by whom");
        }
        let most = if row.counted.contains("UN members") { members } else { states };
        if usize::from(row.count) > most {
            let message = format!("{} recognitions, but there are {most} that could recognise", row.count);
            row.count_cell.wrong(findings, message);
        }
        if row.listed {
            if let Some(first) = complete.before(row.entry.text, row.entry.line()) {
                row.listed_cell.wrong(findings, format!("a second complete list; the first is in line {first}"));
            }
            let members =
                data.recognisers.iter().filter(|other| other.entry == row.entry && is_member(&other.by)).count();
            if members != usize::from(row.count) {
                let message =
                    format!("{}, but recognised_by.tsv names {members} UN members for {}", row.count, row.entry.text);
                row.count_cell.wrong(findings, message);
            }
        }
    }
}

fn recognisers(data: &Data<'_>, findings: &mut Findings) {
    for row in &data.recognisers {
        entries::known(row.entry, data, findings);
        entries::known(row.by, data, findings);
        if row.by == row.entry {
            row.by.wrong(findings, format!("{} recognises itself; expected another", row.entry.text));
        }
        let stands = |entry: &entries::Entry<'_>| matches!(entry.un, UnStanding::Member | UnStanding::Observer);
        if data.entries.iter().any(|entry| entry.id == row.by.text && !stands(entry)) {
            let message = format!("{} is neither a UN member nor an observer; lists name these alone", row.by.text);
            row.by.wrong(findings, message);
        }
        let Some(list) = data.recognition.iter().find(|list| list.listed && list.entry == row.entry) else {
            let message = format!(
                "{} has no row with listed = yes in recognition.tsv; expected lists only where they are complete",
                row.entry.text
            );
            row.entry.wrong(findings, message);
            continue;
        };
        // A year or month is not after a day in it.
        let length = list.as_of.len().min(row.since.len());
        if row.since.get(..length) > list.as_of.get(..length) {
            let message = format!("{} is after {}, as of which the list is", row.since.text, list.as_of.text);
            row.since.wrong(findings, message);
        }
    }
}

fn considered(data: &Data<'_>, findings: &mut Findings) {
    for row in &data.tables["considered.tsv"].rows {
        let name = row.cell("name");
        if data.english().any(|names| names.name == name) {
            let message = format!("{:?} is an entry; expected what is not listed", name.text);
            name.wrong(findings, message);
        }
        if row.cell("reason").is_empty() {
            row.cell("reason").wrong(findings, "no reason; expected the rules that are not met");
        }
    }
}
