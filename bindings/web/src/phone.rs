//! Phone numbers.

use polity::Country;
use polity::phone::{self, AsYouType, Fault, Format, Kind, PhoneNumber, Verdict, calling_codes};
use wasm_bindgen::prelude::*;

use crate::json::Json;
use crate::{Answer, entry, entry_or_none, locale_of, view, words_of};

fn number(json: &mut Json, number: &PhoneNumber) {
    let format = |format| number.format(format).to_string();
    json.set("e164", &number.e164().to_string());
    json.set("national", &format(Format::National));
    json.set("international", &format(Format::International));
    json.bare("callingCode", number.calling_code());
    json.set_if("country", number.country().map(Country::id));
    json.set_if("kind", number.kind().map(Kind::as_str));
    json.set_if("extension", number.extension());
}

/// What stands in a phone field.
#[wasm_bindgen]
pub fn check(locale: usize, text: &str, home: &str, seen: &str) -> Answer {
    let verdict = phone::check_within(text, entry_or_none(home)?, view(seen)?);
    let status = match &verdict {
        Verdict::Valid(_) => "valid",
        Verdict::Incomplete(_) => "incomplete",
        _ => "wrong",
    };
    Ok(Json::object(|json| {
        json.set("status", status);
        if let Some(fault) = verdict.fault() {
            let message = fault.message(words_of(locale_of(locale))).to_string();
            wrong(json, text, fault, &message);
        }
        let mut maybe = |key, found: Option<PhoneNumber>| {
            if let Some(found) = found {
                json.key(key);
                json.braces(|json| number(json, &found));
            }
        };
        maybe("number", verdict.number());
        let old = || verdict.number().and_then(|number| number.rewrite());
        maybe("rewrite", verdict.fault().map_or_else(old, |fault| fault.instead));
    }))
}

fn wrong(json: &mut Json, text: &str, fault: &Fault, message: &str) {
    json.set("reason", fault.kind.as_str());
    json.set("message", message);
    let units = |end: usize| text.get(..end).unwrap_or(text).encode_utf16().count();
    json.key("span");
    json.each([fault.range.start, fault.range.end].into_iter(), |json, end| json.number(units(end)));
}

/// A number for the placeholder.
#[wasm_bindgen]
pub fn example(id: &str, kind: &str) -> Answer {
    let wanted: Option<Kind> =
        if kind.is_empty() { None } else { Some(kind.parse().map_err(|error| crate::refused(&format!("{error}")))?) };
    let dialing = entry(id)?.dialing();
    let example = |kind| dialing.and_then(|dialing| dialing.example(kind));
    let found = match wanted {
        Some(kind) => example(kind),
        None => [Kind::Mobile, Kind::FixedLine].into_iter().find_map(example),
    };
    Ok(found.map_or(String::new(), |found| Json::object(|json| number(json, &found))))
}

/// All calling codes, with the entries that have them.
#[wasm_bindgen(js_name = callingCodes)]
pub fn all_calling_codes() -> String {
    Json::list(calling_codes(), |json, code| {
        json.braces(|json| {
            json.bare("code", code.number());
            json.key("countries");
            json.each(code.dialings(), |json, dialing| json.text(dialing.country().id()));
        });
    })
}

/// Whose flag stands beside what is typed: whose number it is; before it is one, the choice while it can be theirs, else whose
/// alone it can be. Nothing where it is nobody's.
#[wasm_bindgen]
pub fn owner(text: &str, chosen: &str, seen: &str) -> Answer {
    let (chosen, seen) = (entry_or_none(chosen)?, view(seen)?);
    Ok(phone::owner(text, chosen, seen).map_or(String::new(), |owner| owner.id().to_owned()))
}

/// A number as it is typed. Positions are UTF-16 units of what is shown.
#[wasm_bindgen]
pub struct Typing(AsYouType);

#[wasm_bindgen]
impl Typing {
    /// Begins a number; a national one is of an entry.
    #[wasm_bindgen(constructor)]
    pub fn new(home: &str) -> Result<Typing, JsValue> {
        Ok(Typing(AsYouType::new(entry_or_none(home)?)))
    }

    /// What is shown.
    pub fn text(&self) -> String {
        self.0.as_str().to_owned()
    }

    /// What was typed.
    pub fn typed(&self) -> String {
        self.0.typed().to_owned()
    }

    /// Where the caret stands.
    pub fn caret(&self) -> usize {
        self.0.as_str().get(..self.0.caret()).map_or(0, |before| before.encode_utf16().count())
    }

    /// Puts the caret somewhere.
    #[wasm_bindgen(js_name = setCaret)]
    pub fn set_caret(&mut self, at: usize) {
        self.0.set_caret(self.byte(at));
    }

    /// How many characters were left out.
    #[wasm_bindgen(js_name = leftOut)]
    pub fn left_out(&self) -> usize {
        self.0.left_out()
    }

    /// The entry that alone can have the number; nothing while there are several.
    pub fn country(&self) -> Option<String> {
        self.0.country().map(|country| country.id().to_owned())
    }

    /// Types a text at the caret.
    pub fn push(&mut self, text: &str) {
        text.chars().for_each(|letter| _ = self.0.push(letter));
    }

    /// The backspace key.
    pub fn remove(&mut self) {
        self.0.remove();
    }

    /// Puts a text in the place of a part of what is shown.
    pub fn replace(&mut self, start: usize, end: usize, text: &str) {
        self.0.replace(self.byte(start)..self.byte(end), text);
    }

    /// Clears what was typed.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    fn byte(&self, unit: usize) -> usize {
        let mut left = unit;
        let letters = self.0.as_str().chars().take_while(|letter| {
            let more = left >= letter.len_utf16();
            left = left.saturating_sub(letter.len_utf16());
            more
        });
        letters.map(char::len_utf8).sum()
    }
}
