//! The national digits of a number.

use std::fmt::{self, Display};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::Parse;

/// Where the zeros at the start are counted: above the bits of the value.
const ZEROS: u32 = 56;

/// National digits: a number, and how many zeros stand before it.
#[derive(Copy, Clone, Eq, PartialEq, Serialize, Deserialize, Hash, Debug)]
pub struct NationalNumber {
    value: u64,
}

impl NationalNumber {
    /// A number after so many zeros.
    ///
    /// # Errors
    ///
    /// [`TooLong`](Parse::TooLong) from 2<sup>56</sup> on.
    pub fn new(value: u64, zeros: u8) -> Result<Self, Parse> {
        match value >> ZEROS {
            0 => Ok(Self { value: u64::from(zeros) << ZEROS | value }),
            _ => Err(Parse::TooLong),
        }
    }

    /// Digits that were read; if they are all zeros, the last one is the value.
    pub(crate) fn read(digits: &str) -> Result<Self, Parse> {
        let value = digits.trim_start_matches('0');
        match (digits.len() - value.len(), value) {
            (zeros @ 1.., "") => Self::new(0, zeros as u8 - 1),
            (zeros, value) => Self::new(value.parse()?, zeros as u8),
        }
    }

    /// The number without the zeros before it.
    pub fn value(&self) -> u64 {
        self.value & !(u64::MAX << ZEROS)
    }

    /// How many zeros stand before it.
    pub fn zeros(&self) -> u8 {
        (self.value >> ZEROS) as u8
    }
}

impl FromStr for NationalNumber {
    type Err = Parse;

    fn from_str(digits: &str) -> Result<Self, Self::Err> {
        let value = digits.trim_start_matches('0');
        Self::new(value.parse()?, (digits.len() - value.len()) as u8)
    }
}

impl From<NationalNumber> for u64 {
    fn from(number: NationalNumber) -> u64 {
        number.value
    }
}

impl Display for NationalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (0..self.zeros()).try_for_each(|_| f.write_str("0"))?;
        write!(f, "{}", self.value())
    }
}
