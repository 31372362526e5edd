//! Facts, compiled for `src/tables.rs`: a blob for each, which a program has where it asks.

use crate::build::data::Data;
use crate::build::format::listed;
use crate::build::output::Output;
use crate::build::sorted::sort_by_key;

pub(crate) fn emit(data: &Data<'_>, to: &mut Output) {
    let facts = &data.facts;
    let mut source = String::new();
    let mut add = |name: &str, rows: usize, bytes: Vec<u8>| {
        to.piece(&mut source, name, &bytes);
        to.count("facts", rows, &bytes);
    };
    let text = |rows: &dyn Fn(&str) -> Vec<String>, separator: &str| {
        let lists: Vec<String> = data.entries.iter().map(|entry| rows(entry.id).join(separator)).collect();
        let mut bytes = Vec::new();
        listed::pack(lists.iter().map(String::as_bytes), &mut bytes)
            .unwrap_or_else(|| unreachable!("a table of facts outgrew 16-bit offsets"));
        bytes
    };

    let rows = facts.codes.iter().flat_map(|row| {
        let [low, high] = row.numeric.to_le_bytes();
        let minor = row.minor_units.map_or(u8::MAX, |digits| digits as u8);
        row.code.bytes().chain([low, high, minor])
    });
    add("CURRENCY_ROWS", facts.codes.len(), rows.collect());
    let lists: Vec<Vec<u8>> = data
        .entries
        .iter()
        .map(|entry| {
            let of = facts.currencies.iter().filter(|row| row.entry == entry.id);
            let index = |code: &str| facts.codes.iter().position(|row| row.code == code);
            of.filter_map(|row| index(row.value.text)).map(|index| index as u8).collect()
        })
        .collect();
    let mut bytes = Vec::new();
    listed::pack(lists.iter().map(Vec::as_slice), &mut bytes)
        .unwrap_or_else(|| unreachable!("currencies outgrew 16-bit offsets"));
    add("CURRENCIES_OF", facts.currencies.len(), bytes);

    let zones = |id: &str| facts.zones.iter().filter(|row| row.entry == id).map(|row| row.value.to_string()).collect();
    add("TIME_ZONES", facts.zones.len(), text(&zones, " "));

    let bits = data.entries.iter().flat_map(|entry| {
        let row = facts.conventions.iter().find(|row| row.entry == entry.id);
        // One more than the number of the word, and 0 for none.
        let cells = row.map_or([None; 6], |row| {
            [
                row.first_day.map(|day| day as u16),
                row.weekend_start.map(|day| day as u16),
                row.weekend_end.map(|day| day as u16),
                row.measurement.map(|system| system as u16),
                row.hour_cycle.map(|cycle| cycle as u16),
                row.driving.map(|side| side as u16),
            ]
        });
        let widths = [3, 3, 3, 2, 3, 2];
        let packed = cells.iter().zip(widths).rev().fold(0, |bits, (cell, width)| {
            let number = cell.map_or(0, |cell| cell + 1);
            assert!(number < 1 << width, "a word of conventions.tsv has no room");
            bits << width | number
        });
        u16::to_le_bytes(packed)
    });
    add("CONVENTIONS", facts.conventions.len(), bits.collect());

    let capitals = |id: &str| {
        // The English name first.
        let mut rows: Vec<_> = facts.capitals.iter().filter(|row| row.entry == id).collect();
        sort_by_key(&mut rows, |row| row.language != "en");
        let line = |row: &&super::read::Capital<'_>| match row.language.text {
            "en" => format!("{}\t{}", row.name.text, row.note.text),
            language => format!("{language}\t{}", row.name.text),
        };
        rows.iter().map(line).collect()
    };
    add("CAPITALS", facts.capitals.len(), text(&capitals, "\n"));

    let memberships = |id: &str| {
        let rows = facts.memberships.iter().filter(|row| row.entry == id);
        rows.map(|row| {
            let cells = [row.organisation.as_str(), &row.since, &row.until, &row.note, &row.source];
            cells.join("\t")
        })
        .collect()
    };
    add("MEMBERSHIPS", facts.memberships.len(), text(&memberships, "\n"));

    let length = |id: &str| facts.ibans.iter().find(|row| row.entry == id).map_or(0, |row| row.length as u8);
    add("IBAN_LENGTHS", facts.ibans.len(), data.entries.iter().map(|entry| length(entry.id)).collect());

    to.add("facts", 0, &source);
    super::names::emit(data, to);
}
