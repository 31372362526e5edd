//! libphonenumber's metadata, cell by cell, and CLDR's digits. Of these files only the heads are kept by hand, and rows with
//! sources of their own.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::upstream::Upstream;
use crate::write;

/// Stands in a cell for a space that the table would take for one too many.
const SPACE: char = '␣';

type Rows = BTreeMap<Vec<String>, Vec<String>>;

/// The files of `data/phone/` that are made here, with their texts.
pub(crate) fn files(data: &Path, upstream: &Upstream) -> Result<Vec<(String, String)>> {
    let files = [
        ("phone/digits.tsv", "cldr", digits(upstream)?),
        ("phone/formats.tsv", "phonenumbers", formats(upstream)?),
        ("phone/plans.tsv", "phonenumbers", plans(upstream)?),
        ("phone/ranges.tsv", "phonenumbers", ranges(upstream)?),
        ("phone/short.tsv", "phonenumbers", short(upstream)?),
        ("phone/zones.tsv", "phonenumbers", zones(upstream)),
    ];
    files.into_iter().map(|(file, source, rows)| Ok((file.to_owned(), render(data, file, source, &rows)?))).collect()
}

fn render(data: &Path, file: &str, source: &str, rows: &Rows) -> Result<String> {
    let head = write::head(&write::read(data, file)?);
    let head = if head.is_empty() { format!("# source: {source}\n") } else { head };
    let rows: Vec<Vec<String>> = rows
        .iter()
        // The head says the source of all rows.
        .map(|(key, cells)| key.iter().chain(cells).cloned().chain([String::new()]).collect())
        .collect();
    let text = write::render(&head, file, rows.iter())?;
    write::table(file, text.as_bytes())?;
    Ok(text)
}

/// A row whose key was seen before would lose the other one without a word.
fn insert(rows: &mut Rows, key: Vec<String>, cells: Vec<String>) -> Result<()> {
    let name = key.join(" ");
    ensure!(rows.insert(key, cells).is_none(), "upstream has {name} twice");
    Ok(())
}

fn plans(upstream: &Upstream) -> Result<Rows> {
    let mut rows = Rows::new();
    for region in &upstream.phone {
        let cells = [
            "region",
            "international_prefix",
            "preferred_international_prefix",
            "national_prefix",
            "national_prefix_for_parsing",
            "national_prefix_transform_rule",
            "leading_digits",
            "extension_prefix",
        ];
        let cells = cells.map(|column| text(region, column).map(|cell| outer_spaces(&cell)));
        let key = vec![number(region, "calling_code")?, order(region["order"].as_u64().context("no order")?)?];
        insert(&mut rows, key, cells.into_iter().collect::<Result<_>>()?)?;
    }
    Ok(rows)
}

fn ranges(upstream: &Upstream) -> Result<Rows> {
    let mut rows = Rows::new();
    for region in &upstream.phone {
        for (kind, ranges) in region["kinds"].as_object().context("no kinds")? {
            let key = vec![number(region, "calling_code")?, text(region, "region")?, kind.clone()];
            let lengths = |column: &str| -> Result<String> {
                let lengths = ranges[column].as_array().with_context(|| format!("{key:?}: no {column}"))?;
                Ok(lengths.iter().map(Value::to_string).collect::<Vec<_>>().join(" "))
            };
            let cells = vec![
                text(ranges, "pattern")?,
                lengths("lengths")?,
                lengths("local_lengths")?,
                text(ranges, "example")?,
            ];
            insert(&mut rows, key, cells)?;
        }
    }
    Ok(rows)
}

/// The short numbers, such as those of emergency services, kind by kind.
fn short(upstream: &Upstream) -> Result<Rows> {
    let mut rows = Rows::new();
    for region in &upstream.short_numbers {
        for (kind, ranges) in region["kinds"].as_object().context("no kinds")? {
            let lengths = ranges["lengths"].as_array().context("no lengths")?;
            let lengths: Vec<String> = lengths.iter().map(Value::to_string).collect();
            let whole = kind == "emergency" && region["whole"] == true;
            let cells = vec![
                text(ranges, "pattern")?,
                lengths.join(" "),
                if whole { "yes".to_owned() } else { String::new() },
                text(ranges, "example")?,
            ];
            insert(&mut rows, vec![text(region, "region")?, kind.clone()], cells)?;
        }
    }
    Ok(rows)
}

/// The time zones by the first digits of numbers, calling code included.
fn zones(upstream: &Upstream) -> Rows {
    upstream.phone_zones.iter().map(|(prefix, zones)| (vec![prefix.clone()], vec![zones.join(" ")])).collect()
}

/// The formats of the region that holds a calling code, which hold for all of its numbers.
fn formats(upstream: &Upstream) -> Result<Rows> {
    let mut rows = Rows::new();
    for region in upstream.phone.iter().filter(|region| region["order"] == 0) {
        for list in ["alternate", "international", "national"] {
            for (index, format) in region[list].as_array().into_iter().flatten().enumerate() {
                let key = vec![number(region, "calling_code")?, list.to_owned(), order(index as u64)?];
                let leading = format["leading_digits"].as_array().context("no leading digits")?;
                let leading: Vec<&str> = leading.iter().filter_map(Value::as_str).collect();
                ensure!(!leading.iter().any(|pattern| pattern.contains(' ')), "{key:?}: a space in leading digits");
                let optional = format["optional"].as_bool().context("no word on optional")?;
                let cells = vec![
                    text(format, "pattern")?,
                    leading.join(" "),
                    text(format, "format")?,
                    text(format, "national_rule")?,
                    if optional { "yes".to_owned() } else { String::new() },
                    text(format, "carrier_rule")?,
                ];
                insert(&mut rows, key, cells)?;
            }
        }
    }
    Ok(rows)
}

/// The zero of every run of ten decimal digits beside ASCII's.
fn digits(upstream: &Upstream) -> Result<Rows> {
    let systems = upstream.supplemental("numberingSystems")?["numberingSystems"].take();
    let mut zeros: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    for (name, system) in systems.as_object().context("no numberingSystems")? {
        let Some(digits) = system["_digits"].as_str().filter(|_| system["_type"] == "numeric") else {
            continue;
        };
        let digits: Vec<u32> = digits.chars().map(u32::from).collect();
        let zero = *digits.first().context("a system without digits")?;
        // Chinese numerals (hanidec) are letters that stand apart.
        if zero != u32::from('0') && digits.iter().copied().eq(zero..zero + 10) {
            zeros.entry(zero).or_default().push(name);
        }
    }
    // Five digits, so that the order of the text is the order of the characters.
    Ok(zeros.into_iter().map(|(zero, names)| (vec![format!("U+{zero:05X}")], vec![names.join(" ")])).collect())
}

fn text(value: &Value, key: &str) -> Result<String> {
    Ok(value[key].as_str().with_context(|| format!("no {key}"))?.to_owned())
}

fn number(value: &Value, key: &str) -> Result<String> {
    Ok(value[key].as_u64().with_context(|| format!("no {key}"))?.to_string())
}

/// Two digits, so that rows sorted as text are in upstream's order.
fn order(index: u64) -> Result<String> {
    ensure!(index < 100, "more than a hundred in one list");
    Ok(format!("{index:02}"))
}

fn outer_spaces(cell: &str) -> String {
    let inner = cell.trim_matches(' ');
    let before = cell.len() - cell.trim_start_matches(' ').len();
    let after = cell.len() - before - inner.len();
    let spaces = |count: usize| SPACE.to_string().repeat(count);
    if inner.is_empty() { spaces(cell.len()) } else { format!("{}{inner}{}", spaces(before), spaces(after)) }
}
