//! The perfect-hash index of names: every folded name with the entry that it means.

use std::collections::{BTreeMap, BTreeSet};

use crate::build::entries::Data;
use crate::build::fold::{Folded, KEPT, Letters, SEVERAL, hash, place, slot};
use crate::build::schema::FormerKind;

/// The folding table of `data/folding.tsv`, compiled; see [`Letters`].
pub(crate) struct Folding {
    page_of: Vec<u8>,
    pages: Vec<u8>,
    long: String,
}

impl Folding {
    pub(crate) fn new(data: &Data<'_>) -> Self {
        // The first page stands for all in which nothing changes.
        let mut folding = Folding { page_of: Vec::new(), pages: vec![0; 256], long: String::new() };
        for character in '\0'..='\x7F' {
            let mut ascii = [0];
            let plain = character.to_ascii_lowercase();
            let to = if plain.is_ascii_alphanumeric() { &*plain.encode_utf8(&mut ascii) } else { "" };
            folding.put(character, to);
        }
        for row in &data.folding {
            folding.put(row.from, row.to);
        }
        assert!(
            folding.pages.len() <= 256 * 256 && folding.long.len() < 1 << 16,
            "the folding table outgrew its numbers"
        );
        folding
    }

    fn put(&mut self, from: char, to: &str) {
        let page = from as usize / 64;
        self.page_of.resize(self.page_of.len().max(page + 1), 0);
        if self.page_of[page] == 0 {
            self.page_of[page] = (self.pages.len() / 256) as u8;
            // A letter that stays is in the table, too, where it stands among others that do not.
            for code in page * 64..page * 64 + 64 {
                let own = char::from_u32(code as u32).filter(|own| !('\u{AC00}'..='\u{D7A3}').contains(own));
                let own = own.map(String::from).unwrap_or_default();
                self.pages.extend(short(own.as_bytes()).unwrap_or([0; 4]));
            }
        }
        let four = match to.as_bytes() {
            [] => [0, 0, 0, Letters::LEFT_OUT],
            bytes => short(bytes).unwrap_or_else(|| {
                let start = self.long.find(to).unwrap_or_else(|| {
                    self.long.push_str(to);
                    self.long.len() - to.len()
                });
                let [low, high] = (start as u16).to_le_bytes();
                [low, high, to.len() as u8, Letters::LONG]
            }),
        };
        let start = usize::from(self.page_of[page]) * 256 + from as usize % 64 * 4;
        self.pages[start..start + 4].copy_from_slice(&four);
    }

    pub(crate) fn letters(&self) -> Letters<'_> {
        Letters { page_of: &self.page_of, pages: &self.pages, long: self.long.as_bytes() }
    }
}

/// One to three bytes, and how many.
fn short(bytes: &[u8]) -> Option<[u8; 4]> {
    match *bytes {
        [a] => Some([a, 0, 0, 1]),
        [a, b] => Some([a, b, 0, 2]),
        [a, b, c] => Some([a, b, c, 3]),
        _ => None,
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
    // The largest first, while there is room. Loops and no iterators: of what a build script does in a clean build this is
    // a large part, and nothing is optimized there.
    let mut displacements = vec![0; buckets];
    let mut taken: Vec<Option<(u64, u16)>> = vec![None; slots];
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
    let bytes = taken.into_iter().flat_map(|slot| {
        // An empty slot keeps bits that no hash of its place has to match, and no entry.
        let (hash, entry) = slot.unwrap_or((0, SEVERAL - 1));
        let packed = (hash & ((1 << KEPT) - 1)) << 9 | u64::from(entry);
        packed.to_le_bytes().into_iter().take(6)
    });
    Some((displacements, bytes.collect()))
}

/// Puts the keys of a bucket where this displacement leads, if there is room for all.
fn settle(keys: &[(u64, u16)], displacement: u16, taken: &mut [Option<(u64, u16)>]) -> bool {
    for (count, key) in keys.iter().enumerate() {
        let place = slot(key.0, displacement, taken.len());
        if taken[place].is_some() {
            for key in &keys[..count] {
                taken[slot(key.0, displacement, taken.len())] = None;
            }
            return false;
        }
        taken[place] = Some(*key);
    }
    true
}
