//! One answer about what stands in a phone field: the number, or what is wrong with it.

use core::ops::Range;

use super::begun::Begun;
use super::error::ParseErrorKind;
use super::number::{PhoneNumber, Possibility};
use super::ranges::Ranges;
use super::reading;
use super::short::ShortNumber;
use crate::country::Country;
use crate::schema::FaultKind;
use crate::view::View;

/// Reads the text of a phone field: says whether it is a number in use, whether it may become one, or why it is neither.
///
/// As [`PhoneNumber::parse`], but with one answer instead of an error, a validity and a length.
///
/// # Examples
///
/// ```
/// use polity::Country;
/// use polity::phone::{self, FaultKind, Verdict};
///
/// let home = Some(Country::XK);
/// let Verdict::Valid(number) = phone::check("044 123 456", home) else { panic!() };
/// assert_eq!(number.e164().to_string(), "+38344123456");
/// // While somebody types.
/// assert!(matches!(phone::check("044 12", home), Verdict::Incomplete(_)));
/// // What is wrong, and where.
/// let text = "044 123 456 or 049 123 456";
/// let Verdict::Wrong(fault) = phone::check(text, home) else { panic!() };
/// assert_eq!(fault.kind, FaultKind::TwoNumbers);
/// assert_eq!(&text[fault.range], "049 123 456");
/// ```
pub fn check(text: &str, default: Option<Country>) -> Verdict {
    check_within(text, default, View::INCLUSIVE)
}

/// As [`check`], but only the entries of `view` are answers of [`PhoneNumber::country`].
///
/// # Examples
///
/// ```
/// use polity::{Country, View, phone};
///
/// let number = phone::check_within("+7 840 226 1234", None, View::ISO).number().unwrap();
/// assert_eq!(number.country(), Some(Country::RU));
/// ```
pub fn check_within(text: &str, default: Option<Country>, view: View) -> Verdict {
    let read = PhoneNumber::parse_within(text, default, Ranges::All, view);
    let (kind, number, range) = match read {
        Ok(number) if number.is_valid() => return Verdict::Valid(number),
        Ok(number) => (of_number(&number), Some(number), reading::span(text)),
        Err(error) => (of_error(error.kind()), None, error.range()),
    };
    // What upstream calls invalid may be dialled all the same, inside one entry.
    let kind = match default.and_then(|home| ShortNumber::parse(text, home)) {
        Some(short) if short.is_valid() && kind != FaultKind::OldNumber => FaultKind::ShortNumber,
        _ => kind,
    };
    let instead = match number {
        Some(number) => number.rewrite().or_else(|| number.alternatives().next()).filter(PhoneNumber::is_valid),
        None if kind == FaultKind::UnknownCallingCode => reading::without_plus(text, default)
            .map(|read| PhoneNumber::of(read, Ranges::All, view))
            .filter(PhoneNumber::is_valid),
        None => None,
    };
    let fault = Fault { kind, number, instead, range };
    if Begun::of(text).is_some_and(|begun| begun.goes_on(default)) {
        Verdict::Incomplete(fault)
    } else {
        Verdict::Wrong(fault)
    }
}

fn of_error(kind: ParseErrorKind) -> FaultKind {
    match kind {
        ParseErrorKind::NotANumber => FaultKind::NotANumber,
        ParseErrorKind::NoCallingCode => FaultKind::NoCallingCode,
        ParseErrorKind::UnknownCallingCode => FaultKind::UnknownCallingCode,
        ParseErrorKind::TooShortAfterExitCode | ParseErrorKind::TooShort => FaultKind::TooShort,
        ParseErrorKind::TooLong => FaultKind::TooLong,
        ParseErrorKind::TwoNumbers => FaultKind::TwoNumbers,
    }
}

fn of_number(number: &PhoneNumber) -> FaultKind {
    if number.rewrite().is_some_and(|new| new.is_valid()) {
        return FaultKind::OldNumber;
    }
    match number.possibility() {
        Possibility::Possible => FaultKind::NotInUse,
        Possibility::LocalOnly => FaultKind::LocalOnly,
        Possibility::TooShort => FaultKind::TooShort,
        Possibility::TooLong => FaultKind::TooLong,
        Possibility::InvalidLength => FaultKind::WrongLength,
    }
}

/// What stands in a phone field: what [`check`] returns.
///
/// # Examples
///
/// ```
/// use polity::phone;
///
/// let verdict = phone::check("+383 44 123 456", None);
/// assert!(verdict.is_valid());
/// assert_eq!(verdict.fault(), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// A number in a range that is in use.
    Valid(PhoneNumber),
    /// More digits may make it one. No error while somebody types; once the form is sent, the fault says what is wrong.
    Incomplete(Fault),
    /// No further digits can make it one.
    Wrong(Fault),
}

impl Verdict {
    /// The number, where there is one: also one that is not in use.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone;
    ///
    /// assert_eq!(phone::check("+383 99 999 999", None).number().unwrap().calling_code(), 383);
    /// assert_eq!(phone::check("hello", None).number(), None);
    /// ```
    pub const fn number(&self) -> Option<PhoneNumber> {
        match self {
            Self::Valid(number) => Some(*number),
            Self::Incomplete(fault) | Self::Wrong(fault) => fault.number,
        }
    }

    /// Whether the number can be used.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone;
    ///
    /// assert!(phone::check("+383 44 123 456", None).is_valid());
    /// assert!(!phone::check("+383 44 123 45", None).is_valid());
    /// ```
    pub const fn is_valid(&self) -> bool {
        matches!(self, Self::Valid(_))
    }

    /// What is wrong, or still missing; None for a number that can be used.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{self, FaultKind};
    ///
    /// let kind = |text| phone::check(text, None).fault().map(|fault| fault.kind);
    /// assert_eq!(kind("+383 44 123 45"), Some(FaultKind::TooShort));
    /// assert_eq!(kind("+383 44 123 456"), None);
    /// ```
    pub const fn fault(&self) -> Option<&Fault> {
        match self {
            Self::Valid(_) => None,
            Self::Incomplete(fault) | Self::Wrong(fault) => Some(fault),
        }
    }
}

/// What is wrong with the number in a phone field.
///
/// # Examples
///
/// ```
/// use polity::phone::{self, FaultKind};
///
/// let verdict = phone::check("+386 49 123 456", None);
/// let fault = verdict.fault().unwrap();
/// assert_eq!(fault.kind, FaultKind::OldNumber);
/// assert_eq!(fault.instead.unwrap().e164().to_string(), "+38349123456");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Fault {
    /// The one reason.
    pub kind: FaultKind,
    /// The number, where there is one.
    pub number: Option<PhoneNumber>,
    /// A valid number that may be meant: what replaces an old one, or another reading of the same digits.
    pub instead: Option<PhoneNumber>,
    /// The bytes of the text that the fault is about; none of them where something is missing at the end.
    pub range: Range<usize>,
}
