//! Addresses, with the areas, cities and districts of the world.

use polity::address::{Address, Field, FieldKind, Problem, Subdivision};
use polity::{Country, Locale};
use wasm_bindgen::prelude::*;

use crate::json::Json;
use crate::{Answer, entry, entry_or_none, form, locale_of, words_of};

/// An address of an entry; its values are a word of [`FieldKind`], a unit separator and a value, with a record separator between
/// two of them.
fn address(id: &str, values: &str) -> Result<Address, JsValue> {
    let mut address = Address::new(entry(id)?);
    for (kind, value) in values.split('\x1e').filter_map(|pair| pair.split_once('\x1f')) {
        let kind: FieldKind = kind.parse().map_err(|error| crate::refused(&format!("{error}")))?;
        address = address.set(kind, value);
    }
    Ok(address)
}

/// The form of an entry, with what there is to choose from as the values are.
#[wasm_bindgen(js_name = formWith)]
pub fn form_with(locale: usize, id: &str, values: &str) -> Answer {
    let locale = locale_of(locale);
    let country = entry(id)?;
    let address = address(id, values)?.normalize();
    Ok(form::write(country.address_form(), locale, |json, field| {
        json.each(choices(country, &address, field, locale), |json, area| {
            json.braces(|json| {
                json.set("value", area.key());
                json.set("label", area.name_in(locale));
            });
        });
        json.bare("hasBelow", has_below(country, &address, field, locale));
    }))
}

fn choices(country: Country, address: &Address, field: Field, locale: Locale) -> impl Iterator<Item = Subdivision> {
    let areas = || country.address_form().areas(locale);
    let area = || areas().find(|area| area.key() == address.get(FieldKind::AdministrativeArea));
    let city = || area()?.below(locale).find(|city| city.key() == address.get(FieldKind::Locality));
    let found = match field.kind() {
        FieldKind::AdministrativeArea => Some(areas()),
        FieldKind::Locality => area().map(|area| area.below(locale)),
        FieldKind::DependentLocality => city().map(|city| city.below(locale)),
        _ => None,
    };
    found.into_iter().flatten()
}

/// Whether what there is to choose from in other fields depends on this one.
fn has_below(country: Country, address: &Address, field: Field, locale: Locale) -> bool {
    match field.kind() {
        FieldKind::AdministrativeArea => {
            country.address_form().areas(locale).any(|area| area.below(locale).next().is_some())
        }
        FieldKind::Locality => choices(country, address, field, locale).next().is_some(),
        _ => false,
    }
}

/// What is wrong with an address.
#[wasm_bindgen]
pub fn validate(locale: usize, id: &str, values: &str, po_box: bool) -> Answer {
    let address = address(id, values)?;
    let found = address.validate().chain(address.po_box().filter(|_| po_box));
    let words = words_of(locale_of(locale));
    Ok(Json::list(found, |json, problem: Problem| {
        json.braces(|json| {
            json.set("field", problem.field.as_str());
            json.set("kind", problem.kind.as_str());
            json.set("severity", problem.severity.as_str());
            json.set("message", &problem.message(words).to_string());
            json.set_if("example", problem.example);
        });
    }))
}

/// An address as the post writes it.
#[wasm_bindgen]
pub fn normalize(id: &str, values: &str) -> Answer {
    let address = address(id, values)?.normalize();
    Ok(Json::object(|json| {
        for kind in FieldKind::ALL {
            json.set_if(kind.as_str(), Some(address.get(*kind)).filter(|value| !value.is_empty()));
        }
    }))
}

/// The lines of a label; from the country itself where none is given.
#[wasm_bindgen]
pub fn label(locale: usize, id: &str, values: &str, from: &str, also: usize) -> Answer {
    let address = address(id, values)?.normalize();
    let from = entry_or_none(from)?.unwrap_or(address.country());
    let also = (also > 0).then(|| locale_of(also));
    let lines = address.label_with(from, locale_of(locale), also);
    Ok(Json::list(lines.into_iter(), |json, line: String| json.text(&line)))
}
