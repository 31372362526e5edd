//! The words that rules for names know: forms of state, articles, abbreviations, and what holders of territories are called.

/// Words of which forms of state are made.
pub(super) const POLITY: [&str; 31] = [
    "Republic",
    "Democratic",
    "People’s",
    "People's",
    "Socialist",
    "Federal",
    "Federated",
    "Federative",
    "Islamic",
    "Arab",
    "Kingdom",
    "Principality",
    "State",
    "States",
    "Sultanate",
    "Commonwealth",
    "Plurinational",
    "Bolivarian",
    "Oriental",
    "Independent",
    "Hashemite",
    "Grand",
    "Duchy",
    "Union",
    "United",
    "Co-operative",
    "Federation",
    "Cooperative",
    "of",
    "the",
    "Turkish",
];

/// What a word of an English name is shortened to. What is left of a name is never one of these alone.
pub(super) const ABBREVIATIONS: [(&str, &[&str]); 34] = [
    ("Republic", &["Rep"]),
    ("Democratic", &["Dem"]),
    ("Federal", &["Fed"]),
    ("Federated", &["Fed"]),
    ("States", &["Sts"]),
    ("Islands", &["Is", "Isl", "Isls", "Isds", "Island"]),
    ("Island", &["Is", "Isl", "Islands"]),
    ("Isle", &["Is", "I"]),
    ("North", &["N"]),
    ("Northern", &["N", "North"]),
    ("South", &["S"]),
    ("Southern", &["S", "South"]),
    ("West", &["W"]),
    ("Western", &["W", "West"]),
    ("East", &["E"]),
    ("Eastern", &["E", "East"]),
    ("Equatorial", &["Eq"]),
    ("French", &["Fr"]),
    ("British", &["Br", "Brit"]),
    ("Territory", &["Terr", "Ter"]),
    ("Territories", &["Terr", "Ter", "Territory"]),
    ("Emirates", &["Em"]),
    ("Herzegovina", &["Herz", "Herze", "Herzeg", "Hercegovina", "Herzegowina"]),
    ("Grenadines", &["Gren", "Grens"]),
    ("Central", &["C", "Cent"]),
    ("Papua", &["P"]),
    ("New", &["N"]),
    ("Dominican", &["Dom"]),
    ("United", &["U"]),
    ("Occupied", &["Occ"]),
    ("and", &[""]),
    ("&", &[""]),
    ("U.S.", &["United States", "USA"]),
    ("US", &["United States", "USA"]),
];

/// Initials of several words of an English name.
pub(super) const INITIALS: [(&str, &str); 8] = [
    ("Democratic People’s Republic", "DPR"),
    ("People’s Democratic Republic", "PDR"),
    ("People’s Democratic Republic", "People’s DR"),
    ("Democratic Republic", "DR"),
    ("United Republic", "UR"),
    ("Islamic Republic", "IR"),
    ("People’s Republic", "PR"),
    ("Federal Republic", "FR"),
];

/// Articles of a language, and what stands between a form of state and a name.
pub(super) const ARTICLES: [(&str, &[&str], &[&str]); 2] = [
    ("fr", &["le", "la", "l", "les"], &["de", "du", "de la", "des", "d", "de l"]),
    ("es", &["el", "la", "los", "las"], &["de", "del", "de la", "de los", "de las"]),
];

/// How names of a language begin, and what stands behind the name or is written out.
pub(super) const HEADS: [(&str, &str, &str); 11] = [
    ("fr", "Îles ", "Îles"),
    ("fr", "îles ", "Îles"),
    ("fr", "Île ", "Île"),
    ("fr", "République ", "République"),
    ("es", "Islas ", "Islas"),
    ("es", "islas ", "Islas"),
    ("es", "Isla ", "Isla"),
    ("es", "República ", "República"),
    ("ru", "О-ва ", "острова"),
    ("ru", "о-ва ", "острова"),
    ("ru", "о-в ", "остров"),
];

/// What English forms of state are in other languages.
pub(super) const FORMS: [(&str, &[(&str, &str)]); 4] = [
    (
        "fr",
        &[
            ("Republic", "République"),
            ("Democratic Republic", "République démocratique"),
            ("Federal Republic", "République fédérale"),
            ("Islamic Republic", "République islamique"),
            ("United Republic", "République-Unie"),
            ("Bolivarian Republic", "République bolivarienne"),
            ("Democratic People’s Republic", "République populaire démocratique"),
            ("People’s Republic", "République populaire"),
            ("Socialist Republic", "République socialiste"),
            ("Plurinational State", "État plurinational"),
            ("Kingdom", "Royaume"),
            ("Principality", "Principauté"),
            ("State", "État"),
        ],
    ),
    (
        "es",
        &[
            ("Republic", "República"),
            ("Democratic Republic", "República Democrática"),
            ("Federal Republic", "República Federal"),
            ("Islamic Republic", "República Islámica"),
            ("United Republic", "República Unida"),
            ("Bolivarian Republic", "República Bolivariana"),
            ("Democratic People’s Republic", "República Popular Democrática"),
            ("People’s Republic", "República Popular"),
            ("Socialist Republic", "República Socialista"),
            ("Plurinational State", "Estado Plurinacional"),
            ("Kingdom", "Reino"),
            ("Principality", "Principado"),
            ("State", "Estado"),
        ],
    ),
    (
        "ru",
        &[
            ("Republic", "Республика"),
            ("Islamic Republic", "Исламская Республика"),
            ("United Republic", "Объединенная Республика"),
            ("Bolivarian Republic", "Боливарианская Республика"),
            ("Plurinational State", "Многонациональное Государство"),
            ("Kingdom", "Королевство"),
            ("State", "Государство"),
        ],
    ),
    (
        "zh",
        &[
            ("Republic", "共和国"),
            ("Islamic Republic", "伊斯兰共和国"),
            ("United Republic", "联合共和国"),
            ("Bolivarian Republic", "玻利瓦尔共和国"),
            ("Plurinational State", "多民族国"),
            ("Kingdom", "王国"),
        ],
    ),
];

/// What the holder of a territory is called beside its name.
pub(super) const HOLDERS: [(&str, &[&str]); 10] = [
    ("AU", &["Australia", "Aus", "Aust", "AU"]),
    ("CN", &["China", "PR China", "People’s Republic of China"]),
    ("DK", &["Denmark", "Den", "DK"]),
    ("ES", &["Spain", "Sp", "ES"]),
    ("FI", &["Finland", "Fin", "FI"]),
    ("FR", &["France", "Fr", "Overseas France", "French Territory", "French Department of"]),
    ("GB", &["United Kingdom", "UK", "GB", "British Overseas Territory", "United Kingdom British Overseas Territory"]),
    ("NL", &["Netherlands", "The Netherlands", "Neth", "Kingdom of the Netherlands", "NL"]),
    ("NO", &["Norway", "Nor", "NO"]),
    ("US", &["United States", "US", "USA", "United States of America", "The United States of America"]),
];
