//! The automaton: whose a number is, and the sets of digit strings that parsing and formatting ask for.

use crate::country::Country;
use crate::format::cells::Whose;
use crate::format::phone::{LabelRow, PhoneRegionRow, PlanRow};
use crate::format::states::{NOTHING, Place};
use crate::tables::{self, PHONE_STATES};

#[inline]
fn after(plan: &PlanRow, national: &[u8]) -> Place {
    PHONE_STATES.after(plan.root, national)
}

/// The label of a national number in its plan; None where nobody has such a number.
#[inline]
pub(super) fn label(plan: &PlanRow, national: &[u8]) -> Option<&'static LabelRow> {
    tables::LABELS.get(usize::from(PHONE_STATES.mark(after(plan, national))?))
}

/// Whether some number of the plan begins with these digits.
pub(super) fn goes_on(plan: &PlanRow, national: &[u8]) -> bool {
    !PHONE_STATES.is_nothing(after(plan, national))
}

/// Who can be behind a number of the plan that begins with these digits.
pub(super) fn reached(plan: &PlanRow, national: &[u8]) -> &'static [Whose] {
    let place = after(plan, national);
    if PHONE_STATES.is_nothing(place) {
        return &[];
    }
    let set = match PHONE_STATES.end(place) {
        Some(end) => tables::REACHED_OF_LABEL.get(usize::from(end.mark)).copied().map(usize::from),
        None => tables::REACHED_FROM.partition_point(|first| *first <= place.state()).checked_sub(1),
    };
    set.and_then(|set| tables::REACHED_SETS.get(set)).map_or(&[], |set| set.run.of(&tables::REACHED))
}

/// Whether an entry is one of those behind a number.
pub(super) fn is_of(whose: Whose, plan: &PlanRow, country: Country) -> bool {
    match whose {
        Whose::Region(index) => plan.region(index).is_some_and(|region| region.is_of(country)),
        Whose::Extra(row) => tables::EXTRAS.get(usize::from(row)).and_then(|row| entry(row.entry)) == Some(country),
    }
}

/// Whether the whole of `digits` is in a set.
pub(super) fn contains(root: u16, digits: impl Iterator<Item = u8>) -> bool {
    let place = digits.fold(Place::new(root), |place, digit| PHONE_STATES.step(place, digit));
    PHONE_STATES.mark(place).is_some()
}

/// Whether `digits` begin with one of a set.
pub(super) fn begins(root: u16, digits: &[u8]) -> bool {
    let mut place = Place::new(root);
    for digit in digits {
        if PHONE_STATES.mark(place).is_some() {
            return true;
        }
        place = PHONE_STATES.step(place, *digit);
        if PHONE_STATES.is_nothing(place) {
            return false;
        }
    }
    PHONE_STATES.mark(place).is_some()
}

/// Whether one of a set begins with `digits` and has more.
pub(super) fn begun(root: u16, digits: &[u8]) -> bool {
    PHONE_STATES.goes_on(PHONE_STATES.after(root, digits))
}

/// The lengths of all beginnings of `digits` that are in a set, one bit each.
pub(super) fn beginnings(root: u16, digits: &[u8]) -> u32 {
    let mut place = Place::new(root);
    let mut lengths = 0;
    for (length, digit) in (0..31).zip(digits.iter().map(Some).chain([None])) {
        lengths |= u32::from(PHONE_STATES.mark(place).is_some()) << length;
        match digit {
            Some(digit) if !PHONE_STATES.is_nothing(place) => place = PHONE_STATES.step(place, *digit),
            _ => break,
        }
    }
    lengths
}

/// A plan by its number.
pub(super) fn plan_row(plan: u8) -> Option<&'static PlanRow> {
    tables::PLANS.get(usize::from(plan))
}

/// The plan whose calling code `digits` begin with, and the length of that code.
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

/// The region in which the national numbers of an entry are read: that of its first plan, whichever code a `Dialing` is of.
pub(super) fn region_of(country: Country) -> Option<&'static PhoneRegionRow> {
    let region = tables::REGION_OF.get(country.index())?.checked_sub(1)?;
    tables::PHONE_REGIONS.get(usize::from(region))
}

/// How an entry writes the first group of its national numbers, where its own sources say otherwise than the formats.
pub(super) fn national_rule(country: Country) -> Option<&'static str> {
    let index = country.index();
    tables::NATIONAL_RULES.iter().find(|(entry, _)| usize::from(*entry) == index).map(|(_, rule)| *rule)
}

/// The entry at an index; None at that of no entry.
#[inline]
pub(super) fn entry(index: u16) -> Option<Country> {
    tables::ALL.get(usize::from(index)).copied().map(Country)
}

impl PlanRow {
    /// Its regions, the holder first.
    pub(super) fn regions(&self) -> &'static [PhoneRegionRow] {
        self.regions.of(&tables::PHONE_REGIONS)
    }

    pub(super) fn region(&self, index: u8) -> Option<&'static PhoneRegionRow> {
        self.regions().get(usize::from(index))
    }

    /// The region to which it belongs.
    pub(super) fn holder(&self) -> Option<&'static PhoneRegionRow> {
        self.regions().first()
    }

    /// The index of the region to which libphonenumber gives a number that has no label.
    pub(super) fn region_without_label(&self, national: &[u8]) -> Option<u8> {
        let regions = self.regions();
        if regions.len() == 1 {
            return Some(0);
        }
        let leads = |region: &PhoneRegionRow| region.leading != NOTHING && begins(region.leading, national);
        regions.iter().position(leads).and_then(|index| u8::try_from(index).ok())
    }
}

/// How a length fits the numbers of a region.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    Possible,
    LocalOnly,
    TooShort,
    TooLong,
    Between,
}

impl PhoneRegionRow {
    /// The entry that it is; None where the calling code is no country's or region's.
    pub(super) fn country(&self) -> Option<Country> {
        entry(self.entry)
    }

    pub(super) fn is_of(&self, country: Country) -> bool {
        usize::from(self.entry) == country.index()
    }

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

    /// The length of the exit code with which `digits` begin: what is dialled before a calling code. The longest one counts.
    pub(super) fn exit_code(&self, digits: &[u8]) -> Option<usize> {
        match beginnings(self.exit, digits) {
            0 => None,
            lengths => Some(31 - lengths.leading_zeros() as usize),
        }
    }
}
