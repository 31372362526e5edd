//! The page in twelve languages: empty, with mistakes, filled in. Pictures of all are taken, and nothing is left in English.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::SET_COUNTRY;
use crate::driver::Browser;

/// What a person types into each field.
type Typed = &'static [(&'static str, &'static str)];

/// A language, a country, and what somebody there fills in: name, street, and fields by name.
const PEOPLE: [(&str, &str, &str, &str, Typed); 12] = [
    (
        "en",
        "US",
        "Jane Doe",
        "1600 Amphitheatre Parkway",
        &[("locality", "Mountain View"), ("administrative-area", "CA"), ("postal-code", "94043")],
    ),
    ("sq", "XK", "Arta Gashi", "Rruga Agim Ramadani 15", &[("locality", "Prishtinë"), ("postal-code", "10000")]),
    ("sr-Latn", "RS", "Ana Jovanović", "Knez Mihailova 5", &[("locality", "Beograd"), ("postal-code", "11000")]),
    (
        "tr",
        "TR",
        "Ayşe Yılmaz",
        "Atatürk Caddesi 1",
        &[("locality", "Kadıköy"), ("administrative-area", "İstanbul"), ("postal-code", "34710")],
    ),
    ("ar", "AE", "ليلى حداد", "شارع الشيخ زايد 10", &[("administrative-area", "إمارة دبيّ")]),
    ("he", "IL", "נועה כהן", "הרצל 1", &[("locality", "תל אביב"), ("postal-code", "6688101")]),
    ("ja", "JP", "山田 花子", "三軒茶屋1-1-1", &[("administrative-area", "東京都"), ("postal-code", "154-0024")]),
    (
        "zh-Hant",
        "TW",
        "王小明",
        "市府路45號",
        &[("administrative-area", "台北市"), ("locality", "信義區"), ("postal-code", "11049")],
    ),
    ("de", "DE", "Erika Mustermann", "Hauptstraße 1", &[("locality", "Berlin"), ("postal-code", "10115")]),
    ("so", "somaliland", "Hodan Ali", "Jigjiga Yar 7", &[("locality", "Hargeysa")]),
    ("ka", "GE", "ნინო ბერიძე", "რუსთაველის გამზირი 8", &[("locality", "თბილისი"), ("postal-code", "0108")]),
    (
        "hi",
        "IN",
        "आशा शर्मा",
        "जनपथ 12",
        &[("locality", "नई दिल्ली"), ("administrative-area", "Delhi"), ("postal-code", "110001")],
    ),
];

/// Fills in fields by name: menus by value or by what is read there.
const FILL: &str = "for (const [name, value] of %) { \
    const field = document.querySelector(`[name=\"${name}\"]:not([type=hidden])`); \
    if (!field) continue; \
    const option = field.tagName === 'SELECT' && [...field.options].find((one) => [one.value, one.text].includes(value)); \
    field.value = option ? option.value : field.tagName === 'SELECT' ? field.options[1].value : value; \
    field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true })); }";

/// What the page says, apart from names: texts, and attributes that are read out.
const SAID: &str = "const said = []; \
    const walk = document.createTreeWalker(document, NodeFilter.SHOW_TEXT); \
    for (let node = walk.nextNode(); node; node = walk.nextNode()) { \
      if (node.parentElement.closest('script, style, #label, .brand, .price, .code, select:not(#administrative-area), .left-out p, [role=listbox], dd')) continue; \
      if (node.parentElement.matches('option') && node.parentElement.value) continue; \
      said.push(node.data.trim()); } \
    for (const field of document.querySelectorAll('[aria-label], [placeholder]')) \
      said.push(field.ariaLabel ?? '', field.id === 'country' ? field.placeholder : ''); \
    return said.filter((text) => /\\p{L}{2}/u.test(text))";

/// What may be the same in English: names and words that have no other form.
const SAME: &[&str] = &["ISO 3166-1", "UN", "Name", "Name *", "optional", "(optional)", "Region", "ZIP"];

fn said(browser: &Browser) -> BTreeSet<String> {
    let said = browser.script(SAID);
    said.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

pub(crate) fn check(browser: &Browser, address: &str) {
    let mut english: BTreeSet<String> = BTreeSet::new();
    let mut left = Vec::new();
    for (language, country, name, street, fields) in PEOPLE {
        let mut look = |state: &str| {
            browser.long_picture(&format!("{language}-{state}"));
            let said = said(browser);
            assert!(said.len() > 10, "{language} {state}: {said:?}");
            if language == "en" {
                english.extend(said);
            } else {
                let same = said.intersection(&english).filter(|text| !SAME.contains(&text.as_str()));
                left.extend(same.map(|text| format!("{language} {state}: {text}")));
                // Letters of English in a script that has others.
                let latin = ["ar", "he", "ja", "zh-Hant", "ka", "hi"].contains(&language);
                let words = said
                    .iter()
                    .filter(|_| latin)
                    .flat_map(|text| text.split(|letter: char| !letter.is_ascii_alphabetic()));
                let words =
                    words.filter(|word| word.len() > 1 && !["ISO", "ZIP", "PIN", "Everywhere", "Tea"].contains(word));
                left.extend(words.map(|word| format!("{language} {state}: {word}")));
            }
        };
        browser.go(&format!("{address}?lang={language}"));
        look("1-empty");
        browser.script(&SET_COUNTRY.replace('%', country));
        browser.expect(|browser| browser.has("#street-address").to_string(), "true");
        browser.fill("#phone", "12");
        browser.script(&FILL.replace('%', &json!([["postal-code", "1"]]).to_string()));
        browser.click("main [value=order]");
        browser.expect(|browser| browser.has("#errors").to_string(), "true");
        look("2-mistakes");
        let example = browser.attribute("#phone", "placeholder");
        let all = [("recipient", name), ("phone", example.as_str()), ("street-address", street)];
        // Fields of areas change with what is chosen above them.
        for field in all.iter().chain(fields) {
            browser.script(&FILL.replace('%', &json!([field]).to_string()));
            if field.0 == "administrative-area" && country == "TW" {
                browser.expect(|browser| browser.has("select#locality").to_string(), "true");
            }
        }
        browser.expect(|browser| browser.property("#errors", "hidden"), "true");
        look("3-filled");
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}
