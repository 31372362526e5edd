//! The bytes of a file as lines of cells.

use super::Findings;

/// Whether a line has no byte of what is wrong in a cell: so are nearly all, and to look at each cell takes longer.
pub(super) fn is_plain(line: &str) -> bool {
    let mut before = b'\t';
    for byte in line.bytes().chain([b'\t']) {
        match (before, byte) {
            (b' ' | b'\t', b' ') | (b' ', b'\t') => return false,
            // Control characters; and in the last five the beginning of those, spaces and noncharacters beyond ASCII.
            (_, ..=0x08 | 0x0A..=0x1F | 0x7F | 0xC2 | 0xE2 | 0xEF) | (0xE1, 0x9A) | (0xE3, 0x80) => return false,
            _ => before = byte,
        }
    }
    true
}

pub(super) fn tidy(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The file as text, if it is UTF-8 without byte order mark and carriage returns and ends in a line end.
pub(super) fn text<'a>(file: &str, bytes: &'a [u8], findings: &mut Findings) -> Option<&'a str> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = &bytes[..error.valid_up_to()];
            let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
            let start = good.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
            let column = String::from_utf8_lossy(&good[start..]).chars().count() + 1;
            let byte = bytes[error.valid_up_to()];
            findings.add(file, line, column, format!("byte 0x{byte:02X} is not UTF-8; expected the file in UTF-8"));
            return None;
        }
    };
    if text.is_empty() {
        findings.add(file, 1, 1, "the file is empty; expected a header line");
        return None;
    }
    if text.starts_with('\u{FEFF}') {
        findings.add(file, 1, 1, "byte order mark; expected none");
        return None;
    }
    if let Some(at) = text.find('\r') {
        let line = text[..at].matches('\n').count() + 1;
        let column =
            text[..at].lines().last().filter(|_| !text[..at].ends_with('\n')).map_or(0, |l| l.chars().count()) + 1;
        let count = text.matches('\r').count();
        findings.add(
            file,
            line,
            column,
            format!("carriage return ({count} in the file); expected lines to end in LF alone"),
        );
        return None;
    }
    if !text.ends_with('\n') {
        let line = text.matches('\n').count() + 1;
        let column = text.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        findings.add(file, line, column, "the last line has no line end: is the file cut off? expected LF");
        return None;
    }
    Some(text)
}

pub(super) fn check_header(file: &str, line: usize, header: &str, columns: &[&str], findings: &mut Findings) -> bool {
    let mut column = 1;
    let found: Vec<&str> = header.split('\t').collect();
    for (index, name) in found.iter().enumerate() {
        match columns.get(index) {
            Some(expected) if expected == name => {}
            Some(expected) => {
                findings.add(
                    file,
                    line,
                    column,
                    format!("column {name:?}, expected {expected:?} (the columns are {})", columns.join(", ")),
                );
                return false;
            }
            None => {
                findings.add(
                    file,
                    line,
                    column,
                    format!("column {name:?} is unknown; expected only {}", columns.join(", ")),
                );
                return false;
            }
        }
        column += name.chars().count() + 1;
    }
    match columns.get(found.len()) {
        None => true,
        Some(missing) => {
            findings.add(
                file,
                line,
                column,
                format!("the column {missing:?} is missing; expected {}", columns.join(", ")),
            );
            false
        }
    }
}
