//! The files of forms as typed facts.

use super::layout::{Layout, field};
use super::postal::{self, Codes};
use crate::build::automaton::Id;
use crate::build::data::Data;
use crate::build::schema::FieldKind;
use crate::build::sorted::Map;
use crate::build::source::{Cell, Findings};

/// The facts that a form may have.
pub(super) const FACTS: [&str; 18] = [
    "called-administrative-area",
    "called-dependent-locality",
    "called-locality",
    "called-postal-code",
    "country-line",
    "edit",
    "examples",
    "label",
    "label-latin",
    "languages",
    "notes",
    "postal-code",
    "prefixes",
    "recommended",
    "required",
    "route",
    "upper",
    "via",
];

/// Whether each form says what it calls a field.
pub(super) fn is_called(kind: FieldKind) -> bool {
    FACTS.iter().any(|fact| fact.strip_prefix("called-") == Some(kind.as_str()))
}

/// The form of an entry.
pub(super) struct Form<'a> {
    pub(super) entry: &'a str,
    /// The file below `data/`.
    pub(super) file: &'a str,
    /// By name: the cell of the name and that of the value.
    pub(super) facts: Map<&'a str, (Cell<'a>, Cell<'a>)>,
    pub(super) label: Option<Layout<'a>>,
    pub(super) latin: Option<Layout<'a>>,
    pub(super) edit: Option<Layout<'a>>,
    pub(super) postal: Option<Id>,
    /// The length of the longest postal code.
    pub(super) longest: usize,
}

impl<'a> Form<'a> {
    /// The value of a fact.
    pub(super) fn fact(&self, name: &str) -> Option<Cell<'a>> {
        self.facts.get(name).map(|(_, value)| *value)
    }

    /// The value of a fact, empty where there is none.
    pub(super) fn text(&self, name: &str) -> &'a str {
        self.fact(name).map_or("", |cell| cell.text)
    }

    /// The fields that a fact names.
    pub(super) fn fields(&self, name: &str) -> impl Iterator<Item = FieldKind> {
        self.text(name).split(' ').filter_map(field)
    }

    /// Whether a label has a field.
    pub(super) fn has(&self, kind: FieldKind) -> bool {
        self.label.as_ref().is_some_and(|label| label.has(kind))
    }
}

/// The forms, in the order of the entries. One that is missing is reported and left out.
pub(super) fn read<'a>(data: &Data<'a>, codes: &mut Codes, findings: &mut Findings) -> Vec<Form<'a>> {
    let mut forms = Vec::new();
    for entry in &data.entries {
        let file = format!("address/{}.tsv", entry.id);
        let Some(table) = data.tables.get(&file) else {
            if !data.unreadable.contains(&file.as_str()) {
                findings.add(&file, 1, 1, "the file is missing; expected a form for every entry");
            }
            continue;
        };
        let facts = table.rows.iter().map(|row| (row.cell("fact"), row.cell("value")));
        let facts: Map<&str, (Cell<'a>, Cell<'a>)> = facts.map(|cells| (cells.0.text, cells)).collect();
        let mut layout = |name: &str| Some(Layout::read(facts.get(name)?.1, findings));
        let (label, latin, edit) = (layout("label"), layout("label-latin"), layout("edit"));
        let postal = facts.get("postal-code").and_then(|(_, pattern)| postal::read(codes, *pattern, findings));
        let longest = postal.map_or(0, |postal| postal::longest(codes, postal));
        forms.push(Form { entry: entry.id, file: table.file, facts, label, latin, edit, postal, longest });
    }
    forms
}

/// The items of a cell, each with its offset in characters.
pub(super) fn items<'a>(cell: Cell<'a>, separator: char) -> impl Iterator<Item = (usize, &'a str)> {
    let mut at = 0;
    cell.text.split(separator).map(move |item| {
        let start = at;
        at += item.chars().count() + 1;
        (start, item)
    })
}
