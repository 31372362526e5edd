//! The automaton: whose a number is, and the sets of digit strings that parsing and formatting ask for.

use crate::tables::{self, FormatRow, LabelRow, PhoneRegionRow, PlanRow, PrefixRow, number_at};

/// Where the empty set is in `PHONE_STATES`.
const NOTHING: u16 = 0;

/// The state after one more digit; `digit` is one of ASCII.
#[inline]
fn step(state: u16, digit: u8) -> u16 {
    number_at(tables::PHONE_STATES, usize::from(state) * 10 + usize::from(digit & 15)).unwrap_or(NOTHING)
}

/// What an accepting state says; None for a state that does not accept.
#[inline]
fn mark(state: u16) -> Option<u16> {
    tables::PHONE_MARKS.get(usize::from(state).wrapping_sub(1)).copied()
}

/// The label of a national number in its plan; None where it is no number of anyone's.
#[inline]
pub(super) fn label(plan: &PlanRow, national: &[u8]) -> Option<&'static LabelRow> {
    let state = national.iter().fold(plan.root, |state, digit| step(state, *digit));
    tables::LABELS.get(usize::from(mark(state)?))
}

/// Who can be behind a number of the plan that goes on from these digits: rows of `EXTRAS` and places of the plan.
pub(super) fn reached(plan: &PlanRow, national: &[u8]) -> &'static [(bool, u8)] {
    let state = national.iter().fold(plan.root, |state, digit| step(state, *digit));
    if state == NOTHING {
        return &[];
    }
    let set = tables::REACHED_BY.get(usize::from(state)).and_then(|set| tables::REACHED_SETS.get(usize::from(*set)));
    set.map_or(&[], |set| rows(&tables::REACHED, *set))
}

/// Whether the whole of `digits` is in a set.
pub(super) fn contains(root: u16, digits: impl Iterator<Item = u8>) -> bool {
    mark(digits.fold(root, step)).is_some()
}

/// Whether something in a set begins `digits`.
pub(super) fn begins(root: u16, digits: &[u8]) -> bool {
    shortest(root, digits).is_some()
}

fn shortest(root: u16, digits: &[u8]) -> Option<usize> {
    let mut state = root;
    for (length, digit) in digits.iter().enumerate() {
        match mark(state) {
            Some(_) => return Some(length),
            None if state == NOTHING => return None,
            None => state = step(state, *digit),
        }
    }
    mark(state).map(|_| digits.len())
}

/// The lengths of all beginnings of `digits` that are in a set, one bit each.
pub(super) fn beginnings(root: u16, digits: &[u8]) -> u32 {
    let mut state = root;
    let mut lengths = 0;
    for (length, digit) in (0..31).zip(digits.iter().map(Some).chain([None])) {
        lengths |= u32::from(mark(state).is_some()) << length;
        match digit {
            Some(digit) if state != NOTHING => state = step(state, *digit),
            _ => break,
        }
    }
    lengths
}

/// A plan, by its number.
pub(super) fn plan_row(plan: u8) -> Option<&'static PlanRow> {
    tables::PLANS.get(usize::from(plan))
}

/// The plan that the first digits name, and how many they are.
#[inline]
pub(super) fn calling_code(digits: &[u8]) -> Option<(u8, usize)> {
    let mut code = 0;
    for (length, digit) in (1..=3).zip(digits) {
        code = code * 10 + usize::from(digit & 15);
        match tables::PLAN_OF.get(code)?.checked_sub(1) {
            Some(plan) => return Some((plan, length)),
            // No calling code begins with a zero.
            None if code == 0 => return None,
            None => {}
        }
    }
    None
}

fn rows<T>(all: &'static [T], (first, count): (u16, u16)) -> &'static [T] {
    all.get(usize::from(first)..usize::from(first) + usize::from(count)).unwrap_or(&[])
}

impl PlanRow {
    /// Its places, the holder first.
    pub(super) fn places(&self) -> &'static [PhoneRegionRow] {
        rows(&tables::PHONE_REGIONS, self.regions)
    }

    /// The place to which libphonenumber gives a number that no label knows.
    pub(super) fn place_without_label(&self, national: &[u8]) -> Option<u8> {
        let places = self.places();
        if places.len() == 1 {
            return Some(0);
        }
        let leads = |place: &PhoneRegionRow| place.leading != NOTHING && begins(place.leading, national);
        places.iter().position(leads).and_then(|place| u8::try_from(place).ok())
    }

    /// How its numbers are written.
    pub(super) fn formats(&self, international: bool) -> &'static [FormatRow] {
        match rows(&tables::FORMATS, self.international) {
            own if international && !own.is_empty() => own,
            _ => rows(&tables::FORMATS, self.national),
        }
    }
}

impl FormatRow {
    /// The states of the leading digits that it is for.
    pub(super) fn leading(&self) -> &'static [u16] {
        rows(&tables::LEADING, self.leading)
    }

    /// Its groups: how many digits each takes, at least and at most.
    fn groups(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let groups = self.groups.iter().filter(|group| **group != 0);
        groups.map(|group| (usize::from(group & 15), usize::from(group >> 4)))
    }

    /// How many digits each group takes of so many; None where they do not fit.
    pub(super) fn split(&self, digits: usize) -> Option<[usize; 5]> {
        let mut least: usize = self.groups().map(|(least, _)| least).sum();
        let most: usize = self.groups().map(|(_, most)| most).sum();
        if !(least..=most).contains(&digits) {
            return None;
        }
        let mut left = digits;
        let mut lengths = [0; 5];
        for (length, group) in lengths.iter_mut().zip(self.groups()) {
            least -= group.0;
            *length = group.1.min(left - least);
            left -= *length;
        }
        Some(lengths)
    }

    /// The most digits that it takes.
    pub(super) fn most(&self) -> usize {
        self.groups().map(|(_, most)| most).sum()
    }
}

/// How a length fits the numbers of a place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    Possible,
    LocalOnly,
    TooShort,
    TooLong,
    Between,
}

impl PhoneRegionRow {
    pub(super) fn fit(&self, length: usize) -> Fit {
        let length = length.min(31) as u32;
        let longest = 31 - self.lengths.leading_zeros().min(31);
        if self.local >> length & 1 == 1 {
            Fit::LocalOnly
        } else if self.lengths >> length & 1 == 1 {
            Fit::Possible
        } else if length < self.lengths.trailing_zeros() {
            Fit::TooShort
        } else if length > longest {
            Fit::TooLong
        } else {
            Fit::Between
        }
    }

    /// How many digits of an exit code begin `digits`: what one dials before a calling code. The longest one counts.
    pub(super) fn exit_code(&self, digits: &[u8]) -> Option<usize> {
        match beginnings(self.exit, digits) {
            0 => None,
            lengths => Some(31 - lengths.leading_zeros() as usize),
        }
    }

    /// The national prefix that begins `digits`, tried in the order of the metadata, the longest way first.
    pub(super) fn national_prefix<'d>(&self, digits: &'d [u8]) -> Option<NationalPrefix<'d>> {
        // Most numbers begin with a digit that begins no prefix.
        let first = digits.first()?.wrapping_sub(b'0');
        if self.prefix_digits >> first & 1 == 0 {
            return None;
        }
        rows(&tables::PREFIXES, self.prefixes).iter().find_map(|row| row.find(digits))
    }
}

/// A national prefix, and what the number is without it.
pub(super) struct NationalPrefix<'d> {
    pub(super) length: usize,
    insert: &'static str,
    group: &'d [u8],
    rest: &'d [u8],
}

impl NationalPrefix<'_> {
    /// The number without its national prefix.
    pub(super) fn number(&self) -> impl Iterator<Item = u8> + '_ {
        self.insert.bytes().chain(self.group.iter().copied()).chain(self.rest.iter().copied())
    }

    pub(super) fn len(&self) -> usize {
        self.insert.len() + self.group.len() + self.rest.len()
    }
}

impl PrefixRow {
    fn find<'d>(&self, digits: &'d [u8]) -> Option<NationalPrefix<'d>> {
        let mut ends = [0; 4];
        if !self.fits(digits, 0, 0, &mut ends) {
            return None;
        }
        let [lead, first, middle, second] = ends;
        let group = match self.group {
            1 => digits.get(lead..first),
            2 => digits.get(middle..second),
            _ => None,
        };
        let insert = self.insert.of(tables::PHONE_TEXT).unwrap_or("");
        let rest = digits.get(second..).unwrap_or(&[]);
        Some(NationalPrefix { length: second, insert, group: group.unwrap_or(&[]), rest })
    }

    /// Fits the parts from `part` on to the digits from `from` on; `ends` is where each ends.
    fn fits(&self, digits: &[u8], part: usize, from: usize, ends: &mut [usize; 4]) -> bool {
        let Some(root) = self.parts.get(part) else { return !self.to_end || from == digits.len() };
        let mut lengths = match *root {
            NOTHING => 1,
            root => beginnings(root, digits.get(from..).unwrap_or(&[])),
        };
        while lengths != 0 {
            let length = 31 - lengths.leading_zeros();
            lengths &= !(1 << length);
            let end = from + length as usize;
            if let Some(place) = ends.get_mut(part) {
                *place = end;
            }
            if self.fits(digits, part + 1, end, ends) {
                return true;
            }
        }
        false
    }
}
