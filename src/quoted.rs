//! The start of a rejected input, kept for an error message without a heap.

use core::fmt;

/// Up to 48 bytes of the input.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Quoted {
    bytes: [u8; 48],
    length: u8,
    cut: bool,
}

impl Quoted {
    pub(crate) fn new(text: &str) -> Self {
        let mut bytes = [0; 48];
        let mut end = text.len().min(bytes.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        for (to, from) in bytes.iter_mut().zip(text.as_bytes().iter().take(end)) {
            *to = *from;
        }
        Self { bytes, length: end as u8, cut: end < text.len() }
    }

    /// The text that was kept.
    pub(crate) fn text(&self) -> &str {
        self.bytes.get(..usize::from(self.length)).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or("")
    }

    /// The whole input; None where only its start was kept.
    pub(crate) fn whole(&self) -> Option<&str> {
        if self.cut { None } else { Some(self.text()) }
    }
}

/// The text in quotation marks, with an ellipsis where it was cut.
impl fmt::Debug for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}{}", self.text(), if self.cut { "…" } else { "" })
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::Quoted;
    use std::format;

    #[test]
    fn long_input_is_cut_between_characters() {
        let short = Quoted::new("é\"");
        assert_eq!((short.whole(), format!("{short:?}").as_str()), (Some("é\""), "\"é\\\"\""));
        let long = Quoted::new(&"aé".repeat(40));
        assert_eq!((long.whole(), long.text()), (None, "aé".repeat(16).as_str()));
        assert!(format!("{long:?}").ends_with("é\"…"));
        let odd = Quoted::new(&format!("b{}", "é".repeat(40)));
        assert_eq!(odd.text().len(), 47);
    }
}
