//! The entries that upstream knows: their codes, region, currency, languages and domains, and who administers them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::upstream::Upstream;
use crate::write;

/// What refresh itself writes into `source`; every further word there is a hand-kept column: `currency=cldr,bnb-2026`.
const GENERATED: [&str; 4] = ["cldr", "country-coder", "iso-3166", "tlds"];

pub(crate) fn countries(data: &Path, upstream: &Upstream, notes: &mut Vec<String>) -> Result<String> {
    let bytes = write::read(data, "countries.tsv")?;
    let old = write::table("countries.tsv", &bytes)?;
    let columns = old.spec.columns;
    let world = World::read(upstream)?;
    let mut rows: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in &upstream.iso {
        let code = |key: &str| entry[key].as_str().unwrap_or("").to_owned();
        let id = code("alpha2");
        rows.insert(id.clone(), world.row(upstream, &id, code("alpha3"), code("numeric"), "assigned", notes));
    }
    // Which of CLDR's territories without an assigned code are entries is said by hand, with rule b of data/README.md.
    for row in old.rows.iter().filter(|row| row.cell("listed_by").list().any(|way| way == "b")) {
        let id = row.cell("id").text;
        let reserved = upstream.iso_reserved.iter().find(|entry| entry["alpha2"] == id);
        let standing = reserved.and_then(|entry| entry["state"].as_str()).unwrap_or("user-assigned");
        let coder = upstream.coder.get(id).and_then(|properties| properties.get("iso1A3")).and_then(Value::as_str);
        // Outside ISO 3166-1 an alpha-3 is taken where both upstreams say the same.
        let alpha3 = coder.filter(|alpha3| world.codes[id]["_alpha3"] == **alpha3).unwrap_or("");
        rows.insert(id.to_owned(), world.row(upstream, id, alpha3.to_owned(), String::new(), standing, notes));
    }
    for row in &old.rows {
        let id = row.cell("id").text;
        let mut by_hand = row.cell("source").list().collect::<Vec<_>>();
        by_hand.retain(|source| !GENERATED.contains(source));
        let whole = by_hand.iter().any(|word| !word.contains('='));
        let Some(fresh) = rows.get_mut(id).filter(|_| !whole) else {
            // A source that is none of the packages: the whole row is kept by hand, as those of the five entries without a code are.
            rows.insert(id.to_owned(), write::cells(&old, row));
            continue;
        };
        let source = fresh.len() - 1;
        for (index, column) in columns.iter().enumerate() {
            let word = by_hand.iter().find(|word| word.split_once('=').is_some_and(|(name, _)| name == *column));
            let cell = row.cell(column).text;
            if word.is_some() && fresh[index] == cell {
                notes.push(format!("countries.tsv {id}: {column} is kept by hand and equal to upstream ({cell:?})"));
            }
            // What lists show is our choice, and no fact that a package has.
            if word.is_some() || *column == "label" {
                fresh[index] = cell.to_owned();
            }
        }
        for word in &by_hand {
            fresh[source] = format!("{} {word}", fresh[source]);
        }
    }
    write::render(&write::head(&bytes), "countries.tsv", rows.values())
}

/// The ids of the entries in the text of `countries.tsv`, each with whether lists show its short name.
pub(crate) fn entries(text: &str) -> Result<BTreeMap<String, bool>> {
    let table = write::table("countries.tsv", text.as_bytes())?;
    Ok(table.rows.iter().map(|row| (row.cell("id").text.to_owned(), row.cell("label").text == "short")).collect())
}

/// The official languages of the entries in the text of `countries.tsv`, by alpha-2.
pub(crate) fn languages(text: &str) -> Result<BTreeMap<String, Vec<String>>> {
    let table = write::table("countries.tsv", text.as_bytes())?;
    let languages = |row: &crate::source::Row<'_>| row.cell("languages").text.split(' ').map(str::to_owned).collect();
    Ok(table.rows.iter().map(|row| (row.cell("alpha2").text.to_owned(), languages(row))).collect())
}

/// The parts of CLDR's supplemental data that the entries need.
struct World {
    codes: Value,
    currencies: Value,
    information: Value,
    members: BTreeSet<String>,
    regions: BTreeMap<String, String>,
}

impl World {
    fn read(upstream: &Upstream) -> Result<Self> {
        let containment = upstream.supplemental("territoryContainment")?["territoryContainment"].take();
        let members = strings(&containment["UN"]["_contains"]).collect();
        let mut regions = BTreeMap::new();
        for (region, value) in containment.as_object().context("no territoryContainment")? {
            // Only M49's own tree: no "QO", no groupings, no deprecated ones.
            if region.bytes().all(|byte| byte.is_ascii_digit()) {
                for inside in
                    strings(&value["_contains"]).filter(|inside| inside.bytes().all(|byte| byte.is_ascii_uppercase()))
                {
                    regions.insert(inside, region.clone());
                }
            }
        }
        Ok(Self {
            codes: upstream.supplemental("codeMappings")?["codeMappings"].take(),
            currencies: upstream.supplemental("currencyData")?["currencyData"]["region"].take(),
            information: upstream.supplemental("territoryInfo")?["territoryInfo"].take(),
            members,
            regions,
        })
    }

    fn row(
        &self,
        upstream: &Upstream,
        id: &str,
        alpha3: String,
        numeric: String,
        standing: &str,
        notes: &mut Vec<String>,
    ) -> Vec<String> {
        let un = if self.members.contains(id) { "member" } else { "none" };
        let listed_by = if standing == "assigned" { "a" } else { "b" };
        vec![
            id.to_owned(),
            id.to_owned(),
            alpha3,
            numeric,
            standing.to_owned(),
            un.to_owned(),
            listed_by.to_owned(),
            "yes".to_owned(),
            self.region(upstream, id, notes),
            self.currency(id),
            self.languages(id),
            tld(upstream, id),
            String::new(),
            GENERATED.join(" "),
        ]
    }

    /// The M49 region: CLDR's, or country-coder's where CLDR has only its own "outlying Oceania".
    fn region(&self, upstream: &Upstream, id: &str, notes: &mut Vec<String>) -> String {
        let coder = upstream.coder.get(id).and_then(|properties| properties.get("groups"));
        let coder: Vec<String> = coder.map(strings).into_iter().flatten().filter(|group| group.len() == 3).collect();
        match self.regions.get(id) {
            Some(region) => {
                if !coder.is_empty() && !coder.contains(region) {
                    notes.push(format!(
                        "countries.tsv {id}: region {region} in CLDR, {} in country-coder",
                        coder.join(" ")
                    ));
                }
                region.clone()
            }
            None => coder.first().cloned().unwrap_or_default(),
        }
    }

    /// The currency that is tender today; CLDR puts the one in most use first.
    fn currency(&self, id: &str) -> String {
        let current = self.currencies[id].as_array().into_iter().flatten().filter_map(Value::as_object).flatten();
        current
            .filter(|(_, use_)| use_["_to"].is_null() && use_["_tender"] != "false")
            .map(|(code, _)| code.clone())
            .next()
            .unwrap_or_default()
    }

    /// Official languages, most speakers first; without any, the language of nine tenths of the people.
    fn languages(&self, id: &str) -> String {
        let Some(all) = self.information[id]["languagePopulation"].as_object() else {
            return String::new();
        };
        let share = |value: &Value| {
            value["_populationPercent"].as_str().and_then(|share| share.parse::<f64>().ok()).unwrap_or(0.0)
        };
        let official =
            |value: &Value| matches!(value["_officialStatus"].as_str(), Some("official" | "de_facto_official"));
        let mut found: Vec<(String, f64)> = all
            .iter()
            .filter(|(_, value)| official(value))
            .map(|(tag, value)| (tag.replace('_', "-"), share(value)))
            .collect();
        if found.is_empty() {
            found = all
                .iter()
                .filter(|(tag, value)| *tag != "und" && share(value) >= 90.0)
                .map(|(tag, value)| (tag.clone(), share(value)))
                .collect();
        }
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let mut tags: Vec<String> = Vec::new();
        for (tag, _) in &found {
            let language = tag.split('-').next().unwrap_or(tag);
            // One language in two scripts is one language here; "no" is nb and nn.
            let again = found.iter().any(|(other, _)| other == language) && tag != language;
            let norwegian = tag == "no" && found.iter().any(|(other, _)| other == "nb");
            if !again && !norwegian {
                tags.push(tag.clone());
            }
        }
        tags.join(" ")
    }
}

/// The country-code domain, where the root zone has it.
fn tld(upstream: &Upstream, id: &str) -> String {
    let named = upstream.coder.get(id).and_then(|properties| properties.get("ccTLD")).and_then(Value::as_str);
    let label = named.map_or_else(|| id.to_ascii_lowercase(), |name| name.trim_start_matches('.').to_owned());
    if upstream.tlds.contains(&label) { format!(".{label}") } else { String::new() }
}

pub(crate) fn regions(upstream: &Upstream) -> Result<String> {
    let names = upstream.territories("en")?;
    let containment = upstream.supplemental("territoryContainment")?["territoryContainment"].take();
    let mut parents: BTreeMap<String, String> = BTreeMap::from([("001".to_owned(), String::new())]);
    for (region, value) in containment.as_object().context("no territoryContainment")? {
        // M49's own tree; keys such as "019-status-grouping" and "QO" are CLDR's.
        if region.bytes().all(|byte| byte.is_ascii_digit()) {
            for inside in strings(&value["_contains"]).filter(|inside| inside.bytes().all(|byte| byte.is_ascii_digit()))
            {
                parents.insert(inside, region.clone());
            }
        }
    }
    // Latin America and sub-Saharan Africa stand aside in CLDR, as groupings of a continent, and are parents here.
    let missing: BTreeSet<String> =
        parents.values().filter(|parent| !parent.is_empty() && !parents.contains_key(*parent)).cloned().collect();
    for region in missing {
        let around = containment.as_object().into_iter().flatten().find(|(key, value)| {
            key.ends_with("-status-grouping") && strings(&value["_contains"]).any(|inside| inside == region)
        });
        let around = around
            .and_then(|(key, _)| key.split('-').next())
            .with_context(|| format!("region {region} has no parent"))?;
        parents.insert(region, around.to_owned());
    }
    let rows: Vec<Vec<String>> = parents
        .into_iter()
        .map(|(code, parent)| {
            let name = names.get(&code).and_then(Value::as_str).unwrap_or("").to_owned();
            vec![code, name, parent, "cldr cldr-names".to_owned()]
        })
        .collect();
    write::render("", "regions.tsv", rows.iter())
}

/// Who administers what, where upstream says so; the rest of the file is kept by hand.
pub(crate) fn claims(data: &Path, table: &str, upstream: &Upstream, notes: &mut Vec<String>) -> Result<String> {
    let bytes = write::read(data, "claims.tsv")?;
    let old = write::table("claims.tsv", &bytes)?;
    let mut rows: BTreeMap<Vec<String>, Vec<String>> = BTreeMap::new();
    let mut by_hand = BTreeSet::new();
    for row in old.rows.iter().filter(|row| row.cell("source").text != "country-coder") {
        if row.cell("kind").text == "administered" {
            by_hand.insert(row.cell("entry").text);
        }
        let cells = write::cells(&old, row);
        rows.insert(cells[..old.spec.key].to_vec(), cells);
    }
    for id in entries(table)?.keys() {
        let properties = upstream.coder.get(id);
        let Some(by) = properties.and_then(|properties| properties.get("country")).and_then(Value::as_str) else {
            continue;
        };
        if !by_hand.contains(id.as_str()) {
            // A note of extent or a date beside upstream's fact is kept.
            let before = old.rows.iter().find(|row| row.cell("entry").text == id && row.cell("by").text == by);
            let kept = |column| before.map(|row| row.cell(column).text).unwrap_or_default();
            let cells = [id, "administered", by, kept("party"), kept("as_of"), kept("note"), "country-coder"];
            let cells = cells.map(str::to_owned).to_vec();
            rows.insert(cells[..old.spec.key].to_vec(), cells);
        } else if !rows.values().any(|cells| cells[0] == *id && cells[2] == by) {
            notes.push(format!("claims.tsv {id}: country-coder has it under {by}, which no row here says"));
        }
    }
    write::render(&write::head(&bytes), "claims.tsv", rows.values())
}

fn strings(value: &Value) -> impl Iterator<Item = String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned)
}
