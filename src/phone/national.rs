//! The national format, where it is read as the same number again.

use super::candidate::Candidates;
use super::classify;
use super::grouping;
use super::number::PhoneNumber;
use super::ranges::Ranges;
use super::reading;
use super::text::Text;
use crate::view::View;

impl PhoneNumber {
    /// The number as it is dialled inside its country or region, without the extension. None where it would be read as
    /// another number there, which never matters within [`Ranges::Upstream`].
    pub(super) fn at_home(&self) -> Option<Text<64>> {
        let national = self.national();
        // Whoever may not be shown: the number is written as it is dialled.
        let everybody = || Candidates::new(self.row, self.label, self.region, (Ranges::All, &View::INCLUSIVE));
        let country = match self.ranges {
            Ranges::Upstream => None,
            Ranges::All => everybody().next().map(|candidate| candidate.country()),
        };
        let own = || country.and_then(classify::national_rule);
        let mut text = Text::new();
        match grouping::chosen(self.row.formats(false), national) {
            Some((row, groups)) => row.write(national, groups, own().unwrap_or(row.rule()), &mut text).ok()?,
            None => text.push(national).then_some(())?,
        }
        let same = |home| {
            reading::read(text.as_str(), Some(home))
                .is_ok_and(|read| read.plan == self.plan && read.national.bytes() == self.national.bytes())
        };
        country.is_none_or(same).then_some(text)
    }
}
