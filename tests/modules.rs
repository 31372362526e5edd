//! The module graph of `src/` and `build/`: arrows point downward only, and no file is too long to read in one sitting.
//!
//! An arrow is a path to another file, in a `use` or in code; calls of methods are not seen. A name that a file re-exports
//! belongs to the file that defines it. `cargo test --test modules -- --show-output` prints the graph of files; the graph of
//! rooms (a file at the top, or a folder) is in `CONTRIBUTING.md`, and `BLESS=1 cargo test --test modules` writes it there.

#[path = "common/rust.rs"]
mod rust;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use rust::Crate;

/// How long a file may be.
const MOST_LINES: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// From where to where, and the first path that leads there.
type Graph = BTreeMap<String, BTreeMap<String, String>>;

/// The arrows between the files of `src/` and `build/`.
fn files() -> Graph {
    let mut graph = Graph::new();
    let library = Crate::read(root(), &[("", "src/lib.rs")]);
    let script = Crate::read(root(), &[("build", "build/mod.rs")]);
    for source in [library, script] {
        for (from, to, path) in source.arrows() {
            graph.entry(to.clone()).or_default();
            graph.entry(from).or_default().entry(to).or_insert(path);
        }
        for file in source.files() {
            graph.entry(file.to_owned()).or_default();
        }
    }
    graph
}

/// `src/phone/parse.rs` and `src/phone/mod.rs` are of the room `src/phone`, `src/view.rs` is one of its own. The build script is
/// one room: each of its folders reads rows, which `build/data.rs` puts together, and then checks and emits all of them.
fn room(file: &str) -> String {
    if file.starts_with("build/") {
        return "build".to_owned();
    }
    let parts: Vec<&str> = file.trim_end_matches(".rs").split('/').take(2).collect();
    parts.join("/")
}

fn rooms(files: &Graph) -> Graph {
    let mut graph = Graph::new();
    for (from, arrows) in files {
        let arrows_of_room = graph.entry(room(from)).or_default();
        for (to, path) in arrows.iter().filter(|(to, _)| room(to) != room(from)) {
            arrows_of_room.entry(room(to)).or_insert_with(|| format!("{from}: {path}"));
        }
    }
    graph
}

/// A circle, as the arrows that make it, if there is one.
fn circle(graph: &Graph) -> Option<Vec<(String, String)>> {
    fn visit<'g>(graph: &'g Graph, at: &'g str, way: &mut Vec<&'g str>, done: &mut BTreeSet<&'g str>) -> bool {
        if done.contains(at) {
            return false;
        }
        if let Some(first) = way.iter().position(|file| *file == at) {
            way.drain(..first);
            return true;
        }
        way.push(at);
        if graph[at].keys().any(|to| visit(graph, to, way, done)) {
            return true;
        }
        way.pop();
        done.insert(at);
        false
    }
    let (mut way, mut done) = (Vec::new(), BTreeSet::new());
    graph.keys().any(|file| visit(graph, file, &mut way, &mut done)).then(|| {
        let next = way.iter().cycle().skip(1);
        way.iter().zip(next).map(|(from, to)| ((*from).to_owned(), (*to).to_owned())).collect()
    })
}

fn assert_no_circle(graph: &Graph) {
    let Some(circle) = circle(graph) else { return };
    let mut text = String::new();
    for (from, to) in circle {
        let _ = write!(text, "\n{from} -> {to} by {}", graph[&from][&to]);
    }
    panic!("modules in a circle:{text}");
}

/// The nodes, each after those that it points to.
fn in_order(graph: &Graph) -> Vec<&str> {
    let mut order: Vec<&str> = Vec::new();
    while let Some(next) = graph
        .iter()
        .find(|(from, arrows)| {
            !order.contains(&from.as_str()) && arrows.keys().all(|to| to == *from || order.contains(&to.as_str()))
        })
        .map(|(from, _)| from)
    {
        order.push(next);
    }
    order
}

/// The graph as lines, the lowest first.
fn listed(graph: &Graph) -> String {
    let mut text = String::new();
    for from in in_order(graph) {
        let to: Vec<&str> = graph[from].keys().map(String::as_str).filter(|to| *to != from).collect();
        let _ = writeln!(text, "{from}{}{}", if to.is_empty() { "" } else { " -> " }, to.join(" "));
    }
    text
}

#[test]
fn files_make_no_circle() {
    let files = files();
    println!("{}", listed(&files));
    assert_no_circle(&files);
}

#[test]
fn rooms_make_no_circle() {
    assert_no_circle(&rooms(&files()));
}

#[test]
fn contributing_shows_the_graph() {
    let path = root().join("CONTRIBUTING.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (head, rest) = text.split_once("```text\nsrc/").expect("CONTRIBUTING.md lists the rooms");
    let (_, tail) = rest.split_once("```").unwrap();
    let graph = listed(&rooms(&files()));
    let right = format!("{head}```text\n{graph}```{tail}");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &right).unwrap();
    }
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text == right, "The graph in CONTRIBUTING.md is old: BLESS=1 cargo test --test modules\n{graph}");
}

/// The Rust files below a folder.
fn below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            below(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn no_file_is_too_long_or_forgotten() {
    let known = files();
    let mut found = Vec::new();
    for folder in ["src", "build"] {
        below(&root().join(folder), &mut found);
    }
    assert!(found.len() > 60, "{} files", found.len());
    let mut wrong = Vec::new();
    for path in &found {
        let name = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
        let lines = std::fs::read_to_string(path).unwrap().lines().count();
        if lines > MOST_LINES {
            wrong.push(format!("{name} has {lines} lines, of at most {MOST_LINES}"));
        }
        if !known.contains_key(&name) {
            wrong.push(format!("{name} belongs to no module"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A graph with a circle is found out; so is a path of each kind.
#[test]
fn the_test_sees_what_it_should() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("modules");
    let write = |name: &str, text: &str| {
        std::fs::create_dir_all(folder.join("src/room")).unwrap();
        std::fs::write(folder.join("src").join(name), text).unwrap();
    };
    write(
        "lib.rs",
        "mod low; mod high; mod room; mod other; pub use low::{Low, deep::Deep as Renamed}; pub use other::x;",
    );
    write("low.rs", "// crate::high is a comment\nconst TEXT: &str = \"crate::high::X\"; pub struct Low(char, 'a');");
    write(
        "high.rs",
        "use crate::{low::Low, room::{self, inner as other, *}};\nfn b() { other::f() } mod inline { use super::Low; }",
    );
    write("other.rs", "fn call() { crate::Low; crate::room::inner::deep(crate::Renamed) }");
    write(
        "room/mod.rs",
        "mod inner; pub(crate) use inner::Inner; fn a() -> Inner {} #[cfg(test)] mod tests { use crate::high::X; }",
    );
    write(
        "room/inner.rs",
        "use super::super::low; pub struct Inner; fn b() { low::f() } fn a<'a>(x: &'a str) { 'a'; r#\"crate::high\"#; }",
    );
    let arrows = Crate::read(&folder, &[("", "src/lib.rs")]).arrows();
    let arrows: BTreeSet<(&str, &str)> = arrows.iter().map(|(from, to, _)| (&**from, &**to)).collect();
    let expected = [
        ("src/high.rs", "src/low.rs"),
        ("src/high.rs", "src/room/inner.rs"),
        ("src/high.rs", "src/room/mod.rs"),
        ("src/other.rs", "src/low.rs"),
        ("src/other.rs", "src/room/inner.rs"),
        ("src/room/inner.rs", "src/low.rs"),
        ("src/room/mod.rs", "src/room/inner.rs"),
    ];
    assert_eq!(arrows, BTreeSet::from(expected));
    let mut graph = Graph::new();
    for (from, to) in expected.into_iter().chain([("src/low.rs", "src/other.rs")]) {
        graph.entry(to.to_owned()).or_default();
        graph.entry(from.to_owned()).or_default().insert(to.to_owned(), String::new());
    }
    let circle = circle(&graph).unwrap();
    assert!(circle.contains(&("src/low.rs".to_owned(), "src/other.rs".to_owned())), "{circle:?}");
}
