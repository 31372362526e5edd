//! Reading and writing the tables of `data/`, and what a run would change.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::fetch::READ;
use crate::source::{self, Findings, Row, Spec, Table};

/// The shape of a file of `data/`.
fn spec(file: &str) -> Result<Spec> {
    source::spec(file).with_context(|| format!("{file} is no table of data/"))
}

/// Reads a table that must be sound: this tool mends no broken file.
pub(crate) fn table<'a>(file: &'a str, bytes: &'a [u8]) -> Result<Table<'a>> {
    let mut findings = Findings::default();
    let table = Table::parse(file, bytes, &mut findings);
    match table {
        Some(table) if findings.len() == 0 => Ok(table),
        _ => bail!(findings.into_sorted().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
    }
}

/// The bytes of a file of `data/`; a file that is not there yet has the header alone.
pub(crate) fn read(data: &Path, file: &str) -> Result<Vec<u8>> {
    let path = data.join(file);
    if path.exists() {
        std::fs::read(&path).with_context(|| path.display().to_string())
    } else {
        Ok(render("", file, [].iter())?.into_bytes())
    }
}

/// The comment lines at the head of a file, which a rewrite keeps.
pub(crate) fn head(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes)
        .lines()
        .take_while(|line| line.starts_with('#'))
        .map(|line| format!("{line}\n"))
        .collect()
}

/// The cells of a row, to be written again.
pub(crate) fn cells(table: &Table<'_>, row: &Row<'_>) -> Vec<String> {
    table.spec.columns.iter().map(|column| row.cell(column).text.to_owned()).collect()
}

pub(crate) fn render<'a>(head: &str, file: &str, rows: impl Iterator<Item = &'a Vec<String>>) -> Result<String> {
    let mut text = format!("{head}{}\n", spec(file)?.columns.join("\t"));
    for row in rows {
        text.push_str(&row.join("\t"));
        text.push('\n');
    }
    Ok(text)
}

/// A generated file in which the rows that name a source of their own stay as they are in `data`.
pub(crate) fn keep_own(data: &Path, file: &str, new: &str) -> Result<String> {
    let bytes = read(data, file)?;
    let old = table(file, &bytes)?;
    let new_table = table(file, new.as_bytes())?;
    let mut rows: BTreeMap<Vec<String>, Vec<String>> = BTreeMap::new();
    let generated = new_table.rows.iter().map(|row| cells(&new_table, row));
    let own = old.rows.iter().map(|row| cells(&old, row));
    let own = own.filter(|cells| cells.last().is_some_and(|source| is_own(source)));
    for cells in generated.chain(own) {
        rows.insert(cells.iter().take(old.spec.key).cloned().collect(), cells);
    }
    render(&head(new.as_bytes()), file, rows.values())
}

/// Whether one of the sources is none of the packages that this tool reads.
fn is_own(sources: &str) -> bool {
    sources.split(' ').any(|source| !source.is_empty() && !READ.contains(&source))
}

/// The lines that differ between what is in `data` and what should be, by file.
pub(crate) fn compare(data: &Path, files: &BTreeMap<String, String>) -> Result<BTreeMap<String, Vec<String>>> {
    let mut changed = BTreeMap::new();
    let mut all: BTreeSet<String> = files.keys().cloned().collect();
    let folders = ["address", "areas", "names", "subdivisions"].into_iter().filter(|folder| data.join(folder).exists());
    for folder in folders {
        for entry in std::fs::read_dir(data.join(folder))? {
            all.insert(format!("{folder}/{}", entry?.file_name().to_string_lossy()));
        }
    }
    for file in all {
        let old = std::fs::read_to_string(data.join(&file)).unwrap_or_default();
        let new = files.get(&file).map_or("", String::as_str);
        if old == new {
            continue;
        }
        let before: BTreeSet<&str> = old.lines().collect();
        let after: BTreeSet<&str> = new.lines().collect();
        let mut lines: Vec<String> = before.difference(&after).map(|line| format!("- {line}")).collect();
        lines.extend(after.difference(&before).map(|line| format!("+ {line}")));
        if lines.is_empty() {
            lines.push("the order of the lines".to_owned());
        }
        changed.insert(file, lines);
    }
    Ok(changed)
}
