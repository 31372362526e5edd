//! Extensions as libphonenumber reads them: what is dialled once the call is through.

use super::digits::is_decimal;

/// The words before an extension that are unambiguous: more digits may follow them than the others. Each stands before those
/// with which it begins.
pub(super) const EXPLICIT: [&str; 22] = [
    "extensio\u{301}n",
    "extensio\u{301}",
    "extensión",
    "extensió",
    "extension",
    "extensio",
    "extn",
    "ext",
    "xtensio\u{301}n",
    "xtensio\u{301}",
    "xtensión",
    "xtensió",
    "xtension",
    "xtensio",
    "xtn",
    "xt",
    "ｅｘｔｎ",
    "ｅｘｔ",
    "ｘｔｎ",
    "ｘｔ",
    "доб",
    "anexo",
];
pub(super) const AMBIGUOUS: [&str; 8] = ["x", "ｘ", "#", "＃", "~", "～", "int", "ｉｎｔ"];

/// The end of a text that may be an extension: the digits with which it ends, and what stands before them.
pub(super) struct Tail<'t> {
    text: &'t [char],
    /// The index of the first of the digits.
    start: usize,
    digits: &'t [char],
    /// Whether a `#` follows them.
    hash: bool,
    /// From here to the digits there are only separators.
    gap: usize,
}

impl<'t> Tail<'t> {
    /// None where a text does not end with digits. All extensions of a text have the same digits, so it is read from its end.
    pub(super) fn of(text: &'t [char]) -> Option<Self> {
        let (end, hash) = match text {
            [all @ .., '#'] => (all, true),
            all => (all, false),
        };
        let count = end.iter().rev().take_while(|character| is_decimal(**character)).count();
        let (before, digits) = end.split_at_checked(end.len() - count)?;
        if !(1..=20).contains(&count) {
            return None;
        }
        let gap = before.len() - before.iter().rev().take_while(|character| is_gap(**character)).count();
        Some(Tail { text, start: before.len(), digits, hash, gap })
    }

    /// The first index at or after `from` and at most `to` at which an extension begins, and its digits.
    pub(super) fn first(&self, from: usize, to: usize) -> Option<(usize, &'t [char])> {
        let mut best: Option<usize> = None;
        let mut found = |first: usize, last: usize| {
            let at = first.max(from);
            if at <= last.min(to) && best.is_none_or(|best| at < best) {
                best = Some(at);
            }
        };
        let labels = EXPLICIT.iter().map(|label| (*label, 20)).chain(AMBIGUOUS.iter().map(|label| (*label, 9)));
        for (label, _) in labels.filter(|(_, most)| self.digits.len() <= *most) {
            for end in [self.gap.saturating_sub(1), self.gap] {
                let start = self.label_before(end, label);
                if let Some(start) = start.filter(|_| self.only_separators_from(end)) {
                    found(self.run_before(start, |character| is_blank(character) || character == ','), start);
                }
            }
        }
        if !self.hash {
            if let Some(start) = self.label_before(self.start, ";ext=") {
                found(start, start);
            }
        }
        let dashes = self.run_before(self.start, |character| matches!(character, '-' | ' '));
        if self.hash && self.digits.len() <= 6 && dashes < self.start {
            found(dashes, self.start - 1);
        }
        // ",,", ";" and commas are separators themselves: the first ones that lead to the digits.
        for at in self.gap.saturating_sub(3).max(from)..self.start {
            let dialled = match self.text.get(at..) {
                Some([',', ',', ..]) => at + 2,
                Some([';', ..]) => at + 1,
                _ => continue,
            };
            if self.digits.len() <= 15 && self.only_separators_from(dialled) {
                found(self.run_before(at, is_blank), at);
                break;
            }
        }
        if self.digits.len() <= 9 {
            if let Some(colon) = self.gap.checked_sub(1).filter(|colon| self.only_separators_from(*colon)) {
                let commas = self.run_before(colon, |character| character == ',');
                if commas < colon {
                    found(self.run_before(commas, is_blank), colon - 1);
                }
            }
            let within = self.text.get(self.gap.max(from)..self.start).unwrap_or(&[]);
            if let Some(comma) = within.iter().position(|character| *character == ',') {
                let at = self.gap.max(from) + comma;
                found(self.run_before(at, is_blank), at);
            }
        }
        Some((best?, self.digits))
    }

    /// Whether an optional colon or full stop and separators are all between an index and the digits.
    fn only_separators_from(&self, at: usize) -> bool {
        let colon = || matches!(self.text.get(at), Some(':' | '.' | '\u{FF0E}'));
        at <= self.start && (at >= self.gap || (at + 1 == self.gap && colon()))
    }

    /// Where a label in any case begins that ends before an index.
    fn label_before(&self, end: usize, label: &str) -> Option<usize> {
        let mut rest = self.text.get(..end)?;
        for wanted in label.chars().rev() {
            let (last, before) = rest.split_last()?;
            let same = *last == wanted || last.to_lowercase().eq([wanted]);
            if !same {
                return None;
            }
            rest = before;
        }
        Some(rest.len())
    }

    /// Where the run of such characters begins that ends before an index.
    fn run_before(&self, end: usize, within: impl Fn(char) -> bool) -> usize {
        let before = self.text.get(..end).unwrap_or(&[]);
        end - before.iter().rev().take_while(|character| within(**character)).count()
    }
}

fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\u{A0}' | '\t')
}

/// Whether a character may stand between a label and the digits of an extension.
fn is_gap(character: char) -> bool {
    is_blank(character) || matches!(character, ',' | '-')
}
