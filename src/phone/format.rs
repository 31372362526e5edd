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
        let (head, body) = match format {
            Format::E164 => (Head::Plus(""), Body::Digits),
            Format::International => (Head::Plus(" "), Body::International),
            Format::National => (Head::None, Body::National),
            Format::Rfc3966 => (Head::Link, Body::Hyphens),
        };
        Formatted { number: *self, style: Style { head, body, extension: true, dialled: false } }
    }
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Style {
    pub(super) head: Head,
    pub(super) body: Body,
    /// Whether an extension is written.
    pub(super) extension: bool,
    /// Whether only what a phone can dial is written.
    pub(super) dialled: bool,
}

/// What stands before the national digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Head {
    None,
    /// A plus and the calling code, and what follows it.
    Plus(&'static str),
    /// The calling code and a space.
    Code,
    /// An exit code, and the calling code, with spaces after them.
    Exit(&'static str),
    Link,
}

/// How the national digits are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Body {
    Digits,
    International,
    National,
    /// As the national ones, but without a national prefix.
    Bare,
    Hyphens,
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
    pub(super) number: PhoneNumber,
    pub(super) style: Style,
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
    /// The same, but only what a phone can dial: a plus and digits.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::{Format, PhoneNumber};
    ///
    /// let number = PhoneNumber::parse("+49 30 123456", None).unwrap();
    /// assert_eq!(number.format(Format::National).dialled().to_string(), "030123456");
    /// assert_eq!(number.format_from(Country::US).dialled().to_string(), "0114930123456");
    /// ```
    pub const fn dialled(self) -> Formatted {
        let Formatted { number, style } = self;
        Formatted { number, style: Style { dialled: true, ..style } }
    }

    pub(super) fn write(&self, to: &mut dyn Write) -> fmt::Result {
        if self.style.dialled { self.write_all(&mut Dialled(to)) } else { self.write_all(to) }
    }

    fn write_all(&self, to: &mut dyn Write) -> fmt::Result {
        let (number, plan) = (&self.number, self.number.row);
        let home = if self.style.body == Body::National { number.at_home() } else { None };
        // What would be read as another number at home is written as it is dialled from abroad.
        let abroad = self.style.body == Body::National && home.is_none();
        let Style { head, body, .. } = if abroad { number.format(Format::International).style } else { self.style };
        match head {
            Head::None | Head::Code => {}
            Head::Plus(_) => to.write_char('+')?,
            Head::Link => to.write_str("tel:+")?,
            Head::Exit(exit) => {
                to.write_str(exit)?;
                to.write_char(' ')?;
            }
        }
        if head != Head::None {
            to.write_str(code(plan.code).as_str())?;
            to.write_str(match head {
                Head::Plus(after) => after,
                Head::Link => "-",
                _ => " ",
            })?;
        }
        let national = number.national();
        let row = match body {
            Body::Digits => return to.write_str(national),
            Body::National => None,
            Body::Bare => grouping::chosen(plan.formats(false), national),
            Body::International | Body::Hyphens => grouping::chosen(plan.formats(true), national),
        };
        match (row, body) {
            (None, _) => to.write_str(home.as_ref().map_or(national, Text::as_str))?,
            (Some((row, groups)), Body::Hyphens) => {
                row.write(national, groups, "", &mut Hyphens { to, gap: Gap::Start })?
            }
            (Some((row, groups)), _) => row.write(national, groups, "", to)?,
        }
        let Some(extension) = number.extension().filter(|_| self.style.extension) else { return Ok(()) };
        to.write_str(match body {
            Body::Hyphens => ";ext=",
            _ => plan.extension.of(tables::PHONE_TEXT).unwrap_or(" ext. "),
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

/// Leaves out what a phone cannot dial.
struct Dialled<'w>(&'w mut dyn Write);

impl Write for Dialled<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().filter(|character| is_dialled(*character)).try_for_each(|character| self.0.write_char(character))
    }
}

/// Whether a phone can dial a character.
pub(super) fn is_dialled(character: char) -> bool {
    matches!(character, '0'..='9' | '+' | '*' | '#')
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
