//! National prefixes: a pattern with groups as the ways through it.

use crate::build::automaton::Expression;

/// The most ways through a pattern; the longest one of the data has 10.
const MOST: usize = 200;

/// What replaces a prefix: some digits, then the group of this number.
type Insert = Option<(String, usize)>;

/// A way through a pattern of national prefixes.
pub(super) struct Way {
    /// Digits, a first group, digits, a second group; None where a part is missing.
    pub(super) parts: [Option<Expression>; 4],
    /// Whether nothing may follow.
    pub(super) to_end: bool,
    /// What replaces the prefix: some digits, then the first or the second group. None: nothing does.
    pub(super) insert: Option<(String, u8)>,
}

/// The ways through a pattern, in the order in which a regular expression engine tries them; or what is wrong with the
/// pattern.
pub(super) fn ways(pattern: &Expression, insert: Insert) -> Result<Vec<Way>, String> {
    let groups = count_groups(pattern);
    let top = match pattern {
        Expression::Choice(items) => items.as_slice(),
        one => std::slice::from_ref(one),
    };
    let mut all = Vec::new();
    for item in top {
        let pieces = expand(item).filter(|ways| all.len() + ways.len() <= MOST);
        let pieces = pieces.ok_or_else(|| format!("more than {MOST} ways through the groups"))?;
        for pieces in pieces {
            all.push(way(pieces, groups, insert.as_ref())?);
        }
    }
    Ok(all)
}

fn way(pieces: Vec<Expression>, groups: usize, insert: Option<&(String, usize)>) -> Result<Way, String> {
    let mut parts: [Option<Expression>; 4] = [None, None, None, None];
    let (mut at, mut to_end, mut numbers) = (0, false, Vec::new());
    for piece in pieces {
        if to_end {
            return Err("something follows a $; expected it at the end of a choice alone".to_owned());
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
            _ => return Err("expected digits, a group, digits and a group at most, one after the other".to_owned()),
        }
    }
    // Where the last group of the pattern has no part in a match, nothing is put in.
    let insert = insert.filter(|_| numbers.last() == Some(&groups)).map(|(digits, group)| {
        (digits.clone(), 1 + numbers.iter().position(|number| number == group).unwrap_or(9) as u8)
    });
    if insert.as_ref().is_some_and(|(_, group)| *group > 2) {
        return Err("the last group of the pattern is there without the one that the transform rule names".to_owned());
    }
    Ok(Way { parts, to_end, insert })
}

/// What replaces a national prefix, as a rule such as `9$1` says; or what is wrong with the rule.
pub(super) fn insert(pattern: &Expression, rule: &str) -> Result<Insert, String> {
    let groups = count_groups(pattern);
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

fn count_groups(expression: &Expression) -> usize {
    match expression {
        Expression::Class(_) | Expression::End => 0,
        Expression::Group(_, inner) => 1 + count_groups(inner),
        Expression::Sequence(items) | Expression::Choice(items) => items.iter().map(count_groups).sum(),
        Expression::Repeat(inner, _, _) => count_groups(inner),
    }
}

/// The pieces of each way through an expression, without choices among groups. None where there are too many.
fn expand(expression: &Expression) -> Option<Vec<Vec<Expression>>> {
    let ways = match expression {
        Expression::Sequence(items) => {
            let mut ways = vec![Vec::new()];
            for item in items {
                let next = expand(item)?;
                if ways.len() * next.len() > MOST {
                    return None;
                }
                let joined = |way: &Vec<Expression>| {
                    let way = way.clone();
                    next.iter().map(move |next| [way.as_slice(), next].concat()).collect::<Vec<_>>()
                };
                ways = ways.iter().flat_map(joined).collect();
            }
            ways
        }
        Expression::Choice(items) if count_groups(expression) > 0 || has_end(expression) => {
            items.iter().map(expand).collect::<Option<Vec<_>>>()?.concat()
        }
        Expression::Repeat(inner, 0, 1) if count_groups(inner) > 0 => {
            let mut ways = expand(inner)?;
            ways.push(Vec::new());
            ways
        }
        other => vec![vec![other.clone()]],
    };
    (ways.len() <= MOST).then_some(ways)
}

fn has_end(expression: &Expression) -> bool {
    match expression {
        Expression::Class(_) => false,
        Expression::End => true,
        Expression::Group(_, inner) | Expression::Repeat(inner, _, _) => has_end(inner),
        Expression::Sequence(items) | Expression::Choice(items) => items.iter().any(has_end),
    }
}
