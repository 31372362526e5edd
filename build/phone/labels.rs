//! What an accepting state says: libphonenumber's answer, and all who may have the number.

use super::model::{Label, Region};
use super::read::Extra;
use crate::build::automaton::{Id, NOTHING, Sets};
use crate::build::format::cells::Whose;
use crate::build::format::phone::CandidateRow;
use crate::build::schema::{Kind, Reason};
use crate::build::sorted::{Map, sort_by_key};

/// Marks of a number. That of a region is its index in the plan times 16, and a kind or one of these two.
const GENERAL: u16 = 14;
const LEADING: u16 = 15;
/// The mark of a row of `extra.tsv` is its index with this bit.
const EXTRA: u16 = 1 << 15;

/// The mark of a number of a region: a kind of numbers, or what any number looks like.
pub(super) fn range(region: usize, kind: Option<Kind>) -> u16 {
    region as u16 * 16 + kind.map_or(GENERAL, |kind| kind as u16)
}

/// The mark of a number that begins with the leading digits of a region.
pub(super) fn leading(region: usize) -> u16 {
    region as u16 * 16 + LEADING
}

/// The mark of a number of a row of `extra.tsv`.
pub(super) fn extra(row: usize) -> u16 {
    row as u16 | EXTRA
}

/// The order in which libphonenumber asks for the kind of a number, fixed and mobile lines apart.
const ASKED: [Kind; 8] = [
    Kind::PremiumRate,
    Kind::TollFree,
    Kind::SharedCost,
    Kind::Voip,
    Kind::PersonalNumber,
    Kind::Pager,
    Kind::Uan,
    Kind::Voicemail,
];

/// The different labels of all plans.
#[derive(Default)]
pub(super) struct Labels {
    pub(super) all: Vec<Label>,
    known: Map<Label, u16>,
}

impl Labels {
    /// The numbers of a plan with the indexes of labels instead of marks.
    pub(super) fn put(
        &mut self,
        sets: &mut Sets<10>,
        numbers: Id,
        (regions, shared): (&[Region<'_>], bool),
        extras: &[Extra<'_>],
    ) -> Id {
        sets.marked_anew(numbers, &mut |marks| {
            let label = label(marks, regions, extras, shared);
            if label.candidates.is_empty() {
                return None;
            }
            Some(*self.known.or_insert_with(label, |label| {
                self.all.push(label.clone());
                self.all.len() as u16 - 1
            }))
        })
    }
}

/// The kind of a number in a region by its marks, as libphonenumber tells it.
fn kind(marks: &[u16], order: usize, region: &Region<'_>) -> Option<Kind> {
    let has = |kind| marks.contains(&range(order, kind));
    if !has(None) {
        return None;
    }
    if let Some(kind) = ASKED.into_iter().find(|kind| has(Some(*kind))) {
        return Some(kind);
    }
    let mobile = has(Some(Kind::Mobile));
    if has(Some(Kind::FixedLine)) {
        let either = region.same_lines || mobile;
        return Some(if either { Kind::FixedLineOrMobile } else { Kind::FixedLine });
    }
    (mobile && !region.same_lines).then_some(Kind::Mobile)
}

/// The label that the marks of a number make.
fn label(marks: &[u16], regions: &[Region<'_>], extras: &[Extra<'_>], shared: bool) -> Label {
    let mut valid = Vec::new();
    let mut answer = None;
    for (order, region) in regions.iter().enumerate() {
        let kind = kind(marks, order, region);
        valid.extend(kind.map(|kind| (order as u8, kind)));
        let fits = if region.leading == NOTHING { kind.is_some() } else { marks.contains(&leading(order)) };
        if answer.is_none() && (fits || regions.len() == 1) {
            answer = Some((order as u8, kind));
        }
    }
    let mut candidates = Vec::new();
    for row in marks.iter().filter(|mark| **mark & EXTRA != 0).map(|mark| mark & !EXTRA) {
        let extra = &extras[usize::from(row)];
        let kind = extra.kind.or(answer.and_then(|(_, kind)| kind));
        candidates.push(CandidateRow { reason: extra.reason, kind, whose: Whose::Extra(row as u8) });
    }
    if let Some((order, kind)) = answer {
        let reason = match order {
            _ if !shared => Reason::OwnCode,
            0 => Reason::PlanHolder,
            _ => Reason::OwnRange,
        };
        candidates.push(CandidateRow { reason, kind, whose: Whose::Region(order) });
    }
    for (order, kind) in &valid {
        if answer.is_none_or(|(answer, _)| answer != *order) {
            let (reason, kind) = (Reason::SharedRange, Some(*kind));
            candidates.push(CandidateRow { reason, kind, whose: Whose::Region(*order) });
        }
    }
    sort_by_key(&mut candidates, |candidate| candidate.reason);
    if valid.is_empty() && !marks.iter().any(|mark| mark & EXTRA != 0) {
        candidates.clear();
    }
    Label { region: answer.map(|(order, _)| order), kind: answer.and_then(|(_, kind)| kind), candidates }
}
