//! The cells of compiled rows: how one is read while the library is compiled, and how it is packed.
//!
//! A row is the bytes of its cells one after the other, numbers little-endian; a table is its rows one after the other.

use super::super::schema::{Kind, Reason};
use super::{Run, Span};

/// Who may have a number: a region of its plan, by its index there, or a row of `EXTRAS`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Whose {
    Region(u8),
    Extra(u8),
}

/// The bytes that are not read yet. Past the end every byte is 0.
pub(super) struct Bytes<'b>(pub(super) &'b [u8]);

impl Bytes<'_> {
    const fn byte(&mut self) -> u8 {
        match self.0.split_first() {
            Some((first, rest)) => {
                self.0 = rest;
                *first
            }
            None => 0,
        }
    }
}

/// The numbers of two bytes that stand from `start` on.
pub(crate) const fn numbers<const LENGTH: usize>(bytes: &[u8], start: usize) -> [u16; LENGTH] {
    let mut bytes = Bytes(bytes.split_at(start).1);
    let mut all = [0; LENGTH];
    let mut rest: &mut [_] = &mut all;
    while let Some((first, after)) = rest.split_first_mut() {
        *first = number::read(&mut bytes);
        rest = after;
    }
    all
}

/// Appends numbers of two bytes.
pub(crate) fn pack_numbers(numbers: impl IntoIterator<Item = u16>, to: &mut impl Extend<u8>) {
    to.extend(numbers.into_iter().flat_map(u16::to_le_bytes));
}

/// Kinds of cells: how one is read, and how it is packed.
macro_rules! cells {
    ($($name:ident: $type:ty { |$bytes:ident| $read:expr; |$value:ident, $to:ident| $pack:expr })+) => {
        $(pub(super) mod $name {
            use super::*;

            pub(in super::super) const fn read($bytes: &mut Bytes<'_>) -> $type {
                $read
            }

            pub(in super::super) fn pack($value: $type, $to: &mut impl Extend<u8>) {
                $pack
            }
        })+
    };
}

cells! {
    byte: u8 { |bytes| bytes.byte(); |value, to| to.extend([value]) }
    flag: bool { |bytes| bytes.byte() != 0; |value, to| to.extend([u8::from(value)]) }
    number: u16 { |bytes| u16::from_le_bytes([bytes.byte(), bytes.byte()]); |value, to| to.extend(value.to_le_bytes()) }
    bits: u32 {
        |bytes| u32::from_le_bytes([bytes.byte(), bytes.byte(), bytes.byte(), bytes.byte()]);
        |value, to| to.extend(value.to_le_bytes())
    }
    span: Span {
        |bytes| Span(number::read(bytes), number::read(bytes));
        |value, to| { number::pack(value.0, to); number::pack(value.1, to) }
    }
    run: Run {
        |bytes| Run(number::read(bytes), number::read(bytes));
        |value, to| { number::pack(value.0, to); number::pack(value.1, to) }
    }
    // One more than the number, 0 for none.
    option: Option<u8> {
        |bytes| bytes.byte().checked_sub(1);
        |value, to| to.extend([value.map_or(0, |value| value + 1)])
    }
    // By their order in `Kind::ALL`, in the same way.
    kind: Option<Kind> {
        |bytes| match option::read(bytes) {
            Some(index) => item(Kind::ALL, index),
            None => None,
        };
        |value, to| option::pack(value.map(|kind| kind as u8), to)
    }
    reason: Reason {
        |bytes| match item(Reason::ALL, bytes.byte()) {
            Some(reason) => reason,
            None => Reason::Legacy,
        };
        |value, to| to.extend([value as u8])
    }
    whose: Whose {
        |bytes| match bytes.byte() {
            0 => Whose::Region(bytes.byte()),
            _ => Whose::Extra(bytes.byte()),
        };
        |value, to| to.extend(match value {
            Whose::Region(number) => [0, number],
            Whose::Extra(number) => [1, number],
        })
    }
    groups: [u8; 6] {
        |bytes| [bytes.byte(), bytes.byte(), bytes.byte(), bytes.byte(), bytes.byte(), bytes.byte()];
        |value, to| to.extend(value)
    }
    states: [u16; 4] {
        |bytes| [number::read(bytes), number::read(bytes), number::read(bytes), number::read(bytes)];
        |value, to| pack_numbers(value, to)
    }
}

/// The item at an index.
const fn item<T: Copy>(mut items: &[T], index: u8) -> Option<T> {
    let mut left = index;
    while let Some((first, rest)) = items.split_first() {
        if left == 0 {
            return Some(*first);
        }
        left -= 1;
        items = rest;
    }
    None
}

/// A table of rows of a type.
macro_rules! table {
    ($name:ident, |$bytes:ident| $read:expr) => {
        impl $name {
            /// The rows that stand from `start` on.
            pub(crate) const fn table<const ROWS: usize>(bytes: &[u8], start: usize) -> [Self; ROWS] {
                let mut all = {
                    let $bytes = &mut super::cells::Bytes(&[]);
                    [$read; ROWS]
                };
                let $bytes = &mut super::cells::Bytes(bytes.split_at(start).1);
                let mut rest: &mut [_] = &mut all;
                while let Some((first, after)) = rest.split_first_mut() {
                    *first = $read;
                    rest = after;
                }
                all
            }
        }
    };
}

/// Rows, with the kind of each cell.
macro_rules! rows {
    ($($(#[$meta:meta])* struct $name:ident { $($(#[$doc:meta])* $field:ident: $type:ty as $cell:ident,)+ })+) => {
        $($(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) struct $name {
            $($(#[$doc])* pub(crate) $field: $type,)+
        }

        impl $name {
            /// Appends the row.
            pub(crate) fn pack(&self, to: &mut impl Extend<u8>) {
                $(super::cells::$cell::pack(self.$field, to);)+
            }
        }

        super::cells::table! { $name, |bytes| Self { $($field: super::cells::$cell::read(bytes),)+ } })+
    };
}

pub(super) use {rows, table};
