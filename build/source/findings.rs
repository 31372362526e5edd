//! What is wrong with the data: file, line, column, and what would be right.

use std::fmt;
use std::path::Path;

use crate::build::sorted::Map;

/// One finding, shown as `data/countries.tsv:57:12: …`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", shown(&self.file), self.line, self.column, self.message)
    }
}

/// A file as people find it: below `data/`, or where an overlay is.
pub(super) fn shown(file: &str) -> String {
    if Path::new(file).is_absolute() || file == "POLITY_OVERLAY" { file.to_owned() } else { format!("data/{file}") }
}

/// On which line a key was first.
#[derive(Default)]
pub(crate) struct Seen(Map<String, usize>);

impl Seen {
    /// The line of the same key before this one, if any.
    pub(crate) fn before(&mut self, key: impl Into<String>, line: usize) -> Option<usize> {
        let first = *self.0.or_insert(key.into(), line);
        (first != line).then_some(first)
    }
}

/// All findings of one run. The build goes on looking after the first one, so that a person mends them together.
#[derive(Debug, Default)]
pub(crate) struct Findings(Vec<Finding>);

impl Findings {
    pub(crate) fn add(&mut self, file: &str, line: usize, column: usize, message: impl Into<String>) {
        self.0.push(Finding { file: file.to_owned(), line, column, message: message.into() });
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Sorted by file, line and column, each once.
    pub(crate) fn into_sorted(mut self) -> Vec<Finding> {
        self.0.sort();
        self.0.dedup();
        self.0
    }
}
