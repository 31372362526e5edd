//! Whether the locales, their names and the tags that lead to them fit together.

use std::collections::BTreeSet;

use crate::build::entries::{World, is_tag};
use crate::build::source::{Findings, Seen};

impl World<'_, '_> {
    pub(crate) fn locales(&self, findings: &mut Findings) {
        let file = "locales.tsv";
        let tags: BTreeSet<&str> = self.data.locales.iter().map(|locale| locale.tag).collect();
        if !tags.contains("en") {
            findings.add(file, 1, 1, "no row en; expected English, the language of last resort");
        }
        for name in self.data.tables.keys().filter_map(|file| file.strip_prefix("names/")) {
            let tag = name.strip_suffix(".tsv").unwrap_or(name);
            if !tags.contains(tag) {
                findings.add(
                    &format!("names/{name}"),
                    1,
                    1,
                    format!("{tag:?} is no locale; expected a tag of locales.tsv"),
                );
            }
        }
        let mut seen = Seen::default();
        for locale in &self.data.locales {
            if let Some(first) = seen.before(locale.tag.to_lowercase(), locale.row.line) {
                let message = format!("{} is here twice but for case; the first is in line {first}", locale.tag);
                self.report(findings, file, &locale.row, "tag", message);
            }
            if !is_tag(locale.tag) {
                self.report(
                    findings,
                    file,
                    &locale.row,
                    "tag",
                    format!("{:?}, expected a tag such as sq or zh-Hant", locale.tag),
                );
            }
            if locale.endonym.is_empty() {
                self.report(
                    findings,
                    file,
                    &locale.row,
                    "endonym",
                    "no endonym; expected the language's own name for itself",
                );
            }
            let mut at = locale.parent;
            let mut steps = 0;
            while !at.is_empty() {
                steps += 1;
                let Some(parent) = self.data.locales.iter().find(|other| other.tag == at) else {
                    self.report(
                        findings,
                        file,
                        &locale.row,
                        "parent",
                        format!("{at:?} is no locale; expected a tag of this table, or nothing"),
                    );
                    break;
                };
                if steps > tags.len() {
                    self.report(findings, file, &locale.row, "parent", "the parents go round in a circle");
                    break;
                }
                at = parent.parent;
            }
        }
    }

    pub(crate) fn names(&self, findings: &mut Findings) {
        for locale in &self.data.locales {
            let file = format!("names/{}.tsv", locale.tag);
            if locale.names.is_empty() {
                if locale.parent.is_empty() && !self.data.unreadable.contains(&file.as_str()) {
                    self.report(
                        findings,
                        "locales.tsv",
                        &locale.row,
                        "tag",
                        format!("data/{file} is missing or empty; expected it, as the locale has no parent"),
                    );
                }
                continue;
            }
            let mut lines = vec![None; self.data.entries.len()];
            for names in &locale.names {
                let line = self.ids.get(names.id).map(|index| &mut lines[*index]);
                if line.is_none() {
                    self.entry(findings, &file, &names.row, "id", names.id);
                }
                if let Some(first) = line.and_then(|line| line.replace(names.row.line)) {
                    self.report(
                        findings,
                        &file,
                        &names.row,
                        "id",
                        format!("{} is here twice; the first is in line {first}", names.id),
                    );
                }
                if locale.tag == "en" && names.name.is_empty() {
                    self.report(
                        findings,
                        &file,
                        &names.row,
                        "name",
                        "no name; expected one, as English is the language of last resort",
                    );
                }
            }
            // A file that names every entry gives the order of its locale, one that names some keeps its parent's.
            let missing = self.ids.iter().filter(|(_, index)| lines[**index].is_none());
            let missing: Vec<&str> = missing.map(|(id, _)| *id).collect();
            if !missing.is_empty() && locale.parent.is_empty() {
                let line = locale.names.last().map_or(1, |names| names.row.line);
                let message = format!(
                    "{} entries are missing ({}); expected all, as the locale has no parent",
                    missing.len(),
                    few(&missing)
                );
                findings.add(&file, line, 1, message);
            }
        }
    }

    pub(crate) fn tags(&self, findings: &mut Findings) {
        let file = "tags.tsv";
        let languages: BTreeSet<&str> =
            self.data.locales.iter().filter_map(|locale| locale.tag.split('-').next()).collect();
        let mut seen = Seen::default();
        for tag in &self.data.tags {
            match tag.kind {
                "parent" => {
                    if !self.data.locales.iter().any(|locale| locale.tag == tag.to) {
                        self.report(
                            findings,
                            file,
                            &tag.row,
                            "to",
                            format!("{:?}, expected a tag of locales.tsv", tag.to),
                        );
                    }
                }
                "alias" => {
                    if !is_tag(tag.to) || !languages.contains(tag.to.split('-').next().unwrap_or("")) {
                        let message = format!("{:?}, expected a tag in one of the bundled languages", tag.to);
                        self.report(findings, file, &tag.row, "to", message);
                    }
                }
                "script" => {
                    if tag.to.len() != 4 || !tag.to.bytes().all(|byte| byte.is_ascii_alphabetic()) {
                        let message = format!("{:?}, expected a script of four letters", tag.to);
                        self.report(findings, file, &tag.row, "to", message);
                    }
                }
                other => {
                    self.report(
                        findings,
                        file,
                        &tag.row,
                        "kind",
                        format!("{other:?}, expected alias, parent or script"),
                    );
                }
            }
            if tag.from.is_empty() {
                self.report(findings, file, &tag.row, "from", "no tag; expected one");
            }
            if let Some(first) = seen.before(format!("{} {}", tag.kind, tag.from.to_lowercase()), tag.row.line) {
                let message = format!("{} is here twice but for case; the first is in line {first}", tag.from);
                self.report(findings, file, &tag.row, "from", message);
            }
        }
    }
}

fn few(items: &[&str]) -> String {
    let shown = items.iter().take(5).copied().collect::<Vec<_>>().join(", ");
    if items.len() > 5 { format!("{shown} …") } else { shown }
}
