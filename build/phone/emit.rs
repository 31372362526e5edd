//! Writes what the feature `phone` compiles: the states of the automaton, the rows of the tables, and their declarations.

use std::fmt::Write as _;

use super::model::{Phone, Prefix};
use super::states::States;
use crate::build::automaton::{NOTHING, Sets};
use crate::build::data::Data;
use crate::build::format::Run;
use crate::build::format::cells::pack_numbers;
use crate::build::format::phone::{
    ExtraRow, FormatRow, KindRow, LabelRow, PhoneRegionRow, PlanRow, PrefixRow, ReachedRow, RenumberingRow, ShortRow,
    ZoneListRow, ZonePrefixRow, ZoneRow,
};
use crate::build::output::{Output, Pool, list};
use crate::build::sorted::Map;

/// Tables of fixed rows: their bytes, and the declarations that read them.
#[derive(Default)]
struct Tables {
    rows: Vec<u8>,
    source: String,
}

impl Tables {
    fn add<T>(&mut self, name: &str, row: &str, rows: &[T], mut pack: impl FnMut(&T, &mut Vec<u8>)) {
        let (start, length) = (self.rows.len(), rows.len());
        rows.iter().for_each(|row| pack(row, &mut self.rows));
        let _ =
            writeln!(self.source, "pub(crate) static {name}: [{row}; {length}] = {row}::table(PHONE_ROWS, {start});");
    }

    fn add_numbers(&mut self, name: &str, all: &[u16]) {
        let (start, length) = (self.rows.len(), all.len());
        pack_numbers(all.iter().copied(), &mut self.rows);
        let _ = writeln!(self.source, "pub(crate) static {name}: [u16; {length}] = numbers(PHONE_ROWS, {start});");
    }
}

/// The rows from `first` on; `check::sizes` counts them.
fn run<T>(first: usize, table: &[T]) -> Run {
    Run::pack(first, table.len()).unwrap_or_else(|| unreachable!("a table of phone numbers outgrew 16-bit numbers"))
}

/// Writes the tables of the feature `phone`.
pub(crate) fn emit(phone: &Phone<'_>, data: &Data<'_>, to: &mut Output) {
    let states = States::new(phone);
    let (bytes, ends) = states.pack();
    to.count("phone automaton", states.len(), &bytes);
    to.blob("phone-states.bin", bytes);

    let mut tables = Tables::default();
    let mut pool = Pool::default();
    reached(phone, &states, &mut tables);
    plans(phone, data, &states, &mut pool, &mut tables);
    formats(phone, &states, &mut pool, &mut tables);
    labels(phone, &mut tables);
    let examples = by_entry(phone, data, &mut pool, &mut tables);
    renumberings(phone, &states, &mut pool, &mut tables);
    let (short, short_ends) = short(phone, data, &mut tables);
    to.count("phone short numbers", phone.short.rows.len(), &short);
    to.blob("phone-short.bin", short);
    let zones = zones(phone, &mut tables);

    let mut source =
        String::from("const PHONE_ROWS: &[u8] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/phone-rows.bin\"));\n");
    for (name, file, ends) in [("PHONE_STATES", "phone-states", ends), ("SHORT_STATES", "phone-short", short_ends)] {
        let bytes = format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}.bin\"))");
        let _ =
            writeln!(source, "pub(crate) static {name}: States<'static> = States {{ bytes: {bytes}, ends: {ends} }};");
    }
    source.push_str(&tables.source);
    let mut plan_of = [0; 1000];
    for (number, plan) in phone.plans.iter().enumerate() {
        plan_of[usize::from(plan.code)] = number + 1;
    }
    let _ = writeln!(source, "pub(crate) static PLAN_OF: [u8; 1000] = [{}];", list(plan_of, |plan| plan.to_string()));
    source.push_str(&examples.emit("EXAMPLE_TEXT"));
    source.push_str(&zones.emit("ZONE_TEXT"));
    source.push_str(&pool.emit("PHONE_TEXT"));
    let rules: Vec<String> =
        phone.national_rules.iter().map(|(entry, rule)| format!("({}, {rule:?})", indexes(data)[entry])).collect();
    let _ =
        writeln!(source, "pub(crate) static NATIONAL_RULES: [(u16, &str); {}] = [{}];", rules.len(), rules.join(","));
    let labels = &phone.labels_of_extensions;
    let _ = writeln!(source, "pub(crate) static EXTENSION_LABELS: &str = {labels:?};");
    let rows = phone.plans.len() + phone.regions.len() + phone.formats.len();
    to.count("phone tables", rows, &[source.as_bytes(), &tables.rows].concat());
    to.blob("phone-rows.bin", tables.rows);
    to.blob("phone.rs", source.into_bytes());
}

/// Whose numbers go on from a state.
fn reached(phone: &Phone<'_>, states: &States<'_>, tables: &mut Tables) {
    let (starts, sets) = states.reached();
    let mut all = Vec::new();
    let runs: Vec<Run> = sets
        .iter()
        .map(|set| {
            let first = all.len();
            all.extend(set.iter().copied());
            run(first, &all)
        })
        .collect();
    // From an end on there is one label, and who may have it.
    let of_label = phone.labels.iter().map(|label| {
        let mut whose: Vec<_> = label.candidates.iter().map(|candidate| candidate.whose).collect();
        whose.sort_unstable();
        whose.dedup();
        sets.iter().position(|set| *set == whose).unwrap_or(sets.len()) as u16
    });
    tables.add_numbers("REACHED_FROM", &starts);
    tables.add_numbers("REACHED_OF_LABEL", &of_label.collect::<Vec<_>>());
    tables.add("REACHED_SETS", "ReachedRow", &runs, |run, to| ReachedRow { run: *run }.pack(to));
    tables.add("REACHED", "Whose", &all, |whose, to| whose.pack(to));
}

fn plans(phone: &Phone<'_>, data: &Data<'_>, states: &States<'_>, pool: &mut Pool, tables: &mut Tables) {
    tables.add("PLANS", "PlanRow", &phone.plans, |plan, to| {
        PlanRow {
            code: plan.code,
            root: states.number(plan.root),
            shared: plan.shared,
            regions: plan.regions,
            national: plan.national,
            international: plan.international,
            alternate: plan.alternate,
            extension: pool.add(&plan.extension),
        }
        .pack(to);
    });
    let ids = indexes(data);
    let plan_of: Vec<u8> =
        (0..).zip(&phone.plans).flat_map(|(number, plan)| vec![number; plan.regions.1.into()]).collect();
    let regions: Vec<_> = phone.regions.iter().zip(plan_of).collect();
    tables.add("PHONE_REGIONS", "PhoneRegionRow", &regions, |(region, plan), to| {
        let prefixes = region.prefixes.of(&phone.prefixes);
        PhoneRegionRow {
            entry: ids.get(region.id).copied().unwrap_or(u16::MAX),
            plan: *plan,
            general: states.number(region.general),
            lengths: region.lengths,
            local: region.local,
            exit: states.number(region.exit),
            leading: states.number(region.leading),
            domestic: states.number(region.domestic),
            prefix_digits: prefixes.iter().fold(0, |digits, prefix| digits | first_digits(&phone.sets, prefix)),
            prefixes: region.prefixes,
        }
        .pack(to);
    });
    // Where a national number of an entry is read: in its own region, else in that of the holder of its plan.
    let region_of = |id: &str| {
        let own = phone.regions.iter().position(|region| region.id == id);
        let code = data.dialing.iter().find(|row| row.entry == id).map(|row| row.calling_code);
        own.or_else(|| phone.plans.iter().find(|plan| Some(plan.code) == code).map(|plan| plan.regions.0.into()))
            .map_or(0, |at| at as u16 + 1)
    };
    let regions: Vec<u16> = data.entries.iter().map(|entry| region_of(entry.id)).collect();
    tables.add_numbers("REGION_OF", &regions);
    tables.add("PREFIXES", "PrefixRow", &phone.prefixes, |prefix, to| {
        let (digits, group) = prefix.insert.clone().unwrap_or_default();
        PrefixRow {
            parts: prefix.parts.map(|part| states.number(part)),
            to_end: prefix.to_end,
            group,
            insert: pool.add(&digits),
        }
        .pack(to);
    });
}

/// The digits with which a national prefix of some length can begin.
fn first_digits(sets: &Sets<10>, prefix: &Prefix) -> u16 {
    let mut digits = 0;
    for part in prefix.parts.into_iter().filter(|part| *part != NOTHING) {
        let node = sets.node(part);
        digits |= (0..10).filter(|digit| node.next[*digit] != NOTHING).fold(0, |digits, digit| digits | 1 << digit);
        if node.marks == 0 {
            break;
        }
    }
    digits
}

fn formats(phone: &Phone<'_>, states: &States<'_>, pool: &mut Pool, tables: &mut Tables) {
    let mut roots: Vec<u16> = Vec::new();
    tables.add("FORMATS", "FormatRow", &phone.formats, |(format, leading), to| {
        let first = roots.len();
        roots.extend(leading.iter().map(|id| states.number(*id)));
        let mut groups = [0; 6];
        for (packed, (least, most)) in groups.iter_mut().zip(&format.groups) {
            *packed = most << 4 | least;
        }
        FormatRow {
            leading: run(first, &roots),
            groups,
            format: pool.add(format.format),
            rule: pool.add(format.rule),
            optional: format.optional,
            carrier: format.carrier,
            keeps: format.keeps,
        }
        .pack(to);
    });
    tables.add_numbers("LEADING", &roots);
}

fn labels(phone: &Phone<'_>, tables: &mut Tables) {
    let mut candidates = Vec::new();
    tables.add("LABELS", "LabelRow", &phone.labels, |label, to| {
        let first = candidates.len();
        candidates.extend(label.candidates.iter().copied());
        LabelRow { region: label.region, kind: label.kind, candidates: run(first, &candidates) }.pack(to);
    });
    tables.add("CANDIDATES", "CandidateRow", &candidates, |candidate, to| candidate.pack(to));
}

/// The extra ranges, and the kinds of numbers of each entry; the texts of the examples.
fn by_entry(phone: &Phone<'_>, data: &Data<'_>, pool: &mut Pool, tables: &mut Tables) -> Pool {
    let ids = indexes(data);
    tables.add("EXTRAS", "ExtraRow", &phone.extras, |extra, to| {
        let rewrite = extra.rewrite.map(|(code, digits)| format!("{code}{digits}"));
        let mut text = |column| pool.add(extra.row.cell(column).text);
        let (since, until, source) = (text("since"), text("until"), text("source"));
        ExtraRow {
            entry: ids[extra.entry],
            prefix: (extra.code.to_string().len() + extra.prefix.len()) as u8,
            rewrite: pool.add(&rewrite.unwrap_or_default()),
            since,
            until,
            source,
        }
        .pack(to);
    });
    let mut examples = Pool::default();
    tables.add("KINDS", "KindRow", &phone.kinds, |(entry, code, kind, lengths, example), to| {
        let (entry, kind) = (ids[entry], Some(*kind));
        KindRow { entry, code: *code, kind, lengths: *lengths, example: examples.add(example) }.pack(to);
    });
    examples
}

/// The states of the short numbers, beside the tables, and the first one that is an end.
fn short(phone: &Phone<'_>, data: &Data<'_>, tables: &mut Tables) -> (Vec<u8>, u16) {
    let ids = indexes(data);
    let (states, roots) = phone.short.pack();
    let rows: Vec<_> = phone.short.rows.iter().zip(roots).collect();
    tables.add("SHORT", "ShortRow", &rows, |(row, root), to| {
        ShortRow { entry: ids[row.entry], root: *root, lengths: row.lengths, whole: row.whole }.pack(to);
    });
    states
}

/// The time zones; their names.
fn zones(phone: &Phone<'_>, tables: &mut Tables) -> Pool {
    let (zones, mut pool) = (&phone.zones, Pool::default());
    tables.add("ZONE_PREFIXES", "ZonePrefixRow", &zones.prefixes, |(digits, _), to| {
        ZonePrefixRow { digits: *digits }.pack(to);
    });
    tables.add_numbers("ZONE_LIST_OF", &zones.prefixes.iter().map(|(_, list)| *list).collect::<Vec<_>>());
    let mut items = Vec::new();
    tables.add("ZONE_LISTS", "ZoneListRow", &zones.lists, |list, to| {
        let first = items.len();
        items.extend(list.iter().copied());
        ZoneListRow { run: run(first, &items) }.pack(to);
    });
    tables.add_numbers("ZONE_ITEMS", &items);
    tables.add("ZONES", "ZoneRow", &zones.names, |name, to| ZoneRow { name: pool.add(name) }.pack(to));
    pool
}

/// What became of old numbers.
fn renumberings(phone: &Phone<'_>, states: &States<'_>, pool: &mut Pool, tables: &mut Tables) {
    tables.add("RENUMBERINGS", "RenumberingRow", &phone.renumberings, |change, to| {
        let mut text = |column| pool.add(change.row.cell(column).text);
        let (insert, since, until, source) = (text("insert"), text("since"), text("until"), text("source"));
        let (at, remove) = (change.at, change.remove);
        RenumberingRow { code: change.code, root: states.number(change.old), at, remove, insert, since, until, source }
            .pack(to);
    });
}

/// The index of each entry.
fn indexes<'a>(data: &Data<'a>) -> Map<&'a str, u16> {
    data.entries.iter().map(|entry| entry.id).zip(0..).collect()
}
