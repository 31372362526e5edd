//! The promises of this tool on a small world: what is kept by hand stays, what is generated follows upstream, and a second
//! run changes nothing.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::fetch::Files;
use crate::upstream::Upstream;
use crate::{address, countries, dialing, locales, names, phone};

/// A folder of `data/` that is removed again.
struct Data(PathBuf);

impl Data {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = std::env::temp_dir().join(format!("polity-refresh-test-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("names")).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
        Self(folder)
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Data {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn upstream() -> Upstream {
    let file = |files: &mut Files, path: &str, value: serde_json::Value| {
        files.insert(path.to_owned(), value.to_string().into_bytes());
    };
    let mut cldr = Files::new();
    let mut supplemental = |name: &str, value: serde_json::Value| {
        file(&mut cldr, &format!("supplemental/{name}.json"), json!({ "supplemental": value }));
    };
    supplemental(
        "territoryContainment",
        json!({ "territoryContainment": { "UN": { "_contains": ["DE"] }, "155": { "_contains": ["DE"] } } }),
    );
    supplemental("codeMappings", json!({ "codeMappings": { "XK": { "_alpha3": "XKK" } } }));
    let euro = json!([{ "DEM": { "_from": "1948-06-20", "_to": "2002-02-28" } }, { "EUR": { "_from": "1999-01-01" } }]);
    supplemental("currencyData", json!({ "currencyData": { "region": { "DE": euro } } }));
    let german = json!({ "de": { "_populationPercent": "91", "_officialStatus": "official" } });
    supplemental("territoryInfo", json!({ "territoryInfo": { "DE": { "languagePopulation": german } } }));
    supplemental(
        "parentLocales",
        json!({ "parentLocales": { "parentLocale": { "en-AU": "en-001", "sr-Latn": "und" } } }),
    );
    supplemental(
        "likelySubtags",
        json!({ "likelySubtags": { "az": "az-Latn-AZ", "zh": "zh-Hans-CN", "zh-TW": "zh-Hant-TW" } }),
    );
    let digits = |digits: &str| json!({ "_type": "numeric", "_digits": digits });
    let systems = json!({ "arab": digits("٠١٢٣٤٥٦٧٨٩"), "hanidec": digits("〇一二三四五六七八九"), "latn": digits("0123456789") });
    supplemental("numberingSystems", json!({ "numberingSystems": systems }));
    let mut cldr_names = Files::new();
    let mut locale = |tag: &str, territories: serde_json::Value| {
        let names = json!({ "main": { tag: { "localeDisplayNames": { "territories": territories } } } });
        file(&mut cldr_names, &format!("main/{tag}/territories.json"), names);
    };
    locale("en", json!({ "DE": "Germany", "XK": "Kosovo", "HK": "Hong Kong SAR China", "HK-alt-short": "Hong Kong" }));
    locale("de", json!({ "DE": "Deutschland", "XK": "Kosovo", "HK": "HK" }));
    locale("de-AT", json!({ "DE": "Deutschland", "XK": "Kosovo" }));
    locale("az-Cyrl", json!({}));
    Upstream {
        address: BTreeMap::new(),
        area_names: BTreeMap::new(),
        iso_subdivisions: Default::default(),
        subdivisions: Default::default(),
        region_names: Default::default(),
        subdivision_names: BTreeMap::new(),
        iso: vec![
            json!({ "alpha2": "DE", "alpha3": "DEU", "numeric": "276" }),
            json!({ "alpha2": "HK", "alpha3": "HKG", "numeric": "344" }),
        ],
        iso_reserved: Vec::new(),
        coder: BTreeMap::from([
            ("XK".to_owned(), json!({ "iso1A3": "XKX", "groups": ["039", "150"] }).as_object().unwrap().clone()),
            ("HK".to_owned(), json!({ "country": "CN", "groups": ["030", "142"] }).as_object().unwrap().clone()),
        ]),
        tlds: vec!["de".to_owned(), "hk".to_owned()],
        phone: Vec::new(),
        short_numbers: Vec::new(),
        phone_zones: BTreeMap::new(),
        cldr,
        cldr_names,
        cldr_misc: Files::new(),
        cldr_numbers: Files::new(),
    }
}

const COUNTRIES: &str = "\
# kept
id\talpha2\talpha3\tnumeric\tiso_standing\tun_standing\tlisted_by\tpermanent_population\tm49_region\tcurrency\tlanguages\ttld\tlabel\tsource
DE\tDE\tXXX\t000\tassigned\tmember\ta\tyes\t155\tOLD\tde nds\t.de\t\tcldr country-coder iso-3166 tlds languages=somebody
HK\tHK\tHKG\t344\tassigned\tnone\ta\tyes\t030\tHKD\tyue\t.hk\tshort\tsomebody
XK\tXK\tXKX\t\tuser-assigned\tnone\tb\tyes\t039\t\t\t\t\tcldr alpha3=country-coder,prado
somaliland\t\t\t\tnone\tnone\tc\tyes\t014\t\tso ar\t\t\tsomebody
";

#[test]
fn cells_and_rows_of_a_hand_are_kept() {
    let data = Data::new("countries", &[("countries.tsv", COUNTRIES)]);
    let mut notes = Vec::new();
    let text = countries::countries(data.path(), &upstream(), &mut notes).unwrap();
    let row = |id: &str| text.lines().find(|line| line.starts_with(&format!("{id}\t"))).unwrap();
    assert!(text.starts_with("# kept\nid\t"));
    // Generated cells follow upstream, the one that the source names does not.
    assert_eq!(
        row("DE"),
        "DE\tDE\tDEU\t276\tassigned\tmember\ta\tyes\t155\tEUR\tde nds\t.de\t\tcldr country-coder iso-3166 tlds languages=somebody"
    );
    // A source that is none of the packages keeps the whole row, known upstream or not.
    for id in ["HK", "somaliland"] {
        assert!(COUNTRIES.contains(row(id)), "{}", row(id));
    }
    assert!(row("XK").contains("\tXKX\t") && row("XK").ends_with("alpha3=country-coder,prado"));
    // Twice is once.
    fs::write(data.path().join("countries.tsv"), &text).unwrap();
    assert_eq!(countries::countries(data.path(), &upstream(), &mut notes).unwrap(), text);
}

#[test]
fn claims_of_a_hand_are_kept() {
    let claims = "entry\tkind\tby\tparty\tas_of\tnote\tsource\nHK\tadministered\tCN\t\t2026\tnear\tcountry-coder\nXK\tclaimed\tRS\t\t\t\tsomebody\n";
    let data = Data::new("claims", &[("claims.tsv", claims)]);
    let mut notes = Vec::new();
    assert_eq!(countries::claims(data.path(), COUNTRIES, &upstream(), &mut notes).unwrap(), claims);
}

#[test]
fn names_of_a_hand_are_kept_even_where_the_parent_says_the_same() {
    let english = "# mine\nid\tname\tshort\tformal\tvariant\tsource\nsomaliland\tSomaliland\t\t\t\tsomebody\nDE\tOld\t\tFederal Republic\t\tformal=somebody\n";
    let austrian = "# source: cldr-names\nid\tname\tshort\tformal\tvariant\tsource\nXK\tKosovo\t\t\t\tsomebody\n";
    let data = Data::new("names", &[("names/en.tsv", english), ("names/de-AT.tsv", austrian)]);
    let upstream = upstream();
    let entries = countries::entries(COUNTRIES).unwrap();
    let tags = ["az-Cyrl", "de", "de-AT", "en"].map(str::to_owned);
    let parents = locales::parents(&tags, &upstream).unwrap();
    assert_eq!(parents["de-AT"].as_deref(), Some("de"));
    // A language in another script than its own inherits nothing from it.
    assert_eq!(parents["az-Cyrl"], None);
    let mut workshop = names::Workshop::new(data.path(), &entries, parents, &upstream).unwrap();
    let text = workshop.file("en").unwrap().unwrap();
    let expected = "# mine\nid\tname\tshort\tformal\tvariant\tsource\nDE\tGermany\t\tFederal Republic\t\tformal=somebody\n\
                    HK\tHong Kong SAR China\tHong Kong\t\t\t\nXK\tKosovo\t\t\t\t\nsomaliland\tSomaliland\t\t\t\tsomebody\n";
    assert_eq!(text, expected);
    // "HK" for HK is CLDR's way to say nothing, and the order is German for what falls back to English, too.
    let text = workshop.file("de").unwrap().unwrap();
    assert_eq!(
        text.lines().skip(2).map(|line| line.split('\t').next().unwrap()).collect::<Vec<_>>(),
        ["DE", "HK", "XK", "somaliland"]
    );
    assert!(text.contains("\nHK\t\t\t\t\t\n"));
    let text = workshop.file("de-AT").unwrap().unwrap();
    assert_eq!(text, austrian);
    // A locale that CLDR has and that says nothing sorts English names its own way.
    assert_eq!(workshop.file("az-Cyrl").unwrap().unwrap().lines().count(), 2 + 4);
}

#[test]
fn a_name_mended_in_a_parent_is_mended_in_its_children() {
    let german = "# source: cldr-names\nid\tname\tshort\tformal\tvariant\tsource\nDE\tAllemagne\t\t\t\tsomebody\n";
    let data = Data::new("mended", &[("names/de.tsv", german)]);
    let upstream = upstream();
    let entries = BTreeMap::from([("DE".to_owned(), false), ("XK".to_owned(), false)]);
    let tags = ["de", "de-AT", "en"].map(str::to_owned);
    let parents = locales::parents(&tags, &upstream).unwrap();
    let mut workshop = names::Workshop::new(data.path(), &entries, parents, &upstream).unwrap();
    assert!(workshop.file("de").unwrap().unwrap().contains("\nDE\tAllemagne\t"));
    // CLDR's de-AT only repeats CLDR's de.
    assert_eq!(workshop.file("de-AT").unwrap(), None);
}

#[test]
fn leading_digits_are_what_only_one_place_has() {
    let region = |name: &str, holder: &str, own: &str, leading: Option<&str>| {
        json!({ "region": name, "calling_code": 44, "holder": holder, "leading_digits": leading.unwrap_or(""),
                "national_prefix": "0", "international_prefix": "00|99", "preferred_international_prefix": "",
                "kinds": { "mobile": { "pattern": own }, "toll-free": { "pattern": "800\\d{4}" } } })
    };
    let mut upstream = upstream();
    upstream.phone = vec![
        region("GB", "GB", "[127]\\d{6}", None),
        region("GG", "GB", "3[45]\\d{5}|7\\d{6}", None),
        region("IM", "GB", "2\\d{6}", Some("21|2[78]")),
        // A code that belongs to no region is no row.
        region("", "", "\\d{8}", None),
    ];
    let hand = "entry\tplan\tcalling_code\tprefixes\tnational_prefix\tinternational_prefix\tsource\nGB\t2\t999\t\t\t\tsomebody\n";
    let data = Data::new("dialing", &[("dialing.tsv", hand)]);
    let text = dialing::dialing(data.path(), &upstream).unwrap();
    let rows: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(rows[0], "GB\t1\t44\t\t0\t\tphonenumbers");
    assert_eq!(rows[1], "GB\t2\t999\t\t\t\tsomebody");
    // 3 is Guernsey's alone; 7 is shared, and a free-phone range is nobody's.
    assert_eq!(rows[2], "GG\t1\t44\t3\t0\t\tphonenumbers");
    // Nothing is the Isle of Man's alone, so upstream's own word holds.
    assert_eq!(rows[3], "IM\t1\t44\t21 27 28\t0\t\tphonenumbers");
    assert_eq!(rows.len(), 4);
}

#[test]
fn cells_of_phone_tables_are_upstreams_own() {
    let region = |name: &str, order: u64| {
        json!({ "region": name, "calling_code": 44, "order": order, "holder": "GB", "international_prefix": "00",
                "preferred_international_prefix": "", "national_prefix": "0",
                "national_prefix_for_parsing": "([25-9]\\d{5})$|0", "national_prefix_transform_rule": "1481$1",
                "leading_digits": "", "extension_prefix": " x ",
                "kinds": { "mobile": { "pattern": "7\\d{6}", "lengths": [7, 9], "local_lengths": [], "example": "7123456" } },
                "national": [{ "pattern": "(\\d{3})(\\d{4})", "leading_digits": ["7", "7[1-9]"], "format": "$1 $2",
                               "national_rule": "(0$1)", "optional": true, "carrier_rule": "0 $CC ($1)" }],
                "international": [] })
    };
    let mut upstream = upstream();
    upstream.phone = vec![region("GB", 0), region("GG", 1)];
    let short = |pattern: &str| json!({ "pattern": pattern, "lengths": [3], "local_lengths": [], "example": "999" });
    let kinds = json!({ "general": short("\\d{3}"), "emergency": short("999") });
    upstream.short_numbers = vec![json!({ "region": "GB", "whole": true, "kinds": kinds })];
    upstream.phone_zones =
        BTreeMap::from([("441".to_owned(), vec!["Europe/London".to_owned(), "Europe/Jersey".to_owned()])]);
    let data = Data::new("phone", &[]);
    let files: BTreeMap<String, String> = phone::files(data.path(), &upstream).unwrap().into_iter().collect();
    let rows = |file: &str| files[file].lines().skip(2).collect::<Vec<_>>();
    // Spaces at the edges of a cell are written as what they are.
    assert_eq!(rows("phone/plans.tsv")[1], "44\t01\tGG\t00\t\t0\t([25-9]\\d{5})$|0\t1481$1\t\t␣x␣\t");
    assert_eq!(rows("phone/ranges.tsv")[0], "44\tGB\tmobile\t7\\d{6}\t7 9\t\t7123456\t");
    assert_eq!(rows("phone/short.tsv"), ["GB\temergency\t999\t3\tyes\t999\t", "GB\tgeneral\t\\d{3}\t3\t\t999\t"]);
    assert_eq!(rows("phone/zones.tsv"), ["441\tEurope/London Europe/Jersey\t"]);
    // The formats of the holder are those of its whole calling code.
    assert_eq!(
        rows("phone/formats.tsv"),
        ["44\tnational\t00\t(\\d{3})(\\d{4})\t7 7[1-9]\t$1 $2\t(0$1)\tyes\t0 $CC ($1)\t"]
    );
    // ASCII's digits need no row, and numerals that stand apart have no zero to count from.
    assert_eq!(files["phone/digits.tsv"], "# source: cldr\nzero\tname\tsource\nU+00660\tarab\t\n");
    upstream.phone.push(region("GB", 0));
    assert!(phone::files(data.path(), &upstream).unwrap_err().to_string().contains("44 national 00 twice"));
}

#[test]
fn a_row_with_a_source_of_its_own_stays_in_every_generated_file() {
    let old = "# source: cldr\nentry\tpopulation\tsource\nAD\t1\t\nNU\t1681\tniue-census-2022\nNZ\t2\tcldr\n";
    let data = Data::new("own", &[("population.tsv", old)]);
    let new = "# source: cldr\nentry\tpopulation\tsource\nAD\t85370\t\nNU\t2000\t\nNZ\t5161211\t\n";
    assert_eq!(
        crate::write::keep_own(data.path(), "population.tsv", new).unwrap(),
        "# source: cldr\nentry\tpopulation\tsource\nAD\t85370\t\nNU\t1681\tniue-census-2022\nNZ\t5161211\t\n"
    );
}

#[test]
fn address_facts_by_hand_stay_and_the_others_follow_upstream() {
    let data = Data::new("address", &[]);
    fs::create_dir_all(data.path().join("address")).unwrap();
    fs::write(
        data.path().join("address/DE.tsv"),
        "# source: google-address\nfact\tvalue\tsource\nexamples\t00000\t\nprefixes\tD\tworldwide\n",
    )
    .unwrap();
    let mut upstream = upstream();
    upstream.cldr.insert(
        "supplemental/aliases.json".to_owned(),
        json!({ "supplemental": { "metadata": { "alias": { "subdivisionAlias": {} } } } }).to_string().into_bytes(),
    );
    upstream.iso_subdivisions.insert("DE-BY".to_owned(), "Bayern".to_owned());
    upstream
        .address
        .insert("ZZ".to_owned(), json!({ "ZZ": { "require": "AC", "upper": "C", "locality_name_type": "city" } }));
    upstream.address.insert(
        "DE".to_owned(),
        json!({
            "DE": {
                "fmt": "%N%n%A%n%n%Z %C", "zip": "(?:^|\\b)\\d{5}(?:$|\\b)", "zipex": "26133", "zip_name_type": "postal", "lang": "de",
                "languages": "de", "sub_keys": "Bayern", "sub_lnames": "Bavaria"
            },
            "DE/Bayern": { "isoid": "BY", "zip": "8[0-7]" }
        }),
    );
    let mut subdivisions = crate::subdivisions::Subdivisions::default();
    let named = subdivisions.by_name.entry("DE".to_owned()).or_default();
    named.entry("bayern".to_owned()).or_default().insert("DE-BY".to_owned());
    let files = address::address(data.path(), &upstream, &subdivisions, &mut Vec::new()).unwrap();
    let rows: Vec<&str> = files["address/DE.tsv"].lines().skip(2).collect();
    assert_eq!(
        rows,
        [
            "called-locality\tcity\t",
            "called-postal-code\tpostal\t",
            "examples\t26133\t",
            "label\t{recipient} / {street-address} / {postal-code} {locality}\t",
            "languages\tde\t",
            "postal-code\t\\d{5}\t",
            "prefixes\tD\tworldwide",
            "required\tlocality street-address\t",
            "upper\tlocality\t",
        ]
    );
    assert_eq!(files["address/subdivisions.tsv"].lines().last(), Some("DE/Bayern\t\tBavaria\t\tBY\t8[0-7]\t\t"));
}
