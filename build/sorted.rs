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

/// The indices of things in the order of these, in runs, so that adding one moves few.
#[derive(Clone, Debug, Default)]
struct Order(Vec<Vec<usize>>);

impl Order {
    /// How long a run gets.
    const LONGEST: usize = 512;

    /// The index of a thing, or the run and where in it the thing would be.
    fn find(&self, compare: &dyn Fn(usize) -> Ordering) -> Result<usize, (usize, usize)> {
        let runs = &self.0;
        let run = match search(runs.len(), &|run| compare(runs[run][runs[run].len() - 1])) {
            Ok(run) => return Ok(runs[run][runs[run].len() - 1]),
            Err(run) if run == runs.len() => return Err((run, 0)),
            Err(run) => run,
        };
        match search(runs[run].len(), &|at| compare(runs[run][at])) {
            Ok(at) => Ok(runs[run][at]),
            Err(at) => Err((run, at)),
        }
    }

    /// Puts an index where [`find`](Self::find) has it.
    fn add(&mut self, (run, at): (usize, usize), index: usize) {
        let last = self.0.len().wrapping_sub(1);
        if run < self.0.len() {
            self.0[run].insert(at, index);
            if self.0[run].len() > Order::LONGEST {
                let half = self.0[run].split_off(Order::LONGEST / 2);
                self.0.insert(run + 1, half);
            }
        } else if run > 0 && self.0[last].len() < Order::LONGEST {
            self.0[last].push(index);
        } else {
            self.0.push(vec![index]);
        }
    }

    /// Takes an index out; those above it are one less then.
    fn remove(&mut self, removed: usize) {
        for run in &mut self.0 {
            run.retain(|index| *index != removed);
            run.iter_mut().filter(|index| **index > removed).for_each(|index| *index -= 1);
        }
        self.0.retain(|run| !run.is_empty());
    }

    fn all(&self) -> std::vec::IntoIter<usize> {
        self.0.concat().into_iter()
    }
}

/// A map in the order of its keys.
#[derive(Clone, Debug)]
pub(crate) struct Map<K, V> {
    /// As they were added.
    things: Vec<(K, V)>,
    order: Order,
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Map { things: Vec::new(), order: Order::default() }
    }
}

impl<K: Ord, V> Map<K, V> {
    fn at<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, (usize, usize)>
    where
        K: Borrow<Q>,
    {
        self.order.find(&|index| self.things[index].0.borrow().cmp(key))
    }

    pub(crate) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        match self.at(key) {
            Ok(index) => Some(&self.things[index].1),
            Err(_) => None,
        }
    }

    pub(crate) fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        match self.at(key) {
            Ok(index) => Some(&mut self.things[index].1),
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
        self.or_insert_with(key, |_| value)
    }

    /// The value of a key, which is added with what `value` makes of it where it is new.
    pub(crate) fn or_insert_with(&mut self, key: K, value: impl FnOnce(&K) -> V) -> &mut V {
        let index = match self.at(&key) {
            Ok(index) => index,
            Err(at) => {
                self.order.add(at, self.things.len());
                let value = value(&key);
                self.things.push((key, value));
                self.things.len() - 1
            }
        };
        &mut self.things[index].1
    }

    /// Sets the value of a key.
    pub(crate) fn insert(&mut self, key: K, value: V) {
        match self.at(&key) {
            Ok(index) => self.things[index].1 = value,
            Err(at) => {
                self.order.add(at, self.things.len());
                self.things.push((key, value));
            }
        }
    }

    /// Takes a key out, in time in proportion to the whole map.
    pub(crate) fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let removed = self.at(key).ok()?;
        self.order.remove(removed);
        Some(self.things.remove(removed).1)
    }

    pub(crate) fn len(&self) -> usize {
        self.things.len()
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.order.all().map(|index| (&self.things[index].0, &self.things[index].1))
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = &K> {
        self.order.all().map(|index| &self.things[index].0)
    }

    pub(crate) fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.order.all().map(|index| &self.things[index].1)
    }

    pub(crate) fn into_all(self) -> Vec<(K, V)> {
        let mut rest: Vec<Option<(K, V)>> = self.things.into_iter().map(Some).collect();
        self.order.all().filter_map(|index| rest[index].take()).collect()
    }
}

impl<K: Ord, V: Default> Map<K, V> {
    /// The value of a key, which is an empty one from now on.
    pub(crate) fn take<Q: Ord + ?Sized>(&mut self, key: &Q) -> V
    where
        K: Borrow<Q>,
    {
        self.get_mut(key).map(std::mem::take).unwrap_or_default()
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
