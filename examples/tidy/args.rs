//! The command line of tidy.

use std::path::PathBuf;

use clap::Parser;
use polity::Locale;

#[derive(Parser)]
#[command(name = "tidy", about = "Reads messy country cells on standard input and writes cell,id,name,how,rank as CSV")]
pub(crate) struct Arguments {
    /// The column, as a number from 1 or as the name in the header
    #[arg(long, default_value = "1", value_parser = column)]
    pub(crate) column: Column,
    /// What separates cells: one ASCII character, `tab`, or `line` for a plain list without quoting; by default tab or
    /// semicolon if the first line contains one, else comma
    #[arg(long, value_parser = delimiter)]
    pub(crate) delimiter: Option<Delimiter>,
    /// The first row is a header; a column name implies it
    #[arg(long)]
    pub(crate) header: bool,
    /// The language that decides what an ambiguous name means: sq, zh-TW
    #[arg(long, value_parser = str::parse::<Locale>)]
    pub(crate) locale: Option<Locale>,
    /// The file for ambiguous and unmatched cells, as CSV: line,cell,how,detail; without it they are only counted
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
    /// Write this many mixed cells instead, to try tidy with
    #[arg(long, value_name = "N")]
    pub(crate) demo: Option<u64>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Column {
    Index(usize),
    Name(String),
}

fn column(text: &str) -> Result<Column, String> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Column::Name(text.to_owned()));
    }
    let index = text.parse::<usize>().map_err(|error| error.to_string())?;
    index.checked_sub(1).map(Column::Index).ok_or_else(|| "columns are counted from 1".to_owned())
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
        (_, b"\"" | b"\n" | b"\r") => Err("a quotation mark or line end cannot separate cells".to_owned()),
        (_, [byte]) if byte.is_ascii() => Ok(Delimiter::Byte(*byte)),
        _ => Err("expected one ASCII character, tab or line".to_owned()),
    }
}
