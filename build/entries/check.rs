//! Whether the entries and regions fit together, and whether each entry passes the inclusion test.

use super::{Entry, Region};
use crate::build::data::Data;
use crate::build::overlay::OWN;
use crate::build::schema::{ClaimKind, IsoStanding, UnStanding};
use crate::build::source::{Cell, Findings, Seen};

pub(crate) fn check(data: &Data<'_>, findings: &mut Findings) {
    let (mut numerics, mut alpha3s, mut tlds) = (Seen::default(), Seen::default(), Seen::default());
    for entry in &data.entries {
        identity(entry, findings);
        standing(entry, findings);
        for (seen, cell) in
            [(&mut numerics, entry.row.cell("numeric")), (&mut alpha3s, entry.alpha3), (&mut tlds, entry.tld)]
        {
            if let Some(first) = seen.before(cell.text, cell.line()).filter(|_| !cell.is_empty()) {
                cell.wrong(findings, format!("{} is here twice; the first is in line {first}", cell.text));
            }
        }
        facts(entry, &data.regions, findings);
        inclusion(entry, data, findings);
    }
    regions(data, findings);
    for id in &data.left_out {
        known(*id, data, findings);
    }
}

fn identity(entry: &Entry<'_>, findings: &mut Findings) {
    let id = entry.id;
    if id.starts_with(OWN) && !entry.row.is_own() {
        let message = format!("{id:?}, expected an id that does not begin with {OWN}, as those of overlays do");
        entry.row.cell("id").wrong(findings, message);
    }
    if entry.alpha2.is_empty() {
        let kebab = id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') && !id.is_empty();
        if !kebab || id.len() < 4 || id.split('-').any(str::is_empty) {
            let message = format!(
                "{id:?}, expected a word of small letters and hyphens that cannot be a code, as the entry has no alpha-2"
            );
            entry.row.cell("id").wrong(findings, message);
        }
        if !entry.alpha3.is_empty() {
            entry.alpha3.wrong(findings, "an alpha-3 without an alpha-2; expected neither or both");
        }
    } else if entry.alpha2 != id {
        entry.row.cell("id").wrong(findings, format!("{id:?}, expected the alpha-2 {:?}", entry.alpha2.text));
    }
}

fn standing(entry: &Entry<'_>, findings: &mut Findings) {
    let assigned = entry.iso == IsoStanding::Assigned;
    if (entry.iso == IsoStanding::None) != entry.alpha2.is_empty() {
        let message = format!("{:?} does not fit the alpha-2 {:?}", entry.iso.as_str(), entry.alpha2.text);
        entry.row.cell("iso_standing").wrong(findings, message);
    }
    if assigned != entry.numeric.is_some() {
        entry.row.cell("numeric").wrong(findings, "a numeric code belongs to every assigned entry, and to no other");
    }
    if assigned && entry.alpha3.is_empty() {
        entry.alpha3.wrong(findings, "no alpha-3; expected one, as the entry is assigned");
    }
    // The codes of ISO 3166-1 are for the members of the UN and its agencies, among others.
    if matches!(entry.un, UnStanding::Member | UnStanding::Observer) && !assigned {
        let message = format!("{:?}, but ISO 3166-1 has not assigned the entry", entry.un.as_str());
        entry.row.cell("un_standing").wrong(findings, message);
    }
}

fn facts(entry: &Entry<'_>, regions: &[Region<'_>], findings: &mut Findings) {
    if !regions.iter().any(|region| region.code == entry.region) {
        let message = format!("{:03} is not a region; expected a code of regions.tsv", entry.region);
        entry.row.cell("m49_region").wrong(findings, message);
    }
    let mut languages = Vec::new();
    for tag in entry.languages.list() {
        if !is_tag(tag) {
            let message = format!("{tag:?}, expected language tags such as sq or zh-Hant, the most used first");
            entry.languages.wrong(findings, message);
        }
        if languages.contains(&tag) {
            entry.languages.wrong(findings, format!("{tag:?} is here twice"));
        }
        languages.push(tag);
    }
    let label = entry.tld.strip_prefix('.');
    let letters = |label: &str| label.len() == 2 && label.bytes().all(|byte| byte.is_ascii_lowercase());
    if !entry.tld.is_empty() && !label.is_some_and(letters) {
        let message = format!("{:?}, expected a dot and two small letters, or nothing", entry.tld.text);
        entry.tld.wrong(findings, message);
    }
}

/// The inclusion test of `data/README.md`, as far as tables can say it.
fn inclusion(entry: &Entry<'_>, data: &Data<'_>, findings: &mut Findings) {
    let cell = entry.listed_by;
    if cell.is_empty() {
        cell.wrong(findings, "no rule; expected those of a, b, c, d by which the entry is listed");
    }
    let recognised = || data.recognition.iter().any(|row| row.entry == entry.id && row.listed && row.count > 0);
    let own = || {
        let mut claims = data.claims.iter().filter(|row| row.kind == ClaimKind::Administered);
        claims.any(|row| row.entry == entry.id && row.by == entry.id)
    };
    let assigned = entry.iso == IsoStanding::Assigned;
    let mut before = "";
    for rule in cell.list() {
        if rule <= before {
            cell.wrong(findings, format!("{rule:?} after {before:?}; expected rules in their order, each once"));
        }
        before = rule;
        let wrong = match rule {
            "a" if assigned => continue,
            "a" => "rule a lists entries assigned in ISO 3166-1",
            "b" if !entry.alpha2.is_empty() && !assigned => continue,
            "b" => "rule b lists CLDR's territories that ISO 3166-1 has not assigned",
            "c" if recognised() && own() => continue,
            "c" => {
                "rule c asks for an own administration in claims.tsv and for recognition by a UN member in recognition.tsv (listed = yes)"
            }
            "d" if entry.inhabited && own() => continue,
            "d" => "rule d asks for an own administration in claims.tsv and a permanent population",
            "x" if entry.id.starts_with(OWN) => continue,
            "x" => "rule x lists entries of an overlay, whose ids begin with x-",
            _ => "expected rules out of a, b, c, d",
        };
        cell.wrong(findings, format!("{rule:?}: {wrong}"));
    }
}

fn regions(data: &Data<'_>, findings: &mut Findings) {
    let mut names = Seen::default();
    for region in &data.regions {
        if region.name.is_empty() {
            region.name.wrong(findings, "no name; expected the English one");
        } else if let Some(first) = names.before(region.name.text, region.name.line()) {
            region.name.wrong(findings, format!("{} is here twice; the first is in line {first}", region.name.text));
        }
        if region.parent.is_none() && region.code != 1 && region.row.cell("parent").is_empty() {
            region.row.cell("parent").wrong(findings, "no parent; expected one, as only the world, 001, has none");
        }
        // A parent chain longer than the table goes round in a circle.
        let mut at = region.parent;
        let mut steps = 0;
        while let Some(parent) = at {
            steps += 1;
            let next = data.regions.iter().find(|other| other.code == parent);
            if next.is_none() {
                region.row.cell("parent").wrong(findings, format!("{parent:03} is not a region of this table"));
                break;
            }
            if steps > data.regions.len() {
                region.row.cell("parent").wrong(findings, "the parents go round in a circle");
                break;
            }
            at = next.and_then(|next| next.parent);
        }
        let used = data.entries.iter().any(|entry| entry.region == region.code)
            || data.regions.iter().any(|other| other.parent == Some(region.code));
        if !used {
            region.row.cell("code").wrong(findings, format!("{:03} has no entry and no region in it", region.code));
        }
    }
}

/// Reports a cell that does not name an entry.
pub(crate) fn known(cell: Cell<'_>, data: &Data<'_>, findings: &mut Findings) {
    unknown(cell, cell.text, data, findings);
}

/// As [`known`], for one id of a list.
pub(crate) fn unknown(cell: Cell<'_>, id: &str, data: &Data<'_>, findings: &mut Findings) {
    // Not by binary search: the table may be out of order, which is another finding.
    if !data.entries.iter().any(|entry| entry.id == id) {
        cell.wrong(findings, format!("{id:?} is not an entry; expected an id of countries.tsv"));
    }
}

pub(crate) fn is_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or("");
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && subtags
            .all(|subtag| (2..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
