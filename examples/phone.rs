//! Reads phone numbers, one a line, and prints what is known of each: `cargo run --example phone -- XK < numbers.txt`.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use clap::Parser;
use polity::Country;
use polity::phone::{Format, PhoneNumber, Possibility, Reason};

#[derive(Parser)]
#[command(
    name = "phone",
    about = "Reads phone numbers on standard input and prints one answer a line",
    after_help = "Columns, with tabs between them: as typed, E.164, international, valid or why not, kind, entries with \
                  reasons, the number to dial instead"
)]
struct Arguments {
    /// Where numbers without a calling code are dialled: any code, such as XK, GBR, somaliland
    #[arg(value_parser = str::parse::<Country>)]
    default: Option<Country>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match print(arguments.default, &mut io::stdin().lock(), &mut io::stdout().lock()) {
        // Whoever reads may stop early: `phone | head`.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("phone: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

fn print(default: Option<Country>, input: &mut impl BufRead, out: &mut impl Write) -> io::Result<()> {
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        // A byte that is no UTF-8 spoils its own line at most.
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end_matches(['\n', '\r']);
        // A tab would be taken for the end of the column.
        let typed = text.replace('\t', " ");
        match PhoneNumber::parse(text, default) {
            Ok(number) => writeln!(out, "{typed}\t{}", answer(&number).join("\t"))?,
            Err(_) if text.trim().is_empty() => writeln!(out)?,
            Err(error) => writeln!(out, "{typed}\t\t\t{}, at byte {}\t\t\t", error.kind(), error.at())?,
        }
        line.clear();
    }
    out.flush()
}

/// E.164, international, valid or why not, kind, entries with reasons, rewrite.
fn answer(number: &PhoneNumber) -> [String; 6] {
    let entries: Vec<String> = number
        .candidates()
        .map(|candidate| {
            let until = candidate.until().map(|date| format!(" until {date}")).unwrap_or_default();
            format!("{} ({}{until})", candidate.country(), reason(candidate.reason()))
        })
        .collect();
    [
        number.e164().to_string(),
        number.format(Format::International).to_string(),
        verdict(number).to_owned(),
        number.kind().map(|kind| kind.as_str().replace('-', " ")).unwrap_or_default(),
        entries.join(", "),
        number.rewrite().map(|rewrite| rewrite.format(Format::International).to_string()).unwrap_or_default(),
    ]
}

fn verdict(number: &PhoneNumber) -> &'static str {
    match number.possibility() {
        _ if number.is_valid() => "valid",
        Possibility::Possible => "in no range that is in use",
        Possibility::LocalOnly => "without its area code",
        Possibility::TooShort => "too short",
        Possibility::TooLong => "too long",
        _ => "of a wrong length",
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::OwnCode => "own calling code",
        Reason::OwnRange => "own range",
        Reason::PlanHolder => "holder of the plan",
        Reason::SharedRange => "shared range",
        Reason::OtherPlan => "second plan",
        Reason::Legacy => "legacy",
        other => other.as_str(),
    }
}
