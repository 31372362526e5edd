//! What the emitters write: Rust source, blobs beside it, and the pools of text that spans point into.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use super::format::Span;
use super::sorted::Map;
use super::source::Files;

/// What has been emitted so far.
#[derive(Default)]
pub(crate) struct Output {
    pub(crate) source: String,
    pub(crate) blobs: Files,
    /// Rows of `FINGERPRINTS.tsv`, by their subject.
    tables: Map<String, Fingerprint>,
}

/// What is known of the tables of one subject.
struct Fingerprint {
    rows: usize,
    bytes: usize,
    hash: u64,
}

impl Output {
    pub(crate) fn add(&mut self, table: &str, rows: usize, source: &str) {
        self.source.push_str(source);
        self.count(table, rows, source.as_bytes());
    }

    pub(crate) fn blob(&mut self, name: &str, bytes: Vec<u8>) {
        self.blobs.insert(name.to_owned(), bytes);
    }

    /// Adds a static of bytes: a file has all of them, and each copies its own when it is compiled.
    pub(crate) fn piece(&mut self, source: &mut String, name: &str, bytes: &[u8]) -> String {
        let all = self.blobs.entry("pieces.bin".to_owned()).or_default();
        let _ = writeln!(source, "pub(crate) static {name}: [u8; {}] = piece({});", bytes.len(), all.len());
        all.extend(bytes);
        name.to_owned()
    }

    /// Adds a static whose cells the compiler makes of bytes, which takes it less time than source for each cell. `of` is the
    /// function of `src/tables.rs` that makes them.
    pub(crate) fn cells(&mut self, source: &mut String, name: &str, shape: &str, of: &str, bytes: &[u8]) {
        let file = format!("{}.bin", name.to_lowercase());
        // With a hash, so that the fingerprint of the source moves with the bytes.
        let _ = writeln!(
            source,
            "pub(crate) static {name}: {shape} = {of}(include_bytes!(concat!(env!(\"OUT_DIR\"), {:?}))); // {:016x}",
            format!("/{file}"),
            fnv(FNV_START, bytes)
        );
        self.blob(&file, bytes.to_vec());
    }

    /// Counts a table into the fingerprint of its subject. A subject of many tables, such as the names in every locale, is
    /// still one row: nobody reviews hundreds of hashes.
    pub(crate) fn count(&mut self, subject: &str, rows: usize, bytes: &[u8]) {
        let all = self.tables.or_insert(subject.to_owned(), Fingerprint { rows: 0, bytes: 0, hash: FNV_START });
        all.rows += rows;
        all.bytes += bytes.len();
        all.hash = fnv(all.hash, bytes);
    }

    /// Writes all of it into a folder.
    pub(crate) fn write(&mut self, out: &Path) -> io::Result<()> {
        fs::write(out.join("tables.rs"), &self.source)?;
        for (name, bytes) in &self.blobs {
            fs::write(out.join(name), bytes)?;
        }
        fs::write(out.join("FINGERPRINTS.tsv"), self.fingerprints())
    }

    fn fingerprints(&self) -> String {
        let mut lines = "table\trows\tbytes\thash\n".to_owned();
        for (subject, Fingerprint { rows, bytes, hash }) in self.tables.iter() {
            let _ = writeln!(lines, "{subject}\t{rows}\t{bytes}\t{hash:016x}");
        }
        lines
    }
}

const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

/// A hash of bytes that shows that something moved.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    fnv(FNV_START, bytes)
}

/// FNV-1a: the hash shows that something moved, it guards nothing.
fn fnv(start: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}

/// The text of one table.
#[derive(Default)]
pub(crate) struct Pool(String);

impl Pool {
    /// The span of a text, as Rust source.
    pub(crate) fn span(&mut self, text: &str) -> String {
        let Span(start, length) = self.add(text);
        format!("Span({start},{length})")
    }

    /// The span of a text, which is added where it is not part of the pool yet.
    pub(crate) fn add(&mut self, text: &str) -> Span {
        let start = self.0.find(text).unwrap_or_else(|| {
            self.0.push_str(text);
            self.0.len() - text.len()
        });
        Span::pack(start, text.len()).unwrap_or_else(|| unreachable!("a text pool outgrew 16-bit offsets"))
    }

    pub(crate) fn emit(&self, name: &str) -> String {
        assert!(self.0.len() <= usize::from(u16::MAX), "{name} outgrew 16-bit offsets");
        format!("pub(crate) static {name}: &str = {:?};\n", self.0)
    }
}

/// The variant of `Id` for an entry.
pub(crate) fn variant(id: &str) -> String {
    if id.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return id.to_owned();
    }
    id.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

pub(crate) fn option(id: Option<&str>) -> String {
    id.map_or_else(|| "None".to_owned(), |id| format!("Some(Id::{})", variant(id)))
}

/// Ids as the cells of a table.
pub(crate) fn ids<'i>(ids: impl IntoIterator<Item = &'i str>) -> String {
    list(ids, |id| format!("Id::{}", variant(id)))
}

pub(crate) fn list<T>(items: impl IntoIterator<Item = T>, item: impl FnMut(T) -> String) -> String {
    items.into_iter().map(item).collect::<Vec<_>>().join(",")
}
