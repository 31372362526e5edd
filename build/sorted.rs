//! Maps, sets and sorting that cost a clean build little.
//!
//! Whoever depends on this crate compiles the build script without optimization, and each type that a `BTreeMap` or a
//! `sort` of `std` is used with adds thousands of lines of code to it. Here most of the work is in functions of no type.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::ops::{Deref, Index};

/// Where something is among `length` sorted things, or where it would be. `compare` has a thing of them on its left.
fn search(length: usize, compare: &dyn Fn(usize) -> Ordering) -> Result<usize, usize> {
    // Most tables are sorted, so that most things are put after the last.
    if length == 0 || compare(length - 1).is_lt() {
        return Err(length);
    }
    let (mut from, mut to) = (0, length);
    while from < to {
        let middle = (from + to) / 2;
        match compare(middle) {
            Ordering::Less => from = middle + 1,
            Ordering::Equal => return Ok(middle),
            Ordering::Greater => to = middle,
        }
    }
    Err(from)
}

/// Sorts by a key, and keeps the order of what has the same.
pub(crate) fn sort_by_key<T, K: Ord>(things: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let order = order(things.len(), &|one, other| key(&things[one]).cmp(&key(&things[other])));
    let mut rest: Vec<Option<T>> = things.drain(..).map(Some).collect();
    for at in order {
        things.extend(rest[at].take());
    }
}

/// The indices of so many things in their order.
fn order(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

/// A map in the order of its keys. Adding a key before others takes time in proportion to those.
#[derive(Clone, Debug)]
pub(crate) struct Map<K, V>(Vec<(K, V)>);

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Map(Vec::new())
    }
}

impl<K: Ord, V> Map<K, V> {
    fn at<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        search(self.0.len(), &|at| self.0[at].0.borrow().cmp(key))
    }

    pub(crate) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        match self.at(key) {
            Ok(at) => Some(&self.0[at].1),
            Err(_) => None,
        }
    }

    pub(crate) fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        match self.at(key) {
            Ok(at) => Some(&mut self.0[at].1),
            Err(_) => None,
        }
    }

    pub(crate) fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.at(key).is_ok()
    }

    /// The value of a key, which is added with `value` where it is new.
    pub(crate) fn or_insert(&mut self, key: K, value: V) -> &mut V {
        let at = match self.at(&key) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (key, value));
                at
            }
        };
        &mut self.0[at].1
    }

    /// Sets the value of a key.
    pub(crate) fn insert(&mut self, key: K, value: V) {
        match self.at(&key) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    pub(crate) fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        match self.at(key) {
            Ok(at) => Some(self.0.remove(at).1),
            Err(_) => None,
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    pub(crate) fn into_all(self) -> Vec<(K, V)> {
        self.0
    }

    pub(crate) fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    /// The last value of a key stays.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut map = Map::default();
        for (key, value) in pairs {
            map.insert(key, value);
        }
        map
    }
}

impl<K: Ord + Borrow<Q>, Q: Ord + ?Sized, V> Index<&Q> for Map<K, V> {
    type Output = V;

    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("the key is in the map")
    }
}

/// A set in order. Adding before others takes time in proportion to those.
#[derive(Clone, Debug)]
pub(crate) struct Set<T>(Vec<T>);

impl<T> Default for Set<T> {
    fn default() -> Self {
        Set(Vec::new())
    }
}

impl<T: Ord> Set<T> {
    /// Adds something; false where it is there already.
    pub(crate) fn insert(&mut self, thing: T) -> bool {
        match search(self.0.len(), &|at| self.0[at].cmp(&thing)) {
            Ok(_) => false,
            Err(at) => {
                self.0.insert(at, thing);
                true
            }
        }
    }

    pub(crate) fn contains<Q: Ord + ?Sized>(&self, thing: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        search(self.0.len(), &|at| self.0[at].borrow().cmp(thing)).is_ok()
    }

    pub(crate) fn into_all(self) -> Vec<T> {
        self.0
    }
}

impl<T> Deref for Set<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        let mut set = Set::default();
        for thing in things {
            set.insert(thing);
        }
        set
    }
}
