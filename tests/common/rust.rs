//! Just enough of Rust to see which file refers to which: words and signs, modules, `use` trees and paths.

use std::collections::BTreeMap;
use std::path::Path;

/// A word, or one sign.
#[derive(Clone, Debug)]
struct Token {
    text: String,
    line: usize,
}

/// Words and signs without comments, texts, characters and lifetimes. A text becomes `"…"` with what is in it, for
/// `#[path = "…"]`.
fn tokens(source: &str) -> Vec<Token> {
    let bytes = source.as_bytes();
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80;
    let (mut found, mut at, mut line) = (Vec::new(), 0, 1);
    while at < bytes.len() {
        let rest = &source[at..];
        let word = rest.bytes().take_while(|byte| is_word(*byte)).count();
        let length = if let Some(comment) = rest.strip_prefix("//") {
            2 + comment.find('\n').unwrap_or(comment.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").expect("a comment ends") + 2
        } else if matches!(&rest[..word], "r" | "br" | "cr") && rest[word..].starts_with(['"', '#']) {
            let hashes = rest[word..].bytes().take_while(|byte| *byte == b'#').count();
            if rest[word + hashes..].starts_with('"') {
                let end = format!("\"{}", "#".repeat(hashes));
                let start = word + hashes + 1;
                start + rest[start..].find(&end).expect("a raw text ends") + end.len()
            } else {
                word + 1
            }
        } else if rest.starts_with('"') {
            let mut end = 1;
            while bytes[at + end] != b'"' {
                end += if bytes[at + end] == b'\\' { 2 } else { 1 };
            }
            found.push(Token { text: rest[..=end].to_owned(), line });
            end + 1
        } else if let Some(quoted) = rest.strip_prefix('\'') {
            let first = quoted.chars().next().map_or(0, char::len_utf8);
            match quoted.strip_prefix('\\') {
                Some(escaped) => 3 + escaped[1..].find('\'').expect("a character ends") + 1,
                None if quoted[first..].starts_with('\'') => first + 2,
                None => 1 + quoted.bytes().take_while(|byte| is_word(*byte)).count(),
            }
        } else if word > 0 {
            found.push(Token { text: rest[..word].to_owned(), line });
            word
        } else if rest.starts_with("::") {
            found.push(Token { text: "::".to_owned(), line });
            2
        } else {
            if !bytes[at].is_ascii_whitespace() {
                found.push(Token { text: rest[..1].to_owned(), line });
            }
            1
        };
        line += rest[..length].matches('\n').count();
        at += length;
    }
    found
}

/// Segments from the root of the crate.
type Segments = Vec<String>;

#[derive(Debug, Default)]
struct Module {
    file: String,
    /// What `use` brings into it: under which name, or `*`, and from where.
    imports: Vec<(String, Segments)>,
    /// What it refers to: line and path.
    paths: Vec<(usize, Segments)>,
    /// Words that follow `fn`, `struct` and their like.
    items: Vec<String>,
    /// The files of `#[cfg(test)] mod …;`.
    tests: Vec<String>,
}

/// The modules of a crate by their path.
pub(crate) struct Crate {
    modules: BTreeMap<Segments, Module>,
}

impl Crate {
    /// Reads modules and all below them; a name is empty for the root of the crate.
    pub(crate) fn read(root: &Path, tops: &[(&str, &str)]) -> Self {
        let mut modules = BTreeMap::from([(Segments::new(), Module::default())]);
        for (name, file) in tops {
            let path = if name.is_empty() { Segments::new() } else { vec![(*name).to_owned()] };
            load(root, file, path, &mut modules);
        }
        Crate { modules }
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = &str> {
        let tests = self.modules.values().flat_map(|module| &module.tests).map(String::as_str);
        self.modules.values().map(|module| module.file.as_str()).filter(|file| !file.is_empty()).chain(tests)
    }

    /// From which file to which, and by which line and path.
    pub(crate) fn arrows(&self) -> Vec<(String, String, String)> {
        let mut arrows = Vec::new();
        for module in self.modules.values() {
            for (line, path) in &module.paths {
                // To bring a module in is no arrow yet: what is asked of it is one.
                let brought_in = module.imports.iter().any(|(_, target)| target == path);
                if brought_in && self.modules.contains_key(path) {
                    continue;
                }
                let to = self.resolve(path, 8);
                if !to.is_empty() && to != module.file {
                    arrows.push((module.file.clone(), to, format!("{line}: {}", path.join("::"))));
                }
            }
        }
        arrows.sort();
        arrows
    }

    /// The file that defines what a path leads to.
    fn resolve(&self, path: &[String], depth: u32) -> String {
        let mut at = 0;
        while at < path.len() && self.modules.contains_key(&path[..=at]) {
            at += 1;
        }
        let module = &self.modules[&path[..at]];
        let Some(name) = path.get(at).filter(|name| depth > 0 && !module.items.contains(name)) else {
            return module.file.clone();
        };
        let onward = |target: &[String]| [target, &path[at + 1..]].concat();
        if let Some((_, target)) = module.imports.iter().find(|(known, _)| known == name) {
            return self.resolve(&onward(target), depth - 1);
        }
        let all = module.imports.iter().filter(|(known, _)| known == "*");
        for (_, target) in all {
            let below = [target.as_slice(), &path[at..]].concat();
            let has = self.modules.get(target).is_some_and(|module| module.items.contains(name));
            if has || self.modules.contains_key(&below) {
                return self.resolve(&below, depth - 1);
            }
        }
        module.file.clone()
    }
}

/// Reads a file as the module of a path, and the files of the modules below it.
fn load(root: &Path, file: &str, path: Segments, modules: &mut BTreeMap<Segments, Module>) {
    let source = std::fs::read_to_string(root.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let mut reader = Reader { tokens: tokens(&source), at: 0, file, below: Vec::new(), tests: Vec::new(), modules };
    reader.module(&path);
    let (below, tests) = (reader.below, reader.tests);
    for (child, own, is_test) in below
        .into_iter()
        .map(|(child, own)| (child, own, false))
        .chain(tests.into_iter().map(|child| (child, None, true)))
    {
        let path = child;
        let (folder, name) = file.rsplit_once('/').unwrap();
        let stem = name.trim_end_matches(".rs");
        let folder =
            if matches!(stem, "mod" | "lib") || own.is_some() { folder.to_owned() } else { format!("{folder}/{stem}") };
        let last = path.last().unwrap();
        let candidates = match own {
            Some(own) => vec![normal(&format!("{folder}/{own}"))],
            None => vec![format!("{folder}/{last}.rs"), format!("{folder}/{last}/mod.rs")],
        };
        let file = candidates.iter().find(|file| root.join(file).exists());
        let file = file.unwrap_or_else(|| panic!("none of {candidates:?}"));
        if is_test {
            modules.get_mut(&path[..path.len() - 1]).expect("a module has its parent").tests.push(file.clone());
        } else {
            load(root, file, path, modules);
        }
    }
}

/// `build/../src/fold.rs` is `src/fold.rs`.
fn normal(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

struct Reader<'r> {
    tokens: Vec<Token>,
    at: usize,
    file: &'r str,
    /// Modules in files of their own, and what `#[path]` says.
    below: Vec<(Segments, Option<String>)>,
    /// Modules of tests in files of their own.
    tests: Vec<Segments>,
    modules: &'r mut BTreeMap<Segments, Module>,
}

impl Reader<'_> {
    fn text(&self, ahead: usize) -> &str {
        self.tokens.get(self.at + ahead).map_or("", |token| &token.text)
    }

    /// Reads up to the end of the file, or the `}` of an inline module.
    fn module(&mut self, path: &Segments) {
        let mut module = Module { file: self.file.to_owned(), ..Module::default() };
        let (mut depth, mut own, mut is_test) = (0, None, false);
        let mut plain: Vec<(usize, Segments)> = Vec::new();
        // Names that are passed on, and every word outside of `use` and `mod`.
        let (mut passed, mut words): (Vec<(usize, Segments)>, Vec<String>) = (Vec::new(), Vec::new());
        while self.at < self.tokens.len() {
            let (text, line) = (self.text(0).to_owned(), self.tokens[self.at].line);
            let before = self.at.checked_sub(1).map_or("", |at| &self.tokens[at].text);
            let starts = before != "::" && before != ".";
            match text.as_str() {
                "{" => depth += 1,
                "}" if depth == 0 => break,
                "}" => depth -= 1,
                "#" if self.text(1) == "[" => {
                    let [first, second, third] = [2, 3, 4].map(|ahead| self.text(ahead));
                    match (first, second, third) {
                        ("path", "=", file) => own = Some(file.trim_matches('"').to_owned()),
                        ("cfg", "(", "test") => is_test = true,
                        _ => {}
                    }
                }
                "mod" if matches!(self.text(2), ";" | "{") => {
                    let child = [path.as_slice(), &[self.text(1).to_owned()]].concat();
                    let inline = self.text(2) == "{";
                    self.at += 3;
                    match (std::mem::take(&mut is_test), inline) {
                        (true, true) => self.skip(),
                        (true, false) => self.tests.push(child),
                        (false, true) => self.module(&child),
                        (false, false) => self.below.push((child, own.take())),
                    }
                    if inline {
                        self.at += 1;
                    }
                    continue;
                }
                "fn" | "struct" | "enum" | "const" | "static" | "type" | "trait" | "union" => {
                    module.items.push(self.text(1).to_owned());
                }
                "macro_rules" => {
                    module.items.push(self.text(2).to_owned());
                    self.at += 4;
                    self.pattern(&mut plain);
                }
                "use" if starts => {
                    self.at += 1;
                    let passes_on = matches!(before, "pub" | ")");
                    self.tree(&[], &mut module, if passes_on { &mut passed } else { &mut plain });
                    continue;
                }
                // How far something is visible is no arrow.
                "super" if before == "in" && self.tokens[self.at - 2].text == "(" => _ = self.path(),
                "crate" | "super" | "self" if starts && self.text(1) == "::" => {
                    let segments = self.path();
                    plain.push((line, segments));
                    continue;
                }
                _ if starts && self.text(1) == "::" && self.is_word() => {
                    let segments = self.path();
                    words.extend(segments.iter().cloned());
                    plain.push((line, segments));
                    continue;
                }
                _ if self.is_word() => words.push(text.clone()),
                ";" => is_test = false,
                _ => {}
            }
            self.at += 1;
        }
        // To pass a name on is no arrow, to use it is one.
        plain.extend(passed.into_iter().filter(|(_, path)| path.last().is_some_and(|name| words.contains(name))));
        // Which of the paths begin with a module of this one is known now.
        let children = |reader: &Self, name: &String| {
            let child = [path.as_slice(), std::slice::from_ref(name)].concat();
            reader.modules.contains_key(&child) || reader.below.iter().any(|(below, _)| *below == child)
        };
        let absolute = |segments: &Segments| -> Option<Segments> {
            let mut base = path.clone();
            let mut rest = segments.as_slice();
            match rest[0].as_str() {
                "crate" => base.clear(),
                "self" => {}
                "super" => _ = base.pop(),
                name if children(self, &rest[0]) && name != "std" => return Some([path.as_slice(), rest].concat()),
                _ => return None,
            }
            rest = &rest[1..];
            while let Some(("super", onward)) = rest.split_first().map(|(first, onward)| (first.as_str(), onward)) {
                base.pop();
                rest = onward;
            }
            Some([base.as_slice(), rest].concat())
        };
        module.imports =
            module.imports.iter().filter_map(|(name, path)| Some((name.clone(), absolute(path)?))).collect();
        let imported = |path: &Segments| {
            let (_, target) = module.imports.iter().find(|(name, _)| *name == path[0])?;
            Some([target.as_slice(), &path[1..]].concat())
        };
        let known = |path: &Segments| absolute(path).or_else(|| imported(path));
        module.paths = plain.iter().filter_map(|(line, path)| Some((*line, known(path)?))).collect();
        self.modules.insert(path.clone(), module);
    }

    fn is_word(&self) -> bool {
        self.text(0).starts_with(|first: char| first.is_alphabetic() || first == '_')
    }

    /// Leaves a block whose `{` has been read, up to its `}`.
    fn skip(&mut self) {
        let mut depth = 0;
        while depth > 0 || self.text(0) != "}" {
            depth += i32::from(self.text(0) == "{") - i32::from(self.text(0) == "}");
            self.at += 1;
        }
    }

    /// Leaves the body of a macro, whose `{` has been read. What it refers to depends on where it is used, but for paths from
    /// the root of the crate.
    fn pattern(&mut self, paths: &mut Vec<(usize, Segments)>) {
        let mut depth = 0;
        while depth > 0 || self.text(0) != "}" {
            depth += i32::from(self.text(0) == "{") - i32::from(self.text(0) == "}");
            if self.text(0) == "crate" && self.text(1) == "::" {
                let line = self.tokens[self.at].line;
                paths.push((line, self.path()));
            } else {
                self.at += 1;
            }
        }
    }

    /// `a::b::c` in code.
    fn path(&mut self) -> Segments {
        let mut segments = vec![self.text(0).to_owned()];
        self.at += 1;
        while self.text(0) == "::" {
            self.at += 1;
            if !self.is_word() {
                break;
            }
            segments.push(self.text(0).to_owned());
            self.at += 1;
        }
        segments
    }

    /// One tree of a `use`, after what stands before its braces.
    fn tree(&mut self, before: &[String], module: &mut Module, paths: &mut Vec<(usize, Segments)>) {
        let line = self.tokens[self.at].line;
        let mut segments = before.to_vec();
        loop {
            match self.text(0) {
                "::" => self.at += 1,
                "{" => {
                    self.at += 1;
                    while self.text(0) != "}" {
                        if self.text(0) == "," {
                            self.at += 1;
                        } else {
                            self.tree(&segments, module, paths);
                        }
                    }
                    self.at += 1;
                    return;
                }
                "*" => {
                    self.at += 1;
                    module.imports.push(("*".to_owned(), segments.clone()));
                    segments.push("*".to_owned());
                    break;
                }
                "self" if !segments.is_empty() => self.at += 1,
                "as" => {
                    let name = self.text(1).to_owned();
                    self.at += 2;
                    module.imports.push((name, segments.clone()));
                    break;
                }
                _ if self.is_word() => {
                    segments.push(self.text(0).to_owned());
                    self.at += 1;
                }
                _ => {
                    module.imports.extend(segments.last().map(|name| (name.clone(), segments.clone())));
                    break;
                }
            }
        }
        if !segments.is_empty() {
            paths.push((line, segments));
        }
    }
}
