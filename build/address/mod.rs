//! `data/address/`: the forms as rows, postal codes as two automata, and all subdivisions as one file.

mod area_names;
mod check;
mod compile;
mod emit;
mod layout;
mod po_boxes;
mod postal;
mod read;
mod subdivisions;
mod words;

pub(crate) use compile::{Address, compile};
pub(crate) use emit::emit;
