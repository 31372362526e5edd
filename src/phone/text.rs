//! Short texts on the stack.

use core::fmt;
use core::hash::{Hash, Hasher};

/// A text of at most `N` bytes, and at most 255. A text that does not fit is left out as a whole; of several bytes, those that
/// do not fit.
#[derive(Clone, Copy)]
pub(super) struct Text<const N: usize> {
    bytes: [u8; N],
    length: u8,
}

impl<const N: usize> Text<N> {
    pub(super) const fn new() -> Self {
        const { assert!(N <= u8::MAX as usize) };
        Text { bytes: [0; N], length: 0 }
    }

    /// The first `length` of these bytes.
    pub(super) fn of(bytes: [u8; N], length: usize) -> Self {
        Text { bytes, length: length.min(N) as u8 }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.length)).unwrap_or(&[])
    }

    pub(super) fn as_str(&self) -> &str {
        core::str::from_utf8(self.bytes()).unwrap_or("")
    }

    pub(super) fn is_empty(&self) -> bool {
        self.length == 0
    }

    pub(super) fn len(&self) -> usize {
        usize::from(self.length)
    }

    pub(super) fn clear(&mut self) {
        self.length = 0;
    }

    pub(super) fn truncate(&mut self, length: usize) {
        if length < self.len() {
            self.length = length as u8;
        }
    }

    /// Becomes a text that fits.
    pub(super) fn set(&mut self, text: &[u8]) {
        self.clear();
        self.push_bytes(text);
    }

    /// Adds a byte if there is room.
    pub(super) fn push_byte(&mut self, byte: u8) -> bool {
        let Some(slot) = self.bytes.get_mut(usize::from(self.length)) else { return false };
        *slot = byte;
        self.length += 1;
        true
    }

    /// Adds a text if there is room for all of it.
    pub(super) fn push(&mut self, text: &str) -> bool {
        self.push_bytes(text.as_bytes())
    }

    /// As [`push`](Self::push), but for the bytes of a text.
    pub(super) fn push_bytes(&mut self, bytes: &[u8]) -> bool {
        let Some(slot) = self.bytes.get_mut(usize::from(self.length)..).and_then(|rest| rest.get_mut(..bytes.len()))
        else {
            return false;
        };
        slot.copy_from_slice(bytes);
        self.length += bytes.len() as u8;
        true
    }

    /// Replaces the first byte that is `from`, and returns its index.
    pub(super) fn replace_first(&mut self, from: u8, to: u8) -> Option<usize> {
        let at = self.bytes().iter().position(|byte| *byte == from)?;
        *self.bytes.get_mut(at)? = to;
        Some(at)
    }
}

impl<const N: usize> PartialEq for Text<N> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes() == other.bytes()
    }
}

impl<const N: usize> Eq for Text<N> {}

impl<const N: usize> Hash for Text<N> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bytes().hash(state);
    }
}

impl<const N: usize> fmt::Debug for Text<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

impl<const N: usize> Extend<u8> for Text<N> {
    fn extend<T: IntoIterator<Item = u8>>(&mut self, bytes: T) {
        for byte in bytes {
            self.push_byte(byte);
        }
    }
}

impl<const N: usize> fmt::Write for Text<N> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.push(text) { Ok(()) } else { Err(fmt::Error) }
    }
}
