//! Tables of our own beside upstream's: the words before an extension.

use super::cells::Reader;
use crate::build::data::Data;
use crate::build::source::Findings;

/// The words before an extension, one a line.
pub(super) fn labels(data: &Data<'_>, findings: &mut Findings) -> String {
    let reader = Reader { data, findings };
    let mut labels = String::new();
    for row in reader.rows("phone/extensions.tsv") {
        let label = row.cell("label");
        let sound = |character: char| character == ' ' || (!character.is_uppercase() && !character.is_ascii_digit());
        if !label.text.starts_with(char::is_alphabetic) || !label.text.chars().all(sound) {
            label.wrong(reader.findings, format!("{:?}, expected a word in lower case", label.text));
        }
        labels.push_str(label.text);
        labels.push('\n');
    }
    labels
}
