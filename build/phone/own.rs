//! Tables of our own beside upstream's: the words before an extension, and numbers that were replaced by others.

use super::cells::{Reader, calling_code};
use super::model::{Phone, Renumbering};
use crate::build::automaton::{self, Id, NOTHING};
use crate::build::data::Data;
use crate::build::sorted::Set;
use crate::build::source::Findings;

/// The words before an extension, one a line.
pub(super) fn labels(data: &Data<'_>, findings: &mut Findings) -> String {
    let reader = Reader { data, findings };
    let mut labels = String::new();
    for row in reader.rows("phone/extensions.tsv") {
        let label = row.cell("label");
        let sound = |character: char| character == ' ' || (!character.is_uppercase() && !character.is_ascii_digit());
        if !label.text.starts_with(char::is_alphabetic) || !label.text.chars().all(sound) {
            label.wrong(reader.findings, format!("{:?}, expected a word in lower case", label.text));
        }
        labels.push_str(label.text);
        labels.push('\n');
    }
    labels
}

/// Reads and compiles `renumberings.tsv`.
pub(super) fn renumberings<'a>(data: &Data<'a>, phone: &mut Phone<'a>, findings: &mut Findings) {
    let mut reader = Reader { data, findings };
    for row in reader.rows("phone/renumberings.tsv") {
        let cell = row.cell("calling_code");
        let root = calling_code(cell.text)
            .and_then(|code| Some((code, phone.plans.iter().find(|plan| plan.code == code)?.root)));
        let Some((code, root)) = root else {
            cell.wrong(reader.findings, format!("{:?} is not a calling code of plans.tsv", cell.text));
            continue;
        };
        let old_cell = row.cell("old");
        let Some(pattern) = reader.pattern(old_cell, (0, old_cell.text), automaton::parse) else { continue };
        let old = pattern.accept(&mut phone.sets, 0, reader.findings);
        let number = |column| row.cell(column).text.parse::<u8>().ok().filter(|number| *number <= 17);
        let insert = row.cell("insert");
        let (Some(at), Some(remove)) = (number("at"), number("remove")) else {
            row.cell("at").wrong(reader.findings, "expected how many digits stay, and how many are removed after them");
            continue;
        };
        if !insert.text.bytes().all(|byte| byte.is_ascii_digit()) {
            insert.wrong(reader.findings, format!("{:?}, expected digits or nothing", insert.text));
        }
        let change = Renumbering { row: row.clone(), code, old, at, remove };
        if !leads(phone, root, &change, insert.text) {
            insert.wrong(reader.findings, "no old number becomes one that is in use");
        }
        phone.renumberings.push(change);
    }
}

/// Whether some old number becomes one of the plan.
fn leads(phone: &Phone<'_>, root: Id, change: &Renumbering<'_>, insert: &str) -> bool {
    let mut open = vec![(change.old, root, 0)];
    let mut known = Set::default();
    let (at, after) = (u32::from(change.at), u32::from(change.at) + u32::from(change.remove));
    while let Some((old, mut new, length)) = open.pop() {
        if !known.insert((old, new, length)) {
            continue;
        }
        if length == after {
            new = phone.sets.after(new, insert);
        }
        if new == NOTHING {
            continue;
        }
        let (before, now) = (phone.sets.node(old), phone.sets.node(new));
        if length >= after && before.marks != 0 && now.marks != 0 {
            return true;
        }
        for digit in (0..10).filter(|digit| before.next[*digit] != NOTHING) {
            let stays = length < at || length >= after;
            open.push((before.next[digit], if stays { now.next[digit] } else { new }, length + 1));
        }
    }
    false
}

/// Reads `national_rules.tsv`: entries and the text for the first group.
pub(super) fn national_rules<'a>(data: &Data<'a>, findings: &mut Findings) -> Vec<(&'a str, &'a str)> {
    let mut reader = Reader { data, findings };
    let mut rules = Vec::new();
    for row in reader.rows("phone/national_rules.tsv") {
        let rule = row.cell("rule");
        if rule.text.matches("$1").count() != 1 {
            rule.wrong(reader.findings, format!("{:?}, expected $1 for the first group", rule.text));
        }
        rules.extend(reader.entry(row.cell("entry")).map(|entry| (entry, rule.text)));
    }
    rules
}
