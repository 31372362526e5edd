//! Locales, names, and the index that leads from a name to its entry.

mod blocks;
mod check;
mod emit;
mod folding;
mod forms;
mod index;
mod phrases;
mod place;
mod read;
mod search;
mod tags;
mod text;
mod variants;
mod written;

pub(crate) use emit::emit;
pub(crate) use place::place;
pub(crate) use read::{
    Alias, Ambiguous, Folding as FoldingRow, Locale, Name, Tag, aliases, ambiguous, folding as folding_rows, locales,
    tags as tag_rows, written,
};
pub(crate) use text::unseen;

use crate::build::data::Data;
use crate::build::fold::Letters;
use crate::build::format::hash;
use crate::build::source::Findings;

/// What is compiled before it is known whether the data are sound.
pub(crate) struct Names<'a> {
    folding: folding::Folding,
    pub(crate) index: index::Index<'a>,
    arranged: index::Arranged,
    usual: index::Arranged,
    searched: search::Packed,
}

impl Names<'_> {
    pub(crate) fn letters(&self) -> Letters<'_> {
        self.folding.letters()
    }
}

/// Checks the names and arranges their index.
pub(crate) fn compile<'a>(data: &Data<'a>, findings: &mut Findings) -> Names<'a> {
    check::check(data, findings);
    let folding = folding::Folding::new(data, findings);
    let index = index::Index::new(data, &folding.letters(), findings);
    index.check_ambiguous(data, findings);
    let arranged = index.arrange(hash::of_name, findings).unwrap_or_default();
    let usual = index.arrange_usual(hash::of_name).unwrap_or_default();
    let searched = search::pack(data, &folding.letters(), findings);
    Names { folding, index, arranged, usual, searched }
}
