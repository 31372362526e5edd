//! The perfect-hash index of names: every folded name with the entries that it means; see `src/format/slots.rs`.

use super::forms::LARGE;
use super::variants::Variants;
use super::{check, text};
use crate::build::data::Data;
use crate::build::fold::{Folded, Letters};
use crate::build::format::slots::{self, Slot, bucket, slot};
use crate::build::schema::{FormerKind, NameKind};
use crate::build::sorted::{Map, Set, sort_by_key};
use crate::build::source::{Cell, Findings};

/// Who says that an entry has a name.
pub(crate) struct Said<'a> {
    /// The last cell that says so.
    cell: Cell<'a>,
    languages: Set<&'a str>,
    /// Whether it is English, in no language, or in a language of the place.
    known: bool,
    /// Whether it is in a language of the place.
    own: bool,
}

impl Said<'_> {
    /// Whether a name answers without a language. A short name of few small languages does not: it is a word elsewhere.
    fn answers(&self, folded: &[u8], homonyms: &Set<&str>) -> bool {
        let text = String::from_utf8_lossy(folded);
        let letters = text.chars().count();
        let short = letters <= 3 && folded.is_ascii();
        let large = self.languages.len() >= 4 || self.languages.iter().any(|language| LARGE.contains(language));
        !homonyms.contains(&*text) && (self.known || letters > 5 || (large && !short))
    }

    /// Whether a name that does not answer as a word does so in its very spelling: with its capitals where it is longer than a
    /// word of three letters ("Birmanie"), else with a letter that English lacks ("Çin", "Mỹ", "ЦАР").
    fn is_spelled(&self, name: &str, folded: &[u8]) -> bool {
        let large = self.languages.iter().any(|language| LARGE.contains(language));
        let longer = String::from_utf8_lossy(folded).chars().count() > 3;
        let capital = name.chars().any(char::is_uppercase);
        let beyond = name.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii());
        let both = name.bytes().any(|letter| letter.is_ascii_lowercase());
        large && capital && (beyond || (longer && both) || (both && name.starts_with(char::is_lowercase)))
    }
}

/// Every folded name, and the entries that it means in any language, by number; and what rules make of names.
pub(crate) struct Index<'a> {
    names: Map<Vec<u8>, Map<usize, Said<'a>>>,
    variants: Variants,
    /// English names as they are usually written, which are looked up before anything is folded; and names that answer in their
    /// very spelling alone.
    usual: Map<&'a str, usize>,
    /// Names that are words elsewhere.
    homonyms: Set<&'a str>,
}

/// The bytes of the index.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Arranged {
    pub(crate) displacements: Vec<u8>,
    pub(crate) slots: Vec<u8>,
}

impl<'a> Index<'a> {
    pub(super) fn new(data: &Data<'a>, letters: &Letters<'_>, findings: &mut Findings) -> Self {
        let mut names: Map<Vec<u8>, Map<usize, Said<'a>>> = Map::default();
        let mut folded = Folded::empty();
        let mut add = |cell: Cell<'a>, name: &str, entry: &str, language: &'a str| {
            // What is no entry is reported already.
            if let (Some(folded), Some(entry)) =
                (check::foldable(cell, name, letters, &mut folded, findings), data.number(entry))
            {
                if !names.contains_key(folded) {
                    names.insert(folded.to_vec(), Map::default());
                }
                let new = Said { cell, languages: Set::default(), known: false, own: false };
                if let Some(entries) = names.get_mut(folded) {
                    let said = entries.or_insert(entry, new);
                    let own = data.entries[entry].languages.split(' ').any(|own| own == language);
                    said.cell = cell;
                    said.languages.insert(language);
                    said.own |= own;
                    said.known |= own || matches!(language, "en" | "und");
                }
            }
        };
        for locale in &data.locales {
            for row in &locale.names {
                for cell in row.all() {
                    add(cell, &cell, &row.id, text::language(locale.tag.text));
                }
            }
        }
        // A place under an old name is still that place; what was split or merged is not.
        for row in data.former.iter().filter(|row| matches!(row.kind, FormerKind::Change | FormerKind::Renamed)) {
            if let [successor] = row.successors[..] {
                add(row.name, &row.name, successor, "en");
                for alias in &row.aliases {
                    add(row.row.cell("aliases"), alias, successor, "en");
                }
            }
        }
        for row in data.written.iter().chain(&data.aliases).filter(|row| !row.alias.is_empty()) {
            add(row.alias, &row.alias, &row.entry, text::language(row.lang.text));
        }
        let known = |name: &[u8]| {
            let entries = names.get(name)?;
            Some(entries.keys().next().copied().filter(|_| entries.len() == 1))
        };
        // Rules report nothing, and what is wrong already is not compiled.
        let variants = if findings.len() == 0 { Variants::new(data, letters, &known) } else { Variants::default() };
        let locales = data.locales.iter().filter(|locale| locale.tag.text == "en");
        let english = locales.flat_map(|locale| &locale.names).flat_map(|row| row.all());
        let aliases = data.aliases.iter().chain(&data.written);
        let aliases = aliases.filter(|row| row.lang.text == "en" && row.kind != NameKind::Part);
        let usual = english.chain(aliases.map(|row| row.alias)).filter_map(|cell| {
            let folded = Folded::new(&cell, letters)?;
            Some((cell.text, known(folded.bytes()).flatten()?))
        });
        let mut usual: Map<&str, usize> = usual.collect();
        let mut spelled = |cell: Cell<'a>| {
            let folded = Folded::new(&cell, letters)?;
            let entries = names.get(folded.bytes())?;
            let (entry, said) = entries.iter().next().filter(|_| entries.len() == 1)?;
            let answers = said.answers(folded.bytes(), &data.homonyms);
            (!answers && said.is_spelled(cell.text, folded.bytes())).then(|| usual.insert(cell.text, *entry))
        };
        for cell in data.locales.iter().flat_map(|locale| &locale.names).flat_map(|row| row.all()) {
            spelled(cell);
        }
        for row in data.aliases.iter().chain(&data.written) {
            spelled(row.alias);
        }
        Index { names, variants, usual, homonyms: data.homonyms.clone() }
    }

    pub(crate) fn len(&self) -> usize {
        self.folded().count()
    }

    /// All names, folded.
    pub(crate) fn folded(&self) -> impl Iterator<Item = &[u8]> {
        self.names.keys().map(Vec::as_slice).chain(self.variants.all().map(|(name, _)| name))
    }

    /// The names that mean several entries, with these.
    pub(crate) fn ambiguous(&self) -> impl Iterator<Item = (&[u8], &Map<usize, Said<'a>>)> {
        self.names.iter().filter(|(_, entries)| entries.len() > 1).map(|(name, entries)| (&**name, entries))
    }

    /// Which of several entries a name means without a language: the only one that is called so in a language of the place.
    pub(crate) fn first(entries: &Map<usize, Said<'a>>) -> Option<usize> {
        let mut own = entries.iter().filter(|(_, said)| said.own).map(|(entry, _)| *entry);
        own.next().filter(|_| own.next().is_none())
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
            let Some((entry, cell)) =
                new.map(|(entry, said)| (entry, said.cell)).max_by_key(|(_, cell)| cell.is_in("aliases.tsv"))
            else {
                continue;
            };
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

    /// The index of English names as they are written, by a hash.
    pub(crate) fn arrange_usual(&self, hash: impl Fn(&[u8]) -> u64) -> Option<Arranged> {
        let keys = self.usual.iter().map(|(name, entry)| (hash(name.as_bytes()), Slot::One(*entry as u16)));
        arrange(&keys.collect::<Vec<_>>())
    }

    /// The bytes of the index by a hash; None, with a finding, where names cannot be told apart by it.
    pub(crate) fn arrange(&self, hash: impl Fn(&[u8]) -> u64, findings: &mut Findings) -> Option<Arranged> {
        let mut hashed: Vec<(u64, &[u8], Slot)> = self
            .names
            .iter()
            .map(|(name, entries)| {
                let mut all = entries.iter();
                let means = match (all.next(), all.next()) {
                    (Some((only, said)), None) if said.answers(name, &self.homonyms) => Slot::One(*only as u16),
                    (Some((only, _)), None) => Slot::Local(*only as u16),
                    _ => Slot::Several,
                };
                (hash(name), name.as_slice(), means)
            })
            .chain(self.variants.all().map(|(name, entry)| (hash(name), name, Slot::One(entry as u16))))
            .collect();
        sort_by_key(&mut hashed, |(hash, ..)| *hash);
        let mut whole = true;
        for pair in hashed.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            let cell = |name: &[u8]| self.names.get(name)?.values().next_back().map(|said| said.cell);
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
    let (buckets, slots) = ((keys.len() / 5).max(1), keys.len() + keys.len() / 32 + 1);
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
        if let Some((_, _)) = taken[at] {
            for key in &keys[..count] {
                taken[slot(key.0, displacement, taken.len())] = None;
            }
            return false;
        }
        taken[at] = Some(*key);
    }
    true
}
