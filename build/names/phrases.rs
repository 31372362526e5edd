//! What lists of a language write around the name of a state, of an island, of a part of Saint Martin, of a region of China.

/// Whose names a phrase is written around.
pub(super) enum Whose {
    /// Of these entries.
    Those(&'static [&'static str]),
    /// Of those whose formal name in English begins so, before "of".
    Form(&'static str),
}

use Whose::{Form, Those};

/// Islands that are one entry and no part of another, nor share their name with one.
const ISLANDS: Whose = Those(&[
    "AS", "AW", "AX", "BB", "BM", "BS", "BV", "CC", "CK", "CU", "CV", "CW", "CX", "CY", "DM", "FJ", "FK", "FO", "GD",
    "GG", "GL", "GP", "GU", "IM", "IS", "JE", "JM", "KI", "KM", "KY", "LC", "LK", "MG", "MH", "MP", "MQ", "MS", "MT",
    "MU", "MV", "NF", "NR", "NU", "PN", "PR", "PW", "RE", "SB", "SC", "SH", "TC", "TK", "TO", "TV", "TW", "VC", "VU",
    "YT",
]);
const FRENCH_PART: Whose = Those(&["MF"]);
const DUTCH_PART: Whose = Those(&["SX"]);
const SPECIAL: Whose = Those(&["HK", "MO"]);
const REPUBLIC: Whose = Form("Republic");
const KINGDOM: Whose = Form("Kingdom");
const ISLAMIC: Whose = Form("Islamic Republic");
const FEDERAL: Whose = Form("Federal Republic");
const PEOPLES: Whose = Form("People's Republic");
const STATE: Whose = Form("State");
const STATES: Whose = Form("Federated States");
const UNITED: Whose = Form("United Republic");
const BOLIVARIAN: Whose = Form("Bolivarian Republic");
const PLURINATIONAL: Whose = Form("Plurinational State");
const DEMOCRATIC: Whose = Form("Democratic Republic");
const PRINCIPALITY: Whose = Form("Principality");
const DUCHY: Whose = Form("Grand Duchy");
const SULTANATE: Whose = Form("Sultanate");

/// Phrases by language; `{}` is a name that the entry alone has in it. Spaces, commas, brackets and dots do not matter.
pub(super) const PHRASES: &[(&str, Whose, &[&str])] = &[
    ("en", ISLANDS, &["{} Island", "{} Islands", "{} Isl", "Island of {}"]),
    ("en", SPECIAL, &["{} Special Administrative Region of the People’s Republic of China"]),
    ("de", REPUBLIC, &["Republik {}", "{} Republik"]),
    ("de", KINGDOM, &["Königreich {}", "{} Königreich"]),
    ("de", ISLAMIC, &["Islamische Republik {}", "{} Islamische Republik"]),
    ("de", FEDERAL, &["Bundesrepublik {}", "{} Bundesrepublik"]),
    ("de", PEOPLES, &["Volksrepublik {}", "{} Volksrepublik", "{} VR", "VR {}"]),
    ("de", STATE, &["Staat {}", "{} Staat"]),
    ("de", STATES, &["Föderierte Staaten von {}", "{} Föderierte Staaten"]),
    ("de", UNITED, &["Vereinigte Republik {}", "{} Vereinigte Republik"]),
    ("de", BOLIVARIAN, &["Bolivarische Republik {}", "{} Bolivarische Republik"]),
    ("de", PLURINATIONAL, &["Plurinationaler Staat {}", "{} Plurinationaler Staat"]),
    ("de", DEMOCRATIC, &["Demokratische Republik {}", "{} Demokratische Republik"]),
    ("de", PRINCIPALITY, &["Fürstentum {}"]),
    ("de", DUCHY, &["Großherzogtum {}"]),
    ("de", SULTANATE, &["Sultanat {}"]),
    ("de", ISLANDS, &["Insel {}", "{} Inseln"]),
    ("de", FRENCH_PART, &["{} französischer Teil", "{} franz Teil"]),
    ("de", DUTCH_PART, &["{} niederländischer Teil", "{} niederl Teil"]),
    (
        "de",
        SPECIAL,
        &["Sonderverwaltungszone {}", "{} Sonderverwaltungszone", "{} Sonderverwaltungszone China", "{} SVZ"],
    ),
    ("es", ISLANDS, &["Isla {}", "Islas {}", "Isla de {}", "Isla {}, la"]),
    ("es", FRENCH_PART, &["{} parte francesa", "{} francés"]),
    ("es", DUTCH_PART, &["{} parte neerlandesa", "{} parte holandesa"]),
    (
        "es",
        SPECIAL,
        &[
            "Región Administrativa Especial de {}",
            "Región Administrativa Especial de {} de la República Popular China",
            "{} Región Administrativa Especial de China",
            "{} RAE de China",
            "RAE de {}",
        ],
    ),
    ("fr", ISLANDS, &["Île {}", "Îles {}", "Île de {}", "Île de la {}", "Île d {}"]),
    ("fr", FRENCH_PART, &["{} partie française"]),
    ("fr", DUTCH_PART, &["{} partie néerlandaise"]),
    (
        "fr",
        SPECIAL,
        &[
            "Région administrative spéciale de {}",
            "Région administrative spéciale de {} de la République populaire de Chine",
            "{} région administrative spéciale de Chine",
            "{} RAS de Chine",
        ],
    ),
    ("it", REPUBLIC, &["Repubblica di {}", "Repubblica del {}", "Repubblica della {}", "Repubblica dell {}"]),
    ("it", KINGDOM, &["Regno di {}", "Regno del {}", "Regno dell {}"]),
    ("it", ISLANDS, &["Isola {}", "Isole {}", "Isola di {}"]),
    ("it", FRENCH_PART, &["{} parte francese"]),
    ("it", DUTCH_PART, &["{} parte olandese"]),
    (
        "it",
        SPECIAL,
        &[
            "Regione Amministrativa Speciale di {}",
            "Regione Amministrativa Speciale di {} della Repubblica Popolare Cinese",
            "{} Regione Amministrativa Speciale della Cina",
            "RAS di {}",
        ],
    ),
    (
        "pt",
        REPUBLIC,
        &["República de {}", "República do {}", "República da {}", "República das {}", "República dos {}"],
    ),
    ("pt", KINGDOM, &["Reino de {}", "Reino do {}", "Reino da {}"]),
    ("pt", STATES, &["Estados Federados da {}", "{} Estados Federados da"]),
    ("pt", ISLANDS, &["Ilha {}", "Ilhas {}", "Ilha de {}", "Ilha da {}"]),
    ("pt", FRENCH_PART, &["{} parte francesa"]),
    ("pt", DUTCH_PART, &["{} parte holandesa", "{} parte neerlandesa"]),
    (
        "pt",
        SPECIAL,
        &[
            "Região Administrativa Especial de {}",
            "Região Administrativa Especial de {} da República Popular da China",
            "{} Região Administrativa Especial da China",
            "{} Região Admin Especial da China",
            "RAE de {}",
        ],
    ),
    ("nl", REPUBLIC, &["Republiek {}"]),
    ("nl", KINGDOM, &["Koninkrijk {}"]),
    ("nl", ISLANDS, &["Eiland {}", "{} eiland", "{} eilanden"]),
    ("nl", FRENCH_PART, &["{} Frans deel", "{} Franse deel"]),
    ("nl", DUTCH_PART, &["{} Nederlands deel", "{} Nederlandse deel"]),
    ("nl", SPECIAL, &["{} SAR van China"]),
    ("sv", REPUBLIC, &["Republiken {}"]),
    ("sv", KINGDOM, &["Konungariket {}"]),
    ("da", REPUBLIC, &["Republikken {}"]),
    ("da", KINGDOM, &["Kongeriget {}"]),
    ("no", REPUBLIC, &["Republikken {}"]),
    ("no", KINGDOM, &["Kongeriket {}"]),
    ("tr", REPUBLIC, &["{} Cumhuriyeti"]),
    ("tr", KINGDOM, &["{} Krallığı"]),
    ("tr", ISLAMIC, &["{} İslam Cumhuriyeti"]),
    ("tr", FEDERAL, &["{} Federal Cumhuriyeti"]),
    ("tr", PEOPLES, &["{} Halk Cumhuriyeti"]),
    ("tr", UNITED, &["{} Birleşik Cumhuriyeti"]),
    ("tr", BOLIVARIAN, &["{} Bolivar Cumhuriyeti"]),
    ("tr", STATES, &["{} Federal Devletleri", "{} Federe Devletleri", "{} Federal Eyaletleri"]),
    ("tr", STATE, &["{} Devleti"]),
    ("tr", ISLANDS, &["{} Adası", "{} Adaları"]),
    ("tr", FRENCH_PART, &["{} Fransız kısmı"]),
    ("tr", DUTCH_PART, &["{} Hollanda kısmı"]),
    ("tr", SPECIAL, &["{} SAR Çin", "{} Özel İdari Bölgesi"]),
    ("pl", ISLANDS, &["Wyspa {}", "Wyspy {}"]),
    ("pl", FRENCH_PART, &["{} część francuska"]),
    ("pl", DUTCH_PART, &["{} część holenderska"]),
    ("pl", SPECIAL, &["{} Specjalny Region Administracyjny Chin"]),
    ("ru", REPUBLIC, &["Республика {}"]),
    ("ru", KINGDOM, &["Королевство {}"]),
    ("ru", ISLANDS, &["Остров {}", "Острова {}", "О-в {}"]),
    ("ru", FRENCH_PART, &["{} французская часть"]),
    ("ru", DUTCH_PART, &["{} нидерландская часть", "{} голландская часть"]),
    (
        "ru",
        SPECIAL,
        &[
            "{} особый административный район Китая",
            "{} специальный административный район Китая",
            "{} особый административный район КНР",
        ],
    ),
    ("uk", REPUBLIC, &["Республіка {}"]),
    ("uk", KINGDOM, &["Королівство {}"]),
    ("bg", REPUBLIC, &["Република {}"]),
    ("sr", REPUBLIC, &["Република {}"]),
    ("sr-Latn", REPUBLIC, &["Republika {}"]),
    ("id", REPUBLIC, &["Republik {}"]),
    ("ja", REPUBLIC, &["{}共和国"]),
    ("ja", KINGDOM, &["{}王国"]),
    ("ja", ISLANDS, &["{}島", "{}諸島"]),
    ("ko", REPUBLIC, &["{} 공화국"]),
    ("ko", KINGDOM, &["{} 왕국"]),
    ("fa", REPUBLIC, &["جمهوری {}"]),
];
