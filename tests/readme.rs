//! What `README.md` claims, beside its programs, which are doctests.

use polity::{CLDR_VERSION, Country, LIBPHONENUMBER_VERSION, Locale, View};

fn readme() -> &'static str {
    include_str!("../README.md")
}

#[test]
fn the_views_have_as_many_entries_as_the_table_says() {
    let views = [
        ("`INCLUSIVE`, the default", View::INCLUSIVE),
        ("`CLDR`", View::CLDR),
        ("`INHABITED`", View::INHABITED),
        ("`ISO`", View::ISO),
        ("`UN`", View::UN),
    ];
    for (name, view) in views {
        let row = format!("| {name} | {} |", view.iter().count());
        assert!(readme().contains(&row), "{row}");
    }
    let without_code = Country::all().filter(|country| country.alpha2().is_none());
    assert_eq!(without_code.count(), 5);
    assert!(readme().contains("Five have no ISO code"));
}

#[test]
fn versions_and_counts_are_those_of_the_data() {
    for claim in [
        format!("all {} of CLDR {CLDR_VERSION}", Locale::all().count()),
        format!("libphonenumber {LIBPHONENUMBER_VERSION}"),
    ] {
        assert!(readme().contains(&claim), "{claim}");
    }
    assert_eq!(size_of::<Country>(), 2);
}

/// Every feature is in the table, and in the documentation of the crate.
#[test]
fn features_are_documented() {
    let manifest = include_str!("../Cargo.toml");
    let (_, features) = manifest.split_once("\n[features]\n").unwrap();
    let (features, _) = features.split_once("\n[").unwrap();
    let mut names: Vec<&str> = features
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" = "))
        .map(|row| row.0)
        .collect();
    names.retain(|name| *name != "default");
    assert!(names.len() > 5, "{names:?}");
    let library = include_str!("../src/lib.rs");
    for name in names {
        assert!(readme().lines().any(|line| line.starts_with('|') && line.contains(&format!("`{name}`"))), "{name}");
        assert!(library.contains(&format!("//! - `{name}`")), "{name} is not in src/lib.rs");
    }
}
