//! From what people write to a calling code, national digits and an extension, as libphonenumber reads it.

use core::ops::Range;

use super::classify::{self, Fit};
use super::digits::{ascii, is_decimal, is_plus, is_punctuation};
use super::error::{ParseError, ParseErrorKind};
use super::prefix::NationalPrefix;
use super::ranges::Ranges;
use super::source::Source;
use super::text::Text;
use super::written::{DIGITS, Digits, LONGEST};
use crate::country::Country;
use crate::format::phone::{LabelRow, PhoneRegionRow, PlanRow};

/// The fewest and the most national digits.
pub(super) const NATIONAL: core::ops::RangeInclusive<usize> = 2..=17;

/// The most digits of a carrier code.
pub(super) const CARRIER: usize = 5;

/// The parts of a number.
pub(super) struct Read {
    pub(super) plan: u8,
    pub(super) row: &'static PlanRow,
    pub(super) national: Text<17>,
    pub(super) extension: Text<20>,
    pub(super) label: Option<&'static LabelRow>,
    /// The other sound reading.
    pub(super) other: Other,
    /// The carrier code that stood before the national digits.
    pub(super) carrier: Text<CARRIER>,
    /// Where the calling code was found.
    pub(super) source: Source,
}

/// A plan, the digits after its calling code, and where that was found.
type Found<'d> = (Source, u8, &'d [u8]);

/// The other sound reading of the digits of a number, where there may be one.
#[derive(Clone, Copy, Default)]
pub(super) enum Other {
    #[default]
    None,
    /// The calling code was taken off; it may be the first digits of the national number.
    Bare,
    /// The first digits of the national number may be its calling code.
    Code,
    /// A plus or exit code may be wrong: all digits may be a national number here.
    Home(Country),
    /// A plus may be missing: the first digits may be a foreign calling code.
    Abroad,
}

impl Read {
    pub(super) fn new(plan: u8, row: &'static PlanRow, national: Text<17>) -> Self {
        let label = classify::label(row, national.bytes());
        Read {
            plan,
            row,
            national,
            extension: Text::new(),
            label,
            other: Other::None,
            carrier: Text::new(),
            source: Source::Default,
        }
    }

    /// Whether all ranges together have it.
    pub(super) fn is_valid(&self) -> bool {
        self.label.is_some_and(|label| label.is_valid(Ranges::All))
    }

    /// Whether numbers of the plan have its length.
    pub(super) fn is_possible(&self) -> bool {
        self.row.holder().is_some_and(|holder| holder.fit(self.national.len()) == Fit::Possible)
    }
}

pub(super) fn read(text: &str, default: Option<Country>) -> Result<Read, ParseError> {
    let home = default.and_then(home);
    let result = match Digits::plain(text) {
        Some(digits) => number(&digits, Text::new(), home),
        None => Digits::read(text, home.is_some()).and_then(|(digits, extension)| number(&digits, extension, home)),
    };
    result.map_err(|kind| error(kind, text, None))
}

/// The region in which the national numbers of an entry are read: only one of its own.
fn home(country: Country) -> Option<&'static PhoneRegionRow> {
    classify::region_of(country).filter(|region| region.is_of(country))
}

/// Finds the calling code and takes off the national prefix.
fn number(digits: &Digits, extension: Text<20>, home: Option<&'static PhoneRegionRow>) -> Result<Read, ParseErrorKind> {
    let all = digits.digits.bytes();
    let mut rest = None;
    let found = match (digits.plus, home) {
        (false, None) => return Err(ParseErrorKind::NoCallingCode),
        (true, home) => match after_exit_code(all) {
            // People write a plus before national numbers as well.
            Err(ParseErrorKind::UnknownCallingCode) => {
                Some(without_plus(all, home, &mut rest)?.ok_or(ParseErrorKind::UnknownCallingCode)?)
            }
            found => found.map(|(plan, national)| Some((Source::Plus, plan, national)))?,
        },
        (false, home) => without_plus(all, home, &mut rest)?,
    };
    let (source, plan, region, national) = match (found, home) {
        (Some((source, plan, national)), _) => (source, plan, holder(plan)?, national),
        (None, Some(home)) => (Source::Default, home.plan, home, all),
        (None, None) => return Err(ParseErrorKind::NoCallingCode),
    };
    let (whole, prefix) = self::national(national, region)?;
    let row = classify::plan_row(plan).ok_or(ParseErrorKind::UnknownCallingCode)?;
    Ok(Read { extension, source, carrier: carrier(prefix.as_ref()), ..Read::new(plan, row, whole) })
}

/// The carrier code of a national prefix.
pub(super) fn carrier(prefix: Option<&NationalPrefix<'_>>) -> Text<CARRIER> {
    let mut code = Text::new();
    if let Some(prefix) = prefix {
        let _ = code.push_bytes(prefix.carrier);
    }
    code
}

/// National digits of a region without their national prefix, and that prefix.
pub(super) fn national<'d>(
    digits: &'d [u8],
    region: &'static PhoneRegionRow,
) -> Result<(Text<17>, Option<NationalPrefix<'d>>), ParseErrorKind> {
    if digits.len() < *NATIONAL.start() {
        return Err(ParseErrorKind::TooShort);
    }
    let prefix =
        strip(digits, region).filter(|prefix| matches!(region.fit(prefix.len()), Fit::Possible | Fit::TooLong));
    let length = prefix.as_ref().map_or(digits.len(), NationalPrefix::len);
    if length > *NATIONAL.end() {
        return Err(ParseErrorKind::TooLong);
    }
    let mut whole = Text::new();
    match &prefix {
        Some(prefix) => whole.extend(prefix.number()),
        None => _ = whole.push_bytes(digits),
    }
    Ok((whole, prefix))
}

pub(super) fn holder(plan: u8) -> Result<&'static PhoneRegionRow, ParseErrorKind> {
    classify::plan_row(plan).and_then(PlanRow::holder).ok_or(ParseErrorKind::UnknownCallingCode)
}

/// The plan, and the digits after its calling code, where a calling code must come.
pub(super) fn after_exit_code(digits: &[u8]) -> Result<(u8, &[u8]), ParseErrorKind> {
    if digits.len() <= *NATIONAL.start() {
        return Err(ParseErrorKind::TooShortAfterExitCode);
    }
    let (plan, length) = classify::calling_code(digits).ok_or(ParseErrorKind::UnknownCallingCode)?;
    Ok((plan, digits.get(length..).unwrap_or(&[])))
}

/// The plan, and the digits after its calling code, where an exit code comes first or the calling code of `home` has nothing
/// before it; None otherwise.
fn without_plus<'d>(
    digits: &'d [u8],
    home: Option<&'static PhoneRegionRow>,
    rest: &'d mut Option<Text<DIGITS>>,
) -> Result<Option<Found<'d>>, ParseErrorKind> {
    let Some(home) = home else { return Ok(None) };
    if let Some(after) = home.exit_code(digits).and_then(|length| digits.get(length..)) {
        // No calling code begins with a zero: the digits before it are not an exit code.
        if after.first() != Some(&b'0') {
            return after_exit_code(after).map(|(plan, national)| Some((Source::ExitCode, plan, national)));
        }
    }
    let Some((plan, length)) = classify::calling_code(digits).filter(|(plan, _)| *plan == home.plan) else {
        return Ok(None);
    };
    let after = digits.get(length..).unwrap_or(&[]);
    let rest = rest.insert(Text::new());
    match strip(after, home) {
        Some(prefix) => rest.extend(prefix.number()),
        None => _ = rest.push_bytes(after),
    }
    let fits = |digits: &[u8]| classify::contains(home.general, digits.iter().copied());
    let better = !fits(digits) && fits(rest.bytes());
    Ok((better || home.fit(digits.len()) == Fit::TooLong).then_some((Source::Bare, plan, rest.bytes())))
}

/// The national prefix that may be taken off: none where a number looks right with it and wrong without.
pub(super) fn strip<'d>(digits: &'d [u8], region: &'static PhoneRegionRow) -> Option<NationalPrefix<'d>> {
    if digits.is_empty() {
        return None;
    }
    let prefix = region.national_prefix(digits)?;
    let right = |digits: &mut dyn Iterator<Item = u8>| classify::contains(region.general, digits);
    let worse = right(&mut digits.iter().copied()) && !right(&mut prefix.number());
    (!worse).then_some(prefix)
}

#[cold]
pub(super) fn error(kind: ParseErrorKind, text: &str, about: Option<Range<usize>>) -> ParseError {
    let about = about.unwrap_or_else(|| offset(kind, text)..text.len());
    ParseError::new(kind, text, about)
}

/// The offset of the mistake in bytes.
fn offset(kind: ParseErrorKind, text: &str) -> usize {
    let digits = || text.char_indices().filter(|(_, character)| is_decimal(*character));
    match kind {
        ParseErrorKind::NoCallingCode | ParseErrorKind::TwoNumbers => 0,
        ParseErrorKind::UnknownCallingCode => digits().next().map_or(0, |(at, _)| at),
        ParseErrorKind::TooShort | ParseErrorKind::TooShortAfterExitCode => text.len(),
        ParseErrorKind::TooLong => match text.char_indices().nth(LONGEST) {
            Some((at, _)) => at,
            None => {
                let mut first = Text::<3>::new();
                first.extend(digits().filter_map(|(_, digit)| ascii(digit)));
                let plus = text.trim_start().starts_with(is_plus);
                let code = classify::calling_code(first.bytes()).filter(|_| plus).map_or(0, |(_, length)| length);
                digits().nth(code + NATIONAL.end()).map_or(text.len(), |(at, _)| at)
            }
        },
        ParseErrorKind::NotANumber => {
            let start = text.find(|character| is_plus(character) || is_decimal(character));
            let rest = start.and_then(|start| Some((start, text.get(start..)?)));
            let odd = |character: char| {
                !(is_plus(character) || is_decimal(character) || is_punctuation(character) || character == '*')
            };
            match rest {
                None => 0,
                Some((start, rest)) => rest.find(odd).map_or(text.len(), |at| start + at),
            }
        }
    }
}
