//! The order of every list beside that of ICU, which Node has whole: `Intl.Collator`.

use std::io::{BufRead, BufReader, Write as _};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, ensure};
use polity::{CountryList, Locale};

/// Sorts labels; shared with `tools/refresh`, which takes orders from it. Here it is asked about the lists as a program gets them.
const SORT: &str = include_str!("../../refresh/src/order.js");

pub(crate) fn compare() -> Result<ExitCode> {
    let mut node = Command::new("node")
        .args(["-e", SORT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("node does not start")?;
    let mut to = node.stdin.take().context("node has no input")?;
    let mut from = BufReader::new(node.stdout.take().context("node has no output")?);
    let (mut known, mut other) = (0, Vec::new());
    for locale in Locale::all() {
        // Given by id, as what compares as equal stands by id.
        let mut lines: Vec<_> = CountryList::new(locale).into_iter().enumerate().collect();
        lines.sort_by_key(|(_, option)| option.country);
        let labels: Vec<String> = lines.iter().map(|(_, option)| quoted(option.label)).collect();
        writeln!(to, "[{},[{}]]", quoted(locale.tag()), labels.join(","))?;
        let mut line = String::new();
        from.read_line(&mut line)?;
        if line.trim() == "null" {
            continue;
        }
        let order = line.trim().trim_matches(['[', ']']).split(',').map(str::parse).collect::<Result<Vec<usize>, _>>();
        let order = order.with_context(|| format!("{locale}: node answers {line:?}"))?;
        ensure!(order.len() == lines.len(), "{locale}: node answers {line:?}");
        known += 1;
        if let Some(at) = order.iter().enumerate().position(|(at, line)| lines[*line].0 != at) {
            let (ours, icu) = (lines.iter().find(|(own, _)| *own == at), &lines[order[at]].1);
            other.push(format!("{locale}: {:?} stands where ICU has {:?}", ours.map(|line| line.1.label), icu.label));
        }
    }
    drop(to);
    node.wait()?;
    for line in &other {
        println!("{line}");
    }
    println!("{} locales, {known} that ICU knows, {} in another order", Locale::all().len(), other.len());
    ensure!(known > 400, "node has only a part of ICU");
    Ok(if other.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A text as JSON has it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
