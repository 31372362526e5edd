//! The tables that `build.rs` compiles from `data/`, and the shapes of their rows.

use crate::format::block::Block;
#[cfg(feature = "phone")]
use crate::format::cells::{Whose, numbers};
use crate::format::order;
#[cfg(feature = "phone")]
use crate::format::phone::{
    CandidateRow, ExtraRow, FormatRow, KindRow, LabelRow, PhoneRegionRow, PlanRow, PrefixRow, ReachedRow,
    RenumberingRow, ShortRow, ZoneListRow, ZonePrefixRow, ZoneRow,
};
use crate::format::slots::Slot;
#[cfg(feature = "phone")]
use crate::format::states::States;
pub(crate) use crate::format::{Run, Span};
use crate::schema::{ClaimKind, CodeSystem, FormerKind, IsoStanding, Purpose, UnStanding};

pub(crate) struct RegionRow {
    pub(crate) code: u16,
    pub(crate) parent: Option<u16>,
    pub(crate) name: Span,
}

pub(crate) struct ClaimRow {
    pub(crate) entry: Id,
    pub(crate) kind: ClaimKind,
    pub(crate) by: Option<Id>,
    pub(crate) party: Span,
    pub(crate) as_of: Span,
    pub(crate) note: Span,
    pub(crate) source: Span,
}

pub(crate) struct RecognitionRow {
    pub(crate) entry: Id,
    pub(crate) count: u16,
    /// Whether `RECOGNISERS` has the whole list behind this count.
    pub(crate) listed: bool,
    pub(crate) counted: Span,
    pub(crate) counted_by: Span,
    pub(crate) as_of: Span,
    pub(crate) source: Span,
}

pub(crate) struct DialingRow {
    pub(crate) entry: Id,
    pub(crate) calling_code: u16,
    pub(crate) prefixes: Span,
    pub(crate) national_prefix: Span,
    pub(crate) international_prefix: Span,
}

pub(crate) struct FormerRow {
    pub(crate) alpha4: Span,
    pub(crate) alpha2: Span,
    pub(crate) alpha3: Span,
    pub(crate) numeric: Span,
    pub(crate) name: Span,
    pub(crate) aliases: Span,
    pub(crate) until: Span,
    pub(crate) source: Span,
    pub(crate) kind: FormerKind,
    /// Rows of `SUCCESSORS`.
    pub(crate) successors: Run,
}

#[cfg(feature = "address")]
pub(crate) struct FormerSubdivisionRow {
    pub(crate) entry: Id,
    pub(crate) code: Span,
    pub(crate) name: Span,
    pub(crate) until: Span,
    /// Codes, separated by spaces.
    pub(crate) successors: Span,
    pub(crate) source: Span,
}

/// One locale: its own names, and where the others are. Everything of its own is in two blobs, so that a program that
/// has all locales has few pointers to relocate.
pub(crate) struct LocaleData {
    /// The names that it has of its own, behind the tag and the endonym.
    pub(crate) text: &'static str,
    /// Where they are; empty where the locale has none. See `src/format/block.rs`.
    pub(crate) index: &'static [u8],
    /// The list order, where the parent has another; see `src/format/order.rs`.
    pub(crate) order: Option<&'static [u8; ORDER_BYTES]>,
    /// Where a name is that is missing here: the parent in CLDR, or English where there is none. A locale that has all
    /// names and no parent links neither.
    pub(crate) parent: Option<&'static LocaleData>,
    /// How many labels the index has; [`DENSE`](Self::DENSE): all.
    pub(crate) labels: u16,
    /// How many entries CLDR or a hand-kept row names in this locale or its parents.
    pub(crate) covered: u16,
    /// Which of `LOCALE_COUNT` it is.
    pub(crate) number: u16,
    /// How long the tag is, and two flags.
    pub(crate) tag: u8,
    pub(crate) endonym: u8,
}

impl LocaleData {
    pub(crate) const DENSE: u16 = u16::MAX;
    /// Beside the length of a tag: whether the language is written from right to left.
    pub(crate) const RTL: u8 = 1 << 6;
    /// Beside the length of a tag: whether the parent is English as the last resort, and none that CLDR knows.
    pub(crate) const LAST_RESORT: u8 = 1 << 7;

    #[inline]
    pub(crate) const fn names(&self) -> Block<'static> {
        let sparse = if self.labels == Self::DENSE { None } else { Some(self.labels) };
        Block { text: self.text, index: self.index, sparse }
    }

    pub(crate) const fn tag_length(&self) -> u8 {
        self.tag & (Self::RTL - 1)
    }

    /// The list order.
    pub(crate) fn order(&'static self) -> Option<&'static [u8; ORDER_BYTES]> {
        core::iter::successors(Some(self), |data| data.parent).find_map(|data| data.order)
    }
}

/// The words of one language.
#[cfg(feature = "words")]
pub(crate) struct WordsData {
    pub(crate) language: &'static str,
    /// All words, one after the other.
    pub(crate) text: &'static str,
    /// Where they are in `text`; see `format/words.rs`.
    pub(crate) index: &'static [u8],
    /// Which category of `CATEGORIES` a count has.
    pub(crate) plural: &'static [u8; crate::format::words::PLURAL_BYTES],
    /// Where a word is that is missing here. A language that has all links no other.
    pub(crate) parent: Option<&'static WordsData>,
    pub(crate) rtl: bool,
}

/// The bytes of all statics that are made of one file; none of them is linked by itself.
const PIECES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pieces.bin"));

/// The bytes from `start` on. Copied whole: byte by byte the compiler takes a second for all.
#[expect(clippy::panic, reason = "evaluated by the compiler")]
const fn piece<const LENGTH: usize>(start: usize) -> [u8; LENGTH] {
    match PIECES.split_at(start).1.first_chunk() {
        Some(bytes) => *bytes,
        None => panic!("pieces.bin is too short"),
    }
}

/// How many bytes the list order of a locale has.
pub(crate) const ORDER_BYTES: usize = order::bytes(COUNT);

// Functions that make the cells of a table of bytes, run by the compiler: a cell of source takes it longer.

/// The number at an index, of two bytes.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn number(bytes: &[u8], index: usize) -> u16 {
    u16::from_le_bytes([bytes[index * 2], bytes[index * 2 + 1]])
}

/// Entries by their number; a number that no entry has is None.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn ids<const COUNT: usize>(bytes: &[u8]) -> [Option<Id>; COUNT] {
    let mut cells = [None; COUNT];
    let mut at = 0;
    while at < COUNT {
        let number = number(bytes, at) as usize;
        if number < ALL.len() {
            cells[at] = Some(ALL[number]);
        }
        at += 1;
    }
    cells
}

/// Entries by their number, on pages of 26.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn pages<const COUNT: usize>(bytes: &[u8]) -> [[Option<Id>; 26]; COUNT] {
    let mut pages = [[None; 26]; COUNT];
    let mut at = 0;
    while at < COUNT {
        pages[at] = ids(bytes.split_at(at * 52).1);
        at += 1;
    }
    pages
}

/// Spans, of two numbers.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn spans<const COUNT: usize>(bytes: &[u8]) -> [Span; COUNT] {
    let mut cells = [Span(0, 0); COUNT];
    let mut at = 0;
    while at < COUNT {
        cells[at] = Span(number(bytes, at * 2), number(bytes, at * 2 + 1));
        at += 1;
    }
    cells
}

/// Words by their index.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn words<T: Copy, const COUNT: usize>(all: &[T], bytes: &[u8]) -> [T; COUNT] {
    let mut cells = [all[0]; COUNT];
    let mut at = 0;
    while at < COUNT {
        cells[at] = all[bytes[at] as usize];
        at += 1;
    }
    cells
}

const fn iso_standings(bytes: &[u8]) -> [IsoStanding; COUNT] {
    words(IsoStanding::ALL, bytes)
}

const fn un_standings(bytes: &[u8]) -> [UnStanding; COUNT] {
    words(UnStanding::ALL, bytes)
}

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
#[cfg(any(feature = "phone", all(feature = "address", feature = "alloc")))]
include!(concat!(env!("OUT_DIR"), "/digits.rs"));
#[cfg(feature = "phone")]
include!(concat!(env!("OUT_DIR"), "/phone.rs"));
#[cfg(feature = "address")]
include!(concat!(env!("OUT_DIR"), "/address.rs"));

/// A row of a table that is sorted by entry.
pub(crate) trait OfEntry {
    fn entry(&self) -> Id;
}

macro_rules! of_entry {
    ($($row:ident)+) => {$(
        impl OfEntry for $row {
            fn entry(&self) -> Id {
                self.entry
            }
        }
    )+};
}
of_entry!(ClaimRow DialingRow RecognitionRow);

#[cfg(feature = "address")]
of_entry!(FormerSubdivisionRow);

/// The first of a pair.
impl<T> OfEntry for (Id, T) {
    fn entry(&self) -> Id {
        self.0
    }
}

/// Returns the rows of one entry out of a table that is sorted by entry.
pub(crate) fn rows_of<T: OfEntry>(table: &'static [T], entry: Id) -> &'static [T] {
    let first = table.partition_point(|row| row.entry() < entry);
    let rows = table.get(first..).unwrap_or(&[]);
    rows.get(..rows.partition_point(|row| row.entry() == entry)).unwrap_or(&[])
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const _: () = {
    assert!(ALL.len() == COUNT && COUNT <= WORDS * 64 && COUNT <= Slot::ENTRIES);
    let mut index = 0;
    while index < COUNT {
        assert!(ALL[index] as usize == index);
        index += 1;
    }
};
