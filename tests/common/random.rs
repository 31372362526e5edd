//! Pseudo-random numbers, the same in every run with the same seed: for tests, benches and tools.
//!
//! Included with `#[path]` where it is needed; not every user calls every method.

#![allow(dead_code)]

/// A linear congruential generator, of which the upper half is used.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new(seed: u64) -> Self {
        Random(seed)
    }

    /// The next number of 31 bits.
    pub(crate) const fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as u32
    }

    /// A number below `end`, which is at least 1.
    pub(crate) const fn below(&mut self, end: usize) -> usize {
        self.next() as usize % end
    }

    /// One of the items, of which there is at least one.
    pub(crate) fn of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// A text of at most `most` characters: ASCII, Latin and Cyrillic, or anything, each as likely as the others.
    pub(crate) fn text(&mut self, most: usize) -> String {
        let length = self.below(most + 1);
        (0..length).filter_map(|_| char::from_u32(self.next() % *self.of(&[0x80, 0x500, 0x3100, 0x11_0000]))).collect()
    }
}
