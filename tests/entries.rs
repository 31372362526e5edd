//! Which entries there are, and what is said of each.

use std::collections::BTreeSet;

use polity::{Country, IsoStanding, UnStanding, View};

/// An entry may come in, with a new line here; none is lost unnoticed.
#[test]
fn the_set_of_ids_is_pinned() {
    let pinned: Vec<&str> = include_str!("ids.txt").lines().collect();
    let found: Vec<&str> = Country::all().map(Country::id).collect();
    assert_eq!(found, pinned);
    assert!(found.is_sorted());
}

#[test]
fn views_have_their_sizes() {
    let sizes = [View::INCLUSIVE, View::ISO, View::UN, View::CLDR, View::INHABITED, View::NONE].map(|view| view.len());
    assert_eq!(sizes, [262, 249, 195, 257, 253, 0]);
    for view in [View::INCLUSIVE, View::ISO, View::UN, View::CLDR, View::INHABITED] {
        assert_eq!(view.iter().count(), view.len());
        assert_eq!(view.iter().collect::<View>(), view);
    }
}

#[test]
fn uninhabited_entries_are_these() {
    let found: Vec<&str> =
        Country::all().filter(|country| !View::INHABITED.contains(*country)).map(Country::id).collect();
    assert_eq!(found, ["AQ", "BV", "CP", "DG", "GS", "HM", "IO", "TF", "UM"]);
}

#[test]
fn with_and_without_are_inverse() {
    for country in Country::all() {
        assert!(View::NONE.with(country).contains(country));
        assert!(!View::INCLUSIVE.without(country).contains(country));
        assert_eq!(View::ISO.with(country).with(country).without(country), View::ISO.without(country));
    }
}

#[test]
fn standings_count_up() {
    let count = |standing| Country::all().filter(|country| country.un_standing() == standing).count();
    assert_eq!([UnStanding::Member, UnStanding::Observer, UnStanding::NonSelfGoverning].map(count), [193, 2, 17]);
    let count = |standing| Country::all().filter(|country| country.iso_standing() == standing).count();
    let standings =
        [IsoStanding::Assigned, IsoStanding::ExceptionallyReserved, IsoStanding::UserAssigned, IsoStanding::None];
    assert_eq!(standings.map(count), [249, 7, 1, 5]);
}

/// Walks every accessor of every entry.
#[test]
fn every_entry_answers() {
    let mut ids = BTreeSet::new();
    for country in Country::all() {
        let id = country.id();
        assert!(ids.insert(id));
        assert_eq!(Country::from_code(id), Some(country));
        assert_eq!(id.parse(), Ok(country));
        assert_eq!(country.to_string(), id);
        assert!(!country.name().is_empty(), "{id}");
        assert!(!country.region().name().is_empty(), "{id}");
        assert_eq!(country.flag().is_some(), country.alpha2().is_some(), "{id}");
        assert!(country.codes().all(|code| !code.value().is_empty()), "{id}");
        assert!(country.languages().all(|tag| !tag.is_empty()), "{id}");
        assert!(country.claims().all(|claim| !claim.source().is_empty()), "{id}");
        assert!(
            country
                .recognition()
                .all(|row| !row.counted_by.is_empty() && !row.as_of.is_empty() && !row.source.is_empty()),
            "{id}"
        );
        assert!(!country.claimed_by().any(|by| by == country), "{id}");
        let top = std::iter::successors(Some(country.region()), |region| region.parent()).last().unwrap();
        assert_eq!(top.code(), 1, "{id}");
    }
}

/// Everywhere but in Antarctica somebody administers; what an entry administers is not administered by another.
#[test]
fn administration_is_told() {
    for country in Country::all() {
        let by: Vec<Country> = country.administered_by().collect();
        assert_eq!(by.is_empty(), country == Country::AQ, "{country}");
        for other in by {
            assert!(
                other.administered_by().any(|own| own == other),
                "{country} is administered by {other}, which is not"
            );
        }
    }
}

#[test]
fn complete_lists_match_their_counts() {
    for country in Country::all() {
        if let Some(list) = country.recognised_by() {
            let members = list.filter(|by| by.un_standing() == UnStanding::Member).count();
            assert!(country.recognition().any(|row| usize::from(row.count) == members), "{country}");
        }
    }
    assert!(Country::XK.recognised_by().is_none());
    assert!(Country::EH.recognised_by().is_none());
}

#[test]
fn an_id_is_small() {
    assert_eq!(size_of::<Country>(), 2);
    assert_eq!(size_of::<Option<Country>>(), 2);
    assert_eq!(size_of::<View>(), 40);
}

#[test]
fn constants_are_patterns_and_const() {
    const FOUND: Option<Country> = Country::from_alpha3("rks");
    const VIEW: View = View::UN.with(Country::XK).without(Country::FR);
    assert_eq!(FOUND, Some(Country::XK));
    assert!(VIEW.contains(Country::XK) && !VIEW.contains(Country::FR));
    let name = match FOUND {
        Some(Country::XK) => "Kosovo",
        Some(Country::NORTHERN_CYPRUS | Country::SOMALILAND) => "another",
        _ => "none",
    };
    assert_eq!(name, "Kosovo");
}

#[test]
fn former_entries_are_told() {
    assert_eq!(polity::former::all().len(), 37);
    assert_eq!(polity::former::all().filter(|former| former.alpha4().is_some()).count(), 31);
    for former in polity::former::all() {
        assert!(!former.source().is_empty());
        assert!(former.successors().len() > 0, "{former:?}");
        for name in former.aliases().chain([former.name()]) {
            assert!(polity::former::lookup(name).is_some(), "{name}");
        }
    }
    for code in ["AN", "YU", "SU", "CS", "DD", "TP", "ZR", "BU"] {
        assert!(polity::former::lookup(code).is_some(), "{code}");
        assert_eq!(Country::from_code(code), None, "{code}");
        assert!(code.parse::<Country>().unwrap_err().to_string().contains("successor"), "{code}");
    }
    assert!(polity::former::lookup("Artsakh").unwrap().successors().eq([Country::AZ]));
}
