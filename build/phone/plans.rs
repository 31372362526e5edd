//! The plans: all numbers of a calling code as one automaton, with labels.

use super::cells::{LONGEST, Pattern};
use super::formats::List;
use super::labels::{self, Labels};
use super::model::{Phone, Plan, Prefix, Region};
use super::read::{self, Extra, Range, Rows};
use crate::build::automaton::{Expression, Id, NOTHING, Sets};
use crate::build::data::Data;
use crate::build::format::Run;
use crate::build::schema::{Kind, Reason};
use crate::build::sorted::{Map, sort_by_key};
use crate::build::source::Findings;

/// The most calling codes: the compiled tables count them in a byte.
const MOST: usize = 254;
/// The most steps to put the numbers of a plan together. Those of +1, the most by far, take 12,500.
const STEPS: u32 = 500_000;

/// The rows of a table from `first` on; sizes are checked once all are there.
fn run<T>(first: usize, table: &[T]) -> Run {
    Run::pack(first, table.len()).unwrap_or_default()
}

/// Compiles the plans of `rows` into `phone`, which has the extra ranges already.
pub(super) fn compile<'a>(data: &Data<'a>, mut rows: Rows<'a>, phone: &mut Phone<'a>, findings: &mut Findings) {
    sort_by_key(&mut rows.plans, |(code, _)| *code);
    check_codes(&rows, findings);
    let mut labels = Labels::default();
    for (code, regions) in &rows.plans {
        let [holder, ..] = regions.as_slice() else { continue };
        phone.sets.allow(STEPS);
        let first = phone.regions.len();
        let mut numbers = NOTHING;
        for (order, region) in regions.iter().enumerate() {
            check_region(data, *code, &regions[..=order], findings);
            let (region, set) = self::region(phone, order, region, &rows.ranges, findings);
            numbers = phone.sets.union(numbers, set);
            phone.regions.push(region);
        }
        for order in 0..phone.regions.len() - first {
            let leading = phone.regions[first + order].leading;
            let marked = phone.sets.marked_anew(leading, &mut |_| Some(labels::leading(order)));
            numbers = phone.sets.mark_after(numbers, marked);
        }
        let extra = extra_numbers(&mut phone.sets, &phone.extras, *code, findings);
        numbers = phone.sets.union(numbers, extra);
        let in_it =
            |extra: &Extra<'_>| extra.code == *code && matches!(extra.reason, Reason::OwnRange | Reason::SharedRange);
        let shared = regions.len() > 1 || phone.extras.iter().any(in_it);
        let root = labels.put(&mut phone.sets, numbers, (&phone.regions[first..], shared), &phone.extras);
        if phone.sets.is_spent() {
            let message =
                format!("more than {STEPS} steps to put the numbers of +{code} together; expected simpler patterns");
            holder.calling_code.wrong(findings, message);
        }
        let formats = |list| {
            let first = phone.formats.len();
            for format in rows.formats.take(&(*code, list)) {
                let leading =
                    format.leading.iter().map(|pattern| pattern.accept(&mut phone.sets, 0, findings)).collect();
                phone.formats.push((format, leading));
            }
            run(first, &phone.formats)
        };
        let [national, international, alternate] = List::ALL.map(formats);
        phone.plans.push(Plan {
            code: *code,
            root,
            shared,
            regions: run(first, &phone.regions),
            national,
            international,
            alternate,
            extension: holder.extension.clone(),
        });
    }
    phone.labels = labels.all;
}

fn check_codes(rows: &Rows<'_>, findings: &mut Findings) {
    let codes: Vec<String> = rows.plans.iter().map(|(code, _)| code.to_string()).collect();
    for ((_, regions), code) in rows.plans.iter().zip(&codes) {
        if let Some(known) = codes.iter().find(|known| *known != code && code.starts_with(*known)) {
            let message = format!("{code} begins with {known}, which is a calling code too");
            regions[0].calling_code.wrong(findings, message);
        }
    }
    if codes.len() > MOST {
        let message = format!("more than {MOST} calling codes; the compiled tables count them in a byte");
        findings.add("phone/plans.tsv", 1, 1, message);
    }
}

/// Checks the last of some regions against those before it and `dialing.tsv`.
fn check_region(data: &Data<'_>, code: u16, regions: &[read::Region<'_>], findings: &mut Findings) {
    let [before @ .., region] = regions else { return };
    if region.order.text != format!("{:02}", before.len()) {
        region.order.wrong(findings, format!("expected {:02}", before.len()));
    }
    let id = region.id.text;
    if id.is_empty() {
        return;
    }
    if !data.dialing.iter().any(|row| row.entry == id && row.calling_code == code) {
        region.id.wrong(findings, format!("dialing.tsv does not have {id} on +{code}"));
    }
    if before.iter().any(|region| region.id.text == id) {
        region.id.wrong(findings, format!("{id} is on +{code} twice"));
    }
}

/// A region of a plan by its index there, and its numbers.
fn region<'a>(
    phone: &mut Phone<'a>,
    order: usize,
    row: &read::Region<'a>,
    ranges: &Map<(&'a str, &'a str), Vec<Range<'a>>>,
    findings: &mut Findings,
) -> (Region<'a>, Id) {
    let sets = &mut phone.sets;
    let mut plain =
        |pattern: &Option<Pattern<'a>>| pattern.as_ref().map_or(NOTHING, |pattern| pattern.accept(sets, 0, findings));
    let (exit, leading) = (plain(&row.exit), plain(&row.leading));
    let first = phone.prefixes.len();
    for way in &row.prefixes {
        let mut part = |part: &Option<Expression>| match part {
            None => NOTHING,
            Some(part) => sets.accept(part, 0).unwrap_or_else(|wrong| {
                row.prefix_cell.wrong(findings, wrong);
                NOTHING
            }),
        };
        let parts = way.parts.each_ref().map(&mut part);
        phone.prefixes.push(Prefix { parts, to_end: way.to_end, insert: way.insert.clone() });
    }
    let mut region = Region {
        id: row.id.text,
        general: NOTHING,
        lengths: 0,
        local: 0,
        exit,
        leading,
        domestic: NOTHING,
        prefixes: run(first, &phone.prefixes),
        kinds: Vec::new(),
        same_lines: false,
    };
    let (mut all, mut fixed, mut mobile) = (NOTHING, "", "");
    for range in ranges.get(&(row.calling_code.text, row.id.text)).into_iter().flatten() {
        if range.domestic {
            let numbers = range.pattern.accept(sets, 0, findings);
            region.domestic = sets.of_lengths(numbers, range.lengths.into());
            continue;
        }
        let whole = range.pattern.accept(sets, labels::range(order, range.kind), findings);
        let numbers = sets.of_lengths(whole, range.lengths.into());
        all = sets.union(all, numbers);
        let example = range.example.text;
        if !example.is_empty() && sets.find(numbers, example).is_empty() {
            let message = format!("{example:?} is not a number of the pattern and the lengths of its own row");
            range.example.wrong(findings, message);
        }
        match range.kind {
            None => {
                region.general = range.pattern.accept(sets, 0, findings);
                region.lengths = range.lengths;
                region.local = range.local;
                continue;
            }
            Some(Kind::FixedLine) => fixed = range.text,
            Some(Kind::Mobile) => mobile = range.text,
            Some(_) => {}
        }
        region.kinds.extend(range.kind.map(|kind| (kind, range.lengths, example)));
    }
    if region.lengths == 0 {
        row.id.wrong(findings, "ranges.tsv has no general range for it");
    }
    region.same_lines = !fixed.is_empty() && fixed == mobile;
    (region, all)
}

/// The numbers of `extra.tsv` in a plan.
fn extra_numbers(sets: &mut Sets<10>, extras: &[Extra<'_>], code: u16, findings: &mut Findings) -> Id {
    let mut all = NOTHING;
    for (row, extra) in extras.iter().enumerate().filter(|(_, extra)| extra.code == code) {
        let digits = extra.prefix.bytes().map(|digit| Expression::Class(1 << (digit - b'0')));
        let rest = (LONGEST as usize).saturating_sub(extra.prefix.len()) as u8;
        let any = Expression::Repeat(Box::new(Expression::Class((1 << 10) - 1)), 0, rest);
        let expression = Expression::Sequence(digits.chain([any]).collect());
        let set = sets.accept(&expression, labels::extra(row)).unwrap_or_else(|wrong| {
            extra.row.cell("prefix").wrong(findings, wrong);
            NOTHING
        });
        let set = sets.of_lengths(set, extra.lengths.into());
        all = sets.union(all, set);
    }
    all
}
