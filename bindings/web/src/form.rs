//! The fields of an address form, without what there is to choose from.

use polity::address::{AddressForm, Field, Requirement};
use polity::{Locale, Words};
use wasm_bindgen::prelude::*;

use crate::json::Json;
use crate::{Answer, entry, locale_of, words_of};

/// The form of an entry.
#[wasm_bindgen]
pub fn form(locale: usize, id: &str) -> Answer {
    let locale = locale_of(locale);
    Ok(write(entry(id)?.address_form(), locale, |json, _| json.each([""; 0].into_iter(), Json::text)))
}

/// A form in JSON; `options` writes what there is to choose from in a field.
pub(crate) fn write(form: AddressForm, locale: Locale, mut options: impl FnMut(&mut Json, Field)) -> String {
    let words = words_of(locale);
    Json::object(|json| {
        json.set("country", form.country().id());
        json.key("rows");
        json.each(form.rows(), |json, row| {
            json.each(row, |json, field| {
                json.braces(|json| {
                    of_field(json, field, words);
                    json.key("options");
                    options(json, field);
                });
            });
        });
        json.key("notes");
        json.each(form.notes(), |json, note| json.text(note.text_in(words)));
    })
}

fn of_field(json: &mut Json, field: Field, words: Words) {
    json.set("kind", field.kind().as_str());
    json.set("label", field.label_in(words));
    json.set("labelKey", field.label_key());
    json.set("requirement", field.requirement().as_str());
    json.bare("required", field.requirement() == Requirement::Required);
    json.set("autocomplete", field.autocomplete());
    json.set("inputmode", field.inputmode());
    if let Some(length) = field.maxlength() {
        json.bare("maxlength", length);
    }
    json.set_if("pattern", field.pattern());
    json.bare("upper", field.is_upper());
    json.set_if("example", field.example());
}
