//! polity's first number of a process.

#[path = "../clock.rs"]
mod clock;

use polity::phone::PhoneNumber;

fn main() {
    clock::first(|text| {
        let number = PhoneNumber::parse(text, None);
        number.map(|number| (number.is_valid(), number.country(), number.kind()))
    });
}
