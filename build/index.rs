//! The perfect-hash index of names: every folded name with the entry that it means.

use std::collections::{BTreeMap, BTreeSet};

use crate::fold::{Folded, KEPT, SEVERAL, hash, place, slot};
use crate::model::Data;
use crate::schema::FormerKind;

/// The folding table of `data/folding.tsv`.
pub(crate) fn letters<'a>(data: &Data<'a>) -> BTreeMap<char, &'a str> {
    data.folding.iter().map(|row| (row.from, row.to)).collect()
}

/// Every folded name with all entries that it means, in any language.
pub(crate) fn names<'a>(data: &Data<'a>) -> BTreeMap<Vec<u8>, BTreeSet<&'a str>> {
    let letters = letters(data);
    let mut names: BTreeMap<Vec<u8>, BTreeSet<&str>> = BTreeMap::new();
    let mut add = |name: &str, entry: &'a str| {
        if let Some(folded) = Folded::new(name, |letter| letters.get(&letter).map(|piece| piece.as_bytes())) {
            names.entry(folded.bytes().to_vec()).or_default().insert(entry);
        }
    };
    for row in data.locales.iter().flat_map(|locale| &locale.names) {
        for name in [row.name, row.short, row.formal, row.variant] {
            add(name, row.id);
        }
    }
    for row in &data.aliases {
        add(row.alias, row.entry);
    }
    // A place under an old name is still that place; what was split or merged is not.
    for row in data.former.iter().filter(|row| matches!(row.kind, FormerKind::Change | FormerKind::Renamed)) {
        if let [successor] = row.successors[..] {
            for name in row.aliases.iter().chain([&row.name]) {
                add(name, successor);
            }
        }
    }
    names
}

/// The displacement of every bucket and the six bytes of every slot; None where no arrangement was found.
pub(crate) fn arrange(
    names: &BTreeMap<Vec<u8>, BTreeSet<&str>>,
    number_of: impl Fn(&str) -> u16,
) -> Option<(Vec<u16>, Vec<u8>)> {
    let keys: Vec<(u64, u16)> = names
        .iter()
        .map(|(name, entries)| {
            let mut entries = entries.iter();
            let entry = match (entries.next(), entries.next()) {
                (Some(only), None) => number_of(only),
                _ => SEVERAL,
            };
            (hash(name), entry)
        })
        .collect();
    let (buckets, slots) = ((keys.len() / 4).max(1), keys.len() + keys.len() / 32 + 1);
    let mut by_bucket: Vec<Vec<(u64, u16)>> = vec![Vec::new(); buckets];
    for (hash, entry) in keys {
        by_bucket[place(hash << 32, buckets)].push((hash, entry));
    }
    let mut order: Vec<usize> = (0..buckets).collect();
    order.sort_by_key(|bucket| std::cmp::Reverse(by_bucket[*bucket].len()));
    let mut displacements = vec![0; buckets];
    let mut taken: Vec<Option<(u64, u16)>> = vec![None; slots];
    for bucket in order {
        let keys = &by_bucket[bucket];
        let found = (0..=u16::MAX).find(|displacement| {
            let mut wanted: Vec<usize> = keys.iter().map(|(hash, _)| slot(*hash, *displacement, slots)).collect();
            wanted.sort_unstable();
            wanted.windows(2).all(|pair| pair[0] != pair[1]) && wanted.iter().all(|slot| taken[*slot].is_none())
        })?;
        displacements[bucket] = found;
        for (hash, entry) in keys {
            taken[slot(*hash, found, slots)] = Some((*hash, *entry));
        }
    }
    let bytes = taken.into_iter().flat_map(|slot| {
        // An empty slot keeps bits that no hash of its place has to match, and no entry.
        let (hash, entry) = slot.unwrap_or((0, SEVERAL - 1));
        let packed = (hash & ((1 << KEPT) - 1)) << 9 | u64::from(entry);
        packed.to_le_bytes().into_iter().take(6)
    });
    Some((displacements, bytes.collect()))
}
