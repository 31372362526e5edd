//! The lines of a label.

use alloc::string::String;
use alloc::vec::Vec;

use super::compiled::{self, Text, language};
use super::form::Writing;
use super::postal::Code;
use super::text::{capitals, printed, trimmed};
use super::values::{Address, Area};
use crate::country::Country;
use crate::format::layout::{Piece, pieces};
use crate::locale::Locale;
use crate::schema::FieldKind;

impl Address {
    /// Returns the lines of a label for mail sent from a country. The locale is one of the sender's, whose post reads
    /// the last line.
    ///
    /// Mail within a country has no country line and no country prefix. For a locale in another language, areas are in
    /// Latin letters and lines in the order of Latin labels. Where another country's post forwards the mail, "via" and its name are the last
    /// line, below the name of the place.
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
        self.label_with(from, locale, None)
    }

    /// Returns a [`label`](Self::label) whose country line is in a second locale as well: one of the receiver, or French,
    /// which all posts read.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{Address, FieldKind};
    /// use polity::{locale, Country};
    ///
    /// let munich = Address::new(Country::DE)
    ///     .set(FieldKind::StreetAddress, "Marienplatz 1")
    ///     .set(FieldKind::Locality, "München")
    ///     .set(FieldKind::PostalCode, "80331");
    /// let label = munich.label_with(Country::JP, locale::JA, Some(locale::DE));
    /// assert_eq!(label, ["Marienplatz 1", "80331 MÜNCHEN", "ドイツ / DEUTSCHLAND"]);
    /// ```
    pub fn label_with(&self, from: Country, locale: Locale, also: Option<Locale>) -> Vec<String> {
        let country = self.country();
        // Of several languages the first is that of the local script.
        let first = self.form().languages().next();
        let is_local = first.is_none() || language(country, locale.tag()) == first;
        let writing = if is_local { Writing::Local } else { Writing::Latin };
        let last = |country: Country| country.address_form().country_line();
        let capital =
            |country: Country, locale: Locale| capitals(country.name_in(locale), locale.tag().split('-').next());
        let (target, own) = (last(country), capital(country, locale));
        let is_abroad = last(from) != target;
        let mut named = capital(target, locale);
        // A line of the form that says the same as the last one.
        let mut lines = self.lines(writing, from != country, Some(named.as_str()).filter(|_| is_abroad));
        if from != country {
            lines.extend(self.form().route().map(String::from));
        }
        if is_abroad {
            let both = |country: Country, named: &mut String| {
                if let Some(receiver) = also.map(|also| capital(country, also)).filter(|also| also != named) {
                    named.push_str(" / ");
                    named.push_str(&receiver);
                }
            };
            // Not where the sender's authorities claim the area: their post has its own way.
            let via = self.form().via().filter(|via| *via != last(from) && !country.claimed_by().any(|by| by == from));
            if let Some(via) = via {
                // The post sorts by the last line.
                lines.push(own);
                named = capital(via, locale);
                both(via, &mut named);
                named.insert_str(0, "via ");
            } else {
                both(target, &mut named);
            }
            lines.push(named);
        }
        lines
    }

    /// The lines within the country.
    fn lines(&self, writing: Writing, is_abroad: bool, last: Option<&str>) -> Vec<String> {
        let areas = self.areas();
        let form = compiled::row(self.country());
        let value = |kind: FieldKind| {
            let typed;
            let text = match (areas.get(kind), writing) {
                (Area::Known(area), Writing::Local) => area.printed(),
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
                // The sign of the country is for mail from abroad.
                Piece::Text(text) if !is_abroad && line.is_empty() && self.is_sign(text) => before = "",
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
                    if !(line.is_empty() && last == Some(before)) {
                        line.push_str(before);
                    }
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

impl Address {
    /// Whether a text of a layout is what people write before the country's postal codes: "SE-".
    fn is_sign(&self, text: &str) -> bool {
        let sign = text.trim_end_matches(['-', ' ']);
        let prefixes = compiled::text(self.country(), Text::Prefixes).unwrap_or("");
        !sign.is_empty() && prefixes.split(' ').any(|prefix| prefix == sign)
    }
}

/// The text before a field that stays where the field is the first of its line: words and signs, no commas and spaces.
fn divider(text: &str) -> &str {
    text.trim_start_matches(|letter: char| !letter.is_alphanumeric() && letter != '〒')
}
