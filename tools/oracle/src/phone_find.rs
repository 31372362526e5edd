//! Texts with numbers in them, and what `polity` finds.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use polity::phone::{self, Leniency, Ranges};
use polity::{Country, View};

use crate::random::Random;

/// What `polity` finds, in the words of the oracle: offsets in characters, E.164 and extension.
pub(crate) fn answer(asked: &str, text: &str) -> String {
    let (leniency, home) = asked.split_at(1);
    let leniency = match leniency {
        "0" => Leniency::Possible,
        "1" => Leniency::Valid,
        "2" => Leniency::StrictGrouping,
        _ => Leniency::ExactGrouping,
    };
    let home = Some(home).filter(|home| !home.is_empty()).and_then(Country::from_alpha2);
    let found = phone::find(text).home(home).leniency(leniency).within(Ranges::Upstream, View::CLDR);
    let offset = |at: usize| text[..at].chars().count();
    let shown = found.map(|one| {
        let (range, number) = (one.range(), one.number());
        format!("{}-{} {} {}", offset(range.start), offset(range.end), number.e164(), number.extension().unwrap_or(""))
    });
    shown.collect::<Vec<_>>().join("\t")
}

/// The class of a difference: the port keeps digits of other scripts in an extension, and then thinks that they are none.
pub(crate) fn known(text: &str, ours: &str) -> Option<&'static str> {
    // The texts have threes and fours of other scripts: an extension of ours must have one of them.
    let extensions = || ours.split('\t').filter_map(|one| one.rsplit(' ').next());
    let odd = [('٣', '3'), ('٤', '4')]
        .iter()
        .any(|(other, ascii)| text.contains(*other) && extensions().any(|extension| extension.contains(*ascii)));
    odd.then_some("an extension with digits of another script")
}

/// The texts of libphonenumber's own tests: all that stands in quotes in a file of Python.
pub(crate) fn quoted(file: &Path) -> Result<Vec<String>> {
    let script = "import ast, sys\nfor node in ast.walk(ast.parse(open(sys.argv[1], encoding='utf-8').read())):\n \
                  if isinstance(node, ast.Constant) and isinstance(node.value, str): print(repr(node.value))";
    let output = Command::new("python3").args(["-c", script]).arg(file).output().context("cannot run python3")?;
    ensure!(output.status.success(), "{}: {}", file.display(), String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout)?;
    let texts = lines.lines().map(|line| line[1..line.len() - 1].to_owned());
    Ok(texts.filter(|text| text.contains(|digit: char| digit.is_numeric()) && !text.contains('\\')).collect())
}

/// A text with one to three numbers, the first of them this one.
pub(crate) fn text(code: &str, prefix: &str, national: &str, random: &mut Random) -> String {
    let mut text = String::new();
    for number in 0..1 + random.below(3) {
        text.push_str(random.of::<&str>(&[
            "",
            "",
            "Tel. ",
            "call ",
            "(",
            "€",
            "$",
            "a",
            "é",
            " / ",
            "#",
            "1. ",
            "12/05/2012 ",
            "2012-01-02 08:30 ",
            "[",
            "Fax: (",
            "3-12 (2010) ",
            "\u{300}",
            "٣ ",
            "x",
            "+",
            "p. 1-22 (19",
            ", ",
        ]));
        let digits = if number == 0 {
            national.to_owned()
        } else {
            (0..3 + random.below(9)).map(|_| char::from(b'0' + random.below(10) as u8)).collect()
        };
        text.push_str(&match random.below(5) {
            0 => spread(&format!("+{code}{digits}"), random),
            1 => spread(&format!("{prefix}{digits}"), random),
            2 => format!("+{code} {digits}"),
            3 => spread(&digits, random),
            _ => format!("{prefix}{digits}"),
        });
        text.push_str(random.of::<&str>(&[
            "",
            "",
            " ",
            ".",
            ")",
            " ext. 12",
            "x123",
            ", ",
            " - ",
            "/",
            "%",
            " (12)",
            " #5",
            "b",
            " or ",
            " – ",
            "-1#",
            " x302/x2303",
            " extension 1234567890123456789012",
            "٤",
            ". ",
        ]));
    }
    text
}

fn spread(digits: &str, random: &mut Random) -> String {
    let often = 2 + random.below(4);
    let mut text = String::new();
    for digit in digits.chars() {
        text.push(digit);
        if random.below(often) == 0 {
            text.push_str(
                random.of::<&str>(&[" ", "-", ".", " (", ") ", "/", "\u{a0}", "–", "  ", "x", " - ", "(", ")"]),
            );
        }
    }
    text
}
