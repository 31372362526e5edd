//! `zones.tsv`: time zones by the first digits of numbers.

use crate::build::data::Data;
use crate::build::sorted::Map;
use crate::build::source::Findings;

/// More digits than the longest of the first digits: they are compiled as a number of 32 bits.
const TOO_LONG: usize = 10;

/// The time zones.
#[derive(Default)]
pub(crate) struct Zones<'a> {
    /// The first digits as a number, rising, and the index of a list.
    pub(super) prefixes: Vec<(u32, u16)>,
    /// Indexes of names.
    pub(super) lists: Vec<Vec<u16>>,
    pub(super) names: Vec<&'a str>,
}

pub(super) fn read<'a>(data: &Data<'a>, findings: &mut Findings) -> Zones<'a> {
    let mut zones = Zones::default();
    let (mut known_lists, mut known_names) = (Map::default(), Map::default());
    for row in &data.tables["phone/zones.tsv"].rows {
        let cell = row.cell("prefix");
        let sound = cell.len() < TOO_LONG && !cell.text.starts_with('0');
        let Some(digits) = cell.text.parse::<u32>().ok().filter(|_| sound && !cell.text.starts_with('+')) else {
            cell.wrong(findings, format!("{:?}, expected up to nine digits, the calling code first", cell.text));
            continue;
        };
        let zones_cell = row.cell("zones");
        let mut list = Vec::new();
        for zone in zones_cell.list() {
            let sound = |part: &str| {
                !part.is_empty() && part.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'a'..=b'z' | b'_' | b'-'))
            };
            if !zone.contains('/') || !zone.split('/').all(sound) {
                zones_cell
                    .wrong(findings, format!("{zone:?}, expected the name of a time zone, such as Europe/Tirane"));
            }
            list.push(*known_names.or_insert_with(zone, |zone| {
                zones.names.push(*zone);
                zones.names.len() as u16 - 1
            }));
        }
        if list.is_empty() {
            zones_cell.wrong(findings, "expected names of time zones");
        }
        let list = *known_lists.or_insert_with(list, |list: &Vec<u16>| {
            zones.lists.push(list.clone());
            zones.lists.len() as u16 - 1
        });
        zones.prefixes.push((digits, list));
    }
    zones.prefixes.sort_unstable();
    let (names, items) =
        (zones.names.iter().map(|name| name.len()).sum::<usize>(), zones.lists.iter().map(Vec::len).sum::<usize>());
    if zones.lists.len() > 0x7FFF || names > 0x7FFF || items > 0x7FFF {
        findings.add("phone/zones.tsv", 1, 1, "more lists or names than fit into the compiled tables");
    }
    zones
}
