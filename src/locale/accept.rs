//! The locale of an `Accept-Language` header.

use super::Locale;

impl Locale {
    /// Returns the locale that best matches an HTTP `Accept-Language` header: the bundled language with the highest
    /// weight, the first of them where weights are equal. `*` and what cannot be read are skipped.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Locale};
    ///
    /// assert_eq!(Locale::from_accept_language("tlh, en;q=0.4, sq-XK;q=0.8"), Some(locale::SQ_XK));
    /// assert_eq!(Locale::from_accept_language("*"), None);
    /// ```
    pub fn from_accept_language(header: &str) -> Option<Locale> {
        let mut best: Option<(u16, Locale)> = None;
        for range in header.split(',') {
            let mut parts = range.split(';').map(str::trim_ascii);
            let tag = parts.next().unwrap_or("");
            // Without a weight it is 1; what is there and is no weight cannot be read.
            let weight = parts
                .next()
                .map_or(Some(1000), |part| weight(part.strip_prefix("q=").or_else(|| part.strip_prefix("Q="))?));
            if let Some(weight) = weight.filter(|weight| *weight > 0 && best.is_none_or(|(best, _)| *weight > best)) {
                if let Some(locale) = Locale::from_tag(tag) {
                    best = Some((weight, locale));
                }
            }
        }
        best.map(|(_, locale)| locale)
    }
}

/// Reads a weight as RFC 9110 has it, `0` to `1` with up to three decimals, in thousandths.
fn weight(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut thousandths = match whole {
        "0" => 0,
        // Some programs leave the zero out.
        "" if !decimals.is_empty() => 0,
        "1" => 1000,
        _ => return None,
    };
    let mut unit = 100;
    for digit in decimals.bytes() {
        thousandths += u16::from(digit - b'0') * unit;
        unit /= 10;
    }
    (thousandths <= 1000).then_some(thousandths)
}
