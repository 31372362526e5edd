//! From the rows that are read to those that are written.

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, BufRead, Read, Write};
use std::rc::Rc;

use csv::ByteRecord;
use polity::Country;

use crate::Failure;
use crate::args::{Arguments, Column, Delimiter};
use crate::find::{Finder, How};
use crate::recent::{Recent, hash};
use crate::report::Report;

#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) rows: u64,
    /// By rank, from 1.
    pub(crate) ranks: [u64; 6],
    pub(crate) ambiguous: u64,
    pub(crate) empty: u64,
    pub(crate) not_utf8: u64,
    pub(crate) without_column: u64,
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [one, two, three, four, five, none] = self.ranks;
        let unmatched = none.saturating_sub(self.ambiguous + self.empty);
        write!(f, "{} rows: {} matched (rank 1: {one}, ", self.rows, self.rows.saturating_sub(none))?;
        write!(f, "2: {two}, 3: {three}, 4: {four}, 5: {five}), ")?;
        write!(f, "{} ambiguous, {unmatched} unmatched, {} empty", self.ambiguous, self.empty)?;
        if self.without_column > 0 {
            write!(f, "; {} of them too short for the column", self.without_column)?;
        }
        if self.not_utf8 > 0 {
            write!(f, "; {} cells were not UTF-8", self.not_utf8)?;
        }
        Ok(())
    }
}

/// How many bytes a row may have: a quotation mark that nobody closes would take the rest of the input for one cell.
const LONGEST_ROW: u64 = 16 << 20;

/// Stops reading where a row is too long.
struct Limited<R> {
    input: R,
    /// How many bytes may still be read; set anew with every row.
    left: Rc<Cell<u64>>,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left.get() == 0 {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "a row is too long"));
        }
        let count = self.input.read(buffer)?;
        self.left.set(self.left.get().saturating_sub(count as u64));
        Ok(count)
    }
}

/// Reads `input` to its end. `tick` is told now and then how many bytes were read.
pub(crate) fn tidy(
    arguments: &Arguments,
    mut input: impl BufRead,
    out: &mut impl Write,
    mut report: Option<&mut Report<impl Write>>,
    tick: impl Fn(u64),
) -> Result<Counts, Failure> {
    let start = input.fill_buf()?;
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] = start {
        return Err(Failure::Asked("the input is UTF-16; save it as UTF-8".to_owned()));
    }
    let first_line = start.split(|byte| *byte == b'\n').next().unwrap_or(&[]);
    let guess = [b'\t', b';'].into_iter().find(|byte| first_line.contains(byte)).unwrap_or(b',');
    let (delimiter, quoting) = match arguments.delimiter.unwrap_or(Delimiter::Byte(guess)) {
        Delimiter::Byte(byte) => (byte, true),
        Delimiter::Line => (b'\0', false),
    };
    let left = Rc::new(Cell::new(LONGEST_ROW));
    let input = Limited { input, left: Rc::clone(&left) };
    let mut options = csv::ReaderBuilder::new();
    options.has_headers(false).flexible(true).delimiter(delimiter).quoting(quoting).buffer_capacity(1 << 17);
    let mut reader = options.from_reader(input);
    let mut record = ByteRecord::new();
    if arguments.header || matches!(arguments.column, Column::Name(_)) {
        reader.read_byte_record(&mut record)?;
    }
    let column = match &arguments.column {
        Column::Index(index) => *index,
        Column::Name(name) => record.iter().position(|cell| cell.trim_ascii() == name.as_bytes()).ok_or_else(|| {
            let there: Vec<_> = record.iter().map(String::from_utf8_lossy).collect();
            Failure::Asked(format!("no column {name:?} in the header: {}", there.join(", ")))
        })?,
    };

    out.write_all(b"cell,id,name,how,rank\n")?;
    let mut counts = Counts::default();
    let mut finder = Finder::new(arguments.locale);
    let mut recent = Recent::new();
    let mut row = Vec::new();
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) if left.get() == 0 => {
                let line = record.position().map_or(1, csv::Position::line);
                let hint = "is a quotation mark not closed there? --delimiter line takes them as they are";
                let message = format!("a row after line {line} is longer than {} MiB: {hint}", LONGEST_ROW >> 20);
                return Err(Failure::Io(io::Error::new(io::ErrorKind::InvalidData, message)));
            }
            Err(error) => return Err(error.into()),
        }
        left.set(LONGEST_ROW);
        counts.rows += 1;
        if counts.rows % (1 << 16) == 0 {
            tick(reader.position().byte());
        }
        counts.without_column += u64::from(record.get(column).is_none());
        let cell = record.get(column).unwrap_or_default();
        let hash = hash(cell);
        let how = match recent.get(hash, cell) {
            Some((how, row)) => {
                out.write_all(row)?;
                how
            }
            None => {
                let text = String::from_utf8_lossy(cell);
                let (how, country) = finder.find(&text);
                write_row(&mut row, &text, how, country);
                out.write_all(&row)?;
                // What is not UTF-8 is not kept, so that it is counted here each time.
                match text {
                    Cow::Borrowed(_) => recent.keep(hash, cell, how, &row),
                    Cow::Owned(_) => counts.not_utf8 += 1,
                }
                how
            }
        };
        if let Some(count) = counts.ranks.get_mut(usize::from(how.rank()) - 1) {
            *count += 1;
        }
        counts.empty += u64::from(how == How::Empty);
        counts.ambiguous += u64::from(how == How::Ambiguous);
        if let (How::Ambiguous | How::Unmatched, Some(report)) = (how, report.as_deref_mut()) {
            report.add(record.position().map_or(0, csv::Position::line), cell, how)?;
        }
    }
    Ok(counts)
}

fn write_row(row: &mut Vec<u8>, text: &str, how: How, country: Option<Country>) {
    row.clear();
    quote(row, text);
    row.push(b',');
    row.extend_from_slice(country.map_or("", Country::id).as_bytes());
    row.push(b',');
    quote(row, country.map_or("", Country::name));
    row.push(b',');
    row.extend_from_slice(how.as_str().as_bytes());
    row.extend_from_slice(&[b',', b'0' + how.rank(), b'\n']);
}

/// One CSV field, in quotation marks where it needs them.
fn quote(row: &mut Vec<u8>, text: &str) {
    if !text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r')) {
        return row.extend_from_slice(text.as_bytes());
    }
    row.push(b'"');
    for byte in text.bytes() {
        if byte == b'"' {
            row.push(byte);
        }
        row.push(byte);
    }
    row.push(b'"');
}
