//! The ways to write a number.

use core::fmt::{self, Write};

use super::grouping;
use super::number::PhoneNumber;
use super::text::Text;
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
    /// As it is dialled inside its country or region. In the international format where the digits would be read as another
    /// number there: some of Gabon's, and those of Palestine on +972.
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
        let Some(width) = f.width() else { return self.write(f) };
        let mut characters = Count(0);
        self.write(&mut characters)?;
        let missing = width.saturating_sub(characters.0);
        let before = match f.align() {
            None | Some(fmt::Alignment::Left) => 0,
            Some(fmt::Alignment::Center) => missing / 2,
            Some(fmt::Alignment::Right) => missing,
        };
        let fill = f.fill();
        (0..before).try_for_each(|_| f.write_char(fill))?;
        self.write(f)?;
        (before..missing).try_for_each(|_| f.write_char(fill))
    }
}

impl Formatted {
    fn write(&self, to: &mut dyn Write) -> fmt::Result {
        let (number, plan) = (&self.number, self.number.row);
        if let Some(text) = Some(number).filter(|_| self.format == Format::National).and_then(PhoneNumber::at_home) {
            to.write_str(text.as_str())?;
            return self.write_extension(to);
        }
        let (before, after) = match self.format {
            Format::E164 => ("+", ""),
            Format::International | Format::National => ("+", " "),
            Format::Rfc3966 => ("tel:+", "-"),
        };
        to.write_str(before)?;
        to.write_str(code(plan.code).as_str())?;
        to.write_str(after)?;
        let national = number.national();
        if self.format == Format::E164 {
            return to.write_str(national);
        }
        let row = grouping::chosen(plan.formats(true), national);
        match (row, self.format) {
            (None, _) => to.write_str(national)?,
            (Some((row, groups)), Format::Rfc3966) => {
                row.write(national, groups, "", &mut Hyphens { to, gap: Gap::Start })?
            }
            (Some((row, groups)), _) => row.write(national, groups, "", to)?,
        }
        self.write_extension(to)
    }

    fn write_extension(&self, to: &mut dyn Write) -> fmt::Result {
        let Some(extension) = self.number.extension() else { return Ok(()) };
        to.write_str(match self.format {
            Format::Rfc3966 => ";ext=",
            _ => self.number.row.extension.of(tables::PHONE_TEXT).unwrap_or(" ext. "),
        })?;
        to.write_str(extension)
    }
}

/// The digits of a calling code.
pub(super) fn code(code: u16) -> Text<3> {
    let digits = [code / 100, code / 10 % 10, code % 10];
    let mut text = Text::new();
    text.extend(digits.into_iter().skip_while(|digit| *digit == 0).map(|digit| b'0' + digit as u8));
    text
}

/// Counts characters.
struct Count(usize);

impl Write for Count {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.chars().count();
        Ok(())
    }
}

/// Writes one hyphen for whatever is between two groups of digits, and nothing for what is before the first group.
struct Hyphens<'w> {
    to: &'w mut dyn Write,
    gap: Gap,
}

#[derive(PartialEq)]
enum Gap {
    Start,
    None,
    Open,
}

impl Write for Hyphens<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|character| self.write_char(character))
    }

    fn write_char(&mut self, character: char) -> fmt::Result {
        if !character.is_ascii_digit() {
            if self.gap == Gap::None {
                self.gap = Gap::Open;
            }
            return Ok(());
        }
        if self.gap == Gap::Open {
            self.to.write_char('-')?;
        }
        self.gap = Gap::None;
        self.to.write_char(character)
    }
}
