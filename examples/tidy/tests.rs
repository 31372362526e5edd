//! What tidy makes of inputs.

use std::io::{self, Read};

use clap::Parser;
use polity::{Country, Locale, NameStyle};

use crate::Failure;
use crate::args::Arguments;
use crate::demo::{Random, demo, unaccented};
use crate::find::{Finder, How, kind};
use crate::report::Report;
use crate::tidy::{Counts, tidy};

/// What `tidy` makes of an input: its rows, its report and its counts.
fn tidied(input: impl AsRef<[u8]>, options: &[&str]) -> Result<(String, String, Counts), Failure> {
    let arguments = Arguments::try_parse_from(["tidy"].iter().chain(options)).expect("good options");
    let mut out = Vec::new();
    let mut report = Report::new(Vec::new())?;
    let counts = tidy(&arguments, input.as_ref(), &mut out, Some(&mut report), |_| {})?;
    let report = report.rows.into_inner().expect("a vector takes all");
    let text = |bytes| String::from_utf8(bytes).expect("only UTF-8 is written");
    Ok((text(out), text(report), counts))
}

fn rows(input: impl AsRef<[u8]>, options: &[&str]) -> Vec<String> {
    let (out, _, _) = tidied(input, options).expect("good input");
    out.lines().skip(1).map(str::to_owned).collect()
}

#[test]
fn every_rank() {
    let cells = "XK\nuk\n008\nnorthern-cyprus\nKOSOVË\nFrench Republic\nUAE\nZaire\nZR\nScotland\nKongo\nKosvo\nDD\n";
    let found = rows(cells, &[]);
    let expected = [
        "XK,XK,Kosovo,code,1",
        "uk,GB,United Kingdom,code,1",
        "008,AL,Albania,code,1",
        "northern-cyprus,northern-cyprus,Northern Cyprus,code,1",
        "KOSOVË,XK,Kosovo,name,1",
        "French Republic,FR,France,formal,2",
        "UAE,AE,United Arab Emirates,abbreviation,3",
        "Zaire,CD,Congo - Kinshasa,former,5",
        "ZR,CD,Congo - Kinshasa,former-code,5",
        "Scotland,GB,United Kingdom,part,5",
        "Kongo,,,ambiguous,6",
        "Kosvo,,,unmatched,6",
        "DD,,,unmatched,6",
    ];
    assert_eq!(found, expected);
    // The second time they are recent cells.
    assert_eq!(rows(cells.repeat(2), &[]), [expected, expected].concat());
}

#[test]
fn the_locale_decides() {
    assert_eq!(rows("Kongo\n", &["--locale", "no"]), ["Kongo,CD,Congo - Kinshasa,by-locale,4"]);
    assert_eq!(rows("Kongo\n", &["--locale", "fr"]), ["Kongo,,,ambiguous,6"]);
}

#[test]
fn the_report_says_why() {
    let (_, report, counts) = tidied("XK\n\"Kosvo\"\nKongo\n\" \"\nYU\n", &[]).expect("good input");
    let lines: Vec<_> = report.lines().collect();
    assert_eq!(lines.len(), 4, "{report}");
    assert_eq!(lines[0], "line,cell,how,detail");
    assert!(lines[1].starts_with("2,Kosvo,unmatched,") && lines[1].contains("did you mean XK (Kosovo)?"), "{report}");
    assert!(lines[2].starts_with("3,Kongo,ambiguous,\"CD (Congo - Kinshasa) in "), "{report}");
    assert!(lines[2].contains(", or CG (Congo - Brazzaville) in "), "{report}");
    assert!(lines[3].starts_with("5,YU,unmatched,") && lines[3].contains("successors: ME, RS"), "{report}");
    assert_eq!((counts.rows, counts.ambiguous, counts.empty, counts.ranks), (5, 1, 1, [1, 0, 0, 0, 0, 4]));
    let said = "5 rows: 1 matched (rank 1: 1, 2: 0, 3: 0, 4: 0, 5: 0), 1 ambiguous, 2 unmatched, 1 empty";
    assert_eq!(counts.to_string(), said);
}

#[test]
fn columns_and_delimiters() {
    let found = rows("\u{FEFF}id,land\r\n1,Kosova\r\n", &["--column", "land"]);
    assert!(found.len() == 1 && found[0].starts_with("Kosova,XK,Kosovo,"), "{found:?}");
    assert_eq!(rows("land\nAL\n", &["--header"]), ["AL,AL,Albania,code,1"]);
    assert_eq!(rows("1\tAL\n2\n", &["--column", "2"]), ["AL,AL,Albania,code,1", ",,,empty,6"]);
    assert_eq!(rows("1;AL\n", &["--column=2"]), ["AL,AL,Albania,code,1"]);
    assert_eq!(rows("1|AL\n", &["--column=2", "--delimiter=|"]), ["AL,AL,Albania,code,1"]);
    let quoted = rows("\"Korea, Republic of\"\n", &[]);
    assert_eq!(rows("Korea, Republic of\n", &["--delimiter", "line"]), quoted);
    assert!(quoted[0].starts_with("\"Korea, Republic of\",KR,South Korea,"), "{quoted:?}");
    assert_eq!(rows("\"a \"\"b\"\"\nc\"\n", &[]).join("\n"), "\"a \"\"b\"\"\nc\",,,unmatched,6");
}

#[test]
fn what_is_asked_for_wrongly() {
    for wrong in [
        &["--column", "0"][..],
        &["--column", "99999999999999999999"],
        &["--delimiter", "\""],
        &["--delimiter", "§"],
        &["--locale", "tlh"],
        &["--demo", "-1"],
    ] {
        let error = Arguments::try_parse_from(["tidy"].iter().chain(wrong)).err().expect("refused");
        assert_eq!(error.exit_code(), 2, "{wrong:?}");
    }
    for (input, options) in
        [(&b"a,b\n1,AL\n"[..], &["--column", "land"][..]), (b"", &["--column", "land"]), (b"\xFF\xFEA\0L\0", &[])]
    {
        assert!(matches!(tidied(input, options), Err(Failure::Asked(_))), "{options:?}");
    }
}

#[test]
fn bytes_of_any_kind() {
    let (out, report, counts) = tidied(b"Cura\xE7ao\nAL\nCura\xE7ao\n\xFF\n", &[]).expect("read on");
    assert_eq!(out.lines().nth(2), Some("AL,AL,Albania,code,1"));
    assert_eq!((counts.rows, counts.not_utf8), (4, 3));
    assert!(report.contains("did you mean CW (Curaçao)?"), "{report}");
    let mut random = Random(7);
    let noise: Vec<u8> = (0..20_000).map(|_| random.below(256) as u8).collect();
    assert!(tidied(&noise, &[]).is_ok());
    assert!(tidied(&noise, &["--delimiter", "line"]).is_ok());
    assert_eq!(rows("", &[]), Vec::<String>::new());
}

#[test]
fn a_quotation_mark_that_nobody_closes() {
    let endless = (&b"XK\n\"Kosovo\n"[..]).chain(io::BufReader::new(io::repeat(b'a')));
    let arguments = Arguments::try_parse_from(["tidy"]).expect("good options");
    let failure = tidy(&arguments, endless, &mut io::sink(), None::<&mut Report<io::Sink>>, |_| {}).err();
    let message = failure.map(|failure| failure.to_string()).unwrap_or_default();
    assert!(message.contains("quotation mark") && message.contains("16 MiB"), "{message:?}");
}

#[test]
fn the_demo_is_the_same_each_time() {
    let cells = || {
        let mut cells = Vec::new();
        demo(5_000, &mut cells).expect("a vector takes all");
        cells
    };
    assert_eq!(cells(), cells());
    let (out, _, counts) = tidied(cells(), &[]).expect("good input");
    assert_eq!((counts.rows, out.lines().count()), (5_000, 5_001));
    assert!(counts.ranks[0] > 4_000 && counts.ambiguous > 0 && counts.not_utf8 > 0 && counts.empty > 0, "{counts}");
}

#[test]
fn kinds_are_those_of_candidates() {
    let mut finder = Finder::new(None);
    let mut random = Random(3);
    let (countries, locales): (Vec<_>, Vec<_>) = (Country::all().collect(), Locale::all().collect());
    for _ in 0..100 {
        let (Some(country), Some(locale)) = (random.of(&countries), random.of(&locales)) else { return };
        let Some(style) = random.of(NameStyle::ALL) else { return };
        let name = country.name_with(locale, style);
        for text in [name.to_owned(), name.to_uppercase(), unaccented(name)] {
            let (how, found) = finder.find(&text);
            match (how, found) {
                (How::Name(_), Some(found)) => {
                    assert_eq!(how, kind(&text, found), "{text}");
                    let all = Country::candidates(&text).filter(|other| other.country == found);
                    assert!(all.into_iter().any(|other| How::Name(other.kind) == how), "{text}");
                }
                (How::Code, Some(_)) | (How::Ambiguous, None) => {}
                _ => panic!("{text} in {locale}: {how:?} {found:?}"),
            }
        }
    }
}

#[test]
fn names_that_are_codes_of_others() {
    assert_eq!(rows("Nga\n", &[]), ["Nga,NG,Nigeria,code,1"]);
    assert_eq!(rows("Nga\nNGA\n", &["--locale", "vi"]), ["Nga,RU,Russia,by-locale,4", "NGA,NG,Nigeria,code,1"]);
}
