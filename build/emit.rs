//! The checked rows as tables: Rust source for `src/tables.rs`, and blobs that it includes.
//!
//! Text stands in one string a table, found by `Span`s, so that the tables need no relocations.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use crate::check::GENERAL;
use crate::fold::{self, Folded, hash};
use crate::index;
use crate::model::{Code, Data, Entry, Locale};
use crate::schema::{IsoStanding, NameStyle, UnStanding, key};

/// Writes the tables into `out`. `narrowed` names the locales that a tag can lead to, all where it is None; the handles of
/// the others stay.
pub(crate) fn emit(data: &Data<'_>, narrowed: Option<&str>, out: &Path) -> io::Result<()> {
    let mut to = Output::default();
    entries(data, &mut to);
    codes(data, &mut to);
    facts(data, &mut to);
    dialing(data, &mut to);
    former(data, &mut to);
    locales(data, &mut to);
    names(data, &mut to);
    folding(data, &mut to);
    aliases(data, &mut to);
    tags(data, narrowed, &mut to);
    std::fs::write(out.join("tables.rs"), &to.source)?;
    for (name, bytes) in &to.blobs {
        std::fs::write(out.join(name), bytes)?;
    }
    std::fs::write(out.join("FINGERPRINTS.tsv"), to.fingerprints())
}

/// What has been emitted so far.
#[derive(Default)]
struct Output {
    source: String,
    blobs: BTreeMap<String, Vec<u8>>,
    tables: BTreeMap<String, (usize, usize, u64)>,
}

impl Output {
    fn add(&mut self, table: &str, rows: usize, source: &str) {
        self.source.push_str(source);
        self.count(table, rows, source.as_bytes());
    }

    fn blob(&mut self, name: &str, bytes: Vec<u8>) {
        self.blobs.insert(name.to_owned(), bytes);
    }

    /// Adds a static of bytes: a file has all of them, and each copies its own when it is compiled.
    fn piece(&mut self, source: &mut String, name: &str, bytes: &[u8]) -> String {
        let all = self.blobs.entry("pieces.bin".to_owned()).or_default();
        let _ = writeln!(source, "static {name}: [u8; {}] = piece({});", bytes.len(), all.len());
        all.extend(bytes);
        name.to_owned()
    }

    fn count(&mut self, table: &str, rows: usize, bytes: &[u8]) {
        // FNV-1a: the hash shows that something moved, it guards nothing.
        let hash = bytes
            .iter()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3));
        self.tables.insert(table.to_owned(), (rows, bytes.len(), hash));
    }

    fn fingerprints(&self) -> String {
        let mut text = String::from("table\trows\tbytes\thash\n");
        for (table, (rows, bytes, hash)) in &self.tables {
            let _ = writeln!(text, "{table}\t{rows}\t{bytes}\t{hash:016x}");
        }
        text
    }
}

/// The text of one table.
#[derive(Default)]
struct Pool(String);

impl Pool {
    fn span(&mut self, text: &str) -> String {
        let start = self.0.find(text).unwrap_or_else(|| {
            self.0.push_str(text);
            self.0.len() - text.len()
        });
        format!("Span({start},{})", text.len())
    }

    fn emit(&self, name: &str) -> String {
        assert!(self.0.len() <= usize::from(u16::MAX), "{name} outgrew 16-bit offsets");
        format!("pub(crate) static {name}: &str = {:?};\n", self.0)
    }
}

/// The variant of `Id` for an entry.
fn variant(id: &str) -> String {
    if id.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return id.to_owned();
    }
    id.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

fn option(id: Option<&str>) -> String {
    id.map_or_else(|| "None".to_owned(), |id| format!("Some(Id::{})", variant(id)))
}

fn list<T>(items: impl IntoIterator<Item = T>, item: impl FnMut(T) -> String) -> String {
    items.into_iter().map(item).collect::<Vec<_>>().join(",")
}

fn english<'d>(data: &'d Data<'_>, entry: &Entry<'_>) -> &'d str {
    let english = data.locales.iter().filter(|locale| locale.tag == "en").flat_map(|locale| &locale.names);
    let names = english.into_iter().find(|names| names.id == entry.id);
    names.map_or("", |names| if entry.short_label && !names.short.is_empty() { names.short } else { names.name })
}

fn entries(data: &Data<'_>, to: &mut Output) {
    let all = &data.entries;
    let count = all.len();
    let mut source = format!(
        "pub(crate) const COUNT: usize = {count};\n\
         #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n#[repr(u16)]\npub(crate) enum Id {{ {} }}\n\
         pub(crate) static ALL: [Id; COUNT] = [{}];\n",
        list(all, |entry| variant(entry.id)),
        list(all, |entry| format!("Id::{}", variant(entry.id))),
    );
    let _ = writeln!(source, "macro_rules! entries {{ ($then:ident) => {{ $then! {{");
    for entry in all {
        let constant = entry.id.to_uppercase().replace('-', "_");
        let _ = writeln!(source, "{constant} {} {:?}", variant(entry.id), english(data, entry));
    }
    source.push_str("} } }\npub(crate) use entries;\n");
    to.add("entries", count, &source);

    // Capitals sort before small letters, so the entries with an alpha-2 come first, and their codes need no offsets.
    let (lettered, named) = all.split_at(all.iter().position(|entry| entry.alpha2.is_empty()).unwrap_or(count));
    let blank = |code: &str| format!("{code:3}");
    let numeric = |entry: &Entry<'_>| entry.numeric.map_or_else(|| blank(""), |code| format!("{code:03}"));
    let text = |cell: &dyn Fn(&Entry<'_>) -> String| lettered.iter().map(cell).collect::<String>();
    let mut source = format!(
        "pub(crate) static ALPHA2S: &str = {:?};\npub(crate) static ALPHA3S: &str = {:?};\n\
         pub(crate) static NUMERICS: &str = {:?};\npub(crate) const LETTERED: usize = {};\n\
         pub(crate) static NAMED: [&str; {}] = [{}];\n",
        text(&|entry| entry.alpha2.to_owned()),
        text(&|entry| blank(entry.alpha3)),
        text(&numeric),
        lettered.len(),
        named.len(),
        list(named, |entry| format!("{:?}", entry.id)),
    );
    let _ = writeln!(
        source,
        "pub(crate) static ISO_STANDINGS: [IsoStanding; COUNT] = [{}];",
        list(all, |entry| format!("IsoStanding::{:?}", entry.iso))
    );
    let _ = writeln!(
        source,
        "pub(crate) static UN_STANDINGS: [UnStanding; COUNT] = [{}];",
        list(all, |entry| format!("UnStanding::{:?}", entry.un))
    );
    to.add("codes by entry", count, &source);

    let mut source = String::new();
    let mut pool = Pool::default();
    let columns = [
        ("CURRENCIES", list(all, |entry| pool.span(entry.currency))),
        ("LANGUAGES", list(all, |entry| pool.span(entry.languages))),
        ("TLDS", list(all, |entry| pool.span(entry.tld))),
    ];
    for (name, spans) in columns {
        let _ = writeln!(source, "pub(crate) static {name}: [Span; COUNT] = [{spans}];");
    }
    source.push_str(&pool.emit("FACT_TEXT"));
    let _ = writeln!(
        source,
        "pub(crate) static REGIONS: [u16; COUNT] = [{}];",
        list(all, |entry| entry.region.to_string())
    );
    to.add("facts by entry", count, &source);

    let mut pool = Pool::default();
    let rows = list(&data.regions, |region| {
        let parent = region.parent.map_or_else(|| "None".to_owned(), |parent| format!("Some({parent})"));
        format!("RegionRow {{ code: {}, parent: {parent}, name: {} }}", region.code, pool.span(region.name))
    });
    let source = format!(
        "pub(crate) static REGION_TABLE: [RegionRow; {}] = [{rows}];\n{}",
        data.regions.len(),
        pool.emit("REGION_TEXT")
    );
    to.add("regions", data.regions.len(), &source);

    type Rule = fn(&Entry<'_>) -> bool;
    let views: [(&str, Rule); 5] = [
        ("INCLUSIVE", |_| true),
        ("ISO", |entry| entry.iso == IsoStanding::Assigned),
        ("UN", |entry| matches!(entry.un, UnStanding::Member | UnStanding::Observer)),
        ("CLDR", |entry| !entry.alpha2.is_empty()),
        ("INHABITED", |entry| entry.inhabited),
    ];
    let mut source = format!("pub(crate) const WORDS: usize = {};\n", count.div_ceil(64));
    for (name, holds) in views {
        let mut words = vec![0_u64; count.div_ceil(64)];
        for (index, entry) in all.iter().enumerate() {
            words[index / 64] |= u64::from(holds(entry)) << (index % 64);
        }
        let _ = writeln!(
            source,
            "pub(crate) const VIEW_{name}: [u64; WORDS] = [{}];",
            list(words, |word| format!("0x{word:x}"))
        );
    }
    to.add("views", views.len(), &source);
}

fn codes(data: &Data<'_>, to: &mut Output) {
    let index = |letters: &str| letters.bytes().fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A'));
    let mut alpha2 = vec![None; 676];
    let mut numeric = vec![None; 1000];
    let mut alpha3: BTreeMap<&str, &str> = BTreeMap::new();
    // What `from_code` takes beyond alpha-2, alpha-3 and three digits.
    let mut further: BTreeMap<&str, &str> = BTreeMap::new();
    for entry in &data.entries {
        if entry.alpha2.is_empty() {
            further.insert(entry.id, entry.id);
        } else {
            alpha2[index(entry.alpha2)] = Some(entry.id);
        }
        if !entry.alpha3.is_empty() {
            alpha3.insert(entry.alpha3, entry.id);
        }
        if let Some(code) = entry.numeric {
            numeric[usize::from(code)] = Some(entry.id);
        }
    }
    for code in data.codes.iter().filter(|code| GENERAL.contains(&code.system)) {
        match code.value.len() {
            3 => alpha3.insert(code.value, code.entry),
            _ => further.insert(code.value, code.entry),
        };
    }
    let mut pages: Vec<Vec<Option<&str>>> = vec![vec![None; 26]];
    let mut page_of = vec![0_usize; 676];
    for (code, id) in &alpha3 {
        let first = index(&code[..2]);
        if page_of[first] == 0 {
            page_of[first] = pages.len();
            pages.push(vec![None; 26]);
        }
        pages[page_of[first]][index(&code[2..])] = Some(*id);
    }
    while numeric.last() == Some(&None) {
        numeric.pop();
    }
    let mut source = format!(
        "pub(crate) static ALPHA2: [Option<Id>; 676] = [{}];\n\
         pub(crate) static ALPHA3_PAGE: [u8; 676] = [{}];\n\
         pub(crate) static ALPHA3: [[Option<Id>; 26]; {}] = [{}];\n\
         pub(crate) static NUMERIC: [Option<Id>; {}] = [{}];\n",
        list(alpha2, option),
        list(page_of, |page| page.to_string()),
        pages.len(),
        list(&pages, |page| format!("[{}]", list(page, |id| option(*id)))),
        numeric.len(),
        list(&numeric, |id| option(*id)),
    );
    let _ = writeln!(
        source,
        "pub(crate) static FURTHER: [(&str, Id); {}] = [{}];",
        further.len(),
        list(&further, |(code, id)| format!("({code:?}, Id::{})", variant(id)))
    );
    to.add("codes", data.entries.len(), &source);

    // In an entry's codes of one system those in use come first, so that the first is the one to use.
    let mut codes: Vec<&Code<'_>> = data.codes.iter().collect();
    codes.sort_by_key(|code| (code.entry, code.system, code.standing, code.value));
    let mut pool = Pool::default();
    let mut map = phf_codegen::Map::new();
    let rows = list(&codes, |code| {
        format!(
            "CodeRow {{ entry: Id::{}, system: CodeSystem::{:?}, standing: CodeStanding::{:?}, value: {} }}",
            variant(code.entry),
            code.system,
            code.standing,
            pool.span(code.value)
        )
    });
    for (number, code) in codes.iter().enumerate() {
        map.entry(key(code.system as u8, code.value.bytes()), number.to_string());
    }
    let source = format!(
        "pub(crate) static CODES: [CodeRow; {}] = [{rows}];\npub(crate) static SYSTEMS: phf::Map<u64, u16> = {};\n{}",
        codes.len(),
        map.build(),
        pool.emit("CODES_TEXT"),
    );
    to.add("further codes", data.codes.len(), &source);

    let rows = list(&data.nearest, |row| {
        format!("(Id::{}, Purpose::{:?}, Id::{})", variant(row.entry), row.purpose, variant(row.nearest))
    });
    let source = format!("pub(crate) static NEAREST: [(Id, Purpose, Id); {}] = [{rows}];\n", data.nearest.len());
    to.add("nearest", data.nearest.len(), &source);
}

fn facts(data: &Data<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let rows = list(&data.claims, |claim| {
        format!(
            "ClaimRow {{ entry: Id::{}, kind: ClaimKind::{:?}, by: {}, party: {}, as_of: {}, note: {}, source: {} }}",
            variant(claim.entry),
            claim.kind,
            option(Some(claim.by).filter(|by| !by.is_empty())),
            pool.span(claim.party),
            pool.span(claim.as_of),
            pool.span(claim.note),
            pool.span(claim.source),
        )
    });
    let source =
        format!("pub(crate) static CLAIMS: [ClaimRow; {}] = [{rows}];\n{}", data.claims.len(), pool.emit("CLAIM_TEXT"));
    to.add("claims", data.claims.len(), &source);

    let mut pool = Pool::default();
    let rows = list(&data.recognition, |row| {
        format!(
            "RecognitionRow {{ entry: Id::{}, count: {}, listed: {}, counted: {}, counted_by: {}, as_of: {}, source: {} }}",
            variant(row.entry),
            row.count,
            row.listed,
            pool.span(row.counted),
            pool.span(row.counted_by),
            pool.span(row.as_of),
            pool.span(row.source),
        )
    });
    let mut source = format!(
        "pub(crate) static RECOGNITION: [RecognitionRow; {}] = [{rows}];\n{}",
        data.recognition.len(),
        pool.emit("RECOGNITION_TEXT")
    );
    let _ = writeln!(
        source,
        "pub(crate) static RECOGNISERS: [(Id, Id); {}] = [{}];",
        data.recognisers.len(),
        list(&data.recognisers, |row| format!("(Id::{},Id::{})", variant(row.entry), variant(row.by)))
    );
    to.add("recognition", data.recognition.len() + data.recognisers.len(), &source);
}

fn dialing(data: &Data<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let rows = list(&data.dialing, |row| {
        format!(
            "DialingRow {{ entry: Id::{}, calling_code: {}, prefixes: {}, national_prefix: {}, international_prefix: {} }}",
            variant(row.entry),
            row.calling_code,
            pool.span(row.prefixes),
            pool.span(row.national_prefix),
            pool.span(row.international_prefix),
        )
    });
    let source = format!(
        "pub(crate) static DIALING: [DialingRow; {}] = [{rows}];\n{}",
        data.dialing.len(),
        pool.emit("DIALING_TEXT")
    );
    to.add("dialing", data.dialing.len(), &source);
}

fn former(data: &Data<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let mut successors: Vec<&str> = Vec::new();
    let rows = list(&data.former, |former| {
        let first = successors.len();
        successors.extend(&former.successors);
        format!(
            "Former {{ alpha4: {}, alpha2: {}, alpha3: {}, numeric: {}, name: {}, aliases: {}, until: {}, source: {}, kind: FormerKind::{:?}, successors: ({first}, {}) }}",
            pool.span(former.alpha4),
            pool.span(former.alpha2),
            pool.span(former.alpha3),
            pool.span(former.numeric),
            pool.span(former.name),
            pool.span(&former.aliases.join("; ")),
            pool.span(former.until),
            pool.span(former.source),
            former.kind,
            former.successors.len(),
        )
    });
    let source = format!(
        "pub(crate) static FORMER: [Former; {}] = [{rows}];\npub(crate) static SUCCESSORS: [Id; {}] = [{}];\n{}",
        data.former.len(),
        successors.len(),
        list(&successors, |id| format!("Id::{}", variant(id))),
        pool.emit("FORMER_TEXT"),
    );
    to.add("former", data.former.len(), &source);
}

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

fn resolve<'a>(data: &Data<'a>, locale: &Locale<'a>) -> BTreeMap<&'a str, Names<'a>> {
    let mut all = parent(data, locale).map(|parent| resolve(data, parent)).unwrap_or_default();
    for own in &locale.names {
        let names = all.entry(own.id).or_default();
        for (cell, new) in [
            (&mut names.name, own.name),
            (&mut names.short, own.short),
            (&mut names.formal, own.formal),
            (&mut names.variant, own.variant),
        ] {
            if !new.is_empty() {
                *cell = new;
            }
        }
    }
    all
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

fn block(data: &Data<'_>, locale: &Locale<'_>) -> Block {
    let own = resolve(data, locale);
    let inherited = parent(data, locale).map(|parent| resolve(data, parent)).unwrap_or_default();
    let none = Names::default();
    let mut text = format!("{}{}", locale.tag, locale.endonym);
    let mut ends = Vec::new();
    let mut styled = Vec::new();
    let mut covered = 0;
    for (number, entry) in data.entries.iter().enumerate() {
        let (names, above) = (own.get(entry.id).unwrap_or(&none), inherited.get(entry.id).unwrap_or(&none));
        let label = names.label(entry);
        covered += usize::from(!label.is_empty());
        let mine = label != above.label(entry);
        if mine {
            text.push_str(label);
        }
        ends.push((number, mine, text.len()));
        // What lists show by its short form keeps CLDR's name beside it.
        let cldr = |names: &Names<'_>| if entry.short_label { names.name.to_owned() } else { String::new() };
        for (style, mine, theirs) in [
            (NameStyle::Cldr, cldr(names), cldr(above)),
            (NameStyle::Short, names.short.to_owned(), above.short.to_owned()),
            (NameStyle::Formal, names.formal.to_owned(), above.formal.to_owned()),
            (NameStyle::Variant, names.variant.to_owned(), above.variant.to_owned()),
        ] {
            if mine != theirs && !mine.is_empty() {
                styled.push((number, style, mine));
            }
        }
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
        let start = text.find(&name).unwrap_or_else(|| {
            text.push_str(&name);
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

fn locales(data: &Data<'_>, to: &mut Output) {
    let number_of: BTreeMap<&str, usize> =
        data.entries.iter().enumerate().map(|(number, entry)| (entry.id, number)).collect();
    let mut source = String::new();
    let mut orders: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    let _ =
        writeln!(source, "#[cfg(feature = \"alloc\")]\npub(crate) const LOCALE_COUNT: usize = {};", data.locales.len());
    for (number, locale) in data.locales.iter().enumerate() {
        let block = block(data, locale);
        let order = packed(&order(data, locale).iter().map(|id| number_of[id]).collect::<Vec<_>>());
        to.count(
            &format!("names {}", locale.tag),
            block.covered,
            &[block.text.as_bytes(), &block.index, &order].concat(),
        );
        let next = orders.len();
        let order = *orders.entry(order).or_insert(next);
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
    for (order, number) in orders {
        to.piece(&mut source, &format!("ORDER_{number}"), &order);
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
fn names(data: &Data<'_>, to: &mut Output) {
    let number_of: BTreeMap<&str, u16> = (0..).zip(&data.entries).map(|(number, entry)| (entry.id, number)).collect();
    let names = index::names(data);
    let (displacements, slots) = index::arrange(&names, |id| number_of[id]).unwrap_or_default();
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

/// The folding table in pages of 64 characters; 0 is a character that stays as it is.
fn folding(data: &Data<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let mut targets: Vec<&str> = Vec::new();
    let mut pages: Vec<[usize; 64]> = vec![[0; 64]];
    let mut page_of = vec![0; 0x1F000 / 64];
    for row in &data.folding {
        let target = targets.iter().position(|target| *target == row.to).unwrap_or_else(|| {
            targets.push(row.to);
            targets.len() - 1
        });
        let (page, place) = (row.from as usize / 64, row.from as usize % 64);
        if page_of[page] == 0 {
            page_of[page] = pages.len();
            pages.push([0; 64]);
        }
        pages[page_of[page]][place] = target + 1;
    }
    let source = format!(
        "pub(crate) static FOLD_PAGE: [u8; {}] = [{}];\npub(crate) static FOLD: [[u16; 64]; {}] = [{}];\n\
         pub(crate) static FOLDED: [Span; {}] = [{}];\n{}",
        page_of.len(),
        list(page_of, |page| page.to_string()),
        pages.len(),
        list(pages, |page| format!("[{}]", list(page, |target| target.to_string()))),
        targets.len(),
        list(&targets, |target| pool.span(target)),
        pool.emit("FOLD_TEXT"),
    );
    to.add("folding", data.folding.len(), &source);
}

fn aliases(data: &Data<'_>, to: &mut Output) {
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
    let letters = index::letters(data);
    let mut searched: BTreeSet<(&str, String)> = BTreeSet::new();
    let english = data.locales.iter().filter(|locale| locale.tag == "en").flat_map(|locale| &locale.names);
    let english = english.flat_map(|row| [row.name, row.short, row.formal, row.variant].map(|name| (row.id, name)));
    for (id, name) in english.chain(data.aliases.iter().map(|row| (row.entry, row.alias))) {
        let folded = Folded::new(name, |letter| letters.get(&letter).map(|piece| piece.as_bytes()));
        searched.extend(folded.map(|folded| (id, String::from_utf8_lossy(folded.bytes()).into_owned())));
    }
    let mut text = String::new();
    let rows = list(&searched, |(id, folded)| {
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
