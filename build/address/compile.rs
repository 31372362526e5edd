//! From the tables of `data/` to what is compiled of them.

use super::area_names::{self, Language};
use super::check;
use super::po_boxes::{self, Phrase};
use super::postal::{self, States};
use super::read::{self, Form};
use super::subdivisions::{self, Codes, Subdivision};
use super::words::{self, Words};
use crate::build::automaton::Sets;
use crate::build::data::Data;
use crate::build::source::Findings;

/// All of `data/address/`.
pub(crate) struct Address<'a> {
    /// In the order of the entries.
    pub(super) forms: Vec<Form<'a>>,
    pub(super) words: Words<'a>,
    pub(super) boxes: Vec<Phrase<'a>>,
    /// In the order of the entries: the largest areas of each.
    pub(super) areas: Vec<Vec<Subdivision<'a>>>,
    /// What languages call the areas.
    pub(super) area_names: Vec<Language>,
    pub(super) subdivision_codes: Codes<'a>,
    pub(super) codes: States,
    /// How the codes of subdivisions begin.
    pub(super) beginnings: States,
}

/// Reads and checks the forms and the subdivisions of all entries.
pub(crate) fn compile<'a>(data: &Data<'a>, findings: &mut Findings) -> Address<'a> {
    let mut codes = Sets::new(postal::ALPHABET);
    let mut beginnings = Sets::new(postal::ALPHABET);
    let words = words::read(data);
    let boxes = po_boxes::read(data, findings);
    let forms = read::read(data, &mut codes, findings);
    let tree = subdivisions::read(data, &mut beginnings, findings);
    words::check(&words, findings);
    check::check(&forms, &words, data, &codes, findings);
    let subdivision_codes = subdivisions::read_codes(data);
    subdivisions::check_codes(&subdivision_codes, data, findings);
    subdivisions::check(&tree, &subdivision_codes, &forms, &beginnings, findings);

    let roots = forms.iter().filter_map(|form| Some((form.fact("postal-code")?, form.postal?)));
    let codes = postal::states(&codes, roots, findings);
    let beginnings = postal::states(&beginnings, tree.roots().into_iter(), findings);
    let areas = tree.by_entry(data);
    let area_names = area_names::read(data, &areas, findings);
    Address { forms, words, boxes, areas, area_names, subdivision_codes, codes, beginnings }
}
