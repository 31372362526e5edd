//! The tables of facts as typed rows. A row that cannot be one is reported and left out.

use crate::build::schema::{DrivingSide, HourCycle, MeasurementSystem, Organisation, Weekday};
use crate::build::sorted::Map;
use crate::build::source::{Cell, Findings, Table, word};

pub(crate) struct Facts<'a> {
    pub(super) codes: Vec<Currency<'a>>,
    pub(super) currencies: Vec<Listed<'a>>,
    pub(super) zones: Vec<Listed<'a>>,
    pub(super) conventions: Vec<Conventions<'a>>,
    pub(super) capitals: Vec<Capital<'a>>,
    pub(super) memberships: Vec<Membership<'a>>,
    pub(super) ibans: Vec<Iban<'a>>,
}

/// A currency of ISO 4217.
pub(super) struct Currency<'a> {
    pub(super) code: Cell<'a>,
    pub(super) numeric: u16,
    /// None where the currency has no fixed number of digits.
    pub(super) minor_units: Option<u16>,
}

/// One of the currencies or time zones of an entry.
pub(super) struct Listed<'a> {
    pub(super) entry: Cell<'a>,
    pub(super) value: Cell<'a>,
}

pub(super) struct Conventions<'a> {
    pub(super) entry: Cell<'a>,
    pub(super) first_day: Option<Weekday>,
    pub(super) weekend_start: Option<Weekday>,
    pub(super) weekend_end: Option<Weekday>,
    pub(super) measurement: Option<MeasurementSystem>,
    pub(super) hour_cycle: Option<HourCycle>,
    pub(super) driving: Option<DrivingSide>,
}

pub(super) struct Capital<'a> {
    pub(super) entry: Cell<'a>,
    pub(super) language: Cell<'a>,
    pub(super) name: Cell<'a>,
    pub(super) note: Cell<'a>,
}

pub(super) struct Membership<'a> {
    pub(super) entry: Cell<'a>,
    pub(super) organisation: Organisation,
    pub(super) since: Cell<'a>,
    pub(super) until: Cell<'a>,
    pub(super) note: Cell<'a>,
    pub(super) source: Cell<'a>,
}

pub(super) struct Iban<'a> {
    pub(super) entry: Cell<'a>,
    pub(super) length: u16,
    pub(super) cell: Cell<'a>,
}

/// The value of a cell that may be empty.
macro_rules! word_or_nothing {
    ($cell:expr, $name:ident, $findings:expr) => {
        if $cell.is_empty() { None } else { word!($cell, $name, $findings) }
    };
}

pub(crate) fn read<'a>(tables: &Map<String, Table<'a>>, findings: &mut Findings) -> Facts<'a> {
    let mut codes = Vec::new();
    for row in &tables["currency_codes.tsv"].rows {
        let [code, numeric, minor_units] = row.some(["code", "numeric", "minor_units"]);
        let minor_units = if minor_units.is_empty() { None } else { minor_units.digits(1..=1, findings) };
        codes.extend(numeric.digits(3..=3, findings).map(|numeric| Currency { code, numeric, minor_units }));
    }
    let listed = |file: &str, column: &'static str, findings: &mut Findings| {
        let mut rows = Vec::new();
        for row in &tables[file].rows {
            let [entry, order, value] = row.some(["entry", "order", column]);
            order.digits(1..=2, findings);
            rows.push(Listed { entry, value });
        }
        rows
    };
    let mut conventions = Vec::new();
    for row in &tables["conventions.tsv"].rows {
        let day = |column, findings: &mut Findings| word_or_nothing!(row.cell(column), Weekday, findings);
        conventions.push(Conventions {
            entry: row.cell("entry"),
            first_day: day("first_day", findings),
            weekend_start: day("weekend_start", findings),
            weekend_end: day("weekend_end", findings),
            measurement: word_or_nothing!(row.cell("measurement"), MeasurementSystem, findings),
            hour_cycle: word_or_nothing!(row.cell("hour_cycle"), HourCycle, findings),
            driving: word_or_nothing!(row.cell("driving"), DrivingSide, findings),
        });
    }
    let capitals = tables["capitals.tsv"].rows.iter().map(|row| {
        let [entry, language, name, note] = row.some(["entry", "language", "name", "note"]);
        Capital { entry, language, name, note }
    });
    let mut memberships = Vec::new();
    for row in &tables["memberships.tsv"].rows {
        let [entry, organisation, since, until, note, source] =
            row.some(["entry", "organisation", "since", "until", "note", "source"]);
        let organisation = word!(organisation, Organisation, findings);
        let membership =
            organisation.map(|organisation| Membership { entry, organisation, since, until, note, source });
        memberships.extend(membership);
    }
    let mut ibans = Vec::new();
    for row in &tables["iban.tsv"].rows {
        let [entry, cell] = row.some(["entry", "length"]);
        ibans.extend(cell.digits(2..=2, findings).map(|length| Iban { entry, length, cell }));
    }
    Facts {
        codes,
        currencies: listed("currencies.tsv", "currency", findings),
        zones: listed("time_zones.tsv", "zone", findings),
        conventions,
        capitals: capitals.collect(),
        memberships,
        ibans,
    }
}
