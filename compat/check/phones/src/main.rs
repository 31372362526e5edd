//! Asks the same of a crate for phone numbers and of the shim that replaces it: `cargo run --release`, and with
//! `--no-default-features`.
//!
//! Where the answers part, libphonenumber is the judge: its newest port, or, of the port, polity. A difference that is not
//! the judge's answer must be explained, or the program fails; and so must a difference of a kind that is never seen.

mod phonenumber;
mod questions;
mod rlibphonenumber;

use std::collections::BTreeMap;
use std::process::ExitCode;

/// The answers to a question, by what was asked.
pub type Answers = Vec<(&'static str, String)>;

/// Differences by what was asked and why they are there.
#[derive(Default)]
pub struct Report {
    asked: usize,
    answers: usize,
    reasons: BTreeMap<(&'static str, &'static str), (usize, String)>,
    unexplained: usize,
    /// Whether all differences are printed, and not counted.
    verbose: bool,
}

impl Report {
    fn new() -> Self {
        Report { verbose: std::env::args().any(|argument| argument == "--verbose"), ..Report::default() }
    }

    /// Compares two lists of answers; `reason` says why the one that was asked about differs.
    pub fn compare(
        &mut self,
        question: &str,
        old: &Answers,
        new: &Answers,
        reason: impl Fn(&'static str, &str, &str) -> Option<&'static str>,
    ) {
        self.asked += 1;
        for (what, new) in new {
            self.answers += 1;
            // What follows from a number that differs is not compared.
            let Some((_, old)) = old.iter().find(|(other, _)| other == what) else { continue };
            if old == new {
                continue;
            }
            let shown = format!("{question}: {old} became {new}");
            match reason(what, old, new) {
                Some(reason) if self.verbose => println!("{what}\t{reason}\t{shown}"),
                Some(reason) => self.reasons.entry((what, reason)).or_insert((0, shown)).0 += 1,
                None => {
                    self.unexplained += 1;
                    if self.unexplained <= 40 || self.verbose {
                        println!("  UNEXPLAINED {what}: {shown}");
                    }
                }
            }
            if matches!(*what, "parse" | "number") {
                break;
            }
        }
    }

    /// Prints what was found, and returns how much is unexplained. `reasons` are those that there must be.
    fn finish(self, name: &str, reasons: &[(&str, &str)]) -> usize {
        let different: usize = self.reasons.values().map(|(count, _)| count).sum();
        println!("{name}: {} questions, {} answers compared, {different} different", self.asked, self.answers);
        for ((what, reason), (count, example)) in &self.reasons {
            println!("  {count} {what}: {reason} ({})", example.chars().take(240).collect::<String>());
        }
        let seen = |reason: &(&str, &str)| self.reasons.keys().any(|key| key == reason);
        let unused: Vec<_> = reasons.iter().filter(|reason| !seen(reason)).collect();
        for reason in &unused {
            println!("  explained but not different: {reason:?}");
        }
        self.unexplained + unused.len()
    }
}

fn main() -> ExitCode {
    let unexplained = phonenumber::run() + rlibphonenumber::run();
    println!("{unexplained} unexplained");
    if unexplained == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
