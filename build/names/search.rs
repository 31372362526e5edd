//! Aliases, and what a search looks through beside the labels.

use crate::build::data::Data;
use crate::build::fold::{self, Folded, Letters};
use crate::build::output::{Output, Pool, list, variant};
use crate::build::source::Findings;

/// English names and aliases, folded, each once, after the id of its entry and a tab.
fn searched(data: &Data<'_>, letters: &Letters<'_>) -> Vec<String> {
    let mut searched: Vec<String> = Vec::new();
    let english = data.locales.iter().filter(|locale| locale.tag.text == "en").flat_map(|locale| &locale.names);
    let english = english.flat_map(|row| row.all().map(|name| (row.id.text, name.text)));
    for (id, name) in english.chain(data.aliases.iter().map(|row| (row.entry.text, row.alias.text))) {
        let folded = Folded::new(name, letters);
        searched.extend(folded.map(|folded| format!("{id}\t{}", String::from_utf8_lossy(folded.bytes()))));
    }
    searched.sort_unstable();
    searched.dedup();
    searched
}

/// Refuses more text than the offsets of the tables can name.
pub(super) fn check(data: &Data<'_>, letters: &Letters<'_>, findings: &mut Findings) {
    let texts = searched(data, letters);
    let bytes: usize = texts.iter().filter_map(|row| row.split_once('\t')).map(|(_, folded)| folded.len()).sum();
    if bytes > usize::from(u16::MAX) {
        let message = format!("{bytes} bytes of English names and aliases, folded; expected at most 65,535");
        findings.add("aliases.tsv", 1, 1, message);
    }
}

/// Emits both.
pub(super) fn emit(data: &Data<'_>, letters: &Letters<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let rows = list(&data.aliases, |row| {
        format!(
            "AliasRow {{ entry: Id::{}, kind: NameKind::{:?}, alias: {}, language: {} }}",
            variant(&row.entry),
            row.kind,
            pool.span(&row.alias),
            pool.span(&row.lang)
        )
    });
    let source = format!(
        "pub(crate) static ALIAS_TABLE: [AliasRow; {}] = [{rows}];\n{}",
        data.aliases.len(),
        pool.emit("ALIAS_TABLE_TEXT")
    );
    to.add("aliases", data.aliases.len(), &source);

    let searched = searched(data, letters);
    let mut text = String::new();
    let rows = list(searched.iter().filter_map(|row| row.split_once('\t')), |(id, folded)| {
        text.push_str(folded);
        format!(
            "(Id::{}, Span({},{}), {})",
            variant(id),
            text.len() - folded.len(),
            folded.len(),
            fold::letters(folded.chars())
        )
    });
    let source = format!(
        "pub(crate) static SEARCHED: [(Id, Span, u32); {}] = [{rows}];\npub(crate) static SEARCHED_TEXT: &str = {text:?};\n",
        searched.len()
    );
    to.add("searched", searched.len(), &source);
}
