//! The entries and their plain facts, compiled for `src/tables.rs`.

use std::fmt::Write as _;

use super::Entry;
use crate::build::data::Data;
use crate::build::format::Span;
use crate::build::output::{Output, Pool, ids, list, variant};
use crate::build::schema::{IsoStanding, UnStanding};

pub(crate) fn emit(data: &Data<'_>, to: &mut Output) {
    identities(data, to);
    codes(data, to);
    facts(data, to);
    regions(data, to);
    views(data, to);
}

/// The constants of `Country`, and what their documentation says: the English name.
fn identities(data: &Data<'_>, to: &mut Output) {
    let all = &data.entries;
    let mut source = format!(
        "pub(crate) const COUNT: usize = {};\n\
         #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n#[repr(u16)]\npub(crate) enum Id {{ {} }}\n\
         pub(crate) static ALL: [Id; COUNT] = [{}];\n",
        all.len(),
        list(all, |entry| variant(entry.id)),
        ids(all.iter().map(|entry| entry.id)),
    );
    let _ = writeln!(source, "macro_rules! entries {{ ($then:ident) => {{ $then! {{");
    for entry in all {
        let constant = entry.id.to_uppercase().replace('-', "_");
        let _ = writeln!(source, "{constant} {} {:?}", variant(entry.id), english(data, entry));
    }
    source.push_str("} } }\npub(crate) use entries;\n");
    to.add("entries", all.len(), &source);
}

fn english<'d>(data: &'d Data<'_>, entry: &Entry<'_>) -> &'d str {
    let names = data.english().find(|names| names.id == entry.id);
    names.map_or("", |names| match names.short.text {
        short if entry.short_label && !short.is_empty() => short,
        _ => names.name.text,
    })
}

fn codes(data: &Data<'_>, to: &mut Output) {
    let all = &data.entries;
    // Capitals sort before small letters, so the entries with an alpha-2 come first, and their codes need no offsets.
    let (lettered, named) = all.split_at(all.iter().position(|entry| entry.alpha2.is_empty()).unwrap_or(all.len()));
    let mut source = format!(
        "pub(crate) const LETTERED: usize = {};\npub(crate) static NAMED: [&str; {}] = [{}];\n",
        lettered.len(),
        named.len(),
        list(named, |entry| format!("{:?}", entry.id)),
    );
    // As a function: what it returns is const and needs no check of UTF-8, and the compiler makes a table of offsets of it,
    // which needs no relocations. A text that is not empty, and as long as the others, stands where there is none.
    source.push_str("pub(crate) const fn alpha2(id: Id) -> &'static str { match id {\n");
    for entry in lettered {
        let _ = writeln!(source, "Id::{}=>{:?},", variant(entry.id), entry.alpha2.text);
    }
    source.push_str("_ => \"  \" } }\n");
    let blank = |code: &str| format!("{code:3}");
    let numeric = |entry: &Entry<'_>| entry.numeric.map_or_else(|| blank(""), |code| format!("{code:03}"));
    let alpha3s: String = lettered.iter().map(|entry| blank(&entry.alpha3)).collect();
    let numerics: String = lettered.iter().map(numeric).collect();
    let _ = writeln!(
        source,
        "pub(crate) static ALPHA3S: &str = {alpha3s:?};\npub(crate) static NUMERICS: &str = {numerics:?};"
    );
    let iso: Vec<u8> = all.iter().map(|entry| entry.iso as u8).collect();
    to.cells(&mut source, "ISO_STANDINGS", "[IsoStanding; COUNT]", "iso_standings", &iso);
    let un: Vec<u8> = all.iter().map(|entry| entry.un as u8).collect();
    to.cells(&mut source, "UN_STANDINGS", "[UnStanding; COUNT]", "un_standings", &un);
    to.add("codes by entry", all.len(), &source);
}

fn facts(data: &Data<'_>, to: &mut Output) {
    let mut source = String::new();
    let mut pool = Pool::default();
    type Fact = for<'e> fn(&'e Entry<'_>) -> &'e str;
    let facts: [(&str, Fact); 3] = [
        ("CURRENCIES", |entry| &entry.currency),
        ("LANGUAGES", |entry| &entry.languages),
        ("TLDS", |entry| &entry.tld),
    ];
    for (name, fact) in facts {
        let mut bytes = Vec::new();
        for Span(start, length) in data.entries.iter().map(|entry| pool.add(fact(entry))) {
            bytes.extend([start.to_le_bytes(), length.to_le_bytes()].concat());
        }
        to.cells(&mut source, name, "[Span; COUNT]", "spans", &bytes);
    }
    source.push_str(&pool.emit("FACT_TEXT"));
    let regions = list(&data.entries, |entry| entry.region.to_string());
    let _ = writeln!(source, "pub(crate) static REGIONS: [u16; COUNT] = [{regions}];");
    to.add("facts by entry", data.entries.len(), &source);
}

fn regions(data: &Data<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let rows = list(&data.regions, |region| {
        let parent = region.parent.map_or_else(|| "None".to_owned(), |parent| format!("Some({parent})"));
        format!("RegionRow {{ code: {}, parent: {parent}, name: {} }}", region.code, pool.span(&region.name))
    });
    let source = format!(
        "pub(crate) static REGION_TABLE: [RegionRow; {}] = [{rows}];\n{}",
        data.regions.len(),
        pool.emit("REGION_TEXT")
    );
    to.add("regions", data.regions.len(), &source);
}

fn views(data: &Data<'_>, to: &mut Output) {
    type Rule = fn(&Entry<'_>) -> bool;
    let views: [(&str, Rule); 5] = [
        ("INCLUSIVE", |_| true),
        ("ISO", |entry| entry.iso == IsoStanding::Assigned),
        ("UN", |entry| matches!(entry.un, UnStanding::Member | UnStanding::Observer)),
        ("CLDR", |entry| !entry.alpha2.is_empty()),
        ("INHABITED", |entry| entry.inhabited),
    ];
    let count = data.entries.len().div_ceil(64);
    let mut source = format!("pub(crate) const WORDS: usize = {count};\n");
    for (name, holds) in views {
        let mut words = vec![0_u64; count];
        for (index, entry) in data.entries.iter().enumerate() {
            let listed = holds(entry) && !data.left_out.iter().any(|id| *id == entry.id);
            words[index / 64] |= u64::from(listed) << (index % 64);
        }
        let words = list(words, |word| format!("0x{word:x}"));
        let _ = writeln!(source, "pub(crate) const VIEW_{name}: [u64; WORDS] = [{words}];");
    }
    to.add("views", views.len(), &source);
}
