//! What build.rs emitted, against the copy in `data/FINGERPRINTS.tsv`: a reviewer sees which tables a change moved.

#[test]
fn the_tables_are_those_reviewed() {
    if option_env!("POLITY_LOCALES").is_some() {
        return; // Somebody's narrowed build is not what was reviewed.
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/FINGERPRINTS.tsv");
    let emitted = include_str!(concat!(env!("OUT_DIR"), "/FINGERPRINTS.tsv"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, emitted).unwrap();
        return;
    }
    let reviewed = std::fs::read_to_string(path).unwrap_or_default();
    let moved: Vec<&str> = emitted.lines().filter(|line| !reviewed.lines().any(|other| other == *line)).collect();
    assert!(
        emitted == reviewed,
        "these tables moved:\n{}\nIf that is meant: BLESS=1 cargo test --test fingerprints",
        moved.join("\n")
    );
}
