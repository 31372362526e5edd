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

/// MIT, ISC and BSD ask for a copy of their text, and for the name of the work: every package that ships data is credited.
#[test]
fn the_notice_credits_every_package_that_asks_for_it() {
    let notice = include_str!("../NOTICE");
    let mut count = 0;
    for row in include_str!("../data/SOURCES.tsv").lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [id, _, _, _, licence, url, _, "ship"] = cells[..] else { continue };
        if id.starts_with("polity") || !["MIT", "ISC", "BSD"].iter().any(|asking| licence.contains(asking)) {
            continue;
        }
        // `npm:@rapideditor/country-coder@5.6.1`, or a URL, whose work is known by its id.
        let package = url.split_once(':').and_then(|(_, name)| name.rsplit_once('@')).map(|(name, _)| name);
        let name = package.filter(|name| !name.contains("//")).unwrap_or(id);
        let name = name.rsplit('/').next().unwrap_or(name).trim_end_matches("-countries-regions");
        // `owid-countries-regions` is of owid-grapher.
        assert!(notice.to_lowercase().contains(&name.to_lowercase()), "NOTICE does not credit {name} ({licence})");
        count += 1;
    }
    assert!(count >= 8, "{count}");
}
