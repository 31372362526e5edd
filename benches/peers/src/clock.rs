//! What the programs of the first call share.

use std::hint::black_box;
use std::time::Instant;

/// Prints how long the first number of this process takes, in nanoseconds.
pub fn first<T>(ask: impl Fn(&str) -> T) {
    let text = std::env::args().nth(1).expect("a number");
    // The clock's own first call is none of theirs.
    black_box(Instant::now());
    let start = Instant::now();
    black_box(ask(black_box(&text)));
    println!("{}", start.elapsed().as_nanos());
}
