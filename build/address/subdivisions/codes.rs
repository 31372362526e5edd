//! ISO 3166-2: `subdivisions/codes.tsv`, `subdivisions/names.tsv` and `subdivisions/former.tsv`.

use crate::build::data::Data;
use crate::build::format::subdivision::{Code as Packed, Facts, LONGEST_RECORD, MOST_KINDS, is_latin};
use crate::build::names::unseen;
use crate::build::sorted::{Map, Set};
use crate::build::source::{Cell, Findings};

/// A code in force.
pub(crate) struct Code<'a> {
    pub(super) code: Cell<'a>,
    kind: Cell<'a>,
    pub(super) parent: Cell<'a>,
    pub(super) name: Cell<'a>,
    pub(super) english: Cell<'a>,
    entry: Cell<'a>,
    also: Cell<'a>,
    /// By language.
    pub(super) names: Vec<(Cell<'a>, Cell<'a>)>,
    /// The indices of the kind and of the entry that it is as well.
    packed: (u8, Option<u16>),
}

impl<'a> Code<'a> {
    pub(super) fn packed(&self) -> Packed<'a> {
        let (kind, entry) = self.packed;
        Packed { kind, entry, code: self.code.text, parent: self.parent.text }
    }

    /// Its names, whether a record has them or not.
    pub(super) fn spellings(&self) -> impl Iterator<Item = &'a str> {
        let also = self.also.text.split("; ");
        [self.name.text, self.english.text].into_iter().chain(also).filter(|name| !name.is_empty())
    }

    /// What the record says where no form has the subdivision. `languages` are those of the country.
    pub(super) fn facts<'n>(&self, names: &'n [(&'n str, &'n str)], languages: &str) -> Facts<'n>
    where
        'a: 'n,
    {
        let first = languages.split(' ').next();
        let local = self.names.iter().find(|(language, _)| Some(language.text) == first);
        Facts {
            key: self.name.text,
            name: local.map_or("", |(_, name)| name.text),
            english: if self.english.text == self.name.text { "" } else { self.english.text },
            code: Some(self.packed()),
            names,
            ..Facts::default()
        }
    }

    /// The names in all languages but the first of the country.
    pub(super) fn names_beside(&self, languages: &str) -> Vec<(&'a str, &'a str)> {
        let first = languages.split(' ').next();
        let others = self.names.iter().filter(|(language, _)| Some(language.text) != first);
        others.map(|(language, name)| (language.text, name.text)).collect()
    }
}

/// A code or a name that is no longer in force.
pub(crate) struct Former<'a> {
    pub(super) entry: Cell<'a>,
    pub(super) code: Cell<'a>,
    pub(super) name: Cell<'a>,
    pub(super) until: Cell<'a>,
    pub(super) successors: Cell<'a>,
    pub(super) source: Cell<'a>,
}

/// All of ISO 3166-2.
pub(crate) struct Codes<'a> {
    pub(super) all: Map<&'a str, Code<'a>>,
    pub(super) kinds: Vec<&'a str>,
    pub(super) former: Vec<Former<'a>>,
    /// Words for kinds: each with the kinds, and whether it is wide.
    words: Vec<(Cell<'a>, Cell<'a>, Cell<'a>)>,
}

impl<'a> Codes<'a> {
    /// The code that a row of a form has: its last part, or the whole where it is of another country.
    pub(super) fn of(&self, entry: &str, iso: &str) -> Option<&Code<'a>> {
        self.all.get(if iso.contains('-') { iso.to_owned() } else { format!("{entry}-{iso}") }.as_str())
    }

    /// Names without the words for the kind of a code, where these are in other letters than Latin ones: 广东 of 广东省.
    pub(super) fn without_words(&self, code: &Code<'a>, names: &[&str]) -> Vec<String> {
        let of_kind = |kinds: &Cell<'_>| kinds.text.split("; ").any(|kind| kind == code.kind.text);
        let words = self.words.iter().filter(|(word, kinds, _)| !is_latin(word.text) && of_kind(kinds));
        let mut short = Vec::new();
        for (word, ..) in words {
            for name in names.iter().map(|name| name.to_lowercase()) {
                let rest = name.strip_suffix(word.text).or_else(|| name.strip_prefix(word.text)).unwrap_or("").trim();
                if rest.chars().count() > 1 {
                    short.push(rest.to_owned());
                }
            }
        }
        short
    }

    /// The words for kinds, a line each: `+` where it is wide, the word, and the indices of its kinds as bytes.
    pub(super) fn words(&self) -> Vec<u8> {
        let mut all = Vec::new();
        for (word, kinds, wide) in &self.words {
            let kinds: Vec<u8> = kinds
                .text
                .split("; ")
                .filter_map(|kind| u8::try_from(self.kinds.binary_search(&kind).ok()?).ok())
                .collect();
            let number = |length: usize| u8::try_from(length).unwrap_or(u8::MAX);
            all.extend([u8::from(!wide.is_empty()), number(word.len()), number(kinds.len())]);
            all.extend(word.bytes().chain(kinds));
        }
        all
    }

    /// The former names and codes whose only successor is this one.
    pub(super) fn before(&self, code: &str) -> impl Iterator<Item = &'a str> {
        let rows = self.former.iter().filter(move |former| former.successors.text == code);
        rows.flat_map(|former| {
            former.name.text.split("; ").chain(former.code.text.split_once('-').map(|(_, part)| part))
        })
    }
}

pub(crate) fn read<'a>(data: &Data<'a>) -> Codes<'a> {
    let rows = &data.tables["subdivisions/codes.tsv"].rows;
    let kinds: Set<&str> = rows.iter().map(|row| row.cell("kind").text).collect();
    let kinds: Vec<&str> = kinds.into_all();
    let mut names: Map<&str, Vec<(Cell<'a>, Cell<'a>)>> = Map::default();
    for row in &data.tables["subdivisions/names.tsv"].rows {
        names.or_insert(row.cell("code").text, Default::default()).push((row.cell("language"), row.cell("name")));
    }
    let code = |row: &crate::build::source::Row<'a>| {
        let cell = |column| row.cell(column);
        let kind = kinds.binary_search(&cell("kind").text).ok();
        let entry = Some(cell("entry").text).filter(|entry| !entry.is_empty());
        let entry = entry.and_then(|id| data.entries.iter().position(|entry| entry.id == id));
        Code {
            code: cell("code"),
            kind: cell("kind"),
            parent: cell("parent"),
            name: cell("name"),
            english: cell("english"),
            entry: cell("entry"),
            also: cell("also"),
            names: names.get(cell("code").text).cloned().unwrap_or_default(),
            packed: (
                kind.and_then(|kind| u8::try_from(kind).ok()).unwrap_or(0),
                entry.and_then(|entry| u16::try_from(entry).ok()),
            ),
        }
    };
    let former = data.tables["subdivisions/former.tsv"].rows.iter().map(|row| {
        let cell = |column| row.cell(column);
        Former {
            entry: cell("entry"),
            code: cell("code"),
            name: cell("name"),
            until: cell("until"),
            successors: cell("successors"),
            source: cell("source"),
        }
    });
    let words = data.tables["subdivisions/words.tsv"].rows.iter();
    let words = words.map(|row| (row.cell("word"), row.cell("kinds"), row.cell("wide"))).collect();
    Codes {
        words,
        all: rows.iter().map(|row| (row.cell("code").text, code(row))).collect(),
        former: former.collect(),
        kinds,
    }
}

pub(crate) fn check(codes: &Codes<'_>, data: &Data<'_>, findings: &mut Findings) {
    let is_part = |text: &str| {
        (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    };
    let alpha2s: Map<&str, &str> = data.entries.iter().map(|entry| (entry.alpha2.text, entry.languages.text)).collect();
    for code in codes.all.values() {
        let (alpha2, part) = code.code.text.split_once('-').unwrap_or(("", ""));
        let languages = alpha2s.get(alpha2).copied().unwrap_or("");
        if !is_part(part) || !alpha2s.contains_key(alpha2) {
            let message = format!(
                "{:?}, expected an alpha-2 of countries.tsv, a hyphen and up to three characters",
                code.code.text
            );
            code.code.wrong(findings, message);
        }
        let above = format!("{alpha2}-{}", code.parent.text);
        if !code.parent.is_empty() && (code.parent == part || !codes.all.contains_key(above.as_str())) {
            code.parent.wrong(findings, format!("{above:?} is not a code of another subdivision"));
        }
        if code.kind.is_empty() || code.kind.chars().any(char::is_uppercase) {
            code.kind
                .wrong(findings, format!("{:?}, expected what ISO 3166-2 calls it, in small letters", code.kind.text));
        }
        if code.name.is_empty() {
            code.name.wrong(findings, "no name; expected one");
        }
        if !code.entry.is_empty() && code.packed.1.is_none() {
            code.entry.wrong(findings, format!("{:?} is not an id of countries.tsv", code.entry.text));
        }
        let names = code.names.iter().map(|(_, name)| *name);
        for cell in [code.name, code.english, code.also].into_iter().chain(names).filter(|cell| !cell.is_ascii()) {
            if let Some((at, message)) = unseen(&cell) {
                cell.wrong_at(findings, at, message);
            }
        }
        for (language, _) in
            code.names.iter().filter(|(language, _)| !languages.split(' ').any(|own| own == language.text))
        {
            language.wrong(findings, format!("{:?} is not a language of {alpha2} ({languages})", language.text));
        }
        let names = code.names_beside(languages);
        let length = code.facts(&names, languages).length();
        if length > LONGEST_RECORD {
            code.name
                .wrong(findings, format!("texts of {length} bytes; the compiled file has room for {LONGEST_RECORD}"));
        }
    }
    if codes.kinds.len() > MOST_KINDS {
        findings.add("subdivisions/codes.tsv", 1, 1, format!("more than {MOST_KINDS} kinds"));
    }
    for row in &data.tables["subdivisions/names.tsv"].rows {
        if !codes.all.contains_key(row.cell("code").text) {
            row.cell("code").wrong(findings, "expected a code of subdivisions/codes.tsv");
        }
    }
    for (word, kinds, wide) in &codes.words {
        if word.is_empty() || word.len() > 60 || word.chars().any(char::is_uppercase) {
            word.wrong(findings, format!("{:?}, expected a word in small letters", word.text));
        }
        for kind in kinds.text.split("; ").filter(|kind| codes.kinds.binary_search(kind).is_err()) {
            kinds.wrong(findings, format!("{kind:?} is not a kind of subdivisions/codes.tsv"));
        }
        if !["", "yes"].contains(&wide.text) {
            wide.wrong(findings, format!("{:?}, expected yes or nothing", wide.text));
        }
    }
    for former in &codes.former {
        if !data.entries.iter().any(|entry| entry.id == former.entry.text) {
            former.entry.wrong(findings, format!("{:?} is not an id of countries.tsv", former.entry.text));
        }
        // A subdivision may be no more before ISO withdraws its code.
        if former.successors.text == former.code.text && !former.code.is_empty() {
            former.successors.wrong(findings, format!("{} succeeds itself", former.code.text));
        }
        if former.name.is_empty() {
            former.name.wrong(findings, "no name; expected one");
        }
        for successor in former.successors.list().filter(|successor| !codes.all.contains_key(successor)) {
            former.successors.wrong(findings, format!("{successor:?} is not a code of subdivisions/codes.tsv"));
        }
    }
}
