//! The perfect-hash index of names: every folded name with the entry that it means.

use std::collections::{BTreeMap, BTreeSet};

use crate::fold::{Folded, KEPT, Letters, SEVERAL, hash, place, slot};
use crate::model::Data;
use crate::schema::FormerKind;

/// The folding table of `data/folding.tsv`, compiled; see [`Letters`].
#[derive(Default)]
pub(crate) struct Folding {
    pub(crate) page_of: Vec<u8>,
    pub(crate) pages: Vec<u8>,
    pub(crate) ends: Vec<u8>,
    pub(crate) pieces: String,
}

impl Folding {
    pub(crate) fn new(data: &Data<'_>) -> Self {
        // The first page stands for all in which nothing changes, the first piece for what is left out.
        let mut folding = Folding { pages: vec![0; 128], ends: vec![0; 2], ..Folding::default() };
        let mut known = BTreeMap::from([("", Letters::PIECE)]);
        for row in &data.folding {
            let mut letters = row.to.chars();
            let unit = match (letters.next().map(|first| u16::try_from(u32::from(first))), letters.next()) {
                (Some(Ok(only)), None) => only,
                _ => *known.entry(row.to).or_insert_with(|| {
                    folding.pieces.push_str(row.to);
                    folding.ends.extend((folding.pieces.len() as u16).to_le_bytes());
                    Letters::PIECE + (folding.ends.len() / 2 - 1) as u16
                }),
            };
            let (page, place) = (row.from as usize / 64, row.from as usize % 64);
            folding.page_of.resize(folding.page_of.len().max(page + 1), 0);
            if folding.page_of[page] == 0 {
                folding.page_of[page] = (folding.pages.len() / 128) as u8;
                folding.pages.resize(folding.pages.len() + 128, 0);
            }
            let start = usize::from(folding.page_of[page]) * 128 + place * 2;
            folding.pages[start..start + 2].copy_from_slice(&unit.to_le_bytes());
        }
        let fits = folding.pages.len() <= 256 * 128 && folding.ends.len() <= 2 * 2048 && folding.pieces.len() < 1 << 16;
        assert!(fits, "the folding table outgrew its numbers");
        folding
    }

    pub(crate) fn letters(&self) -> Letters<'_> {
        let (page_of, pages, ends) = (&self.page_of, &self.pages, &self.ends);
        Letters { page_of, pages, ends, pieces: self.pieces.as_bytes() }
    }
}

/// Every folded name with all entries that it means, in any language.
pub(crate) fn names<'a>(data: &Data<'a>, letters: &Letters<'_>) -> BTreeMap<Vec<u8>, BTreeSet<&'a str>> {
    let mut names: BTreeMap<Vec<u8>, BTreeSet<&str>> = BTreeMap::new();
    let mut add = |name: &str, entry: &'a str| {
        if let Some(folded) = Folded::new(name, letters) {
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
