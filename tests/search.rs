//! Search as you type: never blank on the way to a label, and first what people mean.

#![expect(clippy::unwrap_used, reason = "a test says so by failing")]

use std::fmt::Write as _;

use polity::{Country, CountryList, Locale, locale};

/// The entries that a search finds, in order.
fn found(list: &CountryList<'_>, text: &str) -> Vec<Country> {
    list.search(text).map(|option| option.country).collect()
}

/// Types the labels of a locale letter by letter; what is not found on the way.
fn lost(locale: Locale) -> Vec<String> {
    let list = CountryList::new(locale);
    let mut lost = Vec::new();
    for option in list {
        let ends = option.label.char_indices().map(|(at, character)| at + character.len_utf8());
        for typed in ends.filter_map(|end| option.label.get(..end)) {
            if !list.search(typed).any(|hit| hit.country == option.country) {
                lost.push(format!("{locale}: {typed:?} on the way to {:?}", option.label));
            }
        }
    }
    lost
}

#[test]
fn is_never_blank_on_the_way_to_a_label() {
    // All of them in a build with optimisation, every hundredth and those with hard letters in others.
    let hard = ["ar", "de", "en", "haw", "he", "ja", "km", "ko", "sq", "to", "tr", "vi", "yrl", "zh-Hant"];
    let all = !cfg!(debug_assertions);
    let some = Locale::all().enumerate().filter(|(at, locale)| all || at % 100 == 0 || hard.contains(&locale.tag()));
    let lost: Vec<String> = some.flat_map(|(_, locale)| lost(locale)).collect();
    assert!(lost.is_empty(), "{}\n{}", lost.len(), lost[..lost.len().min(40)].join("\n"));
}

/// `tests/search.tsv`: what people type, and which entry should come first.
#[test]
fn what_people_mean_is_first() {
    let mut report = String::new();
    let (mut first, mut all) = (0, 0);
    for row in include_str!("search.tsv").lines().filter(|line| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let list = CountryList::new(Locale::from_tag(cells[0]).unwrap());
        let hits = found(&list, cells[1]);
        let right = hits.first().is_some_and(|hit| cells[2].split('|').any(|id| hit.id() == id));
        (first, all) = (first + usize::from(right), all + 1);
        if !right {
            let few: Vec<&str> = hits.iter().take(3).map(|hit| hit.id()).collect();
            let _ = writeln!(report, "{row}: {few:?}");
        }
    }
    println!("{first} of {all} first\n{report}");
    assert!(report.is_empty(), "{report}");
}

#[test]
fn a_calling_code_offers_its_main_country_first() {
    for (code, id) in [
        ("+1", "US"),
        ("+7", "RU"),
        ("+39", "IT"),
        ("+44", "GB"),
        ("+47", "NO"),
        ("+61", "AU"),
        ("+212", "MA"),
        ("+262", "RE"),
        ("+290", "SH"),
        ("+358", "FI"),
        ("+590", "GP"),
        ("+599", "CW"),
        ("+34", "ES"),
        ("+90", "TR"),
    ] {
        for locale in [locale::EN, locale::SQ, locale::AR] {
            assert_eq!(
                found(&CountryList::new(locale), code).first().map(|hit| hit.id()),
                Some(id),
                "{code} in {locale}"
            );
        }
    }
}
