//! Rules for how the world writes a name: articles, forms of state, abbreviations, whose a territory is, two names at once.
//!
//! What a rule makes is a name only where it is no name already, of another entry by another rule, or of a former entry:
//! a rule never answers wrongly, it has no answer then.

use std::collections::{BTreeMap, BTreeSet};

use super::forms::{ABBREVIATIONS, ARTICLES, FORMS, HEADS, HOLDERS, INITIALS, POLITY};
use super::text;
use crate::build::data::Data;
use crate::build::fold::{Folded, Letters};
use crate::build::schema::{ClaimKind, FormerKind, NameKind};

/// How many spellings of one name are made at most.
const MOST: usize = 96;

/// What rules make: folded texts, each with how weak its rule is and the entry, None where there are several.
#[derive(Default)]
pub(super) struct Variants(BTreeMap<Vec<u8>, (u8, Option<usize>)>);

/// Makes texts of an entry by rules.
struct Maker<'m> {
    letters: &'m Letters<'m>,
    known: &'m dyn Fn(&[u8]) -> Option<Option<usize>>,
    former: BTreeSet<Vec<u8>>,
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
        for (language, forms) in FORMS {
            maker.abroad(data, language, forms);
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
    for row in data.aliases.iter().filter(|row| row.lang.text == "en") {
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

impl Maker<'_> {
    fn fold(&self, name: &str) -> Option<Vec<u8>> {
        Folded::new(name, self.letters).map(|folded| folded.bytes().to_vec())
    }

    /// Whether the entry alone is called so.
    fn own(&self, entry: usize, name: &str) -> bool {
        self.fold(name).is_some_and(|name| (self.known)(&name) == Some(Some(entry)))
    }

    fn add(&mut self, entry: usize, level: u8, name: &str) {
        let Some(folded) = self.fold(name).filter(|folded| folded.len() > 4) else { return };
        if (self.known)(&folded).is_some() || self.former.contains(&folded) {
            return;
        }
        let made = self.made.0.entry(folded).or_insert((level, Some(entry)));
        if made.0 > level {
            *made = (level, Some(entry));
        } else if made.0 == level && made.1 != Some(entry) {
            made.1 = None;
        }
    }

    fn english(&mut self, data: &Data<'_>, entry: usize, called: &Called<'_>) {
        let id = data.entries[entry].id;
        let own: Vec<&str> = called.iter().filter(|(name, _)| self.own(entry, name)).map(|(name, _)| *name).collect();
        for name in &own {
            for spelling in spellings(name) {
                self.add(entry, 0, &spelling);
                self.add(entry, 0, &format!("{spelling} the"));
            }
            if let Some((before, bracket)) = name.split_once(" (") {
                self.add(entry, 0, &format!("{before} the {bracket}"));
            }
        }
        let whole = called.iter().filter(|(name, part)| !part && !name.contains(" of "));
        let short: Vec<&str> = whole.filter(|(name, _)| name.split(' ').count() <= 3).map(|(name, _)| *name).collect();
        for one in &short {
            for other in short.iter().filter(|other| *other != one) {
                if own.contains(one) || own.contains(other) {
                    self.add(entry, 0, &format!("{one} {other}"));
                }
            }
        }
        for name in &own {
            if let Some((form, place)) = form_of(name) {
                self.forms(entry, form, place, &short);
            }
        }
        match holder(data, id) {
            Some(holder) => {
                for name in short.iter().filter(|name| own.contains(name)) {
                    for spelling in spellings(name) {
                        for holder in holder {
                            self.add(entry, 1, &format!("{spelling} {holder}"));
                            self.add(entry, 1, &format!("{holder} {spelling}"));
                        }
                    }
                }
            }
            None => {
                for name in short.iter().filter(|name| own.contains(name)) {
                    for form in ["Republic", "Rep"] {
                        for text in [
                            format!("{form} of {name}"),
                            format!("{form} of the {name}"),
                            format!("{name} {form} of"),
                            format!("{name} {form} of the"),
                            format!("{name} {form}"),
                        ] {
                            self.add(entry, 2, &text);
                        }
                    }
                }
            }
        }
    }

    /// "Republic of X" and its kin, before, behind and shortened.
    fn forms(&mut self, entry: usize, form: &str, place: &str, short: &[&str]) {
        let own: Vec<&str> = short.iter().filter(|name| self.own(entry, name)).copied().collect();
        for place in own.into_iter().chain([place]).collect::<BTreeSet<_>>() {
            for form in spellings(form) {
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

    /// Articles and forms of state in another language.
    fn abroad(&mut self, data: &Data<'_>, language: &str, forms: &[(&str, &str)]) {
        let (articles, prepositions) =
            ARTICLES.iter().find(|row| row.0 == language).map_or((&[][..], &[""][..]), |row| (row.1, row.2));
        let heads: Vec<_> = HEADS.iter().filter(|row| row.0 == language).collect();
        let form_of: BTreeMap<&str, &str> =
            data.english().filter_map(|row| Some((row.id.text, form_of(row.formal.text)?.0))).collect();
        let locales = data.locales.iter().filter(|locale| text::language(locale.tag.text) == language);
        for row in locales.flat_map(|locale| &locale.names) {
            let Some(entry) = data.number(&row.id) else { continue };
            for name in row.all() {
                let own = self.own(entry, &name);
                if own {
                    for article in articles {
                        self.add(entry, 0, &format!("{} {article}", name.text));
                        self.add(entry, 0, &format!("{article} {}", name.text));
                    }
                    for (_, head, whole) in &heads {
                        let Some(rest) = name.strip_prefix(head) else { continue };
                        self.add(entry, 0, &format!("{whole} {rest}"));
                        self.add(entry, 0, &format!("{rest} {whole}"));
                        for article in articles {
                            self.add(entry, 0, &format!("{rest} {article} {whole}"));
                        }
                    }
                }
                let form = form_of.get(row.id.text).and_then(|form| forms.iter().find(|known| known.0 == *form));
                let Some((_, form)) = form else { continue };
                for preposition in prepositions {
                    self.add(entry, 1, &format!("{form} {preposition} {}", name.text));
                    self.add(entry, 1, &format!("{} {form} {preposition}", name.text));
                    for article in articles {
                        self.add(entry, 1, &format!("{} {article} {form} {preposition}", name.text));
                    }
                }
            }
        }
    }
}

/// What is before and what is behind the last "of", where the former is a form of state.
fn form_of(name: &str) -> Option<(&str, &str)> {
    let (form, place) = name.rsplit_once(" of ")?;
    let place = place.strip_prefix("the ").or_else(|| place.strip_prefix("The ")).unwrap_or(place);
    form.split(' ').all(|word| POLITY.contains(&word)).then_some((form, place))
}

/// What the entry is called that administers this one.
fn holder(data: &Data<'_>, id: &str) -> Option<&'static [&'static str]> {
    let administered =
        data.claims.iter().filter(|claim| claim.entry.text == id && claim.kind == ClaimKind::Administered);
    let by = administered.map(|claim| claim.by.text).find(|by| *by != id)?;
    HOLDERS.iter().find(|row| row.0 == by).map(|row| row.1)
}

/// A name with its words written out and shortened.
fn spellings(name: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for word in name.split([' ', '-', '\u{2011}']) {
        let short = ABBREVIATIONS.iter().find(|row| row.0 == word).map_or(&[][..], |row| row.1);
        let before = all.len();
        let room = before * (short.len() + 1) <= MOST;
        for short in short.iter().filter(|_| room) {
            for at in 0..before {
                all.push(format!("{} {short}", all[at]));
            }
        }
        for text in &mut all[..before] {
            text.push(' ');
            text.push_str(word);
        }
    }
    for (long, short) in INITIALS {
        if name.contains(long) {
            all.push(name.replace(long, short));
        }
    }
    all
}
