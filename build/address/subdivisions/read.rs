//! The rows of subdivisions as a tree.

use crate::build::address::postal::{self, Codes};
use crate::build::automaton::Id;
use crate::build::data::Data;
use crate::build::sorted::Map;
use crate::build::source::{Cell, Findings, Seen};

/// A subdivision, and what is below it.
pub(crate) struct Subdivision<'a> {
    /// `CN/云南省/昆明市`.
    pub(super) path: Cell<'a>,
    /// The last part of the path, and its offset there in characters.
    pub(super) key: &'a str,
    pub(super) key_at: usize,
    pub(super) name: Cell<'a>,
    pub(super) latin: Cell<'a>,
    pub(super) english: Cell<'a>,
    pub(super) iso: Cell<'a>,
    pub(super) pattern: Cell<'a>,
    pub(super) example: Cell<'a>,
    pub(super) postal: Option<Id>,
    /// By language.
    pub(super) names: Vec<(Cell<'a>, Cell<'a>)>,
    pub(super) below: Vec<Subdivision<'a>>,
}

impl<'a> Subdivision<'a> {
    /// What it is called in `areas/`: the last part of its code, or its key where it has none.
    pub(in crate::build::address) fn id(&self) -> &'a str {
        if self.iso.is_empty() { self.key } else { self.iso.text }
    }

    /// Its texts but for the key.
    pub(super) fn texts(&self) -> impl Iterator<Item = Cell<'a>> {
        let own = [self.name, self.latin, self.english, self.iso, self.example];
        own.into_iter().chain(self.names.iter().map(|(_, name)| *name))
    }
}

/// The subdivisions of all entries.
pub(crate) struct Tree<'a>(pub(super) Map<&'a str, Vec<Subdivision<'a>>>);

impl<'a> Tree<'a> {
    /// The largest areas of each entry, in the order of the entries.
    pub(crate) fn by_entry(mut self, data: &Data<'a>) -> Vec<Vec<Subdivision<'a>>> {
        data.entries.iter().map(|entry| self.0.take(entry.id)).collect()
    }

    /// Every subdivision, each before what is below it.
    pub(crate) fn all(&self) -> Vec<&Subdivision<'a>> {
        fn collect<'t, 'a>(areas: &'t [Subdivision<'a>], all: &mut Vec<&'t Subdivision<'a>>) {
            for area in areas {
                all.push(area);
                collect(&area.below, all);
            }
        }
        let mut all = Vec::new();
        self.0.values().for_each(|areas| collect(areas, &mut all));
        all
    }

    /// The patterns of postal codes.
    pub(crate) fn roots(&self) -> Vec<(Cell<'a>, Id)> {
        self.all().into_iter().filter_map(|area| Some((area.pattern, area.postal?))).collect()
    }
}

/// Reads the subdivisions as a tree. A row that is not below another of it is reported.
pub(crate) fn read<'a>(data: &Data<'a>, beginnings: &mut Codes, findings: &mut Findings) -> Tree<'a> {
    let named = &data.tables["address/subdivision_names.tsv"];
    let mut names: Map<&str, Vec<(Cell<'a>, Cell<'a>)>> = Map::default();
    for row in &named.rows {
        names.or_insert(row.cell("key").text, Default::default()).push((row.cell("language"), row.cell("name")));
    }
    let mut tree = Tree(Map::default());
    // The areas from the largest to the row before, each with what is read below it.
    let mut open: Vec<Subdivision<'a>> = Vec::new();
    let mut seen = Seen::default();
    let mut last = "";
    for row in &data.tables["address/subdivisions.tsv"].rows {
        let path = row.cell("key");
        while open.last().is_some_and(|above| !is_below(path.text, above.path.text)) {
            close(&mut open, &mut tree);
        }
        let (above, key) = path.text.rsplit_once('/').unwrap_or(("", path.text));
        let entry = path.text.split('/').next().unwrap_or("");
        let expected = open.last().map_or(entry, |above| above.path.text);
        if !data.entries.iter().any(|other| other.id == entry) || above.is_empty() || key.is_empty() {
            path.wrong(findings, format!("{:?}, expected an id of countries.tsv, / and a key", path.text));
        } else if expected != above {
            path.wrong(findings, format!("{:?} is not below {above:?}", path.text));
        } else if let Some(first) = seen.before(path.text, row.line) {
            path.wrong(findings, format!("{:?} is here twice; the first is in line {first}", path.text));
        } else if entry != last && tree.0.contains_key(entry) {
            path.wrong(findings, format!("the rows of {entry} are apart; expected them together"));
        }
        last = entry;
        let pattern = row.cell("postal");
        open.push(Subdivision {
            path,
            key,
            key_at: path.chars().count() - key.chars().count(),
            name: row.cell("name"),
            latin: row.cell("latin"),
            english: row.cell("english"),
            iso: row.cell("iso"),
            pattern,
            example: row.cell("example"),
            postal: (!pattern.is_empty()).then(|| postal::read(beginnings, pattern, findings)).flatten(),
            names: names.take(path.text),
            below: Vec::new(),
        });
    }
    while !open.is_empty() {
        close(&mut open, &mut tree);
    }
    for row in named.rows.iter().filter(|row| !names[row.cell("key").text].is_empty()) {
        row.cell("key").wrong(findings, "expected a key of address/subdivisions.tsv");
    }
    tree
}

fn is_below(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| rest.starts_with('/'))
}

/// Takes the last open area to those above it.
fn close<'a>(open: &mut Vec<Subdivision<'a>>, tree: &mut Tree<'a>) {
    if let Some(area) = open.pop() {
        match open.last_mut() {
            Some(above) => above.below.push(area),
            None => tree.0.or_insert(area.path.text.split('/').next().unwrap_or(""), Default::default()).push(area),
        }
    }
}
