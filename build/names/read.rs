//! Locales, their names, aliases, tags and the folding table as typed rows.

use crate::build::schema::NameKind;
use crate::build::sorted::Map;
use crate::build::source::{Cell, Findings, Table, word};

/// What a locale calls an entry; a cell is empty where it has no name of its own in that style.
pub(crate) struct Name<'a> {
    pub(crate) id: Cell<'a>,
    pub(crate) name: Cell<'a>,
    pub(crate) short: Cell<'a>,
    pub(crate) formal: Cell<'a>,
    pub(crate) variant: Cell<'a>,
}

impl<'a> Name<'a> {
    /// A row without names, of an entry that stands at `id`.
    pub(super) fn empty(id: Cell<'a>) -> Self {
        Name { id, name: id.empty(), short: id.empty(), formal: id.empty(), variant: id.empty() }
    }

    /// The names in all styles, the empty ones left out.
    pub(crate) fn all(&self) -> impl Iterator<Item = Cell<'a>> + use<'a> {
        [self.name, self.short, self.formal, self.variant].into_iter().filter(|cell| !cell.is_empty())
    }
}

pub(crate) struct Locale<'a> {
    pub(crate) tag: Cell<'a>,
    pub(crate) parent: Cell<'a>,
    pub(crate) endonym: Cell<'a>,
    pub(crate) rtl: bool,
    /// In the order of the file; empty where the locale says nothing of its own.
    pub(crate) names: Vec<Name<'a>>,
}

pub(crate) struct Alias<'a> {
    pub(crate) entry: Cell<'a>,
    pub(crate) alias: Cell<'a>,
    pub(crate) kind: NameKind,
    pub(crate) lang: Cell<'a>,
}

pub(crate) struct Folding<'a> {
    pub(crate) character: char,
    pub(crate) from: Cell<'a>,
    pub(crate) to: Cell<'a>,
}

pub(crate) struct Tag<'a> {
    pub(crate) kind: Cell<'a>,
    pub(crate) from: Cell<'a>,
    pub(crate) to: Cell<'a>,
}

/// A folded name that may mean several entries.
pub(crate) struct Ambiguous<'a> {
    pub(crate) name: Cell<'a>,
    pub(crate) entries: Cell<'a>,
}

pub(crate) fn locales<'a>(tables: &Map<String, Table<'a>>, findings: &mut Findings) -> Vec<Locale<'a>> {
    let table = &tables["locales.tsv"];
    let mut locales = Vec::new();
    for row in &table.rows {
        let Some(rtl) = row.cell("direction").one_of(&[(false, "ltr"), (true, "rtl")], findings) else {
            continue;
        };
        let [tag, parent, endonym] = row.some(["tag", "parent", "endonym"]);
        let names = tables.get(&format!("names/{}.tsv", tag.text)).map_or(&[][..], |file| &file.rows);
        let names = names.iter().map(|row| {
            let [id, name, short, formal, variant] = row.some(["id", "name", "short", "formal", "variant"]);
            Name { id, name, short, formal, variant }
        });
        locales.push(Locale { tag, parent, endonym, rtl, names: names.collect() });
    }
    locales
}

pub(crate) fn aliases<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Alias<'a>> {
    let mut aliases = Vec::new();
    for row in &table.rows {
        if let Some(kind) = word!(row.cell("kind"), NameKind, findings) {
            let [entry, alias, lang] = row.some(["entry", "alias", "lang"]);
            aliases.push(Alias { entry, alias, kind, lang });
        }
    }
    aliases
}

/// What lists call entries besides, which is looked up and not shown.
pub(crate) fn written<'a>(table: &Table<'a>) -> Vec<Alias<'a>> {
    let rows = table.rows.iter().map(|row| row.some(["entry", "name", "lang"]));
    rows.map(|[entry, alias, lang]| Alias { entry, alias, kind: NameKind::Colloquial, lang }).collect()
}

pub(crate) fn folding<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Folding<'a>> {
    let mut rows: Vec<Folding<'a>> = Vec::new();
    for row in &table.rows {
        let [from, to] = row.some(["from", "to"]);
        let character = u32::from_str_radix(from.text, 16).ok().and_then(char::from_u32);
        match character.filter(|character| rows.last().is_none_or(|last| last.character < *character)) {
            Some(character) => rows.push(Folding { character, from, to }),
            None => from.wrong(
                findings,
                format!("{:?}, expected a code point in hexadecimal, each once and rising", from.text),
            ),
        }
    }
    rows
}

pub(crate) fn tags<'a>(table: &Table<'a>) -> Vec<Tag<'a>> {
    let tags = table.rows.iter().map(|row| row.some(["kind", "from", "to"]));
    tags.map(|[kind, from, to]| Tag { kind, from, to }).collect()
}

pub(crate) fn ambiguous<'a>(table: &Table<'a>) -> Vec<Ambiguous<'a>> {
    let rows = table.rows.iter().map(|row| row.some(["name", "entries"]));
    rows.map(|[name, entries]| Ambiguous { name, entries }).collect()
}
