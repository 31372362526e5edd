//! The files of `data/` that are tables, and their columns.

/// The shape that a file must have.
#[derive(Clone, Copy)]
pub(crate) struct Spec {
    pub(crate) columns: &'static [&'static str],
    /// How many leading columns make the key. Rows are sorted by it in byte order and it is unique; 0: any order, no key.
    pub(crate) key: usize,
}

/// The files of `data/` that are tables, and their shapes; `names/` and `words/` have one more for each locale, `address/` has
/// one for each entry.
pub(crate) const SPECS: &[(&str, Spec)] = &[
    ("AMBIGUOUS.tsv", Spec { columns: &["name", "entries"], key: 1 }),
    (
        "SOURCES.tsv",
        Spec { columns: &["id", "title", "version", "retrieved", "licence", "url", "sha256", "use"], key: 1 },
    ),
    ("address/po_boxes.tsv", Spec { columns: &["language", "text", "kind", "source"], key: 2 }),
    ("address/subdivision_names.tsv", Spec { columns: &["key", "language", "name", "source"], key: 2 }),
    (
        "address/subdivisions.tsv",
        Spec { columns: &["key", "name", "latin", "english", "iso", "postal", "example", "source"], key: 0 },
    ),
    ("address/words.tsv", Spec { columns: &["kind", "key", "text", "source"], key: 2 }),
    ("aliases.tsv", Spec { columns: &["entry", "alias", "lang", "kind", "source"], key: 3 }),
    ("capitals.tsv", Spec { columns: &["entry", "language", "name", "note", "source"], key: 2 }),
    ("claims.tsv", Spec { columns: &["entry", "kind", "by", "party", "as_of", "note", "source"], key: 4 }),
    ("considered.tsv", Spec { columns: &["name", "reason", "as_of", "source"], key: 1 }),
    (
        "conventions.tsv",
        Spec {
            columns: &[
                "entry",
                "first_day",
                "weekend_start",
                "weekend_end",
                "measurement",
                "hour_cycle",
                "driving",
                "source",
            ],
            key: 1,
        },
    ),
    (
        "countries.tsv",
        Spec {
            columns: &[
                "id",
                "alpha2",
                "alpha3",
                "numeric",
                "iso_standing",
                "un_standing",
                "listed_by",
                "permanent_population",
                "m49_region",
                "currency",
                "languages",
                "tld",
                "label",
                "source",
            ],
            key: 1,
        },
    ),
    ("currencies.tsv", Spec { columns: &["entry", "order", "currency", "since", "note", "source"], key: 2 }),
    ("currency_codes.tsv", Spec { columns: &["code", "numeric", "minor_units", "source"], key: 1 }),
    ("currency_names.tsv", Spec { columns: &["locale", "code", "name", "symbol", "source"], key: 2 }),
    (
        "dialing.tsv",
        Spec {
            columns: &[
                "entry",
                "plan",
                "calling_code",
                "prefixes",
                "national_prefix",
                "international_prefix",
                "source",
            ],
            key: 2,
        },
    ),
    ("folding.tsv", Spec { columns: &["from", "to"], key: 0 }),
    (
        "former.tsv",
        Spec {
            columns: &[
                "alpha4",
                "alpha2",
                "alpha3",
                "numeric",
                "name",
                "kind",
                "until",
                "successors",
                "aliases",
                "source",
            ],
            key: 0,
        },
    ),
    ("homonyms.tsv", Spec { columns: &["name", "words"], key: 1 }),
    ("iban.tsv", Spec { columns: &["entry", "length", "note", "source"], key: 1 }),
    ("locales.tsv", Spec { columns: &["tag", "parent", "endonym", "direction", "source"], key: 1 }),
    ("memberships.tsv", Spec { columns: &["entry", "organisation", "since", "until", "note", "source"], key: 3 }),
    ("nearest.tsv", Spec { columns: &["entry", "purpose", "nearest", "as_of", "note", "source"], key: 2 }),
    ("phone/digits.tsv", Spec { columns: &["zero", "name", "source"], key: 1 }),
    ("phone/examples.tsv", Spec { columns: &["entry", "kind", "example", "note", "source"], key: 2 }),
    ("phone/extensions.tsv", Spec { columns: &["label", "language", "source"], key: 1 }),
    (
        "phone/extra.tsv",
        Spec {
            columns: &["prefix", "entry", "reason", "kind", "lengths", "since", "until", "rewrite", "note", "source"],
            key: 3,
        },
    ),
    (
        "phone/formats.tsv",
        Spec {
            columns: &[
                "calling_code",
                "list",
                "order",
                "pattern",
                "leading_digits",
                "format",
                "national_rule",
                "optional",
                "carrier_rule",
                "source",
            ],
            key: 3,
        },
    ),
    ("phone/national_rules.tsv", Spec { columns: &["entry", "rule", "source"], key: 1 }),
    (
        "phone/plans.tsv",
        Spec {
            columns: &[
                "calling_code",
                "order",
                "region",
                "international_prefix",
                "preferred_international_prefix",
                "national_prefix",
                "national_prefix_for_parsing",
                "national_prefix_transform_rule",
                "leading_digits",
                "extension_prefix",
                "source",
            ],
            key: 2,
        },
    ),
    (
        "phone/ranges.tsv",
        Spec {
            columns: &["calling_code", "region", "kind", "pattern", "lengths", "local_lengths", "example", "source"],
            key: 3,
        },
    ),
    (
        "phone/renumberings.tsv",
        Spec {
            columns: &["calling_code", "old", "at", "remove", "insert", "since", "until", "note", "source"],
            key: 2,
        },
    ),
    (
        "phone/short.tsv",
        Spec { columns: &["region", "kind", "pattern", "lengths", "whole", "example", "source"], key: 2 },
    ),
    ("phone/zones.tsv", Spec { columns: &["prefix", "zones", "source"], key: 1 }),
    ("plurals.tsv", Spec { columns: &["language", "category", "rule", "source"], key: 2 }),
    ("population.tsv", Spec { columns: &["entry", "population", "source"], key: 1 }),
    ("recognised_by.tsv", Spec { columns: &["entry", "by", "since", "source"], key: 2 }),
    (
        "recognition.tsv",
        Spec { columns: &["entry", "counted", "count", "counted_by", "as_of", "listed", "source"], key: 0 },
    ),
    ("region_names.tsv", Spec { columns: &["locale", "code", "name", "source"], key: 2 }),
    ("regions.tsv", Spec { columns: &["code", "name", "parent", "source"], key: 1 }),
    ("search.tsv", Spec { columns: &["locale", "kind", "from", "to", "source"], key: 3 }),
    ("subdivisions/names.tsv", Spec { columns: &["code", "language", "name", "source"], key: 2 }),
    (
        "subdivisions/codes.tsv",
        Spec { columns: &["code", "kind", "parent", "name", "english", "entry", "also", "source"], key: 1 },
    ),
    ("subdivisions/words.tsv", Spec { columns: &["word", "kinds", "wide", "source"], key: 1 }),
    ("subdivisions/moved.tsv", Spec { columns: &["key", "to", "until", "source"], key: 1 }),
    ("subdivisions/former.tsv", Spec { columns: &["entry", "code", "name", "until", "successors", "source"], key: 3 }),
    ("tags.tsv", Spec { columns: &["kind", "from", "to", "source"], key: 2 }),
    ("written.tsv", Spec { columns: &["entry", "name", "lang", "source"], key: 3 }),
    ("time_zones.tsv", Spec { columns: &["entry", "order", "zone", "note", "source"], key: 2 }),
];

/// The shape of a file of `data/`, None where no table has that name.
pub(crate) fn spec(file: &str) -> Option<Spec> {
    let names = Spec { columns: &["id", "name", "short", "formal", "variant", "source"], key: 0 };
    let words = Spec { columns: &["key", "text", "source"], key: 1 };
    let codes = Spec { columns: &["entry", "value", "standing", "as_of", "note", "source"], key: 2 };
    let form = Spec { columns: &["fact", "value", "source"], key: 1 };
    let known = SPECS.iter().find(|(name, _)| *name == file).map(|(_, spec)| *spec);
    match file.split_once('/') {
        Some(("names", _)) => Some(names),
        Some(("words", _)) => Some(words),
        Some(("codes", _)) => Some(codes),
        Some(("areas", _)) => Some(Spec { columns: &["entry", "areas", "source"], key: 1 }),
        Some(("address", _)) => known.or(Some(form)),
        _ if file == "left_out.tsv" => Some(Spec { columns: &["id"], key: 1 }),
        _ => known,
    }
}
