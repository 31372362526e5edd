//! Millions of messy country cells to entries: `cargo run --release --example tidy -- --column country < in.csv > out.csv`.
//!
//! Every row of the input becomes one row `cell,id,name,how,rank` of the output, in the same order; rank says how certain
//! the answer is:
//!
//! | rank | `how` | |
//! |---|---|---|
//! | 1 | `code`, `name` | a code that means one entry; the name that lists show in some language |
//! | 2 | `short`, `formal`, `variant`, `endonym` | other proper names |
//! | 3 | `abbreviation`, `colloquial` | what people say besides |
//! | 4 | `by-locale` | the name means several entries, and `--locale` decided |
//! | 5 | `former`, `former-code`, `part` | it meant the entry once, or means a part of it: worth a look |
//! | 6 | `ambiguous`, `unmatched`, `empty` | no answer: id and name are empty |
//!
//! Ambiguous and unmatched cells go to `--report FILE`, with the line, the entries that can be meant or what is wrong.
//! Nothing is guessed: what a typing error probably means is in the report only. A code is taken for one of ISO 3166-1,
//! and wins over a name: "Nga" is Nigeria's alpha-3, and with `--locale vi` what Russia is called in Vietnamese.
//!
//! Memory does not grow with the input, and what recent cells mean is kept: columns repeat themselves.
//!
//! `--demo N` writes N mixed cells to try it with:
//!
//! ```sh
//! cargo run --release --example tidy -- --demo 10000000 > cells.csv
//! time target/release/examples/tidy < cells.csv > /dev/null
//! ```

mod args;
mod demo;
mod find;
mod recent;
mod report;
#[cfg(test)]
mod tests;
mod tidy;

use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};

use args::Arguments;
use report::Report;

#[derive(Debug, thiserror::Error)]
enum Failure {
    /// What was asked for does not go with the input.
    #[error("{0}")]
    Asked(String),
    #[error("{}: {}", .0.display(), .1)]
    Report(PathBuf, io::Error),
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl From<csv::Error> for Failure {
    fn from(error: csv::Error) -> Self {
        Self::Io(match error.into_kind() {
            csv::ErrorKind::Io(error) => error,
            kind => io::Error::other(format!("{kind:?}")),
        })
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads may stop early: `tidy | head`.
        Err(Failure::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("tidy: {failure}");
            if matches!(failure, Failure::Asked(_)) { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    if let Some(count) = arguments.demo {
        demo::demo(count, &mut out)?;
        return Ok(out.flush()?);
    }
    let mut report = match &arguments.report {
        Some(path) => {
            let file = File::create(path).map_err(|error| Failure::Report(path.clone(), error))?;
            Some(Report::new(file)?)
        }
        None => None,
    };
    let progress = progress();
    let counts =
        tidy::tidy(arguments, io::stdin().lock(), &mut out, report.as_mut(), |bytes| progress.set_position(bytes))?;
    out.flush()?;
    if let (Some(report), Some(path)) = (&mut report, &arguments.report) {
        report.rows.flush().map_err(|error| Failure::Report(path.clone(), error))?;
    }
    progress.finish_and_clear();
    eprintln!("{counts}");
    Ok(())
}

/// A bar where standard error is a terminal that shows nothing else; against the size of a file, where it is one.
fn progress() -> ProgressBar {
    if !io::stderr().is_terminal() || io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let size = fs::metadata("/dev/stdin").ok().filter(|input| input.is_file()).map(|input| input.len());
    let (bar, template) = match size {
        Some(size) => (ProgressBar::new(size), "{wide_bar} {bytes}/{total_bytes} {bytes_per_sec} {eta}"),
        None => (ProgressBar::new_spinner(), "{spinner} {bytes} {bytes_per_sec}"),
    };
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
