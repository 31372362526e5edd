//! The rows of the phone tables.
//!
//! A table is its rows one after the other, each the bytes of its cells, numbers little-endian. The library reads all tables
//! while it is compiled, so that they are arrays of rows in the program.

use super::super::schema::{Kind, Reason};
use super::{Run, Span};

/// The bytes that are not read yet. Past the end every byte is 0.
struct Bytes<'b>(&'b [u8]);

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
        $(mod $name {
            use super::*;

            pub(super) const fn read($bytes: &mut Bytes<'_>) -> $type {
                $read
            }

            pub(super) fn pack($value: $type, $to: &mut impl Extend<u8>) {
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
    groups: [u8; 5] {
        |bytes| [bytes.byte(), bytes.byte(), bytes.byte(), bytes.byte(), bytes.byte()];
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
                    let $bytes = &mut Bytes(&[]);
                    [$read; ROWS]
                };
                let $bytes = &mut Bytes(bytes.split_at(start).1);
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
                $($cell::pack(self.$field, to);)+
            }
        }

        table! { $name, |bytes| Self { $($field: $cell::read(bytes),)+ } })+
    };
}

/// Who may have a number: a region of its plan, by its index there, or a row of `EXTRAS`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Whose {
    Region(u8),
    Extra(u8),
}

impl Whose {
    /// Appends it.
    pub(crate) fn pack(self, to: &mut impl Extend<u8>) {
        whose::pack(self, to);
    }
}

table! { Whose, |bytes| whose::read(bytes) }

rows! {
    /// A calling code.
    struct PlanRow {
        code: u16 as number,
        /// The state before the first digit of its numbers.
        root: u16 as number,
        /// Whether it has numbers of others than its holder.
        shared: bool as flag,
        /// Its regions in `PHONE_REGIONS`, the holder first.
        regions: Run as run,
        /// Its formats in `FORMATS`.
        national: Run as run,
        international: Run as run,
        /// The text before an extension, where it is not the usual one.
        extension: Span as span,
    }

    /// A region of a plan, as libphonenumber has it.
    struct PhoneRegionRow {
        /// The index of the entry; `u16::MAX` where the calling code is no country's or region's.
        entry: u16 as number,
        plan: u8 as byte,
        /// The state before the first digit of any of its numbers.
        general: u16 as number,
        /// The lengths of its numbers, one bit each, and of those that can only be dialled inside an area.
        lengths: u32 as bits,
        local: u32 as bits,
        /// The state before the first digit of its exit codes: what is dialled before a calling code.
        exit: u16 as number,
        /// The state before the first digits that tell it apart; 0 where its own ranges do.
        leading: u16 as number,
        /// The digits with which a national prefix can begin, one bit each.
        prefix_digits: u16 as number,
        /// Its national prefixes in `PREFIXES`.
        prefixes: Run as run,
    }

    /// One form of a national prefix.
    struct PrefixRow {
        /// The states before its parts: digits, a first group, digits, a second group; 0 where a part is missing.
        parts: [u16; 4] as states,
        /// Whether nothing may follow.
        to_end: bool as flag,
        /// The group that stays, after the digits of `insert`; 0 for none.
        group: u8 as byte,
        insert: Span as span,
    }

    /// One format of the numbers of a plan.
    struct FormatRow {
        /// The states before its leading digits, in `LEADING`: for three digits typed, for four, and so on; the last one for
        /// whole numbers.
        leading: Run as run,
        /// The number of digits of each group: the most in the high four bits, the fewest in the low four.
        groups: [u8; 5] as groups,
        format: Span as span,
        /// The text for the first group in the national format.
        rule: Span as span,
        /// Whether the national prefix may be left out.
        optional: bool as flag,
        /// Whether there is a rule for carrier codes.
        carrier: bool as flag,
        /// Whether it keeps the order of the digits and adds none, so that it can be used while a number is typed.
        keeps: bool as flag,
    }

    /// The label of an accepting state of a plan.
    struct LabelRow {
        /// libphonenumber's answer: the region of the plan and the kind.
        region: Option<u8> as option,
        kind: Option<Kind> as kind,
        /// All who may have the number, in `CANDIDATES`.
        candidates: Run as run,
    }

    /// One of those who may have a number.
    #[derive(Hash)]
    struct CandidateRow {
        reason: Reason as reason,
        kind: Option<Kind> as kind,
        whose: Whose as whose,
    }

    /// Who can be behind the numbers that go on from a state.
    struct ReachedRow {
        /// In `REACHED`.
        run: Run as run,
    }

    /// A row of `data/phone/extra.tsv`.
    struct ExtraRow {
        /// The index of the entry.
        entry: u16 as number,
        /// The number of digits that `rewrite` replaces, those of the calling code included.
        prefix: u8 as byte,
        rewrite: Span as span,
        since: Span as span,
        until: Span as span,
        source: Span as span,
    }

    /// The numbers of one kind of an entry, under one calling code.
    struct KindRow {
        /// The index of the entry.
        entry: u16 as number,
        code: u16 as number,
        /// None is in no table.
        kind: Option<Kind> as kind,
        /// One bit a length.
        lengths: u32 as bits,
        /// In E.164, without `+`.
        example: Span as span,
    }
}

#[cfg(test)]
mod tests;
