//! What build.rs emitted, against the copies in `data/`: a reviewer sees which tables a change moved, and which names have
//! come to mean several entries.

/// Compares a file of `data/` with what was emitted, or takes it over where `BLESS` is set.
fn compare(file: &str, emitted: &str) {
    if option_env!("POLITY_LOCALES").is_some() {
        return; // Somebody's narrowed build is not what was reviewed.
    }
    let path = format!("{}/data/{file}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, emitted).unwrap();
        return;
    }
    let reviewed = std::fs::read_to_string(path).unwrap_or_default();
    let without = |lines: &str, others: &str, sign: char| -> String {
        let moved = lines.lines().filter(|line| !others.lines().any(|other| other == *line));
        moved.map(|line| format!("{sign} {line}\n")).collect()
    };
    let moved = without(&reviewed, emitted, '-') + &without(emitted, &reviewed, '+');
    assert!(emitted == reviewed, "data/{file} moved:\n{moved}If that is meant: BLESS=1 cargo test --test fingerprints");
}

#[test]
fn the_tables_are_those_reviewed() {
    compare("FINGERPRINTS.tsv", include_str!(concat!(env!("OUT_DIR"), "/FINGERPRINTS.tsv")));
}

#[test]
fn the_ambiguous_names_are_those_reviewed() {
    compare("AMBIGUOUS.tsv", include_str!(concat!(env!("OUT_DIR"), "/AMBIGUOUS.tsv")));
}

#[test]
fn nobody_tests_an_overlay_unknowingly() {
    assert_eq!(polity::OVERLAY, None, "built with POLITY_OVERLAY; this is not the data of the release");
}
