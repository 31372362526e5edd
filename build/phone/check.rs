//! How the rows of `data/phone/` fit together, and with `dialing.tsv`.

use super::cells::LONGEST;
use super::model::{Phone, Plan};
use super::read::{Example, Extra};
use super::states::States;
use crate::build::automaton::{Id, NOTHING};
use crate::build::data::Data;
use crate::build::format::cells::Whose;
use crate::build::schema::{Kind, Reason};
use crate::build::sorted::Map;
use crate::build::source::Findings;

/// The most rows of `extra.tsv`: the compiled labels count them in a byte.
const MOST_EXTRAS: usize = 250;

/// Checks the rows of `extra.tsv` against each other.
pub(super) fn extras(extras: &[Extra<'_>], findings: &mut Findings) {
    if extras.len() > MOST_EXTRAS {
        let message = format!("more than {MOST_EXTRAS} rows; the compiled labels count them in a byte");
        findings.add("phone/extra.tsv", 1, 1, message);
    }
    for (index, extra) in extras.iter().enumerate() {
        let before = &extras[..index];
        if let Some(other) = before.iter().find(|other| other.entry != extra.entry && excludes(other, extra)) {
            let message = format!(
                "numbers of +{} {} are {} of {} in line {}; expected {} in both rows where several entries have them",
                extra.code,
                extra.prefix,
                other.reason.as_str(),
                other.entry,
                other.row.line,
                Reason::SharedRange.as_str(),
            );
            extra.row.cell("reason").wrong(findings, message);
        }
        let Some((code, digits)) = extra.rewrite else { continue };
        let rewritten = |other: &&Extra<'_>| {
            let lengths = (1..=LONGEST)
                .filter(|length| extra.lengths >> length & 1 == 1)
                .map(|length| length + digits.len() as u32 - extra.prefix.len() as u32)
                .filter(|length| *length <= LONGEST)
                .fold(0, |lengths, length| lengths | 1 << length);
            other.rewrite.is_some() && overlap((code, digits, lengths), (other.code, other.prefix, other.lengths))
        };
        if let Some(other) = extras.iter().find(rewritten) {
            let message = format!(
                "+{code} {digits} is rewritten in turn by line {}; expected the numbers that are in use now",
                other.row.line
            );
            extra.row.cell("rewrite").wrong(findings, message);
        }
    }
}

/// Whether two rows of different entries say of the same numbers what can be true of one entry alone.
fn excludes(one: &Extra<'_>, other: &Extra<'_>) -> bool {
    let shared = |extra: &Extra<'_>| extra.reason == Reason::SharedRange;
    let contradict = match (shared(one), shared(other)) {
        (true, true) => false,
        // What is shared can be legacy, or in a second plan, for another entry.
        (true, false) => other.reason == Reason::OwnRange,
        (false, true) => one.reason == Reason::OwnRange,
        (false, false) => one.reason == other.reason,
    };
    let range = |extra: &Extra<'_>| (extra.code, extra.prefix.to_owned(), extra.lengths);
    let (one, other) = (range(one), range(other));
    contradict && overlap((one.0, &one.1, one.2), (other.0, &other.1, other.2))
}

/// Whether two ranges have a number in common: each a calling code, first digits, and lengths of national numbers.
fn overlap(one: (u16, &str, u32), other: (u16, &str, u32)) -> bool {
    let digits = one.1.starts_with(other.1) || other.1.starts_with(one.1);
    one.0 == other.0 && digits && one.2 & other.2 != 0
}

/// Checks that every calling code of `extra.tsv` and `dialing.tsv` is one of `plans.tsv`.
pub(super) fn codes(data: &Data<'_>, phone: &Phone<'_>, findings: &mut Findings) {
    let known = |code: u16| phone.plans.iter().any(|plan| plan.code == code);
    for extra in phone.extras.iter().filter(|extra| !known(extra.code)) {
        let message = format!("+{} is not a calling code of plans.tsv", extra.code);
        extra.row.cell("prefix").wrong(findings, message);
    }
    for row in data.dialing.iter().filter(|row| !known(row.calling_code)) {
        let message = format!("+{} is not a calling code of phone/plans.tsv", row.calling_code);
        row.row.cell("calling_code").wrong(findings, message);
    }
}

/// Checks that what replaces the first digits of a number leads to numbers of the entry.
pub(super) fn rewrites(phone: &Phone<'_>, findings: &mut Findings) {
    for extra in &phone.extras {
        let Some((code, digits)) = extra.rewrite else { continue };
        let cell = extra.row.cell("rewrite");
        let Some(plan) = phone.plans.iter().find(|plan| plan.code == code) else {
            cell.wrong(findings, format!("{:?} does not begin with a calling code of plans.tsv", cell.text));
            continue;
        };
        let start = phone.sets.after(plan.root, digits);
        let rests = (1..=LONGEST)
            .filter(|length| extra.lengths >> length & 1 == 1)
            .map(|length| length - extra.prefix.len() as u32);
        for rest in rests {
            if !leads(phone, plan, start, rest, extra.entry, &mut Map::default()) {
                let message = format!("{:?} and {rest} more digits are never a number of {}", cell.text, extra.entry);
                cell.wrong(findings, message);
            }
        }
    }
}

/// Whether some digits, so many of them, lead from a state of a plan to a number of an entry.
fn leads(
    phone: &Phone<'_>,
    plan: &Plan,
    state: Id,
    digits: u32,
    entry: &str,
    known: &mut Map<(Id, u32), bool>,
) -> bool {
    if state == NOTHING {
        return false;
    }
    let node = phone.sets.node(state);
    if digits == 0 {
        return first(phone, plan, phone.sets.marks(node.marks)).is_some_and(|(found, _)| found == entry);
    }
    if let Some(known) = known.get(&(state, digits)) {
        return *known;
    }
    let leads = node.next.iter().any(|next| self::leads(phone, plan, *next, digits - 1, entry, known));
    known.insert((state, digits), leads);
    leads
}

/// The first candidate of a number in E.164 without `+`: its entry, and its kind.
fn whose<'a>(phone: &Phone<'a>, digits: &str) -> Option<(&'a str, Option<Kind>)> {
    let plan = phone.plans.iter().find(|plan| digits.starts_with(&plan.code.to_string()))?;
    let national = digits.strip_prefix(&plan.code.to_string())?;
    first(phone, plan, phone.sets.find(plan.root, national))
}

/// The first candidate of the label that a state carries.
fn first<'a>(phone: &Phone<'a>, plan: &Plan, marks: &[u16]) -> Option<(&'a str, Option<Kind>)> {
    let label = &phone.labels[usize::from(*marks.first()?)];
    let first = label.candidates.first()?;
    let entry = match first.whose {
        Whose::Region(order) => plan.regions.of(&phone.regions).get(usize::from(order))?.id,
        Whose::Extra(row) => phone.extras.get(usize::from(row))?.entry,
    };
    Some((entry, first.kind))
}

/// The lengths and examples of every entry, kind by kind: upstream's where it leads back to the entry, ours otherwise.
pub(super) fn examples<'a>(phone: &mut Phone<'a>, examples: &[Example<'a>], findings: &mut Findings) {
    let mut kinds: Map<(&str, u16, Kind), (u32, String)> = Map::default();
    for plan in &phone.plans {
        for region in plan.regions.of(&phone.regions).iter().filter(|region| !region.id.is_empty()) {
            for (kind, lengths, example) in &region.kinds {
                let example = format!("{}{example}", plan.code);
                let fits = whose(phone, &example).is_some_and(|(entry, _)| entry == region.id);
                kinds.insert((region.id, plan.code, *kind), (*lengths, if fits { example } else { String::new() }));
            }
        }
    }
    for extra in &phone.extras {
        if let (Reason::OwnRange | Reason::OtherPlan, Some(kind)) = (extra.reason, extra.kind) {
            kinds.or_insert((extra.entry, extra.code, kind), Default::default()).0 |= extra.lengths;
        }
    }
    for Example { entry, kind, kind_cell, example: cell } in examples {
        let digits = cell.text.strip_prefix('+').unwrap_or_default();
        let code = phone.plans.iter().map(|plan| plan.code).find(|code| digits.starts_with(&code.to_string()));
        let message = match whose(phone, digits) {
            Some((found, what)) if found == *entry && alike(what, *kind) => {
                match kinds.get_mut(&(*entry, code.unwrap_or(0), *kind)) {
                    Some((_, example)) => *example = digits.to_owned(),
                    None => {
                        let message = format!("{entry} has no range of that kind in ranges.tsv or extra.tsv");
                        kind_cell.wrong(findings, message);
                    }
                }
                continue;
            }
            Some((found, what)) if found == *entry => {
                let what = what.map_or("of no kind", Kind::as_str);
                format!("{:?} is {what}, expected {}", cell.text, kind.as_str())
            }
            Some((found, _)) => {
                format!("{:?} is most likely a number of {found}, expected one of {entry}", cell.text)
            }
            None => {
                format!("{:?} is not a valid number; expected one of {entry} with + and calling code", cell.text)
            }
        };
        cell.wrong(findings, message);
    }
    let all = kinds.into_all().into_iter().filter(|(_, (lengths, _))| *lengths != 0);
    phone.kinds = all.map(|((entry, code, kind), (lengths, example))| (entry, code, kind, lengths, example)).collect();
}

/// Whether a number of one kind can stand for another: some lines are fixed or mobile.
fn alike(found: Option<Kind>, wanted: Kind) -> bool {
    let either = matches!(wanted, Kind::FixedLine | Kind::Mobile) && found == Some(Kind::FixedLineOrMobile);
    either || found == Some(wanted)
}

/// Checks that all fits into the numbers and offsets of sixteen bits that the compiled tables have.
pub(super) fn sizes(phone: &Phone<'_>, findings: &mut Findings) {
    let mut add = |file: &str, message: String| findings.add(&format!("phone/{file}.tsv"), 1, 1, message);
    let most = usize::from(u16::MAX);
    // 52,649 at libphonenumber 9.0.43. If a later version needs more, let a number stand for two words.
    let states = States::new(phone).len();
    if states > most + 1 {
        add("ranges", format!("the automaton of all patterns has {states} words and ends; expected 65,536 at most"));
    }
    let leading: usize = phone.formats.iter().map(|(_, leading)| leading.len()).sum();
    let candidates: usize = phone.labels.iter().map(|label| label.candidates.len()).sum();
    for (file, rows) in [
        ("plans", phone.prefixes.len()),
        ("plans", phone.regions.len()),
        ("formats", phone.formats.len()),
        ("formats", leading),
        ("ranges", phone.labels.len()),
        ("ranges", candidates),
    ] {
        if rows > most {
            add(file, format!("{rows} rows of a compiled table; expected {most} at most"));
        }
    }
    let formats = phone.formats.iter().map(|(format, _)| format.format.len() + format.rule.len());
    let extras = phone
        .extras
        .iter()
        .flat_map(|extra| ["since", "until", "source", "rewrite"].map(|column| extra.row.cell(column).len()));
    let plans = phone.plans.iter().map(|plan| plan.extension.len());
    let inserts = phone.prefixes.iter().filter_map(|prefix| Some(prefix.insert.as_ref()?.0.len()));
    let kinds = phone.kinds.iter().map(|(.., example)| example.len());
    let texts = [
        ("formats", formats.sum::<usize>()),
        ("extra", extras.sum()),
        ("plans", plans.chain(inserts).sum()),
        ("ranges", kinds.sum()),
    ];
    for (file, size) in texts {
        if size > most / 3 {
            add(file, format!("{size} bytes of text to be compiled; expected {} at most", most / 3));
        }
    }
}
