//! What is known about the numbers of a country or region, as far as it can be had without regular expressions.

mod database;
mod descriptor;
#[allow(clippy::module_inception)]
mod metadata;

pub use self::database::{DEFAULT as DATABASE, Database};
pub use self::descriptor::Descriptor;
pub use self::metadata::{Descriptors, Metadata};
