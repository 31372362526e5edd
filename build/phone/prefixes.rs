//! National prefixes: a pattern with groups as the ways through it.

use crate::build::automaton::Expression;

/// One way through a pattern of national prefixes.
#[derive(Clone, Default)]
struct Way {
    pieces: Vec<Expression>,
}

pub(super) type Fitted = ([Option<Expression>; 4], bool, Option<(String, u8)>);

/// The ways through a pattern of national prefixes, in the order in which an engine tries them; or which column is wrong, and how.
pub(super) fn ways(pattern: &Expression, rule: &str) -> Result<Vec<Fitted>, (&'static str, String)> {
    let wrong = |message: &str| ("national_prefix_for_parsing", message.to_owned());
    let groups = count_groups(pattern);
    let insert = read_rule(rule, groups).map_err(|message| ("national_prefix_transform_rule", message))?;
    let top = match pattern {
        Expression::Choice(items) => items.as_slice(),
        one => std::slice::from_ref(one),
    };
    let mut all = Vec::new();
    for way in top.iter().flat_map(expand) {
        let mut parts: [Option<Expression>; 4] = [None, None, None, None];
        let (mut at, mut to_end, mut numbers) = (0, false, Vec::new());
        for piece in way.pieces {
            if to_end {
                return Err(wrong("something follows a $; expected it at the end of a choice alone"));
            }
            match piece {
                Expression::End => to_end = true,
                Expression::Group(number, inner) if at < 4 => {
                    at |= 1;
                    parts[at] = Some(*inner);
                    at += 1;
                    numbers.push(number);
                }
                plain if at < 3 && at % 2 == 0 => {
                    parts[at] = Some(match parts[at].take() {
                        Some(before) => Expression::Sequence(vec![before, plain]),
                        None => plain,
                    });
                }
                _ => return Err(wrong("expected digits, a group, digits and a group at most, one after the other")),
            }
        }
        // Where the last group of the pattern has no part in a match, nothing is put in.
        let insert = insert.clone().filter(|_| numbers.last() == Some(&groups));
        let insert = insert
            .map(|(digits, group)| (digits, 1 + numbers.iter().position(|number| *number == group).unwrap_or(9) as u8));
        if insert.as_ref().is_some_and(|(_, group)| *group > 2) {
            return Err(wrong("the last group of the pattern is there without the one that the transform rule names"));
        }
        all.push((parts, to_end, insert));
    }
    Ok(all)
}

/// What replaces a national prefix: digits, then a group of so many. None for an empty rule.
pub(super) fn read_rule(rule: &str, groups: usize) -> Result<Option<(String, usize)>, String> {
    if rule.is_empty() {
        return Ok(None);
    }
    let (digits, group) =
        rule.split_once('$').ok_or_else(|| format!("{rule:?} names no group; expected digits and one as $1"))?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(format!("{rule:?}, expected digits alone before the group"));
    }
    let found = group.parse().ok().filter(|number| (1..=groups).contains(number) && group.len() == 1);
    match found {
        Some(group) => Ok(Some((digits.to_owned(), group))),
        None => Err(format!("{rule:?} does not end in a group of the pattern, which has {groups}")),
    }
}

pub(super) fn count_groups(expression: &Expression) -> usize {
    match expression {
        Expression::Class(_) | Expression::End => 0,
        Expression::Group(_, inner) => 1 + count_groups(inner),
        Expression::Sequence(items) | Expression::Choice(items) => items.iter().map(count_groups).sum(),
        Expression::Repeat(inner, _, _) => count_groups(inner),
    }
}

/// An expression without choices among groups: each result is one way.
fn expand(expression: &Expression) -> Vec<Way> {
    match expression {
        Expression::Sequence(items) => items.iter().fold(vec![Way::default()], |ways, item| {
            let next = expand(item);
            let joined = |way: &Way| {
                let way = way.clone();
                next.iter()
                    .map(move |next| Way { pieces: [way.pieces.clone(), next.pieces.clone()].concat() })
                    .collect::<Vec<_>>()
            };
            ways.iter().flat_map(joined).collect()
        }),
        Expression::Choice(items) if count_groups(expression) > 0 || has_end(expression) => {
            items.iter().flat_map(expand).collect()
        }
        Expression::Repeat(inner, 0, 1) if count_groups(inner) > 0 => {
            let mut ways = expand(inner);
            ways.push(Way::default());
            ways
        }
        other => vec![Way { pieces: vec![other.clone()] }],
    }
}

fn has_end(expression: &Expression) -> bool {
    match expression {
        Expression::Class(_) => false,
        Expression::End => true,
        Expression::Group(_, inner) | Expression::Repeat(inner, _, _) => has_end(inner),
        Expression::Sequence(items) | Expression::Choice(items) => items.iter().any(has_end),
    }
}
