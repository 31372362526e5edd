//! Puts the names of an overlay where their language sorts them.

use super::Name;
use super::folding::Folding;
use crate::build::data::Data;
use crate::build::format::place;
use crate::build::sorted::Map;
use crate::build::source::Findings;

/// Moves renamed entries and adds new ones in every locale whose file gives an order: the one that names all other entries.
pub(crate) fn place(data: &mut Data<'_>, findings: &mut Findings) {
    let folding = Folding::new(data, findings);
    let short: Map<&str, bool> = data.entries.iter().map(|entry| (entry.id, entry.short_label)).collect();
    let new: Vec<_> = data.entries.iter().filter(|entry| entry.row.is_own() && entry.id.starts_with("x-")).collect();
    let new: Vec<_> = new.iter().map(|entry| entry.row.cell("id")).collect();
    // What each locale shows of its own. Where it has nothing, its parents do, and then English.
    let label = |name: &Name<'_>| {
        let short = short.get(name.id.text).copied().unwrap_or(false) && !name.short.is_empty();
        if short { name.short.text } else { name.name.text }.to_owned()
    };
    let labels: Map<String, (String, Map<String, String>)> = data
        .locales
        .iter()
        .map(|locale| {
            let own = locale.names.iter().map(|name| (name.id.text.to_owned(), label(name)));
            (locale.tag.text.to_owned(), (locale.parent.text.to_owned(), own.collect()))
        })
        .collect();
    let shown = |tag: &str, id: &str| {
        let mut at = tag;
        for _ in 0..=labels.len() {
            let Some((parent, own)) = labels.get(at) else { break };
            match own.get(id).filter(|label| !label.is_empty()) {
                Some(label) => return label.as_str(),
                None => at = parent,
            }
        }
        labels.get("en").and_then(|(_, own)| own.get(id)).map_or("", String::as_str)
    };
    let letters = folding.letters();
    for locale in &mut data.locales {
        let tag = locale.tag.text;
        let named = locale.names.iter().filter(|name| !name.id.starts_with("x-")).count();
        if named + new.len() < data.entries.len() {
            continue;
        }
        let mut others: Vec<Name<'_>> = Vec::new();
        // With how many stand before it as long as it has its old name.
        let mut own: Vec<(usize, Name<'_>)> = Vec::new();
        for name in locale.names.drain(..) {
            match name.id.is_own() && short.contains_key(name.id.text) {
                true => own.push((if name.id.starts_with("x-") { usize::MAX } else { others.len() }, name)),
                false => others.push(name),
            }
        }
        let missing = new.iter().filter(|id| !own.iter().any(|(_, name)| name.id.text == id.text));
        let missing: Vec<_> = missing.map(|id| (usize::MAX, Name::empty(*id))).collect();
        for (before, name) in own.into_iter().chain(missing) {
            let at = place::position(
                others.len(),
                |position| others.get(position).map_or("", |other| shown(tag, other.id.text)),
                shown(tag, name.id.text),
                &letters,
            );
            others.insert(at.unwrap_or(before).min(others.len()), name);
        }
        locale.names = others;
    }
}
