//! The lines of a label.

use alloc::string::String;
use alloc::vec::Vec;

use super::field;
use super::form::Writing;
use super::subdivision::language;
use super::validate::Address;
use crate::country::Country;
use crate::locale::Locale;
use crate::schema::FieldKind;
use crate::tables;

impl Address {
    /// The lines of a label for mail that is sent from somewhere, in a locale: of the sender's country, whose post reads the
    /// last line.
    ///
    /// Mail within a country has no country line. Where a locale does not write the language of the place, areas are in
    /// Latin letters and lines in the order of Latin labels. What mail must pass through is said on lines of its own.
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
        // Of several languages the first is the one of the local script.
        let first = self.form().languages().next();
        let is_local = first.is_none() || language(country, locale) == first;
        let mut lines = self.lines(if is_local { Writing::Local } else { Writing::Latin });
        let last = |country: Country| country.address_form().country_line();
        if from != country {
            lines.extend(self.form().route().map(String::from));
        }
        if last(from) != last(country) {
            let language = locale.tag().split('-').next();
            // Not where the sender's authorities claim the place: their post knows a way of its own.
            let via = self.form().via().filter(|via| *via != last(from) && !country.claimed_by().any(|by| by == from));
            if let Some(via) = via {
                lines.push(["via ", &capitals(via.name_in(locale), language)].concat());
            }
            lines.push(capitals(last(country).name_in(locale), language));
        }
        lines
    }

    /// The lines within the place.
    fn lines(&self, writing: Writing) -> Vec<String> {
        let places = self.places();
        let upper = self.form().row().map_or(0, |row| row.upper);
        let value = |kind: FieldKind| {
            let place = match kind {
                FieldKind::AdministrativeArea => places.first(),
                FieldKind::Locality => places.get(1),
                FieldKind::DependentLocality => places.get(2),
                _ => None,
            };
            let text = match (place, writing) {
                (Some(Some(Ok(place))), Writing::Local) => place.key(),
                (Some(Some(Ok(place))), Writing::Latin) => place.latin(),
                _ => self.get(kind).trim(),
            };
            if upper & 1 << kind as u16 != 0 {
                capitals(text, self.country().languages().next())
            } else {
                String::from(text)
            }
        };
        let layout = self.form().layout(writing).and_then(|layout| layout.of(tables::FORM_TEXT)).unwrap_or("");
        let mut lines = Vec::new();
        for layout in layout.lines() {
            let mut line = String::new();
            // What stands before a field is written with it: a sign before the code, and a comma between two fields that
            // are both there.
            let mut rest = layout;
            while let Some((at, kind)) = rest.bytes().enumerate().find_map(|(at, byte)| Some((at, field::kind(byte)?)))
            {
                let before = rest.get(..at).unwrap_or("");
                rest = rest.get(at + 1..).unwrap_or("");
                let value = value(kind);
                if !value.is_empty() {
                    let between = if line.is_empty() { divider(before) } else { before };
                    line.push_str(between);
                    line.push_str(&value);
                }
            }
            line.push_str(rest);
            lines.extend(line.lines().map(str::trim).filter(|line| !line.is_empty()).map(String::from));
        }
        lines
    }
}

/// What of the text before a field stays where it is the first of its line: words and signs, no commas and spaces.
fn divider(text: &str) -> &str {
    text.trim_start_matches(|letter: char| !letter.is_alphanumeric() && letter != '〒')
}

/// In capitals, as a language has them.
pub(super) fn capitals(text: &str, language: Option<&str>) -> String {
    let is = |wanted: &[&str]| language.is_some_and(|language| wanted.contains(&language));
    let (turkic, greek, armenian) = (is(&["tr", "az"]), is(&["el"]), is(&["hy"]));
    // Georgian is not written in capitals.
    let keeps = is(&["ka"]);
    let mut upper = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'i' if turkic => upper.push('İ'),
            'և' if armenian => upper.push_str("ԵՎ"),
            'ა'..='ჿ' if keeps => upper.push(letter),
            // Greek capitals have no accents.
            _ if greek => upper.extend(letter.to_uppercase().map(|letter| match letter {
                'Ά' => 'Α',
                'Έ' => 'Ε',
                'Ή' => 'Η',
                'Ί' => 'Ι',
                'Ό' => 'Ο',
                'Ύ' => 'Υ',
                'Ώ' => 'Ω',
                other => other,
            })),
            _ => upper.extend(letter.to_uppercase()),
        }
    }
    upper
}
