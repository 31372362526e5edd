//! The words that rules for names know: forms of state, articles, abbreviations, and what holders of territories are called.

/// Languages in which a short name answers without a language: those of the United Nations and of many readers abroad.
pub(super) const LARGE: [&str; 41] = [
    "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja",
    "ko", "lt", "lv", "ms", "nl", "no", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "ur",
    "vi", "yue", "zh",
];

/// Words of which forms of state are made.
pub(super) const POLITY: &[&str] = &[
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
    "Eastern",
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
    "Former",
    "former",
    "Yugoslav",
    "The",
];

/// What a word of an English name is shortened to, or left out. What is left of a name is never one of these alone.
pub(super) const ABBREVIATIONS: &[(&str, &[&str])] = &[
    ("Republic", &["Rep", "R"]),
    ("Democratic", &["Dem"]),
    ("People’s", &["Peop", "P"]),
    ("Federal", &["Fed"]),
    ("Federated", &["Fed"]),
    ("Plurinational", &["Plurinat", "Plurin"]),
    ("Bolivarian", &["Boliv", "Bol"]),
    ("Islamic", &["Isl"]),
    ("Kingdom", &["Kgdm", "King"]),
    ("Federation", &["Fed"]),
    ("Saudi", &["S"]),
    ("Sint", &["St", "Saint"]),
    ("States", &["Sts", "St"]),
    ("Province", &["Prov"]),
    ("Islands", &["Is", "Isl", "Isls", "Isds", "Island"]),
    ("Island", &["I", "Is", "Isl", "Islands", "Isds"]),
    ("Isle", &["Is", "I"]),
    ("North", &["N"]),
    ("Northern", &["N", "North"]),
    ("South", &["S"]),
    ("Southern", &["S", "South", "Sth"]),
    ("West", &["W"]),
    ("Western", &["W", "West"]),
    ("East", &["E"]),
    ("Eastern", &["E", "East"]),
    ("Equatorial", &["Eq", "Equat", "Equ"]),
    ("French", &["Fr", "Fren"]),
    ("British", &["Br", "Brit", "UK"]),
    ("American", &["Am", "Amer"]),
    ("Territory", &["Terr", "Ter", "Tr"]),
    ("Territories", &["Terr", "Ter", "Tr", "Territory"]),
    ("Antarctic", &["Ant", "Antarct"]),
    ("Emirates", &["Em", "Emir"]),
    ("Herzegovina", &["Herz", "Herze", "Herzeg", "Herzg", "Hercegovina", "Herzegowina"]),
    ("Grenadines", &["Gren", "Grens", "Grenadine", "G"]),
    ("Vincent", &["Vin", "Vinc"]),
    ("Kitts", &["K", "Kitt"]),
    ("Nevis", &["N", "Nev"]),
    ("Barbuda", &["Barb", "B"]),
    ("Tobago", &["Tob", "T"]),
    ("Miquelon", &["Miq", "M", "Mique"]),
    ("Futuna", &["Fut", "F"]),
    ("Caicos", &["Caic", "C"]),
    ("Mayen", &["M"]),
    ("Príncipe", &["Prin", "Prn", "Princ", "Princi", "P"]),
    ("Sandwich", &["Sandw", "Sand", "S"]),
    ("Georgia", &["Geo", "G"]),
    ("McDonald", &["Mc Donald", "Mcdon", "MacDonald"]),
    ("Central", &["C", "Cent", "Cen", "Centr"]),
    ("African", &["Afr", "Af"]),
    ("Papua", &["P"]),
    ("Guinea", &["Guin", "G"]),
    ("New", &["N"]),
    ("Zealand", &["Zeal"]),
    ("Caledonia", &["Caled", "Cal"]),
    ("Polynesia", &["Polyn", "Polynes", "Poly"]),
    ("Mariana", &["Mar", "Marianas"]),
    ("Marshall", &["Marsh"]),
    ("Solomon", &["Sol", "Solom"]),
    ("Dominican", &["Dom", "Domin"]),
    ("Arabia", &["Arab"]),
    ("United", &["U", "Utd", "Un", "Unit"]),
    ("Occupied", &["Occ"]),
    ("Palestinian", &["Palest", "Pal"]),
    ("Yugoslav", &["Yug", "Yugo"]),
    ("Minor", &["Min"]),
    ("Outlying", &["Out", "Outl"]),
    ("the", &[""]),
    ("and", &[""]),
    ("&", &["", "and the"]),
    ("U.S.", &["United States", "USA"]),
    ("US", &["United States", "USA"]),
];

/// Initials of several words of an English name.
pub(super) const INITIALS: &[(&str, &str)] = &[
    ("Democratic People’s Republic", "DPR"),
    ("Democratic People’s Republic", "DP Rep"),
    ("People’s Democratic Republic", "PDR"),
    ("People’s Democratic Republic", "People’s DR"),
    ("People’s Democratic Republic", "P Dem R"),
    ("Democratic Republic", "DR"),
    ("United Republic", "UR"),
    ("Islamic Republic", "IR"),
    ("People’s Republic", "PR"),
    ("Federal Republic", "FR"),
    ("Arab Republic", "AR"),
    ("Bolivarian Republic", "RB"),
    ("Bolivarian Republic", "BR"),
    ("Federated States", "FS"),
    ("former Yugoslav Republic", "FYR"),
    ("Former Yugoslav Republic", "FYR"),
    ("Former Yugoslav Republic", "TFYR"),
    ("Special Administrative Region", "SAR"),
    ("United States", "US"),
    ("United Kingdom", "UK"),
];

/// Words of forms of state in Romance languages, shortened: the state first.
pub(super) const ROMANCE: &[(&str, &str)] = &[
    ("République", "Rép"),
    ("República", "Rep"),
    ("Repubblica", "Rep"),
    ("démocratique", "dém"),
    ("Democrática", "Dem"),
    ("Democratica", "Dem"),
    ("populaire", "pop"),
    ("Popular", "Pop"),
    ("Popolare", "Pop"),
    ("islamique", "isl"),
    ("Islámica", "Isl"),
    ("fédérale", "féd"),
];

/// Their initials.
pub(super) const INITIALS_OF_ROMANCE: &[(&str, &str)] =
    &[("République démocratique", "RD"), ("República Democrática", "RD"), ("Repubblica Democratica", "RD")];

/// What stands before a place, and in lists behind it.
pub(super) const BEFORE: &[&str] = &[
    "Occupied",
    "North",
    "Northern",
    "South",
    "Southern",
    "East",
    "Eastern",
    "West",
    "Western",
    "American",
    "British",
    "French",
    "Dutch",
    "Equatorial",
    "Caribbean",
    "US",
    "U.S.",
    "United",
    "St.",
    "St",
    "Saint",
];

/// Articles of a language.
pub(super) const ARTICLES: [(&str, &[&str]); 2] =
    [("fr", &["le", "la", "l", "les"]), ("es", &["el", "la", "los", "las"])];

/// How names of a language begin that stand behind the place in lists, and what is between.
pub(super) const HEADS: &[(&str, &[&str], &[&str])] = &[
    (
        "fr",
        &[
            "République",
            "Royaume",
            "État",
            "États",
            "Territoire",
            "Territoires",
            "Fédération",
            "Île",
            "Îles",
            "Principauté",
            "Union",
        ],
        &["de", "du", "des", "d", "la", "l"],
    ),
    (
        "es",
        &[
            "República",
            "Reino",
            "Estado",
            "Estados",
            "Territorio",
            "Territorios",
            "Federación",
            "Isla",
            "Islas",
            "Principado",
            "Unión",
        ],
        &["de", "del", "la", "los", "las", "el"],
    ),
    ("de", &["Republik", "Demokratische", "Vereinigte", "Islamische", "Arabische"], &[]),
    ("it", &["Repubblica", "Stati", "Stato", "Isola", "Isole", "Regno"], &["di", "del", "della", "dell"]),
    (
        "pt",
        &["República", "Reino", "Estado", "Estados", "Ilha", "Ilhas", "Território"],
        &["de", "do", "da", "dos", "das"],
    ),
    ("ru", &["Республика", "Федеративные", "Исламская", "О-ва", "о-ва", "Острова", "Остров"], &[]),
];

/// Regions of a state that lists name with it, and what they are called then.
pub(super) const SPECIAL: [&str; 2] = ["HK", "MO"];
pub(super) const SPECIAL_KINDS: [&str; 4] =
    ["SAR", "Special Administrative Region", "SAR of", "Special Administrative Region of"];

/// Entries that administer themselves and that lists name with another.
pub(super) const WITH: [(&str, &str); 2] = [("CK", "NZ"), ("NU", "NZ")];

/// What the holder of a territory is called beside its name.
pub(super) const HOLDERS: &[(&str, &[&str])] = &[
    ("AU", &["Australia", "Aus", "Aust", "Austr", "AU"]),
    ("CN", &["China", "PR China", "China PR", "People’s Republic of China", "PRC"]),
    ("DK", &["Denmark", "Den", "Danish", "DK"]),
    ("ES", &["Spain", "Sp", "ES"]),
    ("FI", &["Finland", "Fin", "FI"]),
    (
        "FR",
        &[
            "France",
            "Fr",
            "French",
            "Overseas France",
            "French Territory",
            "French Department of",
            "Territoire français d’outre-mer",
        ],
    ),
    (
        "GB",
        &[
            "United Kingdom",
            "UK",
            "GB",
            "Brit",
            "British",
            "British Overseas Territory",
            "United Kingdom of Great Britain and Northern Ireland",
            "The United Kingdom of Great Britain and Northern Ireland",
            "The United Kingdom",
            "UK Overseas Territory",
            "United Kingdom British Overseas Territory",
        ],
    ),
    ("NL", &["Netherlands", "The Netherlands", "Neth", "Dutch", "Kingdom of the Netherlands", "NL"]),
    ("NO", &["Norway", "Nor", "NO"]),
    ("NZ", &["New Zealand", "N Zealand", "NZ"]),
    (
        "US",
        &[
            "United States",
            "US",
            "USA",
            "United States of America",
            "The United States of America",
            "The United States",
            "US Territory",
            "United States Territory",
        ],
    ),
];
