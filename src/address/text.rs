//! Text as labels have it.

use alloc::string::String;

/// `text` without spaces at the ends of lines, without empty lines and without carriage returns.
pub(super) fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for line in text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()) {
        if !tidy.is_empty() {
            tidy.push('\n');
        }
        tidy.push_str(line);
    }
    tidy
}

/// `text` in capitals, by the rules of a language.
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
