//! What is packed is read.

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
                prefix_digits: 1023,
                prefixes: run,
            })
        );
        rows_are_read!(
            PrefixRow,
            [true, false].map(|to_end| PrefixRow { parts: [0, number, 1, 65_535], to_end, group: byte, insert: span })
        );
        rows_are_read!(
            FormatRow,
            [1, 2, 4].map(|flag| FormatRow {
                leading: run,
                groups: [byte, 1, 2, 3, 0x51],
                format: span,
                rule: Span(number, number),
                optional: flag == 1,
                carrier: flag == 2,
                keeps: flag == 4,
            })
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
