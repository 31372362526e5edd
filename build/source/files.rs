//! The bytes of the files below `data/`.

use std::fs;
use std::path::Path;

use super::{Files, Findings};

/// Reads the `wanted` files below `folder`, by their path with `/`.
///
/// What cannot be read is reported with its path: a dangling link, a missing permission, a name that is not UTF-8. Files
/// that editors and systems leave behind are passed over: hidden ones (`.x.swp`, `.#x`, `.DS_Store`) and backups (`x~`,
/// `#x#`).
pub(crate) fn read_files(folder: &Path, wanted: fn(&str) -> bool, findings: &mut Findings) -> Files {
    let mut files = Files::new();
    read(folder, "", wanted, &mut files, findings);
    files
}

fn read(folder: &Path, prefix: &str, wanted: fn(&str) -> bool, files: &mut Files, findings: &mut Findings) {
    let shown = if prefix.is_empty() { "" } else { prefix.trim_end_matches('/') };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return findings.add(shown, 1, 1, format!("the folder cannot be read: {error}")),
    };
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                findings.add(shown, 1, 1, format!("the folder cannot be read: {error}"));
                continue;
            }
        };
        let name = entry.file_name();
        let path = format!("{prefix}{}", name.to_string_lossy());
        let Some(name) = name.to_str() else {
            findings.add(&path, 1, 1, "the name of the file is not UTF-8");
            continue;
        };
        if name.starts_with('.') || name.ends_with('~') || (name.starts_with('#') && name.ends_with('#')) {
            continue;
        }
        // Follows links, so that one that leads nowhere is an error here.
        match fs::metadata(entry.path()) {
            Ok(data) if data.is_dir() => read(&entry.path(), &format!("{path}/"), wanted, files, findings),
            Ok(_) if !wanted(&path) => {}
            Ok(_) => match fs::read(entry.path()) {
                Ok(bytes) => drop(files.insert(path, bytes)),
                Err(error) => findings.add(&path, 1, 1, format!("the file cannot be read: {error}")),
            },
            Err(error) => findings.add(&path, 1, 1, format!("the file cannot be read: {error}")),
        }
    }
}
