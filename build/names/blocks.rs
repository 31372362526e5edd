//! What a locale says of its own, and what it has from its parents.

use std::fmt::Write as _;

use super::Locale;
use crate::build::data::Data;
use crate::build::entries::Entry;
use crate::build::format::{block, order};
use crate::build::output::Output;
use crate::build::schema::NameStyle;

/// The names of one entry in one locale, with what it inherits from its CLDR parents; empty where CLDR has none.
#[derive(Clone, Default)]
struct Names<'a> {
    name: &'a str,
    short: &'a str,
    formal: &'a str,
    variant: &'a str,
}

impl<'a> Names<'a> {
    /// What lists show: the short name where `countries.tsv` says so and there is one.
    fn label(&self, entry: &Entry<'_>) -> &'a str {
        if entry.short_label && !self.short.is_empty() { self.short } else { self.name }
    }
}

/// The names of every entry, by its number, in a locale and, before it, in its parents. `all` has what is done already.
fn resolve<'a>(data: &Data<'a>, at: usize, all: &mut [Vec<Names<'a>>]) {
    let locale = &data.locales[at];
    if !all[at].is_empty() {
        return;
    }
    all[at] = match data.locales.iter().position(|other| other.tag.text == locale.parent.text) {
        Some(parent) => {
            resolve(data, parent, all);
            all[parent].clone()
        }
        None => vec![Names::default(); data.entries.len()],
    };
    for own in &locale.names {
        let Some(number) = data.number(&own.id) else { continue };
        let names = &mut all[at][number];
        let or = |new: &'a str, above: &'a str| if new.is_empty() { above } else { new };
        *names = Names {
            name: or(own.name.text, names.name),
            short: or(own.short.text, names.short),
            formal: or(own.formal.text, names.formal),
            variant: or(own.variant.text, names.variant),
        };
    }
}

/// The ids in list order: the file's own order where it names every entry, else the parent's.
fn list_order<'a>(data: &Data<'a>, locale: &Locale<'a>) -> Vec<&'a str> {
    if locale.names.len() == data.entries.len() {
        return locale.names.iter().map(|names| names.id.text).collect();
    }
    parent(data, locale).map_or_else(Vec::new, |parent| list_order(data, parent))
}

/// The name of a locale's handle.
pub(super) fn constant(tag: &str) -> String {
    tag.to_uppercase().replace('-', "_")
}

pub(super) fn parent<'d, 'a>(data: &'d Data<'a>, locale: &Locale<'a>) -> Option<&'d Locale<'a>> {
    data.locales.iter().find(|other| other.tag.text == locale.parent.text)
}

/// The text and the index of a locale; see `src/format/block.rs`.
struct Block {
    text: String,
    index: Vec<u8>,
    /// How many entries the sparse index names; None where the index is dense.
    sparse: Option<u16>,
    covered: usize,
}

/// `own` and `inherited` are the names by the number of the entry, here and in the parent.
fn block<'a>(data: &Data<'a>, locale: &Locale<'a>, own: &[Names<'a>], inherited: Option<&Vec<Names<'a>>>) -> Block {
    let none = Names::default();
    let (mut labels, mut styled) = (Vec::new(), Vec::new());
    let mut covered = 0;
    for (number, entry) in data.entries.iter().enumerate() {
        let (names, above) = (&own[number], inherited.map_or(&none, |inherited| &inherited[number]));
        let label = names.label(entry);
        covered += usize::from(!label.is_empty());
        labels.push(if label == above.label(entry) { "" } else { label });
        // What lists show by its short form keeps CLDR's name beside it.
        let mut add = |style, name: &'a str, theirs| {
            if !name.is_empty() && name != theirs {
                styled.push(block::Styled { entry: number, style: style as u8, name });
            }
        };
        if entry.short_label {
            add(NameStyle::Cldr, names.name, above.name);
        }
        add(NameStyle::Short, names.short, above.short);
        add(NameStyle::Formal, names.formal, above.formal);
        add(NameStyle::Variant, names.variant, above.variant);
    }
    let searched = super::search::of_locale(data, locale.tag.text);
    styled.extend(searched.iter().map(|(entry, style, name)| block::Styled { entry: *entry, style: *style, name }));
    let append = |text: &mut String, piece: &str| {
        text.push_str(piece);
        text.len() - piece.len()
    };
    // The short form that lists show is in the text already.
    let find = |text: &mut String, name: &str| text.find(name).unwrap_or_else(|| append(text, name));
    let (mut text, mut index) = (format!("{}{}", locale.tag.text, locale.endonym.text), Vec::new());
    let is_silent = styled.is_empty() && labels.iter().all(|label| label.is_empty());
    let sparse = block::pack(labels.iter().copied(), styled.into_iter(), &mut text, append, find, &mut index);
    // A file of names with more than 65,535 bytes is refused before.
    let Ok(sparse) = sparse else { panic!("the names in {} outgrew 16-bit offsets", locale.tag.text) };
    if is_silent {
        index.clear();
    }
    Block { text, index, sparse, covered }
}

/// Emits a static for each locale, and the list of them.
pub(super) fn emit(data: &Data<'_>, to: &mut Output) {
    let mut source = String::new();
    let mut orders: Vec<Vec<u8>> = Vec::new();
    let _ =
        writeln!(source, "#[cfg(feature = \"alloc\")]\npub(crate) const LOCALE_COUNT: usize = {};", data.locales.len());
    let mut all = vec![Vec::new(); data.locales.len()];
    for (number, locale) in data.locales.iter().enumerate() {
        resolve(data, number, &mut all);
        let above = data.locales.iter().position(|other| other.tag.text == locale.parent.text);
        let block = block(data, locale, &all[number], above.map(|above| &all[above]));
        let packed = |locale| {
            let mut order = Vec::new();
            let listed = list_order(data, locale);
            let packed = order::pack(listed.iter().filter_map(|id| data.number(id)), &mut order);
            assert!(packed.is_some(), "more entries than an order can tell apart are refused before");
            order
        };
        let order = packed(locale);
        to.count("names", block.covered, &[block.text.as_bytes(), &block.index, &order].concat());
        let link = |locale: Option<&Locale<'_>>| {
            locale.map_or_else(|| "None".to_owned(), |locale| format!("Some(&L_{})", constant(&locale.tag)))
        };
        let own_parent = parent(data, locale);
        let english = data.locales.iter().find(|other| other.tag.text == "en" && block.covered < data.entries.len());
        let linked = own_parent.or(english);
        let order = if linked.is_some_and(|linked| packed(linked) == order) {
            "None".to_owned()
        } else {
            let number = orders.iter().position(|other| *other == order).unwrap_or_else(|| {
                orders.push(order);
                orders.len() - 1
            });
            format!("Some(&ORDER_{number})")
        };
        // What is short stands in the source: a file for each of hundreds costs more than it saves.
        let (text, index) = if block.sparse.is_some() {
            (format!("{:?}", block.text), format!("&{:?}", block.index))
        } else {
            let file = format!("names-{}.txt", locale.tag.text);
            let included = format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))");
            to.blob(&file, block.text.into_bytes());
            (included, format!("&{}", to.piece(&mut source, &format!("INDEX_{}", constant(&locale.tag)), &block.index)))
        };
        let _ = writeln!(
            source,
            "pub(crate) static L_{}: LocaleData = LocaleData {{ text: {text}, index: {index}, order: {order}, parent: {}, \
             labels: {}, covered: {}, number: {number}, tag: {}{}{}, endonym: {} }};",
            constant(&locale.tag),
            link(linked),
            block.sparse.map_or_else(|| "LocaleData::DENSE".to_owned(), |labels| labels.to_string()),
            block.covered,
            locale.tag.len(),
            if locale.rtl { " | LocaleData::RTL" } else { "" },
            if own_parent.is_none() && english.is_some() { " | LocaleData::LAST_RESORT" } else { "" },
            locale.endonym.len(),
        );
    }
    for (number, order) in orders.iter().enumerate() {
        to.piece(&mut source, &format!("ORDER_{number}"), order);
    }
    source.push_str("macro_rules! locales { ($then:ident) => { $then! {\n");
    for locale in &data.locales {
        let name = format!("{} ({})", locale.endonym.text, locale.tag.text);
        let _ = writeln!(source, "{0} L_{0} {name:?}", constant(&locale.tag));
    }
    source.push_str("} } }\npub(crate) use locales;\n");
    to.source.push_str(&source);
}
