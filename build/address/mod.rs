//! `data/address/`: the forms as rows, postal codes as two automata, and all subdivisions as one file.

mod check;
mod emit;
mod layout;
mod postal;
mod read;
mod subdivisions;
mod words;

use super::automaton::Sets;
use super::data::Data;
use super::source::Findings;

pub(crate) use emit::emit;

/// All of `data/address/`.
pub(crate) struct Address<'a> {
    /// In the order of the entries.
    forms: Vec<read::Form<'a>>,
    words: words::Words<'a>,
    /// In the order of the entries: the largest areas of each.
    areas: Vec<Vec<subdivisions::Subdivision<'a>>>,
    codes: postal::States,
    /// How the codes of subdivisions begin.
    beginnings: postal::States,
}

/// Reads and checks the forms and the subdivisions of all entries.
pub(crate) fn compile<'a>(data: &Data<'a>, findings: &mut Findings) -> Address<'a> {
    let mut codes = Sets::new(postal::ALPHABET);
    let mut beginnings = Sets::new(postal::ALPHABET);
    let words = words::read(data);
    let forms = read::read(data, &mut codes, findings);
    let tree = subdivisions::read(data, &mut beginnings, findings);
    words::check(&words, findings);
    check::check(&forms, &words, data, &codes, findings);
    subdivisions::check(&tree, &forms, &beginnings, findings);

    let roots = forms.iter().filter_map(|form| Some((form.fact("postal-code")?, form.postal?)));
    let codes = postal::states(&codes, roots, findings);
    let beginnings = postal::states(&beginnings, tree.roots().into_iter(), findings);
    Address { forms, words, areas: tree.by_entry(data), codes, beginnings }
}
