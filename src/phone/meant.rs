//! From digits to the number that people mean by them, where all ranges count.
//!
//! Digits are read as libphonenumber reads them. Where that is no number that can be, or where another reading is as sound, the
//! calling code is looked for without a plus, and a national prefix stays where the number is valid with it.

use super::candidate::Candidates;
use super::classify::{self, Fit};
use super::error::ParseErrorKind;
use super::grouping;
use super::parse::{CARRIER, NATIONAL, Other, Read, after_exit_code, carrier, holder, national, strip};
use super::ranges::Ranges;
use super::source::Source;
use super::text::Text;
use super::written::Digits;
use crate::country::Country;
use crate::format::phone::PhoneRegionRow;
use crate::view::View;

/// The number that digits are meant to be.
pub(super) fn meant(digits: &Digits, home: Option<Country>) -> Result<Read, ParseErrorKind> {
    let all = digits.digits.bytes();
    let region = home.and_then(classify::region_of);
    match (digits.plus, region) {
        (false, None) => Err(ParseErrorKind::NoCallingCode),
        (true, None) => abroad(all, home).map(Read::after(Source::Plus)),
        (true, Some(region)) => match abroad(all, home).map(Read::after(Source::Plus)) {
            // People write a plus before national numbers as well.
            Err(ParseErrorKind::UnknownCallingCode) => {
                let with_code = |read: &Read| exit(all, region).is_some() || matches!(read.other, Other::Bare);
                at_home(all, region).ok().filter(with_code).ok_or(ParseErrorKind::UnknownCallingCode)
            }
            read => read,
        },
        (false, Some(region)) => {
            let read = at_home(all, region);
            if read.as_ref().is_ok_and(Read::is_valid) {
                return read;
            }
            let second = abroad(all, None).ok().filter(|number| number.is_valid() && is_of(number, home));
            let second = second.map(Read::after(Source::Bare));
            second.or_else(|| after_zeros(all, home, read.as_ref().ok())).map_or(read, Ok)
        }
    }
}

/// Whether the number may be an entry's: some have numbers in two plans.
fn is_of(read: &Read, home: Option<Country>) -> bool {
    let region = read.label.and_then(|label| label.region);
    Candidates::new(read.row, read.label, region, (Ranges::All, &View::INCLUSIVE))
        .any(|candidate| Some(candidate.country()) == home)
}

/// The number after `00`, which is the exit code of most: taken where what is read at home can be no number.
fn after_zeros(all: &[u8], home: Option<Country>, read: Option<&Read>) -> Option<Read> {
    let number = abroad(all.strip_prefix(b"00")?, home).ok()?;
    let better = number.is_valid() || number.is_possible() && !read.is_some_and(Read::is_possible);
    better.then_some(Read { source: Source::ExitCode, ..number })
}

/// The digits after an exit code.
fn exit<'d>(all: &'d [u8], region: &'static PhoneRegionRow) -> Option<&'d [u8]> {
    let after = region.exit_code(all).and_then(|length| all.get(length..))?;
    // No calling code begins with a zero: the digits before it are not an exit code.
    (after.first() != Some(&b'0')).then_some(after)
}

/// Digits that begin with a calling code.
pub(super) fn abroad(all: &[u8], home: Option<Country>) -> Result<Read, ParseErrorKind> {
    let (plan, digits) = after_exit_code(all)?;
    let mut read = international(plan, digits)?;
    if let Some(home) = home.filter(|home| classify::region_of(*home).is_some_and(|region| region.plan != plan)) {
        read.other = Other::Home(home);
    }
    Ok(read)
}

/// The digits after a calling code.
fn international(plan: u8, digits: &[u8]) -> Result<Read, ParseErrorKind> {
    let mut all = Text::new();
    if digits.len() < *NATIONAL.start() {
        return Err(ParseErrorKind::TooShort);
    }
    if !all.push_bytes(digits) {
        all = national(digits, holder(plan)?)?.0;
    }
    settle(plan, all, Text::new())
}

/// Digits without a plus, as they are read at home.
pub(super) fn at_home(all: &[u8], region: &'static PhoneRegionRow) -> Result<Read, ParseErrorKind> {
    if let Some(after) = exit(all, region) {
        let read = abroad(after, region.country()).map(Read::after(Source::ExitCode));
        let bare = || bare(all, region).ok().map(|(read, _)| read).filter(Read::is_valid);
        return read.or_else(|wrong| bare().ok_or(wrong));
    }
    let without = bare(all, region);
    let own = classify::calling_code(all).filter(|(plan, _)| *plan == region.plan);
    let Some(after) = own.and_then(|(_, length)| all.get(length..)) else {
        return without.map(|(read, _)| Read { other: Other::Abroad, ..read });
    };
    let with = bare(after, region).map(|(read, _)| Read { source: Source::Bare, ..read });
    let Ok(with) = with else { return without.map(|(read, _)| read) };
    let (without, stripped) = match without {
        Ok(without) => without,
        Err(_) => return Ok(with),
    };
    if with.national.bytes() == without.national.bytes() {
        return Ok(without);
    }
    let code_is_meant = match (with.is_valid(), without.is_valid()) {
        (true, true) => !stripped && without.has_prefix_at_home(),
        (with, false) if with => true,
        (_, true) => false,
        _ => {
            let possible = |read: &Read| region.fit(read.national.len()) == Fit::Possible;
            let unusual = || !possible(&without) || !stripped && without.has_prefix_at_home();
            // What looks like a number of the place is one, as libphonenumber has it.
            let looks = |read: &Read| classify::contains(region.general, read.national.bytes().iter().copied());
            possible(&with) && unusual() || region.fit(all.len()) == Fit::TooLong || looks(&with) && !looks(&without)
        }
    };
    Ok(if code_is_meant { Read { other: Other::Bare, ..with } } else { Read { other: Other::Code, ..without } })
}

/// The digits after the calling code of a plan that may have been meant.
pub(super) fn after_code(plan: u8, digits: &[u8]) -> Option<Read> {
    bare(digits, holder(plan).ok()?).ok().map(|(read, _)| read)
}

/// National digits at home, and whether they had a national prefix.
fn bare(all: &[u8], region: &'static PhoneRegionRow) -> Result<(Read, bool), ParseErrorKind> {
    let (digits, prefix) = national(all, region)?;
    settle(region.plan, digits, carrier(prefix.as_ref())).map(|read| (read, prefix.is_some()))
}

/// Takes off what is left of national prefixes until nothing changes, so that what is written in E.164 is read as the same
/// number. A number that is valid keeps its first digits.
fn settle(plan: u8, mut digits: Text<17>, mut code: Text<CARRIER>) -> Result<Read, ParseErrorKind> {
    let row = classify::plan_row(plan).ok_or(ParseErrorKind::UnknownCallingCode)?;
    let holder = row.holder().ok_or(ParseErrorKind::UnknownCallingCode)?;
    for _ in 0..digits.len() {
        let read = Read { carrier: code, ..Read::new(plan, row, digits) };
        match next(&read, holder) {
            Some((shorter, found)) => {
                digits = shorter;
                if !found.is_empty() {
                    code = found;
                }
            }
            None => return Ok(read),
        }
    }
    Ok(Read { carrier: code, ..Read::new(plan, row, digits) })
}

/// The digits without one more national prefix, and its carrier code.
fn next(read: &Read, holder: &'static PhoneRegionRow) -> Option<(Text<17>, Text<CARRIER>)> {
    let digits = read.national.bytes();
    let prefix = holder.national_prefix(digits)?;
    // What is cheap to know comes first: most numbers are valid.
    if prefix.only_removes() && read.is_valid() || !matches!(holder.fit(prefix.len()), Fit::Possible | Fit::TooLong) {
        return None;
    }
    let prefix = strip(digits, holder)?;
    let mut rest = Text::new();
    rest.extend(prefix.number());
    (rest.bytes() != digits && rest.len() >= *NATIONAL.start()).then_some((rest, carrier(Some(&prefix))))
}

impl Read {
    /// Makes a number one whose calling code was found so.
    fn after(source: Source) -> impl Fn(Read) -> Read {
        move |read| Read { source, ..read }
    }

    /// Whether the number is always written with a national prefix at home. One that no format fits is not written at all.
    fn has_prefix_at_home(&self) -> bool {
        grouping::chosen(self.row.formats(false), self.national.as_str()).is_none_or(|(row, _)| {
            let before = row.rule().split_once("$1").map_or("", |(before, _)| before);
            !row.optional && before.bytes().any(|byte| byte.is_ascii_digit())
        })
    }
}
