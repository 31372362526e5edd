//! The `pattern` of every postal code in a browser, beside the automaton.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, ensure};
use polity::Country;
use polity::address::FieldKind;

use crate::random::Random;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The browser
    #[arg(long, default_value = "chromium")]
    browser: String,
    /// How many random strings a pattern gets beside its examples with one character changed
    #[arg(long, default_value_t = 2000)]
    random: usize,
}

const SCRIPT: &str = r#"
const input = document.createElement("input"), wrong = [];
let count = 0;
for (const [id, pattern, strings] of cases) {
  const whole = new RegExp("^(?:" + pattern + ")$", "v");
  input.pattern = pattern;
  for (const [text, matches] of strings) {
    count += 1;
    input.value = text;
    if (whole.test(text) !== matches || input.validity.patternMismatch === matches) wrong.push(id + " " + text);
  }
}
document.body.textContent = "patterns " + cases.length + " strings " + count + " different " + wrong.length + " " + wrong.slice(0, 20);
"#;

pub(crate) fn compare(arguments: &Arguments) -> Result<ExitCode> {
    let mut cases = String::new();
    let mut random = Random::new(1);
    let letters: Vec<char> = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ -abz".chars().collect();
    for country in Country::all() {
        let Some(field) = country.address_form().field(FieldKind::PostalCode) else { continue };
        let Some(pattern) = field.pattern() else { continue };
        let mut strings: BTreeSet<String> = field.examples().map(str::to_owned).collect();
        let examples: Vec<Vec<char>> = field.examples().map(|example| example.chars().collect()).collect();
        for example in &examples {
            for at in 0..example.len() {
                for letter in &letters {
                    let mut changed = example.clone();
                    changed[at] = *letter;
                    strings.insert(changed.iter().collect());
                    changed.insert(at, *letter);
                    strings.insert(changed.iter().collect());
                }
                let mut shorter = example.clone();
                shorter.remove(at);
                strings.insert(shorter.iter().collect());
            }
        }
        for _ in 0..arguments.random {
            let length = 1 + random.below(9);
            // Digits are what most patterns are made of.
            let some = if random.below(2) == 0 { 10 } else { letters.len() };
            strings.insert((0..length).map(|_| letters[random.below(some)]).collect());
        }
        let list: Vec<String> = strings
            .iter()
            .filter(|text| !text.is_empty())
            .map(|text| format!("[{text:?},{}]", field.matches(text)))
            .collect();
        writeln!(cases, "[{:?},{pattern:?},[{}]],", country.id(), list.join(","))?;
    }
    let page = std::env::temp_dir().join(format!("polity-patterns-{}.html", std::process::id()));
    std::fs::write(
        &page,
        format!("<!DOCTYPE html><meta charset=utf-8><body><script>const cases=[{cases}];{SCRIPT}</script>"),
    )?;
    let output = Command::new(&arguments.browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"])
        .arg(format!("file://{}", page.display()))
        .output();
    std::fs::remove_file(&page)?;
    let output = output.with_context(|| format!("cannot run {}", arguments.browser))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let from = text.rfind("patterns ").context("the browser said nothing")?;
    let result = text[from..].split('<').next().unwrap_or("");
    println!("{result}");
    ensure!(result.starts_with("patterns ") && result.contains("strings"), "the browser said {result:?}");
    Ok(if result.contains(" different 0 ") { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
