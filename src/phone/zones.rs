//! The time zones of a number.

use core::fmt;
use core::iter::FusedIterator;

use super::number::PhoneNumber;
use crate::tables;

/// The most digits by which time zones are told apart.
const MOST: usize = 9;

impl PhoneNumber {
    /// The names of the time zones in which the number may be: those of its area where it is
    /// [geographical](Self::is_geographical), else those of its calling code. Nothing where the number is not valid, and
    /// where no time zone is known.
    ///
    /// Source: libphonenumber's metadata, `data/phone/zones.tsv`. [`Country::time_zones`](crate::Country::time_zones) has
    /// those of an entry.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::PhoneNumber;
    ///
    /// let zones = |text| PhoneNumber::parse(text, None).unwrap().time_zones();
    /// assert!(zones("+1 212 555 0123").eq(["America/New_York"]));
    /// assert!(zones("+383 44 123 456").eq(["Europe/Belgrade"]));
    /// assert_eq!(zones("+1 800 234 5678").count() > 10, true);
    /// assert_eq!(zones("+383 12").count(), 0);
    /// ```
    pub fn time_zones(&self) -> TimeZones {
        TimeZones(self.zone_items().unwrap_or(&[]).iter())
    }

    fn zone_items(&self) -> Option<&'static [u16]> {
        self.kind()?;
        let national = if self.is_geographical() { self.national.bytes() } else { &[] };
        let mut digits = u32::from(self.calling_code());
        let room = MOST.saturating_sub(digits.checked_ilog10()? as usize + 1).min(national.len());
        for digit in national.iter().take(room) {
            digits = digits * 10 + u32::from(digit & 15);
        }
        while digits > 0 {
            if let Ok(at) = tables::ZONE_PREFIXES.binary_search_by_key(&digits, |row| row.digits) {
                let list = tables::ZONE_LISTS.get(usize::from(*tables::ZONE_LIST_OF.get(at)?))?;
                return Some(list.run.of(&tables::ZONE_ITEMS));
            }
            digits /= 10;
        }
        None
    }
}

/// Iterator over the names of time zones: [`PhoneNumber::time_zones`].
///
/// # Examples
///
/// ```
/// use polity::phone::{PhoneNumber, TimeZones};
///
/// let zones: TimeZones = PhoneNumber::parse("+7 495 123 45 67", None).unwrap().time_zones();
/// assert_eq!(zones.len(), 1);
/// ```
#[derive(Clone)]
pub struct TimeZones(core::slice::Iter<'static, u16>);

impl Iterator for TimeZones {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        let zone = self.0.next()?;
        tables::ZONES.get(usize::from(*zone))?.name.of(tables::ZONE_TEXT)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl ExactSizeIterator for TimeZones {}
impl FusedIterator for TimeZones {}

impl fmt::Debug for TimeZones {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
