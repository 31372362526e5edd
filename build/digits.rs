//! The zeros of scripts, from `data/phone/digits.tsv`: phone numbers and postal codes are written in all of them.

use super::data::Data;
use super::output::{Output, list};
use super::source::Findings;

/// Reads the zeros.
pub(crate) fn read(data: &Data<'_>, findings: &mut Findings) -> Vec<u32> {
    let mut zeros: Vec<u32> = Vec::new();
    for row in &data.tables["phone/digits.tsv"].rows {
        let cell = row.cell("zero");
        let capital = |byte: u8| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte);
        let hex = cell.text.strip_prefix("U+").filter(|hex| hex.len() == 5 && hex.bytes().all(capital));
        let zero = hex.and_then(|hex| u32::from_str_radix(hex, 16).ok()).filter(|zero| *zero > 0x7F);
        let Some(zero) = zero else {
            let expected = "expected the zero of a script as U+ and five hexadecimal digits";
            cell.wrong(findings, format!("{:?}, {expected}", cell.text));
            continue;
        };
        // One too high, and the tenth is not a digit; one too low, and the first is not. A compiler older than the script
        // knows none of the ten.
        let ten: Vec<char> = (zero..zero + 10).filter_map(char::from_u32).collect();
        let known = ten.iter().filter(|digit| digit.is_numeric()).count();
        if ten.len() < 10 || !matches!(known, 0 | 10) || zeros.last().is_some_and(|last| zero < last + 10) {
            cell.wrong(findings, format!("{}, expected the first of ten digits in a row", cell.text));
        }
        zeros.push(zero);
    }
    zeros
}

/// Writes them into a file of their own, which is included where a feature reads digits.
pub(crate) fn emit(zeros: &[u32], to: &mut Output) {
    let source = format!("pub(crate) static ZEROS: [u32; {}] = [{}];\n", zeros.len(), list(zeros, u32::to_string));
    to.blob("digits.rs", source.into_bytes());
}
