//! Search as you type, in any locale: what is found is on the list, in order, and its highlight is a part of its label.

#![no_main]

use libfuzzer_sys::fuzz_target;
use polity::search::Rank;
use polity::{Country, CountryList, View};
use polity_fuzz::Input;

fuzz_target!(|bytes: &[u8]| {
    let mut input = Input::new(bytes);
    let locale = input.locale();
    let view = input.of(&[View::INCLUSIVE, View::ISO, View::UN, View::CLDR, View::INHABITED]);
    let preferred = [input.country(), input.country()];
    let list = CountryList::new(locale).view(view).prefer(&preferred[..input.below(3)]);
    let text = input.text(|input| match input.below(3) {
        0 => input.country().id().to_owned(),
        1 => input.country().dialing().map_or(String::new(), |dialing| format!("+{}", dialing.calling_code())),
        _ => {
            let country = input.country();
            country.name_in(locale).to_owned()
        }
    });
    let lines: Vec<Country> = list.iter().map(|option| option.country).collect();
    assert_eq!(lines.len(), list.len());
    let hits: Vec<_> = list.search(&text).collect();
    assert!(hits.len() <= lines.len());
    let mut last = None;
    for hit in &hits {
        assert!(lines.contains(&hit.country), "{text:?}: {} is not on the list", hit.country);
        if let Some(found) = hit.found {
            assert!(last <= Some(found.rank()), "{text:?}: {:?} after {last:?}", found.rank());
            // Another name that is typed whole stands before labels that only begin so.
            if found.rank() != Rank::Alias || last > Some(Rank::Whole) {
                last = Some(found.rank());
            }
            if let Some(range) = found.highlight() {
                assert!(hit.label.get(range).is_some_and(|part| !part.is_empty()), "{text:?} in {:?}", hit.label);
            }
        }
    }
    // A label leads to its own line, or to another line of this label.
    let at = input.below(lines.len());
    if let Some(option) = list.iter().nth(at) {
        let first = list.search(option.label).next().map(|hit| hit.country);
        let mut same = list.search(option.label).take_while(|hit| hit.found.is_some()).map(|hit| hit.country);
        assert!(first.is_some() && same.any(|country| country == option.country), "{:?}", option.label);
    }
});
