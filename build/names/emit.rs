//! The tables of locales and names: blocks, the index of names, folding, what a search looks through, tags.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::index;
use crate::build::entries::{Data, Entry, Locale};
use crate::build::fold::{self, Folded, Letters, hash};
use crate::build::format::key;
use crate::build::output::{Output, Pool, list, variant};
use crate::build::schema::NameStyle;

/// The names of one entry in one locale, with what it inherits from its CLDR parents; empty where CLDR has none.
#[derive(Clone, Default)]
struct Names<'a> {
    name: &'a str,
    short: &'a str,
    formal: &'a str,
    variant: &'a str,
}

impl<'a> Names<'a> {
    /// What lists show: the short name where `countries.tsv` says so and there is one.
    fn label(&self, entry: &Entry<'_>) -> &'a str {
        if entry.short_label && !self.short.is_empty() { self.short } else { self.name }
    }
}

/// The names of every entry, by its number, in a locale and, before it, in its parents. `all` has what is done already.
fn resolve<'a>(data: &Data<'a>, at: usize, all: &mut [Vec<Names<'a>>]) {
    let locale = &data.locales[at];
    if !all[at].is_empty() {
        return;
    }
    all[at] = match data.locales.iter().position(|other| other.tag == locale.parent) {
        Some(parent) => {
            resolve(data, parent, all);
            all[parent].clone()
        }
        None => vec![Names::default(); data.entries.len()],
    };
    for own in &locale.names {
        let names = &mut all[at][data.number(own.id)];
        let or = |new: &'a str, above: &'a str| if new.is_empty() { above } else { new };
        *names = Names {
            name: or(own.name, names.name),
            short: or(own.short, names.short),
            formal: or(own.formal, names.formal),
            variant: or(own.variant, names.variant),
        };
    }
}

/// The ids in list order: the file's own order where it names every entry, else the parent's.
fn order<'a>(data: &Data<'a>, locale: &Locale<'a>) -> Vec<&'a str> {
    if locale.names.len() == data.entries.len() {
        return locale.names.iter().map(|names| names.id).collect();
    }
    parent(data, locale).map_or_else(Vec::new, |parent| order(data, parent))
}

/// The name of a locale's handle.
fn constant(tag: &str) -> String {
    tag.to_uppercase().replace('-', "_")
}

/// Everything that a locale says of its own, for `LocaleData` in `src/tables.rs`: `text` and `index`.
struct Block {
    text: String,
    index: Vec<u8>,
    /// How many entries the sparse index names; None where the index is dense.
    sparse: Option<usize>,
    covered: usize,
}

/// `own` and `inherited` are the names by the number of the entry, here and in the parent.
fn block<'a>(data: &Data<'a>, locale: &Locale<'a>, own: &[Names<'a>], inherited: Option<&Vec<Names<'a>>>) -> Block {
    let none = Names::default();
    let mut text = format!("{}{}", locale.tag, locale.endonym);
    let mut ends = Vec::new();
    let mut styled = Vec::new();
    let mut covered = 0;
    for (number, entry) in data.entries.iter().enumerate() {
        let (names, above) = (&own[number], inherited.map_or(&none, |inherited| &inherited[number]));
        let label = names.label(entry);
        covered += usize::from(!label.is_empty());
        let mine = label != above.label(entry);
        if mine {
            text.push_str(label);
        }
        ends.push((number, mine, text.len()));
        // What lists show by its short form keeps CLDR's name beside it.
        let mut add = |style, mine: &'a str, theirs| {
            if !mine.is_empty() && mine != theirs {
                styled.push((number, style, mine));
            }
        };
        if entry.short_label {
            add(NameStyle::Cldr, names.name, above.name);
        }
        add(NameStyle::Short, names.short, above.short);
        add(NameStyle::Formal, names.formal, above.formal);
        add(NameStyle::Variant, names.variant, above.variant);
    }
    let offset = |at: usize| small(locale.tag, at);
    let first = locale.tag.len() + locale.endonym.len();
    // A dense index has the end of every label, a sparse one pairs of an entry and an end: what is shorter.
    let few = ends.iter().filter(|(_, mine, _)| *mine).count();
    let sparse = (few * 2 < ends.len()).then_some(few);
    let mut index = Vec::new();
    index.extend(offset(first));
    for (number, mine, end) in ends {
        if sparse.is_some() && mine {
            index.extend(offset(number));
        }
        if sparse.is_none() || mine {
            index.extend(offset(end));
        }
    }
    for (number, style, name) in styled {
        // The short form that lists show is in the text already.
        let start = text.find(name).unwrap_or_else(|| {
            text.push_str(name);
            text.len() - name.len()
        });
        index.extend(offset(number << 3 | style as usize));
        index.extend(offset(start));
        index.extend(offset(name.len()));
    }
    Block { text, index, sparse, covered }
}

fn parent<'d, 'a>(data: &'d Data<'a>, locale: &Locale<'a>) -> Option<&'d Locale<'a>> {
    data.locales.iter().find(|other| other.tag == locale.parent)
}

/// Emits all of it. `narrowed` names the locales that a tag can lead to, all where it is None; the handles of the others stay.
pub(crate) fn emit(data: &Data<'_>, letters: &Letters<'_>, narrowed: Option<&str>, to: &mut Output) {
    locales(data, to);
    names(data, letters, to);
    folding(data, letters, to);
    aliases(data, letters, to);
    tags(data, narrowed, to);
}

fn locales(data: &Data<'_>, to: &mut Output) {
    let mut source = String::new();
    let mut orders: Vec<Vec<u8>> = Vec::new();
    let _ =
        writeln!(source, "#[cfg(feature = \"alloc\")]\npub(crate) const LOCALE_COUNT: usize = {};", data.locales.len());
    let mut all = vec![Vec::new(); data.locales.len()];
    for (number, locale) in data.locales.iter().enumerate() {
        resolve(data, number, &mut all);
        let above = data.locales.iter().position(|other| other.tag == locale.parent);
        let block = block(data, locale, &all[number], above.map(|above| &all[above]));
        let order = packed(&order(data, locale).iter().map(|id| data.number(id)).collect::<Vec<_>>());
        to.count("names", block.covered, &[block.text.as_bytes(), &block.index, &order].concat());
        let order = orders.iter().position(|other| *other == order).unwrap_or_else(|| {
            orders.push(order);
            orders.len() - 1
        });
        let link = |locale: Option<&Locale<'_>>| {
            locale.map_or_else(|| "None".to_owned(), |locale| format!("Some(&L_{})", constant(locale.tag)))
        };
        let own_parent = parent(data, locale);
        let english = data.locales.iter().find(|other| other.tag == "en" && block.covered < data.entries.len());
        // What is short stands in the source: a file for each of hundreds costs more than it saves.
        let (text, index) = if block.sparse.is_some() {
            (format!("{:?}", block.text), format!("&{:?}", block.index))
        } else {
            let file = format!("names-{}.txt", locale.tag);
            let included = format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))");
            to.blob(&file, block.text.into_bytes());
            (included, format!("&{}", to.piece(&mut source, &format!("INDEX_{}", constant(locale.tag)), &block.index)))
        };
        let _ = writeln!(
            source,
            "pub(crate) static L_{}: LocaleData = LocaleData {{ number: {number}, tag: {}, endonym: {}, rtl: {}, covered: {}, sparse: {:?}, \
             parent: {}, last_resort: {}, text: {text}, index: {index}, order: &ORDER_{order} }};",
            constant(locale.tag),
            locale.tag.len(),
            locale.endonym.len(),
            locale.rtl,
            block.covered,
            block.sparse,
            link(own_parent.or(english)),
            own_parent.is_none() && english.is_some(),
        );
    }
    for (number, order) in orders.iter().enumerate() {
        to.piece(&mut source, &format!("ORDER_{number}"), order);
    }
    source.push_str("macro_rules! locales { ($then:ident) => { $then! {\n");
    for locale in &data.locales {
        let name = format!("{} ({})", locale.endonym, locale.tag);
        let _ = writeln!(source, "{0} L_{0} {name:?}", constant(locale.tag));
    }
    source.push_str("} } }\npub(crate) use locales;\n");
    to.source.push_str(&source);
}

/// The perfect-hash index of names; see `src/fold.rs`.
fn names(data: &Data<'_>, letters: &Letters<'_>, to: &mut Output) {
    let names = index::names(data, letters);
    let (displacements, slots) = index::arrange(&names, |id| data.number(id) as u16).unwrap_or_default();
    let displacements: Vec<u8> = displacements.iter().flat_map(|displacement| displacement.to_le_bytes()).collect();
    let several: Vec<_> = names.iter().filter(|(_, entries)| entries.len() > 1).collect();
    let ids = |entries: &BTreeSet<&str>| list(entries, |id| format!("Id::{}", variant(id)));
    let source = format!(
        "pub(crate) static NAME_BUCKETS: &[u8; {}] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/buckets.bin\"));\n\
         pub(crate) static NAME_SLOTS: &[u8; {}] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/slots.bin\"));\n\
         pub(crate) static NAMES_OF_SEVERAL: [(u64, &[Id]); {}] = [{}];\n",
        displacements.len(),
        slots.len(),
        several.len(),
        list(&several, |(name, entries)| format!("({}, &[{}])", hash(name), ids(entries))),
    );
    to.source.push_str(&source);
    to.count("index of names", names.len(), &[displacements.as_slice(), &slots].concat());
    let mut ambiguous = String::from("name\tentries\n");
    for (name, entries) in several {
        let entries = entries.iter().copied().collect::<Vec<_>>().join(" ");
        let _ = writeln!(ambiguous, "{}\t{entries}", String::from_utf8_lossy(name));
    }
    to.blob("AMBIGUOUS.tsv", ambiguous.into_bytes());
    to.blob("buckets.bin", displacements);
    to.blob("slots.bin", slots);
}

/// The folding table; see `Letters` in `src/fold.rs`.
fn folding(data: &Data<'_>, letters: &Letters<'_>, to: &mut Output) {
    let mut source = String::new();
    to.piece(&mut source, "FOLD_PAGE_OF", letters.page_of);
    to.piece(&mut source, "FOLD_PAGES", letters.pages);
    to.piece(&mut source, "FOLD_LONG", letters.long);
    to.source.push_str(&source);
    let bytes = [letters.page_of, letters.pages, letters.long].concat();
    to.count("folding", data.folding.len(), &bytes);
}

fn aliases(data: &Data<'_>, letters: &Letters<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let rows = list(&data.aliases, |row| {
        format!(
            "AliasRow {{ entry: Id::{}, kind: NameKind::{:?}, alias: {}, language: {} }}",
            variant(row.entry),
            row.kind,
            pool.span(row.alias),
            pool.span(row.lang)
        )
    });
    let source = format!(
        "pub(crate) static ALIAS_TABLE: [AliasRow; {}] = [{rows}];\n{}",
        data.aliases.len(),
        pool.emit("ALIAS_TABLE_TEXT")
    );
    to.add("aliases", data.aliases.len(), &source);

    // What a search looks through beside the labels: English names and aliases, folded, each once.
    let mut searched: Vec<String> = Vec::new();
    let english = data.locales.iter().filter(|locale| locale.tag == "en").flat_map(|locale| &locale.names);
    let english = english.flat_map(|row| [row.name, row.short, row.formal, row.variant].map(|name| (row.id, name)));
    for (id, name) in english.chain(data.aliases.iter().map(|row| (row.entry, row.alias))) {
        let folded = Folded::new(name, letters);
        searched.extend(folded.map(|folded| format!("{id}\t{}", String::from_utf8_lossy(folded.bytes()))));
    }
    searched.sort_unstable();
    searched.dedup();
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

/// The tables that lead from a tag to a locale.
fn tags(data: &Data<'_>, narrowed: Option<&str>, to: &mut Output) {
    let wanted: Vec<&str> = narrowed.unwrap_or("").split(',').map(str::trim).filter(|tag| !tag.is_empty()).collect();
    let by_tag: Vec<&Locale<'_>> =
        data.locales.iter().filter(|locale| wanted.is_empty() || wanted.contains(&locale.tag)).collect();
    // A tag leads to the nearest locale that is kept: itself, or one of its parents.
    let kept = |tag: &str| {
        let own = data.locales.iter().find(|locale| locale.tag == tag);
        let mut chain = std::iter::successors(own, |locale| parent(data, locale));
        chain.find_map(|locale| by_tag.iter().position(|kept| kept.tag == locale.tag))
    };
    let mut pool = Pool::default();
    let mut tags = phf_codegen::Map::new();
    let own = data.locales.iter().map(|locale| (locale.tag, locale.tag));
    let others = data.tags.iter().filter(|tag| tag.kind == "parent").map(|tag| (tag.from, tag.to));
    for (from, to) in own.chain(others) {
        if let Some(number) = kept(to) {
            tags.entry(key(0, from.bytes()), format!("({number}, {})", pool.span(from)));
        }
    }
    let (mut aliases, mut scripts) = (phf_codegen::Map::new(), phf_codegen::Map::new());
    for tag in &data.tags {
        match tag.kind {
            "parent" => continue,
            "alias" => aliases.entry(key(0, tag.from.bytes()), pool.span(tag.to)),
            _ => scripts.entry(key(0, tag.from.bytes()), format!("*b\"{}\"", tag.to)),
        };
    }
    let source = format!(
        "pub(crate) static LOCALES: [&LocaleData; {}] = [{}];\npub(crate) static TAGS: phf::Map<u64, (u16, Span)> = {};\n\
         pub(crate) static ALIASES: phf::Map<u64, Span> = {};\npub(crate) static SCRIPTS: phf::Map<u64, [u8; 4]> = {};\n{}",
        by_tag.len(),
        list(by_tag, |locale| format!("&L_{}", constant(locale.tag))),
        tags.build(),
        aliases.build(),
        scripts.build(),
        pool.emit("TAG_TEXT"),
    );
    to.add("tags", data.locales.len() + data.tags.len(), &source);
    let version = |id: &str| data.versions.get(id).copied().unwrap_or("");
    let source = format!(
        "pub(crate) const CLDR_VERSION: &str = {:?};\npub(crate) const LIBPHONENUMBER_VERSION: &str = {:?};\n",
        version("cldr"),
        version("phonenumbers")
    );
    to.add("versions", 2, &source);
}

/// Numbers below 512 in nine bits each, the low bits first.
fn packed(numbers: &[usize]) -> Vec<u8> {
    let mut bytes = vec![0; (numbers.len() * 9).div_ceil(8)];
    for (position, number) in numbers.iter().enumerate() {
        assert!(*number < 512, "an order has nine bits for an entry");
        let (byte, shift) = (position * 9 / 8, position * 9 % 8);
        let bits = number << shift;
        bytes[byte] |= (bits & 0xFF) as u8;
        bytes[byte + 1] |= (bits >> 8) as u8;
    }
    bytes
}

/// A number of a locale's block, little-endian in two bytes.
fn small(tag: &str, number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or_else(|_| panic!("the names in {tag} outgrew 16-bit offsets")).to_le_bytes()
}
