//! Subdivisions as one file.

use super::codes::{Code, Codes};
use super::read::Subdivision;
use crate::build::address::postal::States;
use crate::build::data::Data;
use crate::build::fold::{Folded, Letters};
use crate::build::format::subdivision::{Facts, Record};
use crate::build::format::subdivisions::{ABOVE, IS_BELOW, Parts, hash, pack_list};
use crate::build::output::{Output, Pool, variant};
use crate::build::sorted::{Map, Set, sort_by_key};

impl<'a> Subdivision<'a> {
    /// The names in other languages: its own, and those of its code in further languages of the form.
    pub(super) fn all_names(&self, code: Option<&Code<'a>>, languages: &str) -> Vec<(&'a str, &'a str)> {
        let mut names: Vec<(&str, &str)> =
            self.names.iter().map(|(language, name)| (language.text, name.text)).collect();
        for (language, name) in code.map(|code| code.names_beside(languages)).unwrap_or_default() {
            let is_new = !names.iter().any(|(known, _)| *known == language);
            if is_new && languages.split(' ').any(|known| known == language) {
                names.push((language, name));
            }
        }
        names
    }

    /// What its record says, but for what other tables are needed for.
    pub(super) fn facts<'n>(&self, names: &'n [(&'n str, &'n str)], code: Option<&Code<'a>>) -> Facts<'n>
    where
        'a: 'n,
    {
        let english = code.map_or(self.english.text, |code| code.english.text);
        let local = if self.name.is_empty() { self.key } else { self.name.text };
        let is_known = english == self.latin.text || (self.latin.is_empty() && english == local);
        Facts {
            key: self.key,
            name: self.name.text,
            latin: self.latin.text,
            english: if is_known { "" } else { english },
            code: code.map(Code::packed),
            example: self.example.text,
            postal: None,
            below: 0,
            names,
        }
    }
}

/// Further names, folded, each with the index of its record.
type Further = Vec<(usize, Vec<u8>)>;

/// A record to be, and the other spellings that lead to it.
struct Item<'f> {
    facts: Facts<'f>,
    further: Vec<String>,
}

/// What a list is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The largest areas of a form.
    Areas,
    /// What is below an area.
    Below,
    /// What no form offers.
    Further,
}

/// The files so far.
pub(crate) struct File<'d, 'a> {
    pub(crate) bytes: Vec<u8>,
    /// The file of what is below an area.
    pub(crate) below: Vec<u8>,
    letters: &'d Letters<'d>,
    beginnings: &'d States,
    codes: &'d Codes<'a>,
    /// The codes of each alpha-2 code.
    of: Map<&'a str, Vec<&'d Code<'a>>>,
    /// Where the record of each code stands.
    records: Map<&'a str, u32>,
    /// Where the list of each entry stands whose subdivisions its form does not offer.
    further: Vec<u32>,
}

/// The number of an offset that is checked to fit.
fn number(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or_else(|_| unreachable!("the file is checked to fit"))
}

impl<'d, 'a> File<'d, 'a> {
    pub(crate) fn new(letters: &'d Letters<'d>, beginnings: &'d States, codes: &'d Codes<'a>) -> Self {
        let mut of: Map<&str, Vec<&Code<'a>>> = Map::default();
        for code in codes.all.values() {
            if let Some((alpha2, _)) = code.code.text.split_once('-') {
                of.or_insert(alpha2, Vec::new()).push(code);
            }
        }
        // No list is at offset 0.
        File {
            bytes: vec![0],
            below: vec![0],
            letters,
            beginnings,
            codes,
            of,
            records: Map::default(),
            further: Vec::new(),
        }
    }

    /// Packs the subdivisions of an entry; where the list of its largest areas stands, 0 where there are none.
    pub(crate) fn entry(&mut self, id: &str, alpha2: &str, languages: (&str, &str), areas: &[Subdivision<'a>]) -> u32 {
        let offset = self.add(id, languages.0, areas, Place::Areas);
        let codes = self.codes;
        let mut further = self.of.take(alpha2);
        further.retain(|code| !self.records.contains_key(code.code.text));
        // The larger before the smaller.
        sort_by_key(&mut further, |code| !code.parent.is_empty());
        let names: Vec<Vec<(&str, &str)>> = further.iter().map(|code| code.names_beside(languages.1)).collect();
        let items = further.iter().zip(&names).map(|(code, names)| Item {
            facts: code.facts(names, languages.1),
            further: code.spellings().chain(codes.before(code.code.text)).map(str::to_owned).collect(),
        });
        let items: Vec<Item<'_>> = items.collect();
        let (list, starts) = self.list(&items, Place::Further);
        for (code, start) in further.iter().zip(starts) {
            self.records.insert(code.code.text, start);
        }
        self.further.push(list);
        offset
    }

    /// Packs the lists below some areas and then the list of these; its offset, 0 where there are none.
    fn add(&mut self, entry: &str, languages: &str, areas: &[Subdivision<'a>], place: Place) -> u32 {
        let below: Vec<u32> = areas.iter().map(|area| self.add(entry, languages, &area.below, Place::Below)).collect();
        let codes: Vec<Option<&Code<'a>>> =
            areas.iter().map(|area| self.codes.of(entry, area.iso.text).filter(|_| !area.iso.is_empty())).collect();
        let names: Vec<Vec<(&str, &str)>> =
            areas.iter().zip(&codes).map(|(area, code)| area.all_names(*code, languages)).collect();
        let mut items = Vec::new();
        for (index, area) in areas.iter().enumerate() {
            let postal = area.postal.and_then(|set| self.beginnings.first(set));
            let code = codes[index];
            let facts = Facts { postal, below: below[index], ..area.facts(&names[index], code) };
            let mut further = Vec::new();
            if let Some(code) = code {
                further.extend(code.spellings().chain(self.codes.before(code.code.text)).map(str::to_owned));
                further.extend(self.codes.without_words(code, &[facts.key, facts.name]));
            }
            items.push(Item { facts, further });
        }
        let (list, starts) = self.list(&items, place);
        let above = if place == Place::Below { list | IS_BELOW } else { list };
        for (index, start) in starts.into_iter().enumerate() {
            if below[index] != 0 {
                let at = below[index] as usize + ABOVE;
                self.below[at..at + 3].copy_from_slice(&above.to_le_bytes()[..3]);
                self.below[at + 3..at + 6].copy_from_slice(&start.to_le_bytes()[..3]);
            }
            if let Some(code) = codes[index].filter(|code| code.code.text.starts_with(&format!("{entry}-"))) {
                self.records.insert(code.code.text, start);
            }
        }
        list
    }

    /// Appends a list; where it stands and where its records do. Zero where it is empty. Only what is offered has orders.
    fn list(&mut self, items: &[Item<'_>], place: Place) -> (u32, Vec<u32>) {
        if items.is_empty() {
            return (0, Vec::new());
        }
        let (mut records, mut lengths, mut starts) = (Vec::new(), Vec::new(), Vec::new());
        for item in items {
            starts.push(records.len());
            let Some(length) = item.facts.pack(&mut records) else {
                unreachable!("{}: checked to fit", item.facts.key)
            };
            lengths.push(length);
        }
        let of_offered = starts.iter().filter(|_| place != Place::Further).map(|start| Record(&records[*start..]));
        let orders = self.orders(of_offered.collect());
        let (names, further) = self.names(items);
        let further: Vec<(usize, &[u8])> = further.iter().map(|(index, name)| (*index, name.as_slice())).collect();
        let file = if place == Place::Below { &mut self.below } else { &mut self.bytes };
        let list = number(file.len());
        let parts = Parts { records: &records, lengths: &lengths, orders: &orders, names: &names, further: &further };
        if pack_list(&parts, file).is_none() {
            unreachable!("the list is checked to fit");
        }
        let first = file.len() - records.len();
        (list, starts.into_iter().map(|start| number(first + start)).collect())
    }

    fn folded(&self, name: &str) -> Option<Vec<u8>> {
        Folded::new(name, self.letters).map(|folded| folded.bytes().to_vec())
    }

    /// The hashes of the names of each item, and the further names.
    fn names(&self, items: &[Item<'_>]) -> (Vec<Vec<u16>>, Further) {
        let mut own: Set<Vec<u8>> = Set::default();
        let mut hashes = Vec::new();
        for Item { facts, .. } in items {
            let part = facts.code.and_then(|code| code.code.split_once('-')).map_or("", |(_, part)| part);
            let names = facts.names.iter().map(|(_, name)| *name);
            let names = [facts.key, facts.name, facts.latin, facts.english, part].into_iter().chain(names);
            let names: Set<Vec<u8>> = names.filter_map(|name| self.folded(name)).collect();
            let of_item: Set<u16> = names.iter().map(|name| hash(name)).collect();
            hashes.push(of_item.into_all());
            for name in names.into_all() {
                own.insert(name);
            }
        }
        let mut further: Set<(usize, Vec<u8>)> = Set::default();
        for (index, item) in items.iter().enumerate() {
            let spellings = item.further.iter().filter_map(|name| self.folded(name));
            for name in spellings.filter(|name| !own.contains(name)) {
                further.insert((index, name));
            }
        }
        (hashes, further.into_all())
    }

    /// The orders other than that of the file: by language, "" for all that write other names than the local ones.
    fn orders<'r>(&self, records: Vec<Record<'r>>) -> Vec<(&'r str, Vec<usize>)> {
        let folded = |name: &str| self.folded(name).unwrap_or_default();
        let mut languages: Set<&str> = records
            .iter()
            .flat_map(|record| record.names())
            .map(|(tag, _)| tag)
            .filter(|tag| *tag != "und-Latn")
            .collect();
        languages.insert("");
        let mut orders = Vec::new();
        for language in languages.into_all() {
            // A language that shows the local names keeps their order.
            if records.iter().all(|record| record.shown(language) == record.local()) {
                continue;
            }
            let shown: Vec<Vec<u8>> = records.iter().map(|record| folded(record.shown(language))).collect();
            let mut order: Vec<usize> = (0..records.len()).collect();
            sort_by_key(&mut order, |at| &shown[*at]);
            if !order.is_sorted() {
                orders.push((language, order));
            }
        }
        orders
    }

    /// The tables that lead from an entry and a code to a record, and the rows of what is withdrawn.
    pub(crate) fn emit(&self, data: &Data<'_>, source: &mut String, to: &mut Output) {
        let three = |offset: u32| offset.to_le_bytes().into_iter().take(3);
        let lists: Vec<u8> = self.further.iter().copied().flat_map(three).collect();
        let (mut runs, mut rows) = (Vec::new(), Vec::new());
        let run = |rows: &Vec<u8>| u16::try_from(rows.len() / 3).unwrap_or(u16::MAX).to_le_bytes();
        let mut of: Map<&str, Vec<u8>> = Map::default();
        for (code, start) in self.records.iter() {
            of.or_insert(code.split('-').next().unwrap_or(""), Vec::new()).extend(three(*start));
        }
        for entry in &data.entries {
            runs.extend(run(&rows));
            rows.extend(of.take(entry.alpha2.text));
        }
        runs.extend(run(&rows));
        let kinds = self.codes.kinds.join("\n");
        source.push_str(&format!("pub(crate) static SUBDIVISION_KINDS: &str = {kinds:?};\n"));
        for (name, bytes) in [
            ("SUBDIVISION_LISTS", lists),
            ("SUBDIVISION_RUNS", runs),
            ("SUBDIVISION_CODES", rows),
            ("SUBDIVISION_WORDS", self.codes.words()),
        ] {
            source.push_str(&format!(
                "pub(crate) static {name}: &[u8; {}] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}.bin\"));\n",
                bytes.len()
            ));
            to.count("codes of subdivisions", self.records.len(), &bytes);
            to.blob(&format!("{name}.bin"), bytes);
        }
        let mut pool = Pool::default();
        let mut rows = String::new();
        for former in &self.codes.former {
            rows.push_str(&format!(
                "FormerSubdivisionRow{{entry:Id::{},code:{},name:{},until:{},successors:{},source:{}}},",
                variant(&former.entry),
                pool.span(&former.code),
                pool.span(&former.name),
                pool.span(&former.until),
                pool.span(&former.successors),
                pool.span(&former.source),
            ));
        }
        let count = self.codes.former.len();
        source.push_str(&format!(
            "pub(crate) static FORMER_SUBDIVISIONS: [FormerSubdivisionRow; {count}] = [{rows}];\n{}",
            pool.emit("FORMER_SUBDIVISION_TEXT")
        ));
        to.count("former subdivisions", count, rows.as_bytes());
    }
}
