//! Asks the functions of the WebAssembly natively, and writes each question with its answer as a line of JSON:
//! `answers FOLDER_OF_PACKS`. `test.js` asks the WebAssembly the same.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write;
use std::{env, fs};

use polity::address::FieldKind;
use polity::phone::{Format, Kind};
use polity::{Country, CountryList, Locale};
use polity_web as web;

/// Locales of several scripts, whose packs are loaded in this order.
const TAGS: [&str; 8] = ["sq", "ar", "ja", "sr", "de", "zh-Hant", "hi", "yo"];

/// A question: the function, its arguments in JSON, the answer.
fn put(to: &mut BTreeSet<String>, function: &str, arguments: &[&str], numbers: &[usize], answer: &str) {
    let mut line = format!("[{}", quoted(function));
    for number in numbers {
        _ = write!(line, ",{number}");
    }
    for argument in arguments {
        _ = write!(line, ",{}", quoted(argument));
    }
    _ = write!(line, ",{}]", quoted(answer));
    to.insert(line);
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\0'..='\x1f' => _ = write!(quoted, "\\u{:04x}", u32::from(letter)),
            _ => quoted.push(letter),
        }
    }
    quoted + "\""
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("expected the folder of the packs")?;
    let mut locales = vec![polity::locale::EN];
    for tag in TAGS {
        let pack = fs::read(format!("{folder}/{tag}.polity"))?;
        locales.push(Locale::load(pack.clone().leak())?);
        web::load(pack).map_err(|_| format!("{tag} is not loaded"))?;
    }
    let mut all = BTreeSet::new();
    tags(&mut all);
    phones(&mut all);
    for (number, locale) in locales.iter().enumerate() {
        searches(&mut all, number, *locale);
        addresses(&mut all, number);
    }
    for line in &all {
        println!("{line}");
    }
    Ok(())
}

/// Which locale a tag leads to: each tag that there is, and each language in each place where it is spoken.
fn tags(to: &mut BTreeSet<String>) {
    let spoken = Country::all().flat_map(|country| {
        let place = country.alpha2();
        country.languages().filter_map(move |language| Some(format!("{language}-{}", place?)))
    });
    let languages = Country::all().flat_map(|country| country.languages()).map(str::to_owned);
    let odd = [
        "sh-ME",
        "iw",
        "tl-PH",
        "cmn-Hant-TW",
        "zh_TW",
        "no",
        "nb-NO",
        "mo",
        "in-ID",
        "jw",
        "es-XX",
        "xx",
        "en-Latn-US",
        "zh-CN",
        "sr-BA",
        "uz-AF",
    ];
    for tag in
        Locale::all().map(|locale| locale.tag().to_owned()).chain(spoken).chain(languages).chain(odd.map(str::to_owned))
    {
        put(to, "bestPack", &[&tag], &[], Locale::from_tag(&tag).map_or("", Locale::tag));
    }
}

fn phones(to: &mut BTreeSet<String>) {
    let mut ask = |text: &str, home: &str| {
        let answer = web::phone::check(text.len() % 9, text, home, "").unwrap_or_default();
        put(to, "check", &[text, home, ""], &[text.len() % 9], &answer);
        put(to, "owner", &[text, home, ""], &[], &web::phone::owner(text, home, "iso").unwrap_or_default());
    };
    for row in include_str!("../../../tests/reports.tsv").lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        if cells[1].starts_with("phone") {
            ask(&cells[2].replace("\\t", "\t"), Country::from_code(cells[3]).map_or("", Country::id));
        }
    }
    let mut typed = Vec::new();
    for country in Country::all() {
        let Some(dialing) = country.dialing() else { continue };
        for number in
            [Kind::Mobile, Kind::FixedLine, Kind::TollFree].into_iter().filter_map(|kind| dialing.example(kind))
        {
            let (national, e164) = (number.format(Format::National).to_string(), number.e164().to_string());
            ask(&national, country.id());
            ask(&e164, "");
            ask(&national[..national.len() - 1], country.id());
            ask(&format!("{e164}{}", e164.len() % 10), "US");
            typed.push((country.id(), number.national().to_owned()));
            typed.push(("", e164));
        }
    }
    for (home, digits) in typed {
        let Ok(mut typing) = web::phone::Typing::new(home) else { continue };
        typing.push(&digits);
        let whole = typing.text();
        typing.set_caret(whole.len() / 2);
        typing.remove();
        let answer = format!("{whole} {} {} {}", typing.text(), typing.caret(), typing.country().unwrap_or_default());
        put(to, "typing", &[home, &digits], &[], &answer);
    }
}

fn searches(to: &mut BTreeSet<String>, number: usize, locale: Locale) {
    put(
        to,
        "countries",
        &["", "XK DE", ""],
        &[number],
        &web::list::countries(number, "", "XK DE", "").unwrap_or_default(),
    );
    for (at, line) in CountryList::new(locale).iter().enumerate() {
        let letters: Vec<char> = line.label.chars().collect();
        let mut slip = letters.clone();
        slip.swap(letters.len() / 2, letters.len() / 2 - usize::from(letters.len() > 1));
        let typed = [letters[..letters.len().min(1 + at % 4)].to_vec(), slip];
        for text in typed.iter().map(|letters| letters.iter().collect::<String>()) {
            let answer = web::list::search(number, "", "", "", &text, 5).unwrap_or_default();
            put(to, "search", &["", "", "", &text], &[number], &answer);
        }
    }
}

fn addresses(to: &mut BTreeSet<String>, number: usize) {
    for country in Country::all() {
        let id = country.id();
        put(to, "form", &[id], &[number], &web::form::form(number, id).unwrap_or_default());
        put(to, "formWith", &[id, ""], &[number], &web::address::form_with(number, id, "").unwrap_or_default());
        let rows = country.address_form().rows();
        let value = |field: polity::address::Field| match field.kind() {
            FieldKind::Recipient => "Ana Ćosić".to_owned(),
            FieldKind::AdministrativeArea => {
                let areas: Vec<_> = country.address_form().areas(polity::locale::EN).collect();
                areas.get(number * 7 % areas.len().max(1)).map_or("Nowhere".to_owned(), |area| area.name().to_owned())
            }
            _ => field.example().unwrap_or("1 Main\tSt").to_owned(),
        };
        let values: Vec<String> =
            rows.flatten().map(|field| format!("{}\x1f{}", field.kind().as_str(), value(field))).collect();
        for values in [values.join("\x1e"), values[values.len() / 2..].join("\x1e")] {
            let answer = web::address::validate(number, id, &values, true).unwrap_or_default();
            put(to, "validate", &[id, &values], &[number], &answer);
            put(to, "normalize", &[id, &values], &[], &web::address::normalize(id, &values).unwrap_or_default());
            let answer = web::address::label(number, id, &values, "US", 0).unwrap_or_default();
            put(to, "label", &[id, &values, "US"], &[number], &answer);
        }
    }
}
