//! The ways to write a number.

use std::fmt::{self, Display};
use std::marker::PhantomData;

use polity::phone::Format;

use crate::metadata::Database;
use crate::phone_number::PhoneNumber;

/// A way to write a number.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Mode {
    /// A plus and digits.
    E164,
    /// A plus, the calling code and groups of digits.
    International,
    /// As it is dialled inside its country or region.
    National,
    /// A `tel:` link.
    Rfc3966,
}

/// A number in a mode, to be printed.
#[derive(Copy, Clone, Debug)]
pub struct Formatter<'n, 'd, 'f> {
    number: &'n PhoneNumber,
    mode: Mode,
    // There is one database, and there are no formats of a program's own.
    database: PhantomData<&'d Database>,
    format: PhantomData<&'f ()>,
}

impl<'n, 'd, 'f> Formatter<'n, 'd, 'f> {
    /// Changes nothing: there is one database.
    pub fn database<'a>(self, database: &'a Database) -> Formatter<'n, 'a, 'f> {
        let _ = database;
        Formatter { number: self.number, mode: self.mode, database: PhantomData, format: PhantomData }
    }

    /// Chooses the mode.
    pub fn mode(self, mode: Mode) -> Formatter<'n, 'd, 'f> {
        Formatter { mode, ..self }
    }
}

/// Formats a number: in E.164, unless another mode is chosen.
pub fn format(number: &PhoneNumber) -> Formatter<'_, 'static, 'static> {
    Formatter { number, mode: Mode::E164, database: PhantomData, format: PhantomData }
}

/// As [`format`]: there is one database.
pub fn format_with<'d, 'n>(database: &'d Database, number: &'n PhoneNumber) -> Formatter<'n, 'd, 'static> {
    let _ = database;
    format(number)
}

impl Display for Formatter<'_, '_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let format = match self.mode {
            Mode::E164 => Format::E164,
            Mode::International => Format::International,
            Mode::National => Format::National,
            Mode::Rfc3966 => Format::Rfc3966,
        };
        let extension = self.number.extension().map(AsRef::as_ref);
        let rest = match self.number.written(extension) {
            Some(number) => return write!(f, "{}", number.format(format)),
            None => extension.filter(|_| self.mode != Mode::E164),
        };
        // What was stored may have an extension that no phone dials, or be no number at all.
        let PhoneNumber { code, national, .. } = self.number;
        match (self.number.written(None), self.mode) {
            (Some(number), _) => write!(f, "{}", number.format(format))?,
            (None, Mode::E164) => write!(f, "+{}{national}", code.value)?,
            (None, Mode::International) => write!(f, "+{} {national}", code.value)?,
            (None, Mode::National) => write!(f, "{national}")?,
            (None, Mode::Rfc3966) => write!(f, "tel:+{}-{national}", code.value)?,
        }
        match (rest, self.mode) {
            (Some(extension), Mode::Rfc3966) => write!(f, ";ext={extension}"),
            (Some(extension), _) => write!(f, " ext. {extension}"),
            (None, _) => Ok(()),
        }
    }
}
