//! The formats that a number typed so far can have, and the template that its digits fill.

use super::classify;
use super::text::Text;
use crate::format::phone::{FormatRow, PlanRow};

/// Stands in a template for a digit that is not typed yet.
const OPEN: u8 = 0;
/// The number of national digits that must be there before they are put in groups.
pub(super) const FEWEST: usize = 3;

#[derive(Clone)]
pub(super) struct Template {
    formats: &'static [FormatRow],
    /// Which of `formats` still fit, one bit each.
    fitting: u64,
    text: Text<40>,
    /// The index of the last digit in `text`.
    filled: usize,
    /// The groups of the format that made `text`.
    groups: [u8; 6],
    /// Whether a space or hyphen follows the national prefix.
    pub(super) spaced: bool,
    /// Whether a format can still fit.
    pub(super) able: bool,
}

/// What became of a digit.
pub(super) enum Step {
    Filled,
    Full,
}

impl Template {
    pub(super) const fn new() -> Self {
        Template { formats: &[], fitting: 0, text: Text::new(), filled: 0, groups: [0; 6], spaced: false, able: true }
    }

    /// Forgets all digits and all formats that do not fit.
    pub(super) fn restart(&mut self) {
        self.able = true;
        self.fitting = 0;
        self.filled = 0;
        self.text.clear();
        self.groups = [0; 6];
    }

    pub(super) fn is_empty(&self) -> bool {
        self.fitting == 0
    }

    /// The text up to the last digit.
    pub(super) fn begun(&self) -> &[u8] {
        let text = self.text.bytes();
        text.get(..=self.filled).unwrap_or(text)
    }

    /// Takes the formats of a plan that can be meant after a national prefix, with which an entry may write all of its `own`
    /// numbers; `whole` says that the digits begin a number.
    pub(super) fn collect(
        &mut self,
        plan: Option<&'static PlanRow>,
        (prefix, own): (&str, bool),
        whole: bool,
        national: &[u8],
    ) {
        let international = whole && prefix.is_empty();
        self.formats = plan.map_or(&[], |plan| plan.formats(international));
        self.fitting = 0;
        for (number, row) in self.formats.iter().enumerate().take(64) {
            let bare = !own && matches!(row.rule(), "" | "$1" | "($1)" | "($1" | "$1)");
            let fits = if prefix.is_empty() {
                whole || own || bare || row.optional
            } else {
                !bare || row.optional || row.carrier
            };
            self.fitting |= u64::from(fits && row.keeps) << number;
        }
        self.narrow(national);
    }

    /// The formats that still fit.
    pub(super) fn rows(&self) -> impl Iterator<Item = (usize, &'static FormatRow)> + use<> {
        let (formats, mut fitting) = (self.formats, self.fitting);
        core::iter::from_fn(move || {
            let number = fitting.trailing_zeros() as usize;
            // Without the lowest bit; none is at 64.
            fitting &= fitting.checked_sub(1)?;
            Some((number, formats.get(number)?))
        })
    }

    /// Leaves the formats whose leading digits are there.
    pub(super) fn narrow(&mut self, national: &[u8]) {
        for (number, row) in self.rows() {
            let level = national.len().saturating_sub(FEWEST).min(row.leading().len().saturating_sub(1));
            if row.leading().get(level).is_some_and(|leading| !classify::begins(*leading, national)) {
                self.fitting &= !(1 << number);
            }
        }
    }

    /// Makes a template of the first format that takes so many digits; whether it is another than before.
    pub(super) fn renew(&mut self, typed: usize) -> bool {
        for (number, row) in self.rows() {
            if self.groups == row.groups {
                return false;
            }
            let digits = row.most().min(15);
            if let Some(groups) = row.split(digits).filter(|_| digits >= typed) {
                self.text.clear();
                let open = [OPEN; 15];
                let open = core::str::from_utf8(open.get(..digits).unwrap_or(&[])).unwrap_or("");
                let _ = row.write(open, groups, "", &mut self.text);
                self.groups = row.groups;
                self.spaced = row.is_spaced();
                self.filled = 0;
                return true;
            }
            self.fitting &= !(1 << number);
        }
        self.able = false;
        false
    }

    /// Puts a digit into the template.
    pub(super) fn fill(&mut self, digit: u8) -> Step {
        if let Some(at) = self.text.replace_first(OPEN, digit) {
            self.filled = at;
            return Step::Filled;
        }
        // Where other formats are left, one of them may take more digits.
        self.able &= self.fitting.count_ones() != 1;
        self.groups = [0; 6];
        Step::Full
    }
}

impl FormatRow {
    /// Whether a space or hyphen follows the national prefix.
    pub(super) fn is_spaced(&self) -> bool {
        self.rule().contains([' ', '-'])
    }
}
