//! The cells that a person has to look at.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::Write;

use polity::Country;

use crate::Failure;
use crate::find::How;

/// The cells that a person has to look at.
pub(crate) struct Report<W: Write> {
    pub(crate) rows: csv::Writer<W>,
    /// By cell: they are slow to make. Emptied when there are too many.
    details: HashMap<Box<[u8]>, String>,
}

/// How many details are kept, and of cells of which length.
const KEPT: usize = 1 << 16;
const LONGEST: usize = 1 << 10;

impl<W: Write> Report<W> {
    pub(crate) fn new(out: W) -> Result<Self, Failure> {
        let mut rows = csv::WriterBuilder::new().buffer_capacity(1 << 16).from_writer(out);
        rows.write_record(["line", "cell", "how", "detail"])?;
        Ok(Self { rows, details: HashMap::new() })
    }

    pub(crate) fn add(&mut self, line: u64, cell: &[u8], how: How) -> Result<(), Failure> {
        if !self.details.contains_key(cell) {
            if self.details.len() >= KEPT || cell.len() > LONGEST {
                self.details.clear();
            }
            self.details.insert(cell.into(), detail(&String::from_utf8_lossy(cell), how));
        }
        let (line, text) = (line.to_string(), String::from_utf8_lossy(cell));
        Ok(self.rows.write_record([&line, &*text, how.as_str(), &self.details[cell]])?)
    }
}

/// `CD (Congo - Kinshasa) in nb no, or CG (Congo - Brazzaville) in de nl`, or what `str::parse` says.
fn detail(text: &str, how: How) -> String {
    let text = text.trim();
    if how != How::Ambiguous {
        return text.parse::<Country>().err().map_or_else(String::new, |error| error.to_string());
    }
    let mut detail = String::new();
    let (mut last, mut shown) = (None, Vec::new());
    for found in Country::candidates(text) {
        if last != Some(found.country) {
            let separator = if detail.is_empty() { "" } else { ", or " };
            // Writing to a string cannot fail.
            let _ = write!(detail, "{separator}{} ({}) in", found.country, found.country.name());
            last = Some(found.country);
            shown.clear();
        }
        let Some(locale) = found.locale.filter(|locale| !shown.contains(locale)) else { continue };
        let _ = match shown.len() {
            0..5 => write!(detail, " {locale}"),
            5 => write!(detail, " …"),
            _ => Ok(()),
        };
        shown.push(locale);
    }
    detail
}
