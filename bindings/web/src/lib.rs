//! The WebAssembly of the npm package `polity`. Each function answers in JSON, which `polity.js` reads; what they mean stands in
//! `polity.d.ts`. Locales are numbers: 0 is English, and each pack that is loaded has the next.

use std::cell::RefCell;

#[cfg(feature = "first")]
use polity::View;
use polity::{Country, Locale, Words, locale, words};
use wasm_bindgen::prelude::*;

#[cfg(feature = "address")]
pub mod address;
pub mod form;
mod json;
#[cfg(feature = "first")]
pub mod list;
#[cfg(feature = "first")]
pub mod phone;

use json::Json;

#[wasm_bindgen]
extern "C" {
    /// JavaScript's error for an argument that is none of the values that there are.
    type RangeError;
    #[wasm_bindgen(constructor)]
    fn new(message: &str) -> RangeError;
}

thread_local! {
    static LOADED: RefCell<Vec<Locale>> = const { RefCell::new(Vec::new()) };
}

type Answer = Result<String, JsValue>;

fn refused(message: &str) -> JsValue {
    RangeError::new(message).into()
}

fn locale_of(number: usize) -> Locale {
    let loaded = |at: usize| LOADED.with_borrow(|all| all.get(at).copied());
    number.checked_sub(1).and_then(loaded).unwrap_or(locale::EN)
}

fn words_of(locale: Locale) -> Words {
    Words::of_loaded(locale).unwrap_or(words::EN)
}

fn entry(id: &str) -> Result<Country, JsValue> {
    // The error of `str::parse` knows the codes of all systems, to tell what may be meant, and would bring them along.
    Country::from_code(id)
        .ok_or_else(|| refused(&format!("not a country or region: {id:?}, expected an id such as XK")))
}

fn entry_or_none(id: &str) -> Result<Option<Country>, JsValue> {
    if id.is_empty() { Ok(None) } else { entry(id).map(Some) }
}

/// The view of a name, or of ids that are separated by spaces; all entries where there is nothing.
#[cfg(feature = "first")]
fn view(text: &str) -> Result<View, JsValue> {
    Ok(match text {
        "" | "inclusive" => View::INCLUSIVE,
        "iso" => View::ISO,
        "un" => View::UN,
        "cldr" => View::CLDR,
        "inhabited" => View::INHABITED,
        "none" => View::INCLUSIVE.complement(),
        ids => ids.split(' ').map(entry).collect::<Result<View, JsValue>>()?,
    })
}

/// Loads a pack: its number.
#[wasm_bindgen]
pub fn load(pack: Vec<u8>) -> Result<usize, JsError> {
    let locale = Locale::load(pack.leak())?;
    Ok(LOADED.with_borrow_mut(|all| {
        let at = all.iter().position(|known| *known == locale).unwrap_or_else(|| {
            all.push(locale);
            all.len() - 1
        });
        at + 1
    }))
}

/// What is known of a locale.
#[wasm_bindgen]
pub fn locale(number: usize) -> String {
    let locale = locale_of(number);
    let words = words_of(locale);
    let dir = |is_rtl| if is_rtl { "rtl" } else { "ltr" };
    Json::object(|json| {
        json.set("tag", locale.tag());
        json.set("endonym", locale.endonym());
        json.set("dir", dir(locale.is_rtl()));
        json.set("words", words.language());
        json.set("wordsDir", dir(words.is_rtl()));
    })
}
