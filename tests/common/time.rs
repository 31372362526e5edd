//! The median time of what a benchmark does again and again.

use std::hint::black_box;
use std::time::Instant;

/// Returns the nanoseconds an item, the loop itself included: the median of the runs.
pub(crate) fn time<T, R>(items: &[T], mut answer: impl FnMut(&T) -> R) -> f64 {
    let runs = runs();
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            for item in items {
                black_box(answer(black_box(item)));
            }
            start.elapsed().as_nanos() as f64 / items.len() as f64
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[runs / 2]
}

/// How many runs: `cargo bench` passes --bench, `cargo test --benches` does not, and runs each once.
fn runs() -> usize {
    if std::env::args().any(|argument| argument == "--bench") { 21 } else { 1 }
}
