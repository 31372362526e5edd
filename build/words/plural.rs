//! CLDR's plural rules, for whole counts.

/// Whether a count fulfils a rule such as `v = 0 and i % 10 = 2..4 and i % 100 != 12..14`; Err names the piece of the rule
/// that cannot be read. A rule without conditions holds for every count.
pub(crate) fn holds(rule: &str, count: u64) -> Result<bool, &str> {
    let rule = rule.split('@').next().unwrap_or("").trim();
    if rule.is_empty() {
        return Ok(true);
    }
    let mut any = false;
    for alternative in rule.split(" or ") {
        let mut all = true;
        for relation in alternative.split(" and ") {
            all &= relation_holds(relation.trim(), count).ok_or(relation)?;
        }
        any |= all;
    }
    Ok(any)
}

fn relation_holds(relation: &str, count: u64) -> Option<bool> {
    let (left, right, wanted) = match relation.split_once("!=") {
        Some((left, right)) => (left, right, false),
        None => relation.split_once('=').map(|(left, right)| (left, right, true))?,
    };
    let (operand, modulus) = match left.split_once('%') {
        Some((operand, modulus)) => (operand.trim(), Some(modulus.trim().parse::<u64>().ok().filter(|by| *by > 0)?)),
        None => (left.trim(), None),
    };
    let value = match operand {
        "n" | "i" => count,
        // Digits behind the point and powers of ten: a whole count written out has none.
        "v" | "w" | "f" | "t" | "c" | "e" => 0,
        _ => return None,
    };
    let value = modulus.map_or(value, |by| value % by);
    let mut found = false;
    for range in right.split(',') {
        let (low, high) = range.split_once("..").unwrap_or((range, range));
        let (low, high): (u64, u64) = (low.trim().parse().ok()?, high.trim().parse().ok()?);
        found |= (low..=high).contains(&value);
    }
    Some(found == wanted)
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn rules_of_cldr() {
        let few = "v = 0 and i % 10 = 2..4 and i % 100 != 12..14 @integer 2~4, 22~24";
        let found: Vec<u64> = (0..30).filter(|count| holds(few, *count) == Ok(true)).collect();
        assert_eq!(found, [2, 3, 4, 22, 23, 24]);
        let many = "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5";
        assert_eq!([0, 5, 1_000_000].map(|count| holds(many, count)), [Ok(false), Ok(false), Ok(true)]);
        assert_eq!(holds("", 7), Ok(true));
        assert_eq!(holds("n = x", 7), Err("n = x"));
        assert_eq!(holds("n % 0 = 1", 7), Err("n % 0 = 1"));
    }
}
