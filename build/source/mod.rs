//! The files of `data/`: tables, cells that know where they are, and what is found wrong with them.

mod findings;
mod table;

pub(crate) use findings::{Findings, Seen};
pub(crate) use table::{Cell, Row, SPECS, Table};
