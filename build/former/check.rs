//! What the rows must be.

use super::Former;
use crate::build::data::Data;
use crate::build::entries;
use crate::build::sorted::Set;
use crate::build::source::{Findings, Seen};

pub(crate) fn check(data: &Data<'_>, findings: &mut Findings) {
    let mut last: Option<(&str, &str)> = None;
    let current: Set<&str> = data.english().map(|names| names.name.text).collect();
    let mut names = Seen::default();
    for former in &data.former {
        let key = (former.alpha4.text, former.name.text);
        if last.is_some_and(|last| last >= key) {
            let message = "the row is out of order; expected alpha4, name in byte order, each once";
            former.alpha4.wrong(findings, message);
        }
        last = Some(key);
        codes(former, findings);
        let successors = former.row.cell("successors");
        if former.name.is_empty() || former.successors.is_empty() {
            successors.wrong(findings, "a former entry needs a name and at least one successor");
        }
        for (index, successor) in former.successors.iter().enumerate() {
            entries::unknown(successors, successor, data, findings);
            if former.successors[..index].contains(successor) {
                successors.wrong(findings, format!("{successor} is here twice"));
            }
        }
        for name in former.aliases.iter().chain([&former.name.text]) {
            if current.contains(*name) {
                former.name.wrong(findings, format!("{name:?} is the current name of an entry"));
            }
            // A name twice in one row has no line before it.
            let same_row = former.aliases.iter().filter(|alias| *alias == name).count();
            if same_row + usize::from(former.name == *name) > 1 {
                former.row.cell("aliases").wrong(findings, format!("{name:?} is here twice"));
            } else if let Some(first) = names.before(*name, former.name.line()) {
                let message = format!("{name:?} is a name of another former entry, in line {first}");
                former.name.wrong(findings, message);
            }
        }
    }
}

fn codes(former: &Former<'_>, findings: &mut Findings) {
    for (cell, length) in [(former.alpha4, 4), (former.alpha2, 2), (former.alpha3, 3)] {
        cell.capitals_or_nothing(length, findings);
    }
    let numeric = former.numeric;
    if !numeric.is_empty() && (numeric.len() != 3 || !numeric.bytes().all(|byte| byte.is_ascii_digit())) {
        numeric.wrong(findings, format!("{:?}, expected 3 digits, or nothing", numeric.text));
    }
    if !former.alpha4.starts_with(former.alpha2.text) || former.alpha4.is_empty() != former.alpha2.is_empty() {
        let message = format!(
            "{:?} does not begin with the alpha-2 {:?}, as codes of ISO 3166-3 do",
            former.alpha4.text, former.alpha2.text
        );
        former.alpha4.wrong(findings, message);
    }
}
