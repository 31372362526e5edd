//! What tidy is asked for.

use std::path::PathBuf;

use clap::Parser;
use polity::Locale;

#[derive(Parser)]
#[command(name = "tidy", about = "Reads messy country cells on standard input and writes cell,id,name,how,rank as CSV")]
pub(crate) struct Arguments {
    /// The column, as a number from 1 or as the name in the header
    #[arg(long, default_value = "1", value_parser = column)]
    pub(crate) column: Column,
    /// One ASCII character, or tab, or line for a plain list without quoting; else tab or semicolon if the first line has
    /// one, and comma if not
    #[arg(long, value_parser = delimiter)]
    pub(crate) delimiter: Option<Delimiter>,
    /// The first row is a header; a column name implies it
    #[arg(long)]
    pub(crate) header: bool,
    /// The language that decides what an ambiguous name means: sq, zh-TW
    #[arg(long, value_parser = str::parse::<Locale>)]
    pub(crate) locale: Option<Locale>,
    /// Where ambiguous and unmatched cells go, as CSV: line,cell,how,detail; without it they are counted
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
    /// Writes so many mixed cells instead
    #[arg(long, value_name = "N")]
    pub(crate) demo: Option<u64>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Column {
    Place(usize),
    Name(String),
}

fn column(text: &str) -> Result<Column, String> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Column::Name(text.to_owned()));
    }
    let place = text.parse::<usize>().map_err(|error| error.to_string())?;
    place.checked_sub(1).map(Column::Place).ok_or_else(|| "columns are counted from 1".to_owned())
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Delimiter {
    Byte(u8),
    /// The whole line is the cell, quotation marks and commas included.
    Line,
}

fn delimiter(text: &str) -> Result<Delimiter, String> {
    match (text, text.as_bytes()) {
        ("tab" | "\\t", _) => Ok(Delimiter::Byte(b'\t')),
        ("line", _) => Ok(Delimiter::Line),
        (_, b"\"" | b"\n" | b"\r") => Err("a quotation mark or line end cannot divide cells".to_owned()),
        (_, [byte]) if byte.is_ascii() => Ok(Delimiter::Byte(*byte)),
        _ => Err("expected one ASCII character, tab or line".to_owned()),
    }
}
