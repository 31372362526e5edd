//! The lines of a label.

use alloc::string::String;
use alloc::vec::Vec;

use super::compiled::{self, language};
use super::form::Writing;
use super::postal::Code;
use super::text::{capitals, printed, trimmed};
use super::values::{Address, Area};
use crate::country::Country;
use crate::format::layout::{Piece, pieces};
use crate::locale::Locale;
use crate::schema::FieldKind;

impl Address {
    /// Returns the lines of a label for mail that is sent from a country. The locale is one of the sender, whose post reads
    /// the last line.
    ///
    /// Mail within a country has no country line. Where the locale does not write the language of the address, areas are in
    /// Latin letters and lines in the order of Latin labels. The country through which mail is forwarded has its own line.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{Address, FieldKind};
    /// use polity::{locale, Country};
    ///
    /// let girne = Address::new(Country::NORTHERN_CYPRUS)
    ///     .set(FieldKind::StreetAddress, "Ziya Rızkı Caddesi 1")
    ///     .set(FieldKind::Locality, "Girne")
    ///     .set(FieldKind::PostalCode, "99320");
    /// assert_eq!(
    ///     girne.label(Country::DE, locale::DE),
    ///     ["Ziya Rızkı Caddesi 1", "GİRNE 99320", "via Mersin 10", "TÜRKEI"]
    /// );
    ///
    /// let tokyo = Address::new(Country::JP)
    ///     .set(FieldKind::StreetAddress, "3-1 Marunouchi")
    ///     .set(FieldKind::AdministrativeArea, "東京都")
    ///     .set(FieldKind::PostalCode, "100-0005");
    /// assert_eq!(tokyo.label(Country::AL, locale::SQ), ["3-1 Marunouchi, TOKYO", "100-0005", "JAPONI"]);
    /// ```
    pub fn label(&self, from: Country, locale: Locale) -> Vec<String> {
        let country = self.country();
        // Of several languages the first is that of the local script.
        let first = self.form().languages().next();
        let is_local = first.is_none() || language(country, locale.tag()) == first;
        let mut lines = self.lines(if is_local { Writing::Local } else { Writing::Latin });
        let last = |country: Country| country.address_form().country_line();
        if from != country {
            lines.extend(self.form().route().map(String::from));
        }
        if last(from) != last(country) {
            let language = locale.tag().split('-').next();
            // Not where the sender's authorities claim the area: their post has its own way.
            let via = self.form().via().filter(|via| *via != last(from) && !country.claimed_by().any(|by| by == from));
            if let Some(via) = via {
                lines.push(["via ", &capitals(via.name_in(locale), language)].concat());
            }
            lines.push(capitals(last(country).name_in(locale), language));
        }
        lines
    }

    /// The lines within the country.
    fn lines(&self, writing: Writing) -> Vec<String> {
        let areas = self.areas();
        let form = compiled::row(self.country());
        let value = |kind: FieldKind| {
            let typed;
            let text = match (areas.get(kind), writing) {
                (Area::Known(area), Writing::Local) => area.key(),
                (Area::Known(area), Writing::Latin) => area.latin(),
                _ => {
                    let value = self.get(kind);
                    let code = Code::new(self.country(), trimmed(value)).filter(|_| kind == FieldKind::PostalCode);
                    typed = match code {
                        Some(code) => String::from(code.as_str()),
                        None => printed(value, kind == FieldKind::StreetAddress),
                    };
                    &typed
                }
            };
            if form.is_some_and(|form| form.is_upper(kind)) {
                capitals(text, self.country().languages().next())
            } else {
                String::from(text)
            }
        };
        let mut lines = Vec::new();
        let mut line = String::new();
        // Text before a field is written with it: a prefix of the code, and a comma between two fields that are both filled in.
        let mut before = "";
        for piece in pieces(self.form().layout(writing).unwrap_or("")).chain([Piece::LineEnd]) {
            match piece {
                Piece::Text(text) => before = text,
                Piece::Field(kind) => {
                    let value = value(kind);
                    if !value.is_empty() {
                        line.push_str(if line.is_empty() { divider(before) } else { before });
                        line.push_str(&value);
                    }
                    before = "";
                }
                Piece::LineEnd => {
                    line.push_str(before);
                    before = "";
                    // A street address has several lines.
                    lines.extend(line.lines().map(str::trim).filter(|line| !line.is_empty()).map(String::from));
                    line.clear();
                }
            }
        }
        lines
    }
}

/// The text before a field that stays where the field is the first of its line: words and signs, no commas and spaces.
fn divider(text: &str) -> &str {
    text.trim_start_matches(|letter: char| !letter.is_alphanumeric() && letter != '〒')
}
