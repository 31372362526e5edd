//! Puts the names of an overlay where their language sorts them.

use std::collections::BTreeMap;

use super::Name;
use super::folding::Folding;
use crate::build::data::Data;
use crate::build::format::place;
use crate::build::source::Findings;

/// Moves renamed entries and adds new ones in every locale whose file gives an order: the one that names all other entries.
pub(crate) fn place(data: &mut Data<'_>, findings: &mut Findings) {
    let folding = Folding::new(data, findings);
    let short: BTreeMap<&str, bool> = data.entries.iter().map(|entry| (entry.id, entry.short_label)).collect();
    let new: Vec<_> = data.entries.iter().filter(|entry| entry.row.is_own() && entry.id.starts_with("x-")).collect();
    let new: Vec<_> = new.iter().map(|entry| entry.row.cell("id")).collect();
    // What each locale shows of its own. Where it has nothing, its parents do, and then English.
    let label = |name: &Name<'_>| {
        let short = short.get(name.id.text).copied().unwrap_or(false) && !name.short.is_empty();
        if short { name.short.text } else { name.name.text }.to_owned()
    };
    let labels: BTreeMap<String, (String, BTreeMap<String, String>)> = data
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
        let (own, mut others): (Vec<Name<'_>>, Vec<Name<'_>>) = locale
            .names
            .drain(..)
            .partition(|name| name.id.is_own() && data.entries.iter().any(|entry| entry.id == name.id.text));
        let missing = new.iter().filter(|id| !own.iter().any(|name| name.id.text == id.text));
        let missing: Vec<Name<'_>> = missing.map(|id| Name::empty(*id)).collect();
        for name in own.into_iter().chain(missing) {
            let at = place::position(
                others.len(),
                |position| others.get(position).map_or("", |other| shown(tag, other.id.text)),
                shown(tag, name.id.text),
                &letters,
            );
            others.insert(at, name);
        }
        locale.names = others;
    }
}
