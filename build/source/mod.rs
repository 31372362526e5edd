//! The files of `data/`: tables, cells that know where they are, and what is found wrong with them.

mod findings;
mod table;

use std::collections::BTreeMap;

pub(crate) use findings::{Findings, Seen};
pub(crate) use table::{Cell, Row, SPECS, Table};
#[allow(unused_imports, reason = "tools/refresh writes tables of these shapes")]
pub(crate) use table::{Spec, spec};

/// The files of `data/` by their path inside it.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;
