//! Words about facts that forms use.

use super::words;

words! {
    "polity" "all()"
    /// A day of the week: [`Country::first_day_of_week`](crate::Country::first_day_of_week).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, Weekday};
    ///
    /// assert_eq!(Country::AE.first_day_of_week(), Some(Weekday::Monday));
    /// assert_eq!(Weekday::Monday.as_str(), "monday");
    /// ```
    pub enum Weekday {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}

words! {
    "polity" "all()"
    /// A system of units: [`Country::measurement_system`](crate::Country::measurement_system).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, MeasurementSystem};
    ///
    /// assert_eq!(Country::GB.measurement_system(), Some(MeasurementSystem::Uk));
    /// ```
    pub enum MeasurementSystem {
        /// The metric system.
        Metric = "metric",
        /// The metric system with miles, pints and feet, as in the United Kingdom.
        Uk = "uk",
        /// Customary units of the United States.
        Us = "us",
    }
}

words! {
    "polity" "all()"
    /// How the hours of a day are counted: [`Country::hour_cycle`](crate::Country::hour_cycle). The words are those of
    /// `Intl.DateTimeFormat` in browsers.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, HourCycle};
    ///
    /// assert_eq!(Country::US.hour_cycle().map(HourCycle::as_str), Some("h12"));
    /// ```
    pub enum HourCycle {
        /// From 0 to 11, twice.
        H11 = "h11",
        /// From 1 to 12, twice.
        H12 = "h12",
        /// From 0 to 23.
        H23 = "h23",
        /// From 1 to 24.
        H24 = "h24",
    }
}

words! {
    "polity" "all()"
    /// The side of the road: [`Country::driving_side`](crate::Country::driving_side).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, DrivingSide};
    ///
    /// assert_eq!(Country::CY.driving_side(), Some(DrivingSide::Left));
    /// ```
    pub enum DrivingSide {
        /// The left.
        Left = "left",
        /// The right.
        Right = "right",
    }
}

words! {
    "polity" "all()"
    /// An organisation or area: [`Country::memberships`](crate::Country::memberships).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, Organisation};
    ///
    /// let mut of_kosovo = Country::XK.memberships();
    /// assert!(of_kosovo.all(|membership| membership.organisation() != Organisation::Upu));
    /// ```
    pub enum Organisation {
        /// The European Union.
        Eu = "eu",
        /// The members of the European Union whose currency is the euro. Who uses it besides is told by
        /// [`currency`](crate::Country::currency).
        EuroArea = "euro-area",
        /// The Schengen area.
        Schengen = "schengen",
        /// The European Economic Area.
        Eea = "eea",
        /// The Single Euro Payments Area.
        Sepa = "sepa",
        /// The Universal Postal Union.
        Upu = "upu",
    }
}
