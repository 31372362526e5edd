//! `formats.tsv`: how the numbers of a plan are written.

use super::cells::{Pattern, Reader};
use crate::build::automaton::{Expression, parse};
use crate::build::sorted::Map;
use crate::build::source::Cell;

/// The most formats of a list: what is typed has a bit for each.
const MOST: usize = 64;

/// The lists of formats: those of numbers in their country or region, those from abroad where they differ, and groups in which
/// people write them as well.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum List {
    National,
    International,
    Alternate,
}

impl List {
    pub(super) const ALL: [List; 3] = [List::National, List::International, List::Alternate];
}

/// A row of `formats.tsv`.
pub(super) struct Format<'a> {
    pub(super) leading: Vec<Pattern<'a>>,
    /// The fewest digits of each group, and the most.
    pub(super) groups: Vec<(u8, u8)>,
    pub(super) format: &'a str,
    pub(super) rule: &'a str,
    pub(super) optional: bool,
    pub(super) carrier: bool,
    /// Whether the first group comes first, and no digits but those of the groups are written.
    pub(super) keeps: bool,
}

/// The formats by calling code and list.
pub(super) fn read<'a>(reader: &mut Reader<'_, 'a, '_>, codes: &[(&'a str, u16)]) -> Map<(u16, List), Vec<Format<'a>>> {
    let mut all: Map<(u16, List), Vec<Format<'a>>> = Map::default();
    for row in reader.rows("phone/formats.tsv") {
        let lists =
            [(List::National, "national"), (List::International, "international"), (List::Alternate, "alternate")];
        let Some(list) = row.cell("list").one_of(&lists, reader.findings) else { continue };
        let optional = row.cell("optional").one_of(&[(false, ""), (true, "yes")], reader.findings).unwrap_or(false);
        let leading = leading(reader, row.cell("leading_digits"));
        let cell = row.cell("pattern");
        let Some(pattern) = reader.pattern(cell, (0, cell.text), parse) else { continue };
        let Some(groups) = groups(&pattern.expression) else {
            let message = "expected one to six groups of 1 to 15 of any digits, and nothing between them";
            cell.wrong(reader.findings, message);
            continue;
        };
        let (format, rule) = (row.cell("format"), row.cell("national_rule"));
        // A format that adds digits may leave others out: Argentina writes 9 as 15.
        for (cell, groups, whole) in [(format, groups.len(), !adds(format.text)), (rule, 1, !rule.is_empty())] {
            if let Err(wrong) = references(cell.text, groups, whole) {
                cell.wrong(reader.findings, format!("{:?}: {wrong}", cell.text));
            }
        }
        // Alternate ones are for the groups alone.
        let in_order = (1..=groups.len()).map(|group| format!("${group}")).collect::<Vec<_>>().join(" ");
        if list == List::Alternate && format.text != in_order {
            format.wrong(reader.findings, format!("{:?}; expected {in_order:?} in this list", format.text));
        }
        let code = row.cell("calling_code");
        let Some((_, number)) = codes.iter().find(|(cell, _)| *cell == code.text) else {
            code.wrong(reader.findings, format!("+{} is not a calling code of plans.tsv", code.text));
            continue;
        };
        let formats = all.or_insert((*number, list), Vec::new());
        let order = row.cell("order");
        if order.text != format!("{:02}", formats.len()) {
            order.wrong(reader.findings, format!("expected {:02}", formats.len()));
        }
        if formats.len() == MOST {
            let message = format!("more than {MOST} formats in a list; what is typed has a bit for each");
            order.wrong(reader.findings, message);
        }
        formats.push(Format {
            leading,
            groups,
            format: format.text,
            rule: rule.text,
            optional,
            carrier: !row.cell("carrier_rule").is_empty(),
            keeps: keeps(format.text),
        });
    }
    all
}

/// Patterns of leading digits, separated by spaces.
fn leading<'a>(reader: &mut Reader<'_, 'a, '_>, cell: Cell<'a>) -> Vec<Pattern<'a>> {
    let mut leading = Vec::new();
    let mut into = 0;
    for pattern in cell.list() {
        leading.extend(reader.pattern(cell, (into, pattern), parse));
        into += pattern.chars().count() + 1;
    }
    leading
}

/// The groups of a format's pattern: the fewest digits of each, and the most.
fn groups(pattern: &Expression) -> Option<Vec<(u8, u8)>> {
    let items = match pattern {
        Expression::Sequence(items) => items.as_slice(),
        one => std::slice::from_ref(one),
    };
    let any = Expression::Class((1 << 10) - 1);
    let group = |item: &Expression| match item {
        Expression::Group(_, inner) => match &**inner {
            Expression::Repeat(digit, least, most) if **digit == any && *least > 0 && *most < 16 => {
                Some((*least, *most))
            }
            digit if *digit == any => Some((1, 1)),
            _ => None,
        },
        _ => None,
    };
    items.iter().map(group).collect::<Option<Vec<_>>>().filter(|groups| (1..=6).contains(&groups.len()))
}

/// Checks that every `$n` of a format is one of its groups and, for a whole number, that every group is there once.
fn references(format: &str, groups: usize, whole: bool) -> Result<(), String> {
    let mut used = vec![0; groups + 1];
    for rest in format.split('$').skip(1) {
        let number = rest.chars().next().and_then(|digit| digit.to_digit(10)).unwrap_or(0) as usize;
        match used.get_mut(number).filter(|_| number > 0) {
            Some(used) => *used += 1,
            None => return Err(format!("expected references $1 to ${groups} alone, as there are so many groups")),
        }
    }
    match used.iter().skip(1).position(|used| whole && *used != 1) {
        Some(group) => Err(format!("expected ${} once, as no digits may get lost", group + 1)),
        None => Ok(()),
    }
}

/// Whether a format has the first group first, and no digits but those of the groups.
fn keeps(format: &str) -> bool {
    format.find('$').is_some_and(|at| format[at..].starts_with("$1")) && !adds(format)
}

/// Whether a format has digits besides those of the groups.
fn adds(format: &str) -> bool {
    let digit = |part: (usize, &str)| part.1.chars().skip(part.0.min(1)).any(|character| character.is_ascii_digit());
    format.split('$').enumerate().any(digit)
}
