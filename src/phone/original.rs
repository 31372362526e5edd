//! A number as it was written.

use core::fmt::{self, Write};

use super::codes;
use super::digits::ascii;
use super::error::ParseError;
use super::format::{Body, Format, Formatted, Head, Style, is_dialled};
use super::grouping;
use super::number::PhoneNumber;
use super::parse::CARRIER;
use super::ranges::Ranges;
use super::source::Source;
use super::text::Text;
use crate::country::Country;
use crate::view::View;

/// A number and the text that it was read from. [`Display`](fmt::Display) writes the text in the groups of the number's
/// format, as national or international as it was written; the text itself where that would add or change digits.
///
/// libphonenumber has it as `formatInOriginalFormat`.
///
/// # Examples
///
/// ```
/// use polity::Country;
/// use polity::phone::Original;
///
/// let tidy = |text| Original::parse(text, Some(Country::XK)).unwrap().to_string();
/// assert_eq!(tidy("044123456"), "044 123 456");
/// assert_eq!(tidy("44123456"), "44 123 456");
/// assert_eq!(tidy("00493012345678"), "00 49 30 12345678");
/// assert_eq!(tidy("+38344123456"), "+383 44 123 456");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Original<'t> {
    text: &'t str,
    source: Source,
    number: PhoneNumber,
    carrier: Text<CARRIER>,
    /// The text in groups; None where that would change it.
    formatted: Option<Formatted>,
}

impl<'t> Original<'t> {
    /// Reads a number as [`PhoneNumber::parse`] does, and keeps the text.
    ///
    /// # Errors
    ///
    /// As [`PhoneNumber::parse`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::Original;
    ///
    /// let original = Original::parse("+383-44-123456", None)?;
    /// assert_eq!(original.to_string(), "+383 44 123 456");
    /// # Ok::<(), polity::phone::ParseError>(())
    /// ```
    pub fn parse(text: &'t str, default: Option<Country>) -> Result<Self, ParseError> {
        Self::parse_within(text, default, Ranges::All, View::INCLUSIVE)
    }

    /// As [`parse`](Self::parse), but only these ranges count, and only the entries of `view` are answers.
    ///
    /// # Errors
    ///
    /// As [`PhoneNumber::parse`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::View;
    /// use polity::phone::{Original, Ranges};
    ///
    /// let original = Original::parse_within("+383-44-123456", None, Ranges::Upstream, View::CLDR)?;
    /// assert_eq!(original.to_string(), "+383 44 123 456");
    /// # Ok::<(), polity::phone::ParseError>(())
    /// ```
    pub fn parse_within(
        text: &'t str,
        default: Option<Country>,
        ranges: Ranges,
        view: View,
    ) -> Result<Self, ParseError> {
        let read = PhoneNumber::read(text, default, ranges)?;
        let (source, carrier) = (read.source, read.carrier);
        let number = PhoneNumber::of(read, ranges, view);
        let original = Original { text, source, number, carrier, formatted: None };
        let formatted = original.style(default).map(|style| Formatted { number, style });
        Ok(Original { formatted: formatted.filter(|formatted| original.is_same(formatted)), ..original })
    }

    /// The number.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::Original;
    ///
    /// let original = Original::parse("+383-44-123456", None)?;
    /// assert_eq!(original.number().e164().to_string(), "+38344123456");
    /// # Ok::<(), polity::phone::ParseError>(())
    /// ```
    pub const fn number(&self) -> PhoneNumber {
        self.number
    }

    /// Where the calling code was found.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::{Original, Source};
    ///
    /// let original = Original::parse("4930123456789", Some(Country::DE))?;
    /// assert_eq!(original.source(), Source::Bare);
    /// # Ok::<(), polity::phone::ParseError>(())
    /// ```
    pub const fn source(&self) -> Source {
        self.source
    }

    /// The code of the carrier that the text chooses for the call, where its plan has such codes. It is not part of the
    /// number.
    ///
    /// libphonenumber has it as `getPreferredDomesticCarrierCode`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::Original;
    ///
    /// let original = Original::parse("0 15 11 2345-6789", Some(Country::BR))?;
    /// assert_eq!(original.number().national(), "1123456789");
    /// assert_eq!(original.carrier_code(), Some("15"));
    /// # Ok::<(), polity::phone::ParseError>(())
    /// ```
    pub fn carrier_code(&self) -> Option<&str> {
        Some(self.carrier.as_str()).filter(|code| !code.is_empty())
    }

    /// The text.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::Original;
    ///
    /// assert_eq!(Original::parse("+383-44-123456", None)?.text(), "+383-44-123456");
    /// # Ok::<(), polity::phone::ParseError>(())
    /// ```
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// The way in which the text is to be grouped; None where the number has no format.
    fn style(&self, default: Option<Country>) -> Option<Style> {
        let number = &self.number;
        let (row, _) = grouping::chosen(number.row.formats(false), number.national())?;
        Some(match self.source {
            Source::Plus => number.format(Format::International).style,
            Source::Bare => Style { head: Head::Code, ..number.format(Format::International).style },
            Source::ExitCode => match default {
                Some(from) => number.format_from(from).style,
                None => number.format(Format::International).style,
            },
            Source::Default => {
                let style = number.format(Format::National).style;
                let before = row.rule().split_once("$1").map_or("", |(before, _)| before);
                let prefixed = before.bytes().any(|byte| byte.is_ascii_digit());
                let bare = prefixed && self.has_prefix() == Some(false);
                if bare { Style { body: Body::Bare, ..style } } else { style }
            }
        })
    }

    /// Whether the text has a national prefix; None where the plan has none.
    fn has_prefix(&self) -> Option<bool> {
        let home = self.number.row.holder()?.country()?;
        let prefix = codes::dialing(home, self.number.row.code)?.national_prefix()?;
        let mut digits: Text<40> = Text::new();
        digits.extend(self.text.chars().filter_map(ascii));
        let mut rest = digits.as_str();
        for digit in prefix.chars().filter(char::is_ascii_digit) {
            match rest.strip_prefix(digit) {
                Some(after) => rest = after,
                None => return Some(false),
            }
        }
        // A number may begin with the same digits.
        let PhoneNumber { ranges, view, .. } = self.number;
        Some(PhoneNumber::parse_within(rest, Some(home), ranges, view).is_ok_and(|number| number.is_valid()))
    }

    /// Whether the same is dialled.
    fn is_same(&self, formatted: &Formatted) -> bool {
        let mut rest = Rest(self.text);
        formatted.dialled().write(&mut rest).is_ok() && !rest.0.contains(is_dialled)
    }
}

/// Takes what is written off the start of what is dialled of a text.
struct Rest<'t>(&'t str);

impl Write for Rest<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            let rest = self.0.trim_start_matches(|other| !is_dialled(other));
            self.0 = rest.strip_prefix(character).ok_or(fmt::Error)?;
        }
        Ok(())
    }
}

impl fmt::Display for Original<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.formatted {
            Some(formatted) => formatted.fmt(f),
            None => f.pad(self.text),
        }
    }
}
