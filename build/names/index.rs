//! The perfect-hash index of names: every folded name with the entries that it means; see `src/format/slots.rs`.

use std::collections::BTreeMap;

use super::check;
use crate::build::data::Data;
use crate::build::fold::{Folded, Letters};
use crate::build::format::slots::{self, Slot, bucket, slot};
use crate::build::schema::FormerKind;
use crate::build::sorted::{Map, sort_by_key};
use crate::build::source::{Cell, Findings};

/// The entries that a name means in any language, by number, each with the cell that says so last.
type Meant<'a> = Map<usize, Cell<'a>>;

/// Every folded name, and the entries that it means.
pub(crate) struct Index<'a> {
    /// The indices of what the names mean. They come in no order and there are many.
    names: BTreeMap<Vec<u8>, usize>,
    meant: Vec<Meant<'a>>,
}

/// The bytes of the index.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Arranged {
    pub(crate) displacements: Vec<u8>,
    pub(crate) slots: Vec<u8>,
}

impl<'a> Index<'a> {
    pub(super) fn new(data: &Data<'a>, letters: &Letters<'_>, findings: &mut Findings) -> Self {
        let mut index = Index { names: BTreeMap::new(), meant: Vec::new() };
        let mut folded = Folded::empty();
        let mut add = |cell: Cell<'a>, name: &str, entry: &str| {
            // What is no entry is reported already.
            if let (Some(folded), Some(entry)) =
                (check::foldable(cell, name, letters, &mut folded, findings), data.number(entry))
            {
                match index.names.get(folded) {
                    Some(at) => index.meant[*at].insert(entry, cell),
                    None => {
                        index.names.insert(folded.to_vec(), index.meant.len());
                        index.meant.push(Meant::from_iter([(entry, cell)]));
                    }
                }
            }
        };
        for row in data.locales.iter().flat_map(|locale| &locale.names) {
            for cell in row.all() {
                add(cell, &cell, &row.id);
            }
        }
        // A place under an old name is still that place; what was split or merged is not.
        for row in data.former.iter().filter(|row| matches!(row.kind, FormerKind::Change | FormerKind::Renamed)) {
            if let [successor] = row.successors[..] {
                add(row.name, &row.name, successor);
                for alias in &row.aliases {
                    add(row.row.cell("aliases"), alias, successor);
                }
            }
        }
        for row in data.aliases.iter().filter(|row| !row.alias.is_empty()) {
            add(row.alias, &row.alias, &row.entry);
        }
        index
    }

    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// The names that mean several entries, with these.
    pub(crate) fn ambiguous(&self) -> impl Iterator<Item = (&[u8], &Meant<'a>)> {
        self.all().filter(|(_, entries)| entries.len() > 1)
    }

    fn all(&self) -> impl Iterator<Item = (&[u8], &Meant<'a>)> {
        self.names.iter().map(|(name, at)| (name.as_slice(), &self.meant[*at]))
    }

    /// Reports the names that mean several entries and are not known to do so.
    pub(super) fn check_ambiguous(&self, data: &Data<'a>, findings: &mut Findings) {
        let known: Map<&[u8], &str> =
            data.ambiguous.iter().map(|row| (row.name.as_bytes(), row.entries.text)).collect();
        for row in &data.ambiguous {
            for id in row.entries.list().filter(|id| data.number(id).is_none()) {
                row.entries.wrong(findings, format!("{id:?} is not an entry; expected an id of countries.tsv"));
            }
        }
        for (name, entries) in self.ambiguous() {
            let listed = known.get(name).copied().unwrap_or("");
            let new =
                entries.iter().filter(|(number, _)| !listed.split(' ').any(|id| *id == *data.entries[**number].id));
            // Aliases are added last, and are what a person has just written.
            let Some((entry, cell)) = new.max_by_key(|(_, cell)| cell.is_in("aliases.tsv")) else { continue };
            let others: Vec<&str> =
                entries.keys().filter(|other| *other != entry).map(|other| &*data.entries[*other].id).collect();
            let message = format!(
                "{:?} is a name of {} as well; expected a name of {} alone, or a row {:?} in AMBIGUOUS.tsv",
                cell.text,
                others.join(" and "),
                data.entries[*entry].id,
                String::from_utf8_lossy(name),
            );
            cell.wrong(findings, message);
        }
    }

    /// The bytes of the index by a hash; None, with a finding, where names cannot be told apart by it.
    pub(crate) fn arrange(&self, hash: impl Fn(&[u8]) -> u64, findings: &mut Findings) -> Option<Arranged> {
        let mut hashed: Vec<(u64, &[u8], Slot)> = self
            .all()
            .map(|(name, entries)| {
                let mut numbers = entries.keys();
                let means = match (numbers.next(), numbers.next()) {
                    (Some(only), None) => Slot::One(*only as u16),
                    _ => Slot::Several,
                };
                (hash(name), name, means)
            })
            .collect();
        sort_by_key(&mut hashed, |(hash, ..)| *hash);
        let mut whole = true;
        for pair in hashed.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            let cell = |name: &[u8]| self.names.get(name).and_then(|at| self.meant[*at].values().next_back());
            if let (Some(one), Some(other)) = (cell(pair[0].1), cell(pair[1].1)) {
                one.wrong(findings, format!("{:?} has the hash of {:?} in {}", one.text, other.text, other.place()));
                other.wrong(findings, format!("{:?} has the hash of {:?} in {}", other.text, one.text, one.place()));
                whole = false;
            }
        }
        let keys: Vec<(u64, Slot)> = hashed.iter().map(|(hash, _, means)| (*hash, *means)).collect();
        let arranged = if whole { arrange(&keys) } else { None };
        if whole && arranged.is_none() {
            findings.add(
                "aliases.tsv",
                1,
                1,
                format!(
                    "no arrangement of {} names was found; change how many slots build/names/index.rs makes",
                    keys.len()
                ),
            );
        }
        arranged
    }
}

/// None where no arrangement was found.
fn arrange(keys: &[(u64, Slot)]) -> Option<Arranged> {
    let (buckets, slots) = ((keys.len() / 4).max(1), keys.len() + keys.len() / 32 + 1);
    let mut by_bucket: Vec<Vec<(u64, Slot)>> = vec![Vec::new(); buckets];
    for (hash, means) in keys {
        by_bucket[bucket(*hash, buckets)].push((*hash, *means));
    }
    // The largest first, while there is room. Loops and no iterators: of what a build script does in a clean build this is
    // a large part, and nothing is optimized there.
    let mut displacements = vec![0; buckets];
    let mut taken: Vec<Option<(u64, Slot)>> = vec![None; slots];
    let largest = by_bucket.iter().map(Vec::len).max().unwrap_or(0);
    for size in (1..=largest).rev() {
        for (bucket, keys) in by_bucket.iter().enumerate().filter(|(_, keys)| keys.len() == size) {
            let mut displacement = 0_u16;
            while !settle(keys, displacement, &mut taken) {
                displacement = displacement.checked_add(1)?;
            }
            displacements[bucket] = displacement;
        }
    }
    Some(Arranged {
        displacements: displacements.iter().flat_map(|displacement| displacement.to_le_bytes()).collect(),
        slots: taken.into_iter().flat_map(slots::pack).collect(),
    })
}

/// Puts the keys of a bucket where this displacement leads, if there is room for all.
fn settle(keys: &[(u64, Slot)], displacement: u16, taken: &mut [Option<(u64, Slot)>]) -> bool {
    for (count, key) in keys.iter().enumerate() {
        let at = slot(key.0, displacement, taken.len());
        if taken[at].is_some() {
            for key in &keys[..count] {
                taken[slot(key.0, displacement, taken.len())] = None;
            }
            return false;
        }
        taken[at] = Some(*key);
    }
    true
}
