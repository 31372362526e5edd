//! Withdrawn codes and former names: `former.tsv`.

use std::collections::BTreeSet;

use super::data::Data;
use super::entries;
use super::output::{Output, Pool, ids};
use super::schema::FormerKind;
use super::source::{Cell, Findings, Row, Seen, Table, word};

pub(crate) struct Former<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) alpha4: Cell<'a>,
    pub(crate) alpha2: Cell<'a>,
    pub(crate) alpha3: Cell<'a>,
    pub(crate) numeric: Cell<'a>,
    pub(crate) name: Cell<'a>,
    pub(crate) kind: FormerKind,
    pub(crate) until: Cell<'a>,
    pub(crate) successors: Vec<&'a str>,
    pub(crate) aliases: Vec<&'a str>,
    pub(crate) source: Cell<'a>,
}

pub(crate) fn read<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Former<'a>> {
    let mut former = Vec::new();
    for row in &table.rows {
        let cell = |column| row.cell(column);
        if let Some(kind) = word!(cell("kind"), FormerKind, findings) {
            former.push(Former {
                row: row.clone(),
                alpha4: cell("alpha4"),
                alpha2: cell("alpha2"),
                alpha3: cell("alpha3"),
                numeric: cell("numeric"),
                name: cell("name"),
                kind,
                until: cell("until"),
                successors: cell("successors").list().collect(),
                aliases: cell("aliases").text.split("; ").filter(|alias| !alias.is_empty()).collect(),
                source: cell("source"),
            });
        }
    }
    former
}

pub(crate) fn check(data: &Data<'_>, findings: &mut Findings) {
    let mut last: Option<(&str, &str)> = None;
    let current: BTreeSet<&str> = data.english().map(|names| names.name.text).collect();
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

pub(crate) fn emit(data: &Data<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let mut successors: Vec<&str> = Vec::new();
    let mut rows = String::new();
    for former in &data.former {
        let first = successors.len();
        successors.extend(&former.successors);
        rows.push_str(&format!(
            "FormerRow{{alpha4:{},alpha2:{},alpha3:{},numeric:{},name:{},aliases:{},until:{},source:{},kind:FormerKind::{:?},successors:Run({first},{})}},",
            pool.span(&former.alpha4),
            pool.span(&former.alpha2),
            pool.span(&former.alpha3),
            pool.span(&former.numeric),
            pool.span(&former.name),
            pool.span(&former.aliases.join("; ")),
            pool.span(&former.until),
            pool.span(&former.source),
            former.kind,
            former.successors.len(),
        ));
    }
    let source = format!(
        "pub(crate) static FORMER:[FormerRow;{}]=[{rows}];\npub(crate) static SUCCESSORS:[Id;{}]=[{}];\n{}",
        data.former.len(),
        successors.len(),
        ids(successors.iter().copied()),
        pool.emit("FORMER_TEXT"),
    );
    to.add("former", data.former.len(), &source);
}
