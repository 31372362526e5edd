//! Bytes on the stack, for tests of formats: `core` has no vector.

/// Up to `N` bytes.
pub(crate) struct Bytes<const N: usize>([u8; N], usize);

impl<const N: usize> Bytes<N> {
    pub(crate) fn all(&self) -> &[u8] {
        self.0.get(..self.1).unwrap_or(&[])
    }

    pub(crate) fn len(&self) -> usize {
        self.1
    }
}

impl<const N: usize> Default for Bytes<N> {
    fn default() -> Self {
        Bytes([0; N], 0)
    }
}

impl<const N: usize> Extend<u8> for Bytes<N> {
    fn extend<T: IntoIterator<Item = u8>>(&mut self, bytes: T) {
        for byte in bytes {
            if let Some(slot) = self.0.get_mut(self.1) {
                *slot = byte;
                self.1 += 1;
            }
        }
    }
}

impl<const N: usize> Extend<char> for Bytes<N> {
    fn extend<T: IntoIterator<Item = char>>(&mut self, characters: T) {
        for character in characters {
            self.extend(character.encode_utf8(&mut [0; 4]).bytes());
        }
    }
}
