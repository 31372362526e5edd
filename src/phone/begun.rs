//! Digits that are no number yet, and whether more of them can make one.

use super::classify;
use super::clean::Clean;
use super::text::Text;
use super::written::DIGITS;
use crate::country::Country;
use crate::format::phone::{PhoneRegionRow, PlanRow};
use crate::tables;

/// The digits of a text in which nothing else stands than what is typed for a number.
pub(super) struct Begun {
    digits: Text<DIGITS>,
    plus: bool,
}

impl Begun {
    /// None where there is anything else.
    pub(super) fn of(text: &str) -> Option<Self> {
        let clean = Clean::of(text)?;
        let mut begun = Begun { digits: Text::new(), plus: false };
        for character in clean.slice() {
            match character {
                '0'..='9' => begun.digits.push_byte(*character as u8).then_some(())?,
                '+' if begun.digits.is_empty() => begun.plus = true,
                ' ' | '-' | '.' | '(' | ')' | '/' => {}
                _ => return None,
            }
        }
        Some(begun)
    }

    /// The digits after a plus; None without one.
    pub(super) fn abroad(&self) -> Option<&[u8]> {
        self.plus.then(|| self.digits.bytes())
    }

    /// Whether more digits can make a valid number of it.
    pub(super) fn goes_on(&self, default: Option<Country>) -> bool {
        let all = self.digits.bytes();
        if all.is_empty() {
            return true;
        }
        if self.plus {
            return abroad(all);
        }
        default.and_then(classify::region_of).is_some_and(|region| at_home(all, region))
    }
}

/// Whether digits after a plus or an exit code go on.
fn abroad(digits: &[u8]) -> bool {
    match classify::calling_code(digits) {
        Some((plan, length)) => {
            let plan = classify::plan_row(plan);
            plan.and_then(|plan| Some(national(digits.get(length..)?, plan.holder()?, plan))).unwrap_or(false)
        }
        // A calling code that is begun.
        None => {
            digits.len() < 3 && {
                let value = digits.iter().fold(0, |value, digit| value * 10 + usize::from(digit & 15));
                let width = [0, 100, 10].get(digits.len()).copied().unwrap_or(0);
                let begins = |codes: &[u8]| codes.iter().any(|plan| *plan != 0);
                let after = tables::PLAN_OF.get(value * width..(value + 1) * width);
                digits.first() != Some(&b'0') && after.is_some_and(begins)
            }
        }
    }
}

fn at_home(digits: &[u8], region: &'static PhoneRegionRow) -> bool {
    let Some(plan) = classify::plan_row(region.plan) else { return false };
    let after_code = || {
        let (_, length) = classify::calling_code(digits).filter(|(plan, _)| *plan == region.plan)?;
        Some(national(digits.get(length..)?, region, plan))
    };
    let after_exit = || Some(abroad(digits.get(region.exit_code(digits)?..)?));
    // A national prefix or exit code that is begun has fewer than three digits.
    digits.len() < 3 || national(digits, region, plan) || after_code().unwrap_or(false) || after_exit().unwrap_or(false)
}

/// Whether national digits go on, with their prefix or without it.
fn national(digits: &[u8], region: &'static PhoneRegionRow, plan: &PlanRow) -> bool {
    if digits.len() < 2 || classify::goes_on(plan, digits) {
        return true;
    }
    let Some(prefix) = region.national_prefix(digits) else { return false };
    let mut rest: Text<DIGITS> = Text::new();
    rest.extend(prefix.number());
    rest.len() < 2 || classify::goes_on(plan, rest.bytes())
}
