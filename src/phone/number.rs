//! A phone number, and what is known about it.

use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use super::classify::{self, Fit};
use super::error::ParseError;
use super::format::{Format, Formatted};
use super::parse;
use super::text::Text;
use crate::country::Country;
use crate::schema::{Kind, Reason};
use crate::tables::{self, CandidateRow, ExtraRow, LabelRow, PlanRow};
use crate::view::View;

/// Which ranges of numbers take part.
///
/// # Examples
///
/// ```
/// use polity::phone::{PhoneNumber, Ranges};
/// use polity::{Country, View};
///
/// let text = "+90 392 228 1234";
/// assert_eq!(PhoneNumber::parse(text, None).unwrap().country(), Some(Country::NORTHERN_CYPRUS));
/// let upstream = PhoneNumber::parse_within(text, None, Ranges::Upstream, View::CLDR).unwrap();
/// assert_eq!(upstream.country(), Some(Country::TR));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ranges {
    /// Those of libphonenumber's metadata, and nothing else.
    Upstream,
    /// Those and the rows of `data/phone/extra.tsv`: ranges of places that libphonenumber does not list, legacy codes,
    /// places that two plans number.
    #[default]
    All,
}

/// Whether a number has a length that numbers of its plan have.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Possibility {
    /// It has.
    Possible,
    /// It has the length of a number that is dialled inside an area alone.
    LocalOnly,
    /// It has fewer digits than all of them.
    TooShort,
    /// It has more digits than all of them.
    TooLong,
    /// Some have fewer digits and some have more.
    InvalidLength,
}

/// A phone number: a calling code, national digits, and perhaps an extension. It need not be a number that can be right.
///
/// Equal are numbers of the same digits, whatever ranges and view they were read with.
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
/// # Ok::<(), polity::phone::ParseError>(())
/// ```
#[derive(Clone, Copy)]
pub struct PhoneNumber {
    plan: u8,
    /// The place that libphonenumber answers, by its order in the plan.
    place: Option<u8>,
    ranges: Ranges,
    row: &'static PlanRow,
    label: Option<&'static LabelRow>,
    national: Text<17>,
    extension: Text<20>,
    view: View,
}

impl PhoneNumber {
    /// Reads what a person wrote: an international number with `+` or an exit code, or a national number of `default`.
    ///
    /// Spaces, dots, hyphens, parentheses, full-width and other scripts' digits, `(0)`, extensions, `tel:` links and letters
    /// for digits are understood as libphonenumber understands them. All [`Ranges`] take part, and every entry is visible.
    ///
    /// # Errors
    ///
    /// Where there are no digits or too many of them, no calling code, or one that is not in use. A number of which merely no
    /// range is known is no error: see [`is_valid`](Self::is_valid).
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
    /// assert!(e164("044 123 456", None).is_err());
    /// # Ok::<(), polity::phone::ParseError>(())
    /// ```
    pub fn parse(text: &str, default: Option<Country>) -> Result<PhoneNumber, ParseError> {
        Self::parse_within(text, default, Ranges::All, View::INCLUSIVE)
    }

    /// As [`parse`](Self::parse), with these ranges, and with the entries of a view alone as answers.
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
        let read = parse::read(text, default, ranges)?;
        Ok(Self::of(read.plan, read.row, read.national, read.extension, ranges, view))
    }

    fn of(
        plan: u8,
        row: &'static PlanRow,
        national: Text<17>,
        extension: Text<20>,
        ranges: Ranges,
        view: View,
    ) -> Self {
        let label = classify::label(row, national.bytes());
        let place = match label {
            Some(label) => label.region,
            None => row.place_without_label(national.bytes()),
        };
        Self { plan, place, ranges, row, label, national, extension, view }
    }

    /// A number of digits alone, the calling code first, that are known to be sound.
    pub(crate) fn of_digits(digits: &str, ranges: Ranges, view: View) -> Option<Self> {
        let (plan, length) = classify::calling_code(digits.as_bytes())?;
        let row = classify::plan_row(plan)?;
        let mut national = Text::new();
        (digits.len() - length <= *parse::NATIONAL.end()).then_some(())?;
        national.extend(digits.bytes().skip(length));
        Some(Self::of(plan, row, national, Text::new(), ranges, view))
    }

    /// The calling code, without `+`: 1 to 999.
    ///
    /// # Examples
    ///
    /// ```
    /// let number: polity::phone::PhoneNumber = "+383 44 123 456".parse().unwrap();
    /// assert_eq!(number.calling_code(), 383);
    /// ```
    pub fn calling_code(&self) -> u16 {
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

    pub(super) fn plan(&self) -> &'static PlanRow {
        self.row
    }

    /// The entry whose number this is, in the first place: the first of [`candidates`](Self::candidates). None for a number
    /// that nobody in the view can have, and for those of calling codes that are no place's (+800).
    ///
    /// A number that cannot be right may have an entry all the same, where its calling code or first digits tell.
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
        self.candidates().next().map(|candidate| candidate.country)
    }

    /// All entries whose number this may be, the likeliest first, each with the reason.
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
    pub fn candidates(&self) -> impl Iterator<Item = Candidate> + Clone {
        let Self { row, ranges, .. } = *self;
        let view = &self.view;
        let rows = match self.label {
            Some(label) => {
                let (first, count) = label.candidates;
                tables::CANDIDATES.get(usize::from(first)..usize::from(first) + usize::from(count)).unwrap_or(&[])
            }
            None => &[],
        };
        let guess = if self.label.is_none() { self.place } else { None };
        let guess = guess.and_then(|place| {
            let country = Country(row.places().get(usize::from(place))?.entry?);
            let reason = match place {
                _ if !row.shared => Reason::OwnCode,
                0 => Reason::PlanHolder,
                _ => Reason::OwnRange,
            };
            Some(Candidate { country, reason, kind: None, extra: None })
        });
        let takes_part = move |one: &CandidateRow| ranges == Ranges::All || !one.extra;
        let known = rows.iter().enumerate().filter(move |(_, one)| takes_part(one)).filter_map(move |(at, one)| {
            let candidate = one.candidate(row)?;
            // An entry may have a number by upstream's ranges and by ours: the better reason counts.
            let mut before = rows.iter().take(at).filter(|one| takes_part(one)).filter_map(|one| one.candidate(row));
            (!before.any(|before| before.country == candidate.country)).then_some(candidate)
        });
        known.chain(guess).filter(move |candidate| view.contains(candidate.country))
    }

    /// What the number is for; None where it cannot be right.
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
        label.kind.or_else(|| self.own_ranges().next()?.kind)
    }

    /// Whether the number can be right: libphonenumber knows its range, or an own range of `data/phone/extra.tsv` has it.
    /// Whether anybody answers nobody knows.
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
        self.label.is_some_and(|label| label.kind.is_some()) || self.own_ranges().next().is_some()
    }

    /// The rows of `extra.tsv` by which the number is in use, whatever upstream says.
    fn own_ranges(&self) -> impl Iterator<Item = &'static CandidateRow> {
        let (first, count) = self.label.map_or((0, 0), |label| label.candidates);
        let rows = tables::CANDIDATES.get(usize::from(first)..usize::from(first) + usize::from(count)).unwrap_or(&[]);
        let all = self.ranges == Ranges::All;
        rows.iter().filter(move |row| all && row.extra && row.reason == Reason::OwnRange)
    }

    /// Whether the number has a length that numbers of its plan have: [`Possible`](Possibility::Possible) or
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

    /// Whether the number has a length that numbers of its plan have, and what is wrong where it has not.
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
        match self.row.places().first().map(|holder| holder.fit(self.national.len())) {
            Some(Fit::Possible) => Possibility::Possible,
            Some(Fit::LocalOnly) => Possibility::LocalOnly,
            Some(Fit::TooShort) => Possibility::TooShort,
            Some(Fit::TooLong) => Possibility::TooLong,
            Some(Fit::Between) | None => Possibility::InvalidLength,
        }
    }

    /// The number that took this one's place, or that reaches the same line by the place's own calling code: of the first
    /// of [`candidates`](Self::candidates) that has one.
    ///
    /// The number itself may be a good one of another candidate, as here of Monaco: offer the other, and let the person say.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let old = PhoneNumber::parse("+377 44 123 456", None).unwrap();
    /// assert_eq!(old.rewrite().unwrap().e164().to_string(), "+38344123456");
    /// ```
    pub fn rewrite(&self) -> Option<PhoneNumber> {
        self.candidates().find_map(|candidate| {
            let extra = candidate.extra?;
            let rewrite = extra.rewrite.of(tables::PHONE_TEXT)?;
            let mut digits: Text<34> = Text::new();
            digits.push(rewrite);
            let code = self.row.code.checked_ilog10()? as usize + 1;
            digits.extend(self.national.bytes().iter().skip(usize::from(extra.prefix).checked_sub(code)?).copied());
            let mut number = Self::of_digits(digits.as_str(), self.ranges, self.view)?;
            number.extension = self.extension;
            Some(number)
        })
    }

    /// The entry to show beside the number when a person has chosen one: theirs, as long as the number does not exclude it,
    /// else the number's own, else the holder of its plan.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::PhoneNumber;
    ///
    /// let begun = PhoneNumber::parse("+44 20", None).unwrap();
    /// assert_eq!(begun.resolve(Country::GB), Some(Country::GB));
    /// assert_eq!(begun.resolve(Country::GG), Some(Country::GB)); // no number of Guernsey begins so
    /// let whole = PhoneNumber::parse("+44 1481 256789", None).unwrap();
    /// assert_eq!(whole.resolve(Country::GB), Some(Country::GG));
    /// assert_eq!(whole.resolve(None), Some(Country::GG));
    /// // No source says which Turkish mobile numbers are used in Northern Cyprus: the choice stays.
    /// let mobile = PhoneNumber::parse("+90 533 861 2345", None).unwrap();
    /// assert_eq!(mobile.resolve(Country::NORTHERN_CYPRUS), Some(Country::NORTHERN_CYPRUS));
    /// // A text of fewer than two national digits is no number yet: the choice is the answer.
    /// let shown = PhoneNumber::parse("+44", None).map_or(Some(Country::GB), |number| number.resolve(Country::GB));
    /// assert_eq!(shown, Some(Country::GB));
    /// ```
    pub fn resolve(&self, chosen: impl Into<Option<Country>>) -> Option<Country> {
        let chosen = chosen.into().filter(|chosen| self.view.contains(*chosen) && self.allows(*chosen));
        let holder = || self.row.places().first().and_then(|place| place.entry).map(Country);
        chosen.or_else(|| self.country()).or_else(|| holder().filter(|holder| self.view.contains(*holder)))
    }

    /// Whether the number may be an entry's, as it is or with more digits, or leaves that open.
    fn allows(&self, country: Country) -> bool {
        let whose = |(extra, number): &(bool, u8)| match extra {
            true if self.ranges == Ranges::Upstream => None,
            true => tables::EXTRAS.get(usize::from(*number)).map(|extra| extra.entry),
            false => self.row.places().get(usize::from(*number)).and_then(|place| place.entry),
        };
        let reached = classify::reached(self.row, self.national.bytes());
        if self.candidates().any(|candidate| candidate.country == country)
            || reached.iter().any(|one| whose(one) == Some(country.0))
        {
            return true;
        }
        match parse::region(country).filter(|region| region.plan == self.plan) {
            // A slip of the finger: a number that nobody can have excludes nobody.
            Some(region) if region.entry == Some(country.0) => {
                self.label.is_none() && self.place.is_none() && reached.is_empty()
            }
            // The place uses the holder's numbers, and no source says which: what is not a third one's may be its own.
            Some(region) => self.candidates().next().is_none_or(|first| region.entry == Some(first.country.0)),
            None => false,
        }
    }

    /// As it is stored: `+`, calling code and national digits, without the extension.
    ///
    /// # Examples
    ///
    /// ```
    /// let number: polity::phone::PhoneNumber = "+383 44 / 123 456".parse().unwrap();
    /// assert_eq!(number.e164().to_string(), "+38344123456");
    /// ```
    pub fn e164(&self) -> Formatted {
        self.format(Format::E164)
    }

    /// The number as people write it; what is returned prints it, and nothing is allocated.
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
    pub fn format(&self, format: Format) -> Formatted {
        Formatted::new(*self, format)
    }
}

/// As [`PhoneNumber::parse`] without a place whose national number it could be.
impl FromStr for PhoneNumber {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::parse(text, None)
    }
}

impl PartialEq for PhoneNumber {
    fn eq(&self, other: &Self) -> bool {
        (self.plan, self.national(), self.extension()) == (other.plan, other.national(), other.extension())
    }
}

impl Eq for PhoneNumber {}

impl Hash for PhoneNumber {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.plan, self.national(), self.extension()).hash(state);
    }
}

/// In E.164, so without an extension; [`Format::Rfc3966`] keeps it.
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

/// An entry whose number it may be, and why.
///
/// # Examples
///
/// ```
/// use polity::phone::{Kind, PhoneNumber, Reason};
/// use polity::Country;
///
/// let number = PhoneNumber::parse("+377 44 123 456", None).unwrap();
/// let kosovo = number.candidates().nth(1).unwrap();
/// assert_eq!((kosovo.country(), kosovo.reason()), (Country::XK, Reason::Legacy));
/// assert_eq!(kosovo.until(), Some("2019-01-15"));
/// ```
#[derive(Clone, Copy)]
pub struct Candidate {
    country: Country,
    reason: Reason,
    kind: Option<Kind>,
    extra: Option<&'static ExtraRow>,
}

impl CandidateRow {
    fn candidate(&self, plan: &PlanRow) -> Option<Candidate> {
        let number = usize::from(self.number);
        let (id, extra) = if self.extra {
            let extra = tables::EXTRAS.get(number)?;
            (extra.entry, Some(extra))
        } else {
            (plan.places().get(number)?.entry?, None)
        };
        Some(Candidate { country: Country(id), reason: self.reason, kind: self.kind, extra })
    }
}

impl Candidate {
    /// The entry.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+90 392 228 1234", None).unwrap();
    /// let entries = number.candidates().map(|candidate| candidate.country());
    /// assert!(entries.eq([Country::NORTHERN_CYPRUS, Country::TR]));
    /// ```
    pub fn country(&self) -> Country {
        self.country
    }

    /// Why it may be the entry's.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{PhoneNumber, Reason};
    ///
    /// let number = PhoneNumber::parse("+7 978 123 4567", None).unwrap();
    /// let reasons = number.candidates().map(|candidate| candidate.reason());
    /// assert!(reasons.eq([Reason::PlanHolder, Reason::OtherPlan]));
    /// ```
    pub fn reason(&self) -> Reason {
        self.reason
    }

    /// What the number is for there; None where it cannot be right.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{Kind, PhoneNumber};
    ///
    /// let number = PhoneNumber::parse("+386 49 123 456", None).unwrap();
    /// let kinds = number.candidates().map(|candidate| candidate.kind());
    /// assert!(kinds.eq([None, Some(Kind::Mobile)])); // none of Slovenia's, once one of Kosovo's
    /// ```
    pub fn kind(&self) -> Option<Kind> {
        self.kind
    }

    /// Since when, as exactly as the source says: `2009-11-15`, `2014`. None where that is not known, or is from upstream.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+7 840 226 1234", None).unwrap();
    /// let since = number.candidates().map(|candidate| candidate.since());
    /// assert!(since.eq([Some("2009-11-15"), None]));
    /// ```
    pub fn since(&self) -> Option<&'static str> {
        self.extra?.since.of(tables::PHONE_TEXT)
    }

    /// Until when, in the same way.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+381 38 123 456", None).unwrap();
    /// let until = number.candidates().map(|candidate| candidate.until());
    /// assert!(until.eq([None, Some("2018-09")]));
    /// ```
    pub fn until(&self) -> Option<&'static str> {
        self.extra?.until.of(tables::PHONE_TEXT)
    }

    /// Whence this is known, by the ids of `data/SOURCES.tsv`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let number = PhoneNumber::parse("+383 44 123 456", None).unwrap();
    /// assert!(number.candidates().map(|candidate| candidate.source()).eq(["phonenumbers"]));
    /// ```
    pub fn source(&self) -> &'static str {
        self.extra.and_then(|extra| extra.source.of(tables::PHONE_TEXT)).unwrap_or("phonenumbers")
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        (self.country, self.reason, self.kind) == (other.country, other.reason, other.kind)
    }
}

impl Eq for Candidate {}

impl fmt::Debug for Candidate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Candidate({} {} {:?})", self.country, self.reason.as_str(), self.kind)
    }
}
