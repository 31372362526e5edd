//! The groups in which the digits of a number are written.

use core::fmt::{self, Write};

use super::classify;
use super::text::Text;
use crate::format::phone::{FormatRow, PlanRow};
use crate::tables;

impl PlanRow {
    /// The formats of its numbers.
    pub(super) fn formats(&self, international: bool) -> &'static [FormatRow] {
        match self.international.of(&tables::FORMATS) {
            own if international && !own.is_empty() => own,
            _ => self.national.of(&tables::FORMATS),
        }
    }
}

/// The format of a whole number, and how many digits each of its groups takes.
pub(super) fn chosen<'r>(rows: &'r [FormatRow], national: &str) -> Option<(&'r FormatRow, [usize; 6])> {
    rows.iter().find_map(|row| {
        let groups = row.split(national.len())?;
        let fits = row.leading().last().is_none_or(|leading| classify::begins(*leading, national.as_bytes()));
        fits.then_some((row, groups))
    })
}

impl PlanRow {
    /// The groups in which people write a number of the plan besides the usual ones, a hyphen between two.
    pub(super) fn alternate_groups<'n>(&self, national: &'n str) -> impl Iterator<Item = Text<32>> + use<'n> {
        let fits = |row: &&FormatRow| {
            row.leading().last().is_none_or(|leading| classify::begins(*leading, national.as_bytes()))
        };
        self.alternate.of(&tables::FORMATS).iter().filter(fits).map(|row| row.hyphenated(national))
    }
}

impl FormatRow {
    /// The groups of a number of any length. As libphonenumber has it, more digits than there are groups for begin anew and
    /// stand beside the last group.
    fn hyphenated(&self, national: &str) -> Text<32> {
        let mut text = Text::new();
        let mut rest = national.bytes();
        while let Some(groups) = self.split(rest.len().min(self.most().max(1))) {
            for (number, length) in groups.into_iter().filter(|length| *length > 0).enumerate() {
                if number > 0 {
                    text.push_byte(b'-');
                }
                text.extend(rest.by_ref().take(length));
            }
        }
        text.extend(rest);
        text
    }

    /// The states of its leading digits.
    pub(super) fn leading(&self) -> &'static [u16] {
        self.leading.of(&tables::LEADING)
    }

    /// The fewest and the most digits of each group.
    fn groups(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let groups = self.groups.iter().filter(|group| **group != 0);
        groups.map(|group| (usize::from(group & 15), usize::from(group >> 4)))
    }

    /// How many of so many digits each group takes; None where they do not fit.
    pub(super) fn split(&self, digits: usize) -> Option<[usize; 6]> {
        let (mut least, most) = self.fewest_and_most();
        if !(least..=most).contains(&digits) {
            return None;
        }
        let mut left = digits;
        let mut lengths = [0; 6];
        for (length, group) in lengths.iter_mut().zip(self.groups()) {
            least -= group.0;
            *length = group.1.min(left - least);
            left -= *length;
        }
        Some(lengths)
    }

    /// The most digits that it takes.
    pub(super) fn most(&self) -> usize {
        self.fewest_and_most().1
    }

    /// The fewest and the most digits that it takes, without a loop: the product has the sum of all bytes in its highest one.
    fn fewest_and_most(&self) -> (usize, usize) {
        const EACH: u64 = 0x0101_0101_0101_0101;
        let [a, b, c, d, e, f] = self.groups;
        let groups = u64::from_le_bytes([a, b, c, d, e, f, 0, 0]);
        let sum = |nibbles: u64| ((nibbles & (EACH * 15)).wrapping_mul(EACH) >> 56) as usize;
        (sum(groups), sum(groups >> 4))
    }

    /// The text for the first group in the national format.
    pub(super) fn rule(&self) -> &'static str {
        self.rule.of(tables::PHONE_TEXT).unwrap_or("")
    }

    /// Writes digits in groups. `rule` stands for the first group, unless it is empty.
    pub(super) fn write(&self, digits: &str, groups: [usize; 6], rule: &str, to: &mut dyn Write) -> fmt::Result {
        let group = |number: u32| {
            let number = number.checked_sub(1)? as usize;
            let start = groups.iter().take(number).sum();
            digits.get(start..start + groups.get(number)?)
        };
        let mut rule = Some(rule).filter(|rule| !rule.is_empty());
        let mut rest = self.format.of(tables::PHONE_TEXT).unwrap_or("").chars();
        while let Some(character) = rest.next() {
            if character != '$' {
                to.write_char(character)?;
                continue;
            }
            let digits = rest.next().and_then(|number| group(number.to_digit(10)?)).unwrap_or("");
            match rule.take().and_then(|rule| rule.split_once("$1")) {
                Some((before, after)) => {
                    to.write_str(before)?;
                    to.write_str(digits)?;
                    to.write_str(after)?;
                }
                None => to.write_str(digits)?,
            }
        }
        Ok(())
    }
}
