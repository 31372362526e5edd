//! A list that only grows, for statics: what it gives stays where it is.

use alloc::boxed::Box;

use once_cell::race::OnceBox;

/// Values by their index. Several threads may add at once, and none waits for another.
pub(crate) struct Chain<T>(OnceBox<(T, Chain<T>)>);

impl<T> Chain<T> {
    pub(crate) const fn new() -> Self {
        Chain(OnceBox::new())
    }

    #[cfg(any(test, feature = "words"))]
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        core::iter::successors(self.0.get(), |(_, rest)| rest.0.get()).map(|(value, _)| value)
    }

    /// Returns the value at an index; where there are fewer, they are made.
    pub(crate) fn at(&self, index: usize, make: impl Fn() -> T) -> &T {
        let (mut chain, mut left) = (self, index);
        loop {
            let (value, rest) = chain.0.get_or_init(|| Box::new((make(), Chain::new())));
            if left == 0 {
                return value;
            }
            (chain, left) = (rest, left - 1);
        }
    }

    /// Returns a value that is there already, or adds one, which `make` makes of its index. None where `make` has none.
    pub(crate) fn find_or_add(&self, is_it: impl Fn(&T) -> bool, make: impl Fn(usize) -> Option<T>) -> Option<&T> {
        let (mut chain, mut index) = (self, 0);
        loop {
            if chain.0.get().is_none() {
                // Where another thread was faster, its value is looked at, and this one is made anew behind it.
                let _ = chain.0.set(Box::new((make(index)?, Chain::new())));
            }
            let (value, rest) = chain.0.get()?;
            if is_it(value) {
                return Some(value);
            }
            (chain, index) = (rest, index + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Chain;

    #[test]
    fn what_is_added_stays_and_is_found() {
        static CHAIN: Chain<(usize, &str)> = Chain::new();
        let add = |text: &'static str| CHAIN.find_or_add(|own| own.1 == text, |index| Some((index, text)));
        assert_eq!((add("one"), add("two"), add("one")), (Some(&(0, "one")), Some(&(1, "two")), Some(&(0, "one"))));
        assert_eq!(CHAIN.find_or_add(|own| own.1 == "three", |_| None), None);
        assert_eq!(CHAIN.iter().count(), 2);
        assert_eq!(CHAIN.at(3, || (9, "made")), &(9, "made"));
        assert_eq!(CHAIN.iter().count(), 4);
        assert_eq!(CHAIN.at(1, || (8, "never")), &(1, "two"));
    }
}
