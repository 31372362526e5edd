//! The folding table of `data/folding.tsv`, compiled.

use crate::build::data::Data;
use crate::build::fold::Letters;
use crate::build::source::Findings;

/// The table; see [`Letters`].
pub(crate) struct Folding {
    page_of: Vec<u8>,
    pages: Vec<u8>,
    long: String,
}

impl Folding {
    pub(super) fn new(data: &Data<'_>, findings: &mut Findings) -> Self {
        // The first page stands for all in which nothing changes.
        let mut folding = Folding { page_of: Vec::new(), pages: vec![0; 256], long: String::new() };
        for character in '\0'..='\x7F' {
            let mut ascii = [0];
            let plain = character.to_ascii_lowercase();
            let to = if plain.is_ascii_alphanumeric() { &*plain.encode_utf8(&mut ascii) } else { "" };
            let _ = folding.put(character, to);
        }
        for row in &data.folding {
            if let Err(message) = folding.put(row.character, &row.to) {
                row.from.wrong(findings, message);
                break;
            }
        }
        folding
    }

    fn put(&mut self, from: char, to: &str) -> Result<(), &'static str> {
        let page = from as usize / 64;
        self.page_of.resize(self.page_of.len().max(page + 1), 0);
        if self.page_of[page] == 0 {
            self.page_of[page] = u8::try_from(self.pages.len() / 256)
                .map_err(|_| "more than 255 pages of 64 characters; expected characters that stand nearer together")?;
            // A letter that stays is in the table, too, where it stands among others that do not.
            for code in page * 64..page * 64 + 64 {
                let own = char::from_u32(code as u32).filter(|own| !('\u{AC00}'..='\u{D7A3}').contains(own));
                let own = own.map(String::from).unwrap_or_default();
                self.pages.extend(short(own.as_bytes()).unwrap_or([0; 4]));
            }
        }
        let four = match to.as_bytes() {
            [] => [0, 0, 0, Letters::LEFT_OUT],
            bytes => short(bytes).map_or_else(|| self.long(to), Ok)?,
        };
        let start = usize::from(self.page_of[page]) * 256 + from as usize % 64 * 4;
        self.pages[start..start + 4].copy_from_slice(&four);
        Ok(())
    }

    fn long(&mut self, to: &str) -> Result<[u8; 4], &'static str> {
        let start = self.long.find(to).unwrap_or_else(|| {
            self.long.push_str(to);
            self.long.len() - to.len()
        });
        match (u16::try_from(start).map(u16::to_le_bytes), u8::try_from(to.len())) {
            (Ok([low, high]), Ok(length)) => Ok([low, high, length, Letters::LONG]),
            _ => Err("too long; expected at most 255 bytes, and 65,535 in all of more than three"),
        }
    }

    pub(crate) fn letters(&self) -> Letters<'_> {
        Letters { page_of: &self.page_of, pages: &self.pages, long: self.long.as_bytes() }
    }
}

/// One to three bytes, and how many.
fn short(bytes: &[u8]) -> Option<[u8; 4]> {
    match *bytes {
        [a] => Some([a, 0, 0, 1]),
        [a, b] => Some([a, b, 0, 2]),
        [a, b, c] => Some([a, b, c, 3]),
        _ => None,
    }
}
