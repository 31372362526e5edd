//! The tables that lead from a tag to a locale.

use super::Locale;
use super::blocks::{constant, parent};
use crate::build::data::Data;
use crate::build::format::key;
use crate::build::output::{Output, Pool, list};

/// Emits them. `narrowed` names the locales that a tag can lead to, all where it is None; the handles of the others stay.
pub(super) fn emit(data: &Data<'_>, narrowed: Option<&str>, to: &mut Output) {
    let wanted: Vec<&str> = narrowed.unwrap_or("").split(',').map(str::trim).filter(|tag| !tag.is_empty()).collect();
    let by_tag: Vec<&Locale<'_>> =
        data.locales.iter().filter(|locale| wanted.is_empty() || wanted.contains(&locale.tag.text)).collect();
    // A tag leads to the nearest locale that is kept: itself, or one of its parents.
    let kept = |tag: &str| {
        let own = data.locales.iter().find(|locale| locale.tag.text == tag);
        let mut chain = std::iter::successors(own, |locale| parent(data, locale));
        chain.find_map(|locale| by_tag.iter().position(|kept| kept.tag.text == locale.tag.text))
    };
    let mut pool = Pool::default();
    let mut tags = phf_codegen::Map::new();
    let own = data.locales.iter().map(|locale| (locale.tag.text, locale.tag.text));
    let others = data.tags.iter().filter(|tag| tag.kind.text == "parent").map(|tag| (tag.from.text, tag.to.text));
    for (from, to) in own.chain(others) {
        if let Some(number) = kept(to) {
            tags.entry(key(0, from.bytes()), format!("({number}, {})", pool.span(from)));
        }
    }
    let (mut aliases, mut scripts) = (phf_codegen::Map::new(), phf_codegen::Map::new());
    for tag in &data.tags {
        match tag.kind.text {
            "parent" => continue,
            "alias" => {
                aliases.entry(key(0, tag.from.bytes()), format!("({}, {})", pool.span(&tag.from), pool.span(&tag.to)))
            }
            _ => scripts.entry(key(0, tag.from.bytes()), format!("({}, *b\"{}\")", pool.span(&tag.from), tag.to.text)),
        };
    }
    let source = format!(
        "pub(crate) static LOCALES: [&LocaleData; {}] = [{}];\npub(crate) static TAGS: phf::Map<u64, (u16, Span)> = {};\n\
         pub(crate) static ALIASES: phf::Map<u64, (Span, Span)> = {};\npub(crate) static SCRIPTS: phf::Map<u64, (Span, [u8; 4])> = {};\n{}",
        by_tag.len(),
        list(by_tag, |locale| format!("&L_{}", constant(&locale.tag))),
        tags.build(),
        aliases.build(),
        scripts.build(),
        pool.emit("TAG_TEXT"),
    );
    to.add("tags", data.locales.len() + data.tags.len(), &source);
    let version = |id: &str| data.versions.get(id).copied().unwrap_or("");
    let source = format!(
        "pub(crate) const CLDR_VERSION: &str = {:?};\npub(crate) const LIBPHONENUMBER_VERSION: &str = {:?};\n",
        version("cldr"),
        version("phonenumbers")
    );
    to.add("versions", 2, &source);
}
