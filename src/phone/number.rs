//! A phone number, and what is known about it.

use core::str::FromStr;

use super::candidate::Candidates;
use super::classify::{self, Fit};
use super::error::ParseError;
use super::parse::{self, Other, Read};
use super::ranges::Ranges;
use super::reading;
use super::text::Text;
use crate::country::Country;
use crate::format::phone::{LabelRow, PlanRow};
use crate::rows::compared_by_key;
use crate::schema::Kind;
use crate::view::View;

/// Whether the length of a number is one of its plan.
///
/// # Examples
///
/// ```
/// use polity::phone::{PhoneNumber, Possibility};
///
/// let possibility = |text| PhoneNumber::parse(text, None).unwrap().possibility();
/// assert_eq!(possibility("+1 212 555 0123"), Possibility::Possible);
/// assert_eq!(possibility("+1 555 0123"), Possibility::LocalOnly);
/// assert_eq!(possibility("+383 44 123"), Possibility::TooShort);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Possibility {
    /// Some numbers of the plan have this length.
    Possible,
    /// Only numbers that are dialled inside an area have this length.
    LocalOnly,
    /// All numbers of the plan have more digits.
    TooShort,
    /// All numbers of the plan have fewer digits.
    TooLong,
    /// Some numbers of the plan have fewer digits and some have more.
    InvalidLength,
}

/// A phone number: a calling code, national digits, and an extension where there is one. It need not be valid.
///
/// Two numbers are equal if they have the same digits, whatever ranges and view they were read with. They are ordered by
/// calling code, then by national digits, then by extension.
///
/// Sources: libphonenumber's metadata (version [`LIBPHONENUMBER_VERSION`](crate::LIBPHONENUMBER_VERSION)), and
/// `data/phone/extra.tsv`, each of whose rows names its own.
///
/// # Examples
///
/// ```
/// use polity::Country;
/// use polity::phone::PhoneNumber;
///
/// let number = PhoneNumber::parse("+383 (0)44 123-456", None)?;
/// assert_eq!(number, PhoneNumber::parse("044123456", Some(Country::XK))?);
/// assert_eq!(number, "+38344123456".parse()?);
/// assert!(number > "+355 4 223 4567".parse()?);
/// # Ok::<(), polity::phone::ParseError>(())
/// ```
#[derive(Clone, Copy)]
pub struct PhoneNumber {
    pub(super) plan: u8,
    /// The region of the plan that libphonenumber answers.
    pub(super) region: Option<u8>,
    pub(super) ranges: Ranges,
    pub(super) row: &'static PlanRow,
    pub(super) label: Option<&'static LabelRow>,
    pub(super) national: Text<17>,
    pub(super) extension: Text<20>,
    pub(super) other: Other,
    pub(super) view: View,
}

impl PhoneNumber {
    /// Reads what people write: an international number with `+` or an exit code, or a national number of `default`.
    ///
    /// Reads spaces and punctuation of all kinds, digits of all scripts, `(0)`, `tel:` links, letters for digits, extensions and
    /// pauses in many languages, a calling code without `+`, and what spreadsheets make of a number. Marks that nobody sees and
    /// words after a number are left out. All [`Ranges`] count, and every entry is visible. Where the digits may be another
    /// number as well, [`alternatives`](Self::alternatives) has it.
    ///
    /// # Errors
    ///
    /// If there are too few or too many digits, no calling code, one that is not in use, or two numbers. A
    /// number of no known range is not an error: see [`is_valid`](Self::is_valid).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::PhoneNumber;
    ///
    /// let e164 = |text, home| PhoneNumber::parse(text, home).map(|number| number.e164().to_string());
    /// assert_eq!(e164("044 123 456", Some(Country::XK))?, "+38344123456");
    /// assert_eq!(e164("00383 44 123 456", Some(Country::DE))?, "+38344123456");
    /// assert_eq!(e164("tel:+383-44-123-456", None)?, "+38344123456");
    /// assert_eq!(e164("٠٤٤ ١٢٣ ٤٥٦", Some(Country::XK))?, "+38344123456");
    /// assert_eq!(e164("1-800-FLOWERS", Some(Country::US))?, "+18003569377");
    /// assert_eq!(e164("383 44 123 456 (home)", Some(Country::XK))?, "+38344123456");
    /// assert!(e164("044 123 456", None).is_err());
    /// # Ok::<(), polity::phone::ParseError>(())
    /// ```
    pub fn parse(text: &str, default: Option<Country>) -> Result<PhoneNumber, ParseError> {
        Self::parse_within(text, default, Ranges::All, View::INCLUSIVE)
    }

    /// As [`parse`](Self::parse), but only these ranges count, and only the entries of `view` are answers.
    ///
    /// [`Ranges::Upstream`] and [`View::CLDR`] together answer as libphonenumber does.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{PhoneNumber, Ranges};
    /// use polity::{Country, View};
    ///
    /// let number = PhoneNumber::parse_within("+7 840 226 1234", None, Ranges::All, View::ISO)?;
    /// assert_eq!(number.country(), Some(Country::RU));
    /// # Ok::<(), polity::phone::ParseError>(())
    /// ```
    pub fn parse_within(
        text: &str,
        default: Option<Country>,
        ranges: Ranges,
        view: View,
    ) -> Result<PhoneNumber, ParseError> {
        Ok(Self::of(Self::read(text, default, ranges)?, ranges, view))
    }

    pub(super) fn read(text: &str, default: Option<Country>, ranges: Ranges) -> Result<Read, ParseError> {
        match ranges {
            Ranges::Upstream => parse::read(text, default),
            Ranges::All => reading::read(text, default),
        }
    }

    pub(super) fn of(read: Read, ranges: Ranges, view: View) -> Self {
        let Read { plan, row, national, extension, label, other, source: _, carrier: _ } = read;
        let region = match label {
            Some(label) => label.region,
            None => row.region_without_label(national.bytes()),
        };
        Self { plan, region, ranges, row, label, national, extension, other, view }
    }

    /// The number of digits that begin with a calling code and have no national prefix.
    pub(super) fn of_digits(digits: &str, ranges: Ranges, view: View) -> Option<Self> {
        let (plan, length) = classify::calling_code(digits.as_bytes())?;
        let row = classify::plan_row(plan)?;
        let mut national = Text::new();
        (digits.len() - length <= *parse::NATIONAL.end()).then_some(())?;
        national.extend(digits.bytes().skip(length));
        Some(Self::of(Read::new(plan, row, national), ranges, view))
    }

    /// The calling code, without `+`: 1 to 999.
    ///
    /// # Examples
    ///
    /// ```
    /// let number: polity::phone::PhoneNumber = "+383 44 123 456".parse().unwrap();
    /// assert_eq!(number.calling_code(), 383);
    /// ```
    pub const fn calling_code(&self) -> u16 {
        self.row.code
    }

    /// The national digits, without a national prefix: 2 to 17 of them, zeros at the start included.
    ///
    /// # Examples
    ///
    /// ```
    /// let number: polity::phone::PhoneNumber = "+39 06 698 12345".parse().unwrap();
    /// assert_eq!(number.national(), "0669812345");
    /// ```
    pub fn national(&self) -> &str {
        self.national.as_str()
    }

    /// The extension: what is dialled once the call is through.
    ///
    /// # Examples
    ///
    /// ```
    /// let number: polity::phone::PhoneNumber = "+383 44 123 456 ext. 12".parse().unwrap();
    /// assert_eq!(number.extension(), Some("12"));
    /// ```
    pub fn extension(&self) -> Option<&str> {
        Some(self.extension.as_str()).filter(|extension| !extension.is_empty())
    }

    /// The entry that most likely has the number: the first of [`candidates`](Self::candidates). None where nobody in the
    /// view can have it, and for calling codes that are no country's or region's (+800).
    ///
    /// A number that is not valid has an entry, too, where its calling code or first digits determine one.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::PhoneNumber;
    ///
    /// let country = |text| PhoneNumber::parse(text, None).unwrap().country();
    /// assert_eq!(country("+383 44 123 456"), Some(Country::XK));
    /// assert_eq!(country("+44 1481 256789"), Some(Country::GG));
    /// assert_eq!(country("+800 1234 5678"), None);
    /// ```
    pub fn country(&self) -> Option<Country> {
        self.candidates().next().map(|candidate| candidate.country())
    }

    /// All entries that may have the number, the likeliest first, each with the reason.
    ///
    /// The order is: own calling code; own range inside a shared plan; the plan's holder; a range that several share; a
    /// second plan; a legacy code.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{PhoneNumber, Reason};
    ///
    /// let number = PhoneNumber::parse("+377 44 123 456", None).unwrap();
    /// let all = number.candidates().map(|candidate| (candidate.country().id(), candidate.reason()));
    /// assert!(all.eq([("MC", Reason::OwnCode), ("XK", Reason::Legacy)]));
    /// ```
    pub fn candidates(&self) -> Candidates<'_> {
        Candidates::new(self.row, self.label, self.region, (self.ranges, &self.view))
    }

    /// What the number is for; None where it is not valid.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{Kind, PhoneNumber};
    ///
    /// let kind = |text| PhoneNumber::parse(text, None).unwrap().kind();
    /// assert_eq!(kind("+383 44 123 456"), Some(Kind::Mobile));
    /// assert_eq!(kind("+1 212 555 0123"), Some(Kind::FixedLineOrMobile));
    /// assert_eq!(kind("+383 12"), None);
    /// ```
    pub fn kind(&self) -> Option<Kind> {
        let label = self.label?;
        label.kind.or_else(|| label.own_ranges(self.ranges).next()?.kind)
    }

    /// Whether the number is in a range that is in use: one of libphonenumber, or an own range of `data/phone/extra.tsv`.
    /// Whether anybody answers is not known.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let is_valid = |text| PhoneNumber::parse(text, None).unwrap().is_valid();
    /// assert!(is_valid("+383 44 123 456"));
    /// assert!(!is_valid("+383 44 123 45"));
    /// assert!(!is_valid("+386 49 123 456")); // a legacy number of Kosovo
    /// ```
    pub fn is_valid(&self) -> bool {
        self.label.is_some_and(|label| label.is_valid(self.ranges))
    }

    /// Whether numbers of the plan have this length: [`Possible`](Possibility::Possible) or
    /// [`LocalOnly`](Possibility::LocalOnly).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// assert!(PhoneNumber::parse("+383 99 999 999", None).unwrap().is_possible());
    /// ```
    pub fn is_possible(&self) -> bool {
        matches!(self.possibility(), Possibility::Possible | Possibility::LocalOnly)
    }

    /// Whether numbers of the plan have this length, and what is wrong otherwise.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{PhoneNumber, Possibility};
    ///
    /// let number = PhoneNumber::parse("+383 44 123 456 789 012", None).unwrap();
    /// assert_eq!(number.possibility(), Possibility::TooLong);
    /// ```
    pub fn possibility(&self) -> Possibility {
        match self.row.holder().map(|holder| holder.fit(self.national.len())) {
            Some(Fit::Possible) => Possibility::Possible,
            Some(Fit::LocalOnly) => Possibility::LocalOnly,
            Some(Fit::TooShort) => Possibility::TooShort,
            Some(Fit::TooLong) => Possibility::TooLong,
            Some(Fit::Between) | None => Possibility::InvalidLength,
        }
    }

    /// What makes two numbers equal, in the order by which they are sorted. Plans are numbered by calling code.
    fn key(&self) -> (u8, &str, &str) {
        (self.plan, self.national(), self.extension.as_str())
    }
}

/// As [`PhoneNumber::parse`] without a default country or region.
impl FromStr for PhoneNumber {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::parse(text, None)
    }
}

/// As [`PhoneNumber::parse`] without a default country or region.
impl TryFrom<&str> for PhoneNumber {
    type Error = ParseError;

    fn try_from(text: &str) -> Result<Self, ParseError> {
        Self::parse(text, None)
    }
}

/// As [`PhoneNumber::parse`] without a default country or region.
#[cfg(feature = "alloc")]
impl TryFrom<alloc::string::String> for PhoneNumber {
    type Error = ParseError;

    // What unwinding needs to drop the text is then linked only where a program asks for this.
    #[inline]
    fn try_from(text: alloc::string::String) -> Result<Self, ParseError> {
        Self::parse(&text, None)
    }
}

compared_by_key!(PhoneNumber);
