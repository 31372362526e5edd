//! Aliases, and what a search looks through beside the labels.

use std::collections::BTreeSet;

use crate::build::data::Data;
use crate::build::fold::{self, Folded, Letters};
use crate::build::format::alias::Alias;
use crate::build::format::searched::Searched;
use crate::build::output::Output;
use crate::build::source::Findings;

/// The rows and the text of what is searched; see `src/format/searched.rs`.
#[derive(Default)]
pub(super) struct Packed {
    names: usize,
    rows: Vec<u8>,
    text: Vec<u8>,
}

/// Packs English names and aliases, folded, each once.
pub(super) fn pack(data: &Data<'_>, letters: &Letters<'_>, findings: &mut Findings) -> Packed {
    let english = data.locales.iter().filter(|locale| locale.tag.text == "en").flat_map(|locale| &locale.names);
    let english = english.flat_map(|row| row.all().map(|name| (row.id, name)));
    let mut names = BTreeSet::new();
    for (id, name) in english.chain(data.aliases.iter().map(|row| (row.entry, row.alias))) {
        names.extend(
            data.number(&id).zip(Folded::new(&name, letters)).map(|(entry, name)| (entry, name.bytes().to_vec())),
        );
    }
    let mut packed = Packed { names: names.len(), ..Packed::default() };
    let mut length = 0;
    for (entry, name) in &names {
        let letters = fold::letters(String::from_utf8_lossy(name).chars());
        let name = Searched { entry: *entry as u16, letters, name };
        let Some(longer) = name.pack(length, &mut packed.rows, &mut packed.text) else {
            let message = "more than 65,535 bytes of English names and aliases, folded; expected less";
            findings.add("aliases.tsv", 1, 1, message);
            break;
        };
        length = longer;
    }
    packed
}

/// Emits both.
pub(super) fn emit(data: &Data<'_>, packed: &Packed, to: &mut Output) {
    let mut aliases = Vec::new();
    for row in &data.aliases {
        let Some(entry) = data.number(&row.entry) else { continue };
        let alias = Alias { entry: entry as u16, kind: row.kind as u8, language: &row.lang, name: &row.alias };
        assert!(alias.pack(&mut aliases).is_some(), "{} is too long, and is refused before", row.alias.place());
    }
    to.count("aliases", data.aliases.len(), &aliases);
    blob("ALIASES_OF_ENTRIES", "aliases.bin", aliases, to);
    to.count("searched", packed.names, &[packed.rows.as_slice(), &packed.text].concat());
    blob("SEARCHED", "searched.bin", packed.rows.clone(), to);
    blob("SEARCHED_TEXT", "searched.txt", packed.text.clone(), to);
}

fn blob(constant: &str, file: &str, bytes: Vec<u8>, to: &mut Output) {
    let length = bytes.len();
    to.source.push_str(&format!(
        "pub(crate) static {constant}: &[u8; {length}] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"));\n"
    ));
    to.blob(file, bytes);
}
