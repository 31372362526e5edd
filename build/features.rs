//! Which files of `data/` the optional features need.

/// Whether a file is of use to the features that are on; the others are not read.
pub(crate) fn is_compiled(file: &str) -> bool {
    let [phone, address, words] = [cfg!(feature = "phone"), cfg!(feature = "address"), cfg!(feature = "words")];
    match file.split_once('/').unwrap_or(("", file)) {
        ("phone", "digits.tsv") => phone || address,
        ("phone", _) => phone,
        ("address", "words.tsv") => address || words,
        ("address" | "areas" | "subdivisions", _) => address,
        ("words", _) | ("", "plurals.tsv") => words,
        _ => true,
    }
}
