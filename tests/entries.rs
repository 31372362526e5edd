//! Which entries there are, and what is said of each.

use std::collections::BTreeSet;

use polity::{Country, IsoStanding, UnStanding, View, former};

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
    assert_eq!(polity::former::all().len(), 44);
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

/// Union, intersection, difference and complement against sets of the standard library.
#[test]
fn views_are_sets() {
    let set = |view: View| view.iter().collect::<BTreeSet<_>>();
    let views = [View::INCLUSIVE, View::ISO, View::UN, View::CLDR, View::INHABITED, View::NONE];
    for a in views {
        assert_eq!(set(!a), &set(View::INCLUSIVE) - &set(a));
        assert_eq!(!!a, a);
        let mut back: Vec<Country> = a.iter().rev().collect();
        back.reverse();
        assert!(a.into_iter().eq(back));
        for b in views {
            assert_eq!(set(a | b), &set(a) | &set(b));
            assert_eq!(set(a & b), &set(a) & &set(b));
            assert_eq!(set(a - b), &set(a) - &set(b));
            assert_eq!(a.is_subset(b), set(a).is_subset(&set(b)));
            let mut changed = (a, a, a, a);
            changed.0 |= b;
            changed.1 &= b;
            changed.2 -= b;
            changed.3.extend(b);
            assert_eq!(changed, (a | b, a & b, a - b, a | b));
        }
    }
    const BOTH: View = View::UN.union(View::CLDR.difference(View::ISO)).intersection(View::ISO.complement());
    assert!(
        BOTH.iter().eq(Country::all().filter(|country| View::CLDR.contains(*country) && !View::ISO.contains(*country)))
    );
}

/// The iterators say how many items are left, from both ends, and give nothing after the last.
#[test]
fn iterators_know_their_length() {
    fn ends<T: PartialEq + std::fmt::Debug>(iterator: impl DoubleEndedIterator<Item = T> + ExactSizeIterator + Clone) {
        let all = counts(iterator.clone());
        assert_eq!(iterator.clone().nth(all.len()), None);
        assert_eq!(iterator.clone().last().as_ref(), all.last());
        let mut back: Vec<T> = iterator.rev().collect();
        back.reverse();
        assert_eq!(all, back);
    }
    fn counts<T: PartialEq + std::fmt::Debug>(mut iterator: impl ExactSizeIterator<Item = T> + Clone) -> Vec<T> {
        let all: Vec<T> = iterator.clone().collect();
        for left in (0..all.len()).rev() {
            assert!(iterator.next().is_some());
            assert_eq!(iterator.len(), left);
        }
        assert_eq!((iterator.next(), iterator.next()), (None, None));
        all
    }
    ends(Country::all());
    ends(View::UN.iter());
    ends(former::all());
    for former in former::all() {
        ends(former.successors());
    }
    for country in Country::all() {
        counts(country.codes());
        ends(country.claims());
        ends(country.recognition());
        if let Some(recognisers) = country.recognised_by() {
            ends(recognisers);
        }
        let items = country.languages();
        assert!(items.size_hint().0 <= items.clone().count() && items.clone().count() <= items.size_hint().1.unwrap());
        assert!(items.eq(country.languages().filter(|item| !item.contains(' '))));
    }
}

/// Width, alignment and fill, as for text.
#[test]
fn display_keeps_to_the_width() {
    let flag = Country::AL.flag().unwrap();
    let last = Country::ZW.flag().unwrap();
    assert_eq!((flag.to_string(), last.to_string()), ("🇦🇱".to_owned(), "🇿🇼".to_owned()));
    assert_eq!(format!("{flag:6}|{flag:>6}|{flag:^6}|{flag:*<3}|{flag:1}"), "🇦🇱    |    🇦🇱|  🇦🇱  |🇦🇱*|🇦🇱");
    for (country, code) in [(Country::US, "+1"), (Country::KZ, "+7"), (Country::GB, "+44"), (Country::XK, "+383")] {
        let dialing = country.dialing().unwrap();
        assert_eq!(dialing.to_string(), code);
        assert_eq!(format!("{dialing:6}|{dialing:>6}|{dialing:-^7}|"), format!("{code:6}|{code:>6}|{code:-^7}|"));
    }
    for country in Country::all() {
        if let Some(dialing) = country.dialing() {
            assert_eq!(dialing.to_string(), format!("+{}", dialing.calling_code()));
        }
        assert_eq!(format!("{:>8}", country.region()), format!("{:>8}", country.region().name()));
    }
}

/// What stands for a row of a table is equal, ordered and hashed by the row's key.
#[test]
fn rows_compare_by_key() {
    use std::collections::HashSet;

    let claims: Vec<_> = Country::all().flat_map(Country::claims).collect();
    assert!(claims.is_sorted());
    assert_eq!(claims.iter().collect::<HashSet<_>>().len(), claims.len());
    assert_eq!(Country::FK.claims().next(), Country::FK.claims().next());
    let former: Vec<_> = former::all().collect();
    assert!(former.is_sorted());
    assert_eq!(former.iter().collect::<HashSet<_>>().len(), former.len());
    let dialing: HashSet<_> = Country::all().filter_map(Country::dialing).collect();
    assert_eq!(dialing.len(), Country::all().filter(|country| country.dialing().is_some()).count());
    assert!(Country::AL.dialing() < Country::XK.dialing());
    assert!(Country::ABKHAZIA.dialing().unwrap() < Country::ABKHAZIA.dialing().unwrap().others().next().unwrap());
}
