//! `countries.tsv` and `regions.tsv` as typed rows. A row that cannot be one is reported and left out.

use crate::build::schema::{IsoStanding, UnStanding};
use crate::build::source::{Cell, Findings, Row, Table, word};

pub(crate) struct Entry<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) id: &'a str,
    pub(crate) alpha2: Cell<'a>,
    pub(crate) alpha3: Cell<'a>,
    pub(crate) numeric: Option<u16>,
    pub(crate) iso: IsoStanding,
    pub(crate) un: UnStanding,
    pub(crate) listed_by: Cell<'a>,
    pub(crate) inhabited: bool,
    pub(crate) region: u16,
    pub(crate) currency: Cell<'a>,
    pub(crate) languages: Cell<'a>,
    pub(crate) tld: Cell<'a>,
    /// Whether lists show the short name.
    pub(crate) short_label: bool,
}

pub(crate) struct Region<'a> {
    pub(crate) row: Row<'a>,
    pub(crate) code: u16,
    pub(crate) name: Cell<'a>,
    pub(crate) parent: Option<u16>,
}

pub(crate) fn entries<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    for row in &table.rows {
        let cell = |column| row.cell(column);
        let numeric = cell("numeric");
        let numeric = if numeric.is_empty() { None } else { numeric.digits(3..=3, findings) };
        let iso = word!(cell("iso_standing"), IsoStanding, findings);
        let un = word!(cell("un_standing"), UnStanding, findings);
        let inhabited = cell("permanent_population").one_of(&[(true, "yes"), (false, "no")], findings);
        let region = cell("m49_region").digits(3..=3, findings);
        let short_label = cell("label").one_of(&[(false, ""), (true, "short")], findings).unwrap_or(false);
        for (column, length) in [("alpha2", 2), ("alpha3", 3), ("currency", 3)] {
            cell(column).capitals_or_nothing(length, findings);
        }
        if let (Some(iso), Some(un), Some(inhabited), Some(region)) = (iso, un, inhabited, region) {
            entries.push(Entry {
                row: row.clone(),
                id: cell("id").text,
                alpha2: cell("alpha2"),
                alpha3: cell("alpha3"),
                numeric,
                iso,
                un,
                listed_by: cell("listed_by"),
                inhabited,
                region,
                currency: cell("currency"),
                languages: cell("languages"),
                tld: cell("tld"),
                short_label,
            });
        }
    }
    entries
}

pub(crate) fn regions<'a>(table: &Table<'a>, findings: &mut Findings) -> Vec<Region<'a>> {
    let mut regions = Vec::new();
    for row in &table.rows {
        let [code, name, parent] = row.some(["code", "name", "parent"]);
        let parent = if parent.is_empty() { None } else { parent.digits(3..=3, findings) };
        if let Some(code) = code.digits(3..=3, findings) {
            regions.push(Region { row: row.clone(), code, name, parent });
        }
    }
    regions
}
