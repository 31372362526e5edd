//! Answers in JSON.

use std::fmt::{Display, Write};

/// A text that grows.
pub(crate) struct Json(String);

impl Json {
    pub(crate) fn object(fill: impl FnOnce(&mut Json)) -> String {
        let mut json = Json(String::new());
        json.braces(fill);
        json.0
    }

    pub(crate) fn list<T>(values: impl Iterator<Item = T>, write: impl FnMut(&mut Json, T)) -> String {
        let mut json = Json(String::new());
        json.each(values, write);
        json.0
    }

    pub(crate) fn braces(&mut self, fill: impl FnOnce(&mut Json)) {
        self.0.push('{');
        fill(self);
        self.0.push('}');
    }

    pub(crate) fn each<T>(&mut self, values: impl Iterator<Item = T>, mut write: impl FnMut(&mut Json, T)) {
        self.0.push('[');
        for (at, value) in values.enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            write(self, value);
        }
        self.0.push(']');
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.0.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => self.0.extend(['\\', letter]),
                '\0'..='\x1f' => _ = write!(self.0, "\\u{:04x}", u32::from(letter)),
                _ => self.0.push(letter),
            }
        }
        self.0.push('"');
    }

    pub(crate) fn key(&mut self, key: &str) {
        if !self.0.ends_with('{') {
            self.0.push(',');
        }
        self.text(key);
        self.0.push(':');
    }

    pub(crate) fn set(&mut self, key: &str, value: &str) {
        self.key(key);
        self.text(value);
    }

    pub(crate) fn set_if(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.set(key, value);
        }
    }

    /// A number or a truth.
    pub(crate) fn bare(&mut self, key: &str, value: impl Display) {
        self.key(key);
        _ = write!(self.0, "{value}");
    }

    #[cfg(feature = "first")]
    pub(crate) fn number(&mut self, number: usize) {
        _ = write!(self.0, "{number}");
    }
}
