//! Subdivisions as one file.

use std::collections::{BTreeMap, BTreeSet};

use super::read::Subdivision;
use crate::build::address::postal::States;
use crate::build::fold::{Folded, Letters};
use crate::build::format::subdivision::{Facts, Record};
use crate::build::format::subdivisions::pack_list;

impl<'a> Subdivision<'a> {
    /// What its record says, but for what other tables are needed for.
    pub(super) fn facts<'n>(&self, names: &'n [(&'n str, &'n str)]) -> Facts<'n>
    where
        'a: 'n,
    {
        Facts {
            key: self.key,
            name: self.name.text,
            latin: self.latin.text,
            english: self.english.text,
            iso: self.iso.text,
            example: self.example.text,
            postal: None,
            below: 0,
            names,
        }
    }
}

/// The file so far.
pub(crate) struct File<'d> {
    pub(crate) bytes: Vec<u8>,
    letters: &'d Letters<'d>,
    beginnings: &'d States,
}

impl<'d> File<'d> {
    pub(crate) fn new(letters: &'d Letters<'d>, beginnings: &'d States) -> Self {
        // No list is at offset 0.
        File { bytes: vec![0], letters, beginnings }
    }

    /// Packs the lists below some areas and then the list of these; its offset, 0 where there are none.
    pub(crate) fn add(&mut self, areas: &[Subdivision<'_>]) -> u32 {
        if areas.is_empty() {
            return 0;
        }
        let (mut records, mut lengths, mut starts) = (Vec::new(), Vec::new(), Vec::new());
        for area in areas {
            let below = self.add(&area.below);
            let names: Vec<(&str, &str)> =
                area.names.iter().map(|(language, name)| (language.text, name.text)).collect();
            let postal = area.postal.and_then(|set| self.beginnings.first(set));
            let facts = Facts { postal, below, ..area.facts(&names) };
            starts.push(records.len());
            let Some(length) = facts.pack(&mut records) else { unreachable!("{}: checked to fit", area.path.text) };
            lengths.push(length);
        }
        let orders = self.orders(starts.iter().map(|start| Record(&records[*start..])).collect());
        let Ok(offset) = u32::try_from(self.bytes.len()) else { unreachable!("the file is checked to fit") };
        if pack_list(&records, &lengths, &orders, &mut self.bytes).is_none() {
            unreachable!("the list is checked to fit");
        }
        offset
    }

    /// The orders other than that of the file: by language, "" for all that write other names than the local ones.
    fn orders<'r>(&self, records: Vec<Record<'r>>) -> Vec<(&'r str, Vec<usize>)> {
        let folded = |name: &str| {
            let folded = Folded::new(name, self.letters);
            folded.map(|folded| folded.bytes().to_vec()).unwrap_or_default()
        };
        let mut languages: BTreeSet<&str> =
            records.iter().flat_map(|record| record.names()).map(|(tag, _)| tag).collect();
        languages.remove("und-Latn");
        languages.insert("");
        let mut orders = Vec::new();
        for language in languages {
            // A language that shows the local names keeps their order.
            if records.iter().all(|record| record.shown(language) == record.local()) {
                continue;
            }
            let mut order: Vec<usize> = (0..records.len()).collect();
            order.sort_by_cached_key(|at| folded(records[*at].shown(language)));
            if !order.is_sorted() {
                orders.push((language, order));
            }
        }
        orders
    }
}

/// The letters of the names that are not ASCII, each with what it becomes when names are compared: one or two letters of
/// ASCII, or nothing. Letters that become something else are left out.
pub(crate) fn plain_letters(areas: &[Vec<Subdivision<'_>>], letters: &Letters<'_>) -> BTreeMap<char, [u8; 2]> {
    fn collect(areas: &[Subdivision<'_>], all: &mut BTreeSet<char>) {
        for area in areas {
            let names = [area.key, area.name.text, area.latin.text, area.english.text].into_iter();
            let names = names.chain(area.names.iter().map(|(_, name)| name.text));
            all.extend(names.flat_map(str::chars).flat_map(char::to_lowercase).filter(|letter| !letter.is_ascii()));
            collect(&area.below, all);
        }
    }
    let mut all = BTreeSet::new();
    areas.iter().for_each(|areas| collect(areas, &mut all));
    let plain = all.into_iter().filter_map(|letter| {
        let folded = Folded::new(letter.encode_utf8(&mut [0; 4]), letters);
        match folded.as_ref().map(|folded| folded.bytes()) {
            None | Some([]) => Some((letter, [0, 0])),
            Some([only]) if only.is_ascii() => Some((letter, [*only, 0])),
            Some([first, second]) if first.is_ascii() && second.is_ascii() => Some((letter, [*first, *second])),
            Some(_) => None,
        }
    });
    plain.collect()
}
