//! National prefixes: what is dialled before a national number inside its country or region.

use super::classify::beginnings;
use crate::format::phone::{PhoneRegionRow, PrefixRow};
use crate::format::states::NOTHING;
use crate::tables;

impl PhoneRegionRow {
    /// The national prefix with which `digits` begin. The prefixes are tried in the order of the metadata, the longest form
    /// of each first.
    pub(super) fn national_prefix<'d>(&self, digits: &'d [u8]) -> Option<NationalPrefix<'d>> {
        // Most numbers begin with a digit that begins no prefix.
        let first = digits.first()?.wrapping_sub(b'0');
        if self.prefix_digits >> first & 1 == 0 {
            return None;
        }
        self.prefixes.of(&tables::PREFIXES).iter().find_map(|row| row.find(digits))
    }

    /// Whether nothing is a national prefix as well, as in Argentina.
    pub(super) fn needs_no_prefix(&self) -> bool {
        self.prefixes.of(&tables::PREFIXES).iter().any(|row| row.find(&[]).is_some())
    }
}

/// A national prefix, and the number without it.
pub(super) struct NationalPrefix<'d> {
    /// The number of digits of the prefix.
    pub(super) length: usize,
    /// The digits that name the carrier of the call.
    pub(super) carrier: &'d [u8],
    insert: &'static str,
    group: &'d [u8],
    rest: &'d [u8],
}

impl NationalPrefix<'_> {
    /// The digits of the number without its national prefix.
    pub(super) fn number(&self) -> impl Iterator<Item = u8> + '_ {
        self.insert.bytes().chain(self.group.iter().copied()).chain(self.rest.iter().copied())
    }

    /// Whether the number has no other digits than those after the prefix.
    pub(super) fn only_removes(&self) -> bool {
        self.insert.is_empty()
    }

    /// The number of these digits.
    pub(super) fn len(&self) -> usize {
        self.insert.len() + self.group.len() + self.rest.len()
    }
}

impl PrefixRow {
    fn find<'d>(&self, digits: &'d [u8]) -> Option<NationalPrefix<'d>> {
        let mut ends = [0; 4];
        if !self.fits(digits, 0, 0, &mut ends) {
            return None;
        }
        let [lead, first, middle, second] = ends;
        let group = match self.group {
            1 => digits.get(lead..first),
            2 => digits.get(middle..second),
            _ => None,
        };
        // A group that stays is part of the number.
        let carrier = if self.group == 1 { None } else { digits.get(lead..first) };
        let insert = self.insert.of(tables::PHONE_TEXT).unwrap_or("");
        let rest = digits.get(second..).unwrap_or(&[]);
        Some(NationalPrefix {
            length: second,
            carrier: carrier.unwrap_or(&[]),
            insert,
            group: group.unwrap_or(&[]),
            rest,
        })
    }

    /// Fits the parts from `part` on to the digits from `from` on, and puts the index at which each ends into `ends`.
    fn fits(&self, digits: &[u8], part: usize, from: usize, ends: &mut [usize; 4]) -> bool {
        let Some(root) = self.parts.get(part) else { return !self.to_end || from == digits.len() };
        let mut lengths = match *root {
            NOTHING => 1,
            root => beginnings(root, digits.get(from..).unwrap_or(&[])),
        };
        while lengths != 0 {
            let length = 31 - lengths.leading_zeros();
            lengths &= !(1 << length);
            let end = from + length as usize;
            if let Some(slot) = ends.get_mut(part) {
                *slot = end;
            }
            if self.fits(digits, part + 1, end, ends) {
                return true;
            }
        }
        false
    }
}
