//! How numbers are written.

use core::fmt::{self, Write};

use super::classify;
use super::number::PhoneNumber;
use crate::tables::{self, FormatRow};

/// A way to write a number.
///
/// # Examples
///
/// ```
/// use polity::phone::{Format, PhoneNumber};
///
/// let number = PhoneNumber::parse("+44 20 7946 0123 ext. 5", None).unwrap();
/// assert_eq!(number.format(Format::E164).to_string(), "+442079460123");
/// assert_eq!(number.format(Format::International).to_string(), "+44 20 7946 0123 x5");
/// assert_eq!(number.format(Format::National).to_string(), "020 7946 0123 x5");
/// assert_eq!(number.format(Format::Rfc3966).to_string(), "tel:+44-20-7946-0123;ext=5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// `+` and digits, as numbers are stored; without the extension.
    E164,
    /// With `+`, the calling code and spaces.
    International,
    /// As it is dialled inside the place.
    National,
    /// As a link: `tel:` …
    Rfc3966,
}

/// A number to be printed in a format.
///
/// # Examples
///
/// ```
/// use polity::phone::{Format, PhoneNumber};
///
/// let number = PhoneNumber::parse("+383 44 123 456", None).unwrap();
/// assert_eq!(format!("<{}>", number.format(Format::National)), "<044 123 456>");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Formatted {
    number: PhoneNumber,
    format: Format,
}

impl Formatted {
    pub(super) fn new(number: PhoneNumber, format: Format) -> Self {
        Self { number, format }
    }
}

impl fmt::Display for Formatted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, plan) = (&self.number, self.number.plan());
        match self.format {
            Format::E164 => return write!(f, "+{}{}", plan.code, number.national()),
            Format::International => write!(f, "+{} ", plan.code)?,
            Format::National => {}
            Format::Rfc3966 => write!(f, "tel:+{}-", plan.code)?,
        }
        let national = number.national();
        let row = chosen(plan.formats(self.format != Format::National), national);
        match (row, self.format) {
            (None, _) => f.write_str(national)?,
            (Some((row, groups)), Format::Rfc3966) => {
                row.write(national, groups, "", &mut Hyphens { to: f, gap: Gap::Start })?
            }
            (Some((row, groups)), Format::National) => row.write(national, groups, row.rule(), f)?,
            (Some((row, groups)), _) => row.write(national, groups, "", f)?,
        }
        let Some(extension) = number.extension() else { return Ok(()) };
        let label = match self.format {
            Format::Rfc3966 => ";ext=",
            _ => plan.extension.of(tables::PHONE_TEXT).unwrap_or(" ext. "),
        };
        write!(f, "{label}{extension}")
    }
}

/// The format for a whole number, and how many digits each of its groups takes.
fn chosen<'r>(rows: &'r [FormatRow], national: &str) -> Option<(&'r FormatRow, [usize; 5])> {
    rows.iter().find_map(|row| {
        let groups = row.split(national.len())?;
        let fits = row.leading().last().is_none_or(|leading| classify::begins(*leading, national.as_bytes()));
        fits.then_some((row, groups))
    })
}

impl FormatRow {
    pub(super) fn rule(&self) -> &'static str {
        self.rule.of(tables::PHONE_TEXT).unwrap_or("")
    }

    /// Writes digits in groups; `rule` stands for the first group, where it says how.
    pub(super) fn write(&self, digits: &str, groups: [usize; 5], rule: &str, to: &mut impl Write) -> fmt::Result {
        let group = |number: u32| {
            let number = number.checked_sub(1)? as usize;
            let start = groups.iter().take(number).sum();
            digits.get(start..start + groups.get(number)?)
        };
        let mut rule = Some(rule).filter(|rule| !rule.is_empty());
        let mut rest = self.format.of(tables::PHONE_TEXT).unwrap_or("").chars();
        while let Some(character) = rest.next() {
            if character != '$' {
                to.write_char(character)?;
                continue;
            }
            let digits = rest.next().and_then(|number| group(number.to_digit(10)?)).unwrap_or("");
            match rule.take().and_then(|rule| rule.split_once("$1")) {
                Some((before, after)) => write!(to, "{before}{digits}{after}")?,
                None => to.write_str(digits)?,
            }
        }
        Ok(())
    }
}

/// Writes one hyphen for all that stands between two groups of digits, and nothing for what stands before the first.
struct Hyphens<'w, 'f> {
    to: &'w mut fmt::Formatter<'f>,
    gap: Gap,
}

#[derive(PartialEq)]
enum Gap {
    Start,
    None,
    Open,
}

impl Write for Hyphens<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            if !character.is_ascii_digit() {
                if self.gap == Gap::None {
                    self.gap = Gap::Open;
                }
                continue;
            }
            if self.gap == Gap::Open {
                self.to.write_char('-')?;
            }
            self.gap = Gap::None;
            self.to.write_char(character)?;
        }
        Ok(())
    }
}
