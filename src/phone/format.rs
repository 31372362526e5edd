//! The ways to write a number.

use core::fmt::{self, Write};

use super::grouping;
use super::number::PhoneNumber;
use crate::tables;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Format {
    /// `+` and digits, to store numbers; without the extension.
    E164,
    /// `+`, the calling code and groups of digits.
    International,
    /// As it is dialled inside its country or region.
    National,
    /// A link: `tel:` and the number.
    Rfc3966,
}

impl PhoneNumber {
    /// The number in E.164, to store it: `+`, calling code and national digits, without the extension.
    ///
    /// # Examples
    ///
    /// ```
    /// let number: polity::phone::PhoneNumber = "+383 44 / 123 456".parse().unwrap();
    /// assert_eq!(number.e164().to_string(), "+38344123456");
    /// ```
    pub const fn e164(&self) -> Formatted {
        self.format(Format::E164)
    }

    /// The number in a format. Nothing is allocated: the result is written when it is printed.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{Format, PhoneNumber};
    ///
    /// let number = PhoneNumber::parse("+383 44 123 456", None).unwrap();
    /// assert_eq!(number.format(Format::National).to_string(), "044 123 456");
    /// assert_eq!(number.format(Format::International).to_string(), "+383 44 123 456");
    /// assert_eq!(number.format(Format::Rfc3966).to_string(), "tel:+383-44-123-456");
    /// ```
    pub const fn format(&self, format: Format) -> Formatted {
        Formatted { number: *self, format }
    }
}

/// Writes the number in E.164, so without an extension; [`Format::Rfc3966`] keeps it.
impl fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.e164().fmt(f)
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PhoneNumber({})", self.format(Format::Rfc3966))
    }
}

/// A number in a format, to be printed. Width, fill and alignment work as for a string.
///
/// # Examples
///
/// ```
/// use polity::phone::{Format, PhoneNumber};
///
/// let number = PhoneNumber::parse("+383 44 123 456", None).unwrap();
/// assert_eq!(format!("<{}>", number.format(Format::National)), "<044 123 456>");
/// assert_eq!(format!("<{:>15}>", number.format(Format::National)), "<    044 123 456>");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Formatted {
    number: PhoneNumber,
    format: Format,
}

impl fmt::Display for Formatted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(width) = f.width() else { return self.write(&mut Sink { to: Some(f), characters: 0 }) };
        let mut count = Sink { to: None, characters: 0 };
        self.write(&mut count)?;
        let missing = width.saturating_sub(count.characters);
        let before = match f.align() {
            None | Some(fmt::Alignment::Left) => 0,
            Some(fmt::Alignment::Center) => missing / 2,
            Some(fmt::Alignment::Right) => missing,
        };
        let fill = f.fill();
        (0..before).try_for_each(|_| f.write_char(fill))?;
        self.write(&mut Sink { to: Some(f), characters: 0 })?;
        (before..missing).try_for_each(|_| f.write_char(fill))
    }
}

impl Formatted {
    fn write(&self, to: &mut Sink<'_, '_>) -> fmt::Result {
        let (number, plan) = (&self.number, self.number.row);
        match self.format {
            Format::E164 => return write!(to, "+{}{}", plan.code, number.national()),
            Format::International => write!(to, "+{} ", plan.code)?,
            Format::National => {}
            Format::Rfc3966 => write!(to, "tel:+{}-", plan.code)?,
        }
        let national = number.national();
        let row = grouping::chosen(plan.formats(self.format != Format::National), national);
        match (row, self.format) {
            (None, _) => to.write_str(national)?,
            (Some((row, groups)), Format::Rfc3966) => {
                row.write(national, groups, "", &mut Hyphens { to, gap: Gap::Start })?
            }
            (Some((row, groups)), Format::National) => row.write(national, groups, row.rule(), to)?,
            (Some((row, groups)), _) => row.write(national, groups, "", to)?,
        }
        let Some(extension) = number.extension() else { return Ok(()) };
        let label = match self.format {
            Format::Rfc3966 => ";ext=",
            _ => plan.extension.of(tables::PHONE_TEXT).unwrap_or(" ext. "),
        };
        to.write_str(label)?;
        to.write_str(extension)
    }
}

/// Counts the characters that are written, and passes them on if there is somewhere to write.
struct Sink<'w, 'f> {
    to: Option<&'w mut fmt::Formatter<'f>>,
    characters: usize,
}

impl Write for Sink<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match &mut self.to {
            Some(to) => to.write_str(text),
            None => {
                self.characters += text.chars().count();
                Ok(())
            }
        }
    }
}

/// Writes one hyphen for whatever is between two groups of digits, and nothing for what is before the first group.
struct Hyphens<'s, 'w, 'f> {
    to: &'s mut Sink<'w, 'f>,
    gap: Gap,
}

#[derive(PartialEq)]
enum Gap {
    Start,
    None,
    Open,
}

impl Write for Hyphens<'_, '_, '_> {
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
