//! The files of `data/`: tables, cells that know where they are, and what is found wrong with them.

mod cell;
mod files;
mod findings;
mod spec;
mod table;
mod text;

use std::collections::BTreeMap;

pub(crate) use cell::word;
pub(crate) use cell::{Cell, Row};
pub(crate) use files::read_files;
pub(crate) use findings::{Findings, Seen};
pub(crate) use spec::SPECS;
#[allow(unused_imports, reason = "tools/refresh writes tables of these shapes")]
pub(crate) use spec::{Spec, spec};
pub(crate) use table::Table;

/// The files of `data/` by their path inside it.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;
