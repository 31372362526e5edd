//! What people are used to: weeks, units, hours, sides of the road; and time zones.

use crate::country::Country;
use crate::format::listed;
use crate::rows::Items;
pub use crate::schema::{DrivingSide, HourCycle, MeasurementSystem, Weekday};
use crate::tables::{self, COUNT};

impl Country {
    /// Returns a word of a bit field whose numbers are one more than those of the words.
    fn convention<T: Copy>(self, words: &[T], shift: u16, width: u16) -> Option<T> {
        let at = self.index() * 2;
        let bytes = tables::CONVENTIONS.get(at..).and_then(<[u8]>::first_chunk);
        let bits = bytes.map_or(0, |bytes| u16::from_le_bytes(*bytes));
        let number = usize::from(bits >> shift & ((1 << width) - 1));
        number.checked_sub(1).and_then(|index| words.get(index)).copied()
    }

    /// Returns the day with which calendars begin the week. None for the five places that CLDR lacks.
    ///
    /// Source: CLDR's week data; where it has nothing of the entry, that of the world.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, Weekday};
    ///
    /// assert_eq!(Country::US.first_day_of_week(), Some(Weekday::Sunday));
    /// assert_eq!(Country::XK.first_day_of_week(), Some(Weekday::Monday));
    /// ```
    pub fn first_day_of_week(self) -> Option<Weekday> {
        self.convention(Weekday::ALL, 0, 3)
    }

    /// Returns the first and the last day of the weekend, the same day where it has only one. None for the five
    /// places that CLDR lacks.
    ///
    /// Source: CLDR's week data; where it has nothing of the entry, that of the world.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, Weekday};
    ///
    /// assert_eq!(Country::EG.weekend(), Some((Weekday::Friday, Weekday::Saturday)));
    /// assert_eq!(Country::IN.weekend(), Some((Weekday::Sunday, Weekday::Sunday)));
    /// ```
    pub fn weekend(self) -> Option<(Weekday, Weekday)> {
        self.convention(Weekday::ALL, 3, 3).zip(self.convention(Weekday::ALL, 6, 3))
    }

    /// Returns the system of units. None for the five places that CLDR lacks.
    ///
    /// Source: CLDR's measurement data; where it has nothing of the entry, that of the world.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, MeasurementSystem};
    ///
    /// assert_eq!(Country::US.measurement_system(), Some(MeasurementSystem::Us));
    /// assert_eq!(Country::XK.measurement_system(), Some(MeasurementSystem::Metric));
    /// ```
    pub fn measurement_system(self) -> Option<MeasurementSystem> {
        self.convention(MeasurementSystem::ALL, 9, 2)
    }

    /// Returns the hour cycle that most people use. None for the five places that CLDR lacks.
    ///
    /// Source: CLDR's time data; where it has nothing of the entry, that of the world.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, HourCycle};
    ///
    /// assert_eq!(Country::XK.hour_cycle(), Some(HourCycle::H23));
    /// assert_eq!(Country::EG.hour_cycle(), Some(HourCycle::H12));
    /// ```
    pub fn hour_cycle(self) -> Option<HourCycle> {
        self.convention(HourCycle::ALL, 11, 3)
    }

    /// Returns the side of the road on which people drive. None where no source has it.
    ///
    /// Source: country-coder.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, DrivingSide};
    ///
    /// assert_eq!(Country::JP.driving_side(), Some(DrivingSide::Left));
    /// assert_eq!(Country::XK.driving_side(), Some(DrivingSide::Right));
    /// assert_eq!(Country::ABKHAZIA.driving_side(), None);
    /// ```
    pub fn driving_side(self) -> Option<DrivingSide> {
        self.convention(DrivingSide::ALL, 14, 2)
    }

    /// Returns the time zones by their names in tzdata, in its order: the zone where most live first.
    ///
    /// Source: `zone.tab` of tzdata 2026f. Empty for BV, CP and HM, which it lacks. Kosovo keeps the time of Belgrade, as
    /// tzdata says; `data/time_zones.tsv` says where Abkhazia and South Ossetia have theirs from.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::XK.time_zones().eq(["Europe/Belgrade"]));
    /// assert!(Country::DE.time_zones().eq(["Europe/Berlin", "Europe/Busingen"]));
    /// ```
    pub fn time_zones(self) -> Items {
        let zones = core::str::from_utf8(listed::of(&tables::TIME_ZONES, COUNT, self.index())).ok();
        Items::new(zones.filter(|zones| !zones.is_empty()), " ")
    }
}
