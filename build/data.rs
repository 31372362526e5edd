//! Everything that `data/` says, as typed rows.

use super::features::is_compiled;
use super::overlay::Overlay;
use super::sorted::{Map, Set};
use super::source::{Cell, Files, Findings, SPECS, Table};
#[cfg(feature = "words")]
use super::words;
use super::{codes, dialing, entries, facts, former, names, standing};

/// The typed rows, and the tables that they are from.
pub(crate) struct Data<'a> {
    pub(crate) tables: Map<String, Table<'a>>,
    /// Files of names that are there but are no tables; what is wrong with them is reported already.
    pub(crate) unreadable: Vec<&'a str>,
    /// The entries that an overlay takes out of every view.
    pub(crate) left_out: Vec<Cell<'a>>,
    pub(crate) overlay: Option<&'a Overlay>,
    /// The version of each source, by its id.
    pub(crate) versions: Map<&'a str, &'a str>,
    pub(crate) entries: Vec<entries::Entry<'a>>,
    pub(crate) regions: Vec<entries::Region<'a>>,
    pub(crate) claims: Vec<standing::Claim<'a>>,
    pub(crate) recognition: Vec<standing::Recognition<'a>>,
    pub(crate) recognisers: Vec<standing::Recogniser<'a>>,
    pub(crate) codes: Vec<codes::Code<'a>>,
    pub(crate) nearest: Vec<codes::Nearest<'a>>,
    pub(crate) former: Vec<former::Former<'a>>,
    pub(crate) facts: facts::Facts<'a>,
    pub(crate) dialing: Vec<dialing::Dialing<'a>>,
    pub(crate) locales: Vec<names::Locale<'a>>,
    pub(crate) tags: Vec<names::Tag<'a>>,
    pub(crate) aliases: Vec<names::Alias<'a>>,
    pub(crate) written: Vec<names::Alias<'a>>,
    pub(crate) folding: Vec<names::FoldingRow<'a>>,
    pub(crate) ambiguous: Vec<names::Ambiguous<'a>>,
    /// Folded names that are words elsewhere.
    pub(crate) homonyms: Set<&'a str>,
    #[cfg(feature = "words")]
    pub(crate) words: words::Words<'a>,
}

impl<'a> Data<'a> {
    /// Returns the index of an entry; None where there is none with this id.
    pub(crate) fn number(&self, id: &str) -> Option<usize> {
        self.entries.binary_search_by(|entry| (*entry.id).cmp(id)).ok()
    }

    /// Returns the English names of the entries.
    pub(crate) fn english(&self) -> impl Iterator<Item = &names::Name<'a>> {
        self.locales.iter().filter(|locale| locale.tag == "en").flat_map(|locale| &locale.names)
    }
}

/// Reads every file. None where a file is missing or has no rows that can be trusted.
pub(crate) fn read<'a>(files: &'a Files, overlay: Option<&'a Overlay>, findings: &mut Findings) -> Option<Data<'a>> {
    let mut tables = Map::default();
    let mut unreadable = Vec::new();
    let of_tables = || SPECS.iter().copied().filter(|(file, _)| is_compiled(file));
    for (file, spec) in of_tables() {
        let Some(bytes) = files.get(file) else {
            let columns = spec.columns.join(", ");
            findings.add(file, 1, 1, format!("the file is missing; expected the columns {columns}"));
            continue;
        };
        if let Some(table) = Table::parse(file, bytes, findings) {
            tables.insert(file.to_owned(), table);
        }
    }
    for (file, bytes) in files.iter().filter(|(file, _)| is_further(file)) {
        match Table::parse(file, bytes, findings) {
            Some(table) => tables.insert(file.clone(), table),
            None => unreadable.push(file.as_str()),
        }
    }
    for file in files.keys().filter(|file| !is_known(file)) {
        findings.add(file, 1, 1, "the file is unknown here; is its name mistyped?");
    }
    if of_tables().any(|(file, _)| !tables.contains_key(file)) {
        return None;
    }
    let left_out = overlay.map_or_else(Vec::new, |overlay| overlay.lay(&mut tables, findings));
    let sources = tables["SOURCES.tsv"].rows.iter().map(|row| row.some(["id", "version"]).map(|cell| cell.text));
    Some(Data {
        unreadable,
        left_out,
        overlay,
        versions: sources.map(|[id, version]| (id, version)).collect(),
        entries: entries::entries(&tables["countries.tsv"], findings),
        regions: entries::regions(&tables["regions.tsv"], findings),
        claims: standing::claims(&tables["claims.tsv"], findings),
        recognition: standing::recognition(&tables["recognition.tsv"], findings),
        recognisers: standing::recognisers(&tables["recognised_by.tsv"]),
        codes: codes::codes(&tables, findings),
        nearest: codes::nearest(&tables["nearest.tsv"], findings),
        former: former::read(&tables["former.tsv"], findings),
        facts: facts::read(&tables, findings),
        dialing: dialing::read(&tables["dialing.tsv"], findings),
        locales: names::locales(&tables, findings),
        tags: names::tag_rows(&tables["tags.tsv"]),
        aliases: names::aliases(&tables["aliases.tsv"], findings),
        written: names::written(&tables["written.tsv"]),
        folding: names::folding_rows(&tables["folding.tsv"], findings),
        ambiguous: names::ambiguous(&tables["AMBIGUOUS.tsv"]),
        homonyms: tables["homonyms.tsv"].rows.iter().map(|row| row.cell("name").text).collect(),
        #[cfg(feature = "words")]
        words: words::read(&tables),
        tables,
    })
}

/// The folders that have a file for each locale, language, entry or system of codes.
const FOLDERS: [&str; 5] = ["names/", "words/", "address/", "areas/", "codes/"];

fn is_of_specs(file: &str) -> bool {
    SPECS.iter().any(|(name, _)| *name == file)
}

/// Whether a file is one of those in such a folder.
fn is_further(file: &str) -> bool {
    FOLDERS.iter().any(|folder| file.starts_with(folder)) && !is_of_specs(file)
}

/// Whether a file has a name that some table has. Files that are not tables may have any.
fn is_known(file: &str) -> bool {
    let name = FOLDERS.iter().find_map(|folder| file.strip_prefix(folder));
    match name.map(|name| name.strip_suffix(".tsv").unwrap_or("")) {
        Some(name) => (is_further(file) || is_of_specs(file)) && !name.is_empty() && !name.contains('.'),
        None => is_of_specs(file) || !file.ends_with(".tsv") || file == "FINGERPRINTS.tsv",
    }
}
