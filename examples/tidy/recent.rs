//! Columns repeat themselves, so finished rows of recent cells are kept, in a table of fixed size with one slot for each
//! hash: a cell that comes again is copied out.

use crate::find::How;

/// The finished rows of recent cells.
pub(crate) struct Recent {
    slots: Vec<Slot>,
}

/// A cell and its row, where both fit.
#[derive(Clone)]
struct Slot {
    how: How,
    cell: u8,
    row: u8,
    bytes: [u8; 188],
}

/// A power of two: 6 MB.
const SLOTS: usize = 1 << 15;

impl Recent {
    pub(crate) fn new() -> Self {
        // The empty cell has no row yet, and any other differs from it.
        Self { slots: vec![Slot { how: How::Empty, cell: 0, row: 0, bytes: [0; 188] }; SLOTS] }
    }

    pub(crate) fn get(&self, hash: u64, cell: &[u8]) -> Option<(How, &[u8])> {
        let slot = self.slots.get(hash as usize % SLOTS)?;
        let (kept, rest) = slot.bytes.split_at_checked(usize::from(slot.cell))?;
        let row = rest.get(..usize::from(slot.row))?;
        (kept == cell && !row.is_empty()).then_some((slot.how, row))
    }

    pub(crate) fn keep(&mut self, hash: u64, cell: &[u8], how: How, row: &[u8]) {
        let Some(slot) = self.slots.get_mut(hash as usize % SLOTS) else { return };
        let (Ok(cell_length), Ok(row_length)) = (u8::try_from(cell.len()), u8::try_from(row.len())) else { return };
        let Some(kept) = slot.bytes.get_mut(..cell.len() + row.len()) else { return };
        let (first, second) = kept.split_at_mut(cell.len());
        first.copy_from_slice(cell);
        second.copy_from_slice(row);
        (slot.how, slot.cell, slot.row) = (how, cell_length, row_length);
    }
}

/// Of raw bytes, eight at a time. Whoever makes cells that collide makes it slower, not wrong.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mut hash = bytes.len() as u64;
    let mut pieces = bytes.chunks_exact(8);
    for piece in &mut pieces {
        let piece = piece.first_chunk().map_or(0, |piece| u64::from_le_bytes(*piece));
        hash = (hash.rotate_left(5) ^ piece).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
    let rest = pieces.remainder().iter().fold(0, |rest, byte| rest << 8 | u64::from(*byte));
    hash = (hash.rotate_left(5) ^ rest).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^ hash >> 32
}
