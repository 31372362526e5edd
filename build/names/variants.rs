//! Rules for how the world writes a name: articles, forms of state, abbreviations, whose a territory is, two names at once.
//!
//! What a rule makes is a name only where it is no name already, of another entry by another rule, or of a former entry:
//! a rule never answers wrongly, it has no answer then.

use super::forms::{ARTICLES, HEADS, HOLDERS, LARGE, SPECIAL, SPECIAL_KINDS, WITH};
use super::phrases::{PHRASES, Whose};
use super::{text, written};
use crate::build::data::Data;
use crate::build::fold::{Folded, Letters};
use crate::build::schema::{ClaimKind, FormerKind, NameKind};
use crate::build::sorted::{Map, Set};

/// What rules make: folded texts, each with how weak its rule is and the entry, None where there are several.
#[derive(Default)]
pub(super) struct Variants(Map<Vec<u8>, (u8, Option<usize>)>);

/// Makes texts of an entry by rules.
struct Maker<'m> {
    letters: &'m Letters<'m>,
    known: &'m dyn Fn(&[u8]) -> Option<Option<usize>>,
    former: Set<Vec<u8>>,
    made: Variants,
}

/// The English names of an entry, and whether each is the name of a part.
type Called<'a> = Vec<(&'a str, bool)>;

impl Variants {
    /// `known` says whose a folded name is: None where it is nobody's, Some(None) where it is not one entry's alone.
    pub(super) fn new(data: &Data<'_>, letters: &Letters<'_>, known: &dyn Fn(&[u8]) -> Option<Option<usize>>) -> Self {
        let former = data.former.iter().flat_map(|row| row.aliases.iter().copied().chain([row.name.text]));
        let former = former.filter_map(|name| Folded::new(name, letters)).map(|name| name.bytes().to_vec()).collect();
        let mut maker = Maker { letters, known, former, made: Variants::default() };
        for (entry, called) in english(data).iter().enumerate() {
            maker.english(data, entry, called);
        }
        for (language, heads, prepositions) in HEADS {
            let articles = ARTICLES.iter().find(|row| row.0 == *language).map_or(&[][..], |row| row.1);
            for (entry, name) in abroad(data, language).into_all() {
                if maker.own(entry, name) {
                    maker.abroad(entry, name, heads, prepositions, articles);
                }
            }
        }
        maker.phrases(data);
        let large = data.locales.iter().filter(|locale| LARGE.contains(&locale.tag.text));
        let names = large.flat_map(|locale| &locale.names);
        let names = names.flat_map(|row| row.all().map(|cell| (row.id.text, cell.text)));
        let aliases = data.written.iter().chain(&data.aliases).map(|row| (row.entry.text, row.alias.text));
        for (id, name) in names.chain(aliases).collect::<Set<_>>().into_all() {
            if let (Some(entry), Some(turned)) = (data.number(id), written::in_order(name)) {
                if maker.own(entry, name) {
                    maker.add(entry, 2, &turned);
                }
            }
        }
        // Egypt writes the sound of "go" with another letter than its neighbours: أنغولا is أنجولا.
        for (entry, name) in abroad(data, "ar").into_all() {
            // The result for Gambia is Zambia elsewhere.
            if name.contains('غ') && data.entries[entry].id != "GM" && maker.own(entry, name) {
                maker.add(entry, 1, &name.replace('غ', "ج"));
            }
        }
        maker.made
    }

    /// What one entry alone is called so.
    pub(super) fn all(&self) -> impl Iterator<Item = (&[u8], usize)> {
        self.0.iter().filter_map(|(name, (_, entry))| entry.map(|entry| (name.as_slice(), entry)))
    }
}

fn english<'a>(data: &Data<'a>) -> Vec<Called<'a>> {
    let mut called: Vec<Called<'a>> = vec![Vec::new(); data.entries.len()];
    let mut add = |id: &str, name: &'a str, part: bool| {
        if let Some(called) = data.number(id).map(|entry| &mut called[entry]) {
            if !called.iter().any(|(known, _)| *known == name) {
                called.push((name, part));
            }
        }
    };
    for locale in data.locales.iter().filter(|locale| text::language(locale.tag.text) == "en") {
        for row in &locale.names {
            for cell in row.all() {
                add(&row.id, cell.text, false);
            }
        }
    }
    for row in data.aliases.iter().chain(&data.written).filter(|row| row.lang.text == "en") {
        add(&row.entry, row.alias.text, row.kind == NameKind::Part);
    }
    for row in data.former.iter().filter(|row| matches!(row.kind, FormerKind::Change | FormerKind::Renamed)) {
        if let [successor] = row.successors[..] {
            add(successor, row.name.text, false);
            for alias in &row.aliases {
                add(successor, alias, false);
            }
        }
    }
    called
}

/// The names of all entries in a language.
fn abroad<'a>(data: &Data<'a>, language: &str) -> Set<(usize, &'a str)> {
    let locales = data.locales.iter().filter(|locale| text::language(locale.tag.text) == language);
    let names = locales.flat_map(|locale| &locale.names).flat_map(|row| row.all().map(|cell| (row.id.text, cell.text)));
    let aliases = data.aliases.iter().chain(&data.written).filter(|row| text::language(row.lang.text) == language);
    let all = names.chain(aliases.map(|row| (row.entry.text, row.alias.text)));
    all.filter_map(|(id, name)| Some((data.number(id)?, name))).collect()
}

/// What the lists of a locale show, without brackets.
fn shown<'a>(data: &Data<'a>, tag: &str) -> Set<(usize, &'a str)> {
    let locales = data.locales.iter().filter(|locale| locale.tag.text == tag);
    let names = locales.flat_map(|locale| &locale.names).map(|row| (row.id.text, row.name.text));
    let names = names.filter(|(_, name)| !name.is_empty() && !name.contains(['(', ',', '&']));
    names.filter_map(|(id, name)| Some((data.number(id)?, name))).collect()
}

impl Maker<'_> {
    /// Whether the entry alone is called so.
    fn own(&self, entry: usize, name: &str) -> bool {
        Folded::new(name, self.letters).is_some_and(|name| (self.known)(name.bytes()) == Some(Some(entry)))
    }

    fn add(&mut self, entry: usize, level: u8, name: &str) {
        let Some(folded) = Folded::new(name, self.letters) else { return };
        let folded = folded.bytes();
        if level < 3 && written::is_short(name, folded.len()) {
            return;
        }
        if let Some(made) = self.made.0.get_mut(folded) {
            if made.0 > level {
                *made = (level, Some(entry));
            } else if made.0 == level && made.1 != Some(entry) {
                made.1 = None;
            }
        } else if (self.known)(folded).is_none() && !self.former.contains(folded) {
            self.made.0.insert(folded.to_vec(), (level, Some(entry)));
        }
    }

    fn english(&mut self, data: &Data<'_>, entry: usize, called: &Called<'_>) {
        let id = data.entries[entry].id;
        let own: Vec<(&str, bool)> = called.iter().filter(|(name, _)| self.own(entry, name)).copied().collect();
        for (name, _) in &own {
            self.add(entry, 0, &format!("{name} the"));
            for spelling in written::spellings(name) {
                self.add(entry, 0, &spelling);
            }
            if let Some((before, bracket)) = name.split_once(" (") {
                self.add(entry, 0, &format!("{before} the {bracket}"));
            }
            if let Some(turned) = written::turned(name) {
                for spelling in written::spellings(&turned) {
                    self.add(entry, 0, &spelling);
                }
            }
            if let Some(plain) = written::without_letters_beyond_ascii(name) {
                self.add(entry, 3, &plain);
            }
        }
        let whole = called.iter().filter(|(name, part)| !part && !name.contains(" of "));
        let short: Vec<&str> = whole.filter(|(name, _)| name.split(' ').count() <= 3).map(|(name, _)| *name).collect();
        let is_own = |name: &str| own.iter().any(|(own, _)| *own == name);
        for one in &short {
            for other in short.iter().filter(|other| *other != one) {
                if is_own(one) || is_own(other) {
                    self.add(entry, 0, &format!("{one} {other}"));
                }
            }
        }
        // A part with the whole: "Azores (Portugal)", "Tanzania: Zanzibar".
        for (part, _) in own.iter().filter(|(_, part)| *part) {
            for whole in short.iter().chain(HOLDERS.iter().filter(|row| row.0 == id).flat_map(|row| row.1)) {
                self.add(entry, 1, &format!("{part} {whole}"));
                self.add(entry, 1, &format!("{whole} {part}"));
            }
        }
        for (name, _) in &own {
            if let Some((form, place)) = written::form_of(name) {
                self.forms(entry, form, place, &short);
            }
        }
        let names: Vec<&str> = own.iter().filter(|(_, part)| !part).map(|(name, _)| *name).collect();
        match holder(data, id) {
            Some(holder) => self.held(entry, id, &names, holder),
            None => {
                for name in names.iter().filter(|name| short.contains(name)) {
                    for text in [
                        format!("Republic of {name}"),
                        format!("Republic of the {name}"),
                        format!("Rep of {name}"),
                        format!("{name} Republic of"),
                        format!("{name} Rep of"),
                        format!("{name} Republic"),
                        format!("{name} Rep"),
                    ] {
                        self.add(entry, 2, &text);
                    }
                }
            }
        }
    }

    /// "Republic of X" and its kin, before, behind and shortened.
    fn forms(&mut self, entry: usize, form: &str, place: &str, short: &[&str]) {
        let own: Vec<&str> = short.iter().filter(|name| self.own(entry, name)).copied().collect();
        for place in own.into_iter().chain([place]).collect::<Set<_>>().into_all() {
            for form in written::spellings(form) {
                for text in [
                    format!("{place} {form} of"),
                    format!("{place} {form} of the"),
                    format!("{place} the {form} of"),
                    format!("{place} the {form} of the"),
                    format!("{place} {form}"),
                    format!("{form} of {place}"),
                    format!("{form} of the {place}"),
                    format!("{form} {place}"),
                ] {
                    self.add(entry, 1, &text);
                }
            }
        }
    }

    /// Whose a territory is, before it or behind.
    fn held(&mut self, entry: usize, id: &str, names: &[&str], holders: &[&str]) {
        for name in names.iter().filter(|name| name.split(' ').count() <= 7) {
            for (order, holder) in holders.iter().enumerate() {
                self.add(entry, 1, &format!("{name} {holder}"));
                if order < 2 || SPECIAL.contains(&id) {
                    self.add(entry, 1, &format!("{holder} {name}"));
                }
            }
            for spelling in written::spellings(name).iter().take(4) {
                for holder in holders.iter().take(3) {
                    self.add(entry, 1, &format!("{spelling} {holder}"));
                }
            }
        }
        if !SPECIAL.contains(&id) {
            return;
        }
        for name in names.iter().filter(|name| name.split(' ').count() <= 2) {
            for kind in SPECIAL_KINDS {
                self.add(entry, 1, &format!("{name} {kind}"));
                self.add(entry, 1, &format!("{kind} {name}"));
                for holder in holders {
                    self.add(entry, 1, &format!("{holder} {name} {kind}"));
                    self.add(entry, 1, &format!("{name} {kind} {holder}"));
                    self.add(entry, 1, &format!("{holder} {kind} {name}"));
                    self.add(entry, 1, &format!("{name} {holder} {kind}"));
                }
            }
        }
    }

    /// What lists of a language write around names.
    fn phrases(&mut self, data: &Data<'_>) {
        let formal = data.aliases.iter().filter(|row| row.lang.text == "en" && row.kind == NameKind::Formal);
        let formal: Vec<(&str, &str)> =
            formal.filter_map(|row| Some((written::form_of(row.alias.text)?.0, row.entry.text))).collect();
        for (of, whose, phrases) in PHRASES {
            // Few entries have all their names, and many what lists show.
            let names = match whose {
                Whose::Those(ids) if ids.len() < 3 => abroad(data, of),
                _ => shown(data, of),
            };
            for (entry, name) in names.into_all() {
                let id = data.entries[entry].id;
                let is_theirs = match whose {
                    Whose::Those(ids) => ids.contains(&id),
                    Whose::Form(form) => formal.iter().any(|(of, whose)| of == form && *whose == id),
                };
                if is_theirs && name.split(' ').count() <= 3 && self.own(entry, name) {
                    for phrase in *phrases {
                        self.add(entry, 2, &phrase.replace("{}", name));
                    }
                }
            }
        }
    }

    /// Articles, and what a name begins with behind the place, in another language.
    fn abroad(&mut self, entry: usize, name: &str, heads: &[&str], prepositions: &[&str], articles: &[&str]) {
        for (head, place) in written::headed(name, heads, prepositions) {
            self.add(entry, 0, &format!("{place} {head}"));
            for article in articles {
                self.add(entry, 0, &format!("{place} {article} {head}"));
            }
            for short in written::romance(head) {
                self.add(entry, 1, &format!("{place} {short}"));
                self.add(entry, 1, &format!("{short} {place}"));
            }
        }
    }
}

/// What the entry is called that administers this one, or that lists name with it.
fn holder(data: &Data<'_>, id: &str) -> Option<&'static [&'static str]> {
    let administered =
        data.claims.iter().filter(|claim| claim.entry.text == id && claim.kind == ClaimKind::Administered);
    let by = administered.map(|claim| claim.by.text).find(|by| *by != id);
    let by = by.or_else(|| WITH.iter().find(|row| row.0 == id).map(|row| row.1))?;
    HOLDERS.iter().find(|row| row.0 == by).map(|row| row.1)
}
