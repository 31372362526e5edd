//! The index of names, the names that mean several entries, and the folding table.

use std::fmt::Write as _;

use super::{Names, blocks, index, search, tags};
use crate::build::data::Data;
use crate::build::format::hash;
use crate::build::output::{Output, list, variant};

/// Emits all tables of locales and names. `narrowed` names the locales that a tag can lead to, all where it is None; the
/// handles of the others stay.
pub(crate) fn emit(names: &Names<'_>, data: &Data<'_>, narrowed: Option<&str>, to: &mut Output) {
    blocks::emit(data, to);
    of_names(names, data, to);
    folding(names, data, to);
    search::emit(data, &names.searched, to);
    tags::emit(data, narrowed, to);
}

/// The perfect-hash index of names; see `src/format/slots.rs`.
fn of_names(names: &Names<'_>, data: &Data<'_>, to: &mut Output) {
    let id = |number: &usize| &*data.entries[*number].id;
    let (displacements, slots) = (&names.arranged.displacements, &names.arranged.slots);
    let usual = &names.usual;
    let several: Vec<_> = names.index.ambiguous().collect();
    let source = format!(
        "pub(crate) static NAME_BUCKETS: &[u8; {}] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/buckets.bin\"));\n\
         pub(crate) static NAME_SLOTS: &[u8; {}] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/slots.bin\"));\n\
         pub(crate) static USUAL_BUCKETS: &[u8; {}] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/usual_buckets.bin\"));\n\
         pub(crate) static USUAL_SLOTS: &[u8; {}] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/usual_slots.bin\"));\n\
         pub(crate) static NAMES_OF_SEVERAL: [(u64, &[Id], Option<Id>); {}] = [{}];\n",
        displacements.len(),
        slots.len(),
        usual.displacements.len(),
        usual.slots.len(),
        several.len(),
        list(&several, |(name, entries)| {
            let ids = list(entries.keys(), |number| format!("Id::{}", variant(id(number))));
            let first = index::Index::first(entries).map(|number| format!("Some(Id::{})", variant(id(&number))));
            format!("({}, &[{ids}], {})", hash::of_name(name), first.unwrap_or("None".to_owned()))
        }),
    );
    to.source.push_str(&source);
    let all = [displacements, slots, &usual.displacements, &usual.slots].map(Vec::as_slice).concat();
    to.count("index of names", names.index.len(), &all);
    let mut ambiguous = String::from("name\tentries\n");
    for (name, entries) in several {
        let entries = entries.keys().map(id).collect::<Vec<_>>().join(" ");
        let _ = writeln!(ambiguous, "{}\t{entries}", String::from_utf8_lossy(name));
    }
    to.blob("AMBIGUOUS.tsv", ambiguous.into_bytes());
    to.blob("buckets.bin", displacements.clone());
    to.blob("slots.bin", slots.clone());
    to.blob("usual_buckets.bin", usual.displacements.clone());
    to.blob("usual_slots.bin", usual.slots.clone());
}

/// The folding table; see `Letters` in `src/fold.rs`.
fn folding(names: &Names<'_>, data: &Data<'_>, to: &mut Output) {
    let letters = names.letters();
    let mut source = String::new();
    to.piece(&mut source, "FOLD_PAGE_OF", letters.page_of);
    to.piece(&mut source, "FOLD_PAGES", letters.pages);
    to.piece(&mut source, "FOLD_LONG", letters.long);
    to.source.push_str(&source);
    let bytes = [letters.page_of, letters.pages, letters.long].concat();
    to.count("folding", data.folding.len(), &bytes);
}
