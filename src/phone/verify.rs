//! Whether a piece of a text is written as its number is, as libphonenumber judges it.

use super::classify::{self, Fit};
use super::digits::{ascii, is_decimal, is_plus};
use super::format::Format;
use super::grouping;
use super::meant::meant;
use super::number::PhoneNumber;
use super::parse::{self, Other, Read};
use super::ranges::Ranges;
use super::text::Text;
use super::written::Digits;
use crate::country::Country;
use crate::format::phone::PhoneRegionRow;

/// How sure it must be that a piece of a text is a phone number; each asks for more than the one before.
///
/// # Examples
///
/// ```
/// use polity::Country;
/// use polity::phone::{self, Leniency};
///
/// let count = |text, leniency| phone::find(text).home(Country::US).leniency(leniency).count();
/// assert_eq!(count("666-1111", Leniency::Possible), 1);
/// assert_eq!(count("666-1111", Leniency::Valid), 0);
/// assert_eq!(count("65 02 53 00 00", Leniency::Valid), 1);
/// assert_eq!(count("65 02 53 00 00", Leniency::StrictGrouping), 0);
/// assert_eq!(count("650 253 0000", Leniency::ExactGrouping), 1);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Leniency {
    /// Its length is one of its plan.
    Possible,
    /// It is valid, and has a national prefix if numbers of its plan are always written with one.
    #[default]
    Valid,
    /// As [`Valid`](Self::Valid), and no group of digits is split.
    StrictGrouping,
    /// As [`StrictGrouping`](Self::StrictGrouping), and the digits are grouped as the number is formatted, or not at all.
    ExactGrouping,
}

/// Where the calling code of a number was found.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Source {
    Plus,
    Exit,
    /// With nothing before it.
    Bare,
    /// It is that of the country or region at home.
    Home,
}

/// A piece that was read.
pub(super) struct Piece<'t> {
    pub(super) text: &'t str,
    pub(super) number: PhoneNumber,
    /// Where the calling code was found.
    pub(super) source: Source,
}

impl Piece<'_> {
    pub(super) fn is(&self, leniency: Leniency) -> bool {
        if leniency == Leniency::Possible {
            return self.number.is_possible();
        }
        self.number.is_valid()
            && self.has_sound_x()
            && self.has_prefix()
            && (leniency == Leniency::Valid || !self.has_slashes() && self.is_grouped(leniency))
    }

    /// Whether each `x` stands before the extension, or two of them for a carrier.
    fn has_sound_x(&self) -> bool {
        let mut characters = self.text.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            if !matches!(character, 'x' | 'X') {
                continue;
            }
            let Some((next_at, next)) = characters.peek().copied() else {
                break;
            };
            let rest = |at: usize| self.text.get(at..).unwrap_or("");
            if matches!(next, 'x' | 'X') {
                characters.next();
                if !self.is_same(rest(next_at)) {
                    return false;
                }
            } else if !self
                .number
                .extension()
                .is_some_and(|extension| rest(at).chars().filter_map(ascii).eq(extension.bytes()))
            {
                return false;
            }
        }
        true
    }

    /// Whether a national number is this one.
    fn is_same(&self, text: &str) -> bool {
        let Some(home) = self.number.row.holder().and_then(|holder| holder.country()) else {
            return false;
        };
        parse::read(text, Some(home)).is_ok_and(|read| {
            !text.starts_with(is_plus)
                && read.plan == self.number.plan
                && read.national.bytes() == self.number.national.bytes()
                && read.extension.bytes() == self.number.extension.bytes()
        })
    }

    /// Whether the national prefix is there, where the number is always written with it.
    fn has_prefix(&self) -> bool {
        if self.source != Source::Home {
            return true;
        }
        let Some(holder) = self.number.row.holder() else {
            return true;
        };
        let Some((row, _)) = grouping::chosen(self.number.row.formats(false), self.number.national()) else {
            return true;
        };
        let bare = matches!(row.rule(), "" | "$1" | "($1)" | "($1" | "$1)");
        let mut digits: Text<250> = Text::new();
        digits.extend(self.text.chars().filter_map(ascii));
        row.optional || bare || holder.needs_no_prefix() || parse::strip(digits.bytes(), holder).is_some()
    }

    /// Whether there are more slashes than one in the national number.
    fn has_slashes(&self) -> bool {
        let mut parts = self.text.split('/');
        let first = parts.next().unwrap_or("");
        let slashes = parts.count();
        let code = super::format::code(self.number.row.code);
        let with_code = matches!(self.source, Source::Plus | Source::Bare)
            && first.chars().filter_map(ascii).eq(code.bytes().iter().copied());
        slashes > if with_code { 2 } else { 1 }
    }

    fn is_grouped(&self, leniency: Leniency) -> bool {
        // ";ext=" comes after all groups.
        let mut written: Text<64> = Text::new();
        if core::fmt::Write::write_fmt(&mut written, format_args!("{}", self.number.format(Format::Rfc3966))).is_err() {
            return false;
        }
        let whole = written.as_str().split(';').next().unwrap_or("");
        let groups = whole.split_once('-').map_or(whole, |(_, groups)| groups);
        let fits = |groups: &str| match leniency {
            Leniency::StrictGrouping => self.keeps_groups(groups),
            _ => self.has_exact_groups(groups),
        };
        let national = self.number.national();
        fits(groups) || self.number.row.alternate_groups(national).any(|groups| fits(groups.as_str()))
    }

    /// Whether digits of one group stand together.
    fn keeps_groups(&self, groups: &str) -> bool {
        let mut rest = Digital::of(self.text);
        let code = super::format::code(self.number.row.code);
        // Where something stands between its digits, libphonenumber begins this far into the text.
        if self.source != Source::Home && !rest.skip_past(code.as_str()) {
            (1..code.len()).for_each(|_| _ = rest.0.next());
        }
        for (number, group) in groups.split('-').enumerate() {
            let start = rest.clone();
            if !rest.skip_past(group) {
                return false;
            }
            let prefixed = || {
                let country = self.number.row.holder().and_then(|holder| holder.country());
                country.and_then(Country::dialing).is_some_and(|dialing| dialing.national_prefix().is_some())
            };
            if number == 0 && rest.begins_with_digit() && prefixed() {
                return start.at_first(group).is_some_and(|found| found.begins_with(self.number.national()));
            }
        }
        self.number.extension().is_none_or(|extension| rest.skip_past(extension))
    }

    /// Whether exactly the digits of each group stand together.
    fn has_exact_groups(&self, groups: &str) -> bool {
        // The first and the last run are empty where something else stands there.
        let runs = || {
            let inner = self.text.split(|character| !is_decimal(character));
            let last = inner.clone().count() - 1;
            inner.enumerate().filter(move |(at, run)| !run.is_empty() || *at == 0 || *at == last).map(|(_, run)| run)
        };
        let count = runs().count();
        let extension = usize::from(self.number.extension().is_some());
        let run = |index: usize| runs().nth(index).unwrap_or("");
        let Some(mut index) = count.checked_sub(1 + extension) else { return count == 1 };
        if count == 1 || Digital::of(run(index)).skip_past(self.number.national()) {
            return true;
        }
        let mut expected = groups.rsplit('-').peekable();
        while let Some(group) = expected.next() {
            let digits = run(index).chars().filter_map(ascii);
            if expected.peek().is_none() {
                // The first group may follow other digits.
                let more = digits.clone().count().checked_sub(group.len());
                return more.is_some_and(|more| digits.skip(more).eq(group.bytes()));
            }
            if !digits.eq(group.bytes()) {
                return false;
            }
            match index.checked_sub(1) {
                Some(before) => index = before,
                None => return false,
            }
        }
        false
    }
}

/// A text of which the digits of all scripts are those of ASCII.
#[derive(Clone)]
struct Digital<'t>(core::str::Chars<'t>);

impl<'t> Digital<'t> {
    fn of(text: &'t str) -> Self {
        Digital(text.chars())
    }

    fn begins_with(&self, digits: &str) -> bool {
        let mut rest = self.0.clone();
        digits.bytes().all(|digit| rest.next().and_then(ascii) == Some(digit))
    }

    fn begins_with_digit(&self) -> bool {
        self.0.clone().next().is_some_and(is_decimal)
    }

    /// The text from where some digits first begin.
    fn at_first(&self, digits: &str) -> Option<Self> {
        let mut rest = self.clone();
        while !rest.begins_with(digits) {
            rest.0.next()?;
        }
        Some(rest)
    }

    /// Goes on after the first of some digits; whether they are there.
    fn skip_past(&mut self, digits: &str) -> bool {
        let Some(mut found) = self.at_first(digits) else {
            return false;
        };
        digits.bytes().for_each(|_| _ = found.0.next());
        *self = found;
        true
    }
}

/// Reads a piece as libphonenumber does; where all ranges count, as people mean its digits.
pub(super) fn read(text: &str, home: Option<Country>, ranges: Ranges) -> Option<(Read, Source)> {
    let (digits, extension) = Digits::read(text, home.and_then(classify::region_of).is_some()).ok()?;
    let read = match ranges {
        Ranges::Upstream => parse::read(text, home).ok()?,
        Ranges::All => Read { extension, ..meant(&digits, home).ok()? },
    };
    let all = digits.digits.bytes();
    if digits.plus && classify::calling_code(all).is_some() {
        return Some((read, Source::Plus));
    }
    let region = home.and_then(classify::region_of)?;
    let source = match region.exit_code(all).and_then(|length| all.get(length)) {
        Some(first) if *first != b'0' => Source::Exit,
        _ if matches!(read.other, Other::Bare) || has_own_code(all, region) => Source::Bare,
        _ => Source::Home,
    };
    Some((read, source))
}

/// Whether digits begin with the calling code at home, as libphonenumber sees it.
fn has_own_code(all: &[u8], region: &'static PhoneRegionRow) -> bool {
    let own = classify::calling_code(all).filter(|(plan, _)| *plan == region.plan);
    let Some(after) = own.and_then(|(_, length)| all.get(length..)) else {
        return false;
    };
    let fits = |digits: &mut dyn Iterator<Item = u8>| classify::contains(region.general, digits);
    let rest = match parse::strip(after, region) {
        Some(prefix) => fits(&mut prefix.number()),
        None => fits(&mut after.iter().copied()),
    };
    !fits(&mut all.iter().copied()) && rest || region.fit(all.len()) == Fit::TooLong
}
