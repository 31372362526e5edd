//! The rows of the phone tables.
//!
//! The library reads all tables while it is compiled, so that they are arrays of rows in the program.

use super::super::schema::{Kind, Reason};
use super::cells::{self, Whose, rows, table};
use super::{Run, Span};

impl Whose {
    /// Appends it.
    pub(crate) fn pack(self, to: &mut impl Extend<u8>) {
        cells::whose::pack(self, to);
    }
}

table! { Whose, |bytes| cells::whose::read(bytes) }

/// What a mark of the automaton of short numbers says, one bit each.
pub(crate) mod short {
    pub(crate) const VALID: u16 = 1;
    pub(crate) const EMERGENCY: u16 = 1 << 1;
    pub(crate) const TOLL_FREE: u16 = 1 << 2;
    pub(crate) const STANDARD_RATE: u16 = 1 << 3;
    pub(crate) const PREMIUM_RATE: u16 = 1 << 4;
    pub(crate) const CARRIER_SPECIFIC: u16 = 1 << 5;
    pub(crate) const SMS: u16 = 1 << 6;
}

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
        /// Other groups in which people write them.
        alternate: Run as run,
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
        /// The state before the first digit of the numbers that cannot be dialled from abroad.
        domestic: u16 as number,
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
        groups: [u8; 6] as groups,
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
    #[derive(PartialOrd, Ord)]
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

    /// The short numbers of an entry.
    struct ShortRow {
        /// The index of the entry.
        entry: u16 as number,
        /// The state before their first digit, in the automaton of short numbers.
        root: u16 as number,
        /// The lengths that they have, one bit each.
        lengths: u32 as bits,
        /// Whether nothing may follow an emergency number.
        whole: bool as flag,
    }

    /// The digits with which numbers begin that are of the same time zones, calling code included, as a number.
    struct ZonePrefixRow {
        digits: u32 as bits,
    }

    /// A list of time zones.
    struct ZoneListRow {
        /// In `ZONE_ITEMS`.
        run: Run as run,
    }

    /// A time zone.
    struct ZoneRow {
        name: Span as span,
    }

    /// A row of `data/phone/renumberings.tsv`.
    struct RenumberingRow {
        code: u16 as number,
        /// The state before the first digit of the old numbers.
        root: u16 as number,
        /// So many digits from `at` on are replaced by `insert`.
        at: u8 as byte,
        remove: u8 as byte,
        insert: Span as span,
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
mod tests {
    use super::super::cells::{numbers, pack_numbers};
    use super::super::stack;
    use super::*;

    /// Packs rows after some other bytes, and reads them.
    macro_rules! rows_are_read {
        ($name:ident, $rows:expr) => {{
            let rows = $rows;
            let mut bytes = stack::Bytes::<400>::default();
            bytes.extend([7; 3]);
            rows.iter().for_each(|row: &$name| row.pack(&mut bytes));
            assert!(bytes.len() < 400);
            assert_eq!($name::table(bytes.all(), 3), rows);
            // A table that is cut off has rows of zeros: no byte outside of it is read.
            assert_eq!($name::table::<1>(bytes.all(), bytes.len()), $name::table(&[0; 32], 0));
        }};
    }

    #[test]
    fn what_is_packed_is_read() {
        let (run, span) = (Run(258, 65_535), Span(3, 772));
        for number in [0, 1, 255, 256, 65_535] {
            let byte = number as u8;
            let code = number;
            rows_are_read!(
                PlanRow,
                [true, false].map(|shared| PlanRow {
                    code,
                    root: number,
                    shared,
                    regions: run,
                    national: Run(number, 0),
                    international: run,
                    alternate: Run(1, number),
                    extension: span,
                })
            );
            rows_are_read!(
                PhoneRegionRow,
                [0, u32::MAX, 1 << 17].map(|lengths| PhoneRegionRow {
                    entry: number,
                    plan: byte,
                    general: number,
                    lengths,
                    local: !lengths,
                    exit: 1,
                    leading: number,
                    domestic: byte.into(),
                    prefix_digits: 1023,
                    prefixes: run,
                })
            );
            rows_are_read!(
                PrefixRow,
                [true, false].map(|to_end| PrefixRow {
                    parts: [0, number, 1, 65_535],
                    to_end,
                    group: byte,
                    insert: span
                })
            );
            rows_are_read!(
                FormatRow,
                [1, 2, 4].map(|flag| FormatRow {
                    leading: run,
                    groups: [byte, 1, 2, 3, 0x51, 4],
                    format: span,
                    rule: Span(number, number),
                    optional: flag == 1,
                    carrier: flag == 2,
                    keeps: flag == 4,
                })
            );
            rows_are_read!(
                ShortRow,
                [true, false].map(|whole| ShortRow { entry: number, root: 7, lengths: 1 << 31 | 8, whole })
            );
            rows_are_read!(ZonePrefixRow, [ZonePrefixRow { digits: u32::MAX }, ZonePrefixRow { digits: byte.into() }]);
            rows_are_read!(ZoneListRow, [ZoneListRow { run }]);
            rows_are_read!(ZoneRow, [ZoneRow { name: span }]);
            rows_are_read!(
                RenumberingRow,
                [RenumberingRow {
                    code,
                    root: number,
                    at: byte,
                    remove: byte,
                    insert: span,
                    since: Span(number, 0),
                    until: span,
                    source: span,
                }]
            );
            rows_are_read!(ReachedRow, [ReachedRow { run }, ReachedRow { run: Run(number, 1) }]);
            rows_are_read!(
                ExtraRow,
                [ExtraRow {
                    entry: number,
                    prefix: byte,
                    rewrite: span,
                    since: Span(number, 0),
                    until: span,
                    source: span,
                }]
            );
        }
        for kind in Kind::ALL.iter().map(|kind| Some(*kind)).chain([None]) {
            for region in [None, Some(0), Some(254)] {
                rows_are_read!(LabelRow, [LabelRow { region, kind, candidates: run }]);
            }
            for reason in Reason::ALL {
                let rows = [Whose::Region(0), Whose::Region(255), Whose::Extra(0), Whose::Extra(255)];
                rows_are_read!(Whose, rows);
                rows_are_read!(CandidateRow, rows.map(|whose| CandidateRow { reason: *reason, kind, whose }));
            }
            rows_are_read!(KindRow, [KindRow { entry: 259, code: 998, kind, lengths: 1 << 31, example: span }]);
        }
        let mut bytes = stack::Bytes::<11>::default();
        bytes.extend([9]);
        pack_numbers([0, 1, 256, 65_535, 513], &mut bytes);
        assert_eq!(numbers(bytes.all(), 1), [0, 1, 256, 65_535, 513]);
        assert_eq!(numbers(bytes.all(), 9), [513, 0]);
    }
}
