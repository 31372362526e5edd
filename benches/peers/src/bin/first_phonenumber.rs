//! phonenumber's first number of a process.

#[path = "../clock.rs"]
mod clock;

use phonenumber::metadata::DATABASE;

fn main() {
    clock::first(|text| {
        let number = phonenumber::parse(None, text);
        number.map(|number| (number.is_valid(), number.country().id(), number.number_type(&DATABASE)))
    });
}
