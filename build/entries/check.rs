//! How the rows fit together: sources, references, the inclusion test, uniqueness.

use std::collections::{BTreeMap, BTreeSet};

use crate::build::entries::Data;
use crate::build::schema::{ClaimKind, CodeSystem, IsoStanding, UnStanding};
use crate::build::source::{Findings, Seen};
use crate::build::source::{Row, Table};

/// The systems whose codes `Country::from_code` takes beside ISO's own.
pub(crate) const GENERAL: [CodeSystem; 4] =
    [CodeSystem::IsoReserved, CodeSystem::CldrAlpha3, CodeSystem::WorldBankAlpha3, CodeSystem::TravelDocument];

pub(crate) fn check(data: &Data<'_>, findings: &mut Findings) {
    let ids = data.entries.iter().enumerate().map(|(index, entry)| (entry.id, index)).collect();
    let world = World { data, ids };
    world.sizes(findings);
    world.sources(findings);
    world.dates(findings);
    world.entries(findings);
    world.inclusion(findings);
    world.regions(findings);
    world.references(findings);
    world.recognition(findings);
    world.codes(findings);
    world.former(findings);
    world.dialing(findings);
}

pub(crate) struct World<'d, 'a> {
    pub(crate) data: &'d Data<'a>,
    /// Which of the entries has an id.
    pub(crate) ids: BTreeMap<&'a str, usize>,
}

impl<'a> World<'_, 'a> {
    fn table(&self, file: &str) -> &Table<'a> {
        &self.data.tables[file]
    }

    pub(crate) fn report(
        &self,
        findings: &mut Findings,
        file: &str,
        row: &Row<'a>,
        column: &str,
        message: impl Into<String>,
    ) {
        self.table(file).report(findings, row, column, message);
    }

    /// A cell that must name an entry.
    pub(crate) fn entry(&self, findings: &mut Findings, file: &str, row: &Row<'a>, column: &str, id: &str) {
        if !self.ids.contains_key(id) {
            self.report(findings, file, row, column, format!("{id:?} is no entry; expected an id of countries.tsv"));
        }
    }

    /// The compiled tables have offsets of sixteen bits.
    fn sizes(&self, findings: &mut Findings) {
        for table in self.data.tables.values() {
            let mut size = 0;
            let apart = ["SOURCES.tsv", "considered.tsv", "recognised_by.tsv", "region_names.tsv"].contains(&table.file)
                || table.file.starts_with("phone/")
                || table.file.starts_with("address/");
            for row in table.rows.iter().filter(|_| !apart) {
                size += row.cells.iter().map(|cell| cell.len() + 1).sum::<usize>();
                if size > usize::from(u16::MAX) {
                    let column = table.spec.columns[0];
                    table.report(
                        findings,
                        row,
                        column,
                        "the rows up to here have more than 65,535 bytes; expected less",
                    );
                    break;
                }
            }
        }
    }

    fn sources(&self, findings: &mut Findings) {
        let file = "SOURCES.tsv";
        let table = self.table(file);
        let mut uses = BTreeMap::new();
        for row in &table.rows {
            let cell = |column| table.cell(row, column);
            uses.insert(cell("id"), cell("use"));
            if !matches!(cell("use"), "ship" | "check") {
                self.report(findings, file, row, "use", format!("{:?}, expected ship or check", cell("use")));
            }
            for column in ["title", "licence", "url"] {
                if cell(column).is_empty() && cell("use") == "ship" {
                    self.report(
                        findings,
                        file,
                        row,
                        column,
                        format!("no {column}; expected one, as this source may be shipped"),
                    );
                }
            }
            let sha256 = cell("sha256");
            if !sha256.is_empty() && (sha256.len() != 64 || !sha256.bytes().all(|byte| byte.is_ascii_hexdigit())) {
                self.report(findings, file, row, "sha256", format!("{sha256:?}, expected 64 hexadecimal digits"));
            }
        }
        let judge = |findings: &mut Findings, table: &Table<'a>, row: &Row<'a>, column: &str, cited: &[&str]| {
            for id in cited.iter().filter(|id| !uses.contains_key(*id)) {
                table.report(findings, row, column, format!("unknown source {id:?}; expected an id of SOURCES.tsv"));
            }
            if !cited.iter().any(|id| uses.get(id) == Some(&"ship")) && cited.iter().all(|id| uses.contains_key(id)) {
                let message = if cited.is_empty() {
                    "no source; expected at least one that may be shipped".to_owned()
                } else {
                    format!("only sources that serve to check ({}); expected one that may be shipped", cited.join(", "))
                };
                table.report(findings, row, column, message);
            }
        };
        for table in self.data.tables.values() {
            if !table.spec.columns.contains(&"source") {
                continue;
            }
            if let Some((line, source)) = table.source {
                for id in source.split(' ').filter(|id| uses.get(id) != Some(&"ship")) {
                    let what = if uses.contains_key(id) { "serves only to check" } else { "is unknown" };
                    findings.add(
                        &table.file,
                        line,
                        1,
                        format!("the source {id:?} {what}; expected one that may be shipped"),
                    );
                }
            }
            for row in &table.rows {
                let (cells, plain): (Vec<&str>, Vec<&str>) =
                    table.list(row, "source").into_iter().partition(|word| word.contains('='));
                if !(plain.is_empty() && table.source.is_some()) {
                    judge(findings, table, row, "source", &plain);
                }
                for (column, cited) in cells.iter().filter_map(|word| word.split_once('=')) {
                    if table.spec.columns.contains(&column) {
                        judge(findings, table, row, "source", &cited.split(',').collect::<Vec<_>>());
                    } else {
                        table.report(
                            findings,
                            row,
                            "source",
                            format!("{column:?} is no column; expected column=source,source"),
                        );
                    }
                }
            }
        }
    }

    fn dates(&self, findings: &mut Findings) {
        for table in self.data.tables.values() {
            for column in ["as_of", "until", "since", "retrieved"]
                .into_iter()
                .filter(|column| table.spec.columns.contains(column))
            {
                for row in &table.rows {
                    let cell = table.cell(row, column);
                    let required = column == "as_of" && matches!(table.file, "recognition.tsv" | "considered.tsv");
                    if (required || !cell.is_empty()) && !is_date(cell) {
                        table.report(
                            findings,
                            row,
                            column,
                            format!("{cell:?}, expected a date as YYYY, YYYY-MM or YYYY-MM-DD"),
                        );
                    }
                }
            }
        }
    }

    fn entries(&self, findings: &mut Findings) {
        let file = "countries.tsv";
        let (mut numerics, mut alpha3s) = (Seen::default(), Seen::default());
        for entry in &self.data.entries {
            let row = &entry.row;
            if entry.alpha2.is_empty() {
                let kebab =
                    entry.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') && !entry.id.is_empty();
                if !kebab || entry.id.len() < 4 || entry.id.split('-').any(str::is_empty) {
                    let message = format!(
                        "{:?}, expected a word of small letters and hyphens that is no code, as the entry has no alpha-2",
                        entry.id
                    );
                    self.report(findings, file, row, "id", message);
                }
            } else if entry.id != entry.alpha2 {
                self.report(
                    findings,
                    file,
                    row,
                    "id",
                    format!("{:?}, expected the alpha-2 {:?}", entry.id, entry.alpha2),
                );
            }
            if (entry.iso == IsoStanding::None) != entry.alpha2.is_empty() {
                self.report(
                    findings,
                    file,
                    row,
                    "iso_standing",
                    format!("{:?} does not fit the alpha-2 {:?}", entry.iso.as_str(), entry.alpha2),
                );
            }
            if (entry.iso == IsoStanding::Assigned) != entry.numeric.is_some() {
                self.report(
                    findings,
                    file,
                    row,
                    "numeric",
                    "a numeric code belongs to every assigned entry, and to no other",
                );
            }
            if entry.alpha2.is_empty() && !entry.alpha3.is_empty() {
                self.report(findings, file, row, "alpha3", "an alpha-3 without an alpha-2; expected neither or both");
            }
            if entry.iso == IsoStanding::Assigned && entry.alpha3.is_empty() {
                self.report(findings, file, row, "alpha3", "no alpha-3; expected one, as the entry is assigned");
            }
            if let Some(numeric) = entry.numeric {
                if let Some(first) = numerics.before(numeric.to_string(), row.line) {
                    self.report(
                        findings,
                        file,
                        row,
                        "numeric",
                        format!("{numeric:03} is here twice; the first is in line {first}"),
                    );
                }
            }
            if !entry.alpha3.is_empty() {
                if let Some(first) = alpha3s.before(entry.alpha3, row.line) {
                    self.report(
                        findings,
                        file,
                        row,
                        "alpha3",
                        format!("{} is here twice; the first is in line {first}", entry.alpha3),
                    );
                }
            }
            if !self.data.regions.iter().any(|region| region.code == entry.region) {
                self.report(
                    findings,
                    file,
                    row,
                    "m49_region",
                    format!("{:03} is no region; expected a code of regions.tsv", entry.region),
                );
            }
            for tag in entry.languages.split(' ').filter(|tag| !tag.is_empty() && !is_tag(tag)) {
                self.report(
                    findings,
                    file,
                    row,
                    "languages",
                    format!("{tag:?}, expected language tags such as sq or zh-Hant, the most used first"),
                );
            }
            let label = entry.tld.strip_prefix('.');
            if !entry.tld.is_empty()
                && !label.is_some_and(|label| label.len() == 2 && label.bytes().all(|byte| byte.is_ascii_lowercase()))
            {
                self.report(
                    findings,
                    file,
                    row,
                    "tld",
                    format!("{:?}, expected a dot and two small letters, or nothing", entry.tld),
                );
            }
        }
    }

    /// The inclusion test of `data/README.md`, as far as tables can say it.
    fn inclusion(&self, findings: &mut Findings) {
        let file = "countries.tsv";
        for entry in &self.data.entries {
            if entry.listed_by.is_empty() {
                self.report(
                    findings,
                    file,
                    &entry.row,
                    "listed_by",
                    "no rule; expected those of a, b, c, d by which the entry is listed",
                );
            }
            for rule in &entry.listed_by {
                let recognised =
                    || self.data.recognition.iter().any(|row| row.entry == entry.id && row.listed && row.count > 0);
                let own = || {
                    self.data
                        .claims
                        .iter()
                        .any(|row| row.entry == entry.id && row.by == entry.id && row.kind == ClaimKind::Administered)
                };
                let wrong = match *rule {
                    "a" if entry.iso == IsoStanding::Assigned => continue,
                    "a" => "rule a lists entries assigned in ISO 3166-1",
                    "b" if !entry.alpha2.is_empty() && entry.iso != IsoStanding::Assigned => continue,
                    "b" => "rule b lists CLDR's territories that ISO 3166-1 has not assigned",
                    "c" if recognised() && own() => continue,
                    "c" => {
                        "rule c asks for an own administration in claims.tsv and for recognition by a UN member in recognition.tsv (listed = yes)"
                    }
                    "d" if entry.inhabited && own() => continue,
                    "d" => "rule d asks for an own administration in claims.tsv and a permanent population",
                    _ => "expected rules out of a, b, c, d",
                };
                self.report(findings, file, &entry.row, "listed_by", format!("{rule:?}: {wrong}"));
            }
        }
    }

    fn regions(&self, findings: &mut Findings) {
        for region in &self.data.regions {
            if region.name.is_empty() {
                self.report(findings, "regions.tsv", &region.row, "name", "no name; expected the English one");
            }
            // A parent chain longer than the table goes round in a circle.
            let mut at = region.parent;
            let mut steps = 0;
            while let Some(parent) = at {
                steps += 1;
                let next = self.data.regions.iter().find(|other| other.code == parent);
                if next.is_none() {
                    self.report(
                        findings,
                        "regions.tsv",
                        &region.row,
                        "parent",
                        format!("{parent:03} is no region of this table"),
                    );
                    break;
                }
                if steps > self.data.regions.len() {
                    self.report(findings, "regions.tsv", &region.row, "parent", "the parents go round in a circle");
                    break;
                }
                at = next.and_then(|next| next.parent);
            }
        }
    }

    fn references(&self, findings: &mut Findings) {
        for row in &self.data.claims {
            self.entry(findings, "claims.tsv", &row.row, "entry", row.entry);
            if !row.by.is_empty() {
                self.entry(findings, "claims.tsv", &row.row, "by", row.by);
            } else if row.party.is_empty() {
                self.report(
                    findings,
                    "claims.tsv",
                    &row.row,
                    "party",
                    "neither an entry nor a party; expected one of them",
                );
            }
            if row.kind == ClaimKind::Claimed && row.by == row.entry {
                self.report(
                    findings,
                    "claims.tsv",
                    &row.row,
                    "by",
                    format!("{} claims itself; expected another party", row.entry),
                );
            }
        }
        for row in &self.data.recognition {
            self.entry(findings, "recognition.tsv", &row.row, "entry", row.entry);
        }
        for row in &self.data.recognisers {
            self.entry(findings, "recognised_by.tsv", &row.row, "entry", row.entry);
            self.entry(findings, "recognised_by.tsv", &row.row, "by", row.by);
        }
        for row in &self.data.dialing {
            self.entry(findings, "dialing.tsv", &row.row, "entry", row.entry);
        }
        for row in &self.data.codes {
            self.entry(findings, "codes.tsv", &row.row, "entry", row.entry);
        }
        for row in &self.data.nearest {
            let assigned =
                |id| self.ids.get(id).is_some_and(|index| self.data.entries[*index].iso == IsoStanding::Assigned);
            self.entry(findings, "nearest.tsv", &row.row, "entry", row.entry);
            if assigned(row.entry) {
                let message = format!("{} has a code of its own in ISO 3166-1; expected no row", row.entry);
                self.report(findings, "nearest.tsv", &row.row, "entry", message);
            }
            if !assigned(row.nearest) {
                let message = format!("{:?}, expected an entry that ISO 3166-1 has assigned", row.nearest);
                self.report(findings, "nearest.tsv", &row.row, "nearest", message);
            }
        }
        for row in &self.data.former {
            for successor in &row.successors {
                self.entry(findings, "former.tsv", &row.row, "successors", successor);
            }
        }
        let table = self.table("considered.tsv");
        for row in &table.rows {
            let name = table.cell(row, "name");
            let english = self.data.locales.iter().find(|locale| locale.tag.text == "en");
            if english.is_some_and(|english| english.names.iter().any(|names| names.name.text == name)) {
                table.report(
                    findings,
                    row,
                    "name",
                    format!("{name:?} is an entry; expected a place that is not listed"),
                );
            }
        }
    }

    fn recognition(&self, findings: &mut Findings) {
        let file = "recognition.tsv";
        let mut last: Option<(&str, &str, &str, &str)> = None;
        let mut complete = Seen::default();
        for row in &self.data.recognition {
            let key = (row.entry, row.as_of, row.counted, row.counted_by);
            if last.is_some_and(|last| last >= key) {
                self.report(
                    findings,
                    file,
                    &row.row,
                    "entry",
                    "the row is out of order; expected entry, as_of, counted, counted_by in byte order, each once",
                );
            }
            last = Some(key);
            if row.listed {
                if let Some(first) = complete.before(row.entry, row.row.line) {
                    self.report(
                        findings,
                        file,
                        &row.row,
                        "listed",
                        format!("a second complete list; the first is in line {first}"),
                    );
                }
                let is_member =
                    |id: &str| self.ids.get(id).is_some_and(|index| self.data.entries[*index].un == UnStanding::Member);
                let members = self
                    .data
                    .recognisers
                    .iter()
                    .filter(|other| other.entry == row.entry && is_member(other.by))
                    .count();
                if members != usize::from(row.count) {
                    let message =
                        format!("{}, but recognised_by.tsv names {members} UN members for {}", row.count, row.entry);
                    self.report(findings, file, &row.row, "count", message);
                }
            }
        }
        let listed = |entry| self.data.recognition.iter().any(|row| row.listed && row.entry == entry);
        for row in self.data.recognisers.iter().filter(|row| !listed(row.entry)) {
            let message = format!(
                "{} has no row with listed = yes in recognition.tsv; expected lists only where they are complete",
                row.entry
            );
            self.report(findings, "recognised_by.tsv", &row.row, "entry", message);
        }
    }

    fn codes(&self, findings: &mut Findings) {
        let file = "codes.tsv";
        let reserved: BTreeMap<&str, &str> = self
            .data
            .entries
            .iter()
            .flat_map(|entry| [(entry.alpha2, entry.id), (entry.alpha3, entry.id)])
            .chain(
                self.data
                    .former
                    .iter()
                    .flat_map(|former| [(former.alpha2, "a withdrawn code"), (former.alpha3, "a withdrawn code")]),
            )
            .collect();
        let mut seen = Seen::default();
        let mut general: BTreeMap<String, usize> = BTreeMap::new();
        for (index, code) in self.data.codes.iter().enumerate() {
            let row = &code.row;
            let folded = code.value.to_lowercase();
            if code.value.is_empty() {
                self.report(findings, file, row, "value", "no code; expected one, or no row");
            }
            if matches!(code.system, CodeSystem::Alpha2 | CodeSystem::Alpha3 | CodeSystem::Numeric) {
                let message = "codes of ISO 3166-1 stand in countries.tsv; expected another system";
                self.report(findings, file, row, "system", message);
            }
            if let Some(first) = seen.before(format!("{} {folded}", code.system.as_str()), row.line) {
                let message =
                    format!("{} {} is here twice; the first is in line {first}", code.system.as_str(), code.value);
                self.report(findings, file, row, "value", message);
            }
            if !GENERAL.contains(&code.system) {
                continue;
            }
            let letters = code.value.bytes().all(|byte| byte.is_ascii_uppercase());
            let length = if code.system == CodeSystem::IsoReserved { 2 } else { 3 };
            if !letters || code.value.len() != length {
                let message = format!("{:?}, expected {length} capital letters, as every lookup takes it", code.value);
                self.report(findings, file, row, "value", message);
            }
            if let Some(other) = reserved.get(code.value).filter(|other| **other != code.entry) {
                let message =
                    format!("{} is {other} in ISO 3166; expected a code that means no other entry", code.value);
                self.report(findings, file, row, "value", message);
            }
            let other = &self.data.codes[*general.entry(folded).or_insert(index)];
            if other.entry != code.entry {
                let (other, line) = (other.entry, other.row.line);
                let message = format!("{} means {other} in line {line}; every lookup takes it", code.value);
                self.report(findings, file, row, "value", message);
            }
        }
    }

    fn former(&self, findings: &mut Findings) {
        let file = "former.tsv";
        let mut last: Option<(&str, &str)> = None;
        let current: BTreeSet<&str> = self
            .data
            .locales
            .iter()
            .filter(|locale| locale.tag.text == "en")
            .flat_map(|locale| locale.names.iter().map(|names| names.name.text))
            .collect();
        for former in &self.data.former {
            let row = &former.row;
            if last.is_some_and(|last| last >= (former.alpha4, former.name)) {
                self.report(
                    findings,
                    file,
                    row,
                    "alpha4",
                    "the row is out of order; expected alpha4, name in byte order, each once",
                );
            }
            last = Some((former.alpha4, former.name));
            for (column, code, length) in
                [("alpha4", former.alpha4, 4), ("alpha2", former.alpha2, 2), ("alpha3", former.alpha3, 3)]
            {
                if !code.is_empty() && (code.len() != length || !code.bytes().all(|byte| byte.is_ascii_uppercase())) {
                    self.report(
                        findings,
                        file,
                        row,
                        column,
                        format!("{code:?}, expected {length} capital letters A to Z, or nothing"),
                    );
                }
            }
            if !former.numeric.is_empty()
                && (former.numeric.len() != 3 || !former.numeric.bytes().all(|byte| byte.is_ascii_digit()))
            {
                self.report(
                    findings,
                    file,
                    row,
                    "numeric",
                    format!("{:?}, expected 3 digits, or nothing", former.numeric),
                );
            }
            if former.name.is_empty() || former.successors.is_empty() {
                self.report(
                    findings,
                    file,
                    row,
                    "successors",
                    "a former entry wants a name and at least one successor",
                );
            }
            for name in former.aliases.iter().chain([&former.name]).filter(|name| current.contains(**name)) {
                self.report(findings, file, row, "name", format!("{name:?} is the current name of an entry"));
            }
        }
    }

    fn dialing(&self, findings: &mut Findings) {
        let file = "dialing.tsv";
        let table = self.table(file);
        let mut plans: BTreeMap<&str, usize> = BTreeMap::new();
        for row in &self.data.dialing {
            let plan = plans.entry(row.entry).or_default();
            *plan += 1;
            if table.cell(&row.row, "plan") != plan.to_string() {
                self.report(
                    findings,
                    file,
                    &row.row,
                    "plan",
                    format!("expected {plan}: the plans of an entry are numbered, the one it uses most first"),
                );
            }
            if row.calling_code == 0 || table.cell(&row.row, "calling_code").starts_with('0') {
                self.report(
                    findings,
                    file,
                    &row.row,
                    "calling_code",
                    "expected one to three digits that do not begin with 0",
                );
            }
            let prefixes: Vec<&str> = row.prefixes.split(' ').filter(|prefix| !prefix.is_empty()).collect();
            for (index, prefix) in prefixes.iter().enumerate() {
                if !prefix.bytes().all(|byte| byte.is_ascii_digit()) {
                    self.report(findings, file, &row.row, "prefixes", format!("{prefix:?}, expected digits"));
                }
                if index > 0 && (prefixes[index - 1] >= *prefix || prefix.starts_with(prefixes[index - 1])) {
                    let message = format!(
                        "{prefix} after {}, expected rising prefixes of which none begins with another",
                        prefixes[index - 1]
                    );
                    self.report(findings, file, &row.row, "prefixes", message);
                }
            }
            for (column, cell) in
                [("national_prefix", row.national_prefix), ("international_prefix", row.international_prefix)]
            {
                if !cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'~') {
                    self.report(
                        findings,
                        file,
                        &row.row,
                        column,
                        format!("{cell:?}, expected digits, and ~ where one waits for a tone"),
                    );
                }
            }
        }
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

/// YYYY, YYYY-MM or YYYY-MM-DD, of months and days that exist.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits: usize| {
        (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().unwrap_or(0))
    };
    let (year, month, day): (Option<u16>, Option<u16>, Option<u16>) = match parts[..] {
        [year] => (number(year, 4), Some(1), Some(1)),
        [year, month] => (number(year, 4), number(month, 2), Some(1)),
        [year, month, day] => (number(year, 4), number(month, 2), number(day, 2)),
        _ => (None, None, None),
    };
    let (Some(year), Some(month), Some(day)) = (year, month, day) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    year > 0 && (1..=days).contains(&day)
}
