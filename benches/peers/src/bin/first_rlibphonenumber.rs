//! rlibphonenumber's first number of a process.

#[path = "../clock.rs"]
mod clock;

use rlibphonenumber::PhoneNumber;

fn main() {
    clock::first(|text| {
        let number = text.parse::<PhoneNumber>();
        number.map(|number| (number.is_valid(), number.get_region_code(), number.get_type()))
    });
}
