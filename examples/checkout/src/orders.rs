//! Orders that were placed a moment ago, for the page that says so: an order is answered with a redirect, and what it holds is
//! in no address.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::form::Input;

/// How many orders are kept, and for how long.
const MOST: usize = 1000;
const KEPT: Duration = Duration::from_secs(15 * 60);

#[derive(Clone, Default)]
pub(crate) struct Orders(Arc<Mutex<VecDeque<(u128, Instant, Input)>>>);

impl Orders {
    /// Keeps an order; the answer is a name that nobody can guess. None where the system has no random numbers.
    pub(crate) fn keep(&self, order: Input) -> Option<String> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).ok()?;
        let name = u128::from_le_bytes(bytes);
        let mut orders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        while orders.len() >= MOST || orders.front().is_some_and(|(_, since, _)| since.elapsed() > KEPT) {
            orders.pop_front();
        }
        orders.push_back((name, Instant::now(), order));
        Some(format!("{name:032x}"))
    }

    /// The order of a name, while it is kept.
    pub(crate) fn get(&self, name: &str) -> Option<Input> {
        let name = u128::from_str_radix(name, 16).ok()?;
        let orders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = orders.iter().find(|(known, since, _)| *known == name && since.elapsed() <= KEPT);
        found.map(|(_, _, order)| order.clone())
    }
}
