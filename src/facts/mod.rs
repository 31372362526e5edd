//! Plain facts about an entry, each from a table of its own, so that a program has those that it asks for.

mod capital;
mod conventions;
mod membership;
mod money;
mod plain;

pub use capital::Capital;
pub use conventions::{DrivingSide, HourCycle, MeasurementSystem, Weekday};
pub use membership::{Membership, Memberships, Organisation};
pub use money::{Currencies, Currency};
pub use plain::Flag;
