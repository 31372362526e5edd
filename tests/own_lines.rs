//! Labels and lines of one's own in a list: where they stand, how they are found, and that they are nobody else's.
//! `cargo test --test own_lines -- --show-output` prints the neighbours of each.

use polity::list::{Choice, Extra};
use polity::{Country, CountryList, Locale, View, locale};

fn labels(list: CountryList<'_, Choice<'_>>) -> Vec<String> {
    list.iter().map(|option| option.label.to_owned()).collect()
}

/// The lines before and behind a label.
fn neighbours(labels: &[String], label: &str) -> [String; 3] {
    let at = labels.iter().position(|other| other == label).unwrap_or_else(|| panic!("{label} is not in the list"));
    let line = |at: Option<usize>| at.and_then(|at| labels.get(at)).cloned().unwrap_or_default();
    [line(at.checked_sub(1)), label.to_owned(), line(Some(at + 1))]
}

#[test]
fn they_stand_where_the_language_sorts_them() {
    // Locale, what TW is called, its neighbours, what is added, and its neighbours.
    type Case<'a> = (Locale, &'a str, [&'a str; 2], &'a str, [&'a str; 2]);
    let cases: [Case<'_>; 9] = [
        (
            locale::EN,
            "Taiwan, China",
            ["Syria", "Tajikistan"],
            "Northern Ireland",
            ["Northern Cyprus", "Northern Mariana Islands"],
        ),
        (locale::DE, "Republik China", ["Puerto Rico", "Republik Moldau"], "Übrige Welt", ["Tuvalu", "Uganda"]),
        (locale::SV, "Taiwan (Kina)", ["Tadzjikistan", "Tanzania"], "Övriga", ["Östtimor", ""]),
        (locale::SQ, "Tajvan, Kinë", ["Tajlandë", "Tanzani"], "Çdo vend tjetër", ["Çad", "Çeki"]),
        (locale::ZH, "台湾，中国", ["塔吉克斯坦", "泰国"], "其他地区", ["中国", ""]),
        (locale::JA, "台湾（中国）", ["赤道ギニア", "中央アフリカ共和国"], "その他", ["セントルシア", "ソマリア"]),
        (locale::AR, "تايوان، الصين", ["تايلاند", "ترانسنيستريا"], "بلد آخر", ["بلجيكا", "بلغاريا"]),
        (locale::ET, "Hiina Taiwan", ["Hiina", "Hispaania"], "Ülejäänud maailm", ["Ühendriikide hajasaared", ""]),
        (locale::RU, "Китайский Тайбэй", ["Китай", "КНДР"], "Другая страна", ["Доминиканская Республика", "Египет"]),
    ];
    let mut wrong = Vec::new();
    for (locale, taiwan, around_taiwan, extra, around_extra) in cases {
        let extras = [Extra::new("x-extra", extra).unwrap()];
        let renamed = [(Country::TW, taiwan)];
        let labels = labels(CountryList::new(locale).rename(&renamed).add(&extras));
        for (label, around) in [(taiwan, around_taiwan), (extra, around_extra)] {
            let [before, at, behind] = neighbours(&labels, label);
            println!("{locale}: {before} | {at} | {behind}");
            if [&*before, &*behind] != around {
                wrong.push(format!("{locale}: {before} | {at} | {behind}, expected {around:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A letter with which no name of the language begins is sorted by its base, and a Han character last: the library has no
/// collation, only the order of its own names.
#[test]
fn what_the_names_do_not_tell() {
    let estonian = [Extra::new("x-extra", "Õlisaared").unwrap()];
    assert_eq!(neighbours(&labels(CountryList::new(locale::ET).add(&estonian)), "Õlisaared")[0], "Norra");
}

/// Both ends give the same lines, however they are mixed, and each line once.
#[test]
fn lists_can_be_read_from_both_ends() {
    let names: Vec<String> =
        (0..40).map(|number| format!("{} {number}", ["Zz", "Alb", "Österreich", "台"][number % 4])).collect();
    let ids: Vec<String> = (0..40).map(|number| format!("x-{}", number % 37)).collect();
    let extras: Vec<Extra<'_>> = ids.iter().zip(&names).map(|(id, label)| Extra::new(id, label).unwrap()).collect();
    let renamed = [
        (Country::DE, "Aachen"),
        (Country::AL, "Österreich 6"),
        (Country::DE, "Zuletzt"),
        (Country::AQ, ""),
        (Country::XK, "Zz 0"),
    ];
    for locale in [locale::DE, locale::SV, locale::ZH, locale::AR] {
        for extras in [&extras[..], &extras[..3], &[]] {
            let list = CountryList::new(locale)
                .view(View::INHABITED)
                .prefer(&[Country::XK, Country::FR, Country::XK])
                .rename(&renamed)
                .add(extras);
            let lines: Vec<_> = list.iter().collect();
            assert_eq!(lines.len(), list.len());
            assert_eq!(list.len(), View::INHABITED.len() + extras.len().min(37));
            assert_eq!((lines[0].label, lines[1].label), ("Zz 0", Country::FR.name_in(locale)));
            let mut ids: Vec<&str> = lines.iter().map(|line| line.country.id()).collect();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), lines.len());
            assert!(lines.iter().all(|line| line.label != "Zuletzt" && line.country != Country::AQ));
            assert!(list.iter().rev().eq(lines.iter().rev().copied()));
            for step in 2..5 {
                let (mut iter, mut front, mut back) = (list.iter(), Vec::new(), Vec::new());
                while iter.len() > 0 {
                    let left = iter.len();
                    if left % step == 0 {
                        back.extend(iter.next_back())
                    } else {
                        front.extend(iter.next())
                    }
                    assert_eq!(iter.len(), left - 1);
                }
                assert_eq!((iter.next(), iter.next_back()), (None, None));
                back.reverse();
                front.extend(back);
                assert_eq!(front, lines);
            }
        }
    }
}

/// Nothing that is one's own moves the other lines.
#[test]
fn the_others_keep_their_order() {
    let extras =
        [Extra::new("x-a", "Aaa").unwrap(), Extra::new("x-m", "Mmm").unwrap(), Extra::new("x-z", "Zzz").unwrap()];
    for locale in Locale::all().step_by(9) {
        let plain: Vec<Country> = CountryList::new(locale).iter().map(|option| option.country).collect();
        let list = CountryList::new(locale).rename(&[(Country::TW, "Mm")]).add(&extras);
        let mut rest: Vec<Country> = list.iter().filter_map(|option| option.country.country()).collect();
        assert_eq!(rest.len(), plain.len());
        rest.retain(|country| *country != Country::TW);
        assert!(rest.iter().eq(plain.iter().filter(|country| **country != Country::TW)), "{locale}");
        assert_eq!(list.len(), 265);
    }
}

#[test]
fn they_are_found() {
    let extras = [Extra::new("x-ni", "Northern Ireland").unwrap(), Extra::new("x-other", "Elsewhere").unwrap()];
    let list =
        CountryList::new(locale::EN).rename(&[(Country::TW, "Chinese Taipei"), (Country::MM, "Burma")]).add(&extras);
    let found = |text: &str| {
        let hits = list.search(text);
        let count = hits.len();
        let ids: Vec<&str> = hits.map(|option| option.country.id()).collect();
        assert_eq!(ids.len(), count, "{text}");
        ids
    };
    assert_eq!(found("northern i"), ["x-ni", "GB"]); // an alias of the United Kingdom, too
    assert_eq!(found("IRELAND"), ["IE", "x-ni"]);
    assert_eq!(found("elsewere"), ["x-other"]); // a typing error
    assert_eq!(found("else"), ["x-other"]);
    assert_eq!(found("taipei"), ["TW"]);
    assert_eq!(found("taiwan"), ["TW"]); // as it was called before
    assert_eq!(found("burma"), ["MM"]);
    assert_eq!(found("TW"), ["TW"]);
    assert!(!found("x-ni").contains(&"x-ni")); // ids are for programs
    let hit = list.search("ireland").nth(1).unwrap();
    assert_eq!(&hit.label[hit.found.unwrap().highlight().unwrap()], "Ireland");
    let long = Extra::new("x-long", Box::leak("long ".repeat(20_000).into_boxed_str())).unwrap();
    assert_eq!(CountryList::new(locale::EN).add(&[long]).iter().count(), 263);
    assert!(CountryList::new(locale::EN).add(&[long]).search("long").all(|option| option.country != long));
}

/// What is stored is an entry's id or an id that no entry has.
#[test]
fn they_are_nobody_elses() {
    for id in ["", "x-", "X-A", "x-A", "x a", "x_a", "XK", "somaliland", "x-ä", "x-a b", "xk"] {
        assert_eq!(Extra::new(id, "Label"), None, "{id}");
    }
    assert_eq!(Extra::new("x-a", ""), None);
    for id in ["x-a", "x-1", "x--", "x-northern-ireland"] {
        assert!(
            Extra::new(id, "Label").is_some() && Country::from_code(id).is_none() && id.parse::<Country>().is_err()
        );
    }
    assert!(Country::all().all(|country| Extra::new(country.id(), "Label").is_none()));
}
