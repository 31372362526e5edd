//! How ICU sorts, asked of Node: `icu_collator` comes with the orders of the larger languages alone.

use std::io::{BufRead, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, Result};

pub(crate) struct Icu {
    node: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Icu {
    pub(crate) fn new() -> Result<Self> {
        let mut node = Command::new("node")
            .args(["-e", include_str!("order.js")])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("node, which has all of ICU's orders, does not start")?;
        let to = node.stdin.take().context("node has no input")?;
        let from = BufReader::new(node.stdout.take().context("node has no output")?);
        Ok(Icu { node, to, from })
    }

    /// The positions of labels in the order of a locale; None where ICU does not know the language.
    pub(crate) fn order(&mut self, tag: &str, labels: &[&str]) -> Result<Option<Vec<usize>>> {
        writeln!(self.to, "{}", serde_json::to_string(&(tag, labels))?)?;
        let mut line = String::new();
        self.from.read_line(&mut line)?;
        serde_json::from_str(&line).with_context(|| format!("{tag}: node answers {line:?}"))
    }
}

impl Drop for Icu {
    fn drop(&mut self) {
        // It has answered all that it was asked.
        let _ = self.node.kill();
        let _ = self.node.wait();
    }
}
